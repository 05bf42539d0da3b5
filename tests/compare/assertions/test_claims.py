"""Claims: what kind of deed it was, a fact in one place and only apparent in another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare import certainty
from discrepancy.records import Fact
from discrepancy.storyview import StoryView
from tests.compare.clause_view import Clause, make_view


def claims(view: StoryView) -> list[Fact]:
    """The facts of the rule alone."""
    return [fact for fact in certainty.compare(view) if fact.rule == "claim"]


def with_title(view: StoryView) -> StoryView:
    """The view with its first sentence as a headline."""
    first = view.statements[0]
    titled = replace(first, sentence=replace(first.sentence, kind="title"))
    return replace(view, statements=(titled, *view.statements[1:]))


FLAT = Clause("a", "The keeper shot himself in the lighthouse", "keeper", "shoot", "himself")


@pytest.mark.parametrize(
    ("hedged", "verdict"),
    [
        ("It was an apparent suicide", "imprecision"),
        ("The wound may be self-inflicted", "imprecision"),
        ("Investigators suspect suicide", "imprecision"),
        ("It is unclear whether he took his own life", "update"),
    ],
)
def test_flat_and_hedged(hedged: str, verdict: str) -> None:
    """A suicide that one article states and another hedges or leaves open is one fact."""
    (fact,) = claims(make_view([FLAT, Clause("b", hedged, "it", "be")]))
    assert (fact.kind, fact.label, fact.pairs[0].verdict) == ("certainty", "whether it was suicide", verdict)
    assert fact.pairs[0].severity == "medium"


def test_headline_against_its_own_text() -> None:
    """A headline that is surer than the text under it is found within one article."""
    hedged = Clause("a", "The wound may be self-inflicted", "wound", "be")
    (fact,) = claims(with_title(make_view([FLAT, hedged])))
    assert {s.article for s in fact.statements} == {"a"}


@pytest.mark.parametrize(
    ("hedged", "surer"),
    [
        ("The fire at the mill may have been arson", "A baker has been charged with arson"),
        ("The shooting is being investigated as an accident", "Police say the rower was shot by accident at the pier"),
        ("It was an apparent murder-suicide", "The keeper killed his wife before turning the gun on himself"),
        ("It was an apparent suicide", "Coroner Ilya Brandt confirmed that the wound was self-inflicted"),
        ("The rower was apparently killed by accident", "The rower was killed in a gun accident"),
    ],
)
def test_surer_than_a_hedge(hedged: str, surer: str) -> None:
    """A charge, an official's finding and, in an opening, an official's word are surer than a hedge."""
    (fact,) = claims(make_view([Clause("a", hedged, "it", "be"), Clause("b", surer, "it", "be")]))
    assert fact.kind == "certainty"


@pytest.mark.parametrize(
    ("hedged", "other"),
    [
        ("The fire at the mill was deliberately set, it is believed", "A baker was charged with theft"),
        ("The fire at the mill may have been arson", "A baker was arrested on suspicion of arson"),
        ("The rower was apparently shot by accident", "Wardens answered a report of an accidental shooting"),
        ("The clerk was reportedly drunk", "Police said the clerk was drunk"),
        ("The rower was apparently shot by accident", "Friends spoke of a tragic accident"),
        ("The bomb suspect has not fled", "A bomb went off at the quay"),
        ("A man suspected of planting the bomb has fled", "A bomb went off at the quay"),
        ("How many hostages there were was unclear", "Two hostages were found in the mill"),
        ("The mill was bombed; ten may be dead", "A bomb went off at the quay"),
    ],
)
def test_no_surer_than_a_hedge(hedged: str, other: str) -> None:
    """Another charge, what was only reported, and an official's word for what is reported say no more."""
    assert claims(make_view([Clause("a", hedged, "it", "be"), Clause("b", other, "it", "be")])) == []


@pytest.mark.parametrize(
    "other",
    [
        "Police said the keeper shot himself",
        "The keeper did not shoot himself, his brother insists",
        "A suicide prevention hotline is open at night",
        "The keeper killed himself, the coroner ruled",
        "BRACKWATER, May 28 - The keeper shot himself",
    ],
)
def test_no_difference(other: str) -> None:
    """What is credited, denied or about something else is no hedge; two flat articles agree."""
    assert claims(make_view([FLAT, Clause("b", other, "police", "say")])) == []


def test_article_that_is_flat_as_well_is_no_hedge() -> None:
    """An article that has it both ways, not in its headline, is not compared as a hedging one."""
    both = [Clause("b", "An apparent suicide shocked the harbour", "suicide", "shock"), replace(FLAT, article="b")]
    assert claims(make_view([FLAT, *both])) == []


def test_another_age_is_another_deed() -> None:
    """A deed laid flatly to somebody of another age is not the one that is alleged."""
    alleged = Clause("a", "A 12-year-old boy allegedly shot the ranger", "boy", "shoot", "ranger", certainty="alleged")
    flat = Clause("b", "A 40-year-old man shot the ranger", "man", "shoot", "ranger")
    assert [f for f in certainty.compare(make_view([alleged, flat])) if f.rule in ("accusation", "hedge")] == []


@pytest.mark.parametrize(
    ("flat", "hedged", "label"),
    [
        ("The rower drowned in the lake", "The rower died in an apparent drowning", "whether it was a drowning"),
        ("The singer died of an overdose", "The singer died of a suspected overdose", "whether it was an overdose"),
        ("The clerk was shot in a robbery", "It was an apparent robbery attempt", "whether it was a robbery"),
        ("A stolen car hit the bakery", "The car is believed to have been stolen", "whether the car was stolen"),
        ("The driver fell asleep", "The driver may have fallen asleep", "whether anybody fell asleep"),
        ("A drunken driver hit the girl", "Police suspect alcohol was a factor", "whether anybody was drunk"),
        ("The boy was accidentally shot", "The shooting may have been an accident", "whether it was an accident"),
        ("An arsonist burned the mill down", "Crews said the cause was suspicious", "whether it was arson"),
        ("The engine failed over the bay", "It may have suffered engine failure", "whether something broke down"),
    ],
)
def test_other_kinds_of_deed(flat: str, hedged: str, label: str) -> None:
    """What befell somebody, or why, is as often a fact here and apparent there as what kind of deed it was."""
    (fact,) = claims(make_view([Clause("a", flat, "it", "be"), Clause("b", hedged, "it", "be")]))
    assert fact.label == label


@pytest.mark.parametrize(
    ("flat", "other"),
    [
        ("The clerk was shot in a robbery", "Two suspects fled after the robbery"),
        ("The clerk was shot in a robbery", "A suspected robber was held after the robbery"),
        ("The singer died of a heart attack", "A heart attack killed the singer, may she rest"),
        ("A tornado tore the roof off", "A tornado warning may follow"),
    ],
)
def test_who_is_suspected_hedges_no_deed(flat: str, other: str) -> None:
    """Suspects are suspected of a deed that nobody doubts; a hedge behind a comma is of something else."""
    assert claims(make_view([Clause("a", flat, "it", "be"), Clause("b", other, "it", "be")])) == []
