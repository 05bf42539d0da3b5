"""Where on the body: the parts that a shot, a blow or a wound is said to have met, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.bodyparts import PART_OF
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.extract.patients import People
from discrepancy.records import Place
from discrepancy.screened import Screened

if TYPE_CHECKING:
    from spacy.tokens import Token

_PART = "|".join(sorted((re.escape(p).replace("\\-", r"[\s-]") for p in PART_OF), key=len, reverse=True))
_MODIFIERS = (
    r"(?:(?:upper|lower|left|right|middle|(?:small|back|side|top|front)\s+of\s+(?:the|his|her)|left-hand|right-hand|inner"
    r"|outer|front|rear|top|other|same|whole)\s+)*"
)
_OWNER = r"(?:(?:the|his|her|their|its|my|your|both|each|one|an?|[A-Z][\w-]+'s?|[a-z-]+'s)\s+)?"
_ITEM = rf"{_OWNER}{_MODIFIERS}(?:{_PART})"
_JOIN = r"(?:,|,?\s+and|,?\s+or|\s*/)\s+(?:(?:in|to|on|through)\s+)?"
_NO_BODY = (
    r"seat|yard|room|door|window|porch|on\s+(?:collision|crash|with|into)|count|start|line|row|end|up\b|to\s+back|alley|side\s+of|office|coach|table"
    r"|of\s+(?:an?|the|his|her|their)\s+(?!head|neck|skull|knee|leg|arm|hand|thigh|ear)"
)
"""What follows a word for a part of the body that is none: "the back of the car", "the back yard"."""

PARTS = Screened(
    r"\b(?:in|to|through|into|on|across|near|at|against|of)\s+"
    rf"(?P<parts>(?:both\s+)?{_ITEM}(?:{_JOIN}(?!(?-i:[A-Z][\w-]+)'s\s){_ITEM})*)"
    rf"\b(?!-on\b|[\s-]?(?:{_NO_BODY}))",
    re.IGNORECASE,
)
COMPOUND = Screened(
    rf"\b(?P<parts>{_MODIFIERS}(?:{_PART}))\s+(?:gunshot\s+|stab\s+|bullet\s+)?(?:wounds?|injur(?:y|ies)|trauma)\b",
    re.IGNORECASE,
)
DIRECT = Screened(
    r"\b(?:broke|fractured|dislocated|shattered|sprained|injured|hurt|tore|lost|pierced|penetrated|punctured|grazed|entered|"
    rf"struck|hit|slit|slashed|cut)\s+(?P<parts>(?:his|her|(?-i:[A-Z][\w-]+)'s)\s+(?!heart){_MODIFIERS}(?:{_PART}))"
    rf"\b(?!-on\b|[\s-]?(?:{_NO_BODY}))",
    re.IGNORECASE,
)
"""A part that the verb of the harm has as its object: "broke his left leg", "a bullet entered Renn's shoulder"."""

ITEM = re.compile(
    rf"(?:left|right)?\s*(?P<level>upper|lower)?\s*(?:left|right)?\s*\b(?P<part>{_PART})\b", re.IGNORECASE
)
HELD = re.compile(r"\b(?:having|with|holding|carrying)\s[^.;,]{1,30}$", re.IGNORECASE)
"""What stands before "in hand" where something is held: "shot with a phone in hand"."""

TRIGGERS = frozenset(
    """
shoot shot hit strike wound stab injure graze pierce penetrate puncture slash cut break fracture bruise beat kick punch
suffer sustain lodge gunshot bullet injury stabbing shooting fire pump bludgeon batter burn impale tear rip slice
knife hurt blow round slug shrapnel shard wounding laceration operate bite gash bash crack enter exit
slit lose dislocate shatter sprain
""".split()
)
"""Lemmas of what wounds and of wounds: a part of the body is a wound's where one stands close before it."""

MEANS = {
    "gun": "shoot shot gunshot bullet fire shooting pump round slug",
    "blade": "stab slash puncture knife stabbing slice impale laceration gash cut",
    "blow": "beat kick punch bludgeon batter bruise bash blow crack",
    "fire": "burn",
}
MEANS_OF = {word: means for means, words in MEANS.items() for word in words.split()}
"""What a wound was made with, where its word tells."""

NOT_DONE = re.compile(
    r"\b(?:threaten\w*|look\w*|aim\w*|point\w*|held|holding|hold|put|pressed|placed|wanted|would|could|try|tried|trying|attempt\w*|bulletproof|tattoo\w*)\b",
    re.IGNORECASE,
)
SPEAKERS = frozenset({"i", "me", "we", "us", "my", "our", "you", "your", "myself"})
"""Whoever speaks in a quotation: whom these mean the sentence does not say."""

TIMES = frozenset(
    "once twice times time one two three four five six seven eight nine ten eleven twelve multiple several".split()
)
HEADLINE_REACH = 4
"""Words before a bare participle within which a headline names whom it befell ("Toddler accidentally shot in leg")."""

STEPS = 6
"""Words up the parse from a wound to whoever has it: "was in stable condition with a wound" takes five."""

REACH = 70
"""Characters before a part of the body in which the word for the shot or the wound stands."""


def find_wounds(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The wounded parts of one sentence, each list of parts as one place of kind "wound"."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for pattern in (PARTS, COMPOUND, DIRECT):
        for match in pattern.finditer(text):
            parts = read_parts(match["parts"])
            near = text[max(0, match.start() - REACH) : match.start()].rpartition(";")[2]
            trigger = find_trigger(parsed, match.start(), match.start() if pattern is PARTS else match.end())
            is_held = match.group().lower() == "in hand" and HELD.search(near)
            if parts and trigger is not None and not is_held and not NOT_DONE.search(near):
                owner = find_owner(parsed, match["parts"], match.start("parts"), people)
                patient = (
                    owner
                    if pattern is DIRECT
                    else find_object(parsed, trigger, match.start(), people) or find_patient(trigger, people) or owner
                )
                if patient is not None and patient.lower_ in SPEAKERS:
                    continue
                who = people.name(patient, index)
                place = Place(", ".join(parts), "wound", anchor=means_of(trigger), bearing=side_of(match["parts"]))
                yield Found(match.start("parts"), match.end("parts"), place, who)


def read_parts(phrase: str) -> list[str]:
    """The parts of a phrase in their general names, in order, each once."""
    found = []
    for item in ITEM.finditer(phrase):
        part = PART_OF[re.sub(r"\s", "-", item["part"].lower())]
        if item["level"] and part == "torso":
            part = f"{item['level'].lower()} body"
        found.append("head" if re.search(r"back\s+of\s+(?:the|his|her)\s+head", item.group()) else part)
    if re.search(r"\bback\s+of\s+\w+\s+(?:head|neck|leg|knee|thigh|arm|hand)", phrase, re.IGNORECASE):
        found = [p for p in found if p != "back"]
    return list(dict.fromkeys(found))


def means_of(trigger: Token) -> str | None:
    """What a wound was made with by its word or another of the sentence ("gun", "blade", "blow", "fire"), or None."""
    own = MEANS_OF.get(trigger.lemma_.lower()) or MEANS_OF.get(trigger.lower_)
    told = {MEANS_OF[t.lower_] for t in trigger.sent if t.lower_ in MEANS_OF} | {
        MEANS_OF[t.lemma_.lower()] for t in trigger.sent if t.lemma_.lower() in MEANS_OF
    }
    return own or (next(iter(told)) if len(told) == 1 else None)


def side_of(phrase: str) -> str | None:
    """ "left" or "right" where a phrase names the one and not the other."""
    sides = {s.lower() for s in re.findall(r"\b(left|right)\b", phrase, re.IGNORECASE)}
    return next(iter(sides)) if len(sides) == 1 else None


def find_owner(parsed: ParsedSentence, phrase: str, start: int, people: People) -> Token | None:
    """The token of whoever owns a part of the body ("his arm", "Renn's arm") whose phrase starts there, or None."""
    if not re.match(r"(?:both\s+)?(?:his|her|[A-Z][\w-]+'s)\b", phrase):
        return None
    own = [t for t in parsed.tokens if start <= parsed.start_of(t) - parsed.shift < start + len(phrase)]
    return next((t for t in own if t.lower_ in ("his", "her") or people.is_person(t)), None)


def find_trigger(parsed: ParsedSentence, start: int, end: int) -> Token | None:
    """The word for the shot or wound nearest before a part (or in it, where ``end`` lies behind it), or None."""
    base = parsed.shift
    near = [t for t in parsed.tokens if start - REACH <= parsed.start_of(t) - base < end]
    return next((t for t in reversed(near) if t.lemma_.lower() in TRIGGERS or t.lower_ in TRIGGERS), None)


def find_object(parsed: ParsedSentence, trigger: Token, start: int, people: People) -> Token | None:
    """Whoever stands between the verb of a shot and the part of the body ("hitting Gray twice in the leg"), or None."""
    if trigger.pos_ != "VERB" and not trigger.lower_.endswith(("ing", "shot", "struck")):
        return None
    between = [t for t in parsed.tokens if t.i > trigger.i and parsed.start_of(t) - parsed.shift < start]
    words = [t for t in between if t.lower_ not in TIMES and t.dep_ != "advmod" and not t.is_punct]
    if not words or any(t.pos_ in ("ADP", "VERB", "AUX", "SCONJ") for t in words):
        return None
    head = next((t for t in reversed(words) if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
    if head is not None and head.lower_ in ("himself", "herself", "themselves", "themself"):
        return people.patient_of(trigger)
    is_whose = head is not None and (head.pos_ == "PROPN" or head.lower_ in SPEAKERS or people.is_person(head))
    return head if is_whose else None


def find_patient(trigger: Token, people: People) -> Token | None:
    """The token of whoever has the wound that a word tells of, or None."""
    token = trigger
    if trigger.tag_ in ("VBN", "VBD") and not any(c.dep_.startswith("nsubj") for c in trigger.children):
        left = [t for t in trigger.sent if t.i < trigger.i and t.i >= trigger.i - HEADLINE_REACH]
        bare = [t for t in left if people.is_person(t)]
        if bare and trigger.head.i < bare[-1].i and not any(c.dep_ == "auxpass" for c in trigger.children):
            return bare[-1]
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            who = people.patient_of(token)
            if who is not None and people.is_person(who):
                return who
        elif token.dep_ == "pobj" and token.head.lower_ == "with" and people.is_person(token.head.head):
            return token.head.head
        elif token.dep_ == "appos" and people.is_person(token.head):
            return token.head
        if token.head == token:
            return None
        token = token.head
    return None
