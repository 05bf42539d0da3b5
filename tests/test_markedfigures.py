"""Which figures are read in brackets, and what comes of it; the reader is a stand-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy import markedfigures
from discrepancy.align.comparable import is_comparable
from discrepancy.align.facts import LINK, align_quantities
from discrepancy.align.features import make_context
from discrepancy.align.matcher import join_reader, trust_reader
from discrepancy.markedfigures import ask_figures, pairs_worded_apart, read_figures
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
        (Count("a", 3, scope=("in:1999",)), Count("b", 9, scope=("in:2003",))),
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


class Choosy(Sure):
    """A reader that is as sure as another but of pairs with a figure in brackets that it does not like."""

    def __init__(self, chance: float, disliked: str) -> None:
        super().__init__(chance)
        self.disliked = disliked

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> NDArray[np.float32]:
        """One in ten where the figure is not liked."""
        rows = super().read(pairs)
        for row, pair in zip(rows, pairs, strict=True):
            if any(f"[ {self.disliked} ]" in sentence for sentence, _ in pair):
                row[0], row[2 + KINDS.index("quantity")] = 0.9, 0.1
        return rows


@pytest.mark.parametrize(
    ("least", "disliked", "is_moved"), [(0.96, "218", False), (0.94, "218", True), (0.94, "none", False)]
)
def test_a_part_and_a_total_are_one_fact_where_the_reader_is_sure_and_no_total_is_as_likely(
    monkeypatch: pytest.MonkeyPatch, least: float, disliked: str, is_moved: bool
) -> None:
    """Of 218 aboard 190 were passengers: 212 aboard are set against the 218, unless that is something else."""
    monkeypatch.setattr(markedfigures, "SURE_OF_TOTAL", least)
    counts = [Count("a", 212), Count("b", 218), Count("b", 190)]
    context = make_context(make_view(counts))
    assert context.parts == {2}
    matched, differs = ask_figures(context, {}, Choosy(0.95, disliked), 0.0)[0, 2]
    joined = join_reader(matched, differs)
    assert joined > matched
    found = read_figures(context.view, {}, Choosy(0.95, disliked))
    assert found[0, 2] == (joined if is_moved else matched)


APART = (
    Count("a", 38, noun="supermarket", unit="supermarket", measure="close", text="they close 38 supermarkets"),
    Count("b", 43, noun="branch", unit="branch", measure="axe", text="it axes 43 branches"),
)
"""Two figures that the matcher does not know to be comparable."""


def test_what_is_counted_in_other_words_is_asked_about_and_the_reader_alone_decides() -> None:
    """38 supermarkets and 43 branches share no noun; the less sure the reader, the less likely they are one."""
    assert not is_comparable(make_view(APART), 0, 1)
    less, more = (ask(*APART, chance=chance)[0] for chance in (0.5, 0.95))
    assert less == {(0, 1): trust_reader(0.5)}
    assert more == {(0, 1): trust_reader(0.95)}
    assert less[0, 1] < LINK < more[0, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (APART[0], replace(APART[1], dimension="money", unit="USD")),
        (replace(APART[0], measure="killed"), replace(APART[1], measure="damaged")),
        (replace(APART[0], scope=("local",)), APART[1]),
        (replace(APART[0], low=43), APART[1]),
        (replace(APART[0], scope=("in:1999",)), APART[1]),
    ],
)
def test_what_excludes_each_other_is_not_asked_about(one: Count, other: Count) -> None:
    """Another dimension, fate, place or year, or the same figure."""
    assert ask(one, other)[0] == {}


def test_a_figure_with_a_comparable_one_in_the_sentence_is_not_asked_about_another_there() -> None:
    """Of 43 branches and 40 supermarkets in one sentence, the supermarkets are what 38 supermarkets stand against."""
    view = make_view([*APART, replace(APART[0], article="b", low=40)])
    shared = view.statements[1].sentence
    together = (*view.statements[:2], replace(view.statements[2], sentence=shared))
    context = make_context(replace(view, statements=together))
    assert pairs_worded_apart(make_context(view)) == [(0, 1)]
    assert pairs_worded_apart(context) == []


def test_no_more_pairs_worded_apart_are_read_than_there_is_time_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story with many figures takes no longer than one with few."""
    counts = [APART[0], *(replace(APART[1], low=low, index=low) for low in (50, 60, 70))]
    monkeypatch.setattr(markedfigures, "MOST_UNMATCHED", 2)
    assert len(pairs_worded_apart(make_context(make_view(counts)))) == 2


@pytest.mark.parametrize(("chance", "is_lined_up"), [(0.2, False), (0.9, True)])
def test_the_alignment_goes_by_what_both_say(chance: float, is_lined_up: bool) -> None:
    """Whatever the matcher alone would line up, figures are set against each other where both together do."""
    view = replace(make_view([Count("a", 3), Count("b", 9)]), marked={(0, 1): chance})
    linked = [link for fact in align_quantities(view) for link in fact.links.items()]
    assert linked == ([((0, 1), chance)] if is_lined_up else [])
