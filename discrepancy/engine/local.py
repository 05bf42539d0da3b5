"""The engine that works in this process, batch by batch, so that memory holds a batch beside the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from discrepancy.align.blocking import Candidates
from discrepancy.align.likeness import Likeness
from discrepancy.align.linkage import Values
from discrepancy.align.stories import Names, weigh_pairs
from discrepancy.comparison import batch_stories, compare_one, encode_batch
from discrepancy.embed import Encoder, load_encoder
from discrepancy.engine import Progress
from discrepancy.engine.standby import MOST_NEW, Standby, StandbyEncoder, start_standby
from discrepancy.extract import extract_articles
from discrepancy.memo import Memory, Outcome
from discrepancy.records import Article, Story
from discrepancy.settings import Settings


class LocalEngine:
    """Everything here and now; what is read and encoded is kept in the run's memory.

    With a process on standby, what little is new is left to it: see ``engine.standby``.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._standby: Standby | None = None
        self._is_loading = False

    def __enter__(self) -> LocalEngine:
        return self

    def __exit__(self, *error: object) -> None:
        if self._standby is not None:
            self._standby.close()

    def stand_by(self, paths: Sequence[str]) -> None:
        """Have a process ready that can load the models beside this one, where that pays."""
        self._standby = start_standby(self._settings, paths)

    def expect(self, new: int) -> None:
        """Let it load them where a few files are new or may have changed; end it where many are."""
        if self._standby is None or not new:
            return
        if new > MOST_NEW:
            self._standby.close()
            self._standby = None
        elif not self._is_loading:
            self._standby.load()
            self._is_loading = True

    def foresee(self, articles: Sequence[Article]) -> None:
        """Let a process on standby read them."""
        if self._standby is not None and self._is_loading and 0 < len(articles) <= MOST_NEW:
            self._standby.foresee(articles)

    def load_encoder(self, model: str | None) -> Encoder:
        """The encoder, in this process or on standby."""
        if self._standby is None or not self._is_loading:
            return load_encoder(model)
        return StandbyEncoder(self._standby, model, lambda: load_encoder(model))

    def weigh(self, articles: Sequence[Article], names: Names, likeness: Likeness) -> tuple[Candidates, Values]:
        """The pairs of articles to compare, and the similarity of each."""
        return weigh_pairs(articles, names, likeness)

    def compare(
        self, stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, progress: Progress
    ) -> Iterator[tuple[Story, Outcome]]:
        """Each story with its outcome, in order; a process on standby begins before the first is asked for."""
        total = sum(len(story.articles) for story in stories)
        if self._standby is None or not self._is_loading or not 0 < total <= MOST_NEW:
            return self._compare_here(stories, articles, memory, progress)
        wait = self._standby.compare(stories, articles)

        def take() -> Iterator[tuple[Story, Outcome]]:
            outcomes = wait()
            if len(outcomes) != len(stories):
                yield from self._compare_here(stories, articles, memory, progress)
                return
            progress("extract", total, total)
            yield from zip(stories, outcomes, strict=True)

        return take()

    def _compare_here(
        self, stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, progress: Progress
    ) -> Iterator[tuple[Story, Outcome]]:
        judge, reader = (memory.judge, memory.reader) if stories else (None, None)
        done, total = 0, sum(len(story.articles) for story in stories)
        for batch in batch_stories(stories):
            members = [articles[name] for story in batch for name in story.articles]
            extracts = memory.extracts(members, extract_articles, count_from(progress, done, total))
            done += len(members)
            encoder = encode_batch(extracts.values(), memory.encoder, reader)
            for story in batch:
                yield story, compare_one(story, articles, extracts, encoder, judge, reader)


def make_engine(settings: Settings) -> LocalEngine:
    """The engine of this process."""
    return LocalEngine(settings)


def count_from(progress: Progress, before: int, total: int) -> Callable[[int], None]:
    """What tells ``progress`` how many articles are read when so many were read before."""
    return lambda number: progress("extract", before + number, total)
