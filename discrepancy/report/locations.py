"""Where a statement stands in a file, as code hosts want it: a URI, and a line and column from 1."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from discrepancy.grading import worst_pair
from discrepancy.records import Article, Finding, Statement


@dataclass(frozen=True, slots=True)
class Place:
    """The span of a statement in its file; lines and columns count from 1, the end column is one past the span."""

    line: int
    column: int
    end_line: int
    end_column: int


def find_place(article: Article, statement: Statement) -> Place | None:
    """The span's place in the article's file; None when the lines of its text are not those of the file."""
    if article.first_line is None:
        return None
    start, end = (_line_and_column(article.text, o) for o in (statement.span_start, statement.span_end))
    above = article.first_line - 1
    return Place(start[0] + above, start[1], end[0] + above, end[1])


def line_of(article: Article, statement: Statement) -> int:
    """The line on which a statement's span begins; the file's first where that is not known."""
    place = find_place(article, statement)
    return place.line if place else 1


def as_uri(path: str) -> str:
    """A path as a URI reference: relative as it was given, ``file:`` for an absolute one."""
    encoded = quote(path.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if encoded.startswith("/") else encoded or "."


def primary_statement(finding: Finding) -> Statement:
    """The later statement of the finding's worst pair: the one that a reviewer of new copy can change."""
    return finding.statements[worst_pair(finding.pairs).b]


def other_statements(finding: Finding) -> tuple[Statement, ...]:
    """The statements that conflict with the primary one first, then the rest, in order."""
    primary = worst_pair(finding.pairs).b
    against = {end for p in finding.pairs if primary in (p.a, p.b) for end in (p.a, p.b)} - {primary}
    order = sorted((i for i in range(len(finding.statements)) if i != primary), key=lambda i: (i not in against, i))
    return tuple(finding.statements[i] for i in order)


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
