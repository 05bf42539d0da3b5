"""Sites: someone died at the scene or in hospital, something struck a building or fell near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Place

DEATH = re.compile(
    r"\b(?:died|dead|die|dies)\b(?P<between>[^.;]{0,60}?)\b(?:(?P<scene>at\s+the\s+(?:scene|spot|house|home))"
    r"|(?:at|in|to)\s+(?:an?\s+|the\s+)?(?P<hospital>(?:[\w'.-]+\s+){0,5}?(?:[Hh]ospital|[Mm]edical\s+[Cc]ent(?:er|re)))\b)"
    r"|\b(?:[Hh]ospital|[Mm]edical\s+[Cc]ent(?:er|re))\b[^.;]{0,40}?\bwhere\s+(?:he|she)\s+(?:later\s+)?(?P<there>died|was\s+pronounced\s+dead)\b"
)
SITES = (
    "school|courthouse|hospital|home|house|apartment|nightclub|church|mosque|temple|market|store|supermarket|shop"
    "|airstrip|airport|airfield|base|camp|building|garage|park|playground|station|runway|bridge|hotel|restaurant|mall|compound|factory|plant"
    "|warehouse|prison|stadium|theater|theatre|embassy|barracks|depot|port|harbour|harbor"
)
NEAR = frozenset({"near", "outside", "close to", "next to", "outskirts of"})
IMPACT = re.compile(
    r"\b(?P<relation>near|outside|close to|next to|outskirts of|inside|within|in|on|onto|into|hit|hits|struck)\s+"
    r"(?:of\s+)?(?:(?:the|a|an|their|his|her|its|one)\s+)?(?P<between>(?:[\w'-]+\s){0,3}?)(?P<site>" + SITES + r")\b"
)
LINKING = re.compile(r"\b(?:in|at|on|of|and|or|from|to|near|outside|by|with|for|next|close)\b")
STRIKES = frozenset({"land", "fall", "hit", "strike", "drop", "explode", "crash", "detonate", "bomb", "shell"})


@dataclass(frozen=True)
class Found:
    """A place found in a sentence: offsets in its text and what it is."""

    start: int
    end: int
    place: Place


def find_deaths(text: str) -> Iterator[Found]:
    """Where someone died: at the scene or in a hospital."""
    for match in DEATH.finditer(text):
        name = "scene" if match["scene"] else "hospital"
        if "taken" not in (match["between"] or "") and "drop" not in (match["between"] or ""):
            yield Found(match.start(), match.end(), Place(name, "deathplace"))


def find_impacts(parsed: ParsedSentence, text: str) -> Iterator[Found]:
    """What fell, struck or exploded in or near a building: the site's noun, with "in" or "near" as bearing."""
    for match in IMPACT.finditer(text):
        if LINKING.search(match["between"]):
            continue
        start = parsed.shift + match.start()
        token = next((t for t in parsed.tokens if parsed.start_of(t) >= start), None)
        verb = next((t for t in [token, *token.ancestors] if t.pos_ == "VERB"), None) if token is not None else None
        if verb is not None and verb.lemma_.lower() in STRIKES:
            bearing = "near" if match["relation"] in NEAR else "in"
            yield Found(match.start(), match.end(), Place(match["site"], "impact", bearing=bearing))
