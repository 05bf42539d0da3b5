"""Who called for help, found the victim, got hold of the gun or drove to hospital: acts that one person mostly does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.clausepairs import Candidate
from discrepancy.compare.common.lines import Line, list_lines, row_at
from discrepancy.compare.deeds.culprits import BY, PASSIVE, RETOLD, doer_before, is_told
from discrepancy.compare.deeds.matters import are_days_apart
from discrepancy.compare.deeds.matterwords import A_GUN, phrase
from discrepancy.compare.deeds.sidefacts import Wording, gather_sides
from discrepancy.compare.people.somebody import Who, are_two, people_of
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

EXPLANATION = (
    "The sources name different persons for one act: {0}. Who is meant is read off names, ages and words such as "
    "neighbor and mother next to the verb; both may have done it."
)
RULE = "doer"
CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Act:
    """An act that one person mostly does in a story: its name, its wording, and how a pair of doers is graded."""

    name: str
    wording: Screened
    severity: str


ACTS = (
    Act(
        "who called for help",
        phrase(r"(?:call(?:s|ed|ing)?|dial(?:s|ed|ing)?|phon(?:es|ed|ing)) (?:911|9-1-1|999|for help|(?:the )?police|"
               r"(?:the )?authorities|an ambulance)"),
        "low",
    ),
    Act(
        "who found the victim",
        phrase(r"(?:found|finds|discovered|came upon) (?:(?:the|his|her|their|a) )?(?:\w+ )?(?:body|bodies|"
        r"victims?|boy|girl|"
               r"child|children|man|woman|couple|him|her|them)"),
        "low",
    ),
    Act(
        "who got hold of the gun",
        phrase(rf"(?:found|picked up|grabbed|got (?:a )?hold of|retrieved|discovered|got|took) {A_GUN}"),
        "medium",
    ),
    Act(
        "who drove to hospital",
        phrase(r"(?:drove|rushed|took|brought|carried) (?:him|her|them|the \w+|his \w+|her \w+) to (?:an?|"
        r"the) (?:\w+ ){0,4}"
               r"(?:hospital|medical center|clinic)"),
        "low",
    ),
)  # fmt: skip
"""The acts that are followed."""


@dataclass(frozen=True, slots=True)
class Doing:
    """One telling of an act: its clause, its sentence and who did it."""

    row: int
    line: Line
    doer: Who


def compare_doers(view: StoryView) -> list[Fact]:
    """Facts whose sources name different persons for one act."""
    lines = list_lines(view)
    people = people_of(view, lines)
    facts: list[Fact] = []
    for act in ACTS:
        told = [d for line, who in zip(lines, people, strict=True) for d in read_act(view, act, line, who)]
        wording = Wording("actor", act.name, f"{act.name.capitalize()}", EXPLANATION.format(act.name), RULE, CONFIDENCE)
        facts += gather_sides(view, pair_doings(view, act, told), wording)
    return facts


def pair_doings(view: StoryView, act: Act, told: Sequence[Doing]) -> Iterator[Candidate]:
    """Pairs of tellings by two originals whose doers are two persons, neither article holding the other's doer."""
    for number, one in enumerate(told):
        for other in told[number + 1 :]:
            a, b = one.line.article, other.line.article
            if view.is_one_text(a, b) or are_days_apart(one.line.text, other.line.text):
                continue
            if not are_two(one.doer, other.doer) or is_shared(told, one, other):
                continue
            rows = min(one.row, other.row), max(one.row, other.row)
            yield Candidate(
                *rows, 0.7 - (one.line.index + other.line.index) / 1000, "contradiction", act.severity, RULE
            )


def is_shared(told: Sequence[Doing], one: Doing, other: Doing) -> bool:
    """Whether an article also tells the act of somebody who can be the other article's doer."""
    return any(
        (d.line.article == one.line.article and not are_two(d.doer, other.doer))
        or (d.line.article == other.line.article and not are_two(d.doer, one.doer))
        for d in told
    )


def read_act(view: StoryView, act: Act, line: Line, people: Sequence[Who]) -> Iterator[Doing]:
    """The tellings of an act in a sentence, with a doer who is more than a pronoun."""
    if RETOLD.search(line.text):
        return
    for match in act.wording.finditer(line.text):
        doer = doer_of(line.text, match, people)
        if doer is not None and not doer.is_guess and (doer.head or doer.names):
            yield Doing(row_at(view, line, match.start(), match.end()), line, doer)


def doer_of(text: str, match: re.Match[str], people: Sequence[Who]) -> Who | None:
    """Who did what a wording tells: behind "by" in the passive, else before the verb."""
    if PASSIVE.search(text[: match.start()]):
        after = [w for w in people if w.start >= match.end()]
        return next((w for w in after if BY.match(text[match.end() : w.start])), None)
    doer = doer_before(text, people, match.start())
    return doer if doer is not None and is_told(text, doer, match) else None
