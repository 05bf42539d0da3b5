"""Kills cold runs on a store at random moments, and runs again: ``python -m tests.killed_runs DROP FOLDER KILLS``.

The models are asked once, at the start; what they said is played back, slowly, so that a run is short and yet has many
moments. Prints how many kills hit, how much was wrong after them (a store, or the next run's bytes), and the verdicts.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from discrepancy import Settings, pipeline, read_articles, render
from discrepancy.embed import load_encoder
from discrepancy.engine import local
from discrepancy.extract import Extract, extract_articles
from discrepancy.records import Article
from discrepancy.store import Store

PAUSE = 0.002


class Played:
    """Stands in for the encoder and the parser with what they said before; asks them where nobody has yet."""

    name = "played"

    def __init__(self) -> None:
        self.vectors: dict[str, NDArray[np.float32]] = {}
        self.read: dict[str, Extract] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of the texts."""
        missing = sorted(set(texts) - self.vectors.keys())
        if missing:
            self.vectors.update(zip(missing, load_encoder().encode(missing), strict=True))
        time.sleep(PAUSE)
        return np.stack([self.vectors[text] for text in texts])

    def extract(self, articles: Sequence[Article]) -> Iterator[tuple[Article, Extract]]:
        """The statements of the articles."""
        missing = [article for article in articles if article.id not in self.read]
        self.read.update((article.id, extract) for article, extract in extract_articles(missing))
        for article in articles:
            time.sleep(PAUSE)
            yield article, self.read[article.id]


def main(drop: str, folder: Path, kills: int) -> None:
    """Kill as many runs, each on a store of its own, and look at what the next run on that store reports."""
    articles, played = read_articles(drop), Played()
    vars(local).update(load_encoder=lambda _: played, extract_articles=played.extract)

    def run(store: Path) -> str:
        return render(pipeline.detect(articles, Settings(store=str(store))), "json")

    run(folder / "first")
    start = time.perf_counter()
    wanted = run(folder / "second")
    duration = time.perf_counter() - start
    chance, hit, wrong = random.Random(20), 0, 0  # noqa: S311 - moments, no secret
    while hit < kills:
        store = folder / f"store-{hit}"
        store.unlink(missing_ok=True)
        child = os.fork()
        if child == 0:
            run(store)
            os._exit(0)
        time.sleep(chance.random() * duration)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            continue  # It was done before the moment came: another try.
        hit += 1
        if store.exists():
            with Store.open(store) as opened:
                wrong += len(opened.verify()) + bool(opened.notice)
        wrong += run(store) != wanted
    sys.stdout.write(f"{hit} killed, {wrong} wrong, {wanted.count('verdict')} verdicts\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
