"""Reads what news agencies send: IPTC ninjs (JSON) and NewsML-G2 (XML without entities or network)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from discrepancy.ingest.decode import UndecodableError, decode
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.markup import declares_entities, to_text
from discrepancy.ingest.tables import is_record, read_record, read_version
from discrepancy.ingest.text import draft_from_fields
from discrepancy.records import Skip

_NS = "{http://iptc.org/std/nar/2006-10-01/}"


def read_ninjs(raw: Raw) -> Iterator[Draft | Skip]:
    """The items of a ninjs file: one object, a list of them, or an ``items`` list; or records like those of JSONL.

    Other JSON files, a package's settings say, hold no article and are passed over.
    """
    try:
        data = json.loads(decode(raw.data))
    except (UndecodableError, ValueError, RecursionError) as error:
        yield skip(raw.path, f"no whole JSON: {str(error)[:80]}")
        return
    items = data.get("items", [data]) if isinstance(data, Mapping) else data
    for item in items if isinstance(items, list) else []:
        if isinstance(item, Mapping) and item.get("uri"):
            yield _read_item(raw.path, item)
        elif isinstance(item, Mapping) and is_record(item):
            yield read_record(raw.path, raw.path, item)


def _read_item(path: str, item: Mapping[str, Any]) -> Draft | Skip:
    record: dict[str, object] = {
        key: item[key] for key in ("uri", "version", "versioncreated", "pubstatus", "url") if key in item
    }
    body = _main(item.get("bodies")) or item.get("body_text") or item.get("body_xhtml") or item.get("body_html")
    record["body"] = to_text(str(body or ""))
    record["title"] = _main(item.get("headlines")) or item.get("headline") or item.get("title")
    record["author"] = item.get("byline")
    record["published"] = item.get("firstcreated") or item.get("contentcreated") or item.get("versioncreated")
    sources = item.get("infosources") or [{}]
    record["source"] = item.get("source") or sources[0].get("name") or item.get("copyrightholder") or item.get("byline")
    record["editor_note"] = item.get("ednote")
    if str(item.get("pubstatus", "")).lower() in ("canceled", "withheld") and not record["body"]:
        record["body"] = "cancelled"
    return read_record(path, path, {key: value for key, value in record.items() if value})


def _main(parts: object) -> object:
    """The text of the part whose role is "main", else of the longest; None for no parts (ninjs 2 and later)."""
    if not isinstance(parts, list):
        return None
    texts = [
        (part.get("role") == "main", len(str(part["value"])), part["value"])
        for part in parts
        if isinstance(part, Mapping) and part.get("value")
    ]
    return max(texts, key=lambda text: text[:2], default=(False, 0, None))[2]


def read_newsml(raw: Raw) -> Iterator[Draft | Skip]:
    """The text items of a NewsML-G2 file, packed in a message or alone."""
    from lxml import etree

    if declares_entities(raw.data):
        yield skip(raw.path, "XML that declares entities is not read")
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw.data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield skip(raw.path, f"no well-formed XML: {str(error)[:80]}")
        return
    for item in root.iter(f"{_NS}newsItem"):
        yield _read_news_item(raw.path, item)


def _is_correction(item: Any) -> bool:  # noqa: ANN401 - lxml has no types
    return any((signal.get("qcode") or "").endswith(":correction") for signal in item.iter(f"{_NS}signal"))


def _read_news_item(path: str, item: Any) -> Draft | Skip:  # noqa: ANN401 - lxml has no types
    from lxml import etree

    def text(name: str) -> str | None:
        value = item.findtext(f".//{_NS}{name}")
        return " ".join(value.split()) if value and value.strip() else None

    inline = item.find(f".//{_NS}inlineXML")
    data = item.findtext(f".//{_NS}inlineData") or ""
    body = (
        to_text(etree.tostring(inline[0], encoding="unicode")) if inline is not None and len(inline) else to_text(data)
    )
    status = item.find(f".//{_NS}pubStatus")
    is_cancelled = status is not None and (status.get("qcode") or "").endswith((":canceled", ":withheld"))
    provider = item.find(f".//{_NS}provider")
    fields: dict[str, object] = {
        "title": text("headline"),
        "source": (provider.findtext(f"{_NS}name") or provider.get("literal"))
        if provider is not None
        else text("creditline"),
        "published": text("firstCreated") or text("contentCreated") or text("versionCreated"),
        "modified": text("versionCreated"),
        "author": text("by"),
        "editor_note": text("edNote"),
        "correction": "Sent by its publisher as a correction." if _is_correction(item) else None,
    }
    if not body and not is_cancelled:
        return skip(path, f"no text in item {item.get('guid')}")
    draft = draft_from_fields(path, body or "cancelled", fields, "NewsML-G2")
    version = read_version({"version": item.get("version"), "versioncreated": text("versionCreated")})
    return replace(draft, item=item.get("guid"), version=version, is_cancelled=is_cancelled)
