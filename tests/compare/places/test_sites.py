"""Facilities, addresses, sides of a city and spots."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.location import compare
from discrepancy.records import Place, Statement
from tests.compare.people_view import make_view, place


def facility(article: str, name: str, sort: str) -> Statement:
    """A brawl at some facility."""
    return place(article, f"The brawl began at the {name} before dawn.", name, Place(name, "facility", bearing=sort))


def street(article: str, name: str, number: str | None = None) -> Statement:
    """A shop on a street."""
    span = f"{number} {name}" if number else name
    return place(article, f"Robbers raided the jeweller at {span}.", span, Place(name, "street", number))


def side(article: str, point: str, city: str = "city") -> Statement:
    """A crash on one side of a city."""
    span = f"the {point} side"
    return place(article, f"Two trams collided on {span} of Tarvos.", span, Place(span, "side", None, city, point))


def town(article: str, words: str) -> Statement:
    """A train derailed in or near a town."""
    where = Place("Tarvos", "town")
    return place(article, f"Four cars of a train derailed {words} Tarvos on Monday.", "Tarvos", where)


def spot(article: str, name: str, zone: str, who: str) -> Statement:
    """Somebody found at a spot."""
    where = Place(name, "spot", anchor="find", bearing=zone)
    return place(article, f"{who} was found in the {name}.", f"in the {name}", where, who)


@pytest.mark.parametrize(
    ("one", "two", "verdict", "severity"),
    [
        (facility("a", "Baravel Club", "bar"), facility("b", "Barvel Club", "bar"), "contradiction", "medium"),
        (
            facility("a", "Coast Guard Supply Center", "center"),
            facility("b", "Harbor Guard Station", "center"),
            "imprecision",
            "low",
        ),
        (street("a", "Quarry Road", "1400"), street("b", "Quarry Rd", "2100"), "contradiction", "medium"),
        (street("a", "North Quarry Road"), street("b", "S. Quarry Road"), "contradiction", "medium"),
        (side("a", "east"), side("b", "west"), "contradiction", "medium"),
        (side("a", "southwest", "Tarvos"), side("b", "east"), "contradiction", "medium"),
        (town("a", "in"), town("b", "near"), "imprecision", "low"),
        (spot("a", "porch", "outside", "Tilda"), spot("b", "kitchen", "inside", "A woman"), "contradiction", "low"),
    ],
)
def test_one_place_told_in_two_ways(one: Statement, two: Statement, verdict: str, severity: str) -> None:
    """Names, numbers, sides and spots that exclude each other are findings."""
    facts = compare(make_view([one, two]))
    assert [(p.verdict, p.severity) for f in facts for p in f.pairs] == [(verdict, severity)]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (facility("a", "Linden Park", "park"), facility("b", "Harbour Park", "park"), "two parks"),
        (
            facility("a", "Spring Field Apartments", "housing"),
            facility("b", "Springfield Apartments", "housing"),
            "space",
        ),
        (facility("a", "Linden High School", "school"), facility("b", "Linden School", "school"), "more detail"),
        (facility("a", "Ivar Noble Ferry Church", "church"), facility("b", "Ivar NF Church", "church"), "initials"),
        (street("a", "Quarry Road", "1400"), street("b", "Quarry Road", "1412"), "a house of the block"),
        (street("a", "Quarry Road", "1400"), street("b", "Quarry Road"), "more detail"),
        (side("a", "west"), side("b", "southwest"), "one within the other"),
        (side("a", "west", "Tarvos"), side("b", "east", "Velmar"), "two cities"),
        (town("a", "in"), town("b", "in"), "the same"),
        (spot("a", "porch", "outside", "The man"), spot("b", "kitchen", "inside", "The woman"), "two persons"),
        (spot("a", "yard", "outside", "The man"), spot("b", "vehicle", "vehicle", "The man"), "a car in the yard"),
        (spot("a", "home", "inside", "The man"), spot("b", "apartment", "inside", "The man"), "a home may be a flat"),
    ],
)
def test_what_agrees(one: Statement, two: Statement, why: str) -> None:
    """More detail, spaces, initials, parts of a whole and other things make no finding."""
    assert compare(make_view([one, two])) == [], why


def test_an_article_with_both_names_has_two_facilities() -> None:
    """Where an article names both, they are two."""
    told = [
        facility("a", "Coast Guard Supply Center", "center"),
        facility("b", "Coast Guard Repair Center", "center"),
        facility("b", "Coast Guard Supply Center", "center"),
    ]
    assert compare(make_view(told)) == []


def region(article: str, name: str) -> Statement:
    """A deputy of a county."""
    return place(article, f"Deputies of {name} County said so.", name, Place(name, "region"))


def test_a_county_named_otherwise_once() -> None:
    """A county written once beside one that looks like it and stands everywhere is an odd one out."""
    told = [region("a", "Larvard"), region("b", "Lavrard"), region("b", "Larvard"), region("a", "Larvard")]
    facts = compare(make_view(told))
    assert facts
    assert all(p.verdict == "contradiction" for f in facts for p in f.pairs)
    assert compare(make_view([region("a", "Larvard"), region("a", "Tolna"), region("a", "Larvard")])) == []


def died(article: str, words: str, zone: str, name: str) -> Statement:
    """A clerk who died somewhere about a courthouse."""
    return place(
        article, f"The clerk died {words}.", words, Place(name, "spot", anchor="die", bearing=zone), "The clerk"
    )


def test_one_article_lets_somebody_die_inside_and_outside() -> None:
    """An article that tells one death at two spots contradicts itself."""
    told = [
        died("a", "outside the courthouse", "outside", "courthouse"),
        died("a", "inside the lobby", "inside", "lobby"),
    ]
    other = replace(told[1], sentence=replace(told[1].sentence, index=4))
    facts = compare(make_view([told[0], other]))
    assert [(p.verdict, p.severity) for f in facts for p in f.pairs] == [("contradiction", "low")]


def test_a_long_name_off_by_a_letter_is_a_slip() -> None:
    """A long name spelled otherwise is a slip whatever is told of it; short ones need something in common."""
    one = place("a", "The driver is from Schanderburg.", "Schanderburg", Place("Schanderburg", "town"))
    two = place("b", "Police went to Shanderburg.", "Shanderburg", Place("Shanderburg", "town"))
    assert len(compare(make_view([one, two]))) == 1


def test_a_name_off_by_a_vowel_is_low() -> None:
    """What another script's name is written with in two ways is low; another consonant is not."""
    one = place("a", "The driver is from Schanderburg.", "Schanderburg", Place("Schanderburg", "town"))
    for name, severity in (("Schenderburg", "low"), ("Schanderbuerg", "low"), ("Shanderburg", "medium")):
        two = place("b", f"Police went to {name}.", name, Place(name, "town"))
        (fact,) = compare(make_view([one, two]))
        assert fact.pairs[0].severity == severity
