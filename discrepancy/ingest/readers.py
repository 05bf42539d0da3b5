"""The list of readers, one a format; others' come in by the entry point group ``discrepancy.readers``."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.ingest.draft import Draft, Raw, Reader, skip
from discrepancy.ingest.text import EXTENSIONS as TEXT_EXTENSIONS
from discrepancy.ingest.text import read_text
from discrepancy.records import Skip

READERS: dict[str, Reader] = dict.fromkeys(TEXT_EXTENSIONS, read_text)


def is_known(name: str) -> bool:
    """Whether a reader is registered for the file ``name``."""
    return _extension(name) in READERS


def read_raw(raw: Raw) -> Iterator[Draft | Skip]:
    """Every article of one file, or skips that say why not."""
    reader = READERS.get(_extension(raw.name))
    if reader is None:
        yield skip(raw.path, f"no reader for files of this type ({_extension(raw.name) or 'no extension'})")
        return
    yield from reader(raw)


def _extension(name: str) -> str:
    return "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
