"""Days, months, seasons and years as written in news, anchored on the day an article was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from discrepancy.extract.eventwords import EVENT_NOUNS, HARM_NOUNS, NO_EVENT_ING
from discrepancy.extract.periods import (
    Handler,
    Reading,
    decade,
    make_date,
    named_period,
    quarter,
    season,
    shift,
    single_day,
    some_time_ago,
    unanchored,
    whole_month,
    year_alone,
)
from discrepancy.extract.timewords import (
    COUNT,
    DAY_OF_MONTH,
    HOLIDAY,
    HOLIDAYS,
    MONTH,
    PART,
    SEASON,
    UNIT,
    WEEKDAY,
    YEAR,
    has_future_cue,
    holiday_key,
    month_number,
    weekday_number,
)
from discrepancy.screened import Screened

SLACK_DAYS = 2
"""Days by which a page's date may lie before what it tells of as done."""

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


# No pattern of dates matches a text without one of these; most sentences end here.
_HINT = re.compile(
    r"\d|quarter|christmas|halloween|independence|day|week|fortnight|month|year|decade|night|morning|noon|evening|dawn|dusk|lunch|hour|minute|tomorrow|spring|summer"
    r"|autumn|fall|winter|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)",
    re.IGNORECASE,
)
_THE = re.compile(r"\bon\s+the\s+$", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:the|an?|this|that|his|her|its|their)\s+(?:[a-z-]+\s+)?$|['’]s\s+$", re.IGNORECASE)
_HARM = re.compile(
    rf"\s*(?:['’]s)?\s+(?:[a-z-]+\s+){{0,3}}?(?:{'|'.join(sorted(HARM_NOUNS))})s?\b(?!\s+(?:trial|hearing|case|inquest))"
)
_NEXT_WORDS = re.compile(r"(?:\s+[a-z-]+){1,3}")
_BOUND = re.compile(r"\b(about|around|before|after|by|until|since|late|early)\s+$", re.IGNORECASE)


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


def _bound(text: str, start: int) -> str:
    """Bound that the word before a date gives it."""
    before = _BOUND.search(text[max(0, start - 10) : start])
    if before is None:
        return "exact"
    word = before[1].lower()
    return "before" if word in ("before", "by", "until") else "after" if word in ("after", "since") else "about"


def _full_date(match: re.Match[str], anchor: date | None) -> Reading | None:
    group = match.groupdict()
    month, day = month_number(group["month"]), int(re.sub(r"\D", "", group["day"]))
    weekday = weekday_number(group["weekday"]) if group.get("weekday") else None
    if group.get("year"):
        found = make_date(int(group["year"]), month, day)
        return replace(single_day(found, None, weekday), month=month, number=day) if found else None
    if make_date(2024, month, day) is None:
        return None
    if group.get("back") and anchor is not None:
        found = make_date(told_year(group["back"], anchor), month, day)
        return replace(single_day(found, None, weekday), month=month, number=day)
    nearest = _nearest(anchor, month, day, weekday, is_ahead=_is_ahead(match))
    if nearest and anchor and (nearest - anchor).days > SLACK_DAYS and is_harm_behind(match):
        nearest = make_date(nearest.year - 1, month, day)
    return replace(single_day(nearest, None, weekday), month=month, number=day)


def _is_ahead(match: re.Match[str]) -> bool:
    """Whether a date is one to come: words of the future stand before it, and no harm done behind it."""
    return has_future_cue(match.string, match.start()) and not is_harm_behind(match)


def is_harm_behind(match: re.Match[str]) -> bool:
    """Whether a date stands before harm done ("the July 29 shooting", "Sunday's crash"), which is never to come."""
    is_owned = _OWNED.search(match.string[: match.start()]) or match.string[match.end() :][:2] in ("'s", "’s")
    return bool(is_owned and _HARM.match(match.string, match.end()))


def told_year(word: str, anchor: date) -> int:
    """The year that "last", "this" or "next" year is, seen from the day of writing."""
    return anchor.year + {"last": -1, "previous": -1, "this": 0, "next": 1}[word.lower()]


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


def _iso(match: re.Match[str], _anchor: date | None) -> Reading | None:
    found = make_date(int(match["year"]), int(match["month"]), int(match["day"]))
    if found is None or match["hour"] is None:
        return single_day(found) if found else None
    minute = int(match["hour"]) * 60 + int(match["minute"])
    return Reading(found, found, "minute", found.weekday(), (minute, minute))


def _numeric(match: re.Match[str], _anchor: date | None) -> Reading | None:
    """3/4/2012 may be March or April: only what the calendar leaves one reading of is anchored."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < 100 else 0
    options = {d for d in (make_date(year, one, two), make_date(year, two, one)) if d is not None}
    if not options:
        return None
    return single_day(options.pop() if len(options) == 1 else None)


def _month_alone(match: re.Match[str], anchor: date | None) -> Reading | None:
    reading = _named_month(match, month_number(match["month"]), anchor)
    return replace(reading, month=month_number(match["month"])) if reading else None


def _named_month(match: re.Match[str], month: int, anchor: date | None) -> Reading | None:
    which = (match["which"] or "").lower()
    if match["year"]:
        return whole_month(int(match["year"]), month)
    if anchor is None:
        return Reading(None, None, "month")
    if match["back"]:
        return whole_month(told_year(match["back"], anchor), month)
    if which == "next" or (which != "last" and _is_ahead(match)):
        return whole_month(anchor.year + (month <= anchor.month), month)
    return whole_month(anchor.year - (month > anchor.month or (which == "last" and month == anchor.month)), month)


def _month_of_event(match: re.Match[str], anchor: date | None) -> Reading | None:
    """A month that stands before what took place in it ("the June shootout"), not before a thing ("the June issue")."""
    words = _NEXT_WORDS.match(match.string, match.end())
    for word in words[0].split() if words else ():
        single = word if word in EVENT_NOUNS else word.removesuffix("s")
        if single in EVENT_NOUNS or (single.endswith("ing") and single not in NO_EVENT_ING):
            return _month_alone(match, anchor)
    return None


def _weekday(match: re.Match[str], anchor: date | None) -> Reading | None:
    weekday, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    is_of_story = bool(_THE.search(match.string[: match.start()])) and not which  # "on the Monday": of the week told of
    if anchor is None or is_of_story or match["weekday"].lower().endswith("days"):
        return single_day(None, match["part"], weekday)
    back = (anchor.weekday() - weekday) % 7
    if which == "last":
        return single_day(shift(anchor, -(back or 7)), match["part"])
    if which in ("next", "coming", "this coming") or (which != "past" and _is_ahead(match)):
        return single_day(shift(anchor, (7 - back) if back or which else 0), match["part"])
    return single_day(shift(anchor, -back), match["part"])


def _holiday(match: re.Match[str], anchor: date | None) -> Reading | None:
    """A feast that has the same date every year."""
    month, day = HOLIDAYS[holiday_key(match["holiday"])]
    if match["year"]:
        return replace(single_day(make_date(int(match["year"]), month, day)), month=month, number=day)
    nearest = _nearest(anchor, month, day, None, is_ahead=has_future_cue(match.string, match.start()))
    return replace(single_day(nearest), month=month, number=day)


_NAMED_DAYS = {"yesterday": -1, "last": -1, "today": 0, "tonight": 0, "this": 0, "earlier today": 0, "tomorrow": 1}


def _named_day(match: re.Match[str], anchor: date | None) -> Reading | None:
    word = " ".join(match["word"].lower().split())
    part = "night" if word == "tonight" else match["part"]
    return single_day(shift(anchor, _NAMED_DAYS[word]) if anchor else None, part)


def _rule(pattern: str, handler: Handler) -> tuple[Screened, Handler]:
    return Screened(pattern, re.IGNORECASE), handler


OTHER_YEAR = "last|this|next|previous"
_NOT_WORD = r"(?<![\w$£€.,/-])"
_DAY_NAME = rf"(?:(?P<weekday>{WEEKDAY})\s?,?\s+)?"
_MONTH_NAME = rf"(?P<month>(?:(?-i:May|March)|(?!may|march){MONTH}))"
_PART_AFTER = rf"(?:\s+(?:early\s+|late\s+|mid-?)?(?P<part>{PART}))?(?![A-Za-z])"
_RULES: tuple[tuple[Screened, Handler], ...] = (
    _rule(
        rf"{_NOT_WORD}(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
        r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        _iso,
    ),
    _rule(
        rf"{_NOT_WORD}{_DAY_NAME}(?P<month>{MONTH})\s?(?P<day>{DAY_OF_MONTH})(?![\d:]|\s?,\d{{3}})"
        rf"(?:(?:\s?,)?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<back>{OTHER_YEAR})\s+year)\b)?",
        _full_date,
    ),
    _rule(
        rf"{_NOT_WORD}{_DAY_NAME}(?:the\s+)?(?P<day>{DAY_OF_MONTH})\s+(?:of\s+)?(?P<month>{MONTH})"
        rf"(?![a-z])(?:(?:\s?,)?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<back>{OTHER_YEAR})\s+year)\b)?",
        _full_date,
    ),
    _rule(
        rf"{_NOT_WORD}(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)(?P<year>{YEAR}|\d\d)(?![\d/])", _numeric
    ),
    _rule(
        rf"\b{_MONTH_NAME}(?![a-z])(?P<which>(?!))?"
        rf"(?:\s?,?\s+(?:of\s+)?(?:(?P<year>{YEAR})\b|(?P<back>{OTHER_YEAR})\s+year))",
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
        r"(?:(?<=\bthe\s)|(?<=\ba\s)|(?<=\ban\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\bits\s)|(?<=\btheir\s)|(?<=['’]s\s))"
        rf"(?P<which>(?!))?{_MONTH_NAME}\b(?P<year>(?!))?(?P<back>(?!))?(?=\s+[a-z])",
        _month_of_event,
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
    _rule(rf"\b(?P<holiday>{HOLIDAY})(?:(?:\s?,)?\s+(?P<year>{YEAR})\b)?", _holiday),
    _rule(rf"\b(?P<word>yesterday|today|tomorrow|tonight)\b{_PART_AFTER}", _named_day),
    _rule(rf"\b(?P<word>this|last)\s+(?:early\s+|late\s+)?(?P<part>{PART})\b", _named_day),
    _rule(
        r"\b(?:earlier\s+|later\s+)?(?P<which>this|last|past|previous|next|coming)\s+(?P<unit>weekend|week|month|year)\b"
        r"(?!\s*-|\s*['’](?!s\b)|\s+old)",
        named_period,
    ),
    _rule(r"\b(?:over|at|during)\s+(?P<which>the)\s+(?P<unit>weekend)\b", named_period),
    _rule(rf"\b(?:more\s+than|less\s+than|over|at\s+least)\s+{COUNT}\s+{UNIT}\s+ago\b", unanchored),
    _rule(rf"\b(?P<count>{COUNT})\s+(?P<unit>{UNIT})\s+ago\b", some_time_ago),
    _rule(
        rf"\b(?:(?:{COUNT}|a\s+few|several|(?:half\s+an?))\s+)?(?:{UNIT})\s+(?:later|earlier|before|after|afterwards?|prior)\b",
        unanchored,
    ),
    _rule(
        rf"\bthe\s+(?:(?:previous|following|next|same|preceding)\s+(?:{PART}|day|week|month|year)|(?:day|night|week|month|year)"
        r"\s+(?:before|after))\b",
        unanchored,
    ),
    _rule(
        rf"\b(?:in|since|by|until|during|from|of|early|late|before|after|mid|as\s+of|back\s+to|circa|between)[\s-]+"
        rf"(?:the\s+year\s+)?(?P<year>{YEAR})(?:\s?[-–]\s?(?P<last>{YEAR}|\d\d))?(?![\d:%]|[.,]\d|\s+(?:GMT|hours|block|people"
        r"|per|percent|miles|km|feet|metres|meters|dollars|[a-z]+(?:men|ers|ees|ents|ople)\b))\b",
        year_alone,
    ),
    _rule(
        rf"(?:(?<=\band\s)|(?<=\bto\s)|(?<=\byear\s))(?P<year>{YEAR})(?P<last>(?!))?(?![\d:%-]|[.,]\d|\s+[a-z]+s\b)",
        year_alone,
    ),
    _rule(
        r"(?:(?<=\ba\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\bits\s)|(?<=\btheir\s)|(?<=\bwhose\s)|(?<=['’]s\s))"
        rf"(?P<year>{YEAR})(?P<last>(?!))?(?=\s+(?!block|people|or|to|and|GMT|model)[a-z])",
        year_alone,
    ),
    _rule(rf"(?<=\()(?P<year>{YEAR})(?:\s?[-–]\s?(?P<last>{YEAR}|\d\d))?(?=\))", year_alone),
    _rule(rf"(?<=\bthe\s)(?P<year>{YEAR})(?P<last>(?!))?(?=\s+(?!block|people|or|to|and|GMT)[A-Za-z])", year_alone),
    _rule(
        r"(?:(?<=\bhost\s)|(?<=\bhosts\s)|(?<=\bhosting\s)|(?<=\bwin\s)|(?<=\bat\s)|(?<=\bfor\s)|(?<=\bof\s))"
        r"(?P<year>(?:19|20)\d\d)(?P<last>(?!))?(?=\s+(?-i:[A-Z][a-z]{3,}))",
        year_alone,
    ),
    _rule(rf"(?<![\w$£€.,])(?P<year>{YEAR})\s?(?:[-–]|to)\s?(?P<last>{YEAR})\b", year_alone),
    _rule(r"(?<!\w)['’]?(?P<decade>(?:1[5-9]|20)\d0|[2-9]0)['’]?s\b", decade),
    _rule(
        rf"\b(?:(?P<which>last|this|next|coming|past)\s+|in\s+(?:the\s+)?(?:(?:early|late)\s+)?)(?P<season>{SEASON})"
        rf"(?:\s+(?:of\s+)?(?P<year>{YEAR})\b)?",
        season,
    ),
    _rule(rf"\b(?P<quarter>first|second|third|fourth)\s+quarter\b(?:\s+(?:of\s+)?(?P<year>{YEAR})\b)?", quarter),
    _rule(rf"\b(?P<which>(?!))?(?P<season>{SEASON})\s+(?:of\s+)?(?P<year>{YEAR})\b", season),
)
