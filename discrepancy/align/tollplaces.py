"""Tolls of other places: a village's dead are not the valley's."""

from __future__ import annotations

from discrepancy.records import Statement


def are_places_apart(one: Statement, two: Statement) -> bool:
    """Whether two tolls are told of other places: both name some and share none, or one is of a place "alone"."""
    if set(one.places) & set(two.places):
        return False
    return bool(one.places and two.places) or is_alone(one, two) or is_alone(two, one)


def is_alone(one: Statement, two: Statement) -> bool:
    """Whether a figure is of one place "alone", and the other's sentence does not name that place."""
    return "alone" in one.scope and "alone" not in two.scope and not set(one.places) & set(two.entities)
