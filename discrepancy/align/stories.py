"""Articles -> stories: only articles on one event are compared, and wire copies count as one origin."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from discrepancy.records import Article, Story

SAME_STORY = 0.30
"""Least average similarity inside a story. Found on 26 training stories thrown into one drop."""

WORD_WEIGHT = 0.5
"""Share of the rare-word cosine in the similarity; the rest is the cosine of the leads' embeddings."""

LEAD_CHARACTERS = 600
WORD = r"(?u)\b\w+\b"
SHINGLE = 5
NEAR_COPY = 0.7
"""Estimated Jaccard similarity of five-word shingles from which two articles are copies of one text."""
PERMUTATIONS = 128


def lead_of(article: Article) -> str:
    """The title and the beginning of an article: what its embedding stands for."""
    body = " ".join(article.text[b.start : b.end] for b in article.blocks)
    return f"{article.title or ''}. {body}"[:LEAD_CHARACTERS]


def group_stories(articles: Sequence[Article], leads: NDArray[np.float32]) -> tuple[Story, ...]:
    """Group articles into stories by average linkage; ``leads`` is float32 (n, d), the embedding of each lead."""
    if not articles:
        return ()
    labels = [0] if len(articles) == 1 else cluster(similarities(articles, leads))
    groups: dict[int, list[Article]] = {}
    for article, label in zip(articles, labels, strict=True):
        groups.setdefault(label, []).append(article)
    return tuple(sorted((make_story(group) for group in groups.values()), key=lambda story: story.id))


def similarities(articles: Sequence[Article], leads: NDArray[np.float32]) -> NDArray[np.float64]:
    """Similarity of every two articles, shape (n, n), in [0, 1]: rare words they share and what their leads say."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [" ".join(a.text[b.start : b.end] for b in a.blocks) or a.id for a in articles]
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english", token_pattern=WORD)
    words = vectorizer.fit_transform(texts)
    rare: NDArray[np.float64] = (words @ words.T).toarray()
    similarity: NDArray[np.float64] = np.clip(WORD_WEIGHT * rare + (1 - WORD_WEIGHT) * (leads @ leads.T), 0.0, 1.0)
    return similarity


def cluster(similarity: NDArray[np.float64]) -> list[int]:
    """Cluster labels by average linkage over a similarity matrix of shape (n, n)."""
    from sklearn.cluster import AgglomerativeClustering

    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - SAME_STORY
    )
    return [int(label) for label in model.fit_predict(1 - similarity)]


def make_story(group: Sequence[Article]) -> Story:
    """A story named after its articles: the id is a fingerprint of their ids, the title that of the first with one."""
    ids = tuple(sorted(article.id for article in group))
    digest = hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12]
    titles = [a.title for a in sorted(group, key=lambda a: (a.published or "9", a.id)) if a.title]
    return Story(digest, titles[0] if titles else ids[0], ids)


def find_origins(articles: Sequence[Article]) -> Mapping[str, str]:
    """Each article's id -> the id of the earliest article that carries the same text (its own when there is none)."""
    from datasketch import MinHash, MinHashLSH

    ordered = sorted(articles, key=lambda a: (a.published or "9", a.id))
    index = MinHashLSH(threshold=NEAR_COPY, num_perm=PERMUTATIONS)
    origins: dict[str, str] = {}
    for article in ordered:
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in shingles(article)])
        copies = sorted(index.query(sketch))
        origins[article.id] = origins[copies[0]] if copies else article.id
        index.insert(article.id, sketch)
    return origins


def shingles(article: Article) -> list[str]:
    """The five-word shingles of an article's content, folded, each once; the whole text when it is shorter."""
    words = re.findall(r"\w+", " ".join(article.text[b.start : b.end] for b in article.blocks).lower())
    runs = [" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))]
    return sorted(set(runs))
