"""Reads HTML pages: facts from JSON-LD and meta elements, the body by trafilatura."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from discrepancy.ingest.addresses import names_article, normalise_url
from discrepancy.ingest.decode import UndecodableError, decode
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.ingest.markup import to_text
from discrepancy.ingest.tables import read_version
from discrepancy.ingest.text import draft_from_fields
from discrepancy.records import Skip

EXTENSIONS = (".html", ".htm", ".xhtml")
_ARTICLE_TYPE = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report)$")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where JSON-LD keeps the article when the outer object is the page or the site."""
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "source": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "parsely-pub-date",
    ),
    "modified": ("article:modified_time", "datemodified", "og:updated_time", "last-modified"),
    "url": ("og:url",),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
}


def read_page(raw: Raw) -> Iterator[Draft | Skip]:
    """The one article of an HTML file."""
    try:
        yield read_html(raw.path, decode(raw.data), None)
    except UndecodableError as error:
        yield skip(raw.path, str(error))


def read_html(path: str, source: str, url: str | None, fetched: str | None = None) -> Draft | Skip:
    """The article of the page ``source``, fetched from ``url`` on ``fetched`` when that is known.

    What two copies of one page hold are versions of one article; the page's own stamp tells the later, then the fetch.
    """
    import trafilatura
    from lxml import etree, html

    try:
        tree = html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return skip(path, "no HTML that can be read")
    fields = {**_read_meta(tree), **_read_json_ld(tree)}
    if url:
        fields.setdefault("url", url)
    body = trafilatura.extract(
        source, include_comments=False, include_tables=False, favor_recall=True, deduplicate=False
    )
    body = body or to_text(str(fields.get("body") or ""))
    if not body.strip():
        return skip(path, "no article body found in the page")
    text = "\n\n".join(line for line in body.split("\n") if line.strip())
    draft = draft_from_fields(path, text, fields, "page metadata")
    changed = draft.modified or draft.published
    if not draft.url or not names_article(draft.url) or not (changed or fetched):
        return draft
    version = read_version({"modified": changed, "updated": fetched})
    return replace(draft, item=normalise_url(draft.url), version=version)


def _read_meta(tree: Any) -> dict[str, object]:  # noqa: ANN401 - lxml has no types
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if element.get("content"):
            found.setdefault(key, element.get("content"))
    fields: dict[str, object] = {}
    for name, keys in _META.items():
        value = next((found[key] for key in keys if key in found), None)
        if value:
            fields[name] = value
    # A script written into the title is text to a parser; what stands in front of it is the title.
    title = tree.findtext(".//title")
    if title and "title" not in fields:
        fields["title"] = title.split("<", 1)[0]
    link = next((element.get("href") for element in tree.iter("link") if element.get("rel") == "canonical"), None)
    if link:
        fields["url"] = link
    return fields


def _read_json_ld(tree: Any) -> dict[str, object]:  # noqa: ANN401
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(element.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            if any(_ARTICLE_TYPE.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return _article_fields(node)
    return {}


def _nodes(data: object) -> Iterator[Mapping[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, Mapping):
            yield item
            for inner in (item[key] for key in _INSIDE if key in item):
                yield from (
                    node for node in (inner if isinstance(inner, list) else [inner]) if isinstance(node, Mapping)
                )


def _article_fields(node: Mapping[str, Any]) -> dict[str, object]:
    names = {
        "title": "headline", "source": "publisher", "published": "datePublished", "modified": "dateModified",
        "url": "url", "correction": "correction", "author": "author", "body": "articleBody",
    }  # fmt: skip
    return {ours: node[theirs] for ours, theirs in names.items() if node.get(theirs)}
