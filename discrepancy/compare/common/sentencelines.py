"""The sentences of a story, each once, with the clauses read from it: for rules that read wording and not the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from discrepancy.records import Statement
from discrepancy.storyview import StoryView


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its article, its number there, its text, and the rows of its clauses (else of its other
    statements) in the order of the text.
    """

    article: str
    index: int
    text: str
    kind: str
    rows: tuple[int, ...]


def list_lines(view: StoryView) -> list[Line]:
    """Every sentence that something was read from, by article and place: by its clauses, or by whatever it has."""
    rows: dict[tuple[str, int], list[int]] = {}
    for row, statement in enumerate(view.statements):
        rows.setdefault((statement.article, statement.sentence.index), []).append(row)
    lines = []
    for _, held in sorted(rows.items()):
        clauses = [r for r in held if view.statements[r].facet == "clause"]
        lines.append(_line(view, clauses or held))
    return lines


def _line(view: StoryView, rows: Sequence[int]) -> Line:
    first = view.statements[rows[0]]
    ordered = sorted(rows, key=lambda r: (view.statements[r].start, view.statements[r].end, r))
    return Line(first.article, first.sentence.index, first.sentence.text, first.sentence.kind, tuple(ordered))


def row_at(view: StoryView, line: Line, start: int, end: int) -> int:
    """The clause of a sentence that holds these words of its text: the shortest that holds them all, else the first."""
    offset = view.statements[line.rows[0]].sentence.start
    holding = [
        r for r in line.rows if view.statements[r].start <= offset + start and offset + end <= view.statements[r].end
    ]
    return min(holding, key=lambda r: (_length(view.statements[r]), r), default=line.rows[0])


def _length(statement: Statement) -> int:
    return statement.end - statement.start


def first_statements(view: StoryView) -> Iterator[Statement]:
    """One statement for each sentence of a story that has any, in order."""
    seen: set[tuple[str, int]] = set()
    for statement in view.statements:
        place = statement.article, statement.sentence.start
        if place not in seen:
            seen.add(place)
            yield statement


def cut(statement: Statement, start: int, end: int) -> Statement:
    """The statement with the words between two offsets of its sentence as its span."""
    base = statement.sentence.start
    return replace(statement, span_start=base + start, span_end=base + end, span=statement.sentence.text[start:end])
