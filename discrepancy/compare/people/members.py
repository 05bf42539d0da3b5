"""Members: two lists of names that share most of their members, told by two articles with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from discrepancy.compare.common.clausepairs import Candidate, is_same_copy
from discrepancy.storyview import StoryView

_NAME = r"[A-Z][\w'’-]+(?: (?:of |de |al-)?[A-Z][\w'’-]+){0,3}"
LIST = re.compile(rf"\b((?:{_NAME}, ){{1,8}}{_NAME},? (?:and|or) (?:the )?{_NAME})")
"""An enumeration of three names or more; the article before a name ends it, so as to read one list only."""

OPENER = re.compile(r"^(?:In|At|On|From|To|For|With|The|And|But|Both|Besides|Like|Among|Between|While|When|As|After) ")
"""Words that only begin a sentence, before a list's first name."""

LEAST_SHARED = 2
"""Names two lists must share to be one list in two versions."""

RULE = "members"
EXPLANATION = "The sources list the members of one group, most of them the same, but not all."


def find_members(view: StoryView) -> Iterator[Candidate]:
    """Clauses, one a sentence, whose lists of names share members but differ in others."""
    lists: dict[int, frozenset[str]] = {}
    seen: set[tuple[str, int]] = set()
    for row in view.of("clause"):
        statement = view.statements[row]
        place = statement.article, statement.sentence.index
        if place in seen:
            continue
        seen.add(place)
        if found := names_listed(statement.sentence.text):
            lists[row] = found
    for a, b in combinations(lists, 2):
        one, other = lists[a], lists[b]
        shared = len(held_by(one, other))
        if shared < LEAST_SHARED or one == other or 2 * shared < min(len(one), len(other)) + 1:
            continue
        score = view.cosine(a, b)
        if not is_same_copy(view, view.statements[a], view.statements[b]):
            is_part = shared == len(one) or len(held_by(other, one)) == len(other)
            if shared == len(one) == len(other):
                continue
            verdict, severity = ("imprecision", "low") if is_part else ("contradiction", "medium")
            yield Candidate(a, b, score, verdict, severity, RULE)


def held_by(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The names of one list that the other holds too, in full or in part ("ada" / "ada finch")."""
    return frozenset(n for n in one if any(is_part_of(n, m) or is_part_of(m, n) for m in other))


def is_part_of(name: str, whole: str) -> bool:
    """Whether a name's words all stand in another name."""
    return set(name.split()) <= set(whole.split())


def names_listed(text: str) -> frozenset[str]:
    """The names of the first list of three or more in a text, folded; empty where there is none."""
    match = LIST.search(text)
    if match is None:
        return frozenset()
    names = re.split(r",? (?:and|or) (?:the )?|, ", match.group(1))
    return frozenset(bare for name in names if (bare := OPENER.sub("", name).lower()))
