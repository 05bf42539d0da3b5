"""The README's quick starts, each pasted as it stands into a folder that holds the seeds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BASH = shutil.which("bash") or "bash"

pytestmark = [pytest.mark.slow, pytest.mark.model]


def blocks(heading: str, language: str) -> list[str]:
    """The fenced blocks of a section in one language."""
    section = README.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(rf"```{language}\n(.*?)```", section, flags=re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seeds, and a path on which discrepancy and python are those under test."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "bin").mkdir()
    for name, line in (("discrepancy", '-m discrepancy "$@"'), ("python", '"$@"')):
        script = tmp_path / "bin" / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {line}\n', encoding="utf-8")
        script.chmod(0o755)
    return tmp_path


def paste(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    keep = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "DISCREPANCY_"))}
    environment = {**keep, "PATH": path, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=400, check=False
    )


def test_the_quick_start_for_editors_works(folder: Path) -> None:
    """The command writes the page that the text tells to open."""
    (block,) = blocks("For editors", "bash")
    done = paste(folder, [BASH, "-ec", block])
    assert done.returncode == 0, done.stderr
    assert (folder / "out/conflicts.html").read_text("utf-8").count("<article") > 3


def test_the_quick_start_for_ci_works(folder: Path) -> None:
    """The commands list conflicts, write the formats they name, and the second shows the new article's alone."""
    first, second = blocks("For CI", "bash")
    done = paste(folder, [BASH, "-ec", first])
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (folder / "out").iterdir()} == {"conflicts.sarif", "conflicts.xml"}
    assert re.search(r"\d+ conflicts", done.stdout)
    done = paste(folder, [BASH, "-ec", second])
    assert done.returncode == 0, done.stderr
    assert re.search(r"[1-9]\d* conflict", done.stdout)


def test_the_quick_start_for_python_works(folder: Path) -> None:
    """The example prints findings, the Markdown and the JSON."""
    (block,) = blocks("In Python", "python")
    done = paste(folder, [sys.executable, "-c", block])
    assert done.returncode == 0, done.stderr
    assert '"schema_version": "1"' in done.stdout
    assert "# " in done.stdout
