"""The year since which somebody holds an office or a part, told differently: "since 2010" / "took over in 2009"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.times.timecontext import StoryTimes
from discrepancy.compare.times.timefacts import KIND
from discrepancy.names import fold_name, last_name
from discrepancy.records import Fact, Pair, Statement

CLOSE_YEARS = 2
"""Years further apart than this are of two offices: people become one thing after another."""

REACH = 90
"""Characters between a name and the year that its office began in."""

CONFIDENCE = {"medium": 0.6, "low": 0.4}

_BEGAN = re.compile(
    r"\b(?:became|becoming|took\s+(?:over|office|power|charge|the\s+(?:role|job|post|helm|reins|throne|oath|part))"
    r"|succeed(?:ed|ing)|assum(?:ed|ing)|replac(?:ed|ing)|inherited|(?:was|were|been|being)\s+(?:first\s+|re-?)?(?:introduced|unveiled|named|appointed"
    r"|elected|promoted|crowned|installed|inaugurated|ordained|confirmed|cast|sworn\s+in|picked|chosen|selected)|came\s+to\s+power"
    r"|won\s+(?:office|the\s+(?:role|part|seat|job))|ascended|rose\s+to|debuted\s+as)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:\b(?:been|served|serving|led|leading|played|playing|run|running|held|holding|coached|headed|managed|represented|starred"
    r"|hosted|governed|ruled|reigned|chaired|presented|captained|directed)\b|,\s+(?:the|an?|who\s+is)\b)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:been|held)\s+(?:\w+\s+)?(?:missing|dead|married|divorced|separated|friends?|in\s+(?:\w+\s+)?(?:prison|jail|custody|hiding"
    r"|exile|detention)|behind|without|at\s+(?:large|war)|on\s+(?:the\s+run|trial|leave)|out|ill|sick|under|dating)\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"[a-z]{4,}")
_FILLER = frozenset(
    """
been served since when then also first became took over role post office began named elected year years before after
""".split()
)


@dataclass(frozen=True, slots=True)
class Start:
    """A statement (its index in the view) of the year in which somebody's office began, and the words of the office."""

    index: int
    year: int
    words: frozenset[str]


def compare_tenures(times: StoryTimes) -> list[Fact]:
    """One fact for each person whose office began in years a little apart, by two articles no years of which agree."""
    found = []
    for name, starts in sorted(read_starts(times).items()):
        by_article: dict[str, list[Start]] = {}
        for start in starts:
            by_article.setdefault(times.view.statements[start.index].article, []).append(start)
        pairs = [
            pair
            for one, other in combinations(sorted(by_article), 2)
            if not times.view.is_one_text(one, other)
            and (pair := _differing(by_article[one], by_article[other])) is not None
        ]
        if pairs:
            found.append(_fact(times, name, pairs))
    return found


def _differing(one: list[Start], other: list[Start]) -> tuple[Start, Start] | None:
    """The starts of two articles that differ and share most words; None where two agree, or all are far apart."""
    pairs = [(a, b) for a in one for b in other]
    near = [(a, b) for a, b in pairs if abs(a.year - b.year) <= CLOSE_YEARS]
    if not near or any(a.year == b.year for a, b in pairs):
        return None
    return max(near, key=lambda pair: len(pair[0].words & pair[1].words))


def read_starts(times: StoryTimes) -> dict[str, list[Start]]:
    """By surname, the years in which the articles say that a person's office began."""
    people: dict[tuple[str, int], list[Statement]] = {}
    for s in times.view.statements:
        if s.person is not None and s.person.label == "PERSON":
            people.setdefault((s.article, s.sentence.index), []).append(s)
    found: dict[str, list[Start]] = {}
    for i in sorted(i for indices in times.by_article.values() for i in indices):
        s = times.view.statements[i]
        year = year_of(s)
        before = [p for p in people.get((s.article, s.sentence.index), ()) if p.span_end <= s.span_start]
        if year is None or not before:
            continue
        holder = max(before, key=lambda p: p.span_end)
        between = s.sentence.text[holder.span_end - s.sentence.start : s.span_start - s.sentence.start]
        if holder.person is not None and is_start(s, between):
            words = frozenset(_CONTENT.findall(between.lower())) - _FILLER
            name = last_name(fold_name(holder.person.full or holder.person.name))
            found.setdefault(name, []).append(Start(i, year, words))
    return found


def year_of(statement: Statement) -> int | None:
    """The single year that a month or a year lies in, or None."""
    time = statement.time
    if time is None or time.low is None or time.high is None or time.granularity not in ("month", "season", "year"):
        return None
    return int(time.low[:4]) if time.low[:4] == time.high[:4] else None


def is_start(statement: Statement, between: str) -> bool:
    """Whether the words between a name and a year tell that an office began then."""
    if len(between) > REACH or statement.is_negated or ";" in between:
        return False
    if statement.span.lower().startswith("since") or between.rstrip().lower().endswith("since"):
        return bool(_HELD.search(between) or _BEGAN.search(between)) and not _STATE.search(between)
    return bool(_BEGAN.search(between))


def _fact(times: StoryTimes, name: str, found: list[tuple[Start, Start]]) -> Fact:
    rows = sorted({start.index for pair in found for start in pair})
    years = sorted({start.year for pair in found for start in pair})
    pairs = []
    for a, b in found:
        severity = "medium" if a.words & b.words else "low"
        low, high = sorted((rows.index(a.index), rows.index(b.index)))
        pairs.append(Pair(low, high, "contradiction", severity, CONFIDENCE[severity]))
    told = word_versions(times.view, ((times.view.statements[i].span, times.view.statements[i]) for i in rows))
    return Fact(
        KIND,
        f"when {name.title()} took office",
        tuple(times.view.statements[i] for i in rows),
        tuple(pairs),
        f"{name.title()} is said to have begun {told}.",
        f"These years ({', '.join(map(str, years))}) stand with the start of an office beside one surname. Where no "
        "word of the office is shared, there may be two offices, and the pair is of low severity.",
        "date-tenure",
    )
