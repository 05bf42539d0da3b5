"""Whether figures that differ could be of one thing, by the words around them: what the pair reader is asked about."""

from __future__ import annotations

import re

from discrepancy.align.comparable import COUNTED, are_of_others, dimension_of
from discrepancy.compare.common.sameness import is_agreement
from discrepancy.intervals import quantity_of
from discrepancy.records import Sentence, Statement
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
    is_sum_of_one = bool(SEVERAL.search(one.sentence.text)) != bool(SEVERAL.search(two.sentence.text))
    is_apart = is_money_apart or is_sum_of_one or ("addition" in one.scope) != ("addition" in two.scope)
    return not (is_apart or is_of_before(one) or is_of_before(two) or is_agreement(first, second))


def is_of_before(statement: Statement) -> bool:
    """Whether a figure tells of an earlier year or of another event before."""
    return any(tag in BEFORE or tag.startswith("in:") for tag in statement.scope)


def may_differ_in_figures(view: StoryView, reading: Reading) -> bool:
    """Whether two sentences can tell one figure differently.

    They are of this event, both of one or both of several, and where they have figures that could be set against each
    other, there are two among them of which nothing says that they are of two things.
    """
    sides = (reading.one, reading.sentence), (reading.other, reading.counterpart)
    first, second = (figures_in(view, *side) for side in sides)
    if len({bool(SEVERAL.search(sentence.text)) for _, sentence in sides}) > 1:
        return False
    if any(is_of_before(view.statements[i]) for i in (*first, *second)):
        return False
    pairs = [(i, j) for i in first for j in second if are_of_one_sort(view.statements[i], view.statements[j])]
    return not pairs or any(
        is_worth_asking(view, i, j) and not are_of_others(view.statements[i], view.statements[j]) for i, j in pairs
    )


def figures_in(view: StoryView, article: str, sentence: Sentence) -> list[int]:
    """The quantities of a sentence, by their places in the view."""
    return [
        i
        for i in view.of("quantity")
        if view.statements[i].article == article and view.statements[i].sentence.index == sentence.index
    ]


def are_of_one_sort(one: Statement, two: Statement) -> bool:
    """Whether both are counts, or quantities of one dimension."""
    is_counted = all(quantity_of(s).dimension in COUNTED for s in (one, two))
    return is_counted or dimension_of(one) == dimension_of(two)
