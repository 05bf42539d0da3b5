"""The short listing that ``check`` prints: a few plain lines a conflict, then the counts."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.grading import is_settled
from discrepancy.records import Article, Finding, Report
from discrepancy.report import view
from discrepancy.report.focus import short_values
from discrepancy.report.locations import line_of, primary_statement
from discrepancy.report.wording import count

SHOWN = 100
SPAN_LIMIT = 100
"""Characters of a value shown on a line of the listing."""


def render(report: Report) -> str:
    """The open conflicts, the worst first, and a last line with the counts."""
    findings = [f for f in report.findings if not is_settled(f)]
    articles = view.articles_by_id(report)
    lines: list[str] = []
    for finding in findings[:SHOWN]:
        at = primary_statement(finding)
        article = articles[at.article]
        grades = f"{finding.severity:<6} {finding.verdict:<13} {finding.confidence:.2f}"
        lines += [f"{grades}  {view.plain(finding.fact)}", *(f"       {line}" for line in describe(articles, finding))]
        lines += [f"       at {view.plain(article.path)}:{line_of(article, at)}  id {finding.id}", ""]
    if len(findings) > SHOWN:
        lines += [f"… and {count(len(findings) - SHOWN, 'conflict')} more, in the JSON report", ""]
    return "\n".join([*lines, _total(report)]) + "\n"


def describe(articles: Mapping[str, Article], finding: Finding) -> list[str]:
    """A line a version of the fact: the value, and who gives it when."""
    lines, versions = [], view.versions(finding)
    for version, value in zip(versions, short_values(versions, SPAN_LIMIT), strict=True):
        sources = "; ".join(view.plain(view.source_and_day(a)) for a in view.sources_of(version, articles))
        lines.append(f"“{view.plain(value)}” ({sources})")
    return lines


def _total(report: Report) -> str:
    counts = view.count_report(report)
    graded = ", ".join(f"{number} {severity}" for severity, number in counts.by_severity if number)
    found = f"{count(counts.findings, 'conflict')}{f' ({graded})' if graded else ''}"
    rest = [f"in {count(counts.articles, 'article')}"]
    rest += [f"{counts.decided} decided already"] if counts.decided else []
    rest += [f"{counts.skipped} skipped"] if counts.skipped else []
    return f"{found} {', '.join(rest)}"
