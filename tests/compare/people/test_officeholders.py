"""One office of one body, given to two persons."""

from __future__ import annotations

import pytest

from discrepancy.compare.people.officeholders import compare_holders
from discrepancy.records import Statement
from tests.compare.people_view import make_view, person


def severities(*statements: Statement, dates: dict[str, str] | None = None) -> list[str]:
    """The severities of all pairs found."""
    return [p.severity for f in compare_holders(make_view(statements, dates)) for p in f.pairs]


@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("Renwick County Sheriff", "Renwick County Sheriff", "medium"),
        ("Tarvos Rovers general manager", "Tarvos Rovers general manager", "medium"),
        ("Renwick County Sheriff", "Sheriff", "low"),
        ("Mayor", "Mayor", "low"),
    ],
)
def test_two_holders_of_one_office(one: str, two: str, severity: str) -> None:
    """Two persons given the one office of a body contradict; with the body unsaid it is a hint."""
    assert severities(person("a", "Tilda Renn", one), person("b", "Oskar Holt", two)) == [severity]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Renwick County Sheriff", "Larvard County Sheriff", "two bodies"),
        ("Tarvos Mayor", "former Tarvos Mayor", "a predecessor"),
        ("Tarvos police chief", "Tarvos deputy police chief", "a deputy"),
        ("Tarvos detective", "Tarvos detective", "an office of which there are many"),
        ("the district attorney", "Tarvos District Attorney", "somebody else's office before a name"),
    ],
)
def test_offices_that_two_may_hold(one: str, two: str, why: str) -> None:
    """Offices of two bodies, former and deputy ones, and ranks make no finding."""
    assert severities(person("a", "Tilda Renn", one), person("b", "Oskar Holt", two)) == [], why


def test_a_change_of_office_is_no_conflict() -> None:
    """Articles far apart, or one that gives the office to both, may tell of a change."""
    one, two = person("a", "Tilda Renn", "Tarvos Mayor"), person("b", "Oskar Holt", "Tarvos Mayor")
    assert severities(one, two, dates={"a": "2030-01-01", "b": "2030-11-01"}) == []
    assert severities(one, two, person("a", "Oskar Holt", "Tarvos Mayor")) == ["low"]


def test_spellings_are_not_compared_here() -> None:
    """Alike names are a matter of spelling."""
    assert severities(person("a", "Tilda Renne", "Tarvos Mayor"), person("b", "Tilde Renn", "Tarvos Mayor")) == []
