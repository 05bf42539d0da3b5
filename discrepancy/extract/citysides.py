"""Which side of a city, and which neighbourhood of it: "the city's west side", "the Orlan neighborhood"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.bigplaces import is_half_named
from discrepancy.extract.found import Found
from discrepancy.records import Place
from discrepancy.screened import Screened

_POINT = (
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)"
)
_OF = r"(?:\s+of\s+(?:the\s+)?(?P<of>city|town|[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?))?"
SIDE = Screened(
    rf"\b(?:(?P<whose>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?'s?|city's|town's)\s+)?(?:far\s+|near\s+)?(?P<point>(?i:{_POINT}))(?:ern)?[\s-]+[Ss]ides?\b{_OF}"
)
"""A side of a city; what it is of stands before it or behind, or nowhere."""

DIRECTED = Screened(
    rf"\b(?:in|of)\s+(?P<point>{_POINT})(?:ern)?\s+(?P<of>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?)\b"
    r"(?!\s+(?:County|Street|Avenue))"
)
"""A part of a town by the compass, in lower case as reporters write it where it is no name ("in southwest Tarvos")."""

NAMED = Screened(
    r"\b(?:in|of|In)\s+(?P<point>(?:North|South)-?(?:east|west)|North|South|East|West)\s+(?P<of>[A-Z][\w'-]+)\b"
    r"(?!\s+(?:County|Street|Avenue|(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z]))"
)
"""A part of a town that is written as its name is ("in Southwest Tarvos")."""


def find_city_sides(text: str) -> Iterator[Found]:
    """The sides of cities in a sentence, as places of kind "side": ``anchor`` is the city, ``bearing`` the point."""
    for pattern in (SIDE, DIRECTED, NAMED):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            if is_half_named((groups.get("of") or "").lower()):
                continue
            city = re.sub(r"'s?$", "", groups.get("of") or groups.get("whose") or "city")
            city = "city" if city in ("town", "city") else city
            point = match["point"].lower().replace("-", "")
            yield Found(match.start(), match.end(), Place(match.group(), "side", anchor=city, bearing=point))


NEIGHBOURHOOD = Screened(
    r"\b(?:in|of|at|to)\s+(?:(?:the\s+)?city's\s+|[A-Z][\w-]+'s\s+|the\s+)(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2})"
    r"\s+(?:neighbou?rhood|section|subdivision)\b"
)


def find_neighbourhoods(text: str) -> Iterator[Found]:
    """The neighbourhoods in which a sentence has something happen, as places of kind "neighbourhood"."""
    for match in NEIGHBOURHOOD.finditer(text):
        yield Found(match.start("name"), match.end(), Place(match["name"], "neighbourhood"))
