"""Sites: something struck a building or fell near it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.extract.found import Found
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Place
from discrepancy.screened import Screened

SITES = (
    "school|courthouse|hospital|home|house|apartment|nightclub|church|mosque|temple|market|store|supermarket|shop"
    "|airstrip|airport|airfield|base|camp|building|garage|park|playground|station|runway|bridge|hotel|restaurant|mall|compound|factory|plant"
    "|warehouse|prison|stadium|theater|theatre|embassy|barracks|depot|port|harbour|harbor"
)
NEAR = frozenset({"near", "outside", "close to", "next to", "outskirts of"})
IMPACT = Screened(
    r"\b(?P<relation>near|outside|close to|next to|outskirts of|inside|within|in|on|onto|into|hit|hits|struck)\s+"
    r"(?:of\s+)?(?:(?:the|a|an|their|his|her|its|one)\s+)?(?P<between>(?:[\w'-]+\s){0,3}?)(?P<site>" + SITES + r")\b"
)
LINKING = re.compile(r"\b(?:in|at|on|of|and|or|from|to|near|outside|by|with|for|next|close)\b")
STRIKES = frozenset({"land", "fall", "hit", "strike", "drop", "explode", "crash", "detonate", "bomb", "shell"})


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
