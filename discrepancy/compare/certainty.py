"""Certainty: flat in one source; alleged, reported or suspected in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.clausepairs import Candidate, clause_pairs, common_names, gather, is_same_event
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

ACCUSING = re.compile(r"^(?:accuse|charge|indict|allege|suspect|arrest|report|arraign)")
"""Predicates that are accusations themselves: flat about the accusation, not about the deed."""

RULES = {
    "hedge": "One source states flatly what another marks as alleged, reported or suspected; event and participants are the same.",
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that one source asserts and another only alleges."""
    return gather(view, KIND, _hedges(view), RULES)


def _hedges(view: StoryView) -> Iterator[Candidate]:
    common = common_names(view)
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if (one.certainty in HEDGED) == (other.certainty in HEDGED):
            continue
        flat = other if one.certainty in HEDGED else one
        if not _is_flat(flat) or one.is_negated or other.is_negated or not is_same_event(one, other, score, common):
            continue
        is_grave = bool(GRAVE.search(one.text) and GRAVE.search(other.text))
        yield Candidate(a, b, score, "framing", "medium" if is_grave and score >= 0.6 else "low", "hedge")


def _is_flat(statement: Statement) -> bool:
    """Whether the outlet says it in its own voice, as a fact."""
    return statement.certainty == "flat" and statement.attribution is None and (
        statement.status in ("happened", "under_way") and not ACCUSING.search(statement.predicate or ""))
