"""What somebody is at school or in the forces, told differently: of each slot a person has one value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.publication import are_days_apart
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.bonds import cut, first_statements
from discrepancy.compare.people.persons import Portrait, gather_portraits, group_portraits
from discrepancy.compare.places.facilities import own_words
from discrepancy.names import fold_name, likeness
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "role"

TERM_DAYS = 150
"""Days between two articles after which somebody may have moved up a grade."""

ALIKE = 0.7
"""Likeness of two words of a school's name that are one in two spellings."""

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_YEARS = {"freshman": "9", "sophomore": "10"}
_GRADE = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<number>\d{{1,2}})(?:st|nd|rd|th))[\s-]grade(?:r|d)?\b(?!s)"
    r"|\b(?:a|the|was|is|as|school)\s(?P<year>freshman|sophomore)\b(?! (?:class|year|senator|lawmaker))"
    r"|\b(?P<kinder>kindergart(?:en|e?ner))\b",
    re.IGNORECASE,
)
_LEVEL = (
    "Elementary|Middle|High|Junior High|Senior High|Primary|Preparatory|Prep|Charter|Intermediate|Technical|Vocational"
)
_SCHOOL = re.compile(
    r"\b(?:student|pupil|grader|freshman|sophomore|junior|senior|class(?:es)?|kindergartner|attended|attends|attending|"
    r"enrolled|graduate|graduated)\s(?:at|of|from|in)?\s?(?:the )?"
    rf"(?P<school>(?:[A-Z][\w.'’&-]*\s){{1,5}}?(?:(?:{_LEVEL})(?: School)?|School|Academy|College|University))\b",
)
_FORCES = {
    "army": "Army", "marine": "Marines", "marines": "Marines", "navy": "Navy", "air force": "Air Force",
    "coast guard": "Coast Guard", "national guard": "National Guard",
}  # fmt: skip
_FORCE = re.compile(
    r"\b(?:former |retired |ex-)?(?:U\.? ?S\.? )?(?P<force>Army|Marine|Navy|Air Force|Coast Guard|National Guard)"
    r"(?: Corps)? (?:veteran|vet|sergeant|soldier|reservist|sailor|officer|private|captain|major|recruit|medic)\b"
    r"|\b(?:served|serving|enlisted|stationed|stint|deployed|veteran|career|joined|time)\b(?: \w+){0,2}? "
    r"(?:in|of|with|from)? ?the (?:U\.? ?S\.? )?(?P<served>Army|Marines?|Navy|Air Force|Coast Guard|National Guard)\b"
)
_THIRD = re.compile(r"^(?:\W*)(?:He|She)\b")


@dataclass(frozen=True)
class Told:
    """A value of a slot as an article tells it of a person, and the statement cut to its words."""

    slot: str
    value: str
    statement: Statement


def compare_slots(view: StoryView) -> list[Fact]:
    """One fact for each person and slot of which two articles give values that exclude each other."""
    told = {a: dict(read_article(view, a)) for a in view.story.articles}
    facts = []
    for group in group_portraits(gather_portraits(view)):
        values = [t for p in group for t in told_of(view, p, told)]
        for slot in ("grade", "school", "forces"):
            links = list(find_links(view, [t for t in values if t.slot == slot]))
            if links:
                facts.append(state_slot(view, group[0].name, slot, links[0]))
    return facts


def read_article(view: StoryView, article: str) -> Iterator[tuple[int, tuple[Told, ...]]]:
    """By sentence of an article, the values of slots that it holds."""
    for statement in first_statements(view):
        if statement.article == article and (found := tuple(read_slots(statement))):
            yield statement.sentence.index, found


def read_slots(statement: Statement) -> Iterator[Told]:
    """The values of slots that a sentence holds."""
    text = statement.sentence.text
    for match in _GRADE.finditer(text):
        yield Told("grade", grade_of(match), cut(statement, match.start(), match.end()))
    for match in _SCHOOL.finditer(text):
        yield Told("school", match["school"], cut(statement, match.start("school"), match.end("school")))
    for match in _FORCE.finditer(text):
        force = (match["force"] or match["served"]).lower()
        yield Told("forces", _FORCES[force], cut(statement, match.start(), match.end()))


def grade_of(match: re.Match[str]) -> str:
    """The number of a school grade, "0" for kindergarten."""
    if match["kinder"]:
        return "0"
    if match["year"]:
        return _YEARS[match["year"].lower()]
    return match["number"] or str(_ORDINALS.index(match["word"].lower()) + 1)


def told_of(view: StoryView, portrait: Portrait, told: Mapping[str, Mapping[int, tuple[Told, ...]]]) -> Iterator[Told]:
    """The values told of a person: whose name is the last before them, and of the next sentence if it goes on with he
    or she.
    """
    people = [s for s in (view.statements[i] for i in view.of("person")) if s.article == portrait.article]
    for index, values in sorted(told.get(portrait.article, {}).items()):
        here = [p for p in people if p.sentence.index == index]
        for value in values:
            before = [p for p in here if p.span_end <= value.statement.span_start]
            if not here and _THIRD.match(value.statement.sentence.text):
                before = [p for p in people if p.sentence.index == index - 1]
                before = before if len({p.subject for p in before}) == 1 else []
            nearest = max(before, key=lambda p: p.span_end, default=None)
            if nearest is not None and nearest.person is not None and fold_name(nearest.person.full) == portrait.words:
                yield value


def find_links(view: StoryView, values: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs of two articles' values that exclude each other, where neither article has the other's value."""
    held = {(t.statement.article, t.value) for t in values}
    for a, b in combinations(values, 2):
        one, two = a.statement.article, b.statement.article
        if view.origin.get(one, one) == view.origin.get(two, two) or a.value == b.value:
            continue
        if (one, b.value) in held or (two, a.value) in held:
            continue
        if a.slot == "grade" and are_days_apart(view, one, two, TERM_DAYS):
            continue
        if a.slot != "school" or are_other_schools(a.value, b.value):
            yield a, b


def are_other_schools(one: str, two: str) -> bool:
    """Whether two schools' names have no word of their own in common, nor one that is spelled differently."""
    a, b = own_words(fold_name(one)), own_words(fold_name(two))
    return bool(a and b) and not any(likeness(x, y) >= ALIKE for x in a for y in b)


def state_slot(view: StoryView, name: str, slot: str, link: tuple[Told, Told]) -> Fact:
    """The fact that what a person is at school or in the forces is told in two ways."""
    named = word_versions(view, ((t.statement.span, t.statement) for t in link))
    is_school = slot == "school"
    return Fact(
        KIND,
        f"{slot} of {name}",
        (link[0].statement, link[1].statement),
        (Pair(0, 1, "contradiction", "low" if is_school else "medium", 0.4 if is_school else 0.55),),
        f"The {slot} of {name} is given as {named}.",
        f"One person's {slot} differs; it is read off the sentences that name the person alone, and may have changed.",
        "person-slot",
    )
