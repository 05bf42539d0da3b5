"""What a course of an affair is: stages in order, each with the wording that tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.screened import Screened


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a course: its rank, its name and the wording of a clause that reports it.

    ``is_worded_negative`` tells that the wording itself holds the negation ("no arrests"); ``is_sentence_wide`` that
    it is looked
    for in the whole sentence, whose every clause it then covers ("it is unclear whether ...").
    """

    rank: float
    name: str
    wording: Screened
    is_worded_negative: bool = False
    is_sentence_wide: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A course with its stages in order.

    ``key`` is person (followed for each person, and for one that nobody names where there is one), named person,
    offence (for each offence named), thing (for each thing that clauses are about) or story; ``least_gap`` is the
    difference of ranks from which two sources differ, ``least_cosine`` how alike their clauses must be to be of one
    matter.
    """

    name: str
    stages: tuple[Stage, ...]
    key: str = "story"
    least_gap: float = 1
    least_cosine: float = -1.0


def make_stage(
    rank: float, name: str, *wordings: str, is_worded_negative: bool = False, is_sentence_wide: bool = False
) -> Stage:
    """A stage told by any of the wordings, case ignored."""
    return Stage(
        rank,
        name,
        Screened("|".join(wordings), re.IGNORECASE),
        is_worded_negative or is_sentence_wide,
        is_sentence_wide,
    )
