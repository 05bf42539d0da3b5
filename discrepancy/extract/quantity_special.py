"""Quantities with a form of their own: nobody, scores of games, bout clocks, ages after a name, ordinals that count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.extract.quantity_amounts import Context
from discrepancy.extract.quantity_lexicon import COUNTABLE_EVENTS, ORDINALS, ZERO_NOUNS
from discrepancy.extract.quantity_nouns import is_plural_noun, lemmatize

_YEAR_SECONDS = 31557600.0


@dataclass(frozen=True, slots=True)
class Special:
    """A reading that needs no number grammar; ``low`` and ``high`` in base units, ``raw`` in the unit of the text."""

    start: int
    end: int
    last: int
    low: float
    high: float
    dimension: str
    kind: str
    unit: str | None = None
    noun: str | None = None
    raw: float | None = None
    raw_unit: str | None = None


_ZERO = re.compile(
    r"(?:no one|no-one|nobody)\b|none(?= (?:of|were|was|survived|are|is|died|had|have)\b)|"
    r"no (?:(?:other|serious|major|known|reported|further|immediate|confirmed|civilian|human|additional|fewer) )?(?P<noun>" + "|".join(
        sorted(ZERO_NOUNS)) + r")\b"
)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?= (?:mark|left|remaining|into|of the))")
_SCORE = re.compile(r"(\d{1,3})\s?-\s?(\d{1,3})(?:\s?-\s?\d{1,2})?(?![\w%$-])(?!\.\d)")
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|losing|loss|lead|led|leading|score[ds]?|scoring|victory|defeat(?:ed)?|"
    r"draw|drew|drawn|tied|tie|trail(?:ed|ing)?|record|thrash(?:ed|ing)|down|rout|final|vote[ds]?|voting|ruled|decision|ahead|game|"
    r"series|match|season|unbeaten|undefeated|kos?|knockouts?)\b"
)
_AGED = re.compile(r"(?:aged?|turned|turns|turning)(?: of)? (\d{1,3})(?![\d%:./-])(?= ?(?:[,.;)]|$|and\b|when\b|who\b|on\b|at\b|in\b|from\b|was\b|is\b|last\b|this\b))")
_AGE_AFTER_NAME = re.compile(r"(?<=[^\W\d_]), (\d{1,3})(?= ?(?:,|\)|\.(?!\d)|;|$| and\b| who\b| of\b| was\b| is\b| from\b))")
_ORDINAL = re.compile(r"(?:(\d+)(?:st|nd|rd|th)|(" + "|".join(ORDINALS) + r"))(?: (?:\w+ )?)")


def read_special(context: Context, i: int) -> Special | None:
    """The special reading that starts at token ``i``, or None."""
    token = context.tokens[i]
    if token.text in {"no", "nobody", "none"}:
        return _read_zero(context, i)
    if token.kind == "num":
        return _read_clock(context, i) or _read_score(context, i) or _read_name_age(context, i) or _read_ordinal(context, i)
    if token.text in {"aged", "age", "turned", "turns", "turning"}:
        return _read_aged(context, i)
    return _read_ordinal(context, i) if token.text in ORDINALS else None


def _after(context: Context, i: int, end: int) -> int:
    while i < len(context.tokens) and context.tokens[i].start < end:
        i += 1
    return i


def _read_zero(context: Context, i: int) -> Special | None:
    match = _ZERO.match(context.lowered, context.tokens[i].start)
    if match is None:
        return None
    noun = lemmatize(match.group("noun")) if match.group("noun") else None
    is_people = noun not in {"arrest", "injury"}
    return Special(
        match.start(), match.end(), _after(context, i, match.end()), 0.0, 0.0, "count", "zero",
        "people" if is_people else noun, noun or "people", 0.0, noun,
    )


def _read_clock(context: Context, i: int) -> Special | None:
    match = _CLOCK.match(context.lowered, context.tokens[i].start)
    if match is None:
        return None
    seconds = 60.0 * int(match.group(1)) + int(match.group(2))
    return Special(
        match.start(), match.end(), _after(context, i, match.end()), seconds, seconds, "duration", "clock", "second", None,
        seconds, "second",
    )


def _read_score(context: Context, i: int) -> Special | None:
    start = context.tokens[i].start
    match = _SCORE.match(context.lowered, start)
    if match is None or context.is_masked(start) or start and context.lowered[start - 1] in "$£€.,-/:":
        return None
    first, second = int(match.group(1)), int(match.group(2))
    nearby = context.lowered[max(0, start - 60) : match.end() + 40]
    if first < second and not _SCORE_WORDS.search(nearby) or first > 200 or second > 200:
        return None
    k = _after(context, i, match.end())
    follows = context.tokens[k].text if k < len(context.tokens) else ""
    if first < second and (is_plural_noun(follows) or follows in {"percent", "per", "year", "inch", "mm", "cm", "point"}):
        return None
    return Special(match.start(), match.end(), k, float(first), float(second), "score", "score", None, None)


def _read_name_age(context: Context, i: int) -> Special | None:
    start = context.tokens[i].start
    if start < 4 or context.is_masked(start):
        return None
    match = re.compile(_AGE_AFTER_NAME.pattern.replace("(?<=[^\\W\\d_]), ", "")).match(context.lowered, start)
    if match is None or not re.search(r"[A-Z][\w'’.-]+\s?, $", context.text[max(0, start - 24) : start]):
        return None
    years = int(match.group(1))
    if not 0 < years <= 110 or re.search(r"(?:January|February|March|April|May|June|July|August|Sept\w*|Oct\w*|Nov\w*|Dec\w*)\W+$", context.text[:start]):
        return None
    return _age(context, i, start, match.end(1), years)


def _read_aged(context: Context, i: int) -> Special | None:
    match = _AGED.match(context.lowered, context.tokens[i].start)
    if match is None or not 0 < int(match.group(1)) <= 115:
        return None
    return _age(context, i, match.start(), match.end(1), int(match.group(1)))


def _age(context: Context, i: int, start: int, end: int, years: int) -> Special:
    seconds = years * _YEAR_SECONDS
    return Special(start, end, _after(context, i, end), seconds, seconds, "age", "digits", "second", None, float(years), "year of age")


def _read_ordinal(context: Context, i: int) -> Special | None:
    """"the sixth aftershock": counts events, so only before a noun of an event and after a determiner."""
    start = context.tokens[i].start
    match = _ORDINAL.match(context.lowered, start)
    if match is None or context.is_masked(start):
        return None
    if not re.search(r"\b(?:the|his|her|its|their|a|at least the)\s+$", context.lowered[max(0, start - 14) : start]):
        return None
    k = i + (2 if match.group(1) else 1)
    for noun in range(k, min(k + 3, len(context.tokens))):
        if lemmatize(context.tokens[noun].text) in COUNTABLE_EVENTS:
            rank = float(match.group(1) or ORDINALS[match.group(2)])
            if rank < 3:
                return None
            end = context.tokens[k - 1].end
            lemma = lemmatize(context.tokens[noun].text)
            return Special(start, end, noun, rank, rank, "ordinal", "ordinal", lemma, lemma)
        if context.tokens[noun].kind != "word":
            return None
    return None
