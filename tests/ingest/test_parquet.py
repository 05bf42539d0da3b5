"""Articles as Parquet are read like those of JSONL; without the library each file is one skip that says what to do."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from discrepancy.ingest import read_articles

RECORD = {
    "title": "Ferry runs aground off Harlow Point with 48 aboard",
    "text": "A ferry carrying 48 passengers ran aground off Harlow Point shortly before dawn, the harbour office said.",
    "source": "Harlow Courier",
}
NO_PYARROW = "NO PYARROW: Parquet was not tried; it comes with the extra [ray]"


def test_a_row_is_an_article(tmp_path: Path) -> None:
    """Rows give the articles that lines of JSON give, times as times; a row without text is a skip that names it."""
    pa = pytest.importorskip("pyarrow", reason=NO_PYARROW)
    parquet = pytest.importorskip("pyarrow.parquet", reason=NO_PYARROW)
    stamp = datetime(2024, 3, 5, 7, 40, tzinfo=UTC)
    rows = [{**RECORD, "published": stamp}, {"title": "Nothing", "text": None, "source": "x", "published": None}]
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "drop.parquet")
    (tmp_path / "drop.jsonl").write_text(json.dumps({**RECORD, "published": stamp.isoformat()}), "utf-8")
    (found,), skips = read_articles([tmp_path / "drop.parquet"])
    ((wanted,), _) = read_articles([tmp_path / "drop.jsonl"])
    assert found == replace(wanted, id=found.id, path=found.path)
    assert [skip.path for skip in skips] == ["drop.parquet:2"]


def test_a_broken_file_is_a_skip(tmp_path: Path) -> None:
    """What is no Parquet stops nothing."""
    pytest.importorskip("pyarrow", reason=NO_PYARROW)
    (tmp_path / "drop.parquet").write_bytes(b"PAR1 and no more")
    articles, (skip,) = read_articles([tmp_path])
    assert articles == ()
    assert skip.reason.startswith("the reader failed")


def test_without_the_library_the_file_is_a_skip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (tmp_path / "drop.parquet").write_bytes(b"PAR1")
    articles, (skip,) = read_articles([tmp_path])
    assert articles == ()
    assert skip.reason == "Parquet cannot be read here: pip install 'discrepancy[ray]'"
