"""Input that is broken or hostile: one clear line and the right exit code, and never a traceback."""

from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from discrepancy import pipeline
from discrepancy.cli import main
from discrepancy.ingest import archives
from discrepancy.records import Article, Report, Skip
from tests.builders import make_report

TEXT = (
    "Twelve passengers were hurt in the fire on the ferry, the port said on Tuesday. Nobody else was on board when it"
    " broke out. The crew put it out within the hour and took the ship back to the harbour."
)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


@pytest.fixture(autouse=True)
def no_models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Everything up to the models runs as it is; they would find nothing in one article."""

    def detect(articles: Sequence[Article], *_: object, skipped: Sequence[Skip] = (), **__: object) -> Report:
        return make_report(articles, skipped=skipped)

    monkeypatch.setattr(pipeline, "detect", detect)
    monkeypatch.chdir(tmp_path)
    Path("drop").mkdir()


def call(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def write_big(drop: Path) -> None:
    with (drop / "big.txt").open("wb") as file:
        file.truncate(200_000_000)


def write_bomb(drop: Path) -> None:
    with zipfile.ZipFile(drop / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"a" * 3_000_000)


UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty folder": (lambda drop: drop, "no article"),
    "dangling link": (lambda drop: (drop / "gone.txt").symlink_to("nowhere"), "gone.txt: cannot be read"),
    "empty file": (lambda drop: (drop / "none.txt").write_bytes(b""), "none.txt: empty"),
    "200 MB of text": (write_big, "big.txt: too large: 200,000,000 bytes"),
    "zip bomb": (write_bomb, "bomb.zip: unpacks to more than"),
    "no zip": (lambda drop: (drop / "x.zip").write_bytes(b"PK not quite"), "x.zip: damaged or locked"),
    "broken UTF-8": (
        lambda drop: (drop / "cut.txt").write_bytes((TEXT + " “quoted” – so").encode() + b"\xe2\x80 " + TEXT.encode()),
        "cut.txt: broken UTF-8 at byte",
    ),
    "binary": (lambda drop: (drop / "b.txt").write_bytes(bytes(range(32)) * 50), "b.txt: binary"),
    "billion laughs": (
        lambda drop: (drop / "l.xml").write_text(
            f"<!DOCTYPE rss [{LAUGHS}]><rss><channel><item><title>&l9;</title></item></channel></rss>"
        ),
        "l.xml",
    ),
    "half a line": (lambda drop: (drop / "h.jsonl").write_text('{"title": "Fire", "text": "Twel'), "h.jsonl:1"),
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("command", ["report", "check"])
def test_nothing_readable_is_exit_code_3(name: str, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A drop that holds nothing but this ends with 3 and one line that names the file and the reason, at once."""
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1_000_000)
    make, said = UNREADABLE[name]
    make(Path("drop"))
    start = time.monotonic()
    result = call(command, "drop")
    assert time.monotonic() - start < 5
    assert result.exit_code == 3, result.output
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr
    assert result.stdout == ""


def test_a_file_we_may_not_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is skipped with that reason; alone it is exit code 3."""
    Path("drop/shut.txt").write_text(TEXT, "utf-8")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = call("report", "drop")
    assert result.exit_code == 3
    assert "drop/shut.txt: cannot be read: Permission denied" in result.stderr


@pytest.mark.parametrize("command", ["report", "check", "review"])
def test_a_missing_path_is_exit_code_2(command: str) -> None:
    """A path that is not there is named in the one line."""
    result = call(command, "drop/none")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == ["discrepancy: no such file: drop/none"]


@pytest.mark.parametrize("name", [name for name in UNREADABLE if name != "empty folder"])
def test_one_bad_file_does_not_cost_the_others(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a good article the bad one is a line in the report, with its reason, and the exit code is 0."""
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1_000_000)
    make, said = UNREADABLE[name]
    make(Path("drop"))
    Path("drop/good.txt").write_text(TEXT, "utf-8")
    assert call("check", "drop").exit_code == 0
    assert "skipped; the report says why" in call("report", "drop", "--out", "out").stdout
    report = json.loads(Path("out/conflicts.json").read_text("utf-8"))
    assert len(report["articles"]) == 1
    assert any(said in f"{skip['path']}: {skip['reason']}" for skip in report["skipped"])


def test_whole_lines_around_half_a_line_are_kept() -> None:
    """A JSONL file cut in the middle of a line keeps its other articles."""
    whole = json.dumps({"title": "Fire on the ferry", "text": TEXT, "published": "2025-03-04"})
    Path("drop/h.jsonl").write_text(f"{whole}\n{whole[:50]}\n", "utf-8")
    result = call("report", "drop", "--format", "json", "--out", "-")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert len(report["articles"]) == 1
    assert [skip["path"] for skip in report["skipped"]] == ["drop/h.jsonl:2"]


def test_a_script_in_a_title_is_text() -> None:
    """What an HTML article's title holds is shown in the HTML report and never runs there."""
    body = "".join(f"<p>{TEXT}</p>" for _ in range(3))
    title = "<title>Fire &lt;script&gt;alert(1)&lt;/script&gt; on the ferry</title>"
    Path("drop/page.html").write_text(
        f"<html><head>{title}</head><body><article>{body}</article></body></html>", "utf-8"
    )
    result = call("report", "drop", "--format", "html", "--out", "-")
    assert result.exit_code == 0, result.output
    assert "Fire" in result.stdout
    assert "<script>alert" not in result.stdout
    assert result.stdout.count("<script") == 1


@pytest.mark.parametrize("quote", ["'", ""])
@pytest.mark.parametrize("day", ["0000-01-01", "0000-00-00", "9999-99-99", "-0044-03-15", "soon"])
def test_an_impossible_date_is_no_date(day: str, quote: str) -> None:
    """An article dated in the year 0, or on no day at all, is read without a date."""
    Path("drop/old.txt").write_text(f"---\ntitle: Fire\ndate: {quote}{day}{quote}\n---\n\n{TEXT}\n", "utf-8")
    result = call("report", "drop", "--format", "json", "--out", "-")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["articles"][0]["published"] is None
