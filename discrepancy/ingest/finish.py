"""Turns drafts into articles: blocks, language, date, source, and ids that no machine's folders go into."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from discrepancy.ingest.addresses import normalise_url
from discrepancy.ingest.blocks import find_blocks
from discrepancy.ingest.draft import Draft, skip
from discrepancy.ingest.furniture import is_copyright
from discrepancy.ingest.language import find_language
from discrepancy.ingest.lines import fold
from discrepancy.ingest.notes import find_notes
from discrepancy.ingest.published import HEAD_LINES, URL, find_published, read_masthead
from discrepancy.ingest.titles import clean_title
from discrepancy.records import Article, Block, Skip

_TITLE_LINES = 6
_TITLE_ROOM = 2
"""Lines that a title set above its text takes: itself and a blank one."""
_URL_LINES = 3
_OWNER = re.compile(
    r"(?:©|\bcopyright\b|\(c\))\W*(?:copyright\W+)?(?:(?:19|20)\d\d\W*)?(?:by\s+)?(?P<owner>[A-Z][^.,"
    r"|©\d]{2,60}?)\s*(?:(?:19|20)\d\d|[.,|(]|all rights|$)",
    re.IGNORECASE,
)
_HASH_CHARS = 10


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of one draft, whatever else is in the drop: an article without an id, or a skip.

    ``digest`` is that of the text, by which versions with equal numbers are put in order.
    """

    path: str
    digest: str
    article: Article | None = None
    skip: Skip | None = None
    item: str | None = None
    source: str | None = None
    version: str = ""
    is_cancelled: bool = False


def finish_draft(draft: Draft) -> Finished:
    """The article of a draft, or why it is none."""
    done = _finish_one(draft)
    digest = hashlib.sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest()
    article, why = (None, done) if isinstance(done, Skip) else (done, None)
    return Finished(
        draft.path,
        digest,
        article,
        why,
        item=draft.item,
        source=draft.source,
        version=draft.version,
        is_cancelled=draft.is_cancelled,
    )


def settle(drafts: Iterable[Finished]) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """The articles of a drop with their ids, sorted by path and id, and a skip for each draft that is none."""
    named: list[Article] = []
    skips: list[Skip] = []
    current, outdated = _latest(drafts)
    skips += outdated
    for done in current:
        if done.article is not None:
            named.append(done.article)
        elif done.skip is not None:
            skips.append(done.skip)
    articles, doubles = _settle_ids(named)
    return tuple(sorted(articles, key=lambda article: (article.path, article.id))), (*skips, *doubles)


def _latest(drafts: Iterable[Finished]) -> tuple[list[Finished], list[Skip]]:
    """Of drafts of one item the latest version; none of an item that its publisher cancelled."""
    kept: list[Finished] = []
    skips: list[Skip] = []
    items: dict[tuple[str, str], list[Finished]] = {}
    for draft in drafts:
        if draft.item is None and not draft.is_cancelled:
            kept.append(draft)
        else:
            items.setdefault(_item_key(draft), []).append(draft)
    for key in sorted(items):
        versions = sorted(items[key], key=lambda draft: (draft.version, draft.path, draft.digest))
        last = versions[-1]
        item = last.item or last.path
        if last.is_cancelled:
            skips.append(skip(last.path, f"cancelled by its publisher: {item}"))
        else:
            kept.append(last)
        is_older = [draft for draft in versions[:-1] if not draft.is_cancelled]
        skips.extend(skip(draft.path, f"an older version of {item}") for draft in is_older)
    return kept, skips


def _item_key(draft: Finished) -> tuple[str, str]:
    """Whose item it is and which: a bare number or name means something at its own source alone."""
    item = draft.item or draft.path
    return ("" if ":" in item or "/" in item else draft.source or draft.path), item


def _finish_one(draft: Draft) -> Article | Skip:
    url = draft.url or _find_url(draft.text)
    text, above = _with_title(draft.text, draft.title)
    blocks = find_blocks(text, draft.title)
    if not blocks:
        return skip(draft.path, "no content: nothing but page furniture")
    language = find_language("\n".join(text[block.start : block.end] for block in blocks))
    if language != "en":
        return skip(draft.path, f"not in English (language: {language})")
    published, origin = draft.published, draft.published_from
    if published is None:
        found = find_published(text, url)
        published, origin = (found.iso, found.origin) if found else (None, None)
    return Article(
        id=_base_id(draft.path, url, draft.item),
        path=draft.path,
        text=text,
        blocks=blocks,
        title=clean_title(draft.title) if draft.title else _read_title(text, blocks),
        source=draft.source or _find_source(text, url, draft.path),
        published=published,
        published_from=origin,
        url=url,
        language=language,
        notes=tuple(dict.fromkeys((*draft.notes, *find_notes(text)))),
        first_line=draft.first_line and max(1, draft.first_line + above),
        author=draft.author,
        modified=draft.modified if draft.modified != published else None,
    )


def _with_title(given: str, title: str | None) -> tuple[str, int]:
    """``given`` headed by its title, so that what the headline asserts is compared whatever the format kept it in.

    With it comes how many lines of ``given`` stand above the first line of the text (fewer than none: lines of ours).
    """
    text = given.strip("\n")
    above = len(given) - len(given.lstrip("\n"))
    if not title:
        return text, above
    key = fold(title)
    lines = [fold(line) for line in text.split("\n") if line.strip()][:_TITLE_LINES]
    if any(
        line == key or (line and len(line) >= 20 and (key.startswith(line) or line.startswith(key))) for line in lines
    ):
        return text, above
    return f"{title}\n\n{text}", above - _TITLE_ROOM


def _read_title(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((" ".join(text[block.start : block.end].split()) for block in blocks if block.kind == "title"), None)


def _find_url(text: str) -> str | None:
    lines = [line for line in text.split("\n", 40) if line.strip()][:_URL_LINES]
    for line in lines:
        match = URL.match(line)
        if match:
            return match["url"]
    return None


def _find_source(text: str, url: str | None, path: str) -> str | None:
    if url:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    lines = text.split("\n")
    named = next((name for line in lines[: 2 * HEAD_LINES] if (name := read_masthead(line))), None)
    if named is not None:
        return named
    for line in lines:
        owner = _OWNER.search(line) if is_copyright(line) and len(line) < 300 else None
        if owner and "material" not in owner["owner"].lower():
            return " ".join(owner["owner"].split())
    name = path.rsplit("/", 1)[-1]
    return name.split(".", 1)[0].strip("-") or None


def _digest(article: Article) -> str:
    content = "\x1f".join((article.text, article.title or "", article.source or "", article.published or ""))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_CHARS]


def _base_id(path: str, url: str | None, item: str | None) -> str:
    """What an article is called where no other of the drop is: by its address, its item's name, or its file."""
    if url:
        return normalise_url(url)
    return item or path.rsplit("/", 1)[-1] or path


def _settle_ids(named: list[Article]) -> tuple[list[Article], list[Skip]]:
    """The articles, those that are called alike told apart by their content; of the same article one."""
    counts = Counter(article.id for article in named)
    kept: dict[str, Article] = {}
    doubles: list[Skip] = []
    for article in sorted(named, key=lambda one: one.path):
        name = article.id if counts[article.id] == 1 else f"{article.id}#{_digest(article)}"
        if name in kept:
            doubles.append(skip(article.path, f"the same article as {kept[name].path}"))
        else:
            kept[name] = article if name == article.id else replace(article, id=name)
    return list(kept.values()), doubles
