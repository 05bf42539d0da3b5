"""Values that a text says without a number: "life in prison", "less than a mile", "a triple shooting", "a third victim
died", "a pair of burglars".
"""

from __future__ import annotations

import re

from discrepancy.extract.listedpersons import read_listed_persons
from discrepancy.extract.personnouns import is_person_noun
from discrepancy.extract.quantity_bounds import apply_bound, read_prefix
from discrepancy.extract.quantity_lexicon import ORDINALS
from discrepancy.extract.quantity_nouns import lemmatize
from discrepancy.extract.units import UNITS
from discrepancy.records import Quantity

_YEAR = 31557600.0
LEAST_YEARS = 100
"""Years that a life term stands for at least: no shorter term in years is called life."""

LIFE = re.compile(
    r"(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bmy )"
    r"\b(?:up to )?life\b(?= (?:in (?:\w+ )?prison|in jail|behind bars|imprisonment|term\b|sentence\b|"
    r"plus \w+ years|without (?:the )?(?:possibility|chance|parole|eligibility)))"
    r"|(?:(?<=\bsentenced to )|(?<=\bjailed for )|(?<=\bimprisoned for ))life\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|consecutive|concurrent) $", re.IGNORECASE
)
"""Before "life sentences" of which there are several: a count, and read as one."""

_UNIT = re.compile(
    r"\ban? (?P<unit>minute|hour|day|week|month|year|decade|century|mile|kilomet(?:re|er)|foot|inch|met(?:re|er)|yard|"
    r"pound|ton|acre)\b(?! ?(?:ago|later|earlier|old|and a half|or so|or two|a)\b|-)",
    re.IGNORECASE,
)
_RATE = re.compile(r"\d\S*(?: \w+){0,2} $")
"""Before a unit that divides another figure: "more than 40 calls a day"."""


FOLDS = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0}
STRUCK = {"shooting": "fired", "stabbing": "injured"}
"""The relation of persons struck by a crime that need not kill; any other of these crimes kills."""

_FOLD = re.compile(
    rf"\b(?P<fold>{'|'.join(FOLDS)})[ -](?:fatal )?(?P<crime>homicide|murder|killing|slaying|shooting|stabbing)\b"
    r"(?![- ]suicide)",
    re.IGNORECASE,
)


_LATER = "has|had|is|later|also|then|since"
_NO_VICTIM = "people|suspect|defendant|accused|gunman|attacker|shooter"
_RANK = "|".join(rank for rank in ORDINALS if rank != "first")
LATEST = re.compile(
    rf"(?:^|\b(?:a|the death of an?) )(?P<rank>{_RANK}|\d+(?:st|nd|rd|th)) (?:(?!(?:of|the)\b)[a-z-]+ )?"
    rf"(?P<noun>(?!(?:was|{_LATER}|{_NO_VICTIM})\b)[a-z]+)\b"
    r"(?:, [^.;]{1,80}?,| of [^.,;]{1,40}?| in [^.,;]{1,40}?)?"
    rf" (?:(?:{_LATER}) )*"
    r"(?:dies|died|dead|succumbed|lost (?:his|her|their) life|(?:found|pronounced) dead|"
    r"killed(?= (?:in|by|at|as|when)\b|[.,]|$)"
    r"|(?:was|been) (?:also )?(?:killed|(?:pronounced|found|confirmed) dead))\b",
    re.IGNORECASE,
)
"""Somebody who died after others: "a third resident, a former postman, died" says that three have. "The third victim"
may be one of a list, and more dead."""

_ANOTHER_COUNT = r"(?:at least |about |some )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens)"
_HURT = r"(?:was |were |are |is )?(?:\w+ly )?(?:wounded|injured|hurt|shot)\b"
ONE_DEAD = re.compile(
    r"(?:^(?!one\b)|\b(?=an? ))(?P<words>(?:an? )?(?:(?:[a-z]+|\d{1,2}-year-old) ){0,2}?(?P<noun>[a-z]+))"
    r"(?: (?:was|is|has been))? (?:shot and killed|(?:fatally |shot )?(?:killed|dead|slain|(?:shot|stabbed) to death))"
    rf"(?:,|,? and) {_ANOTHER_COUNT} (?:[a-z]+ ){{0,2}}?{_HURT}",
    re.IGNORECASE,
)
"""One who died, told beside so many others who were hurt: "a man was killed and three others were wounded"."""

PAIR = re.compile(r"\b(?P<words>a pair of) (?:[a-z-]+ )?(?P<noun>[a-z]+s)\b", re.IGNORECASE)


def read_said_values(text: str) -> tuple[Quantity, ...]:
    """Life terms, single units under a bound, manifold crimes, the latest of several dead, one dead beside others hurt,
    pairs and lists of persons, in text order; offsets are characters of ``text``.
    """
    found = (
        *(*read_life_terms(text), *read_single_units(text), *read_folds(text)),
        *(*read_latest_deaths(text), *read_single_deaths(text), *read_pairs(text), *read_listed_persons(text)),
    )
    return tuple(sorted(found, key=lambda q: q.start))


def read_folds(text: str) -> list[Quantity]:
    """The persons of a crime that says how many it struck: a triple shooting is three people shot."""
    found = []
    for match in _FOLD.finditer(text):
        count, relation = FOLDS[match["fold"].lower()], STRUCK.get(match["crime"].lower(), "killed")
        words = match.group()
        found.append(
            Quantity(
                *match.span(), words, count, count, "exact", "count", unit="people", noun="person", measure=relation
            )
        )
    return found


def read_latest_deaths(text: str) -> list[Quantity]:
    """So many dead as the last of them to be told of says."""
    found = []
    for match in LATEST.finditer(text):
        rank = match["rank"].lower()
        count = float(ORDINALS[rank] if rank in ORDINALS else rank[:-2])
        if is_person_noun(match["noun"].lower()):
            words = match["rank"]
            dead = Quantity(
                *match.span("rank"), words, count, count, "exact", "count", "people", "person", measure="killed"
            )
            found.append(dead)
    return found


def read_single_deaths(text: str) -> list[Quantity]:
    """One person dead, beside a number of others who were hurt."""
    return [
        Quantity(
            *match.span("words"),
            match["words"],
            1.0,
            1.0,
            "exact",
            "count",
            "people",
            match["noun"].lower(),
            measure="killed",
        )
        for match in ONE_DEAD.finditer(text)
        if is_person_noun(match["noun"].lower()) and not match["noun"].lower().endswith("s")
    ]


def read_pairs(text: str) -> list[Quantity]:
    """Two persons called a pair."""
    nouns = [(match, lemmatize(match["noun"].lower())) for match in PAIR.finditer(text)]
    return [
        Quantity(*match.span("words"), match["words"], 2.0, 2.0, "exact", "count", "people", noun)
        for match, noun in nouns
        if is_person_noun(noun)
    ]


def read_life_terms(text: str) -> list[Quantity]:
    """Prison for life, as a duration that has no upper end."""
    return [
        Quantity(
            match.start(), match.end(), match.group(), LEAST_YEARS * _YEAR, None, "over", "duration", "second", "year"
        )
        for match in LIFE.finditer(text)
        if not _COUNTED.search(text[: match.start()])
    ]


def read_single_units(text: str) -> list[Quantity]:
    """One of a unit where a bound says that it is meant as a measure: "nearly an hour" is, "twice a day" is not."""
    lowered, found = text.lower(), []
    for match in _UNIT.finditer(text) if len(lowered) == len(text) else ():
        prefix = read_prefix(lowered, match.start())
        if prefix is None or _RATE.search(text[: prefix[1]]):
            continue
        unit = UNITS[match["unit"].lower()]
        low, high = apply_bound(1.0, 1.0, prefix[0])
        start, end = prefix[1], match.end()
        found.append(
            Quantity(
                start,
                end,
                text[start:end],
                unit.to_base(low),
                unit.to_base(high),
                prefix[0],
                unit.dimension,
                unit.base,
                None,
            )
        )
    return found
