"""Bare figures that count persons by the words beside them, and those that do not."""

from __future__ import annotations

import pytest

from discrepancy.extract.barepersons import person_beside
from discrepancy.extract.statements import find_quantity_statements
from tests.extract.parsing import parse_text


@pytest.mark.parametrize(
    ("before", "after", "noun", "counted"),
    [
        ("", " dead, dozens hurt in a fire", "dozen", "dead"),
        ("", " eggs, dozens broken", "dozen", "dozen"),
        ("There were ", " on board, a steward said", None, "person"),
        ("The ferry left with ", " aboard", None, "person"),
        ("The crew numbers ", ", a cadet among them", None, "crew"),
        ("The robbers, ", " of them, drove off", None, "robber"),
        ("The thieves, ", " in all, drove off", None, "thief"),
        ("He said the men, ", ", had herded the crew", None, "man"),
        ("The parcels, ", " of them, were soaked", None, None),
        ("The robbers took ", " of them", None, None),
        ("The robbers, ", " rings in a bag", None, None),
        ("The choir sang ", " songs on board", "song", "song"),
    ],
)
def test_words_beside_a_figure_say_whom_it_counts(before: str, after: str, noun: str | None, counted: str) -> None:
    """The dead, those aboard, a crew, and the persons that a number stands beside."""
    assert person_beside(before, after, noun) == counted


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "A boat with 70 asylum seekers on board capsized in rough seas off Orley Island early on Wednesday, and "
            "many of them are feared dead.",
            "aboard",
        ),
        ("All 70 people on board were killed.", "killed"),
        ("The ferry was carrying 70 passengers and crew.", "aboard"),
        ("Some 70 people were on board the ferry.", "aboard"),
    ],
)
def test_what_those_aboard_are_counted_for(text: str, measure: str) -> None:
    """Where many of those aboard are feared dead, the number of the dead is not told; who is carried is aboard."""
    (figure,) = find_quantity_statements(parse_text(text), None)
    assert figure.quantity is not None
    assert figure.quantity.measure == measure


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "is_of_persons"),
    [
        ("Four dead, dozens hurt in a fire at a mill", True),
        ("There were 61 on board, the harbour master said.", True),
        ("The crew numbers 19.", True),
        ("The robbers, at least five of them, drove off in two vans.", True),
        ("The parcels, at least five of them, were soaked.", False),
    ],
)
def test_such_figures_are_people(text: str, is_of_persons: bool) -> None:
    """What is compared with counts of persons has their unit."""
    quantity = find_quantity_statements(parse_text(text), None)[0].quantity
    assert quantity is not None
    assert (quantity.unit == "people") is is_of_persons
