"""Words for quantities and sources that every comparator's summaries and explanations share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from discrepancy.records import Quantity, Statement
from discrepancy.storyview import StoryView

BOUND_WORDS = {
    "exact": "exactly {0}",
    "at_least": "at least {0}",
    "over": "more than {0}",
    "at_most": "at most {0}",
    "under": "fewer than {0}",
    "up_to": "up to {0}",
    "about": "about {0}",
    "several": "at least {0}, unspecified",
}


def name_source(view: StoryView, statement: Statement) -> str:
    """What a reader calls the article: its source, or its id where the source is unknown or shared in the story."""
    article = view.articles[statement.article]
    shared = [a for a in view.articles.values() if a.source == article.source]
    return article.source if article.source and len(shared) == 1 else article.id


def figure(value: float) -> str:
    """A figure as printed: thousands separated, no trailing zeros."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")


def describe_quantity(quantity: Quantity) -> str:
    """A quantity as an interval in words: "at least 83 people"."""
    low, high = quantity.low, quantity.high
    unit = f" {quantity.unit}" if quantity.unit else ""
    if low is not None and high is not None and low != high:
        return f"{figure(low)} to {figure(high)}{unit}"
    value = low if low is not None else high
    if value is None:
        return quantity.text
    return BOUND_WORDS.get(quantity.bound, "{0}").format(figure(value)) + unit


def label_quantity(statements: Sequence[Statement]) -> str:
    """A short name of the fact: what is counted and in which relation, by the commonest wording."""
    nouns = Counter(s.quantity.noun for s in statements if s.quantity and s.quantity.noun)
    measures = Counter(s.quantity.measure for s in statements if s.quantity and s.quantity.measure)
    dimensions = Counter(s.quantity.dimension for s in statements if s.quantity)
    noun = first(nouns) or first(dimensions) or "figure"
    measure = first(measures)
    if noun == "person":
        noun = "people"
    return noun if measure is None or measure == noun else f"{noun} {measure}"


def first(counter: Counter[str]) -> str | None:
    """The commonest entry, ties by the alphabet; None of none."""
    return min(counter, key=lambda word: (-counter[word], word)) if counter else None
