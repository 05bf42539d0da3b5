"""How many are held: a place in a row against another number."""

from __future__ import annotations

import pytest

from discrepancy.compare.arrestcounts import compare
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def facts(*lines: tuple[str, str], dates: dict[str, str] | None = None) -> list[Fact]:
    """What the sentences of the articles (article, sentence) give."""
    return compare(make_view([Clause(article, text) for article, text in lines], dates=dates))


THREE = ("a", "Three men are in custody over the fire at Oster.")


@pytest.mark.parametrize(
    "told",
    [
        "A fourth suspect has been arrested in Varnholt.",
        "The 4th man charged over the fire is a baker.",
        "Police charged a fifth man over the fire.",
        "A fourth arrest was made on Monday.",
    ],
)
def test_a_place_in_a_row_counts(told: str) -> None:
    """Whoever is the fourth makes four, however it is put; without dates nothing is taken for later."""
    (fact,) = facts(THREE, ("b", told))
    assert (fact.kind, fact.rule, len(fact.pairs)) == ("quantity", "arrest-count", 1)


def test_later_report_with_more_is_an_update() -> None:
    """Arrests follow one another: more in the later report is an update, more in the earlier a contradiction."""
    fourth = ("b", "A fourth suspect was arrested.")
    (fact,) = facts(THREE, fourth, dates={"a": "2024-05-01", "b": "2024-05-09"})
    assert [p.verdict for p in fact.pairs] == ["update"]
    (fact,) = facts(THREE, fourth, dates={"a": "2024-05-09", "b": "2024-05-01"})
    assert [p.verdict for p in fact.pairs] == ["contradiction"]


@pytest.mark.parametrize(
    "told",
    [
        "A third suspect has been arrested.",
        "Five men are in custody.",
        "The fourth man in the boat drowned.",
    ],
)
def test_what_is_no_other_place_in_a_row(told: str) -> None:
    """The same number, a plain count and a fourth who is not held say nothing here."""
    assert not facts(THREE, ("b", told))


def test_a_second_arrest_is_left_alone() -> None:
    """A second arrest goes with a first that is told as "a man was arrested"."""
    assert not facts(("a", "Three men are wanted."), ("b", "A second suspect was arrested."))
    assert not facts(("a", "4 people arrested"), ("b", "A second suspect was arrested."))
    assert not facts(("a", "A man was arrested."), ("b", "A second suspect was arrested."))


@pytest.mark.parametrize(
    "told",
    [
        "Police have one man in custody over the fire.",
        "One person has been arrested over the fire.",
        "Bo Lind is the only person charged over the fire.",
    ],
)
def test_a_second_arrest_and_one_that_is_counted(told: str) -> None:
    """Whoever is counted as one alone stands against a second, unless the article knows of others."""
    second = ("b", "A second suspect was arrested.")
    (fact,) = facts(("a", told), second)
    assert [p.severity for p in fact.pairs] == ["low"]
    assert not facts(("a", told), ("a", "Another man was charged on Monday."), second)
    assert not facts(("a", "One of the men in custody is a baker."), second)
