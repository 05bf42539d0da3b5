"""Starts Ray and maps work over pools of its workers: the one place that knows Ray."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from discrepancy import errors
from discrepancy.engine.workers import Worker
from discrepancy.errors import DiscrepancyError, first_line

STORE_BYTES = 256 * 2**20
"""Object store of a Ray that is started for one run; it holds the work in hand, and spills to disk beyond."""

MOST_BLOCKS = 2000
"""Blocks that work is cut into: Ray spends some milliseconds on each."""

MakeWorker = Callable[..., Worker]

USAGE = "RAY_USAGE_STATS_ENABLED"
"""The variable that keeps Ray from telling its makers about the run; a value that is set stays."""


class Cluster:
    """Ray, from the first work on: the cluster at RAY_ADDRESS, what the process has joined already, or one of its own.

    Only what was started here is stopped here.
    """

    def __init__(self) -> None:
        self._is_own = False

    def map(
        self,
        worker: MakeWorker,
        work: Sequence[bytes],
        options: Sequence[object] = (),
        *,
        shared: object = None,
    ) -> Iterator[tuple[int, bytes]]:
        """Each position in ``work`` with what a worker made of it, in any order; a worker a core, held until the end.

        A worker is made from ``options``, or from ``shared``, which is sent once and not with each worker. Raises
        DiscrepancyError, that of the worker where it raised one.
        """
        if not work:
            return
        self._start()
        import ray

        pool = ray.data.ActorPoolStrategy(size=max(1, min(len(work), int(ray.cluster_resources().get("CPU", 1)))))
        given = [ray.put(shared)] if shared is not None else list(options)
        rows = [{"at": at, "work": one} for at, one in enumerate(work)]
        source = ray.data.from_items(rows, override_num_blocks=min(len(rows), MOST_BLOCKS))
        made_from = (worker, given, shared is not None)
        # Restarting a worker helps where machines come and go; where there is only this one, Ray warns of it. From 2.64
        # on it takes this option no more: pyproject.toml stays below.
        restarts = {"max_restarts": 0} if self._is_own else {}
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=".*ray_remote_args.*")
            done = source.map_batches(
                _Actor, batch_size=1, compute=pool, num_cpus=1, fn_constructor_args=made_from, **restarts
            )
        try:
            for row in done.iter_rows():
                if row["error"]:
                    raise getattr(errors, row["kind"])(row["error"])
                yield int(row["at"]), bytes(row["done"])
        except ray.exceptions.RayError as error:
            raise DiscrepancyError(
                f"a worker failed ({first_line(error)}); Ray's logs say more, or use --engine local"
            ) from error

    def close(self) -> None:
        """Stop Ray where it was started here."""
        if self._is_own:
            import ray

            ray.shutdown()
            self._is_own = False

    def _start(self) -> None:
        os.environ.setdefault(USAGE, "0")
        import ray

        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        if ray.is_initialized():
            return
        address = os.environ.get("RAY_ADDRESS")
        own = {} if address else {"include_dashboard": False, "object_store_memory": STORE_BYTES}
        try:
            ray.init(address or "local", log_to_driver=False, logging_level=logging.ERROR, **own)
        except (ConnectionError, OSError, ValueError, RuntimeError) as error:
            where = f"the cluster at {address} cannot be joined" if address else "Ray cannot be started"
            raise DiscrepancyError(f"{where} ({first_line(error)}); see `ray status`, or use --engine local") from error
        self._is_own = True


class _Actor:
    """A worker as Ray Data holds it; an error of ours is an answer, since Ray would write its traceback."""

    def __init__(self, worker: MakeWorker, given: list[Any], is_shared: bool) -> None:
        if is_shared:
            import ray

            given = ray.get(given)
        self._made = _Answer.of(lambda: worker(*given))

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, list[Any]]:
        answers = [self._made.then(bytes(one)) for one in batch["work"]]
        return {
            "at": list(batch["at"]),
            "done": [answer.value or b"" for answer in answers],
            "error": [answer.error for answer in answers],
            "kind": [answer.kind for answer in answers],
        }


@dataclass(frozen=True, slots=True)
class _Answer:
    """A value, or the message and the kind of the error that there was instead."""

    value: Any = None
    error: str = ""
    kind: str = ""

    @classmethod
    def of(cls, work: Callable[[], Any]) -> _Answer:
        try:
            return cls(work())
        except DiscrepancyError as error:
            return cls(None, str(error) or "no reason given", type(error).__name__)

    def then(self, given: bytes) -> _Answer:
        return self if self.error else _Answer.of(lambda: self.value(given))
