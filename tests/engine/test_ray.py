"""The engine on Ray itself, where Ray is installed: the bytes of the local engine, and its errors in one line."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from generate import write_drop  # noqa: E402

ARTICLES = 2000

pytestmark = [
    pytest.mark.ray,
    pytest.mark.slow,
    pytest.mark.model,
    pytest.mark.skipif(
        find_spec("ray") is None,
        reason="NO RAY: the engine on Ray was not tried; .venv/bin/pip install -c constraints.txt -e '.[ray]'",
    ),
]


def start(drop: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    command = f"-m discrepancy report {drop} --no-store --format json --out {out}".split()
    return subprocess.Popen(
        [sys.executable, *command, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_both_engines_give_the_same_bytes(tmp_path: Path) -> None:
    """On 2,000 generated articles the local engine and the one on Ray write the same conflicts.json."""
    write_drop(tmp_path / "drop", ARTICLES)
    for engine in ("local", "ray"):
        process = start(tmp_path / "drop", tmp_path / engine, "--engine", engine)
        output, errors = process.communicate(timeout=1500)
        assert process.returncode == 0, errors
        assert f"{ARTICLES} articles in" in output
    local, on_ray = ((tmp_path / engine / "conflicts.json").read_bytes() for engine in ("local", "ray"))
    assert len(local) > 100 * ARTICLES
    assert local == on_ray


def test_an_error_in_a_worker_is_one_line(tmp_path: Path) -> None:
    """A model that is not there ends with the line and the code that it ends with here, and no worker's traceback."""
    write_drop(tmp_path / "drop", 4)
    process = start(tmp_path / "drop", tmp_path / "out", "--engine", "ray", "--model", "./nowhere")
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 4
    assert "Traceback" not in errors
    wanted = "discrepancy: model ./nowhere: no such folder; give the folder of a model, or a hub name"
    assert errors.splitlines()[-1] == wanted
