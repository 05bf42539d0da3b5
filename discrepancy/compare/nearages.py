"""Somebody's age given differently where a description, and not a name, tells who is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from discrepancy.compare.ages import DOUBTS, is_grown, judge_ages
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.aged import ACCUSED, Aged, read_aged
from discrepancy.compare.people.persons import is_form
from discrepancy.records import SEVERITIES, Fact, Pair, Person, Statement
from discrepancy.storyview import StoryView

KIND = "quantity"

NEAR = 3
"""Years by which reports of one person's age differ; further apart they are mostly two persons'."""

NEAR_NAMED = 8
"""The same where a name that was just told says who is meant."""

RIVAL = 10
"""Years up to which another of an article's persons may be the one who is meant."""

CONFIDENCE = 0.6
OF_SEVERAL = re.compile(
    r"\b(?:another|second|third|fourth|fifth|other|one of (?:the |at least )?(?:two|three|four|five|six|seven|\d+))\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of one of several."""

GENERAL = frozenset(
    "man woman boy girl child male female person people teenager teen youth baby toddler infant resident native "
    "local citizen student pupil victim worker employee officer deputy soldier passenger player member friend cousin "
    "relative brother sister son daughter patient visitor guest".split()
)
"""Nouns that say nothing about which of several is meant."""


def compare(view: StoryView) -> list[Fact]:
    """One fact for each person of two ages: by a name that is taken up, or a part that nobody else near has."""
    aged = read_aged(view)
    facts: list[Fact] = []
    told: set[tuple[str, int, int]] = set()
    for one, two in combinations(aged, 2):
        if view.is_one_text(one.article, two.article) or agree(view, one, two) or {key_of(one), key_of(two)} <= told:
            continue
        if is_taken_up(one, two) or is_only_one(one, two, aged):
            group = [one, two, *(a for a in aged if is_third(a, one, two))]
            told.update(map(key_of, group))
            facts.append(state_fact(view, group))
    return facts


def key_of(aged: Aged) -> tuple[str, int, int]:
    """An age as an article gives it, however often."""
    return aged.article, aged.low, aged.high


def are_alike(one: Aged, two: Aged) -> bool:
    """Whether two ages can be one."""
    return one.low <= two.high and two.low <= one.high


def agree(view: StoryView, one: Aged, two: Aged) -> bool:
    """Whether two ages can be one, or one of them that of years later."""
    return are_alike(one, two) or is_grown(view, with_age(one), with_age(two))


def gap_of(one: Aged, two: Aged) -> int:
    """The years between two ages."""
    return max(one.low - two.high, two.low - one.high, 0)


def are_sexes_apart(one: Aged, two: Aged) -> bool:
    """Whether two persons are of two sexes."""
    return bool(one.sex and two.sex) and one.sex != two.sex


def is_third(who: Aged, one: Aged, two: Aged) -> bool:
    """Whether somebody of a further article is of one of the two ages and can be the same person."""
    if who.article in (one.article, two.article) or any(are_sexes_apart(who, a) for a in (one, two)):
        return False
    names = [a.name for a in (one, two) if a.name]
    is_named = not who.name or not names or any(is_form(who.name, name) or who.name == name for name in names)
    return is_named and (are_alike(who, one) != are_alike(who, two))


def is_taken_up(one: Aged, two: Aged) -> bool:
    """Whether both ages stand with one name, one of them with a description or a pronoun that takes the name up."""
    is_same = bool(one.name and two.name) and (one.name == two.name or is_form(one.name, two.name))
    return is_same and (one.is_guess or two.is_guess) and gap_of(one, two) <= NEAR_NAMED


def is_only_one(one: Aged, two: Aged, aged: Sequence[Aged]) -> bool:
    """Whether two persons, not both named, share a part or a noun that nobody else near of their articles has.

    Whoever has an age of the other article is left out of the count: that is the same person.
    """
    if (one.name and two.name) or are_sexes_apart(one, two) or gap_of(one, two) > NEAR:
        return False
    if (ACCUSED in one.parts) != (ACCUSED in two.parts):  # whom somebody is accused of having hurt
        return False
    if any(OF_SEVERAL.search(a.statement.sentence.text) for a in (one, two)):
        return False
    both = {one.article: two.article, two.article: one.article}
    left = [
        a for a in aged if a.article in both and not any(b.article == both[a.article] and are_alike(a, b) for b in aged)
    ]
    shared = (one.parts & two.parts) | ((one.nouns & two.nouns) - GENERAL)
    return any(is_alone(one, two, part, left) and is_alone(two, one, part, left) for part in shared)


def is_alone(who: Aged, other: Aged, part: str, left: Sequence[Aged]) -> bool:
    """Whether somebody alone of those left of an article has a part and can be the other."""
    rivals = {
        (a.low, a.high)
        for a in left
        if a.article == who.article
        and part in a.parts | a.nouns
        and gap_of(a, other) <= RIVAL
        and not are_sexes_apart(a, other)
    }
    return rivals == {(who.low, who.high)}


def state_fact(view: StoryView, group: Sequence[Aged]) -> Fact:
    """The fact that a person's age differs."""
    versions = tuple(with_age(a) for a in group)
    pairs = tuple(
        judge_pair(view, group, versions, i, j)
        for i, j in combinations(range(len(group)), 2)
        if not agree(view, group[i], group[j]) and not view.is_one_text(group[i].article, group[j].article)
    )
    name = next((" ".join(w.capitalize() for w in a.name) for a in group if a.name and not a.is_guess), "")
    noun = next((f"the {noun}" for a in group for noun in sorted(a.nouns)), "one person")
    shown = name or noun
    worst = max(pairs, key=lambda p: (SEVERITIES.index(p.severity), p.confidence))
    return Fact(
        KIND,
        f"age of {shown}",
        versions,
        pairs,
        f"{shown[:1].upper()}{shown[1:]}'s age is given as {word_versions(view, ((v.span, v) for v in versions))}.",
        f"One person alone of each article can be meant. {DOUBTS[worst.verdict, worst.severity]}",
        "near-age",
    )


def judge_pair(view: StoryView, group: Sequence[Aged], versions: Sequence[Statement], i: int, j: int) -> Pair:
    """The pair of two ages: as of two ages by name, but less sure; a decade of life is no birthday."""
    if any(a.low != a.high for a in (group[i], group[j])):
        return Pair(i, j, "contradiction", "medium", CONFIDENCE)
    judged = judge_ages(view, versions, i, j)
    return replace(judged, confidence=min(judged.confidence, CONFIDENCE))


def with_age(aged: Aged) -> Statement:
    """The statement with its age."""
    return replace(aged.statement, person=Person(" ".join(aged.name), age=aged.low, label="FIGURE"))
