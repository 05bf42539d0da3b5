"""One person's name spelled differently, by different articles or by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from discrepancy.bigplaces import is_big_place
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.namelikeness import Judgement, judge_lone, judge_names, judge_own
from discrepancy.compare.people.persons import Portrait, gather_portraits, gather_unsure, mention_with
from discrepancy.compare.people.plurals import compare_plurals
from discrepancy.compare.people.slips import compare_slips
from discrepancy.names import first_name, fold_name, last_name
from discrepancy.records import Fact, Pair
from discrepancy.storyview import StoryView

KIND = "actor"

_ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_MARK = re.compile(r"\w['’`](?!s\b)\w", re.IGNORECASE)


@dataclass(frozen=True)
class Link:
    """Two portraits taken for one person's, and the judgement that says so."""

    one: Portrait
    two: Portrait
    judged: Judgement


def compare(view: StoryView) -> list[Fact]:
    """One fact for each person, or whatever else has a name that is no place's, spelled in more than one way."""
    sure, unsure = gather_portraits(view), gather_unsure(view)
    links = [*link_full(sure), *link_marked(sure), *link_unsure(unsure, sure), *link_lone([*sure, *unsure], sure)]
    known: dict[frozenset[str], set[str]] = {}
    for link in links:
        held = {link.one.article} & {link.two.article}
        for x, y in product(link.one.words, link.two.words):
            known.setdefault(frozenset((x, y)), set()).update(held)
    return [
        *(state_fact(view, group) for group in join_links(links)),
        *compare_slips(view, KIND, known.keys(), known),
        *compare_plurals(view, KIND),
    ]


def link_full(portraits: Sequence[Portrait]) -> Iterator[Link]:
    """Pairs of full names that are one person's: those of one article, then those of two articles.

    An article that holds both names has two people, unless it is itself what spells one name in two ways.
    """
    full = [p for p in portraits if len(p.words) > 1 and not is_group(p)]
    own = [
        Link(one, two, judged)
        for one, two in combinations(full, 2)
        if one.article == two.article and one.words != two.words and (judged := judge_own(one, two)) is not None
    ]
    yield from own
    known = {ends_of(link.one, link.two) for link in own if link.judged.severity != "low"}
    for one, two in combinations(full, 2):
        if one.article == two.article or one.words == two.words:
            continue
        if are_both_known(one, two, portraits) and ends_of(one, two) not in known:
            continue
        judged = judge_names(one, two)
        if judged is not None:
            yield Link(one, two, judged)


def link_marked(portraits: Sequence[Portrait]) -> Iterator[Link]:
    """Full names that one article always writes with an apostrophe in a word ("D'Arcy") and another never."""
    marked = [(p, marks) for p in portraits if len(p.words) > 1 and len(marks := marks_of(p)) == 1]
    for (one, first), (two, second) in combinations(marked, 2):
        if one.article != two.article and one.words == two.words and first != second:
            yield Link(one, two, Judgement(0.5, "an apostrophe in one spelling only", "low"))


def marks_of(portrait: Portrait) -> set[bool]:
    """Whether the full name stands with an apostrophe in a word of it, without one, or both."""
    return {bool(_MARK.search(m.span)) for m in portrait.mentions if fold_name(m.span) == portrait.words}


def is_group(portrait: Portrait) -> bool:
    """Whether a name is that of a group's member ("a Texas Ranger"), as the article before it shows."""
    return any(_ARTICLE.search(m.before) and not (m.person and m.person.titles) for m in portrait.mentions)


def ends_of(one: Portrait, two: Portrait) -> frozenset[tuple[str, str]]:
    """Two names by their first and last words, in no order."""
    return frozenset((first_name(p.words), last_name(p.words)) for p in (one, two))


def link_unsure(unsure: Sequence[Portrait], sure: Sequence[Portrait]) -> Iterator[Link]:
    """Full names that the parser did not take for a person's, but that are almost a person's name."""
    full = [p for p in sure if len(p.words) > 1 and not is_group(p)]
    for one in (p for p in unsure if len(p.words) > 1 and not is_group(p)):
        for two in full:
            judge = judge_own if one.article == two.article else judge_names
            judged = judge(one, two)
            if judged is not None and is_shared(one, two):
                yield Link(one, two, judged)


def is_shared(one: Portrait, two: Portrait) -> bool:
    """Whether two names have their first or their last word in common."""
    return one.words[0] == two.words[0] or one.words[-1] == two.words[-1]


def link_lone(portraits: Sequence[Portrait], sure: Sequence[Portrait]) -> Iterator[Link]:
    """Lone names ("Renne said") that are slips of a full name, where one person alone can be meant."""
    full = [p for p in sure if len(p.words) > 1]
    for lone in (p for p in portraits if len(p.words) == 1):
        if is_big_place(lone.words):
            continue
        found = [Link(lone, other, judged) for other in full if (judged := judge_lone(lone, other)) is not None]
        is_held = any(lone.words[0] in other.words for other in full if other.article == lone.article)
        if found and not is_held and len({link.two.words[-1] for link in found}) == 1:
            yield from found


def are_both_known(one: Portrait, two: Portrait, portraits: Sequence[Portrait]) -> bool:
    """Whether one of the two articles itself holds both names, so that they are two people to it."""
    held = {(p.article, p.words) for p in portraits}
    return (one.article, two.words) in held or (two.article, one.words) in held


def join_links(links: Sequence[Link]) -> list[list[Link]]:
    """Links grouped into people: two links that share a spelling are about one person."""
    groups: list[tuple[set[tuple[str, ...]], list[Link]]] = []
    for link in links:
        names = {link.one.words, link.two.words}
        touching = [g for g in groups if g[0] & names]
        merged: tuple[set[tuple[str, ...]], list[Link]] = (
            names.union(*(g[0] for g in touching)),
            [x for g in touching for x in g[1]] + [link],
        )
        groups = [g for g in groups if g not in touching] + [merged]
    return [g[1] for g in groups]


def state_fact(view: StoryView, links: Sequence[Link]) -> Fact:
    """The fact that a person's name is spelled in these ways."""
    people = list({(p.article, p.words): p for link in links for p in (link.one, link.two)}.values())
    people.sort(key=lambda p: (p.article, p.words))
    index = {(p.article, p.words): i for i, p in enumerate(people)}
    pairs = tuple(make_pair(index, link) for link in links)
    spellings = list(dict.fromkeys(p.name for p in people))
    mentions = tuple(mention_with(p) for p in people)
    named = word_versions(view, ((p.name, mention) for p, mention in zip(people, mentions, strict=True)))
    rules = sorted({link.judged.rule for link in links})
    return Fact(
        KIND,
        f"name of {max(spellings, key=lambda name: len(name.split()))}",
        mentions,
        pairs,
        f"The name is given as {named}.",
        f"What appears to be one person is named {' / '.join(spellings)} ({'; '.join(rules)}).",
        "name-spelling",
    )


def make_pair(index: dict[tuple[str, tuple[str, ...]], int], link: Link) -> Pair:
    """The pair that a link makes of two of a fact's statements."""
    a, b = sorted((index[link.one.article, link.one.words], index[link.two.article, link.two.words]))
    return Pair(a, b, "contradiction", link.judged.severity, link.judged.confidence)
