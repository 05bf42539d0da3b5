"""Times of day as written in news: "about 2045 GMT", "8.40pm", "just before 2 p. m.", "noon", "20: 09"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
    r"|sometime\s+around|before|after|by|until|till|since|past|gone)"
)
_HALF = r"(?P<half>[ap])(?:\s?\.\s?m\b\.?|\s?m\b)"
_MARKED = rf"(?P<hour>2[0-3]|1\d|0?\d)(?:\s?[:.]\s?(?P<minute>[0-5]\d))?\s?{_HALF}"
_PLAIN = r"(?P<hour24>2[0-4]|1\d|0?\d)\s?:\s?(?P<minute24>[0-5]\d)(?!\s?[:.]?\d)"
_RAW = r"(?P<raw>(?:2[0-3]|[01]\d)[0-5]\d)(?=\s?(?:h(?:ou)?rs?\b|GMT|UTC|BST|CEST|CET|IST|local\s+time))"
_DOTTED = r"(?P<dotted>(?:2[0-3]|1\d|0?\d)\.[0-5]\d)(?![\d.]?\d)(?!-)"
_REACH = 60  # characters before a bare figure that tell whether it is a time of day
_RANGE = re.compile(r"(?:five|ten|twenty|twenty[\s-]five)\s+to", re.IGNORECASE)
_ON_DAY = re.compile(rf"\s+on\s+(?:the\s+)?{WEEKDAY}(?!\s+(?:morning|afternoon|evening|night))", re.IGNORECASE)
_HOUR = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTES = (
    r"(?:(?:twenty|thirty|forty|fifty)[\s-](?:one|two|three|four|five|six|seven|eight|nine)|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|thirteen|fourteen|sixteen|seventeen|eighteen|nineteen|twenty|[1-5]?\d)"
)
_SHIFT = (
    r"(?P<shift>half[\s-]past|(?:a\s+)?quarter\s+(?:past|to)|(?:five|ten|twenty|twenty[\s-]five)\s+(?:minutes?\s+)?(?:past|to)"
    rf"|{_MINUTES}\s+minutes?\s+(?:past|to))"
)
_SPOKEN = rf"{_SHIFT}\s+(?P<spoken>{_HOUR}|noon|midday|midnight)\b"
_HOUR_ONLY = (
    rf"\b(?P<oclock>{_HOUR})(?:\s?o['’]\s?clock|(?=\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night"
    rf"|(?:on\s+)?(?:{WEEKDAY}|this|yesterday|tomorrow)\s+(?:morning|afternoon|evening|night)|tonight"
    rf"|on\s+(?:the\s+)?{WEEKDAY})\b))"
)
_BARE = rf"(?:(?<=before\s)|(?<=after\s)|(?<=past\s)|(?<=at\s))(?P<bare>{_HOUR})\b(?!\s?[:.-]\s?\d)"
_NAMED = r"(?P<named>(?:noon|midday|midnight)(?!\s+(?:road|street|lane|avenue|drive|court|way|rd|st|ave)\b))"
_TAIL = rf"(?:\s+(?:in\s+the|at)\s+(?P<part>{PART})\b)?(?:\s?(?:h(?:ou)?rs?\b)?\s?\(?(?P<zone>{ZONES})\b\)?)?"
CLOCK = Screened(
    rf"(?<![\w$£€:.,/-])(?:{_BOUND}\s+)?(?:{_MARKED}|{_RAW}|{_PLAIN}|{_DOTTED}|{_SPOKEN}|{_HOUR_ONLY}|{_BARE}"
    rf"|\b{_NAMED}\b){_TAIL}",
    re.IGNORECASE,
)
_RANGE_HEAD = re.compile(
    r"(?<![\w$£€:.,/-])(?:(?:between|from)\s+)?(?P<hour>1[0-2]|0?[1-9])(?:\s?[:.]\s?(?P<minute>[0-5]\d))?"
    r"\s?(?:and|to|-|–|until|till)\s?$",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"\d|noon|midday|midnight|o['’]\s?clock|morning|evening|afternoon|night|past|quarter"
    rf"|\b(?:to|at|before|after)\s+{_HOUR}\b",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?:just|shortly|soon|a\s+little|a\s+few\s+minutes)\s+(?:before|after|past)\s+$", re.IGNORECASE)
_DAY_AT = re.compile(rf"\b{WEEKDAY}\s+at\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}
_SHIFTS = {"half": 30, "quarter": 15}
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_PRECISE_CUE = re.compile(r"\b(?:at|about|around|by|before|after|until|from|since|between)\s+$", re.IGNORECASE)
_MOMENT_CUE = re.compile(
    r"\b(?:at|by|until|till|since|from|before|after|past|gone)\s+(?:about\s+|around\s+)?$", re.IGNORECASE
)
_SPOKEN_CUE = re.compile(
    r"\b(?:at|about|around|by|before|after|until|till|from|since|was|is|nearly|almost|past|only|stopped|just|time)\s+$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s?(?:[,;:.!?)\"”’–—]|$|-\s|(?:on|in|at|when|that|and|but|or|to|until|till|by|local|yesterday|today|tomorrow|this|with|without|from|for"
    rf"|after|before|as|while|the|a|an|his|her|he|she|they|it|according|said|says|hours|hrs|h|GMT|UTC|{WEEKDAY})\b)",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:clos|trad|open|pric|valu|stood|stand|settl|end|finish|bid|quot|fix|bought|sold|sell|cost|share|rate|index|rose|risen|rise"
    r"|fell|fall|gain|drop|slip|climb|jump|up|down|increas|cut|lower|higher|rais|won|win|beat|led|lead|magnitude|measur|odds|averag"
    r"|euro|dollar|pound|percent|per\s+cent)\w*\s[^.;]{0,24}$",
    re.IGNORECASE,
)
"""Words after which a figure with a point is a price, a rate or a mark ("closed at 10.24")."""


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
    words: str = ""
    """The words of the bound ("shortly before")."""


def read_clocks(text: str) -> Iterator[Clock]:
    """Times of day in a text, in order, without overlap."""
    if not _HINT.search(text):
        return
    for match in CLOCK.finditer(text):
        clock = _read(text, match)
        if clock is not None:
            yield _with_range_head(text, clock, match)


def join_ends(text: str, clocks: Sequence[Clock]) -> list[Clock]:
    """Clocks in which "between 2:30 a.m. and 2:45 a.m." is one time and not two."""
    joined: list[Clock] = []
    for clock in clocks:
        last = joined[-1] if joined else None
        if last is not None and is_from_to(text, last, clock):
            joined[-1] = replace(clock, start=last.start, low=last.low)
        else:
            joined.append(clock)
    return joined


def is_from_to(text: str, first: Clock, second: Clock) -> bool:
    """Whether two times of day are the ends of one, told in order."""
    if not _BETWEEN.search(text, max(0, first.start - 12), first.start) or text[first.end : second.start] != " and ":
        return False
    if (first.bound, second.bound) != ("exact", "exact") or first.low is None or second.low is None:
        return False
    return first.low < second.low and first.zone in (None, second.zone)


def settle(clock: Clock, part: tuple[int, int] | None) -> Clock:
    """The clock with an unmarked twelve-hour reading settled by a part of day, if that admits one reading only."""
    if clock.hour12 is None or part is None:
        return clock
    wide = (part[0] - _DUSK_SLACK, min(part[1], _DAY + 240)) if part[1] > _DAY else part
    readings = [m for m in (clock.hour12 % 720, clock.hour12 % 720 + 720) if _is_within(m, wide)]
    if len(readings) != 1:
        return clock
    low, high = _bounded(readings[0], clock.bound, clock.words)
    return Clock(clock.start, clock.end, low, high, clock.granularity, clock.zone, clock.bound)


def open_minutes(clock: Clock) -> tuple[int, int] | None:
    """First and last minute of the morning reading of a clock that leaves the half of the day open; else None."""
    if clock.hour12 is None or clock.low is not None or clock.high is not None:
        return None
    low, high = _bounded(clock.hour12 % 720 + 720, clock.bound, clock.words)
    return None if low is None or high is None else (low - 720, high - 720)


def _is_within(minute: int, part: tuple[int, int]) -> bool:
    return part[0] <= minute <= part[1] or part[0] <= minute + _DAY <= part[1]


def _read(text: str, match: re.Match[str]) -> Clock | None:
    group = match.groupdict()
    words = " ".join((group["bound"] or "").lower().split())
    minute, granularity, is_unmarked = _minute(group)
    is_bare = group["hour24"] or group["oclock"] or group["dotted"] or group["spoken"] or group["bare"]
    if minute is None or (is_bare and not _is_trusted(text, match)):
        return None
    zone = " ".join(group["zone"].split()) if group["zone"] else None
    end = match.end() if text[match.end() - 1 : match.end()] != " " else match.end() - 1
    if is_unmarked and zone is None:
        open_clock = Clock(match.start(), end, None, None, granularity, None, _bound(words), minute, words)
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
    if hour := group["oclock"] or group["bare"]:
        return count_value(hour) * 60, "hour", True
    if group["spoken"]:
        return _spoken(" ".join((group["shift"] or "").lower().replace("-", " ").split()), group["spoken"].lower())
    written, _, minutes = (group["dotted"] or f"{group['hour24']}.{group['minute24']}").partition(".")
    is_unmarked = 1 <= int(written) <= 12 and not written.startswith("0")
    return (int(written) % 24) * 60 + int(minutes), "minute", is_unmarked


def _spoken(shift: str, hour: str) -> tuple[int, str, bool]:
    """Minute of "half past two", "a quarter to nine", "twelve minutes to six", "half past midnight"; as _minute."""
    *count, way = [w for w in shift.removeprefix("a ").split() if not w.startswith("minute")]
    minutes = _SHIFTS[count[0]] if count[0] in _SHIFTS else sum(count_value(word) for word in count)
    base = count_value(hour) if hour not in _NAMED_HOURS else _NAMED_HOURS[hour]
    minute = (base * 60 + (-minutes if way == "to" else minutes)) % _DAY
    return minute, "minute", hour not in _NAMED_HOURS


def _marked(hour: int, minutes: str | None, half: str) -> tuple[int | None, str, bool]:
    if hour > 12:
        return (hour * 60 + int(minutes or 0) if half == "p" else None), "minute", False
    value = (hour % 12) * 60 + int(minutes or 0) + (720 if half == "p" else 0)
    return value, "minute" if minutes else "hour", False


def _is_trusted(text: str, match: re.Match[str]) -> bool:
    """A bare "2:30" is a time after a cue, with a zone or a two-figure hour; else it may be a score or a verse."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    told = f"{before}{match['bound']} " if match["bound"] else before
    if match["dotted"]:
        is_moment = _MOMENT_CUE.search(told) and _GOES_ON.match(text, match.end()) and not _PRICED.search(told)
        return bool(match["zone"] or match["part"] or is_moment)
    if match["spoken"]:
        return not _RANGE.fullmatch(match["shift"]) or bool(
            _SPOKEN_CUE.search(told) and _GOES_ON.match(text, match.end())
        )
    if match["bare"]:
        return bool((_NEAR.search(told) or _DAY_AT.search(told)) and _GOES_ON.match(text, match.end()))
    if match["oclock"] and _ON_DAY.match(text, match.end()):
        return "clock" in match[0].lower() or bool(_MOMENT_CUE.search(told))
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
    if words.startswith(("after", "since")) or words.endswith(("after", "past", "gone")):
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
