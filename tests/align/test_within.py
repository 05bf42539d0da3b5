"""Figures of one article that are of one fact: the matcher's word, and wording that gives them two matters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy.align import within
from discrepancy.align.features import QuantityContext
from discrepancy.storyview import QuantityFact
from tests.quantity_view import Count, make_view

SURE = 0.9
HURT = Count("a", 5, measure="injured", index=1)


def align(monkeypatch: pytest.MonkeyPatch, *counts: Count, chance: float = SURE) -> list[QuantityFact]:
    """The pairs found in a view whose matcher gives one chance to all."""

    def match(_context: QuantityContext, pairs: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
        return np.full(len(pairs), chance)

    monkeypatch.setattr(within, "match_probabilities", match)
    return within.align_within(make_view(counts))


def test_two_figures_of_one_fact_are_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the matcher takes for one fact is a pair with its probability; what it doubts is none, nor two articles'."""
    (found,) = align(monkeypatch, HURT, Count("a", 4, measure="injured", index=2))
    assert (found.statements, dict(found.links)) == ((0, 1), {(0, 1): SURE})
    assert not align(monkeypatch, HURT, Count("a", 4, measure="injured", index=2), chance=within.ONE_FACT - 0.01)
    assert not align(monkeypatch, HURT, Count("b", 4, measure="injured", index=2))


@pytest.mark.parametrize(
    "other",
    [
        Count("a", 5, measure="injured", index=2, bound="at_least"),
        Count("a", 4, measure="injured", index=1),
        Count("a", 4, measure="rescued", index=2),
        Count("a", 4, measure="injured", index=2, noun="student"),
        Count("a", 4, measure="injured", index=2, scope=("part",)),
        Count("a", 4, measure="injured", index=2, scope=("in:2009",)),
        Count("a", 4, measure="injured", index=2, scope=("month:feb",)),
        Count("a", 4, measure="injured", index=2, scope=("addition",)),
        Count("a", 4, measure="injured", index=2, text="4 more were hurt in the night"),
        Count("a", 4, measure="injured", index=2, text="4 of them were identified"),
    ],
)
def test_wording_gives_them_two_matters(monkeypatch: pytest.MonkeyPatch, other: Count) -> None:
    """One figure, one sentence, another relation, group, scope or year, an addition or those named: no pair."""
    assert not align(monkeypatch, HURT, other)


def test_other_places_are_two_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    """What each of two places suffered is no contradiction."""
    here, there = (Count("a", n, measure="injured", index=n, places=(p,)) for n, p in ((5, "oster"), (4, "varne")))
    assert not align(monkeypatch, here, there)
    assert align(monkeypatch, here, Count("a", 4, measure="injured", index=4, places=("oster", "kessel")))


def test_others_may_be_more_than_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the others alone outnumber all that are told of elsewhere, the two are a pair."""
    assert align(monkeypatch, HURT, Count("a", 40, measure="injured", index=2, scope=("addition",), noun="other"))


def quake(low: float, index: int, text: str) -> Count:
    """A magnitude in a sentence of its own."""
    return Count("a", low, dimension="magnitude", unit=None, noun=None, measure=None, index=index, text=text)


def test_magnitudes_of_two_agencies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two magnitudes are of one quake, unless a sentence tells of one among several or of an earlier reading."""
    first = quake(5.9, 1, "the institute put it at 5.9")
    assert align(monkeypatch, first, quake(6.1, 2, "the survey measured 6.1"))
    assert not align(monkeypatch, first, quake(6.1, 2, "one of the quakes measured 6.1"))
    assert not align(monkeypatch, first, quake(6.1, 2, "it was later upgraded to 6.1"))
