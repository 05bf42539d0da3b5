"""watch: what comes into a folder is in the report at once, and nothing that goes wrong ends it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

import pytest
from click.testing import CliRunner

from discrepancy import pipeline, watching
from discrepancy.cli import main
from discrepancy.records import Article, Report
from discrepancy.runs import DEFAULT_STORE
from discrepancy.settings import Settings
from discrepancy.watching import follow
from tests.builders import make_fact, make_pair, make_report, make_statement

TEXT = (
    "{} passengers were hurt in the fire on the ferry off Kessel, the port said. The crew put it out within the hour.\n"
)
PATIENCE = 20.0


class Watch:
    """A running watch, and what it has shown."""

    def __init__(self, folder: Path) -> None:
        self.lines: list[str] = []
        self.stop = Event()
        settings = Settings(out=str(folder / "reports"), decisions=str(folder / "decisions.jsonl"))
        self.thread = Thread(target=follow, args=(folder / "drop", settings, self.lines.append, self.stop), daemon=True)
        self.thread.start()

    def wait_for(self, text: str) -> float:
        """Seconds until a line with this text was shown."""
        start = time.perf_counter()
        while not any(text in line for line in self.lines):
            assert time.perf_counter() - start < PATIENCE, self.lines
            time.sleep(0.01)
        return time.perf_counter() - start


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """A watch over a folder of one article; instead of the models, any two articles differ on the number of people."""

    def detect(articles: Sequence[Article], *_: object, **__: object) -> Report:
        said = [make_statement(article, article.text.split()[0], 1) for article in articles]
        pairs = [make_pair(a, b) for a in range(len(said)) for b in range(a + 1, len(said))]
        return make_report(articles, [make_fact(said, pairs)] if pairs else [])

    monkeypatch.setattr(pipeline, "detect", detect)
    monkeypatch.setattr(watching, "load_models", lambda _: None)
    (tmp_path / "drop").mkdir()
    (tmp_path / "drop" / "harbour.txt").write_text(TEXT.format("Twelve"), "utf-8")
    made = Watch(tmp_path)
    made.wait_for("watching")
    time.sleep(0.3)  # the system's own watch on the folder begins a moment after the line
    yield made
    made.stop.set()
    made.thread.join(PATIENCE)


def test_a_new_article_is_in_the_report_within_a_second(running: Watch, tmp_path: Path) -> None:
    """Beside what the models take, a second is enough from the file to the report; the new conflict is told."""
    (tmp_path / "drop" / "island.txt").write_text(TEXT.format("Nine"), "utf-8")
    assert running.wait_for("new: ") < 1.0
    assert "island.txt" in (tmp_path / "reports" / "conflicts.json").read_text("utf-8")


def test_changed_and_removed_articles_are_noticed(running: Watch, tmp_path: Path) -> None:
    """A changed article is read again; when the last one goes, the watch goes on."""
    (tmp_path / "drop" / "island.txt").write_text(TEXT.format("Nine"), "utf-8")
    running.wait_for("2 articles")
    (tmp_path / "drop" / "harbour.txt").write_text(TEXT.format("Fifteen"), "utf-8")
    start = time.perf_counter()
    while "Fifteen" not in (tmp_path / "reports" / "conflicts.json").read_text("utf-8"):
        assert time.perf_counter() - start < PATIENCE
        time.sleep(0.02)
    (tmp_path / "drop" / "island.txt").unlink()
    (tmp_path / "drop" / "harbour.txt").unlink()
    running.wait_for("no article in")
    (tmp_path / "drop" / "coast.txt").write_text(TEXT.format("Ten"), "utf-8")
    running.wait_for("1 article in 1 story")


def test_reports_in_the_folder_watched_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports would be read as articles, for ever: that, and a folder that is none, is wrong usage."""
    monkeypatch.chdir(tmp_path)
    for folder, part in ((".", "--out"), ("nowhere", "not a folder")):
        result = CliRunner().invoke(main, ["watch", folder])
        assert (result.exit_code, part in result.stderr) == (2, True)
    assert not Path(DEFAULT_STORE).exists()


def test_a_followed_folder_is_not_read_closely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes is to be told at once; who names the pair reader has it all the same."""
    asked: list[str | None] = []

    def refresh(_: Path, settings: Settings, *__: object, **___: object) -> frozenset[str]:
        asked.append(settings.nli)
        return frozenset()

    monkeypatch.setattr(watching, "refresh", refresh)
    monkeypatch.setattr(watching, "load_models", lambda _: None)
    ended = Event()
    ended.set()
    for nli in (None, "pairs"):
        follow(tmp_path, Settings(nli=nli, out=str(tmp_path.parent / "out")), print, ended)
    assert asked == ["none", "pairs"]
