"""Ages given to one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.ages import compare
from tests.compare.people_view import make_view, person, spans_of


def test_two_ages_of_one_person_conflict() -> None:
    """Another age for the same name is a contradiction whose spans are the ages."""
    facts = compare(make_view([person("a", "Tilda Renn", age=34), person("b", "Tilda Renn", age=38)]))
    assert spans_of(facts) == [[("34", "38", "contradiction")]]
    assert facts[0].kind == "quantity"


@pytest.mark.parametrize(
    ("earlier", "later", "verdict"),
    [
        (34, 35, "update"),
        (35, 34, "contradiction"),
        (34, 37, "contradiction"),
    ],
)
def test_a_birthday_is_an_update(earlier: int, later: int, verdict: str) -> None:
    """The later article may give one year more; never one less, nor three more."""
    view = make_view(
        [person("a", "Tilda Renn", age=earlier), person("b", "Tilda Renn", age=later)],
        {"a": "2024-01-10", "b": "2024-06-20"},
    )
    assert [f.pairs[0].verdict for f in compare(view)] == [verdict]


def test_a_junior_is_a_generation_younger() -> None:
    """ "Jr." behind one of two names tells that ages far apart are a parent's and a child's."""
    son, father = person("a", "Bo Lind Jr", age=20), person("b", "Bo Lind", age=48)
    assert compare(make_view([son, father])) == []
    assert compare(make_view([son, person("b", "Bo Lind Sr", age=48)])) == []
    assert len(compare(make_view([son, person("b", "Bo Lind", age=23)]))) == 1


def test_an_age_that_was_corrected_is_an_update() -> None:
    """An age which the sentence itself recalls as an earlier report's is superseded, and of low severity."""
    recalled = person("a", "Tilda Renn", age=35)
    text = "Earlier reports indicated that " + recalled.sentence.text
    recalled = replace(recalled, sentence=replace(recalled.sentence, text=text))
    facts = compare(make_view([person("a", "Tilda Renn", age=44), recalled]))
    assert [(p.verdict, p.severity) for f in facts for p in f.pairs] == [("update", "low")]


@pytest.mark.parametrize(("earlier", "later"), [(34, 35), (34, 36)])
def test_years_between_two_articles_make_older(earlier: int, later: int) -> None:
    """Fourteen months later somebody is a year older, or two: no difference."""
    who = [person("a", "Tilda Renn", age=earlier), person("b", "Tilda Renn", age=later)]
    assert compare(make_view(who, {"a": "2024-01-10", "b": "2025-03-20"})) == []


def test_years_between_two_articles_that_are_too_many() -> None:
    """Fourteen months later nobody is four years older."""
    who = [person("a", "Tilda Renn", age=34), person("b", "Tilda Renn", age=38)]
    assert len(compare(make_view(who, {"a": "2024-01-10", "b": "2025-03-20"}))) == 1


def test_one_day_apart_leaves_no_birthday() -> None:
    """Articles of one day that give 34 and 35 contradict one another."""
    dates = {"a": "2024-01-10", "b": "2024-01-10"}
    view = make_view([person("a", "Tilda Renn", age=34), person("b", "Tilda Renn", age=35)], dates)
    assert compare(view)[0].pairs[0].verdict == "contradiction"


def test_an_article_may_contradict_itself() -> None:
    """Two ages of one person in one article are a finding too."""
    assert len(compare(make_view([person("a", "Tilda Renn", age=67), person("a", "Tilda Renn", age=68)]))) == 1


def test_other_people_keep_their_ages() -> None:
    """Ages of two people, and equal ages of one, make no finding."""
    view = make_view(
        [
            person("a", "Tilda Renn", age=34),
            person("a", "Bo Renn", age=41),
            person("b", "Bo Renn", age=41),
        ]
    )
    assert compare(view) == []


def test_a_first_name_with_an_age_is_the_only_one_of_it() -> None:
    """ "Ida, 9" is compared with the one Ida near that age whom another article names in full; not with her mother."""
    full = [person("b", "Ida Renn", age=6), person("b", "Tom Renn", age=9), person("b", "Ida Marie Holt", age=44)]
    facts = compare(make_view([person("a", "Ida", age=9), person("a", "Tom", age=6), *full]))
    assert spans_of(facts) == [[("6", "9", "contradiction")], [("9", "6", "contradiction")]]


def test_a_first_name_of_two_is_nobodys() -> None:
    """Where two persons of the first name are of about that age, it is not known which is meant."""
    full = [person("b", "Ida Renn", age=6), person("b", "Ida Holt", age=8)]
    assert compare(make_view([person("a", "Ida", age=9), *full])) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Tilda Marie Renn", "Marie Renn"),
        ("Tilda Marie", "Tilda Marie Renn"),
        ("Tilda Archuleta", "Tilda Archuletta"),
    ],
)
def test_forms_of_a_name_are_one_person(one: str, two: str) -> None:
    """A name left out at either end, and another spelling of the last name, leave it one person."""
    assert len(compare(make_view([person("a", one, age=34), person("b", two, age=38)]))) == 1


def test_a_last_name_is_the_one_that_is_styled_like_it() -> None:
    """ "Mr Renn, 59" is the Renn whom another article calls "Mr"; without a style, either may be meant."""
    bo, tilda = person("a", "Bo Renn", "Mr", age=57), person("a", "Tilda Renn", "Mrs", age=61)
    assert spans_of(compare(make_view([bo, tilda, person("b", "Renn", "Mr", age=59)]))) == [
        [("57", "59", "contradiction")]
    ]
    assert compare(make_view([bo, tilda, person("b", "Renn", age=59)])) == []
    assert len(compare(make_view([bo, person("b", "Renn", age=59)]))) == 1
