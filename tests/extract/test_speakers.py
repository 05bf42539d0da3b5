"""Figures carry the speaker of the clause they stand in."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.extract import credit_speakers
from discrepancy.records import Attribution, Sentence, Statement

TEXT = "Officials said nine boats sank, and three came home."
SENTENCE = Sentence(0, 0, len(TEXT), TEXT, "paragraph")


def say(facet: str, words: str) -> Statement:
    """A statement of some words of the sentence."""
    start = TEXT.index(words)
    end = start + len(words)
    return Statement("a", facet, SENTENCE, start, end, start, end, words, words)


def test_a_figure_is_credited_to_who_says_its_clause() -> None:
    """A figure inside a credited clause gets its speaker; one outside stays in the article's own voice."""
    clause = replace(say("clause", "nine boats sank"), attribution=Attribution("Officials", "said"))
    inside, outside = say("quantity", "nine"), say("quantity", "three")
    credited = credit_speakers([inside, outside, clause])
    assert [s.attribution and s.attribution.speaker for s in credited] == ["Officials", None, "Officials"]
