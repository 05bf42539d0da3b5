"""Matters on which reports of one event take sides, followed by their wording; the book of them is in matterbook.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.clausepairs import Candidate
from discrepancy.compare.common.lines import BEFORE_NOW, Line, list_lines, row_at
from discrepancy.compare.deeds.culprits import RETOLD
from discrepancy.compare.deeds.matterbook import MATTERS
from discrepancy.compare.deeds.matterwords import Matter
from discrepancy.compare.deeds.sidefacts import Wording, gather_sides
from discrepancy.compare.people.somebody import Who, are_apart, is_surely_one, people_of
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

OPEN = re.compile(
    r"\?|\b(?:whether|if|unless|unclear|unknown|may|might|could|would|should|must|can|will|suspect(?:ed|s)? that|"
    r"thought|believing|trying|tried|attempt\w*|investigating|looking into|determine|ruled out|tips?|advice)\b|"
    r"\b(?:not|isn['’]t|wasn['’]t) (?:yet )?(?:clear|known|sure|certain)\b",
    re.IGNORECASE,
)
"""Wording of a sentence, before the words that tell, that leaves open what it tells."""

DENYING = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|none|without|cannot|den(?:y|ied|ies|ying)|disput\w+|contest\w*|reject\w*|"
    r"refut\w+|contradict\w+|(?<!no )doubt(?:s|ed|ing)?|"
    r"(?:fail|refus|declin)(?:ed|es|s|ing)? to|delay(?:ed|s|ing)|postpon(?:ed|es|ing))\b|"
    r"n\s?['’]\s?t\b",
    re.IGNORECASE,
)
"""Wording before an assertion, within its part of the sentence, that denies it."""

ELSEWHERE = Screened(
    r"\b(?:(?:an)?other (?:\w+ )?(?:shooting|incident|case|crash|attack|fire|quake|killing|robbery|accident)s?|"
    r"separate|"
    r"unrelated|previous(?:ly)?|earlier this|last (?:month|year)|years? (?:ago|earlier|before)|a (?:day|week|"
    r"month|year) after|"
    r"similar|across the (?:country|nation)|nationwide|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Wording of another event than the story's own."""

DENIAL = re.compile(r"\b(?:den(?:y|ied|ies|ying)|disput\w+|contest\w*|reject\w*|refut\w+)\b", re.IGNORECASE)
"""Wording of somebody who denies."""

AGAINST = re.compile(r"[(—–]| - |\b(?:but|while|although|though|however|whereas)\b", re.IGNORECASE)
"""Wording that sets one half of a sentence against the other."""

HEDGED = re.compile(r"\b(?:alleged(?:ly)?|reportedly|allegations?|claims?|claimed|apparently)\b", re.IGNORECASE)

AGENT = re.compile(
    r"\b(?:shot|killed|wounded|hit|struck|stopped|approached|chased|confronted) by (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
"""What stands before whoever did something to whom a sentence is about: "a teen shot by officers had no gun"."""

TOLD_OF = re.compile(r",? (?:who|that|with|armed|carrying|holding|wielding|wearing)\b", re.IGNORECASE)
"""What follows a person of whom a sentence goes on to tell."""

FROM = re.compile(r"\s(?:from|by|of)\s(?:an?\s|the\s)?", re.IGNORECASE)
"""What joins a deed to its doer behind it."""

REACH = 45
"""Characters before an assertion in which a denial still belongs to it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where a matter is told: its clause, its sentence, the value told and whom it is told of."""

    row: int
    line: Line
    value: str
    who: Who | None
    start: int


RULE = "matter"
EXPLANATION = (
    "The sources differ on {0}; by their wording, the sides are read as: {1}. That both tell of the same thing is "
    "taken from the persons named, or from there being only one in the story, and may be wrong."
)
CONFIDENCE = 0.6


def compare_matters(view: StoryView, kind: str) -> list[Fact]:
    """Facts on which the sources take sides, of the matters of one kind."""
    lines = list_lines(view)
    told_of = [
        (line, people)
        for line, people in zip(lines, people_of(view, lines), strict=True)
        if not any(words.search(line.text) for words in (ELSEWHERE, RETOLD, BEFORE_NOW))
    ]
    facts: list[Fact] = []
    for matter in (m for m in MATTERS if m.kind == kind):
        told = [t for line, people in told_of for t in read_line(view, matter, line, people)]
        facts += gather_sides(view, compare_tellings(view, matter, told), word_matter(matter, told))
    return facts


def word_matter(matter: Matter, told: Sequence[Telling]) -> Wording:
    """How the facts of a matter are put, with the sides that are told."""
    sides = ", ".join(dict.fromkeys(t.value for t in told))
    return Wording(
        matter.kind,
        matter.name,
        matter.name[:1].upper() + matter.name[1:],
        EXPLANATION.format(matter.name, sides),
        RULE,
        CONFIDENCE,
    )


def compare_tellings(view: StoryView, matter: Matter, told: Sequence[Telling]) -> Iterator[Candidate]:
    """Pairs of tellings with other values: of one article where the matter is disputed inside it, else of two."""
    for number, one in enumerate(told):
        for other in told[number + 1 :]:
            if one.value == other.value or frozenset((one.value, other.value)) in matter.together:
                continue
            severity = judge_pair(view, matter, one, other, told)
            if severity is not None:
                rows = min(one.row, other.row), max(one.row, other.row)
                yield Candidate(
                    *rows, likeness_of(one, other), verdict_of(view, matter, rows), severity, "matter:" + matter.name
                )


def judge_pair(view: StoryView, matter: Matter, one: Telling, other: Telling, told: Sequence[Telling]) -> str | None:
    """The severity of a pair of tellings, or None where they need not be of one thing."""
    a, b = one.line.article, other.line.article
    if a == b and not (matter.is_disputed and are_set_apart(matter, one, other)):
        return None
    if a != b and view.is_one_text(a, b):
        return None
    if matter.is_single and any(is_mixed(matter, t, told) for t in (one, other)):
        return None
    if matter.is_personal:
        if one.who is None or other.who is None or are_apart(one.who, other.who):
            return None
        if is_surely_one(one.who, other.who):
            return matter.severity
        return None if matter.is_strict else "low"
    if are_days_apart(one.line.text, other.line.text) or are_events_apart(matter, one.line.text, other.line.text):
        return None
    return matter.severity


EVENTS = {
    word: group.split()[0]
    for group in (
        "crash crashes collision wreck pileup",
        "shooting shootings gunfire shot shots gunshot gunshots shootout",
        "fire fires blaze",
        "quake quakes earthquake tremor tremors aftershock",
        "explosion blast bombing",
        "stabbing stabbed",
        "robbery burglary",
        "riot riots protest protests march vigil clashes",
    )
    for word in group.split()
}
_GUNFIRE = "".join(rf"(?<!{w} )" for w in ("open", "opens", "opened", "opening", "return", "returned", "under"))
EVENT = re.compile(rf"\b{_GUNFIRE}({'|'.join(EVENTS)})\b", re.IGNORECASE)
"""Words for what happened, by the one that stands for them."""


def are_set_apart(matter: Matter, one: Telling, other: Telling) -> bool:
    """Whether two tellings of one article stand in two sentences, or are set against each other in one.

    Of a matter on which two sides speak anyway, one sentence that reports both is no disagreement.
    """
    if one.line.index != other.line.index or matter.verdict == "attribution":
        return one.line.index != other.line.index
    low, high = sorted((one.start, other.start))
    return AGAINST.search(one.line.text, low, high) is not None


DAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|yesterday|today)\b", re.IGNORECASE)


def are_days_apart(one: str, other: str) -> bool:
    """Whether two sentences name days and none in common: they may tell of two events."""
    a, b = ({m.lower() for m in DAY.findall(text)} for text in (one, other))
    return bool(a and b) and not a & b


def are_events_apart(matter: Matter, one: str, other: str) -> bool:
    """Whether two sentences name what happened and nothing in common; for strict matters, whether one alone does."""
    a, b = ({EVENTS[m.lower()] for m in EVENT.findall(text)} for text in (one, other))
    is_named = (a or b) if matter.is_strict else (a and b)
    return bool(is_named) and not a & b


def is_mixed(matter: Matter, telling: Telling, told: Sequence[Telling]) -> bool:
    """Whether the telling's article also gives another value, of the same person where the matter is a person's."""
    return any(
        t.value != telling.value
        and t.line.article == telling.line.article
        and not (matter.is_personal and t.who and telling.who and are_apart(t.who, telling.who))
        for t in told
    )


def likeness_of(one: Telling, other: Telling) -> float:
    """How surely two tellings are of one thing, for the order in which pairs are shown: flat wording, titles
    and openings first.
    """
    place = min(one.line.index, 20) + min(other.line.index, 20)
    is_sure = one.who is not None and other.who is not None and is_surely_one(one.who, other.who)
    hedges = sum(HEDGED.search(t.line.text) is not None for t in (one, other))
    hedges += 4 * (one.line.index == other.line.index and one.line.article == other.line.article)
    return (0.8 if is_sure else 0.6) - hedges / 20 - place / 1000


def verdict_of(view: StoryView, matter: Matter, rows: tuple[int, int]) -> str:
    """Attribution where somebody denies, or where one article gives both sides as somebody's; else what the matter's
    sides mostly are.
    """
    if matter.verdict != "contradiction":
        return matter.verdict
    if not matter.is_disputed or matter.kind != "polarity":
        return "contradiction"
    one, other = (view.statements[r] for r in rows)
    is_said = any(s.attribution is not None for s in (one, other))
    is_denied = any(DENIAL.search(s.sentence.text) for s in (one, other))
    return "attribution" if is_denied or (is_said and one.article == other.article) else "contradiction"


def read_line(view: StoryView, matter: Matter, line: Line, people: Sequence[Who]) -> Iterator[Telling]:
    """The tellings of a matter in one sentence: one for each value told."""
    text = line.text
    seen: set[str] = set()
    for value, wording in matter.values:
        for match in wording.finditer(text):
            if (matter.guard and not matter.guard.search(text)) or (matter.bar and matter.bar.search(text)):
                return
            found = value_of(matter, value, text, match)
            if found is not None and found not in seen:
                seen.add(found)
                yield Telling(
                    row_at(view, line, match.start(), match.end()), line, found, who_of(people, match), match.start()
                )


def value_of(matter: Matter, value: str, text: str, match: re.Match[str]) -> str | None:
    """The value that a wording tells where it stands: denied, it is the opposite of two, or nothing."""
    before = text[: match.start()]
    if OPEN.search(before[-80:]) and value not in matter.open_values:
        return None
    opposite = matter.opposite_of(value)
    denied = DENYING.search(re.split(r"[,;:.]| but ", before)[-1][-REACH:])
    if denied is None and (opposite is None or DENYING.search(match.group()) is None):
        return value
    return opposite


def who_of(people: Sequence[Who], match: re.Match[str]) -> Who | None:
    """Whom a wording is of: who is named right behind it ("a confession from Renn"), else the last person told of
    before it, else the first in it or behind it, or None; "shot by officers" tells of who was shot.
    """
    before = [w for w in people if w.end <= match.start() and not is_agent(w, match.string)]
    inside = [w for w in people if match.start() <= w.start and w.end <= match.end()]
    behind = [w for w in people if w.start >= match.end()]
    named = [w for w in behind if FROM.fullmatch(match.string, match.end(), w.start)]
    return next(iter([*named[:1], *before[-1:], *inside[:1], *behind[:1]]), None)


def is_agent(who: Who, text: str) -> bool:
    """Whether a person is named only as having done something to whom a sentence is about: "shot by officers"."""
    return AGENT.search(text, 0, who.start) is not None and TOLD_OF.match(text, who.end) is None
