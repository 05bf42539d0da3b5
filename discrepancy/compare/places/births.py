"""Where someone was born or grew up: two towns for one person known by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from discrepancy.compare.people.who import Told, has_any, is_named_same, match_persons, show_person
from discrepancy.compare.places.placewords import Link, Telling
from discrepancy.names import fold_name, likeness
from discrepancy.storyview import StoryView

RULE = "born in another town"
RAISED_RULE = "grew up in another town"
CONFIDENCE = 0.6
SPELLING = 0.75
"""Likeness from which two towns are one spelled differently, which is another rule's."""


def compare_births(view: StoryView) -> list[Telling]:
    """What is told of each person who is born in one town here and in another there."""
    facts = []
    for kind, rule, verb in (("birthplace", RULE, "was born"), ("upbringing", RAISED_RULE, "grew up")):
        for a, b, _ in match_persons(view, kind):
            if has_any(is_named_same, (a, b)) and are_towns_apart(a, b):
                person = show_person([who for who, _ in (*a, *b)], "the person")
                link = Link(a[0][1], b[0][1], "contradiction", CONFIDENCE, rule, "medium")
                facts.append(Telling(f"where {person} {verb}", f"{person} {verb} in", (link,)))
    return facts


def are_towns_apart(one: Sequence[Told], two: Sequence[Told]) -> bool:
    """Whether no town of one article shares a word with one of the other's, or is one spelled differently."""
    towns, others = ([fold_name(s.place.name) for _, s in group if s.place is not None] for group in (one, two))
    return not any(set(a) & set(b) or likeness(" ".join(a), " ".join(b)) >= SPELLING for a, b in product(towns, others))
