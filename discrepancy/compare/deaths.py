"""Where someone died: at the scene, on the way or in hospital, told of one person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from discrepancy.compare.placewords import Link, state_places
from discrepancy.compare.who import DOUBTFUL, Told, match_persons, show_person
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

RULE = "died at the scene, on the way or in hospital"
CONFIDENCE = {"known": 0.65, "only": 0.5, "likely": 0.4, "unclear": 0.35}
LOOSELY = 0.35
LOOSE = frozenset({"instantly", "way"})
"""Ways of telling a death that many reporters use loosely: against a hospital they count little."""


def compare_deaths(view: StoryView) -> list[Fact]:
    """One fact for each person who died at the scene in one article and elsewhere in another."""
    facts = []
    for a, b, certainty in match_persons(view, "deathplace"):
        links = [] if places_of(a) & places_of(b) else link_deaths(a, b, certainty)
        if links:
            person = show_person([who for who, _ in (*a, *b)], "the victim")
            facts.append(state_places(view, links, f"place of death: {person}", f"The death of {person} is told of as"))
    return facts


def link_deaths(ones: Sequence[Told], twos: Sequence[Told], certainty: str) -> list[Link]:
    """Links between tellings that put one death in places that exclude each other."""
    links = []
    for (_, a), (_, b) in product(ones, twos):
        told = {name_of(a), name_of(b)}
        if told == {"scene", "instantly"}:
            continue
        is_loose = bool(told & LOOSE) or certainty in DOUBTFUL
        confidence, severity = (LOOSELY, "low") if is_loose else (CONFIDENCE[certainty], "medium")
        links.append(Link(a, b, "contradiction", confidence, RULE, severity))
    return links


def places_of(group: Sequence[Told]) -> set[str]:
    """The places of death that an article gives for one person."""
    return {name_of(statement) for _, statement in group}


def name_of(statement: Statement) -> str:
    """The place of death: "scene", "instantly", "way" or "hospital"."""
    return statement.place.name if statement.place is not None else ""
