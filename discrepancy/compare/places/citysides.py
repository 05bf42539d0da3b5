"""The side of a city and whether in a town or only near it: two ways of placing one event roughly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.placewords import (
    Link,
    are_towns_unknown,
    best_pair,
    by_article,
    by_article_with_one,
    count_shared,
    fold_place,
    of_kind,
)
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

SIDE_RULE = "other side of the city"
NEAR_RULE = "in the town or only near it"
QUARTER_RULE = "another neighbourhood of the city"
EARLY, SHARED = 5, 3
"""Sentences from the start in which a story has its own event happen, and what two of them share."""

OPPOSITES = frozenset(
    frozenset(pair.split("-"))
    for pair in """
    north-south east-west northeast-southwest northwest-southeast northeast-south northeast-west northwest-south
    northwest-east southeast-north southeast-west southwest-north southwest-east northeast-northwest southeast-southwest
    northeast-southeast northwest-southwest
    """.split()
)
"""Points of the compass that exclude each other; "north" and "northwest", or "north" and "west", need not."""

_NEAR = re.compile(
    r"\b(?:near|outside|close\s+to|outside\s+of|(?:north|south|east|west)(?:east|west)?\s+of)\s+$", re.IGNORECASE
)
_IN = re.compile(r"\b(?:in|inside|within)\s+(?:downtown\s+|central\s+|the\s+city\s+of\s+)?$", re.IGNORECASE)
_ITS = re.compile(r"(?:^|\b(?:an?|the|his|her|their|one)\s+)$", re.IGNORECASE)
_BUILDING = re.compile(
    r"\s+(?:home|house|apartment|residence|bar|nightclub|club|restaurant|store|school|church|hotel|motel|park|mall|street|"
    r"neighbou?rhood)\b"
)
"""What is in a town that stands before it: "a Tarvos home"."""

_IT = re.compile(r"It (?:all )?(?:happened|occurred|took place)\b")
_EVENT = re.compile(
    r"\b(?:happened|occurred|took place|bod(?:y|ies)|"
    r"shooting|shot|killed|died|dead|crash\w*|earthquake|quake|fire|blaze|robbery|rampage|explosion|murder\w*|gunfire"
    r"|gunned|stabb\w+|struck|collapsed?|derail\w*|sank|landed|attack\w*|tornado|flood\w*|slid|landslide)\b",
    re.IGNORECASE,
)


def link_city_sides(places: Sequence[Statement]) -> list[Link]:
    """The one side of a city that an article tells of, where another tells of one that it cannot be."""
    told = by_article(of_kind(places, "side"))
    single = {a: found for a, found in told.items() if len({point_of(s) for s in found}) == 1}
    links = []
    for x, y in combinations(sorted(single), 2):
        one, two = best_pair(single[x], single[y])
        points = frozenset((point_of(one), point_of(two)))
        if points in OPPOSITES and is_one_city(one, two):
            links.append(Link(one, two, "contradiction", 0.6, SIDE_RULE))
        elif len(points) > 1 and is_one_city(one, two) and "city" not in (anchor_of(one), anchor_of(two)):
            links.append(Link(one, two, "imprecision", 0.4, SIDE_RULE, "low"))
    return links


def point_of(side: Statement) -> str:
    """The point of the compass of a side."""
    return (side.place.bearing or "") if side.place is not None else ""


def anchor_of(side: Statement) -> str:
    """The city that a side is of, "city" where none is named."""
    return (side.place.anchor or "city") if side.place is not None else "city"


def is_one_city(one: Statement, two: Statement) -> bool:
    """Whether two sides can be of one city: one name, or none given."""
    cities = {s.place.anchor for s in (one, two) if s.place is not None} - {"city"}
    return len(cities) <= 1


def link_nearness(places: Sequence[Statement]) -> list[Link]:
    """What happened near a town in one article and in it in another, each told so only."""
    near: dict[tuple[str, tuple[str, ...]], Statement] = {}
    inside: dict[tuple[str, tuple[str, ...]], Statement] = {}
    for place in places:
        if place.place is None or place.place.kind not in ("town", "village") or not _EVENT.search(place.sentence.text):
            continue
        before = place.before
        behind = place.behind
        key = (place.article, fold_place(place.place.name))
        if _NEAR.search(before):
            near.setdefault(key, place)
        if _IN.search(before) or (_ITS.search(before) and _BUILDING.match(behind)):
            inside.setdefault(key, place)
    return [
        Link(near[x], inside[y], "imprecision", 0.4, NEAR_RULE, "low")
        for x in sorted(near)
        for y in sorted(inside)
        if x[0] != y[0] and x[1] == y[1] and x not in inside and y not in near and is_one_event(near[x], inside[y])
    ]


def is_one_event(one: Statement, two: Statement) -> bool:
    """Whether two sentences share a word of content, or one says "it happened" of what the article is about."""
    return count_shared(one, two) > 0 or any(_IT.match(s.sentence.text) for s in (one, two))


def link_neighbourhoods(view: StoryView, places: Sequence[Statement]) -> list[Link]:
    """The one neighbourhood in which an article has its event, against another that it never names."""
    links = []
    for found, others in combinations(by_article_with_one(of_kind(places, "neighbourhood")).values(), 2):
        ones, twos = early_events(found), early_events(others)
        if ones and twos:
            one, two = best_pair(ones, twos)
            if count_shared(one, two) >= SHARED and are_towns_unknown(view, one, two):
                links.append(Link(one, two, "contradiction", 0.45, QUARTER_RULE, "low"))
    return links


def early_events(places: Sequence[Statement]) -> list[Statement]:
    """The mentions near the start of an article, in sentences that tell of an event."""
    return [s for s in places if s.sentence.index <= EARLY and _EVENT.search(s.sentence.text)]
