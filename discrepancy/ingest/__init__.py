"""Reads articles: a reader a format, then one way for all to blocks, dates and ids; what is not read is a skip."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from discrepancy.errors import NoArticlesError, UsageError
from discrepancy.ingest.archives import MAX_UNPACKED_BYTES
from discrepancy.ingest.dates import read_stamp
from discrepancy.ingest.decode import MAX_TEXT_BYTES
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.files import STDIN, Found, find_files
from discrepancy.ingest.finish import finish
from discrepancy.ingest.readers import is_document, is_known, read_raw
from discrepancy.records import Article, Skip

_CONTAINERS = (".jsonl", ".ndjson", ".csv", ".warc", ".gz", ".zip")
__all__ = ["no_articles", "read_articles"]


def read_articles(
    paths: Sequence[str | Path], *, since: str | None = None
) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """The articles under ``paths`` sorted by path and id, and everything that was not read, with the reason.

    ``since`` is an ISO date: articles published before it are skipped (one without a date is kept). Raises UsageError
    for a path that does not exist or a ``since`` that is no date.
    """
    start = _read_since(since)
    drafts: list[Draft] = []
    skips: list[Skip] = []
    for found in find_files(paths):
        for result in _read_file(found):
            if isinstance(result, Skip):
                skips.append(result)
            else:
                drafts.append(result)
    articles, more = finish(drafts)
    old = tuple(article for article in articles if start and article.published and article.published[:10] < start)
    skips += [*more, *(skip(article.path, f"published {article.published}, before {start}") for article in old)]
    return tuple(article for article in articles if article not in old), tuple(sorted(set(skips), key=_skip_key))


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


def _read_file(found: Found) -> Iterator[Draft | Skip]:
    if found.shown == STDIN:
        yield from read_raw(Raw(STDIN, "stdin.jsonl", sys.stdin.buffer.read()))
        return
    name = found.file.name
    if not is_known(name) and not is_document(name) and not found.is_named:
        return
    try:
        size = found.file.stat().st_size
        limit = MAX_UNPACKED_BYTES if name.lower().endswith(_CONTAINERS) else MAX_TEXT_BYTES
        if size > limit:
            yield skip(found.shown, f"too large: {size:,} bytes, the limit is {limit:,}")
            return
        if not found.file.is_file():
            yield skip(found.shown, "not a regular file")
            return
        data = found.file.read_bytes()
    except OSError as error:
        yield skip(found.shown, f"cannot be read: {error.strerror or error}")
        return
    yield from read_raw(Raw(found.shown, name, data))
