"""Another process may do what is new: the report is the same whether it does, fails, or is not there."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from discrepancy import codec, pipeline, render
from discrepancy.engine import local, standby
from discrepancy.engine.local import LocalEngine
from discrepancy.engine.standby import (
    COMPARE,
    ENCODE,
    FORESEE,
    LOAD,
    Standby,
    read_frame,
    serve,
    start_standby,
    write_frame,
)
from discrepancy.engine.workers import StoryWork
from discrepancy.memo import Outcome, open_memory
from discrepancy.records import Article, Story
from discrepancy.settings import Settings
from tests.test_memo import ALL, TEXTS, Work, write_drop
from tests.test_parts import let_settle


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    made = Work()
    monkeypatch.setattr(local, "load_encoder", lambda _: made.encoder)
    monkeypatch.setattr("discrepancy.embed.load_encoder", lambda _=None: made.encoder)
    monkeypatch.setattr(local, "extract_articles", made.extract)
    monkeypatch.setattr(standby, "load_rest", lambda: None)
    return made


def test_what_is_written_is_read() -> None:
    """Requests and answers keep their bounds and their bytes; a stream that breaks off within one gives none."""
    stream = io.BytesIO()
    for data in (b"", b"one", bytes(range(256)) * 300):
        write_frame(stream, data)
    whole = io.BytesIO(stream.getvalue())
    assert [read_frame(whole) for _ in range(4)] == [b"", b"one", bytes(range(256)) * 300, None]
    torn = io.BytesIO(stream.getvalue()[:-1])
    assert [read_frame(torn) for _ in range(3)] == [b"", b"one", None]
    closed = io.BytesIO(b"")
    assert read_frame(closed) is None
    assert read_frame(None) is None


def test_requests_are_answered_in_order(work: Work, tmp_path: Path) -> None:
    """Texts come back as their vectors and stories as their outcomes, and what was read of them is in the store."""
    story = Story("s", "", tuple(a.id for a in ALL))
    requests, answers = io.BytesIO(), io.BytesIO()
    write_frame(requests, LOAD)
    write_frame(requests, FORESEE + codec.dumps(tuple(ALL[:1]), tuple[Article, ...]))
    write_frame(requests, ENCODE + codec.dumps(("one", "two"), tuple[str, ...]))
    write_frame(requests, COMPARE + codec.dumps(StoryWork((story,), tuple(ALL)), StoryWork))
    settings = Settings(store=str(tmp_path / "s"))
    serve(io.BytesIO(requests.getvalue()), answers, settings)
    answers.seek(0)
    assert read_frame(answers) == work.encoder.encode(["one", "two"]).tobytes()
    (outcome,) = codec.loads(read_frame(answers) or b"", tuple[Outcome, ...])
    assert outcome.sentences == (1, 1, 1)
    assert sorted(work.articles) == sorted(a.id for a in ALL)
    with open_memory(settings.store, None) as memory:
        list(LocalEngine(settings).compare([story], {a.id: a for a in ALL}, memory, lambda *_: None))
    assert len(work.articles) == len(ALL)


def test_it_is_started_only_where_it_pays(work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No process without a store, many files, a second core and the usual models, nor where these are loaded here."""
    monkeypatch.setattr(standby, "Standby", Started)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.delitem(sys.modules, "spacy", raising=False)
    paths, store = [str(write_drop(tmp_path / "drop"))], tmp_path / "store"
    store.touch()
    usual = Settings(store=str(store))
    monkeypatch.setattr(standby, "PAYS_FROM", len(TEXTS))
    assert isinstance(start_standby(usual, paths), Started)
    assert start_standby(usual, [str(store)]) is None
    assert start_standby(Settings(), paths) is None
    assert start_standby(Settings(store=str(tmp_path / "none")), paths) is None
    assert start_standby(Settings(store=str(store), model="another"), paths) is None
    assert start_standby(Settings(store=str(store), nli="own"), paths) is None
    monkeypatch.setattr(standby, "PAYS_FROM", len(TEXTS) + 1)
    assert start_standby(usual, paths) is None
    monkeypatch.setattr(standby, "PAYS_FROM", 1)
    monkeypatch.setitem(sys.modules, "spacy", sys)
    assert start_standby(usual, paths) is None
    monkeypatch.delitem(sys.modules, "spacy")
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert start_standby(usual, paths) is None


class Started(Standby):
    """A process that is not started."""

    def __init__(self, settings: Settings) -> None:
        del settings


class Broken:
    """A process that can be asked and never answers."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def load(self) -> None:
        """Told to load."""
        self.asked.append("load")

    def foresee(self, articles: Sequence[Article]) -> None:
        """Told of articles."""
        self.asked.append(f"foresee {len(articles)}")

    def encode(self, _: object) -> None:
        """No vectors."""
        self.asked.append("encode")

    def compare(self, *_: object) -> object:
        """No outcomes."""
        self.asked.append("compare")
        return list

    def close(self) -> None:
        """Ended."""
        self.asked.append("close")


def test_without_its_answers_the_work_is_done_here(work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the process fails, the report has the same bytes; when nothing is new, it is ended at once."""
    broken = Broken()
    monkeypatch.setattr(local, "start_standby", lambda *_: broken)
    monkeypatch.chdir(tmp_path)
    drop = write_drop(tmp_path / "drop")
    plain = render(pipeline.run([str(drop)], Settings()), "json")
    broken.asked.clear()
    assert render(pipeline.run([str(drop)], Settings(store="s")), "json") == plain
    assert broken.asked == ["load", "foresee 3", "encode", "compare", "close"]
    let_settle(monkeypatch)
    for _ in range(2):
        broken.asked.clear()
        assert render(pipeline.run([str(drop)], Settings(store="s")), "json") == plain
    assert broken.asked == ["close"]


@pytest.mark.model
@pytest.mark.slow
def test_another_process_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article more than the store has, encoded and compared in another process: the bytes of a run without a store;
    and likewise where that process was killed.
    """
    started: list[Standby] = []

    def start(settings: Settings, _paths: Sequence[str]) -> Standby:
        started.append(Standby(settings))
        return started[-1]

    monkeypatch.setattr(local, "start_standby", start)
    monkeypatch.chdir(tmp_path)
    drop = write_drop(tmp_path / "drop")
    for kill in (False, True):
        pipeline.run(["drop"], Settings(store="s"))
        (drop / f"new-{kill}.txt").write_text(
            f"In Selby {5 + kill} people were hurt in a fire on Monday, the mayor said.\n"
        )
        if kill:
            monkeypatch.setattr(Standby, "load", lambda self: self._process.kill())
        found = pipeline.run(["drop"], Settings(store="s"))
        assert render(found, "json") == render(pipeline.run(["drop"], Settings()), "json")
        assert len(found.articles) == len(ALL) + 1 + kill
    assert all(one._process.poll() is not None for one in started)
    assert len(started) > 2
