"""Plain text of an HTML or XHTML fragment: a paragraph a block element, no scripts or styles."""

from __future__ import annotations

import re
from contextlib import suppress

_BLOCKS = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "section", "article", "table", "tr",
    "figure", "figcaption", "header", "footer", "hedline", "body", "br",
})  # fmt: skip
_BREAK = "\ue000"
"""A private-use character: what lxml accepts and no article holds."""
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([\w.:-]+)")
_DROPPED = ("title", "script", "style", "noscript", "template", "iframe")


def declares_entities(data: bytes) -> bool:
    """Whether XML defines entities of its own, in whatever encoding: those can grow a few bytes into gigabytes."""
    declared = _ENCODING.search(data[:200])
    texts = [data.replace(b"\0", b"").decode("latin-1")]
    if declared:
        with suppress(LookupError, ValueError):
            texts.append(data.decode(declared[1].decode("ascii"), "replace"))
    return any("<!ENTITY" in text for text in texts)


def to_text(fragment: str) -> str:
    """The text of ``fragment``, paragraphs parted by a blank line; text without tags comes back as it is."""
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    from lxml import etree, html

    try:
        root = html.fromstring(f"<div>{fragment}</div>")
    except (etree.LxmlError, ValueError):
        return ""
    parts: list[str] = []
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _DROPPED:
            element.text = None
            for child in list(element):
                element.remove(child)
        if element.tag in _BLOCKS:
            element.text = _BREAK + (element.text or "")
            element.tail = _BREAK + (element.tail or "")
    for part in "".join(root.itertext()).split(_BREAK):
        line = " ".join(part.split())
        if line:
            parts.append(line)
    return "\n\n".join(parts)
