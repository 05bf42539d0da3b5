"""Figures of one product's models: sizes and tiers each have a price and parts of their own."""

from __future__ import annotations

import re

from discrepancy.intervals import quantity_of
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

TIERS = frozenset(("high", "low"))
PRODUCT = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)+")
"""A product's name: its maker's or its line's, and its own ("Vesta Slim")."""


def are_of_other_models(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether two figures are of other sizes, tiers or products, or one alone names its model where there are several.

    A base model is what a product without a tier starts at; a higher one is not. What size a model has is its name,
    where an article tells of several.
    """
    first, second = models_of(one), models_of(two)
    has_several = any("models" in s.scope for s in (one, two))
    if not first or not second:
        return bool(first or second) and has_several
    if quantity_of(one).dimension == "length":
        return has_several
    sizes, others = first - TIERS, second - TIERS
    if (first & TIERS or {"low"}) != (second & TIERS or {"low"}) or (not sizes & others and bool(sizes or others)):
        return True
    return is_unknown(view, one, two) or is_unknown(view, two, one)


def models_of(statement: Statement) -> set[str]:
    """The sizes and the tier that a figure is of, as its scope marks say."""
    return {mark.removeprefix("model:") for mark in statement.scope if mark.startswith("model:")}


def is_unknown(view: StoryView, named: Statement, other: Statement) -> bool:
    """Whether the product that a sentence names up to a figure is nowhere named in the other article."""
    names = PRODUCT.findall(named.before)
    return bool(names) and names[-1].lower().rstrip("s") not in view.articles[other.article].text.lower()
