"""Places whose names are spelled in two ways: towns, villages, regions, and what carries a name of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from discrepancy.compare.places.placewords import (
    QUALIFIERS,
    Link,
    Mentions,
    best_pair,
    count_shared,
    first_mentions,
    fold_place,
    place_name,
)
from discrepancy.names import fold_written_out, likeness, spell_latin
from discrepancy.records import Statement

ALIKE = 0.8
"""Likeness from which two words are one spelled differently."""

FACILITY_ALIKE = 0.7
"""The same for one word of a facility's name, the kind of facility being equal."""

REGION_ALIKE = 0.6
"""The same for two regions of one sort of which one is an odd one out: written once, the other often."""

VERY_ALIKE, LONG = 0.88, 9
"""Likeness and letters from which two names are a slip of the pen whatever is told of them."""

MIN_LETTERS = 5
SHARED = 3
OFTEN = 3
"""Mentions in the story from which a spelling is the usual one."""

VOWELS = re.compile(r"[aeiou]+")
"""What alone differs where a name is put into Latin letters in two ways ("Baluchistan", "Balochistan")."""

BEGINNING = 2
DEMONYM_ENDINGS = ("i", "n", "ese", "ish")
KINDS = ("town", "village", "region", "place", "site")


def link_spellings(places: Sequence[Statement]) -> list[Link]:
    """Places whose names are alike but not the same, told of the same thing."""
    return [*link_settlements(places), *link_facility_names(places), *link_odd_regions(places)]


def link_settlements(places: Sequence[Statement]) -> list[Link]:
    """Towns, villages and regions of two articles whose names are alike but not the same."""
    mentions = first_mentions(places, KINDS)
    everywhere = {(p.article, fold_place(p.place.name)) for p in places if p.place is not None}
    links = []
    for one, two in combinations(sorted(mentions), 2):
        if one[0] == two[0] or one[1] == two[1] or (one[0], two[1]) in everywhere or (two[0], one[1]) in everywhere:
            continue
        judged = judge_spelling(mentions[one], mentions[two], one[1], two[1])
        if judged is not None:
            links.append(judged)
    return links


def judge_spelling(
    ones: Sequence[Statement], twos: Sequence[Statement], a: tuple[str, ...], b: tuple[str, ...]
) -> Link | None:
    """The link between two places' mentions if the names are spellings of one, or one has a qualifier more."""
    one, two = best_pair(ones, twos)
    shared = count_shared(one, two)
    if (a[1:] == b and a[0] in QUALIFIERS) or (b[1:] == a and b[0] in QUALIFIERS):
        return Link(one, two, "contradiction", 0.55, "qualifier in one article alone") if shared >= SHARED else None
    x, y = " ".join(a), " ".join(b)
    if len(a) != len(b) or min(len(x), len(y)) < MIN_LETTERS or x.rstrip("s") == y.rstrip("s"):
        return None
    is_village = any(s.place is not None and s.place.kind == "village" for s in (*ones, *twos))
    if are_of_one_stem(a[-1], b[-1]) or fold_written_out(place_name(one)) == fold_written_out(place_name(two)):
        return None
    is_slip = min(len(x), len(y)) >= LONG and likeness(x, y) >= VERY_ALIKE
    if all(likeness(p, q) >= ALIKE for p, q in zip(a, b, strict=True)) and (shared >= SHARED or is_village or is_slip):
        return Link(one, two, "contradiction", 0.65, "place name spelled differently", grade_spelling(x, y))
    return None


def grade_spelling(a: str, b: str) -> str:
    """Severity: low where two folded names differ as one put into Latin letters in two ways does."""
    is_trifle = VOWELS.sub("a", a) == VOWELS.sub("a", b) or spell_latin(a) == spell_latin(b)
    return "low" if is_trifle else "medium"


def are_of_one_stem(a: str, b: str) -> bool:
    """Whether one folded word is the other as an inhabitant's name has it ("peru", "peruvian"; "germany", "german")."""
    short, long = sorted((a.removesuffix("s"), b.removesuffix("s")), key=len)
    is_longer = long.startswith(short) and len(long) > len(short)
    return is_longer and (long.endswith(DEMONYM_ENDINGS) or (short.endswith("an") and long == f"{short}y"))


def link_facility_names(places: Sequence[Statement]) -> list[Link]:
    """Parks, clubs, schools and the like of one sort whose names are equal but for one word spelled differently."""
    mentions = first_mentions(places, ("facility",))
    links = []
    for one, two in combinations(sorted(mentions), 2):
        if one[1] == two[1] or one[1][-1] != two[1][-1] or not is_one_letter_off(one[1][:-1], two[1][:-1]):
            continue
        if one[0] != two[0] and ((one[0], two[1]) in mentions or (two[0], one[1]) in mentions):
            continue
        a, b = best_pair(mentions[one], mentions[two])
        severity = grade_spelling(" ".join(one[1]), " ".join(two[1]))
        links.append(Link(a, b, "contradiction", 0.65, "name spelled differently", severity))
    return links


def is_one_letter_off(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names are equal but for one word, and that one is spelled differently, not another word or number."""
    if len(one) != len(two) or "".join(one) == "".join(two):
        return False
    apart = [(p, q) for p, q in zip(one, two, strict=True) if p != q]
    return all(
        min(len(p), len(q)) >= MIN_LETTERS
        and p.rstrip("s") != q.rstrip("s")
        and not are_of_one_stem(p, q)
        and likeness(p, q) >= FACILITY_ALIKE
        for p, q in apart
    )


def link_odd_regions(places: Sequence[Statement]) -> list[Link]:
    """Counties and the like written once, beside one that is alike and written often, in one article or in two."""
    mentions = first_mentions(places, ("region",))
    counts: Counter[tuple[str, ...]] = Counter()
    for (_, name), found in mentions.items():
        counts[name] += len(found)
    links = []
    for odd, usual in pair_odd(mentions, counts):
        a, b = best_pair(mentions[odd], mentions[usual])
        links.append(Link(a, b, "contradiction", 0.6, "region that one mention alone names otherwise"))
    return links


def pair_odd(
    mentions: Mentions, counts: Counter[tuple[str, ...]]
) -> list[tuple[tuple[str, tuple[str, ...]], tuple[str, tuple[str, ...]]]]:
    """Pairs of a region's only mention and another's, the usual one's, whose names begin and look alike."""
    return [
        (odd, usual)
        for odd in sorted(mentions)
        for usual in sorted(mentions)
        if counts[odd[1]] == 1
        and counts[usual[1]] >= OFTEN
        and len(odd[1]) == len(usual[1]) == 1
        and odd[1][0][:BEGINNING] == usual[1][0][:BEGINNING]
        and not are_of_one_stem(odd[1][0], usual[1][0])
        and REGION_ALIKE <= likeness(odd[1][0], usual[1][0]) < 1
        and is_same_sort(mentions[odd][0], mentions[usual][0])
    ]


def is_same_sort(one: Statement, two: Statement) -> bool:
    """Whether two regions are followed by one word for what they are ("County")."""
    sorts = [s.behind.split()[:1] for s in (one, two)]
    return bool(sorts[0]) and sorts[0] == sorts[1]
