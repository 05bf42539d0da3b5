"""Interval algebra of quantities: sameness, overlap, rounding. Each notion is stated once, here."""

from __future__ import annotations

import math

from discrepancy.records import Quantity, Statement

ROUNDING = 0.005
"""Values whose ratio is within half a percent are the same value said twice."""

ABOUT = 0.05
"""How far from its figure an "about" reaches: "about 60" agrees with 57 to 63."""


def quantity_of(statement: Statement) -> Quantity:
    """The quantity of a quantity statement; raises ValueError for any other."""
    if statement.quantity is None:
        raise ValueError("not a quantity statement")
    return statement.quantity


def bounds_of(quantity: Quantity) -> tuple[float, float]:
    """The closed interval of a quantity, in its base unit, with infinities for open sides and room for "about"."""
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    if quantity.bound == "about" and low == high:
        slack = abs(low) * ABOUT
        return low - slack, high + slack
    return low, high


def point_of(quantity: Quantity) -> float | None:
    """The figure a quantity names: its one end, or None for a range with two ends."""
    if quantity.low is not None and quantity.high is not None:
        return quantity.low if quantity.low == quantity.high else None
    return quantity.low if quantity.low is not None else quantity.high


def is_close(a: float, b: float, tolerance: float = ROUNDING) -> bool:
    """Whether two figures are the same but for rounding."""
    return math.isclose(a, b, rel_tol=tolerance, abs_tol=1e-9)


def overlaps(a: Quantity, b: Quantity) -> bool:
    """Whether some value satisfies both quantities."""
    first, second = bounds_of(a), bounds_of(b)
    low, high = max(first[0], second[0]), min(first[1], second[1])
    return low <= high or is_close(low, high)


def is_same_value(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities name the same figure, whatever bound they put on it ("10" / "at least 10")."""
    if a.low is not None and a.high is not None and b.low is not None and b.high is not None:
        return is_close(a.low, b.low) and is_close(a.high, b.high)
    first, second = point_of(a), point_of(b)
    return first is not None and second is not None and is_close(first, second)
