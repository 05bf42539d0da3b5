"""Where a firm or another body is at home: "Tarvos-based Lindel Foods", "Lindel Foods, headquartered in Tarvos"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.bigplaces import is_big_place
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import OPENERS
from discrepancy.names import fold_name
from discrepancy.records import Place
from discrepancy.screened import Screened

_CAP = r"[A-ZÀ-Þ][\w'&-]*"
_NAME = rf"{_CAP}(?:\s(?:(?:of|and|&)\s)?{_CAP}){{0,4}}"
_TOWN = r"(?P<town>[A-ZÀ-Þ][\w']+(?:\s[A-ZÀ-Þ][\w']+){0,2})"
BEFORE = Screened(rf"\b{_TOWN}-(?:based|headquartered)\s+(?:[a-z][\w-]*\s+){{0,4}}(?P<body>{_NAME})")
AFTER = Screened(
    rf"\b(?P<body>{_NAME})(?:\s+Inc\.|\s+Corp\.|\s+Co\.)?,?\s+(?:(?:which|that)\s+)?(?:(?:is|was|are)\s+)?"
    r"(?:(?:based|headquartered)|(?:has|have|had)\s+(?:its|their)\s+(?:headquarters|head\s+office|base))\s+"
    rf"(?:in|at)\s+(?:(?:nearby|suburban|downtown)\s+)?{_TOWN}"
)


def find_seats(text: str) -> Iterator[Found]:
    """The towns that a sentence gives bodies as their seat, as places of kind "seat" told of the body."""
    for pattern in (BEFORE, AFTER):
        for match in pattern.finditer(text):
            words = match["body"].split()
            while words and words[0].lower() in OPENERS:
                words.pop(0)
            town = re.sub(r"'s?$", "", match["town"])
            if words and not is_big_place(fold_name(town)):
                yield Found(match.start("town"), match.end("town"), Place(town, "seat"), " ".join(words))
