"""Persons that a text counts by listing them: "a man, his wife and their two sons were killed" is four people killed.

A list is counted only where it is all that its verb is said of: it opens a clause that tells their fate, or is what a
verb of harm or arrest is done to, or opens a headline. What has one person beside a figure is added up in
``align/totals.py``, with the figure read.
"""

from __future__ import annotations

import re

from discrepancy.extract.fates import FATE_OF
from discrepancy.extract.timewords import count_value
from discrepancy.personwords import KIN, SOMEBODY
from discrepancy.records import Quantity

_RELATION = {
    **FATE_OF,
    "shot": "fired",
    "charged": "charged",
    "die": "killed",
    "dies": "killed",
    "killing": "killed",
    "injuring": "injured",
    "wounding": "injured",
    "arresting": "arrested",
    "rescuing": "rescued",
}
"""The relation that a word says of a list, by the last one of its phrase: "found dead"."""

_PERSON = (
    rf"(?:{SOMEBODY}|{'|'.join(sorted(KIN))}|partner|fianc[eé]e?|neighbou?r|friend|colleague|roommate|"
    r"couple's (?:son|daughter|child))"
)
_ONLY = rf"{_PERSON}(?!\s+{_PERSON}\b)"
_NAME = r"(?:,?\s+(?-i:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}))?"
_AGE = rf"{_NAME}(?:, (?:aged )?\d{{1,2}}(?=,| and|\s|$))?"
_ONE = rf"(?:an?|one|his|her|their|the)\s+(?:(?!and\b)[\w'’-]+\s+){{0,3}}?{_ONLY}{_AGE}"
_MANY = (
    r"(?:(?:his|her|their|the)\s+)?(?P<number>two|three|four|five|six|seven|eight|nine|\d)\s+"
    r"(?:(?!and\b)[\w'’-]+\s+){0,2}?(?:children|sons|daughters|boys|girls|men|women|babies|brothers|sisters|others|"
    r"grandchildren|teenagers|officers|passengers|students|workers|neighbou?rs|friends)"
)
_AND_ONE = rf"(?:{_ONE}|(?:(?!and\b)[\w'’-]+\s+){{0,1}}?{_ONLY})(?:{_NAME}, (?:aged )?\d{{1,2}},?|{_NAME}(?=\s))?"
_LIST = rf"(?:{_ONE}(?:,\s+{_ONE}){{0,4}},?\s+and\s+{_AND_ONE}|{_ONE}(?:,\s+{_ONE}){{1,4}},?\s+and\s+{_MANY})"
_BE = r"(?:were|are|have\s+been|had\s+been)\s+(?:both\s+|all\s+)?(?:\w+ly\s+)?"
_DONE = (
    r"(?:killed|found\s+dead|shot\s+dead|pronounced\s+dead|dead|injured|wounded|hurt|hospitali[sz]ed|shot|arrested|"
    r"detained|rescued|missing|charged)"
)
_BEGINS = r"(?:^|[;:]\s|,\s(?:and|but|when|where)\s|\b(?:that|said|when|after|where)\s)[\"'“”‘’]*"
_SUBJECT = re.compile(
    rf"{_BEGINS}(?P<list>{_LIST})\s+(?:(?:have\s+|had\s+)?(?:both\s+|all\s+)?(?P<died>died)|{_BE}(?P<done>{_DONE}))\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:(?P<harm>killing|killed|injuring|injured|wounding|wounded|arresting|arrested|rescuing|rescued)"
    r"|(?:shooting\s+dead|shot\s+dead|fatally\s+(?:shot|shooting|stabbed|stabbing)|murdered|murdering|"
    r"(?:deaths?|murders?|killings?|slayings?|bodies)\s+of))"
    rf"\s+(?P<list>{_LIST})(?!\s+(?:were|was|had|have|has|who|is|are)\b)\b",
    re.IGNORECASE,
)
_TITLE_ONE = rf"(?:(?!and\b)[\w'’-]+\s+){{0,2}}?{_PERSON}"
_TITLE = re.compile(
    rf"^(?P<list>{_TITLE_ONE}(?:,\s+{_TITLE_ONE}){{0,3}}(?:,|\s+and|\s+&)\s+{_TITLE_ONE})\s+"
    rf"(?P<done>{_DONE}|die|dies)\b(?!\s+(?:by|to)\b)",
    re.IGNORECASE,
)
_ANYBODY = re.compile(rf"\b{_PERSON}\b", re.IGNORECASE)
_SPLIT = re.compile(r",\s+and\s+|\s+and\s+|\s+&\s+|,\s+(?!(?:aged )?\d)", re.IGNORECASE)
MOST_IN_TITLE = 60
"""Characters of a headline's list: beyond, it is a sentence."""


def read_listed_persons(text: str) -> list[Quantity]:
    """The number of persons of each list that tells the fate of all of them; offsets are characters of ``text``."""
    found: dict[int, Quantity] = {}
    for pattern in (_SUBJECT, _OBJECT, _TITLE):
        for match in pattern.finditer(text):
            words, start = match["list"].rstrip(" ,"), match.start("list")
            if pattern is not _TITLE or len(words) <= MOST_IN_TITLE:
                found[start] = count_list(words, start, match.groupdict())
    return list(found.values())


def count_list(words: str, start: int, told: dict[str, str | None]) -> Quantity:
    """The persons of one list, in the relation that the words around it tell."""
    fate, number = told.get("done") or told.get("died") or told.get("harm") or "killed", told.get("number")
    relation = _RELATION[fate.lower().split()[-1]]
    single = sum(bool(_ANYBODY.search(part)) for part in _SPLIT.split(words))
    count = float(single + (count_value(number) if number else 0))
    span = (start, start + len(words), words)
    return Quantity(*span, count, count, "exact", "count", "people", "person", (), relation)
