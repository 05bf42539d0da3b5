"""The named features by which the matcher tells whether two quantities speak of one fact."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.align.comparable import GENERIC_PEOPLE, dimension_of, is_by_severity, is_comparable, middle
from discrepancy.intervals import is_same_value, overlaps, quantity_of
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

DIMENSIONS = ("people", "count", "money", "length", "duration", "age", "percent", "magnitude", "ordinal", "score")
SCOPE_MARKS = ("earlier", "past", "series", "possible", "part", "addition")
PREFIXES = ("year", "month", "in", "day")


@dataclass(frozen=True)
class QuantityContext:
    """What a pair's features need of the whole story: each article's values, parts, common places, rare words."""

    view: StoryView
    by_article: dict[str, list[int]]
    rarity: dict[str, float]
    parts: frozenset[int]
    common_places: frozenset[str]

    def rivals(self, index: int, article: str) -> list[int]:
        """The statements of an article that could state the same fact as statement ``index``."""
        return [j for j in self.by_article.get(article, ()) if j != index and is_comparable(self.view, index, j)]


def make_context(view: StoryView) -> QuantityContext:
    """Index the quantity statements of one story."""
    by_article: dict[str, list[int]] = defaultdict(list)
    documents: Counter[str] = Counter()
    for i in view.of("quantity"):
        if quantity_of(view.statements[i]).dimension == "age":
            continue
        by_article[view.statements[i].article].append(i)
        documents.update(set(view.statements[i].content))
    total = max(1, len(view.of("quantity")))
    rarity = {word: math.log(1 + total / n) for word, n in documents.items()}
    return QuantityContext(
        view, dict(by_article), rarity, find_parts(view, by_article), find_common_places(view, by_article)
    )


def find_parts(view: StoryView, by_article: Mapping[str, Sequence[int]]) -> frozenset[int]:
    """Statements whose own article gives a larger figure of persons in one relation and time: parts of its total."""
    parts: set[int] = set()
    for indices in by_article.values():
        largest: dict[tuple[str | None, tuple[str, ...]], float] = {}
        for i in indices:
            key = part_key(view.statements[i])
            largest[key] = max(largest.get(key, 0.0), middle(quantity_of(view.statements[i])))
        parts.update(
            i
            for i in indices
            if dimension_of(view.statements[i]) == "people"
            and middle(quantity_of(view.statements[i])) < largest[part_key(view.statements[i])]
        )
    return frozenset(parts)


def part_key(statement: Statement) -> tuple[str | None, tuple[str, ...]]:
    """What a figure must share with a larger one to be a part of it: its relation and its year."""
    years = tuple(mark for mark in statement.scope if mark.startswith(("in:", "year:")) or mark in ("past", "earlier"))
    kind = "people" if dimension_of(statement) == "people" else "other"
    return f"{kind} {quantity_of(statement).measure}", years


def find_common_places(view: StoryView, by_article: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """Places that at least half of the story's articles name beside a quantity: where the story is."""
    counts = Counter(
        p for indices in by_article.values() for p in {p for i in indices for p in view.statements[i].places}
    )
    return frozenset(p for p, n in counts.items() if 2 * n >= len(by_article))


FEATURES = (
    "same_measure",
    "measure_cosine",
    "both_known_measure",
    "same_noun",
    "noun_cosine",
    "cosine",
    "subject_cosine",
    "owner_same",
    "owner_clash",
    "owner_cosine",
    *(f"{prefix}_{how}" for prefix in PREFIXES for how in ("clash", "one_sided", "shared")),
    *(f"{mark}_differs" for mark in SCOPE_MARKS),
    *(f"{mark}_both" for mark in SCOPE_MARKS),
    "negated_differs",
    "modifier_overlap",
    "modifier_clash",
    "severity_differs",
    "subtype_same",
    "subtype_clash",
    "place_overlap",
    "place_clash",
    "entity_overlap",
    "entity_clash",
    "word_overlap",
    "part_of_own_one",
    "part_of_own_both",
    "foreign_place_differs",
    "foreign_place_shared",
    "event_time_apart",
    "log_ratio",
    "overlap",
    "zero_one_side",
    "vague",
    "magnitude",
    "position_sum",
    "position_gap",
    "both_lead",
    "rivals",
    "is_only",
    "value_elsewhere",
    "best_match",
    "best_gap",
    "dateline_gap",
    *(f"is_{d}" for d in DIMENSIONS),
)


def pair_features(context: QuantityContext, a: int, b: int) -> list[float]:
    """Feature values of a pair, in the order of ``FEATURES``; symmetric in ``a`` and ``b``."""
    view = context.view
    one, two = view.statements[a], view.statements[b]
    return [
        *relation_features(view, a, b),
        *scope_features(one, two),
        *part_features(one, two),
        *overlap_features(context, one, two),
        *consolidation_features(context, a, b),
        *value_features(one, two),
        *position_features(one, two),
        *rival_features(context, a, b),
        *(float(dimension_of(one) == d) for d in DIMENSIONS),
    ]


def relation_features(view: StoryView, a: int, b: int) -> list[float]:
    """How alike relation, noun, proposition and subject are."""
    one, two = view.statements[a], view.statements[b]
    first, second = quantity_of(one), quantity_of(two)
    return [
        float(first.measure is not None and first.measure == second.measure),
        view.phrase_cosine(first.measure, second.measure),
        float(first.measure is not None and second.measure is not None),
        float(first.noun == second.noun),
        view.phrase_cosine(first.noun, second.noun),
        view.cosine(a, b),
        view.phrase_cosine(one.subject, two.subject),
        float(shares_name(one.owner, two.owner)),
        float(bool(one.owner and two.owner) and not shares_name(one.owner, two.owner)),
        view.phrase_cosine(one.owner, two.owner),
    ]


def shares_name(a: str | None, b: str | None) -> bool:
    """Whether two folded names have a word in common."""
    return bool(a and b and set(a.split()) & set(b.split()))


def scope_features(one: Statement, two: Statement) -> list[float]:
    """Whether the scopes agree: other years, months, an earlier event, a series, a supposition, a part, an addition."""
    a, b = set(one.scope), set(two.scope)
    values: list[float] = []
    for prefix in PREFIXES:
        first = {m for m in a if m.startswith(prefix + ":")}
        second = {m for m in b if m.startswith(prefix + ":")}
        values += [
            float(bool(first and second and not first & second)),
            float(bool(first) != bool(second)),
            float(bool(first & second)),
        ]
    values += [float((mark in a) != (mark in b)) for mark in SCOPE_MARKS]
    values += [float(mark in a and mark in b) for mark in SCOPE_MARKS]
    return [*values, float(("negated" in a) != ("negated" in b))]


def part_features(one: Statement, two: Statement) -> list[float]:
    """Whether the same group is counted: modifiers, degree of injury, kind of person."""
    first, second = quantity_of(one), quantity_of(two)
    a, b = set(first.modifiers), set(second.modifiers)
    kinds = {first.noun} - GENERIC_PEOPLE, {second.noun} - GENERIC_PEOPLE
    return [
        jaccard(a, b),
        float(bool(a ^ b)),
        float(is_by_severity(one) != is_by_severity(two)),
        float(kinds[0] == kinds[1]),
        float(kinds[0] != kinds[1]),
    ]


def overlap_features(context: QuantityContext, one: Statement, two: Statement) -> list[float]:
    """Shared places, named entities and content words (weighted by their rarity in the story)."""
    shared = set(one.content) & set(two.content)
    either = set(one.content) | set(two.content)
    weight = sum(context.rarity.get(w, 0.0) for w in sorted(either)) or 1.0
    return [
        jaccard(one.places, two.places),
        float(bool(one.places) and bool(two.places) and not set(one.places) & set(two.places)),
        jaccard(one.entities, two.entities),
        float(bool(one.entities) and bool(two.entities) and not set(one.entities) & set(two.entities)),
        sum(context.rarity.get(w, 0.0) for w in sorted(shared)) / weight,
    ]


def consolidation_features(context: QuantityContext, a: int, b: int) -> list[float]:
    """Whether a figure is a part of its own article's total, and whether one speaks of a place apart."""
    one, two = context.view.statements[a], context.view.statements[b]
    first, second = set(one.places) - context.common_places, set(two.places) - context.common_places
    return [
        float((a in context.parts) != (b in context.parts)),
        float(a in context.parts and b in context.parts),
        float(bool(first ^ second)),
        float(bool(first & second)),
        float(is_event_time_apart(one, two)),
    ]


def is_event_time_apart(one: Statement, two: Statement) -> bool:
    """Whether exactly one of two statements speaks of another year or an earlier time."""
    a, b = (any(m.startswith("in:") or m in ("past", "earlier") for m in s.scope) for s in (one, two))
    return a != b


def value_features(one: Statement, two: Statement) -> list[float]:
    """How far the values are apart, whether their intervals meet, and whether exactly one of them is nought."""
    first, second = quantity_of(one), quantity_of(two)
    a, b = middle(first), middle(second)
    ratio = abs(math.log((abs(a) + 1e-9) / (abs(b) + 1e-9))) if a * b > 0 else 5.0
    vague = (first.bound == "several") + (second.bound == "several")
    return [
        min(ratio, 5.0),
        float(overlaps(first, second)),
        float((a == 0) != (b == 0)),
        float(vague),
        min(math.log10(1 + min(abs(a), abs(b))), 6.0),
    ]


def position_features(one: Statement, two: Statement) -> list[float]:
    """Where in their articles the statements stand; leads and headlines speak of the event itself."""
    a, b = min(one.sentence.index, 20) / 20, min(two.sentence.index, 20) / 20
    return [a + b, abs(a - b), float(one.sentence.index < 3 and two.sentence.index < 3)]


def rival_features(context: QuantityContext, a: int, b: int) -> list[float]:
    """Competition: other statements that either could mean, and whether either article states the other's value too."""
    view = context.view
    one, two = view.statements[a], view.statements[b]
    for_a, for_b = context.rivals(a, two.article), context.rivals(b, one.article)
    elsewhere = any(is_same_value(quantity_of(one), quantity_of(view.statements[j])) for j in for_a if j != b) or any(
        is_same_value(quantity_of(two), quantity_of(view.statements[j])) for j in for_b if j != a
    )
    best_a = max((view.cosine(a, j) for j in for_a), default=0.0)
    best_b = max((view.cosine(b, j) for j in for_b), default=0.0)
    cosine = view.cosine(a, b)
    count = len(for_a) + len(for_b)
    return [
        math.log1p(count),
        float(count <= 2),
        float(elsewhere),
        float(cosine >= best_a) + float(cosine >= best_b),
        2 * cosine - best_a - best_b,
        date_gap(view, one, two),
    ]


def date_gap(view: StoryView, one: Statement, two: Statement) -> float:
    """1 when both publication days are known and differ, else 0."""
    a, b = view.published(one), view.published(two)
    return float(bool(a and b) and (a or "")[:10] != (b or "")[:10])


def jaccard(a: Iterable[str], b: Iterable[str]) -> float:
    """Shared over all; 0 when both are empty."""
    first, second = set(a), set(b)
    union = first | second
    return len(first & second) / len(union) if union else 0.0


def feature_rows(context: QuantityContext, pairs: Sequence[tuple[int, int]]) -> list[list[float]]:
    """Feature values for many pairs, shape (len(pairs), len(FEATURES))."""
    return [pair_features(context, a, b) for a, b in pairs]
