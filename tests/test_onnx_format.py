"""The models written here are ONNX as onnxruntime reads it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from discrepancy import onnx_format as onnx


def run(data: bytes, folder: Path, **inputs: object) -> list[object]:
    """What a model gives."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(folder))
    found = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"]).run(None, inputs)
    return [np.asarray(value).tolist() for value in found]


def test_a_model_of_every_part(tmp_path: Path) -> None:
    """Constants, a weight in another file at an offset, and attributes of each kind do what they say."""
    (tmp_path / "weights").write_bytes(bytes(8) + np.array([[1, 2, 3], [4, 5, 6]], dtype="<f4").tobytes())
    nodes = [
        onnx.node("Gather", ["w", "row"], ["one"], {}),
        onnx.node("Mul", ["one", "half"], ["halved"], {}),
        onnx.node("Reshape", ["halved", "shape"], ["column"], {}),
        onnx.node("Transpose", ["column"], ["turned"], {"perm": [1, 0]}),
        onnx.node("Softmax", ["turned"], ["shares"], {"axis": -1}),
        onnx.node("Gemm", ["shares", "x"], ["out"], {"alpha": 2.0, "transB": 1}),
    ]
    tensors = [
        onnx.weight("w", onnx.FLOAT, (2, 3), "weights", 8, 24),
        onnx.integers("row", [1], is_scalar=True),
        onnx.integers("shape", [-1, 1]),
        onnx.number("half", 0.5),
    ]
    inputs, outputs = [onnx.value("x", onnx.FLOAT, ("n", "m"))], [onnx.value("out", onnx.FLOAT, ("a", "b"))]
    (out,) = run(onnx.model(nodes, tensors, inputs, outputs), tmp_path, x=np.ones((1, 3), dtype=np.float32))
    assert out == [[pytest.approx(2.0)]]


@pytest.mark.parametrize(
    ("number", "data"), [(0, b"\x00"), (127, b"\x7f"), (300, b"\xac\x02"), (-1, b"\xff" * 9 + b"\x01")]
)
def test_whole_numbers(number: int, data: bytes) -> None:
    """Numbers are written in protobuf's variable length, negative ones in ten bytes."""
    assert onnx._varint(number) == data
