"""What one person is to another."""

from __future__ import annotations

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
