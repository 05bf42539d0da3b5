"""The report as SARIF 2.1.0, for code scanning: a result a finding, at the later of the articles that differ."""

from __future__ import annotations

import json
from typing import Any

from discrepancy import __version__
from discrepancy.grading import is_settled
from discrepancy.records import KINDS, Article, Finding, Report, Skip, Statement
from discrepancy.report import view
from discrepancy.report.locations import as_uri, find_place, other_statements, primary_statement
from discrepancy.report.wording import KIND_MEANINGS, headline, settles

SCHEMA_URI = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"high": "error", "medium": "warning", "low": "note"}
FINGERPRINT = "discrepancyFinding/v1"

_MESSAGE = str.maketrans({"[": "\\[", "]": "\\]", "\\": "\\\\", "{": "(", "}": ")"})
"""Brackets are links in a SARIF message and braces placeholders; an article may hold both."""


def render(report: Report) -> str:
    """The report as a SARIF log, ending with a newline."""
    articles = view.articles_by_id(report)
    driver = {"name": "discrepancy", "version": __version__, "rules": [_rule(kind) for kind in KINDS]}
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(finding, articles) for finding in report.findings],
    }
    log = {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(kind: str) -> dict[str, Any]:
    meaning, example = KIND_MEANINGS[kind]
    return {
        "id": kind,
        "name": f"{kind.capitalize()}Conflict",
        "shortDescription": {"text": f"Sources differ: {kind}"},
        "fullDescription": {"text": meaning},
        "help": {"text": f"{meaning} Example: {example}. {settles(kind, 'contradiction')}"},
        "defaultConfiguration": {"level": "warning"},
    }


def _invocation(report: Report) -> dict[str, Any]:
    skipped = sorted(report.skipped, key=lambda s: (s.path, s.stage, s.reason))
    return {"executionSuccessful": True, "toolExecutionNotifications": [_notification(s) for s in skipped]}


def _notification(skip: Skip) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": {"uri": as_uri(skip.path)}}}
    return {
        "level": "warning",
        "message": {"text": _text(f"skipped at {skip.stage}: {skip.reason}")},
        "locations": [location],
    }


def _result(finding: Finding, articles: dict[str, Article]) -> dict[str, Any]:
    others = other_statements(finding)
    result = {
        "ruleId": finding.kind,
        "ruleIndex": KINDS.index(finding.kind),
        "level": LEVELS[finding.severity],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": _message(finding, articles)},
        "locations": [_location(primary_statement(finding), articles)],
        "relatedLocations": [_related(number, s, articles) for number, s in enumerate(others, 1)],
        "partialFingerprints": {FINGERPRINT: finding.id},
        "properties": {
            "verdict": finding.verdict,
            "severity": finding.severity,
            "confidence": round(finding.confidence, 3),
            "story": finding.story,
            "pairs": list(finding.pair_ids),
        },
    }
    if is_settled(finding) and finding.decision is not None:
        # No status: the standard takes it as accepted, and older readers know no such key.
        result["suppressions"] = [{"kind": "external", "justification": _text(finding.decision.reason)}]
    return result


def _message(finding: Finding, articles: dict[str, Article]) -> str:
    statements = (primary_statement(finding), *other_statements(finding))
    numbers = {id(statement): number for number, statement in enumerate(statements)}
    said = [
        f"{_text(view.source_name(articles[s.article]))}: “{_link(_text(view.shorten(s.span, 120)), numbers[id(s)])}”"
        for s in statements[:6]
    ]
    left = f" (and {len(statements) - 6} more)" if len(statements) > 6 else ""
    return f"{_text(headline(finding))} {'; '.join(said)}{left}."


def _link(text: str, number: int) -> str:
    return f"[{text}]({number})" if number else text


def _related(number: int, statement: Statement, articles: dict[str, Article]) -> dict[str, Any]:
    credit = view.speaker(statement)
    by = view.source_and_day(articles[statement.article]) + (f", {credit}" if credit else "")
    return {"id": number, "message": {"text": _text(by)}, **_location(statement, articles)}


def _location(statement: Statement, articles: dict[str, Article]) -> dict[str, Any]:
    article = articles[statement.article]
    place = find_place(article, statement)
    region: dict[str, Any] = {"startLine": 1}
    if place is not None:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    region["snippet"] = {"text": statement.sentence.text}
    return {"physicalLocation": {"artifactLocation": {"uri": as_uri(article.path)}, "region": region}}


def _text(text: str) -> str:
    return view.plain(text).translate(_MESSAGE)
