"""Somebody called by a town here, said to be of another there."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.compare.location import compare
from discrepancy.records import Place
from tests.compare.people_view import make_view, person, place

CALLED = place("a", "A jury convicted a Tarvos man.", "Tarvos man", Place("Tarvos", "hometown"), "man")


def test_a_man_of_one_town_is_of_another_elsewhere() -> None:
    """The person named next is the one that the town was said of."""
    told = [CALLED, person("a", "Karl Brenn"), person("b", "Karl Brenn", homes=("Velmar",))]
    facts = compare(make_view(told))
    assert [(f.label, f.pairs[0].severity) for f in facts] == [("home of Karl Brenn", "low")]


def test_a_town_and_its_state_agree() -> None:
    """A state holds towns, and an article that gives both homes tells of a move."""
    state = [CALLED, person("a", "Karl Brenn"), person("b", "Karl Brenn", homes=("Ohio",))]
    assert compare(make_view(state)) == []
    both = [person("b", "Karl Brenn", homes=("Velmar",)), person("b", "Karl Brenn", homes=("Tarvos",))]
    assert compare(make_view([CALLED, person("a", "Karl Brenn"), *both])) == []


def test_a_street_of_the_town_and_a_shop_named_for_it_are_passed_over() -> None:
    """A street lies in some town, and "Tarvos Inn" is nobody who could be meant."""
    street = [CALLED, person("a", "Karl Brenn"), person("b", "Karl Brenn", homes=("Linden Street",))]
    assert compare(make_view(street)) == []
    shop = person("a", "Tarvos Inn")
    unsure = replace(shop, person=replace(shop.person, label="UNSURE"))  # type: ignore[type-var]
    told = [CALLED, unsure, person("a", "Karl Brenn"), person("b", "Karl Brenn", homes=("Velmar",))]
    assert len(compare(make_view(told))) == 1


def test_another_person_is_left_alone() -> None:
    """A home of somebody else is no conflict, nor is a woman's with a man's."""
    other = [CALLED, person("a", "Karl Brenn"), person("b", "Ivo Tamm", homes=("Velmar",))]
    assert compare(make_view(other)) == []
