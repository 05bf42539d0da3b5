"""What the finders of places hand on: where in a sentence, which place, and of whom it is told."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.records import Place


@dataclass(frozen=True)
class Found:
    """A place found in a sentence: offsets in its text, what it is, and the words for whom it is told of."""

    start: int
    end: int
    place: Place
    who: str | None = None
