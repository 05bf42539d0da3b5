"""The report as JUnit XML: a suite a story, a case a fact; conflicts of medium and high severity fail."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from discrepancy.grading import is_settled
from discrepancy.records import Article, Finding, Report
from discrepancy.report import view
from discrepancy.report.terminal import describe
from discrepancy.report.wording import settles

_SKIPS = "files that were skipped"


def render(report: Report) -> str:
    """The report as a JUnit XML document, ending with a newline."""
    articles = view.articles_by_id(report)
    by_story: dict[str, list[Finding]] = {}
    for finding in (*report.findings, *report.agreements):
        by_story.setdefault(finding.story, []).append(finding)
    suites = [
        _wrap(view.plain(story.title or story.id), [_case(articles, f) for f in by_story.get(story.id, ())])
        for story in sorted(report.stories, key=lambda s: s.id)
    ]
    if report.skipped:
        suites.append(_skipped(report))
    root = ET.Element("testsuites", {"name": "discrepancy", **_totals(suites)})
    root.extend(suites)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _wrap(name: str, cases: list[ET.Element]) -> ET.Element:
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": "0",
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    suite = ET.Element("testsuite", {"name": name, **counts})
    suite.extend(cases)
    return suite


def _totals(suites: list[ET.Element]) -> dict[str, str]:
    return {key: str(sum(int(s.get(key, "0")) for s in suites)) for key in ("tests", "failures", "errors", "skipped")}


def _case(articles: Mapping[str, Article], finding: Finding) -> ET.Element:
    name = view.plain(f"{finding.fact} [{finding.id}]")
    case = ET.Element("testcase", {"classname": f"discrepancy.{finding.kind}", "name": name})
    if not finding.pairs:
        return case
    if is_settled(finding) and finding.decision is not None:
        ET.SubElement(case, "skipped", {"message": view.plain(f"{finding.decision.state}: {finding.decision.reason}")})
        return case
    text = "\n".join([*describe(articles, finding), f"To settle it: {settles(finding.kind, finding.verdict)}"])
    if view.is_minor(finding):
        ET.SubElement(case, "system-out").text = text
        return case
    message = view.plain(f"{finding.severity} {finding.verdict}: {finding.summary}")
    ET.SubElement(case, "failure", {"type": finding.verdict, "message": message}).text = text
    return case


def _skipped(report: Report) -> ET.Element:
    cases = []
    for skip in sorted(report.skipped, key=lambda s: (s.path, s.stage, s.reason)):
        case = ET.Element(
            "testcase", {"classname": f"discrepancy.{view.plain(skip.stage)}", "name": view.plain(skip.path)}
        )
        ET.SubElement(case, "skipped", {"message": view.plain(skip.reason)})
        cases.append(case)
    return _wrap(_SKIPS, cases)
