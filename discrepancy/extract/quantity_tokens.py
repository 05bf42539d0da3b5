"""Tokens of a lower-cased text, and a number as it was read from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACED = (
    r"\d{1,3}\. \d{1,2}(?= ?-?(?:million|billion|trillion|percent|per cent|%|magnitude|earthquake|quake|tremor|mile|"
    r"kilomet|km\b|inch|inches|feet|metre|meter|points?\b|seconds?\b|on the richter))"
    r"|(?<=magnitude )\d\. \d|(?<=magnitude of )\d\. \d|(?<=[$£€])\d{1,3}\. \d{1,2}(?!\d)"
)
"""A decimal that a tokenised text has torn ("a 6. 1 magnitude quake"): only where its unit follows or stands before."""

_TOKEN = re.compile(
    r"(?P<num>" + _SPACED + r"|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<word>(?:[a-z]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<sym>[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign of the lower-cased text, with its offsets."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number as read: tokens ``first`` to ``last`` (exclusive) say ``low`` to ``high`` (None: open).

    ``kind`` is digits, words, vague (dozens), few (several, a few) or share (two-thirds); ``scale`` is the last
    multiplier read (1.0: none), which a range may share.
    """

    first: int
    last: int
    low: float
    high: float | None
    kind: str
    scale: float = 1.0


def tokenize(lowered: str) -> list[Token]:
    """Tokens of a lower-cased text, in order."""
    return [
        Token(match.group().replace(". ", "."), match.start(), match.end(), match.lastgroup or "sym")
        for match in _TOKEN.finditer(lowered)
    ]


def text_at(tokens: list[Token], i: int) -> str:
    """The text of token ``i``, empty outside."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def is_glued(tokens: list[Token], i: int) -> bool:
    """Whether token ``i`` touches the token before it."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def skip_hyphen(tokens: list[Token], i: int) -> int:
    """The token after a hyphen at ``i``, else ``i``."""
    return i + 1 if text_at(tokens, i) == "-" and i + 1 < len(tokens) else i
