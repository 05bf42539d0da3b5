"""New articles checked against earlier ones: of a folder, of a store, or those a baseline was made from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from discrepancy import pipeline
from discrepancy.against import KIND, is_store, keep_articles, kept_articles
from discrepancy.cli import main
from discrepancy.errors import NoArticlesError, UsageError
from discrepancy.records import Article, Report
from discrepancy.store import Store
from tests.builders import ferry_articles, make_fact, make_pair, make_report, make_statement

NEWS = {
    "harbour.txt": "Twelve passengers were hurt in the fire on the ferry, the port said on Tuesday morning.",
    "coast.txt": "At least 15 people were hurt when a ferry caught fire on its way to the island, medics said.",
    "island.txt": "Nine passengers were hurt on the ferry that burned off the island, the coast guard said.",
}
REST = "The crew put the fire out within the hour, and nobody else was on board at the time."


def count(article: Article) -> str:
    return next(word for word in ("Twelve", "15", "Nine") if word in article.text)


@pytest.fixture
def drop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Two folders of articles; instead of the models, each pair of articles differs on the number of people hurt."""

    def detect(articles: Sequence[Article], *_: object, **__: object) -> Report:
        ordered = sorted(articles, key=lambda article: article.id)
        said = [make_statement(article, count(article), 1) for article in ordered]
        pairs = [make_pair(a, b) for a in range(len(said)) for b in range(a + 1, len(said))]
        return make_report(ordered, [make_fact(said, pairs)] if pairs else [])

    monkeypatch.setattr(pipeline, "detect", detect)
    monkeypatch.chdir(tmp_path)
    for folder, names in (("old", ["harbour.txt", "coast.txt"]), ("new", ["island.txt"])):
        Path(folder).mkdir()
        for name in names:
            Path(folder, name).write_text(
                f"{NEWS[name]} The crew put the fire out, and nobody else was on board.\n", "utf-8"
            )
    return tmp_path


def call(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def pairs_in(result: Result) -> set[frozenset[str]]:
    """The articles at the two ends of each pair in a JSON report."""
    found = set()
    for finding in json.loads(result.stdout)["findings"]:
        ends = [statement["article"] for statement in finding["statements"]]
        found |= {frozenset((ends[pair["a"]], ends[pair["b"]])) for pair in finding["pairs"]}
    return found


OLD_PAIR = frozenset(("harbour.txt", "coast.txt"))
NEW_PAIRS = {frozenset(("harbour.txt", "island.txt")), frozenset(("coast.txt", "island.txt"))}
JSON = ("--format", "json", "--exit-zero")


def test_a_drop_is_compared_with_a_folder(drop: Path) -> None:
    """Everything is compared with everything; --new-only leaves what the earlier articles had among themselves."""
    assert pairs_in(call("check", "new", "--against", "old", *JSON)) == NEW_PAIRS | {OLD_PAIR}
    assert pairs_in(call("check", "new", "--against", "old", "--new-only", *JSON)) == NEW_PAIRS
    assert call("check", "new", "--against", "old", "--new-only").exit_code == 1


def test_the_rest_of_a_folder_may_hold_the_new_article_too(drop: Path) -> None:
    """An article given by name is new although --against names the folder it lies in, and is not doubled."""
    result = call("check", "old/coast.txt", "--against", "old", "--new-only", *JSON)
    assert pairs_in(result) == {OLD_PAIR}


def test_a_drop_is_compared_with_a_store(drop: Path) -> None:
    """A report leaves its articles in the store; a later check compares with them, and adds its own only if told to."""
    assert call("report", "old", "--store", "kept.db", "--quiet").exit_code == 0
    assert pairs_in(call("check", "new", "--against", "kept.db", "--new-only", *JSON)) == NEW_PAIRS
    assert {article.id for article in kept_articles("kept.db")} == {"harbour.txt", "coast.txt"}
    call("check", "new", "--against", "kept.db", "--store", "kept.db")
    assert {article.id for article in kept_articles("kept.db")} == {"harbour.txt", "coast.txt", "island.txt"}


def test_a_new_version_takes_the_place_of_the_stored_one(drop: Path) -> None:
    """An article with the id of a kept one is compared in its place and not with itself."""
    call("report", "old", "--store", "kept.db", "--quiet")
    assert pairs_in(call("check", "old/coast.txt", "--against", "kept.db", *JSON)) == {OLD_PAIR}


def test_new_is_what_the_baseline_was_not_made_from(drop: Path) -> None:
    """With a JSON baseline alone, --new-only keeps the pairs of articles that it does not list."""
    call("report", "old", "--format", "json", "--out", "before", "--quiet")
    assert (
        pairs_in(call("check", "old", "new", "--baseline", "before/conflicts.json", "--new-only", *JSON)) == NEW_PAIRS
    )


def test_new_only_must_be_able_to_tell(drop: Path) -> None:
    """Without --against and without a JSON baseline the option is refused with code 2, not answered with nothing."""
    (drop / "ids.txt").write_text("0123456789ab\n", encoding="utf-8")
    assert call("check", "new", "--new-only").exit_code == 2
    result = call("check", "new", "--new-only", "--baseline", "ids.txt")
    assert result.exit_code == 2
    assert "--against" in result.stderr


@pytest.mark.parametrize(("against", "code"), [("none", 2), ("empty.db", 3)])
def test_nothing_to_compare_with_is_said(drop: Path, against: str, code: int) -> None:
    """A path that is not there and a store without articles end with their codes and a line that names them."""
    from discrepancy.store import Store

    Store.open(drop / "empty.db").close()
    result = call("check", "new", "--against", against)
    assert result.exit_code == code
    assert against in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_store_is_told_by_its_content(drop: Path) -> None:
    """A folder or an article is none, whatever it is called, and a missing file is an error."""
    keep_articles("kept", ferry_articles())
    assert is_store("kept")
    assert not is_store("old")
    assert not is_store("old/coast.txt")
    with pytest.raises(UsageError):
        is_store("none")
    assert kept_articles("kept") == tuple(sorted(ferry_articles(), key=lambda article: article.id))


def test_standard_input_needs_a_store(drop: Path) -> None:
    """Standard input can be read once: with a folder to compare with, the way out is named."""
    line = json.dumps({"text": NEWS["island.txt"] * 3, "title": "Island", "published": "2025-03-06"})
    result = CliRunner().invoke(main, ["check", "-", "--against", "old"], input=line + "\n")
    assert result.exit_code == 2
    assert "file" in result.stderr


def test_a_store_without_articles_names_the_command(drop: Path) -> None:
    """The error says how articles get there."""
    from discrepancy.store import Store

    Store.open(drop / "empty.db").close()
    with pytest.raises(NoArticlesError, match="discrepancy report PATH --store"):
        kept_articles("empty.db")


def test_what_a_store_keeps_is_told_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles that are there as they are get no new entry; one that changed, moved or was lost does, whatever the list
    of them says.
    """
    path, articles = str(tmp_path / "s"), ferry_articles()
    written: list[int] = []
    save = Store.save_many

    def save_many(store: Store, kind: str, records: dict[bytes, Article], shape: type[Article]) -> dict[bytes, str]:
        written.extend([len(records)] if kind == KIND else [])
        return save(store, kind, records, shape)

    monkeypatch.setattr(Store, "save_many", save_many)
    keep_articles(path, articles)
    keep_articles(path, articles[::-1])
    assert written == [3]
    for change in ({"text": "Nobody was hurt."}, {"path": "moved.txt"}, {"first_line": 7}):
        changed = (replace(articles[0], **change), *articles[1:])
        keep_articles(path, changed)
        assert set(kept_articles(path)) == set(changed)
        keep_articles(path, articles)
        assert set(kept_articles(path)) == set(articles)
    assert written == [3] + [1] * 6
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DELETE FROM entries WHERE rowid = (SELECT max(rowid) FROM entries WHERE kind = ?)", (KIND,))
        connection.execute(
            "UPDATE entries SET data = x'00' WHERE rowid = (SELECT min(rowid) FROM entries WHERE kind = ?)", (KIND,)
        )
    connection.close()
    keep_articles(path, articles)
    assert set(kept_articles(path)) == set(articles)
    assert written[-1] == 2
