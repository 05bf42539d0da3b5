"""Quantities that speak of one fact and do not agree: contradiction, update or imprecision by interval algebra."""

from __future__ import annotations

import re
from collections.abc import Sequence

from discrepancy.compare.common.quantitylabels import label_quantity
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

TRUSTED = ((SURE_IMPRECISE, 0.75), (SURE, 0.55), (0.0, 0.4))
"""What probabilities that the pair reader has its share in are shown as, from which on: 80 of 105 such pairs of 115
stories that it was not trained on were conflicts, 19 of 34, and 19 of 45 of those lined up below. Nothing finer, since
the reader's own differ by up to 0.017 from processor to processor.
"""

NEAR = 1.035
"""Ratio up to which "about" is a rounding ("about 60" / "62"); beyond it both figures are shown, as a small matter."""

FIRM = re.compile(r"tens|dozen|score|hundred|thousand|million|billion", re.IGNORECASE)
"""A vague word of such a size still says something that a figure can be held against."""

BELOW = re.compile(r"(?:nearly|almost|just under|close to|approaching|nearing|not quite)\b", re.IGNORECASE)
"""Words that let a figure not be reached."""

LARGE = 1.2
"""Figures whose ratio is at least this differ by more than a reader would shrug off."""

CONVERTED = 1.04
"""Ratio up to which a figure in miles may be one in kilometres converted and rounded ("six miles" / "10 km")."""

MEASURED = ("length", "area", "mass", "speed")
"""Dimensions that have units of two systems."""

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
        if is_agreement(quantity_of(one), quantity_of(two)) or is_rank_of_other(quantity_of(one), quantity_of(two)):
            continue
        if any(counts_the_dead(view, *both) or is_one_more(*both) for both in ((one, two), (two, one))):
            continue
        if is_told_beside(one, two) or is_told_beside(two, one):
            continue
        verdict = judge(view, one, two)
        if verdict == "imprecision" and probability < SURE and is_near(quantity_of(one), quantity_of(two)):
            continue  # A small difference between what may well be two facts is worth nobody's time.
        if verdict == "imprecision" and (is_given_beside(view, one, two) or is_given_beside(view, two, one)):
            continue
        confidence = trust(probability) if are_marked(view, found, a, b) else round(probability, 4)
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


def is_agreement(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities of one fact say the same: the same figure under bounds that an editor reads alike."""
    if is_same_value(a, b):
        return not are_on_both_sides(a, b)
    if is_next_whole(a, b) or is_next_whole(b, a) or is_months_in_days(a, b) or is_months_in_days(b, a):
        return True
    return is_near(a, b) and overlaps(a, b) and max(lowest(a), lowest(b)) <= NEAR * min(lowest(a), lowest(b))


def counts_the_dead(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether one counts those who died among the hurt and the other does not, and both articles tell how many died:
    "eleven fell ill, two of whom have died" and "two dead and nine ill".
    """
    a, b = quantity_of(one), quantity_of(two)
    if not (a.measure in HURT and b.measure in HURT and a.bound == b.bound == "exact" and "people" == a.unit == b.unit):
        return False
    dead = lowest(a) - lowest(b)
    tolls = [s for s in map(view.statements.__getitem__, view.of("quantity")) if is_toll_of(quantity_of(s), dead)]
    are_some_of_them = a.measure == SHOT or any(s.article == one.article and "part" in s.scope for s in tolls)
    return dead > 0 and are_some_of_them and {one.article, two.article} <= {s.article for s in tolls}


def is_one_more(one: Statement, two: Statement) -> bool:
    """Whether one counts others beside who is named and the other all: "Wayfarer and 33 other firms" and "34 firms"."""
    a, b = quantity_of(one), quantity_of(two)
    return (
        a.dimension == b.dimension == "count"
        and bool(BESIDE_ONE.search(one.before))
        and (bool(OTHERS.match(one.behind)) and a.bound == b.bound == "exact" and lowest(b) - lowest(a) == 1)
    )


def is_told_beside(one: Statement, two: Statement) -> bool:
    """Whether one's sentence gives the other's share as well: "by 51.6 to 48.4 percent" against 51.6 percent."""
    a, b = quantity_of(one), quantity_of(two)
    figure = FRACTION.search(b.text)
    return (
        a.dimension == b.dimension == "percent"
        and figure is not None
        and (re.search(rf"(?<![\d.]){re.escape(figure.group())}(?!\d)", one.sentence.text) is not None)
    )


def is_toll_of(quantity: Quantity, dead: float) -> bool:
    """Whether a quantity says that so many were killed."""
    return quantity.measure == "killed" and quantity.bound == "exact" and quantity.low == quantity.high == dead


def is_next_whole(a: Quantity, b: Quantity) -> bool:
    """Whether one figure of whole things is over what the other is at least: "more than 30" and "at least 31"."""
    is_whole = a.dimension in WHOLE and b.dimension in WHOLE
    return is_whole and a.bound == "over" and b.bound == "at_least" and lowest(b) - lowest(a) == 1


def is_months_in_days(a: Quantity, b: Quantity) -> bool:
    """Whether one time is the other in months, which have 28 to 31 days: "two months" and "60 days"."""
    if a.dimension != "duration" or not IN_MONTHS.search(a.text) or not IN_DAYS.search(b.text):
        return False
    ratio = lowest(a) and lowest(b) / lowest(a) * MEAN_MONTH
    return LEAST_MONTH <= ratio <= MOST_MONTH


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


def is_rank_of_other(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is a rank and the other counts something else: the "fifth round" is none of "two shots"."""
    return (a.dimension == "ordinal") != (b.dimension == "ordinal") and a.noun != b.noun


def are_on_both_sides(a: Quantity, b: Quantity) -> bool:
    """Whether one stays below a figure that the other goes beyond: "nearly 100" and "more than 100"."""
    return any(is_below(one) and two.bound == "over" for one, two in ((a, b), (b, a)))


def is_below(quantity: Quantity) -> bool:
    """Whether a wording says that its figure is not reached."""
    return quantity.bound == "under" or bool(BELOW.match(quantity.text))


def judge(view: StoryView, one: Statement, two: Statement) -> str:
    """contradiction, update or imprecision for two quantities of one fact that are not an agreement."""
    a, b = quantity_of(one), quantity_of(two)
    if a.unit != b.unit and a.dimension == "money":
        return "imprecision"
    if is_converted(a, b):
        return "imprecision"
    if is_same_value(a, b):
        return "contradiction"  # One stays below the figure, the other goes beyond it.
    if overlaps(a, b):
        return "update" if is_outgrown(view, one, two) else "imprecision"
    return "update" if is_update(view, one, two) else "contradiction"


def is_converted(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other in another system of units, rounded: "22 miles" and "35 kilometers"."""
    if a.dimension not in MEASURED:
        return False
    systems = [next((name for name, units in SYSTEMS if units.search(q.text)), None) for q in (a, b)]
    low, high = sorted((lowest(a), lowest(b)))
    return None not in systems and systems[0] != systems[1] and 0 < high <= CONVERTED * low


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
    if probability < SURE or is_same_value(a, b) or is_converted(a, b):
        return "low"
    is_grave = bool({a.measure, b.measure} & GRAVE) or a.dimension == "money"
    if verdict == "imprecision":
        is_small = is_noncommittal(a) or is_noncommittal(b) or (is_near(a, b) and a.unit == b.unit)
        return "low" if is_small or probability < SURE_IMPRECISE else "medium"
    if verdict == "update" and a.measure in COURSE:
        return "medium"
    low, high = sorted((lowest(a), lowest(b)))
    return "high" if is_grave and (low <= 0 or high / low >= LARGE) else "medium"


def is_near(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are exact or about, one of them about: where they overlap, they differ by little."""
    return "about" in (a.bound, b.bound) and {a.bound, b.bound} <= {"about", "exact"}


def is_noncommittal(quantity: Quantity) -> bool:
    """Whether a wording commits to no figure at all: "several", "a few"; "dozens" does say an order of magnitude."""
    return quantity.bound == "several" and not FIRM.search(quantity.text)


def lowest(quantity: Quantity) -> float:
    """The end of a quantity that is known, the lower first."""
    return quantity.low if quantity.low is not None else quantity.high or 0.0


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
        is_rate = (a.unit or "")[:CURRENCY] == (b.unit or "")[:CURRENCY]
        return "one sum is for a time or a part" if is_rate else "sums in two currencies, which are not converted"
    if is_converted(a, b):
        return "one is the other in another unit, rounded"
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
