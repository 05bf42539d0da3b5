"""Headlines: one article's opening lays a deed flatly to somebody, another's only alleges it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.common.clausepairs import Candidate, are_names_apart, is_same_copy
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

OPENING = 2
"""Index of the last sentence of an article's opening; headlines are often parsed badly, so their words are read."""

FLOOR = 0.25
"""Least cosine of two openings: that both tell of the story's deed is seen from the deed itself."""

DEEDS = (
    (
        "violence",
        r"shoots?|shot|shooting|shooters?|gunm[ae]n|kill(?:s|ed|ing|ers?)?|murder(?:s|ed|ing|ers?)?|stab(?:s|bed|bing)?|slay(?:s|ing|ings)?|slew|"
        r"gun(?:s|ned|ning) down|beat(?:s|ing)?|strangl(?:es|ed|ing)",
    ),
    ("rape", r"rap(?:es?|ed|ing|ists?)|sexually assault(?:s|ed|ing)|molest(?:s|ed|ing|ers?)"),
    ("theft", r"robs?|robb(?:ed|ing|ers?|ery)|st[eo]l(?:e|en)|steal(?:s|ing)?|thie(?:f|ves)|theft"),
    ("fire", r"arson(?:ists?)?|set fire|sets fire|torch(?:es|ed)"),
    ("driving", r"drunk(?:en)?|intoxicated"),
)
"""Grave deeds by class, with the words that tell them."""

_DEEDS = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in DEEDS)

ALLEGED = re.compile(
    r"\b(?:alleged(?:ly)?|accused (?:of|in)|suspected of|prosecutors (?:\w+ )?alleged?|"
    r"believed to have|said to have)\W+((?:[\w'’]+[\s-]+){0,5}?[\w'’]+)",
    re.IGNORECASE,
)
"""Words that mark a deed as only alleged, and those after them that they may cover."""

HEDGES = re.compile(
    r"\b(?:alleg\w+|reportedly|suspect\w*|accus\w+|believ\w+|apparent\w*|charg\w+|prosecutors?|police|cops?|authorities|"
    r"officials?|sources|according|told|says?|said|convict\w*|guilty|may have|might have)\b",
    re.IGNORECASE,
)
"""Words with which a sentence does not speak in the outlet's own voice, or tells of a verdict."""

SOMEBODY = (
    r"(?:wom[ae]n|worker|employee|mother|father|mom|dad|son|daughter|wife|husband|boyfriend|girlfriend|ex-\w+|neighbou?r|nurse|teacher|"
    r"student|teen(?:ager)?|veteran|doctor|pastor|priest|coach|man|boy|girl|soldier|marine|brother|sister|uncle|aunt|grandfather|"
    r"grandmother|nephew|stepfather|lover|tenant|landlord|inmate|guard)"
)
"""What somebody is who is told apart from others; that "a gunman" shot accuses nobody."""

FLATLY = re.compile(
    rf"\b{SOMEBODY}\s+(?:fatally\s+|then\s+)?(?:shoots|shot|kills|killed|stabs|stabbed|murders|murdered|rapes|raped|robs|robbed|"
    r"strangles|strangled|guns down|gunned down|steals|stole|torches|torched)\s+"
    r"(?!(?:in|at|by|during|dead|outside|after|near|on|to|while|when|inside|as|and|with|for|from|over|early|late|last|this|yesterday|today|"
    r"overnight|multiple|several times|was|were|is|had|\w+day|mon|tue|wed|thu|fri|sat|sun)\b)\w",
    re.IGNORECASE,
)
"""Somebody who does a grave deed to somebody, in the active voice ("woman killed in crash" is the victim)."""

DRUNK = re.compile(r"\b(?:drunk(?:en)?|intoxicated)\b[^.,;]{0,20}\b(?:driver|motorist|man|woman)\b", re.IGNORECASE)

RULE = "headline"
EXPLANATION = (
    "One source's headline or opening states as a fact a deed of somebody that another's marks as only alleged."
)


def find_headlines(view: StoryView) -> Iterator[Candidate]:
    """Clauses of openings, one a sentence, of which one lays flatly to somebody what the other alleges."""
    seen: set[tuple[str, int]] = set()
    alleged: dict[int, frozenset[str]] = {}
    flat: dict[int, frozenset[str]] = {}
    for row in view.of("clause"):
        sentence = view.statements[row].sentence
        place = view.statements[row].article, sentence.index
        if sentence.index > OPENING or place in seen:
            continue
        seen.add(place)
        alleged[row], flat[row] = alleged_deeds(sentence.text), flat_deeds(sentence.text)
    for a in (r for r in alleged if alleged[r]):
        for b in (r for r in flat if flat[r] & alleged[a]):
            one, other = view.statements[a], view.statements[b]
            score = view.cosine(a, b)
            if score >= FLOOR and not is_same_copy(view, one, other) and not _are_apart(one, other):
                yield Candidate(min(a, b), max(a, b), score, "framing", "medium", RULE)


def _are_apart(a: Statement, b: Statement) -> bool:
    """Whether two openings name nobody in common though both name somebody, headlines left out: theirs are capitals."""
    return "title" not in (a.sentence.kind, b.sentence.kind) and are_names_apart(a, b)


def deeds_of(text: str) -> frozenset[str]:
    """The classes of grave deeds that a text names."""
    return frozenset(name for name, words in _DEEDS if words.search(text))


def alleged_deeds(text: str) -> frozenset[str]:
    """The classes of grave deeds that a sentence marks as alleged."""
    return frozenset(deed for match in ALLEGED.finditer(text) for deed in deeds_of(match.group(1)))


def flat_deeds(text: str) -> frozenset[str]:
    """The classes of grave deeds that a sentence lays to somebody in the outlet's own voice."""
    if HEDGES.search(text):
        return frozenset()
    found = deeds_of(match.group()) if (match := FLATLY.search(text)) else frozenset()
    return found | (frozenset({"driving"}) if DRUNK.search(text) else frozenset())
