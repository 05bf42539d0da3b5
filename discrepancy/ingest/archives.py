"""Opens .gz and .zip files and web archives, within limits on count and size."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator

from discrepancy.ingest.decode import UndecodableError, decode
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.page import read_html
from discrepancy.records import Skip

MAX_MEMBERS = 10_000
MAX_UNPACKED_BYTES = 200_000_000
"""What an archive may unpack to: a bomb of 42 kB holds petabytes, a year of a daily's articles some 100 MB."""

Inner = Callable[[Raw], Iterator[Draft | Skip]]


def read_gzip(raw: Raw, read_inner: Inner) -> Iterator[Draft | Skip]:
    """What the one file in a .gz holds."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw.data)) as file:
            data = file.read(MAX_UNPACKED_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        yield skip(raw.path, f"damaged .gz: {error}")
        return
    if len(data) > MAX_UNPACKED_BYTES:
        yield skip(raw.path, f"unpacks to more than {MAX_UNPACKED_BYTES:,} bytes, the limit")
        return
    yield from read_inner(Raw(raw.path, raw.name[: -len(".gz")], data))


def read_zip(raw: Raw, read_inner: Inner, is_wanted: Callable[[str], bool]) -> Iterator[Draft | Skip]:
    """What the files in a .zip hold, in the order of their names; archives inside it are not opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            yield from _read_members(raw, archive, read_inner, is_wanted)
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, RuntimeError, NotImplementedError) as error:
        yield skip(raw.path, f"damaged or locked .zip: {error}")


def _read_members(
    raw: Raw, archive: zipfile.ZipFile, read_inner: Inner, is_wanted: Callable[[str], bool]
) -> Iterator[Draft | Skip]:
    members = sorted(archive.infolist(), key=lambda member: member.filename)
    if len(members) > MAX_MEMBERS:
        yield skip(raw.path, f"holds {len(members):,} files, the limit is {MAX_MEMBERS:,}")
        return
    left = MAX_UNPACKED_BYTES
    for member in members:
        parts = member.filename.split("/")
        if member.is_dir() or any(part.startswith((".", "__MACOSX")) for part in parts) or not is_wanted(parts[-1]):
            continue
        shown = f"{raw.path}/{member.filename}"
        if parts[-1].lower().endswith((".zip", ".gz")):
            yield skip(shown, "an archive inside an archive")
            continue
        with archive.open(member) as file:
            data = file.read(left + 1)
        left -= len(data)
        if left < 0:
            yield skip(raw.path, f"unpacks to more than {MAX_UNPACKED_BYTES:,} bytes, the limit")
            return
        yield from read_inner(Raw(shown, parts[-1], data))


def read_warc(raw: Raw) -> Iterator[Draft | Skip]:
    """The HTML pages of a web archive, packed or not."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    left = MAX_UNPACKED_BYTES
    try:
        for record in ArchiveIterator(io.BytesIO(raw.data)):
            kind = (record.http_headers.get_header("Content-Type") or "") if record.http_headers else ""
            if record.rec_type != "response" or "html" not in kind:
                continue
            url = record.rec_headers.get_header("WARC-Target-URI")
            data = record.content_stream().read(left + 1)
            left -= len(data)
            if left < 0:
                yield skip(raw.path, f"unpacks to more than {MAX_UNPACKED_BYTES:,} bytes, the limit")
                return
            try:
                yield read_html(raw.path, decode(data), url, record.rec_headers.get_header("WARC-Date"))
            except UndecodableError as error:
                yield skip(raw.path, f"{url}: {error}")
    except (ArchiveLoadFailed, OSError, EOFError, zlib.error) as error:
        yield skip(raw.path, f"damaged web archive: {str(error)[:80]}")
