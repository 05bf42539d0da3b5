"""Reads articles kept as Parquet: a row an article, its columns those of a JSONL record."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import date

from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.tables import read_record
from discrepancy.records import Skip

EXTENSIONS = (".parquet",)
ROWS = 1000
"""Rows unpacked at once."""


def read_parquet(raw: Raw) -> Iterator[Draft | Skip]:
    """An article a row, told by its number from 1; the library for it comes with an extra."""
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        yield skip(raw.path, "Parquet cannot be read here: pip install 'discrepancy[ray]'")
        return
    number = 0
    for batch in ParquetFile(io.BytesIO(raw.data)).iter_batches(batch_size=ROWS):
        for row in batch.to_pylist():
            number += 1
            yield read_record(raw.path, f"{raw.path}:{number}", to_plain(row))


def to_plain(row: Mapping[str, object]) -> dict[str, object]:
    """The row's filled columns with dates and times as ISO text, as every other format has them."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if value is not None
    }
