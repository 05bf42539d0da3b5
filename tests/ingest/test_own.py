"""Reports of this program in a folder of articles are no articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.ingest import read_articles
from discrepancy.records import Decision, Report
from discrepancy.report import render
from tests.builders import ferry_report

FILES = {
    "markdown": "conflicts.md",
    "html": "conflicts.html",
    "csv": "conflicts.csv",
    "junit": "conflicts.xml",
    "resolved": "resolved.csv",
    "note": "editors-note.txt",
}


def resolved_report() -> Report:
    report = ferry_report()
    decision = Decision("resolved", "the port now gives 15 as well", "Ann", "2025-03-07")
    return replace(report, findings=(replace(report.findings[0], decision=decision), *report.findings[1:]))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "report",
    [ferry_report(), resolved_report(), replace(ferry_report(), findings=())],
    ids=["open", "resolved", "none"],
)
def test_a_report_is_no_article(tmp_path: Path, name: str, report: Report) -> None:
    """Whatever it says, a report that is read again is one skip with the reason, and no article."""
    (tmp_path / FILES[name]).write_text(render(report, name), "utf-8")
    articles, skips = read_articles([tmp_path])
    assert not articles
    assert [s.reason for s in skips] == ["a report that discrepancy wrote, no article"]


@pytest.mark.parametrize(
    "text",
    [
        "# Conflicts between sources of power\n\nThe grid has two operators, and each says that the other is late.\n",
        "Editor’s note: Accounts of the fire differ.\n\nThe fire broke out at noon, and three people were hurt.\n",
    ],
)
def test_an_article_that_begins_like_one_is_read(tmp_path: Path, text: str) -> None:
    """A headline about sources, or a note by an editor, does not make a report."""
    (tmp_path / "article.md").write_text(text, "utf-8")
    articles, _ = read_articles([tmp_path])
    assert len(articles) == 1
