"""A measure told in two units is one: "12 feet 5 inches", "13 years and nine months", "two hours 10 minutes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from discrepancy.records import Quantity

if TYPE_CHECKING:
    from discrepancy.extract.numbers import ReadQuantity

SMALLER = {
    "foot": ("inch", 12),
    "stone": ("pound-mass", 14),
    "pound-mass": ("ounce", 16),
    "metre": ("centimetre", 100),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The unit in which the rest of a measure is told, and how many of it are one of the greater."""

BETWEEN = re.compile(r"(?:,|,? and)?\s+")
WRITTEN = frozenset(("digits", "words"))
"""Forms of a number of which a measure in two units is made."""


def join_compounds(text: str, found: Sequence[ReadQuantity]) -> tuple[Quantity, ...]:
    """The quantities of a text in order, those that are one measure in two units made one."""
    joined: list[Quantity] = []
    before: ReadQuantity | None = None
    for reading in found:
        if before is not None and is_rest_of(text, before, reading):
            joined[-1] = add_rest(text, joined[-1], reading.quantity)
        else:
            joined.append(reading.quantity)
        before = reading
    return tuple(joined)


def is_rest_of(text: str, whole: ReadQuantity, rest: ReadQuantity) -> bool:
    """Whether a quantity goes on with the one before it, in the next smaller unit, by less than one of the greater."""
    name, most = SMALLER.get(whole.raw_unit or "", ("", 0))
    is_smaller = (rest.raw_unit or "").removesuffix(" of age") == name
    if not is_smaller or not {whole.kind, rest.kind} <= WRITTEN or rest.quantity.bound != "exact":
        return False
    is_beside = BETWEEN.fullmatch(text[whole.quantity.end : rest.quantity.start]) is not None
    return is_beside and whole.quantity.bound != "between" and (rest.raw_low or most) < most


def add_rest(text: str, whole: Quantity, rest: Quantity) -> Quantity:
    """The measure of both; an end that the wording leaves open stays open."""
    more = rest.low or 0.0
    low, high = (None if end is None else end + more for end in (whole.low, whole.high))
    words = text[whole.start : rest.end]
    return replace(whole, end=rest.end, text=words, low=low, high=high, dimension=rest.dimension)
