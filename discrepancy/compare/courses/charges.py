"""Charges: the offences that the sources say one person is accused of, where the lists differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import OPENING, Line, read_lines
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.common.versions import join
from discrepancy.compare.courses.casereading import CaseReading, read_cases
from discrepancy.compare.courses.cases import match_defendants
from discrepancy.compare.courses.defendants import Defendant
from discrepancy.compare.courses.offences import KILLING, OPEN_LIST, Offence, read_offences
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "charges"
EXPLANATION = (
    "The sources list different offences that the same person is charged with: each has one that the other lacks, "
    "one in another degree, or a killing that the other leaves out. Charges may be added or dropped later."
)
CONFIDENCE = 0.6

CHARGED = re.compile(
    r"\b(?:charg(?:ed?|es|ing)|counts?|accused of|indict\w*|arraigned|arrested (?:on|for)|"
    r"(?:on|under) suspicion of|booked (?:on|for|"
    r"with)|fac(?:es?|ing))\b",
    re.IGNORECASE,
)
ALSO = re.compile(r"\balso (?:\w+ ){0,2}?(?:charged|fac(?:es?|ing)|accused|indicted|booked)\b", re.IGNORECASE)
"""Words of a list that comes on top of a charge told before."""

SETTLED = re.compile(
    r"\b(?:already|convict\w*|sentenced|guilty|dropped|dismissed|"
    r"reduced|originally|initially|previous\w*|could)\b",
    re.IGNORECASE,
)
"""Words of a charge that is no longer open: it may be another case's."""

GENERAL = {"homicide": KILLING, "murder": frozenset({"homicide"}), "manslaughter": frozenset({"homicide"})}
"""Offences that another name may stand for in one outlet's words."""

ORDINAL = ("first", "second", "third", "fourth")
LONG = 2
"""Offences from which a list looks complete: one that lacks a single one of another's is then a difference too."""


@dataclass(frozen=True, slots=True)
class Charges:
    """What an article lists against a person: the offences, the row that lists most, whether there are others."""

    offences: dict[str, Offence]
    row: int
    is_open: bool
    told: frozenset[str] = frozenset()
    """Offences that the article names as somebody's charge in any of its sentences."""
    is_on_top: bool = False
    """Whether the list comes on top of a charge told before ("is also charged with")."""


def find_charges(view: StoryView) -> list[Fact]:
    """One fact for each person whom the sources have charged with different offences."""
    groups: dict[str, list[VersionPair]] = {}
    told = {article: _told(lines) for article, lines in read_lines(view).items()}
    readings = read_cases(view)
    for reading in readings:
        groups.setdefault("the charge as opening and list have it", []).extend(_inner_pairs(view, reading))
    for one, other in combinations(readings, 2):
        for label, pair in _pairs(view, one, other, told):
            groups.setdefault(label, []).append(pair)
    return [
        fact
        for label, pairs in groups.items()
        for fact in make_fact(
            view,
            Topic("status", label, RULE, EXPLANATION, CONFIDENCE),
            sorted(pairs, key=lambda p: p.severity == "low"),
        )
    ]


def _inner_pairs(view: StoryView, reading: CaseReading) -> Iterator[VersionPair]:
    """An article whose opening charges somebody with murder, and whose list of charges has another killing instead."""
    for defendant in reading.defendants:
        charged = [
            (hit[3], hit[2], read_offences(view.statements[hit[2]].sentence.text))
            for hit in defendant.hits
            if CHARGED.search(view.statements[hit[2]].sentence.text)
        ]
        bold = [
            (index, row) for index, row, named in charged if index <= OPENING and named.keys() & KILLING == {"murder"}
        ]
        lists = [(row, named) for index, row, named in charged if len(named) >= LONG and index > 0]
        if bold and lists and not any(map(_has_murder, (named for _, named in lists))):
            careful = (row for row, named in lists if named.keys() & KILLING and not _is_on_top(view, row))
            row = next(careful, None)
            if row is not None:
                a, b = Version(min(bold)[1], 0, "murder"), Version(row, 1, "another killing")
                yield VersionPair(a, b, "medium", "contradiction")


def _has_murder(named: Mapping[str, Offence]) -> bool:
    """Whether a list has murder, or a homicide of a degree, which is another state's word for it."""
    return "murder" in named or ("homicide" in named and bool(named["homicide"].degrees & set(ORDINAL)))


def _is_on_top(view: StoryView, row: int) -> bool:
    """Whether a sentence lists what somebody is charged with besides what was told before."""
    return bool(ALSO.search(view.statements[row].sentence.text))


def _told(lines: Sequence[Line]) -> frozenset[str]:
    """The offences that an article names as anybody's charge."""
    return frozenset(name for line in lines if CHARGED.search(line.text) for name in read_offences(line.text))


def _pairs(
    view: StoryView, one: CaseReading, other: CaseReading, told: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, VersionPair]]:
    for a, b, name in match_defendants(one.defendants, other.defendants):
        ones, others = _listed(view, a, told[one.article]), _listed(view, b, told[other.article])
        if ones is None or others is None or is_same_copy(view, view.statements[ones.row], view.statements[others.row]):
            continue
        graded = compare_lists(ones, others)
        if graded is not None:
            x, y = (Version(c.row, 0, join([_call(o) for o in c.offences.values()])) for c in (ones, others))
            yield f"the charges against {name}", VersionPair(x, y, *graded)


def _listed(view: StoryView, defendant: Defendant, told: frozenset[str]) -> Charges | None:
    """The offences of all sentences that charge a person, with the one that names most."""
    found: dict[str, Offence] = {}
    best: tuple[int, int] | None = None
    is_open = is_on_top = False
    for row in dict.fromkeys(hit[2] for hit in defendant.hits):
        text = view.statements[row].sentence.text
        if not CHARGED.search(text) or SETTLED.search(text) or view.statements[row].is_negated:
            continue
        named = read_offences(text)
        for name, offence in named.items():
            found[name] = Offence(name, found.get(name, offence).degrees | offence.degrees)
        is_open = is_open or bool(OPEN_LIST.search(text))
        is_on_top = is_on_top or _is_on_top(view, row)
        if named and (best is None or len(named) > best[0]):
            best = len(named), row
    return Charges(found, best[1], is_open, told, is_on_top) if best is not None else None


def compare_lists(a: Charges, b: Charges) -> tuple[str, str] | None:
    """(severity, verdict) of two lists that differ, or None for lists that can both be right."""
    only_a, only_b = _lacking(a, b), _lacking(b, a)
    if only_a and only_b:
        is_doubtful = (a.is_open and b.is_open) or a.is_on_top or b.is_on_top
        return ("low" if is_doubtful else "medium"), "contradiction"
    if are_killings_apart(a, b):
        return "low", "update"
    for lacking, short, long in ((only_a, b, a), (only_b, a, b)):
        if lacking & KILLING and not (short.told | short.offences.keys()) & KILLING:
            return "medium", "imprecision"
        if lacking and not short.is_open and min(len(short.offences), len(long.offences)) >= LONG:
            return "low", "imprecision"
    for name in sorted(a.offences.keys() & b.offences.keys()):
        degrees = a.offences[name].degrees, b.offences[name].degrees
        if degrees[0] and degrees[1] and not degrees[0] & degrees[1]:
            return "medium", "contradiction"
        if name in KILLING and degrees[0] != degrees[1]:
            return "low", "imprecision"
    return None


def are_killings_apart(a: Charges, b: Charges) -> bool:
    """Whether two lists have other killings: one may tell further down that the charge was raised or reduced."""
    one, other = (
        {name for name in c.offences.keys() & KILLING if name != "homicide" or c.offences[name].degrees} for c in (a, b)
    )
    return bool(one and other) and not one & other


def _lacking(a: Charges, b: Charges) -> frozenset[str]:
    """The offences of one list that the other's article names nowhere, by no name."""
    known = b.told | b.offences.keys()
    return frozenset(name for name in a.offences if name not in known and not GENERAL.get(name, frozenset()) & known)


def _call(offence: Offence) -> str:
    degrees = sorted(d for d in offence.degrees if d != "with a firearm")
    return " ".join((*(f"{d}-degree" if d in ORDINAL else d for d in degrees), offence.name))
