"""Whether two articles are on one event at all: a drop of stories on shootings or fires holds more than one of each."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.compare.places.streets import base_street
from discrepancy.names import fold_name, last_name
from discrepancy.storyview import StoryView

MIN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells an article's event from others of its kind: surnames of people, and streets, as folded words."""

    surnames: frozenset[str]
    streets: frozenset[str]


def read_marks(view: StoryView) -> dict[str, Marks]:
    """The marks of each article of a story."""
    surnames: dict[str, set[str]] = {name: set() for name in view.story.articles}
    streets: dict[str, set[str]] = {name: set() for name in view.story.articles}
    for s in view.statements:
        if s.person is not None and s.person.label == "PERSON":
            surnames[s.article].add(last_name(fold_name(s.person.full or s.person.name)))
        if s.place is not None and s.place.kind == "street":
            streets[s.article].add(base_street(s.place.name))
    return {
        name: Marks(
            frozenset(w for w in surnames[name] if len(w) >= MIN_LETTERS), frozenset(w for w in streets[name] if w)
        )
        for name in surnames
    }


def are_apart(one: Marks, other: Marks) -> bool:
    """Whether two articles name streets, none in common, and no person in common either."""
    return bool(one.streets and other.streets) and not shares(one, other)


def is_of_another(names: frozenset[str], own: Marks, other: Marks) -> bool:
    """Whether a clause names people of its article of whom the other article, though it names people, has none."""
    people = names & own.surnames
    return bool(people and other.surnames) and not people & other.surnames


def shares(one: Marks, other: Marks) -> bool:
    """Whether two articles share a surname or a street."""
    return bool(one.surnames & other.surnames or one.streets & other.streets)
