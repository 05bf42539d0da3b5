"""Factual: colours that differ, and what the contradiction model proposes among aligned clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discrepancy.compare import factual
from discrepancy.storyview import StoryView
from tests.compare.clause_view import Clause, make_view

HELD = Clause("a", "the old dam held all night", "the dam", "hold", None, ("orla",))
BURST = Clause("b", "the old dam burst before dawn", "the dam", "burst", None, ("orla",))


def judged(view: StoryView, score: float) -> StoryView:
    """The view with a judge that gives every pair one probability."""

    def judge(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [score] * len(pairs)

    return replace(view, judge=judge)


def test_proposal_above_the_threshold_is_a_finding() -> None:
    """A pair about one subject that the judge is sure of is reported as a hint, and the explanation names the model."""
    (fact,) = factual.compare(judged(make_view([HELD, BURST]), 0.95))
    assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("factual", "contradiction", "low")
    assert "model" in fact.explanation


def test_unsure_judge_and_no_judge_propose_nothing() -> None:
    """Below the threshold, or without a judge, nothing is reported."""
    assert factual.compare(judged(make_view([HELD, BURST]), 0.7)) == []
    assert factual.compare(make_view([HELD, BURST])) == []


def test_clauses_with_figures_are_left_to_the_quantities() -> None:
    """The judge is not asked about clauses with figures: their scope decides, and it does not see it."""
    counted = replace(BURST, text="the old dam burst at 40 places")
    assert factual.compare(judged(make_view([HELD, counted]), 0.99)) == []


def test_other_names_are_another_matter() -> None:
    """The judge is not asked about clauses that name other people."""
    other = replace(BURST, entities=("tamsin",))
    assert factual.compare(judged(make_view([HELD, other]), 0.99)) == []


def test_two_colours_of_one_thing_differ() -> None:
    """A van that is red in one source and white in the other is a finding; grey and gray are one colour."""
    red = Clause("a", "a red van left the yard", "a red van", "leave", "the yard")
    white = Clause("b", "a white van left the yard", "a white van", "leave", "the yard")
    (fact,) = factual.compare(make_view([red, white]))
    assert fact.rule == "colour"
    grey = replace(red, text="a grey van left the yard")
    gray = replace(white, text="a gray van left the yard")
    assert factual.compare(make_view([grey, gray])) == []


def test_colours_of_two_things_do_not_differ() -> None:
    """A red van and a white house conflict in nothing."""
    red = Clause("a", "a red van left the yard", "a red van", "leave", "the yard")
    white = Clause("b", "a white house near the yard", "a white house", "be", "the yard")
    assert factual.compare(make_view([red, white])) == []
