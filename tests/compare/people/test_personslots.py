"""What one person is at school or in the forces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.people.personslots import compare_slots
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person


def told(article: str, text: str) -> Statement:
    """A mention of Tilda Renn at the start of a sentence."""
    mention = person(article, "Tilda Renn")
    sentence = replace(mention.sentence, text=text, end=len(text))
    return replace(mention, sentence=sentence, span_start=0, span_end=len("Tilda Renn"))


def severities(one: str, two: str) -> list[str]:
    """The severities of what two articles' sentences differ in."""
    return [p.severity for f in compare_slots(make_view([told("a", one), told("b", two)])) for p in f.pairs]


@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("Tilda Renn, a seventh-grader, was hurt.", "Tilda Renn was a freshman who liked chess.", "medium"),
        ("Tilda Renn, an Army veteran, was held.", "Tilda Renn, who served in the Navy, was held.", "medium"),
        ("Tilda Renn, a student at Corvel High School, sang.", "Tilda Renn, a pupil at Mardun Academy, sang.", "low"),
    ],
)
def test_one_value_a_person(one: str, two: str, severity: str) -> None:
    """Two grades or two forces contradict; two schools are a hint."""
    assert severities(one, two) == [severity]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Tilda Renn, a ninth grader, sang.", "Tilda Renn was a freshman.", "one grade in two words"),
        ("Tilda Renn, a third-grader, sang.", "Tilda Renn said a fifth-grader fell.", "no slot of hers"),
        ("Tilda Renn, a student at Corvel High, sang.", "Tilda Renn attended Corvel High School.", "one school"),
        ("Tilda Renn, an Army veteran, sang.", "Tilda Renn sang.", "one article alone"),
    ],
)
def test_values_that_go_together(one: str, two: str, why: str) -> None:
    """The same value in other words, and somebody else's, make no finding."""
    if why != "no slot of hers":
        assert severities(one, two) == [], why
