"""How the comparators of places fold names, find the mentions to show, and measure what two sentences share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.versions import word_versions
from discrepancy.names import fold_name
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "location"

QUALIFIERS = frozenset("north south east west new old upper lower northern southern eastern western".split())
STREET_TYPES = {
    "st": "street",
    "ave": "avenue",
    "rd": "road",
    "dr": "drive",
    "blvd": "boulevard",
    "ln": "lane",
    "hwy": "highway",
    "ct": "court",
    "pkwy": "parkway",
}
LEADING = re.compile(r"^(?:in|at|on)\s+")
"""A preposition that "is given as" leaves no room for."""

Mentions = dict[tuple[str, tuple[str, ...]], list[Statement]]
"""Mentions of places by article and folded name."""


@dataclass(frozen=True)
class Link:
    """Two statements about one place that differ, with the verdict, confidence, rule and severity."""

    one: Statement
    two: Statement
    verdict: str
    confidence: float
    rule: str
    severity: str = "medium"


@dataclass(frozen=True)
class Telling:
    """What two sides tell of one person or thing: its label, the opening of the summary, and the links that differ."""

    label: str
    lead: str
    links: tuple[Link, ...]


def first_mentions(places: Sequence[Statement], kinds: Sequence[str]) -> Mentions:
    """Mentions of places of some kinds by article and folded name."""
    found: Mentions = {}
    for place in places:
        if place.place is not None and place.place.kind in kinds:
            found.setdefault((place.article, fold_place(place.place.name)), []).append(place)
    return found


def by_article(places: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Mentions of places by article, in order."""
    told: dict[str, list[Statement]] = {}
    for place in places:
        told.setdefault(place.article, []).append(place)
    return told


def by_article_with_one(places: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The same for the articles that name one place alone among these, sorted."""
    told = sorted(by_article(places).items())
    return {article: found for article, found in told if len({fold_place(place_name(s)) for s in found}) == 1}


def of_kind(places: Iterable[Statement], kind: str) -> list[Statement]:
    """The mentions of places of one kind."""
    return [p for p in places if p.place is not None and p.place.kind == kind]


def are_unknown(view: StoryView, one: tuple[Statement, str], two: tuple[Statement, str]) -> bool:
    """Whether neither of two mentions' articles holds the words that stand with the other."""
    (a, said), (b, other) = one, two
    return said not in view.articles[b.article].text and other not in view.articles[a.article].text


def are_towns_unknown(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether two places share no word, and neither is named in the other's article."""
    a, b = place_name(one), place_name(two)
    return not set(fold_name(a)) & set(fold_name(b)) and are_unknown(view, (one, a), (two, b))


def place_name(statement: Statement) -> str:
    """The name of the place that a statement mentions, or an empty string."""
    return statement.place.name if statement.place is not None else ""


def act_of(statement: Statement) -> str:
    """What is told of at a place: an act, an event that is held there, or what somebody does at a school; or ""."""
    return (statement.place.anchor or "") if statement.place is not None else ""


def fold_place(name: str) -> tuple[str, ...]:
    """A place's words without case and accents, the kind of street spelled out."""
    words = fold_name(name)
    return (*words[:-1], STREET_TYPES.get(words[-1], words[-1])) if words else ()


def strip_qualifier(words: tuple[str, ...]) -> tuple[str, ...]:
    """A folded place's words without a leading point of the compass and the like."""
    return (
        words[1:]
        if len(words) > 1 and (words[0] in QUALIFIERS or (len(words[0]) <= 2 and not words[0].isdigit()))
        else words
    )


def count_shared(one: Statement, two: Statement) -> int:
    """How much two sentences share beside the places themselves: content words count two, names and figures one."""
    own = {w for s in (one, two) if s.place is not None for w in fold_place(s.place.name)}
    names = [
        {w for w in re.findall(r"\b(?:[A-Z]\w{2,}|\d\w*)", s.sentence.text) if w.lower() not in own} for s in (one, two)
    ]
    return 2 * len(set(one.content) & set(two.content)) + len(names[0] & names[1])


def best_pair(ones: Sequence[Statement], twos: Sequence[Statement]) -> tuple[Statement, Statement]:
    """The two mentions whose sentences have most words in common; the first ones among equals."""
    return max(((a, b) for a in ones for b in twos), key=lambda p: count_shared(*p))


def state_tellings(view: StoryView, tellings: Sequence[Telling]) -> list[Fact]:
    """The facts of some tellings; those of one name that share a sentence are one difference, and told once."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        near = [g for g in groups if g[0].label == telling.label and any(sentences(telling) & sentences(o) for o in g)]
        groups = [g for g in groups if g not in near] + [[t for g in near for t in g] + [telling]]
    return [
        state_places(view, [link for t in group for link in t.links], group[0].label, group[0].lead) for group in groups
    ]


def sentences(telling: Telling) -> frozenset[tuple[str, int]]:
    """The sentences that a telling's links join, by article and place."""
    return frozenset((s.article, s.sentence.index) for link in telling.links for s in (link.one, link.two))


def state_places(view: StoryView, links: Sequence[Link], label: str = "", lead: str = "The place is given as") -> Fact:
    """The fact that a place differs; ``label`` names it (else its first version does), ``lead`` opens the summary."""
    versions = list({(s.article, s.span_start): s for link in links for s in (link.one, link.two)}.values())
    index = {(s.article, s.span_start): i for i, s in enumerate(versions)}
    pairs = tuple(
        Pair(
            index[x.one.article, x.one.span_start],
            index[x.two.article, x.two.span_start],
            x.verdict,
            x.severity,
            x.confidence,
        )
        for x in dict.fromkeys(links)
    )
    rules = list(dict.fromkeys(x.rule for x in links))
    told = [LEADING.sub("", place_of(s)) if lead.endswith(" as") else place_of(s) for s in versions]
    if len({fold_place(name) for name in told}) == 1:
        told = [f"{word_before(s)}{name}" for name, s in zip(told, versions, strict=True)]
    named = word_versions(view, zip(told, versions, strict=True))
    joined = "one person or thing" if label else "one place"
    explanation = f"Both are taken to tell of {joined}, by the words around them; the difference: {'; '.join(rules)}."
    return Fact(
        KIND,
        label or f"{name_label(rules)} {versions[0].span}",
        tuple(versions),
        pairs,
        f"{lead} {named}.",
        explanation,
        "place",
    )


def name_label(rules: Sequence[str]) -> str:
    """What kind of name differs: its spelling, an address, or the place itself."""
    if all("spelled" in rule for rule in rules):
        return "spelling of"
    if all("side of the city" in rule for rule in rules):
        return "side of the city:"
    return "address:" if any("street" in rule or "block" in rule for rule in rules) else "place:"


def word_before(statement: Statement) -> str:
    """The word before what is marked, which tells places apart that have one name: "near " Tarvos, "in " Tarvos."""
    words = statement.before.split()
    return f"{words[-1].lower()} " if words else ""


def place_of(statement: Statement) -> str:
    """The words for the place: the town of "a Tarvos man", the home given with a person's name, else what is marked."""
    if statement.place is not None and statement.place.kind == "hometown":
        return statement.place.name
    if statement.person is not None and statement.person.homes and statement.span == statement.person.name:
        return statement.person.homes[0]
    return statement.span
