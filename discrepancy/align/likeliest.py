"""Figures that the matcher joins with no other and that are each other's likeliest match all the same.

The matcher learned from agency news, and of figures told in other words ("23 houses have gone", "26 homes disappeared")
it thinks little. That nothing else in either article is nearly as likely is evidence beside what it learned from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.align.comparable import dimension_of, middle
from discrepancy.align.features import shares_name
from discrepancy.align.things import are_alike
from discrepancy.intervals import is_same_value, quantity_of
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

Best = Mapping[tuple[int, int], float]
"""By two versions' numbers, the probability that they are of one fact."""

LEAST = 0.2
"""Least probability of the pair itself, chosen with the tests below on graded stories: without them most pairs from
here up to the matcher's own threshold are of two facts.
"""

AHEAD = 2.0
"""How many times as likely as the next best a pair must be, where there are more than FEW others that could be it."""

FEW = 2
AGAIN = 0.25
"""What a figure has ahead of others, as in ``facts``, that the other article gives as well."""

FAR = 2.0
"""Ratio from which two figures are rather of two things."""

DATED = ("in:", "year:", "month:")
"""Beginnings of the marks of a scope that say when: only figures of one time are lined up so."""

YEAR = 31557600.0


@dataclass(frozen=True, slots=True)
class Rank:
    """What a version has in another article: the likeliest version, and how likely the next is, of how many."""

    other: int
    following: float
    rivals: int


def find_likeliest(
    view: StoryView, versions: Sequence[Sequence[int]], best: Best, groups: Sequence[Sequence[int]], below: float
) -> dict[tuple[int, int], float]:
    """The pairs of versions, with their probabilities, less than ``below``, that no group lines up.

    A version that is in a group with one of an article is not lined up with another of that article.
    """
    firsts = [view.statements[version[0]] for version in versions]
    home = [first.article for first in firsts]
    settled = {(n, home[m]) for group in groups for n in group for m in group}
    ranks = rank_versions(firsts, best)
    return {
        (a, b): best[a, b]
        for a, b in mutual_pairs(ranks)
        if LEAST <= best[a, b] < below
        and not {(a, home[b]), (b, home[a])} & settled
        and is_ahead(best[a, b], (ranks[a, home[b]], ranks[b, home[a]]))
        and are_of_one_kind(firsts[a], firsts[b])
    }


def rank_versions(firsts: Sequence[Statement], best: Best) -> dict[tuple[int, str], Rank]:
    """By a version and another article, what that article has for it."""
    found: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (a, b), p in best.items():
        chance = p + (AGAIN if is_same_value(quantity_of(firsts[a]), quantity_of(firsts[b])) else 0.0)
        for one, other in ((a, b), (b, a)):
            found.setdefault((one, firsts[other].article), []).append((chance, other))
    ranks = {}
    for key, chances in found.items():
        (_, other), *rest = sorted(chances, key=lambda found: (-found[0], found[1]))
        ranks[key] = Rank(other, rest[0][0] if rest else 0.0, len(rest))
    return ranks


def mutual_pairs(ranks: Mapping[tuple[int, str], Rank]) -> Iterator[tuple[int, int]]:
    """The pairs of versions of which each is what the other is most like in its article, the first the lower."""
    likeliest = {(n, rank.other) for (n, _), rank in ranks.items()}
    yield from sorted((a, b) for a, b in likeliest if a < b and (b, a) in likeliest)


def is_ahead(probability: float, ranks: Sequence[Rank]) -> bool:
    """Whether a pair is clearly likelier than the next best of either version, or has next to no others beside it."""
    return sum(rank.rivals for rank in ranks) <= FEW or all(probability > AHEAD * rank.following for rank in ranks)


def are_of_one_kind(one: Statement, two: Statement) -> bool:
    """Whether two figures differ, by less than twice, and are of one time, and of one noun, relation or owner."""
    first, second = quantity_of(one), quantity_of(two)
    low, high = sorted((middle(first), middle(second)))
    if is_same_value(first, second) or high >= FAR * low or "several" in (first.bound, second.bound):
        return False
    if any(mark.startswith(DATED) for mark in {*one.scope} ^ {*two.scope}):
        return False
    is_relation = first.measure is not None and first.measure == second.measure
    dimension = dimension_of(one)
    if dimension == "people" or (dimension == "duration" and high >= YEAR):
        return is_relation  # Persons are counted for many reasons; careers and terms are each somebody's own.
    if dimension == "count":
        return is_relation or first.noun == second.noun or are_alike(first.noun, second.noun)
    return dimension != "length" and (is_relation or shares_name(one.owner, two.owner))
