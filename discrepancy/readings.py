"""Which pairs of sentences of a story the pair reader is asked about, and what it says of them."""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import combinations
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.matcher import apply_model
from discrepancy.embed import Encoder
from discrepancy.errors import ModelError
from discrepancy.pairreader import ALIKE, KINDS, Passage
from discrepancy.records import Sentence, Statement
from discrepancy.storyview import Reading, StoryView

MODEL_FILE = "pairs/chooser.json"

MOST_READ, MOST_OF_TWO = 60, 30
"""Pairs read of a story, and of two articles: those that the chooser thinks most of. A pair takes 0.06 s, and what the
reader is sure of further down is wrong more often: of the pairs of 64 graded stories to which it gives 0.8 or more for
status or certainty, 50 of 69 are conflicts among the first 30 of two articles, 24 of 69 beyond."""

LEAST_COSINE = 0.25
"""Of the sentences' vectors: below it two sentences of one story seldom tell one fact."""

TIE = 0.05
"""Kinds whose probabilities lie this close are about as likely: processors differ by less, and name one kind."""

LEAST_WORDS = 4
"""Words of a sentence that can be read on its own."""

FEATURES = (
    *("cosine", "shared", "shared_share", "names", "rank_low", "rank_high", "shorter", "longer", "figures"),
    *("one_negated", "both_negated", "title", "overlap"),
)

WORD = re.compile(r"[A-Za-z][A-Za-z'-]+|\d[\d,.]*")
FIGURE = re.compile(r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)s?\b", re.I)
NEGATION = re.compile(r"\b(no|not|never|denied|denies|deny|without|refus\w+|reject\w+)\b|n['’]t\b", re.I)
EMPTY = frozenset(
    "the a an of to in on at for and or but is was were are be been has have had he she it they that this with by from "
    "as his her its their after before not said who which will would".split()
)
STEM = 5
"""Letters that tell a word from others well enough, whatever its ending."""


End = tuple[str, int]
"""A sentence, by its article and its place there."""


class Reader(Protocol):
    """Anything that reads pairs of passages, as PairReader does."""

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> NDArray[np.float32]:
        """Probabilities float32 (n, 15), as PairReader gives them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the chooser sees it: its article, where it stands there, and the one before it."""

    article: str
    sentence: Sentence
    before: str
    stems: frozenset[str]
    names: frozenset[str]
    words: int
    has_figure: bool
    has_negation: bool


def read_closely(
    view: StoryView, sentences: Mapping[str, Sequence[Sentence]], encoder: Encoder, reader: Reader
) -> tuple[Reading, ...]:
    """What the reader says of the story's pairs that are worth reading, in the order of the articles and sentences."""
    lines = list_lines(view, sentences)
    chosen = choose_pairs(lines, encoder)
    if not chosen:
        return ()
    passages = [(lines[i].sentence.text, lines[i].before) for i in range(len(lines))]
    chances = reader.read([(passages[i], passages[j]) for i, j in chosen])
    return tuple(
        make_reading((lines[i].article, lines[i].sentence), (lines[j].article, lines[j].sentence), row, worth)
        for ((i, j), worth), row in zip(chosen.items(), chances.tolist(), strict=True)
    )


def make_reading(
    one: tuple[str, Sentence], other: tuple[str, Sentence], chances: Sequence[float], worth: float
) -> Reading:
    """A reading from the reader's probabilities of one pair; of kinds about as likely it names the first."""
    differing = list(chances[ALIKE + 1 :])
    kind = next(name for name, chance in zip(KINDS, differing, strict=True) if chance >= max(differing) - TIE)
    return Reading(*one, *other, sum_differing(chances), round(chances[ALIKE], 3), kind, worth)


def sum_differing(chances: Sequence[float]) -> float:
    """The probability that two sentences tell one fact differently, in whatever kind."""
    return round(sum(chances[ALIKE + 1 :]), 3)


def list_lines(view: StoryView, sentences: Mapping[str, Sequence[Sentence]]) -> list[Line]:
    """The sentences of the story's originals that can be read on their own, by article."""
    lines = []
    for article in view.story.articles:
        if view.origin.get(article, article) != article:
            continue
        for sentence, before in with_before(view, article, sentences):
            words = WORD.findall(sentence.text)
            folded = [word.lower() for word in words]
            stems = frozenset(word[:STEM] for word in folded if word not in EMPTY and len(word) > 1)
            names = frozenset(word.lower() for word in words[1:] if word[0].isupper())
            if len(words) >= LEAST_WORDS:
                flags = bool(FIGURE.search(sentence.text)), bool(NEGATION.search(sentence.text))
                lines.append(Line(article, sentence, before, stems, names, len(words), *flags))
    return lines


def with_before(
    view: StoryView, article: str, sentences: Mapping[str, Sequence[Sentence]]
) -> Iterator[tuple[Sentence, str]]:
    """An article's sentences, each with the one before it, the first with the title; "" for none."""
    before = view.articles[article].title or ""
    for sentence in sentences.get(article, ()):
        yield sentence, before
        before = sentence.text


def end_of(statement: Statement) -> End:
    """The sentence that a statement stands in."""
    return statement.article, statement.sentence.index


def map_passages(view: StoryView, sentences: Mapping[str, Sequence[Sentence]]) -> dict[End, Passage]:
    """By where they stand, each sentence with the one before it, as the reader is shown them."""
    return {
        (article, sentence.index): (sentence.text, before)
        for article in sentences
        for sentence, before in with_before(view, article, sentences)
    }


def choose_pairs(lines: Sequence[Line], encoder: Encoder) -> dict[tuple[int, int], float]:
    """At most MOST_OF_TWO pairs of lines of two articles that do not read the same, and MOST_READ in all, in order.

    With each stands how likely it is of one fact, in [0, 1].
    """
    cosine, alike = list_pairs(lines, encoder)
    pairs = [(i, j) for i, j in alike if lines[i].sentence.text.lower() != lines[j].sentence.text.lower()]
    if not pairs:
        return {}
    worth = [round(x, 6) for x in apply_model(load_chooser(), feature_rows(lines, cosine, pairs)).tolist()]
    taken: Counter[frozenset[str]] = Counter()
    chosen = []
    for n in sorted(range(len(pairs)), key=lambda n: (-worth[n], pairs[n])):
        articles = frozenset(lines[i].article for i in pairs[n])
        taken[articles] += 1
        if taken[articles] <= MOST_OF_TWO:
            chosen.append(n)
    return {pairs[n]: worth[n] for n in sorted(chosen[:MOST_READ], key=lambda n: pairs[n])}


def list_pairs(lines: Sequence[Line], encoder: Encoder) -> tuple[NDArray[np.float32], list[tuple[int, int]]]:
    """The lines' cosines, float32 (n, n), and the pairs of different articles that are alike enough, in order."""
    if not lines:
        return np.zeros((0, 0), dtype=np.float32), []
    vectors = encoder.encode([line.sentence.text for line in lines])
    cosine = vectors @ vectors.T
    pairs = combinations(range(len(lines)), 2)
    alike = [(i, j) for i, j in pairs if lines[i].article != lines[j].article and cosine[i, j] >= LEAST_COSINE]
    return cosine, alike


def feature_rows(
    lines: Sequence[Line], cosine: NDArray[np.float32], pairs: Sequence[tuple[int, int]]
) -> NDArray[np.float64]:
    """What the chooser goes by, shape (len(pairs), len(FEATURES)); ``cosine`` is (n, n) over the lines.

    ``shared`` sums over the stems that both lines hold how rare each is in the story, ``shared_share`` is that over
    the lesser line's sum, ``overlap`` over both lines' together; ``rank_low`` and ``rank_high`` count the lines of the
    other's article that are more like a line than the other, for the better and the worse placed of the two.
    """
    counts = Counter(stem for line in lines for stem in line.stems)
    rarity = {stem: math.log(len(lines) / count) + 0.3 for stem, count in counts.items()}
    weight = [sum(rarity[stem] for stem in sorted(line.stems)) for line in lines]
    likeness: dict[tuple[int, str], list[float]] = defaultdict(list)
    for i, j in pairs:
        likeness[i, lines[j].article].append(float(cosine[i, j]))
        likeness[j, lines[i].article].append(float(cosine[i, j]))
    rows = []
    for i, j in pairs:
        one, other, score = lines[i], lines[j], float(cosine[i, j])
        shared = sum(rarity[stem] for stem in sorted(one.stems & other.stems))
        together = weight[i] + weight[j] - shared
        ranks = sorted(sum(rival > score for rival in likeness[at]) for at in ((i, other.article), (j, one.article)))
        rows.append(
            [
                *(score, shared, shared / (min(weight[i], weight[j]) + 1e-6), len(one.names & other.names), *ranks),
                *(math.log1p(min(one.words, other.words)), math.log1p(max(one.words, other.words))),
                *(one.has_figure + other.has_figure, one.has_negation != other.has_negation),
                *(one.has_negation and other.has_negation, "title" in (one.sentence.kind, other.sentence.kind)),
                shared / (together + 1e-6),
            ]
        )
    return np.asarray(rows, dtype=np.float64)


@lru_cache(maxsize=1)
def load_chooser() -> dict[str, Any]:
    """The shipped model of which pairs are worth reading; raises ModelError when it does not fit this program."""
    try:
        model: dict[str, Any] = json.loads((files("discrepancy") / "data" / MODEL_FILE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"the model data/{MODEL_FILE} cannot be read ({error}): install discrepancy again") from error
    if tuple(model["features"]) != FEATURES:
        raise ModelError(f"the model data/{MODEL_FILE} was made for other features: run training/train_chooser.py")
    return model
