"""Reads articles kept as records: JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from discrepancy.ingest.dates import read_stamp
from discrepancy.ingest.decode import UndecodableError, decode
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.markup import to_text
from discrepancy.ingest.text import draft_from_fields
from discrepancy.records import Skip

JSONL_EXTENSIONS = (".jsonl", ".ndjson")
CSV_EXTENSIONS = (".csv",)
_BODY_KEYS = ("text", "body", "content", "articlebody", "article_body", "body_text", "full_text")
_HEAD_KEYS = ("title", "headline", "source", "publisher", "published", "date", "datepublished")
_ITEM_KEYS = ("guid", "id", "uri")
_VERSION_KEYS = ("version", "modified", "updated", "datemodified", "versioncreated")
_CANCELLED = ("canceled", "cancelled", "withheld", "killed")
_DELIMITERS = (",", ";", "\t")
"""What a spreadsheet writes between columns: a semicolon where the comma is the decimal sign."""
MAX_FIELD_CHARS = 10_000_000


def read_jsonl(raw: Raw) -> Iterator[Draft | Skip]:
    """An article a line; a line that is none is a skip that names it."""
    try:
        lines = decode(raw.data, max_bytes=len(raw.data)).split("\n")
    except UndecodableError as error:
        yield skip(raw.path, str(error))
        return
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield skip(f"{raw.path}:{number}", f"no whole JSON object on this line: {str(error)[:80]}")
            continue
        if not isinstance(record, Mapping):
            yield skip(f"{raw.path}:{number}", "not a JSON object")
            continue
        yield read_record(raw.path, f"{raw.path}:{number}", record)


def read_csv(raw: Raw) -> Iterator[Draft | Skip]:
    """An article a row; the first row names the columns."""
    try:
        text = decode(raw.data, max_bytes=len(raw.data))
        csv.field_size_limit(MAX_FIELD_CHARS)
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text))
        for number, row in enumerate(rows, 2):
            fields = {key: value for key, value in row.items() if isinstance(key, str) and value}
            yield read_record(raw.path, f"{raw.path}:{number}", fields)
    except (UndecodableError, csv.Error) as error:
        yield skip(raw.path, str(error))


def _find_delimiter(text: str) -> str:
    """What parts the columns: the sign that the first line, which names them, holds most of (a comma for none)."""
    head = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


def is_record(data: Mapping[str, object]) -> bool:
    """Whether an object of unknown make is an article: it has a text, and a title, source or date."""
    keys = {str(key).lower() for key, value in data.items() if value}
    return not keys.isdisjoint(_BODY_KEYS) and not keys.isdisjoint(_HEAD_KEYS)


def read_record(path: str, where: str, record: Mapping[str, object]) -> Draft | Skip:
    """The article that ``record`` describes; ``where`` is shown when it describes none."""
    fields = {str(key).lower(): value for key, value in record.items()}
    body = next(
        (fields[key] for key in _BODY_KEYS if isinstance(fields.get(key), str) and str(fields[key]).strip()), None
    )
    if body is None:
        return skip(where, f"no text: none of the fields {', '.join(_BODY_KEYS[:4])} holds any")
    draft = draft_from_fields(path, to_text(str(body)) if "</" in str(body) else str(body), fields, "record")
    item = next((str(fields[key]) for key in _ITEM_KEYS if fields.get(key)), None)
    state = str(fields.get("pubstatus") or fields.get("status") or "").lower()
    return replace(draft, item=item, version=read_version(fields), is_cancelled=state in _CANCELLED)


def _in_utc(stamp: str | None) -> str | None:
    """A stamp as it sorts: in UTC where it names its zone."""
    if stamp is None or len(stamp) <= len("2025-03-04"):
        return stamp
    moment = datetime.fromisoformat(stamp)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None).isoformat()


def read_version(fields: Mapping[str, object]) -> str:
    """A text that sorts as the versions of an item do: by number, then by when it was changed."""
    parts = []
    for key in _VERSION_KEYS:
        value = fields.get(key)
        try:
            stamp = None if key == "version" else read_stamp(value)
        except (ValueError, OverflowError):
            stamp = None
        text = _in_utc(stamp) or (str(value).zfill(12) if key == "version" and value is not None else "")
        parts.append(text)
    return "|".join(parts) if any(parts) else ""
