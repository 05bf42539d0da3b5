"""Actor: the same thing done to the same object, by somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.clausepairs import Candidate, clause_pairs, gather
from discrepancy.compare.lexicon import LIGHT, class_of
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "actor"

FLOOR = 0.6
"""Least cosine of two clauses with the same predicate and object but other actors."""

VAGUE = re.compile(
    r"^(?:it|they|he|she|who|we|i|you|that|which|this|there|one|someone|somebody|people|the \w+ (?:which|that)|"
    r"(?:the |a |an )?(?:man|woman|suspect|victim|driver|gunman|company|team|group|move|news|event))$", re.IGNORECASE)

RULES = {"agent": "The sources name different actors of the same act upon the same object."}


def compare(view: StoryView) -> list[Fact]:
    """Facts whose sources name different actors for one act."""
    return gather(view, KIND, _agents(view), RULES)


def _agents(view: StoryView) -> Iterator[Candidate]:
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if class_of(one.predicate) != class_of(other.predicate) or class_of(one.predicate) in LIGHT:
            continue
        if one.is_negated or other.is_negated or not (one.subject and other.subject and one.object and other.object):
            continue
        if not _is_same_object(one, other) or not are_different_actors(one.subject, other.subject):
            continue
        yield Candidate(a, b, score, "contradiction", "medium" if score >= 0.7 else "low", "agent")


def words_of(phrase: str) -> frozenset[str]:
    """Words of three letters and more of a phrase, folded, plural endings dropped."""
    return frozenset(w.rstrip("s") for w in re.findall(r"[a-z]{3,}", phrase.lower())) - {"the", "and", "for", "hi", "her"}


def _is_same_object(a: Statement, b: Statement) -> bool:
    one, other = words_of(a.object or ""), words_of(b.object or "")
    return bool(one & other) and len(one & other) >= 0.5 * min(len(one), len(other))


def are_different_actors(a: str, b: str) -> bool:
    """Whether two phrases name different actors: both definite, with no word in common."""
    if VAGUE.match(a.strip()) or VAGUE.match(b.strip()):
        return False
    return not words_of(a) & words_of(b)
