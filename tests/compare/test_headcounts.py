"""One perpetrator in one source, several in another."""

from __future__ import annotations

import pytest

from discrepancy.compare.headcounts import compare
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def facts(*lines: tuple[str, str]) -> list[Fact]:
    """What the sentences of the articles (article, sentence) give."""
    return compare(make_view([Clause(article, text) for article, text in lines]))


LONE = (("a", "A gunman opened fire in a bakery in Oster."), ("a", "The gunman ran towards the harbour."))


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ("Two masked gunmen burst into the bakery.", "medium"),
        ("Three armed men stormed the bakery.", "medium"),
        ("A second gunman was seen at the back door.", "medium"),
        ("The attackers fled in a grey van.", "low"),
        ("A suspect and an accomplice were held in Varnholt.", "medium"),
    ],
)
def test_one_gunman_against_several(told: str, severity: str) -> None:
    """A source that has one gunman throughout differs from one that has more, surely where they are counted."""
    (fact,) = facts(*LONE, ("b", told))
    assert fact.kind == "quantity"
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", severity)]


def test_one_sentence_will_do_where_it_says_alone() -> None:
    """ "A lone robber" leaves nobody else, whatever else the article tells."""
    (fact,) = facts(("a", "Police believe a lone robber took the till."), ("b", "Two robbers took the till."))
    assert [s.article for s in fact.statements] == ["a", "b"]


@pytest.mark.parametrize(
    "told",
    [
        "The gunman was caught in Varnholt.",
        "Police have no suspects.",
        "Two bakers and three customers hid from the gunman.",
        "Mass shooters often tell somebody beforehand.",
        "Three other people were hurt by the gunman.",
        "Police asked whether any other attackers were there.",
        "Another suspect who had been held was set free.",
        "In an earlier incident two robbers took the till.",
    ],
)
def test_nobody_else_is_no_conflict(told: str) -> None:
    """No other perpetrators, those of other cases, and people who are none make no conflict."""
    assert facts(*LONE, ("b", told)) == []


def test_what_one_witness_saw_is_not_all() -> None:
    """ "She saw only one gunman" leaves room for others."""
    assert facts(("a", "A neighbour saw only one gunman."), ("b", "Two gunmen fired at the mill.")) == []
    assert len(facts(("a", "Only one gunman fired."), ("b", "Two gunmen fired at the mill."))) == 1


def test_an_article_that_knows_of_others_means_one_of_them() -> None:
    """ "The gunman" is one of the two where the article counts two itself; so is the last one still looked for."""
    assert facts(*LONE, ("a", "Two gunmen were seen in all."), ("b", "Two gunmen burst in.")) == []
    assert facts(("a", "The lone suspect still at large is a baker."), ("b", "Two suspects were held.")) == []


def test_one_mention_alone_is_not_enough() -> None:
    """A source that names a gunman in passing does not say that there was only one."""
    assert facts(LONE[0], ("b", "Two gunmen burst into the bakery.")) == []


def test_an_article_on_several_crimes_tells_of_no_one_crime() -> None:
    """The gunmen of a night's shootings are not those of one."""
    night = ("b", "Nine people were hurt in separate shootings overnight.")
    assert facts(*LONE, night, ("b", "Two gunmen burst into a mill.")) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Two men burst into the bakery.", "Three masked gunmen burst in.", "contradiction"),
        ("Two or three suspects jumped out of a van.", "Three men were involved.", "contradiction"),
        ("Two men opened fire from a lane.", "A third man was charged with the killing.", "update"),
        ("Two robbers took the till.", "Three people have since been arrested.", "update"),
    ],
)
def test_other_numbers_of_those_who_did_it(one: str, other: str, verdict: str) -> None:
    """Sources that count the perpetrators otherwise differ; one that has more charged brings the other up to date."""
    (fact,) = [f for f in facts(("a", one), ("b", other)) if f.rule == "gang-count"]
    assert [(p.verdict, p.severity) for p in fact.pairs] == [(verdict, "low")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two men burst into the bakery.", "Two gunmen burst in."),
        ("Three gunmen burst in.", "Two people have been arrested."),
        ("Two men burst into the bakery.", "Three men ran from it, two of them wounded."),
        ("Two men burst into the bakery.", "Three bakers hid in the store."),
        ("Two men burst into the bakery.", "In an earlier incident three robbers took the till."),
    ],
)
def test_numbers_that_go_together(one: str, other: str) -> None:
    """Equal numbers, fewer held, those who fled or were hurt, and other cases are no conflict."""
    assert [f for f in facts(("a", one), ("b", other)) if f.rule == "gang-count"] == []


def test_a_helper_may_be_among_those_charged() -> None:
    """Where somebody waited in a car, more are charged than were seen to do it."""
    lines = ("a", "Two robbers took the till."), ("b", "Three people have been arrested."), ("b", "One was a lookout.")
    assert facts(*lines) == []
