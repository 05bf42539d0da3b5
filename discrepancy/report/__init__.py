"""The formats a report is written in: each a file with ``render(report) -> str`` and no input or output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from discrepancy.errors import UsageError
from discrepancy.records import Report
from discrepancy.report import as_csv, as_json, github, gitlab, html, junit, markdown, resolved, sarif, terminal
from discrepancy.report.as_json import report_schema

__all__ = ["FORMATS", "Format", "render", "report_schema"]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a report: its name, the file it is written to, and what turns a report into text."""

    name: str
    file_name: str
    render: Callable[[Report], str]


_LISTED = (
    Format("markdown", "conflicts.md", markdown.render),
    Format("html", "conflicts.html", html.render),
    Format("json", "conflicts.json", as_json.render),
    Format("csv", "conflicts.csv", as_csv.render),
    Format("sarif", "conflicts.sarif", sarif.render),
    Format("junit", "conflicts.xml", junit.render),
    Format("github", "conflicts.github.txt", github.render),
    Format("gitlab", "gl-code-quality-report.json", gitlab.render),
    Format("terminal", "conflicts.txt", terminal.render),
    Format("resolved", "resolved.csv", resolved.render_csv),
    Format("note", "editors-note.txt", resolved.render_note),
)

FORMATS: dict[str, Format] = {known.name: known for known in _LISTED}
"""Every format by name, in the order in which they are listed to a user."""


def render(report: Report, name: str) -> str:
    """The report in one format (a name of ``FORMATS``); raises UsageError for another."""
    if name not in FORMATS:
        near = get_close_matches(name, FORMATS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(FORMATS)}"
        raise UsageError(f"unknown format {name!r}; {hint}")
    # File names may hold bytes that are no text; a report always can be written as UTF-8.
    return FORMATS[name].render(report).encode("utf-8", "replace").decode("utf-8")
