"""One body's name with another word in it: another county, hospital or school that is almost the same to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.versions import word_versions
from discrepancy.names import edit_distance, likeness
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "location"
"""Most bodies that are confused are where something is: a county's sheriff, a hospital, a school."""

ALIKE = 0.6
"""Least likeness of the words that differ, which begin with one letter; below it two counties are two."""

LONG_TAIL = 3
"""Words in common after the one that differs from which a first letter and the length in common will do."""

SHORT = 4
"""Letters from which a word can be a slip of another."""

CONFIDENCE = 0.65
Name = tuple[str, ...]


def compare(view: StoryView) -> list[Fact]:
    """One fact for each pair of names that differ in one word, alike to read."""
    return [state_fact(view, one, two, pairs) for one, two, pairs in find_pairs(view)]


def words_mistaken(view: StoryView) -> frozenset[frozenset[str]]:
    """The pairs of words in which bodies' names differ, which need be told of by no other rule."""
    return frozenset(frozenset(odd_words(one, two)) for one, two, _ in find_pairs(view))


def find_pairs(view: StoryView) -> list[tuple[Name, Name, list[tuple[Statement, Statement]]]]:
    """Names that differ in one word, with the mentions of both that may be compared."""
    found: dict[Name, dict[str, Statement]] = {}
    for index in view.of("body"):
        statement = view.statements[index]
        found.setdefault(statement.content, {}).setdefault(statement.article, statement)
    told = [
        (one, two, [(a, b) for a in found[one].values() for b in found[two].values() if is_pair(view, a, b)])
        for one, two in find_twins(list(found))
    ]
    return [(one, two, pairs) for one, two, pairs in told if pairs]


def find_twins(names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Names of a story that differ in one word; of longer names that hold such a pair, the shorter are left."""
    twins = [(a, b) for a, b in combinations(sorted(names, key=lambda n: (len(n), n)), 2) if is_twin(a, b)]
    counts = Counter(odd_words(a, b) for a, b in twins)
    kept: dict[tuple[str, str], tuple[Name, Name]] = {}
    for a, b in twins:
        kept.setdefault(odd_words(a, b), (a, b))
    return [kept[odd] for odd in counts]


def is_twin(a: Name, b: Name) -> bool:
    """Whether two names differ in one word that is easily mistaken, in another word than the last."""
    if len(a) != len(b) or a[-1] != b[-1] or sum(x != y for x, y in zip(a, b, strict=True)) != 1:
        return False
    one, two = odd_words(a, b)
    if one[:1] != two[:1] or min(len(one), len(two)) < SHORT or is_form_of(one, two):
        return False
    if one.isdigit() or two.isdigit() or one.startswith(two) or two.startswith(one):
        return edit_distance(one, two) == 1 and not one.isdigit()
    tail = len(a) - 1 - next(i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
    return likeness(one, two) >= ALIKE or (tail >= LONG_TAIL and abs(len(one) - len(two)) <= 1 and one[:2] == two[:2])


def is_form_of(one: str, two: str) -> bool:
    """Whether two words, sorted, are one in the plural or as an adjective ("Africa", "African")."""
    return one.rstrip("s") == two.rstrip("s") or (one.endswith("a") and two == f"{one}n")


def odd_words(a: Name, b: Name) -> tuple[str, str]:
    """The words in which two names of one length differ, sorted."""
    one, two = next((x, y) for x, y in zip(a, b, strict=True) if x != y)
    return min(one, two), max(one, two)


def is_pair(view: StoryView, a: Statement, b: Statement) -> bool:
    """Whether two mentions may be compared: not of copies, and not in one sentence, which tells two bodies apart."""
    if a.article == b.article:
        return a.sentence.start != b.sentence.start
    return not is_same_copy(view, a, b)


def state_fact(view: StoryView, one: Name, two: Name, links: Sequence[tuple[Statement, Statement]]) -> Fact:
    """The fact that a body's name is given in two ways."""
    versions = list({id(s): s for link in links for s in link}.values())
    index = {id(s): i for i, s in enumerate(versions)}
    pairs = tuple(Pair(index[id(a)], index[id(b)], "contradiction", "medium", CONFIDENCE) for a, b in links)
    odd = " / ".join(odd_words(one, two))
    return Fact(
        KIND,
        f"name of {versions[0].span}",
        tuple(versions),
        pairs,
        f"The name is given as {word_versions(view, ((s.span, s) for s in versions))}.",
        f"Two names differ in one word that is easily mistaken ({odd}); they may be two bodies.",
        "body-name",
    )
