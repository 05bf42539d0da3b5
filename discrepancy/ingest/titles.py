"""Cuts the name of the site off a page title."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"\s*(?:\s[-–—]\s|\s?\|\s?|\s::?\s|\s[»«]\s)\s*")
_SITE = re.compile(
    r"\b(?:news\w*|tv|weather|sports?|radio|station|press|times|herald|daily|post|tribune|gazette|journal"
    r"|online|local|live"
    r"|channel|fox|abc|cbs|nbc|cnn|bbc|\w+\.(?:com|org|net)|sheriff|police department)\b|\b[KW][A-Z]{2,3}\b|\w+\.com\b",
    re.IGNORECASE,
)
_CALL_LETTERS = re.compile(r"\b[KW][A-Z]{2,3}(?:-?TV)?\b")
MIN_TITLE_WORDS = 4


def clean_title(title: str) -> str:
    """``title`` without a trailing " - Daily Something | News, Weather"; unchanged when no site shows."""
    for match in _SEPARATOR.finditer(title):
        head, tail = title[: match.start()], title[match.end() :]
        if len(head.split()) >= MIN_TITLE_WORDS and _is_site(tail):
            return head.rstrip()
    return title


def _is_site(tail: str) -> bool:
    words = tail.split()
    if not words or len(words) > 16 or tail.endswith((".", "?", "!")):
        return False
    # A site's name is written in capitals and names a medium; a clause after a dash has words in lower case.
    lower = sum(word[0].islower() and word not in ("and", "of", "the", "for", "in", "on") for word in words)
    return not lower and bool(_SITE.search(tail) or _CALL_LETTERS.search(tail))
