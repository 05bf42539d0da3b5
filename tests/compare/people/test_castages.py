"""Ages of persons whom articles tell apart by their part in the event, and not by name."""

from __future__ import annotations

import pytest

from discrepancy.compare.people.castages import compare_casts
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def facts(*lines: tuple[str, str], dates: dict[str, str] | None = None) -> list[Fact]:
    """What the sentences of the articles (article, sentence) give."""
    return compare_casts(make_view([Clause(article, text) for article, text in lines], dates=dates), "quantity")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A 34-year-old woman was pronounced dead at the scene.", "Odile Brenn, 31, was found dead in the hall."),
        ("A man in his 60s died in the fire.", "Police say a 74-year-old man was killed."),
        ("A 19-year-old man was taken into custody.", "Tomas Verl, 21, was arrested on the quay."),
        ("Officers arrested a 27-year-old man.", "The suspect, 25, is behind bars."),
        ("A preteen boy was found dead.", "Kalle Brenn, 7, was killed."),
        ("An elderly woman was killed.", "Odile Brenn, 54, died at the scene."),
        ("The dead girl would have turned 4 in May.", "A 5-year-old girl was killed."),
    ],
)
def test_one_person_of_one_part(one: str, other: str) -> None:
    """The only one who died, or is held, in each article is one person, with two ages."""
    (fact,) = facts(("a", one), ("b", other))
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "low")]


def test_lists_that_agree_but_for_one() -> None:
    """Of victims told as a list of ages, the one left in each article is the same person."""
    (fact,) = facts(
        ("a", "Three men, 22, 30 and 41, were killed."),
        ("b", "A 22-year-old man was killed. "),
        ("b", "Two men, 30 and 44, died in hospital."),
    )
    assert {s.article for s in fact.statements} == {"a", "b"}


def test_all_who_are_told_of() -> None:
    """Where parts differ but two ages are shared, the remaining one may be the same person."""
    (fact,) = facts(
        ("a", "They found a 3-year-old girl and two women, believed to be 28 and 61, all shot dead."),
        ("b", "A 55-year-old woman killed her 28-year-old daughter."),
        ("b", "Her granddaughter, a 3-year-old girl, lived in Varnholt."),
    )
    assert fact.label == "age of one of those told of"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A 34-year-old woman was killed.", "Odile Brenn, 34, was killed."),
        ("A 34-year-old woman was killed.", "A 31-year-old man was killed."),
        ("A 34-year-old woman was killed.", "A 71-year-old woman was killed."),
        ("A man in his 60s died.", "A 65-year-old man died."),
        ("Two people were killed, one a 34-year-old woman.", "A 31-year-old woman was among two people killed."),
        ("Odile Brenn, 34, was killed.", "Marta Solt, 31, was killed."),
        ("A 19-year-old man was arrested.", "He is charged with killing a 15-year-old boy."),
        ("A 19-year-old man was arrested.", "He was arrested when he was 15 years old."),
        ("A 12-year-old boy was at home when three suspects broke in.", "A 15-year-old boy was arrested."),
        ("A 34-year-old woman was killed.", "A 31-year-old woman was arrested."),
    ],
)
def test_other_persons_are_no_conflict(one: str, other: str) -> None:
    """Equal ages, other sexes, generations, names or parts, and lone ages of several dead make no conflict."""
    assert facts(("a", one), ("b", other)) == []


def test_a_birthday_may_lie_between() -> None:
    """A year more in an article of a later month is no conflict."""
    lines = (("a", "A 19-year-old man was arrested."), ("b", "The suspect, 20, is in jail on charges."))
    assert facts(*lines, dates={"a": "2014-02-01", "b": "2014-06-01"}) == []
    assert len(facts(*lines, dates={"a": "2014-02-01", "b": "2014-02-01"})) == 1
