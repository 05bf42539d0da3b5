"""Every engine gives the same bytes: here with the pools of Ray's engine played by a loop, so that no Ray is needed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from discrepancy import Settings, engine, pipeline, read_articles, render
from discrepancy.cli import main
from discrepancy.engine import open_engine
from discrepancy.engine import ray as on_ray
from discrepancy.engine.cluster import MakeWorker
from discrepancy.engine.workers import Worker
from discrepancy.errors import UsageError

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from generate import write_drop  # noqa: E402


class Loop:
    """Stands in for a cluster: does the work here, the last first, and notes which pools there were."""

    def __init__(self) -> None:
        self.pools: list[tuple[str, int]] = []
        self.is_closed = False

    def map(
        self, worker: MakeWorker, work: Sequence[bytes], options: Sequence[object] = (), *, shared: object = None
    ) -> Iterator[tuple[int, bytes]]:
        """As a cluster does it, in another order than that of the work."""
        if not work:
            return
        self.pools.append((getattr(worker, "__name__", ""), len(work)))
        made: Worker = worker(*options) if shared is None else worker(shared)
        for at in reversed(range(len(work))):
            yield at, made(work[at])

    def close(self) -> None:
        """Note that the engine has given back what it held."""
        self.is_closed = True


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Loop:
    made = Loop()
    monkeypatch.setattr(on_ray, "Cluster", lambda: made)
    monkeypatch.setattr(engine, "find_spec", lambda _: "installed")
    return made


@pytest.mark.model
@pytest.mark.slow
def test_pools_give_what_one_process_gives(loop: Loop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leads, blocking keys and stories dealt out in parts and done in another order: the report is the same, byte for
    byte, and a run after it finds everything in the store and needs no pool.
    """
    monkeypatch.setattr("discrepancy.align.stories.COMPARED_WHOLE", 8)
    for name, least in (("COMPARED_WHOLE", 8), ("MEMBERS", 40), ("TEXTS", 7)):
        monkeypatch.setattr(on_ray, name, least)
    monkeypatch.setattr("discrepancy.comparison.BATCH", 8)
    write_drop(tmp_path / "drop", 40)
    articles = read_articles(tmp_path / "drop")
    local = render(pipeline.detect(articles, Settings()), "json")
    settings = Settings(engine="ray", store=str(tmp_path / "store"))
    assert render(pipeline.detect(articles, settings), "json") == local
    names, sizes = zip(*loop.pools, strict=True)
    assert names == ("Encode", "Weighing", "Compare")
    assert min(sizes) > 1
    assert loop.is_closed
    loop.pools.clear()
    assert render(pipeline.detect(articles, settings), "json") == local
    assert loop.pools == []
    # What one engine kept, the other finds: their results are kept under the same keys.
    assert render(pipeline.detect(articles, Settings(store=settings.store)), "json") == local


def test_no_text_and_no_article_need_no_pool(loop: Loop) -> None:
    """Nothing to do starts nothing."""
    with open_engine(Settings(engine="ray")) as opened:
        assert opened.load_encoder(None).encode([]).shape == (0, 0)
    assert pipeline.detect([], Settings(engine="ray")).findings == ()
    assert loop.pools == []


@pytest.mark.parametrize("command", [["report", "drop"], ["check", "drop"], ["watch", "drop"]])
def test_a_missing_library_is_one_line_before_anything_is_read(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """--engine ray where Ray is not installed says what to install and ends with 2, whatever the paths."""
    monkeypatch.setattr(engine, "find_spec", lambda _: None)
    result = CliRunner().invoke(main, [*command, "--engine", "ray"])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "pip install 'discrepancy[ray]'" in result.stderr
    with pytest.raises(UsageError, match="discrepancy.ray"):
        open_engine(Settings(engine="ray"))
