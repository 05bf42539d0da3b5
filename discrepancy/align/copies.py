"""Which articles carry one text: wire copy counts as one origin, however many outlets print it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.records import Article

SHINGLE = 5
NEAR_COPY = 0.7
"""Jaccard similarity of two articles' five-word shingles from which they are copies of one text."""


def find_origins(articles: Sequence[Article]) -> Mapping[str, str]:
    """Each article's id -> the id of the earliest article that carries the same text (its own when there is none).

    Compared exactly, yet only with origins that share a shingle, of which two accounts in words of their own have few.
    """
    origins: dict[str, str] = {}
    sizes: dict[str, int] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: (a.published or "9", a.id)):
        runs = shingles(article)
        shared = Counter(origin for run in runs for origin in holders.get(run, ()))
        same = (name for name in sizes if is_near(shared[name], len(runs), sizes[name]))
        origins[article.id] = next(same, article.id)
        if origins[article.id] == article.id:
            sizes[article.id] = len(runs)
            for run in runs:
                holders[run].append(article.id)
    return origins


def is_near(shared: int, one: int, two: int) -> bool:
    """Whether two sets of these sizes with ``shared`` members in common are those of copies."""
    return shared >= NEAR_COPY * (one + two - shared)


def shingles(article: Article) -> list[str]:
    """The five-word shingles of an article's content, folded, each once; the whole text when it is shorter."""
    words = re.findall(r"\w+", " ".join(article.text[b.start : b.end] for b in article.blocks).lower())
    runs = [" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))]
    return sorted(set(runs))
