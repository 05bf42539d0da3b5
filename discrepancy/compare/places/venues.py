"""Where an appointed event is held: two buildings for one funeral, vigil or final."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.facilities import own_words
from discrepancy.compare.places.placewords import (
    Link,
    act_of,
    best_pair,
    by_article_with_one,
    count_shared,
    fold_place,
    of_kind,
    place_name,
)
from discrepancy.names import fold_name
from discrepancy.records import Statement

RULE = "another building for one event"
CONFIDENCE = 0.5
SHARED = 2
DAY = re.compile(r"\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b")


def link_venues(places: Sequence[Statement]) -> list[Link]:
    """The one building that an article gives an event, where another gives it one of which the first knows nothing."""
    events: dict[str, list[Statement]] = {}
    for place in of_kind(places, "venue"):
        events.setdefault(act_of(place), []).append(place)
    named = words_named(places)
    links = []
    for _, venues in sorted(events.items()):
        for found, others in combinations(by_article_with_one(venues).values(), 2):
            one, two = best_pair(found, others)
            if are_apart(one, two, named) and is_one_day(one, two) and count_shared(one, two) > SHARED:
                links.append(Link(one, two, "contradiction", CONFIDENCE, RULE, "low"))
    return links


def words_named(places: Sequence[Statement]) -> dict[str, set[str]]:
    """By article, every word of the places that it names."""
    named: dict[str, set[str]] = {}
    for place in places:
        named.setdefault(place.article, set()).update(fold_name(place_name(place)))
    return named


def are_apart(one: Statement, two: Statement, named: dict[str, set[str]]) -> bool:
    """Whether two buildings share no word, and neither's own words are all named in the other's article."""
    a, b = (own_words(fold_place(place_name(s))) for s in (one, two))
    return bool(a and b) and not a & b and not a <= named[two.article] and not b <= named[one.article]


def is_one_day(one: Statement, two: Statement) -> bool:
    """Whether two sentences name one day of the week, or one of them none."""
    days = [set(DAY.findall(s.sentence.text)) for s in (one, two)]
    return not all(days) or bool(days[0] & days[1])
