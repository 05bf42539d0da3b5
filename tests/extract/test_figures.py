"""Figures: who was killed and who is accused, as an article describes them."""

from __future__ import annotations

import pytest

from discrepancy.extract.figures import find_figures
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "role", "noun", "age"),
    [
        ("The collapse left a man dead on Monday.", "killed", "man", None),
        ("A 16-year-old boy was killed when the crane fell.", "killed", "boy", 16),
        ("NEW DETAILS IN THE DEATH OF A 44-YEAR-OLD AT THE QUAY", "killed", None, 44),
        ("Boy killed in crane collapse", "killed", "boy", None),
        ("A woman, 31, was found dead in the shed.", "killed", "woman", 31),
        ("Police charged a 20-year-old man over the blaze.", "accused", "man", 20),
        ("Ida Renn, 34, was killed at the quay.", "killed", None, 34),
        ("The suspect, a 19-year-old man, ran off.", "accused", "man", 19),
        ("The death of a 7-month-old girl was ruled an accident.", "killed", "girl", 0),
    ],
)
def test_what_befell_a_described_person(text: str, role: str, noun: str | None, age: int | None) -> None:
    """Role, noun and age are read from the words around a description, in capitals too."""
    found = [(s.predicate, s.subject, s.person.age) for s in find_figures(parse_text(text)) if s.person]
    assert (role, noun, age) in found


@pytest.mark.parametrize(
    "text",
    [
        "A man shot and killed his neighbour.",
        "A 30-year-old woman saw the crane fall.",
        "The boy and his dog walked home.",
    ],
)
def test_those_who_do_or_see_are_no_figures(text: str) -> None:
    """Who kills somebody, and who only stands by, is described as neither killed nor accused."""
    assert [s.span for s in find_figures(parse_text(text)) if s.subject != "neighbour"] == []
