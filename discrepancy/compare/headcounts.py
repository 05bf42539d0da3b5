"""How many did it: one gunman alone or two, two gunmen or three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.people.gangs import Gang, read_gangs
from discrepancy.compare.times.articlelinks import are_apart, read_marks
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

KIND = "quantity"

TOPIC = Topic(
    KIND,
    "how many did it",
    "headcount",
    "One source speaks of a single person throughout, another of several. The first may mean only one of them, such as "
    "the one who fired or was caught; neither number is taken for the right one.",
    0.6,
)

NUMBERS_TOPIC = Topic(
    KIND,
    "number of those who did it",
    "gang-count",
    "The sources count those who did it with other numbers, or one has more charged than the other saw. Some may have "
    "kept watch or driven, so that both numbers can hold.",
    0.55,
)

_ONE = (
    r"gunman|shooter|attacker|assailant|robber|burglar|intruder|bomber|hijacker|kidnapper|knifeman|stabber|arsonist|"
    r"carjacker|sniper|assassin|mugger|raider|vandal|looter|killer|murderer|thief|perpetrator|culprit|suspect"
)
_SEVERAL = (
    r"gunmen|shooters|attackers|assailants|robbers|burglars|intruders|bombers|hijackers|kidnappers|knifemen|stabbers|"
    r"arsonists|carjackers|snipers|assassins|muggers|raiders|vandals|looters|killers|murderers|thieves|perpetrators|"
    r"culprits|suspects"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d|several|multiple|a (?:pair|trio|group|gang) of)"
_KEEN = r"(?:armed|masked|hooded|unidentified|unknown|suspected|accused|alleged)"
_PERSONS = r"(?:men|women|people|persons|males|females|teens|teenagers|youths|individuals|brothers)"
_WORDS = r"(?:(?!(?:and|or|of|the|by|to|in|on|with|for)\b)[\w'-]+\s+){0,3}"

COUNTED = re.compile(
    rf"\b{_NUMBER}\s+{_WORDS}(?:{_SEVERAL})\b|\b{_NUMBER}\s+(?:[\w'-]+\s+){{0,2}}{_KEEN}\s+{_PERSONS}\b"
    rf"|\b(?:a|the|another)\s+(?:second|third|fourth|fifth|sixth|2nd|3rd|4th)\s+(?:{_ONE})\b"
    rf"|\banother\s+{_WORDS}(?:{_ONE})\b|\b(?:one|two|either|all|both) of the\s+{_WORDS}(?:{_SEVERAL})\b"
    r"|\baccomplices?\b|\bco-?defendants?\b|\bone or more (?:shooters|gunmen|suspects|occupants)\b",
    re.IGNORECASE,
)
"""Wording that there were at least two, or may have been."""

PLURAL = re.compile(rf"\b(?:{_SEVERAL})\b(?!['’]? ?(?:list|rights))", re.IGNORECASE)
NOT_THESE = re.compile(
    rf"\b(?:no|any|possible|potential|other|more|mass|serial|school|most|many|all|if|whether|remaining|last|final|still|"
    rf"(?:victims|witnesses)(?: and| or)|murder|murderous|terror)\s+{_WORDS}(?:{_SEVERAL}|{_ONE})\b"
    rf"|\b(?:{_SEVERAL})\s+(?:in|from|of)\s+(?:other|previous|"
    rf"past|earlier|similar)\b|\b(?:{_ONE})\s+(?:is\s+)?still\b|\bsaw\s+(?:only|just)\s+one\b"
    rf"|\b(?:such|like|these kinds? of)\s+(?:{_SEVERAL})\b"
    rf"|\banother\s+{_WORDS}(?:{_ONE})\b[^.;]*\b(?:released|freed|let go|set free|cleared)\b",
    re.IGNORECASE,
)
"""Wording about offenders at large, of other cases, of what one witness saw, or that there may be none."""

LONE = re.compile(
    rf"\b(?:lone|single|sole|solitary|only one|just one)\s+{_WORDS}(?:{_ONE})\b"
    rf"|\b(?:{_ONE})\s+(?:\w+\s+)?acted alone\b",
    re.IGNORECASE,
)
SINGLE = re.compile(rf"\b(?:an?|the|one|this|that)\s+{_WORDS}(?:{_ONE})\b(?!['’]s)", re.IGNORECASE)
ACCUSED = re.compile(r"suspects?\b", re.IGNORECASE)
"""A word for somebody looked for or held: of several who did it, one may be meant."""

HELPER = re.compile(r"\b(?:getaway|wheelman|lookout|look-out|accessory|drove the|driver of the)\b", re.IGNORECASE)
"""Wording of a story in which somebody is charged who did not do it himself."""

FEW = 2
"""Mentions of one person from which an article without a word of others is taken to know of no others."""

ROUNDUP = re.compile(
    r"\b(?:(?:separate|several|multiple|other|unrelated|two|three|four|five|six|\d+) (?:\w+ )?"
    r"(?:shootings|stabbings|attacks|robberies|killings|homicides|incidents|crimes|bombings)|"
    r"(?:weekend|overnight|city) (?:violence|shootings))\b",
    re.IGNORECASE,
)
"""Wording of an article on several crimes, whose perpetrators are not one crime's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article tells of who did it: the lines that have one person, those that have several, with places."""

    single: tuple[tuple[Line, int], ...]
    several: tuple[tuple[Line, int], ...]
    is_counted: bool
    is_lone: bool


def compare(view: StoryView) -> list[Fact]:
    """At most two facts: the sources that have one perpetrator alone against those that have several, and those that
    count several with other numbers.
    """
    lines = read_lines(view)
    readings = {article: read_article(view, held) for article, held in lines.items()}
    gangs = {article: count_gangs(view, held) for article, held in lines.items()}
    return [
        *make_fact(view, TOPIC, list(find_pairs(view, readings))),
        *make_fact(view, NUMBERS_TOPIC, list(compare_gangs(view, lines, gangs))),
    ]


def count_gangs(view: StoryView, lines: Sequence[Line]) -> list[Gang]:
    """The numbers of perpetrators an article tells of this event, in order."""
    kept = (line for line in lines if not is_background(view, line) and not NOT_THESE.search(line.text))
    return [gang for line in kept for gang in read_gangs(line)]


def compare_gangs(
    view: StoryView, lines: Mapping[str, Sequence[Line]], gangs: dict[str, list[Gang]]
) -> Iterator[VersionPair]:
    """A pair for each two articles that count other numbers of doers, or of which one has more charged than did it."""
    marks = read_marks(view)
    if any(HELPER.search(line.text) for held in lines.values() for line in held):
        gangs = {article: [g for g in told if not g.is_charged] for article, told in gangs.items()}
    for one, other in combinations(gangs, 2):
        if view.is_one_text(one, other) or are_apart(marks[one], marks[other]):
            continue
        found = differing_gangs(gangs[one], gangs[other]) or differing_gangs(gangs[other], gangs[one])
        if found is not None:
            sides = [Version(row_at(view, g.line, g.start), g.most, name_gang(g)) for g in found]
            yield VersionPair(sides[0], sides[1], "low", "" if found[1].is_charged else "contradiction")


def differing_gangs(ones: Sequence[Gang], others: Sequence[Gang]) -> tuple[Gang, Gang] | None:
    """A number of doers of one article, and one of another that cannot be the same: of doers, or of more charged.

    None where each article knows the other's number of doers, or the first as many charged as the other.
    """
    doers = sorted((g for g in ones if not g.is_charged), key=lambda g: (g.most, g.line.index))
    seen = [g for g in others if not g.is_charged]
    charged = max((g for g in others if g.is_charged), key=lambda g: (g.most, not g.is_in_a_row), default=None)
    if doers and seen and not any(are_equal(a, b) for a in doers for b in seen):
        return doers[0], max(seen, key=lambda g: (g.most, -g.line.index))
    if not doers or charged is None or charged.most <= doers[0].most or charged.most <= most_charged(ones):
        return None
    return doers[0], charged


def most_charged(gangs: Sequence[Gang]) -> int:
    """The greatest number of people an article has charged, none for an article that counts none."""
    return max((g.most for g in gangs if g.is_charged), default=0)


def are_equal(one: Gang, two: Gang) -> bool:
    """Whether two tellings are of one number, or of the same two."""
    return (one.least, one.most) == (two.least, two.most)


def name_gang(gang: Gang) -> str:
    """What a summary calls a number of doers."""
    number = str(gang.least) if gang.least == gang.most else f"{gang.least} or {gang.most}"
    return f"{number} held" if gang.is_charged else f"{number} who did it"


def read_article(view: StoryView, lines: Sequence[Line]) -> Reading:
    """The lines of an article that speak of one perpetrator and of several, the plainest first."""
    if any(ROUNDUP.search(line.text) for line in lines):
        return Reading((), (), is_counted=False, is_lone=False)
    single: list[tuple[int, Line, int]] = []
    several: list[tuple[int, Line, int]] = []
    for line in lines:
        if is_background(view, line) or NOT_THESE.search(line.text):
            continue
        counted, plural = COUNTED.search(line.text), PLURAL.search(line.text)
        if many := counted or plural:
            several.append((0 if counted else 1, line, many.start()))
        lone, one = LONE.search(line.text), SINGLE.search(line.text)
        if alone := lone or one:
            rank = 0 if lone else 2 if ACCUSED.search(alone.group()) else 1
            single.append((rank, line, alone.start()))
    order = sorted(single, key=lambda s: (s[0], s[1].index)), sorted(several, key=lambda s: (s[0], s[1].index))
    return Reading(
        tuple(s[1:] for s in order[0]),
        tuple(s[1:] for s in order[1]),
        any(not s[0] for s in several),
        any(not s[0] for s in single),
    )


def find_pairs(view: StoryView, readings: dict[str, Reading]) -> Iterator[VersionPair]:
    """A pair for each article that has one perpetrator alone and each that has several."""
    marks = read_marks(view)
    for one, other in permutations(readings, 2):
        alone, many = readings[one], readings[other]
        if not alone.single or alone.several or not many.several or view.is_one_text(one, other):
            continue
        if are_apart(marks[one], marks[other]) or (len(alone.single) < FEW and not alone.is_lone):
            continue
        (line, place), (told, at) = alone.single[0], many.several[0]
        is_sure = not ACCUSED.search(line.text[place:]) and many.is_counted
        yield VersionPair(
            Version(row_at(view, line, place), 0, "one person"),
            Version(row_at(view, told, at), 1, "several"),
            "medium" if is_sure else "low",
            "contradiction",
        )
