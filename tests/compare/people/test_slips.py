"""Proper nouns written in two ways, whatever they name."""

from __future__ import annotations

import pytest

from discrepancy.compare.people.slips import compare_slips
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person, spans_of, state


def said(article: str, text: str) -> Statement:
    """A sentence of an article."""
    return state(article, "clause", text, text)


def found(*statements: Statement) -> list[tuple[str, str]]:
    """The kind and severity of every pair found, of persons' and of places' names."""
    view = make_view(statements)
    facts = [fact for kind in ("actor", "location") for fact in compare_slips(view, kind, ())]
    return [(f.kind, p.severity) for f in facts for p in f.pairs]


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("The driver is from Larvenburg.", "Renn, of Larvenberg, was held.", "location"),
        ("Rescue teams of Mordavia flew in.", "Rescue teams of Mordovia flew in.", "location"),
        ("The Tolvane plant was shut.", "Workers at the Tolvaine plant went home.", "location"),
        ("Critics praised his Captain Orlind.", "He will be missed as Captain Orlund.", "actor"),
    ],
)
def test_a_name_that_differs_by_a_letter_is_found(one: str, two: str, kind: str) -> None:
    """One letter more, less or other in a word that is always in capitals makes a contradiction across articles."""
    assert found(said("a", one), said("b", two)) == [(kind, "medium" if kind == "actor" else "low")]


def test_both_words_are_shown() -> None:
    """The two spellings are the spans of the finding."""
    view = make_view([said("a", "The driver is from Larvenburg."), said("b", "Renn, of Larvenberg, was held.")])
    assert spans_of(compare_slips(view, "location", ())) == [[("Larvenberg", "Larvenburg", "contradiction")]]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Jorna Velden sang.", "Olivia Velten danced.", "other names beside them"),
        ("The Organisation met.", "The Organization met.", "spellings of two countries"),
        ("A Marvonian ship sank.", "The ship of Marvonia sank.", "an inhabitant's name"),
        ("The Tarvels lost.", "The Tarvel team lost.", "a plural"),
        ("The Honduran army moved in.", "The army of Honduras moved in.", "a country and its people"),
        ("The Ranger came.", "The Danger was gone.", "another first letter"),
        ("The Bridge was shut.", "The Bridle was shut, and a bridge and a bridle.", "words that are no names"),
        ("Renn came.", "Rent came.", "short words"),
        ("Write to Tolvane.com now.", "The Tolvaine plant was shut.", "an address"),
    ],
)
def test_other_words_agree(one: str, two: str, why: str) -> None:
    """Names of two persons, endings, other countries' spellings and common words make no finding."""
    assert found(said("a", one), said("b", two)) == [], why


def test_an_article_with_both_spellings() -> None:
    """An article that has its usual spelling often and the other once slips, with low severity; one with each once
    has two names.
    """
    usual = [said("a", f"Larvenburg was calm on day {n}.") for n in ("one", "two")]
    odd = said("a", "The mayor of Larvenberg spoke.")
    assert found(*usual, odd) == [("location", "low")]
    assert found(usual[0], odd) == []
    assert found(*usual, odd, said("b", "The mayor of Larvenberg spoke.")) == [("location", "low")]


def test_a_first_name_and_a_last_name_are_two() -> None:
    """A first name is not compared with a word that may be somebody else's last name."""
    assert found(person("a", "Norvan Quist", "lawyer"), said("b", "The lawyers told Norvahn so.")) == []


def test_what_another_rule_has_told_is_left_out() -> None:
    """Pairs of words that another comparator reports are not reported twice."""
    view = make_view([said("a", "The driver is from Larvenburg."), said("b", "Renn, of Larvenberg, was held.")])
    assert compare_slips(view, "location", {frozenset(("larvenburg", "larvenberg"))}) == []


def test_an_article_with_both_spellings_of_a_name_told_of_is_shown_low() -> None:
    """Two spellings that stand for one person in two articles are told of in any other article that holds both."""
    pair = frozenset(("larvenburg", "larvenberg"))
    view = make_view([said("a", "The dead man is Larvenburg."), said("a", "Friends of Larvenberg wept.")])
    assert [p.severity for f in compare_slips(view, "actor", {pair}, {pair: ()}) for p in f.pairs] == ["low"]
    assert compare_slips(view, "actor", {pair}, {pair: ("a",)}) == []
