"""What one person is to another."""

from __future__ import annotations

import pytest

from discrepancy.compare.relations import compare
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person, spans_of, state


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


def test_what_the_two_are_to_each_other() -> None:
    """A friend and a cousin exclude each other; friends, neighbours and classmates do not."""
    friend = said("a", "The boy was shot by a friend.")
    assert spans_of(compare(make_view([friend, said("b", "He accidentally shot his cousin.")]))) == [
        [("friend", "cousin", "contradiction")]
    ]
    assert severities(friend, said("b", "He shot his 14-year-old classmate.")) == []
    assert severities(friend, said("b", "He shot his cousin. He shot his brother.")) == []


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("He shot his 3-year-old son.", "He shot his girlfriend's 3-year-old son.", 1),
        ("The girl was shot by her father.", "The girl was shot by her stepfather.", 1),
        ("The girl was killed by her mother's boyfriend.", "He killed his daughter.", 1),
        ("He killed his daughter.", "The girl was shot by her father.", 0),
        ("He shot his nephew.", "The boy was killed by his uncle.", 0),
        ("He killed his daughter.", "He shot his friend's brother.", 0),
        ("He killed his daughter.", "She saw her uncle.", 0),
    ],
)
def test_elders_and_children(one: str, two: str, count: int) -> None:
    """A bond is told from the elder's side or from the child's; a partner's child is not one's own."""
    assert len(severities(said("a", one), said("b", two))) == count


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("Mother and boyfriend indicted in toddler's death", "Father sentenced in toddler's death", 1),
        ("The boy's stepfather was charged.", "His father, Ivo Renn, is accused of neglect.", 1),
        ("The father was arrested.", "Dad pleads guilty in boy's death", 0),
        ("The father was arrested.", "The mother was charged.", 0),
        ("The father and the uncle were called; the uncle was charged.", "A father faces murder charges.", 1),
        ("The victim's father pleads for calm.", "The stepfather was charged.", 0),
    ],
)
def test_what_the_accused_is_called(one: str, two: str, count: int) -> None:
    """One word a sex in each article: other words for one accused are a contradiction."""
    assert severities(said("a", one), said("b", two)) == ["medium"] * count
