"""Doers: one act that one person mostly does, told of two."""

from __future__ import annotations

import pytest

from discrepancy.compare.deeds.doers import compare_doers
from tests.compare.clause_view import Clause, make_view


@pytest.mark.parametrize(
    ("one", "two", "label"),
    [
        ("A neighbor called 911.", "The mother of the boy called 911.", "who called for help"),
        ("Her 9-year-old son found a pistol.", "The girl, 6, found a pistol in a drawer.", "who got hold of the gun"),
        ("The body was found by a hunter.", "A clerk found the body.", ""),
        ("A roommate found the victim.", "His brother found the victim.", "who found the victim"),
        ("A stranger drove him to the hospital.", "His uncle drove him to a hospital.", "who drove to hospital"),
    ],
)
def test_two_doers_of_one_act(one: str, two: str, label: str) -> None:
    """An outsider and one of the family, or two of other sex or age, are two persons; a hunter may be a clerk."""
    facts = compare_doers(make_view([Clause("a", one), Clause("b", two)], 0.2))
    assert [f.label for f in facts] == ([label] if label else [])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("His father called 911.", "Her husband called 911."),
        ("A neighbor called 911 on Monday.", "The mother called 911 on Friday."),
        ("Neighbors called 911.", "The mother called 911."),
        ("It is unclear whether a neighbor called 911.", "The mother called 911."),
        ("He called 911.", "The mother called 911."),
    ],
)
def test_one_person_in_two_words_other_days_and_groups_are_none(one: str, two: str) -> None:
    """A father may be the husband, other days are other calls, many may call; pronouns and questions tell nobody."""
    assert compare_doers(make_view([Clause("a", one), Clause("b", two)], 0.2)) == []


def test_article_that_names_both_is_no_conflict() -> None:
    """Where one article tells that both called, the other only says less."""
    clauses = [
        Clause("a", "A neighbor called 911."),
        Clause("a", "The mother called 911."),
        Clause("b", "A mother called 911."),
    ]
    assert compare_doers(make_view(clauses, 0.2)) == []
