"""Long versions are cut where they tell something, and only what tells something is marked or listed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from discrepancy.report import render
from discrepancy.report.focus import short_values
from discrepancy.report.marking import mark_quote
from discrepancy.report.view import Version
from tests.builders import ferry_report, make_article, make_statement

PLANNED = (
    "The mayor of Arden is planning a meeting with the dockers to settle the strike before the winter comes to town"
)
HELD = (
    "In a turn that nobody in the region had seen coming for months, the mayor of Arden held a meeting with the dockers"
)


def cut(*values: str, limit: int = 60) -> list[str]:
    return short_values([Version(value, ()) for value in values], limit)


def test_a_long_clause_is_cut_around_what_the_versions_share() -> None:
    """The table shows the meeting that both tell of, and not how one of them opens its sentence."""
    planned, held = cut(PLANNED, HELD)
    assert planned == "The mayor of Arden is planning a meeting with the dockers …"
    assert held == "… mayor of Arden held a meeting with the dockers"


@pytest.mark.parametrize("others", [(), ("nothing in common here",), (PLANNED,)])
def test_a_clause_that_opens_with_the_fact_is_cut_at_its_end(others: tuple[str, ...]) -> None:
    """Without a far better stretch the start stays: that is how a reader finds it in the sentence."""
    assert cut(PLANNED, *others)[0] == "The mayor of Arden is planning a meeting with the dockers …"


@pytest.mark.parametrize("limit", [20, 40, 80])
def test_no_cut_is_longer_than_allowed(limit: int) -> None:
    """The marks of the cut count; what is short enough stays whole."""
    for value in (*cut(PLANNED, HELD, limit=limit), *cut(HELD, "dockers", limit=limit)):
        assert len(value) <= limit + 2
    assert cut("21", HELD) == ["21", cut(HELD, "21")[0]]


def test_sentences_with_little_in_common_are_not_marked_all_over() -> None:
    """Where most words differ, marking them says nothing: the value alone is marked."""
    one = make_article("one", "Twelve people were hurt in the fire at the docks.")
    two = make_article("two", "Medics took fourteen crew members to three clinics after smoke filled a warehouse.")
    here, there = make_statement(one, "Twelve", 12), make_statement(two, "fourteen", 14)
    assert mark_quote(here, [there]) == "<mark>Twelve</mark> people were hurt in the fire at the docks."
    near = make_statement(make_article("three", "Nine people were hurt in the fire at the quays."), "Nine", 9)
    assert '<span class="d">docks</span>' in mark_quote(here, [near])


def test_figures_in_passing_are_counted_and_not_listed() -> None:
    """ "One official said" is no figure an editor looks for; the JSON report has it."""
    article = make_article("one", "One official said 240 people work there, and several left.")
    single = tuple(
        ("ferry-fire", make_statement(article, span, n)) for span, n in (("One", 1), ("240", 240), ("several", 3))
    )
    report = ferry_report()
    report = replace(
        report, articles=(*report.articles, article), sentence_counts=(*report.sentence_counts, 1), single_source=single
    )
    for name in ("markdown", "html"):
        text = render(report, name).split("What only one source says")[1].split("Sources read")[0]
        assert re.search(r"(\*\*|<mark>)240", text)
        assert not re.search(r"(\*\*|<mark>)several", text)
        assert "3 statements" in text
        assert "and 2 more, in the JSON report" in text
