"""Names of bodies that differ in one word."""

from __future__ import annotations

import pytest

from discrepancy.compare.bodies import compare
from discrepancy.records import Statement
from tests.compare.people_view import make_view, spans_of, state


def body(article: str, name: str) -> Statement:
    """A mention of a body in a sentence of its own."""
    return state(article, "body", f"They went to {name}.", name, content=tuple(name.lower().split()))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Renwick County", "Renrick County"),
        ("Tarvos Regional Medical Center", "Tarker Regional Medical Center"),
        ("Velmar Elementary School", "Velmer Elementary School"),
    ],
)
@pytest.mark.parametrize("article", ["a", "b"])
def test_a_word_easily_mistaken_is_found(one: str, two: str, article: str) -> None:
    """One word that differs, alike to read, is a contradiction across articles and inside one."""
    found = spans_of(compare(make_view([body("a", one), body(article, two)])))
    assert [{*pair[:2]} for pairs in found for pair in pairs] == [{one, two}]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Renwick County", "Holt County", "two counties"),
        ("Renwick County", "Benwick County", "another first letter"),
        ("Harbour Service Board", "Harbour Services Board", "a plural"),
        ("Harbour Corsica Cup", "Harbour Corsican Cup", "an adjective"),
        ("District 14 Court", "District 15 Court", "numbers"),
        ("Renwick County", "Renwick Hospital", "two kinds of body"),
    ],
)
def test_two_bodies_are_left_alone(one: str, two: str, why: str) -> None:
    """Words that nobody mistakes tell of two bodies."""
    assert compare(make_view([body("a", one), body("b", two)])) == [], why
