"""What the formats that are written every time make of a finding's statements, once for all reports they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, replace

from discrepancy.records import Article, Finding
from discrepancy.report import as_json, markdown, view
from discrepancy.told import Forms, Told, write_statements


def keep_forms(
    findings: Iterable[Finding], articles: Iterable[Article], copies: Iterable[tuple[str, str]]
) -> tuple[Finding, ...]:
    """One story's findings with the forms of their statements; its articles, and which of them are copies (by id)."""
    named = view.name_copies(articles, copies)
    told = ((f, Told(write_statements(f.statements), _forms(f, named))) for f in findings)
    return tuple(replace(finding, statements=statements) for finding, statements in told)


def _forms(finding: Finding, articles: markdown.Articles) -> Forms:
    try:
        forms = {as_json.NAME: (as_json.write_statements(finding.statements),)}
    except TypeError:  # what is no valid UTF-8 is written with the whole report
        forms = {}
    # Where the sources agree, Markdown shows the first few of a report.
    return {**forms, markdown.NAME: astuple(markdown.write_statements(finding, articles))} if finding.pairs else forms
