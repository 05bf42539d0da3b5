"""What the pair reader doubts of what the rules found: what it takes for two facts goes down a grade.

A rule sees values and words; the reader sees whether two sentences speak of one thing. Of what rules grade low and it
doubts most, a fifth is a conflict: that is left out. Of what they grade higher, half: that loses a grade and says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from discrepancy.compare.common.twice import READ
from discrepancy.pairreader import ALIKE, Passage
from discrepancy.readings import Reader
from discrepancy.records import Fact, Sentence

DOUBTED, REFUSED = 0.04, 0.02
"""Probability that two sentences differ on one fact under which a finding loses a grade, and a low one is left out. Of
the pairs of 210 graded stories of real news to which the reader gives less, 19 of 37 and 10 of 46 are conflicts."""

LOWER = {"high": "medium", "medium": "low", "low": "low"}

NOTE = (
    "The pair reader, which reads both sentences and the one before each, takes them for two facts (probability of a "
    "difference under {limit}): graded one step lower."
)


def look_again(
    facts: Sequence[Fact], sentences: Mapping[str, Sequence[Sentence]], titles: Mapping[str, str | None], reader: Reader
) -> Iterator[Fact]:
    """The facts, those graded lower that the reader doubts, without those of low severity that it refuses.

    ``sentences`` are those of each article in order; the first comes after the title.
    """
    passages = list_passages(sentences, titles)
    for fact in facts:
        chance = 1.0 if fact.rule == READ else find_chance(fact, passages, reader)
        if chance >= DOUBTED:
            yield fact
        elif any(pair.severity != "low" for pair in fact.pairs):
            yield lower(fact)
        elif chance >= REFUSED:
            yield fact


def list_passages(
    sentences: Mapping[str, Sequence[Sentence]], titles: Mapping[str, str | None]
) -> dict[tuple[str, int], Passage]:
    """Each sentence, by its article and its place there, with the one before it."""
    passages = {}
    for article, own in sentences.items():
        before = titles.get(article) or ""
        for sentence in own:
            passages[article, sentence.index] = (sentence.text, before)
            before = sentence.text
    return passages


def find_chance(fact: Fact, passages: Mapping[tuple[str, int], Passage], reader: Reader) -> float:
    """The highest probability that one of a fact's pairs differs; pairs are read until one is not doubted.

    1 where no pair differs, or two values stand in one sentence.
    """
    highest = 0.0 if fact.pairs else 1.0
    for pair in fact.pairs:
        one, other = ((s.article, s.sentence.index) for s in (fact.statements[pair.a], fact.statements[pair.b]))
        if one == other or not {one, other} <= passages.keys():
            return 1.0
        (chances,) = reader.read([(passages[one], passages[other])]).tolist()
        highest = max(highest, round(sum(chances[ALIKE + 1 :]), 3))
        if highest >= DOUBTED:
            break
    return highest


def lower(fact: Fact) -> Fact:
    """The fact one grade lower, with the reason."""
    pairs = tuple(replace(pair, severity=LOWER[pair.severity]) for pair in fact.pairs)
    return replace(fact, pairs=pairs, explanation=f"{fact.explanation} {NOTE.format(limit=DOUBTED)}")
