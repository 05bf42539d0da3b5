"""People: names with titles, ages, relations and homes, and the mentions of one person."""

from __future__ import annotations

import pytest

from discrepancy.extract.people import find_people
from discrepancy.names import fold_name
from discrepancy.records import Person
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


def people(*paragraphs: str) -> list[Person]:
    """The people named in the paragraphs."""
    return [s.person for s in find_people(parse_text(*paragraphs)) if s.person is not None]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Police spokesman Officer Ivo Brandt described the search.", "Ivo Brandt", "Police spokesman Officer"),
        ("Defence Secretary Nora Quist signed the order.", "Nora Quist", "Defence Secretary"),
        ("Police Chief Nora Quist said there was no truth in it.", "Nora Quist", "Police Chief"),
        ("They met team general manager C.D. Marsh on Monday.", "C.D. Marsh", "team general manager"),
        (
            "Ivo Brandt, a spokesman for the harbour police, said so.",
            "Ivo Brandt",
            "a spokesman for the harbour police",
        ),
        ("The governor of Tarvos, Ivo Brandt, flew in.", "Ivo Brandt", "The governor of Tarvos"),
        ("They met state Senator Nora Quist on Monday.", "Nora Quist", "state Senator"),
        ("Nora Quist had worked as a harbour mechanic for years.", "Nora Quist", "a harbour mechanic"),
        (
            "The talk was given by vice president of global sales Nora Quist.",
            "Nora Quist",
            "vice president of global sales",
        ),
        (
            "The village follows its leader and self-proclaimed prophet, Ivo Brandt.",
            "Ivo Brandt",
            "its leader and self-proclaimed prophet",
        ),
        (
            "Nora Quist, the secretary-general of the guild, was not there.",
            "Nora Quist",
            "the secretary-general of the guild",
        ),
        ("Lieutenant-Colonel Nora Quist spoke for the garrison.", "Nora Quist", "Lieutenant-Colonel"),
        ("Nora Quist, who is a teacher, saw the smoke.", "Nora Quist", "a teacher"),
        ("Nora Quist, he said, is a guard at the mill.", "Nora Quist", "a guard at the mill"),
        ("Nora Quist, who chairs Tarvos Mills, denied it.", "Nora Quist", "chair"),
        ("Tarvos Mills, whose managing director is Nora Quist, denied it.", "Nora Quist", "managing director"),
        ("Nora Quist, a nurse seconded to the ship, saw it.", "Nora Quist", "a nurse seconded to the ship"),
    ],
)
def test_titles_before_and_behind_a_name(text: str, name: str, title: str) -> None:
    """A title is read in front of a name, behind it, and before its comma."""
    found = next(p for p in people(text) if p.name == name)
    assert title in found.titles


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Nora Quist, 48, was charged on Friday.", 48),
        ("Police arrested 23-year-old Nora Quist in the harbour.", 23),
        ("Police arrested 23-year-old student Nora Quist in the harbour.", 23),
        ("Nora Quist, who was 51, ran the mill.", 51),
        ("Nora Quist, who is 12 years younger, ran the mill.", None),
        ("Nora Quist, who is 12 years old, saw the mill.", 12),
        ("Nora Quist, baker of the royal wedding, dies aged 79.", 79),
        ("Nora Quist died at 81 after a short illness.", 81),
        ("Nora Quist died at 12 Mill Lane.", None),
        ("Nora Quist, who turned six in May, was unhurt.", 6),
        ("Nora Quist turned 40 pages.", None),
        ("Nora Quist was just 26.", 26),
        ("The victim, identified as Nora Quist, was 45 years old.", 45),
        ("The nurse who died, Nora Quist, was only 26.", 26),
        ("Records show Nora Quist is 52 years of age.", 52),
        ("Nora Quist (pictured), 33, was charged on Friday.", 33),
        ("Ivo Brandt and Nora Quist, both 19, were unhurt.", 19),
        ("The mill of Nora Quist, was 45 years in the building.", None),
        ("Nora Quist, who turns 29 on Friday, was unhurt.", None),
        ("Six-year-old Nora Quist was unhurt.", 6),
        ("A girl of seven, named by neighbours as Nora Quist, was unhurt.", 7),
        ("Nora Quist was 58 when she died.", 58),
        ("Nora Quist was 12 when she joined the choir.", None),
        ("Nora Quist was 71 and her husband 76.", 71),
        ("Nora Quist, the apprentice, is eighteen.", 18),
        ("Nora Quist, a roofer, 33, saw it.", 33),
        ("Besides Nora Quist, the missing men are Ivo Brandt, 27, and Bo Holt.", None),
        ("Nora Quist, nine, and her brother were found.", 9),
        ("Nora Quist was one of nine.", None),
        ("Then-15-year-old Nora Quist saw it.", None),
        ("The 19-year-old sister of Nora Quist saw it.", None),
        ("The 60-year-old director insisted that Nora Quist left.", None),
        ("Nora Quist, 5-year-old Tim and a dog were found.", None),
        ("Ada and Nora Quist, aged 19 and 22, were found.", 22),
        ("Ada and Nora Quist, 19 and 22 respectively, were found.", 22),
        ("Ada Renn, 19, and Nora Quist, 22, were found.", 22),
        ("Nora Quist, aged 19 and a half, was found.", 19),
    ],
)
def test_an_age_belongs_to_the_name_beside_it(text: str, age: int | None) -> None:
    """An age is read with the name it describes, not with another person's."""
    assert [p.age for p in people(text) if p.name.endswith("Quist")] == [age]


def test_an_age_behind_a_junior() -> None:
    """The stop of "Jr." parts no age from its name."""
    assert [p.age for p in people("Ivo Quist Jr., 23, was charged on Friday.")] == [23]


def test_later_mentions_are_the_same_person() -> None:
    """A last name alone stands for the full name of the article."""
    found = people("Mayor Nora Quist opened the bridge.", "Quist, 48, thanked the builders.")
    assert {p.full for p in found} == {"Nora Quist"}
    assert 48 in {p.age for p in found}


def test_relations_and_homes() -> None:
    """Kin is a relation and no title; "of" a town is a home."""
    found = people("His wife Nora Quist was hurt.", "Ivo Brandt, 39, of Tarvos, was not.")
    assert found[0].relations
    assert found[0].titles == ()
    assert found[1].homes == ("Tarvos",)
    assert people("Nora Quist lived in nearby Velmar.")[0].homes == ("Velmar",)


@pytest.mark.parametrize("name", ["Tilda “Til” Renn", "Tilda (Til) Renn", 'Tilda "Til" Renn'])
def test_what_somebody_is_called_stands_in_the_name(name: str) -> None:
    """A name in quotation marks or brackets between first and last is no part of either."""
    (found,) = people(f"Police said {name}, 39, of Tarvos was hurt.")
    assert (fold_name(found.full), found.age, found.homes) == (("tilda", "renn"), 39, ("Tarvos",))


def test_bodies_and_places_are_no_people() -> None:
    """Courts, streets and months are not read as names."""
    assert people("The Tarvos District Court sat on Linden Street in May.") == []


def test_spans_point_into_the_article() -> None:
    """Every span is the text between its offsets."""
    first, second = "Mayor Nora Quist spoke.", "“Stay inside,” said Capt. Ivo Brandt."
    text = f"{first}\n{second}"
    statements = find_people(parse_text(first, second))
    assert [s.span for s in statements] == ["Nora Quist", "Ivo Brandt"]
    assert all(text[s.span_start : s.span_end] == s.span for s in statements)


def test_a_lone_name_stands_for_the_person_or_is_kept_when_it_is_almost_one() -> None:
    """A lone first or last name stands for its bearer; one that is off by a letter keeps its own spelling."""
    found = find_people(parse_text("Nora Brandtner, 48, was charged. Nora smiled.", "Brandnter said nothing."))
    assert [s.person.full for s in found if s.person] == ["Nora Brandtner", "Nora Brandtner", "Brandnter"]


def test_a_relation_makes_a_lone_name_a_persons() -> None:
    """A name that follows a relation is a person's, though the article has no more of it."""
    assert [p.name for p in people("His sister Meryna was among those who came.")] == ["Meryna"]


def test_a_styled_last_name_of_two_stays_as_it_is() -> None:
    """In an article with a couple, "Mr Quist, 59" is read, and left open which of the two it is."""
    found = people("Nora Quist owned half of the mill.", "The mayor, Ivo Quist, did not.", "Mr Quist, 59, was away.")
    assert [(p.full, p.age) for p in found if p.age is not None] == [("Quist", 59)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The coach, Per Lund, was not asked, said the club's friend of old, Nora Quist.", "Nora Quist"),
        ("Nora Quist, who is said to be a captain's daughter, saw it.", "Nora Quist"),
        ("Nora Quist, who chaired nobody, saw it.", "Nora Quist"),
    ],
)
def test_words_that_give_a_name_no_office(text: str, name: str) -> None:
    """What another name's office or a clause says is no title of a name."""
    assert next(p for p in people(text) if p.name == name).titles == ()
