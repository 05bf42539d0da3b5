"""In which town somebody was caught, found or attacked, and at which school somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.bigplaces import is_big_place
from discrepancy.extract.clausetree import subject_of
from discrepancy.extract.facilities import find_facilities
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.extract.remainswords import name_person, person_of
from discrepancy.extract.spots import find_act
from discrepancy.names import fold_name
from discrepancy.records import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence
    from discrepancy.extract.patients import People

ACTS = frozenset({"arrest", "find", "attack"})
AT = frozenset({"in", "at", "near"})
PUPIL = re.compile(
    r"\b(?P<noun>student|freshman|sophomore|junior|senior|pupil|teacher|principal|quarterback)\s+(?:at|of|from)\s+(?:the\s+)?$"
)
STAFF = frozenset({"teacher", "principal"})
NO_TOWNS = frozenset("county jail prison court school university street avenue road park".split())


def find_whereabouts(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The towns in which one sentence has persons caught, found or attacked, as places of kind "whereabouts"."""
    for entity in parsed.tokens.ents:
        first = entity[0]
        over = entity.root.head
        if entity.label_ != "GPE" or over.dep_ != "prep" or over.lower_ not in AT:
            continue
        folded = fold_name(entity.text)
        acted = find_act(over)
        if acted is None or not folded or is_big_place(folded) or set(folded) & NO_TOWNS:
            continue
        act, verb = acted
        who = people.patient_of(verb) if act in ACTS and verb.pos_ == "VERB" else None
        name = name_person(people, person_of(who), index) if who is not None else None
        if name is not None:
            start, end = parsed.start_of(first) - parsed.shift, parsed.end_of(entity[-1]) - parsed.shift
            yield Found(start, end, Place(entity.text, "whereabouts", anchor=act), name)


def find_schooling(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The schools at which a sentence has persons learn or teach, as places of kind "schooling"."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for found in find_facilities(text):
        before = PUPIL.search(text[: found.start])
        if before is None or found.place.bearing != "school":
            continue
        token = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= before.start("noun")), None)
        who = bearer_of(token) if token is not None else None
        if who is not None and people.is_person(who):
            rank = "staff" if before["noun"] in STAFF else "pupil"
            yield Found(
                found.start, found.end, Place(found.place.name, "schooling", anchor=rank), people.name(who, index)
            )


def bearer_of(noun: Token) -> Token | None:
    """Of whom a noun is said: what it is in apposition to, or the subject of "is"."""
    if noun.dep_ == "appos":
        return noun.head
    return subject_of(noun.head) if noun.dep_ == "attr" else None
