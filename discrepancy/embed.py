"""Texts to vectors: the encoder that comes with the package, or any sentence-transformers model the user names."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from discrepancy.errors import ModelError, first_line
from discrepancy.packaged import PACKAGED_NAME, find_default_weights, load_packaged, normalise

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder, SentenceTransformer

BATCH = 64
"""Texts a batch: on two cores, 32 to 128 encode clauses equally fast; 64 keeps padding short."""


class Encoder(Protocol):
    """Anything that turns texts into unit vectors."""

    @property
    def name(self) -> str:
        """What identifies the model: its name, and for weights on disk their digest."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), L2-normalised, row i for ``texts[i]``; (0, d) for no texts."""


class TransformerEncoder:
    """An Encoder over a sentence-transformers model."""

    def __init__(self, model: SentenceTransformer, name: str) -> None:
        self._model = model
        self._name = name

    @property
    def name(self) -> str:
        """What identifies the model."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), L2-normalised; each text is encoded once, the longest first, whatever the order given."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        unique = sorted(set(texts), key=lambda text: (-len(text), text))
        raw = self._model.encode(unique, batch_size=BATCH, convert_to_numpy=True, show_progress_bar=False)
        vectors = normalise(np.asarray(raw, dtype=np.float64))
        row = {text: index for index, text in enumerate(unique)}
        return vectors[[row[text] for text in texts]]


def load_encoder(model: str | None = None) -> Encoder:
    """The encoder for ``model``: None for the one that comes with the package, else a folder or a hub name.

    The packaged weights are checked against their SHA-256 first and never touch the network. Raises ModelError, with
    what to do, when a model is missing, altered or cannot be loaded. Once a process, loading takes 0.2 s; another model
    than the packaged one, or another device than the CPU (DISCREPANCY_DEVICE), takes torch and its seconds.
    """
    return _load(model)


def name_model(model: str | None = None) -> str:
    """The name that the encoder for ``model`` will have, found without loading it."""
    if model is None:
        return PACKAGED_NAME
    return _name_of(Path(model)) if Path(model).is_dir() else model


@lru_cache(maxsize=2)
def _load(model: str | None) -> Encoder:
    if model is None and device() == "cpu":
        return load_packaged()
    if model is None:
        return load_transformer()
    folder = Path(model)
    if folder.is_dir():
        return TransformerEncoder(_open(str(folder), is_local=True), name_model(model))
    if model.startswith((".", "/", "~")):
        raise ModelError(f"model {model}: no such folder; give the folder of a model, or a hub name")
    return TransformerEncoder(_open(model, is_local=False), model)


def load_transformer() -> TransformerEncoder:
    """The packaged model under sentence-transformers: for other devices, and to check the packaged encoder against."""
    return TransformerEncoder(_open(str(find_default_weights()), is_local=True), PACKAGED_NAME)


def device() -> str:
    """The CPU unless DISCREPANCY_DEVICE names another: devices round differently, and reports would differ."""
    return os.environ.get("DISCREPANCY_DEVICE", "cpu")


def name_libraries(model: str | None = None) -> tuple[str, ...]:
    """The packages whose code turns texts into vectors for ``model``."""
    if model is None and device() == "cpu":
        return ("onnxruntime", "tokenizers")
    return ("torch", "sentence-transformers", "transformers", "tokenizers")


def _open(source: str, *, is_local: bool) -> SentenceTransformer:
    """The model from a folder, without the network, or from the hub's cache or the hub."""
    # Read by the hub's library when it is first imported; a value the user set stays.
    _settle_libraries()
    if is_local:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]  # our own progress is shown; a bar of tensors says nothing to an editor
        return SentenceTransformer(source, local_files_only=is_local or _is_offline(), device=device())
    except ImportError as error:
        raise ModelError(f"sentence-transformers cannot be loaded ({first_line(error)}); run make install") from error
    except Exception as error:  # the libraries below raise many kinds, and each means the same to the user
        what = "the folder of a sentence-transformers model" if is_local else "a folder, or a hub name in reach"
        raise ModelError(f"model {source}: cannot be loaded ({first_line(error)}); give {what}") from error


def open_cross_encoder(model: str) -> CrossEncoder:
    """The cross-encoder of a folder, without the network, or of a hub name; raises ModelError when there is none."""
    is_local = Path(model).is_dir()
    if not is_local and model.startswith((".", "/", "~")):
        raise ModelError(f"contradiction model {model}: no such folder; give own, the folder of a model, or a hub name")
    _settle_libraries()
    try:
        from sentence_transformers import CrossEncoder
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]  # our own progress is shown
        encoder: CrossEncoder = CrossEncoder(model, device=device(), local_files_only=is_local or _is_offline())
    except Exception as error:  # the libraries below raise many kinds, and each means the same to the user
        raise ModelError(
            f"contradiction model {model}: cannot be loaded ({first_line(error)});"
            " give own, a folder, or a hub name in reach"
        ) from error
    return encoder


def _settle_libraries() -> None:
    """Before they are first imported: no threads that outlive a fork, and no line for each try to reach a hub."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("HF_HUB_VERBOSITY", "error")


def _is_offline() -> bool:
    return os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "ON", "YES", "TRUE"}


@lru_cache(maxsize=2)
def _name_of(folder: Path) -> str:
    """The folder's own name with its weights' digest, so that another model under the same name is another model."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.safetensors")) or sorted(folder.rglob("*.bin")):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return f"{folder.resolve().name}@{digest.hexdigest()[:12]}"
