"""The sentences of a story, each once, with the clauses read from it: for rules that read wording and not the parse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
