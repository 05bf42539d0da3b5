"""Measures told in two units."""

from __future__ import annotations

import pytest

from discrepancy.extract.numbers import read_quantities

INCH, DAY = 0.0254, 86400.0
MINUTE, YEAR = 60.0, 365.25 * DAY


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("The wall is 12 feet 5 inches high.", "12 feet 5 inches", 149 * INCH, 149 * INCH),
        ("He is 6ft 2in tall.", "6ft 2in", 74 * INCH, 74 * INCH),
        ("She governed for 13 years and nine months.", "13 years and nine months", 13.75 * YEAR, 13.75 * YEAR),
        ("It took two hours, 15 minutes.", "two hours, 15 minutes", 135 * MINUTE, 135 * MINUTE),
        ("It took more than 2 hours 10 minutes.", "more than 2 hours 10 minutes", 130 * MINUTE, None),
    ],
)
def test_two_units_are_one_measure(text: str, span: str, low: float, high: float | None) -> None:
    """The rest is added, the bound before the whole holds for both, and the span is all of it."""
    (found,) = read_quantities(text)
    assert found.text == span
    assert found.low == pytest.approx(low)
    assert found.high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    "text",
    [
        "He waited two hours and 90 minutes.",
        "It measured 3 feet by 5 inches.",
        "It ran 10 minutes and 2 hours.",
        "She served two years or six months.",
        "It took 2 to 3 hours 10 minutes.",
    ],
)
def test_what_is_no_rest_stays_apart(text: str) -> None:
    """More than one of the greater unit, another order, sides, and choices are two measures."""
    assert len(read_quantities(text)) == 2


def test_an_age_in_two_units_is_an_age() -> None:
    """Years and months old are one age."""
    (found,) = read_quantities("The boy is two years and three months old.")
    assert found.dimension == "age"
    assert found.low == pytest.approx(2.25 * YEAR)
