"""Parsed sentences -> statements about the figures of a crime or accident: who was killed, who is accused.

A figure is a person as an article describes it, named or not: "a 17-year-old boy", "the man", "Nora Quist, 34".
Headlines and captions are often parsed badly, so the words around a description are read, not the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from discrepancy.extract.mentions import find_mentions
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Person, Quantity, Statement
from discrepancy.screened import Screened

NOUNS = (
    r"man|woman|boy|girl|teen(?:ager)?|toddler|baby|infant|newborn|child|kid|youth|youngster|adolescent|male|female|"
    r"lady|gentleman|employee|worker|clerk|cashier|bartender|waiter|waitress|guard|owner|customer|patron|guest|client|"
    r"shopper|diner|driver|passenger|pedestrian|bicyclist|cyclist|motorcyclist|motorist|officer|policeman|deputy|trooper|"
    r"soldier|marine|sailor|airman|student|teacher|robber|burglar|intruder|bystander|tenant|landlord|inmate"
)
_OLD = r"(\d{1,2})[ -]{1,2}(year|yr|month|week|day)s?[ -]{1,2}old"
_WORDS = (
    r"(?:(?!(?:and|or|who|was|is|in|of|by|with|for|to|from|that|after|when|as|at|on|his|her|the|a|an)\b)[\w'-]+ ){0,3}?"
)
DESCRIPTION = Screened(
    rf"\b(?:(?:an?|the|another|one) )?{_WORDS}(?:{_OLD}(?: {_WORDS}({NOUNS})\b(?!['-]))?|({NOUNS})\b(?!['-]))"
    rf"(?:, (?:aged? )?(\d{{1,2}})(?=[,. ]))?",
    re.IGNORECASE,
)
"""A person described: article, adjectives, an age, a noun; the age alone will do ("a 3-year-old")."""

_ENDED = r"(?:dead|died|dies|dying|succumbed)"
_KILLED = (
    r"(?:shot and killed|shot dead|shot to death|stabbed to death|beaten to death|gunned down|fatally \w+|killed|slain|"
    r"murdered)"
)
_AUX = r"(?:(?:later|then|also|pronounced|found|being|dropped|who|lying|\w+ly) ){0,3}"
_BE = r"(?:is|was|has been|had been|been|were|being|gets|got)"
_ASIDE = r",?(?: \([^)]{1,40}\)|(?:, [^,.;]{1,40}){1,2},)?"
_NEXT = (
    r"(?=[,.;:!?)'\" -]*$|[,.;]|"
    r" (?:in|by|at|on|after|during|when|while|as|near|outside|inside|over|this|last|following|\w+day)\b)"
)
AFTER_KILLED = re.compile(
    rf"^{_ASIDE} {_AUX}(?:{_BE} )?{_AUX}{_ENDED}\b|^{_ASIDE} {_AUX}{_BE} {_AUX}{_KILLED}\b"
    rf"|^ {_AUX}{_KILLED}\b{_NEXT}|^ (?:\w+ ){{0,2}}dead\b|^'s (?:\w+ )?(?:death|murder|killing|slaying)\b",
    re.IGNORECASE,
)
"""What follows somebody who was killed: a passive, or a participle that no object follows ("man killed in crash")."""

BEFORE_KILLED = re.compile(
    r"(?:\b(?:deaths?|killing|murder|slaying|manslaughter|homicide|fatal (?:shooting|stabbing|beating)) of"
    r"|\b(?:killed|kills|killing|murdered|murdering|murders|slain|slaying|gunned down|shot dead|shoots dead)"
    r"|\b(?:fatally (?:shot|shooting|shoots|stabbed|stabbing|struck)|shot and killed|shoots and kills)"
    r"|\b(?:shooting and killing|claimed the life of|took the life of)"
    r"|\b(?:deceased|slain victim|dead victim|victim killed|person killed|person who died)"
    r"(?: (?:is|was|as|identified|described)){1,3}(?: as)?,?) $",
    re.IGNORECASE,
)
LEFT = re.compile(r"\b(?:left|leaves|leaving) $", re.IGNORECASE)
_CASE = (
    r"(?:arrested|charged|accused|convicted|sentenced|indicted|arraigned|jailed|booked|extradited|in custody|"
    r"taken into custody|detained|acquitted|wanted|pleads?|pleaded|faces|facing|found (?:not )?guilty|on trial|"
    r"standing trial|stands trial)"
)
AFTER_ACCUSED = re.compile(
    rf"^{_ASIDE} {_AUX}(?:{_BE} |has |had |remains |to be ){{0,2}}{_AUX}{_CASE}\b", re.IGNORECASE
)
BEFORE_ACCUSED = re.compile(
    r"(?:\b(?:arrested|charged|charges against|convicted|sentenced|indicted|jailed)"
    r"|\b(?:arrest|trial|conviction|sentencing) of"
    r"|\b(?:suspect|suspected (?:shooter|gunman|killer|attacker)|gunman|shooter|accused|defendant),"
    r"|\b(?:suspect|gunman|shooter)(?: (?:is|was|as|identified|described)){1,3}(?: as)?,?"
    r"|\b(?:shot|killed|stabbed|murdered|slain|gunned down) (?:dead |to death )?by) $",
    re.IGNORECASE,
)
KILLED, ACCUSED = "killed", "accused"
MOST_YEARS = 99


def find_figures(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "figure") for each person killed or accused that a sentence describes, in text order."""
    return [figure for parsed in sentences for figure in (*find_described(parsed), *find_named(parsed))]


def find_described(parsed: ParsedSentence) -> Iterator[Statement]:
    """Figures that are described ("a 17-year-old boy")."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in DESCRIPTION.finditer(text):
        role = role_of(text[: match.start()], text[match.end() :])
        if role is None:
            continue
        noun = (match.group(3) or match.group(4) or "").lower()
        group = 1 if match.group(1) else 5
        years = read_years(match.group(group), match.group(2) if group == 1 else "year")
        at = match.span(group) if match.group(group) else None
        yield state_figure(parsed, match.span(), role, noun, (years, at))


def read_years(number: str | None, unit: str | None) -> int | None:
    """An age in whole years: none where there is no number or it is too high, 0 for months, weeks and days."""
    if number is None:
        return None
    if (unit or "").lower() not in ("year", "yr"):
        return 0
    return int(number) if int(number) <= MOST_YEARS else None


def find_named(parsed: ParsedSentence) -> Iterator[Statement]:
    """Figures that stand with their full name, or with a name and an age ("Quist, 34, was killed")."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for mention in find_mentions(parsed):
        years, at = (mention.age[0], mention.age[1:]) if mention.age is not None else (None, None)
        first, last = mention.run.title_start, mention.run.end
        if at is not None:
            first, last = min(first, at[0]), max(last, at[1])
        before = re.sub(r"\b(?:an?|the) $", "", text[:first])
        role = role_of(before, re.sub(r"^[ -]*years?[ -]*old", "", text[last:]))
        if role is not None and (at is not None or len(mention.words) > 1):
            figure = state_figure(parsed, (first, last), role, "", (years, at))
            yield replace(figure, content=mention.words)


def role_of(before: str, after: str) -> str | None:
    """What befell a figure, by the words around its description: killed, accused, or None."""
    if BEFORE_KILLED.search(before) or AFTER_KILLED.match(after):
        return KILLED
    if LEFT.search(before) and re.match(r"^ (?:\w+ ){0,2}dead\b", after):
        return KILLED
    return ACCUSED if BEFORE_ACCUSED.search(before) or AFTER_ACCUSED.match(after) else None


def state_figure(
    parsed: ParsedSentence,
    span: tuple[int, int],
    role: str,
    noun: str,
    age: tuple[int | None, tuple[int, int] | None],
) -> Statement:
    """The statement that a description makes: this noun, this age, in this role."""
    base, words = parsed.shift, parsed.sentence.text[span[0] : span[1]]
    years, at = age
    quantity = None
    if years is not None and at is not None:
        quantity = Quantity(
            base + at[0],
            base + at[1],
            parsed.sentence.text[at[0] : at[1]],
            years,
            years,
            "exact",
            "age",
            "year",
            "year",
            measure="age",
        )
    return Statement(
        parsed.article,
        "figure",
        parsed.sentence,
        base + span[0],
        base + span[1],
        base + span[0],
        base + span[1],
        words,
        words,
        subject=noun or None,
        predicate=role,
        person=Person(words, age=years, label="FIGURE"),
        quantity=quantity,
    )
