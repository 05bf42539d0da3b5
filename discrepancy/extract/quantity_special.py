"""Quantities with a form of their own: nobody, results of games, bout clocks, ages after a name, "a day or two"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.extract.quantity_amounts import Context
from discrepancy.extract.quantity_bounds import apply_bound, read_prefix
from discrepancy.extract.quantity_lexicon import (
    COUNTABLE_EVENTS,
    ONES,
    ORDINALS,
    PERSON_NOUNS,
    TENS,
    ZERO_NOUNS,
)
from discrepancy.extract.quantity_nouns import is_plural_noun, lemmatize
from discrepancy.extract.units import UNITS

_YEAR_SECONDS = 31557600.0


@dataclass(frozen=True, slots=True)
class Special:
    """A reading that needs no number grammar; ``low`` and ``high`` in base units, ``raw`` in the unit of the text."""

    start: int
    end: int
    last: int
    low: float | None
    high: float | None
    dimension: str
    kind: str
    unit: str | None = None
    noun: str | None = None
    raw: float | None = None
    raw_unit: str | None = None
    bound: str = "exact"


_ZERO = re.compile(
    r"(?:no one|no-one|nobody)\b|none(?= (?:of|were|was|survived|are|is|died|had|have)\b)|"
    r"no (?:(?:other|serious|major|known|reported|further|immediate|confirmed|civilian|human|additional|american) "
    r")?(?:(?:reports?|word|indication|sign) of (?:any )?(?:\w+ (?:or|and) )?|(?:\w+ )?damage (?:or|and|nor) )?"
    r"(?P<noun>" + "|".join(sorted(ZERO_NOUNS)) + r")\b"
)
_NO_PERSONS = re.compile(r"no (?:\w+ )?(?P<noun>people|\w*men|\w*women|children|\w{3,}s)\b(?! of\b)")
"""Plurals after "no" that may be of persons: "no passengers were hurt"."""
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?![:\d])(?!\s*[ap]\.? ?m)")
_CLOCK_AFTER = re.compile(r" (?:mark|left|remaining|into|of the)\b")
_BOUT_WORDS = re.compile(r"\b(?:rounds?|bout|ko|tko|knockout|referee|quarter|period|overtime)\b")
_SCORE = re.compile(r"(\d{1,3})\s?-\s?(\d{1,3})(?:\s?-\s?\d{1,2})?(?![\w%$/-])(?!\.\d)")
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|losing|loss|lead|led|leading|score[ds]?|scoring|victory|"
    r"defeat(?:ed)?|"
    r"draw|drew|drawn|tied|tie|trail(?:ed|ing)?|record|thrash(?:ed|ing)|down|rout|final|vote[ds]?|voting|ruled|"
    r"decision|ahead|"
    r"game|series|match|season|unbeaten|undefeated|kos?|knockouts?)\b"
)
_AGED = re.compile(
    r"(?:aged?|turned|turns|turning)(?: of)? (\d{1,3})(?![\d%:./-])"
    r"(?= ?(?:[,.;)]|$|and\b|when\b|who\b|on\b|at\b|in\b|from\b|was\b|is\b|last\b|this\b))"
)
_AGE = re.compile(r"(\d{1,3})(?= ?(?:,|\)|\.(?!\d)|;|$)| (?:and|who|of|was|is|from)\b)")
_NAME_BEFORE = re.compile(
    r"([A-Z][\w'’.-]+|\b(?:son|daughter|boy|girl|man|woman|victim|suspect|brother|sister|wife|husband|friend|teen|"
    r"teenager|mother|"
    r"father|cousin|nephew|niece|student|driver|passenger|infant|baby|toddler|child|accomplice|girlfriend|boyfriend|"
    r"male|female|juvenile|uncle|aunt|grandmother|grandfather|grandson|granddaughter|stepfather|stepmother|stepson|"
    r"stepdaughter|fiancee?|roommate|neighbou?r|bystander|gunman|shooter|defendant|inmate|officer|deputy|soldier|"
    r"worker|employee|owner|homeowner|clerk|guard|teacher|pilot))\s?,"
    r" (?:also |now |then |only |just )?$"
)
_MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|Sept|Oct|Nov|Dec)\w*\.?$")
_ORDINAL = re.compile(r"(?:(\d+)(?:st|nd|rd|th)|(" + "|".join(ORDINALS) + r"))(?=\s)")
_DETERMINER = re.compile(r"(?:\b(?:the|his|her|its|their|an?)\s+|^|[\n.\"':]\s*)$")
_OR_TWO = re.compile(r"an? ([a-z]+) or (two|so)\b")
_ONE = re.compile(
    r"one (?:(?=(?:later )?died\b)|(?:person )?(?:was|has been|had been|has|had|is|remains) )(?:\w+ly |later )?"
    r"(?P<fate>killed|injured|wounded|dead|died|missing|arrested|charged|shot|hurt|hospitali[sz]ed|detained|"
    r"convicted|released)\b"
)
_TWICE = re.compile(r"twice\b(?! (?:as|the|a|an|daily|weekly|monthly|per|before|more|that|what)\b)")
_DONE_TO = re.compile(
    r"\b(?:shot|stabbed|hit|struck|bitten|shocked|tased|tasered|fired|punched|kicked|slashed|wounded|arrested|"
    r"convicted|elected|won|married|divorced|nominated|sentenced|deported|jailed)"
    r"(?: (?:him|her|them|it|\w+ly|at least|dead))?\s+$"
)
"""Before "twice": a deed or blow that an article counts."""
_FOLD = re.compile(r"(?P<word>[a-z]+?|\d+(?:\.\d+)?)-?\s?fold\b")
_TIMES_AS = re.compile(
    r"(?P<word>twice|half|double|triple)(?= (?:as (?:many|much|big|large|high|long|fast)|the (?:number|size|amount|"
    r"rate)))"
)


def read_special(context: Context, i: int) -> Special | None:
    """The special reading that starts at token ``i``, or None."""
    token = context.tokens[i]
    if token.kind == "num":
        return (
            _read_clock(context, i)
            or _read_score(context, i)
            or _read_name_age(context, i)
            or _read_ordinal(context, i)
            or _read_fold(context, i)
        )
    reader = _READERS.get(token.text)
    if reader is not None:
        return reader(context, i)
    return _read_fold(context, i) if token.text.endswith("fold") or token.text in ONES else None


def _after(context: Context, i: int, end: int) -> int:
    while i < len(context.tokens) and context.tokens[i].start < end:
        i += 1
    return i


def _read_zero(context: Context, i: int) -> Special | None:
    start = context.tokens[i].start
    match = _ZERO.match(context.lowered, start)
    if match is None:
        match = _NO_PERSONS.match(context.lowered, start)
        if match is None or lemmatize(match.group("noun")) not in PERSON_NOUNS:
            return None
    noun = lemmatize(match.group("noun")) if match.group("noun") else None
    unit = noun if noun in {"arrest", "injury"} else "people"
    last = _after(context, i, match.end())
    return Special(match.start(), match.end(), last, 0.0, 0.0, "count", "zero", unit, noun or "people", 0.0, noun)


def _read_clock(context: Context, i: int) -> Special | None:
    """Read "at the 2:15 mark", "at 2:56 of the third round": a duration, where the words around are of a bout."""
    match = _CLOCK.match(context.lowered, context.tokens[i].start)
    if match is None:
        return None
    nearby = context.lowered[max(0, match.start() - 80) : match.end() + 40]
    if not _CLOCK_AFTER.match(context.lowered, match.end()) and not _BOUT_WORDS.search(nearby):
        return None
    seconds = 60.0 * int(match.group(1)) + int(match.group(2))
    last = _after(context, i, match.end())
    return Special(
        match.start(), match.end(), last, seconds, seconds, "duration", "clock", "second", None, seconds, "second"
    )


def _read_score(context: Context, i: int) -> Special | None:
    """Read "20-13": ``low`` and ``high`` are the two sides in the order written."""
    start = context.tokens[i].start
    match = _SCORE.match(context.lowered, start)
    if match is None or context.is_masked(start) or (start and context.lowered[start - 1] in "$£€.,-/:"):
        return None
    first, second = int(match.group(1)), int(match.group(2))
    nearby = context.lowered[max(0, start - 60) : match.end() + 40]
    if (first < second and not _SCORE_WORDS.search(nearby)) or first > 200 or second > 200:
        return None
    k = _after(context, i, match.end())
    follows = context.tokens[k].text if k < len(context.tokens) else ""
    if first < second and (is_plural_noun(follows) or follows in UNITS or follows in {"per", "point"}):
        return None
    return Special(match.start(), match.end(), k, float(first), float(second), "score", "score")


def _read_name_age(context: Context, i: int) -> Special | None:
    """Read "Ann Lee, 26,": a whole number between commas after a capitalised word that is no month."""
    start = context.tokens[i].start
    match = _AGE.match(context.lowered, start)
    if match is None or start < 4 or context.is_masked(start):
        return None
    name = _NAME_BEFORE.search(context.text[max(0, start - 24) : start])
    years = int(match.group(1))
    if name is None or not 0 < years <= 110 or _MONTH.match(name.group(1)):
        return None
    return _age(context, i, start, match.end(1), years)


def _read_aged(context: Context, i: int) -> Special | None:
    match = _AGED.match(context.lowered, context.tokens[i].start)
    if match is None or not 0 < int(match.group(1)) <= 115:
        return None
    return _age(context, i, match.start(), match.end(1), int(match.group(1)))


def _age(context: Context, i: int, start: int, end: int, years: int) -> Special:
    seconds, last = years * _YEAR_SECONDS, _after(context, i, end)
    return Special(start, end, last, seconds, seconds, "age", "digits", "second", None, float(years), "year of age")


def _read_ordinal(context: Context, i: int) -> Special | None:
    """Read "the sixth aftershock": counts events, so only before a noun of an event and after a determiner."""
    start = context.tokens[i].start
    match = _ORDINAL.match(context.lowered, start)
    if match is None or context.is_masked(start) or not _DETERMINER.search(context.lowered[max(0, start - 14) : start]):
        return None
    k = i + (2 if match.group(1) else 1)
    rank = float(match.group(1) or ORDINALS[match.group(2)])
    for noun in range(k, min(k + 3, len(context.tokens))):
        lemma = lemmatize(context.tokens[noun].text)
        if lemma in COUNTABLE_EVENTS and context.text[context.tokens[noun].start].islower():
            end = context.tokens[k - 1].end
            return Special(start, end, noun, rank, rank, "ordinal", "ordinal", lemma, lemma) if rank >= 3 else None
        if context.tokens[noun].kind != "word":
            return None
    return None


def _read_or_two(context: Context, i: int) -> Special | None:
    """Read "a day or two" (one to two), "an hour or so" (about one)."""
    match = _OR_TWO.match(context.lowered, context.tokens[i].start)
    if match is None or match.group(1) in {"hundred", "thousand", "million", "dozen", "few", "couple"}:
        return None
    unit = UNITS.get(match.group(1))
    if unit is None and match.group(2) == "so":
        return None
    top = 2.0 if match.group(2) == "two" else 1.0
    low, high = (unit.to_base(1.0), unit.to_base(top)) if unit else (1.0, top)
    noun = None if unit else match.group(1)
    last = _after(context, i, match.end())
    return Special(
        match.start(),
        match.end(),
        last,
        low or 0.0,
        high or 0.0,
        unit.dimension if unit else "count",
        "few",
        unit.base if unit else noun,
        noun,
        None,
        unit.name if unit else noun,
        "between" if top == 2 else "about",
    )


def _read_fold(context: Context, i: int) -> Special | None:
    """Read "sixfold", "10-fold", "twice as many": a ratio, in ``times``."""
    start = context.tokens[i].start
    match = _TIMES_AS.match(context.lowered, start) or _FOLD.match(context.lowered, start)
    if match is None:
        return None
    word = match.group("word")
    value = (
        {"twice": 2.0, "half": 0.5, "double": 2.0, "triple": 3.0, "hundred": 100.0}.get(word)
        or ONES.get(word)
        or TENS.get(word)
    )
    if word[0].isdigit():
        value = float(word)
    if not value:
        return None
    prefix = read_prefix(context.lowered, start)
    bound, start = prefix or ("exact", start)
    low, high = apply_bound(float(value), float(value), bound)
    last = _after(context, i, match.end())
    kind = "times" if match.re is _FOLD else "ratio"
    return Special(start, match.end(), last, low, high, "number", kind, "times", None, float(value), "count", bound)


def _read_one(context: Context, i: int) -> Special | None:
    """Read "one was killed", "one has died" as one person; "one" alone is a pronoun."""
    match = _ONE.match(context.lowered, context.tokens[i].start)
    if match is None:
        return _read_fold(context, i)
    end, fate = context.tokens[i].end, match.group("fate")
    bound, start = read_prefix(context.lowered, context.tokens[i].start) or ("exact", context.tokens[i].start)
    low, high = apply_bound(1.0, 1.0, bound)
    return Special(start, end, i + 1, low, high, "count", "words", "people", fate, 1.0, fate, bound)


def _read_twice(context: Context, i: int) -> Special | None:
    """Read "shot twice" as two times; a ratio ("twice as many") otherwise."""
    start = context.tokens[i].start
    match = _TWICE.match(context.lowered, start)
    if match is None or not _DONE_TO.search(context.lowered[max(0, start - 40) : start]):
        return _read_fold(context, i)
    return Special(start, match.end(), i + 1, 2.0, 2.0, "count", "words", "time", "time", 2.0, "time")


_READERS = {
    "one": _read_one,
    "no": _read_zero,
    "nobody": _read_zero,
    "none": _read_zero,
    "a": _read_or_two,
    "an": _read_or_two,
    "aged": _read_aged,
    "age": _read_aged,
    "turned": _read_aged,
    "turns": _read_aged,
    "turning": _read_aged,
    "twice": _read_twice,
    "half": _read_fold,
    "double": _read_fold,
    "triple": _read_fold,
    **dict.fromkeys(ORDINALS, _read_ordinal),
}
SPECIAL_STARTERS = frozenset(_READERS)
"""Words a special reading may start with, beside number words and "sixfold"."""
