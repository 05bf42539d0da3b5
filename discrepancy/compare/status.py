"""Status: the same event planned in one source, and happened, cancelled or failed in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from discrepancy.compare.common.clausepairs import (
    Candidate,
    Rule,
    are_names_apart,
    clause_pairs,
    common_names,
    dated_order,
    gather,
    head_of,
    is_same_event,
)
from discrepancy.compare.common.lexicon import LIGHT, class_of
from discrepancy.compare.common.lines import YEAR
from discrepancy.compare.courses import (
    accidents,
    cases,
    charges,
    conditions,
    health,
    leadstages,
    openquestions,
    outcomes,
    stages,
)
from discrepancy.compare.deeds import matters
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "status"

FLOOR = 0.5
"""Least cosine of two clauses of one event; below it, same predicate and participants still name different events."""

AHEAD = frozenset({"planned", "expected"})
DONE = frozenset({"happened", "cancelled", "failed"})

VAGUE = frozenset(
    "stay remain keep end begin start open close fall continue include follow lead name play show".split()
)
"""Predicates said of too many things to tell one event."""

OPENING = frozenset({"open", "close", "begin", "start"})
"""Those among them that tell of one event where the same thing opens in clauses that are nearly the same."""

NEAR = 0.8
"""Cosine from which two such clauses are."""

HEADLINE_TO = re.compile(r"\b[Tt]o [A-Z]")
"""A headline's future, whatever the parser made of it; in a sentence, "to" with a capital goes to a place."""

ELSEWHERE = re.compile(
    r"\b(?:other|another|previous|previously|earlier|again|second|similar|former|"
    r"next(?! (?:week|month|year|spring|summer|autumn|fall|winter|few|\w+day)))\b",
    re.IGNORECASE,
)
"""Words of one event among several."""

ONCE_PLANNED = re.compile(r"\bhad (?:\w+ )?(?:wanted|hoped|planned|intended|meant|expected|wished)\b", re.IGNORECASE)
"""Words of a plan told of as past: that it came about is no other account."""

RULES = {
    "planned-happened": Rule(
        "Ahead in one source, done in another",
        "One source has the event planned or expected, another has it done, cancelled or failed; the event is the "
        "same by predicate and participants. The later report supersedes the earlier where the order is known.",
        0.6,
        question=("{0}, planned or done", "{0}, planned or done"),
        is_second=lambda statement: statement.status in DONE,
    ),
}


def compare(view: StoryView) -> list[Fact]:
    """Facts whose sources differ in how far an event has come."""
    followed = cases.compare_cases(view)
    covered = frozenset(
        frozenset((f.statements[p.a].article, f.statements[p.b].article)) for f in followed for p in f.pairs
    )
    moved_on = [
        *followed,
        *leadstages.compare_leads(view, covered),
        *stages.compare_stages(view),
        *openquestions.find_open_questions(view),
        *charges.find_charges(view),
        *outcomes.find_outcomes(view),
        *accidents.find_accidents(view),
        *conditions.find_conditions(view),
        *health.find_health(view),
    ]
    planned = gather(view, KIND, _planned_happened(view), RULES)
    return [*lower_updates(moved_on), *planned, *matters.compare_matters(view, KIND)]


def lower_updates(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with updates graded low: that a case or a patient's health went on is news rather than a mistake.

    On 40 stories kept for measuring, four in ten such findings were what a grader had listed.
    """
    return [
        replace(f, pairs=tuple(replace(p, severity="low") if p.verdict == "update" else p for p in f.pairs))
        for f in facts
    ]


def _planned_happened(view: StoryView) -> Iterator[Candidate]:
    common = common_names(view)
    for a, b, score in clause_pairs(view, FLOOR):
        ahead, done = (b, a) if view.statements[b].status in AHEAD else (a, b)
        one, other = view.statements[ahead], view.statements[done]
        if one.status not in AHEAD or other.status not in DONE or not _is_comparable(one, other):
            continue
        is_vague = bool({class_of(one.predicate), one.predicate} & (LIGHT | VAGUE))
        if _is_same_opening(one, other, score) if is_vague else is_same_event(one, other, score, common):
            verdict = "contradiction" if dated_order(view, ahead, done) > 0 else "update"
            severity = "medium" if score >= 0.6 and not is_vague else "low"
            yield Candidate(ahead, done, score, verdict, severity, "planned-happened")


def _is_comparable(ahead: Statement, done: Statement) -> bool:
    """Whether two clauses are of the kind that can be put in order: real predicates, neither hedged nor negated."""
    if ahead.is_negated or done.is_negated or any(ELSEWHERE.search(s.text) for s in (ahead, done)):
        return False
    if (
        (done.sentence.kind == "title" and HEADLINE_TO.search(done.text))
        or ONCE_PLANNED.search(ahead.sentence.text)
        or (YEAR.search(done.text) and not YEAR.search(ahead.text))
    ):
        return False
    figures = [set(re.findall(r"\d+", s.text)) for s in (ahead, done)]
    if figures[0] and figures[1] and not figures[0] & figures[1]:
        return False
    return class_of(ahead.predicate) == class_of(done.predicate)


def _is_same_opening(ahead: Statement, done: Statement, score: float) -> bool:
    """Whether two clauses have one and the same thing open, close or begin."""
    if score < NEAR or ahead.predicate not in OPENING or ahead.predicate != done.predicate:
        return False
    things = [{head_of(x) for x in (s.subject, s.object)} - {None} for s in (ahead, done)]
    return not are_names_apart(ahead, done) and bool(things[0] & things[1])
