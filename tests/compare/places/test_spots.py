"""At which spot: out of doors, near a house or at it, in which room a fire began."""

from __future__ import annotations

import pytest

from discrepancy.compare.location import compare
from discrepancy.records import Place, Statement
from tests.compare.people_view import make_view, place


def spot(article: str, words: str, name: str, zone: str, act: str = "attack", who: str | None = "Bo Lind") -> Statement:
    """Something that befell somebody at a spot."""
    return place(article, f"It befell him {words}.", words, Place(name, "spot", anchor=act, bearing=zone), who)


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (spot("a", "in the parking lot", "parking lot", "outside"), spot("b", "on a corner", "street", "outside"), 1),
        (spot("a", "in a parking lot", "parking lot", "outside"), spot("b", "on a sidewalk", "sidewalk", "outside"), 0),
        (spot("a", "in the woods", "woods", "outside", "find"), spot("b", "in a river", "water", "outside", "find"), 1),
        (spot("a", "in the woods", "woods", "outside", "find"), spot("b", "in a field", "field", "outside", "find"), 0),
        (spot("a", "in the trunk", "trunk", "trunk", "find"), spot("b", "in a grave", "grave", "outside", "find"), 1),
        (spot("a", "in the trunk", "trunk", "trunk", "find"), spot("b", "in a car", "vehicle", "vehicle", "find"), 0),
    ],
)
def test_spots_out_of_doors(one: Statement, two: Statement, count: int) -> None:
    """Some spots out of doors exclude each other; a sidewalk is before any lot, and a trunk is in a car."""
    assert len(compare(make_view([one, two]))) == count


@pytest.mark.parametrize(("name", "count"), [("home", 1), ("school", 0)])
def test_at_a_house_or_near_it(name: str, count: int) -> None:
    """ "At a home" and "near a home" differ by a nuance; near another building is another matter."""
    told = [spot("a", "at a home", "home", "at", who=None), spot("b", f"near a {name}", name, "near", who=None)]
    assert [f.pairs[0].severity for f in compare(make_view(told))] == ["low"] * count


@pytest.mark.parametrize(("room", "count"), [("bedroom", 1), ("kitchen", 0)])
def test_the_room_in_which_a_fire_began(room: str, count: int) -> None:
    """Two rooms exclude each other."""
    told = [spot(a, f"in the {r}", r, "inside", "fire", None) for a, r in (("a", "kitchen"), ("b", room))]
    assert len(compare(make_view(told))) == count
