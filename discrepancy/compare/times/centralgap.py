"""How far two times of the central event are apart, where metadata may be off and "evening" meets a clock time."""

from __future__ import annotations

import re
from dataclasses import replace

from discrepancy.compare.times.timegap import (
    DAY_MINUTES,
    Gap,
    clock_distance,
    clock_gap,
    clock_interval,
    day_gap,
    days_of,
    has_date,
    has_year,
    is_loose,
    is_night_between,
    is_relative,
    period_gap,
    zone_shift,
)
from discrepancy.records import TimeSpan

FAR_DAYS = 10
"""Days further apart than this are of two events; a slip of memory or of the calendar stays within it."""

LONGEST_SLIP, MONTH_DAYS = 366, 30
"""Days within which two years or months may be a slip about one event; a month counts as so many days."""

FAR_MONTHS = 3
"""Months without years further apart than this are of two events: background tells of others of the kind."""

ANCHOR_DAYS = 3
"""Weekdays anchored further apart than this are compared as weekdays: pages carry the date of a crawl or an update."""

SAME_MINUTES = 4
"""Up to here two clock times, of which one is loose, are one time told twice ("about 8:30" / "8:34"): graders of real
stories call those equal, and list those from five minutes on."""

OPEN_MINUTES = 12
"""Least distance between the times that two wordings name when both can be true ("5:44", "shortly before 6")."""

LONGEST = 180
"""Clock times of one event further apart than this, in minutes, are mostly of two moments of a long day."""

FIRST_EARLY = 30
"""Minutes from which on an answer is too early for a part of the day, whose bounds nobody agrees on."""

ROUND = 5
"""Minutes to which people round a time of day: where event and answer have the same other minute, one is off."""

FIRST_ANSWER = 3
"""Minutes after the event at which an answer to it can be told with the event's own time."""

EARLY_LATE = {"early": (0, 9 * 60), "late": (17 * 60, DAY_MINUTES + 6 * 60)}
"""First and last minute of what news means by "early Monday" and "late Monday", which runs into the small hours."""

_EARLY_LATE = re.compile(r"\b(early|late)\s+(?:on\s+)?$", re.IGNORECASE)

_DAYS = frozenset({"minute", "hour", "part_of_day", "day", "week"})


def central_day_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between two days of the central event; None where they are of two events or cannot be compared."""
    gap = day_gap(a, b)
    if gap is None:
        return week_gap(a, b)
    if gap.size == 0:
        return gap
    if is_relative(a) or is_relative(b):
        # A page's date may be of the day after: one day is open, and more is the metadata's fault.
        return Gap("day", 1, is_loose=True) if gap.size == 1 else None
    if gap.size > ANCHOR_DAYS and not (has_date(a) or has_date(b)):
        gap = _weekday_gap(a, b) or gap
    return gap if gap.size <= FAR_DAYS or is_miscopied(a, b) else None


def is_miscopied(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two dates have all but the month, and that the next one, or all but the year in common."""
    if a.day is None or a.day != b.day or a.month is None or b.month is None:
        return False
    apart = abs(a.month - b.month)
    return min(apart, 12 - apart) == 1 or (apart == 0 and has_year(a) and has_year(b))


def central_period_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between two months or years of the central event, or a month and a day; None where that says nothing.

    Without years in both wordings only months that they name count: a page's date may be years off.
    """
    gap = period_gap(a, b)
    if gap is None and "month" in (a.granularity, b.granularity):
        one, other = days_of(a), days_of(b)
        gap = Gap("month", 0) if one and other and one[0] <= other[1] and other[0] <= one[1] else None
    if gap is None or gap.size == 0:
        return gap
    if has_year(a) and has_year(b):
        return gap if gap.size <= LONGEST_SLIP and not gap.is_mixed else None
    return _month_gap(a, b)  # "last year" is of the metadata, and often of all that happened then


def _month_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between the months that two wordings name, the short way round the year; None where one names none."""
    if a.month is None or b.month is None or a.month == b.month:
        return None
    apart = abs(a.month - b.month)
    apart = min(apart, 12 - apart)
    return Gap("month", MONTH_DAYS * apart, is_mixed=a.granularity != b.granularity) if apart <= FAR_MONTHS else None


def week_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between a day and a week ("over the weekend", "two weeks ago"); None where either is not anchored.

    Weeks begin on Sunday for some and on Monday for others, so that a single day is no difference.
    """
    levels = {"week" if t.granularity == "week" else "day" for t in (a, b) if t.granularity in _DAYS}
    one, other = days_of(a), days_of(b)
    if levels != {"week", "day"} or one is None or other is None:
        return None
    size = max(0, one[0] - other[1], other[0] - one[1])
    return Gap("day", 0 if size <= 1 else size, is_loose=True) if size <= FAR_DAYS else None


def _weekday_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Days between two weekdays, the short way round; None where one has none."""
    if a.weekday is None or b.weekday is None:
        return None
    apart = abs(a.weekday - b.weekday)
    apart = min(apart, 7 - apart)
    return Gap("day", 0 if apart == 1 and is_night_between(a, b) else apart)


def day_order(a: TimeSpan, b: TimeSpan) -> int:
    """Below 0 where the second time's day is before the first's, above 0 where it is after, 0 where that is open."""
    one, other = days_of(a), days_of(b)
    if one is not None and other is not None and abs(other[0] - one[0]) <= FAR_DAYS:
        return (other[0] > one[1]) - (other[1] < one[0])
    if a.weekday is None or b.weekday is None:
        return 0
    ahead = (b.weekday - a.weekday) % 7
    return 0 if ahead == 0 else 1 if ahead <= ANCHOR_DAYS else -1


def event_clock_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Minutes between two clock times of one event; None where they are too far apart to be of one moment.

    Wordings that overlap ("about 5:45", "shortly before 6") differ by the times they name: a reader sees two times.
    """
    gap = clock_gap(a, b)
    if gap is None or gap.size > LONGEST:
        return None
    if not (is_loose(a) or is_loose(b)):
        return gap
    named = named_distance(a, b)
    if clock_distance(a, b) == 0:
        return Gap("clock", named if named >= OPEN_MINUTES else 0, is_loose=True, is_open=True)
    size = max(gap.size, named)
    return Gap("clock", 0 if size <= SAME_MINUTES else size, is_loose=True, is_open=gap.size <= SAME_MINUTES)


def named_distance(a: TimeSpan, b: TimeSpan) -> int:
    """Minutes between the clock times that two wordings name, whatever "just before" allows; 0 for a range."""
    one, other = named_minute(a), named_minute(b)
    if one is None or other is None:
        return 0
    apart = abs(one + zone_shift(a, b) - other) % DAY_MINUTES
    return min(apart, DAY_MINUTES - apart)


def named_minute(time: TimeSpan) -> int | None:
    """The minute that a wording names: of "shortly before 6", six o'clock; None for a range or where none is named."""
    if time.bound == "before":
        return time.minute_high
    if time.bound != "after" and time.minute_low != time.minute_high:
        return None
    return time.minute_low


def answer_clock_gap(event: TimeSpan, answer: TimeSpan) -> Gap | None:
    """Minutes between the event and the answer to it, by two accounts; None where that says nothing against either."""
    base = clock_gap(event, answer)
    one, other = named_minute(event), named_minute(answer)
    if base is None or one is None or other is None:
        return None
    after = (other + zone_shift(answer, event) - one + DAY_MINUTES // 2) % DAY_MINUTES - DAY_MINUTES // 2
    if after < -SAME_MINUTES or is_too_early(event, answer, base, after):
        return Gap("clock", max(1, -after), base.is_loose, is_open=True) if -after <= LONGEST else None
    if base.size == 0 and after < FIRST_ANSWER:
        return base
    return None if after > SAME_MINUTES else Gap("clock", 0)


def is_too_early(event: TimeSpan, answer: TimeSpan, base: Gap, after: int) -> bool:
    """Whether an answer stands some minutes before its event though nothing is rounded, or at its very minute."""
    if after == 0 and event.bound == "after" and answer.bound == "exact":
        return True
    if is_minute(event) and is_minute(answer):
        return after <= 0
    return base.size > 0 and after <= -FIRST_ANSWER


def is_minute(time: TimeSpan) -> bool:
    """Whether a time is told to the very minute, rather than to five or to a quarter of an hour."""
    return time.bound == "exact" and time.minute_low is not None and time.minute_low % ROUND != 0


def part_gap(a: TimeSpan, b: TimeSpan) -> Gap | None:
    """Minutes between a part of the day and another, or a clock time; None where neither is a part of the day."""
    if "part_of_day" not in (a.granularity, b.granularity):
        return None
    one, other = _minutes(a), _minutes(b)
    if one is None or other is None:
        return None
    is_clock = a.granularity != b.granularity
    is_of_day = not is_clock and a.weekday is not None and a.weekday == b.weekday and not is_over(a) and not is_over(b)
    apart = min(max(low - other[1], other[0] - high) for low, high in ([one] if is_of_day else _turned(one)))
    if apart < 0 or (apart == 0 and is_clock):
        return Gap("part", 0)
    is_worded = any(t.granularity == "part_of_day" and t.bound == "about" for t in (a, b))
    return Gap("part", max(apart, 1), is_loose=is_worded or (is_clock and apart <= 60))


def is_over(time: TimeSpan) -> bool:
    """Whether a part of the day may be of the night before as well as of that after ("overnight Saturday")."""
    return "overnight" in time.text.lower()


def answer_part_gap(event: TimeSpan, answer: TimeSpan) -> Gap | None:
    """Minutes by which the clock time of an answer is before the part of the day that the event is put in, or None."""
    clock, part = clock_interval(answer), _minutes(event)
    if clock is None or part is None or event.granularity != "part_of_day":
        return None
    early = part[0] - clock[1]
    is_of_day = event.weekday is not None and event.weekday == answer.weekday  # a night reaches into the next day
    return Gap("part", early, is_loose=True) if early >= FIRST_EARLY and (is_of_day or early <= LONGEST) else None


def with_part(time: TimeSpan, before: str) -> TimeSpan:
    """A day as the part of it that the word before it tells ("late Monday", "early Tuesday"), else as it is."""
    found = _EARLY_LATE.search(before)
    if found is None or time.granularity != "day":
        return time
    low, high = EARLY_LATE[found[1].lower()]
    return replace(time, granularity="part_of_day", minute_low=low, minute_high=high)


def _turned(span: tuple[int, int]) -> list[tuple[int, int]]:
    return [(span[0] + k, span[1] + k) for k in (-DAY_MINUTES, 0, DAY_MINUTES)]


def _minutes(time: TimeSpan) -> tuple[int, int] | None:
    if time.granularity != "part_of_day":
        return clock_interval(time)
    return None if time.minute_low is None or time.minute_high is None else (time.minute_low, time.minute_high)
