"""One facility under two names: what is called so here and otherwise there, with a word in common."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.placewords import Link, best_pair, first_mentions
from discrepancy.names import likeness
from discrepancy.offices import is_office
from discrepancy.records import Statement

RULE = "one word in common, the others not: one facility under two names, or two"
CONFIDENCE = 0.4
ALIKE = 0.7
"""Likeness of two words that are one spelled differently: no other name, but a matter of spelling."""

SAME = {
    "navy": "naval",
    "theatre": "theater",
    "centre": "center",
    "recruitment": "recruiting",
    "boys": "boy",
    "girls": "girl",
}
GENERIC = frozenset(
    """
the of and us u s united states county city state town national new north south east west northern southern eastern
western central regional community public memorial high middle elementary primary junior senior preparatory american
street avenue road main first second international local district saint university
""".split()
)
"""Words of names that tell one facility from no other."""


def link_facilities(places: Sequence[Statement]) -> list[Link]:
    """Facilities of one sort, of two articles, that share a word of their own and have another each."""
    told = [p for p in places if p.sentence.kind != "title"]
    mentions = first_mentions(told, ("facility",))
    own = {(article, own_words(name)) for article, name in mentions}
    links = []
    for one, two in combinations(sorted(mentions), 2):
        if one[0] == two[0] or (one[0], own_words(two[1])) in own or (two[0], own_words(one[1])) in own:
            continue
        a, b = best_pair(mentions[one], mentions[two])
        if (
            are_two_names(own_words(one[1]), own_words(two[1]))
            and is_same_sort(a, b)
            and not is_office_of(one[1], two[1])
        ):
            links.append(Link(a, b, "imprecision", CONFIDENCE, RULE, "low"))
    return links


def own_words(name: tuple[str, ...]) -> frozenset[str]:
    """The words of a facility's folded name, its kind aside, that tell it from others."""
    return frozenset(SAME.get(w, w) for w in name[:-1]) - GENERIC


def are_two_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two names have a word in common and each has one of its own, no abbreviation of the other's."""
    extra = (one - two, two - one)
    if not one & two or not all(extra) or any(is_joined(w, other) for own, other in both_ways(extra) for w in own):
        return False
    if any(likeness(p, q) >= ALIKE for p in extra[0] for q in extra[1]):
        return False
    return not any(is_initials(w, other) for own, other in both_ways(extra) for w in own)


def both_ways(extra: tuple[frozenset[str], frozenset[str]]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The words that each name has alone beside the other's, seen from either."""
    return (extra, extra[::-1])


def is_joined(word: str, words: frozenset[str]) -> bool:
    """Whether a word is two of the other name's written as one ("springfield" / "spring field")."""
    return any(a + b == word for a in words for b in words)


def is_initials(word: str, words: frozenset[str]) -> bool:
    """Whether a short word is made of the initials of the other name's words ("ame")."""
    return 1 < len(word) <= len(words) + 1 and set(word) <= {w[0] for w in words}


def is_same_sort(one: Statement, two: Statement) -> bool:
    """Whether two facilities are of one sort."""
    return one.place is not None and two.place is not None and one.place.bearing == two.place.bearing


def is_office_of(*names: tuple[str, ...]) -> bool:
    """Whether a name is that of a body, not of a place ("the sheriff's office")."""
    offices = [name for name in names if name[-1] in ("office", "offices")]
    return any(is_office(w) or w in ("general", "defender", "prosecutor") for name in offices for w in name)
