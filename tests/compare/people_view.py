"""Stories of hand-made statements about people, places and quotations, for the comparators that read records alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from discrepancy.records import (
    Article,
    Attribution,
    Block,
    Fact,
    Person,
    Place,
    Quantity,
    Sentence,
    Statement,
    Story,
)
from discrepancy.storyview import StoryView


def person(article: str, name: str, *titles: str, age: int | None = None, **fields: tuple[str, ...]) -> Statement:
    """A mention of a person in a sentence of its own: name, titles, age; ``relations`` and ``homes`` as tuples."""
    text = " ".join([*titles, name, *([f", {age}, "] if age is not None else ["was there."])])
    who = Person(name, titles, age, "PERSON", name, fields.get("relations", ()), fields.get("homes", ()))
    quantity = None
    if age is not None:
        at = text.index(str(age))
        quantity = Quantity(at, at + len(str(age)), str(age), age, age, "exact", "age", "year")
    return state(article, "person", text, name, person=who, quantity=quantity, subject=name)


def place(article: str, text: str, span: str, where: Place, who: str | None = None) -> Statement:
    """A mention of a place in a sentence, told of somebody; the sentence's longer words are its content."""
    words = tuple(w.lower() for w in re.findall(r"[a-z]{5,}", text))
    return state(article, "place", text, span, place=where, content=words, subject=who)


def quotation(article: str, text: str, speaker: str | None = None) -> Statement:
    """A sentence that is one quotation."""
    words = tuple("..." if w == "..." else w.lower() for w in re.findall(r"\.\.\.|[\w']+", text))
    return state(article, "quote", text, text, content=words, attribution=Attribution(speaker, "quoted"))


def state(article: str, facet: str, text: str, span: str, **fields: object) -> Statement:
    """A statement of one facet that fills its sentence."""
    at = text.index(span)
    sentence = Sentence(0, 0, len(text), text, "paragraph")
    end = at + len(span)
    return Statement(article, facet, sentence, 0, len(text), at, end, span, text, **fields)  # type: ignore[arg-type]


def make_view(statements: Sequence[Statement], dates: dict[str, str] | None = None) -> StoryView:
    """The statements as one story, each at its own offset in its article."""
    names = sorted({s.article for s in statements})
    published = dates or {}
    articles = {n: Article(n, f"{n}.txt", "", (Block(0, 0, "paragraph"),), published=published.get(n)) for n in names}
    moved = tuple(shift(s, 1000 * i) for i, s in enumerate(statements))
    vectors = np.zeros((len(moved), 2), np.float32)
    return StoryView(Story("story", "Story", tuple(names)), articles, moved, vectors, {n: n for n in names})


def shift(statement: Statement, by: int) -> Statement:
    """The statement further down its article."""
    sentence = replace(statement.sentence, start=by, end=by + len(statement.sentence.text))
    return replace(
        statement,
        sentence=sentence,
        start=statement.start + by,
        end=statement.end + by,
        span_start=statement.span_start + by,
        span_end=statement.span_end + by,
    )


def spans_of(facts: Sequence[Fact]) -> list[list[tuple[str, str, str]]]:
    """For each fact its pairs as (span, span, verdict)."""
    return [[(fact.statements[p.a].span, fact.statements[p.b].span, p.verdict) for p in fact.pairs] for fact in facts]
