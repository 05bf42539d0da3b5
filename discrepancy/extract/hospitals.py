"""Which hospital: the names of hospitals, and who was taken to each or treated there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import OPENERS, STRAIGHT
from discrepancy.records import Place

if TYPE_CHECKING:
    from discrepancy.extract.parsed import ParsedSentence
    from discrepancy.extract.patients import People

_CAP = r"[A-ZÀ-Þ][\w'.&-]*"
RUN = re.compile(rf"{_CAP}(?:\s+(?:(?:of|and|for|the|&|de|la)\s+(?:the\s+)?)?{_CAP}){{0,8}}")
CARE = re.compile(
    r"\b(?:Hospitals?|Medical|Infirmary|Clinic|Trauma|Health|Healthcare|Burn\s+Center|Sanatorium|Medicine)\b"
)
NO_CARE = re.compile(
    r"\b(?:Department|Dept|Examiner|Services?|Ministry|Minister|Association|Institute|School|Director|Officer|Chief|Board"
    r"|Emergency\s+Medical|Technician|Insurance|Organization|Agency|Company|Commission|Secretary|Act|Street|Avenue|Road"
    r"|Office|Bureau|Research|Society|Division|Examiners|Investigator|Journal|Magazine|News|Brigade|Corps|Public|Mental|Fire|Police)\b"
)
MOVED = re.compile(
    r"\b(?:transported|taken|rushed|airlifted|flown|transferred|brought|lifeflighted|life-flighted|treated|condition|recovering|recuperating|hospitalized)"
    r"(?:\s+by\s+(?:\w+\s+){1,2}?(?=to|at))?\s+(?:(?:to|at)\s+)?(?:the\s+)?$"
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
NOT_HOSPITALS = frozenset(
    """
jail prison court courthouse police precinct station custody department county sheriff sheriff's detention correctional
facility center street avenue road airport school church home university office united new north south east west city
january february march april may june july august september
october november december
""".split()
)
"""Words of names to which people are taken, and which are no hospitals."""


def find_hospitals(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The hospitals that a sentence names, as places of kind "hospital" with the patient where the sentence tells."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in RUN.finditer(text):
        start, name = trim(match.start(), match.group())
        if not name:
            continue
        is_moved = bool(MOVED.search(text[:start]))
        if is_named_care(name) or (is_moved and is_bare_name(parsed, start, name)):
            who = people.name(people.patient_at(parsed, start), index)
            yield Found(start, start + len(name), Place(name, "hospital", bearing="patient" if is_moved else None), who)


def trim(start: int, run: str) -> tuple[int, str]:
    """A run of capitals without the words that only open a sentence, without a possessive and a point at its end."""
    words = run.split()
    while words and words[0].lower().strip(".") in OPENERS:
        start += len(run) - len(run[len(words[0]) :].lstrip())
        run = run[len(words[0]) :].lstrip()
        words.pop(0)
    while words and words[-1].lower().strip(".,") in DAYS:
        run = run[: len(run) - len(words.pop())].rstrip()
    return start, re.sub(r"(?:'s?|[.&,])$", "", run)


def is_named_care(name: str) -> bool:
    """Whether a run of capitals names a hospital by one of its words and has a word of its own beside it."""
    return bool(CARE.search(name)) and not NO_CARE.search(name) and len(name.split()) > 1


def is_bare_name(parsed: ParsedSentence, start: int, name: str) -> bool:
    """Whether a name to which a patient is taken can be a hospital's: two words and more, no town and no office."""
    words = [w.lower().strip(".") for w in name.split()]
    if len(words) < 2 or set(words) & (NOT_HOSPITALS | DAYS):
        return False
    token = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= start), None)
    return token is not None and token.ent_type_ not in ("GPE", "LOC", "PERSON", "DATE", "NORP")
