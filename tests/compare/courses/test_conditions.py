"""Conditions: somebody hurt, out of danger in one source and in danger in another."""

from __future__ import annotations

import pytest

from discrepancy.compare.courses import conditions
from tests.compare.clause_view import Clause, make_view

GRAVE = Clause("a", "The girl was severely wounded at the pier", None, "wound", "The girl")


@pytest.mark.parametrize(
    "text",
    ["She was in stable condition", "The girl is expected to recover", "The girl's wounds are non-life-threatening"],
)
def test_other_side_of_danger(text: str) -> None:
    """One person hurt is out of danger here and in danger there."""
    safe = Clause("b", text.replace(" are ", " is "), "The girl", "be")
    (fact,) = conditions.find_conditions(make_view([GRAVE, safe]))
    assert (fact.kind, fact.rule, fact.pairs[0].verdict) == ("status", "condition", "update")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Two girls were in stable condition", "Two girls"),
        ("The man was in stable condition", "The man"),
        ("The girl was in critical condition", "The girl"),
        ("Her injuries were not described", "Her injuries"),
    ],
)
def test_no_difference(text: str, subject: str) -> None:
    """Several people, somebody else, the same side of danger and no condition at all are no difference."""
    assert conditions.find_conditions(make_view([GRAVE, Clause("b", text, subject, "be")])) == []


def test_article_on_both_sides_is_left_out() -> None:
    """An article that tells both tells of two moments, or of two people."""
    both = [Clause("b", t, "The girl", "be") for t in ("The girl was in stable condition", "She was badly hurt")]
    assert conditions.find_conditions(make_view([GRAVE, *both])) == []
