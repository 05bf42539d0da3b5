"""Figures added to persons of another fate: "killing 10 and injuring another 22" tells of all the injured.

"Another" and "further" count on from what was told before. Where that is the dead and no other figure of the article
tells of the injured, nothing is added to these: the figure is the total, and can be set against another article's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from discrepancy.intervals import quantity_of
from discrepancy.records import Statement

ADDITION = "addition"

BEFORE = {
    "killed": re.compile(r"\b(?:injur|wound|hurt)\w*", re.IGNORECASE),
    "injured": re.compile(r"\b(?:kill|die|dead|death|fatal|murder)\w*", re.IGNORECASE),
}
"""By the fate of those added, what tells that the persons before them are of the other."""


def settle_additions(statements: Sequence[Statement], texts: Mapping[int, str]) -> Iterator[Statement]:
    """An article's quantities, without the mark of an addition where nothing else can be of their fate.

    ``texts`` are the article's sentences, by their places.
    """
    told = Counter(quantity_of(s).measure for s in statements)
    for statement in statements:
        measure = quantity_of(statement).measure
        if ADDITION in statement.scope and told[measure] == 1 and follows_others(statement, measure, texts):
            scope = tuple(mark for mark in statement.scope if mark != ADDITION)
            yield replace(statement, scope=scope, quantity=replace(quantity_of(statement), is_addition=False))
        else:
            yield statement


def follows_others(statement: Statement, measure: str | None, texts: Mapping[int, str]) -> bool:
    """Whether those of another fate are told of before a figure, in its sentence or, where not, in the one before."""
    if measure not in BEFORE:
        return False
    others = BEFORE[measure]
    own = next(pattern for fate, pattern in BEFORE.items() if fate != measure)
    above = texts.get(statement.sentence.index - 1, "")
    return bool(others.search(statement.before) or (others.search(above) and not own.search(above)))
