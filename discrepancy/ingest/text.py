"""Reads plain text and Markdown, with front matter when there is some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from discrepancy.ingest.dates import read_stamp
from discrepancy.ingest.decode import UndecodableError, decode
from discrepancy.ingest.draft import Draft, Raw, skip
from discrepancy.records import Skip

if TYPE_CHECKING:
    from frontmatter import Post

EXTENSIONS = (".txt", ".text", ".md", ".markdown")
_FRONT = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_TITLE_KEYS = ("title", "headline", "name")
_SOURCE_KEYS = ("source", "publisher", "outlet", "publication", "site", "site_name", "provider")
_DATE_KEYS = (
    "published",
    "date",
    "datepublished",
    "date_published",
    "publish_date",
    "published_at",
    "pubdate",
    "created",
    "updated",
    "modified",
)
_MODIFIED_KEYS = ("modified", "updated", "datemodified", "date_modified", "last_modified", "versioncreated")
_AUTHOR_KEYS = ("author", "authors", "byline", "creator", "by")
_URL_KEYS = ("url", "link", "canonical_url", "permalink", "source_url")
_NOTE_KEYS = ("correction", "corrections", "editors_note", "editor_note", "note", "notes", "clarification")

_PLAIN_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]*):[ \t]+(?P<value>[^\s\[{&*!|>%@`].*)$")
"""A line of front matter that can be read without YAML: a name and words, no list or block."""


def read_text(raw: Raw) -> Iterator[Draft | Skip]:
    """The one article of a .txt or .md file."""
    try:
        text = decode(raw.data)
    except UndecodableError as error:
        yield skip(raw.path, str(error))
        return
    draft = read_document(raw.path, text, is_markdown=raw.name.lower().endswith((".md", ".markdown")))
    # The lines of a packed text are not those of the file that packs it.
    yield replace(draft, first_line=None) if isinstance(draft, Draft) and not raw.path.endswith(raw.name) else draft


def _load_front(text: str) -> Post:
    """Front matter and body; a date that no calendar has stays a string, where YAML would refuse all of it, and so do
    all values where one holds a colon ("title: Fire: two hurt"), as people write and YAML refuses.
    """
    import frontmatter
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    try:
        return frontmatter.loads(text)
    except yaml.YAMLError:
        front, body = YAMLHandler().split(text)
        lines = [_PLAIN_LINE.match(line) for line in front.splitlines() if line.strip()]
        fields = {line["key"]: line["value"].strip().strip("\"'") for line in lines if line is not None}
        if not fields or None in lines:
            raise
        post = frontmatter.Post(body.strip())
        post.metadata = dict(fields)
        return post
    except ValueError:

        class Strings(YAMLHandler):
            def load(self, fm: str, **_: object) -> Any:  # noqa: ANN401  (whatever it holds)
                return yaml.load(fm, Loader=yaml.BaseLoader)  # noqa: S506  (makes strings, lists and mappings only)

        return frontmatter.loads(text, handler=Strings())


def read_document(path: str, text: str, *, is_markdown: bool) -> Draft | Skip:
    """The article that ``text`` holds, its front matter turned into fields."""
    fields: Mapping[str, object] = {}
    body = text
    if _FRONT.match(text):
        try:
            post = _load_front(text)
        except Exception as error:
            return skip(path, f"front matter is no valid YAML: {_one_line(error)}")
        if post.metadata:
            fields = {
                str(key).lower().replace("-", "_").replace(" ", "_"): value for key, value in post.metadata.items()
            }
            body = post.content
    if not body.strip():
        return skip(path, "empty: front matter and no text" if fields else "empty")
    draft = draft_from_fields(path, strip_markdown(body) if is_markdown else body, fields, "front matter")
    return replace(draft, first_line=text.count("\n", 0, max(0, text.rfind(body))) + 1)


def draft_from_fields(path: str, body: str, fields: Mapping[str, object], origin: str) -> Draft:
    """A draft of ``body`` with title, source, date and the like looked up in ``fields`` (keys in lower case)."""
    published, modified = _first_stamp(fields, _DATE_KEYS), _first_stamp(fields, _MODIFIED_KEYS)
    return Draft(
        path=path,
        text=body,
        title=_pick(fields, _TITLE_KEYS),
        source=_pick(fields, _SOURCE_KEYS),
        published=published,
        published_from=origin if published else None,
        url=_pick(fields, _URL_KEYS),
        notes=tuple(note for key in _NOTE_KEYS for note in _texts(fields.get(key))),
        author=_authors(fields),
        modified=modified,
    )


def strip_markdown(text: str) -> str:
    """``text`` without Markdown's marks for emphasis, links and images; headings keep theirs, as blocks read them."""
    text = re.sub(r"!\[[^\]\n]*\]\([^)\n]*\)", "", text)
    text = re.sub(r"(?<!!)\[([^\]\n]+)\]\((?:https?:|/|#|mailto:)[^)\n]*\)", r"\1", text)
    text = re.sub(r"(?<![\w*])\*\*([^*\n]+)\*\*(?![\w*])", r"\1", text)
    return re.sub(r"(?<![\w_])__([^_\n]+)__(?![\w_])", r"\1", text)


def _first_stamp(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        # A date that cannot be, in the year 1 or on 31 February, is none: the article is worth more than its date.
        with suppress(ValueError, OverflowError):
            if stamp := read_stamp(fields.get(key)):
                return stamp
    return None


def _authors(fields: Mapping[str, object]) -> str | None:
    named = next((texts for key in _AUTHOR_KEYS if (texts := _texts(fields.get(key)))), ())
    # Some pages name their author by the address of a profile.
    names = [re.sub(r"^[Bb]y\s+", "", name) for name in named if "://" not in name]
    return ", ".join(dict.fromkeys(names)) or None


def _pick(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        for text in _texts(fields.get(key)):
            return text
    return None


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, Mapping):
        return _texts(value.get("name"))
    if isinstance(value, (list, tuple)):
        return tuple(text for item in value for text in _texts(item))
    text = " ".join(str(value).split()) if value is not None else ""
    return (text,) if text else ()


def _one_line(value: object) -> str:
    return " ".join(str(value).split())[:120]
