"""A bare figure counts what the figure before it in its sentence counts: "40 homes were destroyed and 12 damaged"."""

from __future__ import annotations

import re
from dataclasses import replace

from discrepancy.extract.measures import HUMAN_MEASURES
from discrepancy.records import Statement

JOINED = re.compile(r"[^.;:()]{0,80}(?:\band|\bor|\bbut|\bwhile|,)\s+(?:(?:the|all|other|another)\s+)?")
"""What stands between two figures that one noun serves."""
TOLD_TOO = re.compile(
    r"[^.:()]{0,80}(?:[;,]|,? (?:and|but|while|though))\s+(?:[\w'’-]+\s+){1,5}?"
    r"(?:says?|said|(?:puts?|gives?|gave) (?:it|them|the (?:number|figure|toll|sum)) (?:at|as)|speaks? of|spoke of|"
    r"counts?|counted|claims?|claimed)\s+(?:only\s+|just\s+)?"
)
"""What stands between a figure and what another source says it is."""
LISTED = re.compile(r"(?:\s+[\w'-]+){1,3}(?:,|\s+and|,\s+and)\s+")
"""What stands between two figures of one list: the noun of the first."""


def take_noun(statement: Statement, before: Statement | None) -> Statement:
    """A bare figure with the noun of the one before it in its sentence: "40 homes were destroyed and 12 damaged"."""
    quantity = statement.quantity
    if before is None or quantity is None or before.quantity is None or before.sentence is not statement.sentence:
        return statement
    if are_listed(before, statement):
        return replace(statement, quantity=replace(quantity, measure=before.quantity.measure))
    earlier = before.quantity
    if is_same_told(before, statement):
        return replace(
            statement,
            quantity=replace(
                quantity,
                dimension=earlier.dimension,
                noun=earlier.noun,
                unit=earlier.unit,
                measure=earlier.measure,
            ),
            object=earlier.noun,
        )
    if quantity.noun is not None or quantity.dimension != "number" or quantity.measure is None:
        return statement
    if earlier.dimension != "count" or earlier.noun is None or not JOINED.fullmatch(gap_between(before, statement)):
        return statement
    linked = replace(quantity, dimension="count", noun=earlier.noun, unit=earlier.unit)
    return replace(statement, quantity=linked, object=earlier.noun)


def is_same_told(before: Statement, statement: Statement) -> bool:
    """Whether a bare figure is what another source says: "the Red Cross puts the dead at 23; the army says nine"."""
    quantity, earlier = statement.quantity, before.quantity
    if quantity is None or earlier is None or quantity.noun is not None or quantity.dimension != "number":
        return False
    is_counted = earlier.dimension in ("count", "number") and earlier.noun is not None
    is_carried = is_counted or earlier.dimension == "money"
    return is_carried and bool(TOLD_TOO.fullmatch(gap_between(before, statement)))


def are_listed(one: Statement, two: Statement) -> bool:
    """Whether two figures of persons stand in one list, the first with its relation ("12 civilians and 8 guards")."""
    first, second = one.quantity, two.quantity
    return (
        first is not None
        and second is not None
        and first.measure in HUMAN_MEASURES
        and second.measure not in HUMAN_MEASURES
        and first.unit == second.unit == "people"
        and bool(LISTED.fullmatch(gap_between(one, two)))
    )


def gap_between(one: Statement, two: Statement) -> str:
    """The text between two figures of one sentence."""
    start = one.sentence.start
    return one.sentence.text[one.span_end - start : two.span_start - start]
