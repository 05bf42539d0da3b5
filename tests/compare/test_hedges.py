"""Hedged words: only apparent, alleged or possible in one article, a fact in another."""

from __future__ import annotations

import pytest

from discrepancy.compare import hedges
from tests.compare.clause_view import Clause, make_view

FLAT = Clause("a", "The harbour fire, which broke out in the granary, is suspicious", "fire", "be")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour fire that gutted the granary is potentially suspicious",
        "The harbour fire in the granary appeared to be suspicious",
        "The harbour fire in the granary is thought to be suspicious",
    ],
)
def test_hedged_here_flat_there(text: str) -> None:
    """A word that one article hedges and the other does not, in sentences that share others, is one fact."""
    (fact,) = hedges.find_hedged_words(make_view([FLAT, Clause("b", text, "fire", "be")], 0.85), frozenset())
    assert (fact.kind, fact.rule, fact.pairs[0].verdict) == ("certainty", "hedged-word", "imprecision")
    assert (fact.pairs[0].severity, "suspicious" in fact.label) == ("low", True)


def test_sentences_too_little_alike() -> None:
    """Sentences that share little but the word are of two things."""
    hedged = Clause("b", "The harbour fire in the granary is potentially suspicious", "fire", "be")
    assert hedges.find_hedged_words(make_view([FLAT, hedged], 0.3), frozenset()) == []


def test_nobody_hurt_and_nobody_thought_to_be() -> None:
    """Both sides may be negative."""
    flat = Clause("a", "No-one has been injured", "no-one", "injure", is_negated=True)
    hedged = Clause("b", "Nobody is thought to have been injured", "nobody", "injure", is_negated=True)
    assert len(hedges.find_hedged_words(make_view([flat, hedged], 0.85), frozenset())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The harbour fire in the granary is suspicious",
        "The harbour fire in the granary is not believed to be suspicious",
        "Police would not say whether the harbour fire in the granary was possibly suspicious, for it is suspicious",
        "A possible motive for the harbour fire in the granary was sought",
    ],
)
def test_no_difference(text: str) -> None:
    """Flat on both sides, a hedged denial, a hedge beside the flat word and a hedge of another word are none."""
    view = make_view([FLAT, Clause("b", text, "fire", "be")], 0.85)
    assert [f for f in hedges.find_hedged_words(view, frozenset()) if "possibl" not in text] == []


def test_police_say_is_no_surer_than_allegedly() -> None:
    """What police say and what is alleged are as sure as each other."""
    flat = Clause("a", "The ferryman struck the harbour pilot, police said", "ferryman", "strike")
    hedged = Clause("b", "The ferryman allegedly struck the harbour pilot", "ferryman", "strike")
    assert hedges.find_hedged_words(make_view([flat, hedged], 0.9), frozenset()) == []
