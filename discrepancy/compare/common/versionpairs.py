"""Version pairs: one fact made of the pairs of lines in which the articles hold different versions of one topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from discrepancy.compare.common.clausepairs import LOW_SHARE, dated_order, name_of
from discrepancy.compare.common.wording import shorten
from discrepancy.records import SEVERITIES, Fact, Pair
from discrepancy.storyview import StoryView

MAX_PAIRS = 8
"""Pairs shown of one topic, the surest first."""

UPDATE = "update"
REVERSED = " In a pair that is no update, the older article already has the later version."
LONG_AFTER = 60
"""Days between two reports from which on nobody wonders that a matter has gone on: said, but with low severity."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a line (by the row that shows it) says of a topic: ``rank`` orders versions that follow one another."""

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
class Topic:
    """What a fact is called and how it was found: the words of its report, by rule."""

    kind: str
    label: str
    rule: str
    explanation: str
    confidence: float


def make_fact(view: StoryView, topic: Topic, pairs: Sequence[VersionPair]) -> list[Fact]:
    """The fact of one topic, or nothing where there are no pairs; pairs come in the order of their trust."""
    if not pairs:
        return []
    shown = list(dict.fromkeys(pairs))[:MAX_PAIRS]
    rows = sorted({v.row for pair in shown for v in (pair.a, pair.b)})
    place = {row: n for n, row in enumerate(rows)}
    graded: dict[tuple[int, int], Pair] = {}
    for pair, (low, high) in zip(shown, _places(place, shown), strict=True):
        verdict = pair.verdict or order_verdict(view, pair.a, pair.b)
        severity = "low" if verdict == UPDATE and is_long_after(view, pair) else pair.severity
        share = LOW_SHARE if severity == "low" else 1.0
        graded.setdefault((low, high), Pair(low, high, verdict, severity, round(topic.confidence * share, 2)))
    telling = most_telling([graded[key] for key in _places(place, shown)])
    sides = "; ".join(
        _side(view, v) for v in sorted((shown[telling].a, shown[telling].b), key=lambda v: (v.rank, v.row))
    )
    summary = f"{topic.label[:1].upper()}{topic.label[1:]}: {sides}"
    statements = tuple(view.statements[row] for row in rows)
    ordered = tuple(graded[key] for key in sorted(graded))
    is_reversed = any(not p.verdict and order_verdict(view, p.a, p.b) != UPDATE for p in shown)
    explanation = topic.explanation + (REVERSED if is_reversed else "")
    return [Fact(topic.kind, topic.label, statements, ordered, summary, explanation, topic.rule)]


def most_telling(pairs: Sequence[Pair]) -> int:
    """Which of some graded pairs a summary shows: the gravest, and one that is no update before one that is."""
    return min(range(len(pairs)), key=lambda i: (-SEVERITIES.index(pairs[i].severity), pairs[i].verdict == UPDATE, i))


def _places(place: Mapping[int, int], pairs: Sequence[VersionPair]) -> list[tuple[int, int]]:
    """The pairs' rows as they are keyed, the lower first."""
    return [(min(place[p.a.row], place[p.b.row]), max(place[p.a.row], place[p.b.row])) for p in pairs]


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
