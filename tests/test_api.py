"""What ``from discrepancy import ...`` gives, as the README shows it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from discrepancy import Articles, Settings, detect, pipeline, read_articles, render
from discrepancy.errors import NoArticlesError, UsageError
from discrepancy.records import Article, Report, Skip
from tests.builders import make_report

TEXT = "Twelve passengers were hurt in the fire on the ferry, the port said on Tuesday. Nobody else was on board."


@pytest.fixture
def drop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article and an empty file, and a pipeline that reports no conflict."""

    def run(articles: Sequence[Article], *_: object, skipped: Sequence[Skip] = (), progress: object = None) -> Report:
        return make_report(articles, skipped=skipped)

    monkeypatch.setattr(pipeline, "detect", run)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text("", encoding="utf-8")
    return tmp_path


def test_what_is_read_can_be_handed_on(drop: Path) -> None:
    """detect(read_articles([...]), settings) works as it stands, and the report shows what was skipped."""
    report = detect(read_articles([str(drop)]), Settings())
    assert [article.text.strip() for article in report.articles] == [TEXT]
    assert [Path(skip.path).name for skip in report.skipped] == ["two.txt"]
    assert report.to_json() == render(report, "json")


def test_articles_are_a_sequence_that_knows_what_was_skipped(drop: Path) -> None:
    """A path alone will do as well as a list of paths; a slice is plain articles."""
    articles = read_articles(drop)
    assert isinstance(articles, Articles)
    assert len(articles) == len(read_articles([drop])) == 1
    assert isinstance(articles[0], Article)
    assert len(articles.skipped) == 1
    assert detect(articles[:1]).skipped == ()


def test_nothing_to_read_is_an_error_that_says_why(drop: Path) -> None:
    """A path that is not there is the caller's error; articles that are none come with their reasons."""
    with pytest.raises(UsageError, match="none"):
        read_articles("none")
    empty = read_articles([drop / "two.txt"])
    assert len(empty) == 0
    with pytest.raises(NoArticlesError, match="two.txt"):
        detect(empty)
