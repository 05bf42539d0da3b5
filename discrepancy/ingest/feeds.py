"""Reads RSS and Atom feeds, and hands other XML to the reader of NewsML-G2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from discrepancy.ingest.addresses import names_article, normalise_url
from discrepancy.ingest.agency import read_newsml
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.markup import declares_entities, to_text
from discrepancy.ingest.tables import read_version
from discrepancy.ingest.text import draft_from_fields
from discrepancy.records import Skip

EXTENSIONS = (".rss", ".atom", ".xml")


def read_xml(raw: Raw) -> Iterator[Draft | Skip]:
    """The articles of a feed or of a NewsML-G2 file, told apart by the root element."""
    if declares_entities(raw.data):
        yield skip(raw.path, "XML that declares entities is not read")
    elif b"http://iptc.org/std/nar/2006-10-01/" in raw.data[:4000]:
        yield from read_newsml(raw)
    else:
        yield from read_feed(raw)


def read_feed(raw: Raw) -> Iterator[Draft | Skip]:
    """An article an entry of a feed."""
    import feedparser

    feed = feedparser.parse(raw.data, sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        yield skip(raw.path, f"no feed entries: {str(feed.get('bozo_exception', 'not RSS, Atom or NewsML-G2'))[:80]}")
    for entry in feed.entries:
        contents = [content.get("value", "") for content in entry.get("content", [])]
        body = to_text(max([*contents, entry.get("summary", "")], key=len))
        where = entry.get("id") or entry.get("link") or entry.get("title") or "entry"
        if not body:
            yield skip(raw.path, f"no text in {where}")
            continue
        fields: dict[str, object] = {
            "title": to_text(entry.get("title", "")),
            "source": entry.get("source", {}).get("title") or feed.feed.get("title"),
            "published": _stamp(entry, "published") or _stamp(entry, "updated"),
            "modified": _stamp(entry, "updated"),
            "author": entry.get("author"),
            "url": entry.get("link"),
        }
        draft = draft_from_fields(raw.path, body, fields, "feed")
        # An item that comes again without a date of change is told apart by when it was published.
        changed = _stamp(entry, "updated") or draft.published
        link = entry.get("link")
        item = entry.get("id") or (normalise_url(link) if link and names_article(link) else None)
        yield replace(draft, item=item, version=read_version({"updated": changed}))


def _stamp(entry: dict[str, Any], name: str) -> str | None:
    # Past feedparser's own lookup, which passes one date off as the other.
    parsed = dict.get(entry, f"{name}_parsed")
    if parsed is None:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
