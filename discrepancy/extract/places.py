"""Parsed sentences -> statements about places: streets, towns, villages, regions, sites and bearings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from discrepancy.extract.births import find_births, find_upbringings
from discrepancy.extract.citysides import find_city_sides, find_neighbourhoods
from discrepancy.extract.deaths import find_deaths, find_transports
from discrepancy.extract.facilities import find_facilities
from discrepancy.extract.found import Found
from discrepancy.extract.hometowns import find_hometowns
from discrepancy.extract.hospitals import find_hospitals
from discrepancy.extract.namefinder import OPENERS, STRAIGHT
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.extract.patients import People
from discrepancy.extract.seats import find_seats
from discrepancy.extract.sites import find_impacts
from discrepancy.extract.spots import find_spots
from discrepancy.extract.venues import find_venues
from discrepancy.extract.whereabouts import find_schooling, find_whereabouts
from discrepancy.extract.wounds import find_wounds
from discrepancy.records import Place, Statement
from discrepancy.screened import Screened

STREET_TYPES = (
    "Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Highway|Hwy|Court|Ct|Place|Way|Parkway|Pkwy|Terrace"
    "|Circle|Turnpike|Pike|Alley|Trail|Plaza|Row|Loop"
)
CAP = r"[A-ZÀ-Þ](?:[\w'-]{0,30}\w)?"
NAME = rf"{CAP}(?:\s(?:(?:de|la|del|al|el|of\sthe)\s)?{CAP}){{0,2}}"
STREET = Screened(
    rf"(?:\b(?P<number>\d+(?:-\d+)?)(?:\s+block\s+of)?\s+|\bblock\s+of\s+)?"
    rf"\b(?P<name>(?:(?:North|South|East|West|N\.?|S\.?|E\.?|W\.?|NE|NW|SE|SW)\s+)?(?:\d+(?:st|nd|rd|th)|{CAP}(?:\s{CAP}){{0,2}}))\s+"
    rf"(?P<type>(?:{STREET_TYPES}))\b(?!'s|\s(?:Police|Department|Hospital|School|University|Church|Bank|Journal|Academy|[A-Z]\w+\s+said))"
)
BLOCK = Screened(
    rf"\b(?P<number>\d{{2,5}})(?:\s+block)?\s+of\s+(?P<name>(?:(?:North|South|East|West|N\.?|S\.?|E\.?|W\.?)\s+)?"
    rf"{CAP}(?:\s{CAP})?)(?=[\s,.;]|$)"
)
"""A block of a street whose kind is left out ("the 6600 block of Barton")."""

NUMBERED_TYPES = frozenset(
    {"Court", "Place", "Way", "Pike", "Ct", "Circle", "Alley", "Trail", "Plaza", "Row", "Loop"}
)  # other things too, where no number says street
NUMBER = (
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|a\s+hundred|half\s+an?)\b"
)
BEARING = Screened(
    rf"(?:(?P<distance>(?:\d[\d.,]*|{NUMBER})\s*-?\s*(?:km|kms|kilomet\w+|miles?|mi))\b\W*(?:\([^)]*\)\s*)?(?:to\s+the\s+)?)?\b(?P<bearing>(?:just\s+)?(?:north|south|east|west)(?:-?(?:east|west)(?:ern)?)?(?:ward)?)\s+of\s+(?:the\s+)?(?P<anchor>[^,.;:()]{{0,40}}?{NAME})"
)
VILLAGES = Screened(
    rf"\b(?P<kind>village|town|city|hamlet|settlement|suburb|community|neighborhood|neighbourhood)s?\s+(?:of\s+)?"
    rf"(?P<list>{NAME}(?:,\s+(?:and\s+)?{NAME})*(?:,?\s+and\s+{NAME})?)"
)
TOWN_AFTER = Screened(rf"\b(?P<name>{NAME})\s+(?P<kind>villages?|town|city|suburb|neighborhood|neighbourhood)\b")
REGION = Screened(rf"\b(?P<name>{NAME})\s+(?P<kind>[Pp]rovince|[Cc]ounty|[Dd]istrict|[Ss]tate|[Rr]egion|[Ii]sland)\b")
REGION_OF = Screened(
    rf"\b(?P<kind>[Pp]rovince|[Cc]ounty|[Dd]istrict|[Ss]tate|[Rr]egion|[Ii]sland)\s+of\s+(?P<name>{NAME})"
)
YEAR = 4
"""Digits of a year, which "of" may follow as well."""

OVERLAPPING = frozenset({"bearing", "impact"})
DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"})
LABELS = {"GPE": "town", "LOC": "place", "FAC": "site"}


def find_places(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "place") for each place a sentence names, in order of the text."""
    people = People(sentences)
    return [
        state_place(parsed, found)
        for index, parsed in enumerate(sentences)
        for found in (*find_in_sentence(parsed), *find_of_persons(parsed, index, people))
    ]


def find_of_persons(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """What befell persons of one sentence where: wounds, deaths, hospitals, births."""
    yield from find_wounds(parsed, index, people)
    yield from find_deaths(parsed, index, people)
    yield from find_transports(parsed, index, people)
    yield from find_births(parsed, index, people)
    yield from find_upbringings(parsed, index, people)
    yield from find_hospitals(parsed, index, people)
    yield from find_spots(parsed, index, people)
    yield from find_whereabouts(parsed, index, people)
    yield from find_schooling(parsed, index, people)
    yield from find_hometowns(parsed)
    text = parsed.sentence.text.translate(STRAIGHT)
    for find in (find_facilities, find_city_sides, find_venues, find_seats, find_neighbourhoods):
        yield from find(text)


def find_in_sentence(parsed: ParsedSentence) -> list[Found]:
    """The places of one sentence; where two readings overlap the more telling (street, village, region) stays."""
    text = parsed.sentence.text.translate(STRAIGHT)
    kept: list[Found] = []
    for found in (
        *find_impacts(parsed, text),
        *find_streets(text),
        *find_blocks(text),
        *find_bearings(text),
        *find_settlements(text),
        *find_entities(parsed, text),
    ):
        if not any(found.start < k.end and k.start < found.end for k in kept if k.place.kind not in OVERLAPPING):
            kept.append(found)
    return sorted(kept, key=lambda f: (f.start, f.end))


def find_streets(text: str) -> Iterator[Found]:
    """Street names, with the house or block number in front."""
    for match in STREET.finditer(text):
        name = match["name"]
        start = match.start("name")
        while name.split()[0].lower() in OPENERS and len(name.split()) > 1:
            cut = len(name.split()[0]) + 1
            name, start = name[cut:], start + cut
        number = match["number"] if start == match.start("name") else None
        if name.lower() in OPENERS or (match["type"] in NUMBERED_TYPES and number is None):
            continue
        yield Found(
            match.start() if number else start, match.end(), Place(f"{name} {match['type']}", "street", number=number)
        )


def find_blocks(text: str) -> Iterator[Found]:
    """Blocks of streets whose kind the text leaves out."""
    for match in BLOCK.finditer(text):
        if "block" in match.group() or len(match["number"]) > YEAR:
            yield Found(match.start(), match.end(), Place(match["name"], "street", number=match["number"]))


def find_bearings(text: str) -> Iterator[Found]:
    """Directions from a place ("12 miles south of Dover")."""
    for match in BEARING.finditer(text):
        anchor = re.search(rf"{NAME}$", match["anchor"])
        if anchor is not None:
            yield Found(
                match.start("bearing"),
                match.end(),
                Place(
                    anchor.group(),
                    "bearing",
                    number=match["distance"],
                    anchor=anchor.group(),
                    bearing=match["bearing"].lower().replace("-", ""),
                ),
            )


def find_settlements(text: str) -> Iterator[Found]:
    """Villages, towns and regions that the text calls so."""
    for match in VILLAGES.finditer(text):
        for item in re.finditer(NAME, match["list"]):
            if item.group().lower() not in OPENERS and item.group() != "and":
                at = match.start("list") + item.start()
                kind = "village" if match["kind"] in ("village", "hamlet", "settlement") else "town"
                yield Found(at, at + len(item.group()), Place(item.group(), kind))
    for pattern in (TOWN_AFTER, REGION, REGION_OF):
        for match in pattern.finditer(text):
            words = match["name"].split()
            while words and (words[0].lower() in OPENERS or words[0].endswith("'s")):
                words.pop(0)
            if words and not (len(words) == 1 and words[0].lower() in DIRECTIONS):
                name = " ".join(words)
                start = match.end("name") - len(name)
                kind = match["kind"].lower().rstrip("s") if pattern is TOWN_AFTER else "region"
                yield Found(
                    start,
                    match.end("name"),
                    Place(name, "village" if kind == "village" else kind if kind == "region" else "town"),
                )


def find_entities(parsed: ParsedSentence, text: str) -> Iterator[Found]:
    """Places the parser names: towns and countries, landscapes, buildings."""
    for entity in parsed.tokens.ents:
        if entity.label_ in LABELS:
            start = parsed.start_of(entity[0]) - parsed.shift
            end = parsed.end_of(entity[-1]) - parsed.shift
            name = re.sub(r"^(?:the|The)\s+|\s*'s?$", "", text[start:end])
            if re.match(CAP, name):
                start += text[start:end].find(name)
                yield Found(start, start + len(name), Place(name, LABELS[entity.label_]))


def state_place(parsed: ParsedSentence, found: Found) -> Statement:
    """The statement that what the sentence tells takes place there."""
    base, sentence = parsed.shift, parsed.sentence
    content = tuple(
        dict.fromkeys(
            t.lemma_.lower()
            for t in parsed.tokens
            if t.pos_ in ("NOUN", "VERB", "ADJ")
            and not t.is_stop
            and t.is_alpha
            and not found.start <= parsed.start_of(t) - base < found.end
        )
    )
    at = next((t for t in parsed.tokens if parsed.start_of(t) - base >= found.start), parsed.tokens[0])
    verb = next((a for a in at.ancestors if a.pos_ in ("VERB", "AUX")), None)
    return Statement(
        parsed.article,
        "place",
        sentence,
        sentence.start,
        sentence.end,
        base + found.start,
        base + found.end,
        sentence.text[found.start : found.end],
        sentence.text,
        subject=found.who,
        predicate=verb.lemma_.lower() if verb is not None else None,
        places=(found.place.name,),
        place=found.place,
        content=content,
    )
