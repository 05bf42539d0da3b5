"""What a bare figure counts by the words right beside it: "with 21 aboard", "the thieves, three of them,"."""

from __future__ import annotations

import re

from discrepancy.extract.measures import HUMAN_MEASURES
from discrepancy.extract.personnouns import is_person_noun
from discrepancy.extract.quantity_nouns import is_plural_noun, lemmatize

MULTITUDES = frozenset("dozen score hundred thousand million".split())
"""Number words that a parser takes for what the figure before them counts: "Five dead, dozens injured"."""

FATE = re.compile(r"\s+(dead|killed|injured|wounded|hurt|trapped|missing|arrested|detained|rescued)\b", re.IGNORECASE)
"""What became of persons, right after their number."""

ABOARD = re.compile(r"(?:\s+people)?\s+(?:aboard|on board)\b", re.IGNORECASE)
"""What follows a number of persons in a ship or a plane."""

THOSE_ABOARD = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:aboard|on board)\b", re.IGNORECASE)
WERE_ABOARD = re.compile(
    r"(?:\s+(?:people|persons|passengers|crew|members|souls|and)){0,4}\s+(?:who )?(?:were|was|are|is|had been)\s+"
    r"(?:aboard|on board)\b",
    re.IGNORECASE,
)
CARRYING = re.compile(
    r"\bcarr(?:ying|ied) (?:(?:some|about|around|nearly|at least|more than|over|up to) )?$", re.IGNORECASE
)
"""What follows, or stands before, persons whom a ship or a plane carries."""

SOME_OF_THEM = re.compile(
    r"\b(?:many|most|some|several|few|half|none|\d+|[a-z]+teen|[a-z]+ty) of them\b", re.IGNORECASE
)
"""What follows a number of persons in a ship or a plane of whom some alone met a fate."""

CREW = re.compile(r"\bcrew (?:of|numbers|numbered|was|is)(?: about| some| just)? $", re.IGNORECASE)
"""What stands before the number of a crew."""

APPOSED = re.compile(r"\b([a-z][a-z'-]+), (?:(?:and|or) )?$", re.IGNORECASE)
"""The noun that a number is set beside."""

OF_THEM = re.compile(r"\s+of them\b|\s+in (?:all|number|total)\b|,(?=\s)", re.IGNORECASE)
"""What follows a number set beside its noun: "the men, more than a dozen, had"."""


def are_aboard(before: str, after: str, fate: str | None) -> bool:
    """Whether persons are counted because they were aboard: what became of them is not told, or of some alone."""
    if fate == "killed":
        aboard = THOSE_ABOARD.match(after)
        return aboard is not None and SOME_OF_THEM.search(after, aboard.end()) is not None
    return fate not in HUMAN_MEASURES and bool(WERE_ABOARD.match(after) or CARRYING.search(before))


def person_beside(before: str, after: str, noun: str | None) -> str | None:
    """The noun of persons that a figure counts where none of its own is read, else ``noun``."""
    if noun in MULTITUDES:
        fate = FATE.match(after)
        return fate.group(1).lower() if fate else noun
    if noun is not None:
        return noun
    if ABOARD.match(after):
        return "person"
    if CREW.search(before):
        return "crew"
    apposed = APPOSED.search(before)
    if apposed is None or not OF_THEM.match(after):
        return None
    word = apposed.group(1).lower()
    lemma = lemmatize(word)
    return lemma if is_plural_noun(word) and is_person_noun(lemma) else None
