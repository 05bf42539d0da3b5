"""Months and years of one past event that two articles name by words of no common class ("gained" / "became")."""

from __future__ import annotations

from itertools import combinations

from discrepancy.compare.times.eventclasses import EVENT_CLASSES, PHRASES, SPEECH, classes_told
from discrepancy.compare.times.sameevent import are_apart, likeness_of
from discrepancy.compare.times.timecontext import StoryTimes
from discrepancy.compare.times.timefacts import Candidate
from discrepancy.compare.times.timegap import Gap, period_gap
from discrepancy.records import Statement

ALIKE_FLOOR = 0.75
"""Least likeness of two clauses that share no class of event: of the pairs that 160 real stories gave, those above
tell of one event, and those below of two steps of one case."""

LONGEST_SLIP = 366
"""Days from which on two times are of two events, however alike the clauses."""

STATES = frozenset("be have remain stay include keep".split())
"""Verbs of what lasts, which has no time of its own."""

_LEVELS = ("month", "season", "year")


def find_alike(times: StoryTimes) -> list[Candidate]:
    """Pairs of statements of two articles whose events go by unlike words, and whose months or years differ."""
    view = times.view
    rows = [i for indices in times.by_article.values() for i in indices if is_open_event(view.statements[i])]
    found = []
    for i, j in combinations(sorted(rows), 2):
        a, b = view.statements[i], view.statements[j]
        if view.is_one_text(a.article, b.article) or are_known_apart(a, b):
            continue
        gap = slip(a, b)
        if gap is None or are_apart(a, b):
            continue
        alike = likeness_of(view, i, j, frozenset({"alike"}))
        if alike.score >= ALIKE_FLOOR and not alike.is_overtaken:
            one, other = sorted((a.article, b.article))
            found.append(Candidate(i, j, (one, other), gap, alike, is_doubtful=True))
    return found


def is_open_event(statement: Statement) -> bool:
    """Whether a statement puts an event, not something said, in a month or year."""
    time = statement.time
    return (
        time is not None
        and time.granularity in _LEVELS
        and not statement.is_negated
        and statement.predicate not in SPEECH | STATES
    )


def are_known_apart(a: Statement, b: Statement) -> bool:
    """Whether the two events share a class, which has its own rule, or are listed under two: two steps of one case."""
    if classes_told(a) & classes_told(b):
        return True
    return all(s.predicate in EVENT_CLASSES or s.predicate in PHRASES for s in (a, b))


def slip(a: Statement, b: Statement) -> Gap | None:
    """The gap between two months or years that one event may be given by mistake; None where there is none."""
    gap = None if a.time is None or b.time is None else period_gap(a.time, b.time)
    return gap if gap is not None and 0 < gap.size <= LONGEST_SLIP and not gap.is_mixed else None
