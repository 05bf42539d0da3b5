"""Reads articles: a reader a format, then one way for all to blocks, dates and ids; what is not read is a skip."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from discrepancy.errors import NoArticlesError, UsageError
from discrepancy.ingest.archives import MAX_UNPACKED_BYTES
from discrepancy.ingest.dates import read_stamp
from discrepancy.ingest.decode import MAX_TEXT_BYTES
from discrepancy.ingest.draft import Raw, skip
from discrepancy.ingest.files import STDIN, Found, Stamp, find_files
from discrepancy.ingest.finish import Finished, finish_draft, settle
from discrepancy.ingest.own import is_own_report
from discrepancy.ingest.readers import is_document, is_known, read_raw
from discrepancy.records import Article, Skip

_CONTAINERS = (".jsonl", ".ndjson", ".csv", ".parquet", ".warc", ".gz", ".zip")
__all__ = ["FileRead", "no_articles", "read_articles"]


@dataclass(frozen=True, slots=True)
class FileRead:
    """What one file holds: what became of each of its drafts, and what in it was none."""

    drafts: tuple[Finished, ...] = ()
    skips: tuple[Skip, ...] = ()


Read = Callable[[Raw], FileRead]


class Remember(Protocol):
    """What earlier runs read: a file that has not changed since is not read again."""

    def recall(self, files: Sequence[tuple[str, Stamp]]) -> Sequence[FileRead | None]:
        """What each file, by the path shown and its stamp, holds; None where the stamp does not tell."""

    def read(self, raw: Raw, stamp: Stamp, read: Read) -> FileRead:
        """What a file with these bytes under this path holds: by reading it, or as it was read before."""


def read_articles(
    paths: Sequence[str | Path], *, since: str | None = None, remember: Remember | None = None
) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """The articles under ``paths`` sorted by path and id, and everything that was not read, with the reason.

    ``since`` is an ISO date: articles published before it are skipped (one without a date is kept). Raises UsageError
    for a path that does not exist or a ``since`` that is no date.
    """
    start = _read_since(since)
    drafts: list[Finished] = []
    skips: list[Skip] = []
    for holds in _read_files(find_files(paths), remember):
        drafts += holds.drafts
        skips += holds.skips
    articles, more = settle(drafts)
    old = tuple(article for article in articles if start and article.published and article.published[:10] < start)
    skips += [*more, *(skip(article.path, f"published {article.published}, before {start}") for article in old)]
    return tuple(article for article in articles if article not in old), tuple(sorted(set(skips), key=_skip_key))


def read_file(raw: Raw) -> FileRead:
    """Every article of one file, and skips that say what in it is none."""
    if is_own_report(raw):
        return FileRead(skips=(skip(raw.path, "a report that discrepancy wrote, no article"),))
    results = tuple(read_raw(raw))
    skips = tuple(result for result in results if isinstance(result, Skip))
    return FileRead(tuple(finish_draft(result) for result in results if not isinstance(result, Skip)), skips)


def no_articles(skips: Sequence[Skip]) -> NoArticlesError:
    """The error to raise when nothing is left, with the first reasons in its one line."""
    shown = "; ".join(f"{item.path}: {item.reason}" for item in skips[:3])
    rest = f"; and {len(skips) - 3} more" if len(skips) > 3 else ""
    return NoArticlesError(f"no article could be read ({shown or 'no article files there'}{rest})")


def _skip_key(item: Skip) -> tuple[str, str, str]:
    return item.path, item.stage, item.reason


def _read_since(since: str | None) -> str | None:
    if since is None:
        return None
    try:
        start = read_stamp(since)
    except (ValueError, OverflowError):
        start = None
    if start is None:
        raise UsageError(f"--since {since}: not a date; write it as 2025-11-24")
    return start[:10]


def _read_files(files: Sequence[Found], remember: Remember | None) -> Iterator[FileRead]:
    """What each file holds, in their order; those that have not changed are recalled all at once."""
    looked = [_look_at(found) for found in files]
    stamps = [(found.shown, stamp) for found, stamp in zip(files, looked, strict=True) if isinstance(stamp, Stamp)]
    recalled = iter(remember.recall(stamps) if remember else [None] * len(stamps))
    for found, stamp in zip(files, looked, strict=True):
        if isinstance(stamp, FileRead):
            yield stamp
        else:
            yield next(recalled) or _read_bytes(found, stamp, remember)


def _look_at(found: Found) -> Stamp | FileRead:
    """The stamp of a file to read; else what there is to say of it without, and standard input's articles."""
    if found.shown == STDIN:
        return read_file(Raw(STDIN, "stdin.jsonl", sys.stdin.buffer.read()))
    name = found.name
    if not is_known(name) and not is_document(name) and not found.is_named:
        return FileRead()
    try:
        state = os.stat(found.file)  # noqa: PTH116 - thousands of Paths cost more than this
    except OSError as error:
        return _unreadable(found, error)
    limit = MAX_UNPACKED_BYTES if name.lower().endswith(_CONTAINERS) else MAX_TEXT_BYTES
    if state.st_size > limit:
        return FileRead(skips=(skip(found.shown, f"too large: {state.st_size:,} bytes, the limit is {limit:,}"),))
    if not stat.S_ISREG(state.st_mode):
        return FileRead(skips=(skip(found.shown, "not a regular file"),))
    return Stamp.of(state)


def _read_bytes(found: Found, stamp: Stamp, remember: Remember | None) -> FileRead:
    try:
        raw = Raw(found.shown, found.name, Path(found.file).read_bytes())
    except OSError as error:
        return _unreadable(found, error)
    return remember.read(raw, stamp, read_file) if remember else read_file(raw)


def _unreadable(found: Found, error: OSError) -> FileRead:
    return FileRead(skips=(skip(found.shown, f"cannot be read: {error.strerror or error}"),))
