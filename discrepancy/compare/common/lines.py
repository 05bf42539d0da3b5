"""Lines: a story's articles sentence by sentence, for comparators that read more than one clause at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

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

BODY_FACETS = ("clause", "quantity", "person", "time", "place", "quote")
"""Facets in the order in which they stand for a sentence: a clause shows best what it says."""

OPENING = 3
"""Index of the last sentence that counts as an article's opening: headline, standfirst and first sentences."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article and the rows of the view's statements read from it, clauses first."""

    article: str
    index: int
    kind: str
    text: str
    rows: tuple[int, ...]

    @property
    def is_opening(self) -> bool:
        """Whether it stands where an article tells what is new."""
        return self.kind == "title" or self.index <= OPENING


def read_lines(view: StoryView) -> dict[str, list[Line]]:
    """The sentences of each article that anything was read from, in order, by article in the story's order."""
    rows: dict[tuple[str, int], list[int]] = {}
    for facet in BODY_FACETS:
        for row in view.of(facet):
            statement = view.statements[row]
            rows.setdefault((statement.article, statement.sentence.index), []).append(row)
    lines: dict[str, list[Line]] = {article: [] for article in view.story.articles}
    for (article, index), own in sorted(rows.items()):
        sentence = view.statements[own[0]].sentence
        lines.setdefault(article, []).append(Line(article, index, sentence.kind, sentence.text, tuple(own)))
    return lines


def row_at(view: StoryView, line: Line, position: int) -> int:
    """The row of the shortest clause that covers a position of the sentence's text, else the first row."""
    covering = [
        row
        for row in line.rows
        if (s := view.statements[row]).facet == "clause"
        and s.start - s.sentence.start <= position < s.end - s.sentence.start
    ]
    return min(covering, key=lambda r: (view.statements[r].end - view.statements[r].start, r), default=line.rows[0])


def is_background(view: StoryView, line: Line) -> bool:
    """Whether a sentence tells of an older matter (by its words, or a year before the article's) or supposes one."""
    published = view.articles[line.article].published
    years = YEAR.findall(line.text)
    is_old = bool(published and years and max(years) < published[:4])
    return is_old or bool(PAST.search(line.text) or BEFORE_NOW.search(line.text) or SUPPOSED.match(line.text))
