"""Health: how each person hurt fares, person by person: out of danger, in danger, or dead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import BEFORE_NOW, PAST, Line, list_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.people.somebody import Who, are_apart, is_surely_one, people_of
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "health"
EXPLANATION = (
    "The sources have one person hurt, lined up by name or age, out of danger, in danger, or dead. "
    "The later report supersedes the earlier; who is meant was taken from the words just before and may be wrong."
)
CONFIDENCE = 0.65

_CONDITION = r"(?:condition|shape)\b"
_STATES = (
    (
        2,
        "dead",
        r"\b(?:has |had |have |later |also |then )*(?:died|dies|succumbed|passed away|perished)\b(?! down)|"
        r"\b(?:pronounced|declared|found|lay|left|is|was|are|were) (?:\w+ly )?dead\b(?! end)|"
        r"\b(?:was|were|been) (?:\w+ly |also )*(?:killed|slain|shot dead|shot to death|stabbed to death|fatally \w+)\b",
    ),
    (
        1,
        "in danger",
        rf"\b(?:critical|grave|serious|guarded|extremely critical)(?: but \w+)? {_CONDITION}|"
        r"\b(?:listed|hospitali[sz]ed|remain\w*|is|was|are|were) (?:\w+ )?(?:in (?:a )?)?(?:critical|coma)\b|"
        r"\b(?:on life support|in (?:the )?intensive care|in a (?:\w+ )?coma|clinging to life|near death)\b|"
        r"\bfight(?:s|ing) for (?:his|her|their) li(?:fe|ves)\b|(?<!non-)(?<!non )(?<!not )(?<!non)\b"
        r"life-threatening\b|\b(?:critically|gravely|severely) (?:wounded|injured|hurt|burned|ill)\b|\bbrain dead\b",
    ),
    (
        0,
        "out of danger",
        rf"(?<!but )\b(?:stable|fair|good|satisfactory|improved) {_CONDITION}|\bout of danger\b|"
        r"\bexpected to (?:survive|live|recover|be (?:ok(?:ay)?|fine|all right)|pull through|make a full recovery)\b|"
        r"\b(?:non[- ]?|not (?:\w+ )?)life-threatening\b|\b(?:treated|checked) and released\b|"
        r"\b(?:released|discharged|sent home) from (?:the |a |an )?(?:\w+ )?(?:hospital|medical cent\w+)\b|"
        r"\b(?:minor|slight|superficial) (?:injur\w+|wounds?)\b|\bslightly (?:wounded|injured|hurt)\b|"
        r"\bis recovering\b",
    ),
)
STATES = tuple((rank, name, re.compile(words, re.IGNORECASE)) for rank, name, words in _STATES)
"""How somebody fares, with the words that tell it; "critical but stable" is in danger."""

OPEN = re.compile(
    r"\b(?:if|whether|unless|could|would|might|may|should|nearly|almost|feared|believed|thought|not|never|until|hope\w*|"
    r"pray\w*|want\w*|who|whose|before|since)\s(?:\S+\s){0,4}$|n['’]t\s(?:\S+\s){0,2}$",
    re.IGNORECASE,
)
"""Words shortly before by which it is only supposed, or told of somebody in passing."""

CLAUSE = re.compile(r"[;:]|, (?:and|but|while)\b|\b(?:while|whereas)\b")
"""Where the words of another person's clause end."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where a person's state is told."""

    row: int
    line: Line
    rank: int
    state: str
    who: Who


def find_health(view: StoryView) -> list[Fact]:
    """One fact for each person hurt whom the sources have in other states."""
    lines = list_lines(view)
    told: dict[str, list[Telling]] = {}
    for line, people in zip(lines, people_of(view, lines), strict=True):
        if not (BEFORE_NOW.search(line.text) or PAST.search(line.text)):
            told.setdefault(line.article, []).extend(_read(view, line, people))
    groups: dict[str, list[VersionPair]] = {}
    for ones, others in combinations(told.values(), 2):
        for label, pair in _pairs(view, ones, others):
            groups.setdefault(label, []).append(pair)
    return [
        fact
        for label, pairs in groups.items()
        for fact in make_fact(view, Topic("status", label, RULE, EXPLANATION, CONFIDENCE), pairs)
    ]


def _read(view: StoryView, line: Line, people: Sequence[Who]) -> Iterator[Telling]:
    for rank, state, words in STATES:
        for match in words.finditer(line.text):
            who = _subject(line.text, people, match.start())
            if who is None or OPEN.search(line.text[: match.start()]):
                continue
            yield Telling(row_at(view, line, match.start(), match.end()), line, rank, state, who)


def _subject(text: str, people: Sequence[Who], place: int) -> Who | None:
    """The only person told of before a place in its own clause, or None where there are several or none."""
    ends = [m.end() for m in CLAUSE.finditer(text[:place])]
    own = [w for w in people if w.end <= place and w.start >= (ends[-1] if ends else 0)]
    plain = [w for w in own if not w.is_plural]
    if not plain or len(plain) != len(own):
        return None
    return plain[0] if all(not are_apart(plain[0], w) for w in plain[1:]) else None


def _pairs(view: StoryView, ones: Sequence[Telling], others: Sequence[Telling]) -> Iterator[tuple[str, VersionPair]]:
    for a in ones:
        for b in others:
            if (
                a.rank == b.rank
                or not is_surely_one(a.who, b.who)
                or is_same_copy(view, view.statements[a.row], view.statements[b.row])
            ):
                continue
            if _has_state(ones, a.who, b.rank) or _has_state(others, b.who, a.rank):
                continue
            is_named = bool(a.who.names and b.who.names)
            if not is_named and (_are_several(ones, a.who) or _are_several(others, b.who)):
                continue
            x, y = Version(a.row, a.rank, a.state), Version(b.row, b.rank, b.state)
            yield f"how {_call(a.who, b.who)} fares", VersionPair(x, y, "medium" if is_named else "low", "update")


def _has_state(told: Sequence[Telling], who: Who, rank: int) -> bool:
    """Whether an article has somebody in a state as well."""
    return any(t.rank == rank and not are_apart(t.who, who) for t in told)


def _are_several(told: Sequence[Telling], who: Who) -> bool:
    """Whether an article tells of two persons of that age, by two names."""
    return len({t.who.names for t in told if t.who.names and t.who.age == who.age}) > 1


def _call(a: Who, b: Who) -> str:
    names = sorted(a.names & b.names, key=lambda n: (-len(n), n))
    return names[0].title() if names else f"the {a.age}-year-old"
