"""What one person is to another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.relations import compare
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person, state


def said(article: str, text: str) -> Statement:
    """A sentence of an article."""
    return state(article, "clause", text, text)


def severities(*statements: Statement) -> list[str]:
    """The severities of all pairs found."""
    return [p.severity for f in compare(make_view(statements)) for p in f.pairs]


def test_a_partner_by_name() -> None:
    """A named person who is a wife in one article and a girlfriend in another is a contradiction of role."""
    one, two = (person(a, "Nora Quist", relations=(r,)) for a, r in (("a", "his wife"), ("b", "his girlfriend")))
    facts = compare(make_view([one, two]))
    assert [(f.kind, f.pairs[0].verdict) for f in facts] == [("role", "contradiction")]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("his wife", "his ex-wife", "a former partner is no other relation"),
        ("his wife", "the victim's mother", "relations to two people"),
        ("Renn's brother", "Holt's half-brother", "two owners"),
        ("his fiancée", "his fiancee", "an accent"),
    ],
)
def test_relations_that_go_together(one: str, two: str, why: str) -> None:
    """Relations to several people, former ones and accents agree."""
    assert severities(person("a", "Nora Quist", relations=(one,)), person("b", "Nora Quist", relations=(two,))) == [], (
        why
    )


def test_one_owner_has_one_such_relation() -> None:
    """Brother and half-brother of one person exclude each other."""
    one, two = (
        person("a", "Ivo Renn", relations=("Tilda's brother",)),
        person("b", "Ivo Renn", relations=("Tilda's half-brother",)),
    )
    assert severities(one, two) == ["medium"]


def test_the_partner_who_was_harmed() -> None:
    """Whom somebody harmed is one person; a partner in a sentence without the deed is shown low, in one article too."""
    wife = said("a", "He is accused of killing his wife at the mill.")
    girl = said("b", "He shot his girlfriend at the mill.")
    assert severities(wife, girl) == ["medium"]
    assert severities(wife, said("a", "He had quarrelled with his girlfriend.")) == ["low"]
    assert severities(wife, said("a", "He had quarrelled with his new girlfriend.")) == []
    assert severities(wife, said("b", "Her husband shot his boat.")) == []


def test_a_companion_is_no_wife() -> None:
    """A companion is a partner to whom one is not married."""
    one, two = (
        person(a, "Nora Quist", relations=(r,)) for a, r in (("a", "his wife"), ("b", "his longtime companion"))
    )
    assert severities(one, two) == ["medium"]


def test_the_owner_may_stand_before_the_words() -> None:
    """The words for a relation may lack whose it is, or tell it behind "of"."""
    text = "He died with his half-brother Ivo Renn."
    half = person("b", "Ivo Renn", relations=("half-brother",))
    half = replace(half, sentence=replace(half.sentence, text=text))
    assert severities(person("a", "Ivo Renn", relations=("his brother",)), half) == ["medium"]
    father = person("a", "Ivo Renn", relations=("the father of the lost girl",))
    assert severities(father, person("b", "Ivo Renn", relations=("the lost girl's stepfather",))) == ["medium"]


def test_the_partner_who_did_it() -> None:
    """Who harmed somebody is the partner in one article and the former one in the other."""
    former = said("a", "She was stabbed to death at the mill by her ex-boyfriend.")
    assert severities(former, said("b", "Her boyfriend was arrested at the mill.")) == ["medium"]
    assert severities(former, said("b", "Her former boyfriend was arrested.")) == []
    assert severities(former, said("b", "Her boyfriend wept.")) == []


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("The boy was beaten to death by his father.", "He is charged in the death of his stepson.", ["low"]),
        ("He is accused of killing his 4-year-old son.", "He killed his girlfriend's young daughter.", ["low"]),
        ("The boy was killed by his mother's boyfriend.", "He killed his girlfriend's son.", []),
        ("The boy was killed by his father.", "He is accused of killing his son.", []),
        ("The boy was killed by his father.", "His stepfather wept in court.", []),
    ],
)
def test_the_bond_to_a_child_who_was_harmed(one: str, two: str, found: list[str]) -> None:
    """A parent, a stepparent and a parent's partner are three."""
    assert severities(said("a", one), said("b", two)) == found
