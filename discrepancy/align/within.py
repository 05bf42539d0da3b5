"""Figures of one article that speak of one fact and differ: what an article says against itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from discrepancy.align.comparable import GENERIC_PEOPLE, dimension_of, is_comparable, middle
from discrepancy.align.features import QuantityContext, make_context
from discrepancy.align.matcher import match_probabilities
from discrepancy.align.models import are_of_other_models
from discrepancy.align.things import are_alike
from discrepancy.intervals import is_same_value, overlaps, quantity_of
from discrepancy.records import Statement
from discrepancy.storyview import QuantityFact, StoryView

ONE_FACT = 0.55
"""Least probability, from the matcher, at which two figures of one article are of one fact.

Over 108 graded stories eight of the fourteen pairs above it that pass the tests below are right and two no mistake; of
68, from 0.3 up to it, one in eight was right.
"""

DIMENSIONS = frozenset(("people", "count", "magnitude"))
"""What an article says twice. Its percentages, sums, lengths and ages are as a rule of as many matters."""

APART = ("possible", "series", "earlier", "part", "negated", "local")
"""Scopes that only one of two figures has when they are of two matters."""

WHOLE_NOUNS = GENERIC_PEOPLE | {"dead", "injured", "wounded", "killed", "patient"}
"""Nouns that leave nobody out; a figure of others has the nearest of them that the matcher takes it for."""

ONE_OF_SEVERAL = re.compile(
    r"\b(?:first|second|third|last|another|aftershocks?|one of|also|later|earlier|previous|separate|preliminary|"
    r"revised|upgraded|downgraded|initially)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of one event among several, or of a figure that was given up."""

NAMED = re.compile(r"\b(?:identified|named|identities|names of)\b", re.IGNORECASE)
"""Words of a sentence that counts whose names are known."""

MORE_AFTER = re.compile(r"\s+(?:\w+\s+)?more\b", re.IGNORECASE)
MORE_BEFORE = re.compile(r"\b(?:another|an? additional|a further)\s+$", re.IGNORECASE)


def align_within(view: StoryView) -> list[QuantityFact]:
    """Pairs of figures of one article that are of one fact and cannot both be its figure; the likeliest of each."""
    context = make_context(view)
    pairs = list(differing_pairs(context))
    chosen: dict[tuple[str, str | None, frozenset[float]], QuantityFact] = {}
    scored = zip(map(float, match_probabilities(context, pairs)), pairs, strict=True)
    for probability, (i, j) in sorted(scored, key=lambda found: (-found[0], found[1])):
        if probability >= ONE_FACT:
            one, two = quantity_of(view.statements[i]), quantity_of(view.statements[j])
            key = (view.statements[i].article, one.measure, frozenset((middle(one), middle(two))))
            chosen.setdefault(key, QuantityFact((i, j), {(0, 1): probability}))
    return sorted(chosen.values(), key=lambda fact: fact.statements)


def differing_pairs(context: QuantityContext) -> Iterator[tuple[int, int]]:
    """The pairs of comparable figures of one article that differ and may be of one fact."""
    view = context.view
    for article in sorted(context.by_article):
        figures = [i for i in context.by_article[article] if dimension_of(view.statements[i]) in DIMENSIONS]
        for i, j in combinations(figures, 2):
            one, two = view.statements[i], view.statements[j]
            if not is_comparable(view, i, j) or are_of_other_models(view, one, two):
                continue
            if is_difference(one, two) and not are_of_two_matters(one, two):
                yield i, j


def is_difference(one: Statement, two: Statement) -> bool:
    """Whether two figures are given in two sentences, as counts of things, and differ."""
    first, second = quantity_of(one), quantity_of(two)
    if one.sentence.index == two.sentence.index or "ordinal" in (first.dimension, second.dimension):
        return False
    if is_same_value(first, second):
        return False
    return not (overlaps(first, second) and "several" in (first.bound, second.bound))


def are_of_two_matters(one: Statement, two: Statement) -> bool:
    """Whether something in the wording gives two figures two matters: scope, day, relation, noun, or an addition."""
    first, second = quantity_of(one), quantity_of(two)
    if any((mark in one.scope) != (mark in two.scope) for mark in APART):
        return True
    if any(marks_of(one, prefix) != marks_of(two, prefix) for prefix in ("in:", "month:")) or are_other_days(one, two):
        return True
    if one.places and two.places and not set(one.places) & set(two.places):
        return True
    if first.dimension == "magnitude":
        return any(ONE_OF_SEVERAL.search(s.sentence.text) for s in (one, two))
    return first.measure != second.measure or not are_one_noun(first.noun, second.noun) or is_one_added(one, two)


def are_other_days(one: Statement, two: Statement) -> bool:
    """Whether both name days, and none in common."""
    days, others = marks_of(one, "day:"), marks_of(two, "day:")
    return bool(days and others and not days & others)


def marks_of(statement: Statement, prefix: str) -> set[str]:
    """The marks of a statement's scope that begin with a prefix."""
    return {mark for mark in statement.scope if mark.startswith(prefix)}


def are_one_noun(a: str | None, b: str | None) -> bool:
    """Whether two counted nouns take in the same things: one noun, words for one thing, or everybody."""
    return a == b or are_alike(a, b) or (a in WHOLE_NOUNS and b in WHOLE_NOUNS)


def is_one_added(one: Statement, two: Statement) -> bool:
    """Whether the lower figure comes on top of something, or is of those with a name, or either is "so many more".

    "A man and two others were killed" is three killed; of three killed, two may have been identified.
    """
    low = min((one, two), key=lambda s: middle(quantity_of(s)))
    return "addition" in low.scope or bool(NAMED.search(low.sentence.text)) or any(map(is_more, (one, two)))


def is_more(statement: Statement) -> bool:
    """Whether a figure is of "five more": the word stands behind it or before it."""
    text, at = statement.sentence.text, statement.span_start - statement.sentence.start
    return bool(MORE_AFTER.match(text[at + len(statement.span) :]) or MORE_BEFORE.search(text[:at]))
