"""The list of readers, one a format; others' come in by the entry point group ``discrepancy.readers``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from importlib.metadata import entry_points

from discrepancy.ingest import agency, archives, feeds, page, parquet, tables, text
from discrepancy.ingest.draft import Draft, Raw, Reader, skip
from discrepancy.records import Skip

GROUP = "discrepancy.readers"
"""An entry point here is named by its extension (".abc") and loads to a Reader."""
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".eml", ".msg", ".mht", ".mhtml")


@cache
def list_readers() -> dict[str, Reader]:
    """Every reader by extension, longest first where two fit."""
    own: dict[str, Reader] = {
        **dict.fromkeys(text.EXTENSIONS, text.read_text),
        **dict.fromkeys(page.EXTENSIONS, page.read_page),
        **dict.fromkeys(feeds.EXTENSIONS, feeds.read_xml),
        **dict.fromkeys(tables.JSONL_EXTENSIONS, tables.read_jsonl),
        **dict.fromkeys(tables.CSV_EXTENSIONS, tables.read_csv),
        **dict.fromkeys(parquet.EXTENSIONS, parquet.read_parquet),
        ".json": agency.read_ninjs,
        ".warc": archives.read_warc,
        ".warc.gz": archives.read_warc,
        ".gz": partial(archives.read_gzip, read_inner=read_raw),
        ".zip": partial(
            archives.read_zip, read_inner=read_raw, is_wanted=lambda name: is_known(name) or is_document(name)
        ),
    }
    for point in entry_points(group=GROUP):
        own[point.name.lower()] = point.load()
    return dict(sorted(own.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def has_foreign_readers() -> bool:
    """Whether readers of others take part, of whose code and version nothing is known."""
    return bool(entry_points(group=GROUP))


def is_known(name: str) -> bool:
    """Whether a reader is registered for the file ``name``."""
    lower = name.lower()
    # Asked of every file of a drop: what is compressed alone depends on more than its extension.
    return lower.endswith(_endings()) and (not lower.endswith(".gz") or _find_reader(name) is not None)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(list_readers())


def is_document(name: str) -> bool:
    """Whether the file ``name`` may well hold an article that no reader can get at: worth a line in the report."""
    return name.lower().endswith(_DOCUMENTS)


def read_raw(raw: Raw) -> Iterator[Draft | Skip]:
    """Every article of one file, or skips that say why not; what a reader fails on does not stop the others."""
    reader = _find_reader(raw.name)
    if reader is None:
        suffix = f".{raw.name.rsplit('.', 1)[1]}" if "." in raw.name else "no extension"
        yield skip(raw.path, f"no reader for files of this type ({suffix})")
        return
    try:
        yield from reader(raw)
    except Exception as error:
        yield skip(raw.path, f"the reader failed: {type(error).__name__}: {' '.join(str(error).split())[:100]}")


def _find_reader(name: str) -> Reader | None:
    lower = name.lower()
    for extension, reader in list_readers().items():
        if lower.endswith(extension):
            if extension == ".gz" and not is_known(lower[: -len(".gz")]):
                return None
            return reader
    return None
