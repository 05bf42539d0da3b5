"""Certainty: flat in one source; alleged, reported or suspected in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.assertions import accused, claims, headlines
from discrepancy.compare.common.clausepairs import (
    Candidate,
    Rule,
    are_names_apart,
    clause_pairs,
    common_names,
    gather,
    is_same_event,
    shared_participants,
)
from discrepancy.records import Fact, Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

KIND = "certainty"

FLOOR = 0.55
"""Least cosine of two clauses of the same assertion."""

ACCUSATION_FLOOR = 0.45
"""Least cosine of two clauses that hold the same grave word, hedged in one: the hedge itself pulls the cosine down."""

HEDGED = frozenset({"alleged", "reported", "suspected"})
HEDGE = Screened(
    r"\b(alleged(?:ly)?|reportedly|suspected(?: of)?|suspect|accused(?: of|in)?|believed to (?:be|have)|"
    r"purported(?:ly)?|thought to)\W+((?:\w+[\s-]+){0,3}?\w+)",
    re.IGNORECASE,
)
"""A hedge and the words after it that it may cover."""

AGED = re.compile(r"\b(\d{1,3})[- ](?:year|month)s?[- ]old\b")

OPEN = re.compile(r"\b(?:unclear|(?:not|\w+n['’]t) (?:yet )?(?:clear|known))\b", re.IGNORECASE)
"""Wording of a question left open."""

STEMS = (
    ("shoot", r"sho(?:ot|t)\w*|gun(?:ned)? down|gunm[ae]n"),
    ("kill", r"kill\w*|slay\w*|slain|murder\w*"),
    ("stab", r"stab\w*"),
    ("rape", r"rap(?:e|ed|es|ing|ist)\b|sexual\w* assault\w*|molest\w*"),
    ("attack", r"attack\w*|assault\w*|beat(?:en|ing)?\b"),
    ("rob", r"rob(?:bed|bing|bers?|bery)\b|st[eo]l(?:e|en)|steal\w*|thie(?:f|ves)|theft"),
    ("drunk", r"drunk\w*|intoxicated|dwi\b|dui\b"),
    ("burn", r"arson\w*|set(?:ting)? (?:\w+ ){0,3}(?:fire|ablaze)"),
    ("bomb", r"bomb\w*"),
    ("kidnap", r"kidnap\w*|abduct\w*"),
    ("defraud", r"fraud\w*|defraud\w*|embezzl\w*|brib\w*|launder\w*"),
    ("traffic", r"traffick\w*|smuggl\w*"),
    ("lead", r"lead(?:s|er|ing)?\b|-?led\b|head(?:s|ed)?\b"),
)
"""Grave deeds that a source may state or only allege, each with the forms its word takes."""

_FORMS = tuple((stem, Screened(rf"(?:\b|-)(?:{forms})", re.IGNORECASE)) for stem, forms in STEMS)
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

ALLEGED = ("{0}, a fact or alleged", "{0}, a fact or alleged")
"""What the labels of all rules here ask."""


def _is_not_flat(statement: Statement) -> bool:
    return statement.certainty != "flat"


RULES = {
    "hedge": Rule(
        "A fact in one source, only alleged or reported in another",
        "One source states flatly what another marks as alleged, reported or suspected; event and "
        "participants are the same.",
        0.55,
        question=ALLEGED,
        is_second=_is_not_flat,
    ),
    headlines.RULE: Rule(
        "A fact in one source's opening, only alleged in another's",
        headlines.EXPLANATION,
        0.6,
        question=ALLEGED,
        is_second=_is_not_flat,
    ),
    "accusation": Rule(
        "A fact in one source, only alleged in another",
        "One source states as a fact about somebody a deed that another marks as alleged or suspected.",
        0.6,
        question=ALLEGED,
        is_second=_is_not_flat,
    ),
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that one source asserts and another only alleges."""
    paired = gather(view, KIND, [*_hedges(view), *_accusations(view), *headlines.find_headlines(view)], RULES)
    covered = frozenset(
        frozenset(claims.sentence_of(fact.statements[i]) for i in (pair.a, pair.b))
        for fact in paired
        for pair in fact.pairs
    )
    return [*paired, *accused.find_accused(view, covered), *claims.find_claims(view, covered)]


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
        is_grave = bool(set(deeds(one.text)) & set(deeds(other.text))) or bool(
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


def _accusations(view: StoryView) -> Iterator[Candidate]:
    rows = view.of("clause")
    hedged = {row: hedged_deeds(view.statements[row]) for row in rows}
    flat = {row: flat_deeds(view.statements[row]) for row in rows if not hedged[row]}
    for a, b, score in clause_pairs(view, ACCUSATION_FLOOR):
        shared = (hedged[a] & flat.get(b, frozenset())) | (hedged[b] & flat.get(a, frozenset()))
        if shared and not _are_apart(*_both(view, a, b)):
            common = shared_participants(*_both(view, a, b))
            if not common:
                continue
            is_sure = score >= ACCUSATION_FLOOR + 0.1 and len(common) > 1
            yield Candidate(a, b, score, "framing", "medium" if is_sure else "low", "accusation")


def _both(view: StoryView, a: int, b: int) -> tuple[Statement, Statement]:
    return view.statements[a], view.statements[b]


def _are_apart(a: Statement, b: Statement) -> bool:
    """Whether two clauses cannot be of one deed: other people are named, or people of other ages only."""
    ages = [set(AGED.findall(s.sentence.text)) for s in (a, b)]
    return are_names_apart(a, b) or bool(ages[0] and ages[1] and not ages[0] & ages[1])


def is_hedged(statement: Statement) -> bool:
    """Whether a clause is alleged, reported or suspected, or left open ("unclear whether")."""
    return statement.certainty in HEDGED or (
        statement.certainty == "possible" and bool(OPEN.search(statement.sentence.text))
    )


def deeds(text: str) -> list[str]:
    """Grave deeds that a text names."""
    return [stem for stem, forms in _FORMS if forms.search(text)]


def hedged_deeds(statement: Statement) -> frozenset[str]:
    """Grave deeds that a clause marks as alleged, suspected or reported."""
    found = {stem for match in HEDGE.finditer(statement.text) for stem in deeds(match.group(2))}
    if statement.certainty in HEDGED:
        found.update(deeds(statement.predicate or ""))
    return frozenset(found)


def flat_deeds(statement: Statement) -> frozenset[str]:
    """Grave deeds that a clause lays flatly to somebody: in the outlet's voice, with an actor and an object
    ("the guard killed" in a headline may be the victim), in a sentence without
    a hedge.
    """
    if not _is_flat(statement) or statement.is_negated or _ANY_HEDGE.search(statement.sentence.text):
        return frozenset()
    found = set(deeds(statement.predicate or "")) if statement.subject and statement.object else set()
    found.update(stem for stem in deeds(statement.text) if stem in ("drunk", "lead"))
    return frozenset(found)


def _is_flat(statement: Statement) -> bool:
    """Whether the outlet says it in its own voice, as a fact."""
    return (
        statement.certainty == "flat"
        and statement.attribution is None
        and (statement.status in ("happened", "under_way") and not ACCUSING.search(statement.predicate or ""))
    )
