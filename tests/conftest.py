"""What every test gets: a default store of its own, so that none fills or reads the working folder's; no pair reader.

A run reads closely where the reader's base was fetched; a test's outcome must not depend on that, nor wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from discrepancy import runs


@pytest.fixture(autouse=True)
def own_store(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default store of a command called in this process: in a folder that does not exist yet."""
    path = tmp_path_factory.mktemp("working") / ".discrepancy" / "store.sqlite"
    monkeypatch.setattr(runs, "DEFAULT_STORE", str(path))
    return path


@pytest.fixture(autouse=True, scope="session")
def _no_close_reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The pair reader's base is nowhere, for what a module prepares and for a command in a process of its own too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISCREPANCY_BASE", str(tmp_path_factory.mktemp("base") / "none"))
        yield
