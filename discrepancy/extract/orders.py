"""Orders of events: "prior to the trial", "during the vigil", "following the crash" as times without a clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from discrepancy.records import TimeSpan
from discrepancy.screened import Screened

_ANCHOR = (
    r"(?:accident|address|altercation|ambush|argument|arraignment|arrest|assault|attack|auction|ballot|battle|blast|blaze"
    r"|brawl|briefing|broadcast|call|campaign|celebration|ceremony|chase|clash|concert|conference|confrontation|convention"
    r"|coup|crash|debate|demonstration|deployment|dispute|disturbance|drill|earthquake|election|encounter|escape|evacuation"
    r"|event|exam|exercise|explosion|festival|fight|final|fire|flight|flood|funeral|game|getaway|gunfight|hearing|heist"
    r"|holiday|hurricane|incident|inquest|inquiry|interrogation|interview|investigation|landing|launch|lesson|march|match"
    r"|mass|meal|meeting|mission|negotiation|operation|outage|parade|party|performance|practice|premiere|presentation"
    r"|procession|protest|pursuit|quake|race|raid|rally|referendum|rehearsal|rescue|riot|robbery|sale|search|season|sentencing"
    r"|sermon|service|session|shift|shooting|shootout|show|siege|speech|stabbing|standoff|storm|strike|struggle"
    r"|summit|surgery|takeover|talk|tour|tournament|training|trial|trip|tsunami|unrest|verdict|vigil|visit|vote|voyage|war|wedding)"
)
_BEFORE = r"(?:prior\s+to|ahead\s+of|in\s+advance\s+of|leading\s+(?:up\s+)?to|before)"
_AFTER = r"(?:following|after|in\s+the\s+wake\s+of|in\s+the\s+aftermath\s+of)"
_DURING = r"(?:during|in\s+the\s+course\s+of|in\s+the\s+mid(?:st|dle)\s+of|amid|throughout|(?:mid|half)way\s+through)"
_WORDS = (
    r"(?:(?!(?:and|or|but|that|which|who|when|while|as|was|were|is|are|had|has|before|after|during)\b)"
    r"[\w'’-]+\s+){0,6}?"
)
_ORDER = Screened(
    rf"\b(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})|(?P<during>{_DURING}))\s+{_WORDS}{_ANCHOR}s?\b(?!['’-])",
    re.IGNORECASE,
)
_WHILE = Screened(
    rf"\b(?:as|while)\s+{_WORDS}{_ANCHOR}s?\s+(?:was|were|is|are)\s+(?:being\s+)?(?:held|under\s?way|going\s+on|taking\s+place"
    rf"|in\s+(?:progress|session))\b",
    re.IGNORECASE,
)
_WHICH = Screened(r"\b(?:during\s+which|in\s+the\s+course\s+of\s+which)\b", re.IGNORECASE)


def read_orders(text: str, taken: Sequence[TimeSpan]) -> Iterator[TimeSpan]:
    """The orders of a sentence that no time expression covers; ``bound`` is before, after or during.

    The last word of the text is the event that the order is counted from; "during which" leaves it to the one before.
    """
    for match in _ORDER.finditer(text):
        bound = next(name for name in ("before", "after", "during") if match[name])
        yield from _free(match, bound, taken)
    for match in (*_WHILE.finditer(text), *_WHICH.finditer(text)):
        yield from _free(match, "during", taken)


def _free(match: re.Match[str], bound: str, taken: Sequence[TimeSpan]) -> Iterator[TimeSpan]:
    if not any(match.start() < t.end and t.start < match.end() for t in taken):
        yield TimeSpan(match.start(), match.end(), match[0], None, None, "unknown", bound=bound)
