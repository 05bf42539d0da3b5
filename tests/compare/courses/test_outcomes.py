"""Outcomes: how a case ended for one person, and what is no difference between two reports of it."""

from __future__ import annotations

import pytest

from discrepancy.compare.courses import outcomes
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def told(one: str, other: str) -> list[Fact]:
    """What the rule finds in two reports of one sentence each, both of the ferryman."""
    return outcomes.find_outcomes(
        make_view([Clause(article, text, "The man", "be") for article, text in (("a", one), ("b", other))])
    )


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("The man was found not guilty of arson", "The man was convicted of arson", "the verdict on"),
        ("A jury found the man guilty", "The man was acquitted by a jury", "the verdict on"),
        (
            "The man was sentenced to life without the possibility of parole",
            "The man was sentenced to life in prison with the possibility of parole",
            "parole for",
        ),
        (
            "The man was given a six-month suspended sentence",
            "The man was jailed for six months",
            "the punishment of",
        ),
        ("A jury cleared the man of arson", "The man was convicted of arson", "the verdict on"),
        ("The man was sentenced to death", "The man was sentenced to life in prison", "the punishment of"),
    ],
)
def test_ends_that_differ(one: str, other: str, label: str) -> None:
    """Guilty and cleared, and punishments of two kinds, are a conflict."""
    (fact,) = told(one, other)
    assert fact.label.startswith(label)
    assert (fact.pairs[0].verdict, fact.pairs[0].severity) == ("contradiction", "medium")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The man was convicted of arson", "The man was found guilty of arson"),
        ("The man was convicted of arson", "The man was acquitted of murder but convicted of arson"),
        ("The man was sentenced to life in prison", "The man was sentenced to life without parole"),
        ("The man was jailed for six months", "The man was sentenced to six months in prison"),
        ("The man was convicted of arson", "The man pleaded not guilty to arson"),
        ("The man was sentenced to five years in prison", "The man got five years in prison and probation after it"),
    ],
)
def test_ends_that_agree(one: str, other: str) -> None:
    """Other words for one end, part of an end, and a plea are no conflict."""
    assert told(one, other) == []
