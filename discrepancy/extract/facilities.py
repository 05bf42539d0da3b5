"""Named facilities: what a building or a ground is called ("Linden Reserve Center", "Harbour Lounge")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import OPENERS
from discrepancy.records import Place

HEADS = {
    "center": "center|centre|facility|office|offices|station|base|headquarters|compound|depot|barracks|armory",
    "school": "school|academy|college|university|elementary|high|preschool|kindergarten",
    "church": "church|temple|mosque|synagogue|cathedral|chapel|tabernacle|ministries",
    "park": "park|playground|garden|gardens|field|square|plaza|beach",
    "bar": "bar|club|nightclub|lounge|grill|tavern|pub|saloon|restaurant|cafe|diner|steakhouse|pizzeria",
    "store": "store|market|supermarket|mall|shop|mart|pharmacy|outlets",
    "hotel": "hotel|motel|inn|suites|lodge|resort",
    "housing": "apartments|apartment|complex|projects|homes|towers|village|townhomes|condominiums|estates|manor|courts",
    "hall": "theater|theatre|cinema|arena|stadium|courthouse|library|museum|hall|auditorium|coliseum",
    "airport": "airport|airfield|airstrip",
    "bridge": "bridge|tunnel|dam",
    "water": "lake|river|creek|bay|reservoir",
}
HEAD_OF: dict[str, str] = {word: group for group, words in HEADS.items() for word in words.split("|")}
"""Which sort of facility each last word of a name makes."""

_CAP = r"(?:[A-ZÀ-Þ][\w'&-]*|U\.S\.)"
_ANY = "|".join(sorted(HEAD_OF, key=len, reverse=True))
NAMED = re.compile(
    rf"\b(?P<name>{_CAP}(?:\s+(?:(?:of|and|the|&)\s+)?{_CAP}){{0,5}})\s+(?P<head>(?i:{_ANY}))\b(?!\s+[A-Z]\w+\s+(?:said|says)|\s+(?:Police|Department|District|Board|Shooting|shooting|Manager|spokes\w+|officials?|manager)\b)"
)


def find_facilities(text: str) -> Iterator[Found]:
    """The named facilities of a sentence, as places of kind "facility" with their sort as ``bearing``."""
    for match in NAMED.finditer(text):
        start, name = match.start("name"), match["name"]
        while name and name.split()[0].lower().strip(".") in OPENERS:
            cut = len(name.split()[0])
            start += len(name) - len(name[cut:].lstrip())
            name = name[cut:].lstrip()
        if name:
            sort = HEAD_OF[match["head"].lower()]
            yield Found(start, match.end("head"), Place(f"{name} {match['head']}", "facility", bearing=sort))
