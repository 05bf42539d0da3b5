"""Compares new articles with earlier ones: those of a folder or file, or those that a store keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from discrepancy.errors import NoArticlesError, StoreError, UsageError
from discrepancy.ingest import no_articles, read_articles
from discrepancy.memo import digest_article
from discrepancy.records import Article, Report
from discrepancy.settings import Settings
from discrepancy.store import Store, make_key

KIND, LIST = "article", "article list"
LIST_KEY = make_key(LIST)
STDIN = "-"
SQLITE = b"SQLite format 3\x00"

Progress = Callable[[str, int, int], None]


def analyse_against(
    paths: Sequence[str], against: str, settings: Settings, progress: Progress | None = None
) -> tuple[Report, frozenset[str]]:
    """The report on ``paths`` together with the earlier articles, and the ids of the articles under ``paths``.

    A new article takes the place of an earlier one with its id. Raises NoArticlesError when nothing under ``paths`` can
    be read, UsageError when ``against`` is not there, and StoreError for a store that cannot be read.
    """
    from discrepancy.pipeline import detect

    new, skipped = read_articles(paths, since=settings.since)
    if not new:
        raise no_articles(skipped)
    if is_store(against):
        known = {article.id: article for article in (*kept_articles(against), *new)}
        report = detect(tuple(known.values()), settings, skipped=skipped, progress=progress)
        return report, frozenset(article.id for article in new)
    if STDIN in paths:
        raise UsageError("standard input can be compared with a store, not with a folder; write it to a file first")
    # Read together, so that ids and the latest version of an item come out as in a report on all of them.
    everything, skipped = read_articles([*paths, against])
    if settings.since:
        everything = tuple(a for a in everything if not a.published or a.published[:10] >= settings.since)
    brought = {(article.path, article.text) for article in new}
    ids = frozenset(article.id for article in everything if (article.path, article.text) in brought)
    return detect(everything, settings, skipped=skipped, progress=progress), ids


@dataclass(frozen=True, slots=True)
class Listed:
    """What a store's articles are, told without reading them: by the mark of each one's entry (key and checksum), the
    digest of the article with its path and line.
    """

    articles: dict[str, str]


def keep_articles(path: str, articles: Sequence[Article]) -> None:
    """Put the articles into the store at ``path``, in place of those with their ids; what is there already stays.

    A list says which entry is which article. It can be old, but not wrong: an entry that someone wrote since has
    another mark, and its article counts as not there.
    """
    with Store.open(path) as store:
        marks = store.find_marks(KIND)
        old = store.load_many(LIST, [LIST_KEY], Listed).get(LIST_KEY, Listed({})).articles
        there = {mark: told for mark, told in old.items() if mark in marks}
        known = set(there.values())
        new = {told: a for a in articles if (told := _tell(a)) not in known}
        if new:
            keys = {told: make_key(KIND, a.id) for told, a in new.items()}
            written = store.save_many(KIND, {keys[told]: a for told, a in new.items()}, Article)
            there |= {written[key]: told for told, key in keys.items()}
        if there != old:
            store.save_many(LIST, {LIST_KEY: Listed(there)}, Listed)


def _tell(article: Article) -> str:
    return f"{digest_article(article)} {article.first_line} {article.path}"


def kept_articles(path: str) -> tuple[Article, ...]:
    """Every article that the store at ``path`` keeps, by id; raises NoArticlesError when it keeps none."""
    with Store.open(path) as store:
        found = store.load_all(KIND, Article)
    if not found:
        raise NoArticlesError(f"{path} keeps no articles; discrepancy report PATH --store {path} puts them there")
    return tuple(sorted(found, key=lambda article: article.id))


def is_store(path: str) -> bool:
    """Whether a file is an embedded store; raises UsageError when there is no such file or folder."""
    try:
        if Path(path).is_dir():
            return False
        with Path(path).open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except FileNotFoundError as error:
        raise UsageError(f"--against {path}: no such file, folder or store") from error
    except OSError as error:
        raise StoreError(f"--against {path}: cannot be read ({error.strerror})") from error
