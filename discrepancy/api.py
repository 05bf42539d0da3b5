"""What ``from discrepancy import ...`` gives: articles read from files, and the report on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Self

from discrepancy.records import Article, Report, Skip
from discrepancy.settings import Settings


class Articles(tuple[Article, ...]):
    """The articles read, and in ``skipped`` what was not read and why, which the report on them shows."""

    skipped: tuple[Skip, ...]

    def __new__(cls, articles: Iterable[Article], skipped: Iterable[Skip] = ()) -> Self:
        """Articles in the order given."""
        made = super().__new__(cls, articles)
        made.skipped = tuple(skipped)
        return made


def read_articles(paths: str | Path | Sequence[str | Path], *, since: str | None = None) -> Articles:
    """The articles under ``paths`` (files, folders, "-" for standard input), sorted by path and id.

    ``since`` is an ISO date before which articles are left out; those without a date stay. Raises UsageError for a path
    that is not there. What cannot be read is in ``skipped`` and raises nothing.
    """
    from discrepancy import ingest

    return Articles(*ingest.read_articles([paths] if isinstance(paths, str | Path) else paths, since=since))


def detect(
    articles: Sequence[Article],
    settings: Settings | None = None,
    *,
    progress: Callable[[str, int, int], None] | None = None,
) -> Report:
    """Find the facts on which the articles differ; their order does not matter.

    ``progress`` is called with a stage's name, how much of it is done and how much there is. Raises NoArticlesError for
    no articles and ModelError when a model is missing.
    """
    from discrepancy import ingest, pipeline

    skipped = articles.skipped if isinstance(articles, Articles) else ()
    if not articles:
        raise ingest.no_articles(skipped)
    return pipeline.detect(articles, settings, skipped=skipped, progress=progress)
