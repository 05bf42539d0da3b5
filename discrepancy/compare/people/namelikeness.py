"""Whether two names are spellings of one person's name: by letters, by sound, and by what is said of both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.compare.people.persons import Portrait
from discrepancy.names import (
    NICKNAME_OF,
    PARTICLES,
    edit_distance,
    first_name,
    is_nickname,
    last_name,
    likeness,
    spell_latin,
    spell_sound,
)

# Found on graded stories: below ALIKE two words of a name are other names; NEAR needs a role or age in common.
ALIKE = 0.8
NEAR = 0.6
SAME_AGE = 0.5
SLIP = 0.75
"""Least likeness of a lone name to the name it is a slip of: one letter in four."""

SHORT = 3
"""Letters from which a first name, with an age, tells a person from others; below it are initials."""

LONG = 5
"""Letters from which one letter more, less or other is a slip, and no other name."""

_JUNIOR = re.compile(r"\b(?:Jr|Sr|II|III|IV)\b")

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


@dataclass(frozen=True)
class Judgement:
    """How sure it is that two names are one person's, how grave the difference is, and the rule that says so."""

    confidence: float
    rule: str
    severity: str = "medium"


def judge_names(one: Portrait, two: Portrait) -> Judgement | None:
    """If two names of two articles are spellings of one person's name that differ, how far to trust that."""
    a, b = plain_words(one.words), plain_words(two.words)
    if len(a) < 2 or len(b) < 2 or is_against(one, two):
        return None
    if are_other_middles(one.words, two.words) and is_junior(one) == is_junior(two):
        return Judgement(*((0.6, "other middle name") if find_support(one, two) else (0.5, "other middle name", "low")))
    if are_other_initials(one.words, two.words) and is_same_age(one, two):
        return Judgement(0.6, "initials that fit no first name of the other")
    if a == b or "".join(a) == "".join(b):
        return None
    if list(map(spell_latin, a)) == list(map(spell_latin, b)):
        return Judgement(0.6, "letters of another script spelled differently", "low")
    return judge_words(one, two, a, b)


def are_other_middles(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names of three words have one first and last name, and middle names or initials that cannot be one.

    Two middle names that are spellings of one are judged as such; an initial may be that of a nickname.
    """
    if len(one) != 3 or len(two) != 3 or (one[0], one[2]) != (two[0], two[2]) or len(one[0]) < SHORT:
        return False
    a, b = one[1], two[1]
    if {a, b} & PARTICLES or is_nickname(a, b):
        return False
    if min(len(a), len(b)) == 1:
        return not initials_of(a) & initials_of(b)
    return likeness(a, b) < NEAR


def are_other_initials(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one name has initials alone before the last name, and none is that of any first name of the other."""
    short, long = sorted((one, two), key=lambda words: max(map(len, words[:-1])))
    if short[-1] != long[-1] or max(map(len, short[:-1])) > 1 or min(map(len, long[:-1])) < SHORT:
        return False
    return not set().union(*map(initials_of, long[:-1])) & set(short[:-1])


def initials_of(word: str) -> set[str]:
    """The initials that a first or middle name can have: its own, and that of the name which a nickname stands for."""
    return {word[0], NICKNAME_OF.get(word, word)[0]}


def is_junior(one: Portrait) -> bool:
    """Whether a name is told from that of a relative by what stands behind it ("Jr.", "III")."""
    return any(_JUNIOR.search(m.span) for m in one.mentions)


def is_same_age(one: Portrait, two: Portrait) -> bool:
    """Whether two portraits are given one age."""
    return bool(set(one.ages) & set(two.ages))


def judge_words(one: Portrait, two: Portrait, a: tuple[str, ...], b: tuple[str, ...]) -> Judgement | None:
    """The same of two names that are not equal, each also given by its plain words."""
    first, last = likeness(first_name(a), first_name(b)), likeness(last_name(a), last_name(b))
    support = find_support(one, two)
    if last == 1.0 and is_nickname(first_name(a), first_name(b)):
        return judge_middles(a, b, support)
    if len(a) != len(b) and (a[-2:] == b[-2:] or a[:2] == b[:2]):
        return None
    if are_given_alike(a, b) or is_turned(a, b):
        return Judgement(0.65, "last name left out or put first, and spelled differently")
    if last == 1.0 and first >= (SAME_AGE if is_same_age(one, two) else NEAR if support else ALIKE):
        return Judgement(0.85 if support else 0.6, "first name spelled differently")
    if (first == 1.0 and len(first_name(a)) > 1) and last >= (NEAR if support else ALIKE):
        return Judgement(0.85 if support else 0.65, "last name spelled differently")
    if (support and first >= NEAR and last >= NEAR) or (support and share_words(a, b)):
        return Judgement(0.7, "both names spelled differently")
    return judge_last_names(one, two, last) if first_name(a) == first_name(b) else None


def are_given_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the other's first two words without its last, one of the two spelled differently."""
    short, long = sorted((a, b), key=len)
    if (len(short), len(long)) != (2, 3) or likeness(short[1], long[2]) >= NEAR:
        return False
    others = [(x, y) for x, y in zip(short, long, strict=False) if x != y]
    return len(others) == 1 and min(map(len, others[0])) >= LONG and likeness(*others[0]) >= ALIKE


def is_turned(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of two words are spellings of one in the other order; the order alone is a custom of many."""
    if a == b[::-1] or len(a) != 2 or len(b) != 2 or min(len(w) for w in (*a, *b)) <= SHORT:
        return False
    return likeness(a[0], b[1]) >= ALIKE and likeness(a[1], b[0]) >= ALIKE and likeness(a[0], b[0]) < ALIKE


def judge_last_names(one: Portrait, two: Portrait, last: float) -> Judgement | None:
    """Names with one first name, and last names that are not alike: an office of which there is one, or an age, of both
    makes them one person's.
    """
    if last < NEAR and share_unique_office(one, two):
        return Judgement(0.55, "same first name and office, other last name")
    if is_same_age(one, two) and len(first_name(plain_words(one.words))) >= SHORT:
        return Judgement(0.6, "same first name and age, other last name")
    return None


def judge_middles(a: tuple[str, ...], b: tuple[str, ...], support: bool) -> Judgement | None:
    """Names that differ in the middle: one middle name in two spellings, or two that are not alike at all."""
    if len(a) != 3 or len(b) != 3 or a[0] != b[0] or min(len(a[1]), len(b[1])) < 3 or is_nickname(a[1], b[1]):
        return None
    if likeness(a[1], b[1]) >= NEAR:
        return Judgement(0.75, "middle name spelled differently")
    return Judgement(0.6, "other middle name") if support else None


def judge_own(one: Portrait, two: Portrait) -> Judgement | None:
    """If one article spells a person's name in two ways: two full names of it that are alike, and an age of both.

    Without an age it must be a slip of the pen, since brothers and sisters have alike names too.
    """
    a, b = plain_words(one.words), plain_words(two.words)
    if len(a) < 2 or len(b) < 2 or "".join(a) == "".join(b) or is_against(one, two) or share_sentence(one, two):
        return None
    first, last = likeness(first_name(a), first_name(b)), likeness(last_name(a), last_name(b))
    if (last, first) == (1.0, 1.0) or max(last, first) < 1.0 or min(last, first) < NEAR:
        return None
    rule = "one article spells the name in two ways"
    if set(one.ages) & set(two.ages):
        return Judgement(0.75, rule)
    is_one = is_slip(last_name(a), last_name(b)) or (last == 1.0 and is_same_sound(first_name(a), first_name(b)))
    return Judgement(0.5, rule, "low") if is_one else None


def is_same_sound(one: str, two: str) -> bool:
    """Whether two first names are long enough and sound alike, or have two letters that changed places."""
    is_near = sorted(one) == sorted(two) or (spell_sound(one) == spell_sound(two) and edit_distance(one, two) == 1)
    return is_near and min(len(one), len(two)) >= LONG and one[:1] == two[:1]


def judge_lone(lone: Portrait, full: Portrait) -> Judgement | None:
    """If a lone name is a slip of the first or last name of a full one, how far to trust that.

    In one article it stands for a person whom the article names in full, so that likeness will do; a lone name of
    another article needs an office, a relation or an age in common.
    """
    word, words = lone.words[0], plain_words(full.words)
    if len(words) < 2 or word in words or is_against(lone, full):
        return None
    likest = max(likeness(word, first_name(words)), likeness(word, last_name(words)))
    if lone.article != full.article:
        is_named = find_support(lone, full) and likest >= SLIP
        return Judgement(0.65, "lone name spelled differently") if is_named else None
    if share_sentence(lone, full) or not any(is_slip(word, w) for w in (first_name(words), last_name(words))):
        return None
    return Judgement(0.55, "one article spells the name in two ways", "low")


def is_slip(one: str, two: str) -> bool:
    """Whether two words differ by one letter or by two that changed places, and are too long to be two names."""
    if one == two or one[:1] != two[:1] or min(len(one), len(two)) < LONG or one.rstrip("es") == two.rstrip("es"):
        return False
    return edit_distance(one, two) == 1 or sorted(one) == sorted(two)


def share_sentence(one: Portrait, two: Portrait) -> bool:
    """Whether a sentence of an article names both."""
    held = {(m.article, m.sentence.start) for m in one.mentions}
    return any((m.article, m.sentence.start) in held for m in two.mentions)


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
