"""A report put together of what the store holds has the bytes of one that is worked out."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from discrepancy import code_version, comparison, memo, parts, pipeline, render
from discrepancy.decisions import Entry
from discrepancy.engine import local
from discrepancy.gate import apply_decisions
from discrepancy.ingest import files
from discrepancy.records import Article, Fact, Report, Story
from discrepancy.report import FORMATS, as_json, markdown
from discrepancy.report.forms import keep_forms
from discrepancy.settings import Settings
from discrepancy.store import Store
from discrepancy.storyview import StoryView
from discrepancy.told import Told, read_statements, write_statements
from tests.builders import ferry_articles, ferry_facts, ferry_report, make_report
from tests.test_memo import Work

OTHERS = 0.5
"""A floor of confidence that some of the ferry's findings are over and some are not."""


@pytest.fixture
def ferry(monkeypatch: pytest.MonkeyPatch) -> Sequence[Article]:
    """The ferry's articles, with its facts as what comparing them gives, whichever of them there are."""
    work = Work()
    monkeypatch.setattr(local, "load_encoder", lambda _: work.encoder)
    monkeypatch.setattr(local, "extract_articles", work.extract)

    def compare_story(view: StoryView) -> list[Fact]:
        return [fact for fact in ferry_facts() if {s.article for s in fact.statements} <= set(view.articles)]

    monkeypatch.setattr(comparison, "compare_story", compare_story)
    return ferry_articles()


def settings(folder: Path, **others: float) -> Settings:
    return Settings(store=str(folder / "store.sqlite"), **others)  # type: ignore[arg-type]


def in_all_formats(report: Report) -> list[str]:
    return [render(report, name) for name in FORMATS]


def is_kept(report: Report) -> list[bool]:
    return [isinstance(f.statements, Told) for f in (*report.findings, *report.agreements)]


def test_a_warm_report_has_a_cold_ones_bytes(ferry: Sequence[Article], tmp_path: Path) -> None:
    """In every format a report from kept parts is the one that was worked out, and its findings are equal to those."""
    plain = pipeline.detect(ferry)
    assert not any(is_kept(plain))
    cold, warm = pipeline.detect(ferry, settings(tmp_path)), pipeline.detect(ferry, settings(tmp_path))
    assert all(is_kept(warm))
    assert len(is_kept(warm)) == 3
    assert in_all_formats(plain) == in_all_formats(cold) == in_all_formats(warm)
    assert plain == cold == warm


def test_settings_and_decisions_come_after_what_is_kept(ferry: Sequence[Article], tmp_path: Path) -> None:
    """A floor of confidence and decisions, on a finding whole or in part, give the bytes that they give without."""
    pipeline.detect(ferry, settings(tmp_path))
    floors = [pipeline.detect(ferry, Settings(min_confidence=OTHERS)), pipeline.detect(ferry)]
    kept = [
        pipeline.detect(ferry, settings(tmp_path, min_confidence=OTHERS)),
        pipeline.detect(ferry, settings(tmp_path)),
    ]
    assert floors[0] != floors[1]
    entries = [
        Entry(identity, state, "settled", kind="quantity")
        for finding in floors[1].findings
        for identity, state in zip(finding.pair_ids[:1], ("dismissed", "confirmed"), strict=False)
    ]
    for plain, told in zip(floors, kept, strict=True):
        decided = [
            replace(r, findings=apply_decisions(r.findings, entries, "2026-01-01").findings) for r in (plain, told)
        ]
        assert decided[0] != plain
        assert in_all_formats(decided[0]) == in_all_formats(decided[1])


def test_what_an_article_is_called_shows_at_once(ferry: Sequence[Article], tmp_path: Path) -> None:
    """A source without a name or title is called after its file: one that was moved is so called in a warm report."""
    bare = [replace(article, source=None, title=None) for article in ferry]
    pipeline.detect(bare, settings(tmp_path))
    moved = [replace(article, path=f"elsewhere/new-{number}.txt") for number, article in enumerate(bare)]
    warm = pipeline.detect(moved, settings(tmp_path))
    assert "new-0.txt (" in render(warm, "markdown")
    assert in_all_formats(warm) == in_all_formats(pipeline.detect(moved))


def test_another_program_writes_anew_and_compares_nothing(
    ferry: Sequence[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the report's code changed its parts are made anew, from the outcomes that are kept."""
    pipeline.detect(ferry, settings(tmp_path))
    before = code_version.digest_code
    monkeypatch.setattr(memo, "digest_code", lambda *names: before(*names) + ("new" if "report" in names else ""))
    monkeypatch.setattr(comparison, "compare_story", lambda _: pytest.fail("compared again"))
    made: list[str] = []
    make = parts.make_part

    def make_part(story: Story, *given: object, **named: bool) -> parts.Part:
        made.append(story.id)
        return make(story, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "make_part", make_part)
    first = pipeline.detect(ferry, settings(tmp_path))
    assert made == [story.id for story in first.stories]
    assert pipeline.detect(ferry, settings(tmp_path)) == first
    assert len(made) == len(first.stories)


def test_a_damaged_part_is_made_again(ferry: Sequence[Article], tmp_path: Path) -> None:
    """A part that cannot be read counts as absent."""
    cold = pipeline.detect(ferry, settings(tmp_path))
    import sqlite3

    connection = sqlite3.connect(tmp_path / "store.sqlite")
    with connection:
        changed = connection.execute("UPDATE entries SET data = x'00' WHERE kind = 'part'").rowcount
    connection.close()
    assert changed == len(cold.stories)
    assert pipeline.detect(ferry, settings(tmp_path)) == cold


def test_told_statements_are_their_tuple() -> None:
    """Statements that are kept as bytes compare, hash and show like the tuple of them, in both directions."""
    statements = ferry_facts()[0].statements
    told = Told(write_statements(statements), {})
    assert read_statements(told.data) == statements
    assert (told == statements, statements == told, told != statements[1:]) == (True, True, True)
    assert (hash(told), repr(told), len(told)) == (hash(statements), repr(statements), len(statements))
    assert (told[0], told[:2], list(told)) == (statements[0], statements[:2], list(statements))


def test_forms_are_what_the_formats_write() -> None:
    """A finding's kept forms stand in the JSON and the Markdown of a report as its statements otherwise do."""
    report = ferry_report()
    findings = keep_forms(report.findings, report.articles, report.copies)
    kept = replace(report, findings=findings)
    assert all(
        set(told.forms) == {as_json.NAME, markdown.NAME} for f in findings if isinstance(told := f.statements, Told)
    )
    assert [render(kept, name) for name in FORMATS] == [render(report, name) for name in FORMATS]


def test_what_no_utf8_can_hold_is_written_as_ever(tmp_path: Path) -> None:
    """Half a surrogate pair, which JSON can smuggle in, is replaced in every format and breaks none."""
    report = make_report(ferry_articles(), ferry_facts())
    torn = [
        replace(f, statements=tuple(replace(s, span=f"{s.span}\ud800") for s in f.statements)) for f in report.findings
    ]
    kept = replace(report, findings=keep_forms(torn, report.articles, ()))
    plain = replace(report, findings=tuple(torn))
    assert render(kept, "json") == render(plain, "json")
    assert render(kept, "markdown") == render(plain, "markdown")
    assert "?" in render(plain, "json")


class Recorder:
    """What a run read of its files, as opposed to looking at their stamps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        before = Path.read_bytes

        def read_bytes(path: Path) -> bytes:
            if path.suffix == ".txt":
                self.read.append(path.name)
            return before(path)

        monkeypatch.setattr(Path, "read_bytes", read_bytes)

    def taken(self) -> list[str]:
        """The files read since this was last asked."""
        read, self.read = self.read, []
        return read


TEXT = "A tram left the rails in Oster on Tuesday and {} people were killed, said the police of the town.\n"


@pytest.fixture
def drop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two files on one event, in a drop whose reports make no demands on models."""
    work = Work()
    monkeypatch.setattr(local, "load_encoder", lambda _: work.encoder)
    monkeypatch.setattr(local, "extract_articles", work.extract)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drop").mkdir()
    for name, number in (("a", "nine"), ("b", "five")):
        (tmp_path / "drop" / f"{name}.txt").write_text(TEXT.format(number), "utf-8")
    return tmp_path / "drop"


def let_settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every file counts as old enough for its stamp to tell the next change."""
    monkeypatch.setattr(files, "COARSE", -1)
    monkeypatch.setattr(files, "FINE", -1)


def run() -> list[str]:
    return [article.text for article in pipeline.run(["drop"], Settings(store="s")).articles]


def test_a_settled_file_is_told_by_its_stamp(drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is opened until its stamp is sure to tell the next change; from then on only when the stamp changes."""
    recorder = Recorder(monkeypatch)
    monkeypatch.setattr(files, "FINE", files.COARSE)
    first = run()
    assert (run(), recorder.taken()) == (first, ["a.txt", "b.txt"] * 2)
    let_settle(monkeypatch)
    assert (run(), recorder.taken()) == (first, ["a.txt", "b.txt"])
    assert (run(), recorder.taken()) == (first, [])
    os.utime(drop / "a.txt", ns=(1, 1))
    assert (run(), recorder.taken()) == (first, ["a.txt"])
    assert (run(), recorder.taken()) == (first, [])


def test_a_change_within_the_clocks_tick_is_seen(drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that changed after it was read, with size and stamp as before, is read: it was too fresh to tell."""
    same = files.Stamp(1, 1, 1, 1, 1, is_settled=False)
    monkeypatch.setattr(files.Stamp, "of", lambda _: same)
    first = run()
    (drop / "a.txt").write_text(TEXT.format("four"), "utf-8")
    assert [text for text in run() if text not in first] == [TEXT.format("four").strip()]


def test_coarse_clocks_are_waited_for() -> None:
    """A file whose times have no fractions of a second settles after two, another after a tenth."""
    now = time.time_ns()

    def look(age: int, fraction: int) -> files.Stamp:
        at = (now - age) // 1_000_000_000 * 1_000_000_000 + fraction
        return files.Stamp.of(SimpleNamespace(st_size=1, st_mtime_ns=at, st_ctime_ns=at, st_dev=1, st_ino=1))  # type: ignore[arg-type]

    assert [look(age, 0).is_settled for age in (1_000_000_000, 60_000_000_000)] == [False, True]
    assert look(2_000_000_000, 1).is_settled
    assert not look(-1_000_000_000, 1).is_settled


def test_who_sets_the_time_back_is_seen(drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The classic trap, a change that keeps the size and the time of change: the system's own time tells it."""
    let_settle(monkeypatch)
    first, was = run(), (drop / "a.txt").stat()
    while (drop / "a.txt").stat().st_ctime_ns == was.st_ctime_ns:
        (drop / "a.txt").write_text(TEXT.format("four"), "utf-8")
        os.utime(drop / "a.txt", ns=(was.st_atime_ns, was.st_mtime_ns))
    now = (drop / "a.txt").stat()
    assert (now.st_size, now.st_mtime_ns) == (was.st_size, was.st_mtime_ns)
    assert [text for text in run() if text not in first] == [TEXT.format("four").strip()]


def test_two_files_shown_alike_are_two(drop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of one name under two folders elsewhere are shown by that name alone, and each is recalled as itself."""
    let_settle(monkeypatch)
    for name, number in (("one", "two"), ("two", "six")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(TEXT.format(number), "utf-8")
    monkeypatch.chdir(drop)
    folders = [str(tmp_path / "one"), str(tmp_path / "two")]
    runs = [pipeline.run(folders, Settings(store=str(tmp_path / "s"))) for _ in range(3)]
    assert sorted(a.text for a in runs[0].articles) == sorted(TEXT.format(n).strip() for n in ("two", "six"))
    assert runs[0] == runs[1] == runs[2]


def test_an_older_store_is_gone_on_with(ferry: Sequence[Article], tmp_path: Path) -> None:
    """Entries of shapes that no one reads any more are left until they are pruned, and harm nothing."""
    with Store.open(tmp_path / "store.sqlite") as store:
        store.save_many("read", {b"key": ("an", "old", "entry")}, tuple[str, ...])
    cold = pipeline.detect(ferry, settings(tmp_path))
    assert cold == pipeline.detect(ferry)
    with Store.open(tmp_path / "store.sqlite") as store:
        assert store.load_many("read", [b"key"], tuple[str, ...])
