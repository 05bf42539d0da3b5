"""Actor: the same deed done by somebody else, another number of them, or another who called for help."""

from __future__ import annotations

from discrepancy.compare.deeds import culprits, doers, matters
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

KIND = "actor"


def compare(view: StoryView) -> list[Fact]:
    """Facts whose sources name different actors for one act, or another number of them."""
    return [
        *culprits.compare_culprits(view),
        *doers.compare_doers(view),
        *matters.compare_matters(view, KIND),
    ]
