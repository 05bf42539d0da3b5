"""Quantity statements of one story -> facts: an article's versions first, then versions lined up across articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

from discrepancy.align.features import QuantityContext, is_comparable, make_context
from discrepancy.align.matcher import match_probabilities
from discrepancy.intervals import is_same_value, quantity_of
from discrepancy.storyview import QuantityFact, StoryView

LINK = 0.35
"""Least probability at which two versions are lined up: with SURE in compare/quantity.py the lowest at which precision,
cross-validated over the training stories, is 0.65 or more (0.66, at recall 0.38)."""

STRONG = 0.5
"""From this probability on a link joins groups: below it, it is likelier that two facts would be run together."""

SAME_VALUE_BONUS = 0.25
"""Added to the probability of two versions with one value: a figure said twice is seldom two facts."""

CAP = 200_000
"""Most candidate pairs of one story; beyond it the earliest statements are paired, the rest is counted as left out."""


def align_quantities(view: StoryView) -> list[QuantityFact]:
    """The facts that at least two versions state, in order of their first statement."""
    context = make_context(view)
    pairs = candidate_pairs(context)
    probability = dict(zip(pairs, map(float, match_probabilities(context, pairs)), strict=True))
    versions = make_versions(context)
    links = link_versions(view, versions, probability)
    return [make_fact(versions, group, links, probability) for group in join_versions(len(versions), links)]


def candidate_pairs(context: QuantityContext) -> list[tuple[int, int]]:
    """At most CAP pairs of comparable statements of different articles that are no copies of one text."""
    return list(islice(iterate_pairs(context), CAP))


def iterate_pairs(context: QuantityContext) -> Iterator[tuple[int, int]]:
    """Every such pair, one at a time."""
    for one, two in pair_articles(context):
        for i in context.by_article[one]:
            for j in context.by_article[two]:
                if is_comparable(context.view, i, j):
                    yield i, j


def pair_articles(context: QuantityContext) -> list[tuple[str, str]]:
    """The articles to compare with one another: those of one origin are not."""
    origin = {a: context.view.origin.get(a, a) for a in context.by_article}
    return [(a, b) for a, b in combinations(sorted(context.by_article), 2) if origin[a] != origin[b]]


def count_left_out(view: StoryView) -> int:
    """How many pairs of comparable quantities CAP left out; 0, without a look at them, when they cannot be so many."""
    context = make_context(view)
    most = sum(len(context.by_article[a]) * len(context.by_article[b]) for a, b in pair_articles(context))
    return max(0, sum(1 for _ in iterate_pairs(context)) - CAP) if most > CAP else 0


def make_versions(context: QuantityContext) -> list[tuple[int, ...]]:
    """Statements of one article that give the same figure for the same thing, as one version of the fact."""
    view = context.view
    versions: list[list[int]] = []
    for article in sorted(context.by_article):
        own: list[list[int]] = []
        for i in context.by_article[article]:
            home = next((v for v in own if is_restated(view, v[0], i)), None)
            if home is None:
                own.append([i])
            else:
                home.append(i)
        versions.extend(own)
    return [tuple(v) for v in versions]


def is_restated(view: StoryView, a: int, b: int) -> bool:
    """Whether two statements of one article say one figure of one thing."""
    one, two = quantity_of(view.statements[a]), quantity_of(view.statements[b])
    return (
        is_comparable(view, a, b)
        and is_same_value(one, two)
        and (one.measure == two.measure or one.dimension not in ("count", "number"))
    )


def link_versions(
    view: StoryView, versions: Sequence[Sequence[int]], probability: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Any two articles' versions lined up one to one, the most probable first; a shared figure counts for more."""
    home = {i: n for n, version in enumerate(versions) for i in version}
    best: dict[tuple[int, int], float] = {}
    for (i, j), p in probability.items():
        key = (min(home[i], home[j]), max(home[i], home[j]))
        best[key] = max(best.get(key, 0.0), p)
    taken: set[tuple[int, str]] = set()
    links: dict[tuple[int, int], float] = {}

    def strength(key: tuple[int, int]) -> float:
        same = is_same_value(
            quantity_of(view.statements[versions[key[0]][0]]), quantity_of(view.statements[versions[key[1]][0]])
        )
        return best[key] + (SAME_VALUE_BONUS if same else 0.0)

    for key in sorted(best, key=lambda k: (-strength(k), k)):
        a, b = key
        first, second = view.statements[versions[a][0]].article, view.statements[versions[b][0]].article
        if strength(key) < LINK or (a, second) in taken or (b, first) in taken:
            continue
        taken.update(((a, second), (b, first)))
        links[key] = best[key]
    return links


def join_versions(count: int, links: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups of versions that state one fact, in order: strong links join, a weak one adds only what is still alone."""
    parent = list(range(count))

    def root(n: int) -> int:
        while parent[n] != n:
            n = parent[n]
        return n

    def join(a: int, b: int) -> None:
        low, high = sorted((root(a), root(b)))
        parent[high] = low

    for a, b in sorted(key for key, p in links.items() if p >= STRONG):
        join(a, b)
    joined = {n for key, p in links.items() if p >= STRONG for n in key}
    for a, b in sorted((key for key, p in links.items() if p < STRONG), key=lambda key: (-links[key], key)):
        if a not in joined or b not in joined:
            join(a, b)
            joined.update((a, b))
    groups: dict[int, list[int]] = {}
    for n in range(count):
        groups.setdefault(root(n), []).append(n)
    return [group for group in groups.values() if len(group) > 1]


def make_fact(
    versions: Sequence[Sequence[int]],
    group: Sequence[int],
    links: Mapping[tuple[int, int], float],
    probability: Mapping[tuple[int, int], float],
) -> QuantityFact:
    """A fact from a group of versions: each version's most typical statement, and the links between them."""
    chosen = [max(versions[n], key=lambda i: (typicality(i, n, versions, group, probability), -i)) for n in group]
    position = {n: at for at, n in enumerate(group)}
    between = {(position[a], position[b]): p for (a, b), p in links.items() if a in position and b in position}
    return QuantityFact(tuple(chosen), between)


def typicality(
    index: int,
    own: int,
    versions: Sequence[Sequence[int]],
    group: Sequence[int],
    probability: Mapping[tuple[int, int], float],
) -> float:
    """How well one statement of a version fits the fact's other versions."""
    others = [j for n in group if n != own for j in versions[n]]
    return sum(probability.get((min(index, j), max(index, j)), 0.0) for j in others)
