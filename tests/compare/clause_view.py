"""A story of hand-made clauses whose propositions all lie at one cosine of one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from discrepancy.records import Article, Attribution, Block, Sentence, Statement, Story
from discrepancy.storyview import StoryView


@dataclass(frozen=True)
class Clause:
    """What a test says about a clause: its article, text, and what the extractor would have read."""

    article: str
    text: str
    subject: str | None = None
    predicate: str = "be"
    object: str | None = None
    entities: tuple[str, ...] = ()
    status: str = "happened"
    is_negated: bool = False
    certainty: str = "flat"
    speaker: str | None = None
    mode: str = "said"
    sentence: str | None = None
    content: tuple[str, ...] = ()


def make_view(clauses: Sequence[Clause], cosine: float = 0.7, dates: dict[str, str] | None = None) -> StoryView:
    """A view of the clauses, each its own sentence, every two of them at ``cosine``."""
    published = dates or {}
    names = sorted({c.article for c in clauses})
    articles = {n: Article(n, n + ".txt", "", (Block(0, 0, "paragraph"),), published=published.get(n)) for n in names}
    statements = tuple(make_statement(c, i) for i, c in enumerate(clauses))
    vectors = np.zeros((len(clauses), len(clauses) + 1), dtype=np.float32)
    vectors[:, 0] = cosine**0.5
    for row in range(len(clauses)):
        vectors[row, row + 1] = (1 - cosine) ** 0.5
    return StoryView(Story("story", "Story", tuple(names)), articles, statements, vectors, {n: n for n in names})


def make_statement(clause: Clause, index: int) -> Statement:
    """The statement record of a clause, in a sentence of its own unless it says otherwise."""
    text = clause.sentence or clause.text
    content = clause.content or tuple(w for w in clause.text.lower().split() if len(w) > 3)
    credit = Attribution(clause.speaker, clause.mode, "said") if clause.speaker else None
    start = max(0, text.find(clause.text))
    return Statement(
        article=clause.article,
        facet="clause",
        sentence=Sentence(index, 0, len(text), text, "paragraph"),
        start=start,
        end=start + len(clause.text),
        span_start=start,
        span_end=start + len(clause.text),
        span=clause.text,
        text=clause.text,
        subject=clause.subject,
        predicate=clause.predicate,
        object=clause.object,
        entities=clause.entities,
        attribution=credit,
        status=clause.status,
        is_negated=clause.is_negated,
        certainty=clause.certainty,
        content=content,
    )
