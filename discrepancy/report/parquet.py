"""The findings as Parquet, a row a finding with the fields of the JSON report: for tools that read tables by column."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import Any

from discrepancy.errors import UsageError
from discrepancy.records import Report
from discrepancy.report.as_json import as_data

NAME = "parquet"
FILE_NAME = "conflicts.parquet"


def require() -> None:
    """Raise UsageError, saying what to install, where the library for it is missing."""
    if find_spec("pyarrow") is None:
        raise UsageError("format parquet needs a library that is missing: pip install 'discrepancy[ray]'")


def render_bytes(report: Report) -> bytes:
    """The findings as the bytes of a Parquet file; the same columns whatever there is to report."""
    import pyarrow as pa
    from pyarrow.parquet import write_table

    table = pa.Table.from_pylist(as_data(report)["findings"], schema=make_schema(pa))
    file = io.BytesIO()
    write_table(table, file, compression="zstd")
    return file.getvalue()


def make_schema(pa: Any) -> Any:  # noqa: ANN401 - an extra's library, which has no types here
    """The columns: those of a finding in the JSON schema."""
    text, whole, number = pa.string(), pa.int64(), pa.float64()
    value = pa.struct({"low": number, "high": number, "bound": text, "unit": text, "measure": text})
    places = {"article": text, "sentence": text, "start": whole, "end": whole, "span": text, "attributed_to": text}
    pair = {"id": text, "a": whole, "b": whole, "verdict": text, "severity": text, "confidence": number}
    decision = pa.struct(dict.fromkeys(("state", "reason", "by", "on", "until"), text))
    columns = {
        **dict.fromkeys(("id", "story", "kind", "verdict", "severity"), text),
        "confidence": number,
        **dict.fromkeys(("fact", "summary", "explanation"), text),
        "statements": pa.list_(pa.struct({**places, "value": value})),
        "pairs": pa.list_(pa.struct(pair)),
        "decision": decision,
    }
    return pa.schema(columns)
