"""What a comparator sees of one story: its statements, their vectors and its articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from discrepancy.records import Article, Sentence, Statement, Story


@dataclass(frozen=True, slots=True)
class QuantityFact:
    """Quantities lined up as one fact: indices of its statements, and each linked pair's probability by position."""

    statements: tuple[int, ...]
    links: Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pair reader says of two sentences of different articles, by the articles' ids.

    ``differs`` is the probability that they tell one fact differently and ``alike`` that they tell one alike, both in
    [0, 1]; what is left is that they tell two facts. ``kind`` is what they most likely differ in. ``worth`` in [0, 1]
    is how likely the two are of one fact by the model that chose them for reading.
    """

    one: str
    sentence: Sentence
    other: str
    counterpart: Sentence
    differs: float
    alike: float
    kind: str
    worth: float = 1.0


@dataclass(frozen=True)
class StoryView:
    """One story ready to be compared.

    ``vectors`` is float32 (n, d), L2-normalised, row i for ``statements[i]``; ``articles`` maps ids to articles of
    the story alone. ``origin`` maps an article's id to the id of the first article with the same wire copy (itself
    when original). ``phrases`` maps short phrases (counted nouns, relations) to L2-normalised vectors of shape (d,);
    ``quantity_facts`` are the quantities as the alignment lined them up, and ``inner_facts`` those within one article.
    ``judge`` gives the probability, in [0, 1],
    that the two texts of each pair contradict each other; without it nothing is proposed by a model. ``readings`` is
    what the pair reader says of pairs of sentences, and ``marked``, by two figures' places among the statements,
    the probability that they tell one fact differently as it and the matcher have it; none where nothing was read
    closely.
    """

    story: Story
    articles: Mapping[str, Article]
    statements: tuple[Statement, ...]
    vectors: NDArray[np.float32]
    origin: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    quantity_facts: tuple[QuantityFact, ...] = ()
    inner_facts: tuple[QuantityFact, ...] = ()
    judge: Callable[[Sequence[tuple[str, str]]], list[float]] | None = None
    readings: tuple[Reading, ...] = ()
    marked: Mapping[tuple[int, int], float] = field(default_factory=dict)

    def of(self, facet: str) -> list[int]:
        """Indices of the statements of one facet, in order."""
        return [i for i, s in enumerate(self.statements) if s.facet == facet]

    def cosine(self, a: int, b: int) -> float:
        """Cosine of two statements' propositions, in [-1, 1]."""
        return float(self.vectors[a] @ self.vectors[b])

    def phrase_cosine(self, a: str | None, b: str | None) -> float:
        """Cosine of two phrases, in [-1, 1]; 1 for equal ones, 0 where one is missing or was not embedded."""
        if a is None or b is None:
            return 0.0
        if a == b:
            return 1.0
        if a not in self.phrases or b not in self.phrases:
            return 0.0
        return float(self.phrases[a] @ self.phrases[b])

    def is_one_text(self, one: str, other: str) -> bool:
        """Whether two articles, by id, are one or carry one wire text: what they say is no second version."""
        return self.origin.get(one, one) == self.origin.get(other, other)

    def published(self, statement: Statement) -> str | None:
        """ISO publication date or date-time of the statement's article, or None."""
        return self.articles[statement.article].published
