"""Times of day as written in news: "about 2045 GMT", "8.40pm", "just before 2 p. m.", "noon", "20: 09"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.extract.timewords import PART, WEEKDAY, ZONES, count_value, part_minutes
from discrepancy.screened import Screened

JUST_MINUTES, SHORTLY_MINUTES, FEW_MINUTES = 15, 30, 5
"""How far "just before", "shortly after" and "a few minutes before" reach, in minutes; articles that also give the
minute stay within it."""

_DAY = 24 * 60
_WIDE = ("some", "well")  # "sometime after", "well before" reach further than "just after"
_DUSK_SLACK = 60  # "5:30 Sunday night" is an evening's time, not one of the small hours
_BOUND = (
    r"(?P<bound>(?:(?:just|shortly|soon|right|immediately|moments|minutes|sometime|some\s+time|a\s+few\s+minutes"
    r"|a\s+little|well)\s+(?:before|after|past))"
    r"|(?:as\s+of|by|until|before|after|since)\s+(?:about|around)|as\s+of|at\s+about|at\s+around|about|around"
    r"|approximately|approx\.?|roughly|nearly|almost|close\s+to|circa"
    r"|sometime\s+around|before|after|by|until|till|since)"
)
_HALF = r"(?P<half>[ap])(?:\s?\.\s?m\b\.?|\s?m\b)"
_MARKED = rf"(?P<hour>2[0-3]|1\d|0?\d)(?:\s?[:.]\s?(?P<minute>[0-5]\d))?\s?{_HALF}"
_PLAIN = r"(?P<hour24>2[0-4]|1\d|0?\d)\s?:\s?(?P<minute24>[0-5]\d)(?!\s?[:.]?\d)"
_RAW = r"(?P<raw>(?:2[0-3]|[01]\d)[0-5]\d)(?=\s?(?:h(?:ou)?rs?\b|GMT|UTC|BST|CEST|CET|IST|local\s+time))"
_HOUR = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SHIFT = r"(?P<shift>half\s+past|(?:a\s+)?quarter\s+(?:past|to)|(?:five|ten|twenty)\s+(?:past|to))"
_SPOKEN = rf"{_SHIFT}\s+(?P<spoken>{_HOUR})\b"
_HOUR_ONLY = (
    rf"\b(?P<oclock>{_HOUR})(?:\s?o['’]\s?clock|(?=\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night"
    rf"|(?:on\s+)?(?:{WEEKDAY}|this|yesterday|tomorrow)\s+(?:morning|afternoon|evening|night)|tonight)\b))"
)
_NAMED = r"(?P<named>noon|midday|midnight)"
_TAIL = rf"(?:\s+(?:in\s+the|at)\s+(?P<part>{PART})\b)?(?:\s?(?:h(?:ou)?rs?\b)?\s?\(?(?P<zone>{ZONES})\b\)?)?"
CLOCK = Screened(
    rf"(?<![\w$£€:.,/-])(?:{_BOUND}\s+)?(?:{_MARKED}|{_RAW}|{_PLAIN}|{_SPOKEN}|{_HOUR_ONLY}|\b{_NAMED}\b)"
    rf"{_TAIL}",
    re.IGNORECASE,
)
_RANGE_HEAD = re.compile(
    r"(?<![\w$£€:.,/-])(?:(?:between|from)\s+)?(?P<hour>1[0-2]|0?[1-9])(?:\s?[:.]\s?(?P<minute>[0-5]\d))?"
    r"\s?(?:and|to|-|–|until|till)\s?$",
    re.IGNORECASE,
)
_HINT = re.compile(r"\d|noon|midday|midnight|o['’]\s?clock|morning|evening|afternoon|night|past|quarter", re.IGNORECASE)
_SHIFTS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}
_PRECISE_CUE = re.compile(r"\b(?:at|about|around|by|before|after|until|from|since|between)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in text: offsets, first and last minute after midnight (None: open or unclear), zone, bound."""

    start: int
    end: int
    low: int | None
    high: int | None
    granularity: str
    zone: str | None
    bound: str
    hour12: int | None = None
    """Minutes of an unmarked twelve-hour reading ("at 2:30"), which a part of day named near it may settle."""


def read_clocks(text: str) -> Iterator[Clock]:
    """Times of day in a text, in order, without overlap."""
    if not _HINT.search(text):
        return
    for match in CLOCK.finditer(text):
        clock = _read(text, match)
        if clock is not None:
            yield _with_range_head(text, clock, match)


def settle(clock: Clock, part: tuple[int, int] | None) -> Clock:
    """The clock with an unmarked twelve-hour reading settled by a part of day, if that admits one reading only."""
    if clock.hour12 is None or part is None:
        return clock
    wide = (part[0] - _DUSK_SLACK, min(part[1], _DAY + 240)) if part[1] > _DAY else part
    readings = [m for m in (clock.hour12 % 720, clock.hour12 % 720 + 720) if _is_within(m, wide)]
    if len(readings) != 1:
        return clock
    low, high = _bounded(readings[0], clock.bound, "")
    return Clock(clock.start, clock.end, low, high, clock.granularity, clock.zone, clock.bound)


def _is_within(minute: int, part: tuple[int, int]) -> bool:
    return part[0] <= minute <= part[1] or part[0] <= minute + _DAY <= part[1]


def _read(text: str, match: re.Match[str]) -> Clock | None:
    group = match.groupdict()
    words = " ".join((group["bound"] or "").lower().split())
    minute, granularity, is_unmarked = _minute(group)
    if minute is None or ((group["hour24"] or group["oclock"]) and not _is_trusted(text, match)):
        return None
    zone = " ".join(group["zone"].split()) if group["zone"] else None
    end = match.end() if text[match.end() - 1 : match.end()] != " " else match.end() - 1
    if is_unmarked and zone is None:
        open_clock = Clock(match.start(), end, None, None, granularity, None, _bound(words), minute)
        return settle(open_clock, part_minutes(group["part"]) if group["part"] else None)
    minute += _DAY if minute == 0 and group["named"] and _bound(words) == "before" else 0
    low, high = _bounded(minute, _bound(words), words)
    return Clock(match.start(), end, low, high, granularity, zone, _bound(words))


def _minute(group: dict[str, str | None]) -> tuple[int | None, str, bool]:
    """Minute after midnight, granularity, and whether morning or afternoon is left open."""
    if group["named"]:
        return (0 if group["named"].lower() == "midnight" else 720), "hour", False
    if group["raw"]:
        return int(group["raw"][:2]) * 60 + int(group["raw"][2:]), "minute", False
    if group["half"]:
        return _marked(int(group["hour"] or 0), group["minute"], group["half"].lower())
    if group["oclock"]:
        return count_value(group["oclock"]) * 60, "hour", True
    if group["spoken"]:
        return _spoken(" ".join((group["shift"] or "").lower().split()), count_value(group["spoken"])), "minute", True
    hour, minute = int(group["hour24"] or 0), int(group["minute24"] or 0)
    is_unmarked = 1 <= hour <= 12 and not (group["hour24"] or "").startswith("0")
    return (hour % 24) * 60 + minute, "minute", is_unmarked


def _spoken(shift: str, hour: int) -> int:
    """Minute of "half past two", "a quarter to nine"."""
    minutes = _SHIFTS[shift.removeprefix("a ").split()[0]]
    return hour * 60 + (-minutes if shift.endswith("to") else minutes)


def _marked(hour: int, minutes: str | None, half: str) -> tuple[int | None, str, bool]:
    if hour > 12:
        return (hour * 60 + int(minutes or 0) if half == "p" else None), "minute", False
    value = (hour % 12) * 60 + int(minutes or 0) + (720 if half == "p" else 0)
    return value, "minute" if minutes else "hour", False


def _is_trusted(text: str, match: re.Match[str]) -> bool:
    """A bare "2:30" is a time after a cue, with a zone or a two-figure hour; else it may be a score or a verse."""
    return bool(
        match["zone"]
        or match["part"]
        or match["bound"]
        or len(match["hour24"] or "") == 2
        or "clock" in match[0].lower()
        or _PRECISE_CUE.search(text[max(0, match.start() - 12) : match.start()])
    )


def _bound(words: str) -> str:
    if words.startswith(("by", "until", "before", "as of")) or words.endswith(("before", "till")):
        return "before"
    if words.startswith(("after", "since")) or words.endswith(("after", "past")):
        return "after"
    return "about" if words else "exact"


def _bounded(minute: int, bound: str, words: str) -> tuple[int | None, int | None]:
    is_near = " " in words and words.endswith(("before", "after", "past")) and words[:4] not in _WIDE
    reach = JUST_MINUTES if words.startswith(("just", "right", "immediately", "moments")) else SHORTLY_MINUTES
    reach = FEW_MINUTES if words.startswith(("a few", "minutes")) else reach
    near = reach if is_near else None
    if bound == "before":
        return (None if near is None else max(0, minute - near)), minute
    if bound == "after":
        return minute, (None if near is None else minute + near)
    return minute, minute


def _with_range_head(text: str, clock: Clock, match: re.Match[str]) -> Clock:
    """A clock joined to the hour that opens its range: "between 8 and 9:30 p.m."; the half day is the second's."""
    head = _RANGE_HEAD.search(text, max(0, match.start() - 24), match.start())
    if head is None or clock.low is None or clock.low != clock.high or not match["half"]:
        return clock
    first = (int(head["hour"]) % 12) * 60 + int(head["minute"] or 0) + (720 if clock.low >= 720 else 0)
    if first > clock.low:
        first -= 720
    if not 0 <= first < clock.low:
        return clock
    return Clock(head.start(), clock.end, first, clock.low, clock.granularity, clock.zone, "exact")
