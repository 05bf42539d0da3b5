"""Polarity: asserted against negated, denied, or turned into its opposite."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.compare import polarity
from tests.compare.clause_view import Clause, make_view

ASSERTED = Clause("a", "rebels used the mill as a depot", "rebels", "use", "the mill", ("oskard",))
NEGATED = Clause("b", "the mill was not used by rebels", "rebels", "use", "the mill", ("oskard",), is_negated=True)


def test_negation_of_an_assertion_is_a_contradiction() -> None:
    """The same act upon the same object, asserted and negated, is a contradiction."""
    (fact,) = polarity.compare(make_view([ASSERTED, NEGATED]))
    assert (fact.rule, fact.pairs[0].verdict) == ("negation", "contradiction")


def test_denial_by_a_person_is_attribution() -> None:
    """What a person denies is credited to that person, not held against the outlet."""
    denied = Clause(
        "b",
        "rebels used the mill",
        "rebels",
        "use",
        "the mill",
        ("oskard",),
        is_negated=True,
        speaker="Oskard",
        mode="denied",
        sentence="Oskard denied that rebels used the mill.",
    )
    (fact,) = polarity.compare(make_view([ASSERTED, denied]))
    assert (fact.rule, fact.pairs[0].verdict) == ("denial", "attribution")


def test_two_negations_agree() -> None:
    """Two sources that negate the same act do not differ."""
    other = Clause("a", "rebels never used the mill", "rebels", "use", "the mill", ("oskard",), is_negated=True)
    assert polarity.compare(make_view([other, NEGATED])) == []


def test_negation_of_another_object_is_no_conflict() -> None:
    """Negating an act upon one object leaves the act upon another alone."""
    other = Clause("b", "rebels did not use the chapel", "rebels", "use", "the chapel", ("oskard",), is_negated=True)
    assert polarity.compare(make_view([ASSERTED, other])) == []


def test_question_left_open_is_no_denial() -> None:
    """ "It is unclear whether" negates nothing."""
    opened = Clause(
        "b",
        "rebels used the mill",
        "rebels",
        "use",
        "the mill",
        ("oskard",),
        is_negated=True,
        certainty="possible",
        sentence="It is not clear whether rebels used the mill.",
    )
    assert polarity.compare(make_view([ASSERTED, opened])) == []


def test_grave_opposites_are_found() -> None:
    """The order called lawful in one source and unlawful in another is found, credited where people say so."""
    one = Clause("a", "the order was lawful", "the order", "be", "lawful", speaker="the ministry", status="under_way")
    other = Clause("b", "the order is plainly unlawful", "the order", "be", "unlawful", status="under_way")
    (fact,) = polarity.compare(make_view([one, other], 0.5))
    assert (fact.rule, fact.pairs[0].verdict) == ("opposites", "attribution")


def test_denial_that_points_back_is_compared_by_what_it_means() -> None:
    """ "Denied saying that" is compared by the sentence before it."""
    said = Clause(
        "a", "the general ordered troops to burn villages", "the general", "order", "troops", speaker="the Courier"
    )
    denied = Clause(
        "a",
        "Brandt saying that",
        "Brandt",
        "say",
        "that",
        ("brandt",),
        is_negated=True,
        speaker="Brandt",
        mode="denied",
    )
    other = Clause("b", "Brandt told troops to burn the villages", "Brandt", "tell", "troops", ("brandt",))
    facts = polarity.compare(make_view([said, denied, other]))
    assert [f.rule for f in facts] == ["reference"]
    assert facts[0].pairs[0].verdict == "attribution"


def test_sweeping_claim_is_not_denied_by_one_event() -> None:
    """That nobody ever beat somebody is a claim about all times, not the denial of what another source reports."""
    never = Clause("a", "nobody ever beat Varro", "nobody", "beat", "Varro", ("varro",), is_negated=True)
    did = Clause("b", "Lemming beat Varro", "Lemming", "beat", "Varro", ("lemming", "varro"))
    once = Clause("a", "nobody beat Varro", "nobody", "beat", "Varro", ("varro",), is_negated=True)
    assert [len(polarity.compare(make_view([x, did], cosine=0.8))) for x in (never, once)] == [0, 1]


PLANNED = Clause("a", "the mill will cut 90 jobs", "the mill", "cut", "90 jobs", ("oskard",), status="planned")
RULED_OUT = Clause(
    "b", "the mill will not cut jobs", "the mill", "cut", "jobs", ("oskard",), is_negated=True, status="planned"
)


def test_what_is_ahead_in_one_and_ruled_out_in_another_differs() -> None:
    """A plan and its plain denial are a contradiction, whatever else the two clauses say."""
    (fact,) = polarity.compare(make_view([PLANNED, RULED_OUT], 0.4))
    assert (fact.rule, fact.pairs[0].verdict) == ("negation", "contradiction")


def test_ruled_out_by_another_or_of_another_thing_is_no_conflict() -> None:
    """Another actor, another thing, or what only may come: nothing is denied."""
    rival = replace(PLANNED, subject="the dockyard", text="the dockyard will cut 90 jobs")
    wages = replace(PLANNED, object="wages", text="the mill will cut wages")
    feared = replace(PLANNED, status="possible", text="the mill may cut 90 jobs")
    for other in (rival, wages, feared):
        assert polarity.compare(make_view([other, RULED_OUT], 0.4)) == []


def test_what_comes_on_top_is_another_thing() -> None:
    """No further cuts ahead deny none that are planned."""
    more = replace(RULED_OUT, text="the mill will cut no further jobs")
    assert polarity.compare(make_view([PLANNED, more])) == []
