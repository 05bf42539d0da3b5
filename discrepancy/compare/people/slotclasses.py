"""Classes of words that exclude each other in one place of a sentence: persons, offices, relations, directions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.compare.people.titles import FRAMINGS, RIVALS
from discrepancy.compare.people.who import is_same_name
from discrepancy.names import fold_name
from discrepancy.offices import OFFICES, RELATIONS, expand_word
from discrepancy.personwords import CHILDREN, FEMALE, MALE, singular

_ZONES = {
    **dict.fromkeys(("in", "inside", "within", "into"), "inside"),
    **dict.fromkeys(("outside", "behind"), "outside"),
}
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern western "
    "northeastern northwestern southeastern southwestern northward southward eastward westward".split()
)
_SAME_OFFICES = (
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"officer", "policeman", "policewoman", "cop", "deputy", "trooper"}),
    frozenset({"attorney", "lawyer", "counsel"}),
    frozenset({"chief", "head", "boss", "leader", "director", "executive", "officer"}),
    frozenset({"chairman", "chairwoman", "chair", "chairperson"}),
    frozenset({"worker", "employee"}),
    frozenset({"author", "writer"}),
    frozenset({"actor", "actress", "star"}),
    frozenset({"player", "captain", "receiver"}),
    frozenset({"rebel", "militant", "fighter", "insurgent"}),
    frozenset({"researcher", "scientist", "expert"}),
    frozenset({"pastor", "minister", "reverend", "priest"}),
    frozenset({"reporter", "journalist", "correspondent"}),
    frozenset({"suspect", "shooter", "gunman", "accused", "defendant", "killer"}),
)
"""Offices and jobs of which one may be said for the other."""

_PRONOUNS = frozenset("he him his himself she her hers herself mr mister mrs ms miss".split())
"""Words that tell a person's sex and may well be of somebody else."""

LOW = 0.45
SURE = 0.6


@dataclass(frozen=True)
class Judged:
    """What two groups of words differ in, as which kind of conflict, and how it is graded."""

    kind: str
    what: str
    verdict: str
    severity: str
    confidence: float


Beside = tuple[Sequence[str], Sequence[str]]


def judge_words(
    one: Sequence[str], two: Sequence[str], beside: Beside, people: Mapping[str, tuple[str, ...]]
) -> Judged | None:
    """What the words in one place of two sentences differ in, or None where they go together or belong to no class.

    ``beside`` holds the words before, and those behind of the phrase that both go on with (none where they part within
    it); ``people`` are the story's persons by last name.
    """
    if not one or not two:
        return None
    return (
        judge_persons(one, two, people)
        or judge_roles(one, two)
        or judge_zones(one, two, beside)
        or judge_directions(one, two)
    )


def judge_persons(one: Sequence[str], two: Sequence[str], people: Mapping[str, tuple[str, ...]]) -> Judged | None:
    """Two persons' names, or persons told apart by sex or age."""
    a, b = named(one, people), named(two, people)
    if a and b:
        is_one = is_same_name(a, b) or set(a) & set(b)
        return None if is_one else Judged("actor", "the person", "contradiction", "medium", SURE)
    first, second = {singular(w) for w in one}, {singular(w) for w in two}
    men, women = MALE - _PRONOUNS - OFFICES, FEMALE - _PRONOUNS - OFFICES
    for x, y in ((men, women), (women, men)):
        if first & x and second & y and not first & y and not second & x:
            return Judged("role", "the person's sex", "contradiction", "medium", SURE)
    grown = frozenset({"man", "woman"})
    for child, adult in ((first, second), (second, first)):
        if child & (CHILDREN - {"teen", "teenager", "youth"}) and adult & grown and not adult & CHILDREN:
            return Judged("role", "the person's age group", "contradiction", "low", LOW)
    return None


def named(words: Sequence[str], people: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The folded name that some words hold: those in capitals, the last of which is a person's last name."""
    names = [w for w in words if w[:1].isupper()]
    folded = fold_name(" ".join(names))
    return folded if folded and folded[-1] in people else ()


def judge_roles(one: Sequence[str], two: Sequence[str]) -> Judged | None:
    """Two offices, jobs or relations of which each place has one; words that judge are left to another rule."""
    for nouns, what in ((RELATIONS, "the relation"), (OFFICES, "the office or job")):
        a, b = ({expand_word(w) for w in words} & nouns for words in (one, two))
        if len(a) != 1 or len(b) != 1 or a == b or any(a | b <= same for same in _SAME_OFFICES):
            continue
        if any((a | b) & loaded and (a | b) & plain for _, loaded, plain in FRAMINGS):
            return None
        is_sure = nouns is RELATIONS or any(a | b <= rivals for rivals in RIVALS)
        return Judged("role", what, *(("contradiction", "medium", SURE) if is_sure else ("imprecision", "low", LOW)))
    return None


def judge_zones(one: Sequence[str], two: Sequence[str], beside: Beside) -> Judged | None:
    """Inside and outside one thing."""
    if not beside[1]:
        return None  # the words behind are not of one thing
    a, b = ([w.lower() for w in words] for words in (one, two))
    zones = [{_ZONES[w] for w in words if w in _ZONES} for words in (a, b)]
    if len(zones[0]) == len(zones[1]) == 1 and zones[0] != zones[1]:
        return Judged("location", "being inside or outside", "contradiction", "medium", SURE)
    return None


def judge_directions(one: Sequence[str], two: Sequence[str]) -> Judged | None:
    """Two directions."""
    a, b = ([w.lower() for w in words] for words in (one, two))
    points = [set(words) & _COMPASS for words in (a, b)]
    if points[0] and points[1] and not points[0] & points[1]:
        return Judged("location", "the direction", "contradiction", "medium", SURE)
    return None
