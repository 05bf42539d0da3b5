"""A BERT encoder as an ONNX model of some kilobytes: its weights stay where they are, in a safetensors file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy import onnx_format as onnx

IDS, POSITIONS, HIDDEN = "ids", "positions", "hidden"
"""The model's inputs, int64 (n, l) and (l,), and its output, float32 (n * l, width)."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a tensor lies in a weights file: its shape, offset and length in bytes, and what it holds."""

    shape: tuple[int, ...]
    offset: int
    length: int
    kind: int = onnx.FLOAT


@dataclass(frozen=True, slots=True)
class Size:
    """How large a BERT model is: its layers, heads a layer, and numbers a token."""

    layers: int
    heads: int
    width: int
    epsilon: float


class Graph:
    """Nodes and weights of a model as they are added; what they compute goes by name.

    ``weights`` are named as in BERT's own safetensors, ``file`` is where they lie. All texts of a batch have equally
    many tokens, so that there is neither padding nor a mask, and tokens are rows of one matrix wherever it does not
    matter which text they belong to.
    """

    query, key, value = "attention.self.query", "attention.self.key", "attention.self.value"
    joined, joined_norm = "attention.output.dense", "attention.output.LayerNorm"
    """What a layer's parts are called among the weights."""

    def __init__(self, size: Size, weights: Mapping[str, Stored], file: str) -> None:
        head = size.width // size.heads
        self._size = size
        self._weights = weights
        self._file = file
        self._nodes: list[bytes] = []
        self._tensors = {
            "rows": onnx.integers("rows", [-1, size.width]),
            "heads": onnx.integers("heads", [size.heads, head]),
            "scale": onnx.number("scale", head**0.5),
        }

    def build(self) -> bytes:
        """The whole model in ONNX's format."""
        texts = self.add("Shape", [IDS], "texts")
        self.add("Concat", [texts, "heads"], "extent", axis=0)
        hidden = self.embed()
        for layer in range(self._size.layers):
            hidden = self.add_layer(hidden, f"encoder.layer.{layer}.")
        self.add("Identity", [hidden], HIDDEN)
        return onnx.model(self._nodes, list(self._tensors.values()), self.inputs(), self.outputs())

    def embed(self) -> str:
        """A row a token: the sum of word, place and kind, where all texts are of the first kind."""
        words = self.add("Gather", [self.weight("embeddings.word_embeddings.weight"), IDS], "words")
        places = self.add("Gather", [self.weight("embeddings.position_embeddings.weight"), POSITIONS], "places")
        self._tensors["first"] = onnx.integers("first", [0], is_scalar=True)
        kind = self.add("Gather", [self.weight("embeddings.token_type_embeddings.weight"), "first"], "kind")
        placed = self.add("Add", [words, places], "placed")
        summed = self.add("Add", [placed, kind], "summed")
        return self.normalise(self.add("Reshape", [summed, "rows"], "tokens"), "embeddings.LayerNorm")

    def add_layer(self, hidden: str, name: str) -> str:
        """Attention within each text, then two linear maps a token; each is added to what came in."""
        attended = self.linear(self.attend(hidden, name), f"{name}{self.joined}")
        summed = self.add("Add", [attended, hidden], f"{name}attended")
        hidden = self.normalise(summed, f"{name}{self.joined_norm}")
        inner = self.add("Gelu", [self.linear(hidden, f"{name}intermediate.dense")], f"{name}inner")
        outer = self.linear(inner, f"{name}output.dense")
        return self.normalise(self.add("Add", [outer, hidden], f"{name}outer"), f"{name}output.LayerNorm")

    def attend(self, hidden: str, name: str) -> str:
        """Attention of each text's tokens to one another, from rows of tokens to such rows."""
        query = self.split(hidden, f"{name}{self.query}", perm=[0, 2, 1, 3])
        key = self.split(hidden, f"{name}{self.key}", perm=[0, 2, 3, 1])
        value = self.split(hidden, f"{name}{self.value}", perm=[0, 2, 1, 3])
        products = self.add("MatMul", [query, key], f"{name}products")
        scores = self.place(self.add("Div", [products, "scale"], f"{name}scores"))
        shares = self.add("Softmax", [scores], f"{name}shares", axis=-1)
        context = self.add("MatMul", [shares, value], f"{name}context")
        joined = self.add("Transpose", [context], f"{name}joined", perm=[0, 2, 1, 3])
        return self.add("Reshape", [joined, "rows"], f"{name}tokens")

    def place(self, scores: str) -> str:
        """Attention scores with what the distance of two tokens adds: nothing, here."""
        return scores

    def split(self, hidden: str, name: str, perm: list[int]) -> str:
        """A linear map of the rows, cut into texts and heads, with its axes in the order ``perm``."""
        cut = self.add("Reshape", [self.linear(hidden, name), "extent"], f"{name}.cut")
        return self.add("Transpose", [cut], f"{name}.turned", perm=perm)

    def linear(self, rows: str, name: str) -> str:
        """Rows times a weight, which lies transposed in the file, and its bias."""
        inputs = [rows, self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.add("Gemm", inputs, f"{name}.out", transB=1)

    def normalise(self, rows: str, name: str) -> str:
        """Rows of mean 0 and variance 1, scaled and moved by what was learnt."""
        inputs = [rows, self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.add("LayerNormalization", inputs, f"{name}.out", axis=-1, epsilon=self._size.epsilon)

    def add(self, kind: str, inputs: Sequence[str], output: str, **attributes: onnx.Attribute) -> str:
        """Add an operator; the name of what it gives."""
        return self.add_all(kind, inputs, [output], **attributes)[0]

    def add_all(
        self, kind: str, inputs: Sequence[str], outputs: Sequence[str], **attributes: onnx.Attribute
    ) -> Sequence[str]:
        """Add an operator that gives several values; their names."""
        self._nodes.append(onnx.node(kind, inputs, outputs, attributes))
        return outputs

    def weight(self, name: str) -> str:
        """Add a weight of the file; its name. Raises KeyError where the file has none of that name."""
        stored = self._weights[name]
        self._tensors[name] = onnx.weight(name, stored.kind, stored.shape, self._file, stored.offset, stored.length)
        return name

    def inputs(self) -> list[bytes]:
        """What the model is given."""
        return [onnx.value(IDS, onnx.INT64, ("n", "l")), onnx.value(POSITIONS, onnx.INT64, ("l",))]

    def outputs(self) -> list[bytes]:
        """What it gives."""
        return [onnx.value(HIDDEN, onnx.FLOAT, ("tokens", "width"))]
