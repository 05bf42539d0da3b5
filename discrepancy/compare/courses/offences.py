"""Offences: which ones a sentence names, folded so that two outlets' wordings of one offence are equal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.screened import Screened

OFFENCE = Screened(
    r"\b((?:attempted )?(?:murder|manslaughter|homicide|tampering|endangering|assault|robbery|burglary|arson|"
    r"theft|fraud|rape|kidnapping|conspiracy|"
    r"polygamy|battery|perjury|bribery|trafficking|possession|stalking|negligence|intoxication|extortion|"
    r"harassment))\b",
    re.IGNORECASE,
)
"""An offence by its bare name, for courses that only follow what became of it."""

_CHILD = r"(?:(?:a |the )?(?:welfare of (?:a |the )?)?(?:child(?:ren)?|minors?|safety of (?:a )?child))"
_ARM = r"(?:fire ?arms?|weapons?|guns?|handguns?|rifles?|shotguns?|ammunition)"

OFFENCES = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("manslaughter", r"manslaughter"),
        ("homicide", r"homicide"),
        ("murder", r"murder(?:s|ing)?"),
        ("sexual assault", r"sexual(?:ly)? (?:assault\w*|batter\w*|abus\w*)|rape|molest\w*|indecent assault|sodomy"),
        ("assault", r"(?<!sexual )(?<!sexually )(?<!indecent )assault"),
        ("battery", r"(?<!sexual )battery"),
        ("robbery", r"robbery|carjacking"),
        ("burglary", r"burglary|home invasion|breaking and entering"),
        ("theft", r"theft|larceny|shoplifting|stolen property|embezzle\w*|stealing"),
        ("arson", r"arson"),
        ("kidnapping", r"kidnapping|abduction|(?:unlawful|false) imprisonment|unlawful restraint"),
        ("fraud", r"fraud|forgery|identity theft|money[- ]laundering"),
        ("bribery", r"bribery|extortion|racketeering|blackmail"),
        ("conspiracy", r"conspiracy|conspiring"),
        (
            "endangering a child",
            rf"(?:child|children) endanger(?:ment|ing)|endanger(?:ing|ment of) {_CHILD}|wanton endangerment of a child",
        ),
        ("reckless endangerment", r"reckless(?:ly)? endanger(?:ment|ing)|wanton endangerment|reckless conduct"),
        (
            "acting in a manner injurious to a child",
            rf"(?:act(?:s|ing)? in a manner |conduct )?injurious to {_CHILD}|injury to {_CHILD}",
        ),
        ("child abuse", r"child abuse|abuse of a child|child cruelty|cruelty to (?:a )?child(?:ren)?"),
        (
            "child neglect",
            r"child neglect|neglect of a (?:child|dependent)|fail(?:ing|ure) to supervise|criminal neglect|"
            r"culpable negligence",
        ),
        (
            "a weapons offence",
            rf"{_ARM} (?:possession|charges?|violations?|offen[cs]es?|counts?)|possess(?:ion|"
            rf"ing) (?:of )?(?:an? |the )?(?:\S+ ){{0,3}}?{_ARM}|"
            rf"carrying (?:a |an )?(?:\w+ ){{0,2}}{_ARM}|felon(?:y|ious)? {_ARM}|"
            rf"{_ARM} by a (?:convicted )?felon|use of a {_ARM}|unlawful (?:use|discharge) of (?:a )?{_ARM}|"
            rf"weapons? (?:alter\w*|under disability)|felon in possession|having weapons|gun possession|"
            rf"reckless discharge|discharg\w+ (?:a |of a )?{_ARM}|"
            rf"unlawful storage|improper storage|safe storage|storing a {_ARM}",
        ),
        (
            "a drug offence",
            r"(?:drug|marijuana|cocaine|heroin|narcotics?) (?:possession|charges?|trafficking)|"
            r"possess(?:ion|ing) (?:of )?(?:a )?(?:\w+ ){0,2}?"
            r"(?:controlled substances?|drugs?|marijuana|cocaine|heroin|alprazolam|xanax|methamphetamine|"
            r"narcotics?)|controlled substances?",
        ),
        (
            "tampering with evidence",
            r"tamp?er\w* (?:with )?(?:physical )?evidence|evidence tampering|destroying evidence|concealing evidence",
        ),
        (
            "obstruction",
            r"obstruct\w*|resisting (?:arrest|an officer)|hindering|lying to (?:police|investigators)|"
            r"false (?:report|statement)s?|filing a false",
        ),
        (
            "drunken driving",
            r"dui|dwi|drunk(?:en|ed)?[- ]driving|driving (?:while|under the influence|"
            r"drunk)(?: intoxicated)?|intoxication (?:assault|manslaughter)",
        ),
        ("leaving the scene", r"leaving the scene|hit[- ]and[- ]run|failure to stop"),
        ("reckless driving", r"(?:reckless|careless|dangerous) driving"),
        ("terroristic threats", r"terroristic threat\w*|making threats|criminal threats|menacing"),
        ("harassment", r"harassment|stalking"),
        (
            "cruelty to animals",
            r"(?:animal cruelty|cruelty to (?:an? |\w+ ){0,2}(?:animals?|dogs?|cats?|horses?|k-?9s?))",
        ),
        ("perjury", r"perjury"),
        ("bigamy", r"bigamy|polygamy"),
        (
            "gang participation",
            r"(?:street[- ])?gang (?:participation|activity)|participation in a (?:criminal )?street[- ]gang",
        ),
        (
            "disorderly conduct",
            r"disorderly conduct|criminal mischief|vandalism|trespass\w*|public intoxication|rioting",
        ),
    )
)
"""Offences under one name each, with their wordings."""

KILLING = frozenset({"murder", "manslaughter", "homicide"})

DEGREE = re.compile(
    r"\b(first|second|third|fourth|1st|2nd|3rd|4th|capital|aggravated|involuntary|voluntary|reckless|"
    r"vehicular|(?:criminally )?negligent|attempted)"
    r"(?:[- ]degree)?(?:[- ,]+(?:and )?(?:attempted |felony |criminal )*)$",
    re.IGNORECASE,
)
"""A degree or manner just before an offence."""

_SAME = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "criminally negligent": "negligent"}

WITH_FIREARM = re.compile(r"\s+with (?:a |the use of a )?(?:firearm|gun|deadly weapon)\b", re.IGNORECASE)

OPEN_LIST = re.compile(
    r"\b(?:includ(?:es|ing)|other (?:\w+ )?(?:charges?|counts?|offen[cs]es?|crimes?)|related (?:charges?|"
    r"counts?|offen[cs]es?)|and (?:other|more)|among (?:other|them)|"
    r"(?:several|multiple|various|numerous|a host of|a slate of|a string of) (?:\w+ )?(?:charges?|"
    r"counts?|felonies))\b",
    re.IGNORECASE,
)
"""Wording of a list of charges that does not name them all."""


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence as a sentence names it: its common name and its degree or manner, where one is given."""

    name: str
    degrees: frozenset[str] = frozenset()


def read_offences(text: str) -> dict[str, Offence]:
    """The offences that a sentence names, by name, attempted ones apart."""
    found: dict[str, Offence] = {}
    for name, words in OFFENCES:
        for match in words.finditer(text):
            before, degrees = text[: match.start()], set()
            while (degree := DEGREE.search(before)) is not None:
                degrees.add(_SAME.get(degree.group(1).lower(), degree.group(1).lower()))
                before = before[: degree.start()]
            if WITH_FIREARM.match(text, match.end()):
                degrees.add("with a firearm")
            label = f"attempted {name}" if "attempted" in degrees else name
            known = found.get(label, Offence(label))
            found[label] = Offence(label, known.degrees | frozenset(degrees - {"attempted"}))
    return found
