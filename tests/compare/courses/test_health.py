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
        ("A crane killed a 24-year-old woman at the pier", "dead"),
        ("The 24-year-old woman was in serious condition", "in serious condition"),
        ("The 24-year-old woman was treated and released", "out of hospital"),
        ("The 24-year-old woman, hit by her brother, is doing well", "in stable condition or better"),
        ("The woman, 24, was pronounced dead at the infirmary", "dead"),
        ("A 24-year-old woman was in stable condition", "in stable condition or better"),
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
        "The 24-year-old woman was seriously injured",
        "The 24-year-old woman is on life support",
        "The 24-year-old woman was expected to be released from the infirmary",
        "The 24-year-old woman was at the pier, and two others were treated and released",
        "The 24-year-old woman critically injured a sailor",
        "A year ago, a 24-year-old woman died in the lock",
        "Two women, both 24, died on Sunday",
        "A sailor suspected of stabbing the 24-year-old woman was found dead in a shed",
        "The suspect in the stabbing of a 24-year-old woman was pronounced dead",
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


def test_news_of_an_article_that_tells_both() -> None:
    """An article that has somebody first in danger and then dead has news for one that knows only the danger."""
    both = [
        Clause("b", "The 24-year-old woman was in critical condition", "woman", "be"),
        Clause("b", "The 24-year-old woman died on Sunday", "woman", "die"),
    ]
    (fact,) = health.find_health(make_view([GRAVE, *both]))
    assert len(fact.pairs) == 1


def test_only_two_who_fit_each_other() -> None:
    """Somebody described without a name or age is lined up where nobody else of either article fits."""
    mother = Clause("a", "The boy was in critical condition, and his mother was in stable condition", "mother", "be")
    woman = Clause("b", "The woman was taken to the infirmary in serious condition", "woman", "take")
    (fact,) = health.find_health(make_view([mother, woman]))
    assert "serious" in fact.summary
    another = Clause("b", "Another woman was in fair condition", "woman", "be")
    far = [Clause("b", f"The harbour was shut on day {n}", "harbour", "shut") for n in range(4)]
    assert health.find_health(make_view([mother, woman, *far, another])) == []


def test_infants() -> None:
    """An age in months is one."""
    hurt = Clause("a", "A 9-month-old was injured at the pier", "9-month-old", "injure")
    (fact,) = health.find_health(make_view([hurt, Clause("b", "9-month-old dies after fall", "9-month-old", "die")]))
    assert "dead" in fact.summary


def test_namesakes() -> None:
    """Two of one last name are two persons."""
    one = Clause("a", "Ilya Brandt was in critical condition", "Ilya Brandt", "be")
    other = Clause("b", "Oleg Brandt was treated and released", "Oleg Brandt", "treat")
    assert health.find_health(make_view([one, other])) == []
