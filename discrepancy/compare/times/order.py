"""Orders that differ: one act before an event in one article, during or after it in another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.times.eventclasses import EVENT_CLASSES, classes_told
from discrepancy.compare.times.eventnames import name_predicate
from discrepancy.compare.times.sameevent import DONE, Likeness, are_details_apart, are_subjects_apart, likeness_of
from discrepancy.compare.times.timecontext import StoryTimes
from discrepancy.compare.times.timefacts import KIND
from discrepancy.records import Fact, Pair

FLOOR, SURE = 0.15, 0.3
"""Least likeness of two acts that are put in another order to one event, and from where on severity is medium."""

CONFIDENCE = 0.6
DOUBTFUL = 0.4

_BOUNDS = frozenset({"before", "after", "during"})
_HELD = re.compile(
    r"\s+(?:was|were|is|are)\s+(?:being\s+)?(?:held|under\s?way|going\s+on|taking\s+place|in\s+\w+)$", re.IGNORECASE
)
_WORD = re.compile(r"[a-z][a-z'-]+")
_TURMOIL = frozenset({"violence", "riot", "conflict", "protest", "incident"})
"""Classes of disorder that accounts of one night name by turns."""


@dataclass(frozen=True, slots=True)
class Order:
    """A statement (its index in the view) of an act, how it lies to an event, and the word for that event."""

    index: int
    bound: str
    anchor: str


def compare_orders(times: StoryTimes) -> list[Fact]:
    """One fact for each pair of articles that put one act before an event and during or after it."""
    view = times.view
    orders = read_orders(times)
    best: dict[tuple[str, str, str], tuple[float, Order, Order]] = {}
    for a, b in combinations(orders, 2):
        one, other = view.statements[a.index], view.statements[b.index]
        if a.anchor != b.anchor or a.bound == b.bound or times.view.is_one_text(one.article, other.article):
            continue
        score = alike.score if (alike := find_likeness(times, a, b)) is not None else 0.0
        key = (one.article, other.article, a.anchor)
        if score >= FLOOR and score > best.get(key, (0.0,))[0] and not is_told_alike(times, orders, a, b):
            best[key] = (score, a, b)
    return [_fact(times, *found) for _, found in sorted(best.items(), key=lambda item: item[0])]


def read_orders(times: StoryTimes) -> list[Order]:
    """The orders of a story; one that says "during which" takes the event of the order before it in its sentence."""
    found: list[Order] = []
    for i in sorted(i for indices in times.by_article.values() for i in indices):
        s = times.view.statements[i]
        if s.time is None or s.time.granularity != "unknown" or s.time.bound not in _BOUNDS or s.is_negated:
            continue
        anchor = anchor_of(s.span)
        if anchor is None:
            before = [o for o in found if times.view.statements[o.index].sentence == s.sentence]
            anchor = (
                before[-1].anchor if before and times.view.statements[before[-1].index].article == s.article else None
            )
        if anchor is not None:
            found.append(Order(i, s.time.bound, anchor))
    return found


def anchor_of(span: str) -> str | None:
    """The word for the event that an order is counted from, without its plural; None for "during which"."""
    words = _WORD.findall(_HELD.sub("", span.lower()))
    return None if not words or words[-1] == "which" else words[-1].rstrip("s")


def find_likeness(times: StoryTimes, a: Order, b: Order) -> Likeness | None:
    """How alike two acts are; None where they are acts of two kinds, or of two people."""
    one, other = times.view.statements[a.index], times.view.statements[b.index]
    kinds, others = classes_told(one), classes_told(other)
    shared = kinds & others or (kinds | others if kinds & _TURMOIL and others & _TURMOIL else frozenset())
    if not shared or shared & EVENT_CLASSES.get(a.anchor, frozenset({a.anchor})):
        return None  # "killed after the shooting" tells of the shooting itself
    if (
        (one.status in DONE) != (other.status in DONE)
        or are_subjects_apart(one, other)
        or are_details_apart(one, other)
    ):
        return None
    return likeness_of(times.view, a.index, b.index, shared)


def is_told_alike(times: StoryTimes, orders: list[Order], a: Order, b: Order) -> bool:
    """Whether one of the two articles has such an act in the other's order as well."""
    for mine, theirs in ((a, b), (b, a)):
        article = times.view.statements[mine.index].article
        for o in orders:
            is_same = times.view.statements[o.index].article == article and o.anchor == theirs.anchor
            if is_same and o.bound == theirs.bound and find_likeness(times, o, theirs) is not None:
                return True
    return False


def _fact(times: StoryTimes, score: float, a: Order, b: Order) -> Fact:
    statements = tuple(times.view.statements[o.index] for o in (a, b))
    is_sure = score >= SURE
    pair = Pair(0, 1, "contradiction", "medium" if is_sure else "low", CONFIDENCE if is_sure else DOUBTFUL)
    act = name_predicate(statements[0])
    told = word_versions(times.view, ((s.span, s) for s in statements))
    return Fact(
        KIND,
        f"{act} {a.bound} or {b.bound} the {a.anchor}",
        statements,
        (pair,),
        f"The {act} is put {told}.",
        f"One account puts the act {a.bound} the {a.anchor}, the other {b.bound} it. Acts are joined by their kind and "
        "people; a second such act, or a second such event, would explain both.",
        "date-order",
    )
