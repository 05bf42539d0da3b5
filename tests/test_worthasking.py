"""Whether two sentences that the pair reader holds to differ in a figure can do so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.records import Statement
from discrepancy.storyview import Reading
from discrepancy.worthasking import may_differ_in_figures
from tests.quantity_view import Count, make_view

THREE = Count("a", 3, text="3 people died in the fire")
NINE = Count("b", 9, text="9 people were killed")


def may_differ(one: Count, other: Count, *more: Count) -> bool:
    """Of the sentences of the first two counts; those after them stand in the second's sentence."""
    view = make_view([one, other, *more])
    sentence = view.statements[1].sentence
    moved: list[Statement] = [replace(s, sentence=sentence) for s in view.statements[2:]]
    view = replace(view, statements=(*view.statements[:2], *moved))
    reading = Reading("a", view.statements[0].sentence, "b", sentence, 0.95, 0.0, "quantity")
    return may_differ_in_figures(view, reading)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (THREE, NINE, True),
        (THREE, replace(NINE, dimension="money", unit="USD", noun=None, measure="paid"), True),
        (THREE, replace(NINE, low=3), False),
        (THREE, replace(NINE, measure="injured"), False),
        (THREE, replace(NINE, scope=("in:1999",)), False),
        (replace(THREE, scope=("in:1999",)), replace(NINE, scope=("in:1999", "month:aug")), True),
        (replace(THREE, scope=("in:1999",)), replace(NINE, scope=("in:2003",)), False),
        (THREE, replace(NINE, text="9 people were killed in two fires and three attacks"), False),
    ],
)
def test_figures_of_two_things_do_not_differ(one: Count, other: Count, expected: bool) -> None:
    """Another fate or year, several events, the same figure; what has no counterpart may be told without a number. Both
    may tell of one earlier year.
    """
    assert may_differ(one, other) is expected


def test_one_pair_of_figures_that_may_be_of_one_thing_is_enough() -> None:
    """The wounded beside the dead say nothing against the dead."""
    assert not may_differ(THREE, replace(NINE, measure="injured"))
    assert may_differ(THREE, replace(NINE, measure="injured"), NINE)
