"""Which pairs of sentences are read closely, and what comes of it; the reader is a stand-in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy import readings
from discrepancy.pairreader import KINDS, Passage
from discrepancy.readings import make_reading, read_closely
from discrepancy.records import Article, Sentence, Story
from discrepancy.storyview import StoryView

NONE: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)


class Letters:
    """An encoder by the letters of a text: what shares many of them is alike."""

    name = "letters"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, 26), L2-normalised."""
        rows = np.array([[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts], dtype=np.float32)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


class Recorder:
    """A reader that keeps what it was asked and calls every pair a difference of status."""

    def __init__(self) -> None:
        self.asked: list[tuple[Passage, Passage]] = []

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> NDArray[np.float32]:
        """Nine in ten for status, the rest for two facts."""
        self.asked += pairs
        row = np.zeros(2 + len(KINDS), dtype=np.float32)
        row[0], row[2 + KINDS.index("status")] = 0.1, 0.9
        return np.tile(row, (len(pairs), 1))


def view_of(texts: dict[str, list[str]], origin: dict[str, str] | None = None) -> StoryView:
    """A story of articles with these sentences, each article without a title."""
    articles = {name: Article(name, f"{name}.txt", " ".join(lines), ()) for name, lines in texts.items()}
    return StoryView(Story("s", "s", tuple(texts)), articles, (), NONE, origin or {})


def sentences_of(texts: dict[str, list[str]]) -> dict[str, list[Sentence]]:
    return {
        name: [Sentence(n, 0, len(text), text, "paragraph") for n, text in enumerate(lines)]
        for name, lines in texts.items()
    }


def read(texts: dict[str, list[str]], origin: dict[str, str] | None = None) -> Recorder:
    recorder = Recorder()
    read_closely(view_of(texts, origin), sentences_of(texts), Letters(), recorder)
    return recorder


def test_sentences_of_different_articles_are_paired() -> None:
    """Each pair across articles is asked about once, never two sentences of one article."""
    recorder = read(
        {"a": ["The harbour bridge is open.", "Nobody was on it then."], "b": ["The harbour bridge is shut."]}
    )
    assert [(one[0], other[0]) for one, other in recorder.asked] == [
        ("The harbour bridge is open.", "The harbour bridge is shut."),
        ("Nobody was on it then.", "The harbour bridge is shut."),
    ]


def test_a_sentence_comes_with_the_one_before() -> None:
    """What stands before a sentence is given with it, so that "it" can be understood."""
    recorder = read({"a": ["The harbour bridge is open.", "It was repaired in May."], "b": ["It was rebuilt in May."]})
    assert ("It was repaired in May.", "The harbour bridge is open.") in [one for one, _ in recorder.asked]


def test_copies_and_equal_sentences_are_not_read() -> None:
    """A wire copy says nothing of its own, and a sentence does not differ from itself."""
    same = ["The harbour bridge is open."]
    assert read({"a": same, "b": same}).asked == []
    assert read({"a": same, "b": ["The harbour bridge is shut."]}, {"b": "a"}).asked == []


def test_the_most_promising_pairs_are_read_when_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than MOST_READ pairs, and the two sentences that share rare words are among them."""
    monkeypatch.setattr(readings, "MOST_READ", 3)
    rest = [
        f"Something else was said by the {word} that day." for word in ("mayor", "chief", "owner", "driver", "judge")
    ]
    recorder = read(
        {
            "a": [*rest, "The Tarvos ferry sank off Melin after midnight."],
            "b": [*rest[::-1], "The Tarvos ferry reached Melin before midnight."],
        }
    )
    assert len(recorder.asked) == 3
    asked = [{one[0].split()[1], other[0].split()[1]} for one, other in recorder.asked]
    assert {"Tarvos"} in asked


def test_no_two_articles_take_all_the_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each two articles only the first MOST_OF_TWO are read, so that a third is not forgotten."""
    monkeypatch.setattr(readings, "MOST_OF_TWO", 2)
    same = [f"The Tarvos ferry left Melin at {hour} o'clock that night." for hour in ("nine", "ten", "eleven")]
    recorder = read({"a": same, "b": [text.replace("left", "reached") for text in same], "c": [same[0].upper()]})
    pairs = [(one[0][-30:], other[0][-30:]) for one, other in recorder.asked]
    assert len(pairs) == 2 * 3


def test_a_reading_names_the_likeliest_kind() -> None:
    """The kinds' probabilities add up to how likely the sentences differ."""
    chances = [0.2, 0.1, *([0.0] * len(KINDS))]
    chances[2 + KINDS.index("actor")], chances[2 + KINDS.index("role")] = 0.5, 0.2
    sentence = Sentence(0, 0, 1, "x", "paragraph")
    reading = make_reading(("a", sentence), ("b", sentence), chances, 0.4)
    assert (reading.differs, reading.alike, reading.kind, reading.worth) == (0.7, 0.1, "actor", 0.4)


def test_of_kinds_about_as_likely_the_first_is_named() -> None:
    """A difference in the last digits, as between processors, does not change what a finding is called."""
    sentence = Sentence(0, 0, 1, "x", "paragraph")
    for more, less in ((0.30, 0.29), (0.29, 0.30)):
        chances = [0.2, 0.1, *([0.0] * len(KINDS))]
        chances[2 + KINDS.index("status")], chances[2 + KINDS.index("actor")] = more, less
        assert make_reading(("a", sentence), ("b", sentence), chances, 1.0).kind == "status"


def test_no_sentences_no_readings() -> None:
    """Articles without a sentence worth reading ask nothing of the reader."""
    assert read({"a": [], "b": ["Hm."]}).asked == []


def test_a_reading_says_how_likely_both_are_of_one_fact() -> None:
    """What the chooser thinks of a pair goes with it, also where all pairs are read."""
    texts = {
        "a": ["The Tarvos ferry sank off Melin after midnight.", "Nobody slept in the harbour inn for hours."],
        "b": ["The Tarvos ferry sank off Melin before midnight."],
    }
    alike, other = read_closely(view_of(texts), sentences_of(texts), Letters(), Recorder())
    assert 1.0 >= alike.worth > other.worth >= 0.0
