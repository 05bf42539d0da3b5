"""The encoder gives unit vectors, the same for the same texts, from weights that are what they claim to be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from discrepancy import embed
from discrepancy.embed import Encoder, load_encoder, verify_weights
from discrepancy.errors import ModelError

TEXTS = (
    "rescuers pulled from the flooded mine",
    "",
    "a",
    "the council voted to close the swimming pool before the end of the school year, according to its minutes",
    "word " * 90,
    "Überschwemmung 洪水 🌊",
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.mark.model
def test_vectors_are_unit_float32(encoder: Encoder) -> None:
    """One float32 row of length one a text, an empty and an overlong text included."""
    vectors = encoder.encode(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.model
def test_overlong_text_is_cut(encoder: Encoder) -> None:
    """A text beyond the model's 256 tokens is encoded by its beginning, without an error."""
    assert encoder.encode(["word " * 600]).shape == (1, 384)


@pytest.mark.model
def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    """An empty list gives an empty matrix of the right width."""
    assert encoder.encode([]).shape == (0, 384)


@pytest.mark.model
def test_order_does_not_matter(encoder: Encoder) -> None:
    """The same texts in another order, or twice, give the same bytes."""
    forward = encoder.encode(TEXTS)
    backward = encoder.encode([*reversed(TEXTS), *TEXTS])
    assert forward.tobytes() == backward[: len(TEXTS)][::-1].tobytes() == backward[len(TEXTS) :].tobytes()


@pytest.mark.model
def test_company_changes_next_to_nothing(encoder: Encoder) -> None:
    """A text encoded alone and among others differs by rounding alone."""
    together = encoder.encode([*TEXTS, *(f"filler number {n}" for n in range(20))])[: len(TEXTS)]
    alone = np.vstack([encoder.encode([text]) for text in TEXTS])
    assert np.abs(together - alone).max() < 3e-6


@pytest.mark.model
def test_meaning_is_near(encoder: Encoder) -> None:
    """A paraphrase is nearer than another topic: the weights are the trained ones."""
    one, other, apart = encoder.encode(["a lorry hit the bridge", "the bridge was hit by a truck", "cheese got dearer"])
    assert one @ other > 0.7
    assert one @ apart < 0.3


@pytest.mark.model
def test_name_identifies_the_weights(encoder: Encoder) -> None:
    """The name holds the digest, so that what is stored under it belongs to these weights."""
    assert encoder.name == f"all-MiniLM-L6-v2@{embed.WEIGHTS_SHA256[:12]}"


@pytest.mark.model
def test_default_model_never_asks_the_hub() -> None:
    """Loading the packaged model works with every connection refused, whatever HF_HUB_OFFLINE says."""
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "from discrepancy.embed import load_encoder\n"
        "print(load_encoder().encode(['a']).shape)\n"
    )
    env = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.stdout.strip() == "(1, 384)", done.stderr
    assert done.stderr == ""


@pytest.mark.model
def test_another_model_by_path(encoder: Encoder) -> None:
    """A folder that holds a model is taken as it is, and named after itself and its weights."""
    folder = embed.find_default_weights()
    other = load_encoder(str(folder))
    assert other.name.startswith("model@")
    assert np.array_equal(other.encode(["a word"]), encoder.encode(["a word"]))


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
    verify_weights(embed.find_default_weights() / embed.WEIGHTS_FILE)


def test_missing_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the model's package the error says how to install it."""
    monkeypatch.setattr(embed, "DEFAULT_PACKAGE", "no_such_package_anywhere")
    with pytest.raises(ModelError, match="missing; install it again: pip install"):
        embed.find_default_weights()


def test_missing_folder_is_refused(tmp_path: Path) -> None:
    """A path that is no folder is not taken for a hub name."""
    with pytest.raises(ModelError, match="no such folder"):
        load_encoder(str(tmp_path / "nowhere"))


@pytest.mark.model
def test_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """A folder that holds no model ends in one line that names it."""
    with pytest.raises(ModelError, match=f"model {tmp_path}: cannot be loaded") as caught:
        load_encoder(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_zero_vector_stays_zero() -> None:
    """A model that answers with nothing gives zeros, not numbers that are none."""
    rows = embed._normalise(np.array([[0.0, 0.0], [3.0, 4.0]]))
    assert rows.tolist() == [[0.0, 0.0], [np.float32(0.6), np.float32(0.8)]]
