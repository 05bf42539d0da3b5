"""What two figures of one fact say alike, however worded: rounding, bounds, months in days, sums of the same parts.

Each notion of sameness that needs more than two intervals is stated once, here; those of intervals are in
``intervals.py``.
"""

from __future__ import annotations

import re

from discrepancy.intervals import is_same_value, overlaps, quantity_of
from discrepancy.records import Quantity, Statement
from discrepancy.storyview import StoryView

NEAR = 1.035
"""Ratio up to which "about" is a rounding ("about 60" / "62"); beyond it both figures are shown, as a small matter."""

BELOW = re.compile(r"(?:nearly|almost|just under|close to|approaching|nearing|not quite)\b", re.IGNORECASE)
"""Words that let a figure not be reached."""

BARELY = re.compile(
    r"(?:just|slightly|barely|only just|a (?:little|bit|shade|touch)|little) "
    r"(?P<side>over|above|more than|under|below|less than)\b",
    re.IGNORECASE,
)
"""Words by which a figure lies close by, on one side."""

UNDER = ("under", "below", "less than")

MEASURED = ("length", "area", "mass", "speed")
"""Dimensions that have units of two systems."""

CONVERTED = 1.04
"""Ratio up to which a figure in miles may be one in kilometres converted and rounded ("six miles" / "10 km")."""

SYSTEMS = (
    ("metric", re.compile(r"\d\s?-?[kcm]?m\b|met(?:er|re)s?\b|\bkm|kilo|\bkg|litre|liter|celsius", re.IGNORECASE)),
    (
        "customary",
        re.compile(r"mile|\bfeet|\bfoot|\bft|inch|yard|acre|pound|\blbs?\b|ounce|gallon|fahren", re.IGNORECASE),
    ),
)
"""Systems of units, by what a quantity's words hold of them."""

SHOT = "fired"
HURT = frozenset(("injured", "infected", SHOT))
"""Relations in which persons are counted who may have died of it, the second of those shot."""

BESIDE_ONE = re.compile(r"\band\s+$", re.IGNORECASE)
OTHERS = re.compile(r"\s+others?\b", re.IGNORECASE)
"""What stands before and behind a figure that counts those beside one who is named."""

FRACTION = re.compile(r"\d+\.\d+")

WHOLE = ("count", "number")
"""Dimensions of things that come whole."""

IN_MONTHS = re.compile(r"month", re.IGNORECASE)
IN_DAYS = re.compile(r"day|week", re.IGNORECASE)
LEAST_MONTH, MEAN_MONTH, MOST_MONTH = 28, 30.4375, 31
"""Days of the shortest month, of a month as units are converted, and of the longest."""


def say_the_same(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether two statements of one fact agree: by their figures, or by what their articles tell beside them."""
    a, b = quantity_of(one), quantity_of(two)
    if is_agreement(a, b) or is_rank_of_other(a, b):
        return True
    ways = ((one, two), (two, one))
    return any(counts_the_dead(view, *both) or is_one_more(*both) or is_told_beside(*both) for both in ways)


def is_agreement(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities of one fact say the same: the same figure under bounds that an editor reads alike."""
    if is_same_value(a, b) or is_converted(a, b):
        return not are_on_both_sides(a, b)
    if any(tells(*both) for tells in (is_next_whole, is_months_in_days, is_barely_beyond) for both in ((a, b), (b, a))):
        return True
    return is_near(a, b) and overlaps(a, b) and max(lowest(a), lowest(b)) <= NEAR * min(lowest(a), lowest(b))


def is_given_beside(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether a sentence gives another's measure beside its own: "under an inch (0.9 to be precise)" against 0.9."""
    figure = quantity_of(two)
    return figure.dimension in MEASURED and any(
        s.sentence == one.sentence
        and s.article == one.article
        and (quantity_of(s).dimension, quantity_of(s).unit) == (figure.dimension, figure.unit)
        and is_same_value(quantity_of(s), figure)
        for s in map(view.statements.__getitem__, view.of("quantity"))
    )


def counts_the_dead(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether one counts those who died among the hurt and the other does not, and both articles tell how many died:
    "eleven fell ill, two of whom have died" and "two dead and nine ill".
    """
    a, b = quantity_of(one), quantity_of(two)
    if not (a.measure in HURT and b.measure in HURT and a.bound == b.bound == "exact" and "people" == a.unit == b.unit):
        return False
    dead = lowest(a) - lowest(b)
    if dead <= 0:
        return False
    tolls = [s for s in map(view.statements.__getitem__, view.of("quantity")) if is_toll_of(quantity_of(s), dead)]
    are_some_of_them = a.measure == SHOT or any(s.article == one.article and "part" in s.scope for s in tolls)
    return are_some_of_them and {one.article, two.article} <= {s.article for s in tolls}


def is_toll_of(quantity: Quantity, dead: float) -> bool:
    """Whether a quantity says that so many were killed."""
    return quantity.measure == "killed" and quantity.bound == "exact" and quantity.low == quantity.high == dead


def is_one_more(one: Statement, two: Statement) -> bool:
    """Whether one counts others beside who is named and the other all: "Wayfarer and 33 other firms" and "34 firms"."""
    a, b = quantity_of(one), quantity_of(two)
    if not (a.dimension == b.dimension == "count" and a.bound == b.bound == "exact" and lowest(b) - lowest(a) == 1):
        return False
    return bool(BESIDE_ONE.search(one.before) and OTHERS.match(one.behind))


def is_told_beside(one: Statement, two: Statement) -> bool:
    """Whether one's sentence gives the other's share as well: "by 51.6 to 48.4 percent" against 51.6 percent."""
    a, b = quantity_of(one), quantity_of(two)
    figure = FRACTION.search(b.text)
    if figure is None or not a.dimension == b.dimension == "percent":
        return False
    return re.search(rf"(?<![\d.]){re.escape(figure.group())}(?!\d)", one.sentence.text) is not None


def is_converted(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other in another system of units, rounded: "22 miles" and "35 kilometers"."""
    if a.dimension not in MEASURED:
        return False
    systems = [next((name for name, units in SYSTEMS if units.search(q.text)), None) for q in (a, b)]
    low, high = sorted((lowest(a), lowest(b)))
    return None not in systems and systems[0] != systems[1] and 0 < high <= CONVERTED * low


def is_next_whole(a: Quantity, b: Quantity) -> bool:
    """Whether one figure of whole things is over what the other is at least: "more than 30" and "at least 31"."""
    is_whole = a.dimension in WHOLE and b.dimension in WHOLE
    return is_whole and a.bound == "over" and b.bound == "at_least" and lowest(b) - lowest(a) == 1


def is_barely_beyond(a: Quantity, b: Quantity) -> bool:
    """Whether an exact figure lies where another says that it lies close by: "just over 52 percent" and 52.4."""
    side = BARELY.match(a.text)
    if side is None or b.bound != "exact":
        return False
    low, high = lowest(a), lowest(b)
    if side["side"].lower() in UNDER:
        low, high = high, low
    return low < high <= NEAR * low


def is_months_in_days(a: Quantity, b: Quantity) -> bool:
    """Whether one time is the other in months, which have 28 to 31 days: "two months" and "60 days"."""
    if a.dimension != "duration" or not IN_MONTHS.search(a.text) or not IN_DAYS.search(b.text):
        return False
    ratio = lowest(a) and lowest(b) / lowest(a) * MEAN_MONTH
    return LEAST_MONTH <= ratio <= MOST_MONTH


def is_rank_of_other(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is a rank and the other counts something else: the "fifth round" is none of "two shots"."""
    return (a.dimension == "ordinal") != (b.dimension == "ordinal") and a.noun != b.noun


def are_on_both_sides(a: Quantity, b: Quantity) -> bool:
    """Whether one stays below a figure that the other goes beyond: "nearly 100" and "more than 100"."""
    return any(is_below(one) and two.bound == "over" for one, two in ((a, b), (b, a)))


def is_below(quantity: Quantity) -> bool:
    """Whether a wording says that its figure is not reached."""
    return quantity.bound == "under" or bool(BELOW.match(quantity.text))


def is_near(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are exact or about, one of them about: where they overlap, they differ by little."""
    return "about" in (a.bound, b.bound) and {a.bound, b.bound} <= {"about", "exact"}


def lowest(quantity: Quantity) -> float:
    """The end of a quantity that is known, the lower first."""
    return quantity.low if quantity.low is not None else quantity.high or 0.0
