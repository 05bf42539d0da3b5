"""Certainty: flat against alleged, reported, suspected."""

from __future__ import annotations

from discrepancy.compare import certainty
from tests.compare.clause_view import Clause, make_view

FLAT = Clause("a", "Tolva shot the ranger", "Tolva", "shoot", "the ranger", ("tolva",))
ALLEGED = Clause(
    "b", "Tolva allegedly shot the ranger", "Tolva", "shoot", "the ranger", ("tolva",), certainty="alleged"
)


def test_flat_against_alleged_is_framing() -> None:
    """A deed stated as fact in one source and as an allegation in another is a difference of framing."""
    (fact,) = certainty.compare(make_view([FLAT, ALLEGED]))
    assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("certainty", "framing", "medium")


def test_both_alleged_agree() -> None:
    """Two sources that both allege do not differ."""
    other = Clause(
        "a", "Tolva is said to have shot the ranger", "Tolva", "shoot", "the ranger", ("tolva",), certainty="alleged"
    )
    assert certainty.compare(make_view([other, ALLEGED])) == []


def test_what_a_person_says_is_not_the_outlets_flat_word() -> None:
    """A deed that the source credits to a speaker is not stated as its own fact."""
    said = Clause("a", "Tolva shot the ranger", "Tolva", "shoot", "the ranger", ("tolva",), speaker="a witness")
    assert certainty.compare(make_view([said, ALLEGED])) == []


def test_an_accusation_stated_flatly_is_no_deed() -> None:
    """That somebody was charged is a fact even where the deed is alleged."""
    charged = Clause("a", "Tolva was charged with shooting the ranger", None, "charge", "Tolva", ("tolva",))
    assert certainty.compare(make_view([charged, ALLEGED])) == []


def test_passive_without_an_actor_accuses_nobody() -> None:
    """ "The ranger was shot" lays the deed to nobody, so it does not clash with an alleged shooter."""
    passive = Clause("a", "the ranger was shot at dusk", None, "shoot", "the ranger")
    suspect = Clause("b", "the alleged shooter fled", "the alleged shooter", "flee", None)
    assert certainty.compare(make_view([passive, suspect])) == []


def test_hedged_adjective_is_compared_with_the_bare_one() -> None:
    """An allegedly drunk driver in one source and a drunk driver in another differ."""
    hedged = Clause("a", "an allegedly drunk pilot hit the pier", "an allegedly drunk pilot", "hit", "the pier")
    bare = Clause("b", "the pier was hit by a drunk pilot", "a drunk pilot", "hit", "the pier")
    (fact,) = certainty.compare(make_view([hedged, bare]))
    assert fact.rule == "accusation"
