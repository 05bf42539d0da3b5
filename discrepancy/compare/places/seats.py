"""Where a firm is at home: two towns for one firm's seat."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.placewords import Link, are_towns_unknown, of_kind
from discrepancy.names import fold_name
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

RULE = "another seat of one firm"
CONFIDENCE = 0.5


def link_seats(view: StoryView, places: Sequence[Statement]) -> list[Link]:
    """The towns that two articles give one body as its seat, where neither article has the other's town at all."""
    return [
        Link(one, two, "contradiction", CONFIDENCE, RULE, "low")
        for one, two in combinations(of_kind(places, "seat"), 2)
        if one.article != two.article and is_one_body(one, two) and are_towns_unknown(view, one, two)
    ]


def is_one_body(one: Statement, two: Statement) -> bool:
    """Whether two seats are of one body: one name, or the shorter begins the longer."""
    short, long = sorted((fold_name(one.subject or ""), fold_name(two.subject or "")), key=len)
    return bool(short) and long[: len(short)] == short
