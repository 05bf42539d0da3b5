"""Where on the body: other parts of one person's body wounded in each article, or in one article's two tellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, product

from discrepancy.bodyparts import are_compatible, are_near
from discrepancy.compare.people.who import DOUBTFUL, Told, match_persons, persons_by_article, show_person
from discrepancy.compare.places.placewords import Link, Telling
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

RULE = "other part of the body"
NEAR_RULE = "part of the body that is loosely said for the other"
MORE_RULE = "a part of the body that one article alone has"
SIDE_RULE = "left or right"
CONFIDENCE = {"known": 0.7, "only": 0.6, "likely": 0.5, "unclear": 0.4}
"""By how sure it is that both articles mean one person."""

NEARLY = 0.4
"""Confidence of a pair of neighbouring parts, which many readers take for one."""

SHOT = re.compile(r"\b(?:shot|hit|struck|bullet|gunshot)\b", re.IGNORECASE)
SEVERAL = re.compile(
    r"\b(?:also|again|another|other|others|both|twice|times|second|third|shots|bullets|rounds|wounds|injuries|two|"
    r"three|four|five|six|several|multiple|more|then|before|after|and once)\b",
    re.IGNORECASE,
)
"""Words of more than one shot, or of more than one who was hit."""


def compare_wounds(view: StoryView) -> list[Telling]:
    """What is told of each person whose wounds articles place in parts of the body that exclude each other."""
    facts = []
    for a, b, certainty in match_persons(view, "wound"):
        facts += state_wounds([*a, *b], compare_groups(a, b, certainty))
    groups = persons_by_article(view, "wound")
    for article in sorted(groups):
        for group in groups[article]:
            facts += state_wounds(group, compare_within(group))
    return facts


def state_wounds(told: Sequence[Told], links: Sequence[Link]) -> list[Telling]:
    """One person's wound told differently, if it is."""
    person = show_person([who for who, _ in told], "the victim")
    lead = f"Where {person} was hurt is given as"
    return [Telling(f"where {person} was hurt", lead, tuple(links))] if links else []


def compare_groups(ones: Sequence[Told], twos: Sequence[Told], certainty: str) -> list[Link]:
    """Links between two articles' tellings of one person's wounds where neither has the other's part."""
    all_a, all_b = ([p for _, s in told for p in parts_of(s)] for told in (ones, twos))
    links = []
    severity = "low" if certainty in DOUBTFUL else "medium"
    for (_, a), (_, b) in product(ones, twos):
        if are_means_apart(a, b):
            continue
        if is_near(parts_of(a), parts_of(b)) and not (set(parts_of(a)) & set(all_b) and set(parts_of(b)) & set(all_a)):
            links.append(Link(a, b, "imprecision", NEARLY, NEAR_RULE, "low"))
        elif (
            certainty == "known" and is_apart(all_a, all_b) != is_apart(all_b, all_a) and is_fuller(a, b, all_a, all_b)
        ):
            links.append(Link(a, b, "imprecision", NEARLY, MORE_RULE, "low"))
        elif is_apart(parts_of(a), all_b) and is_apart(parts_of(b), all_a):
            links.append(Link(a, b, "contradiction", CONFIDENCE[certainty], RULE, severity))
        elif are_sides_apart(a, b):
            links.append(Link(a, b, "contradiction", CONFIDENCE[certainty], SIDE_RULE, severity))
    return links


def is_apart(own: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of an article's parts is none of the other's, and holds none and is held by none of them."""
    return any(not any(are_compatible(p, q) for q in other) for p in own)


def is_fuller(a: Statement, b: Statement, all_a: Sequence[str], all_b: Sequence[str]) -> bool:
    """Whether one of two tellings of a shot has a part of which the other's whole article tells nothing."""
    if is_apart(all_a, all_b) == is_apart(all_b, all_a):
        return False
    is_shot = all(s.place is not None and s.place.anchor == "gun" for s in (a, b))
    extra = [p for p in (*parts_of(a), *parts_of(b)) if is_apart([p], all_a) or is_apart([p], all_b)]
    return is_shot and any(not any(are_near(p, q) for q in (*all_a, *all_b)) for p in extra)


def is_near(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two tellings give a part each, of which one is often said for the other."""
    return len(one) == len(two) == 1 and are_near(one[0], two[0])


def are_means_apart(a: Statement, b: Statement) -> bool:
    """Whether a wound is a shot's here and a blade's or a blow's there."""
    means = {s.place.anchor for s in (a, b) if s.place is not None and s.place.anchor}
    return len(means) > 1


def compare_within(group: Sequence[Told]) -> list[Link]:
    """Links between tellings of one article that give one person's single wound different parts."""
    links = []
    for (_, a), (_, b) in combinations(group, 2):
        if a.sentence.index == b.sentence.index or are_means_apart(a, b):
            continue
        if is_near(parts_of(a), parts_of(b)):
            links.append(Link(a, b, "imprecision", NEARLY, NEAR_RULE, "low"))
        elif is_one_shot(a) and is_one_shot(b) and is_apart(parts_of(a), parts_of(b)):
            links.append(Link(a, b, "contradiction", NEARLY, RULE, "low"))
    return links


def is_one_shot(statement: Statement) -> bool:
    """Whether a telling gives the one part that a bullet met, and none of its words tells of more wounds."""
    is_shot = bool(SHOT.search(statement.sentence.text)) and not SEVERAL.search(statement.sentence.text)
    return is_shot and len(parts_of(statement)) == 1


def parts_of(statement: Statement) -> list[str]:
    """The parts of the body that a wound's statement names."""
    return statement.place.name.split(", ") if statement.place is not None else []


def are_sides_apart(a: Statement, b: Statement) -> bool:
    """Whether one part is said to be the left one here and the right one there."""
    if a.place is None or b.place is None or parts_of(a) != parts_of(b):
        return False
    return {a.place.bearing, b.place.bearing} == {"left", "right"}
