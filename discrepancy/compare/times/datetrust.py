"""Whether two differing times are of one event: how alike the events must be, and what other sentences settle."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from discrepancy.compare.times.eventclasses import CLOCK_ONLY, EXPIRY, is_expiry
from discrepancy.compare.times.sameevent import DONE, are_places_apart, names_of, subject_names
from discrepancy.compare.times.timecontext import StoryTimes, is_alternate
from discrepancy.compare.times.timefacts import Candidate
from discrepancy.compare.times.timegap import period_gap
from discrepancy.records import Statement

_STAGE = re.compile(
    r"\b(?:(?:preliminary|detention|bail|bond|pretrial|pre-trial|plea|sentencing|competency|committal|first|initial)"
    r"\s+(?:court\s+)?(?:hearing|appearance|examination)|arraignment|trial|sentencing|inquest|retrial)\b",
    re.IGNORECASE,
)

_DEAD = re.compile(r"\b(?:dead|lifeless|bod(?:y|ies)|remains|corpses?)\b", re.IGNORECASE)
EVENT_FLOOR = 0.3
PERIOD_FLOOR = 0.5
OVERTAKEN_FLOOR = 0.35
MAIN_CLOCK_FLOOR = 0.15
STAGE_FLOOR = 0.15
TOPIC_FLOOR = 0.2
TWO_FLOOR = 0.75
"""Least likeness of two events: the time of day of what a story is about needs less, since there is mostly one, and so
does a step that a case goes through once. What the openings tell of is shown from TOPIC_FLOOR on, with low severity."""

ONCE = frozenset({"building", "founding"})
"""Classes of what is done to a thing once, where people may be hired, jailed or elected again."""

BY_PLACE = frozenset({"opening", "premiere", "release", "sale start"})
"""Classes of what takes place anew in each country or town."""

ONCE_FLOOR = 0.1
LONGEST_ONCE = 30 * 366
_PRONOUNS = frozenset({"", "he", "she", "it", "they", "who", "which", "that"})

_PERIODS = frozenset({"month", "season", "year"})

SETTLED_MARGIN = 0.25
SETTLED_FLOOR = 0.3
"""How much less alike an agreeing pair may be, and how alike at least, to settle a differing one of two articles."""

LONGEST_SLIP = 366
FAR_DAYS = 10
FAR_MINUTES = 150
FAR_FLOOR = 0.6
DOUBT = 0.6
"""Times further apart than this belong to two events, unless these are very much alike. From DOUBT of a floor on, a
pair whose times lie next to each other is shown with low severity: two days running, two years running."""


def weigh(times: StoryTimes, candidate: Candidate) -> Candidate | None:
    """The candidate, marked where one event is doubtful; None where it is unlikely."""
    floor = least_likeness(times, candidate)
    if floor is None:
        return None
    least = DOUBT * floor if candidate.gap.is_near else floor
    is_slip = candidate.gap.level == "day" or candidate.gap.is_near
    if is_slip and candidate.likeness.classes & times.topics and floor < FAR_FLOOR:
        least = min(least, TOPIC_FLOOR)
    if is_once(times, candidate):
        least = min(least, ONCE_FLOOR)
    if candidate.likeness.score < least:
        return None
    return replace(candidate, is_doubtful=candidate.likeness.score < floor)


def is_once(times: StoryTimes, candidate: Candidate) -> bool:
    """Whether two months or years are told of one thing by one verb, and each article tells that verb's time once.

    A ship is built once and a firm founded once; what their two clauses add beside it says nothing against that.
    """
    one, other = times.view.statements[candidate.a], times.view.statements[candidate.b]
    if EXPIRY in candidate.likeness.classes:
        return all(is_only_expiry(times, i) for i in (candidate.a, candidate.b))
    if (
        candidate.gap.level not in _PERIODS
        or one.predicate != other.predicate
        or one.status not in DONE
        or not candidate.likeness.classes & ONCE
    ):
        return False
    if candidate.likeness.is_main or candidate.likeness.is_overtaken or candidate.gap.size > LONGEST_ONCE:
        return False
    return are_one_thing(one, other) and all(is_only_period(times, i) for i in (candidate.a, candidate.b))


def are_one_thing(a: Statement, b: Statement) -> bool:
    """Whether two clauses have one subject: a name or a noun in common, or a pronoun where the other has a noun."""
    one, other = (last_word(s.subject) for s in (a, b))
    objects = {last_word(s.object) for s in (a, b)} - _PRONOUNS
    if {one, other} & objects:
        return True  # "the company, founded in 1921" / "he started the company in 1912"
    is_alike = one == other or bool(subject_names(a) & names_of(b)) or bool(subject_names(b) & names_of(a))
    return is_alike or one in _PRONOUNS or other in _PRONOUNS


def last_word(phrase: str | None) -> str:
    """The noun of a phrase, in lower case."""
    return (phrase or "").lower().split()[-1:][0] if phrase else ""


def is_only_expiry(times: StoryTimes, i: int) -> bool:
    """Whether an article tells the end of one contract only."""
    own = times.view.statements[i]
    return sum(is_expiry(times.view.statements[k]) for k in times.by_article[own.article]) == 1


def is_only_period(times: StoryTimes, i: int) -> bool:
    """Whether an article gives one month or year only for what a verb tells."""
    own = times.view.statements[i]
    others = (times.view.statements[k] for k in times.by_article[own.article])
    periods = [s for s in others if s.predicate == own.predicate and s.time and s.time.granularity in _PERIODS]
    return len(periods) == 1


def least_likeness(times: StoryTimes, candidate: Candidate) -> float | None:
    """How alike two events must be to be taken for one; None where these times are never compared."""
    one, other = times.view.statements[candidate.a], times.view.statements[candidate.b]
    if is_alternate(one) or is_alternate(other):
        return None
    if candidate.gap.level == "clock":
        floor: float | None = clock_floor(times, candidate)
    else:
        is_stage = are_one_stage(one, other)
        if is_stage and candidate.gap.level == "day":
            return STAGE_FLOOR
        is_dead = all(_DEAD.search(s.text) for s in (one, other)) and candidate.likeness.classes == {"find"}
        is_day = candidate.gap.level == "day"
        floor = day_floor(candidate, is_find_of_dead=is_dead) if is_day else period_floor(candidate)
        if candidate.likeness.classes & BY_PLACE and are_places_apart(one, other):
            return None  # a film opens in every country on its own day
        if floor is not None and (are_places_apart(one, other) or times.are_articles_apart(candidate.a, candidate.b)):
            floor = FAR_FLOOR
    if floor is None or not candidate.likeness.is_overtaken:
        return floor
    return max(floor, OVERTAKEN_FLOOR) if candidate.gap.level == "day" else None


def day_floor(candidate: Candidate, *, is_find_of_dead: bool = False) -> float | None:
    """Least likeness for a day: much where the days are far apart, and never for what recurs."""
    is_far = candidate.gap.size > FAR_DAYS
    is_recurrent = candidate.likeness.classes <= CLOCK_ONLY and not is_find_of_dead
    if is_recurrent or (is_far and candidate.likeness.is_main):
        return None
    return FAR_FLOOR if is_far else EVENT_FLOOR


def are_one_stage(a: Statement, b: Statement) -> bool:
    """Whether both clauses name a step that a case goes through once ("preliminary hearing", "sentencing")."""
    one, other = ({" ".join(m.lower().split()) for m in _STAGE.findall(s.sentence.text)} for s in (a, b))
    return bool(one & other)


def period_floor(candidate: Candidate) -> float | None:
    """Least likeness for a month or year; what lies years apart is two events unless it is told in almost the same
    words, and two attacks or disasters however alike they are told.
    """
    is_far = candidate.gap.size > LONGEST_SLIP
    if candidate.likeness.is_main:
        return None if is_far or candidate.gap.is_mixed else PERIOD_FLOOR
    return TWO_FLOOR if is_far else PERIOD_FLOOR


def clock_floor(times: StoryTimes, candidate: Candidate) -> float:
    """Least likeness for a time of day: none where each article gives only one for what the story is about."""
    if not candidate.likeness.is_main:
        return EVENT_FLOOR
    if candidate.gap.size > FAR_MINUTES:
        return FAR_FLOOR
    is_only = times.is_only_clock(candidate.a) and times.is_only_clock(candidate.b)
    return 0.0 if is_only else MAIN_CLOCK_FLOOR


def drop_settled(times: StoryTimes, candidates: Iterable[Candidate], agreeing: Iterable[Candidate]) -> list[Candidate]:
    """The candidates whose articles do not agree elsewhere on the time of an event of their class."""
    settled: dict[tuple[str, str, str], list[Candidate]] = {}
    for candidate in agreeing:
        settled.setdefault((*candidate.articles, candidate.gap.level), []).append(candidate)
    return [c for c in candidates if not any(settles(times, o, c) for o in settled.get((*c.articles, c.gap.level), []))]


def settles(times: StoryTimes, agreeing: Candidate, differing: Candidate) -> bool:
    """Whether an agreeing pair is alike enough to settle a differing one; less so where they share a statement.

    What was done and agreed on settles nothing about what is to come, nor does another year's such event.
    """
    if not agreeing.likeness.classes & differing.likeness.classes or not are_of_one_time(times, agreeing, differing):
        return False
    least = differing.likeness.score - SETTLED_MARGIN
    is_shared = bool({agreeing.a, agreeing.b} & {differing.a, differing.b})
    return agreeing.likeness.score >= (least if is_shared else max(SETTLED_FLOOR, least))


def are_of_one_time(times: StoryTimes, agreeing: Candidate, differing: Candidate) -> bool:
    """Whether an agreeing pair can tell of the event of a differing one: one of its times is the same, or near.

    Only months and years are asked: days and times of day that agree are of one event as a rule.
    """
    if differing.gap.level not in _PERIODS:
        return True
    if agreeing.likeness.is_overtaken and not differing.likeness.is_overtaken:
        return False
    own = times.view.statements[agreeing.a].time
    told = (times.view.statements[i].time for i in (differing.a, differing.b))
    gaps = (period_gap(own, time) for time in told if own is not None and time is not None)
    return any(gap is None or gap.size == 0 for gap in gaps)
