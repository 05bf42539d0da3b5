"""Where someone died: at the scene, at home, on the way to a hospital or in one, with whom the sentence tells it of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.extract.clausetree import subject_of
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.records import Place
from discrepancy.screened import Screened

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence
    from discrepancy.extract.patients import People

DEATH = Screened(r"\b(?:died|dies|die|dead|deceased|succumb(?:s|ed)?|perished|passed\s+away)\b", re.IGNORECASE)
_NAMED_CARE = r"(?-i:(?<!Attorney )(?:General|Memorial|Regional))\b(?!\s+(?-i:[A-Z]))"
"""The last word of many a hospital's name, where no other follows: "Tarvos General", not "Memorial Park"."""

CARE = (
    r"(?:hospital|medical\s+cent(?:er|re)|trauma\s+cent(?:er|re)|infirmary|emergency\s+room|clinic|surgery|"
    rf"{_NAMED_CARE})"
)
MOVED = r"(?:taken|rushed|transported|airlifted|flown|brought|driven|transferred|admitted)"
SCENE = re.compile(
    r"^.{0,3}(?:\w+\s+){0,4}?(?:at|on)\s+(?:the|that)\s+(?:scene|spot|site)\b"
    r"|^\s*(?P<soon>instantly|immediately|instantaneously)\b|^\s*where\s+(?:he|she|they)\s+(?:fell|lay)\b",
    re.IGNORECASE,
)
ON_THE_WAY = re.compile(
    rf"^(?:\s+\w+){{0,4}}?\s+(?:en\s+route|on\s+(?:the|his|her|their)\s+way|in\s+(?:an|the)\s+ambulance|before\s+(?:reaching|arriving|(?:he|she)\s+(?:reached|could)))\b"
    rf"|^(?:\s+\w+){{0,3}}?\s+while\s+being\s+{MOVED}\b",
    re.IGNORECASE,
)
AT_HOME = re.compile(
    r"^(?:,?\s+(?:\w+ly|alone|early|late|last|this|on|in|at\s+the\s+age\s+of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"night|morning|evening|afternoon|yesterday|today|aged?|(?:of|from)\s+(?:an?\s+)?(?:[a-z]+\s+){0,2}?[a-z]+|[A-Z][a-z]+\s+\d+|\d+),?){0,8}?,?\s+"
    r"(?:at\s+home|(?:at|in)\s+(?:his|her|their|the\s+family)(?:\s+own)?(?:\s+[\w'-]+){0,2}?\s+(?:home|house|flat|apartment|"
    r"residence|bed|sleep))\b",
    re.IGNORECASE,
)
"""A death at home, with no more between than when, how and at what age: "died in a shooting at her home" is another."""

LATER = re.compile(
    r"^(?:\s+(?:about|some|a|an|the|few|several|two|three|four|five|six|seven|eight|nine|ten|\d+|couple|of))*"
    r"\s+(?:hours?|days?|weeks?|months?)\s+(?:later|after)\b|^\s+the\s+(?:next|following)\s+(?:day|morning)\b",
    re.IGNORECASE,
)
"""A death so long after that nobody died where it happened."""

TAKEN = Screened(
    rf"\b{MOVED}\s+(?:by\s+(?:\w+\s+){{1,2}})?to\s+(?:an?\s+|the\s+)?(?:[\w'.&-]+\s+){{0,6}}?(?:hospitals?|medical\s+cent(?:er|re)|"
    rf"trauma\s+cent(?:er|re)|{_NAMED_CARE})\b",
    re.IGNORECASE,
)
AT_HOSPITAL = re.compile(
    rf"^(?P<between>[^.;]{{0,70}}?)\b(?:at|in|to|during|upon\s+arrival\s+at|on\s+arrival\s+at)\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:[\w'.&-]+\s+){{0,6}}?{CARE}\b",
    re.IGNORECASE,
)
BEFORE_AT_HOSPITAL = re.compile(
    rf"(?:\b(?i:{CARE})\b[^.;]{{0,45}}?|\b(?i:{MOVED})\s+(?:to\s+)?(?:[A-Z][\w'.&-]*\s+){{1,5}})(?:,\s*)?\b(?:where|and|but)\s+(?:(?:the\s+)?[\w-]+\s+){{0,6}}$",
)
FOUND = re.compile(r"\b(?:found|discovered)\s+(?:(?:him|her|them|shot|already)\s+)?$", re.IGNORECASE)
ELSEWHERE = re.compile(
    rf"\b(?:{MOVED}|drop\w*|remain\w*|while|others?|another|wounded|injured|hurt|after|before)\b", re.IGNORECASE
)
"""Words after which a hospital is no longer the place of the death before them."""

NOT_DIED = re.compile(
    r"\b(?:not|nearly|almost|could|would|might|may|left\s+for|feared|shot)\s+(?:\w+\s+)?$", re.IGNORECASE
)


def find_deaths(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The deaths of one sentence whose place it tells, as places of kind "deathplace"."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in DEATH.finditer(text):
        told = place_death(text[: match.start()], text[match.end() :])
        if told is not None and not NOT_DIED.search(text[: match.start()]):
            name, end = told
            who = people.name(find_dead(parsed, match.start()), index)
            yield Found(match.start(), match.end() + end, Place(name, "deathplace"), who)


def find_transports(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """Who is said to have been taken to a hospital, as places of kind "transport"."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in TAKEN.finditer(text):
        who = people.patient_at(parsed, match.end() - 1)
        if who is not None and not NOT_DIED.search(text[: match.start()]):
            yield Found(match.start(), match.end(), Place("hospital", "transport"), people.name(who, index))


def place_death(before: str, after: str) -> tuple[str, int] | None:
    """Where the words around a death put it ("scene", "home", "hospital", "way", "later"), and how far behind it
    they reach.
    """
    after = DEATH.compiled.split(after)[0]
    found = SCENE.match(after)
    if found:
        return ("instantly" if found["soon"] else "scene"), found.end()
    found = LATER.match(after)
    if found:
        return "later", found.end()
    found = AT_HOME.match(after)
    if found:
        return "home", found.end()
    found = ON_THE_WAY.match(after)
    if found:
        return "way", found.end()
    if BEFORE_AT_HOSPITAL.search(before):
        return "hospital", 0
    found = AT_HOSPITAL.match(after)
    if found and not ELSEWHERE.search(found["between"]):
        return "hospital", found.end()
    return ("scene", 0) if FOUND.search(before) else None


def find_dead(parsed: ParsedSentence, start: int) -> Token | None:
    """The token of whoever is said to be dead by the word that starts there, or None."""
    word = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= start), None)
    if word is None:
        return None
    verb = word if word.pos_ == "VERB" else next((t for t in word.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return None
    direct = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if direct is not None and verb is not word:
        return direct
    # "pronounced dead": the parser may take the person for the subject of a small clause of its own.
    small = next((c for c in word.children if c.dep_ == "nsubj"), None)
    return small or subject_of(verb)
