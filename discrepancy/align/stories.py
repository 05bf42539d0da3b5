"""Articles -> stories: only articles on one event are compared."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.blocking import Candidates, components, find_candidates
from discrepancy.align.likeness import Likeness, make_likeness
from discrepancy.align.linkage import Clear, Indices, Pairs, Values, join_clear, link
from discrepancy.records import Article, Skip, Story

SAME_STORY = 0.34
"""Least average similarity at which two groups of articles are one story whatever else there is."""

CLEARLY_SAME = 0.2
"""Least average at which an article or a group joins the story that it is clearly most like."""

CLEAR = 0.1
"""By how much the average has to be higher than with any other story for that.

Articles on one event can be no more alike than two events of one kind are; only what else is in the drop tells. With
these three and APART, 193 of 193 folders on one event each stay one story as drops of their own; ten at a time, 98 of
100 pairs put together belong together, and 98 of 100 that belong together are put together. Found with
training/tune_stories.py."""

COMPARED_WHOLE = 200
"""Articles up to which each is compared with each; beyond, those that share a rare name."""

LARGEST = 1000
"""Articles that average linkage looks at at once; more that hang together are split at a higher similarity."""

SMALL = 20
"""Articles up to which a part of a drop is looked at together with other parts."""

STEP = 0.05

APART = 0.55
"""Share of the average inside two groups of several articles under which the average between them keeps them apart:
two events of one kind, each told by several outlets in much the same words."""

LEAD_CHARACTERS = 600
NAME = re.compile(r"(?=[A-Z])(?<![\w’'.-])(?<![.!?:;\"“”'‘’(\[]\s)(?<!^)[A-Z][\w’'-]*\w")
"""A word with a capital that begins no sentence; the capital is looked for first, which halves the time."""
POSSESSIVE = ("'s", "’s")
HEADINGS = ("title", "heading")
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
"""Words with a capital that name no one and no place: reports on any two events of a week share them."""


def lead_of(article: Article) -> str:
    """The title and the beginning of an article: what its embedding stands for."""
    body = " ".join(article.text[b.start : b.end] for b in article.blocks)
    return f"{article.title or ''}. {body}"[:LEAD_CHARACTERS]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The stories of a drop, in order of their ids, and what was not compared to find them."""

    stories: tuple[Story, ...]
    skipped: tuple[Skip, ...] = ()


Names = Sequence[Mapping[str, float]]
Weigh = Callable[[Sequence[Article], Names, Likeness], tuple[Candidates, Values]]
"""Of articles with their names and likeness: the pairs to compare, and the similarity of each."""


def weigh_pairs(articles: Sequence[Article], names: Names, likeness: Likeness) -> tuple[Candidates, Values]:
    """The pairs of articles to compare and the similarity of each, all at once."""
    candidates = find_pairs(articles, names)
    return candidates, likeness.of_pairs(candidates.pairs)


def group_stories(articles: Sequence[Article], leads: NDArray[np.float32], weigh: Weigh = weigh_pairs) -> Grouping:
    """Group articles into stories; ``leads`` is float32 (n, d), the embedding of each lead.

    The same rule whatever the size of the drop: average linkage down to SAME_STORY, then what is clearly most like one
    story joins it.
    """
    names = [find_names(article) for article in articles]
    likeness = make_likeness(names, leads)
    candidates, similarity = weigh(articles, names, likeness)
    parts, apart = split_drop(len(articles), candidates.pairs, similarity)
    labels = np.arange(len(articles))
    for part, inside in compare_within(parts, likeness):
        labels[part] = part[0] if are_surely_one(inside) else part[link(inside, SAME_STORY, APART)]
    near = candidates.pairs.keep(similarity >= CLEARLY_SAME - CLEAR)
    labels = join_clear(labels, near, likeness.averages, Clear(CLEARLY_SAME, CLEAR, APART))
    groups: dict[int, list[Article]] = {}
    for article, label in zip(articles, labels.tolist(), strict=True):
        groups.setdefault(label, []).append(article)
    stories = tuple(sorted(map(make_story, groups.values()), key=lambda story: story.id))
    return Grouping(stories, describe_limits(len(articles), len(similarity), candidates.left_out, apart))


def find_pairs(articles: Sequence[Article], names: Names) -> Candidates:
    """The pairs of articles to compare: all of a drop that is not large, else those that share a rare name."""
    if len(articles) <= COMPARED_WHOLE:
        one, two = np.triu_indices(len(articles), 1)
        return Candidates(Pairs(one, two), 0)
    return find_candidates(names, by_day(articles))


def by_day(articles: Sequence[Article]) -> list[int]:
    """Positions of articles in order of their days."""
    return sorted(range(len(articles)), key=lambda i: (articles[i].published or "", articles[i].id))


def split_drop(count: int, pairs: Pairs, similarity: Values) -> tuple[list[list[int]], int]:
    """Positions in parts of at most about LARGEST, and how many groups had to be split for that.

    Average linkage joins no two groups without a pair as similar as its least average, so parts that no such pair
    connects can be looked at one by one.
    """
    parts, waiting, apart = [], [(np.arange(count), SAME_STORY)], 0
    while waiting:
        part, least = waiting.pop()
        inside = np.isin(pairs.one, part) & np.isin(pairs.two, part) & (similarity >= least)
        kept = set(part.tolist())
        for group in (g for g in components(count, pairs.keep(inside)) if g[0] in kept):
            if len(group) <= LARGEST or least >= 1:
                parts.append(group)
            else:
                apart += 1
                waiting.append((np.array(group), least + STEP))
    return sorted(parts), apart


def compare_within(parts: Sequence[Sequence[int]], likeness: Likeness) -> Iterator[tuple[Indices, Values]]:
    """Each part of several articles with the similarity of every two in it, shape (k, k); the small ones all at once.

    A large drop falls into thousands of parts of a few articles; taken one by one, they cost more than all else.
    """
    small = [np.array(part) for part in parts if 1 < len(part) <= SMALL]
    corners = [np.triu_indices(len(part), 1) for part in small]
    none = np.zeros(0, dtype=np.int64)
    one = np.concatenate([none, *(part[low] for part, (low, _) in zip(small, corners, strict=True))])
    two = np.concatenate([none, *(part[high] for part, (_, high) in zip(small, corners, strict=True))])
    values, at = likeness.of_pairs(Pairs(one, two)), 0
    for part, (low, high) in zip(small, corners, strict=True):
        inside = np.zeros((len(part), len(part)))
        inside[low, high] = inside[high, low] = values[at : at + len(low)]
        at += len(low)
        yield part, inside
    yield from ((np.array(part), likeness.between(np.array(part))) for part in parts if len(part) > SMALL)


def are_surely_one(inside: Values) -> bool:
    """Whether any average over these similarities, shape (k, k) without the diagonal, joins and none keeps apart: then
    average linkage makes one story of them, in whatever order.
    """
    pairs = inside[np.triu_indices(len(inside), 1)]
    return bool(pairs.min() >= max(SAME_STORY, APART * pairs.max()))


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

    Headlines are left out, where every word may have a capital, and so are the names of days and months.
    """
    counts: dict[str, int] = {}  # a Counter of so few words takes longer to set up than to fill
    for block in article.blocks:
        if block.kind not in HEADINGS:
            for word in NAME.findall(article.text[block.start : block.end]):
                name = (word[:-2] if word.endswith(POSSESSIVE) else word).lower()
                counts[name] = counts.get(name, 0) + 1
    weights = {name: 1 + math.log(count) for name, count in sorted(counts.items()) if name not in CALENDAR}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {name: weight / length for name, weight in weights.items()}


def make_story(group: Sequence[Article]) -> Story:
    """A story named after its articles: the id is a fingerprint of their ids, the title that of the first with one."""
    ids = tuple(sorted(article.id for article in group))
    digest = hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12]
    titles = [a.title for a in sorted(group, key=lambda a: (a.published or "9", a.id)) if a.title]
    return Story(digest, titles[0] if titles else ids[0], ids)
