"""What the pair reader thinks of what the rules found: what it doubts goes down a grade, what it is sure of goes up.

A rule sees values and words; the reader sees whether two sentences speak of one thing. What is low and doubted is left
out. Where a rule set two wordings against each other the reader's word counts most: what is low and sure is medium.
Where a rule computed with values (figures, times of day, quoted words, letters) it knows less: that never goes up, and
down only where it is doubted most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from discrepancy.compare.closereading import ends_of
from discrepancy.compare.common.twice import READ
from discrepancy.pairreader import Passage
from discrepancy.readings import End, Reader, end_of, map_passages, sum_differing
from discrepancy.records import Fact, Sentence
from discrepancy.storyview import StoryView

VALUED = frozenset(("quantity", "quote"))
CLOCK, SPELLING = "date-clock", "name-spelling"
"""Kinds whose rules compute with values, and the rules of dates and of names that do. Of days the reader knows more: of
nine pairs of days to which it gives less than LEFT_OUT none was a conflict, of six of times of day five."""

LEFT_OUT, DOUBTED, DOUBTED_MOST, SURE = 0.18, 0.22, 0.07, 0.65
"""Probability that two sentences differ on one fact under which a finding of values of low severity is left out, under
which one of wordings loses a grade, or is left out where it is low, under which one of values above low loses one, and
from which one of wordings that is low is medium. Counted with the reader before this one, at 0.3, 0.4, 0.1 and 0.7, on
215 graded stories; below these numbers this one has as large a share of the pairs of the 13, or a smaller. Of 16
retold stories as many are found with 0.22 as with 0.28."""

LOWERED = {"high": "medium", "medium": "low", "low": "low"}
RAISED = {"low": "medium"}

NOTE = (
    "The pair reader, which reads both sentences and the one before each, takes them for two facts (probability of a "
    "difference under {limit}): graded one step lower."
)
NOTE_SURE = (
    "The pair reader, which reads both sentences and the one before each, holds too that they tell a fact differently "
    "(probability at least {limit}): graded one step higher."
)


def look_again(
    facts: Sequence[Fact], view: StoryView, sentences: Mapping[str, Sequence[Sentence]], reader: Reader
) -> Iterator[Fact]:
    """The facts, those graded lower that the reader doubts and higher that it is sure of, without the low it doubts.

    ``sentences`` are those of each article in order. What the view's readings tell is not read again, nor
    what was asked about figures.
    """
    passages = map_passages(view, sentences)
    known = {frozenset(ends_of(reading)): reading.differs for reading in view.readings}
    for pair, differs in view.marked.items():
        ends = frozenset(end_of(view.statements[row]) for row in pair)
        known[ends] = max(differs, known.get(ends, 0.0))
    for fact in facts:
        chance = None if fact.rule == READ else find_chance(fact, passages, known, reader)
        judged = fact if chance is None else judge(fact, chance)
        if judged is not None:
            yield judged


def judge(fact: Fact, chance: float) -> Fact | None:
    """The fact with the grade that the probability of a difference leaves it; None where it is left out."""
    least = least_of(fact)
    if chance >= least:
        return regraded(fact, RAISED, NOTE_SURE.format(limit=SURE)) if can_rise(fact) and chance >= SURE else fact
    return None if is_low(fact) else regraded(fact, LOWERED, NOTE.format(limit=least))


def least_of(fact: Fact) -> float:
    """The probability under which a fact is doubted."""
    if fact.rule == CLOCK:
        return DOUBTED_MOST
    if is_valued(fact):
        return LEFT_OUT if is_low(fact) else DOUBTED_MOST
    return DOUBTED


def is_valued(fact: Fact) -> bool:
    """Whether a rule computed with values: figures, quoted words, times of day, letters."""
    return fact.kind in VALUED or fact.rule in (CLOCK, SPELLING)


def is_low(fact: Fact) -> bool:
    """Whether all of a fact's pairs are of low severity."""
    return all(pair.severity == "low" for pair in fact.pairs)


def can_rise(fact: Fact) -> bool:
    """Whether the reader's word can lift a fact: wordings at low severity that exclude each other.

    Where one only says less than the other, the reader knows no better than the rule what that weighs.
    """
    return not is_valued(fact) and is_low(fact) and any(pair.verdict != "imprecision" for pair in fact.pairs)


def find_chance(
    fact: Fact, passages: Mapping[End, Passage], known: dict[frozenset[End], float], reader: Reader
) -> float | None:
    """The highest probability that one of a fact's pairs differs; pairs are read until one is as likely as need be.

    None where no pair differs, or two values stand in one sentence. What is read is added to what is ``known``.
    """
    enough = SURE if can_rise(fact) else least_of(fact)
    highest = None
    for pair in fact.pairs:
        one, other = (end_of(fact.statements[row]) for row in (pair.a, pair.b))
        if one == other or not {one, other} <= passages.keys():
            return None
        ends = frozenset((one, other))
        if ends not in known:
            (chances,) = reader.read([(passages[one], passages[other])]).tolist()
            known[ends] = sum_differing(chances)
        highest = max(highest or 0.0, known[ends])
        if highest >= enough:
            break
    return highest


def regraded(fact: Fact, grades: Mapping[str, str], note: str) -> Fact:
    """The fact with its pairs' severities as ``grades`` has them, and the reason."""
    pairs = tuple(replace(pair, severity=grades[pair.severity]) for pair in fact.pairs)
    return replace(fact, pairs=pairs, explanation=f"{fact.explanation} {note}")
