"""How many are held so far: "a fourth suspect was arrested" in one article, "three are in custody" in another.

An ordinal counts: whoever is the fourth makes four. The comparator of quantities sees two different kinds of number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.times.articlelinks import are_apart, read_marks
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

KIND = "quantity"

TOPIC = Topic(
    KIND,
    "how many are held",
    "arrest-count",
    "One source counts an arrest by its place in a row, as the third or the fourth; another has another number held. "
    "Arrests follow one another, so the later report mostly brings the earlier up to date.",
    0.65,
)

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
LEAST = 3
"""Place in a row from which an arrest is counted: of two, the other is mostly told as "a man was arrested"."""

SECOND = 2
"""The place that says something only against one who is counted in as many words: "one man is in custody"."""

_ORDINAL = rf"(?:{'|'.join(ORDINALS[1:])}|\d{{1,2}}(?:nd|rd|th))"
_CARDINAL = rf"(?:{'|'.join(CARDINALS[1:])}|\d{{1,2}})"
_PERSON = (
    r"(?:suspects?|m[ae]n|people|persons?|teens?|teenagers?|(?:gang )?members?|defendants?|wom[ae]n|youths?|juveniles?|"
    r"individuals?|gunm[ae]n)"
)
_HELD = (
    r"(?:arrested|in(?:to)? (?:police )?custody|charged|busted|captured|apprehended|nabbed|jailed|behind bars|indicted|"
    r"detained)"
)
IN_A_ROW = Screened(
    rf"\b(?P<n>{_ORDINAL})\s+(?:\w+\s+)?(?:{_PERSON}\b[^.;]{{0,60}}?\b{_HELD}\b|arrest\b)"
    rf"|\b{_HELD}\b[^.;]{{0,20}}\b(?:an?|the)\s+(?P<m>{_ORDINAL})\s+(?:\w+\s+)?{_PERSON}\b",
    re.IGNORECASE,
)
"""Wording that gives an arrest its place among several."""

COUNTED = Screened(
    rf"\b(?P<n>{_CARDINAL})\s+(?:\w+\s+){{0,2}}?(?:{_PERSON}\s+)?"
    rf"(?:(?:have|has|had|are|is|were|was|been|now|already|remain|being)\s+)*{_HELD}\b"
    rf"|\b(?:arrested|charged|busted|nabbed|captured)\s+(?P<m>{_CARDINAL})\s+(?:\w+\s+){{0,2}}?{_PERSON}\b",
    re.IGNORECASE,
)
"""Wording that counts those held."""

ONE = Screened(
    rf"\b(?:only |just )?(?:(?<!the )one|1) (?:\w+ )?{_PERSON} (?:(?:has|is|was|been|now|already|remains|being)\s+)*"
    rf"{_HELD}\b"
    rf"|\bthe only {_PERSON} (?:\w+ )?{_HELD}\b"
    rf"|\b(?:arrested|charged|busted|nabbed|captured|ha(?:s|ve)|with) (?:one|1) (?:\w+ )?{_PERSON}(?: {_HELD}\b)?",
    re.IGNORECASE,
)
"""Wording that has one alone held, in a number."""

OTHERS = re.compile(
    rf"\b(?:second|another|other|others|two|both|more|additional|earlier|previously)\b[^.;]*\b{_HELD}\b|\bone of\b",
    re.IGNORECASE,
)
"""Wording of a text that knows of others held beside the one."""


@dataclass(frozen=True, slots=True)
class Told:
    """The highest number held of which an article tells: where, and whether by a place in a row."""

    number: int
    line: Line
    start: int
    is_in_a_row: bool


def compare(view: StoryView) -> list[Fact]:
    """At most one fact: articles that know of other numbers of people held, one of them by a place in a row."""
    highest = {}
    for article, lines in read_lines(view).items():
        told = [t for line in lines if not is_background(view, line) for t in read_line(line)]
        told = told or [*find_one(view, lines)]
        if told:
            highest[article] = max(told, key=lambda t: (t.number, t.is_in_a_row, t.line.kind != "title", -t.line.index))
    return make_fact(view, TOPIC, list(find_pairs(view, highest)))


def read_line(line: Line) -> Iterator[Told]:
    """The numbers of people held that a sentence tells."""
    for wording, words in ((IN_A_ROW, ORDINALS), (COUNTED, CARDINALS)):
        for match in wording.finditer(line.text):
            yield Told(number_of(match, words), line, match.start(), wording is IN_A_ROW)


def find_one(view: StoryView, lines: Sequence[Line]) -> Iterator[Told]:
    """The sentences in which an article has one alone held, where nothing in it speaks of others."""
    if any(OTHERS.search(line.text) for line in lines):
        return
    for line in lines:
        if not is_background(view, line) and (match := ONE.search(line.text)):
            yield Told(1, line, match.start(), is_in_a_row=False)


def number_of(match: re.Match[str], words: list[str]) -> int:
    """The number that a wording holds, as a word of a list that begins at one, or in digits."""
    word = (match.group("n") or match.group("m")).lower()
    return words.index(word) + 1 if word in words else int(re.sub(r"\D", "", word))


def find_pairs(view: StoryView, highest: dict[str, Told]) -> Iterator[VersionPair]:
    """A pair for each two articles of which one places an arrest in a row and the other has another number."""
    marks = read_marks(view)
    for one, other in combinations(highest, 2):
        a, b = highest[one], highest[other]
        if a.number == b.number or view.is_one_text(one, other) or are_apart(marks[one], marks[other]):
            continue
        top = max((a, b), key=lambda t: t.number)
        least = SECOND if min(a.number, b.number) == 1 else LEAST
        if top.is_in_a_row and top.number >= least:
            yield VersionPair(version_of(view, a), version_of(view, b), "medium" if least == LEAST else "low")


def version_of(view: StoryView, told: Told) -> Version:
    """A number held as a version, ordered by it."""
    return Version(row_at(view, told.line, told.start), told.number, f"{told.number} held")
