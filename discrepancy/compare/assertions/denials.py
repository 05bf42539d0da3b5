"""Denials: what somebody denies, disputes or calls untrue, set against whoever states it, whatever the verb."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.compare.assertions.claims import key_of
from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.common.wording import shorten
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "denied"
EXPLANATION = (
    "Somebody denies or disputes in one source what another states or lays to them. The two were lined up by the words "
    "of what is denied; neither side is taken."
)
CONFIDENCE = 0.55

_CLAIMS = r"(?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|accounts?|versions?|stor(?:y|ies))"
DENIAL = re.compile(
    r"\b(?:(?<!be )(?<!been )(?<!was )(?<!were )(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing))|"
    rf"(?:disput|contest|contradict|reject|dismiss|rebut)(?:e|es|s|ed|ing)?(?= (?:\S+ ){{0,4}}{_CLAIMS}\b)|"
    r"(?:disput|contest|contradict)(?:e|es|s|ed|ing)? that|"
    rf"{_CLAIMS} (?:\w+ ){{0,6}}?(?:is|are|was|were) (?:\w+ )?"
    r"(?:baseless|false|untrue|unfounded|fabricated|groundless|lies|a lie|nonsense))\b",
    re.IGNORECASE,
)
"""Wording of a denial; "was denied bail" is none."""

_ELSE = (
    r"(?:bail|bond|parole|entry|access|visas?|requests?|motions?|appeals?|treatment|permission|leave|custody|"
    r"charges?|that (?:he|she|they) (?:is|are) guilty)"
)
OTHER = re.compile(
    rf"\bden(?:y|ies|ied|ying) (?:\w+ ){{0,3}}?{_ELSE}\b|\bcontest(?:s|ed)? (?:the )?(?:election|seat|race)|"
    r"\b(?:not|n['’]t|never|neither) (?:\w+ ){0,2}den(?:y|ied)\b|\bplea",
    re.IGNORECASE,
)
"""Wording of something else that is denied, or not denied."""

INVOLVED = re.compile(
    r"\bden\w+ (?:\w+ ){0,3}?(?:parts?|role|involve\w+|knowledge|knowing|wrongdoing|responsib\w+|connection|links?|"
    r"being|having)\b",
    re.IGNORECASE,
)
"""Wording of somebody who denies a part in it: only what is laid to whoever denies stands against that."""

NEGATED = re.compile(
    r"\b(?:not|never|no|none|nobody|den\w+|disput\w+|refut\w+|baseless|whether|if|unclear)\b|n['’]t\b|\?", re.IGNORECASE
)
"""Wording of a sentence that states nothing, or the contrary."""

END = re.compile(r"[.;:!?]|, (?:but|and|while|although|saying)\b|\b(?:but|although|while|who|which)\b")
"""Where what is denied ends."""

ENDING = re.compile(r"(?<=\w{4})(?:ings?|ed|es|s|ers?|ly|ions?|ments?)$")
"""Endings that tell no word from another."""

SHOWN = 4
"""Sentences shown against one denial, one an article."""

STEM = 6
"""Letters of a word without its ending that stand for all its forms."""

LEAST_WORDS = 2
LEAST_SHARED = 2
LEAST_PART = 0.5
LEAST_COSINE = 0.4
"""How many words, what part of those denied, and how alike, until two sentences are of one thing: read off graded and
other stories. Of such pairs about half are what an editor lists, so that all are of low severity.
"""

COMMON_SHARE = 0.15
LEAST_COMMON = 3
"""A word in more than this share of a story's sentences, and more than so many, tells no matter from another."""

PLAIN = frozenset(
    "after about their there where which while would could first still being other having been were they them that "
    "this "
    "with from into have said says told claim claims alleg accus repor knowl invol wrongd".split()
)


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial: its line, its place there, and the stems of what is denied."""

    line: Line
    place: int
    stems: frozenset[str]


LABEL = 60
"""Characters of a denial that name it."""


def find_denials(view: StoryView, covered: frozenset[frozenset[tuple[str, int]]] = frozenset()) -> list[Fact]:
    """One fact for each denial that another sentence of the story stands against, pairs of ``covered`` left out."""
    lines = read_lines(view)
    everything = [line for own in lines.values() for line in own]
    read = [(line, _stems(line.text)) for line in everything]
    counts = Counter(stem for _, stems in read for stem in stems)
    common = {stem for stem, n in counts.items() if n > max(LEAST_COMMON, COMMON_SHARE * len(everything))}
    facts = []
    for own in lines.values():
        for number, line in enumerate(own):
            for denied in _read(own, number, line, common):
                found = sorted(_pairs(view, denied, read), key=lambda p: -p[0])
                pairs = [p for _, p in found if key_of(view, p) not in covered]
                label = f"a denial: “{shorten(denied.line.text[denied.place :], LABEL)}”"
                facts += make_fact(view, Topic("polarity", label, RULE, EXPLANATION, CONFIDENCE), pairs[:SHOWN])
    return facts


def _names_of(view: StoryView, line: Line) -> set[str]:
    return {name for row in line.rows for name in view.statements[row].entities}


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z][a-z-]{3,}", text.lower())
    return frozenset(ENDING.sub("", w)[:STEM] for w in words if w not in PLAIN and w[:5] not in PLAIN)


def _read(own: Sequence[Line], number: int, line: Line, common: set[str]) -> Iterator[Denied]:
    match = DENIAL.search(line.text)
    if match is None or OTHER.search(line.text):
        return
    rest = line.text[match.end() :]
    end = END.search(rest)
    stems = _stems(rest[: end.start()] if end else rest) - common
    if len(stems) < LEAST_WORDS and number:
        stems |= _stems(own[number - 1].text) - common
    if len(stems) >= LEAST_WORDS:
        yield Denied(line, match.start(), stems)


def _pairs(
    view: StoryView, denied: Denied, lines: Sequence[tuple[Line, frozenset[str]]]
) -> Iterator[tuple[float, VersionPair]]:
    row = row_at(view, denied.line, denied.place)
    best: dict[str, tuple[float, VersionPair]] = {}
    least = max(LEAST_SHARED, len(denied.stems) * LEAST_PART)
    for line, stems in lines:
        shared = denied.stems & stems
        if line == denied.line or len(shared) < least or NEGATED.search(line.text) or is_background(view, line):
            continue
        for other in line.rows:
            score = view.cosine(row, other)
            is_copy = line.article != denied.line.article and is_same_copy(
                view, view.statements[row], view.statements[other]
            )
            if score < LEAST_COSINE or is_copy:
                continue
            if INVOLVED.search(denied.line.text) and not _names_of(view, denied.line) & _names_of(view, line):
                continue
            pair = VersionPair(Version(other, 0, "stated"), Version(row, 1, "denied"), "low", "attribution")
            ranked = score + len(shared) / 10
            if line.article not in best or ranked > best[line.article][0]:
                best[line.article] = ranked, pair
    yield from best.values()
