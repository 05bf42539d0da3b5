"""Articles -> stories: only articles on one event are compared."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.blocking import components, find_candidates
from discrepancy.records import Article, Skip, Story

SAME_STORY = 0.28
"""Least average similarity inside a story. With it, and up to 0.34, each of 40 folders on one event stays one story
when it is a drop of its own; of the pairs put together when all 40 are one drop, 80 in 100 belong together."""

SAME_STORY_OF_MANY = 0.38
"""The same in a drop of more than COMPARED_WHOLE articles, where two are seldom on one event and many on like events.
When those 40 folders are one drop, it puts only pairs together that belong together, and 98 in 100 of them."""

NAME_WEIGHT = 0.5
"""Share of the names' cosine in the similarity; the rest is the cosine of the leads' embeddings.

Names count alike however many articles have them: weighted by rarity within the drop, what all articles of a drop on
one event share would count least, and the story would fall apart. Found with training/tune_stories.py."""

COMPARED_WHOLE = 200
"""Articles up to which each is compared with each; beyond, those that share a rare name."""

LARGEST = 1000
"""Articles that average linkage looks at at once; more that hang together are split at a higher similarity."""

STEP = 0.05

LEAD_CHARACTERS = 600
NAME = re.compile(r"(?<![.!?:;\"“”'‘’(\[]\s)(?<!^)(?<![\w’'.-])[A-Z][\w’'-]*\w")
"""A word with a capital that begins no sentence."""
POSSESSIVE = re.compile(r"['’]s$")
HEADINGS = ("title", "heading")


def lead_of(article: Article) -> str:
    """The title and the beginning of an article: what its embedding stands for."""
    body = " ".join(article.text[b.start : b.end] for b in article.blocks)
    return f"{article.title or ''}. {body}"[:LEAD_CHARACTERS]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The stories of a drop, in order of their ids, and what was not compared to find them."""

    stories: tuple[Story, ...]
    skipped: tuple[Skip, ...] = ()


def group_stories(articles: Sequence[Article], leads: NDArray[np.float32]) -> Grouping:
    """Group articles into stories by average linkage; ``leads`` is float32 (n, d), the embedding of each lead."""
    names = [find_names(article) for article in articles]
    skipped: tuple[Skip, ...] = ()
    if len(articles) <= COMPARED_WHOLE:
        parts, least = [list(range(len(articles)))] if articles else [], SAME_STORY
    else:
        least = SAME_STORY_OF_MANY
        parts, skipped = split_drop(articles, names, leads)
    groups: list[list[Article]] = []
    for part in parts:
        labels = cluster(similarities([names[i] for i in part], leads[part]), least)
        of_label: dict[int, list[Article]] = {}
        for position, label in zip(part, labels, strict=True):
            of_label.setdefault(label, []).append(articles[position])
        groups += of_label.values()
    return Grouping(tuple(sorted(map(make_story, groups), key=lambda story: story.id)), skipped)


def split_drop(
    articles: Sequence[Article], names: Sequence[Mapping[str, float]], leads: NDArray[np.float32]
) -> tuple[list[list[int]], tuple[Skip, ...]]:
    """Positions of a large drop in parts of at most about LARGEST articles, none of which shares a story with another.

    Average linkage joins no two groups without a pair as similar as its least average, so parts that no such pair
    connects can be looked at one by one.
    """
    order = sorted(range(len(articles)), key=lambda i: (articles[i].published or "", articles[i].id))
    candidates = find_candidates(names, order)
    pairs = np.array(candidates.pairs, dtype=np.int64).reshape(-1, 2)
    spoken = np.einsum("ij,ij->i", leads[pairs[:, 0]], leads[pairs[:, 1]]) if len(pairs) else np.zeros(0)
    named = np.array([dot(names[a], names[b]) for a, b in candidates.pairs])
    similarity = NAME_WEIGHT * named + (1 - NAME_WEIGHT) * spoken
    parts, waiting, apart = [], [(list(range(len(articles))), SAME_STORY_OF_MANY)], 0
    while waiting:
        part, least = waiting.pop()
        inside = np.isin(pairs, part).all(axis=1) if least > SAME_STORY_OF_MANY else np.ones(len(pairs), dtype=bool)
        edges = [(int(a), int(b)) for a, b in pairs[inside & (similarity >= least)]]
        kept = set(part)
        for group in (g for g in components(len(articles), edges) if g[0] in kept):
            if len(group) <= LARGEST or least >= 1:
                parts.append(group)
            else:
                apart += 1
                waiting.append((group, least + STEP))
    return sorted(parts), describe_limits(len(articles), len(pairs), candidates.left_out, apart)


def describe_limits(articles: int, compared: int, left_out: int, apart: int) -> tuple[Skip, ...]:
    """What a large drop's grouping left out, as a skip; none when it left out nothing."""
    if not left_out and not apart:
        return ()
    reason = (
        f"{compared:,} pairs of {articles:,} articles compared to find the stories; {left_out:,} pairs with only names "
        f"that many articles share left out, {apart} groups of more than {LARGEST:,} articles split"
    )
    return (Skip("(grouping)", "align", reason),)


def find_names(article: Article) -> dict[str, float]:
    """The words with a capital inside the sentences of an article, of length one together: the more often, the longer.

    Headlines are left out, where every word may have a capital.
    """
    counts = Counter(
        POSSESSIVE.sub("", word.group()).lower()
        for block in article.blocks
        if block.kind not in HEADINGS
        for word in NAME.finditer(article.text[block.start : block.end])
    )
    weights = {name: 1 + math.log(count) for name, count in sorted(counts.items())}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {name: weight / length for name, weight in weights.items()}


def dot(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The cosine of two articles' names."""
    if len(two) < len(one):
        one, two = two, one
    return sum(weight * two[name] for name, weight in one.items() if name in two)


def similarities(names: Sequence[Mapping[str, float]], leads: NDArray[np.float32]) -> NDArray[np.float64]:
    """Similarity of every two articles, shape (n, n), in [0, 1]: names they share and what their leads say."""
    column = {name: i for i, name in enumerate(dict.fromkeys(name for one in names for name in one))}
    shared = np.zeros((len(names), len(column)))
    for row, one in enumerate(names):
        for name, weight in one.items():
            shared[row, column[name]] = weight
    spoken = leads.astype(np.float64)
    similarity: NDArray[np.float64] = NAME_WEIGHT * (shared @ shared.T) + (1 - NAME_WEIGHT) * (spoken @ spoken.T)
    return np.clip(similarity, 0.0, 1.0)


def cluster(similarity: NDArray[np.float64], least: float = SAME_STORY) -> list[int]:
    """Cluster labels by average linkage over a similarity matrix of shape (n, n), down to an average of ``least``."""
    between = similarity.copy()
    np.fill_diagonal(between, -1.0)
    sizes = np.ones(len(between))
    members = [[i] for i in range(len(between))]
    while len(between) > 1:
        one, two = sorted(divmod(int(between.argmax()), len(between)))
        if between[one, two] < least:
            break
        joined = (sizes[one] * between[one] + sizes[two] * between[two]) / (sizes[one] + sizes[two])
        between[one], between[:, one] = joined, joined
        between[one, one] = -1.0
        sizes[one] += sizes[two]
        members[one] += members.pop(two)
        between = np.delete(np.delete(between, two, axis=0), two, axis=1)
        sizes = np.delete(sizes, two)
    labels = [0] * len(similarity)
    for label, group in enumerate(members):
        for position in group:
            labels[position] = label
    return labels


def make_story(group: Sequence[Article]) -> Story:
    """A story named after its articles: the id is a fingerprint of their ids, the title that of the first with one."""
    ids = tuple(sorted(article.id for article in group))
    digest = hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12]
    titles = [a.title for a in sorted(group, key=lambda a: (a.published or "9", a.id)) if a.title]
    return Story(digest, titles[0] if titles else ids[0], ids)
