"""Polarity: what one source asserts another denies, negates, or replaces by its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.compare.clausepairs import (
    Candidate, are_names_apart, clause_pairs, gather, heads_of, is_same_event, shared_participants,
)
from discrepancy.compare.lexicon import LIGHT, OPPOSITES, are_opposite, class_of
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
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated == other.is_negated or are_names_apart(one, other) or not _is_plain(one, other):
            continue
        if not is_same_event(one, other, score, 0.72) or class_of(one.predicate) != class_of(other.predicate):
            continue
        if class_of(one.predicate) in LIGHT and (score < 0.7 or not _shares_complement(one, other)):
            continue
        negative = one if one.is_negated else other
        is_denial = negative.attribution is not None and negative.attribution.mode == "denied"
        verdict = "attribution" if is_denial else "contradiction"
        severity = "medium" if score >= 0.62 else "low"
        yield Candidate(a, b, score, verdict, severity, "denial" if is_denial else "negation")


def _is_plain(a: Statement, b: Statement) -> bool:
    """Whether both clauses are assertions of fact rather than plans, possibilities or questions."""
    return all(s.status in ("happened", "under_way") and "?" not in s.span for s in (a, b))


def _shares_complement(a: Statement, b: Statement) -> bool:
    return bool((set(a.content) & set(b.content)) - {a.predicate, b.predicate} - set(a.entities))


def _opposites(view: StoryView) -> Iterator[Candidate]:
    for a, b, score in clause_pairs(view, OPPOSITE_FLOOR):
        one, other = view.statements[a], view.statements[b]
        found = opposite_words(one, other)
        if found is None or one.is_negated != other.is_negated or are_names_apart(one, other):
            continue
        if not shared_participants(one, other) and score < 0.6:
            continue
        if not _is_plain(one, other):
            continue
        quoted = any(s.attribution is not None for s in (one, other))
        yield Candidate(a, b, score, "attribution" if quoted else "contradiction",
                        "medium" if score >= 0.6 and heads_of(one) & heads_of(other) else "low", "opposites")


def opposite_words(a: Statement, b: Statement) -> tuple[str, str] | None:
    """A pair of opposites, one in each clause and neither in both, or None."""
    for word in a.content:
        if word not in OPPOSITES or word in b.content:
            continue
        for other in b.content:
            if are_opposite(word, other) and other not in a.content:
                return word, other
    return None
