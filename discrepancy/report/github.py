"""The open conflicts as annotations of GitHub Actions, within what a step may show."""

from __future__ import annotations

from discrepancy.grading import is_settled
from discrepancy.records import Article, Finding, Report
from discrepancy.report import view
from discrepancy.report.locations import find_place, primary_statement
from discrepancy.report.terminal import describe
from discrepancy.report.wording import settles

LEVELS = {"high": "error", "medium": "warning", "low": "notice"}
LIMIT = 10
"""Annotations of one level that GitHub shows for one step; it drops the rest without a word."""


def render(report: Report) -> str:
    """A workflow command a finding, ten a level, and a line for each level that holds more."""
    articles = view.articles_by_id(report)
    findings = [f for f in report.findings if not is_settled(f)]
    lines = []
    for severity, level in LEVELS.items():
        of_level = [f for f in findings if f.severity == severity]
        lines += [_command(f, articles) for f in of_level[:LIMIT]]
        if len(of_level) > LIMIT:
            lines.append(
                f"{len(of_level) - LIMIT} more of level {level} are left out: "
                f"GitHub shows {LIMIT} a step. The report holds them all."
            )
    return "\n".join(lines or ["No open conflict between sources."]) + "\n"


def _command(finding: Finding, articles: dict[str, Article]) -> str:
    statement = primary_statement(finding)
    article = articles[statement.article]
    place = find_place(article, statement)
    properties = {"file": article.path, "line": "1"}
    if place is not None:
        properties.update(line=str(place.line), endLine=str(place.end_line), col=str(place.column))
    properties["title"] = view.plain(f"{finding.verdict.capitalize()}: {finding.fact}")
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    settle = f"To settle it: {settles(finding.kind, finding.verdict)}"
    message = "\n".join([view.plain(finding.summary), *describe(articles, finding), settle, f"id {finding.id}"])
    return f"::{LEVELS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
