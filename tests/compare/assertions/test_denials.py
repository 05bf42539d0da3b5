"""Denials: what somebody denies, whatever the verb, against whoever states it."""

from __future__ import annotations

import pytest

from discrepancy.compare.assertions import denials
from tests.compare.clause_view import Clause, make_view

STATED = Clause("a", "The crane was overloaded with granite, inspectors found", "crane", "overload")
FILLER = [
    Clause(article, text, "it", "be")
    for article in ("a", "b")
    for text in ("The pier opened in spring", "A band played", "Rain fell", "Ferries ran late", "The mayor spoke")
]


@pytest.mark.parametrize(
    "text",
    [
        "The builders' guild denied that the crane was overloaded with granite",
        "The builders' guild disputes reports that the crane was overloaded with granite",
        "The guild rejected claims that it overloaded the crane with granite",
    ],
)
def test_denied_and_stated(text: str) -> None:
    """What one article states and somebody in the other denies is one fact, and who denies is named."""
    (fact,) = denials.find_denials(make_view([STATED, *FILLER, Clause("b", text, "guild", "deny")], 0.6))
    assert (fact.kind, fact.rule, fact.pairs[0].verdict) == ("polarity", "denied", "attribution")
    assert fact.pairs[0].severity == "low"
    assert {s.article for s in fact.statements} == {"a", "b"}


def test_denied_inside_one_article() -> None:
    """One article may hold both sides."""
    denial = Clause("a", "The guild denied that the crane was overloaded with granite", "guild", "deny")
    assert len(denials.find_denials(make_view([STATED, *FILLER, denial], 0.6))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The crane driver was denied bail after the crane was overloaded with granite",
        "The guild did not deny that the crane was overloaded with granite",
        "A dispute over the overloaded crane and its granite broke out",
        "The guild denied that it paid its divers late",
        "The guild denies the charge that the crane was overloaded with granite",
        "Rask denied any part in it when the crane was overloaded with granite",
    ],
)
def test_no_denial_of_it(text: str) -> None:
    """Bail denied, a denial denied, a quarrel and the denial of something else leave the statement alone."""
    assert denials.find_denials(make_view([STATED, *FILLER, Clause("b", text, "guild", "deny")], 0.6)) == []


def test_two_denials_do_not_differ() -> None:
    """A sentence that itself denies or leaves open states nothing."""
    one = Clause("a", "It is unclear whether the crane was overloaded with granite", "it", "be")
    other = Clause("b", "The guild denied that the crane was overloaded with granite", "guild", "deny")
    assert denials.find_denials(make_view([one, *FILLER, other], 0.6)) == []
