"""The encoder gives unit vectors, the same for the same texts, whichever model it is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from discrepancy import embed, packaged
from discrepancy.embed import Encoder, load_encoder, load_transformer, name_model
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
def test_company_changes_nothing(encoder: Encoder) -> None:
    """A text encoded alone and among others, of its length and of others, gives the same bytes."""
    together = encoder.encode([*TEXTS, *(f"filler number {n}" for n in range(70)), *("word " * n for n in range(30))])
    alone = np.vstack([encoder.encode([text]) for text in TEXTS])
    assert together[: len(TEXTS)].tobytes() == alone.tobytes()


@pytest.mark.model
def test_meaning_is_near(encoder: Encoder) -> None:
    """A paraphrase is nearer than another topic: the weights are the trained ones."""
    one, other, apart = encoder.encode(["a lorry hit the bridge", "the bridge was hit by a truck", "cheese got dearer"])
    assert one @ other > 0.7
    assert one @ apart < 0.3


@pytest.mark.model
def test_name_identifies_the_weights(encoder: Encoder) -> None:
    """The name holds the digest, so that what is stored under it belongs to these weights."""
    assert encoder.name == f"all-MiniLM-L6-v2@{packaged.WEIGHTS_SHA256[:12]}" == name_model()


@pytest.mark.model
def test_default_model_asks_no_hub_and_loads_no_torch() -> None:
    """Loading the packaged model works with connections refused, whatever HF_HUB_OFFLINE says, and without torch."""
    code = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "from discrepancy.embed import load_encoder\n"
        "print(load_encoder().encode(['a']).shape, 'torch' in sys.modules)\n"
    )
    env = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.stdout.strip() == "(1, 384) False", done.stderr
    assert done.stderr == ""


@pytest.mark.model
def test_another_model_by_path(encoder: Encoder) -> None:
    """A folder that holds a model is taken as it is, and named after itself and its weights."""
    other = load_encoder(str(packaged.find_default_weights()))
    assert other.name.startswith("model@")
    assert other.encode([]).shape == (0, 384)
    backward = other.encode(TEXTS[::-1])
    assert backward.tobytes() == other.encode(TEXTS)[::-1].tobytes()


@pytest.mark.model
def test_sentence_transformers_gives_the_same(encoder: Encoder) -> None:
    """Both libraries over the same weights give the same vectors to 1e-5, on texts of 2 to 256 tokens."""
    texts = [*TEXTS, "word " * 600, *(" ".join(TEXTS[3].split()[:n]) + "!" for n in range(1, 18))]
    reference = load_transformer()
    assert reference.name == encoder.name
    assert np.abs(reference.encode(texts) - encoder.encode(texts)).max() < 1e-5


@pytest.mark.model
def test_another_device_takes_sentence_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    """DISCREPANCY_DEVICE is heeded for the packaged weights too, under the same name and through other libraries."""
    made = []
    monkeypatch.setattr(embed, "load_transformer", lambda: made.append("cuda:0"))
    monkeypatch.setenv("DISCREPANCY_DEVICE", "cuda:0")
    embed._load.__wrapped__(None)
    assert made == ["cuda:0"]
    assert "torch" in embed.name_libraries()
    monkeypatch.delenv("DISCREPANCY_DEVICE")
    assert embed.name_libraries() == ("onnxruntime", "tokenizers")
    assert "torch" in embed.name_libraries("some/model")


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
