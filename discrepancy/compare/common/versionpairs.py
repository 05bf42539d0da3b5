"""Version pairs: one fact made of the pairs of lines in which the articles hold different versions of one matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from discrepancy.compare.common.clausepairs import LOW_SHARE, dated_order, name_of, shorten
from discrepancy.records import Fact, Pair
from discrepancy.storyview import StoryView

MAX_PAIRS = 8
"""Pairs shown of one matter, the surest first."""

UPDATE = "update"
LONG_AFTER = 60
"""Days between two reports from which on nobody wonders that a matter has gone on: said, but with low severity."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a line (by the row that shows it) says of a matter: ``rank`` orders versions that follow one another."""

    row: int
    rank: float
    name: str


@dataclass(frozen=True, slots=True)
class VersionPair:
    """Two versions that differ; without a ``verdict`` the later of the two ranks updates the earlier."""

    a: Version
    b: Version
    severity: str
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a fact is called and how it was found: the words of its report, by rule."""

    kind: str
    label: str
    rule: str
    explanation: str
    confidence: float


def make_fact(view: StoryView, matter: Matter, pairs: Sequence[VersionPair]) -> list[Fact]:
    """The fact of one matter, or nothing where there are no pairs; pairs come in the order of their trust."""
    if not pairs:
        return []
    shown = list(dict.fromkeys(pairs))[:MAX_PAIRS]
    rows = sorted({v.row for pair in shown for v in (pair.a, pair.b)})
    place = {row: n for n, row in enumerate(rows)}
    graded: dict[tuple[int, int], Pair] = {}
    for pair in shown:
        low, high = sorted((place[pair.a.row], place[pair.b.row]))
        verdict = pair.verdict or order_verdict(view, pair.a, pair.b)
        severity = "low" if verdict == UPDATE and is_long_after(view, pair) else pair.severity
        share = LOW_SHARE if severity == "low" else 1.0
        graded.setdefault((low, high), Pair(low, high, verdict, severity, round(matter.confidence * share, 2)))
    sides = ", ".join(_side(view, v) for v in sorted((shown[0].a, shown[0].b), key=lambda v: (v.rank, v.row)))
    summary = f"{matter.label[:1].upper()}{matter.label[1:]}: {sides}"
    statements = tuple(view.statements[row] for row in rows)
    ordered = tuple(graded[key] for key in sorted(graded))
    return [Fact(matter.kind, matter.label, statements, ordered, summary, matter.explanation, matter.rule)]


def is_long_after(view: StoryView, pair: VersionPair) -> bool:
    """Whether months lie between the two reports."""
    days = [(view.published(view.statements[v.row]) or "")[:10] for v in (pair.a, pair.b)]
    if not all(days):
        return False
    one, other = (date.fromisoformat(day) for day in days)
    return abs((one - other).days) >= LONG_AFTER


def order_verdict(view: StoryView, a: Version, b: Version) -> str:
    """Update, unless the article with the earlier date already has the later version."""
    is_reversed = dated_order(view, a.row, b.row) * (a.rank - b.rank) < 0
    return "contradiction" if is_reversed else UPDATE


def _side(view: StoryView, version: Version) -> str:
    statement = view.statements[version.row]
    return f"{version.name} in {name_of(view, statement)} (“{shorten(statement.sentence.text, 80)}”)"
