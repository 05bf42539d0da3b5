"""Status: planned against done, and the stages of a case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare import status
from discrepancy.compare.courses import cases, stages
from tests.compare.clause_view import Clause, make_view

PLAN = Clause("a", "the mayor is to visit the dam", "the mayor", "visit", "the dam", ("orla",), status="planned")
DONE = Clause("b", "the mayor visited the dam", "the mayor", "visit", "the dam", ("orla",))


def test_planned_against_happened_is_an_update() -> None:
    """An event planned in one source and done in another is one fact, an update, with both statements."""
    (fact,) = status.compare(make_view([PLAN, DONE]))
    assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("status", "update", "medium")
    assert {s.article for s in fact.statements} == {"a", "b"}


def test_older_source_that_is_ahead_contradicts() -> None:
    """Where the source that has the event done is the older one, nothing was superseded: a contradiction."""
    (fact,) = status.compare(make_view([PLAN, DONE], dates={"a": "2024-05-09", "b": "2024-05-02"}))
    assert fact.pairs[0].verdict == "contradiction"


def test_both_planned_agree() -> None:
    """Two sources with the same plan are no finding."""
    other = Clause(
        "b", "the mayor plans to visit the dam", "the mayor", "visit", "the dam", ("orla",), status="planned"
    )
    assert status.compare(make_view([PLAN, other])) == []


def test_what_had_been_planned_is_no_other_account() -> None:
    """A plan told of as past goes with its having come about."""
    past = Clause(
        "a", "the mayor had hoped to visit the dam", "the mayor", "visit", "the dam", ("orla",), status="planned"
    )
    assert status.compare(make_view([past, DONE])) == []


def test_other_object_is_another_event() -> None:
    """A plan for one place and a visit to another do not conflict."""
    other = Clause("b", "the governor visited the school", "the governor", "visit", "the school", ("tamsin",))
    assert status.compare(make_view([PLAN, other])) == []


def _say(article: str, text: str, predicate: str, thing: str, status: str = "happened", name: str = "renn") -> Clause:
    return Clause(article, text, "Ada Renn", predicate, thing, (name,), status=status)


@pytest.mark.parametrize(
    ("ahead", "done"),
    [
        (
            _say("a", "Renn is to be extradited to Tarvos", "extradite", "Renn", "expected"),
            _say("b", "Renn was extradited to Tarvos", "extradite", "Renn"),
        ),
        (
            _say("a", "Renn will visit the shrine next month", "visit", "the shrine", "expected"),
            _say("b", "Renn cancelled the visit to the shrine", "visit", "the shrine", "cancelled"),
        ),
        (
            _say("a", "a vigil for Ada Renn will be held", "vigil", "Ada Renn", "expected", "ada renn"),
            _say("b", "hundreds attended a vigil for Ada Renn", "vigil", "Ada Renn"),
        ),
    ],
)
def test_going_to_a_place_next_month_is_one_event(ahead: Clause, done: Clause) -> None:
    """The place gone to, "next month" and a full name for a last one leave an event the same."""
    assert [f.rule for f in status.compare(make_view([ahead, done], 0.75))] == ["planned-happened"]


def test_next_visit_is_another_event() -> None:
    """The next visit is not the one that took place."""
    ahead = _say("a", "Renn will pay her next visit to the shrine", "visit", "the shrine", "expected")
    assert status.compare(make_view([ahead, _say("b", "Renn visited the shrine", "visit", "the shrine")], 0.75)) == []


@pytest.mark.parametrize(
    ("cosine", "thing", "found"), [(0.85, "the pool", 1), (0.7, "the pool", 0), (0.85, "a bar", 0)]
)
def test_what_opens_must_be_the_same(cosine: float, thing: str, found: int) -> None:
    """Of openings, only the same thing's are one event, in clauses nearly the same; with low severity."""
    ahead = Clause("a", "the city will open the pool", "the city", "open", "the pool", status="expected")
    done = Clause("b", f"the mayor opened {thing}", "the mayor", "open", thing)
    facts = status.compare(make_view([ahead, done], cosine))
    assert [pair.severity for fact in facts for pair in fact.pairs] == ["low"] * found


CHARGED = Clause("a", "Ines Varro was charged with arson", None, "charge", "Ines Varro", ("varro",))
CONVICTED = Clause("b", "a jury convicted Varro", "a jury", "convict", "Varro", ("varro",))


def test_case_at_two_stages_is_found() -> None:
    """A person charged in one source and convicted in another differ in the stage of the case."""
    (fact,) = cases.compare_cases(make_view([CHARGED, CONVICTED]))
    assert fact.label == "the case of Varro"
    assert fact.pairs[0].verdict == "update"


def test_article_counts_with_its_furthest_stage() -> None:
    """An article that recalls the charge and reports the conviction agrees with one that reports the conviction."""
    recalled = Clause("a", "the court convicted Varro", "the court", "convict", "Varro", ("varro",))
    assert cases.compare_cases(make_view([CHARGED, recalled, CONVICTED])) == []


def test_conviction_of_somebody_else_is_no_difference() -> None:
    """Another person's conviction is not a stage of this one's case."""
    other = Clause("b", "a jury convicted Lemming", "a jury", "convict", "Lemming", ("lemming",))
    assert cases.compare_cases(make_view([CHARGED, other])) == []


def test_earlier_conviction_is_no_stage() -> None:
    """A conviction of years ago belongs to an older case."""
    other = Clause("b", "a jury convicted Varro of theft ten years ago", "a jury", "convict", "Varro", ("varro",))
    assert cases.compare_cases(make_view([CHARGED, other])) == []


def test_charge_dropped_is_found_by_offence() -> None:
    """A charge brought in one source and dismissed in another is a difference, whoever names the accused."""
    brought = Clause("a", "she was charged with perjury", None, "charge", "she")
    dropped = Clause("b", "the perjury charge was dismissed", None, "dismiss", "the perjury charge")
    facts = stages.compare_stages(make_view([brought, dropped]))
    assert [f.label for f in facts] == ["the charge of perjury"]


def test_deal_told_as_done_and_as_agreed() -> None:
    """An agreement still to be closed is none that is done; an announcement may be of either."""
    agreed = Clause("a", "Tolva Mills signs an agreement to acquire Renn Boats", "Tolva Mills", "sign", "agreement")
    done = Clause("b", "Tolva Mills has now acquired Renn Boats", "Tolva Mills", "acquire", "Renn Boats")
    announced = Clause("c", "Tolva Mills announced the acquisition of Renn Boats", "Tolva Mills", "announce")
    (fact,) = stages.compare_stages(make_view([agreed, done]))
    assert (fact.label, fact.pairs[0].verdict) == ("the deal", "update")
    assert stages.compare_stages(make_view([agreed, announced])) == []
    assert stages.compare_stages(make_view([announced, done])) == []


def test_candidate_told_as_past_is_no_earlier_stage() -> None:
    """That somebody was the only one considered is told after the choice; that one is considered, before it."""
    named = Clause("a", "Ines Varro was named as the keeper", None, "name", "Ines Varro", ("varro",))
    past = Clause("b", "Ines Varro was the only rower considered to keep the light", "Ines Varro", "be")
    before = replace(past, text="Ines Varro is considered for the light")
    assert stages.compare_stages(make_view([named, past])) == []
    assert [f.label for f in stages.compare_stages(make_view([named, before]))]


def test_open_question_is_not_the_stage_it_names() -> None:
    """A sentence that leaves the cause open does not report the cause it asks about."""
    opened = Clause(
        "a", "he took his own life", "he", "take", "his own life", sentence="It is unclear if he took his own life."
    )
    known = Clause("b", "the keeper killed himself", "the keeper", "kill", "himself")
    (fact,) = stages.compare_stages(make_view([opened, known]))
    assert "unknown" in fact.summary
    assert "named" in fact.summary


def test_each_thing_has_its_own_closure() -> None:
    """A market that is shut says nothing of the airport."""
    shut = Clause("a", "the market was shut on Tuesday", "the market", "shut")
    again = Clause("b", "the old market reopened", "the old market", "reopen")
    other = Clause("b", "the airport reopened", "the airport", "reopen")
    assert [f.label for f in stages.compare_stages(make_view([shut, again]))] == ["the closure of the market"]
    assert stages.compare_stages(make_view([shut, other])) == []


def test_condition_is_followed_for_named_people_only() -> None:
    """A named person in danger here and dead there differs; unnamed victims do not, and an operation is no danger."""
    hurt = Clause("a", "Ansel Roth was in critical condition", "Ansel Roth", "be", None, ("roth",))
    dead = Clause("b", "Roth died at the clinic", "Roth", "die", None, ("roth",))
    assert [f.label for f in stages.compare_stages(make_view([hurt, dead]))] == ["the condition of Roth"]
    operated = Clause("a", "Ansel Roth underwent surgery", "Ansel Roth", "undergo", None, ("roth",))
    safe = Clause("b", "Roth is in stable condition", "Roth", "be", None, ("roth",))
    assert stages.compare_stages(make_view([operated, safe])) == []
    unnamed = Clause("a", "a man was in critical condition", "a man", "be", None)
    other = Clause("b", "a man died at the clinic", "a man", "die", None)
    assert stages.compare_stages(make_view([unnamed, other])) == []


def test_other_charges_against_one_person_differ() -> None:
    """A person charged with one offence here and quite another there is a finding; a longer list is not."""
    one = Clause("a", "Ines Varro was charged with theft", None, "charge", "Ines Varro", ("varro",))
    other = Clause("b", "Ines Varro was charged with perjury", None, "charge", "Ines Varro", ("varro",))
    assert [f.rule for f in status.compare(make_view([one, other]))] == ["charges"]
    longer = Clause("b", "Ines Varro was charged with theft and perjury", None, "charge", "Ines Varro", ("varro",))
    assert status.compare(make_view([one, longer])) == []
