"""Beliefs: what one article only holds for likely and another states in the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.assertions.beliefs import find_beliefs
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view

NONE: frozenset[frozenset[tuple[str, int]]] = frozenset()
FLAT = Clause("a", "The diver found a loaded flare gun under the jetty", "diver", "find", "gun")
FILLER = [Clause("b", text, "it", "be") for text in ("The pier opened in spring", "Ferries ran late")]


def beliefs(*clauses: Clause, cosine: float = 0.6) -> list[Fact]:
    """The facts of the rule alone."""
    return find_beliefs(make_view(clauses, cosine), NONE)


@pytest.mark.parametrize(
    "hedged",
    [
        "It appears the diver found a loaded flare gun under the jetty",
        "The diver is believed to have found a loaded flare gun",
        "Police believe the diver found the loaded flare gun near the jetty",
        "The diver may have found the loaded flare gun",
        "Apparently the diver discovered the loaded flare gun",
    ],
)
def test_believed_and_stated(hedged: str) -> None:
    """What one article believes, in whatever wording, and another states is one fact of low severity."""
    (fact,) = beliefs(FLAT, *FILLER, Clause("b", hedged, "diver", "find"))
    assert (fact.kind, fact.rule, fact.pairs[0].verdict) == ("certainty", "belief", "imprecision")
    assert fact.pairs[0].severity == "low"
    assert {s.article for s in fact.statements} == {"a", "b"}


@pytest.mark.parametrize(
    "other",
    [
        "It appears the diver found a rope under the jetty",
        "The diver is not likely to have found a loaded flare gun",
        "Police said the diver found a loaded flare gun",
        "Last year a diver may have found a loaded flare gun",
        "He thought the diver found a loaded flare gun",
    ],
)
def test_no_belief_in_it(other: str) -> None:
    """Another thing found, a hedge denied, an older matter and somebody's own thought are no hedge of it."""
    assert beliefs(FLAT, *FILLER, Clause("b", other, "diver", "find")) == []


@pytest.mark.parametrize(
    "flat",
    [
        "It is unclear whether the diver found a loaded flare gun",
        "Officers claim the diver found a loaded flare gun",
        "The diver did not find a loaded flare gun",
        "The diver left and ate soup, slept, and much later his tired crew found loaded crates, one of a flare gun",
    ],
)
def test_not_stated(flat: str) -> None:
    """What is open, claimed or denied, or said of words far apart, is not stated."""
    believed = Clause("b", "It appears the diver found a loaded flare gun", "diver", "find")
    assert beliefs(replace(FLAT, text=flat), *FILLER, believed) == []


def test_both_believe() -> None:
    """An article that hedges it somewhere is not compared for stating it further down."""
    believed = "The diver is believed to have found a loaded flare gun"
    own = [Clause("a", text, "it", "be") for text in ("The harbour was quiet", "Crews were out", believed)]
    assert beliefs(*own, FLAT, *FILLER, Clause("b", believed, "diver", "find")) == []


def test_lead_surer_than_its_own_text() -> None:
    """A headline or lead that states what the text under it believes is found within one article."""
    below = Clause("a", "The diver is believed to have found a loaded flare gun", "diver", "find")
    (fact,) = beliefs(FLAT, Clause("a", "The harbour was quiet", "it", "be"), below)
    assert {s.article for s in fact.statements} == {"a"}


def test_single_word_needs_likeness() -> None:
    """One word in common is the same proposition only where the clauses are alike; a figure has to be shared."""
    believed = Clause("b", "The barge apparently exploded", "barge", "explode")
    flat = Clause("a", "The warehouse exploded", "warehouse", "explode")
    words = replace(believed, text="The blast apparently exploded")
    assert beliefs(flat, words, cosine=0.5) == []
    assert len(beliefs(flat, words, cosine=0.8)) == 1
    sum_ = Clause("b", "The port is believed to have offered at least $160 million", "port", "offer")
    assert beliefs(Clause("a", "The port offered a long contract", "port", "offer"), sum_, cosine=0.9) == []
