"""Wording beside two figures that makes them figures of two things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.align.comparable import is_comparable
from discrepancy.records import Sentence
from tests.quantity_view import Count, make_view


def are_comparable(one: str, other: str, *, figures: tuple[str, str], dimension: str = "count") -> bool:
    """Whether two sentences' figures, as written in them, could state one fact."""
    unit = "people" if dimension == "count" else None
    made = make_view([Count("a", 3, dimension=dimension, unit=unit), Count("b", 5, dimension=dimension, unit=unit)])
    statements = []
    for statement, text, span in zip(made.statements, (one, other), figures, strict=True):
        at = text.index(span)
        sentence = Sentence(0, 0, len(text), text, "paragraph")
        statements.append(replace(statement, sentence=sentence, span=span, span_start=at, span_end=at + len(span)))
    return is_comparable(replace(made, statements=tuple(statements)), 0, 1)


@pytest.mark.parametrize(
    ("asked", "is_one"),
    [
        ("The vote is valid only with a turnout of 50 percent.", False),
        ("The law requires a turnout of 50 percent.", False),
        ("A valid count put turnout at 50 percent.", True),
        ("Turnout, which the law requires to be told, was put at 50 percent.", True),
    ],
)
def test_what_is_asked_for_is_no_version_of_what_is(asked: str, is_one: bool) -> None:
    """A turnout that a law asks for is another figure than the turnout; the words must stand close before it."""
    told = "Turnout was 70 percent."
    assert are_comparable(asked, told, figures=("50 percent", "70 percent"), dimension="percent") is is_one


@pytest.mark.parametrize(
    ("hurt", "is_one"),
    [
        ("were seriously hurt", False),
        ("are still in hospital", False),
        ("remained in serious condition", False),
        ("were taken away hurt", True),
        ("were taken to hospital", True),
    ],
)
def test_degree_of_harm_behind_a_figure(hurt: str, is_one: bool) -> None:
    """Those hurt seriously are some of those hurt, and so are those who are still treated."""
    assert are_comparable(f"About 3 people {hurt}.", "In all 5 people were hurt.", figures=("3", "5")) is is_one


def test_a_toll_of_several_events_is_not_that_of_one() -> None:
    """Two dead in four shootings are no version of one who died in one of them."""
    view = make_view([Count("a", 2, measure="killed", scope=("separate",)), Count("b", 1, measure="killed")])
    assert not is_comparable(view, 0, 1)


def test_more_are_still_treated_than_were_hurt() -> None:
    """No part is more than its whole: one of the two figures is wrong."""
    assert are_comparable("In all 3 people were hurt.", "About 5 people are still in hospital.", figures=("3", "5"))


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("About 3 people were driven away, two of them in a critical condition.", True),
        ("About 3 people are in a critical condition.", False),
    ],
)
def test_how_badly_others_are_hurt_is_theirs(told: str, is_one: bool) -> None:
    """Of those taken away some may be worse hurt; that makes them no other group."""
    made = make_view([Count("a", 3, measure="injured", text=told), Count("b", 5, measure="injured")])
    at = told.index("3")
    first = replace(made.statements[0], span="3", span_start=at, span_end=at + 1)
    assert is_comparable(replace(made, statements=(first, made.statements[1])), 0, 1) is is_one


def test_figures_of_one_old_year_may_be_one() -> None:
    """Where one article bears no date, the year that both name still joins them."""
    counts = [Count("a", 3, scope=("in:1999",)), Count("b", 5, scope=("in:1999",))]
    assert is_comparable(make_view(counts, dates={"a": "2024-05-06"}), 0, 1)
    other = replace(counts[1], scope=())
    assert not is_comparable(make_view([counts[0], other], dates={"a": "2024-05-06", "b": "2024-05-06"}), 0, 1)


@pytest.mark.parametrize(("measure", "harm", "is_one"), [("open", "injured", False), ("open", "arrested", True)])
def test_doers_are_none_of_the_harmed(measure: str, harm: str, is_one: bool) -> None:
    """Two gunmen who opened fire are not two people hurt; they may be two people arrested."""
    view = make_view([Count("a", 2, noun="gunman", measure=measure), Count("b", 3, noun="person", measure=harm)])
    assert is_comparable(view, 0, 1) is is_one


@pytest.mark.parametrize(("measure", "is_one"), [("arrested", True), ("killed", False)])
def test_suspects_arrested_may_be_men(measure: str, is_one: bool) -> None:
    """Three suspects under arrest are counted against two men; men killed are not the suspects who were."""
    view = make_view([Count("a", 3, noun="suspect", measure=measure), Count("b", 2, noun="man", measure=measure)])
    assert is_comparable(view, 0, 1) is is_one


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("Aboard were 3 passengers and seven crew.", False),
        ("Aboard were 3 passengers, with a crew of seven.", False),
        ("Aboard were 3 passengers.", True),
        ("Aboard were 3 passengers and crew.", True),
    ],
)
def test_passengers_counted_beside_the_crew_are_not_all_aboard(told: str, is_one: bool) -> None:
    """The people aboard are passengers and crew together."""
    assert are_comparable(told, "In all 5 people were aboard.", figures=("3", "5")) is is_one


@pytest.mark.parametrize(
    ("others", "measure", "is_one"),
    [
        (3, "fired", False),
        (2, "killed", False),
        (6, "fired", True),
        (3, "injured", True),
        (3, None, False),
        (2, None, True),
    ],
)
def test_others_who_were_shot_are_fewer_than_all(others: int, measure: str, is_one: bool) -> None:
    """Three others shot, besides the dead man, and four people shot agree; of the hurt the dead are none."""
    view = make_view([Count("a", others, measure=measure, scope=("addition",)), Count("b", 4, measure=measure)])
    assert is_comparable(view, 0, 1) is is_one


@pytest.mark.parametrize(("there", "is_one"), [("were inside when it burned", False), ("were burned inside", True)])
def test_those_present_are_more_than_those_hurt(there: str, is_one: bool) -> None:
    """Three hundred people in a hall are not three hundred hurt."""
    made = make_view([Count("a", 300, measure="people"), Count("b", 41, measure="injured")])
    text = f"About 300 people {there}."
    first = replace(
        made.statements[0],
        sentence=Sentence(0, 0, len(text), text, "paragraph"),
        span="About 300 people",
        span_start=0,
        span_end=16,
    )
    assert is_comparable(replace(made, statements=(first, made.statements[1])), 0, 1) is is_one


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("with 51 of them by knockout", False),
        ("with 51 wins coming by way of stoppage", False),
        ("and has 51 now", True),
    ],
)
def test_wins_by_knockout_are_some_of_the_wins(told: str, is_one: bool) -> None:
    """How wins were won makes them a part of all wins."""
    figures = ("51", "58")
    assert are_comparable(f"He won again, {told}.", "He has 58 wins.", figures=figures, dimension="number") is is_one


def test_wins_by_knockout_twice() -> None:
    """Where both are counted by how they were won they may be one figure."""
    texts = ("He has 51 wins by knockout.", "Of his wins 49 came by knockout.")
    assert are_comparable(*texts, figures=("51", "49"), dimension="number")


def test_the_missing_are_not_the_rescued() -> None:
    """Persons of two fates are two counts."""
    missing, rescued = (Count(a, n, measure=m) for a, n, m in (("a", 200, "missing"), ("b", 192, "rescued")))
    assert not is_comparable(make_view([missing, rescued]), 0, 1)
    assert is_comparable(make_view([missing, replace(rescued, measure="missing")]), 0, 1)
