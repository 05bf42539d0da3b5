"""What the workers of a cluster do: each holds its models and turns bytes of records into bytes of records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from discrepancy import codec
from discrepancy.align.blocking import slide
from discrepancy.align.likeness import Likeness
from discrepancy.align.linkage import Values
from discrepancy.comparison import compare_one, encode_batch
from discrepancy.embed import load_encoder
from discrepancy.extract import extract_articles
from discrepancy.memo import Outcome
from discrepancy.nli import load_judge, load_reader
from discrepancy.records import Article, Story


@dataclass(frozen=True, slots=True)
class StoryWork:
    """Stories, and the articles of all of them in the stories' order."""

    stories: tuple[Story, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class ListWork:
    """Lists of the positions of articles under blocking keys: the members, and which list each is in."""

    member: tuple[int, ...]
    listed: tuple[int, ...]


class Worker(Protocol):
    """Made once in each process of a pool; whatever it is given, it answers the same wherever it runs."""

    def __call__(self, work: bytes) -> bytes:
        """What this work gives."""


class Encode:
    """Texts to the bytes of their vectors, float32 (n, d)."""

    def __init__(self, model: str | None) -> None:
        self._encoder = load_encoder(model)

    def __call__(self, work: bytes) -> bytes:
        """The vectors of these texts."""
        texts: tuple[str, ...] = codec.loads(work, tuple[str, ...])
        return np.ascontiguousarray(self._encoder.encode(texts), dtype="<f4").tobytes()


class Weighing:
    """Lists of the articles under blocking keys to the pairs in their windows and the similarity of each."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness

    def __call__(self, work: bytes) -> bytes:
        """The codes of the pairs, int64, then as many similarities, float64."""
        given = codec.loads(work, ListWork)
        count = len(self._likeness.spoken)
        pairs = slide(np.array(given.member, dtype=np.int64), np.array(given.listed, dtype=np.int64), count)
        return (pairs.one * count + pairs.two).tobytes() + self._likeness.of_pairs(pairs).tobytes()


class Compare:
    """Stories with their articles to their outcomes: the articles are read, encoded and compared here."""

    def __init__(self, model: str | None, nli: str | None) -> None:
        self._encoder = load_encoder(model)
        self._judge = load_judge(nli)
        self._reader = load_reader(nli)

    def __call__(self, work: bytes) -> bytes:
        """An outcome a story, in order."""
        given = codec.loads(work, StoryWork)
        articles = {article.id: article for article in given.articles}
        extracts = {article.id: extract for article, extract in extract_articles(given.articles)}
        encoder = encode_batch(extracts.values(), self._encoder, self._reader)
        outcomes = [
            compare_one(story, articles, extracts, encoder, self._judge, self._reader) for story in given.stories
        ]
        return codec.dumps(tuple(outcomes), tuple[Outcome, ...])


def read_weighed(done: bytes) -> tuple[NDArray[np.int64], Values]:
    """The codes of pairs and their similarities, as ``Weighing`` wrote them."""
    half = len(done) // 2
    return np.frombuffer(done[:half], dtype=np.int64), np.frombuffer(done[half:], dtype=np.float64)
