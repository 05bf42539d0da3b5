"""Quantities that speak of one fact and do not agree: contradiction, update or imprecision by interval algebra."""

from __future__ import annotations

import re
from collections.abc import Sequence

from discrepancy.compare.common.quantitylabels import label_quantity
from discrepancy.compare.common.sameness import is_given_beside, is_near, lowest, say_the_same
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.common.wording import describe_quantity, lower_first, name_source
from discrepancy.intervals import is_same_value, overlaps, quantity_of
from discrepancy.records import Fact, Pair, Quantity, Statement
from discrepancy.storyview import QuantityFact, StoryView

KIND = "quantity"

GRAVE = frozenset("killed injured missing arrested charged sentenced rescued displaced".split())
"""Relations in which a wrong figure is about lives or law."""

COURSE = ("charged", "sentenced")
"""Relations in which a later figure is a case that went on, and no life or death."""

RISING = frozenset("killed injured arrested charged damaged displaced rescued attacked dropped".split())
"""Relations whose figure grows as an event is counted."""

FALLING = frozenset(("missing",))

SURE = 0.5
"""Below this probability of one fact, less likely than not, a difference is shown as low: it may well be none.

Cross-validated over 79 graded stories, four in ten of these are real, and two in three of the others.
"""

SURE_IMPRECISE = 0.6
"""The same for figures that can both be true. Few pairs lie below: three findings of 13 stories, mostly wrong."""

TRUSTED = ((SURE_IMPRECISE, 0.75), (SURE, 0.55), (0.0, 0.3))
"""What probabilities that the pair reader has its share in are shown as, from which on: of 115 stories that it was not
trained on, 80 of 105 such pairs were conflicts, 19 of 34, and about three in ten of those lined up below. Nothing
finer, since the reader's own differ by up to 0.017 from processor to processor.
"""

FIRM = re.compile(r"tens|dozen|score|hundred|thousand|million|billion", re.IGNORECASE)
"""A vague word of such a size still says something that a figure can be held against."""

LARGE = 1.2
"""Figures whose ratio is at least this differ by more than a reader would shrug off."""

REASONS = 3
"""Pairs of values that an explanation tells of: the report lists every version besides."""

CURRENCY = 3
"""Letters of a currency's code, with which a unit of money begins ("USD", "USD/season")."""

MOVING = ("count", "number", "money", "magnitude", "percent", "share")
"""Dimensions in which a later report may have a later figure; a distance or somebody's age is no count of the day."""

NAMED = 3
"""Sources without a date that an explanation names."""

OUTGROWN = 2.0
"""A toll this many times an "at least" is a later count, though no dates say which report came first."""


def compare(view: StoryView) -> list[Fact]:
    """One fact for each quantity that several statements give, with the pairs of them that differ."""
    return [make_fact(view, fact) for fact in view.quantity_facts]


def make_fact(view: StoryView, found: QuantityFact) -> Fact:
    """The fact as reported, its differing pairs judged."""
    statements = tuple(view.statements[i] for i in found.statements)
    pairs: list[Pair] = []
    for (a, b), probability in sorted(found.links.items()):
        one, two = statements[a], statements[b]
        if say_the_same(view, one, two):
            continue
        verdict = judge(view, one, two)
        if verdict == "imprecision" and probability < SURE and is_near(quantity_of(one), quantity_of(two)):
            continue  # A small difference between what may well be two facts is worth nobody's time.
        if verdict == "imprecision" and (is_given_beside(view, one, two) or is_given_beside(view, two, one)):
            continue
        confidence = trust(probability) if are_marked(view, found, a, b) else round(probability, 4)
        parts = [x for x, y in ((one, two), (two, one)) if is_of_one_place(statements, x, y)]
        if any(s.article != x.article and set(s.places) & set(x.places) for x in parts for s in statements):
            continue  # The place's own figure stands against that of the same place.
        pairs.append(Pair(a, b, verdict, grade(one, two, verdict, probability), confidence))
    label = label_quantity(statements)
    return Fact(
        KIND,
        label,
        statements,
        tuple(pairs),
        summarise(view, label, statements),
        explain(view, statements, pairs) + name_reader(view, found, pairs),
        "quantity-intervals",
    )


def are_marked(view: StoryView, found: QuantityFact, a: int, b: int) -> bool:
    """Whether the pair reader was asked about two of a fact's statements, by their places in it."""
    one, two = sorted((found.statements[a], found.statements[b]))
    return (one, two) in view.marked


def trust(probability: float) -> float:
    """What a probability that the pair reader has its share in is shown as."""
    return next(shown for least, shown in TRUSTED if probability >= least)


def judge(view: StoryView, one: Statement, two: Statement) -> str:
    """contradiction, update or imprecision for two quantities of one fact that are not an agreement."""
    a, b = quantity_of(one), quantity_of(two)
    if a.unit != b.unit and a.dimension == "money":
        return "imprecision"
    if is_same_value(a, b):
        return "contradiction"  # One stays below the figure, the other goes beyond it.
    if overlaps(a, b):
        return "update" if is_outgrown(view, one, two) else "imprecision"
    return "update" if is_update(view, one, two) else "contradiction"


def order_reports(view: StoryView, one: Statement, two: Statement) -> tuple[Statement, Statement] | None:
    """The statements, that of the earlier article first; None when the dates do not tell."""
    earlier, later = (view.published(one) or "")[:16], (view.published(two) or "")[:16]
    if not earlier or not later or earlier[: len(later)] == later[: len(earlier)]:
        return None
    return (one, two) if earlier < later else (two, one)


def is_outgrown(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether one is a toll of "at least" so many that the other, not reported before it, leaves clearly behind.

    Both can be true, yet nobody who counts ten dead writes "at least three": the figures are of different hours.
    """
    low, high = sorted((one, two), key=lambda s: lowest(quantity_of(s)))
    a, b = quantity_of(low), quantity_of(high)
    if a.bound != "at_least" or b.bound not in ("exact", "at_least") or not a.low or a.dimension != "count":
        return False
    if a.measure != b.measure or a.measure not in RISING & GRAVE:
        return False
    order = order_reports(view, one, two)
    ratio = lowest(b) / a.low
    return ratio >= OUTGROWN if order is None else order[0] is low and ratio >= LARGE


def is_update(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether the later article's figure lies where such figures move: tolls rise, the missing are found."""
    order = order_reports(view, one, two)
    if order is None or is_settled(view, one) or is_settled(view, two):
        return False
    first, second = order
    a, b = lowest(quantity_of(first)), lowest(quantity_of(second))
    measure = quantity_of(first).measure
    return (measure in RISING and b > a) or (measure in FALLING and b < a)


def is_settled(view: StoryView, statement: Statement) -> bool:
    """Whether a figure is of a year before the report's: what was counted then moves no more."""
    published = view.published(statement)
    years = [tag.rpartition(":")[2] for tag in statement.scope if tag.startswith(("in:", "year:"))]
    return published is not None and any(year.isdigit() and year < published[:4] for year in years)


def grade(one: Statement, two: Statement, verdict: str, probability: float) -> str:
    """high, medium or low: by the stakes, the size of the difference, and how likely it is one fact at all."""
    a, b = quantity_of(one), quantity_of(two)
    if probability < SURE or is_same_value(a, b):
        return "low"
    is_grave = bool({a.measure, b.measure} & GRAVE) or a.dimension == "money"
    if verdict == "imprecision":
        is_small = is_noncommittal(a) or is_noncommittal(b) or (is_near(a, b) and a.unit == b.unit)
        return "low" if is_small or are_of_two_currencies(a, b) or probability < SURE_IMPRECISE else "medium"
    if verdict == "update" and a.measure in COURSE:
        return "medium"
    low, high = sorted((lowest(a), lowest(b)))
    return "high" if is_grave and (low <= 0 or high / low >= LARGE) else "medium"


def is_of_one_place(statements: Sequence[Statement], one: Statement, two: Statement) -> bool:
    """Whether one figure is told of a place that the other names not, beside a larger one of its own article."""
    if not one.places or set(one.places) & set(two.places):
        return False
    figure = quantity_of(one)
    return any(
        s.article == one.article
        and quantity_of(s).measure == figure.measure
        and not set(s.places) & set(one.places)
        and lowest(quantity_of(s)) > lowest(figure)
        for s in statements
    )


def are_of_two_currencies(a: Quantity, b: Quantity) -> bool:
    """Whether two sums are in other currencies: without a rate they may be one sum, or two markets' prices."""
    return a.dimension == b.dimension == "money" and (a.unit or "")[:CURRENCY] != (b.unit or "")[:CURRENCY]


def is_noncommittal(quantity: Quantity) -> bool:
    """Whether a wording commits to no figure at all: "several", "a few"; "dozens" does say an order of magnitude."""
    return quantity.bound == "several" and not FIRM.search(quantity.text)


def summarise(view: StoryView, label: str, statements: Sequence[Statement]) -> str:
    """One sentence: which figure which sources give, a figure worded in two ways ("two", "2") as it first is."""
    worded: dict[tuple[float | None, float | None, str], str] = {}
    ordered = sorted(statements, key=lambda s: view.published(s) or "")
    values = [
        (worded.setdefault((q.low, q.high, q.bound), lower_first(s.span)), s) for s in ordered if (q := s.quantity)
    ]
    return f"{label[:1].upper()}{label[1:]}: {word_versions(view, values)}."


def explain(view: StoryView, statements: Sequence[Statement], pairs: Sequence[Pair]) -> str:
    """Which values were compared, by which rule, and what is in doubt."""
    if not pairs:
        return "Every version names the same figure." + name_sums(view, statements)
    told: dict[frozenset[str], str] = {}
    for pair in pairs:
        ordered = sorted((statements[i] for i in (pair.a, pair.b)), key=lambda s: view.published(s) or "")
        a, b = (describe_quantity(quantity_of(s)) for s in ordered)
        reason = reason_for(ordered[0], ordered[1], pair.verdict)
        told.setdefault(frozenset((a, b, reason)), f"{a} against {b}: {reason}")
    parts = list(told.values())
    more = f"; and {len(parts) - REASONS} more such pairs" if len(parts) > REASONS else ""
    return "; ".join(parts[:REASONS]) + more + "." + name_doubt(view, statements, pairs) + name_sums(view, statements)


def reason_for(one: Statement, two: Statement, verdict: str) -> str:
    """By what the two values of a pair differ."""
    a, b = quantity_of(one), quantity_of(two)
    if a.unit != b.unit and a.dimension == "money":
        is_apart = are_of_two_currencies(a, b)
        return "sums in two currencies, which are not converted" if is_apart else "one sum is for a time or a part"
    if verdict == "update" and overlaps(a, b):
        return "the higher figure is of a later count"
    return {
        "contradiction": "both cannot be right",
        "update": "the later report's figure has moved the way such figures move",
        "imprecision": "both can be true, one says less",
    }[verdict]


def name_doubt(view: StoryView, statements: Sequence[Statement], pairs: Sequence[Pair]) -> str:
    """That a contradiction may be an update, where articles without a date are among its versions."""
    if not any(p.verdict == "contradiction" for p in pairs) or quantity_of(statements[0]).dimension not in MOVING:
        return ""
    undated = list(dict.fromkeys(name_source(view, s) for s in statements if not view.published(s)))
    if not undated:
        return ""
    is_all = all(not view.published(s) for s in statements)
    left = len(undated) - NAMED
    named = ", ".join(undated[:NAMED]) + (f" and {left} more" if left > 0 else "")
    return f" It may be an update: {'none of these articles is dated' if is_all else f'no date is known for {named}'}."


def name_reader(view: StoryView, found: QuantityFact, pairs: Sequence[Pair]) -> str:
    """That a model had its say in how sure a finding is, where the pair reader was asked about its figures."""
    is_read = any(are_marked(view, found, p.a, p.b) for p in pairs)
    return " How sure this is rests on the pair reader too, a model that reads both sentences." if is_read else ""


def name_sums(view: StoryView, statements: Sequence[Statement]) -> str:
    """Which figures no source gives as such: they are added up from parts, which the words quoted hold."""
    sums = [
        f' "{s.span}" ({name_source(view, s)}) is added up to {lowest(quantity_of(s)):g}.'
        for s in statements
        if "sum" in s.scope
    ]
    return "".join(dict.fromkeys(sums))
