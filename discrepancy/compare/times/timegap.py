"""How far two times are apart, at the granularity that both have."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from discrepancy.records import TimeSpan
from discrepancy.zones import ZONE_MINUTES

DAY_MINUTES = 24 * 60
WEEK_MINUTES = 7 * DAY_MINUTES
APART_MINUTES = 120
"""Least minutes between two parts of days running, whose bounds nobody agrees on, for them to be of two days."""

ROUND_MINUTES = 30
ROUNDING = 4
"""A loose time on the half hour stands for any within so many minutes; found on shootings whose accounts agree
otherwise."""

_COUNTS = {word: n for n, word in enumerate("a two three four five six seven eight nine ten eleven twelve".split(), 1)}
_COUNTS |= {str(n): n for n in range(1, 32)}
_AGO = re.compile(r"\b(\w+)\s+(days?|weeks?)\s+ago\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|ago|this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening))\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:half|quarter|five|ten|twenty|twenty-five)[\s-](?:past|to)\s", re.IGNORECASE)
_LEVELS = {
    "minute": "day",
    "hour": "day",
    "part_of_day": "day",
    "day": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "year": "year",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Two times compared: ``level`` is clock, part, day, week, month, season or year; ``size`` is in minutes for a
    clock and a part of the day, else in days.

    ``size`` is 0 where both can be true; ``is_loose`` says that a wording ("about") leaves the difference open,
    ``is_mixed`` that one is told to the day and the other to the month or year, ``is_open`` that both can be true
    although they name different times ("at 5:45" and "shortly before 6").
    """

    level: str
    size: int
    is_loose: bool = False
    is_mixed: bool = False
    is_open: bool = False

    @property
    def is_near(self) -> bool:
        """Whether the two times lie next to each other: within the hour, or days, months or years that follow on."""
        return self.size <= (60 if self.level == "clock" else 1)


def with_halves(a: TimeSpan, b: TimeSpan) -> tuple[TimeSpan, TimeSpan]:
    """Two times, the half of the day settled where one leaves it open: the readings of one moment that lie nearest."""
    if a.half is None and b.half is None:
        return a, b
    options = [(one, other) for one in _readings(a) for other in _readings(b)]
    apart = [clock_distance(one, other) for one, other in options]
    nearest = min(range(len(options)), key=lambda k: DAY_MINUTES if (size := apart[k]) is None else size)
    return options[nearest] if apart[nearest] is not None else (a, b)


def _readings(time: TimeSpan) -> list[TimeSpan]:
    """A time by the morning and by the afternoon where its wording leaves that open; else as it is."""
    if time.half is None:
        return [time]
    low, high = time.half
    return [replace(time, minute_low=low + k, minute_high=high + k, half=None) for k in (0, DAY_MINUTES // 2)]


def clock_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Minutes between two times of day, around midnight the short way; None unless both are clock times of one day."""
    size = clock_distance(a, b)
    if size is None or are_days_apart(a, b):
        return None
    if size == 0 and is_edge(a, b, zone_shift(a, b)):
        return Gap("clock", 1, is_loose=True)
    if size <= ROUNDING and (is_round(a) or is_round(b)):
        size = 0
    return Gap("clock", size, is_loose(a) or is_loose(b))


def clock_distance(a: TimeSpan, b: TimeSpan) -> int | None:
    """Minutes between what two clock times allow, around midnight the short way; None unless both are clock times."""
    one, other = clock_interval(a), clock_interval(b)
    if one is None or other is None:
        return None
    shift = zone_shift(a, b)
    return min(_distance((one[0] + shift + k, one[1] + shift + k), other) for k in (-DAY_MINUTES, 0, DAY_MINUTES))


def is_edge(a: TimeSpan, b: TimeSpan, shift: int) -> bool:
    """Whether one account has the very minute that the other says it was just before or just after."""
    for point, span, moved in ((a, b, shift), (b, a, -shift)):
        edge = span.minute_low if span.bound == "after" else span.minute_high
        if point.bound == "exact" and point.minute_low == point.minute_high and span.bound in ("before", "after"):
            return edge is not None and (point.minute_low or 0) + moved == edge
    return False


def is_loose(time: TimeSpan) -> bool:
    """Whether a time of day is given about, by the hour, or as it is spoken ("twenty to eleven")."""
    return time.bound != "exact" or time.granularity == "hour" or bool(_SPOKEN.search(time.text))


def is_round(time: TimeSpan) -> bool:
    """Whether a time of day is loose and stands on the half hour, or just before or after one, or is as spoken."""
    named = time.minute_high if time.bound == "before" else time.minute_low
    is_spoken = bool(_SPOKEN.search(time.text))
    return is_loose(time) and named is not None and (is_spoken or named % ROUND_MINUTES == 0)


def clock_interval(time: TimeSpan) -> tuple[int, int] | None:
    """First and last minute of a clock time; None for parts of a day and for what is open on one side."""
    if time.granularity not in ("minute", "hour") or time.minute_low is None or time.minute_high is None:
        return None
    return time.minute_low, time.minute_high


def zone_shift(a: TimeSpan, b: TimeSpan) -> int:
    """Minutes to add to the first time to read it on the second's clock; 0 unless both zones are written and known."""
    one, other = (ZONE_MINUTES.get((t.zone or "").lower()) for t in (a, b))
    return 0 if one is None or other is None else other - one


def _distance(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, a[0] - b[1], b[0] - a[1])


def are_days_apart(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two times name different days: by date, or by weekday where one has no date."""
    gap = day_gap(a, b)
    return gap is not None and gap.size > 0


def day_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between two times that name days; None where either names none."""
    if a.low is None and b.low is None and (ago := ago_gap(a.text, b.text)) is not None:
        return ago
    if _LEVELS.get(a.granularity) != "day" or _LEVELS.get(b.granularity) != "day":
        return None
    one, other = days_of(a), days_of(b)
    if a.day and (a.month, a.day) == (b.month, b.day) and not (has_year(a) and has_year(b)):
        return Gap("day", 0)
    if are_hours_apart(a, b):
        return Gap("day", 1)
    if one is not None and other is not None:
        return anchored_gap(a, b, one, other)
    if a.month and a.day and b.month and b.day:
        return Gap("day", year_distance((a.month, a.day), (b.month, b.day)))
    if a.weekday is None or b.weekday is None or has_date(a) != has_date(b):
        return None
    apart = abs(a.weekday - b.weekday)
    apart = min(apart, 7 - apart)
    return Gap("day", 0 if apart == 1 and is_night_between(a, b) else apart)


def are_hours_apart(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two parts of days running are told, of which one is a night, and hours lie between them.

    "Friday night" reaches into Saturday, yet neither into its afternoon nor into "Saturday night".
    """
    one, other = week_minutes(a), week_minutes(b)
    if one is None or other is None or a.weekday == b.weekday or is_relative(a) or is_relative(b):
        return False
    if not is_night_between(a, b) or abs(one[0] // DAY_MINUTES - other[0] // DAY_MINUTES) not in (1, 6):
        return False
    return min(_distance((one[0] + k, one[1] + k), other) for k in (-WEEK_MINUTES, 0, WEEK_MINUTES)) >= APART_MINUTES


def week_minutes(time: TimeSpan) -> tuple[int, int] | None:
    """First and last minute, from Monday on, of a part of a weekday; None for any other time."""
    if time.weekday is None or time.granularity != "part_of_day" or time.minute_low is None or time.minute_high is None:
        return None
    day = time.weekday * DAY_MINUTES
    return day + time.minute_low, day + time.minute_high


def anchored_gap(a: TimeSpan, b: TimeSpan, one: tuple[int, int], other: tuple[int, int]) -> Gap:
    """Days between two times whose first and last days (as ordinals) are known."""
    if a.weekday is not None and a.weekday == b.weekday and not (has_date(a) and has_date(b)):
        return Gap("day", 0)
    if is_end_of(one, other) or is_end_of(other, one):
        return Gap("day", 1, is_loose=True)
    size = _distance(one, other)
    if size == 1 and is_relative(a) and is_relative(b):
        return Gap("day", 0)
    return Gap("day", size, is_loose=size == 1 and (is_relative(a) or is_relative(b)))


def is_end_of(day: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether one account has a single day where the other has a span of several that begins or ends with it."""
    return day[0] == day[1] and span[1] - span[0] > 1 and day[0] in span


def ago_gap(a: str, b: str) -> Gap | None:
    """Days between two wordings that count back from days that are not known ("eight days ago", "a week ago")."""
    one, other = _AGO.search(a), _AGO.search(b)
    if one is None or other is None:
        return None
    back = [_COUNTS.get(m[1].lower(), 0) * (7 if m[2].lower().startswith("week") else 1) for m in (one, other)]
    return Gap("day", abs(back[0] - back[1]), is_loose=True) if all(back) else None


def is_night_between(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether one time is of the night, which one account may give to the day before and the other to the day after."""
    return any(
        (t.minute_high is not None and t.minute_high >= DAY_MINUTES)
        or (t.minute_low is not None and t.minute_low < 360)
        for t in (a, b)
    )


def has_date(time: TimeSpan) -> bool:
    """Whether a wording holds a day of the month, rather than a weekday or "yesterday"."""
    return time.day is not None


def has_year(time: TimeSpan) -> bool:
    """Whether a wording holds a year."""
    return bool(re.search(r"\b(?:1[5-9]|20)\d\d\b", time.text)) and time.zone is None


def is_relative(time: TimeSpan) -> bool:
    """Whether a day is told from the day of writing, which may be a day off the day of publication."""
    return bool(_RELATIVE.search(time.text))


def days_of(time: TimeSpan) -> tuple[int, int] | None:
    """First and last day as ordinals, or None where the time is not anchored."""
    if time.low is None or time.high is None:
        return None
    return date.fromisoformat(time.low[:10]).toordinal(), date.fromisoformat(time.high[:10]).toordinal()


def period_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between two periods of one granularity (weeks, months, seasons, years), 0 where they overlap."""
    level = _LEVELS.get(a.granularity)
    one, other = days_of(a), days_of(b)
    if level != _LEVELS.get(b.granularity):
        return mixed_gap(a, b)
    if level in (None, "day"):
        return None
    if one is not None and other is not None:
        return Gap(level or "", _distance(one, other), is_loose=is_relative(a) or is_relative(b))
    if level == "month" and a.month and b.month:
        return Gap(level, year_distance((a.month, 1), (b.month, 1)))
    return None


def mixed_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between a day and a month, or a month and a year: told only where they cannot both be true."""
    one, other = days_of(a), days_of(b)
    if one is None or other is None or is_relative(a) or is_relative(b):
        return None
    levels = {_LEVELS.get(t.granularity) for t in (a, b)}
    level = next((name for name in ("year", "season", "month") if name in levels), None)
    size = _distance(one, other)
    return Gap(level, size, is_mixed=True) if level is not None and size > 0 else None


def year_distance(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Days between two days of the year (month, day), the short way round."""
    apart = abs(date(2024, *a).toordinal() - date(2024, *b).toordinal())
    return min(apart, 366 - apart)
