"""The algebra of intervals: bounds, figures, sameness and overlap."""

from __future__ import annotations

import math

import pytest

from discrepancy.intervals import bounds_of, is_close, is_same_value, overlaps, point_of, quantity_of
from discrepancy.records import Quantity
from tests.builders import make_article
from tests.builders import make_statement as state
from tests.quantity_view import make_quantity as q


def test_open_sides_reach_to_infinity() -> None:
    """At least 3 has no upper end, at most 3 no lower one."""
    assert bounds_of(q(3, bound="at_least")) == (3, math.inf)
    assert bounds_of(q(3, bound="at_most")) == (-math.inf, 3)


def test_about_leaves_room_on_both_sides() -> None:
    """About 60 reaches from 57 to 63; an exact 60 and a range reach no further than they say."""
    assert bounds_of(q(60, bound="about")) == (57, 63)
    assert bounds_of(q(60)) == (60, 60)
    assert bounds_of(q(50, 60, bound="about")) == (50, 60)


def test_point_is_the_figure_that_is_named() -> None:
    """A range of two ends names no single figure, an open one names its end."""
    assert point_of(q(7)) == 7
    assert point_of(q(7, bound="at_least")) == 7
    assert point_of(q(7, bound="up_to")) == 7
    assert point_of(q(7, 9, bound="between")) is None
    assert point_of(q(None, None, bound="several")) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (q(10), q(10), True),
        (q(10), q(10, bound="at_least"), True),
        (q(1000), q(1004), True),
        (q(1000), q(1006), False),
        (q(0), q(0), True),
        (q(0), q(1), False),
        (q(12, 15, bound="between"), q(12, 15, bound="between"), True),
        (q(12, 15, bound="between"), q(12), False),
        (q(None, None, bound="several"), q(None, None, bound="several"), False),
    ],
)
def test_same_value_ignores_bounds_and_rounding(a: Quantity, b: Quantity, expected: bool) -> None:
    """Two quantities name one figure whatever bound they put on it, but for half a percent; either may come first."""
    assert is_same_value(a, b) is expected
    assert is_same_value(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (q(80, bound="over"), q(83, bound="at_least"), True),
        (q(12, 15, bound="between"), q(14), True),
        (q(21), q(22, bound="at_least"), False),
        (q(21), q(21, bound="at_most"), True),
        (q(60, bound="about"), q(62), True),
        (q(60, bound="about"), q(70), False),
        (q(5, bound="up_to"), q(6, bound="at_least"), False),
    ],
)
def test_overlap_asks_whether_one_value_fits_both(a: Quantity, b: Quantity, expected: bool) -> None:
    """Quantities overlap when some value satisfies both wordings; either may come first."""
    assert overlaps(a, b) is expected
    assert overlaps(b, a) is expected


def test_closeness_is_relative() -> None:
    """Half a percent of the larger figure is allowed, and nought is close to nought only."""
    assert is_close(200, 201)
    assert not is_close(200, 202)
    assert not is_close(0, 0.01)


def test_statement_without_a_quantity_is_refused() -> None:
    """Asking a clause for its quantity is an error of the caller, said at once."""
    article = make_article("a", "The ferry left at noon.")
    with pytest.raises(ValueError, match="not a quantity"):
        quantity_of(state(article, "noon"))
    assert quantity_of(state(article, "ferry", 1)).low == 1
