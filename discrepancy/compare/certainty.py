"""Certainty: flat in one source; alleged, reported or suspected in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.clausepairs import (
    Candidate, are_names_apart, clause_pairs, gather, is_same_event, shared_participants,
)
from discrepancy.compare.lexicon import LIGHT, class_of
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "certainty"

FLOOR = 0.55
"""Least cosine of two clauses of the same assertion."""

HEDGED = frozenset({"alleged", "reported", "suspected"})

GRAVE = re.compile(
    r"\b(?:kill|shot|shoot|murder|stab|rap(?:e|ed)|assault|attack|abus|steal|stole|rob|fraud|drunk|intoxicat|kidnap|traffic|brib|"
    r"arson|set fire|bomb|terror|cartel|crime|guilty|gun(?:man|men)|opened fire|struck|drugs?)", re.IGNORECASE)
"""Words of crime and blame: there the difference between fact and allegation is the story's."""

RULES = {
    "hedge": "One source states flatly what another marks as alleged, reported or suspected; event and participants are the same.",
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that one source asserts and another only alleges."""
    return gather(view, KIND, _hedges(view), RULES)


def _hedges(view: StoryView) -> Iterator[Candidate]:
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if (one.certainty in HEDGED) == (other.certainty in HEDGED):
            continue
        flat = other if one.certainty in HEDGED else one
        if not _is_flat(flat) or one.is_negated or other.is_negated or are_names_apart(one, other):
            continue
        if class_of(one.predicate) in LIGHT and score < 0.75:
            continue
        if not is_same_event(one, other, score, 0.75) or not shared_participants(one, other):
            continue
        is_grave = bool(GRAVE.search(one.text) and GRAVE.search(other.text))
        yield Candidate(a, b, score, "framing", "medium" if is_grave and score >= 0.6 else "low", "hedge")


def _is_flat(statement: Statement) -> bool:
    """Whether the outlet says it in its own voice, as a fact."""
    return statement.certainty == "flat" and statement.attribution is None and statement.status in ("happened", "under_way")
