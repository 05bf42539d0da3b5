"""Addresses of one place: other numbers on one street, other compass points, other cross streets."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from discrepancy.compare.places.placewords import Link, count_shared, fold_place
from discrepancy.compare.places.streets import base_street
from discrepancy.records import Statement

NUMBER_RULE = "other number on one street"
COMPASS_RULE = "other end of one street by the compass"
CROSS_RULE = "other cross street"

COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}
OPPOSITES = ({"north", "south"}, {"east", "west"})
_CROSSING = re.compile(
    r"^[\w.]*\W*(?:St|Ave|Rd|Dr|Blvd)?\.?\s*(?P<how>and|&|at|near|off|between|just\s+off|by)\s+$", re.IGNORECASE
)
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
BLOCK_RULE = "another block than the corner's"
BLOCKS_OFF = 3
"""Blocks by which accounts of one corner are off; in many towns numbers of houses do not follow those of streets."""

HUNDRED = 100
SHARED = 3


def link_addresses(places: Sequence[Statement]) -> list[Link]:
    """Links between addresses of two articles that cannot be one, told of one street."""
    streets = [p for p in places if p.place is not None and p.place.kind == "street"]
    return [*link_numbers(streets), *link_compass(streets), *link_crossings(streets), *link_blocks(streets)]


def by_street(streets: Sequence[Statement]) -> dict[str, dict[str, list[Statement]]]:
    """Mentions by street, whatever its kind and compass point, and by article."""
    found: dict[str, dict[str, list[Statement]]] = {}
    for street in streets:
        if street.place is not None:
            found.setdefault(base_street(street.place.name), {}).setdefault(street.article, []).append(street)
    return found


def link_numbers(streets: Sequence[Statement]) -> list[Link]:
    """One number on a street in each article, of other blocks, or of other houses of one block."""
    links = []
    for _, told in sorted(by_street(streets).items()):
        single = [pick_single(told[article], number_of) for article in sorted(told)]
        for one, two in combinations([s for s in single if s is not None], 2):
            if are_numbers_apart(number_of(one), number_of(two)):
                links.append(Link(one, two, "contradiction", 0.65, NUMBER_RULE))
    return links


def pick_single(mentions: Sequence[Statement], value: Callable[[Statement], str]) -> Statement | None:
    """The first mention with a value where an article's mentions of a street hold one value only, else None."""
    values = {value(m) for m in mentions if value(m)}
    return next(m for m in mentions if value(m)) if len(values) == 1 else None


def number_of(street: Statement) -> str:
    """The number of the house or block, or an empty string."""
    number = street.place.number if street.place is not None else None
    return number if number is not None and number.isdigit() else ""


def are_numbers_apart(one: str, two: str) -> bool:
    """Whether two numbers lie in other blocks, or are two houses of one."""
    a, b = int(one), int(two)
    if a // HUNDRED != b // HUNDRED:
        return True
    return a != b and a % HUNDRED != 0 and b % HUNDRED != 0


def link_compass(streets: Sequence[Statement]) -> list[Link]:
    """The north end of a street in one article, the south end in another."""
    links = []
    for _, told in sorted(by_street(streets).items()):
        single = [pick_single(told[article], compass_of) for article in sorted(told)]
        for one, two in combinations([s for s in single if s is not None], 2):
            if {compass_of(one), compass_of(two)} in OPPOSITES:
                links.append(Link(one, two, "contradiction", 0.65, COMPASS_RULE))
    return links


def compass_of(street: Statement) -> str:
    """The compass point in front of a street's name, spelled out, or an empty string."""
    words = fold_place(street.place.name) if street.place is not None else ()
    first = COMPASS.get(words[0], words[0]) if len(words) > 1 else ""
    return first if any(first in pair for pair in OPPOSITES) else ""


def link_crossings(streets: Sequence[Statement]) -> list[Link]:
    """One street with another cross street in each article, neither naming the other's."""
    crossings: dict[str, dict[str, dict[str, Statement]]] = {}
    for one, two in pairwise(streets):
        if (one.article, one.sentence.index) == (two.article, two.sentence.index) and is_crossing(one, two):
            a, b = (base_street(s.place.name) for s in (one, two) if s.place is not None)
            crossings.setdefault(a, {}).setdefault(one.article, {})[b] = two
            crossings.setdefault(b, {}).setdefault(one.article, {})[a] = one
    named = {(s.article, base_street(s.place.name)) for s in streets if s.place is not None}
    links = []
    for _, told in sorted(crossings.items()):
        for x, y in combinations(sorted(a for a in told if len(told[a]) == 1), 2):
            links += [
                Link(a, b, "imprecision", 0.4, CROSS_RULE, "low")
                for p, a in sorted(told[x].items())
                for q, b in sorted(told[y].items())
                if (x, q) not in named and (y, p) not in named and count_shared(a, b) >= SHARED
            ][:1]
    return links


def link_blocks(streets: Sequence[Statement]) -> list[Link]:
    """A block of a street in one article, in another its corner with a numbered street where another block begins."""
    links = []
    blocks = [s for s in streets if number_of(s)]
    for one, two in pairwise(streets):
        if (one.article, one.sentence.index) != (two.article, two.sentence.index) or not is_crossing(one, two):
            continue
        for corner, cross in ((one, two), (two, one)):
            number = ordinal_of(cross)
            links += [
                Link(block, corner, "imprecision", 0.4, BLOCK_RULE, "low")
                for block in blocks
                if number and block.article != corner.article and is_block_off(block, corner, number)
            ][:1]
    return links


def is_block_off(block: Statement, corner: Statement, cross: int) -> bool:
    """Whether a block of a corner's street begins at another numbered street, a few streets away at most."""
    if block.place is None or corner.place is None or number_of(corner):
        return False
    is_one = base_street(block.place.name) == base_street(corner.place.name)
    return is_one and 0 < abs(int(number_of(block)) // HUNDRED - cross) <= BLOCKS_OFF


def ordinal_of(street: Statement) -> int:
    """The number of a numbered street ("29th Street"), or 0."""
    found = _ORDINAL.search(street.place.name) if street.place is not None else None
    return int(found[1]) if found else 0


def is_crossing(one: Statement, two: Statement) -> bool:
    """Whether two streets follow each other as those of a corner do ("Elm Street and Third Avenue")."""
    start = one.sentence.start
    between = one.sentence.text[one.span_end - start : two.span_start - start]
    return bool(_CROSSING.match(between))
