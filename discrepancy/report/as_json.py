"""The JSON report: the records as the public schema names them, the same bytes for the same report."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any

from discrepancy import __version__
from discrepancy.records import SCHEMA_VERSION, Article, Decision, Finding, Quantity, Report, Statement
from discrepancy.told import form_of

NAME = "json"
TOOL_NAME = "discrepancy"
INDENT = "\n      "
"""Where the list of a finding's statements stands in the report: three levels down."""
CONFIDENCE_DIGITS = 3
VALUE_DIGITS = 4


def render(report: Report) -> str:
    """The whole report as JSON text, two spaces a level, ending with a newline."""
    import orjson

    try:
        data = _as_data(report, _written)
        return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()
    except TypeError:
        # Half a surrogate pair, or a number beyond 64 bits: the standard library writes the same, and these too.
        return json.dumps(as_data(report), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def write_statements(statements: Sequence[Statement]) -> str:
    """The list of a finding's statements as it stands in the report; raises TypeError as ``orjson`` does."""
    import orjson

    text = orjson.dumps([_statement(s) for s in statements], option=orjson.OPT_INDENT_2).decode()
    return text.replace("\n", INDENT)


def report_schema() -> str:
    """The JSON schema (draft 2020-12) of what ``render`` returns."""
    return files("discrepancy").joinpath("data/report.schema.json").read_text("utf-8")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data, keys in the schema's order."""
    return _as_data(report, _listed)


def _listed(statements: Sequence[Statement]) -> list[dict[str, Any]]:
    return [_statement(statement) for statement in statements]


def _written(statements: Sequence[Statement]) -> Any:  # noqa: ANN401 - plain data, or the text of it
    """The statements as data, or as they were written for an earlier report."""
    import orjson

    known = form_of(statements, NAME)
    return orjson.Fragment(known[0]) if known else _listed(statements)


def _as_data(report: Report, tell: Callable[[Sequence[Statement]], Any]) -> dict[str, Any]:
    counted = zip(report.articles, report.sentence_counts, strict=True)
    articles = sorted(counted, key=lambda pair: (pair[0].path, pair[0].id))
    stories = sorted(report.stories, key=lambda s: s.id)
    skipped = sorted(report.skipped, key=lambda s: (s.path, s.stage, s.reason))
    single = sorted(report.single_source, key=lambda pair: (pair[0], pair[1].article, pair[1].span_start, pair[1].span))
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": TOOL_NAME, "version": __version__},
        "articles": [_article(article, count) for article, count in articles],
        "skipped": [{"path": s.path, "stage": s.stage, "reason": s.reason} for s in skipped],
        "stories": [{"id": s.id, "title": s.title, "articles": list(s.articles)} for s in stories],
        "findings": [_finding(f, tell) for f in report.findings],
        "agreements": [_finding(f, tell) for f in report.agreements],
        "single_source": [{"story": story, "statement": _statement(statement)} for story, statement in single],
    }


def value_data(quantity: Quantity | None) -> dict[str, Any] | None:
    """A quantity as the schema's value; None stays None."""
    if quantity is None:
        return None
    return {
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "bound": quantity.bound,
        "unit": quantity.unit,
        "measure": quantity.measure,
    }


def _article(article: Article, sentences: int) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "published_from": article.published_from,
        "url": article.url,
        "author": article.author,
        "modified": article.modified,
        "notes": list(article.notes),
        "language": article.language,
        "sentences": sentences,
    }


def _finding(finding: Finding, tell: Callable[[Sequence[Statement]], Any]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "story": finding.story,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "confidence": _confidence(finding.confidence),
        "fact": finding.fact,
        "summary": finding.summary,
        "explanation": finding.explanation,
        "statements": tell(finding.statements),
        "pairs": [
            {
                "id": identity,
                "a": p.a,
                "b": p.b,
                "verdict": p.verdict,
                "severity": p.severity,
                "confidence": _confidence(p.confidence),
            }
            for identity, p in zip(finding.pair_ids, finding.pairs, strict=True)
        ],
        "decision": _decision(finding.decision),
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "article": statement.article,
        "sentence": statement.sentence.text,
        "start": statement.span_start,
        "end": statement.span_end,
        "span": statement.span,
        "attributed_to": statement.attribution.speaker if statement.attribution else None,
        "value": value_data(statement.quantity),
    }


def _decision(decision: Decision | None) -> dict[str, Any] | None:
    if decision is None:
        return None
    return {
        "state": decision.state,
        "reason": decision.reason,
        "by": decision.by,
        "on": decision.on,
        "until": decision.until,
    }


def _confidence(value: float) -> float:
    return round(min(1.0, max(0.0, value)), CONFIDENCE_DIGITS)


def _number(value: float | None) -> float | int | None:
    """A JSON number: whole values without a point, infinities as no bound."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else round(value, VALUE_DIGITS)
