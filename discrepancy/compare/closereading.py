"""Close reading: sentences that the pair reader holds to tell one fact differently, where no rule finds a difference.

It proposes; what it finds is graded low, and medium where it was right most often. Figures are lined up with the
reader's word on them (``markedfigures.py``); here are those that are told without a number, or that no line holds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from discrepancy.compare.common.clausepairs import order_days
from discrepancy.compare.common.twice import READ
from discrepancy.compare.common.wording import name_source, shorten
from discrepancy.compare.courses.casestages import Stages, tell_stages
from discrepancy.records import Fact, Pair, Sentence, Statement
from discrepancy.storyview import Reading, StoryView
from discrepancy.worthasking import may_differ_in_figures

KIND = "factual"

LEAST = {
    "date": 0.6,
    "location": 0.3,
    "cause": 0.6,
    "factual": 0.3,
    "polarity": 0.6,
    "certainty": 0.3,
    "actor": 0.4,
}
LEAST_OF_OTHERS = 0.8
LEAST_OF_STATUS = {Stages.APART: 0.25, Stages.NONE: 0.3, Stages.ALIKE: 0.65}
UNSURE, LEAST_WORTH = 0.6, 0.2
"""Least probability that two sentences differ for them to be shown, by the kind that the reader names, and of status by
what both tell of a case's stages; under UNSURE the model that chose the pair must hold it at least for so likely of one
fact. Counted on 38 graded stories of real news and on 13 others: of pairs that the reader calls status, from 0.2 to
0.65, 11 of 19 were conflicts where the sentences have a case at different stages, and 14 of 68 where they have it at
one or one alone tells of a stage; of weak pairs of which the chooser thinks less than 0.18, 10 of 35, of the others 37
of 80. Figures and days, and what is right most seldom of the other kinds, need more."""

CONFIDENCE_SURE, CONFIDENCE, CONFIDENCE_UNSURE = 0.75, 0.5, 0.4
"""What a finding is trusted that no rule has: of medium severity, of low, and of low under UNSURE. Of 162 invented
stories that the reader before this one did not learn from, 139 of 187 and 177 of 350 pairs of the first two were
conflicts; of the third about two in five on the stories above."""

SHOWN = {
    "quantity": "how many or how much",
    "date": "when it was",
    "status": "how far things are",
    "polarity": "whether something is so",
    "actor": "who did it",
    "role": "who somebody is",
    "location": "where it was",
    "certainty": "how sure it is",
    "attribution": "who says it",
    "quote": "what was said",
    "cause": "why it happened",
    "factual": "what happened",
}
"""Kinds that are proposed, with what a label calls them."""

REPORTED = {"cause": "factual"}
"""What a kind of the reader's is reported as that findings have no name for."""

MEDIUM = {"status": 0.85, "location": 0.8, "polarity": 0.8}
"""Probability from which a kind is graded medium: of those pairs, 10 of 13 were conflicts."""

PROPOSED = (
    "The pair reader, a model that reads both sentences and the one before each, holds that they tell one fact "
    "differently (probability at least {chance}). It proposes only: read both."
)

MOST_PAIRS = 4
"""Pairs shown of one finding: the surest of each pair of articles."""


def compare(view: StoryView) -> list[Fact]:
    """A fact for each group of readings that share a sentence, the surest first."""
    sure = [r for r in view.readings if is_shown(view, r)]
    groups = group_readings(sorted(sure, key=lambda r: (-r.differs, *ends_of(r))))
    return [fact for fact in (make_fact(view, group) for group in groups) if fact.pairs]


def is_shown(view: StoryView, reading: Reading) -> bool:
    """Whether a reading is of a kind that is proposed, and sure enough."""
    if reading.kind not in SHOWN or reading.differs < least_of(view, reading):
        return False
    if reading.kind == "quantity":
        return may_differ_in_figures(view, reading)
    return reading.differs >= UNSURE or reading.worth >= LEAST_WORTH


def least_of(view: StoryView, reading: Reading) -> float:
    """Least probability at which a reading is shown: by its kind and, of status, by the stages of a case told."""
    if reading.kind != "status":
        return LEAST.get(reading.kind, LEAST_OF_OTHERS)
    told = tell_stages(view, (reading.one, reading.sentence), (reading.other, reading.counterpart))
    return LEAST_OF_STATUS[told]


def group_readings(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Readings of one kind that share a sentence with one of a group, one for each pair of articles."""
    groups: list[list[Reading]] = []
    for reading in readings:
        near = next((group for group in groups if any(are_of_one(reading, other) for other in group)), None)
        if near is None:
            groups.append([reading])
        elif len(near) < MOST_PAIRS and {reading.one, reading.other} not in [{r.one, r.other} for r in near]:
            near.append(reading)
    return groups


def are_of_one(reading: Reading, other: Reading) -> bool:
    """Whether two readings are of one kind and share a sentence."""
    return reading.kind == other.kind and bool({*ends_of(reading)} & {*ends_of(other)})


def ends_of(reading: Reading) -> tuple[tuple[str, int], tuple[str, int]]:
    """The two sentences of a reading: each by its article and its place there."""
    return (reading.one, reading.sentence.index), (reading.other, reading.counterpart.index)


def make_fact(view: StoryView, group: Sequence[Reading]) -> Fact:
    """The finding of a group, named after its first reading."""
    first = group[0]
    sentences = {
        end: sentence for r in group for end, sentence in zip(ends_of(r), (r.sentence, r.counterpart), strict=True)
    }
    places = {end: n for n, end in enumerate(sorted(sentences))}
    statements = tuple(state_sentence(view, end[0], sentences[end]) for end in places)
    pairs = []
    for reading in group:
        a, b = sorted(places[end] for end in ends_of(reading))
        grade = grade_of(first.kind, reading)
        pairs.append(Pair(a, b, verdict_of(view, reading), grade, confidence_of(grade, reading)))
    one, other = (statements[places[end]] for end in ends_of(first))
    told = sorted((one, other), key=lambda s: view.published(s) or "")
    quotes = " / ".join(f"“{shorten(s.sentence.text)}” ({name_source(view, s)})" for s in told)
    return Fact(
        REPORTED.get(first.kind, first.kind),
        f"{SHOWN[first.kind]}: {shorten(told[0].sentence.text)}",
        statements,
        tuple(sorted(pairs, key=lambda p: (p.a, p.b))),
        f"Possibly told differently, {SHOWN[first.kind]}: {quotes}",
        say_proposed(view, first),
        READ,
    )


def say_proposed(view: StoryView, reading: Reading) -> str:
    """That a model proposes a finding, and how sure it is at least: what its grade takes."""
    is_low = grade_of(reading.kind, reading) == "low"
    return PROPOSED.format(chance=least_of(view, reading) if is_low else MEDIUM[reading.kind])


def state_sentence(view: StoryView, article: str, sentence: Sentence) -> Statement:
    """A statement of the whole sentence, credited as the first clause read from it is."""
    own = (s for s in view.statements if s.article == article and s.sentence.index == sentence.index)
    credited = next((s.attribution for s in own if s.facet == "clause"), None)
    start, end = sentence.start, sentence.end
    whole = (start, end, start, end, sentence.text, sentence.text)
    return Statement(article, "clause", sentence, *whole, attribution=credited)


def verdict_of(view: StoryView, reading: Reading) -> str:
    """An update where one article is of a later day and the sentences tell how far things are."""
    has_order = order_days(view.articles[reading.one].published, view.articles[reading.other].published) != 0
    return "update" if reading.kind == "status" and has_order else "contradiction"


def grade_of(kind: str, reading: Reading) -> str:
    """The severity of what a reading proposes in a finding of a kind."""
    return "medium" if reading.differs >= MEDIUM.get(kind, math.inf) else "low"


def confidence_of(grade: str, reading: Reading) -> float:
    """What a reading that is graded so is trusted."""
    if grade != "low":
        return CONFIDENCE_SURE
    return CONFIDENCE if reading.differs >= UNSURE else CONFIDENCE_UNSURE
