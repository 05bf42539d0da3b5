"""Scores as text to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from discrepancy.gold import Side
from discrepancy.scores import ConflictOutcome, Figures, Scores, WrongPair

HEADINGS = ("recall", "facts", "conflicts", "precision", "findings", "with low", "F1", "verdict", "traps")
NO_FIGURE = "-"


def render_scores(scores: Scores) -> str:
    """Tables by story and by kind, the totals, then every miss, false alarm and trap with its sentences."""
    rows = [("story", *HEADINGS)] + [(story, *_cells(scores.of_story(story))) for story in scores.stories]
    by_kind = [("kind", *HEADINGS)] + [(kind, *_cells(scores.of_kind(kind))) for kind in scores.kinds]
    parts = [
        _table(rows),
        "Recall by a conflict's first kind, precision by a finding's kind:\n" + _table(by_kind),
        _totals(scores),
        _section("Missed", [_miss(outcome) for outcome in scores.missed]),
        _section("False alarms", [_wrong(pair) for pair in scores.false_alarms]),
        _section("Traps", [_wrong(pair) for pair in scores.trapped]),
    ]
    return "\n\n".join(parts) + "\n"


def scores_to_json(scores: Scores) -> dict[str, Any]:
    """The same as plain data for JSON; a figure that does not exist is null."""
    return {
        "total": asdict(scores.total),
        "macro": scores.macro,
        "kinds": {kind: asdict(scores.of_kind(kind)) for kind in scores.kinds},
        "stories": {story: asdict(scores.of_story(story)) for story in scores.stories},
        "missed": [_miss_to_json(outcome) for outcome in scores.missed],
        "false": [asdict(pair) for pair in scores.wrong if pair.why is None],
        "trapped": [asdict(pair) for pair in scores.trapped],
    }


def _cells(figures: Figures) -> tuple[str, ...]:
    return (
        render_ratio(figures.recall),
        str(figures.facts),
        f"{figures.conflicts_found}/{figures.conflicts}",
        render_ratio(figures.precision),
        str(figures.counted_findings),
        render_ratio(figures.precision_all),
        render_ratio(figures.f1),
        render_ratio(figures.verdict),
        str(figures.traps),
    )


def render_ratio(value: float | None) -> str:
    """A figure to three places, or the sign for one that does not exist."""
    return NO_FIGURE if value is None else f"{value:.3f}"


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: tuple[str, ...], widths: Sequence[int]) -> str:
    cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
    return "  ".join([row[0].ljust(widths[0]), *cells[1:]])


def _totals(scores: Scores) -> str:
    total, macro = scores.total, scores.macro
    return (
        f"recall {render_ratio(total.recall)}  precision {render_ratio(total.precision)}  F1 {render_ratio(total.f1)}  "
        f"verdict {render_ratio(total.verdict)}  traps {total.traps}  "
        f"over {total.facts} facts, {total.counted_findings} findings\n"
        f"precision with low severity too {render_ratio(total.precision_all)}; mean over stories: "
        f"recall {render_ratio(macro['recall'])}  precision {render_ratio(macro['precision'])}  "
        f"F1 {render_ratio(macro['f1'])}"
    )


def _section(title: str, entries: Sequence[str]) -> str:
    return "\n".join([f"{title}: {len(entries)}", *entries])


def _miss(outcome: ConflictOutcome) -> str:
    entry = outcome.entry
    head = f"  {outcome.story}: {entry.id} ({'/'.join(entry.kinds)}) {entry.note}".rstrip()
    return "\n".join([head, *(f"    {_side(side)}" for side in entry.sides)])


def _side(side: Side) -> str:
    return f"{side.article or 'any article'}: {_quoted(side.any_of)}"


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f'"{text}"' for text in texts)


def _wrong(pair: WrongPair) -> str:
    head = f"  {pair.story}: {pair.kind}, {pair.verdict}, {pair.severity}" + (f": {pair.why}" if pair.why else "")
    sides = [f"    {article}: {' '.join(sentence.split())}" for article, sentence in (pair.a, pair.b)]
    return "\n".join([head, *sides])


def _miss_to_json(outcome: ConflictOutcome) -> dict[str, Any]:
    entry = outcome.entry
    return {
        "story": outcome.story,
        "id": entry.id,
        "fact": entry.fact,
        "kinds": entry.kinds,
        "note": entry.note,
        "sides": [asdict(side) for side in entry.sides],
    }
