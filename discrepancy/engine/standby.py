"""A process beside this one that loads the models for what is new, while this one deals with all that is not.

Loading them takes longer than comparing an article with them, and as long as looking up ten thousand that are known.
The process is started where a store is large enough for that; it waits until it is told that something is new, and
ends with the one that started it. Whatever goes wrong in it, the work is done without it.
"""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO

import numpy as np
from numpy.typing import NDArray

from discrepancy import codec
from discrepancy.align.stories import make_story
from discrepancy.embed import Encoder, device, name_model
from discrepancy.engine.workers import StoryWork
from discrepancy.memo import Outcome
from discrepancy.nli import NONE
from discrepancy.records import Article, Story
from discrepancy.settings import Settings

PAYS_FROM = 500
"""Files from which looking up what is stored of them takes long enough to load a model meanwhile."""

MOST_NEW = 16
"""Articles to compare up to which that process does so: with more, loading is a small part of the work."""

LOAD, FORESEE, ENCODE, COMPARE = b"L", b"F", b"E", b"C"


class Standby:
    """The process as the one that started it sees it: a request is sent at once, and waited for when it is needed."""

    def __init__(self, settings: Settings) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this program
            [sys.executable, "-m", "discrepancy.engine.standby", str(settings.store)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def load(self) -> None:
        """Let it load the models: they are going to be needed."""
        self._ask(LOAD, b"")

    def foresee(self, articles: Sequence[Article]) -> None:
        """Let it read these articles, whose stories it is going to be asked for."""
        self._ask(FORESEE, codec.dumps(tuple(articles), tuple[Article, ...]))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32] | None:
        """float32 (n, d), row i for ``texts[i]``; None when the process failed."""
        data = self._ask(ENCODE, codec.dumps(tuple(texts), tuple[str, ...]))()
        return np.frombuffer(data, dtype="<f4").reshape(len(texts), -1) if data else None

    def compare(self, stories: Sequence[Story], articles: Mapping[str, Article]) -> Callable[[], list[Outcome]]:
        """What waits for the outcomes, in the order of the stories; it has none when the process failed."""
        work = StoryWork(tuple(stories), tuple(articles[name] for story in stories for name in story.articles))
        answer = self._ask(COMPARE, codec.dumps(work, StoryWork))

        def wait() -> list[Outcome]:
            data = answer()
            return list(codec.loads(data, tuple[Outcome, ...])) if data else []

        return wait

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, kind: bytes, data: bytes) -> Callable[[], bytes]:
        """Send a request; what waits for its answer, which is empty when there is none."""
        answers = self._process.stdout
        try:
            write_frame(self._process.stdin, kind + data)
        except OSError:
            return lambda: b""
        return lambda: read_frame(answers) or b""


class StandbyEncoder:
    """An Encoder whose model is loaded in the process on standby; in this one only when that fails."""

    def __init__(self, standby: Standby, model: str | None, load: Callable[[], Encoder]) -> None:
        self._standby = standby
        self._model = model
        self._load = load

    @property
    def name(self) -> str:
        """What identifies the model."""
        return name_model(self._model)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), L2-normalised, row i for ``texts[i]``."""
        found = self._standby.encode(texts) if len(texts) <= MOST_NEW else None
        return self._load().encode(texts) if found is None else found


def start_standby(settings: Settings, paths: Sequence[str]) -> Standby | None:
    """A process for these settings, where there is a core for it, much to look up, and no model loaded here."""
    # What is loaded already, as while a folder is watched, is at hand sooner than another process.
    is_usual = settings.model is None and settings.nli in (None, NONE) and device() == "cpu"
    if settings.store is None or not is_usual or "spacy" in sys.modules or (os.cpu_count() or 1) < 2:
        return None
    if not Path(settings.store).exists() or not are_many(paths):
        return None
    try:
        return Standby(settings)
    except OSError:
        return None


def are_many(paths: Sequence[str]) -> bool:
    """Whether at least PAYS_FROM files lie under the paths; no more are counted."""
    files = (name for path in paths for _, _, names in os.walk(path) for name in names)
    return sum(1 for _ in islice(files, PAYS_FROM)) >= PAYS_FROM


def serve(requests: IO[bytes], answers: IO[bytes], settings: Settings) -> None:
    """Answer each request until there are no more."""
    from discrepancy.embed import load_encoder

    foreseen: SimpleQueue[tuple[Article, ...]] = SimpleQueue()
    # In a thread of its own, so that texts are encoded as soon as the encoder is there.
    readying = Thread(target=get_ready, args=(foreseen, settings), daemon=True)
    for frame in iter(lambda: read_frame(requests), None):
        kind, data = frame[:1], frame[1:]
        if kind == LOAD:
            readying.start()
            load_encoder(settings.model)
        elif kind == FORESEE:
            foreseen.put(codec.loads(data, tuple[Article, ...]))
        elif kind == ENCODE:
            texts = codec.loads(data, tuple[str, ...])
            write_frame(answers, np.ascontiguousarray(load_encoder(settings.model).encode(texts), "<f4").tobytes())
        else:
            foreseen.put(())
            readying.join()
            work = codec.loads(data, StoryWork)
            outcomes = compare_kept(work.stories, work.articles, settings)
            write_frame(answers, codec.dumps(outcomes, tuple[Outcome, ...]))


def get_ready(foreseen: SimpleQueue[tuple[Article, ...]], settings: Settings) -> None:
    """Load what reading and comparing need, and do both with what is foreseen, each article as a story of its own.

    That may be what it turns out to be; if not, its statements and their vectors are in the store by then, and all that
    is loaded on first use is there.
    """
    load_rest()
    articles = foreseen.get()
    compare_kept([make_story([article]) for article in articles], articles, settings)


def compare_kept(stories: Sequence[Story], members: Sequence[Article], settings: Settings) -> tuple[Outcome, ...]:
    """The outcome of each story, in order, from the store or by comparing it; all that is worked out is kept there."""
    from discrepancy.engine.local import LocalEngine
    from discrepancy.memo import open_memory

    articles = {article.id: article for article in members}
    with open_memory(settings.store, settings.model, settings.nli) as memory:
        known = memory.outcomes(stories, articles)
        fresh = [story for story in stories if story.id not in known]
        for story, outcome in LocalEngine(settings).compare(fresh, articles, memory, lambda *_: None):
            memory.keep(story, articles, outcome)
            known[story.id] = outcome
    return tuple(known[story.id] for story in stories)


def load_rest() -> None:
    """Load what reading and comparing an article needs beside the encoder."""
    from discrepancy.compare import list_comparators
    from discrepancy.extract import list_finders
    from discrepancy.extract.parse import load_parser

    load_parser()
    list_finders()
    list_comparators()


def write_frame(stream: IO[bytes] | None, data: bytes) -> None:
    """Write bytes with their length before them; raises OSError when nobody reads."""
    if stream is None:
        raise OSError
    stream.write(struct.pack("<Q", len(data)) + data)
    stream.flush()


def read_frame(stream: IO[bytes] | None) -> bytes | None:
    """What ``write_frame`` wrote; None at the end of the stream."""
    head = stream.read(8) if stream else b""
    if stream is None or len(head) < 8:
        return None
    (length,) = struct.unpack("<Q", head)
    data = stream.read(length)
    return data if len(data) == length else None


def main() -> None:
    """Serve the process that started this one; what libraries print goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with the one that is interrupted
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers, Settings(store=sys.argv[1]))


if __name__ == "__main__":
    main()
