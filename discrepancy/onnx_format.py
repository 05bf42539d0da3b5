"""The few fields of ONNX's model format (protobuf) that a small graph needs, written without a library for it."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

OPSET = 20
"""Version of the operators' meanings: the first that has Gelu."""
FORMAT = 9
"""Version of the file format: the first that goes with these operators."""
FLOAT, UINT8, INT8, INT64 = 1, 2, 3, 7
"""What a tensor holds."""

_AS_FLOAT, _AS_INT, _AS_INTS = 1, 2, 7
_EXTERNAL = 1

Attribute = int | float | list[int]


def model(nodes: Sequence[bytes], tensors: Sequence[bytes], inputs: Sequence[bytes], outputs: Sequence[bytes]) -> bytes:
    """A whole model: its nodes in the order they run in, its constants and weights, its inputs and outputs."""
    lists = ((1, nodes), (5, tensors), (11, inputs), (12, outputs))
    graph = _text(2, "graph") + b"".join(_bytes(field, part) for field, parts in lists for part in parts)
    return _int(1, FORMAT) + _bytes(7, graph) + _bytes(8, _text(1, "") + _int(2, OPSET))


def node(kind: str, inputs: Sequence[str], outputs: Sequence[str], attributes: Mapping[str, Attribute]) -> bytes:
    """One operator of the standard set, from named values to named values."""
    names = b"".join(_text(1, name) for name in inputs) + b"".join(_text(2, name) for name in outputs)
    settings = b"".join(_bytes(5, _attribute(name, value)) for name, value in attributes.items())
    return names + _text(4, kind) + settings


def value(name: str, kind: int, shape: Sequence[str]) -> bytes:
    """An input or output, its extents named and not fixed."""
    extents = b"".join(_bytes(1, _text(2, extent)) for extent in shape)
    return _text(1, name) + _bytes(2, _bytes(1, _int(1, kind) + _bytes(2, extents)))


def integers(name: str, values: Sequence[int], *, is_scalar: bool = False) -> bytes:
    """A constant: a row of whole numbers, or one alone."""
    shape = () if is_scalar else (len(values),)
    return _tensor(name, INT64, shape) + _bytes(9, struct.pack(f"<{len(values)}q", *values))


def number(name: str, constant: float) -> bytes:
    """A constant: one float32."""
    return _tensor(name, FLOAT, ()) + _bytes(9, struct.pack("<f", constant))


def byte(name: str, constant: int) -> bytes:
    """A constant: one uint8."""
    return _tensor(name, UINT8, ()) + _bytes(9, bytes([constant]))


def weight(name: str, kind: int, shape: Sequence[int], file: str, offset: int, length: int) -> bytes:
    """A tensor that lies in another file, at an offset and of a length in bytes."""
    where = {"location": file, "offset": str(offset), "length": str(length)}
    entries = b"".join(_bytes(13, _text(1, key) + _text(2, entry)) for key, entry in where.items())
    return _tensor(name, kind, shape) + entries + _int(14, _EXTERNAL)


def _tensor(name: str, kind: int, shape: Sequence[int]) -> bytes:
    return b"".join(_int(1, extent) for extent in shape) + _int(2, kind) + _text(8, name)


def _attribute(name: str, setting: Attribute) -> bytes:
    if isinstance(setting, list):
        return _text(1, name) + b"".join(_int(8, item) for item in setting) + _int(20, _AS_INTS)
    if isinstance(setting, float):
        return _text(1, name) + _tag(2, 5) + struct.pack("<f", setting) + _int(20, _AS_FLOAT)
    return _text(1, name) + _int(3, setting) + _int(20, _AS_INT)


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode())


def _bytes(field: int, data: bytes) -> bytes:
    return _tag(field, 2) + _varint(len(data)) + data


def _int(field: int, whole: int) -> bytes:
    return _tag(field, 0) + _varint(whole)


def _tag(field: int, wire: int) -> bytes:
    return _varint(field << 3 | wire)


def _varint(whole: int) -> bytes:
    """Seven bits a byte, the lowest first; a negative number as 64 bits."""
    whole &= (1 << 64) - 1
    out = bytearray()
    while whole > 127:
        out.append(whole & 127 | 128)
        whole >>= 7
    return bytes([*out, whole])
