"""Lines: a story sentence by sentence, for rules that read wording, or more than one clause at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from discrepancy.records import Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

PAST = Screened(
    r"\b(?:previous(?:ly)?|prior|earlier conviction|past|history of|years? ago|formerly|ex-con|in (?:that|those|"
    r"the (?:other|earlier)) \w+)\b",
    re.IGNORECASE,
)
"""Words of an older matter than the story's own."""

SUPPOSED = re.compile(r"(?<!clear )(?<!known )(?<!know )\bif (?:\w+ ){0,3}$|^if\b", re.IGNORECASE)
"""What stands before a clause that only supposes: "if both are convicted"."""

BEFORE_NOW = Screened(
    r"\b(?:last (?:year|summer|spring|fall|autumn|winter)|in that (?:case|incident)|an earlier (?:case|"
    r"incident|shooting)|"
    r"(?:months|years) (?:ago|before|earlier))\b|"
    r"^(?:And |Also )?In (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December),? (?!\d)",
    re.IGNORECASE,
)
"""Further words of an older matter, in a sentence that tells what happened then."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")

FACETS = ("clause", "quantity", "person", "time", "place", "quote", "figure", "body")
"""Facets in the order in which they stand for a sentence: a clause shows best what it says."""

OPENING = 3
"""Index of the last sentence that counts as an article's opening: headline, standfirst and first sentences."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its article, its number there, its text and kind, and the rows of what was read from it.

    Clauses stand first, in the order of the text, then other facets as FACETS has them.
    """

    article: str
    index: int
    text: str
    kind: str
    rows: tuple[int, ...]


def list_lines(view: StoryView) -> list[Line]:
    """Every sentence that something was read from, by article and place."""
    rows: dict[tuple[str, int], list[int]] = {}
    for row, statement in enumerate(view.statements):
        rows.setdefault((statement.article, statement.sentence.index), []).append(row)
    return [_line(view, held) for _, held in sorted(rows.items())]


def read_lines(view: StoryView) -> dict[str, list[Line]]:
    """The same by article, in the story's order, with an empty list for an article that nothing was read from."""
    lines: dict[str, list[Line]] = {article: [] for article in view.story.articles}
    for line in list_lines(view):
        lines.setdefault(line.article, []).append(line)
    return lines


def _line(view: StoryView, held: Sequence[int]) -> Line:
    def place(row: int) -> tuple[int, int, int, int]:
        statement = view.statements[row]
        return FACETS.index(statement.facet), statement.start, statement.end, row

    first = view.statements[held[0]]
    sentence = first.sentence
    return Line(first.article, sentence.index, sentence.text, sentence.kind, tuple(sorted(held, key=place)))


def row_at(view: StoryView, line: Line, start: int, end: int | None = None) -> int:
    """The row of the shortest clause that holds these words of a sentence's text (one place, without ``end``), else
    the first clause; of a sentence without clauses, of whatever else was read from it.
    """
    offset = view.statements[line.rows[0]].sentence.start
    least, most = offset + start, offset + (start + 1 if end is None else end)
    clauses = [r for r in line.rows if view.statements[r].facet == "clause"]
    holding = [r for r in clauses or line.rows if view.statements[r].start <= least and most <= view.statements[r].end]
    return min(
        holding, key=lambda r: (view.statements[r].end - view.statements[r].start, r), default=(clauses or line.rows)[0]
    )


def is_background(view: StoryView, line: Line) -> bool:
    """Whether a sentence tells of an older matter (by its words, or a year before the article's) or supposes one."""
    published = view.articles[line.article].published
    years = YEAR.findall(line.text)
    is_old = bool(published and years and max(years) < published[:4])
    return is_old or bool(PAST.search(line.text) or BEFORE_NOW.search(line.text) or SUPPOSED.match(line.text))


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
