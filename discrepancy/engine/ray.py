"""The engine on Ray Data: pools of workers that hold the models, on this machine or on a cluster (RAY_ADDRESS)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from discrepancy import codec
from discrepancy.align.blocking import Candidates, Lists, list_keys
from discrepancy.align.likeness import Likeness
from discrepancy.align.linkage import Pairs, Values
from discrepancy.align.stories import COMPARED_WHOLE, Names, by_day, weigh_pairs
from discrepancy.comparison import batch_stories
from discrepancy.embed import Encoder, name_model
from discrepancy.engine import Progress
from discrepancy.engine.cluster import Cluster
from discrepancy.engine.workers import Compare, Encode, ListWork, StoryWork, Weighing, read_weighed
from discrepancy.memo import Memory, Outcome
from discrepancy.records import Article, Story
from discrepancy.settings import Settings

TEXTS = 256
"""Texts that a worker encodes at once."""

MEMBERS = 20_000
"""Members of the lists of names that a worker goes through at once: at most twenty times as many pairs."""


class RayEngine:
    """Three pools, one after the other: of leads, of blocking keys, and of stories.

    What goes to a worker and what comes back is bytes of records. This process holds the articles, their leads'
    vectors and names, and the outcomes; statements and their vectors never leave the worker that made them.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._cluster = Cluster()

    def __enter__(self) -> RayEngine:
        return self

    def __exit__(self, *error: object) -> None:
        self._cluster.close()

    def stand_by(self, paths: Sequence[str]) -> None:
        """Nothing: workers are started when there is work."""

    def expect(self, new: int) -> None:
        """Nothing, likewise."""

    def foresee(self, articles: Sequence[Article]) -> None:
        """Nothing, likewise."""

    def load_encoder(self, model: str | None) -> Encoder:
        """An encoder whose model is held by the workers."""
        return _PooledEncoder(self._cluster, model)

    def weigh(self, articles: Sequence[Article], names: Names, likeness: Likeness) -> tuple[Candidates, Values]:
        """The pairs of articles to compare and the similarity of each; a large drop's by its blocking keys, in parts.

        A pair that several names bring comes back from each of their parts, and is kept once.
        """
        if len(articles) <= COMPARED_WHOLE:
            return weigh_pairs(articles, names, likeness)
        lists = list_keys(names, by_day(articles))
        work = [codec.dumps(plain(part), ListWork) for part in lists.cut(MEMBERS)]
        parts = [read_weighed(done) for _, done in self._cluster.map(Weighing, work, shared=likeness)]
        codes, first = np.unique(np.concatenate([codes for codes, _ in parts]), return_index=True)
        similarity = np.concatenate([values for _, values in parts])[first]
        count = len(articles)
        return Candidates(Pairs(codes // count, codes % count), lists.count_beyond()), similarity

    def compare(
        self, stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, progress: Progress
    ) -> Iterator[tuple[Story, Outcome]]:
        """Each story with its outcome, as the workers are done with it."""
        batches = list(batch_stories(stories))
        done, total = 0, sum(len(story.articles) for story in stories)
        options = (self._settings.model, memory.nli)
        for at, found in self._cluster.map(Compare, pack(batches, articles), options):
            outcomes = codec.loads(found, tuple[Outcome, ...])
            done += sum(len(story.articles) for story in batches[at])
            progress("extract", done, total)
            yield from zip(batches[at], outcomes, strict=True)


class _PooledEncoder:
    """An Encoder that deals the texts out to the workers."""

    def __init__(self, cluster: Cluster, model: str | None) -> None:
        self._cluster = cluster
        self._model = model

    @property
    def name(self) -> str:
        """What identifies the model."""
        return name_model(self._model)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), L2-normalised, row i for ``texts[i]``; (0, 0) for no texts."""
        unique = sorted(set(texts))
        if not unique:
            return np.zeros((0, 0), dtype=np.float32)
        parts = [unique[at : at + TEXTS] for at in range(0, len(unique), TEXTS)]
        work = [codec.dumps(tuple(part), tuple[str, ...]) for part in parts]
        done = dict(self._cluster.map(Encode, work, (self._model,)))
        rows = [np.frombuffer(done[at], dtype="<f4").reshape(len(part), -1) for at, part in enumerate(parts)]
        place = {text: row for row, text in enumerate(unique)}
        vectors: NDArray[np.float32] = np.concatenate(rows)[[place[text] for text in texts]]
        return vectors


def make_engine(settings: Settings) -> RayEngine:
    """The engine for these settings; Ray is started when the first work is there."""
    return RayEngine(settings)


def pack(batches: Iterable[Sequence[Story]], articles: Mapping[str, Article]) -> list[bytes]:
    """What a worker gets for each batch: its stories and their articles."""
    work = (StoryWork(tuple(b), tuple(articles[name] for story in b for name in story.articles)) for b in batches)
    return [codec.dumps(one, StoryWork) for one in work]


def plain(lists: Lists) -> ListWork:
    """What a worker gets for lists of articles under blocking keys."""
    return ListWork(tuple(lists.member.tolist()), tuple(lists.listed.tolist()))
