"""Whether two sentences have a case at different stages, by their words alone: what weighs the pair reader's word."""

from __future__ import annotations

from enum import Enum

from discrepancy.compare.courses.casebook import STAGES
from discrepancy.compare.courses.cases import LEAST_GAP
from discrepancy.records import Sentence
from discrepancy.storyview import StoryView

Told = tuple[str, Sentence]
"""A sentence with its article."""


class Stages(Enum):
    """What two sentences tell of a case's stages."""

    NONE = "neither tells of one"
    APART = "one stage here and a later one there, which the article of the first does not reach anywhere"
    ALIKE = "the same stage, or one sentence alone has a stage, or both articles reach it"


def tell_stages(view: StoryView, one: Told, other: Told) -> Stages:
    """What two sentences of two articles tell of the stages of a case, whoever it is about."""
    ranks = [furthest_stage(sentence.text) for _, sentence in (one, other)]
    if ranks == [None, None]:
        return Stages.NONE
    known = sorted((rank, article) for rank, (article, _) in zip(ranks, (one, other), strict=True) if rank is not None)
    if len(known) == 1:
        return Stages.ALIKE
    (reached, behind), (later, _) = known
    told = (furthest_stage(text) for text in {s.sentence.text for s in view.statements if s.article == behind})
    reached = max([reached, *(rank for rank in told if rank is not None)])
    return Stages.APART if later - reached >= LEAST_GAP else Stages.ALIKE


def furthest_stage(text: str) -> float | None:
    """The rank of the furthest stage whose wording a sentence holds; None where it holds none."""
    return max((stage.rank for stage in STAGES if stage.wording.search(text)), default=None)
