"""What a number measures: magnitude, age, share, speed, count, or its unit's own dimension."""

from __future__ import annotations

import re

from discrepancy.extract.personnouns import PERSON_NOUNS as SINGULAR_PERSONS
from discrepancy.extract.quantity_amounts import Amount, Context
from discrepancy.extract.quantity_bounds import read_prefix
from discrepancy.extract.quantity_lexicon import PERSON_NOUNS
from discrepancy.extract.quantity_nouns import CountedNoun
from discrepancy.extract.quantity_units import read_rate
from discrepancy.extract.units import UNITS, Unit

_QUAKE = re.compile(
    r"\s*-?\s*(?:strong\s+|powerful\s+|undersea\s+)?(?:earth)?(?:quake|tremor|temblor|aftershock|on the richter)"
)
_MAGNITUDE_AFTER = re.compile(r"(?:\s*(?:,|and|or|to)\s*\d\.\d)*\s*-?\s*magnitude\b")
_MAGNITUDE_BEFORE = re.compile(
    r"\bmagnitude\b(?:[^.;,0-9]{0,22}(?:of|at|as|was|is|to|from|:|about|around|estimated|over)\s+)?\s*-?\s*$"
)
_QUAKE_NOUN = re.compile(r"(?:[^.;,\d]{0,20}\b)?((?:earth)?quake|tremor|temblor|aftershock)s?\b")
_KIN = "mother|father|son|daughter|wife|husband|brother|sister|grandmother|grandfather|boy|girl|mum|dad|partner|cousin"
_AGE_BEFORE = re.compile(
    rf"\b(?:he|she|who|i|him|her|(?:my|his|her|whose) (?:{_KIN}))"
    r"(?:'s|'ll be|\s+(?:is|was|were|will be|would be|would have been|had been|turned|"
    r"turns|has turned))\s+"
    r"(?:(?:just|only|then|now|about|around|aged|at least|over|under|almost|nearly)\s+)*$"
)
_DIED_AT = re.compile(
    r"\b(?:(?<!the )(?<!of )(?<!number )dead|die[sd]?|dying|(?:his|her) death|passed away|heart attack|stroke|cancer)"
    r"(?: (?:in|of|from) [^.;,:]{1,24})? at $"
)
_HOURS = 12
"""Before the age at which somebody died: "found dead at 52"; up to 12 it may be an hour."""
_EXTREME_BEFORE = re.compile(
    r"\b(?:youngest|oldest|eldest)\b[^.;:,]{0,40}?\s(?:is|was|being)\s+"
    r"(?:(?:just|only|then|now|about|around|aged|almost|nearly)\s+)*$"
)
"""Before the age of one of several: "the youngest of those hurt is 16"."""
_AGED_BEFORE = re.compile(
    r"\b(?:men|women|boys|girls|males|females|sons|daughters|brothers|sisters|teens|teenagers|suspects|victims|students|"
    r"passengers|officers|employees), (?:\d+,? and )?$|"
    r"\bage[sd]?(?: ranging)?(?: between| from| of)? (?:\d+ ?(?:,|and|or|to|-)* ?)*$|"
    r"\branging in age (?:from|between) $"
)
GROUPS = frozenset("staff crew people folk police troop family couple".split())
MOST_BEHIND = 3
"""Highest number behind one person that is rather no age: "the suspect, one of two"."""
PARENT = re.compile(
    r"\b(?:mother|father|mom|mum|mummy|dad|daddy|parents?|grandmother|grandfather|stepfather)[ -]of[\s-]+$"
)
_AGE_GROUP = re.compile(
    r"\b(?:children|kids|boys|girls|those|anyone|people|adults|men|women|youths|youngsters|minors)\s+(?:aged\s+)?$"
)
_PERSON_OF = re.compile(r"\b(?:an?|the|another) (?:(?!of\b)[\w'-]+ ){0,3}?([a-z][a-z-]+) of $|\banother of $")
_PERSON_ASIDE = re.compile(r"\b(?:an?|the|his|her|another) (?:(?!of\b)[\w'-]+ ){0,3}?([a-z][a-z-]+), (?:aged )?$")
"""Before the age of one person: "a woman of 81", "and another of 34", "a young fireman, 31,"; the noun is to be one of
persons."""
_OF_SOME = re.compile(r" of (?:them|whom|the|his|her|its|their|these|those)\b")
_AGE_AFTER = re.compile(
    r"\s*(?:[.,;)\"”]|$|when\b|at the time|and\b(?! \d)|years\b|by\b|who\b|(?:was|were)\b|"
    r"in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_AGE_ROW = re.compile(r"(?:, \d{1,2})*,? and \d{1,2}[ -]years?[ -]old\b")
"""After an age that shares its unit with a later one: "who are 9 and 14 years old"."""
_SECONDS = {"millisecond": 0.001, "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0}
_TAIL = re.compile(r"\s*-?\s*magnitude\b")


def classify(context: Context, amount: Amount, noun: CountedNoun) -> tuple[str, str | None]:
    """The dimension, and the unit's or counted noun's name in the size of the text."""
    unit = amount.unit
    if unit is not None:
        if unit.is_age:
            return "age", unit.name
        return ("speed" if _is_speed(amount) else unit.unit.dimension), unit.name
    if is_magnitude(context, amount):
        return "magnitude", None
    if noun.lemma is None and amount.value.kind in {"digits", "words"} and _is_age(context, amount):
        return "age", "year of age"
    if amount.value.kind == "share":
        return "share", noun.lemma
    if noun.lemma is None:
        return "number", None
    rate = read_rate(context.lowered, context.tokens[noun.last - 1].end) if noun.last else None
    return "count", f"{noun.lemma} per {rate[0]}" if rate else noun.lemma


def base_of(amount: Amount, noun: CountedNoun, dimension: str, raw_unit: str | None) -> tuple[Unit | None, str | None]:
    """The unit that converts to base (None: as it is) and the name of the base."""
    unit = amount.unit
    if dimension == "age":
        return (unit.unit if unit else UNITS["year"]), "second"
    if unit is None:
        return None, "people" if noun.lemma in PERSON_NOUNS else raw_unit
    if _is_speed(amount):
        factor = unit.unit.factor / _SECONDS[str(unit.per)]
        return Unit(unit.name, "metre per second", factor, "speed"), "metre per second"
    return unit.unit, f"{unit.unit.base} per {unit.per}" if unit.per else unit.unit.base


def magnitude_span(context: Context, end: int) -> tuple[int, str | None]:
    """Where "6.1-magnitude" ends, and the kind of quake right after it."""
    tail = _TAIL.match(context.lowered, end)
    end = tail.end() if tail else end
    noun = _QUAKE_NOUN.match(context.lowered, end)
    return end, noun.group(1) if noun else None


def is_magnitude(context: Context, amount: Amount) -> bool:
    """Whether the number is an earthquake's magnitude, by the word or by a decimal before a quake."""
    if not 0 < amount.low < 11:
        return False
    prefix = read_prefix(context.lowered, amount.start)
    start = prefix[1] if prefix else amount.start
    before = context.lowered[max(0, start - 40) : start]
    after = context.lowered[amount.end : amount.end + 40]
    if _MAGNITUDE_AFTER.match(after) or _MAGNITUDE_BEFORE.search(before):
        return True
    if amount.low < 1 or not re.search(r"\d ?\. ?\d", context.text[amount.number_start : amount.number_end]):
        return False
    is_measured = re.search(
        r"(?:measur|register|record)(?:ed|ing)\s+(?:at\s+)?(?:\d\.\d(?:,| and| or| to)* )*$", before
    )
    return bool(_QUAKE.match(after)) or bool(
        is_measured and re.search(r"quake|tremor|temblor|richter", context.lowered)
    )


def _is_speed(amount: Amount) -> bool:
    unit = amount.unit
    return unit is not None and unit.per in _SECONDS and unit.unit.dimension == "length"


def _is_of_one_person(before: str, years: float) -> bool:
    """Whether a number behind "a steward of" is an age: the noun is of one person, and no parent of so many."""
    match = _PERSON_OF.search(before)
    if match is None or PARENT.search(before) or years <= MOST_BEHIND:
        return False
    return match.group(1) is None or match.group(1) in SINGULAR_PERSONS - GROUPS


def _is_age(context: Context, amount: Amount) -> bool:
    """Read "when she was nine", "children under 16"."""
    if not 0 < amount.low < 116 or amount.low != int(amount.low):
        return False
    before = context.lowered[max(0, amount.start - 60) : amount.start]
    if _OF_SOME.match(context.lowered, amount.end):
        return False
    if _AGED_BEFORE.search(before) or _AGE_ROW.match(context.lowered, amount.end):
        return True
    if _is_of_one_person(before, amount.low) or (amount.low > _HOURS and _DIED_AT.search(before)):
        return True
    if not _AGE_AFTER.match(context.lowered, amount.end):
        return False
    if _AGE_BEFORE.search(before) or _EXTREME_BEFORE.search(before):
        return True
    aside = _PERSON_ASIDE.search(before)
    if aside is not None and aside.group(1) in SINGULAR_PERSONS - GROUPS and amount.low > MOST_BEHIND:
        return True
    prefix = read_prefix(context.lowered, amount.start)
    return (
        prefix is not None
        and prefix[0] in {"under", "over", "at_least"}
        and bool(_AGE_GROUP.search(context.lowered[max(0, prefix[1] - 20) : prefix[1]]))
    )
