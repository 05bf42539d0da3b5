"""Words for quantities and sources that every comparator's summaries and explanations share."""

from __future__ import annotations

from collections import Counter

from discrepancy.records import Quantity, Statement
from discrepancy.storyview import StoryView

BOUND_WORDS = {
    "at_least": "at least {0}",
    "over": "more than {0}",
    "at_most": "at most {0}",
    "under": "fewer than {0}",
    "up_to": "up to {0}",
    "about": "about {0}",
}
COUNTED = ("count", "number")
SHORT_ID = 24
"""Characters up to which an article's id stands beside its source; a longer one mostly holds the source itself."""

SINGULAR = {"people": "person"}
IRREGULAR = {
    "person": "people",
    "people": "people",
    "child": "children",
    "wife": "wives",
    "life": "lives",
    "aircraft": "aircraft",
    "hurt": "hurt",
    "dead": "dead",
    "injured": "injured",
    "wounded": "wounded",
    "missing": "missing",
    "crew": "crew",
    "police": "police",
    "staff": "staff",
    "troops": "troops",
    "half": "halves",
    "percent": "percent",
}


def name_source(view: StoryView, statement: Statement) -> str:
    """What a reader calls the article: its source, with the day where the story has several of that source.

    The article's id stands in where there is no source, and beside it where no day tells its articles apart.
    """
    article = view.articles[statement.article]
    if not article.source:
        return article.id
    days = [(a.published or "")[:10] for a in view.articles.values() if a.source == article.source]
    own = (article.published or "")[:10]
    if len(days) == 1:
        return article.source
    if own and days.count(own) == 1:
        return f"{article.source} of {own}"
    return f"{article.source} ({article.id})" if len(article.id) <= SHORT_ID else article.id


def figure(value: float) -> str:
    """A figure as printed: thousands separated, no trailing zeros."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")


def describe_quantity(quantity: Quantity) -> str:
    """A quantity in words: a count as its interval ("at least 83 people"), anything else as it was written."""
    low, high = quantity.low, quantity.high
    value = low if low is not None else high
    if quantity.dimension not in COUNTED or value is None:
        return f"“{' '.join(quantity.text.split())}”"
    unit = (
        f" {SINGULAR.get(quantity.unit, quantity.unit) if value == 1 else plural(quantity.unit)}"
        if quantity.unit
        else ""
    )
    if quantity.bound == "several":
        return f"“{' '.join(quantity.text.split())}” (taken as {figure(value)}{unit} or more)"
    if low is not None and high is not None and low != high:
        return f"{figure(low)} to {figure(high)}{unit}"
    return BOUND_WORDS.get(quantity.bound, "{0}").format(figure(value)) + unit


def lower_first(text: str) -> str:
    """Words as they stand inside a sentence: small at the start, and throughout where a headline shouts."""
    return text.lower() if text.isupper() else text[:1].lower() + text[1:]


def plural(noun: str) -> str:
    """The plural of a lower-case English noun, by the regular rules and the commonest irregular forms."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("man") and noun not in ("human", "german", "roman"):
        return f"{noun[:-3]}men"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun if noun.endswith("s") and not noun.endswith("ss") else f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def first(counter: Counter[str]) -> str | None:
    """The commonest entry, ties by the alphabet; None of none."""
    return min(counter, key=lambda word: (-counter[word], word)) if counter else None


def shorten(text: str, limit: int = 110) -> str:
    """A text cut at a word, with an ellipsis where something was left out."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
