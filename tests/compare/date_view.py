"""A story of hand-made clauses that hold one time each, read as the extractor reads times."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from discrepancy.compare import date
from discrepancy.extract.times import read_times
from discrepancy.records import Article, Block, Fact, Sentence, Statement, Story
from discrepancy.storyview import StoryView

SIDE_BY_SIDE = 0.6


@dataclass(frozen=True)
class Told:
    """One clause with one time: who tells it, in which words, of which event, and when that article came out."""

    article: str
    text: str
    predicate: str
    subject: str = "the fire"
    names: tuple[str, ...] = ("harbour road",)
    published: str | None = None
    status: str = "happened"
    index: int = 0
    content: tuple[str, ...] = ()


def told(clause: Told) -> Statement:
    """The time statement of a clause that holds one time."""
    (time,) = read_times(clause.text, clause.published)
    masked = clause.text.replace(time.text, "TIME")
    return Statement(
        article=clause.article,
        facet="time",
        sentence=Sentence(clause.index, 0, len(clause.text), clause.text, "paragraph"),
        start=0,
        end=len(clause.text),
        span_start=time.start,
        span_end=time.end,
        span=time.text,
        text=masked,
        subject=clause.subject,
        predicate=clause.predicate,
        places=clause.names,
        entities=clause.names,
        time=time,
        content=clause.content,
        status=clause.status,
    )


def compare(*clauses: Told, origin: dict[str, str] | None = None, cosine: float = SIDE_BY_SIDE) -> list[Fact]:
    """The facts of a story of these clauses, every two of whose propositions lie at ``cosine``."""
    statements = tuple(told(c) for c in clauses)
    published = {c.article: c.published for c in clauses}
    articles = {
        name: Article(name, f"{name}.txt", "text", (Block(0, 4, "paragraph"),), published=day)
        for name, day in published.items()
    }
    size = len(clauses)
    vectors = np.linalg.cholesky(np.full((size, size), cosine) + (1 - cosine) * np.eye(size)).astype(np.float32)
    story = Story("s", "fire", tuple(articles))
    return date.compare(StoryView(story, articles, statements, vectors, origin or {name: name for name in articles}))
