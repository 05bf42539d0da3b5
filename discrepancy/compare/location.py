"""Where: places spelled differently, other streets, other directions, other homes of one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.clausepairs import gather
from discrepancy.compare.contrasts import find_contrasts
from discrepancy.compare.deaths import compare_deaths
from discrepancy.compare.homes import compare_homes
from discrepancy.compare.hospitals import compare_hospitals
from discrepancy.compare.placewords import (
    KIND,
    QUALIFIERS,
    Link,
    best_pair,
    count_shared,
    first_mentions,
    fold_place,
    state_places,
)
from discrepancy.compare.sites import link_impacts
from discrepancy.compare.streets import link_streets
from discrepancy.compare.wounds import compare_wounds
from discrepancy.names import likeness
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

__all__ = ["KIND", "compare"]

ALIKE = 0.8
MIN_LETTERS = 5
SHARED = 3
DEMONYM_ENDINGS = ("i", "n", "ese", "ish")
RULES = {
    "contrast": "The sources place one thing or act by words of one class that exclude each other; each article holds "
    "one of them only."
}


def compare(view: StoryView) -> list[Fact]:
    """Facts about places on which articles differ."""
    places = [view.statements[i] for i in view.of("place")]
    links = [
        *link_streets(places),
        *link_spellings(places),
        *link_bearings(places),
        *link_impacts(places),
    ]
    return (
        [state_places(view, group, *heading_of(group)) for group in join_links(links)]
        + compare_wounds(view)
        + compare_deaths(view)
        + compare_hospitals(view)
        + compare_homes(view)
        + gather(view, KIND, find_contrasts(view, KIND), RULES)
    )


def heading_of(links: Sequence[Link]) -> tuple[str, str]:
    """The label and the opening of the summary for some linked places."""
    place = links[0].one.place
    if place is not None and place.kind == "impact":
        return f"what was struck: {place.name}", "What was struck is told of as"
    return "", "The place is given as"


def link_spellings(places: Sequence[Statement]) -> list[Link]:
    """Towns, villages and regions whose names are alike but not the same, told of the same thing."""
    mentions = first_mentions(places, ("town", "village", "region", "place", "site"))
    everywhere = {(p.article, fold_place(p.place.name)) for p in places if p.place is not None}
    links = []
    for one, two in combinations(sorted(mentions), 2):
        if one[0] == two[0] or one[1] == two[1] or (one[0], two[1]) in everywhere or (two[0], one[1]) in everywhere:
            continue
        judged = judge_spelling(mentions[one], mentions[two], one[1], two[1])
        if judged is not None:
            links.append(judged)
    return links


def judge_spelling(
    ones: Sequence[Statement], twos: Sequence[Statement], a: tuple[str, ...], b: tuple[str, ...]
) -> Link | None:
    """The link between two places' mentions if the names are spellings of one, or one has a qualifier more."""
    one, two = best_pair(ones, twos)
    shared = count_shared(one, two)
    if (a[1:] == b and a[0] in QUALIFIERS) or (b[1:] == a and b[0] in QUALIFIERS):
        return Link(one, two, "contradiction", 0.55, "qualifier in one article alone") if shared >= SHARED else None
    x, y = " ".join(a), " ".join(b)
    if len(a) != len(b) or min(len(x), len(y)) < MIN_LETTERS or x.rstrip("s") == y.rstrip("s"):
        return None
    is_village = any(s.place is not None and s.place.kind == "village" for s in (*ones, *twos))
    if are_of_one_stem(a[-1], b[-1]):
        return None
    if all(likeness(p, q) >= ALIKE for p, q in zip(a, b, strict=True)) and (shared >= SHARED or is_village):
        return Link(one, two, "contradiction", 0.65, "place name spelled differently")
    return None


def are_of_one_stem(a: str, b: str) -> bool:
    """Whether one folded word is the other with the ending of an inhabitant's name ("peru", "peruvian")."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and long.endswith(DEMONYM_ENDINGS) and len(long) > len(short)


def first_figure(distance: str) -> str:
    """The figure of a distance as written ("55 km" -> "55")."""
    return re.sub(r"[^\d.].*", "", distance.strip())


def link_bearings(places: Sequence[Statement]) -> list[Link]:
    """Directions from one anchor that differ though the rest is told alike."""
    bearings = [p for p in places if p.place is not None and p.place.kind == "bearing"]
    links = []
    for one, two in combinations(bearings, 2):
        if one.article == two.article or one.place is None or two.place is None:
            continue
        a, b = one.place, two.place
        if (
            fold_place(a.anchor or "") != fold_place(b.anchor or "")
            or a.bearing == b.bearing
            or a.number is None
            or b.number is None
        ):
            continue
        is_same_distance = first_figure(a.number) == first_figure(b.number)
        if is_same_distance or count_shared(one, two) >= SHARED + 2:
            is_part = (a.bearing or "") in (b.bearing or "") or (b.bearing or "") in (a.bearing or "")
            links.append(
                Link(
                    one, two, "imprecision" if is_part else "contradiction", 0.5 if is_part else 0.75, "other direction"
                )
            )
    return links


def join_links(links: Sequence[Link]) -> list[list[Link]]:
    """Links grouped into places: two links that share an end are about one place."""
    groups: list[tuple[set[tuple[str, str]], list[Link]]] = []
    for link in links:
        ends = {
            ((s.place.kind == "street" and "street") or "", " ".join(fold_place(s.place.name)))
            for s in (link.one, link.two)
            if s.place
        }
        touching = [g for g in groups if g[0] & ends]
        merged = (ends.union(*(g[0] for g in touching)), [x for g in touching for x in g[1]] + [link])
        groups = [g for g in groups if g not in touching] + [merged]
    return [g[1] for g in groups]
