"""Weeks, months, quarters, seasons, years and decades as written in news, as first and last days."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from discrepancy.extract.timewords import SEASON_FIRST_MONTH, count_value, part_minutes


@dataclass(frozen=True, slots=True)
class Reading:
    """What a handler reads besides the offsets."""

    low: date | None
    high: date | None
    granularity: str
    weekday: int | None = None
    part: tuple[int, int] | None = None
    month: int | None = None
    number: int | None = None


Handler = Callable[[re.Match[str], date | None], Reading | None]
"""Reads a match, given the day of publication; None where it is no date after all."""

_SEASON_DAYS = 90


def make_date(year: int, month: int, day: int) -> date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(anchor: date, days: int) -> date | None:
    """A date some days away, or None beyond the calendar."""
    try:
        return anchor + timedelta(days=days)
    except OverflowError:
        return None


def single_day(day: date | None, part: str | None = None, weekday: int | None = None) -> Reading:
    """A day, or a part of it; with its weekday where that is all there is."""
    minutes = part_minutes(part) if part else None
    known = day.weekday() if day is not None else weekday
    return Reading(day, day, "part_of_day" if part else "day", known, minutes)


def whole_month(year: int, month: int) -> Reading | None:
    """The first to the last day of a month."""
    first = make_date(year, month, 1)
    if first is None:
        return None
    return Reading(first, date(year, month, calendar.monthrange(year, month)[1]), "month")


def whole_years(low: int, high: int) -> Reading | None:
    """The first day of one year to the last of another."""
    first, last = make_date(low, 1, 1), make_date(high, 12, 31)
    return Reading(first, last, "year") if first and last else None


def named_period(match: re.Match[str], anchor: date | None) -> Reading | None:
    """ "Last week", "this month", "the weekend": counted from the day of publication."""
    which, unit = match["which"].lower(), match["unit"].lower()
    if anchor is None:
        return Reading(None, None, "week" if unit in ("week", "weekend") else unit)
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "year":
        return whole_years(anchor.year + step, anchor.year + step)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return whole_month(months // 12, months % 12 + 1)
    monday = shift(anchor, 7 * step - anchor.weekday())
    if monday is None:
        return None
    if unit == "weekend":
        saturday = shift(monday, 5 - (7 if step == 0 and anchor.weekday() < 5 else 0))
        return Reading(saturday, shift(saturday, 1), "week") if saturday else None
    return Reading(monday, shift(monday, 6), "week")


def some_time_ago(match: re.Match[str], anchor: date | None) -> Reading | None:
    """ "Three weeks ago", with the slack that counting in weeks, months and years has."""
    count, unit = count_value(match["count"]), match["unit"].lower().rstrip("s")
    granularity = {"fortnight": "week", "decade": "year", "hour": "hour", "minute": "minute"}.get(unit, unit)
    if anchor is None or unit in ("hour", "minute"):
        return Reading(None, None, granularity)
    if unit == "day":
        return single_day(shift(anchor, -count))
    if unit in ("week", "fortnight"):
        centre = shift(anchor, -count * (7 if unit == "week" else 14))
        return Reading(shift(centre, -3), shift(centre, 3), "week") if centre else None
    if unit == "month":
        return _around(anchor.year * 12 + anchor.month - 1 - count, 1 if count > 1 else 0)
    years = count * (10 if unit == "decade" else 1)
    slack = 1 if count > 1 else 0
    return whole_years(anchor.year - years - slack, anchor.year - years + slack)


def _around(months: int, slack: int) -> Reading | None:
    """The month so many months after year 0, with as many on either side as counting back may be off."""
    first, last = months - slack, months + slack
    low, high = whole_month(first // 12, first % 12 + 1), whole_month(last // 12, last % 12 + 1)
    return Reading(low.low, high.high, "month") if low and high else None


def unanchored(_match: re.Match[str], _anchor: date | None) -> Reading | None:
    """ "An hour later", "the day before": away from a moment the text names elsewhere, so not anchored here."""
    return Reading(None, None, "unknown")


def year_alone(match: re.Match[str], _anchor: date | None) -> Reading | None:
    """A year, or years from one to another ("2011-14")."""
    low = int(match["year"])
    high = match["last"]
    if high is None:
        return whole_years(low, low)
    last = int(high) if len(high) == 4 else low // 100 * 100 + int(high)
    return whole_years(low, last) if last >= low else None


def decade(match: re.Match[str], _anchor: date | None) -> Reading | None:
    """The ten years of "the 1990s"."""
    written = int(match["decade"])
    low = written if written > 99 else 1900 + written
    return whole_years(low, low + 9)


def season(match: re.Match[str], anchor: date | None) -> Reading | None:
    """A season of a year named, or of the one that "last" and "next" point to."""
    first, which = SEASON_FIRST_MONTH[match["season"].lower()], (match["which"] or "").lower()
    if match["year"]:
        return _season_of(int(match["year"]), first)
    if anchor is None or not which:
        return Reading(None, None, "season") if which else None
    if which in ("next", "coming"):
        return _season_of(anchor.year + (first <= anchor.month), first)
    started = anchor.year - (first > anchor.month)
    opened = make_date(started, first, 1)
    is_running = which == "last" and opened is not None and (anchor - opened).days < _SEASON_DAYS
    return _season_of(started - is_running, first)


def quarter(match: re.Match[str], anchor: date | None) -> Reading | None:
    """A quarter of a year; without a year that of publication, or the next one where it was over by then."""
    number = _QUARTERS[match["quarter"].lower()]
    if match["year"] is None and anchor is None:
        return Reading(None, None, "season")
    year = int(match["year"]) if match["year"] or anchor is None else anchor.year
    first, last = whole_month(year, 3 * number - 2), whole_month(year, 3 * number)
    return Reading(first.low, last.high, "season") if first and last else None


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _season_of(year: int, first: int) -> Reading | None:
    low = make_date(year, first, 1)
    last = (year + (first == 12), (first + 1) % 12 + 1)
    high = make_date(*last, calendar.monthrange(*last)[1]) if 1 <= last[0] <= 9999 else None
    return Reading(low, high, "season") if low and high else None
