"""Groups of like things: average linkage, then what is unlike all others joins what it is clearly most like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of positions, ``one`` < ``two`` throughout, each pair once: int64 (m,)."""

    one: Indices
    two: Indices

    def keep(self, chosen: NDArray[np.bool_]) -> Pairs:
        """The chosen ones of these pairs."""
        return Pairs(self.one[chosen], self.two[chosen])


Averages = Callable[[Indices, Pairs], Values]
"""Of labels, int64 (n,) without gaps, and pairs of them: the average similarity between each two groups, or of every
two things of a group that is paired with itself."""


def link(similarity: Values, least: float, apart: float = 0.0) -> list[int]:
    """Cluster labels by average linkage over a similarity matrix of shape (n, n), down to an average of ``least``.

    Groups that are ``apart`` (see ``are_apart``) are not joined. Each row remembers its best, so that a join costs a
    row, and all together about the matrix's size.
    """
    between = similarity.copy()
    np.fill_diagonal(between, -np.inf)
    sizes, inside = np.ones(len(between)), np.zeros(len(between))
    labels = np.arange(len(between))
    best = between.argmax(axis=1) if len(between) else np.zeros(0, dtype=np.int64)
    height = between[np.arange(len(between)), best]
    while len(between) > 1 and height.max() >= least:
        first = int(height.argmax())
        one, two = sorted((first, int(best[first])))
        average = height[first]
        stale = np.array([one, two])
        if are_apart(average, inside[stale], sizes[stale], apart):
            between[one, two] = between[two, one] = -np.inf
        else:
            joined = (sizes[one] * between[one] + sizes[two] * between[two]) / (sizes[one] + sizes[two])
            joined[[one, two]] = -np.inf
            between[one], between[:, one] = joined, joined
            between[two], between[:, two] = -np.inf, -np.inf
            inside[one] += inside[two] + average * sizes[one] * sizes[two]
            sizes[one] += sizes[two]
            labels[labels == two] = one
            stale = np.union1d(np.flatnonzero((best == one) | (best == two) | (joined >= height)), stale)
        best[stale] = between[stale].argmax(axis=1)
        height[stale] = between[stale, best[stale]]
    return [int(label) for label in np.unique(labels, return_inverse=True)[1]]


def are_apart(average: Values, inside: Values, sizes: Values, apart: float) -> NDArray[np.bool_]:
    """Whether two groups of several things each are much more alike inside than with each other.

    ``average`` is their average similarity, ``inside`` the sum of each one's pairs, ``sizes`` how many things each
    has; the first axis of the last two is one and two. Apart: the average is less than ``apart`` of the looser one's.
    """
    pairs = sizes * (sizes - 1) / 2
    within = np.divide(inside, pairs, out=np.zeros_like(inside), where=pairs > 0)
    return np.asarray(average < apart * within.min(axis=0))


@dataclass(frozen=True, slots=True)
class Clear:
    """What makes a group clearly most like another: their average, by how much it is higher than with any third, and
    from which share of the averages inside them it is too low all the same (see ``are_apart``).
    """

    least: float
    margin: float
    apart: float = 0.0


def join_clear(labels: Indices, pairs: Pairs, averages: Averages, clear: Clear) -> Indices:
    """Labels after groups have joined the group they are clearly most like, until none is left that is.

    A group joins one at least as large, of those that ``pairs`` of members connect it to. Two events of one kind are
    alike, and so are their likes.
    """
    while True:
        labels = np.unique(labels, return_inverse=True)[1]
        joins = find_clear(labels, pairs, averages, clear)
        if not joins:
            return labels
        for small, large in joins:
            labels[labels == small] = large


def find_clear(labels: Indices, pairs: Pairs, averages: Averages, clear: Clear) -> list[tuple[int, int]]:
    """Groups to join, the likest first, each group at most once; the first of two goes into the second."""
    groups = connect(labels, pairs)
    sizes = np.bincount(labels)
    each = np.arange(len(sizes))
    # All averages at once: the sums that they come from are the costly part.
    found = averages(labels, Pairs(np.append(groups.one, each), np.append(groups.two, each)))
    average, inside = np.split(found, [len(groups.one)])
    source, target = np.concatenate([groups.one, groups.two]), np.concatenate([groups.two, groups.one])
    value = np.concatenate([average, average])
    order = np.lexsort((target, -value, source))
    source, target, value = source[order], target[order], value[order]
    is_first = np.append(True, source[1:] != source[:-1])[: len(source)]
    has_next = np.append(~is_first[1:], False)[: len(source)]
    following = np.where(has_next, np.append(value[1:], 0.0)[: len(source)], 0.0)
    is_clear = is_first & (value >= clear.least) & (value - np.maximum(following, 0.0) >= clear.margin)
    both = np.stack([source, target])
    is_clear &= ~are_apart(value, sum_inside(inside, sizes)[both], sizes[both].astype(np.float64), clear.apart)
    chosen = np.flatnonzero(is_clear & (sizes[source] <= sizes[target]))
    joins: list[tuple[int, int]] = []
    taken: set[int] = set()
    for at in sorted(chosen, key=lambda at: (-value[at], source[at])):
        small, large = int(source[at]), int(target[at])
        if not taken & {small, large}:
            taken |= {small, large}
            joins.append((small, large))
    return joins


def sum_inside(average: Values, sizes: Indices) -> Values:
    """The sum of the similarities of the pairs inside each group, from the average of these."""
    sums: Values = average * (sizes * (sizes - 1) / 2)
    return sums


def connect(labels: Indices, pairs: Pairs) -> Pairs:
    """The pairs of groups that pairs of their members connect, in order."""
    one, two = labels[pairs.one], labels[pairs.two]
    low, high = np.minimum(one, two), np.maximum(one, two)
    return unique_pairs(low, high, int(labels.max(initial=0)) + 1)


def unique_pairs(low: Indices, high: Indices, count: int) -> Pairs:
    """Pairs of positions below ``count`` in order, each once, without those of a position with itself."""
    codes = np.unique(low[low != high] * count + high[low != high])
    return Pairs(codes // count, codes % count)
