"""Reads one calendar date, with its time and zone when written, from a line of text; never guesses a missing part."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    # Endings are free, since date lines are typed by hand ("Novemer"): the day and the year beside it make the date.
    r"(?P<{0}>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,7}})\.?"
)
_YEAR = r"(?P<{0}>(?:1[5-9]|20)\d\d)(?!\d)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
_DATES = (
    # 2013-07-02, 2013/07/02
    re.compile(r"(?<!\d)(?P<y>(?:1[5-9]|20)\d\d)\s?[-/.]\s?(?P<n>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})(?!\d)"),
    # 11 November 2011, 11th of Nov., 2011
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of )?{_MONTH.format('m')}[\s,-]+{_YEAR.format('y')}", re.I
    ),
    # November 11th, 2011; Nov 11 Fri 2011
    re.compile(
        rf"\b{_MONTH.format('m')}\s?(?P<d>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:[\s,]+{_WEEKDAY})?[\s,]+(?:at"
        rf" \d{{1,2}}:\d\d [ap]m,? )?"
        rf"{_YEAR.format('y')}",
        re.I,
    ),
    # Tue Mar 12 10:05:00 EST 2013
    re.compile(rf"\b{_MONTH.format('m')} (?P<d>\d{{1,2}}) \d\d:\d\d(?::\d\d)? [A-Z]{{3,4}} {_YEAR.format('y')}", re.I),
)
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>\s?[./-]\s?)(?P<b>\d{1,2})(?P=sep)(?P<y>(?:(?:1[5-9]|20)\d\d)|\d\d)(?![\d/-])"
)
_PARTIAL = re.compile(
    rf"\b(?:{_MONTH.format('m')}\s(?P<d>\d{{1,2}})|(?P<d2>\d{{1,2}})\s{_MONTH.format('m2')})(?:st|nd|rd|th)?(?![\d:])",
    re.I,
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<h>\d{1,2})\s?[:.]\s?(?P<min>[0-5]\d)(?:\s?:\s?(?P<sec>[0-5]\d))?(?:\.\d+)?\s?(?P<half>[ap]\s?\.?\s?m\b\.?)?"
    r"|(?<![\d:.])(?P<h2>\d{1,2})\s?(?P<half2>[ap]\s?\.?\s?m\b\.?)"
    r"|(?<![\d:.])(?P<h3>[012]\d)(?P<min3>[0-5]\d)(?=\s?(?:GMT|UTC|BST|hrs))",
    re.I,
)
_ZONE = re.compile(
    r"(?P<sign>[+-])\s?(?P<zh>\d{1,2}):?(?P<zm>\d\d)?\b|\b(?P<name>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST"
    r"|CEST|CET|AEST|AEDT|JST|MSK)\b"
    r"|(?<=\d)(?P<zulu>Z)\b",
    re.I,
)
_OFFSETS = {
    "GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "BST": 1, "CET": 1, "CEST": 2, "AEST": 10, "AEDT": 11, "JST": 9, "MSK": 3,
}  # fmt: skip
MIN_YEAR = 1500
"""A four-digit number below this in a date's place is a page number or worse."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in a line: ISO 8601 text and the characters it takes, time and zone included."""

    iso: str
    start: int
    end: int


def find_stamp(line: str) -> Stamp | None:
    """The first full date in ``line``, with a time of day beside it when one is written; None when there is none."""
    for match in sorted(_matches(line), key=lambda found: found[1].start()):
        day, where = match
        return _with_clock(line, day, where)
    return None


def find_partial(line: str, year: int | None) -> Stamp | None:
    """A month and day without a year ("Nov 10") in ``line``, completed by ``year``."""
    match = _PARTIAL.search(line)
    if match is None or year is None:
        return None
    month = match["m"] or match["m2"]
    day = _make(year, _month_number(month), int(match["d"] or match["d2"]))
    return None if day is None else Stamp(day.isoformat(), *match.span())


def read_stamp(value: object) -> str | None:
    """ISO 8601 text of a metadata value (text, date or date-time); None when it is no date."""
    if isinstance(value, datetime.datetime):
        return _iso_datetime(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if value is None:
        return None
    text = str(value).strip()
    try:
        if "T" in text or re.match(r"\d{4}-\d\d-\d\d \d", text):
            return _iso_datetime(datetime.datetime.fromisoformat(text))
    except ValueError:
        pass
    basic = re.match(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?$", text)
    if basic:
        text = f"{basic[1]}-{basic[2]}-{basic[3]}" + (
            f"T{basic[4]}:{basic[5]}:{basic[6] or '00'}{basic[7] or ''}" if basic[4] else ""
        )
        text = text.replace("T", " ") if basic[4] else text
    stamp = find_stamp(text)
    return None if stamp is None else stamp.iso


def _iso_datetime(moment: datetime.datetime) -> str:
    if moment.year < MIN_YEAR:
        raise ValueError(f"year {moment.year}")
    return moment.replace(microsecond=0).isoformat()


def _matches(line: str) -> list[tuple[datetime.date, re.Match[str]]]:
    found = []
    for pattern in _DATES:
        for match in pattern.finditer(line):
            groups = match.groupdict()
            month = int(groups["n"]) if groups.get("n") else _month_number(groups["m"])
            day = _make(int(match["y"]), month, int(match["d"]))
            if day is not None:
                found.append((day, match))
    for match in _NUMERIC.finditer(line):
        day = _read_numeric(match, line)
        if day is not None:
            found.append((day, match))
    return found


def _read_numeric(match: re.Match[str], line: str) -> datetime.date | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if first > 12:
        return _make(year, second, first)
    if second > 12 or first == second:
        return _make(year, first, second)
    if "." in match["sep"]:
        return _make(year, second, first)
    # 07/02 is July in America and February elsewhere: decided only by an American clock beside it.
    if re.search(r"\b[ECMP][SD]T\b|\b[ECMP]T\b|\d\s?[ap]\.?\s?m\b", line, re.IGNORECASE):
        return _make(year, first, second)
    return None


def _with_clock(line: str, day: datetime.date, where: re.Match[str]) -> Stamp:
    after = line[where.end() : where.end() + 40]
    clock = _CLOCK.search(after)
    if clock is not None and _is_near(after[: clock.start()]):
        return _stamp(line, day, (where.start(), where.end()), (clock, where.end()))
    inside = _CLOCK.search(where.group()) if ":" in where.group() else None
    if inside is not None:
        return _stamp(line, day, (where.start(), where.end()), (inside, where.start()))
    before = line[: where.start()]
    for clock in reversed(list(_CLOCK.finditer(before))):
        if _is_near(_ZONE.sub("", before[clock.end() :])):
            return _stamp(line, day, (where.start(), where.end()), (clock, 0))
    return Stamp(day.isoformat(), where.start(), where.end())


def _is_near(gap: str) -> bool:
    return not re.sub(
        rf"\b(?:last |time )?(?:updated|edited|modified)\b:?|\bat\b|\bT\b|\bhrs\b|\bET\b|{_WEEKDAY}|[\s,|()/·•@-]|^T",
        "",
        gap,
        flags=re.IGNORECASE,
    )


def _stamp(line: str, day: datetime.date, where: tuple[int, int], clock: tuple[re.Match[str], int]) -> Stamp:
    match, base = clock
    hour = int(match["h"] or match["h2"] or match["h3"])
    minute = int(match["min"] or match["min3"] or 0)
    half = (match["half"] or match["half2"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    start, end = min(where[0], base + match.start()), max(where[1], base + match.end())
    try:
        moment = datetime.datetime.combine(day, datetime.time(hour, minute, int(match["sec"] or 0)))
    except ValueError:
        return Stamp(day.isoformat(), *where)
    zone = _ZONE.match(line[base + match.end() :].lstrip(" ("))
    if zone is None:
        return Stamp(moment.isoformat(), start, end)
    end = max(end, line.find(zone.group(), base + match.end()) + len(zone.group()))
    rest = line[end : end + 8]
    offset = _offset(_ZONE.match(rest) or zone if zone["name"] and zone["name"].upper() in ("GMT", "UTC") else zone)
    if offset is None:
        return Stamp(moment.isoformat(), start, end)
    return Stamp(moment.replace(tzinfo=datetime.timezone(offset)).isoformat(), start, end)


def _offset(zone: re.Match[str]) -> datetime.timedelta | None:
    if zone["zulu"]:
        return datetime.timedelta(0)
    if zone["name"]:
        return datetime.timedelta(hours=_OFFSETS[zone["name"].upper()])
    hours, minutes = int(zone["zh"]), int(zone["zm"] or 0)
    if hours > 14 or minutes > 59:
        return None
    total = datetime.timedelta(hours=hours, minutes=minutes)
    return -total if zone["sign"] == "-" else total


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _make(year: int, month: int, day: int) -> datetime.date | None:
    if year < MIN_YEAR:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
