"""What a comparator sees of one story: its statements, their vectors and its articles."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from discrepancy.records import Article, Statement, Story


@dataclass(frozen=True)
class StoryView:
    """One story ready to be compared.

    ``vectors`` is float32 (n, d), L2-normalised, row i for ``statements[i]``; ``articles`` maps ids to articles of the story
    alone. ``origin`` maps an article's id to the id of the first article with the same wire copy (itself when original).
    """

    story: Story
    articles: dict[str, Article]
    statements: tuple[Statement, ...]
    vectors: NDArray[np.float32]
    origin: dict[str, str] = field(default_factory=dict)

    def of(self, facet: str) -> list[int]:
        """Indices of the statements of one facet, in order."""
        return [i for i, s in enumerate(self.statements) if s.facet == facet]

    def cosine(self, a: int, b: int) -> float:
        """Cosine of two statements' propositions, in [-1, 1]."""
        return float(self.vectors[a] @ self.vectors[b])

    def published(self, statement: Statement) -> str | None:
        """ISO publication date or date-time of the statement's article, or None."""
        return self.articles[statement.article].published
