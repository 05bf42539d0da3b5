"""A story of hand-made quantities whose propositions all lie at one cosine of one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from discrepancy.records import Article, Block, Quantity, Sentence, Statement, Story
from discrepancy.storyview import QuantityFact, StoryView


@dataclass(frozen=True)
class Count:
    """What a test says about a quantity: its article, figure and what the extractor would have read."""

    article: str
    low: float | None
    high: float | None = None
    bound: str = "exact"
    noun: str | None = "person"
    unit: str | None = "people"
    measure: str | None = "killed"
    dimension: str = "count"
    modifiers: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    owner: str | None = None
    text: str = "some people were killed"
    index: int = 0


def make_quantity(low: float | None, high: float | None = None, bound: str = "exact", **fields: str | None) -> Quantity:
    """A quantity whose open side follows from its bound; an exact one has both ends at ``low``."""
    if high is None and bound in ("exact", "about"):
        high = low
    if bound in ("at_most", "under", "up_to"):
        low, high = None, high if high is not None else low
    known: dict[str, str | None] = {"dimension": "count", "unit": "people", "noun": "person", "measure": "killed"}
    known.update(fields)
    return Quantity(
        start=0,
        end=1,
        text=str(low if low is not None else high),
        low=low,
        high=high,
        bound=bound,
        dimension=str(known["dimension"]),
        unit=known["unit"],
        noun=known["noun"],
        measure=known["measure"],
    )


def make_statement(count: Count, index: int = 0) -> Statement:
    """The statement record of a count, in a sentence of its own."""
    quantity = make_quantity(
        count.low,
        count.high,
        count.bound,
        dimension=count.dimension,
        unit=count.unit,
        noun=count.noun,
        measure=count.measure,
    )
    text = count.text
    return Statement(
        article=count.article,
        facet="quantity",
        sentence=Sentence(count.index or index, 0, len(text), text, "paragraph"),
        start=0,
        end=len(text),
        span_start=0,
        span_end=len(quantity.text),
        span=quantity.text,
        text=text,
        quantity=replace(quantity, modifiers=count.modifiers),
        scope=count.scope,
        places=count.places,
        owner=count.owner,
        content=tuple(text.split()),
    )


def make_view(
    counts: Sequence[Count],
    *,
    cosine: float = 0.9,
    dates: Mapping[str, str | None] | None = None,
    facts: Sequence[QuantityFact] = (),
    origin: Mapping[str, str] | None = None,
    phrases: Mapping[str, NDArray[np.float32]] | None = None,
) -> StoryView:
    """A view of the counts, every two propositions of it at ``cosine``."""
    names = sorted({c.article for c in counts})
    published = dates or {}
    articles = {
        n: Article(n, n + ".txt", "", (Block(0, 0, "paragraph"),), source=n, published=published.get(n)) for n in names
    }
    vectors = np.zeros((len(counts), len(counts) + 1), dtype=np.float32)
    vectors[:, 0] = cosine**0.5
    for row in range(len(counts)):
        vectors[row, row + 1] = (1 - cosine) ** 0.5
    return StoryView(
        Story("story", "Story", tuple(names)),
        articles,
        tuple(make_statement(c, i) for i, c in enumerate(counts)),
        vectors,
        origin or {n: n for n in names},
        phrases or {},
        tuple(facts),
    )
