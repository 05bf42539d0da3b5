"""Actor: the same thing done to the same object, by somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.common.clausepairs import Candidate, clause_pairs, common_names, gather, head_of, is_same_event
from discrepancy.compare.deeds import culprits, doers, matters
from discrepancy.compare.people import officeholders
from discrepancy.compare.people.somebody import Who, are_two, find_people
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "actor"

FLOOR = 0.6
"""Least cosine of two clauses with the same predicate and object but other actors.

What it finds is graded low: on ungraded stories two actors of one act were mostly one actor under two names, and where
only one of them is named nothing tells them apart.
"""

VAGUE = re.compile(
    r"^(?:it|they|he|she|who|we|i|you|that|which|this|there|one|someone|somebody|people|the \w+ (?:which|that)|"
    r"(?:the |a |an )?(?:man|woman|suspect|victim|driver|gunman|company|team|group|move|news|event))$",
    re.IGNORECASE,
)

NATURAL = re.compile(
    r"quake|storm|hurricane|fire|blaze|flood|car|vehicle|truck|bullet|shot|tremor|wave|wind", re.IGNORECASE
)
"""Causes that are no actors: quantities and places tell those apart."""

RULES = {"agent": "The sources name different actors of the same act upon the same object."}


def compare(view: StoryView) -> list[Fact]:
    """Facts whose sources name different actors for one act, or another number of them."""
    return [
        *gather(view, KIND, _agents(view), RULES),
        *culprits.compare_culprits(view),
        *doers.compare_doers(view),
        *officeholders.compare_holders(view),
        *matters.compare_matters(view, KIND),
    ]


def _agents(view: StoryView) -> Iterator[Candidate]:
    common = common_names(view)
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated or other.is_negated or not (one.subject and other.subject and one.object and other.object):
            continue
        if head_of(one.object) != head_of(other.object) or not is_same_event(one, other, score, common):
            continue
        if are_different_actors(one, other):
            yield Candidate(a, b, score, "contradiction", "low", "agent")


def are_different_actors(a: Statement, b: Statement) -> bool:
    """Whether two clauses name different actors: two names, or persons told apart by age, sex or part, without a word
    in common, neither of whom stands in the other's sentence.
    """
    one, other = a.subject or "", b.subject or ""
    if any(VAGUE.match(s.strip()) or NATURAL.search(s) for s in (one, other)) or _words(one) & _words(other):
        return False
    if _words(one) & _words(b.sentence.text) or _words(other) & _words(a.sentence.text):
        return False
    first, second = _describe(a), _describe(b)
    return first is not None and second is not None and are_two(first, second)


def _describe(statement: Statement) -> Who | None:
    """Who a clause's subject is: by the name it holds, else by its last word for a person; None without either, and
    where a pronoun stood for it.
    """
    subject = statement.subject or ""
    if not _words(subject) & _words(statement.span):
        return None
    held = [n for n in statement.entities if n in subject.lower() and n not in statement.places]
    names = frozenset(w for name in held for w in name.split() if len(w) > 2)
    if names:
        return Who(0, len(subject), names=names)
    people = [w for w in find_people(subject, {}) if w.head]
    return people[-1] if people else None


def _words(phrase: str) -> frozenset[str]:
    return frozenset(w.rstrip("s") for w in re.findall(r"[a-z]{3,}", phrase.lower())) - {
        "the",
        "and",
        "for",
        "hi",
        "her",
    }
