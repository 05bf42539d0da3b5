"""Men or women: the same number of people harmed, told by one article with other sexes than by another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.lines import Line, is_background, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.people.gangs import NUMBERS, number_of
from discrepancy.compare.times.articlelinks import are_apart, read_marks
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

TOPIC = Topic(
    "quantity",
    "how many men and women were harmed",
    "makeup",
    "The sources count as many people, but not as many men and women among them. Where one sums up, it may only say "
    "men and mean all.",
    0.6,
)

_N = rf"(?:an?|one|another|{'|'.join(w for w in NUMBERS if ' ' not in w)}|1\d|[2-9])"
_MALE = r"(?:men|man|boys?|males?|brothers?)"
_FEMALE = r"(?:women|woman|girls?|females?|sisters?)"
_WORDS = r"(?:(?:\d{1,2}[- ]years?[- ]old|young|old|elderly|teenage|adult|black|white|hispanic|other|local|unarmed) )*"
ITEM = re.compile(rf"\b(?P<n>{_N}) {_WORDS}(?:(?P<m>{_MALE})|(?P<f>{_FEMALE}))\b", re.IGNORECASE)
"""Some men, or some women."""

GROUP = re.compile(
    rf"(?:{ITEM.pattern.replace('(?P<n>', '(?:').replace('(?P<m>', '(?:').replace('(?P<f>', '(?:')}(?:,? and |, )?)+",
    re.IGNORECASE,
)
"""Men and women in a row."""
MORE = re.compile(rf"^(?:,? and|,)? ?(?:{_N}|his|her|their|others?|dozens|several)\b", re.IGNORECASE)
"""What goes on with people whose sex is not told."""

_BETWEEN = r"^(?:,[^.;:]{0,40},| (?:ages?|aged|in their|between)\b[^.;:]{0,40})?"
KILLED = re.compile(
    rf"{_BETWEEN} (?:(?:were|was|are|is|have been|been|found|reported|both|all|shot|and|pronounced) )*"
    r"(?:killed|dead|died|to death|slain|murdered)\b",
    re.IGNORECASE,
)
HARMED = re.compile(
    rf"{_BETWEEN} (?:(?:were|was|are|is|have been|been|both|all|reported|left|being treated|in the|suffered) )*"
    r"(?:shot|wounded|injured|hurt|stabbed|struck|hospitalized|gunshot wounds|hospital)\b",
    re.IGNORECASE,
)
"""What was done to them, right behind them."""
KILLING = re.compile(r"\b(?:killed|killing|kills|death of|dead:?)\s$", re.IGNORECASE)
HARMING = re.compile(
    r"\b(?:left|leaves|wounded|wounding|injured|injuring|injures|wounds|shot|hurting)\s$", re.IGNORECASE
)
"""What was done to them, right before them."""


@dataclass(frozen=True, slots=True)
class Makeup:
    """How many men and how many women an article has killed, or hurt, in one sentence."""

    men: int
    women: int
    is_death: bool
    line: Line
    start: int

    @property
    def told(self) -> str:
        """The numbers in words."""
        return f"{self.men} male, {self.women} female"


def compare_makeups(view: StoryView, lines: Mapping[str, Sequence[Line]]) -> list[Fact]:
    """At most one fact: the articles that have as many people harmed, but other numbers of men and women."""
    told = {
        a: [m for line in held if not is_background(view, line) for m in read_makeups(line)]
        for a, held in lines.items()
    }
    marks = read_marks(view)
    pairs = []
    for one, other in combinations(told, 2):
        if view.is_one_text(one, other) or are_apart(marks[one], marks[other]):
            continue
        if found := differing_makeups(told[one], told[other]):
            a, b = (Version(row_at(view, m.line, m.start), m.women, m.told) for m in found)
            pairs.append(VersionPair(a, b, "low", "contradiction"))
    return make_fact(view, TOPIC, pairs)


def differing_makeups(ones: Sequence[Makeup], others: Sequence[Makeup]) -> tuple[Makeup, Makeup] | None:
    """The first two of as many people of one fate and other sexes, of whom neither article has the other's version."""
    for one in ones:
        for other in others:
            is_one = one.is_death == other.is_death and one.men + one.women == other.men + other.women
            if is_one and one.men != other.men and not (has(ones, other) or has(others, one)):
                return one, other
    return None


def has(makeups: Sequence[Makeup], one: Makeup) -> bool:
    """Whether an article tells of as many men and women, whatever was done to them."""
    return any((m.men, m.women) == (one.men, one.women) for m in makeups)


def read_makeups(line: Line) -> Iterator[Makeup]:
    """The groups of two or more men and women that a sentence has killed or hurt."""
    for match in GROUP.finditer(line.text):
        end = match.start() + len(match.group().rstrip(" ,").removesuffix(" and").rstrip(" ,"))
        after, before = line.text[end:], line.text[: match.start()]
        men, women = count_sexes(match.group())
        if men + women < 2 or (MORE.match(after) and not KILLED.match(after) and not HARMED.match(after)):
            continue
        if KILLED.match(after) or KILLING.search(before):
            yield Makeup(men, women, True, line, match.start())
        elif HARMED.match(after) or HARMING.search(before):
            yield Makeup(men, women, False, line, match.start())


def count_sexes(group: str) -> tuple[int, int]:
    """How many men and how many women a group holds."""
    totals = {"m": 0, "f": 0}
    for item in ITEM.finditer(group):
        word = item["n"].lower()
        totals["m" if item["m"] else "f"] += 1 if word in ("a", "an", "one", "another") else number_of(word)
    return totals["m"], totals["f"]
