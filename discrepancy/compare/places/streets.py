"""Streets and addresses that two articles give differently for one place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.placewords import (
    STREET_TYPES,
    Link,
    Mentions,
    best_pair,
    count_shared,
    first_mentions,
    fold_place,
    strip_qualifier,
)
from discrepancy.names import likeness
from discrepancy.records import Statement

KINDS_OF_STREET = frozenset(STREET_TYPES.values()) | frozenset(
    "place way terrace circle turnpike pike alley plaza trail row loop square".split()
)
ALIKE = 0.75
MIN_LETTERS = 5
SPELLING_RULE = "street name spelled differently"
SHARED = 3


def link_streets(places: Sequence[Statement]) -> list[Link]:
    """Streets whose names are alike but not the same, and of which no article holds both."""
    mentions = first_mentions(places, ("street",))
    links = []
    for one, two in combinations(sorted(mentions), 2):
        a, b = best_pair(mentions[one], mentions[two])
        if one[0] == two[0]:
            is_odd = one[1][-1] == two[1][-1] and is_rare(mentions, one) != is_rare(mentions, two)
            if is_odd and judge_streets(one[1], two[1]) == SPELLING_RULE:
                links.append(Link(a, b, "contradiction", 0.5, "street named in two ways in one article", "low"))
            continue
        if one[1] == two[1] or (one[0], two[1]) in mentions or (two[0], one[1]) in mentions:
            continue
        rule = judge_streets(one[1], two[1]) or judge_blocks(a, b, mentions)
        if rule is not None:
            links.append(Link(a, b, "contradiction", 0.7, rule))
    return links


def is_rare(mentions: Mentions, key: tuple[str, tuple[str, ...]]) -> bool:
    """Whether one article has a street once, and no other article has it."""
    return len(mentions[key]) == 1 and sum(name == key[1] for _, name in mentions) == 1


def judge_streets(one: tuple[str, ...], two: tuple[str, ...]) -> str | None:
    """The rule by which two folded streets are one street named differently, or None."""
    a, b = base_street(" ".join(one)), base_street(" ".join(two))
    if not a or not b or any(c.isdigit() for c in a + b):
        return None
    if a == b:
        return "other kind of street" if one[-1] != two[-1] and {one[-1], two[-1]} <= KINDS_OF_STREET else None
    return SPELLING_RULE if likeness(a, b) >= ALIKE and min(len(a), len(b)) >= MIN_LETTERS else None


def judge_blocks(one: Statement, two: Statement, mentions: Mentions) -> str | None:
    """The rule by which two addresses are one place on different streets, by their block number, or None."""
    if one.place is None or two.place is None or base_street(one.place.name) == base_street(two.place.name):
        return None
    a, b = one.place.number or "", two.place.number or ""
    if not (a.isdigit() and b.isdigit() and len(a) == len(b) >= 3 and int(a) // 100 == int(b) // 100):
        return None
    alone = all(count_addresses(s.article, mentions) == 1 for s in (one, two))
    return "same block number on another street" if alone or count_shared(one, two) >= SHARED else None


def base_street(name: str) -> str:
    """A street's folded name without compass point and kind ("W. Elm St" -> "elm"; a kind left out stays out)."""
    words = strip_qualifier(fold_place(name))
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in KINDS_OF_STREET else words)


def count_addresses(article: str, mentions: Mentions) -> int:
    """How many numbered addresses an article gives."""
    return sum(
        key[0] == article and any(s.place is not None and s.place.number for s in found)
        for key, found in mentions.items()
    )
