"""CSV, the terminal's listing, and the export of resolved conflicts."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from discrepancy.records import Decision, Report
from discrepancy.report import render
from tests.builders import ferry_articles, ferry_facts, ferry_report, hostile_report, make_report


def _rows(report: Report, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(report, name))))


def _resolved() -> Report:
    report = ferry_report()
    decision = Decision("resolved", "the port now gives 15 as well", "Ann", "2025-03-07")
    return replace(report, findings=(replace(report.findings[0], decision=decision), *report.findings[1:]))


def test_csv_has_a_row_a_pair() -> None:
    """Both sides of each pair stand in one row, under the pair's id."""
    report = ferry_report()
    rows = _rows(report, "csv")
    assert [row["pair"] for row in rows] == [i for f in report.findings for i in f.pair_ids]
    assert (rows[0]["value_a"], rows[0]["source_b"], rows[0]["attributed_to_b"]) == ("Twelve", "Coast", "medics")


def test_csv_cells_are_never_formulas() -> None:
    """What a spreadsheet would run gets an apostrophe."""
    for text in ("=1+1", "+1", "-1", "@x", "\t=1", "＝1"):
        for row in _rows(hostile_report(text), "csv"):
            assert row["fact"].startswith("'")
            assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row.values())


def test_listing_is_short_and_worst_first() -> None:
    """A conflict takes a few lines: grades, the versions with their sources, where, and the id."""
    report = ferry_report()
    lines = render(report, "terminal").splitlines()
    assert lines[0] == "high   update        0.90  people hurt"
    assert lines[1].strip() == "“Twelve” (Harbour, 4 Mar 2025; Island, 6 Mar 2025)"
    assert lines[3].strip() == f"at drop/coast.txt:1  id {report.findings[0].id}"
    assert lines[-1] == "2 conflicts (1 high, 1 low) in 3 articles, 1 skipped"


def test_listing_drops_terminal_commands() -> None:
    """Escape sequences in an article never reach the terminal."""
    text = render(hostile_report("\x1b]0;owned\x07\x9b31m red \u202e"), "terminal")
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


def test_listing_says_how_many_it_leaves_out() -> None:
    """Past the limit, conflicts are counted."""
    fact = ferry_facts()[0]
    report = make_report(ferry_articles(), [replace(fact, label=f"fact {n}") for n in range(103)])
    assert "… and 3 conflicts more" in render(report, "terminal")


def test_resolved_conflicts_are_exported() -> None:
    """Only what an editor resolved, with what each source had and how it was settled."""
    (row,) = _rows(_resolved(), "resolved")
    assert row["versions"] == "Harbour and Island had “Twelve”; Coast had “At least 15”"
    assert (row["resolution"], row["by"], row["on"]) == ("the port now gives 15 as well", "Ann", "2025-03-07")
    assert render(_resolved(), "note") == (
        "Editor’s note (7 Mar 2025): Accounts differed on this point: people hurt. Harbour and Island had “Twelve” and "
        "Coast had “At least 15”. The port now gives 15 as well.\n"
    )
    assert render(ferry_report(), "note") == "No conflict has been resolved.\n"
