"""Which figures are read in brackets, and what comes of it; the reader is a stand-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy import markedfigures
from discrepancy.align.facts import align_quantities
from discrepancy.align.features import make_context
from discrepancy.align.matcher import join_reader
from discrepancy.markedfigures import ask_figures, read_figures
from discrepancy.pairreader import KINDS, Passage
from tests.quantity_view import Count, make_view

BESIDE = ((9, "person"), (12, "passenger"), (14, "miner"))
"""Figures and nouns of one article that another's can be set against."""


class Sure:
    """A reader that keeps what it was asked and gives every pair one probability of differing figures."""

    def __init__(self, chance: float) -> None:
        self.chance = chance
        self.asked: list[tuple[Passage, Passage]] = []

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> NDArray[np.float32]:
        """The chance for quantity, the rest for two facts."""
        self.asked += pairs
        row = np.zeros(2 + len(KINDS), dtype=np.float32)
        row[0], row[2 + KINDS.index("quantity")] = 1 - self.chance, self.chance
        return np.tile(row, (len(pairs), 1))


def ask(*counts: Count, chance: float = 0.9) -> tuple[dict[tuple[int, int], float], Sure]:
    """What is made of the counts' figures, and the reader that was asked."""
    view, reader = make_view(counts), Sure(chance)
    sentences = {s.article: [s.sentence] for s in view.statements}
    return read_figures(view, sentences, reader), reader


def test_each_figure_stands_in_brackets_in_its_sentence() -> None:
    """What the reader is shown is the sentence with the figure in brackets."""
    found, reader = ask(Count("a", 3, text="3 people died in it"), Count("b", 9, text="9 people were killed"))
    assert [(one[0], other[0]) for one, other in reader.asked] == [
        ("[ 3 ] people died in it", "[ 9 ] people were killed")
    ]
    assert list(found) == [(0, 1)]


def test_reader_and_matcher_decide_together() -> None:
    """A pair that either thinks less of is less likely."""
    less, more = (ask(Count("a", 3), Count("b", 9), chance=c)[0][0, 1] for c in (0.1, 0.95))
    assert less < more
    assert join_reader(0.1, 0.9) < join_reader(0.9, 0.9)
    assert 0 <= join_reader(0.0, 0.0) < join_reader(1.0, 1.0) <= 1


@pytest.mark.parametrize(
    "counts",
    [
        (Count("a", 9), Count("b", 9)),
        (Count("a", 3, scope=("in:1999",)), Count("b", 9, scope=("in:1999",))),
        (Count("a", 3, scope=("earlier",)), Count("b", 9, scope=("earlier",))),
        (Count("a", 3, dimension="money", unit="USD"), Count("b", 9, dimension="money", unit="EUR")),
        (Count("a", 3, text="3 people died in two shootings"), Count("b", 9, text="9 people died in the shooting")),
        (Count("a", 3, scope=("addition",)), Count("b", 9)),
        (Count("a", 3, dimension="age", unit="year"), Count("b", 9, dimension="age", unit="year")),
        (Count("a", 3), Count("b", 9, dimension="length", unit="metre", noun="metre", measure="depth")),
    ],
)
def test_figures_that_agree_or_are_of_something_else_are_not_asked_about(counts: tuple[Count, Count]) -> None:
    """They keep what the matcher gives them."""
    found, reader = ask(*counts)
    assert (found, reader.asked) == ({}, [])


def test_of_many_figures_the_likeliest_are_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than MOST_MARKED pairs of a story, those that the matcher thinks most of."""
    counts = [Count("a", 3), *(Count("b", low, index=at, noun=noun) for at, (low, noun) in enumerate(BESIDE, 1))]
    context = make_context(make_view(counts))
    every = ask_figures(context, {}, Sure(0.9))
    assert len(every) == len(BESIDE)
    monkeypatch.setattr(markedfigures, "MOST_MARKED", 2)
    kept = ask_figures(context, {}, Sure(0.9))
    assert sorted(p for p, _ in kept.values()) == sorted(p for p, _ in every.values())[-2:]


def test_a_part_and_a_total_are_no_likelier_than_the_matcher_has_them() -> None:
    """Of 218 aboard 190 were passengers: 212 aboard are set against the 218, however much the reader likes the 190."""
    counts = [Count("a", 212), Count("b", 218), Count("b", 190)]
    context = make_context(make_view(counts))
    assert context.parts == {2}
    asked = ask_figures(context, {}, Sure(0.99))
    found = read_figures(context.view, {}, Sure(0.99))
    assert found[0, 2] == asked[0, 2][0] < found[0, 1]


@pytest.mark.parametrize(("chance", "is_lined_up"), [(0.2, False), (0.9, True)])
def test_the_alignment_goes_by_what_both_say(chance: float, is_lined_up: bool) -> None:
    """Whatever the matcher alone would line up, figures are set against each other where both together do."""
    view = replace(make_view([Count("a", 3), Count("b", 9)]), marked={(0, 1): chance})
    linked = [link for fact in align_quantities(view) for link in fact.links.items()]
    assert linked == ([((0, 1), chance)] if is_lined_up else [])
