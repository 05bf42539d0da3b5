"""Parsed sentences -> statements about somebody whose age is told without a name ("the owner, aged 68")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from discrepancy.extract.ages import YEARS, years_of
from discrepancy.extract.figures import state_figure
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.extract.personnouns import is_person_noun
from discrepancy.offices import OFFICES, RELATIONS
from discrepancy.personwords import singular
from discrepancy.records import Statement

AGED = "aged"
"""Predicate of a figure of whom nothing but an age is told."""

DECADES = {
    **{
        word: 10 * i for i, word in enumerate("twenties thirties forties fifties sixties seventies eighties".split(), 2)
    },
    "nineties": 90,
    **{f"{ten}s": ten for ten in range(20, 100, 10)},
}
PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}
"""Which years of a decade of life a word before it means."""

_DET = r"(?P<det>[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[A-Z]\w+'s)"
_NOUN = r"(?P<noun>[A-Za-z][a-z]+(?:-[a-z]+)*)"
_ENDS = r"(?=\s*[,.;:!?\"')]|\s*$|\s+(?:who|was|were|has|had|is|named|from|with|and|in|on|at|after|when)\b)"
BEFORE = re.compile(
    rf"(?:\b{_DET}\s)?(?:[a-z-]+\s){{0,2}}?\b(?P<age>{YEARS})[\s-]+years?[\s-]+old\b(?P<behind>(?:\s[A-Za-z-]+){{0,3}})"
)
"""An age before the noun, with the words behind it."""

BEHIND = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\b{_DET}\s(?:[\w'-]+\s){{0,3}}?)?\b{_NOUN}(?:\sfrom\s[A-Z]\w+)?(?:,\s(?:aged\s)?|\saged\s)"
        r"(?P<age>\d{1,2})(?=\s*[,.;)]|\s*$)",
        rf"\b{_DET}\s(?:[a-z-]+\s){{0,2}}?{_NOUN}\sof\s(?P<age>{YEARS}){_ENDS}",
        rf"\b{_DET}\s(?:[a-z-]+\s){{0,2}}?{_NOUN}(?:,\swho)?\s(?:is|was)\s(?:just\s|only\s)?(?P<age>\d\d)"
        r"(?=\s*[,.;]|\s*$|\syears?\s(?:old|of\sage)\b|\sand\s)",
        rf"\b{_DET}\s(?:[a-z-]+\s){{0,2}}?{_NOUN}\sin\s(?:his|her)\s(?:(?P<part>early|mid|late)[\s-])?"
        rf"(?P<decade>{'|'.join(DECADES)})\b",
    )
)
"""An age behind the noun: "the owner, aged 68", "a girl of seven", "a man in his thirties", "the suspect is 31"."""

GROUPS = frozenset("crew staff personnel people folk troop".split())
"""Nouns of several persons: a number behind "of" counts them."""

PRONOUN = re.compile(
    rf"^(?P<noun>[Hh]e|[Ss]he) (?P<verb>was|is|would have (?:been|turned)) (?P<age>{YEARS})(?=[.,;]|$| in )"
)
"""A sentence that gives the age of the one just told of."""


def find_aged(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "figure") for each age that a sentence gives somebody whom it does not name, in order."""
    return [s for parsed in sentences for s in (*find_descriptions(parsed), *find_pronouns(parsed))]


def find_descriptions(parsed: ParsedSentence) -> Iterator[Statement]:
    """Those whom a sentence describes with an age; where two wordings hold one age, the first alone."""
    text = parsed.sentence.text.translate(STRAIGHT)
    seen: set[int] = set()
    for match in BEFORE.finditer(text):
        noun = noun_behind(parsed, match)
        if noun is not None:
            seen.add(match.start("age"))
            years = years_of(match["age"])
            yield state_aged(parsed, match.span("age"), noun, (match["det"] or "").lower(), (years, years))
    for pattern in BEHIND:
        for match in pattern.finditer(text):
            group = "decade" if "decade" in pattern.groupindex else "age"
            noun = singular(match["noun"])
            is_count = " of " in match.group() and noun in RELATIONS | GROUPS  # "a mother of four"
            if match.start(group) not in seen and is_somebody(noun) and not is_count:
                seen.add(match.start(group))
                span = read_years(match, group)
                yield state_aged(parsed, match.span(group), noun, (match["det"] or "").lower(), span)


def find_pronouns(parsed: ParsedSentence) -> Iterator[Statement]:
    """The one whose age a sentence gives that begins with "he" or "she"."""
    match = PRONOUN.match(parsed.sentence.text.translate(STRAIGHT))
    if match is not None:
        years = years_of(match["age"]) - (1 if match["verb"].startswith("would") else 0)
        yield state_aged(parsed, match.span("age"), match["noun"].lower(), "the", (years, years))


def noun_behind(parsed: ParsedSentence, match: re.Match[str]) -> str | None:
    """The noun of persons behind "year-old", an empty string where the age stands alone, None where it is a thing's."""
    first, last = parsed.shift + match.start("behind"), parsed.shift + match.end("behind")
    for token in (t for t in parsed.tokens if first <= parsed.start_of(t) < last):
        if is_somebody(singular(token.text)):
            return singular(token.text)
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "PUNCT"):
            return ""
        if token.pos_ == "NOUN":
            return None
    return ""


def is_somebody(noun: str) -> bool:
    """Whether a noun is a person's."""
    return bool(noun) and (is_person_noun(noun) or noun in OFFICES or noun in RELATIONS)


def read_years(match: re.Match[str], group: str) -> tuple[int, int]:
    """The least and the greatest age that a description gives."""
    if group == "age":
        years = years_of(match["age"])
        return years, years
    low, high = PARTS[match["part"] or ""]
    return DECADES[match["decade"]] + low, DECADES[match["decade"]] + high


def state_aged(
    parsed: ParsedSentence, span: tuple[int, int], noun: str, determiner: str, years: tuple[int, int]
) -> Statement:
    """The statement that a description makes: this noun behind this determiner, and these years."""
    figure = state_figure(parsed, span, AGED, noun, (years[0], span))
    if figure.quantity is None:
        return figure
    return replace(figure, object=determiner or None, quantity=replace(figure.quantity, high=years[1]))
