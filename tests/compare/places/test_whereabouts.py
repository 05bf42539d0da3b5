"""Where somebody was caught or found, where an event is held, where a firm sits: two places for one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.location import compare
from discrepancy.records import Article, Place, Statement
from discrepancy.storyview import StoryView
from tests.compare.people_view import make_view, place


def view_of(*statements: Statement) -> StoryView:
    """The statements as a story whose articles hold the sentences of the statements."""
    view = make_view(statements)
    articles: dict[str, Article] = {
        name: replace(article, text=" ".join(s.sentence.text for s in statements if s.article == name))
        for name, article in view.articles.items()
    }
    return replace(view, articles=articles)


def caught(article: str, town: str, who: str = "Karl Brenn", more: str = "") -> Statement:
    """Somebody caught in a town."""
    text = f"{who} was arrested in {town} on Sunday{more}."
    return place(article, text, town, Place(town, "whereabouts", anchor="arrest"), who)


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (caught("a", "Tarvos"), caught("b", "Velmar"), 1),
        (caught("a", "Tarvos"), caught("b", "Tarvos"), 0),
        (caught("a", "Tarvos"), caught("b", "Velmar", more=", near Tarvos"), 0),
        (caught("a", "Tarvos"), caught("b", "Velmar", "Ivo Tamm"), 0),
    ],
)
def test_caught_in_one_town_or_another(one: Statement, two: Statement, count: int) -> None:
    """Two towns for one arrest differ, unless an article names both."""
    facts = compare(view_of(one, two))
    assert len(facts) == count
    assert all(f.pairs[0].severity == "low" for f in facts)


def school(article: str, name: str, rank: str = "pupil") -> Statement:
    """Somebody who learns or teaches at a school."""
    return place(article, f"Ada Renn is at {name}.", name, Place(name, "schooling", anchor=rank), "Ada Renn")


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (school("b", "Velmar High School"), 1),
        (school("b", "Tarvos High"), 0),
        (school("b", "Velmar High School", "staff"), 0),
    ],
)
def test_pupils_of_one_school_or_another(other: Statement, count: int) -> None:
    """One pupil at two schools differs; a shorter name agrees, and a teacher's school is another matter."""
    assert len(compare(view_of(school("a", "Tarvos High School"), other))) == count


def venue(article: str, name: str, day: str, event: str = "vigil") -> Statement:
    """An event to be held in a building."""
    text = f"A {event} for the victims of the landslide will be held at {name} on {day} evening."
    return place(article, text, name, Place(name, "venue", anchor=event, bearing="church"))


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (venue("b", "Harbour Church", "Friday"), 1),
        (venue("b", "Harbour Church", "Sunday"), 0),
        (venue("b", "Harbour Church", "Friday", "funeral"), 0),
        (venue("b", "Linden Hall", "Friday"), 0),
    ],
)
def test_one_event_in_two_buildings(other: Statement, count: int) -> None:
    """A vigil of one evening is in one building; another day's, another event and a like name are left alone."""
    assert len(compare(view_of(venue("a", "Linden Park", "Friday"), other))) == count


def seat(article: str, town: str, body: str) -> Statement:
    """A firm's seat."""
    return place(article, f"{body}, based in {town}, said so.", town, Place(town, "seat"), body)


@pytest.mark.parametrize(("town", "body", "count"), [("Velmar", "Lindel Foods", 1), ("Velmar", "Orla Foods", 0)])
def test_two_seats_of_one_firm(town: str, body: str, count: int) -> None:
    """One firm sits in one town; another firm in its own."""
    assert len(compare(view_of(seat("a", "Tarvos", "Lindel Foods"), seat("b", town, body)))) == count


def quarter(article: str, name: str, more: str = "") -> Statement:
    """A shooting in a neighbourhood."""
    text = f"Three people were wounded in a shooting in the {name} neighborhood{more}."
    return place(article, text, f"{name} neighborhood", Place(name, "neighbourhood"))


@pytest.mark.parametrize(("more", "count"), [("", 1), (", beside Millbrook", 0)])
def test_one_shooting_in_two_neighbourhoods(more: str, count: int) -> None:
    """Another neighbourhood differs, unless an article names both."""
    assert len(compare(view_of(quarter("a", "Millbrook"), quarter("b", "Fairlawn", more)))) == count


def raised(article: str, town: str) -> Statement:
    """Somebody who grew up in a town."""
    return place(article, f"Ada Renn grew up in {town}.", town, Place(town, "upbringing"), "Ada Renn")


def test_grew_up_in_two_towns() -> None:
    """Another town differs, the town with its state does not."""
    assert len(compare(view_of(raised("a", "Tarvos"), raised("b", "Velmar")))) == 1
    assert compare(view_of(raised("a", "Tarvos"), raised("b", "Tarvos Bay"))) == []
