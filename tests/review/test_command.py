"""The command that opens a review: what it analyses, where it listens, what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from discrepancy import pipeline
from discrepancy.cli import main
from discrepancy.records import Report
from discrepancy.review import server
from discrepancy.review.seen import load_seen, seen_file
from discrepancy.settings import Settings
from tests.builders import ferry_report


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[Sequence[str], bool]]:
    """Instead of serving, notes the paths that were analysed and whether a browser would open."""
    notes: list[tuple[Sequence[str], bool]] = []
    paths: list[Sequence[str]] = []

    def run(given: Sequence[str], settings: Settings, _: object = None) -> Report:
        paths.append(given)
        return ferry_report()

    def serve(service: server.Service, *, opens_browser: bool, show: Callable[[str], None]) -> None:
        show(service.address)
        service.server.server_close()
        notes.append((paths[-1], opens_browser))

    monkeypatch.setattr(pipeline, "run", run)
    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return notes


def test_review_serves_what_the_pipeline_found(opened: list[tuple[Sequence[str], bool]], tmp_path: Path) -> None:
    """PATH reaches the pipeline, without one it is this folder; --no-browser opens none; the address is printed."""
    result = CliRunner().invoke(main, ["review", "drop", "--no-browser"])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("http://127.0.0.1:")
    assert CliRunner().invoke(main, ["review"]).exit_code == 0
    assert opened == [(("drop",), False), ((".",), True)]


def test_review_remembers_what_it_showed(opened: list[tuple[Sequence[str], bool]], tmp_path: Path) -> None:
    """The next review can tell what is new; nothing is written among the articles."""
    CliRunner().invoke(main, ["review", "drop"])
    seen = load_seen(seen_file(tmp_path / "discrepancy-decisions.jsonl"))
    assert seen is not None
    assert set(seen.pairs) == {pair for finding in ferry_report().findings for pair in finding.pair_ids}
    assert [path.name for path in tmp_path.iterdir()] == ["state"]


def test_an_impossible_port_is_exit_code_2(opened: list[tuple[Sequence[str], bool]]) -> None:
    """One line, no review."""
    result = CliRunner().invoke(main, ["review", "drop", "--port", "70000"])
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert opened == []
