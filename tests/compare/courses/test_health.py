"""Health: how each person hurt fares, person by person."""

from __future__ import annotations

import pytest

from discrepancy.compare.courses import health
from tests.compare.clause_view import Clause, make_view

GRAVE = Clause("a", "The 24-year-old woman was taken to the infirmary in critical condition", "woman", "take")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The 24-year-old woman died on Sunday", "dead"),
        ("The woman, 24, was pronounced dead at the infirmary", "dead"),
        ("A 24-year-old woman was in stable condition", "out of danger"),
        ("The 24-year-old woman is expected to survive", "out of danger"),
    ],
)
def test_one_person_in_two_states(text: str, state: str) -> None:
    """Somebody of one age and sex who fares otherwise in another article is one fact, and the later report's."""
    (fact,) = health.find_health(make_view([GRAVE, Clause("b", text, "woman", "be")]))
    assert (fact.kind, fact.rule, fact.pairs[0].verdict, fact.pairs[0].severity) == (
        "status",
        "health",
        "update",
        "low",
    )
    assert state in fact.summary


@pytest.mark.parametrize(
    "text",
    [
        "The 24-year-old man died on Sunday",
        "The 31-year-old woman died on Sunday",
        "The 24-year-old woman is in critical but stable condition",
        "The 24-year-old woman could have died",
        "A year ago, a 24-year-old woman died in the lock",
        "Two women, both 24, died on Sunday",
    ],
)
def test_nothing_to_tell(text: str) -> None:
    """Another person, the same state, what did not come about, an older case and several persons are left alone."""
    assert health.find_health(make_view([GRAVE, Clause("b", text, "woman", "be")])) == []


def test_article_that_tells_both_has_the_news() -> None:
    """An article that has somebody first in danger and then dead does not differ from one that has the death."""
    both = [GRAVE, Clause("a", "The 24-year-old woman died on Sunday", "woman", "die")]
    dead = Clause("b", "The 24-year-old woman died at the infirmary", "woman", "die")
    assert health.find_health(make_view([*both, dead])) == []
