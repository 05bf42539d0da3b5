"""Offices and names for a role given to one person."""

from __future__ import annotations

import pytest

from discrepancy.compare.role import compare
from tests.compare.people_view import make_view, person


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("CEO", "chief operating officer", "contradiction"),
        ("Interior Minister", "minister of finance", "contradiction"),
        ("District Attorney", "Assistant District Attorney", "contradiction"),
        ("Sgt.", "Lieutenant", "contradiction"),
        ("Police Chief", "Assistant Chief", "contradiction"),
        ("senior vice president of sales", "vice-president of sales", "imprecision"),
        ("dictator", "President", "framing"),
        ("a former nurse", "a former doctor", "contradiction"),
        ("the interim chief executive", "CEO", "imprecision"),
        ("the self-proclaimed prophet", "the sect's prophet", "framing"),
        ("dictator", "the country's late ruler", "framing"),
        ("U.S. District Judge", "state District Judge", "contradiction"),
        ("U. S. Senator", "state Sen.", "contradiction"),
        ("Deputy", "Trooper", "contradiction"),
        ("creator", "executive producer", "imprecision"),
        ("a mechanic", "a signals specialist", "imprecision"),
        ("Circuit Judge", "Superior Court Judge", "contradiction"),
        ("Staff Sgt.", "Gunnery Sgt.", "contradiction"),
        ("first baseman", "third baseman", "contradiction"),
        ("SVP of sales", "vice-president of sales", "imprecision"),
        ("vice president of sales", "vice president of export sales", "imprecision"),
        ("Colonel", "Brigadier", "contradiction"),
        ("Detective Sergeant", "Inspector", "contradiction"),
        ("a roofer", "a postman", "imprecision"),
        ("secretary-general of the guild", "the guild's president", "contradiction"),
        ("Lieutenant-Colonel", "Brigadier", "contradiction"),
        ("chair", "managing director", "imprecision"),
        ("a nurse employed by the prison", "a schoolteacher", "contradiction"),
        ("Police Chief", "a former police chief", "contradiction"),
        ("hospital director", "hospital spokesman", "imprecision"),
        ("the owner of the bar", "manager of the bar", "imprecision"),
    ],
)
def test_roles_that_exclude_one_another(one: str, two: str, verdict: str) -> None:
    """Rival offices contradict, grades are imprecise, loaded names frame."""
    facts = compare(make_view([person("a", "Olga Brenner", one), person("b", "Olga Brenner", two)]))
    assert [f.pairs[0].verdict for f in facts] == [verdict]
    assert facts[0].kind == "role"


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Defence Minister", "Defense Minister", "spelling"),
        ("former CEO", "CFO", "held before"),
        ("former President", "President", "a courtesy"),
        ("the late director", "director", "dead since"),
        ("former senator", "former governor", "held in turn"),
        ("spokesman", "police spokesman", "more general"),
        ("prosecutor", "district attorney", "one is the other"),
        ("chairman", "owner", "both at once"),
        ("CEO", "chief executive", "abbreviation"),
        ("vice president of the guild", "vice president of the Tarvos guild", "the same body"),
        ("vice president of sales at Renn", "vice president of sales", "the same department"),
        ("Sen.", "committee chairwoman", "both at once"),
        ("County Judge", "state District Judge", "county courts are a state's"),
        ("Judge", "U.S. District Judge", "more general"),
        ("Brigadier", "Brig. General", "one is short for the other"),
        ("Lieutenant-General", "General", "one is short for the other"),
        ("Secretary-General", "secretary general", "spelling"),
        ("Inspector General", "Admiral", "no rank"),
        ("chief executive", "managing director", "one is the other"),
        ("a schoolteacher", "a teacher based in Bergen", "one is the other"),
        ("Assistant Police Chief", "Assistant Chief", "one said shorter"),
    ],
)
def test_roles_that_go_together(one: str, two: str, why: str) -> None:
    """Style, former offices, general words and double offices agree."""
    assert compare(make_view([person("a", "Olga Brenner", one), person("b", "Olga Brenner", two)])) == [], why


def test_an_article_that_gives_both_offices_reconciles_them() -> None:
    """Where one article calls the person both, no conflict is reported for that article."""
    view = make_view(
        [
            person("a", "Olga Brenner", "CEO"),
            person("a", "Olga Brenner", "COO"),
            person("b", "Olga Brenner", "COO"),
        ]
    )
    assert compare(view) == []


def test_two_people_may_hold_two_offices() -> None:
    """Offices of two people are not compared."""
    assert compare(make_view([person("a", "Olga Brenner", "CEO"), person("b", "Per Lund", "COO")])) == []


def test_jobs_one_person_may_both_have_are_shown_low() -> None:
    """A creator may produce what he created: such a difference is of low severity."""
    facts = compare(make_view([person("a", "Olga Brenner", "creator"), person("b", "Olga Brenner", "producer")]))
    assert [p.severity for f in facts for p in f.pairs] == ["low"]
