"""The report as CSV for a spreadsheet: a row a pair of statements that differ."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from discrepancy.records import Article, Finding, Pair, Report, Statement
from discrepancy.report import view

_SIDE = ("source", "published", "path", "value", "sentence", "attributed_to")
COLUMNS = (
    "finding", "pair", "story", "kind", "verdict", "severity", "confidence", "fact", "summary",
    *(f"{name}_a" for name in _SIDE), *(f"{name}_b" for name in _SIDE),
    "explanation", "decision", "reason",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(report: Report) -> str:
    """A head line and a row a pair, in the order of the findings."""
    articles = view.articles_by_id(report)
    rows = (_row(f, i, p, articles) for f in report.findings for i, p in zip(f.pair_ids, f.pairs, strict=True))
    return write_table(COLUMNS, rows)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV (RFC 4180); a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _row(finding: Finding, identity: str, pair: Pair, articles: dict[str, Article]) -> list[str]:
    a, b = finding.statements[pair.a], finding.statements[pair.b]
    decision = [finding.decision.state, finding.decision.reason] if finding.decision else ["", ""]
    grades = [pair.verdict, pair.severity, f"{pair.confidence:.3f}"]
    return [
        finding.id, identity, finding.story, finding.kind, *grades, finding.fact, finding.summary,
        *_side(a, articles), *_side(b, articles), finding.explanation, *decision,
    ]  # fmt: skip


def _side(statement: Statement, articles: dict[str, Article]) -> list[str]:
    article = articles[statement.article]
    speaker = statement.attribution.speaker if statement.attribution else None
    where = [view.source_name(article), article.published or "", article.path]
    return [*where, statement.span, statement.sentence.text, speaker or ""]


def _harmless(cell: str) -> str:
    text = view.plain(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
