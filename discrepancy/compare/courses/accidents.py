"""Accidents: what one source has as an accident, and another has somebody charged with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import OPENING, Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.courses.casebook import AHEAD
from discrepancy.compare.courses.casereading import read_stages
from discrepancy.compare.courses.charges import CHARGED
from discrepancy.compare.courses.offences import read_offences
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

RULE = "accident"
EXPLANATION = (
    "One source has what happened as an accident, and nobody charged; another has somebody charged with it. Either the "
    "charge came later, or one of them leaves out what the other tells."
)
CONFIDENCE = 0.5

ACCIDENT = Screened(
    r"\b(?:accident(?:al|ally)?|unintentional(?:ly)?|inadvertent(?:ly)?|by mistake|mishap)\b", re.IGNORECASE
)
POLICE = re.compile(
    r"\b(?:police|sheriff\S*|deput(?:y|ies)|authorities|officials?|investigators|coroner\S*)\b", re.IGNORECASE
)
"""Words of those whose business it is to say what it was."""

LEAST_RANK = 2.6
"""Rank of a stage from which an article knows of charges."""

HARM = re.compile(
    r"\b(?:shot|shots|shoots?|shootings?|fir(?:ed|es|ing)|discharg\w+|went off|kill\w*|death|dies|died|dead|wound\w*|"
    r"injur\w*|stab\w*|drown\w*|struck)\b",
    re.IGNORECASE,
)
"""Words of somebody harmed: what was an accident is then that."""

HEDGED = re.compile(
    r"\b(?:if|whether|not|no|never|unclear|appear\w*|apparent\w*|possib\w+|may|might|could|believe\w*|claim\w*|alleg\w+|"
    r"suspect\w*|supposed\w*|traffic|car|vehicle|crash|charg\w+|prior|said (?:he|she|it)|told)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which it is not simply called an accident, or by which it is one on the road, or somebody's own word."""

BLAMED = frozenset(
    """
    murder manslaughter homicide assault battery
    """.split()
) | {
    "attempted murder",
    "endangering a child",
    "reckless endangerment",
    "acting in a manner injurious to a child",
    "child abuse",
    "child neglect",
}
"""Offences that have somebody to blame for the harm itself."""


@dataclass(frozen=True, slots=True)
class Account:
    """What an article says of blame: the lines that have it an accident, and those that charge somebody."""

    accidents: Sequence[Version]
    charges: Sequence[Version]
    is_charged: bool


def find_accidents(view: StoryView) -> list[Fact]:
    """The fact of an accident in one source for which another has somebody charged."""
    accounts = [_read(view, own) for own in read_lines(view).values()]
    pairs = [
        pair
        for one, other in combinations(accounts, 2)
        for pair in (*_pairs(view, one, other), *_pairs(view, other, one))
    ]
    return make_fact(view, Topic("status", "an accident or a crime", RULE, EXPLANATION, CONFIDENCE), pairs)


def _read(view: StoryView, lines: Sequence[Line]) -> Account:
    accidents, charges, is_charged = [], [], False
    for line in lines:
        match = ACCIDENT.search(line.text)
        is_told = line.index <= OPENING or POLICE.search(line.text)
        is_flat = HARM.search(line.text) and not HEDGED.search(line.text) and not is_background(view, line)
        if match and is_told and is_flat:
            accidents.append(Version(row_at(view, line, match.start()), 0, "an accident"))
        charge = CHARGED.search(line.text)
        blamed = sorted(read_offences(line.text).keys() & BLAMED)
        is_charged = is_charged or bool(blamed and any(rank >= LEAST_RANK for rank, _, _ in read_stages(line.text)))
        is_new = line.index <= OPENING + 1 and not AHEAD.search(line.text) and not is_background(view, line)
        if charge and blamed and is_new:
            charges.append(Version(row_at(view, line, charge.start()), 1, f"a charge of {blamed[0]}"))
    return Account(accidents, charges, is_charged)


def _pairs(view: StoryView, one: Account, other: Account) -> Iterator[VersionPair]:
    if not one.accidents or one.is_charged or not other.charges:
        return
    a, b = min(one.accidents, key=lambda v: not POLICE.search(view.statements[v.row].sentence.text)), other.charges[0]
    if not is_same_copy(view, view.statements[a.row], view.statements[b.row]):
        yield VersionPair(a, b, "low")
