"""Polarity: what one source asserts another denies, negates, or replaces by its opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from discrepancy.compare.assertions import denials
from discrepancy.compare.assertions.claims import sentence_of
from discrepancy.compare.common.clausepairs import (
    Candidate,
    Rule,
    are_names_apart,
    clause_pairs,
    common_names,
    gather,
    head_of,
    is_same_copy,
    is_same_event,
    shared_participants,
)
from discrepancy.compare.common.lexicon import LIGHT, are_opposite, class_of
from discrepancy.compare.common.lines import YEAR
from discrepancy.compare.deeds import matters
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "polarity"

FLOOR = 0.5
"""Least cosine of two clauses of which one negates what the other asserts."""

MEDIUM = 0.55
"""Cosine from which a negation of the same act upon the same object is graded medium."""

SAME_WORDS = 0.85
"""Cosine from which two clauses say the same in the same words."""

BARE = 0.8
"""Least cosine where no act upon an object tells the event: a general predicate, or a subject alone."""

PLANNED_FLOOR = 0.3
"""Least cosine where what is ahead is negated: the same act upon the same thing tells the event already."""

REFERENCE_FLOOR = 0.48
"""Least cosine between what a denial points back to and what another source states."""

NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ied|ies|ying)|disput\w+|reject\w*|"
    r"refus\w+|fail\w*|"
    r"declin\w+)\b|n\s?['’]\s?t\b",
    re.IGNORECASE,
)
"""Wording without which nothing is negated, whatever the parse says."""

UNCLEAR = re.compile(
    r"\b(?:unclear|whether|(?:not|\w+n['’]t) (?:yet )?(?:clear|known|sure|certain))\b",
    re.IGNORECASE,
)
"""Wording of a question left open: neither asserted nor negated."""

SWEEPING = re.compile(r"\bever\b", re.IGNORECASE)
"""Wording of a claim about all times, which what happened once does not deny."""

OFTEN = re.compile(r"\bnot the first time\b|\b(?:repeatedly|in the past|often|always)\b", re.IGNORECASE)
"""Wording of what happens again and again, which the denial of one time leaves alone."""

GRAVE = frozenset(
    "legal illegal lawful unlawful guilty innocent alive dead valid invalid accidental deliberate true false".split()
)
"""Opposites seldom said of two different things in one story."""

COMMON = frozenset(
    "that this with from have been were they them their there what when which would about after said could".split()
)
"""Words that two clauses share by chance."""

SETTLED = frozenset({"happened", "under_way", "planned", "expected"})
"""Statuses of what a source has as done or sure to come."""

FURTHER = re.compile(r"\b(?:further|more|additional|other|new|longer|immediate)\b", re.IGNORECASE)
"""Wording of a negation of what comes on top: "no further details will be released" denies none that were."""

OPPOSITE_FLOOR = 0.4
"""Least cosine where the difference is a pair of opposites: the opposites themselves pull the cosine down."""

SAME_MATTER = 0.75
"""Cosine from which opposites that are said of many things are graded medium."""


def _is_negated(statement: Statement) -> bool:
    return statement.is_negated


RULES = {
    "negation": Rule(
        "Stated in one source, negated in another",
        "One source asserts what another negates, with the same predicate and participants.",
        0.55,
        question=("whether {0}", "{0} or not"),
        is_second=_is_negated,
    ),
    "denial": Rule(
        "Stated in one source, denied by somebody in another",
        "One source credits somebody with denying what another source states; who denies is named, neither "
        "side is taken.",
        0.5,
        question=("whether {0}", "{0}, stated or denied"),
        is_credited=True,
        is_second=_is_negated,
    ),
    "reference": Rule(
        "Stated in one source, denied by somebody in another",
        "One source reports that somebody denies what was just said; another source states it. Who denies is named, "
        "neither side is taken.",
        0.5,
        question=("whether {0}", "{0}, stated or denied"),
        is_credited=True,
        is_second=_is_negated,
    ),
    "opposites": Rule("Opposite words of one matter", "The sources use opposite words of the same participants.", 0.6),
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that one source asserts and another negates, denies or turns into the opposite."""
    negated = [*_negations(view), *_negated_plans(view)]
    paired = gather(view, KIND, [*negated, *_references(view), *_opposites(view)], RULES)
    covered = frozenset(
        frozenset(sentence_of(fact.statements[i]) for i in (pair.a, pair.b)) for fact in paired for pair in fact.pairs
    )
    return [*paired, *denials.find_denials(view, covered), *matters.compare_matters(view, KIND)]


def _negations(view: StoryView) -> Iterator[Candidate]:
    common = common_names(view)
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated == other.is_negated or not _is_plain(one, other):
            continue
        is_event = is_same_event(one, other, score, common) and _is_same_object(one, other, score)
        if not is_event and not _is_same_state(one, other, score):
            continue
        negative, positive = (one, other) if one.is_negated else (other, one)
        if NEGATION.search(positive.span) or SWEEPING.search(negative.span) or not _is_worded(negative, score):
            continue
        if OFTEN.search(positive.sentence.text) or is_of_a_year(positive, negative):
            continue
        is_denial = negative.attribution is not None
        yield Candidate(
            a,
            b,
            score,
            "attribution" if is_denial else "contradiction",
            "medium" if score >= MEDIUM else "low",
            "denial" if is_denial else "negation",
        )


def _negated_plans(view: StoryView) -> Iterator[Candidate]:
    """What one source has done or ahead ("cut 900 jobs", "has withdrawn the bill") and another says will not be."""
    for a, b, score in clause_pairs(view, PLANNED_FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated == other.is_negated or _is_plain(one, other) or are_names_apart(one, other):
            continue
        negative, positive = (one, other) if one.is_negated else (other, one)
        if not _is_same_deed(one, other) or not all(s.status in SETTLED and "?" not in s.span for s in (one, other)):
            continue
        if NEGATION.search(positive.span) or not NEGATION.search(negative.span) or _is_open(one) or _is_open(other):
            continue
        if is_of_a_year(positive, negative) or FURTHER.search(negative.span):
            continue
        is_credited = negative.attribution is not None and positive.attribution is not None
        verdict = "attribution" if is_credited else "contradiction"
        yield Candidate(a, b, score, verdict, "medium", "negation")


def _is_same_deed(a: Statement, b: Statement) -> bool:
    """Whether two clauses tell one act upon one thing, by one actor where both name one."""
    if class_of(a.predicate) != class_of(b.predicate) or class_of(a.predicate) in LIGHT:
        return False
    subjects = head_of(a.subject), head_of(b.subject)
    return (
        head_of(a.object) is not None
        and head_of(a.object) == head_of(b.object)
        and (subjects[0] == subjects[1] or None in subjects)
    )


def is_of_a_year(stated: Statement, denial: Statement) -> bool:
    """Whether what is stated is dated to a year that the denial does not name: then it is mostly an earlier "
    "occasion's.
    """
    return bool(set(YEAR.findall(stated.sentence.text)) - set(YEAR.findall(denial.sentence.text)))


def _is_worded(negative: Statement, score: float) -> bool:
    """Whether a negation stands in the clause, or before it where the clauses are not the same but for the parse."""
    if NEGATION.search(negative.span):
        return True
    is_denied = negative.attribution is not None and negative.attribution.mode == "denied"
    return bool(NEGATION.search(text_until(negative))) and (is_denied or score < SAME_WORDS)


def _is_same_object(a: Statement, b: Statement, score: float) -> bool:
    """Whether two clauses act upon one thing, or, where neither acts upon any, are about one subject."""
    if a.object or b.object:
        return head_of(a.object) is not None and head_of(a.object) in (head_of(b.object), head_of(b.subject))
    return score >= BARE and head_of(a.subject) is not None and head_of(a.subject) == head_of(b.subject)


def _is_same_state(a: Statement, b: Statement, score: float) -> bool:
    """Whether two clauses of a general predicate ("be", "have") say the same thing of the same subject."""
    if class_of(a.predicate) != class_of(b.predicate) or are_names_apart(a, b) or score < BARE:
        return False
    return head_of(a.object) is not None and head_of(a.object) == head_of(b.object) and bool(shared_participants(a, b))


def _references(view: StoryView) -> Iterator[Candidate]:
    """Denials that only point back ("denied saying that", "that did not happen"), compared by what they point back
    to.
    """
    rows = view.of("clause")
    for x, row in enumerate(rows):
        denial = view.statements[row]
        if not denial.is_negated or not _points_back(denial):
            continue
        meant = [
            r
            for r in rows[max(0, x - 12) : x]
            if view.statements[r].article == denial.article
            and denial.sentence.index - view.statements[r].sentence.index in (0, 1)
            and not view.statements[r].is_negated
        ]
        for other in rows:
            stated = view.statements[other]
            if is_same_copy(view, denial, stated) or stated.is_negated or NEGATION.search(text_until(stated)):
                continue
            if is_of_a_year(stated, denial) or OFTEN.search(stated.sentence.text):
                continue
            score = max(
                (view.cosine(r, other) for r in meant if _says_the_same(view.statements[r], view.statements[other])),
                default=0.0,
            )
            if score >= REFERENCE_FLOOR:
                yield Candidate(row, other, score, "attribution", "medium" if score >= 0.55 else "low", "reference")


def _points_back(statement: Statement) -> bool:
    """Whether a denial holds nothing of its own: "denied saying that", "that did not happen", "this is not true"."""
    subject, predicate = (statement.subject or "").lower(), statement.predicate or ""
    if predicate in ("say", "do", "order", "claim") and (statement.object or "").lower() in ("that", "this"):
        return statement.attribution is not None
    return subject in ("that", "this", "it") and (
        predicate in ("happen", "occur")
        or (predicate == "be" and (statement.object or "").lower() in ("true", "the case", "so"))
    )


def _says_the_same(a: Statement, b: Statement) -> bool:
    """Whether two clauses share two words of weight, names aside."""
    names = {part for s in (a, b) for name in s.entities for part in name.split()}
    one, other = (set(re.findall(r"[a-z]{4,}", s.text.lower())) for s in (a, b))
    return len((one & other) - names - COMMON) >= 2


def _is_plain(a: Statement, b: Statement) -> bool:
    """Whether both clauses are assertions of fact rather than plans, possibilities or questions."""
    return all(s.status in ("happened", "under_way") and "?" not in s.span and not _is_open(s) for s in (a, b))


def _is_open(statement: Statement) -> bool:
    """Whether a clause, or what stands before it, leaves it open: "it is unclear if ...", "asked whether ..."."""
    return _is_left_open(text_until(statement))


@lru_cache(maxsize=4096)  # one clause is paired with many
def _is_left_open(text: str) -> bool:
    return bool(UNCLEAR.search(text))


def text_until(statement: Statement) -> str:
    """What a sentence says up to the end of one of its clauses: what comes later governs it no more."""
    return statement.sentence.text[: max(0, statement.end - statement.sentence.start)]


def _opposites(view: StoryView) -> Iterator[Candidate]:
    for a, b, score in clause_pairs(view, OPPOSITE_FLOOR):
        one, other = view.statements[a], view.statements[b]
        if one.is_negated != other.is_negated or not _is_plain(one, other) or are_names_apart(one, other):
            continue
        words = opposite_words(one, other)
        if words is None:
            continue
        is_grave = bool(GRAVE & set(words))
        if not is_grave and (
            score < 0.5 or head_of(one.subject or one.object) != head_of(other.subject or other.object)
        ):
            continue
        quoted = any(s.attribution is not None for s in (one, other))
        same = is_grave or score >= SAME_MATTER
        yield Candidate(
            a, b, score, "attribution" if quoted else "contradiction", "medium" if same else "low", "opposites"
        )


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
