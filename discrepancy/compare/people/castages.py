"""Two articles' persons of one event by their ages alone: who of one is who of the other, with another age."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from discrepancy.compare.common.lines import Line, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.people.agelists import Aged, read_ages
from discrepancy.compare.people.gangs import NUMBERS, read_gangs
from discrepancy.compare.people.persons import gather_portraits
from discrepancy.compare.times.articlelinks import are_apart, read_marks
from discrepancy.names import last_name
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

NEAR = 12
"""Years by which two articles' ages of one person may differ; beyond, two persons are likelier."""

NEAR_AMONG_ALL = 8
"""The same where persons of all parts are compared, so that nothing else speaks for it."""

MOST_LEFT = 2
"""Persons of one part who may be left without their like in the other article: of more, none is sure to be meant."""

COUNTS = {**{w: n for w, n in NUMBERS.items() if " " not in w}, "double": 2, "triple": 3, "quadruple": 4, "both": 2}
_N = rf"\b(?P<n>{'|'.join(COUNTS)}|[2-9]|[1-9]\d)(?![ -]years?\b)"
PLURALS = {
    "dead": re.compile(
        rf"{_N}[ -](?:[\w'-]+ ){{0,3}}?(?:killed|dead|died|deaths|homicide|murders?|slain|slaying|fatalit(?:y|ies))\b",
        re.IGNORECASE,
    ),
    "held": re.compile(rf"{_N} (?:[\w'-]+ ){{0,3}}?(?:suspects|charged|arrested|in custody)\b", re.IGNORECASE),
}
"""Wording that counts those of a part, where a lone age may be another's."""

WHO = {
    "dead": "somebody who died",
    "held": "somebody held or sought",
    "hurt": "somebody hurt",
    "": "one of those told of",
}

LEAST_SHARED = {"dead": 0, "held": 0, "hurt": 1, "": 2}
"""How many must be told of with one age by both articles, by part: of all together, more than by chance."""

EXPLANATION = (
    "Both articles tell the ages of as many persons in this part of the event, and all others agree. That the two are "
    "one person is read from that, and not from a name."
)


@dataclass(frozen=True, slots=True)
class Match:
    """Two tellings taken for one person's, of the part in the event in which they were compared."""

    one: Aged
    two: Aged
    part: str
    has_shared: bool


def compare_casts(view: StoryView, kind: str) -> list[Fact]:
    """One fact for each person of two articles who is told apart by no name, and given another age."""
    lines = read_lines(view)
    ages = {article: read_ages(view, held) for article, held in lines.items()}
    marks = read_marks(view)
    portraits = gather_portraits(view)
    names = {article: {p.words for p in portraits if p.article == article} for article in lines}
    tolls = {article: {part: count_told(held, part) for part in PLURALS} for article, held in lines.items()}
    facts: list[Fact] = []
    for one, two in combinations(ages, 2):
        if view.is_one_text(one, two) or are_apart(marks[one], marks[two]):
            continue
        lists = [drop_named(ages[a], ages[b], names[b]) for a, b in ((one, two), (two, one))]
        for match in match_casts(*lists):
            if not is_birthday(view, match) and not is_of_more(match, ages, tolls):
                facts += state_match(view, kind, match)
    return facts


def drop_named(ones: Sequence[Aged], twos: Sequence[Aged], names: Collection[tuple[str, ...]]) -> list[Aged]:
    """Those of an article whom the other does not name in full without any age near: they are none of its unnamed."""
    return [a for a in ones if len(a.name) < 2 or a.name not in names or any(is_alike(a, b) for b in twos)]


def is_of_more(match: Match, ages: Mapping[str, Sequence[Aged]], tolls: Mapping[str, Mapping[str, int]]) -> bool:
    """Whether an article counts more persons of a part than it tells the ages of, and no age is known to both."""
    if match.part not in PLURALS or match.has_shared:
        return False
    sides = (match.one.line.article, match.two.line.article)
    return any(tolls[a][match.part] > sum(x.part == match.part for x in ages[a]) for a in sides)


def count_told(lines: Sequence[Line], part: str) -> int:
    """The greatest number of persons of a part that an article counts."""
    gangs = (gang.most for line in lines for gang in read_gangs(line)) if part == "held" else ()
    told = (number_told(m) for line in lines for m in PLURALS[part].finditer(line.text))
    return max((*gangs, *told), default=0)


def number_told(match: re.Match[str]) -> int:
    """The number that a wording gives; "double" is two."""
    word = match["n"].lower()
    return int(word) if word.isdigit() else COUNTS[word]


def match_casts(ones: Sequence[Aged], twos: Sequence[Aged]) -> Iterator[Match]:
    """Persons of two articles with other ages: first by part in the event, then, where none differs, all together."""
    found = [
        match
        for part in ("dead", "held", "hurt")
        for match in match_part([a for a in ones if a.part == part], [a for a in twos if a.part == part], part)
    ]
    yield from found or match_part(ones, twos, "")


def match_part(ones: Sequence[Aged], twos: Sequence[Aged], part: str) -> Iterator[Match]:
    """Those left of two lists as long once all who agree are taken out, the youngest with the youngest."""
    named = [(a, b) for a in ones for b in twos if a.name and b.name and is_alike(a, b)]
    known = [x for pair in named for x in pair]
    shared = named + [(a, b) for a in ones for b in twos if is_alike(a, b) and not any(x is a or x is b for x in known)]
    left = [a for a in ones if all(a is not x for x, _ in shared)]
    rest = [b for b in twos if all(b is not y for _, y in shared)]
    if len(ones) != len(twos) or len(left) != len(rest) or not 0 < len(left) <= MOST_LEFT:
        return
    if len(shared) < LEAST_SHARED[part]:
        return
    pairs = list(zip(sorted(left, key=lambda a: a.least), sorted(rest, key=lambda a: a.least), strict=True))
    if all(can_be_one(a, b, NEAR if part else NEAR_AMONG_ALL) for a, b in pairs):
        yield from (Match(a, b, part, bool(shared)) for a, b in pairs)


def is_alike(one: Aged, two: Aged) -> bool:
    """Whether two tellings are of one name, whatever its ages, or can be of one person whose age they agree on."""
    if one.name and two.name:
        return last_name(one.name) == last_name(two.name)
    return one.least <= two.most and two.least <= one.most and not are_two_sexes(one, two)


def are_two_sexes(one: Aged, two: Aged) -> bool:
    """Whether two tellings give other sexes."""
    return bool(one.sex and two.sex) and one.sex != two.sex


def can_be_one(one: Aged, two: Aged, years: int) -> bool:
    """Whether two tellings with other ages can be one person's: ages not far apart, no other sex, not both named."""
    gap = max(one.least - two.most, two.least - one.most)
    return gap <= years and not are_two_sexes(one, two) and not (one.name and two.name)


def is_birthday(view: StoryView, match: Match) -> bool:
    """Whether a birthday between the two articles may account for a year's difference."""
    first, second = (view.articles[a.line.article].published for a in (match.one, match.two))
    grown = match.two.least - match.one.most
    if not first or not second:
        return abs(grown) == 1
    days = (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    grown = match.two.least - match.one.most if days > 0 else match.one.least - match.two.most
    return abs(days) > 1 and 0 < grown <= abs(days) // 365 + 1


def state_match(view: StoryView, kind: str, match: Match) -> list[Fact]:
    """The fact that a person of two articles is given these ages."""
    topic = Topic(kind, f"age of {WHO[match.part]}", "cast-age", EXPLANATION, 0.6)
    sides = [Version(row_at(view, a.line, a.start), (a.least + a.most) / 2, a.told) for a in (match.one, match.two)]
    return make_fact(view, topic, [VersionPair(sides[0], sides[1], "low", "contradiction")])
