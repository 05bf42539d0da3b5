"""Factual: contradictions that no typed comparator names, proposed by the contradiction model among aligned clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.common.clausepairs import (
    Candidate,
    Rule,
    are_names_apart,
    clause_pairs,
    gather,
    head_of,
    shared_participants,
)
from discrepancy.compare.common.contrasts import find_contrasts
from discrepancy.compare.common.lexicon import LIGHT, class_of
from discrepancy.compare.deeds import matters
from discrepancy.compare.people import members
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "factual"

FLOOR = 0.6
"""Least cosine of two clauses for the model to be asked: below it most pairs speak of different things."""

THRESHOLD = 0.85
"""Least probability of contradiction for a pair to be proposed.

Every proposal is graded low: on graded stories fewer than half of those above 0.88 read true, the rest mostly two
moments of one event.
"""

MAX_ASKED = 80
"""Pairs of one story that the model is asked about, the most alike first: it reads some 40 a second."""

FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)

RULES = {
    "colour": Rule(
        "One thing in two colours",
        "The sources give one thing different colours.",
        0.6,
        question=("colour: {0}", "colour: {0}"),
    ),
    "contrast": Rule(
        "One thing in words that exclude each other",
        "The sources tell one thing or act with words of one class that exclude each other; each article "
        "holds one of them only.",
        0.6,
        question=("{0}: in words that exclude each other", "{0}: in words that exclude each other"),
    ),
    members.RULE: Rule(
        "One list, other members",
        members.EXPLANATION,
        0.6,
        question=("names on one list", "names on one list"),
    ),
    "model": Rule(
        "Possibly not both true",
        "The contradiction model that was asked (--nli) finds that the two clauses cannot both be true; actor or "
        "object, and the names in them, agree. It proposes only: read both sentences.",
        0.5,
    ),
}


COLOURS = frozenset(
    "black white red blue green yellow silver gray orange brown purple pink gold tan maroon beige".split()
)
COLOURED = re.compile(rf"\b({'|'.join(sorted(COLOURS))}|grey)\b((?:[\s-]+\w+){{1,2}})", re.IGNORECASE)
JOINING = frozenset(
    "the and with near was were who that which from for his her its their into onto when while after".split()
)
"""Words after a colour that name no thing."""

PERSONS = frozenset(
    "man men woman women boy boys girl girls male males female females people person teen teenager teenagers youth "
    "officer officers cop policeman suspect victim driver voter voters community".split()
)
"""Words for persons: a word of colour beside them tells who somebody is, and two of them are two persons."""

COLOUR_FLOOR = 0.45
"""Least cosine of two clauses that give one thing two colours."""


def compare(view: StoryView) -> list[Fact]:
    """Facts on which the sources give one thing two colours, and those that the view's judge holds to be
    contradictory.
    """
    pairs = [*_colours(view), *find_contrasts(view, KIND), *members.find_members(view), *_judged(view)]
    return [*gather(view, KIND, pairs, RULES), *matters.compare_matters(view, KIND)]


def _colours(view: StoryView) -> Iterator[Candidate]:
    rows = {row: coloured(view.statements[row].text) for row in view.of("clause")}
    for a, b, score in clause_pairs(view, COLOUR_FLOOR):
        shared = rows[a].keys() & rows[b].keys()
        is_apart = any(rows[a][thing].isdisjoint(rows[b][thing]) for thing in shared)
        if is_apart and not are_names_apart(view.statements[a], view.statements[b]):
            yield Candidate(a, b, score, "contradiction", "medium", "colour")


def coloured(text: str) -> dict[str, frozenset[str]]:
    """Things of a text, by the words that follow a colour, with their colours ("grey" is "gray")."""
    found: dict[str, frozenset[str]] = {}
    for match in COLOURED.finditer(text):
        colour = match.group(1).lower().replace("grey", "gray")
        for word in re.findall(r"[a-z]{3,}", match.group(2).lower()):
            if word not in COLOURS | JOINING | PERSONS:
                found[word] = found.get(word, frozenset()) | {colour}
    return found


def _judged(view: StoryView) -> list[Candidate]:
    if view.judge is None:
        return []
    alike = sorted(_aligned(view), key=lambda p: (-p[2], p[0], p[1]))
    texts = {(view.statements[a].text, view.statements[b].text): (a, b, score) for a, b, score in reversed(alike)}
    asked = sorted(texts.values(), key=lambda p: (-p[2], p[0], p[1]))[:MAX_ASKED]
    scores = view.judge([(view.statements[a].text, view.statements[b].text) for a, b, _ in asked])
    return [
        Candidate(a, b, score, "contradiction", "low", "model")
        for (a, b, _), score in zip(asked, scores, strict=True)
        if score >= THRESHOLD
    ]


def _aligned(view: StoryView) -> Iterator[tuple[int, int, float]]:
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        if _is_assertion(one) and _is_assertion(other) and _is_about_one_thing(one, other):
            yield a, b, score


def _is_assertion(statement: Statement) -> bool:
    """Whether a clause states something of its own that has no figure: figures have a comparator that knows their
    scope.
    """
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
