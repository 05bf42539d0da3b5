"""Factual: contradictions that no typed comparator names, proposed by the contradiction model among aligned clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.clausepairs import (
    Candidate,
    are_names_apart,
    clause_pairs,
    gather,
    head_of,
    shared_participants,
)
from discrepancy.compare.lexicon import LIGHT, class_of
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "factual"

FLOOR = 0.6
"""Least cosine of two clauses for the model to be asked: below it most pairs speak of different things."""

THRESHOLD = 0.85
"""Least probability of contradiction for a pair to be proposed."""

MAX_ASKED = 80
"""Pairs of one story that the model is asked about, the most alike first: it reads some 40 a second."""

FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)

RULES = {
    "model": "The contradiction model that comes with the program finds that the two clauses cannot both be true; actor or object, "
    "and the names in them, agree. It proposes only: read both sentences.",
}


def compare(view: StoryView) -> list[Fact]:
    """Facts that the view's judge holds to be contradictory; none without a judge."""
    if view.judge is None:
        return []
    asked = sorted(_aligned(view), key=lambda p: (-p[2], p[0], p[1]))[:MAX_ASKED]
    scores = view.judge([(view.statements[a].text, view.statements[b].text) for a, b, _ in asked])
    found = [
        Candidate(a, b, score, "contradiction", "medium" if score >= 0.93 else "low", "model")
        for (a, b, _), score in zip(asked, scores, strict=True)
        if score >= THRESHOLD
    ]
    return gather(view, KIND, found, RULES)


def _aligned(view: StoryView) -> Iterator[tuple[int, int, float]]:
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if _is_assertion(one) and _is_assertion(other) and _is_about_one_thing(one, other):
            yield a, b, score


def _is_assertion(statement: Statement) -> bool:
    """Whether a clause states something of its own that has no figure: figures have a comparator that knows their scope."""
    return (
        statement.status in ("happened", "under_way")
        and not FIGURE.search(statement.text)
        and (len(statement.text.split()) > 3 and "?" not in statement.span)
    )


def _is_about_one_thing(a: Statement, b: Statement) -> bool:
    """Whether the clauses share a participant and their subjects or predicates agree."""
    if are_names_apart(a, b) or not shared_participants(a, b) or a.text == b.text:
        return False
    is_same_act = class_of(a.predicate) == class_of(b.predicate) and class_of(a.predicate) not in LIGHT
    return is_same_act or (head_of(a.subject) is not None and head_of(a.subject) == head_of(b.subject))
