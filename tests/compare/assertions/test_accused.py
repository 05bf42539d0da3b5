"""Accused by name: a deed laid flatly to a named person, and only alleged of the same one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.assertions.accused import find_accused
from discrepancy.records import Fact, Person, Statement
from tests.compare.people_view import make_view, state

WHO = Person("Bo Lind", (), None, "PERSON", "Bo Lind", (), ())


def told(article: str, text: str) -> Statement:
    """A sentence that names Bo Lind."""
    return state(article, "person", text, "Bo Lind", person=WHO, subject="Bo Lind")


def accused(one: str, two: str) -> list[Fact]:
    """What is found between two articles of one sentence each."""
    return find_accused(make_view([told("a", one), told("b", two)]), frozenset())


@pytest.mark.parametrize(
    ("flat", "hedged"),
    [
        ("The gunman, Bo Lind, fled to the pier.", "The suspected gunman, Bo Lind, fled to the pier."),
        ("Bo Lind, 33, opened fire in the canteen.", "Bo Lind, 33, is accused of shooting five co-workers."),
        ("Bo Lind, who shot two neighbours, fled.", "Bo Lind, who is believed to have shot two neighbours, fled."),
        ("Bo Lind drove his car into a crowd.", "Bo Lind is suspected of driving his car into a crowd."),
        ("Bo Lind set fire to his house.", "Bo Lind allegedly set his house on Brin Street on fire."),
        ("Bo Lind stole the fund's money.", "Bo Lind is charged with stealing the fund's money."),
    ],
)
def test_flat_and_only_alleged(flat: str, hedged: str) -> None:
    """A deed of a named person that one article states and the other only alleges is a difference of framing."""
    (fact,) = accused(flat, hedged)
    assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("certainty", "framing", "medium")


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Bo Lind shot two neighbours, police said.", "Bo Lind is accused of shooting two.", "the police say so"),
        ("Bo Lind was shot at the pier.", "Bo Lind is accused of shooting two.", "he is the victim"),
        ("Bo Lind shot himself.", "Bo Lind is accused of shooting two.", "another deed"),
        ("Bo Lind stole a car.", "Bo Lind is accused of killing two.", "a deed of another class"),
        ("The gunman, Bo Lind, fled.", "Bo Lind was arrested at the pier.", "nothing is alleged"),
        ("Bo Lind shot a man years ago.", "Bo Lind is accused of shooting two.", "an older matter"),
    ],
)
def test_nothing_flat_against_an_accusation(one: str, two: str, why: str) -> None:
    """Credited deeds, victims, other deeds and older ones are no flat word on what is alleged."""
    assert accused(one, two) == [], why


def test_article_that_is_flat_as_well_is_no_hedge() -> None:
    """An article that alleges in one sentence and states in another does not hold back."""
    alleged, stated = told("b", "Bo Lind is accused of shooting two."), told("b", "Bo Lind opened fire.")
    stated = replace(stated, sentence=replace(stated.sentence, index=1))
    assert find_accused(make_view([told("a", "Bo Lind opened fire."), alleged, stated]), frozenset()) == []
