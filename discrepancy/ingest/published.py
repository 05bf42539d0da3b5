"""Finds when an article was published, and says from where it knows: date lines, address, dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.ingest.dates import Stamp, find_partial, find_stamp, read_stamp

URL = re.compile(r"^\s*(?:URL:\s*|Source:\s*)?<?(?P<url>https?://[^\s>]+)>?\s*$", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:(?:article|story|first|originally|last|date|time|page)\s+)*(?:published|posted|updated|update"
    r"|modified|created|edited|filed|revised"
    r"|uploaded|issued|added)(?:\s+(?:time|date|at|on|online|by))*\b\s*:?|^\W*(?:date|time)\s*:",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b|\b(?:on|at|by|and|the|of|hrs"
    r"|hours|ist|et|ct|pt|gmt|utc|est|edt|local time)\b"
    r"|\d{1,2}\s?[:.]\s?\d\d|[ap]\.?\s?m\b|\d+ (?:minute|hour|day|month|year)s? ago|jan\w*|feb\w*|mar\w*|apr\w*"
    r"|may|jun\w*|jul\w*|aug\w*|sep\w*"
    r"|oct\w*|nov\w*|dec\w*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATELINE = re.compile(
    r"^.{0,60}?\((?:Reuters|AP|AFP|CNN|UPI|Bloomberg|Xinhua|[A-Z][\w. ]{1,20})\)\s*[-–—]+|^[A-Z][A-Z"
    r" .,'’-]{2,40},[^.]{0,40}?[-–—:]"
)
_COPYRIGHT_YEAR = re.compile(r"(?:©|\bcopyright\b|\(c\))\D{0,80}?((?:19|20)\d\d)", re.IGNORECASE)
_URL_DATES = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"),
)
HEAD_LINES = 14
"""How many non-blank lines from the top may hold a date line: URL, headline, deck, byline, credits and some menu."""
_MAX_BYLINE_WORDS = 9
_MAX_LABELLED_WORDS = 14
_MAX_BARE_WORDS = 3
_MAX_MASTHEAD_WORDS = 8
_MASTHEAD = re.compile(r"^\s*(?P<mark>[*_]{1,3})(?P<name>[^*_.!?]+?),\s*(?P<date>[^*_,]+(?:,\s*\d{4})?)(?P=mark)\s*$")
"""A line set whole in emphasis that ends in a date: the paper's name, however long, and the day."""


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date in ISO 8601 and where it was read."""

    iso: str
    origin: str


def find_published(text: str, url: str | None) -> Published | None:
    """When the article ``text`` was published: a date line at the top, its address, a line at the foot, a dateline."""
    lines = [line for line in text.split("\n") if line.strip()]
    head, foot = lines[:HEAD_LINES], lines[HEAD_LINES:]
    for found in (_from_lines(head), _from_url(url), _from_lines(foot)):
        if found is not None:
            return found
    return _from_dateline(head, _find_year(lines, url))


def read_date_line(line: str) -> Stamp | None:
    """The date of a line that says little else ("Last updated: 4 May 2021, 09:12"); None for any other line."""
    if URL.match(line) or len(line) > 200:
        return None
    stamp = find_stamp(line)
    if stamp is None:
        return None
    before, after = line[: stamp.start], line[stamp.end :]
    label = bool(_LABEL.search(before[-40:]))
    later = find_stamp(after)
    if later is not None:
        after = after[: later.start] + after[later.end :]
    rest = _count_rest(before) + _count_rest(after)
    is_byline = re.match(r"^\s*by\b", line, re.IGNORECASE) is not None
    if (label or is_byline) and rest <= (_MAX_BYLINE_WORDS if _count_rest(after) else _MAX_LABELLED_WORDS):
        return stamp
    most = _MAX_MASTHEAD_WORDS if _is_masthead(line) else _MAX_BARE_WORDS
    return stamp if rest <= most and not _is_prose(line, rest) else None


def read_masthead(line: str) -> str | None:
    """The paper's name in a line that holds it and a date alone ("*The Valley Post, 2 May 2020*"); None for others."""
    found = _MASTHEAD.match(line)
    if found is None or not _is_masthead(line) or _LABEL.search(found["name"]):
        return None
    name = found["name"].strip()
    return name if name[:1].isupper() and not re.match(r"(?:by|updated?|from)\b", name, re.IGNORECASE) else None


def _is_masthead(line: str) -> bool:
    """Whether a line is a paper's name and a date and nothing else ("*Gazette of the Valley, 2 May 2020*")."""
    found = _MASTHEAD.match(line)
    stamp = find_stamp(found["date"]) if found is not None else None
    return (
        found is not None
        and stamp is not None
        and _count_rest(found["date"][: stamp.start] + found["date"][stamp.end :]) == 0
    )


def _is_prose(line: str, rest: int) -> bool:
    return rest > 1 and bool(re.search(r"[a-z]{3,}[.!?][\"”']?\s*$", line))


def _count_rest(part: str) -> int:
    return len(_WORD.findall(_REST.sub(" ", _LABEL.sub(" ", part))))


def _from_lines(lines: list[str]) -> Published | None:
    updated = None
    for line in lines:
        stamp = read_date_line(line) or _trailing_label(line)
        if stamp is None:
            continue
        if not re.search(r"\b(?:updated?|modified|edited|revised)\b", line[: stamp.start], re.IGNORECASE):
            return Published(stamp.iso, "date line")
        updated = updated or Published(stamp.iso, "date line")
    return updated


def _trailing_label(line: str) -> Stamp | None:
    # A headline and its "Posted: Sunday, March 8, 2015" often end up on one line.
    match = re.search(r"\b(?:posted|published|updated|created)\b\s*(?:on)?\s*:", line, re.IGNORECASE)
    if match is None or len(line) > 400:
        return None
    stamp = find_stamp(line[match.end() : match.end() + 60])
    return None if stamp is None else Stamp(stamp.iso, match.end() + stamp.start, match.end() + stamp.end)


def _from_url(url: str | None) -> Published | None:
    for pattern in _URL_DATES:
        match = pattern.search(url or "")
        if match is None:
            continue
        iso = find_stamp(f"{match[3]} {match[2]} {match[1]}") if match[2].isalpha() else None
        value = iso.iso if iso else read_stamp(f"{match[1]}-{match[2]}-{match[3]}")
        if value is not None:
            return Published(value, "url")
    return None


def _find_year(lines: list[str], url: str | None) -> int | None:
    for line in lines:
        match = _COPYRIGHT_YEAR.search(line)
        if match:
            return int(match[1])
    match = re.search(r"(?<!\d)((?:19|20)\d\d)(?=[/-])", url or "")
    return int(match[1]) if match else None


def _from_dateline(lines: list[str], year: int | None) -> Published | None:
    for line in lines:
        match = _DATELINE.match(line)
        if match is None:
            continue
        part = line[: match.end() + 25]
        found = find_stamp(part) or find_partial(part, year)
        if found is not None:
            return Published(found.iso, "dateline")
    return None
