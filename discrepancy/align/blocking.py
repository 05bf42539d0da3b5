"""Which articles can be on one event: those that share a rare name, so that not all are compared with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

RAREST = 10
"""Names of an article that it is looked up by: its rarest that another article has too."""

WINDOW = 20
"""Articles after it, in order of day, that an article is compared with in each of those names' lists."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of positions, the lower first, in order; and how many articles of long lists were not paired."""

    pairs: tuple[tuple[int, int], ...]
    left_out: int


def find_candidates(names: Sequence[Mapping[str, float]], order: Sequence[int]) -> Candidates:
    """Pairs that share one of their rarest names; at most RAREST * WINDOW an article, however many articles there are.

    ``names`` holds each article's names, ``order`` the positions by day. A list longer than WINDOW is worked through
    as a sliding window: its articles are all linked, yet not each with each; those pairs are counted.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for position in order:
        for name in names[position]:
            holders[name].append(position)
    lists: dict[str, list[int]] = defaultdict(list)
    for position in order:
        shared = sorted((len(holders[n]), n) for n in names[position] if len(holders[n]) > 1)
        for _, name in shared[:RAREST]:
            lists[name].append(position)
    found: set[tuple[int, int]] = set()
    left_out = 0
    for members in lists.values():
        found.update(slide(members))
        left_out += max(0, len(members) - WINDOW - 1) * max(0, len(members) - WINDOW) // 2
    return Candidates(tuple(sorted(found)), left_out)


def slide(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each member with the WINDOW after it."""
    for at, one in enumerate(members):
        for two in members[at + 1 : at + 1 + WINDOW]:
            yield (one, two) if one < two else (two, one)


def components(count: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Positions 0 to ``count`` - 1 in groups that the edges connect; groups and members in order."""
    parent = list(range(count))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for one, two in edges:
        first, second = root(one), root(two)
        parent[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = {}
    for at in range(count):
        groups.setdefault(root(at), []).append(at)
    return list(groups.values())
