"""What the pair reader doubts of what the rules found: what it takes for two facts goes down a grade.

A rule sees values and words; the reader sees whether two sentences speak of one thing. Of what rules grade low and it
doubts most, few are conflicts: that is left out. Of what they grade higher, half: that loses a grade and says why.
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

DOUBTED, REFUSED = 0.1, 0.05
"""Probability that two sentences differ on one fact under which a finding loses a grade, and a low one is left out. Of
the findings of 70 graded stories that neither rules nor reader were made from and to which the reader gives less, 4 of
11 above low are conflicts, and of the low ones under REFUSED 1 of 4."""

LOWER = {"high": "medium", "medium": "low", "low": "low"}

NOTE = (
    "The pair reader, which reads both sentences and the one before each, takes them for two facts (probability of a "
    "difference under {limit}): graded one step lower."
)


def look_again(
    facts: Sequence[Fact], view: StoryView, sentences: Mapping[str, Sequence[Sentence]], reader: Reader
) -> Iterator[Fact]:
    """The facts, those graded lower that the reader doubts, without those of low severity that it refuses.

    ``sentences`` are those of each article in order. What the view's readings tell is not read again, nor
    what was asked about figures.
    """
    passages = map_passages(view, sentences)
    known = {frozenset(ends_of(reading)): reading.differs for reading in view.readings}
    for pair, chance in view.marked.items():
        ends = frozenset(end_of(view.statements[row]) for row in pair)
        known[ends] = max(chance, known.get(ends, 0.0))
    for fact in facts:
        chance = 1.0 if fact.rule == READ else find_chance(fact, passages, known, reader)
        if chance >= DOUBTED:
            yield fact
        elif any(pair.severity != "low" for pair in fact.pairs):
            yield lower(fact)
        elif chance >= REFUSED:
            yield fact


def find_chance(
    fact: Fact, passages: Mapping[End, Passage], known: dict[frozenset[End], float], reader: Reader
) -> float:
    """The highest probability that one of a fact's pairs differs; pairs are read until one is not doubted.

    1 where no pair differs, or two values stand in one sentence. What is read is added to what is ``known``.
    """
    highest = 0.0 if fact.pairs else 1.0
    for pair in fact.pairs:
        one, other = (end_of(fact.statements[row]) for row in (pair.a, pair.b))
        if one == other or not {one, other} <= passages.keys():
            return 1.0
        ends = frozenset((one, other))
        if ends not in known:
            (chances,) = reader.read([(passages[one], passages[other])]).tolist()
            known[ends] = sum_differing(chances)
        highest = max(highest, known[ends])
        if highest >= DOUBTED:
            break
    return highest


def lower(fact: Fact) -> Fact:
    """The fact one grade lower, with the reason."""
    pairs = tuple(replace(pair, severity=LOWER[pair.severity]) for pair in fact.pairs)
    return replace(fact, pairs=pairs, explanation=f"{fact.explanation} {NOTE.format(limit=DOUBTED)}")
