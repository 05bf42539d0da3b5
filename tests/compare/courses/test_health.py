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
        ("The 24-year-old woman was grazed by a bullet", "hardly hurt"),
        ("The 24-year-old woman was only bruised", "hardly hurt"),
        ("The 24-year-old woman's injuries were described as minor", "hardly hurt"),
        ("The 24-year-old woman's injuries are not considered life-threatening", "out of danger"),
        ("The 24-year-old woman has injuries that are not life-threatening", "out of danger"),
        ("The 24-year-old woman walked away without a scratch", "unhurt"),
        ("The 24-year-old woman was not injured", "unhurt"),
        ("The 24-year-old woman was upgraded to fair", "in stable condition or better"),
        ("The 24-year-old woman was discharged from Tarvos General", "out of hospital"),
        ("The 24-year-old woman is still missing", "missing"),
        ("The 24-year-old woman killed herself", "dead"),
        ("Divers brought up the body of a 24-year-old woman", "dead"),
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
        "The 24-year-old woman is stable but critical",
        "The 24-year-old woman is not expected to survive",
        "The 24-year-old woman suffered critical injuries",
        "The 24-year-old woman was pulled alive from the lock",
        "The 24-year-old woman's condition was critical",
        "The 24-year-old woman's sister was unhurt",
        "Nobody said how the 24-year-old woman was found, and her sister was unharmed",
        "A sailor was charged with the attempted murder of a 24-year-old woman",
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


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ("The woman, 24, was unharmed", "The woman, 24, suffered a concussion", True),
        ("The woman, 24, was unharmed", "The woman, 24, was treated and released", False),
        ("The woman, 24, suffered burns", "The woman, 24, died on Sunday", False),
        ("The woman, 24, was found safe", "The woman, 24, is still missing", True),
        ("The woman's condition was not known", "The woman died on Sunday", True),
        ("The woman's condition was not known", "The woman was wounded", False),
        ("A cyclist was killed at the pier", "The cyclist was seriously injured", True),
    ],
)
def test_who_was_unhurt_missing_or_not_told_of(one: str, other: str, is_found: bool) -> None:
    """Whoever was unhurt had no wound, whoever was found is not missing, and a condition not known was no death."""
    told = [Clause("a", one, "woman", "be"), Clause("b", other, "woman", "be")]
    assert bool(health.find_health(make_view(told))) == is_found


@pytest.mark.parametrize(
    ("later", "is_found"),
    [
        ("The woman, 24, is in critical condition", True),
        ("The woman, 24, was in critical condition for a week", False),
        ("She is in critical condition, and her sister left", False),
    ],
)
def test_dead_and_alive_in_one_article(later: str, is_found: bool) -> None:
    """One who is dead in a sentence and in hospital that day in another is a small conflict, pronouns aside."""
    told = [Clause("a", "The woman, 24, was killed at the pier", "woman", "kill"), Clause("a", later, "woman", "be")]
    facts = health.find_health(make_view(told))
    assert [p.verdict for f in facts for p in f.pairs] == (["contradiction"] if is_found else [])


@pytest.mark.parametrize(("text", "state"), [("His injuries were minor", "hardly hurt"), ("His car was burned", "")])
def test_whose_injuries(text: str, state: str) -> None:
    """The injuries of "his injuries" are those of whoever was told of last."""
    told = [Clause("a", "The 24-year-old man was in critical condition", "man", "be")]
    own = [Clause("b", "The 24-year-old man was hurt", "man", "hurt"), Clause("b", text, "injuries", "be")]
    assert [state in f.summary for f in health.find_health(make_view([*told, *own]))] == ([True] if state else [])
