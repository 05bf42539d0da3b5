"""Days, months, seasons and years as written in news, anchored on the day an article was published."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from discrepancy.extract.timewords import (
    COUNT,
    DAY_OF_MONTH,
    MONTH,
    PART,
    SEASON,
    SEASON_FIRST_MONTH,
    UNIT,
    WEEKDAY,
    YEAR,
    count_value,
    has_future_cue,
    month_number,
    part_minutes,
    weekday_number,
)

FUTURE_COST = 3
"""How many days back weigh as much as one day ahead where a date has no year: news tells of the past."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date in text: offsets, first and last day (None: not anchored), granularity, weekday, part of day (minutes)."""

    start: int
    end: int
    low: date | None
    high: date | None
    granularity: str
    weekday: int | None = None
    part: tuple[int, int] | None = None
    bound: str = "exact"
    month: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a handler reads besides the offsets."""

    low: date | None
    high: date | None
    granularity: str
    weekday: int | None = None
    part: tuple[int, int] | None = None
    month: int | None = None
    number: int | None = None


_SEASON_DAYS = 90
# No pattern of dates matches a text without one of these; most sentences end here.
_HINT = re.compile(
    r"\d|quarter|day|week|fortnight|month|year|decade|night|morning|noon|evening|dawn|dusk|lunch|hour|minute|tomorrow|spring|summer"
    r"|autumn|fall|winter|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(about|around|before|after|by|until|since|late|early)\s+$", re.IGNORECASE)
_Handler = Callable[[re.Match[str], date | None], _Reading | None]


def read_days(text: str, anchor: date | None) -> Iterator[Day]:
    """Dates in a text, in order, without overlap; where two patterns start at one place the longer reading wins."""
    if not _HINT.search(text):
        return
    found: list[tuple[int, int, int, re.Match[str]]] = []
    for rank, (pattern, _) in enumerate(_RULES):
        found.extend((m.start(), -m.end(), rank, m) for m in pattern.finditer(text))
    reached = 0
    for start, minus_end, rank, match in sorted(found, key=lambda f: f[:3]):
        if start < reached:
            continue
        reading = _RULES[rank][1](match, anchor)
        if reading is None:
            continue
        reached = -minus_end
        yield Day(
            start,
            reached,
            reading.low,
            reading.high,
            reading.granularity,
            reading.weekday,
            reading.part,
            _bound(text, start),
            reading.month,
            reading.number,
        )


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


def _bound(text: str, start: int) -> str:
    """Bound that the word before a date gives it."""
    before = _BOUND.search(text[max(0, start - 10) : start])
    if before is None:
        return "exact"
    word = before[1].lower()
    return "before" if word in ("before", "by", "until") else "after" if word in ("after", "since") else "about"


def _single(day: date | None, part: str | None = None, weekday: int | None = None) -> _Reading:
    minutes = part_minutes(part) if part else None
    known = day.weekday() if day is not None else weekday
    return _Reading(day, day, "part_of_day" if part else "day", known, minutes)


def _month(year: int, month: int) -> _Reading | None:
    first = make_date(year, month, 1)
    if first is None:
        return None
    return _Reading(first, date(year, month, calendar.monthrange(year, month)[1]), "month")


def _year(low: int, high: int) -> _Reading | None:
    first, last = make_date(low, 1, 1), make_date(high, 12, 31)
    return _Reading(first, last, "year") if first and last else None


def _full_date(match: re.Match[str], anchor: date | None) -> _Reading | None:
    group = match.groupdict()
    month, day = month_number(group["month"]), int(re.sub(r"\D", "", group["day"]))
    weekday = weekday_number(group["weekday"]) if group.get("weekday") else None
    if group.get("year"):
        found = make_date(int(group["year"]), month, day)
        return replace(_single(found, None, weekday), month=month, number=day) if found else None
    if make_date(2024, month, day) is None:
        return None
    is_ahead = has_future_cue(match.string, match.start())
    nearest = _nearest(anchor, month, day, weekday, is_ahead=is_ahead)
    return replace(_single(nearest, None, weekday), month=month, number=day)


def _nearest(anchor: date | None, month: int, day: int, weekday: int | None, *, is_ahead: bool) -> date | None:
    """The day of that name closest to the anchor, days ahead costing more, the weekday's agreement coming first."""
    if anchor is None:
        return None
    options = [d for d in (make_date(anchor.year + k, month, day) for k in (-1, 0, 1)) if d is not None]

    back, on = (FUTURE_COST, 1) if is_ahead else (1, FUTURE_COST)

    def cost(option: date) -> tuple[bool, int]:
        ahead = (option - anchor).days
        return (weekday is not None and option.weekday() != weekday), (-ahead * back if ahead <= 0 else ahead * on)

    return min(options, key=cost, default=None)


def _iso(match: re.Match[str], _anchor: date | None) -> _Reading | None:
    found = make_date(int(match["year"]), int(match["month"]), int(match["day"]))
    if found is None or match["hour"] is None:
        return _single(found) if found else None
    minute = int(match["hour"]) * 60 + int(match["minute"])
    return _Reading(found, found, "minute", found.weekday(), (minute, minute))


def _numeric(match: re.Match[str], _anchor: date | None) -> _Reading | None:
    """3/4/2012 may be March or April: only what the calendar leaves one reading of is anchored."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < 100 else 0
    options = {d for d in (make_date(year, one, two), make_date(year, two, one)) if d is not None}
    if not options:
        return None
    return _single(options.pop() if len(options) == 1 else None)


def _month_alone(match: re.Match[str], anchor: date | None) -> _Reading | None:
    reading = _named_month(match, month_number(match["month"]), anchor)
    return replace(reading, month=month_number(match["month"])) if reading else None


def _named_month(match: re.Match[str], month: int, anchor: date | None) -> _Reading | None:
    which = (match["which"] or "").lower()
    if match["year"]:
        return _month(int(match["year"]), month)
    if anchor is None:
        return _Reading(None, None, "month")
    if match["back"]:
        step = {"last": -1, "previous": -1, "this": 0, "next": 1}[match["back"].lower()]
        return _month(anchor.year + step, month)
    if which == "next" or (which != "last" and has_future_cue(match.string, match.start())):
        return _month(anchor.year + (month <= anchor.month), month)
    return _month(anchor.year - (month > anchor.month or (which == "last" and month == anchor.month)), month)


def _weekday(match: re.Match[str], anchor: date | None) -> _Reading | None:
    weekday, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    if anchor is None or match["weekday"].lower().endswith("days"):
        return _single(None, match["part"], weekday)
    back = (anchor.weekday() - weekday) % 7
    if which == "last":
        return _single(shift(anchor, -(back or 7)), match["part"])
    if which in ("next", "coming", "this coming") or (which != "past" and has_future_cue(match.string, match.start())):
        return _single(shift(anchor, (7 - back) if back or which else 0), match["part"])
    return _single(shift(anchor, -back), match["part"])


_NAMED_DAYS = {"yesterday": -1, "last": -1, "today": 0, "tonight": 0, "this": 0, "earlier today": 0, "tomorrow": 1}


def _named_day(match: re.Match[str], anchor: date | None) -> _Reading | None:
    word = " ".join(match["word"].lower().split())
    part = "night" if word == "tonight" else match["part"]
    return _single(shift(anchor, _NAMED_DAYS[word]) if anchor else None, part)


def _named_period(match: re.Match[str], anchor: date | None) -> _Reading | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    if anchor is None:
        return _Reading(None, None, "week" if unit in ("week", "weekend") else unit)
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "year":
        return _year(anchor.year + step, anchor.year + step)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return _month(months // 12, months % 12 + 1)
    monday = shift(anchor, 7 * step - anchor.weekday())
    if monday is None:
        return None
    if unit == "weekend":
        saturday = shift(monday, 5 - (7 if step == 0 and anchor.weekday() < 5 else 0))
        return _Reading(saturday, shift(saturday, 1), "week") if saturday else None
    return _Reading(monday, shift(monday, 6), "week")


def _ago(match: re.Match[str], anchor: date | None) -> _Reading | None:
    count, unit = count_value(match["count"]), match["unit"].lower().rstrip("s")
    granularity = {"fortnight": "week", "decade": "year", "hour": "hour", "minute": "minute"}.get(unit, unit)
    if anchor is None or unit in ("hour", "minute"):
        return _Reading(None, None, granularity)
    if unit == "day":
        return _single(shift(anchor, -count))
    if unit in ("week", "fortnight"):
        centre = shift(anchor, -count * (7 if unit == "week" else 14))
        return _Reading(shift(centre, -3), shift(centre, 3), "week") if centre else None
    if unit == "month":
        return _around(anchor.year * 12 + anchor.month - 1 - count, 1 if count > 1 else 0)
    years = count * (10 if unit == "decade" else 1)
    slack = 1 if count > 1 else 0
    return _year(anchor.year - years - slack, anchor.year - years + slack)


def _around(months: int, slack: int) -> _Reading | None:
    """The month so many months after year 0, with as many on either side as counting back may be off."""
    first, last = months - slack, months + slack
    low, high = _month(first // 12, first % 12 + 1), _month(last // 12, last % 12 + 1)
    return _Reading(low.low, high.high, "month") if low and high else None


def _offset(_match: re.Match[str], _anchor: date | None) -> _Reading | None:
    """ "An hour later", "the day before": away from a moment the text names elsewhere, so not anchored here."""
    return _Reading(None, None, "unknown")


def _year_alone(match: re.Match[str], _anchor: date | None) -> _Reading | None:
    low = int(match["year"])
    high = match["last"]
    if high is None:
        return _year(low, low)
    last = int(high) if len(high) == 4 else low // 100 * 100 + int(high)
    return _year(low, last) if last >= low else None


def _decade(match: re.Match[str], _anchor: date | None) -> _Reading | None:
    written = int(match["decade"])
    low = written if written > 99 else 1900 + written
    return _year(low, low + 9)


def _season(match: re.Match[str], anchor: date | None) -> _Reading | None:
    first, which = SEASON_FIRST_MONTH[match["season"].lower()], (match["which"] or "").lower()
    if match["year"]:
        return _season_of(int(match["year"]), first)
    if anchor is None or not which:
        return _Reading(None, None, "season") if which else None
    if which in ("next", "coming"):
        return _season_of(anchor.year + (first <= anchor.month), first)
    started = anchor.year - (first > anchor.month)
    opened = make_date(started, first, 1)
    is_running = which == "last" and opened is not None and (anchor - opened).days < _SEASON_DAYS
    return _season_of(started - is_running, first)


def _quarter(match: re.Match[str], anchor: date | None) -> _Reading | None:
    """A quarter of a year; without a year that of publication, or the next one where it was over by then."""
    number = _QUARTERS[match["quarter"].lower()]
    if match["year"] is None and anchor is None:
        return _Reading(None, None, "season")
    year = int(match["year"]) if match["year"] or anchor is None else anchor.year
    first, last = _month(year, 3 * number - 2), _month(year, 3 * number)
    return _Reading(first.low, last.high, "season") if first and last else None


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _season_of(year: int, first: int) -> _Reading | None:
    low = make_date(year, first, 1)
    last = (year + (first == 12), (first + 1) % 12 + 1)
    high = make_date(*last, calendar.monthrange(*last)[1]) if 1 <= last[0] <= 9999 else None
    return _Reading(low, high, "season") if low and high else None


def _rule(pattern: str, handler: _Handler) -> tuple[re.Pattern[str], _Handler]:
    return re.compile(pattern, re.IGNORECASE), handler


_NOT_WORD = r"(?<![\w$£€.,/-])"
_DAY_NAME = rf"(?:(?P<weekday>{WEEKDAY})\s?,?\s+)?"
_MONTH_NAME = rf"(?P<month>(?:(?-i:May|March)|(?!may|march){MONTH}))"
_PART_AFTER = rf"(?:\s+(?:early\s+|late\s+|mid-?)?(?P<part>{PART}))?(?![A-Za-z])"
_RULES: tuple[tuple[re.Pattern[str], _Handler], ...] = (
    _rule(
        rf"{_NOT_WORD}(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
        r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        _iso,
    ),
    _rule(
        rf"{_NOT_WORD}{_DAY_NAME}(?P<month>{MONTH})\s?(?P<day>{DAY_OF_MONTH})(?![\d:]|\s?,\d{{3}})"
        rf"(?:(?:\s?,)?\s+(?:of\s+)?(?P<year>{YEAR})\b)?",
        _full_date,
    ),
    _rule(
        rf"{_NOT_WORD}{_DAY_NAME}(?:the\s+)?(?P<day>{DAY_OF_MONTH})\s+(?:of\s+)?(?P<month>{MONTH})"
        rf"(?![a-z])(?:(?:\s?,)?\s+(?P<year>{YEAR})\b)?",
        _full_date,
    ),
    _rule(
        rf"{_NOT_WORD}(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)(?P<year>{YEAR}|\d\d)(?![\d/])", _numeric
    ),
    _rule(
        rf"\b{_MONTH_NAME}(?![a-z])(?P<which>(?!))?"
        rf"(?:\s?,?\s+(?:of\s+)?(?:(?P<year>{YEAR})\b|(?P<back>last|this|next|previous)\s+year))",
        _month_alone,
    ),
    _rule(
        rf"(?<=\bin\s)(?P<which>(?!))?{_MONTH_NAME}\b(?P<year>(?!))?(?P<back>(?!))?"
        r"(?!\s+\d)",
        _month_alone,
    ),
    _rule(
        rf"\b(?:end|start|beginning|middle|course)\s+of\s+(?P<which>(?!))?{_MONTH_NAME}\b(?P<year>(?!))?(?P<back>(?!))?"
        r"(?!\s+\d)",
        _month_alone,
    ),
    _rule(
        rf"\b(?P<which>last|this|next|since|by|until|early|late|mid|during|through)[\s-]"
        rf"{_MONTH_NAME}\b(?P<year>(?!))?(?P<back>(?!))?(?!\s+\d)",
        _month_alone,
    ),
    _rule(
        rf"\b(?:(?P<which>last|next|this\s+coming|coming|this\s+past|past|this)\s+)?(?P<weekday>{WEEKDAY}){_PART_AFTER}",
        _weekday,
    ),
    _rule(rf"\b(?P<word>yesterday|today|tomorrow|tonight)\b{_PART_AFTER}", _named_day),
    _rule(rf"\b(?P<word>this|last)\s+(?:early\s+|late\s+)?(?P<part>{PART})\b", _named_day),
    _rule(
        r"\b(?:earlier\s+|later\s+)?(?P<which>this|last|past|previous|next|coming)\s+(?P<unit>weekend|week|month|year)\b"
        r"(?!\s*['’-]|\s+old)",
        _named_period,
    ),
    _rule(r"\b(?:over|at|during)\s+(?P<which>the)\s+(?P<unit>weekend)\b", _named_period),
    _rule(rf"\b(?P<count>{COUNT})\s+(?P<unit>{UNIT})\s+ago\b", _ago),
    _rule(
        rf"\b(?:(?:{COUNT}|a\s+few|several|(?:half\s+an?))\s+)?(?:{UNIT})\s+(?:later|earlier|before|after|afterwards?|prior)\b",
        _offset,
    ),
    _rule(
        rf"\bthe\s+(?:(?:previous|following|next|same|preceding)\s+(?:{PART}|day|week|month|year)|(?:day|night|week|month|year)"
        r"\s+(?:before|after))\b",
        _offset,
    ),
    _rule(
        rf"\b(?:in|since|by|until|during|from|of|early|late|before|after|mid|as\s+of|back\s+to|circa|between)[\s-]+"
        rf"(?:the\s+year\s+)?(?P<year>{YEAR})(?:\s?[-–]\s?(?P<last>{YEAR}|\d\d))?(?![\d:%]|[.,]\d|\s+(?:GMT|hours|block|people"
        r"|per|percent|miles|km|feet|metres|meters|dollars|[a-z]+(?:men|ers|ees|ents|ople)\b))\b",
        _year_alone,
    ),
    _rule(
        rf"(?:(?<=\band\s)|(?<=\bto\s)|(?<=\byear\s))(?P<year>{YEAR})(?P<last>(?!))?(?![\d:%-]|[.,]\d|\s+[a-z]+s\b)",
        _year_alone,
    ),
    _rule(rf"(?<=\()(?P<year>{YEAR})(?:\s?[-–]\s?(?P<last>{YEAR}|\d\d))?(?=\))", _year_alone),
    _rule(rf"(?<=\bthe\s)(?P<year>{YEAR})(?P<last>(?!))?(?=\s+(?!block|people|or|to|and|GMT)[A-Za-z])", _year_alone),
    _rule(rf"(?<![\w$£€.,])(?P<year>{YEAR})\s?(?:[-–]|to)\s?(?P<last>{YEAR})\b", _year_alone),
    _rule(r"(?<!\w)['’]?(?P<decade>(?:1[5-9]|20)\d0|[2-9]0)['’]?s\b", _decade),
    _rule(
        rf"\b(?:(?P<which>last|this|next|coming|past)\s+|in\s+(?:the\s+)?(?:(?:early|late)\s+)?)(?P<season>{SEASON})"
        rf"(?:\s+(?:of\s+)?(?P<year>{YEAR})\b)?",
        _season,
    ),
    _rule(rf"\b(?P<quarter>first|second|third|fourth)\s+quarter\b(?:\s+(?:of\s+)?(?P<year>{YEAR})\b)?", _quarter),
    _rule(rf"\b(?P<which>(?!))?(?P<season>{SEASON})\s+(?:of\s+)?(?P<year>{YEAR})\b", _season),
)
