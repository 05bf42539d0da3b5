"""How many did it, as a sentence counts them: by what they are called, by what they did, or as those charged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.compare.common.lines import Line

NUMBERS = {
    word: n for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
} | {"pair of": 2, "trio of": 3}
ORDINALS = {word: n for n, word in enumerate("second third fourth fifth sixth seventh eighth".split(), start=2)}

_NUMBER = rf"(?:a )?(?:{'|'.join(NUMBERS)}|1\d|[2-9])"
_COUNT = rf"\b(?P<low>{_NUMBER})(?: (?:or|to) (?P<high>{_NUMBER}))?"
_NAMED = (
    r"(?:gunmen|shooters|attackers|assailants|robbers|burglars|intruders|bombers|kidnappers|knifemen|carjackers|snipers|"
    r"assassins|muggers|looters|killers|murderers|thieves|perpetrators|culprits|home invaders)"
)
_PEOPLE = (
    r"(?:men|women|males|females|people|persons|teens|teenagers|youths|juveniles|individuals|boys|girls|suspects|"
    r"occupants)"
)
_WORDS = r"(?:(?!(?:and|or|of|the|by|to|in|on|with|for|other|others|more|victims?)\b)[\w'-]+ ){0,3}?"
_ACT = (
    r"(?:emerged|came (?:in|into|up|inside)|burst|broke in|barged|stormed|forced|kicked (?:in|down)|"
    r"opened fire|(?:started|began) (?:shooting|firing)|fired|(?:got|jumped|climbed|hopped|leapt) out|"
    r"pulled (?:out|up|a)|(?:(?:were|are|was) )?(?:\w+ly )?involved|took part|"
    r"approached|walked up|ran up|drove up|rushed|entered|robbed|demanded|ambushed|fled|ran (?:away|off|from)|"
    r"were seen (?:running|fleeing)|knocked|tried to rob|attempted to rob|attacked|stabbed)"
)
BY_DEED = re.compile(
    rf"{_COUNT} {_WORDS}(?:{_NAMED}\b|{_PEOPLE}(?:,? (?:who|that))? "
    rf"(?:had |were |allegedly |then |reportedly )*{_ACT}\b)"
    rf"|\b(?:one|all|both|either) of the (?P<of>{_NUMBER}) {_WORDS}(?:{_NAMED}|suspects|men|women|teens)\b",
    re.IGNORECASE,
)
"""Wording that counts those who did it."""

_HELD = r"(?:charged|arrested|indicted|accused|convicted|sentenced|in custody)"
BY_CHARGE = re.compile(
    rf"{_COUNT} {_WORDS}(?:{_PEOPLE} )?(?:(?:have|has|had|are|is|were|was|been|now|already|since) ){{0,3}}{_HELD}\b"
    rf"|\b(?P<nth>{'|'.join(ORDINALS)}) (?:\w+ )?(?:man|woman|suspect|person|teen|teenager|gunman|defendant|arrest)\b"
    rf"[^.;]{{0,40}}?\b{_HELD}\b",
    re.IGNORECASE,
)
"""Wording that counts those charged with it or arrested for it."""

NOT_DOERS = re.compile(
    r"\b(?:hospitals?|victims?|wounded|injured|witness(?:es)?|bystanders|dead|died)\b", re.IGNORECASE
)
"""Words of a sentence whose men may be those who were hurt, or others who ran."""


@dataclass(frozen=True, slots=True)
class Gang:
    """A number of doers that a sentence tells: the least and the greatest meant, where, and whether by charges."""

    least: int
    most: int
    line: Line
    start: int
    is_charged: bool
    is_in_a_row: bool


def read_gangs(line: Line) -> Iterator[Gang]:
    """The numbers of those who did it that a sentence tells."""
    for match in BY_DEED.finditer(line.text):
        is_named = re.search(_NAMED, match.group(), re.IGNORECASE) or match["of"]
        if is_named or not NOT_DOERS.search(line.text):
            least, most = numbers_of(match["of"] or match["low"], match["high"])
            yield Gang(least, most, line, match.start(), is_charged=False, is_in_a_row=False)
    for match in BY_CHARGE.finditer(line.text):
        nth = match["nth"]
        least, most = numbers_of(match["low"], match["high"]) if nth is None else (ORDINALS[nth.lower()],) * 2
        yield Gang(least, most, line, match.start(), is_charged=True, is_in_a_row=nth is not None)


def numbers_of(low: str, high: str | None) -> tuple[int, int]:
    """The least and the greatest number that one word, or two, tell."""
    return number_of(low), number_of(high or low)


def number_of(word: str) -> int:
    """The number of a word ("a pair of", "three", "12")."""
    bare = word.lower().removeprefix("a ")
    return NUMBERS[bare] if bare in NUMBERS else int(bare)
