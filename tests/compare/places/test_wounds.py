"""Wounds, deaths and hospitals of one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.location import compare
from discrepancy.records import Person, Place, Statement
from tests.compare.people_view import make_view, person, place, spans_of, state
from tests.quantity_view import Count, make_statement


def wound(article: str, who: str, parts: str, means: str | None = "gun", **fields: str | None) -> Statement:
    """Somebody hit in some parts of the body."""
    span = f"the {parts}"
    where = Place(parts, "wound", anchor=means, bearing=fields.get("side"))
    return place(article, f"{who} was hit in {span}, a nurse said.", span, where, who)


def later(statement: Statement) -> Statement:
    """The same as the second sentence of its article."""
    return replace(statement, sentence=replace(statement.sentence, index=1))


def death(article: str, who: str, where: str) -> Statement:
    """Somebody who died somewhere."""
    return place(article, f"{who} died, at the {where}.", f"the {where}", Place(where, "deathplace"), who)


def hospital(article: str, who: str, name: str) -> Statement:
    """Somebody taken to a hospital."""
    return place(article, f"{who} was taken to {name}.", name, Place(name, "hospital", bearing="patient"), who)


@pytest.mark.parametrize(
    ("one", "two", "verdict", "severity"),
    [
        (wound("a", "The boy", "hip"), wound("b", "A boy", "abdomen"), "contradiction", "medium"),
        (wound("a", "The gunman", "arm"), wound("b", "The alleged shooter", "shoulder"), "contradiction", "medium"),
        (wound("a", "The clerk", "face"), wound("b", "The clerk", "head"), "imprecision", "low"),
        (death("a", "The man", "scene"), death("b", "A man", "hospital"), "contradiction", "medium"),
        (death("a", "The man", "instantly"), death("b", "A man", "hospital"), "contradiction", "low"),
        (
            hospital("a", "The suspect", "Tarvos General Hospital"),
            hospital("b", "The suspect", "Velmar Medical Center"),
            "contradiction",
            "medium",
        ),
        (
            hospital("a", "She", "Marden Valley Hospital"),
            hospital("b", "A girl", "Mardin Valley Hospital"),
            "contradiction",
            "medium",
        ),
    ],
)
def test_one_person_hurt_or_dead_in_two_places(one: Statement, two: Statement, verdict: str, severity: str) -> None:
    """Parts of the body, places of death and hospitals that exclude each other are findings."""
    facts = compare(make_view([one, two]))
    assert [(p.verdict, p.severity) for f in facts for p in f.pairs] == [(verdict, severity)]


@pytest.mark.parametrize(
    ("figure", "severity"),
    [
        (Count("a", 14, measure="injured"), "low"),
        (Count("a", 1, measure="injured"), "medium"),
        (Count("a", 14, measure="arrested"), "medium"),
        (Count("a", 14, measure="injured", scope=("earlier",)), "medium"),
    ],
)
def test_of_several_hurt_it_is_less_sure_that_one_is_meant(figure: Count, severity: str) -> None:
    """Each article tells of one wound alone, but one of them counts fourteen hurt in this event."""
    view = make_view([wound("a", "The boy", "hip"), wound("b", "A boy", "abdomen"), make_statement(figure)])
    assert [p.severity for f in compare(view) for p in f.pairs] == [severity]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (wound("a", "The boy", "torso"), wound("b", "The boy", "chest"), "the torso holds the chest"),
        (wound("a", "The boy", "thigh"), wound("b", "The boy", "leg"), "the leg holds the thigh"),
        (wound("a", "The boy", "chest, arm"), wound("b", "The boy", "chest"), "one tells more"),
        (wound("a", "The boy", "chest"), wound("b", "The girl", "leg"), "two persons"),
        (wound("a", "A 19-year-old man", "chest"), wound("b", "A 31-year-old man", "leg"), "other ages"),
        (wound("a", "The officer", "chest"), wound("b", "The gunman", "leg"), "other parts in the event"),
        (wound("a", "The man", "chest", "blade"), wound("b", "The man", "face", "blow"), "stabbed, punched"),
        (wound("a", "Three men", "chest"), wound("b", "The man", "leg"), "several and one"),
        (death("a", "The man", "scene"), death("b", "The woman", "hospital"), "two persons"),
        (death("a", "The man", "scene"), death("b", "The man", "instantly"), "one and the same"),
        (
            hospital("a", "The suspect", "Tarvos Hospital"),
            hospital("b", "The suspect", "Tarvos Medical Center"),
            "one hospital",
        ),
        (
            hospital("a", "The suspect", "TG Hospital"),
            hospital("b", "The suspect", "Tarvos General Hospital"),
            "initials",
        ),
    ],
)
def test_what_agrees_or_is_told_of_others(one: Statement, two: Statement, why: str) -> None:
    """A part within a part, more detail and other persons make no finding."""
    assert compare(make_view([one, two])) == [], why


def test_a_name_lines_up_one_of_several_victims() -> None:
    """With several wounded in each article a shared name says whose wounds are compared; others are left alone."""
    people = [person("a", "Tilda Renn", age=31), person("b", "Tilda Renn", age=31)]
    told = [
        wound("a", "Tilda Renn", "arm"),
        wound("a", "Another man", "chest"),
        wound("b", "Renn", "neck"),
        wound("b", "A third man", "leg"),
    ]
    assert spans_of(compare(make_view([*people, *told]))) == [[("the arm", "the neck", "contradiction")]]


def test_left_and_right_of_one_part_conflict() -> None:
    """The left arm is not the right one."""
    left, right = wound("a", "The boy", "arm", side="left"), wound("b", "The boy", "arm", side="right")
    assert spans_of(compare(make_view([left, right]))) == [[("the arm", "the arm", "contradiction")]]


def test_a_hospital_spelled_in_two_ways_in_one_article() -> None:
    """An article that names one hospital in two spellings contradicts itself."""
    told = [hospital("a", "The boy", "Marden County Hospital"), hospital("a", "The girl", "Mardon County Hospital")]
    assert len(compare(make_view(told))) == 1


def test_a_hospital_named_in_both_articles_is_no_conflict() -> None:
    """Where an article names the other's hospital too, the patient was moved."""
    told = [
        hospital("a", "The suspect", "Tarvos Hospital"),
        hospital("b", "The suspect", "Velmar Hospital"),
        hospital("b", "The suspect", "Tarvos Hospital"),
    ]
    assert compare(make_view(told)) == []


def taken(article: str, who: str) -> Statement:
    """Somebody taken to a hospital whose end the article leaves open."""
    return place(article, f"{who} was taken to a hospital.", "taken to a hospital", Place("hospital", "transport"), who)


def test_dead_at_the_scene_and_taken_to_hospital() -> None:
    """Whoever was dead at the scene was not taken to a hospital; where the article tells the death, that counts."""
    people = [person("a", "Tilda Renn", age=31), person("b", "Tilda Renn", age=31)]
    dead, moved = death("a", "Tilda Renn", "scene"), taken("b", "Renn")
    assert spans_of(compare(make_view([*people, dead, moved]))) == [
        [("the scene", "taken to a hospital", "contradiction")]
    ]
    assert compare(make_view([*people, dead, moved, death("b", "Renn", "scene")])) == []


def test_one_more_part_of_a_named_person_is_imprecise() -> None:
    """A part that one article alone has is a small difference, where a name says that both mean one person."""
    people = [person("a", "Tilda Renn"), person("b", "Tilda Renn")]
    told = [wound("a", "Tilda Renn", "back"), wound("b", "Tilda Renn", "torso, leg")]
    facts = compare(make_view([*people, *told]))
    assert [(p.verdict, p.severity) for f in facts for p in f.pairs] == [("imprecision", "low")]


def test_a_suspect_named_here_is_the_gunman_there() -> None:
    """Whoever is charged may be called the gunman elsewhere."""
    text = "Karl Brenn was charged with murder."
    named = state(
        "a", "person", text, "Karl Brenn", person=Person("Karl Brenn", full="Karl Brenn"), subject="Karl Brenn"
    )
    told = [wound("a", "Brenn", "arm"), wound("b", "The gunman", "shoulder"), wound("b", "A woman", "leg")]
    assert spans_of(compare(make_view([named, *told]))) == [[("the arm", "the shoulder", "contradiction")]]


def test_a_word_for_an_age_tells_persons_apart() -> None:
    """A toddler is the child of two, not the one of five; and a name in capitals that no article explains is a name."""
    five, two = wound("b", "A 5-year-old boy", "arm"), wound("b", "A 2-year-old boy", "back")
    facts = compare(make_view([wound("a", "The toddler", "shoulder"), five, two]))
    assert [{s.span for s in f.statements} for f in facts] == [{"the shoulder", "the back"}]
    assert compare(make_view([wound("a", "Toddler", "leg"), wound("b", "The teenager, 15", "back")])) == []
    assert compare(make_view([wound("a", "Quist", "leg"), wound("b", "Renn", "back")])) == []


def test_an_age_alone_is_not_enough_among_several() -> None:
    """Of several who were hurt two may be of one age, so that the finding is of low severity; a name makes it sure."""
    other = wound("a", "A 30-year-old woman", "neck")
    one, two = wound("a", "A 22-year-old man", "leg"), wound("b", "The 22-year-old man", "chest")
    assert [p.severity for f in compare(make_view([other, one, two])) for p in f.pairs] == ["low"]
    assert [p.severity for f in compare(make_view([one, two])) for p in f.pairs] == ["medium"]
    again = wound("a", "A 22-year-old man", "arm")
    assert all(p.severity == "low" for f in compare(make_view([one, again, two])) for p in f.pairs)


def test_nobody_told_of_is_not_one_of_several() -> None:
    """A wound of which a sentence does not say whose it is is nobody's where the article tells of several."""
    several = [wound("a", "A 30-year-old woman", "neck"), death("a", "The child", "scene")]
    nobody = hospital("a", "", "Tarvos General Hospital")
    other = hospital("b", "The clerk", "Velmar Medical Center")
    assert compare(make_view([*several, nobody, other])) == []
    assert compare(make_view([nobody, other])) != []


def test_one_shot_in_two_parts_within_an_article() -> None:
    """One article that has somebody's single shot in two parts differs from itself; several shots do not."""
    one, two = wound("a", "Ana Reyes", "leg"), later(wound("a", "Reyes", "chest"))
    (fact,) = compare(make_view([one, two]))
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "low")]
    again = place("a", "Reyes was hit again in the chest.", "the chest", Place("chest", "wound", anchor="gun"), "Reyes")
    assert compare(make_view([one, later(again)])) == []
