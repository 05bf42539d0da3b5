"""How alike articles are: by the names they share, the rare ones once more, and by what their leads say."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.linkage import Indices, Pairs, Values
from discrepancy.align.rarenames import is_rare

NAME_WEIGHT = 0.6
"""Share of the names' cosine in the similarity; the rest is the cosine of the leads' embeddings.

Names count alike however many articles have them: weighted by rarity within the drop, what all articles of a drop on
one event share would count least, and the story would fall apart. Found with training/tune_stories.py."""

RARE_WEIGHT = 0.3
"""What the cosine of the rare names alone adds: follow-ups of one event, weeks later and in other words, share the
victim, the ship or the firm; two events of one kind share the city, the hospital and the court. What is rare is told
whatever the drop. It is added, so that an article with many rare names of its own is no less like the others."""

DENSE = 1000
"""Articles up to which their names are kept as a full matrix; beyond, as a sparse one, for which scipy is loaded."""

CHUNK = 2_000
"""Pairs looked at at once: some 6 MB of leads, which a processor's cache holds."""

Rows: TypeAlias = Any
"""A row an article and a column a name: a numpy array, or scipy's sparse one, which has no types."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Articles as rows of names, each of length one, and of leads, float32 (n, d); sums of rows stand for groups."""

    named: Rows
    spoken: NDArray[np.float32]

    def between(self, part: Indices) -> Values:
        """Similarity of every two articles of a part, shape (k, k)."""
        named, spoken = self.named[part], self.spoken[part].astype(np.float64)
        shared = named @ named.T
        dense = shared if isinstance(shared, np.ndarray) else shared.toarray()
        similarity: Values = NAME_WEIGHT * dense + (1 - NAME_WEIGHT) * (spoken @ spoken.T)
        return similarity

    def of_pairs(self, pairs: Pairs) -> Values:
        """Similarity of each pair, shape (m,)."""
        found = [np.zeros(0)]
        for at in range(0, len(pairs.one), CHUNK):
            one, two = pairs.one[at : at + CHUNK], pairs.two[at : at + CHUNK]
            spoken = np.einsum("ij,ij->i", self.spoken[one], self.spoken[two], dtype=np.float64)
            found.append(NAME_WEIGHT * dot_rows(self.named, one, two) + (1 - NAME_WEIGHT) * spoken)
        return np.concatenate(found)

    def averages(self, labels: Indices, pairs: Pairs) -> Values:
        """Average similarity between the groups of each pair of labels, shape (m,); every label is some article's.

        Of a label with itself: that of every two articles of the group, and 0 where it has one.
        """
        sizes = np.bincount(labels)
        # One label's rows after the other's: adding them where they stand takes twenty times as long.
        order = np.argsort(labels, kind="stable")
        spoken = np.add.reduceat(self.spoken[order], np.cumsum(sizes) - sizes)
        sums = Likeness(sum_rows(self.named, labels), spoken)
        is_own = pairs.one == pairs.two
        selves = np.bincount(labels, weights=self.of_pairs(Pairs(each := np.arange(len(labels)), each)))
        total = sums.of_pairs(pairs) - np.where(is_own, selves[pairs.one], 0.0)
        averages: Values = total / np.maximum(1, sizes[pairs.one] * (sizes[pairs.two] - is_own))
        return averages


def make_likeness(names: Sequence[Mapping[str, float]], leads: NDArray[np.float32]) -> Likeness:
    """The likeness of articles by their names with weights and by their leads' vectors, in the same order."""
    doubled = [add_rare(one) for one in names]
    column = {name: i for i, name in enumerate(dict.fromkeys(name for one in doubled for name in one))}
    row = np.repeat(np.arange(len(names)), [len(one) for one in doubled])
    place = np.array([column[name] for one in doubled for name in one], dtype=np.int64)
    weight = np.array([weight for one in doubled for weight in one.values()], dtype=np.float64)
    if len(names) > DENSE:
        from scipy.sparse import csr_array

        return Likeness(csr_array((weight, (row, place)), shape=(len(names), max(1, len(column)))), leads)
    named = np.zeros((len(names), len(column)))
    named[row, place] = weight
    return Likeness(named, leads)


def add_rare(names: Mapping[str, float]) -> dict[str, float]:
    """Names with weights, and the rare ones a second time, of a length that makes their cosine count RARE_WEIGHT."""
    rare = {name: weight for name, weight in names.items() if is_rare(name)}
    length = math.sqrt(sum(weight * weight for weight in rare.values()))
    scale = math.sqrt(RARE_WEIGHT / NAME_WEIGHT)
    return {**names, **{f"rare {name}": scale * weight / length for name, weight in rare.items()}}


def dot_rows(named: Rows, one: Indices, two: Indices) -> Values:
    """The product of each two rows, shape (m,)."""
    if isinstance(named, np.ndarray):
        product: Values = (named @ named.T)[one, two]
        return product
    return np.asarray(named[one].multiply(named[two]).sum(axis=1), dtype=np.float64).ravel()


def sum_rows(named: Rows, labels: Indices) -> Rows:
    """The sum of the rows of each label."""
    if isinstance(named, np.ndarray):
        sums = np.zeros((int(labels.max(initial=-1)) + 1, named.shape[1]))
        np.add.at(sums, labels, named)
        return sums
    from scipy.sparse import csr_array

    members = csr_array((np.ones(len(labels)), (labels, np.arange(len(labels)))))
    return (members @ named).tocsr()
