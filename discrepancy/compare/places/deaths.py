"""Where someone died: at the scene, at home, on the way or in hospital, told of one person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product

from discrepancy.compare.people.who import DOUBTFUL, Told, are_apart, match_persons, persons_by_article, show_person
from discrepancy.compare.places.placewords import Link, Telling, place_name
from discrepancy.storyview import StoryView

TAKEN_RULE = "died at the scene, though taken to a hospital elsewhere"
RULE = "died at the scene, at home, on the way or in hospital"
CONFIDENCE = {"known": 0.65, "only": 0.5, "likely": 0.4, "unclear": 0.35}
LOOSELY = 0.35
TOGETHER = (
    *({"scene", other} for other in ("instantly", "home")),
    *({"later", other} for other in ("hospital", "way", "home")),
    {"home", "instantly"},
)
"""Places of a death that can be one: somebody may be shot at home."""

LOOSE = frozenset({"instantly", "way"})
"""Ways of telling a death that many reporters use loosely: against a hospital they count little."""


def compare_deaths(view: StoryView) -> list[Telling]:
    """What is told of each person who died at the scene in one article and elsewhere in another."""
    facts = []
    for a, b, certainty in match_persons(view, "deathplace"):
        links = [] if places_of(a) & places_of(b) else link_deaths(a, b, certainty)
        if links:
            person = show_person([who for who, _ in (*a, *b)], "the victim")
            facts.append(Telling(f"where {person} died", f"The death of {person} is told of as", tuple(links)))
    return facts + compare_transports(view)


def compare_transports(view: StoryView) -> list[Telling]:
    """What is told of each person dead at the scene in one article and taken to a hospital in another."""
    dead, moved = persons_by_article(view, "deathplace"), persons_by_article(view, "transport")
    facts = []
    for x, y in permutations(sorted({*dead, *moved}), 2):
        for a, b in product(dead.get(x, ()), moved.get(y, ())):
            if places_of(a) - {"scene", "instantly"} or not is_one_person(a, b) or is_placed(a, dead.get(y, ())):
                continue
            link = Link(a[0][1], b[0][1], "contradiction", CONFIDENCE["known"], TAKEN_RULE)
            person = show_person([who for who, _ in (*a, *b)], "the victim")
            facts.append(Telling(f"where {person} died", f"The death of {person} is told of as", (link,)))
    return facts


def is_one_person(one: Sequence[Told], two: Sequence[Told]) -> bool:
    """Whether two articles' tellings are known to be of one person, by a name or an age."""
    pairs = [(x, y) for (x, _), (y, _) in product(one, two)]
    is_told = any((x.name and y.name) or (x.age is not None and x.age == y.age) for x, y in pairs)
    return is_told and not any(are_apart(x, y) for x, y in pairs)


def is_placed(group: Sequence[Told], others: Sequence[Sequence[Told]]) -> bool:
    """Whether an article tells itself where a person died, so that the deaths are compared and not the ways there."""
    return any(not are_apart(x, y) for other in others for (x, _), (y, _) in product(group, other))


def link_deaths(ones: Sequence[Told], twos: Sequence[Told], certainty: str) -> list[Link]:
    """Links between tellings that put one death in places that exclude each other."""
    links = []
    for (_, a), (_, b) in product(ones, twos):
        told = {place_name(a), place_name(b)}
        if told in TOGETHER:
            continue
        is_loose = bool(told & LOOSE) or certainty in DOUBTFUL
        confidence, severity = (LOOSELY, "low") if is_loose else (CONFIDENCE[certainty], "medium")
        links.append(Link(a, b, "contradiction", confidence, RULE, severity))
    return links


def places_of(group: Sequence[Told]) -> set[str]:
    """The places of death that an article gives for one person: "scene", "instantly", "home", "way", "hospital", or
    "later" for a time alone.
    """
    return {place_name(statement) for _, statement in group}
