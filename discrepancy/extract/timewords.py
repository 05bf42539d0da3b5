"""The words and pattern pieces that times are written with; a lexicon, no logic beyond looking a word up."""

from __future__ import annotations

import re

MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTH_NUMBER = {name: number for number, names in enumerate(MONTHS, 1) for name in names}

WEEKDAYS = (
    ("monday", "mon"),
    ("tuesday", "tues", "tue"),
    ("wednesday", "weds", "wed"),
    ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
WEEKDAY_NUMBER = {name: number for number, names in enumerate(WEEKDAYS) for name in names}

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a couple of": 2,
}

# Minutes after midnight, inclusive; "night" runs to midnight and on into the small hours of the next day.
PARTS_OF_DAY = {
    "early hours": (0, 360),
    "small hours": (0, 360),
    "wee hours": (0, 360),
    "pre-dawn": (180, 390),
    "predawn": (180, 390),
    "dawn": (240, 450),
    "morning": (0, 720),
    "lunchtime": (690, 840),
    "lunch time": (690, 840),
    "afternoon": (720, 1080),
    "dusk": (960, 1290),
    "evening": (990, 1439),
    "night": (1080, 1800),
    "overnight": (1080, 1860),
}

SEASON_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

ZONES = (
    r"(?:GMT|UTC|BST|WET|CEST|CET|EEST|EET|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|IST|JST|HKT|SGT|AE[SD]T|NZ[SD]T"
    r"|local\s+time|(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?\s+time)"
)

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\s?\.?)"
)
WEEKDAY = (
    r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
    r"|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\b\s?\.)"
)
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY_OF_MONTH = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)(?![a-z]))?"
PART = (
    r"(?:early\s+hours|small\s+hours|wee\s+hours|pre-?dawn|dawn|mornings?|lunch\s?time|afternoons?|dusk|evenings?"
    r"|overnight|nights?)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
COUNT = (
    r"(?:\d{1,3}|a\s+couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)"
)
UNIT = r"(?:minute|hour|day|week|fortnight|month|year|decade)s?"

HOLIDAYS = {
    "new year day": (1, 1),
    "new year eve": (12, 31),
    "valentine day": (2, 14),
    "st patrick day": (3, 17),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
"""Feasts that have the same month and day every year, by their folded names."""

HOLIDAY = (
    r"(?:new\s+year['’]?s?\s+(?:day|eve)|valentine['’]?s?\s+day|st\.?\s+patrick['’]?s?\s+day|fourth\s+of\s+july"
    r"|july\s+fourth|halloween|christmas\s+(?:day|eve)|boxing\s+day)\b"
)

_CUE_WINDOW = 60
_FUTURE = re.compile(
    r"\b(?:will|'ll|scheduled|slated|due|upcoming|coming|set\s+(?:for|to)|expected|planned\s+for|until"
    r"|to\s+(?:be|appear|meet|hold|begin|start|return|visit|face|go|take)"
    r"|(?:takes|comes|goes|enters)\s+(?:into\s+)?(?:effect|force|place)|begins|starts|resumes|reopens|expires)\b"
    r"(?:(?!\b(?:who|which|that|after)\s+(?:\w+\s+)?\w+(?:ed|id|ew|ame)\b)[^.;!?])*$",
    re.IGNORECASE,
)


def month_number(word: str) -> int:
    """Number of a month, 1 to 12, from its name or its abbreviation with or without a stop."""
    return MONTH_NUMBER[word.lower().rstrip(". ")]


def weekday_number(word: str) -> int:
    """Number of a weekday, Monday 0, from its name, plural or abbreviation."""
    folded = word.lower().rstrip(". ")
    return WEEKDAY_NUMBER[folded] if folded in WEEKDAY_NUMBER else WEEKDAY_NUMBER[folded.rstrip("s")]


def holiday_key(word: str) -> str:
    """The name of a feast as the table of them has it: lower case, without possessives, stops and wide spaces."""
    return " ".join(re.sub(r"['’]s?\b|\.", "", word.lower()).replace("years", "year").split())


def count_value(word: str) -> int:
    """Value of a small number as a figure or a word."""
    folded = " ".join(word.lower().split())
    return int(folded) if folded.isdigit() else NUMBERS[folded]


def part_minutes(word: str) -> tuple[int, int]:
    """First and last minute after midnight of a part of the day."""
    folded = " ".join(word.lower().split())
    return PARTS_OF_DAY[folded] if folded in PARTS_OF_DAY else PARTS_OF_DAY[folded.rstrip("s")]


def has_future_cue(text: str, start: int) -> bool:
    """Whether the words just before an offset, within the sentence, speak of what is yet to come."""
    return bool(_FUTURE.search(text[max(0, start - _CUE_WINDOW) : start]))
