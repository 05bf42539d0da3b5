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
}
COUNTED = ("count", "number")
SAID_OF_PEOPLE = frozenset(
    "killed injured missing arrested charged rescued displaced housed living married attended voted employed".split()
)
IRREGULAR = {
    "person": "people",
    "people": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "wife": "wives",
    "life": "lives",
    "aircraft": "aircraft",
    "troops": "troops",
    "half": "halves",
    "percent": "percent",
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
    """A quantity in words: a count as its interval ("at least 83 people"), anything else as it was written."""
    low, high = quantity.low, quantity.high
    value = low if low is not None else high
    if quantity.dimension not in COUNTED or value is None:
        return f"“{' '.join(quantity.text.split())}”"
    unit = f" {plural(quantity.unit)}" if quantity.unit else ""
    if quantity.bound == "several":
        return f"“{' '.join(quantity.text.split())}”{unit} (taken as {figure(value)} or more)"
    if low is not None and high is not None and low != high:
        return f"{figure(low)} to {figure(high)}{unit}"
    return BOUND_WORDS.get(quantity.bound, "{0}").format(figure(value)) + unit


def label_quantity(statements: Sequence[Statement]) -> str:
    """A short name of the fact: what is counted and in which relation, by the commonest wording."""
    counts = [s for s in statements if s.quantity]
    nouns = Counter(s.quantity.noun for s in counts if s.quantity and s.quantity.noun)
    measures = Counter(s.quantity.measure for s in counts if s.quantity and s.quantity.measure)
    dimensions = Counter(s.quantity.dimension for s in counts if s.quantity)
    units = Counter(s.quantity.unit for s in counts if s.quantity and s.quantity.unit)
    measure = first(measures)
    dimension = first(dimensions) or "figure"
    if dimension not in COUNTED:
        return dimension if measure is None or measure == dimension else f"{dimension}: {measure}"
    noun = "people" if first(units) == "people" and measure in SAID_OF_PEOPLE else plural(first(nouns) or "figure")
    acts = any("act" in s.scope for s in counts)
    return noun if acts or measure is None or plural(measure) == noun else f"{noun} {measure}"


def plural(noun: str) -> str:
    """The plural of a lower-case English noun, by the regular rules and the commonest irregular forms."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun if noun.endswith("s") else f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def first(counter: Counter[str]) -> str | None:
    """The commonest entry, ties by the alphabet; None of none."""
    return min(counter, key=lambda word: (-counter[word], word)) if counter else None
