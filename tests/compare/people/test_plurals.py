"""Names of several words of which one is plural in one article alone."""

from __future__ import annotations

import pytest

from discrepancy.compare.people.plurals import compare_plurals
from tests.compare.people_view import make_view, person, state


def found(*texts: str) -> list[set[str]]:
    """The spans of each finding in sentences, each in an article of its own."""
    said = [state("abc"[n], "clause", text, text) for n, text in enumerate(texts)]
    facts = compare_plurals(make_view([*said, person("d", "Robert Brandt")]), "actor")
    return [{s.span for s in f.statements} for f in facts]


def test_a_plural_inside_a_name_is_found() -> None:
    """The same word behind it shows that one name is meant."""
    told = "The rifle was bought at Guns Depot in Oreby.", "The rifle was bought at Gun Depot in Oreby."
    assert found(*told) == [{"Guns Depot", "Gun Depot"}]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("She plays for the Tarvos Falcons.", "A Tarvos Falcon was hurt.", "one of a team"),
        ("It lies near Millers Point.", "It lies near Miller's Point.", "an apostrophe"),
        ("It was Roberts Brandt.", "It was Robert Brandt.", "a person, whom the comparator of names judges"),
        ("Bought At Guns Depot In Oreby Town", "Bought At Gun Depot In Oreby Town", "a headline"),
        ("The car of Princes Street.", "The car of Princess Street.", "another word"),
    ],
)
def test_what_is_no_plural_inside_a_name(one: str, two: str, why: str) -> None:
    """Members, apostrophes, headlines and persons are left alone."""
    assert found(one, two) == [], why
