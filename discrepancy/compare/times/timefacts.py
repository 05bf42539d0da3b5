"""Pairs of times that differ -> facts: one for each event, graded, with a version an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.times.eventnames import name_event
from discrepancy.compare.times.sameevent import Likeness
from discrepancy.compare.times.timegap import Gap
from discrepancy.records import Fact, Pair
from discrepancy.storyview import StoryView

KIND = "date"
LEAST, MOST, LIKENESS_WEIGHT, DOUBTFUL = 0.65, 0.95, 0.4, 0.35
"""Confidence of a pair: read by hand on 190 real stories, 13 of 15 sure findings were right and 4 of 9 doubtful
ones."""

TRIFLE_MINUTES = 8
LOOSE_MINUTES = 20
"""Up to here two times of which one is loose ("about", a full hour) are imprecise rather than contradictory, and up to
TRIFLE_MINUTES of low severity."""

LEADING = re.compile(r"^(?:at|on|in)\s+", re.IGNORECASE)
"""A preposition that no sentence needs twice."""

_LABELS = {
    "clock": "time",
    "part": "time of day",
    "day": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "year": "year",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two statements (indices of the view's) of one event, their articles in order, and the gap between their times.

    ``is_central`` says that being about the story's event joins them, rather than the likeness of their clauses.
    """

    a: int
    b: int
    articles: tuple[str, str]
    gap: Gap
    likeness: Likeness
    is_doubtful: bool = False
    is_central: bool = False


def group_by_event(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Candidates that share a statement, together, in order of their first."""
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        own = {candidate.a, candidate.b}
        touching = [g for g in groups if any(own & {o.a, o.b} and o.gap.level == candidate.gap.level for o in g)]
        merged = [c for g in touching for c in g] + [candidate]
        groups = [g for g in groups if g not in touching] + [merged]
    return groups


def make_fact(view: StoryView, group: list[Candidate]) -> Fact:
    """The fact of one event: each article's version of its time, and the pairs that differ."""
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in sorted(group, key=lambda c: (-c.likeness.score, c.a, c.b)):
        best.setdefault(candidate.articles, candidate)
    chosen = sorted(best.values(), key=lambda c: (c.a, c.b))
    rows = sorted({i for c in chosen for i in (c.a, c.b)})
    place = {row: n for n, row in enumerate(rows)}
    pairs = tuple(Pair(place[c.a], place[c.b], *grade(c)) for c in chosen)
    statements = tuple(view.statements[i] for i in rows)
    widest = max(chosen, key=lambda c: c.gap.size)
    is_central = widest.is_central or widest.likeness.is_main
    label = f"{_LABELS[widest.gap.level]} of the {name_event(statements, is_central=is_central)}"
    summary = f"The {label} is given as {word_versions(view, ((LEADING.sub('', s.span), s) for s in statements))}."
    return Fact(KIND, label, statements, pairs, summary, explain(widest), f"date-{widest.gap.level}")


def explain(candidate: Candidate) -> str:
    """How far the times are apart, what joins the two accounts, and what leaves it open."""
    gap = candidate.gap
    unit = "minute" if gap.level == "clock" else "day"
    apart = f"{gap.size} {unit}{'' if gap.size == 1 else 's'} apart"
    if gap.level not in ("clock", "day"):
        apart = f"not the same {'part of a day' if gap.level == 'part' else gap.level}"
    elif gap.level == "clock" and gap.size == 1:
        apart = "a minute apart or less"
    if candidate.is_central:
        doubt = " One may tell of the call, arrival or find that followed, or a loose wording covers both times."
        return (
            f"{apart.capitalize()}. Both sentences are taken to tell of the event that headlines and openings are "
            f"about, by whatever word; no sentence of the two articles agrees.{doubt if candidate.is_doubtful else ''}"
        )
    if candidate.likeness.is_overtaken:
        return f"{apart.capitalize()}: a day that was set, and another on which it took place."
    joined = "The two sentences tell of one event in like words"
    if gap.level == "clock" and gap.is_loose:
        return f"{apart.capitalize()}, and loose wordings (about, the full hour) leave room. {joined}."
    return f"{apart.capitalize()}. {joined}, and no other sentence settles it."


def grade(candidate: Candidate) -> tuple[str, str, float]:
    """Verdict, severity and confidence of a pair."""
    gap = candidate.gap
    if candidate.likeness.is_overtaken:
        return "update", "low", DOUBTFUL
    verdict, severity = grade_gap(gap, is_central=candidate.likeness.is_main)
    if candidate.is_doubtful:
        return verdict, "low", DOUBTFUL
    return verdict, severity, round(min(MOST, LEAST + LIKENESS_WEIGHT * candidate.likeness.score), 2)


def grade_gap(gap: Gap, *, is_central: bool) -> tuple[str, str]:
    """Verdict and severity of a difference; graver for the event that the story is about."""
    if gap.level == "clock":
        if gap.is_loose and gap.size <= LOOSE_MINUTES:
            return "imprecision", "low" if gap.size <= TRIFLE_MINUTES else "medium"
        return "contradiction", "high" if gap.size > 60 else "medium"
    if gap.is_loose:
        # "Six months ago" is read with a month's slack on either side: what lies outside it cannot be true as well.
        return "contradiction" if gap.level in ("month", "year") else "imprecision", "low"
    return "contradiction", "high" if gap.level == "day" and is_central else "medium"
