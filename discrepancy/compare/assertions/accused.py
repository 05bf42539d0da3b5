"""Accused by name: a grave deed laid flatly to a named person in one article, only alleged in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.assertions.claims import key_of
from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.people.persons import Portrait, gather_portraits, group_portraits
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

RULE = "accused"
EXPLANATION = (
    "One source lays the deed flatly to a person by name, or calls the person the doer; the other has it only as "
    "alleged, or calls the person a suspect. A deed of another day would read the same."
)
CONFIDENCE = 0.6

DOERS = r"(?:gunm[ae]n|shooters?|attackers?|killers?|murderers?|assailants?|bombers?|stabber|hijackers?)"
"""Words for who did a grave deed."""

_NOBODY = (
    r"(?!(?:him|her|them)sel|(?:in|at|by|during|dead|outside|after|near|on|to|while|when|inside|as|and|with|for|from|"
    r"over|early|late|last|this|yesterday|today|overnight|multiple|several times|twice|\w+day)\b)\w"
)
DEEDS = (
    (
        "violence",
        r"(?:shot|killed|stabbed|murdered|strangled|gunned down|beat|attacked|wounded|injured) " + _NOBODY + "|"
        r"opened fire\b|went on (?:a|the|his|her) (?:\w+ )?(?:rampage|spree)\b",
        r"shot|shooting|killed|killing|stabb(?:ed|ing)|murder(?:ed|ing)|strangl|gunn(?:ed|ing) down|beat|attack|"
        r"wound|injur|open(?:ed|ing) fire|(?:going|went) on",
    ),
    ("rape", r"(?:raped|sexually assaulted|molested) " + _NOBODY, r"rap(?:ed|ing)|sexually assault|molest"),
    ("theft", r"(?:stole|robbed|embezzled|defrauded) " + _NOBODY, r"st(?:ole|eal)|robb|embezzl|defraud"),
    (
        "fire",
        r"(?:set fire to|set (?:[\w'’-]+ ){1,4}(?:on fire|ablaze)|torched|burned down)\b",
        r"set(?:ting)? (?:[\w'’-]+ ){0,7}(?:fire|ablaze)|torch|burn|start(?:ed|ing) (?:\w+ ){0,2}fire",
    ),
    (
        "driving",
        r"(?:drove|rammed|plowed|ploughed|steered) (?:[\w'’-]+ ){1,4}into\b",
        r"(?:dr[oi]v|ramm|plow|plough|steer)\w+ (?:[\w'’-]+ ){1,4}into",
    ),
    ("kidnapping", r"(?:kidnapped|abducted) " + _NOBODY, r"kidnapp|abduct"),
    (
        "bombing",
        r"(?:planted|detonated|set off) (?:[\w'’-]+ ){1,3}?bombs?\b",
        r"(?:plant|detonat|set)\w* (?:[\w'’-]+ ){1,4}bomb",
    ),
)
"""Grave deeds by class: as they stand behind the name of the doer, and as they are laid to somebody."""

ASIDE = r"(?:,? (?:age )?\d{1,3},|,? \(\d{1,3}\),?|, an? [^,.;]{3,40},|, of [^,.;]{3,30},){0,2}"
"""What stands between a name and what its bearer did: an age, a trade, a town."""

DID = tuple(
    (
        name,
        re.compile(
            rf"^{ASIDE}(?:,? (?:who|the (?:wo)?man who))? (?:then |fatally |had |later )?(?:{told})", re.IGNORECASE
        ),
    )
    for name, told, _ in DEEDS
)
IS_DOER = re.compile(rf"^{ASIDE},? (?:was |is )?the {DOERS}\b(?! (?:in|of) (?:the )?\w+ (?:19|20)\d\d)", re.IGNORECASE)
CALLED = re.compile(
    rf"(?:\bthe |^|[.:] )(?:(?:lone|teenage|\d+-year-old) )?{DOERS},? (?:named |identified as )?$", re.IGNORECASE
)
"""How a named person is told flatly to have done it, behind the name and right before it."""

HEDGE = r"(?:suspected|alleged|accused|apparent|reported)"
CALLED_SUSPECT = re.compile(rf"\b{HEDGE} (?:\w+ )?{DOERS},? (?:named |identified as |as )?$", re.IGNORECASE)
IS_SUSPECT = re.compile(rf"^{ASIDE},? (?:was |is |as )?the {HEDGE} (?:\w+ )?{DOERS}\b", re.IGNORECASE)
LAID = tuple(
    (
        name,
        re.compile(
            rf"^{ASIDE},? (?:who )?(?:(?:is|was|has been|had been|stands) )?(?:allegedly|accused of|suspected of|"
            r"believed to have|alleged to have|charged with) "
            rf"(?:\w+ly )?(?:{laid})",
            re.IGNORECASE,
        ),
    )
    for name, _, laid in DEEDS
)
"""How a named person is told to be only suspected of it."""

NOT_FLAT = re.compile(
    r"\b(?:alleg\w+|reportedly|suspect\w*|accus\w+|believ\w+|apparent\w*|charg\w+|prosecut\w+|police|cops?|authorities|"
    r"officials?|sources|according|told|says?|said|testif\w+|convict\w*|guilty|may|might|could|if|whether|court|"
    r"complaint|affidavit|investigators?|not|never|den\w+|claim\w*|sentenced)\b|\?",
    re.IGNORECASE,
)
"""Words with which a sentence does not speak in the outlet's own voice, or tells of a verdict."""


@dataclass(slots=True)
class _Telling:
    """Where one article lays a deed flatly to a person, and where it hedges: line, offset and class of the deed."""

    flat: list[tuple[Line, int, str]]
    hedged: list[tuple[Line, int, str]]


def find_accused(view: StoryView, covered: frozenset[frozenset[tuple[str, int]]]) -> list[Fact]:
    """One fact for each person to whom one article lays a grave deed flatly, and another only as alleged.

    ``covered`` are the pairs of sentences that another rule has reported already.
    """
    lines = {(line.article, line.index): line for own in read_lines(view).values() for line in own}
    facts = []
    for group in group_portraits(gather_portraits(view)):
        told = [_read(view, portrait, lines) for portrait in group]
        pairs = [p for p in _pairs(view, told) if key_of(view, p) not in covered]
        topic = Topic("certainty", f"what {group[0].name} did", RULE, EXPLANATION, CONFIDENCE)
        facts += make_fact(view, topic, pairs)
    return facts


def _read(view: StoryView, portrait: Portrait, lines: dict[tuple[str, int], Line]) -> _Telling:
    told = _Telling([], [])
    for mention in portrait.mentions:
        line = lines[mention.article, mention.sentence.index]
        if is_background(view, line):
            continue
        before, behind, start = _around(mention)
        if deed := _laid(before, behind):
            told.hedged.append((line, start, deed))
        elif not NOT_FLAT.search(line.text) and (deed := _done(before, behind)):
            told.flat.append((line, start, deed))
    return told


def _laid(before: str, behind: str) -> str:
    """The class of deed that a person is only suspected of, or an empty string."""
    if CALLED_SUSPECT.search(before) or IS_SUSPECT.match(behind):
        return "violence"
    return next((name for name, wording in LAID if wording.match(behind)), "")


def _done(before: str, behind: str) -> str:
    """The class of deed that is laid flatly to a person, or an empty string."""
    if CALLED.search(before) or IS_DOER.match(behind):
        return "violence"
    return next((name for name, wording in DID if wording.match(behind)), "")


def _around(mention: Statement) -> tuple[str, str, int]:
    """The words of a sentence before and behind a mention's name, and where the name starts."""
    text = mention.sentence.text
    name = mention.person.name if mention.person is not None else mention.span
    start = text.find(name, max(0, mention.span_start - mention.sentence.start))
    start = text.find(name) if start < 0 else start
    return text[: max(start, 0)], text[start + len(name) :] if start >= 0 else "", max(start, 0)


def _pairs(view: StoryView, told: Sequence[_Telling]) -> Iterator[VersionPair]:
    """An article that only ever hedges, and another that is flat: medium where that one never hedges."""
    for one, other in combinations(told, 2):
        for a, b in ((one, other), (other, one)):
            alike = [(h, f) for h in a.hedged for f in b.flat if h[2] == f[2]]
            if a.flat or not alike:
                continue
            hedged, flat = alike[0]
            left = Version(row_at(view, hedged[0], hedged[1]), 0, "alleged")
            right = Version(row_at(view, flat[0], flat[1]), 1, "a fact")
            if not is_same_copy(view, view.statements[left.row], view.statements[right.row]):
                yield VersionPair(left, right, "low" if b.hedged else "medium", "framing")
