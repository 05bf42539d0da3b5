"""Accidents: what is one in one source and a crime charged in another."""

from __future__ import annotations

import pytest

from discrepancy.compare.courses import accidents
from tests.compare.clause_view import Clause, make_view

CHARGED = Clause("b", "Boatman charged with manslaughter in rower's death", "police", "charge", "Boatman")


@pytest.mark.parametrize(
    "text",
    [
        "Police are calling the death of the rower an accident",
        "Rower dies in accidental shooting",
        "The rower was unintentionally shot by a boatman",
    ],
)
def test_accident_and_charge(text: str) -> None:
    """An accident without a charge here and a charge there are a nuance of one fact."""
    (fact,) = accidents.find_accidents(make_view([Clause("a", text, "rower", "die"), CHARGED]))
    assert (fact.kind, fact.rule, fact.pairs[0].severity) == ("status", "accident", "low")


@pytest.mark.parametrize(
    "text",
    [
        "Police do not know whether the death of the rower was an accident",
        "The boatman told police he accidentally shot the rower",
        "A boatman was charged with manslaughter in the accidental shooting of a rower",
        "A rower died in a traffic accident",
        "Police found the rower shot dead",
    ],
)
def test_no_difference(text: str) -> None:
    """What is open, somebody's own word, known to be charged, on the road or no accident is no difference."""
    assert accidents.find_accidents(make_view([Clause("a", text, "rower", "die"), CHARGED])) == []


def test_charge_of_another_kind() -> None:
    """A charge that blames nobody for the harm leaves the accident one."""
    weapon = Clause("b", "Boatman charged with theft of a boat", "police", "charge", "Boatman")
    dead = Clause("a", "Rower dies in accidental shooting", "rower", "die")
    assert accidents.find_accidents(make_view([dead, weapon])) == []
