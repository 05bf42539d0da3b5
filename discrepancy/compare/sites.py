"""Death at the scene or in hospital, and what fell on a building or near it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.placewords import Link, count_shared
from discrepancy.records import Statement

MALE = "man|men|male|boy|he|father|husband|son|brother"
FEMALE = "woman|women|female|girl|she|mother|wife|daughter|sister"


def link_deaths(places: Sequence[Statement]) -> list[Link]:
    """Someone who died at the scene in one article, in hospital in another, each telling of one such place only."""
    told: dict[str, dict[str, Statement]] = {}
    for place in places:
        if place.place is not None and place.place.kind == "deathplace":
            told.setdefault(place.article, {}).setdefault(place.place.name, place)
    single = [next(iter(found.values())) for _, found in sorted(told.items()) if len(found) == 1]
    return [
        Link(a, b, "contradiction", 0.5, "died at the scene or in hospital")
        for a, b in combinations(single, 2)
        if a.place is not None and b.place is not None and a.place.name != b.place.name and is_same_sex(a, b)
    ]


def is_same_sex(one: Statement, two: Statement) -> bool:
    """Whether two sentences speak of a man, or both of a woman, and of nobody else."""
    told = [
        tuple(bool(re.search(rf"\b(?:{words})\b", s.sentence.text, re.IGNORECASE)) for words in (MALE, FEMALE))
        for s in (one, two)
    ]
    return told[0] == told[1] and sum(told[0]) == 1


def link_impacts(places: Sequence[Statement]) -> list[Link]:
    """A site struck in one article, only near what was struck in another; articles that tell of both are left out."""
    told: dict[tuple[str, str], list[Statement]] = {}
    for place in places:
        if place.place is not None and place.place.kind == "impact":
            told.setdefault((place.place.name, place.article), []).append(place)
    links = []
    for one, two in combinations(sorted(told), 2):
        bearings = [{s.place.bearing for s in told[key] if s.place is not None} for key in (one, two)]
        if one[0] != two[0] or any(len(b) > 1 for b in bearings) or bearings[0] == bearings[1]:
            continue
        a, b = max(((x, y) for x in told[one] for y in told[two]), key=lambda pair: count_shared(*pair))
        links.append(Link(a, b, "contradiction", 0.5, "struck or only near it"))
    return links
