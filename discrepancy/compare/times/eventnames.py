"""What an event is called in a label: "the shooting", "the arrest", "the hearing"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from discrepancy.compare.times.eventclasses import LISTED, classes_of
from discrepancy.records import Statement

NOUNS = {
    "shoot": "shooting",
    "fire": "shooting",
    "kill": "killing",
    "murder": "killing",
    "injure": "injury",
    "wound": "injury",
    "hurt": "injury",
    "die": "death",
    "pronounce": "death",
    "arrest": "arrest",
    "detain": "arrest",
    "apprehend": "arrest",
    "charge": "charge",
    "indict": "indictment",
    "convict": "conviction",
    "sentence": "sentencing",
    "attack": "attack",
    "crash": "crash",
    "collide": "crash",
    "explode": "explosion",
    "rob": "robbery",
    "steal": "theft",
    "elect": "election",
    "appoint": "appointment",
    "announce": "announcement",
    "marry": "wedding",
    "divorce": "divorce",
    "bear": "birth",
    "call": "call",
    "discover": "discovery",
    "arrive": "arrival",
    "appear": "appearance",
    "release": "release",
    "retire": "retirement",
    "resign": "resignation",
    "escape": "escape",
    "eject": "ejection",
    "expel": "expulsion",
    "dismiss": "dismissal",
    "reject": "rejection",
    "cancel": "cancellation",
    "earnings": "results",
    "found": "founding",
    "parole": "parole",
    "see last": "last sighting",
    "take off": "takeoff",
    "walk free": "release",
    "set free": "release",
    "deliberate": "deliberations",
    "deliberation": "deliberations",
    "close": "closure",
    "evacuate": "evacuation",
    "invade": "invasion",
    "withdraw": "withdrawal",
    "approve": "approval",
    "acquit": "acquittal",
    "surrender": "surrender",
    "disappear": "disappearance",
    "vanish": "disappearance",
    "transfer": "transfer",
    "collapse": "collapse",
    "strike": "strike",
    "crash into": "crash",
    "suspend": "suspension",
    "host": "hosting",
    "lose life": "death",
    "fall ill": "illness",
    "happen": "event",
    "occur": "event",
    "break out": "start",
    "begin": "start",
    "start": "start",
    "be": "event",
    "have": "event",
    "take": "event",
    "go": "event",
    "come": "event",
    "say": "statement",
}
"""Nouns for verbs of happening, where English has a better one than the verb with "-ing"."""

PARTICLES = frozenset("away back down in off on out over up".split())
"""Second words of a predicate that belong to the verb ("toss out"); any other names what happened ("fail test")."""

WRITTEN = re.compile(
    r"\b(shooting|stabbing|killing|earthquake|quake|crash|collision|fire|blaze|explosion|blast|robbery|heist|attack|"
    r"collapse|landslide|storm|riot|raid|burglary|accident)s?\b(?!ed|ing)",
    re.IGNORECASE,
)
"""Nouns that news has for what it is about."""

ANSWERS = frozenset(
    "respond call dispatch summon alert notify find discover arrive report investigate say tell".split()
)
"""What is done about an event, and so is not the event that a story is about."""

GUNFIRE = re.compile(r"\b(?:open|opens|opened|opening|return\w*|under|of|in the|set \w+ on)\s+$", re.IGNORECASE)
"""Words before "fire" that make it another thing."""

DETERMINER = r"\b(?:the|an?|this|that|his|her|their|its|another|\w+['’]s)\s+(?:[\w-]+\s+){0,2}"
DOUBLING = 4
"""Letters up to which a verb that ends in one vowel and one consonant doubles it ("stop" -> "stopping"): longer ones
mostly bear the stress elsewhere ("open" is among the few short ones that do)."""
STRESSED_EARLY = frozenset("open even edit exit".split())


def name_event(statements: Sequence[Statement], *, is_central: bool = False) -> str:
    """The noun for what the statements tell; ``is_central`` says that it is what the whole story is about."""
    if is_central:
        for statement in statements:
            text = statement.sentence.text
            for match in WRITTEN.finditer(text):
                if match[1].lower() != "fire" or not GUNFIRE.search(text[: match.start()]):
                    return match[1].lower()
    told = (s for s in statements if s.predicate and not (is_central and is_beside(s.predicate)))
    return next((name_predicate(s) for s in told), "event")


def is_beside(predicate: str) -> bool:
    """Whether a predicate tells what was done about an event, or what people did when it came."""
    return predicate in ANSWERS or not classes_of(predicate) & LISTED


def name_predicate(statement: Statement) -> str:
    """A clause's event as a noun: the noun that is written, a listed one, or the verb with "-ing"."""
    word = statement.predicate or ""
    if word in NOUNS:
        return NOUNS[word]
    if re.search(rf"{DETERMINER}{re.escape(word)}s?\b", statement.sentence.text, re.IGNORECASE):
        return word
    verb, _, rest = word.partition(" ")
    if not rest:
        return gerund(word)
    return f"{gerund(verb)} {rest}" if rest in PARTICLES else rest


def gerund(lemma: str) -> str:
    """A verb with "-ing" ("meet" -> "meeting", "close" -> "closing"); a noun in "-ing" or "-ion" as it is."""
    if lemma.endswith(("ing", "ion", "ment", "quake", "ery")) or not lemma.isalpha():
        return lemma
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    if len(lemma) <= DOUBLING and lemma not in STRESSED_EARLY and re.search(r"[^aeiou][aeiou][^aeiouwxy]$", lemma):
        return f"{lemma}{lemma[-1]}ing"
    return f"{lemma}ing"
