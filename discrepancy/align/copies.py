"""Which articles carry one text: wire copy counts as one origin, however many outlets print it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from discrepancy.records import Article

SHINGLE = 5
NEAR_COPY = 0.7
"""Jaccard similarity of two articles' five-word shingles from which they are copies of one text."""
LOOKED_UP = 0.5
"""Estimated similarity from which MinHash offers an article as a possible copy; the shingles themselves decide."""
PERMUTATIONS = 128


def find_origins(articles: Sequence[Article]) -> Mapping[str, str]:
    """Each article's id -> the id of the earliest article that carries the same text (its own when there is none)."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=LOOKED_UP, num_perm=PERMUTATIONS)
    origins: dict[str, str] = {}
    texts: dict[str, set[str]] = {}
    for article in sorted(articles, key=lambda a: (a.published or "9", a.id)):
        runs = shingles(article)
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in sorted(runs)])
        offered = set(index.query(sketch))
        copied = (n for n, text in texts.items() if n in offered and is_near(len(runs & text), len(runs), len(text)))
        origins[article.id] = next(copied, article.id)
        if origins[article.id] == article.id:
            texts[article.id] = runs
            index.insert(article.id, sketch)
    return origins


def is_near(shared: int, one: int, two: int) -> bool:
    """Whether two sets of these sizes with ``shared`` members in common are those of copies."""
    return shared >= NEAR_COPY * (one + two - shared)


def shingles(article: Article) -> set[str]:
    """The five-word shingles of an article's content, folded; the whole text when it is shorter."""
    words = re.findall(r"\w+", " ".join(article.text[b.start : b.end] for b in article.blocks).lower())
    return {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
