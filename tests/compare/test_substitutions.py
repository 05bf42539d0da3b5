"""Sentences of two articles that agree but for a word."""

from __future__ import annotations

import pytest

from discrepancy.compare.substitutions import compare
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person, spans_of, state


def said(article: str, text: str) -> Statement:
    """A sentence of an article."""
    return state(article, "clause", text, text)


def found(one: str, two: str, *others: Statement) -> list[tuple[str, str]]:
    """Kind and severity of what two articles' sentences differ in."""
    facts = compare(make_view([said("a", one), said("b", two), *others]))
    return [(f.kind, f.pairs[0].severity) for f in facts]


NAMED = (person("c", "Tilda Renn"), person("c", "Oskar Holt"))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            '"We know of the leak in the harbour," team general manager Tilda Renn said in a statement.',
            '"We know of the leak in the harbour," Rovers general manager Oskar Holt said in a statement.',
            ("actor", "medium"),
        ),
        (
            "Quist worked as the assistant director at Mardun Playhouse, a small day care.",
            "Quist was the assistant manager at Mardun Playhouse, a small day care.",
            ("role", "low"),
        ),
        (
            "The diver was rescued by her brother after the ferry sank off Mardun.",
            "The diver was rescued by her uncle after the ferry sank off Mardun.",
            ("role", "medium"),
        ),
        (
            "Four guards were hurt when shots rang out inside the old Mardun mill.",
            "Four guards were hurt when shots rang out outside the old Mardun mill.",
            ("location", "medium"),
        ),
        (
            "The village of Orla lies about nine miles south of Mardun harbour.",
            "Orla, a village of weavers, lies about nine miles west of Mardun harbour.",
            ("location", "medium"),
        ),
        (
            "The lifeboat brought in a man who clung to a broken mast for hours.",
            "The lifeboat brought in a woman who clung to a broken mast for hours.",
            ("role", "medium"),
        ),
    ],
)
def test_another_word_in_one_place(one: str, two: str, expected: tuple[str, str]) -> None:
    """A person, an office, a relation, a side of the door or a direction that differs is a contradiction."""
    assert found(one, two, *NAMED) == [expected]


def test_the_words_are_shown() -> None:
    """The two words are the spans of the finding."""
    one, two = (
        "Shots rang out inside the old Mardun mill at dusk.",
        "Shots rang out outside the old Mardun mill at dusk.",
    )
    assert spans_of(compare(make_view([said("a", one), said("b", two)]))) == [[("inside", "outside", "contradiction")]]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (
            "Ivo Quist, 24, was hit when shots rang out inside the old mill.",
            "Ada Brandt, 31, was hit when shots rang out outside the old mill.",
            "two persons' sentences",
        ),
        (
            "Four guards were hurt outside the Mardun mill gate, the sheriff told us.",
            "Four guards were hurt in the Mardun valley, the sheriff told us.",
            "outside and in two things",
        ),
        (
            "The chief spokesman Oskar Holt said the ferry sank off Mardun.",
            "The chief spokeswoman for it said the ferry sank off Mardun.",
            "one office in two words",
        ),
        (
            "He saw his boat sink off the Mardun coast at dawn.",
            "She saw her boat sink off the Mardun coast at dawn.",
            "pronouns",
        ),
        (
            "The dictator of Mardun opened the old harbour at noon.",
            "The president of Mardun opened the old harbour at noon.",
            "a word that judges",
        ),
        ("The manager left the ferry.", "The director praised a lifeboat.", "unlike sentences"),
    ],
)
def test_what_is_left_out(one: str, two: str, why: str) -> None:
    """Sentences of two persons, of two things or with words of one meaning make no finding."""
    assert found(one, two, *NAMED) == [], why
