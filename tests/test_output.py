"""Reports are written whole or not at all, and summed up in a few lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.output import describe, render_one, require_formats, write_reports
from tests.builders import ferry_report, make_report


def test_each_format_is_one_file(tmp_path: Path) -> None:
    """A format named twice is written once, into a folder made on the way."""
    paths = write_reports(ferry_report(), ("json", "markdown", "json"), tmp_path / "a" / "b")
    assert [path.name for path in paths] == ["conflicts.json", "conflicts.md"]
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir()) == ["conflicts.json", "conflicts.md"]


def test_two_writes_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the moment goes into a report."""
    one, two = (write_reports(ferry_report(), ("json",), tmp_path / name)[0].read_bytes() for name in ("one", "two"))
    assert one == two
    assert b"\r" not in one


def test_unknown_format_writes_nothing(tmp_path: Path) -> None:
    """One unknown format among known ones leaves the folder as it was."""
    with pytest.raises(UsageError):
        write_reports(ferry_report(), ("json", "pdf"), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_failed_write_keeps_the_earlier_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the earlier file stays whole and no scrap is left."""
    (tmp_path / "conflicts.json").write_text("earlier", encoding="utf-8")

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(DiscrepancyError, match="No space left"):
        write_reports(ferry_report(), ("json",), tmp_path)
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("conflicts.json", "earlier")]


def test_description_counts_what_is_there() -> None:
    """Facts are counted by verdict and severity; none is said in words."""
    report = ferry_report()
    text = describe(report, [Path("out/conflicts.md")])
    assert "2 facts on which they differ (" in text
    assert "1 high, 1 low" in text
    assert text.endswith("wrote out/conflicts.md")
    assert "no fact on which they differ" in describe(make_report(report.articles), [])


def test_parquet_holds_what_the_json_holds(tmp_path: Path) -> None:
    """A row a finding, with the JSON report's fields and values; an empty report has the same columns."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="NO PYARROW: Parquet was not tried; comes with [ray]")
    paths = write_reports(ferry_report(), ("parquet", "json"), tmp_path)
    table = parquet.read_table(paths[0])
    assert paths[0].name == "conflicts.parquet"
    assert table.to_pylist() == json.loads(paths[1].read_text("utf-8"))["findings"]
    (empty,) = write_reports(make_report(ferry_report().articles), ("parquet",), tmp_path / "empty")
    assert parquet.read_table(empty).schema == table.schema


def test_parquet_without_its_library_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is missing the line says what to install; standard output takes no bytes."""
    monkeypatch.setattr("discrepancy.report.parquet.find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"pip install 'discrepancy\[ray\]'"):
        require_formats(("json", "parquet"))
    with pytest.raises(UsageError, match="--out DIR"):
        render_one(ferry_report(), ("parquet",))
