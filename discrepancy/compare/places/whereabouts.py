"""In which town somebody was caught, found or attacked, and at which school somebody is: two for one person by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from discrepancy.compare.people.who import Told, has_any, is_known_same, is_named_same, match_persons, show_person
from discrepancy.compare.places.facilities import own_words
from discrepancy.compare.places.placewords import (
    Link,
    Telling,
    act_of,
    are_towns_unknown,
    are_unknown,
    fold_place,
    place_name,
)
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

TOWN_RULE = "another town for what befell one person"
SCHOOL_RULE = "another school of one person"
CONFIDENCE = 0.45
LEADS = {"arrest": "was caught", "find": "was found", "attack": "was attacked", "pupil": "learns", "staff": "teaches"}


def compare_whereabouts(view: StoryView) -> list[Telling]:
    """What is told of each person who was caught, found or attacked in one town here and in another there."""
    facts = []
    for a, b, certainty in match_persons(view, "whereabouts"):
        is_sure = has_any(is_named_same, (a, b)) or (certainty == "known" and has_any(is_known_same, (a, b)))
        if is_sure:
            facts += tell_apart(a, b, [x for x in alike(a, b) if are_towns_unknown(view, *x)], TOWN_RULE)
    return facts


def compare_schooling(view: StoryView) -> list[Telling]:
    """What is told of each person who learns or teaches at one school here and at another there."""
    facts = []
    for a, b, _ in match_persons(view, "schooling"):
        if has_any(is_named_same, (a, b)):
            facts += tell_apart(a, b, [x for x in alike(a, b) if are_schools_apart(view, *x)], SCHOOL_RULE)
    return facts


def alike(ones: Sequence[Told], twos: Sequence[Told]) -> list[tuple[Statement, Statement]]:
    """The pairs of two articles' tellings that are of one act."""
    return [(x, y) for (_, x), (_, y) in product(ones, twos) if act_of(x) == act_of(y)]


def are_schools_apart(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether two schools share no word of their own and neither's first word is in the other's article."""
    a, b = (own_words(fold_place(place_name(s))) for s in (one, two))
    if not a or not b or a & b:
        return False
    return are_unknown(view, (one, place_name(one).split()[0]), (two, place_name(two).split()[0]))


def tell_apart(
    ones: Sequence[Told], twos: Sequence[Told], pairs: Sequence[tuple[Statement, Statement]], rule: str
) -> list[Telling]:
    """What is told of one person where two articles' tellings of one act differ, the first pair of them."""
    if not pairs:
        return []
    person = show_person([who for who, _ in (*ones, *twos)], "the person")
    links = tuple(Link(a, b, "contradiction", CONFIDENCE, rule, "low") for a, b in pairs[:1])
    lead = f"{person} {LEADS.get(act_of(pairs[0][0]), 'was')} at or in"
    return [Telling(f"where {lead.removesuffix(' at or in')}", lead, links)]
