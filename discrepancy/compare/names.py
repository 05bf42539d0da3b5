"""One person's name spelled differently by different articles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.persons import Portrait, gather_portraits, mention_with
from discrepancy.compare.versions import word_versions
from discrepancy.names import PARTICLES, first_name, is_nickname, last_name, likeness
from discrepancy.records import Fact, Pair
from discrepancy.storyview import StoryView

KIND = "actor"

# Found on graded stories: below ALIKE two words of a name are other names; NEAR needs a role or age in common.
ALIKE = 0.8
NEAR = 0.6
SAME_AGE = 0.5
UNIQUE_OFFICES = frozenset({"governor", "mayor", "chairman", "ceo", "superintendent", "sheriff", "coroner", "premier"})
UNIQUE_PAIRS = frozenset(
    {
        ("general", "manager"),
        ("head", "coach"),
        ("district", "attorney"),
        ("attorney", "general"),
        ("prime", "minister"),
        ("police", "chief"),
        ("fire", "chief"),
        ("chief", "executive"),
    }
)


def compare(view: StoryView) -> list[Fact]:
    """One fact for each person whose name two articles spell differently."""
    portraits = [p for p in gather_portraits(view) if len(p.words) > 1]
    links: list[tuple[Portrait, Portrait, float, str]] = []
    for one, two in combinations(portraits, 2):
        if one.article != two.article and one.words != two.words and not are_both_known(one, two, portraits):
            judged = judge_names(one, two)
            if judged is not None:
                links.append((one, two, *judged))
    return [state_fact(view, group) for group in join_links(links)]


def are_both_known(one: Portrait, two: Portrait, portraits: Sequence[Portrait]) -> bool:
    """Whether one of the two articles itself holds both names, so that they are two people to it."""
    held = {(p.article, p.words) for p in portraits}
    return (one.article, two.words) in held or (two.article, one.words) in held


def judge_names(one: Portrait, two: Portrait) -> tuple[float, str] | None:
    """(confidence, rule) if two names are spellings of one person's name that differ, or None."""
    a, b = plain_words(one.words), plain_words(two.words)
    if len(a) < 2 or len(b) < 2 or a == b or "".join(a) == "".join(b):
        return None
    first, last = likeness(first_name(a), first_name(b)), likeness(last_name(a), last_name(b))
    is_same_first = is_nickname(first_name(a), first_name(b))
    support = find_support(one, two)
    if a[-2:] == b[-2:] or (last == 1.0 and is_same_first) or is_against(one, two):
        return None
    if last == 1.0 and first >= (SAME_AGE if set(one.ages) & set(two.ages) else NEAR if support else ALIKE):
        return (0.85 if support else 0.6), "first name spelled differently"
    if (first == 1.0 and len(first_name(a)) > 1) and last >= (NEAR if support else ALIKE):
        return (0.85 if support else 0.65), "last name spelled differently"
    if (support and first >= NEAR and last >= NEAR) or (support and share_words(a, b)):
        return 0.7, "both names spelled differently"
    if is_same_first and a[0] == b[0] and last < NEAR and share_unique_office(one, two):
        return 0.55, "same first name and office, other last name"
    return None


def share_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether names of unequal length have two words that are alike, one of them spelled differently."""
    alike = [(x, y) for x in a for y in b if len(x) > 3 and likeness(x, y) >= ALIKE]
    return len(a) != len(b) and len(alike) >= 2 and any(x != y for x, y in alike)


def share_unique_office(one: Portrait, two: Portrait) -> bool:
    """Whether two people are given the same office of which a body has one ("general manager", "governor")."""
    shared = set(map(unique_office, one.titles)) & set(map(unique_office, two.titles))
    return bool(shared - {""})


def unique_office(title: str) -> str:
    """The office of which a body has one in a title, with the word before it ("general manager"), or ""."""
    words = title.lower().split()
    for before, word in zip(["", *words], words, strict=False):
        if word in UNIQUE_OFFICES:
            return word
        if (before, word) in UNIQUE_PAIRS:
            return f"{before} {word}"
    return ""


def plain_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """A folded name without particles and middle initials."""
    kept = tuple(w for w in words if w not in PARTICLES)
    return (*(w for i, w in enumerate(kept) if i == 0 or len(w) > 1 or i == len(kept) - 1 or len(kept[0]) == 1),)


def find_support(one: Portrait, two: Portrait) -> bool:
    """Whether two portraits share an office, a relation or an age."""
    return bool(set(one.heads) & set(two.heads) or set(one.ages) & set(two.ages))


def is_against(one: Portrait, two: Portrait) -> bool:
    """Whether ages tell that two names belong to two people."""
    return bool(one.ages and two.ages and min(abs(x - y) for x in one.ages for y in two.ages) > 2)


def join_links(
    links: Sequence[tuple[Portrait, Portrait, float, str]],
) -> list[list[tuple[Portrait, Portrait, float, str]]]:
    """Links grouped into people: two links that share a spelling are about one person."""
    groups: list[tuple[set[tuple[str, ...]], list[tuple[Portrait, Portrait, float, str]]]] = []
    for link in links:
        names = {link[0].words, link[1].words}
        touching = [g for g in groups if g[0] & names]
        merged: tuple[set[tuple[str, ...]], list[tuple[Portrait, Portrait, float, str]]] = (
            names.union(*(g[0] for g in touching)),
            [x for g in touching for x in g[1]] + [link],
        )
        groups = [g for g in groups if g not in touching] + [merged]
    return [g[1] for g in groups]


def state_fact(view: StoryView, links: Sequence[tuple[Portrait, Portrait, float, str]]) -> Fact:
    """The fact that a person's name is spelled in these ways."""
    people = list({(p.article, p.words): p for link in links for p in link[:2]}.values())
    people.sort(key=lambda p: (p.article, p.words))
    index = {(p.article, p.words): i for i, p in enumerate(people)}
    pairs = tuple(
        Pair(
            min(index[a.article, a.words], index[b.article, b.words]),
            max(index[a.article, a.words], index[b.article, b.words]),
            "contradiction",
            "medium",
            confidence,
        )
        for a, b, confidence, _ in links
    )
    spellings = list(dict.fromkeys(p.name for p in people))
    mentions = tuple(mention_with(p) for p in people)
    named = word_versions(view, ((p.name, mention) for p, mention in zip(people, mentions, strict=True)))
    rules = sorted({link[3] for link in links})
    return Fact(
        KIND,
        f"name of {spellings[0]}",
        mentions,
        pairs,
        f"The name is given as {named}.",
        f"Articles name what appears to be one person as {' / '.join(spellings)} ({'; '.join(rules)}).",
        "name-spelling",
    )
