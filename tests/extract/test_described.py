"""Ages of persons whom a sentence describes and does not name."""

from __future__ import annotations

import pytest

from discrepancy.extract.described import find_aged
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


def aged(text: str) -> list[tuple[str | None, int, int]]:
    """The noun, least and greatest age of everybody described in a text."""
    figures = [s for s in find_aged(parse_text(text)) if s.quantity is not None]
    return [(s.subject, int(s.quantity.low or 0), int(s.quantity.high or 0)) for s in figures if s.quantity is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill's owner, aged 68, was struck on the head.", [("owner", 68, 68)]),
        ("The suspect, 38, was held.", [("suspect", 38, 38)]),
        ("A man from Tarvos, 66, was killed.", [("man", 66, 66)]),
        ("An eleven-year-old boy was hurt.", [("boy", 11, 11)]),
        ("The 36-year-old former electrician was jailed.", [("electrician", 36, 36)]),
        ("The 36-year-old was jailed.", [(None, 36, 36)]),
        ("The girl is an apprentice of nineteen.", [("apprentice", 19, 19)]),
        ("A woman in her late eighties died.", [("woman", 87, 89)]),
        ("She was 81.", [("she", 81, 81)]),
        ("The suspect is 31 and has a record.", [("suspect", 31, 31)]),
        ("The boy, who was just 14, was hurt.", [("boy", 14, 14)]),
        ("She would have been eighty in January.", [("she", 79, 79)]),
    ],
)
def test_ages_of_those_described(text: str, found: list[tuple[str | None, int, int]]) -> None:
    """An age is read with the noun of whom it describes: before it, behind it, in words, or as a decade of life."""
    assert aged(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A mother of four was hurt.",
        "The five-year-old contract ran out.",
        "A crew of twelve were saved.",
        "They met on page, 12, of the report.",
        "She was 12th.",
        "The driver was 12 miles from home.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    """Children, contracts, crews and ranks are nobody's age."""
    assert aged(text) == []
