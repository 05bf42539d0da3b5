"""What the pair reader doubts goes down a grade or out, and what it is sure of goes up, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy.compare.common.twice import READ
from discrepancy.doubts import look_again
from discrepancy.pairreader import KINDS, Passage
from discrepancy.records import Article, Fact, Pair, Sentence, Statement, Story
from discrepancy.storyview import Reading, StoryView

OPEN, SHUT, FAR = "The quay is open again.", "The quay stays shut.", "A kiosk on the quay was painted."


class Sceptic:
    """A reader that gives each pair of sentences the probability it was made with, and keeps what it was asked."""

    def __init__(self, *chances: float) -> None:
        self.chances = list(chances)
        self.asked: list[tuple[Passage, Passage]] = []

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> NDArray[np.float32]:
        """The next probability as that of a difference of status, the rest for two facts."""
        self.asked += pairs
        rows = np.zeros((len(pairs), 2 + len(KINDS)), dtype=np.float32)
        for row in rows:
            chance = self.chances.pop(0)
            row[0], row[2 + KINDS.index("status")] = 1 - chance, chance
        return rows


def lines(*texts: str) -> list[Sentence]:
    return [Sentence(n, 0, len(text), text, "paragraph") for n, text in enumerate(texts)]


SENTENCES = {"a": lines("The port spoke on Monday.", OPEN), "b": lines(SHUT), "c": lines(FAR)}
TITLES = {"a": "Quay opens", "b": "Quay shut", "c": None}
VIEW = StoryView(
    Story("s", "s", tuple(TITLES)),
    {name: Article(name, f"{name}.txt", "", (), title=title) for name, title in TITLES.items()},
    (),
    np.zeros((0, 0), dtype=np.float32),
    {},
)


def state(article: str, index: int) -> Statement:
    sentence = SENTENCES[article][index]
    return Statement(article, "clause", sentence, 0, 4, 0, 4, "quay", sentence.text)


def fact(severity: str, rule: str = "matter") -> Fact:
    """One fact of three articles: a and b differ, and b and c."""
    pairs = (Pair(0, 1, "contradiction", severity, 0.5), Pair(1, 2, "contradiction", "low", 0.5))
    return Fact("status", "the quay", (state("a", 1), state("b", 0), state("c", 0)), pairs, "", "Open or shut.", rule)


def look(given: Fact, *chances: float) -> tuple[list[Fact], Sceptic]:
    reader = Sceptic(*chances)
    return list(look_again([given], VIEW, SENTENCES, reader)), reader


@pytest.mark.parametrize(("before", "after"), [("high", "medium"), ("medium", "low")])
def test_what_is_doubted_loses_a_grade_and_says_why(before: str, after: str) -> None:
    """Every pair goes down one grade and no further than low; the verdict and the values stay."""
    (told,), reader = look(fact(before), 0.01, 0.21)
    assert [pair.severity for pair in told.pairs] == [after, "low"]
    assert told.explanation.startswith("Open or shut. The pair reader")
    assert "under 0.22)" in told.explanation
    assert reader.asked[0] == ((OPEN, "The port spoke on Monday."), (SHUT, "Quay shut"))
    assert reader.asked[1][1] == (FAR, "")


@pytest.mark.parametrize(
    ("kind", "rule", "chance", "after"),
    [
        ("quantity", "matter", 0.19, "high"),
        ("quantity", "matter", 0.06, "medium"),
        ("date", "date-clock", 0.19, "high"),
        ("actor", "name-spelling", 0.19, "high"),
        ("date", "date-day", 0.21, "medium"),
    ],
)
def test_of_values_only_what_is_doubted_most_loses_a_grade(kind: str, rule: str, chance: float, after: str) -> None:
    """A rule that computed with figures or times of day knows what the reader does not; of days it knows more."""
    (told,), _ = look(replace(fact("high", rule), kind=kind), chance, chance)
    assert told.pairs[0].severity == after


def test_one_pair_that_is_not_doubted_is_enough() -> None:
    """The fact stays as it is, and nothing more is read."""
    given = fact("medium")
    told, reader = look(given, 0.4)
    assert (told, len(reader.asked)) == ([given], 1)


@pytest.mark.parametrize(
    ("kind", "chances", "stays"),
    [
        ("status", (0.01, 0.21), False),
        ("status", (0.01, 0.22), True),
        ("status", (0.64, 0.5), True),
        ("quantity", (0.01, 0.17), False),
        ("quantity", (0.01, 0.18), True),
    ],
)
def test_what_is_low_and_doubted_is_left_out(kind: str, chances: tuple[float, float], stays: bool) -> None:
    """One pair that is not doubted is enough for the fact to stay as it is; of figures the reader knows less."""
    given = replace(fact("low"), kind=kind)
    assert look(given, *chances)[0] == ([given] if stays else [])


def test_wordings_that_the_reader_is_sure_of_are_medium_and_values_stay_low() -> None:
    """It goes up by one grade and says why; what a rule computed with values is not lifted."""
    (told,), reader = look(fact("low"), 0.65)
    assert ([pair.severity for pair in told.pairs], len(reader.asked)) == (["medium", "medium"], 1)
    assert "at least 0.65)" in told.explanation
    figures = replace(fact("low"), kind="quantity")
    assert look(figures, 0.99)[0] == [figures]


def test_what_only_says_less_is_not_lifted() -> None:
    """That one source says less than another weighs no more for the reader's being sure of it."""
    given = fact("low")
    vague = replace(given, pairs=tuple(replace(pair, verdict="imprecision") for pair in given.pairs))
    assert look(vague, 0.9)[0] == [vague]


def test_agreements_proposals_and_one_sentence_are_not_looked_at() -> None:
    """The reader is not asked about agreements, about what it proposed itself, and about two values of one sentence."""
    alike = replace(fact("low"), pairs=())
    proposed = fact("low", READ)
    inside = replace(fact("low"), statements=(state("a", 1), state("a", 1), state("c", 0)))
    for given in (alike, proposed, inside):
        told, reader = look(given)
        assert (told, reader.asked) == ([given], [])


def test_what_was_read_closely_or_for_another_fact_is_not_read_again() -> None:
    """The view's readings and those of the facts before are known."""
    reader = Sceptic(0.2)
    seen = Reading("b", SENTENCES["b"][0], "a", SENTENCES["a"][1], 0.01, 0.2, "status")
    told = list(look_again([fact("high"), fact("medium")], replace(VIEW, readings=(seen,)), SENTENCES, reader))
    assert [one.pairs[0].severity for one in told] == ["medium", "low"]
    assert len(reader.asked) == 1
