"""Articles -> statements: what each article asserts, with its numbers, times, people, places and quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from discrepancy.records import Article, Attribution, Sentence, Statement

if TYPE_CHECKING:
    from discrepancy.extract.parsed import ParsedSentence

    Finder = Callable[[Sequence[ParsedSentence], Article], list[Statement]]


@dataclass(frozen=True, slots=True)
class Extract:
    """What was read from one article."""

    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]


def list_finders() -> tuple[Finder, ...]:
    """Every kind of statement that is read from an article; a new one is one file and one line here."""
    from discrepancy.extract.bodies import find_bodies
    from discrepancy.extract.clauses import find_clauses
    from discrepancy.extract.described import find_aged
    from discrepancy.extract.figures import find_figures
    from discrepancy.extract.people import find_people
    from discrepancy.extract.places import find_places
    from discrepancy.extract.quotes import find_quotes
    from discrepancy.extract.statements import find_quantity_statements
    from discrepancy.extract.time_statements import find_times

    return (
        lambda parsed, article: find_quantity_statements(parsed, article.published),
        lambda parsed, article: find_times(parsed, {article.id: article.published}),
        lambda parsed, _: find_clauses(parsed),
        lambda parsed, _: find_people(parsed),
        lambda parsed, _: find_places(parsed),
        lambda parsed, _: find_quotes(parsed),
        lambda parsed, _: find_figures(parsed),
        lambda parsed, _: find_aged(parsed),
        lambda parsed, _: find_bodies(parsed),
    )


def extract_articles(articles: Sequence[Article]) -> Iterator[tuple[Article, Extract]]:
    """Yield each article with its sentences and statements, in order."""
    from discrepancy.extract.parse import parse_articles

    finders = list_finders()
    for article, parsed in parse_articles(articles):
        statements = [s for find in finders for s in find(parsed, article)]
        yield article, Extract(tuple(p.sentence for p in parsed), credit_speakers(statements))


def credit_speakers(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Figures and times credited to whoever says the clause they stand in, as the clause statements have it."""
    clauses: dict[int, list[Statement]] = {}
    for statement in statements:
        if statement.facet == "clause" and statement.attribution is not None:
            clauses.setdefault(statement.sentence.index, []).append(statement)
    return tuple(
        replace(s, attribution=find_speaker(s, clauses.get(s.sentence.index, ())))
        if s.facet in ("quantity", "time") and s.attribution is None
        else s
        for s in statements
    )


def find_speaker(statement: Statement, clauses: Sequence[Statement]) -> Attribution | None:
    """The attribution of the smallest clause that holds the statement's words; None where no clause is credited."""
    holding = [c for c in clauses if c.start <= statement.span_start and statement.span_end <= c.end]
    return min(holding, key=lambda c: (c.end - c.start, c.start)).attribution if holding else None
