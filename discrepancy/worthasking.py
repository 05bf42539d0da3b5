"""Whether figures that differ could be of one thing, by the words around them: what the pair reader is asked about."""

from __future__ import annotations

import re

from discrepancy.align.comparable import are_of_one_sort, are_of_others
from discrepancy.compare.common.sameness import is_agreement
from discrepancy.intervals import quantity_of
from discrepancy.readings import End, end_of
from discrepancy.records import Statement
from discrepancy.storyview import Reading, StoryView

BEFORE = frozenset(("earlier", "past", "other"))
"""What the scope of a figure says that is no part of this event."""

SEVERAL = re.compile(
    r"\b(?:shoot|stabb|kill|bomb|beat)ings\b|\b(?:incident|attack|accident|blast|explosion|murder|raid|homicide|assault)s\b"
    r"|\b(?:crash|robberi)es\b",
    re.IGNORECASE,
)
"""Events told of as several: what they left adds up, and is not what one of them left."""


def is_worth_asking(view: StoryView, a: int, b: int) -> bool:
    """Whether two figures do not agree and could be of one thing: of this event, in one currency, neither on top."""
    one, two = (view.statements[i] for i in (a, b))
    first, second = quantity_of(one), quantity_of(two)
    is_money_apart = first.dimension == "money" and first.unit != second.unit
    is_sum_of_one = are_one_and_several(one.sentence.text, two.sentence.text)
    is_apart = is_money_apart or is_sum_of_one or ("addition" in one.scope) != ("addition" in two.scope)
    return not (is_apart or is_of_before(one, two) or is_agreement(first, second))


def are_one_and_several(one: str, two: str) -> bool:
    """Whether one of two sentences tells of several events, and the other does not."""
    return bool(SEVERAL.search(one)) != bool(SEVERAL.search(two))


def is_of_before(*statements: Statement) -> bool:
    """Whether one of some figures tells of an earlier year or of another event before, and not all of one year."""
    years = [{tag for tag in s.scope if tag.startswith("in:")} for s in statements]
    are_told = any(years) or any(BEFORE.intersection(s.scope) for s in statements)
    return are_told and not set.intersection(*years)


def may_differ_in_figures(view: StoryView, reading: Reading) -> bool:
    """Whether two sentences can tell one figure differently.

    They are of this event, both of one or both of several, and where they have figures that could be set against each
    other, there are two among them of which nothing says that they are of two things.
    """
    if are_one_and_several(reading.sentence.text, reading.counterpart.text):
        return False
    first = figures_in(view, (reading.one, reading.sentence.index))
    second = figures_in(view, (reading.other, reading.counterpart.index))
    if is_of_before(*(view.statements[i] for i in first + second)):
        return False
    pairs = [(i, j) for i in first for j in second if are_of_one_sort(view.statements[i], view.statements[j])]
    return not pairs or any(
        is_worth_asking(view, i, j) and not are_of_others(view.statements[i], view.statements[j]) for i, j in pairs
    )


def figures_in(view: StoryView, end: End) -> list[int]:
    """The quantities of a sentence, by their places in the view."""
    return [i for i in view.of("quantity") if end_of(view.statements[i]) == end]
