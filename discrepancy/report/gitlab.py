"""The open conflicts as a GitLab code quality report."""

from __future__ import annotations

import json
from typing import Any

from discrepancy.grading import is_settled
from discrepancy.records import Article, Finding, Report
from discrepancy.report import view
from discrepancy.report.locations import line_of, primary_statement
from discrepancy.report.terminal import describe
from discrepancy.report.wording import headline

SEVERITIES = {"high": "critical", "medium": "major", "low": "minor"}


def render(report: Report) -> str:
    """A JSON array, an entry a finding at the later of its articles."""
    articles = view.articles_by_id(report)
    entries = [_entry(f, articles) for f in report.findings if not is_settled(f)]
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def _entry(finding: Finding, articles: dict[str, Article]) -> dict[str, Any]:
    statement = primary_statement(finding)
    article = articles[statement.article]
    versions = "; ".join(describe(articles, finding))
    return {
        "description": f"{view.plain(headline(finding))} {versions}",
        "check_name": f"discrepancy/{finding.kind}",
        "fingerprint": finding.id,
        "severity": SEVERITIES[finding.severity],
        "location": {"path": view.plain(article.path), "lines": {"begin": line_of(article, statement)}},
    }
