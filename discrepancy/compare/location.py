"""Where: places spelled differently, other streets, other directions, other homes of one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.bodies import words_mistaken
from discrepancy.compare.common.clausepairs import Rule, gather
from discrepancy.compare.common.contrasts import find_contrasts
from discrepancy.compare.people.slips import compare_slips
from discrepancy.compare.places.addresses import link_addresses
from discrepancy.compare.places.births import compare_births
from discrepancy.compare.places.citysides import link_city_sides, link_nearness, link_neighbourhoods
from discrepancy.compare.places.deaths import compare_deaths
from discrepancy.compare.places.facilities import link_facilities
from discrepancy.compare.places.homes import compare_homes
from discrepancy.compare.places.hometowns import compare_hometowns
from discrepancy.compare.places.hospitals import compare_hospitals
from discrepancy.compare.places.placewords import (
    KIND,
    Link,
    count_shared,
    fold_place,
    state_places,
    state_tellings,
)
from discrepancy.compare.places.seats import link_seats
from discrepancy.compare.places.sites import link_impacts
from discrepancy.compare.places.spellings import link_spellings
from discrepancy.compare.places.spots import compare_spots
from discrepancy.compare.places.streets import link_streets
from discrepancy.compare.places.venues import link_venues
from discrepancy.compare.places.whereabouts import compare_schooling, compare_whereabouts
from discrepancy.compare.places.wounds import compare_wounds
from discrepancy.records import Fact, Place, Statement
from discrepancy.storyview import StoryView

__all__ = ["KIND", "compare"]

SHARED = 3
FAR = 10
"""Miles or kilometres from which something is not just off a town."""

OPPOSITE = (("north", "south"), ("east", "west"))
FIGURES = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
"""What number words of distances mean."""

RULES = {
    "contrast": Rule(
        "One thing in words that exclude each other",
        "The sources place one thing or act by words of one class that exclude each other; each article holds "
        "one of them only.",
        0.6,
        question=("{0}: in words that exclude each other", "{0}: in words that exclude each other"),
    ),
}


def compare(view: StoryView) -> list[Fact]:
    """Facts about places on which articles differ."""
    places = [view.statements[i] for i in view.of("place")]
    links = [
        *link_streets(places),
        *link_addresses(places),
        *link_city_sides(places),
        *link_nearness(places),
        *link_spellings(places),
        *link_bearings(places),
        *link_impacts(places),
        *link_facilities(places),
        *link_neighbourhoods(view, places),
        *link_venues(places),
        *link_seats(view, places),
    ]
    bodies = words_mistaken(view)
    links = [link for link in links if not is_between(link, bodies)]
    tellings = [
        *compare_wounds(view),
        *compare_deaths(view),
        *compare_births(view),
        *compare_hospitals(view),
        *compare_spots(view),
        *compare_homes(view),
        *compare_hometowns(view),
        *compare_whereabouts(view),
        *compare_schooling(view),
    ]
    facts = [
        *(state_places(view, group, *heading_of(group)) for group in join_links(links)),
        *state_tellings(view, tellings),
        *gather(view, KIND, find_contrasts(view, KIND), RULES),
    ]
    return facts + compare_slips(view, KIND, words_apart(facts) | bodies)


def is_between(link: Link, bodies: frozenset[frozenset[str]]) -> bool:
    """Whether two places' names differ in one word each, by which the comparator of bodies tells of them already."""
    a, b = (fold_place(s.place.name) if s.place is not None else () for s in (link.one, link.two))
    return frozenset(set(a) ^ set(b)) in bodies


def words_apart(facts: Sequence[Fact]) -> frozenset[frozenset[str]]:
    """The pairs of folded words by which the statements of some facts differ."""
    return frozenset(
        frozenset((x, y))
        for fact in facts
        for pair in fact.pairs
        for x in fold_place(fact.statements[pair.a].span)
        for y in fold_place(fact.statements[pair.b].span)
    )


def heading_of(links: Sequence[Link]) -> tuple[str, str]:
    """The label and the opening of the summary for some linked places."""
    place = links[0].one.place
    if place is not None and place.kind == "impact":
        return f"what was struck: {place.name}", "What was struck:"
    return "", "The place is given as"


def first_figure(distance: str) -> str:
    """The figure of a distance ("55 km" -> "55", "six miles" -> "6")."""
    word = re.split(r"[\s-]", distance.strip().lower())[0]
    return re.sub(r"[^\d.].*", "", distance.strip()) or str(FIGURES.get(word, word))


def is_opposite(one: str, two: str) -> bool:
    """Whether two directions exclude each other ("north" / "south", "northeast" / "west")."""
    return any(x in one and y in two for x, y in (*OPPOSITE, *((b, a) for a, b in OPPOSITE)))


def is_just_off(near: Place, far: Place) -> bool:
    """Whether one place is just off a town and the other many miles from it."""
    figure = first_figure(far.number) if far.number is not None else ""
    return near.number is None and (near.bearing or "").startswith("just ") and figure.isdigit() and int(figure) >= FAR


def link_bearings(places: Sequence[Statement]) -> list[Link]:
    """Directions from one anchor that differ though the rest is told alike."""
    bearings = [p for p in places if p.place is not None and p.place.kind == "bearing"]
    links = []
    for one, two in combinations(bearings, 2):
        if one.article == two.article or one.place is None or two.place is None:
            continue
        a, b = one.place, two.place
        if fold_place(a.anchor or "") != fold_place(b.anchor or "") or a.bearing == b.bearing:
            continue
        if is_just_off(a, b) or is_just_off(b, a):
            links.append(Link(one, two, "contradiction", 0.5, "just off a place or far from it", "low"))
            continue
        if (a.number is None) != (b.number is None):
            continue
        if a.number is None or b.number is None:
            if is_opposite(a.bearing or "", b.bearing or "") and count_shared(one, two) >= SHARED + 2:
                links.append(Link(one, two, "contradiction", 0.45, "other direction", "low"))
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
