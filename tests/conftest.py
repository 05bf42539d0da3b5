"""What every test gets: a default store of its own, so that no test fills or reads the working folder's."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy import runs


@pytest.fixture(autouse=True)
def own_store(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default store of a command called in this process: in a folder that does not exist yet."""
    path = tmp_path_factory.mktemp("working") / ".discrepancy" / "store.sqlite"
    monkeypatch.setattr(runs, "DEFAULT_STORE", str(path))
    return path
