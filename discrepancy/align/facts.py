"""Quantity statements of one story -> facts: an article's versions first, then versions lined up across articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.comparable import is_comparable
from discrepancy.align.features import QuantityContext, make_context
from discrepancy.align.likeliest import find_likeliest
from discrepancy.align.linkage import link
from discrepancy.align.matcher import match_probabilities
from discrepancy.align.models import are_of_other_models
from discrepancy.intervals import is_same_value, quantity_of
from discrepancy.records import Statement
from discrepancy.storyview import QuantityFact, StoryView

LINK = 0.45
"""Least probability at which two versions with other figures are set against each other.

At 0.35 two facts in a hundred more are found, and three times as many pairs that graders call traps are reported.
"""

SAID_ALIKE = 0.3
"""Least probability at which one figure in two articles is one fact; a figure said twice is seldom two facts."""

WHOLE = 0.3
"""Least mean likeness of a fact's versions, which are joined by average linkage.

Cross-validated over 44 training stories (quantities alone, LINK at 0.4): precision 0.64 at recall 0.34,
where one version an article and one threshold gave 0.62 at 0.32. Without WHOLE precision is 0.60; with SAID_ALIKE not
asked about, 0.53.
"""

SAME_VALUE_BONUS = 0.25
"""Added to the probability of two versions with one value: a figure said twice is seldom two facts."""

CAP = 200_000
"""Most candidate pairs of one story; beyond it the earliest statements are paired, the rest is counted as left out."""


def align_quantities(view: StoryView) -> list[QuantityFact]:
    """The facts that at least two versions state, in order of their first statement."""
    context = make_context(view)
    pairs = candidate_pairs(context)
    probability = dict(zip(pairs, map(float, match_probabilities(context, pairs)), strict=True))
    probability.update(view.marked)
    versions = make_versions(context)
    best = compare_versions(versions, probability)
    links = open_links(view, versions, best)
    groups = join_versions(context, versions, best)
    likeliest = find_likeliest(view, versions, best, groups, LINK)
    return [
        *(make_fact(versions, group, links, probability) for group in groups),
        *(make_fact(versions, group, likeliest, probability) for group in connect(len(versions), sorted(likeliest))),
    ]


def candidate_pairs(context: QuantityContext) -> list[tuple[int, int]]:
    """At most CAP pairs of comparable statements of different articles that are no copies of one text."""
    return list(islice(iterate_pairs(context), CAP))


def iterate_pairs(context: QuantityContext) -> Iterator[tuple[int, int]]:
    """Every such pair, one at a time."""
    for one, two in pair_articles(context):
        for i in context.by_article[one]:
            for j in context.by_article[two]:
                if is_comparable(context.view, i, j) and not are_apart(context, i, j):
                    yield i, j


def are_apart(context: QuantityContext, i: int, j: int) -> bool:
    """Whether two figures that could state one fact do not: what one adds to a total, or another model's."""
    one, two = (context.view.statements[n] for n in (i, j))
    if is_added(context, i, j) or is_added(context, j, i) or are_other_ranks(context, i, j):
        return True
    return are_of_other_models(context.view, one, two)


def is_added(context: QuantityContext, i: int, j: int) -> bool:
    """Whether a figure is what its own article adds to a total it gives ("three more bodies"), and another adds not."""
    added, other = (context.view.statements[n] for n in (i, j))
    return i in context.parts and "addition" in added.scope and "addition" not in other.scope


def are_other_ranks(context: QuantityContext, i: int, j: int) -> bool:
    """Whether two ranks differ and an article tells of several: match by match, or "the fourth round" and the fifth."""
    one, two = (quantity_of(context.view.statements[n]) for n in (i, j))
    if not one.dimension == two.dimension == "ordinal" or is_same_value(one, two):
        return False
    return has_more_ranks(context, i) or has_more_ranks(context, j)


def has_more_ranks(context: QuantityContext, i: int) -> bool:
    """Whether a rank's article gives another rank of the same noun."""
    own = context.view.statements[i]
    rank = quantity_of(own)
    others = (quantity_of(context.view.statements[n]) for n in context.by_article[own.article])
    return any(o.dimension == "ordinal" and o.noun == rank.noun and o.low != rank.low for o in others)


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


def compare_versions(
    versions: Sequence[Sequence[int]], probability: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """By two versions' numbers, the best probability of any two of their statements."""
    home = {i: n for n, version in enumerate(versions) for i in version}
    best: dict[tuple[int, int], float] = {}
    for (i, j), p in probability.items():
        key = (min(home[i], home[j]), max(home[i], home[j]))
        best[key] = max(best.get(key, 0.0), p)
    return best


def join_versions(
    context: QuantityContext, versions: Sequence[Sequence[int]], best: Mapping[tuple[int, int], float]
) -> list[list[int]]:
    """Groups of versions that state one fact, in order, by average linkage; each is of several origins."""
    view = context.view
    origin = [view.origin.get(article, article) for article in (view.statements[v[0]].article for v in versions)]
    likeness = {key: p + (SAME_VALUE_BONUS if is_one_figure(view, versions, *key) else 0.0) for key, p in best.items()}
    groups: list[list[int]] = []
    for members in connect(len(versions), sorted(open_links(view, versions, best))):
        labels = link(fill_matrix(view, versions, members, likeness), WHOLE)
        grouped: dict[int, list[int]] = {}
        for n, label in zip(members, labels, strict=True):
            grouped.setdefault(label, []).append(n)
        groups += [group for group in grouped.values() if len({origin[n] for n in group}) > 1]
    return sorted(without_parts(view, versions, group) for group in groups)


def without_parts(view: StoryView, versions: Sequence[Sequence[int]], group: Sequence[int]) -> list[int]:
    """A group without the versions whose figures stand in the words of another's: "a woman and three children"."""
    return [n for n in group if not any(are_inside(view, versions[n], versions[m]) for m in group)]


def are_inside(view: StoryView, parts: Sequence[int], wholes: Sequence[int]) -> bool:
    """Whether each figure of one version stands among the words of one of another."""
    return all(any(is_inside(view.statements[part], view.statements[whole]) for whole in wholes) for part in parts)


def is_inside(part: Statement, whole: Statement) -> bool:
    """Whether a figure's words are some of another's in its article."""
    inner, outer = ((s.span_start, s.span_end) for s in (part, whole))
    return part.article == whole.article and inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def open_links(
    view: StoryView, versions: Sequence[Sequence[int]], best: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """The pairs of versions to be set side by side, with their probabilities.

    Those of one figure, and those of other figures unless either article likelier has the other's figure as well: where
    a figure is found again in the other article, what else that article counts is another matter.
    """
    home = [view.statements[v[0]].article for v in versions]
    alike = {key: p for key, p in best.items() if p >= SAID_ALIKE and is_one_figure(view, versions, *key)}
    found_again: dict[tuple[int, str], float] = {}
    for (a, b), p in alike.items():
        for key in ((a, home[b]), (b, home[a])):
            found_again[key] = max(found_again.get(key, 0.0), p)
    differing = {
        (a, b): p
        for (a, b), p in best.items()
        if p >= LINK
        and not is_one_figure(view, versions, a, b)
        and p > max(found_again.get((a, home[b]), 0.0), found_again.get((b, home[a]), 0.0))
    }
    return {**alike, **differing}


def is_one_figure(view: StoryView, versions: Sequence[Sequence[int]], a: int, b: int) -> bool:
    """Whether two versions give the same value."""
    return is_same_value(quantity_of(view.statements[versions[a][0]]), quantity_of(view.statements[versions[b][0]]))


def connect(count: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The connected components of more than one of ``count`` numbers, each sorted, in order."""
    parent = list(range(count))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for a, b in edges:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    found: dict[int, list[int]] = {}
    for n in range(count):
        found.setdefault(root(n), []).append(n)
    return [members for members in found.values() if len(members) > 1]


def fill_matrix(
    view: StoryView,
    versions: Sequence[Sequence[int]],
    members: Sequence[int],
    likeness: Mapping[tuple[int, int], float],
) -> NDArray[np.float64]:
    """How alike versions are, shape (n, n); where nothing compares them, 0, and WHOLE within one article."""
    matrix = np.zeros((len(members), len(members)))
    for (i, a), (j, b) in combinations(enumerate(members), 2):
        matrix[i, j] = matrix[j, i] = likeness.get((a, b), alike_unmatched(view, versions[a][0], versions[b][0]))
    return matrix


def alike_unmatched(view: StoryView, a: int, b: int) -> float:
    """How alike two statements are that the matcher was not asked about: one for copies, open within one article."""
    one, two = view.statements[a].article, view.statements[b].article
    if one == two:
        return WHOLE
    return 1.0 if view.is_one_text(one, two) and is_restated(view, a, b) else 0.0


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
