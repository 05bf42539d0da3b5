"""Which pairs of sentences of a story the pair reader is asked about, and what it says of them."""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from itertools import combinations
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.comparable import is_comparable
from discrepancy.align.features import QuantityContext, make_context
from discrepancy.align.matcher import apply_model, match_probabilities
from discrepancy.compare.quantity import is_agreement
from discrepancy.embed import Encoder
from discrepancy.errors import ModelError
from discrepancy.intervals import quantity_of
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

LEAST_MARKED = 0.35
"""Least probability of differing figures at which the reader is asked which they are."""

TIE = 0.05
"""Kinds whose probabilities lie this close are about as likely: processors differ by less, and name one kind."""

MOST_MARKED = 8
"""Pairs of figures of two sentences that it is asked about: those that the matcher thinks most of."""

BEFORE = frozenset(("earlier", "past", "other"))
"""What the scope of a figure says that is no part of this event."""

SEVERAL = re.compile(
    r"\b(?:shoot|stabb|kill|bomb|beat)ings\b|\b(?:incident|attack|accident|blast|explosion|murder|raid|homicide|assault)s\b"
    r"|\b(?:crash|robberi)es\b",
    re.IGNORECASE,
)
"""Events told of as several: what they left adds up, and is not what one of them left."""

FLOOR = 0.0001
"""No probability is taken for less, nor for more than one less this."""

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
    pairs = choose_pairs(lines, encoder)
    if not pairs:
        return ()
    passages = [(lines[i].sentence.text, lines[i].before) for i in range(len(lines))]
    chances = reader.read([(passages[i], passages[j]) for i, j in pairs])
    read = [
        (make_reading((lines[i].article, lines[i].sentence), (lines[j].article, lines[j].sentence), row), i, j)
        for (i, j), row in zip(pairs, chances.tolist(), strict=True)
    ]
    context = make_context(view)
    return tuple(ask_figures(context, reading, (lines[i].before, lines[j].before), reader) for reading, i, j in read)


def ask_figures(context: QuantityContext, reading: Reading, before: tuple[str, str], reader: Reader) -> Reading:
    """A reading that holds figures to differ, with which they are, as likely as reader and matcher together have it.

    Each two figures that can be compared and do not agree are marked in their sentences and read again; the odds that
    the reader gives the likeliest pair are multiplied by the matcher's. Without such a pair nothing is to be proposed.
    """
    view = context.view
    if reading.kind != "quantity" or reading.differs < LEAST_MARKED:
        return reading
    asked = [
        (a, b)
        for a in figures_in(context, reading.one, reading.sentence)
        for b in figures_in(context, reading.other, reading.counterpart)
        if is_comparable(view, a, b) and is_worth_asking(view, a, b)
    ]
    if not asked:
        return replace(reading, chance=0.0)
    matched = match_probabilities(context, [(min(pair), max(pair)) for pair in asked]).tolist()
    likeliest = sorted(zip(asked, matched, strict=True), key=lambda told: -told[1])[:MOST_MARKED]
    marked = [((mark_figure(view, a), before[0]), (mark_figure(view, b), before[1])) for (a, b), _ in likeliest]
    read = [sum_differing(row) for row in reader.read(marked).tolist()]
    chances = [join_chances(one, other) for one, (_, other) in zip(read, likeliest, strict=True)]
    best = max(range(len(chances)), key=lambda n: (chances[n], -n))
    return replace(reading, chance=chances[best], figures=likeliest[best][0])


def is_worth_asking(view: StoryView, a: int, b: int) -> bool:
    """Whether two figures do not agree and could be of one thing: of this event, in one currency, neither on top."""
    one, two = (view.statements[i] for i in (a, b))
    first, second = quantity_of(one), quantity_of(two)
    is_money_apart = first.dimension == "money" and first.unit != second.unit
    is_sum_of_one = bool(SEVERAL.search(one.sentence.text)) != bool(SEVERAL.search(two.sentence.text))
    is_apart = is_money_apart or is_sum_of_one or ("addition" in one.scope) != ("addition" in two.scope)
    return not (is_apart or is_of_before(one) or is_of_before(two) or is_agreement(first, second))


def is_of_before(statement: Statement) -> bool:
    """Whether a figure tells of an earlier year or of another event before."""
    return any(tag in BEFORE or tag.startswith("in:") for tag in statement.scope)


def join_chances(one: float, other: float) -> float:
    """The probability whose odds are the product of two probabilities' odds, to three decimals."""
    sides = [min(max(chance, FLOOR), 1 - FLOOR) for chance in (one, other)]
    odds = math.prod(side / (1 - side) for side in sides)
    return round(odds / (1 + odds), 3)


def figures_in(context: QuantityContext, article: str, sentence: Sentence) -> list[int]:
    """The figures that stand in a sentence, without ages: their comparators know whose they are."""
    own = context.by_article.get(article, ())
    return [i for i in own if context.view.statements[i].sentence.index == sentence.index]


def mark_figure(view: StoryView, index: int) -> str:
    """A statement's sentence with its figure in brackets, as the reader has learnt to read it."""
    told = view.statements[index]
    return f"{told.before}[ {told.span} ]{told.behind}"


def make_reading(one: tuple[str, Sentence], other: tuple[str, Sentence], chances: Sequence[float]) -> Reading:
    """A reading from the reader's probabilities of one pair; of kinds about as likely it names the first."""
    differing = list(chances[ALIKE + 1 :])
    kind = next(name for name, chance in zip(KINDS, differing, strict=True) if chance >= max(differing) - TIE)
    differs = sum_differing(chances)
    return Reading(*one, *other, differs, round(chances[ALIKE], 3), kind, differs)


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


def choose_pairs(lines: Sequence[Line], encoder: Encoder) -> list[tuple[int, int]]:
    """At most MOST_OF_TWO pairs of lines of two articles that do not read the same, and MOST_READ in all, in order."""
    cosine, alike = list_pairs(lines, encoder)
    pairs = [(i, j) for i, j in alike if lines[i].sentence.text.lower() != lines[j].sentence.text.lower()]
    if len(pairs) <= MOST_OF_TWO:
        return pairs
    worth = apply_model(load_chooser(), feature_rows(lines, cosine, pairs))
    best = sorted(range(len(pairs)), key=lambda n: (-round(float(worth[n]), 6), pairs[n]))
    taken: Counter[frozenset[str]] = Counter()
    chosen = []
    for i, j in (pairs[n] for n in best):
        articles = frozenset((lines[i].article, lines[j].article))
        taken[articles] += 1
        if taken[articles] <= MOST_OF_TWO:
            chosen.append((i, j))
    return sorted(chosen[:MOST_READ])


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
