"""Groups come out as average linkage has them, and what is in doubt joins only what it is clearly most like."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy.align.likeness import NAME_WEIGHT, Likeness, make_likeness
from discrepancy.align.linkage import Clear, Pairs, join_clear, link


def every_pair(count: int) -> Pairs:
    """All pairs of so many."""
    one, two = np.triu_indices(count, 1)
    return Pairs(one, two)


def as_likeness(similarity: NDArray[np.float64]) -> Likeness:
    """Vectors with these products: what the averages of groups are computed from."""
    values, vectors = np.linalg.eigh(similarity / (1 - NAME_WEIGHT))
    rows = vectors * np.sqrt(np.clip(values, 0, None))
    return Likeness(np.zeros((len(rows), 1)), rows.astype(np.float32))


def join(similarity: list[list[float]]) -> list[int]:
    """The groups that single things join into, down to 0.3 by a margin of 0.1."""
    likeness = as_likeness(np.array(similarity))
    start = np.arange(len(similarity))
    return [int(n) for n in join_clear(start, every_pair(len(start)), likeness.averages, Clear(0.3, 0.1))]


def link_plainly(similarity: NDArray[np.float64], least: float) -> list[int]:
    """Average linkage by its definition, averages worked out anew for each join."""
    groups = [[i] for i in range(len(similarity))]
    while True:
        best = max(
            ((similarity[np.ix_(a, b)].mean(), -i, -j) for i, a in enumerate(groups) for j, b in enumerate(groups[:i])),
            default=(-1.0, 0, 0),
        )
        if best[0] < least:
            return [next(n for n, group in enumerate(sorted(groups)) if i in group) for i in range(len(similarity))]
        groups[-best[2]] += groups.pop(-best[1])
        groups = [sorted(group) for group in groups]


def test_linkage_is_by_average() -> None:
    """A chain of likenesses does not run two events together: the average decides."""
    chain = np.array([[1.0, 0.6, 0.0], [0.6, 1.0, 0.32], [0.0, 0.32, 1.0]])
    assert link(chain, 0.28) == [0, 0, 1]


def test_least_is_the_average_down_to_which_groups_join() -> None:
    """Two groups join when their average reaches the least, not below it."""
    alike = np.array([[1.0, 0.5], [0.5, 1.0]])
    assert link(alike, 0.5) == [0, 0]
    assert link(alike, 0.51) == [0, 1]
    assert link(np.zeros((0, 0)), 0.5) == []


@pytest.mark.parametrize("seed", range(8))
def test_linkage_is_what_its_definition_says(seed: int) -> None:
    """What each row remembers of its best changes nothing about the groups."""
    chance = np.random.default_rng(seed)
    rows = chance.normal(size=(25, 6)) + chance.integers(0, 2, size=(25, 6))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    similarity = rows @ rows.T
    for least in (0.1, 0.3, 0.6):
        assert link(similarity, least) == link_plainly(similarity, least)


def test_what_is_clearly_most_like_one_joins_it() -> None:
    """Alone with one other, or much more like it than like the rest: they join."""
    assert join([[1, 0.34], [0.34, 1]]) == [0, 0]
    assert join([[1, 0.34, 0.1], [0.34, 1, 0.12], [0.1, 0.12, 1]]) == [0, 0, 1]


def test_what_is_like_many_joins_none() -> None:
    """Three events of one kind are all alike, which says nothing about their being one."""
    assert join([[1, 0.34, 0.33], [0.34, 1, 0.32], [0.33, 0.32, 1]]) == [0, 1, 2]
    assert join([[1, 0.29], [0.29, 1]]) == [0, 1]


def test_groups_join_by_their_average() -> None:
    """An article joins the group whose members it is like on average, not the one with its nearest neighbour."""
    rows = np.array(
        [
            [1, 0.9, 0.9, 0, 0.42],
            [0.9, 1, 0.9, 0, 0.4],
            [0.9, 0.9, 1, 0, 0.4],
            [0, 0, 0, 1, 0.2],
            [0.42, 0.4, 0.4, 0.2, 1],
        ]
    )
    labels = np.array([0, 0, 0, 1, 2])
    found = join_clear(labels, every_pair(5), as_likeness(rows).averages, Clear(0.3, 0.1))
    assert found.tolist() == [0, 0, 0, 1, 0]


def test_two_tight_groups_stay_apart() -> None:
    """Two pairs of near-doubles are one group by their average, and two when that is far under what is inside each;
    a single thing that is no liker joins all the same, in both ways of joining.
    """
    tight = np.array([[1, 0.9, 0.4, 0.4], [0.9, 1, 0.4, 0.4], [0.4, 0.4, 1, 0.9], [0.4, 0.4, 0.9, 1]])
    assert link(tight, 0.3) == [0, 0, 0, 0]
    assert link(tight, 0.3, apart=0.5) == [0, 0, 1, 1]
    assert link(tight, 0.3, apart=0.4) == [0, 0, 0, 0]
    assert link(tight[:3, :3], 0.3, apart=0.5) == [0, 0, 0]
    labels, pairs, averages = np.array([0, 0, 1, 1]), every_pair(4), as_likeness(tight).averages
    assert join_clear(labels, pairs, averages, Clear(0.3, 0.1)).tolist() == [0, 0, 0, 0]
    assert join_clear(labels, pairs, averages, Clear(0.3, 0.1, 0.5)).tolist() == [0, 0, 1, 1]


def test_sparse_and_dense_names_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names in a sparse matrix give the similarities that a full one gives, of pairs, parts and groups."""
    names = [{"a": 0.6, "b": 0.8}, {"b": 1.0}, {}, {"c": 0.8, "a": 0.6}]
    leads = np.eye(4, dtype=np.float32)[[0, 0, 1, 2]]
    pairs, labels = every_pair(4), np.array([0, 0, 1, 2])
    dense = make_likeness(names, leads)
    monkeypatch.setattr("discrepancy.align.likeness.DENSE", 2)
    sparse = make_likeness(names, leads)
    assert dense.of_pairs(pairs).tolist() == pytest.approx([0.88, 0, 0.216, 0, 0, 0])
    assert sparse.of_pairs(pairs).tolist() == pytest.approx(dense.of_pairs(pairs).tolist())
    assert np.allclose(sparse.between(np.arange(4)), dense.between(np.arange(4)))
    assert np.allclose(sparse.averages(labels, every_pair(3)), dense.averages(labels, every_pair(3)))
