"""Outcomes: how a case ended for one person: guilty or not, and to what the person was sentenced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, read_lines
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.courses.casereading import APPEARED, DROPPED, DUE, TO_TRIAL, CaseReading, read_cases
from discrepancy.compare.courses.cases import CHARGED, DECIDED, SENTENCED, match_defendants
from discrepancy.compare.courses.defendants import Defendant
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "outcome"
EXPLANATION = (
    "The sources have the case against one person ended otherwise: guilty here and cleared there, or a punishment of "
    "another kind. An article that tells of both is compared with none. A ruling may have been changed later."
)
CONFIDENCE = 0.6

Wordings = Mapping[str, re.Pattern[str]]


def _compile(wordings: Mapping[str, str]) -> Wordings:
    return {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in wordings.items()}


VERDICTS = _compile(
    {
        "found guilty": (
            r"convict(?:ed|s|ing|ion)|(?<!not )(?<!not-)(?<!be )guilty (?:of|in|on|verdict)|(?<!not )(?<!be )"
            r"found (?:(?!not )\S+ ){0,6}?guilty|"
            r"finds? (?:\S+ ){1,6}?(?<!not )guilty|ple(?:aded|ads|d) (?:guilty|no contest)"
        ),
        "cleared": (
            r"acquit(?:s|ted|tals?)|clear(?:s|ed)|"
            r"(?<!pleaded )(?<!pleads )(?<!plead )(?<!pled )not[- ]guilty (?:of|in|on|verdict)|"
            r"(?:found|finds?) (?:\S+ ){0,6}?not guilty|exonerated|"
            r"charges? (?:\w+ ){0,3}(?:dropped|dismissed)"
        ),
        "no verdict": r"mistrial|hung jury|deadlocked|(?:failed|unable) to (?:reach|agree on) a verdict",
    }
)
"""What was decided, by the words that tell it."""

PUNISHMENTS = _compile(
    {
        "death": (r"(?:sentenced|condemned) to (?:death|die|hang|be (?:executed|hanged))|death (?:sentence|penalty)"),
        "life": r"(?:gets|got|given|to|for) life|life (?:in prison|behind bars|sentence|imprisonment|term|without)",
        "prison": (
            r"(?:years?|months?)[’']?[^.;]{0,40}?\b(?:prison|jail|behind bars|custody)|jailed for|"
            r"prison (?:term|sentence)"
        ),
        "no prison": (
            r"suspended (?:\S+ )?(?:sentence|term|jail|prison)|(?:sentence|term) (?:was )?suspended|probation|"
            r"community service|conditional discharge|(?:spared|avoid\w*|escape[sd]?) (?:jail|prison)|fined"
        ),
    }
)
"""Kinds of punishment, by the words that tell them."""

PAROLE = _compile(
    {
        "no parole": (
            r"(?:without|no) (?:the |any )?(?:(?:possibility|chance|hope|prospect) of )?(?:parole|early release)|"
            r"whole[- ]life|never (?:be )?(?:eligible|released|paroled)|not (?:be )?eligible for parole"
        ),
        "parole after a time": (
            r"with (?:the |a )?(?:possibility|chance|prospect) of (?:parole|release)|"
            r"(?<!not )(?<!not be )(?<!never be )eligible for parole|parole after|"
            r"before (?:being |becoming |(?:he|she|they) (?:is|are|can|could|may) (?:be )?)"
            r"(?:eligible|considered|apply)"
        ),
    }
)
"""Whether somebody sentenced for life may be let out."""


COURTS = _compile(
    {
        "as an adult": r"as (?:an )?adults?|adult court",
        "as a juvenile": r"as (?:a )?(?:juvenile|minor)s?|(?:juvenile|youth|family) court",
    }
)
"""As what somebody under age is tried."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a case's end: a label, the stages whose sentences answer it, and the wording of each answer."""

    label: str
    stages: frozenset[str]
    answers: Wordings
    severity: str = "medium"


QUESTIONS = (
    Question("the verdict on", frozenset({DECIDED, DROPPED}), VERDICTS),
    Question("the punishment of", frozenset({SENTENCED}), PUNISHMENTS),
    Question("parole for", frozenset({SENTENCED}), PAROLE),
    Question("the trial of", frozenset({CHARGED, DUE, APPEARED, TO_TRIAL}), COURTS, "low"),
)


def find_outcomes(view: StoryView) -> list[Fact]:
    """One fact for each person, and question of how the case ended, to which the sources have other answers."""
    groups: dict[str, list[VersionPair]] = {}
    lines = read_lines(view)
    for one, other in combinations(read_cases(view), 2):
        for label, pair in _pairs(view, one, other, lines):
            groups.setdefault(label, []).append(pair)
    return [
        fact
        for label, pairs in groups.items()
        for fact in make_fact(view, Topic("status", label, RULE, EXPLANATION, CONFIDENCE), pairs)
    ]


def _pairs(
    view: StoryView, one: CaseReading, other: CaseReading, lines: Mapping[str, Sequence[Line]]
) -> Iterator[tuple[str, VersionPair]]:
    for a, b, name in match_defendants(one.defendants, other.defendants):
        for question in QUESTIONS:
            x = _answer(view, question, a, lines[one.article])
            y = _answer(view, question, b, lines[other.article])
            if x is None or y is None or x.name == y.name:
                continue
            if not is_same_copy(view, view.statements[x.row], view.statements[y.row]):
                yield f"{question.label} {name}", VersionPair(x, y, question.severity, "contradiction")


def _answer(view: StoryView, question: Question, person: Defendant, lines: Sequence[Line]) -> Version | None:
    """The only answer that an article has for a person, where none of its sentences holds another."""
    told = [hit for hit in sorted(person.hits, key=lambda hit: hit[3]) if hit[1] in question.stages]
    answers = [
        (name, hit[2])
        for hit in told
        for name, words in question.answers.items()
        if words.search(view.statements[hit[2]].sentence.text)
    ]
    if not answers:
        return None
    others = (words for name, words in question.answers.items() if name != answers[0][0])
    if any(words.search(line.text) for words in others for line in lines):
        return None
    return Version(answers[0][1], 0, answers[0][0])
