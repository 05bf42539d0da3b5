"""Which articles can be on one event: those that share a rare name, so that not all are compared with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from discrepancy.align.linkage import Indices, Pairs, unique_pairs

RAREST = 10
"""Names of an article that it is looked up by: its rarest that another article has too."""

WINDOW = 20
"""Articles after it, in order of day, that an article is compared with in each of those names' lists."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of positions, in order; and how many pairs of long lists were left out."""

    pairs: Pairs
    left_out: int


@dataclass(frozen=True, slots=True)
class Lists:
    """The articles under each name in order of day, list after list: ``listed`` tells which list a member is in."""

    member: Indices
    listed: Indices

    def count_beyond(self) -> int:
        """How many pairs of these lists lie further apart than the window."""
        lengths = np.bincount(self.listed).astype(np.int64)
        return int((np.maximum(0, lengths - WINDOW - 1) * np.maximum(0, lengths - WINDOW) // 2).sum())

    def cut(self, members: int) -> list[Lists]:
        """The same lists in parts of about so many members; none is cut through."""
        starts = np.flatnonzero(np.diff(self.listed, prepend=-1))
        cuts = starts[np.unique(starts // members, return_index=True)[1]][1:]
        return [Lists(*part) for part in zip(np.split(self.member, cuts), np.split(self.listed, cuts), strict=True)]


def find_candidates(names: Sequence[Mapping[str, float]], order: Sequence[int]) -> Candidates:
    """Pairs that share one of their rarest names; at most RAREST * WINDOW an article, however many articles there are.

    ``names`` holds each article's names, ``order`` the positions by day. A list longer than WINDOW is worked through
    as a sliding window: its articles are all linked, yet not each with each; those pairs are counted.
    """
    lists = list_keys(names, order)
    return Candidates(slide(lists.member, lists.listed, len(names)), lists.count_beyond())


def list_keys(names: Sequence[Mapping[str, float]], order: Sequence[int]) -> Lists:
    """Under each of their rarest shared names, the blocking keys, the articles in the order given."""
    holders = Counter(name for one in names for name in one)
    lists: dict[str, list[int]] = defaultdict(list)
    for position in order:
        shared = sorted((holders[name], name) for name in names[position] if holders[name] > 1)
        for _, name in shared[:RAREST]:
            lists[name].append(position)
    lengths = np.array([len(members) for members in lists.values()], dtype=np.int64)
    member = np.array([at for members in lists.values() for at in members], dtype=np.int64)
    return Lists(member, np.repeat(np.arange(len(lengths)), lengths))


def slide(member: Indices, listed: Indices, count: int) -> Pairs:
    """Each of the members of a list with the WINDOW after it; ``listed`` tells which list each belongs to."""
    low, high = [], []
    for step in range(1, WINDOW + 1):
        same = listed[step:] == listed[:-step]
        one, two = member[:-step][same], member[step:][same]
        low.append(np.minimum(one, two))
        high.append(np.maximum(one, two))
    return unique_pairs(np.concatenate(low), np.concatenate(high), count)


def components(count: int, edges: Pairs) -> list[list[int]]:
    """Positions 0 to ``count`` - 1 in groups that the edges connect; groups and members in order."""
    parent = list(range(count))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for one, two in zip(edges.one.tolist(), edges.two.tolist(), strict=True):
        first, second = root(one), root(two)
        parent[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = {}
    for at in range(count):
        groups.setdefault(root(at), []).append(at)
    return list(groups.values())
