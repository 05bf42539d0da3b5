"""Polarity: what one source asserts another denies, negates, or replaces by its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.compare.clausepairs import (
    Candidate, are_names_apart, clause_pairs, common_names, gather, head_of, is_same_event, shared_participants,
)
from discrepancy.compare.lexicon import LIGHT, are_opposite, class_of
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "polarity"

FLOOR = 0.5
"""Least cosine of two clauses of which one negates what the other asserts."""

OPPOSITE_FLOOR = 0.45
"""Least cosine where the difference is a pair of opposites: the opposites themselves pull the cosine down."""

RULES = {
    "negation": "One source asserts what another negates, with the same predicate and participants.",
    "denial": "One source reports that somebody denies what another source states; who denies is named, neither side is taken.",
    "opposites": "The sources use opposite words of the same participants.",
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that one source asserts and another negates, denies or turns into the opposite."""
    return gather(view, KIND, [*_negations(view), *_opposites(view)], RULES)


def _negations(view: StoryView) -> Iterator[Candidate]:
    common = common_names(view)
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated == other.is_negated or not _is_plain(one, other):
            continue
        if not is_same_event(one, other, score, common) and not _is_same_state(one, other, score):
            continue
        negative = one if one.is_negated else other
        is_denial = negative.attribution is not None and negative.attribution.mode == "denied"
        yield Candidate(a, b, score, "attribution" if is_denial else "contradiction", "medium" if score >= 0.62 else "low",
                        "denial" if is_denial else "negation")


def _is_same_state(a: Statement, b: Statement, score: float) -> bool:
    """Whether two clauses of a general predicate ("be", "have") say the same thing of the same subject."""
    if class_of(a.predicate) != class_of(b.predicate) or are_names_apart(a, b) or score < 0.65:
        return False
    return head_of(a.object) is not None and head_of(a.object) == head_of(b.object) and bool(shared_participants(a, b))


def _is_plain(a: Statement, b: Statement) -> bool:
    """Whether both clauses are assertions of fact rather than plans, possibilities or questions."""
    return all(s.status in ("happened", "under_way") and "?" not in s.span for s in (a, b))


def _opposites(view: StoryView) -> Iterator[Candidate]:
    for a, b, score in clause_pairs(view, OPPOSITE_FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated != other.is_negated or not _is_plain(one, other) or are_names_apart(one, other):
            continue
        if opposite_words(one, other) is None or not shared_participants(one, other):
            continue
        quoted = any(s.attribution is not None for s in (one, other))
        same = head_of(one.subject) == head_of(other.subject) or score >= 0.7
        yield Candidate(a, b, score, "attribution" if quoted else "contradiction", "medium" if same and score >= 0.55 else "low",
                        "opposites")


def opposite_words(a: Statement, b: Statement) -> tuple[str, str] | None:
    """A pair of opposites that the two clauses assert (as predicate or as what it ascribes), or None."""
    for word in _asserted(a):
        for other in _asserted(b):
            if are_opposite(word, other) and word not in b.content and other not in a.content:
                return word, other
    return None


def _asserted(statement: Statement) -> list[str]:
    ascribed = head_of(statement.object) if class_of(statement.predicate) in LIGHT else None
    plain = (statement.object or "").split()[-1:] if ascribed else []
    return list(dict.fromkeys(w.lower() for w in [statement.predicate or "", ascribed or "", *plain] if w))
