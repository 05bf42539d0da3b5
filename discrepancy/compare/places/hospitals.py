"""Other hospitals of one patient, and a hospital's name spelled in two ways."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from discrepancy.compare.people.who import Told, match_persons, place_statements, show_person
from discrepancy.compare.places.placewords import Link, Telling
from discrepancy.names import fold_name, likeness
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

CONFIDENCE = {"known": 0.65, "only": 0.5, "likely": 0.4, "unclear": 0.35}
GENERIC = frozenset(
    """
hospital hospitals medical center centre health healthcare clinic infirmary trauma system campus the of and for at in
""".split()
)
"""Words of a hospital's name that tell it from no other."""

ALIKE = 0.4
"""Likeness from which two words of otherwise equal names, of one beginning, are mistaken for each other."""

BEGINNING = 2
"""Letters with which both of them begin."""

INITIALS = 5
"""Letters of the longest abbreviation that is looked for in another name's initials."""

LEAST = 3
"""Words of a name from which one that differs is an odd one."""

RULE = "other hospital"
PART_RULE = "hospital named differently"
SPELLING_RULE = "hospital's name spelled differently"


def compare_hospitals(view: StoryView) -> list[Telling]:
    """Facts about patients taken to other hospitals in each article, and about hospitals spelled in two ways."""
    places = place_statements(view, "hospital")
    told: dict[str, list[tuple[str, ...]]] = {}
    for place in places:
        told.setdefault(place.article, []).append(words_of(place))
    facts = []
    for a, b, certainty in match_persons(view, "hospital"):
        links = link_hospitals(a, b, certainty, told)
        if links:
            person = show_person([who for who, _ in (*a, *b)], "the patient")
            facts.append(Telling(f"hospital of {person}", f"The hospital of {person} is given as", tuple(links)))
    spellings = link_hospital_names(places)
    return facts + (
        [Telling("name of the hospital", "The hospital is given as", tuple(spellings))] if spellings else []
    )


def link_hospitals(
    ones: Sequence[Told], twos: Sequence[Told], certainty: str, told: dict[str, list[tuple[str, ...]]]
) -> list[Link]:
    """Links between one patient's hospitals where neither article names the other's at all."""
    links = []
    for (_, a), (_, b) in product(ones, twos):
        if is_told(words_of(a), told[b.article]) or is_told(words_of(b), told[a.article]):
            continue
        if are_spellings(words_of(a), words_of(b)):
            continue
        if not distinct(words_of(a)) & distinct(words_of(b)):
            severity = "medium" if certainty == "known" else "low"
            links.append(Link(a, b, "contradiction", CONFIDENCE[certainty], RULE, severity))
    return links


def is_told(name: tuple[str, ...], names: Sequence[tuple[str, ...]]) -> bool:
    """Whether an article names a hospital: by its own words all, or by fewer of them."""
    own = set(name)
    return any(
        own <= set(other)
        or set(other) <= own
        or distinct(name) <= distinct(other)
        or distinct(other) <= distinct(name)
        or is_short_for(name, other)
        or is_short_for(other, name)
        for other in names
    )


def link_hospital_names(places: Sequence[Statement]) -> list[Link]:
    """Hospitals that share a name but for one word: a word like the other's, or one more of its own."""
    first: dict[tuple[str, tuple[str, ...]], Statement] = {}
    for place in places:
        first.setdefault((place.article, words_of(place)), place)
    links = []
    for x, y in combinations(sorted(first), 2):
        if are_spellings(x[1], y[1]):
            links.append(Link(first[x], first[y], "contradiction", 0.6, SPELLING_RULE))
        elif x[0] != y[0] and are_partly_one(x[1], y[1]) and (x[0], y[1]) not in first and (y[0], x[1]) not in first:
            links.append(Link(first[x], first[y], "imprecision", 0.4, PART_RULE, "low"))
    return links


def are_partly_one(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether each of two names has words that the other lacks, one of them its own, though their first is one."""
    extra = [frozenset(x) - frozenset(y) for x, y in ((one, two), (two, one))]
    return one[:1] == two[:1] and all(extra) and bool((extra[0] | extra[1]) - GENERIC)


def are_spellings(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names of three words and more are equal but for one, which begins like the other's."""
    if len(one) != len(two) or len(one) < LEAST:
        return False
    apart = [(p, q) for p, q in zip(one, two, strict=True) if p != q]
    if len(apart) != 1:
        return False
    a, b = apart[0]
    return a[:BEGINNING] == b[:BEGINNING] and likeness(a, b) >= ALIKE


def words_of(statement: Statement) -> tuple[str, ...]:
    """The folded words of a hospital's name, "St." spelled out."""
    words = fold_name(statement.place.name) if statement.place is not None else ()
    return tuple("saint" if w == "st" else w for w in words)


def is_short_for(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether a word of one name is the initials of words of the other ("UM Hospital")."""
    initials = "".join(w[0] for w in two if w not in ("of", "the", "and"))
    return any(1 < len(w) <= INITIALS and w in initials for w in one)


def distinct(name: tuple[str, ...]) -> frozenset[str]:
    """The words of a name that tell the hospital from others."""
    return frozenset(name) - GENERIC
