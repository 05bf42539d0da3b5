"""Certainty: flat in one source; alleged, reported or suspected in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.assertions import claims, headlines
from discrepancy.compare.common.clausepairs import (
    Candidate,
    are_names_apart,
    clause_pairs,
    common_names,
    gather,
    is_same_event,
)
from discrepancy.records import Fact, Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

KIND = "certainty"

FLOOR = 0.55
"""Least cosine of two clauses of the same assertion."""

HEDGED = frozenset({"alleged", "reported", "suspected"})
AGED = re.compile(r"\b(\d{1,3})[- ](?:year|month)s?[- ]old\b")

OPEN = re.compile(r"\b(?:unclear|(?:not|\w+n['’]t) (?:yet )?(?:clear|known))\b", re.IGNORECASE)
"""Wording of a question left open."""

_ANY_HEDGE = Screened(
    r"\b(?:alleg\w+|reportedly|suspect\w*|accus\w+|believ\w+|purported\w*|apparent\w*|charg\w+|prosecutors?|if "
    r"convicted|according to|(?:police|authorities|officials|investigators|detectives|sheriff|cops|officers|"
    r"documents|statement|court "
    r"records?) (?:\w+ )?(?:say|said|says|believe|think|told|show)|(?:say|said|says) (?:police|authorities|"
    r"officials|investigators|"
    r"detectives|the sheriff|cops|officers))\b",
    re.IGNORECASE,
)

ACCUSING = re.compile(r"^(?:accuse|charge|indict|allege|suspect|arrest|report|arraign)")
"""Predicates that are accusations themselves: flat about the accusation, not about the deed."""

RULES = {
    "hedge": "One source states flatly what another marks as alleged, reported or suspected; event and "
    "participants are the same.",
    headlines.RULE: headlines.EXPLANATION,
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that one source asserts and another only alleges."""
    paired = gather(view, KIND, [*_hedges(view), *headlines.find_headlines(view)], RULES)
    covered = frozenset(
        frozenset(claims.sentence_of(fact.statements[i]) for i in (pair.a, pair.b))
        for fact in paired
        for pair in fact.pairs
    )
    return [*paired, *claims.find_claims(view, covered)]


def _hedges(view: StoryView) -> Iterator[Candidate]:
    common = common_names(view)
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if is_hedged(one) == is_hedged(other):
            continue
        flat = other if is_hedged(one) else one
        if (
            not _is_flat(flat)
            or _ANY_HEDGE.search(flat.sentence.text)
            or _are_apart(one, other)
            or one.is_negated
            or other.is_negated
            or not is_same_event(one, other, score, common)
        ):
            continue
        is_grave = bool(headlines.deeds_of(one.text) & headlines.deeds_of(other.text)) or bool(
            OPEN.search(one.sentence.text + other.sentence.text)
        )
        yield Candidate(
            a,
            b,
            score,
            "framing",
            "medium" if is_grave and score >= 0.6 and one.subject and other.subject else "low",
            "hedge",
        )


def _are_apart(a: Statement, b: Statement) -> bool:
    """Whether two clauses cannot be of one deed: other people are named, or people of other ages only."""
    ages = [set(AGED.findall(s.sentence.text)) for s in (a, b)]
    return are_names_apart(a, b) or bool(ages[0] and ages[1] and not ages[0] & ages[1])


def is_hedged(statement: Statement) -> bool:
    """Whether a clause is alleged, reported or suspected, or left open ("unclear whether")."""
    return statement.certainty in HEDGED or (
        statement.certainty == "possible" and bool(OPEN.search(statement.sentence.text))
    )


def _is_flat(statement: Statement) -> bool:
    """Whether the outlet says it in its own voice, as a fact."""
    return (
        statement.certainty == "flat"
        and statement.attribution is None
        and (statement.status in ("happened", "under_way") and not ACCUSING.search(statement.predicate or ""))
    )
