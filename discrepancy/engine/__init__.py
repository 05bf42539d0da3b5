"""Where the work runs: ``local`` in this process, ``ray`` on a cluster; the same functions, and the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, Self, cast

from discrepancy.align.blocking import Candidates
from discrepancy.align.likeness import Likeness
from discrepancy.align.linkage import Values
from discrepancy.align.stories import Names
from discrepancy.embed import Encoder
from discrepancy.errors import UsageError
from discrepancy.memo import Memory, Outcome
from discrepancy.records import Article, Story
from discrepancy.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, how much of it is done, and how much there is."""

_NEEDED = {"ray": "ray"}


class Engine(Protocol):
    """Something that does the heavy work of a run; what it is asked for and what it gives are plain records."""

    def __enter__(self) -> Self:
        """Nothing is started yet: a run that finds everything in its store needs no engine."""

    def __exit__(self, *error: object) -> None:
        """Give back what was started."""

    def stand_by(self, paths: Sequence[str]) -> None:
        """A run begins on what lies under these paths, for almost all of which its store may have an answer."""

    def expect(self, new: int) -> None:
        """So many files are new or have changed, as far as is known by now: most likely there is going to be work."""

    def foresee(self, articles: Sequence[Article]) -> None:
        """These articles are new or have changed; which stories they are in is not known yet."""

    def load_encoder(self, model: str | None) -> Encoder:
        """The encoder for a model; its vectors are the same wherever they are made."""

    def weigh(self, articles: Sequence[Article], names: Names, likeness: Likeness) -> tuple[Candidates, Values]:
        """The pairs of articles that may be on one event, in order, and the similarity of each."""

    def compare(
        self, stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, progress: Progress
    ) -> Iterator[tuple[Story, Outcome]]:
        """Each of the stories with what comparing it gave, in any order; work may begin before one is asked for."""


def open_engine(settings: Settings) -> AbstractContextManager[Engine]:
    """The engine that the settings name, loaded on use; raises UsageError where what it needs is not installed."""
    require_engine(settings.engine)
    make = import_module(f"discrepancy.engine.{settings.engine}").make_engine
    return cast("AbstractContextManager[Engine]", make(settings))


def require_engine(name: str) -> None:
    """Raise UsageError, saying what to install, where an engine's library is missing: before anything is read."""
    library = _NEEDED.get(name)
    if library is not None and find_spec(library) is None:
        raise UsageError(f"--engine {name} needs a library that is missing: pip install 'discrepancy[{name}]'")
