"""What fell on a building or only near it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.placewords import Link, count_shared
from discrepancy.records import Statement


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
