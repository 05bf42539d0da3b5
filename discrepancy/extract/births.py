"""Where someone was born, with whom the sentence tells it of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.bigplaces import is_big_place
from discrepancy.extract.clausetree import subject_of
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.names import fold_name
from discrepancy.records import Place
from discrepancy.screened import Screened

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence
    from discrepancy.extract.patients import People

BORN = Screened(
    r"\b[Bb]orn\b(?P<between>[^.;:]{0,60}?)\s(?:in|at)\s+(?P<town>[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'-]+){0,2})"
)
MONTHS = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Christmas)\b"
)
RAISED = Screened(
    r"\b(?:grew\s+up|(?:was|were)\s+(?:born\s+and\s+)?raised)\s+in\s+(?P<town>[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'-]+){0,2})"
)
CLAUSE = re.compile(r"\b(?:and|but|who|whose|which|he|she|they|to|raised|grew|died|lived|moved)\b")
"""Words after which a place is no longer that of the birth."""


def find_births(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The towns where persons of one sentence were born, as places of kind "birthplace"; countries tell too little."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in BORN.finditer(text):
        town = fold_name(match["town"])
        if MONTHS.match(match["town"]) or CLAUSE.search(match["between"]) or not town or is_big_place(town):
            continue
        who = people.name(find_born(parsed, match.start()), index)
        yield Found(match.start(), match.end(), Place(match["town"], "birthplace"), who)


def find_born(parsed: ParsedSentence, start: int) -> Token | None:
    """The token of whoever the word "born" that starts there is said of, or None."""
    word = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= start), None)
    if word is None:
        return None
    if word.dep_ in ("acl", "relcl") and word.head.pos_ in ("NOUN", "PROPN"):
        return word.head
    return subject_of(word) or next((s for over in word.ancestors if (s := subject_of(over)) is not None), None)


def find_upbringings(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The towns where persons of one sentence grew up, as places of kind "upbringing"; countries tell too little."""
    for match in RAISED.finditer(parsed.sentence.text.translate(STRAIGHT)):
        if not is_big_place(fold_name(match["town"])):
            who = people.name(find_born(parsed, match.start()), index)
            yield Found(match.start(), match.end(), Place(match["town"], "upbringing"), who)
