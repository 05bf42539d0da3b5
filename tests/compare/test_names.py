"""Spellings of one person's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.names import compare
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person, spans_of


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (person("a", "Marta Kovalenko", "mayor"), person("b", "Martha Kovalenko", "mayor")),
        (person("a", "Ilya Brandt", "spokesman", age=None), person("b", "Ilja Brandt", "spokesman")),
        (person("a", "Kathrin Oduya", age=61), person("b", "Catherine Oduya", age=61)),
        (person("a", "Piet Hollander"), person("b", "Piet Holander")),
        (person("a", "Aron Delmera", "police spokesman"), person("b", "Adon Delmeira", "harbour spokesman")),
        (person("a", "C.D. Marsh", "general manager"), person("b", "C.D. Folkstone", "team general manager")),
        (person("a", "C.D. Marsh", "general manager"), person("b", "CD Folkstone", "team general manager")),
        (person("a", "Bertil Lindqvist", age=4), person("b", "Bertil Ostrander", age=4)),
        (person("a", "Anna Kristina Voss"), person("b", "Anna Christina")),
        (person("a", "Cirena Holt Marden"), person("b", "Sirena Holt")),
        (person("a", "Fredrik Marcusen"), person("b", "Marcusen Frederik")),
        (person("a", "Antwan J. Lind", age=30), person("b", "Antwan Earl Lind", age=30)),
        (person("a", "Tilda R. Holt"), person("b", "Tilda M. Holt")),
        (person("a", "B.J. Brandt", age=40), person("b", "Raymond Brandt", age=40)),
        (person("a", "J. Holt", age=29), person("b", "Peter Holt", age=29)),
    ],
)
def test_a_name_spelled_two_ways_is_found(one: Statement, two: Statement) -> None:
    """Two articles that spell one person's name differently make one contradiction."""
    facts = compare(make_view([one, two]))
    assert [len(f.pairs) for f in facts] == [1]
    assert facts[0].kind == "actor"
    assert facts[0].pairs[0].verdict == "contradiction"


@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("Yusuf Karimee", "Yusouf Karimi", "low"),
        ("Tareq Mansoor", "Tarek Mansur", "low"),
        ("Sergei Brandt", "Sergey Brandt", "low"),
        ("Tomas Brandt", "Thomas Brandt", "medium"),
        ("Emil Huerlimann", "Emil Hürlimann", "low"),
        ("Loius Marden", "Louis Marden", "medium"),
        ("Tareq Mansoor", "Tareq Mansoori", "medium"),
        ("Ka’Leno Brandt", "Kaleno Brandt", "low"),
    ],
)
def test_letters_of_another_script_are_low(one: str, two: str, severity: str) -> None:
    """What is put into Latin letters in two usual ways is low; a slip of the pen is not."""
    (fact,) = compare(make_view([person("a", one), person("b", two)]))
    assert fact.pairs[0].severity == severity


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("José Farias", "Jose Farias", "accents"),
        ("Ann-Marie Holt", "Ann Marie Holt", "a hyphen"),
        ("Robert Ames", "Bob Ames", "a nickname"),
        ("Mohammed Ames", "Muhammad Ames", "a name put into Latin letters"),
        ("Dale R. Quist", "Dale Quist", "an initial left out"),
        ("D. Quist", "Dale Quist", "a first name cut to its initial"),
        ("Dale Quist Jr.", "Dale Quist", "a suffix"),
        ("Dale J. Quist Jr.", "Dale R. Quist", "a father's other initial"),
        ("Dale J. Quist", "Dale James Quist", "a middle name cut to its initial"),
        ("Dale W. Quist", "Dale Bill Quist", "the initial of what a nickname stands for"),
        ("J. Quist", "Dale Quist", "another initial without a common age"),
        ("Dale Quist", "Nora Quist", "another first name"),
        ("Anna Kristina Voss", "Anna Kristina", "a last name left out"),
        ("Anna Kristina Voss", "Anna Kirsch", "another last name"),
        ("Frederik Marcusen", "Marcusen Frederik", "a last name put first"),
        ("Dale Quist", "Dale Ferrante", "another last name without a common office"),
    ],
)
def test_trivial_and_other_names_agree(one: str, two: str, why: str) -> None:
    """Accents, case, initials, nicknames and plainly other people make no finding."""
    assert compare(make_view([person("a", one), person("b", two)])) == [], why


def test_a_last_name_left_out_is_no_spelling_of_one_age() -> None:
    """A name without its last word is the same name, and an age of both does not make it another."""
    assert compare(make_view([person("a", "Anna Kristina", age=6), person("b", "Anna Kristina Voss", age=6)])) == []


def test_two_people_of_one_article_are_no_spelling() -> None:
    """An article that names both brothers shows that they are two people."""
    view = make_view([person("a", "Jaron Pell"), person("a", "Jason Pell"), person("b", "Jason Pell")])
    assert compare(view) == []


def test_ages_far_apart_are_two_people() -> None:
    """A mother and a daughter with alike names are told apart by their ages."""
    assert compare(make_view([person("a", "Marian Stohl", age=52), person("b", "Mariam Stohl", age=19)])) == []


def test_three_spellings_are_one_fact() -> None:
    """Spellings of one person in three articles are gathered into one fact that names each."""
    view = make_view(
        [
            person("a", "Katrin Voss", "governor"),
            person("b", "Catrin Voss", "governor"),
            person("c", "Kathryn Voss", "governor"),
        ]
    )
    facts = compare(view)
    assert len(facts) == 1
    assert len(facts[0].pairs) == 3
    assert all(name in facts[0].summary for name in ("Katrin", "Catrin", "Kathryn"))
    assert spans_of(facts)[0][0][2] == "contradiction"


def own(*statements: Statement) -> list[tuple[str, str, str]]:
    """The pairs of one fact about article "a" alone, as (span, span, severity)."""
    facts = compare(make_view(statements))
    return [(f.statements[p.a].span, f.statements[p.b].span, p.severity) for f in facts for p in f.pairs]


def test_one_article_may_spell_a_name_in_two_ways() -> None:
    """Full names of one article that are alike and share an age are one person; alike names alone are two."""
    assert own(person("a", "Meryn Solt", age=9), person("a", "Meren Solt", age=9)) == [
        ("Meren Solt", "Meryn Solt", "medium")
    ]
    assert own(person("a", "Meryn Solt", age=9), person("a", "Meryl Solt")) == []


def test_a_slip_in_a_lone_name_is_shown_low() -> None:
    """A last name that is almost that of the article's only bearer of one like it is a slip of the pen."""
    assert own(person("a", "Ilya Brandtner"), person("a", "Brandnter")) == [("Brandnter", "Ilya Brandtner", "low")]
    assert own(person("a", "Ilya Brandtner"), person("a", "Nora Brandtnar"), person("a", "Brandtnar")) == []
    assert own(person("a", "Ilya Brandtner"), person("a", "Brandtners")) == [], "a family"


def test_lone_names_of_two_articles_need_a_relation_in_common() -> None:
    """ "his sister Meryna" and "sister Meryne Solt" are one; without the relation the names are anybody's."""
    one = person("a", "Meryne Solt", relations=("his sister",))
    assert len(compare(make_view([one, person("b", "Meryna", relations=("sister",))]))) == 1
    assert compare(make_view([one, person("b", "Meryna", relations=("aunt",))])) == []


def test_middle_names_that_are_alike_or_of_one_person_differ() -> None:
    """A middle name in two spellings is found, and another one; low where no age or office says it is one person."""
    assert len(compare(make_view([person("a", "Ivo Izeal Quist"), person("b", "Ivo Izael Quist")]))) == 1
    assert len(compare(make_view([person("a", "Ivo Dale Quist", age=40), person("b", "Ivo Piet Quist", age=40)]))) == 1
    (fact,) = compare(make_view([person("a", "Ivo Dale Quist"), person("b", "Ivo Piet Quist")]))
    assert [p.severity for p in fact.pairs] == ["low"]
    assert compare(make_view([person("a", "B.J. Brandt", age=40), person("b", "Bernard Brandt", age=40)])) == []


def test_a_name_the_parser_did_not_take_for_a_persons_is_compared() -> None:
    """A name that nothing shows to be a person's is one when it is almost a person's name of another article."""
    doubtful = person("b", "Ricarda Solt")
    assert doubtful.person is not None
    doubtful = replace(doubtful, person=replace(doubtful.person, label="UNSURE"))
    assert len(compare(make_view([person("a", "Ricardo Solt"), doubtful]))) == 1
    assert compare(make_view([doubtful, replace(doubtful, article="c")])) == []


def test_a_member_of_a_group_is_no_person() -> None:
    """ "A Tarvos Ranger" is no spelling of "Tarvos Rangers"."""
    one, two = person("a", "Tarvos Ranger"), person("b", "Tarvos Rangers")
    text = f"A {one.sentence.text}"
    sentence = replace(one.sentence, text=text, end=len(text))
    member = replace(one, sentence=sentence, span_start=2, span_end=2 + len("Tarvos Ranger"))
    assert compare(make_view([member, two])) == []
    assert compare(make_view([one, two])) != []


def test_a_country_is_nobodys_slip() -> None:
    """A country's name is not taken for a slip of a first name that is like it."""
    assert compare(make_view([person("a", "Sudan"), person("a", "Sudana Holt", "envoy")])) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [("LaDonna Brandt", "Ladonna Brandt"), ("D'Arsel Holt", "D’Arsel Holt"), ("Mina Brandt's", "Mina Brandt")],
)
def test_capitals_and_kinds_of_apostrophe_are_no_other_spelling(one: str, two: str) -> None:
    """A capital within a word, a straight apostrophe for a curly one, and a possessive make no other name."""
    assert compare(make_view([person("a", one), person("b", two)])) == []
