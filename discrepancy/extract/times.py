"""Times in text as intervals with a granularity, anchored on the day of publication where it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from discrepancy.extract.clocks import Clock, join_ends, open_minutes, read_clocks, settle
from discrepancy.extract.days import Day, read_days
from discrepancy.extract.periods import make_date
from discrepancy.extract.timewords import PART, part_minutes
from discrepancy.records import TimeSpan

_DAY = 24 * 60
_ISO_STAMP = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)")
_JOINT = re.compile(r"\s*[,(]?\s*(?:(?:local\s+time|on|at|of|in\s+the|the|during)\s+)*\(?\s*", re.IGNORECASE)
_PART_ALONE = re.compile(
    rf"\b(?:(?:early|late)\s+)?(?:in\s+the|during\s+the|at)\s+(?:early\s+)?(?P<part>{PART})\b"
    rf"|\b(?P<over>overnight)\b|\b(?:on\s+)?the\s+(?P<of>{PART})(?=\s+of\b)",
    re.IGNORECASE,
)
_RANGE_JOINT = re.compile(r"\s*,?\s*(?:-|–|and|to|through|until|till)\s*(?:on\s+)?", re.IGNORECASE)
_RANGE_CUE = re.compile(r"\b(?:between|from)\s+(?:about\s+|around\s+|the\s+)?$", re.IGNORECASE)
_DAY_TAIL = re.compile(r"\s?[-–]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?![\d:/])(?:(?:\s?,)?\s+(?P<year>(?:19|20)\d\d)\b)?")


def read_times(text: str, published: str | None = None) -> tuple[TimeSpan, ...]:
    """Every time expression of a text, in order and without overlap; offsets point into the text.

    ``published`` is an ISO 8601 date or date-time. What the wording and that day cannot anchor keeps its granularity,
    weekday and minutes of the day, with ``low`` and ``high`` None.
    """
    anchor = read_stamp(published)
    clocks = join_ends(text, list(read_clocks(text)))
    taken = [(c.start, c.end) for c in clocks]
    days = [d for d in read_days(text, anchor) if not _is_covered(d.start, d.end, taken)]
    days = _join_ranges(text, [_with_day_tail(text, d) for d in days])
    clocks = [c for c in clocks if not _is_covered(c.start, c.end, [(d.start, d.end) for d in days])]
    return tuple(_join(text, clocks, [*days, *_lone_parts(text, clocks, days)]))


def read_stamp(stamp: str | None) -> date | None:
    """The day of an ISO 8601 stamp, or None where there is none."""
    match = _ISO_STAMP.match(stamp) if stamp else None
    return make_date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _is_covered(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < e and s < end for s, e in taken)


def _lone_parts(text: str, clocks: Sequence[Clock], days: Sequence[Day]) -> list[Day]:
    """Parts of a day named without the day ("in the morning", "overnight")."""
    taken = [(c.start, c.end) for c in clocks] + [(d.start, d.end) for d in days]
    parts = []
    for match in _PART_ALONE.finditer(text):
        if not _is_covered(match.start(), match.end(), taken):
            minutes = part_minutes(match["part"] or match["over"] or match["of"])
            parts.append(Day(match.start(), match.end(), None, None, "part_of_day", None, minutes))
    return parts


def _with_day_tail(text: str, day: Day) -> Day:
    """As in "May 1-3": the second day of the month joined to the first."""
    tail = _DAY_TAIL.match(text, day.end)
    if tail is None or day.granularity != "day" or not re.search(r"[A-Za-z][.\s]*\d{1,2}$", text[day.start : day.end]):
        return day
    if day.low is None:
        return replace(day, end=tail.end(), weekday=None, number=None)
    year = int(tail["year"]) if tail["year"] else day.low.year
    low, high = make_date(year, day.low.month, day.low.day), make_date(year, day.low.month, int(tail["day"]))
    if low is None or high is None or high <= low:
        return day
    return replace(day, end=tail.end(), low=low, high=high, weekday=None, number=None)


def _join_ranges(text: str, days: Sequence[Day]) -> list[Day]:
    """Two dates of one granularity that a range's words join become one interval."""
    joined: list[Day] = []
    for day in days:
        last = joined[-1] if joined else None
        if last is not None and _is_range(text, last, day):
            low, high = last.low, day.high
            ordered = low is not None and high is not None and low <= high
            joined[-1] = Day(last.start, day.end, low if ordered else None, high if ordered else None, day.granularity)
        else:
            joined.append(day)
    return joined


def _is_range(text: str, first: Day, second: Day) -> bool:
    if first.granularity != second.granularity or first.granularity == "unknown" or first.part or second.part:
        return False
    words = text[first.end : second.start]
    joint = _RANGE_JOINT.fullmatch(words) or (second.granularity == "year" and words.strip() == "")
    head = text[max(0, first.start - 20) : first.start]
    has_cue = bool(_RANGE_CUE.search(head)) or text[first.start : first.end].lower().startswith(("from", "between"))
    return bool(joint) and (has_cue or words.strip() in ("-", "–", "through"))


def _join(text: str, clocks: Sequence[Clock], days: Sequence[Day]) -> list[TimeSpan]:
    """Times of day joined to the dates that stand beside them; what stays alone is a time by itself."""
    spans: list[TimeSpan] = []
    pieces: list[Clock | Day] = sorted([*clocks, *days], key=lambda p: p.start)
    i = 0
    while i < len(pieces):
        group = [pieces[i]]
        while i + 1 < len(pieces) and _fits(text, group, pieces[i + 1]):
            i += 1
            group.append(pieces[i])
        spans.append(_span(text, group))
        i += 1
    return spans


def _fits(text: str, group: Sequence[Clock | Day], piece: Clock | Day) -> bool:
    """Whether a piece goes on the time being read: at most one clock, one date and one part of day, side by side."""
    if not _JOINT.fullmatch(text, group[-1].end, piece.start):
        return False
    roles = [_role(p) for p in (*group, piece)]
    return len(set(roles)) == len(roles) and "other" not in roles


def _role(piece: Clock | Day) -> str:
    if isinstance(piece, Clock):
        return "clock"
    if piece.granularity == "part_of_day" and piece.low is None and piece.weekday is None:
        return "part"
    return "day" if piece.granularity in ("day", "part_of_day") else "other"


def _span(text: str, group: Sequence[Clock | Day]) -> TimeSpan:
    start, end = group[0].start, max(p.end for p in group)
    clock = next((p for p in group if isinstance(p, Clock)), None)
    days = [p for p in group if isinstance(p, Day)]
    day = next((p for p in days if _role(p) != "part"), days[0] if days else None)
    part = next((d.part for d in days if d.part), None)
    end = _trimmed(text, start, end)
    if clock is None:
        return _day_span(text, start, end, day, part)
    clock = settle(clock, part)
    low = _stamp(day.low, 0 if clock.low is None else clock.low) if day else None
    high = _stamp(day.high, _DAY - 1 if clock.high is None else clock.high) if day else None
    return TimeSpan(
        start,
        end,
        text[start:end],
        low,
        high,
        clock.granularity,
        clock.low,
        clock.high,
        clock.zone,
        day.weekday if day else None,
        clock.bound,
        day.month if day else None,
        day.number if day else None,
        open_minutes(clock),
    )


def _day_span(text: str, start: int, end: int, day: Day | None, part: tuple[int, int] | None) -> TimeSpan:
    if day is None:
        raise ValueError("a time without a clock or a date")
    minutes = part or (None, None)
    low, high = _stamp(day.low, minutes[0]), _stamp(day.high, minutes[1])
    granularity = "part_of_day" if part and day.granularity != "minute" else day.granularity
    return TimeSpan(
        start,
        end,
        text[start:end],
        low,
        high,
        granularity,
        minutes[0],
        minutes[1],
        None,
        day.weekday,
        day.bound,
        day.month,
        day.number,
    )


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _stamp(day: date | None, minute: int | None) -> str | None:
    """ISO stamp of a day, with the time of day where it is known; minutes past midnight run on into the next day."""
    if day is None:
        return None
    if minute is None:
        return day.isoformat()
    try:
        whole = day + timedelta(days=minute // _DAY)
    except OverflowError:
        return day.isoformat()
    return f"{whole.isoformat()}T{minute % _DAY // 60:02d}:{minute % 60:02d}"
