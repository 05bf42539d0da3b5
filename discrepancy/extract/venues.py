"""Venues: where a funeral, a vigil, a final or another appointed event is held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.extract.facilities import find_facilities
from discrepancy.extract.found import Found
from discrepancy.records import Place
from discrepancy.screened import Screened

EVENTS = (
    "funeral|vigil|memorial service|viewing|visitation|wake|burial|rally|march|concert|festival|fundraiser|wedding"
    "|debate|summit|final|semi-final|semifinal|match|bout|parade|inauguration|graduation"
)
HELD = Screened(
    rf"\b(?P<event>(?:candlelight\s+)?(?i:{EVENTS}))s?\b(?!['-])(?P<between>[^.;]{{0,90}}?)"
    r"\b(?:held|played|scheduled|set|planned|takes?\s+place|took\s+place|place|will\s+be|begins?|starts?)\b(?P<way>(?:\bSt\.|[^.;])*)"
)
AT = re.compile(r"\b(?:at|in|inside|outside)\s+(?:the\s+|St\.\s+)?$")
OTHER = re.compile(rf"\b(?:{EVENTS}|reception|service|Mass|interment|followed|after|before|and|while|but)\b")
"""Words after which a building is no longer where the event is held."""


def find_venues(text: str) -> Iterator[Found]:
    """The named buildings in which a sentence has an event held, as places of kind "venue"; ``anchor`` is the event."""
    for match in HELD.finditer(text):
        if OTHER.search(match["between"]):
            continue
        for found in find_facilities(match["way"]):
            before = match["way"][: found.start]
            if not AT.search(before) or OTHER.search(before):
                continue
            event = match["event"].lower().removeprefix("candlelight").strip().replace("-", "")
            at = match.start("way")
            place = Place(found.place.name, "venue", anchor=event, bearing=found.place.bearing)
            yield Found(at + found.start, at + found.end, place)
            break
