"""Open questions: what one source has as not known, or not made public, and another tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.courses import afterquestions, deedquestions, namesgiven
from discrepancy.compare.courses.questionbook import QUESTIONS
from discrepancy.compare.courses.questionwords import Question
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "open-question"
EXPLANATION = (
    "One source leaves open, or has not made public, what another tells. The answer may be a later one, or that of "
    "another source; whether both speak of the same person or part of the event is not certain."
)
CONFIDENCE = 0.6

MOST_ANSWERS = 3
"""Sentences of an article shown as its answer: the first ones, an outright answer before one by the way."""


MOST_OPEN = 2
"""Sentences of an article shown as leaving it open."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article has of a question: the lines that leave it open and those that answer it, with their places."""

    opens: tuple[tuple[Line, int], ...]
    answers: tuple[tuple[Line, int], ...]
    hints: tuple[tuple[Line, int], ...]


def find_open_questions(view: StoryView) -> list[Fact]:
    """One fact for each question that some articles leave open and others answer."""
    lines = read_lines(view)
    old = {(line.article, line.index) for own in lines.values() for line in own if is_background(view, line)}
    facts = []
    for question in (*QUESTIONS, *deedquestions.QUESTIONS, *afterquestions.QUESTIONS):
        readings = {article: read_question(question, own, old) for article, own in lines.items()}
        pairs = list(_pairs(view, question, readings))
        facts.extend(
            make_fact(view, Topic(question.kind, f"the {question.name}", RULE, EXPLANATION, CONFIDENCE), pairs)
        )
    for label, pairs in namesgiven.find_names_given(view, lines):
        facts.extend(make_fact(view, Topic("status", label, RULE, EXPLANATION, CONFIDENCE), pairs))
    return facts


def read_question(question: Question, lines: Sequence[Line], old: Collection[tuple[str, int]]) -> Reading:
    """The lines of an article that leave a question open and those that answer it; ``old`` are those of background, by
    article and place.
    """
    opens, answers, hints = [], [], []
    for line in lines:
        is_asked = question.needs is None or question.needs.search(line.text)
        is_other = question.excludes is not None and question.excludes.search(line.text)
        asked = question.opens.search(line.text) if is_asked and not is_other else None
        if asked:
            opens.append((line, asked.start()))
            if told := question.answers.search(line.text):
                hints.append((line, told.start()))
        elif (line.article, line.index) in old:
            continue
        elif told := question.answers.search(line.text):
            answers.append((line, told.start()))
        elif question.hints is not None and (told := question.hints.search(line.text)):
            hints.append((line, told.start()))
    return Reading(tuple(opens), tuple(answers), tuple(hints))


def _pairs(view: StoryView, question: Question, readings: dict[str, Reading]) -> Iterator[VersionPair]:
    for asking, reading in readings.items():
        if not reading.opens or (is_answered(question, reading) and not question.is_asked_anyway):
            continue
        for telling, other in readings.items():
            if telling == asking and not question.is_asked_anyway:
                continue
            severity = "low" if other.opens or not other.answers else question.most
            answers = (*other.answers, *other.hints)[:MOST_ANSWERS]
            for (asked, place), (line, at) in product(reading.opens[:MOST_OPEN], answers):
                left = Version(row_at(view, asked, place), 0, "left open")
                told = Version(row_at(view, line, at), 1, "told")
                is_copy = telling != asking and is_same_copy(view, view.statements[left.row], view.statements[told.row])
                if line != asked and not is_copy and _is_one_subject(question, asked, line):
                    yield VersionPair(left, told, severity, "contradiction" if telling == asking else "")


def is_answered(question: Question, reading: Reading) -> bool:
    """Whether an article answers what it leaves open: of one of those it asks about, not of another."""
    return any(_is_one_subject(question, asked, line) for asked, _ in reading.opens for line, _ in reading.answers)


def _is_one_subject(question: Question, a: Line, b: Line) -> bool:
    """Whether two lines can ask and answer of one thing: they share its noun (or its group), or one has none."""
    if question.subjects is None:
        return True
    one, other = ({m.lastgroup or m.group().lower() for m in question.subjects.finditer(line.text)} for line in (a, b))
    return not one or not other or bool(one & other)
