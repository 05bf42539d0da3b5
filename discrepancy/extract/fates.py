"""What became of the persons that a figure counts, read off the words around it.

Headlines, captions, lines in capitals and lists of figures are often parsed wrongly; what stands right beside a
figure is plain all the same: "15 are missing", "killing at least 12", "three of them fatally". The parse is asked
first, but for words that touch the figure.
"""

from __future__ import annotations

import re

from discrepancy.extract.measures import DOING, HUMAN_MEASURES, WORD_TO_MEASURE

FATES: dict[str, tuple[str, ...]] = {
    "killed": (
        "killed",
        "dead",
        "died",
        "slain",
        "murdered",
        "deceased",
        "drowned",
        "perished",
        "massacred",
        "executed",
    ),
    "injured": ("injured", "wounded", "hurt", "hospitalized", "hospitalised"),
    "missing": ("missing", "unaccounted", "trapped"),
    "arrested": ("arrested", "detained"),
    "rescued": ("rescued", "survived", "alive"),
    "abducted": ("abducted", "kidnapped"),
    "infected": ("infected", "sickened", "ill"),
    "displaced": ("evacuated", "homeless", "displaced"),
}
"""Words that say what became of somebody without an object."""

FATE_OF = {word: fate for fate, words in FATES.items() for word in words}
_FATE = "|".join(FATE_OF)
_AUX = (
    r"(?:\s+(?:is|are|was|were|be|been|being|has|have|had|got|get|remain|remained|remains|left|reported(?:ly)?|"
    r"confirmed|feared|believed|presumed|found|also|still|later|now|pronounced|declared|listed|to|as|either|all|both|"
    r"critically|seriously|severely|badly|slightly|lightly))"
)
_WHO = (
    r"(?:\s+(?:of\s+(?:them|whom)|more|others?|people|persons?|victims?|man|woman|men|"
    r"women|children|civilians|officers?|soldiers?))"
)
TOUCHING = re.compile(rf"^{_WHO}{{0,3}}{_AUX}{{1,5}}\s+(?P<fate>{_FATE})\b", re.IGNORECASE)
"""A fate that a figure's own verb names, with nothing but a word for persons between: "15 others are still missing"."""

SHOT = re.compile(
    r"^\s+shot\b(?! of\b| by which\b| at(?:\s*(?:$|[.,;:])|\s+(?:by|while|from|in|on|as|when|after|and)\b))",
    re.IGNORECASE,
)
"""Persons hit, not rounds fired or persons aimed at, after a figure of two or more: "7 shot, 3 dead"."""

BARE = re.compile(
    rf"^(?:\s+(?:more|others?|people|persons?|men|women|children|civilians|officers?|soldiers?))?\s+(?P<fate>{_FATE})"
    r"(?=\s*(?:$|[.,;:!?)\"'-]|(?:in|after|by|at|on|and|as|when|while|from|during|following|near|outside|inside|across|"
    r"with|amid|before|for|over|since|so|today|yesterday|\w+day|this|last)\b))",
    re.IGNORECASE,
)
"""A fate right behind a figure that no noun follows: "1 dead, 4 injured in crash", not "four injured sailors"."""

IN_CARE = re.compile(
    rf"^{_WHO}{{0,3}}{_AUX}{{0,4}},?\s+(?:in|under)\s+(?:an?\s+|the\s+)?(?:intensive care|hospital|"
    r"(?:critical|serious|stable|grave)\s+(?:but\s+\w+\s+)?condition|critical state)\b",
    re.IGNORECASE,
)
"""What follows persons who are being treated: "19 others in hospital", "four of them in intensive care"."""

IN_CUSTODY = re.compile(
    rf"^(?:\s+[\w-]+){{0,2}}{_AUX}{{1,4}}\s+(?:held (?:on suspicion|for questioning|without bail|in connection|over)\b|"
    r"(?:held )?in (?:police )?custody\b)",
    re.IGNORECASE,
)
"""What follows persons whom the police have: "men are in custody", "were being held on suspicion of"."""

LOST = re.compile(r"^(?:\s+[\w-]+){0,2}\s+(?:did not|didn['’]t|failed to) survive\b", re.IGNORECASE)

CAME = re.compile(
    r"^(?:\s+[\w-]+)?\s+(?:people|persons|protesters|demonstrators|fans|mourners|supporters|residents|spectators)\s+"
    r"(?:came\b(?! (?:from|forward|under|down))|turned (?:out|up)|showed up|took part|had come\b)",
    re.IGNORECASE,
)
"""What follows those who were at a gathering: "6,000 people came"."""

DRIVEN_OUT = re.compile(
    r"^(?:\s+[a-z-]+){0,3}?\s+(?:(?:were|was|are|have been|had been|who)\s+)*(?:forced|driven|made)\s+"
    r"(?:(?:to\s+(?:flee|leave|abandon|quit))\s+|(?:out\s+of|from)\s+)(?:their|his|her|the)\s+(?:homes?|houses?|villages?)\b",
    re.IGNORECASE,
)
TOLD = (
    *((LOST, "killed"), (IN_CUSTODY, "arrested"), (IN_CARE, "injured"), (CAME, "attended")),
    (DRIVEN_OUT, "displaced"),
)
"""What follows persons, and what it says became of them."""

FATALLY = re.compile(rf"^{_WHO}{{0,2}},?\s+fatally\b", re.IGNORECASE)
LOOSE = re.compile(
    rf"^(?:\s+(?!(?:and|or|but|after|when|who|that|which|by|as)\b)[\w'-]+){{0,5}}?{_AUX}{{0,5}}\s+(?P<fate>{_FATE})\b"
    r"(?!\s+(?:man|woman|boy|girl|person|people|body|bodies|end|heat|center|centre|officers?|soldiers?)\b)",
    re.IGNORECASE,
)
"""A fate a few words on, where the parse names none: "4 Marines from Ohio Killed"."""

HARMING = {
    "killing": "killed",
    "killed": "killed",
    "kills": "killed",
    "kill": "killed",
    "injuring": "injured",
    "injures": "injured",
    "injured": "injured",
    "wounding": "injured",
    "wounds": "injured",
    "wounded": "injured",
    "arrests": "arrested",
    "arresting": "arrested",
    "detains": "arrested",
}
BEFORE = re.compile(
    rf"\b(?P<verb>{'|'.join(HARMING)})(?:\s+(?:some|up to|about|another|a further|all))?\s+$", re.IGNORECASE
)
AMONG = re.compile(
    r"\b(?:among the|the)\s+(?P<group>dead|killed|victims|injured|wounded|missing|arrested|fatalities|casualties)\s+"
    r"(?:were|was|are|is|includ(?:e|es|ed|ing))\s+$",
    re.IGNORECASE,
)
"""Before a figure that is a part of a toll: "among the dead were 12 civilians"."""


TOLL = re.compile(
    r"\b(?:(?:death|body)\s+(?:toll|count)|(?<!road )(?<!bridge )(?<!the )toll(?!\s+(?:roads?|bridges?|booths?|gates?|"
    r"free|calls?|charges?|plaza))|(?:^|the\s+)(?:dead|fatalities)\s+number)\b[^.;,\d]{0,40}\s$",
    re.IGNORECASE,
)
"""Before a figure that is a death toll, in a headline that no parse gets right: "Shooting Death Toll Rises To Four"."""

NUMBER_OF = re.compile(
    rf"\bnumber\b(?: of)?[^.;,\d]{{0,40}}?\b(?P<fate>{_FATE})\b[^.;,\d]{{0,45}}?\s"
    r"(?:is|was|stands at|stood at|reached|to|at)\s(?:now\s)?$",
    re.IGNORECASE,
)
"""Before how many a fate befell: "the number of people known to have been killed by the storm is 11"."""

AWAY = re.compile(
    r"^\s*(?:\([^)]{1,30}\)|,?\s+or\s+(?:about\s+)?[\d.,]+\s+[\w-]+,?)?,?\s*\)?\s*(?:to the\s+)?"
    r"(?:away|from|off|outside|inland|offshore|(?:north|south|east|west)(?:[-\s]?(?:north|south)?(?:east|west))?(?:ern)?)\b",
    re.IGNORECASE,
)
"""What follows a distance: whatever happened there, it says where."""

SERVED = re.compile(
    r"^\s+(?:(?:in|behind|of)\s+(?:(?!the\b)[\w-]+\s+){0,2}(?:prison|jail|bars|imprisonment)|(?:in|for)\s+(?:a|the)\s+"
    r"penitentiary|(?:prison|jail)\s+(?:term|sentence|time)|sentences?|imprisonment|without\s+(?:the\s+)?"
    r"(?:parole|possibility|chance|eligibility))\b",
    re.IGNORECASE,
)
"""What follows a time that is a punishment."""

JAILED = re.compile(r"\b(?:jailed|imprisoned|incarcerated) (?:for )?$", re.IGNORECASE)

BAIL = re.compile(r"^\s*(?:cash |secured |unsecured |surety )?(?:bail|bond)\b", re.IGNORECASE)
BAIL_OF = re.compile(r"\b(?:bail|bond)\b[^.;,\d]{0,30}\b(?:of|at|to|is|was)\s(?:a )?$", re.IGNORECASE)
"""What stands behind or before a sum for which an accused goes free."""

DEEP = re.compile(r"^\s*(?:\([^)]{1,30}\))?\s*(?:deep|below|beneath|underground|down)\b", re.IGNORECASE)


def measure_beside(before: str, after: str, dimension: str, measure: str | None) -> str | None:
    """The relation that the words beside a length, a time or a sum give it: how far away, how deep, in prison, bail."""
    if dimension == "length" and AWAY.match(after):
        return "located"
    if dimension == "duration" and (SERVED.match(after) or JAILED.search(before)):
        return "sentenced"
    if dimension == "money" and (BAIL.match(after) or BAIL_OF.search(before)):
        return "bail"
    return "depth" if dimension == "length" and DEEP.match(after) else measure


def are_shot(after: str, low: float | None) -> bool:
    """Whether a figure without a noun counts persons who were shot."""
    return low is not None and low > 1 and bool(SHOT.match(after))


def find_fate_beside(before: str, after: str, measure: str | None) -> str | None:
    """The fate that the words beside a figure name, or the relation of the parse where they name none."""
    if FATALLY.match(after):
        return "killed"
    touching = TOUCHING.match(after) or BARE.match(after)
    if touching:
        return FATE_OF[touching["fate"].lower()]
    told = next((fate for pattern, fate in TOLD if pattern.match(after)), None)
    if told is not None:
        return told
    if measure in HUMAN_MEASURES or measure == DOING:
        return measure
    return fate_before(before) or fate_behind(after) or measure


def fate_before(before: str) -> str | None:
    """The fate that the words before a figure name."""
    if TOLL.search(before):
        return "killed"
    if counted := NUMBER_OF.search(before):
        return FATE_OF[counted["fate"].lower()]
    among = AMONG.search(before)
    if among:
        return WORD_TO_MEASURE.get(among["group"].lower(), "killed")
    harming = BEFORE.search(before)
    return HARMING[harming["verb"].lower()] if harming else None


def fate_behind(after: str) -> str | None:
    """The fate that stands a few words behind a figure."""
    loose = LOOSE.match(after)
    return FATE_OF[loose["fate"].lower()] if loose else None
