"""Places: streets, settlements, regions, bearings and where someone died."""

from __future__ import annotations

import pytest

from discrepancy.extract.places import find_places
from discrepancy.records import Place
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


def places(text: str) -> list[Place]:
    """The places named in a text."""
    return [s.place for s in find_places(parse_text(text)) if s.place is not None]


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("It burned in the 1200 block of Linden Street.", "Linden Street", "1200"),
        ("It burned at 24 W. Quarry Rd. in Tarvos.", "W. Quarry Rd", "24"),
        ("It burned on 5th Avenue.", "5th Avenue", None),
    ],
)
def test_streets_with_their_numbers(text: str, name: str, number: str | None) -> None:
    """A street is read with the number of the house or block."""
    found = next(p for p in places(text) if p.kind == "street")
    assert (found.name, found.number) == (name, number)


def test_courts_and_places_are_no_streets_without_a_number() -> None:
    """A district court and a bar called Place are not streets."""
    assert [
        p for p in places("He appeared in Tarvos District Court after a night in Manny's Place.") if p.kind == "street"
    ] == []


def test_villages_in_a_row() -> None:
    """Every village of an enumeration is one."""
    found = places("Walls fell in the villages of Zarembek and Tolnava.")
    assert [p.name for p in found if p.kind == "village"] == ["Zarembek", "Tolnava"]


def test_a_bearing_keeps_distance_and_anchor() -> None:
    """A direction is read with the place and the distance it is taken from."""
    found = next(p for p in places("The quake struck 55 km (34 miles) south-west of Tarvos.") if p.kind == "bearing")
    assert (found.anchor, found.bearing) == ("Tarvos", "southwest")
    assert (found.number or "").startswith("55")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The cyclist died at the scene.", "scene"),
        ("The cyclist died at Tarvos General Hospital.", "hospital"),
        ("She was flown to a hospital, where she later died.", "hospital"),
    ],
)
def test_where_someone_died(text: str, name: str) -> None:
    """Death at the scene and in hospital are told apart."""
    assert [p.name for p in places(text) if p.kind == "deathplace"] == [name]


@pytest.mark.parametrize(
    ("text", "bearing"),
    [
        ("Two shells hit the primary school at dawn.", "in"),
        ("Two shells landed next to the school at dawn.", "near"),
        ("Two teachers met near the school at dawn.", None),
    ],
)
def test_what_was_struck_or_missed(text: str, bearing: str | None) -> None:
    """What falls in or near a building is read; what merely happens there is not."""
    assert [p.bearing for p in places(text) if p.kind == "impact"] == ([bearing] if bearing else [])
