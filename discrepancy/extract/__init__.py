"""Articles -> statements: what each article asserts, with its numbers, times, people, places and quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from discrepancy.records import Article, Sentence, Statement

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
    from discrepancy.extract.clauses import find_clauses
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
    )


def extract_articles(articles: Sequence[Article]) -> Iterator[tuple[Article, Extract]]:
    """Yield each article with its sentences and statements, in order."""
    from discrepancy.extract.parse import parse_articles

    finders = list_finders()
    for article, parsed in parse_articles(articles):
        statements = tuple(s for find in finders for s in find(parsed, article))
        yield article, Extract(tuple(p.sentence for p in parsed), statements)
