"""The named features by which the matcher tells whether two quantities speak of one fact."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.align.things import are_alike
from discrepancy.align.tollplaces import are_places_apart
from discrepancy.intervals import is_same_value, overlaps, quantity_of
from discrepancy.records import Quantity, Statement
from discrepancy.storyview import StoryView

GENERIC_PEOPLE = frozenset("person people victim other individual life soul fatality casualty death body".split())
DIMENSIONS = ("people", "count", "money", "length", "duration", "age", "percent", "magnitude", "ordinal", "score")
COUNTED = frozenset(("count", "number", "ordinal"))
SHARES = frozenset(("percent", "share"))
SEVERITY = frozenset(
    "serious seriously critical critically severe severely minor slight slightly lightly light heavily".split()
)
SCOPE_MARKS = ("earlier", "past", "series", "possible", "part", "addition")
PREFIXES = ("year", "month", "in", "day")

KINDS_OF_PERSON = (
    "wife woman female",
    "husband man male",
    "child kid boy girl son daughter baby infant toddler pupil",
    "suspect gunman attacker shooter robber thief",
    "officer policeman trooper deputy",
    "soldier troop marine sailor",
    "firefighter",
    "candidate",
    "witness",
    "juror",
)
"""Nouns of persons in groups that exclude each other; a noun in none of them may be any person."""

KIND_OF_PERSON = {noun: kind for kind, nouns in enumerate(KINDS_OF_PERSON) for noun in nouns.split()}
FATES = frozenset("killed injured missing arrested living".split())
"""Relations of persons that are never two words for one count."""

NOUN_FLOOR = 0.5
"""Counted nouns at least this similar may name one thing; 0.25 took cross-validated F1 from 0.40 to 0.37."""


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


def are_other_people(a: str | None, b: str | None) -> bool:
    """Whether two nouns name kinds of persons that exclude each other (wives, children)."""
    return a in KIND_OF_PERSON and b in KIND_OF_PERSON and KIND_OF_PERSON[a] != KIND_OF_PERSON[b]


def are_other_fates(a: Quantity, b: Quantity) -> bool:
    """Whether persons are counted by what happened to them, and that differs (killed, injured)."""
    return a.measure in FATES and b.measure in FATES and a.measure != b.measure


def dimension_of(statement: Statement) -> str:
    """The dimension under which a quantity is compared; counts of persons are their own."""
    quantity = quantity_of(statement)
    if quantity.dimension in COUNTED:
        return "people" if quantity.unit == "people" else "count"
    return "percent" if quantity.dimension in SHARES else quantity.dimension


def is_comparable(view: StoryView, a: int, b: int) -> bool:
    """Whether two quantities could state one fact at all: dimension, units and nouns that go together."""
    one, two = view.statements[a], view.statements[b]
    if dimension_of(one) != dimension_of(two):
        return False
    first, second = quantity_of(one), quantity_of(two)
    if (first.low, first.high) == (None, None) or (second.low, second.high) == (None, None):
        return False
    is_other_time = is_of_old_year(view, one) != is_of_old_year(view, two)
    if is_other_time or are_apart(one, two) or (first.measure in FATES and are_places_apart(one, two)):
        return False
    if dimension_of(one) == "people" and (are_other_people(first.noun, second.noun) or are_other_fates(first, second)):
        return False
    if dimension_of(one) == "count":
        if first.measure == second.measure and ("act" in one.scope) != ("act" in two.scope):
            return True
        return are_alike(first.noun, second.noun) or view.phrase_cosine(first.noun, second.noun) >= NOUN_FLOOR
    if dimension_of(one) == "money" or first.dimension in COUNTED or first.dimension in SHARES:
        return True
    return first.unit == second.unit


def are_apart(one: Statement, two: Statement) -> bool:
    """Whether their scopes exclude each other: one place or the whole, an earlier time or this, years, degrees of harm.

    Of the differing pairs of the graded stories that the matcher alone would join, one in ten of these was right, and
    six in ten of the others.
    """
    if any((mark in one.scope) != (mark in two.scope) for mark in ("local", "of_toll")):
        return True
    if is_by_severity(one) != is_by_severity(two):
        return True
    first, second = years_of(one), years_of(two)
    if first and second:
        return min(abs(a - b) for a in first for b in second) > 1
    return ("earlier" in one.scope) != ("earlier" in two.scope)


def is_of_old_year(view: StoryView, statement: Statement) -> bool:
    """Whether a statement's sentence names only years before the one in which its article appeared."""
    published, years = view.published(statement), years_of(statement)
    return bool(published and years) and max(years) < int((published or "0")[:4])


def years_of(statement: Statement) -> list[int]:
    """The years that a statement's sentence names."""
    return [int(mark.removeprefix("in:")) for mark in statement.scope if mark.startswith("in:")]


def is_by_severity(statement: Statement) -> bool:
    """Whether persons are counted by how badly they are hurt: "two seriously injured"."""
    return bool(set(quantity_of(statement).modifiers) & SEVERITY or set(statement.content) & SEVERITY)


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
    ratio = abs(math.log((a + 1e-9) / (b + 1e-9))) if a > 0 and b > 0 else 5.0
    vague = (first.bound == "several") + (second.bound == "several")
    return [
        min(ratio, 5.0),
        float(overlaps(first, second)),
        float((a == 0) != (b == 0)),
        float(vague),
        min(math.log10(1 + min(a, b)), 6.0),
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


def middle(quantity: Quantity) -> float:
    """One number for a quantity: its middle, or the side that is known."""
    if quantity.low is not None and quantity.high is not None:
        return (quantity.low + quantity.high) / 2
    return quantity.low if quantity.low is not None else quantity.high or 0.0


def jaccard(a: Iterable[str], b: Iterable[str]) -> float:
    """Shared over all; 0 when both are empty."""
    first, second = set(a), set(b)
    union = first | second
    return len(first & second) / len(union) if union else 0.0


def feature_rows(context: QuantityContext, pairs: Sequence[tuple[int, int]]) -> list[list[float]]:
    """Feature values for many pairs, shape (len(pairs), len(FEATURES))."""
    return [pair_features(context, a, b) for a, b in pairs]
