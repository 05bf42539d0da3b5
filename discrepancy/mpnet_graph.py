"""An MPNet encoder with int8 weights as an ONNX model: its products of matrices are of whole numbers.

A token's numbers are rounded to eight bits by their own largest, so that one token's outliers cost no other its
precision, and weights keep to seven, so that no sum of two products leaves sixteen bits: processors with and without
instructions of their own for it come to the same sums.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from discrepancy import onnx_format as onnx
from discrepancy.bert_graph import IDS, POSITIONS, Graph, Size, Stored

NEARNESS = "nearness"
"""A third input, float32 (heads, l, l): what the distance of two tokens adds to their scores."""

FIRST_POSITION = 2
"""The place of the first token: two rows of places are no token's."""

MOST = 63
"""Weights lie between minus this and this, times a scale a row."""

MIDDLE, REACH = 128, 127
"""A token's numbers lie within REACH of MIDDLE, times a scale of its own."""

BUCKETS, FAR = 32, 128
"""Kinds of distances, half of them for each direction, and the distance from which all are of one kind."""

SCALE = ".scale"
"""Ends the name of the scales of a weight matrix."""


class MpnetGraph(Graph):
    """MPNet: no kinds of texts, distances of tokens beside their places, weights as ``round_weights`` gives them."""

    query, key, value = "attention.attn.q", "attention.attn.k", "attention.attn.v"
    joined, joined_norm = "attention.attn.o", "attention.LayerNorm"

    def __init__(self, size: Size, weights: Mapping[str, Stored], file: str) -> None:
        super().__init__(size, weights, file)
        self._rounded: dict[str, tuple[str, str]] = {}
        self._tensors.update(
            across=onnx.integers("across", [1]),
            reach=onnx.number("reach", REACH),
            middle=onnx.number("middle", MIDDLE),
            least=onnx.number("least", 1e-9),
            zero=onnx.byte("zero", MIDDLE),
        )

    def embed(self) -> str:
        """A row a token: the sum of word and place."""
        words = self.add("Gather", [self.weight("embeddings.word_embeddings.weight"), IDS], "words")
        places = self.add("Gather", [self.weight("embeddings.position_embeddings.weight"), POSITIONS], "places")
        summed = self.add("Add", [words, places], "summed")
        return self.normalise(self.add("Reshape", [summed, "rows"], "tokens"), "embeddings.LayerNorm")

    def place(self, scores: str) -> str:
        """Attention scores with what the distance of two tokens adds."""
        return self.add("Add", [scores, NEARNESS], f"{scores}.placed")

    def linear(self, rows: str, name: str) -> str:
        """Rows, rounded, times a rounded weight, which lies as (in, out) in the file; both scales, and the bias."""
        if rows not in self._rounded:
            self._rounded[rows] = self.round_rows(rows)
        whole, step = self._rounded[rows]
        products = self.add("MatMulInteger", [whole, self.weight(f"{name}.weight"), "zero"], f"{name}.products")
        sums = self.add("Cast", [products], f"{name}.sums", to=onnx.FLOAT)
        scaled = self.add("Mul", [sums, self.weight(f"{name}{SCALE}")], f"{name}.scaled")
        return self.add(
            "Add", [self.add("Mul", [scaled, step], f"{name}.all"), self.weight(f"{name}.bias")], f"{name}.out"
        )

    def round_rows(self, rows: str) -> tuple[str, str]:
        """Rows as uint8, and the scale of each."""
        largest = self.add(
            "ReduceMax", [self.add("Abs", [rows], f"{rows}.sizes"), "across"], f"{rows}.largest", keepdims=1
        )
        step = self.add("Add", [self.add("Div", [largest, "reach"], f"{rows}.unit"), "least"], f"{rows}.step")
        whole = self.add("Round", [self.add("Div", [rows, step], f"{rows}.steps")], f"{rows}.rounded")
        return self.add(
            "Cast", [self.add("Add", [whole, "middle"], f"{rows}.moved")], f"{rows}.whole", to=onnx.UINT8
        ), step

    def inputs(self) -> list[bytes]:
        """What the model is given."""
        return [*super().inputs(), onnx.value(NEARNESS, onnx.FLOAT, ("heads", "l", "l"))]


def round_weights(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A matrix (out, in) as int8 (in, out) and scales (out,): each row's largest number becomes MOST."""
    largest = np.abs(matrix).max(axis=1)
    scale = (np.where(largest > 0, largest, 1) / MOST).astype(np.float32)
    return np.ascontiguousarray(np.round(matrix / scale[:, None]).astype(np.int8).T), scale


def tell_nearness(bias: NDArray[np.float32], length: int) -> NDArray[np.float32]:
    """What distances add, float32 (heads, length, length), from ``bias``, (BUCKETS, heads), by the kind of distance.

    Kinds as in T5 (Raffel et al. 2020): small distances each for itself, larger ones by their logarithm.
    """
    places = np.arange(length)
    distance = places[None, :] - places[:, None]
    half, near = BUCKETS // 2, BUCKETS // 4
    size = np.abs(distance)
    far = near + (np.log(np.maximum(size, near) / near) / np.log(FAR / near) * (half - near)).astype(np.int64)
    kind = np.where(size < near, size, np.minimum(far, half - 1)) + np.where(distance > 0, half, 0)
    return np.ascontiguousarray(bias[kind].transpose(2, 0, 1))
