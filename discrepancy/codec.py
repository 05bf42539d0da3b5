"""Records to JSON and back, exactly: any frozen dataclass of plain values, by its own type annotations."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
TypeForm: TypeAlias = Any
"""A type as annotations write it: a class, ``tuple[X, ...]``, ``X | None`` (the language has no name for that yet)."""

Plain: TypeAlias = Any
"""A value as JSON has it."""

_Coder = Callable[[Any], Any]
_Recorder = Callable[[Any, "list[_Coder | None]"], _Coder]
_PLAIN = (str, int, float, bool, type(None))


def dumps(value: object, kind: TypeForm) -> bytes:
    """JSON of a value of type ``kind``: a record as the list of its fields, so that it is short and quick to read.

    Raises TypeError for a type that holds more than records, tuples, dicts by string and plain values.
    """
    plain = value if (encode := encoder_of(kind)) is None else encode(value)
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def loads(data: bytes, kind: type[T]) -> T:
    """The value of type ``kind`` that ``dumps`` wrote; equal to it, tuples and numbers included.

    Raises ValueError where the bytes are no such value.
    """
    plain = read_json(data)
    form: TypeForm = kind
    decode = decoder_of(form)
    try:
        return typing.cast("T", plain if decode is None else decode(plain))
    except (TypeError, IndexError, KeyError, AttributeError) as error:
        raise ValueError(f"not a stored {kind}: {error}") from error


def read_json(data: bytes) -> Plain:
    """What JSON holds; raises ValueError where it is none.

    orjson is five times as fast as the standard library, which alone knows infinities and half a surrogate pair.
    """
    import orjson

    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return json.loads(data)


@cache
def shape_of(kind: TypeForm) -> str:
    """Digest of a type's fields, through every record it holds: data of one shape is never read as another."""
    seen: dict[str, list[str]] = {}

    def visit(part: TypeForm) -> None:
        if dataclasses.is_dataclass(part) and isinstance(part, type) and part.__qualname__ not in seen:
            seen[part.__qualname__] = [f"{f.name}:{f.type}" for f in dataclasses.fields(part)]
            for hint in typing.get_type_hints(part).values():
                visit(hint)
        for argument in typing.get_args(part):
            visit(argument)

    visit(kind)
    return hashlib.sha256(json.dumps([str(kind), sorted(seen.items())]).encode()).hexdigest()[:16]


@cache
def encoder_of(kind: TypeForm) -> _Coder | None:
    """What turns a value of a type into plain JSON values; None where the value is one already."""
    return _coder(kind, encoder_of, _encode_record)


@cache
def decoder_of(kind: TypeForm) -> _Coder | None:
    """What turns plain JSON values into a value of a type; None where nothing is to do."""
    return _coder(kind, decoder_of, _decode_record)


def _coder(kind: TypeForm, again: Callable[[Any], _Coder | None], record: _Recorder) -> _Coder | None:
    origin: TypeForm = typing.get_origin(kind)
    arguments: tuple[TypeForm, ...] = typing.get_args(kind)
    if kind in _PLAIN or origin is typing.Literal:
        return None
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return record(kind, [again(hints[f.name]) for f in dataclasses.fields(kind)])
    if origin in (typing.Union, types.UnionType):
        return _optional(kind, [again(a) for a in arguments if a is not type(None)])
    to_tuple = again is decoder_of
    if origin is Sequence:
        return _sequence(again(arguments[0]), to_tuple=to_tuple)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return _sequence(again(arguments[0]), to_tuple=to_tuple)
        return _fixed([again(a) for a in arguments], to_tuple=to_tuple)
    if origin is dict and arguments[0] is str:
        return _mapping(again(arguments[1]))
    raise TypeError(f"cannot store a value of type {kind}")


def _encode_record(kind: TypeForm, coders: list[_Coder | None]) -> _Coder:
    names = [f.name for f in dataclasses.fields(kind)]
    pairs = list(zip(names, coders, strict=True))

    def encode(value: Plain) -> list[Any]:
        return [getattr(value, name) if coder is None else coder(getattr(value, name)) for name, coder in pairs]

    return encode


def _decode_record(kind: TypeForm, coders: list[_Coder | None]) -> _Coder:
    active = [(i, coder) for i, coder in enumerate(coders) if coder is not None]
    size = len(coders)

    def decode(plain: Plain) -> Plain:
        if len(plain) != size:
            raise ValueError(f"not a stored {kind.__name__}: {len(plain)} fields for {size}")
        # The list was made for this record alone, so that it can be filled in place.
        for i, coder in active:
            plain[i] = coder(plain[i])
        return kind(*plain)

    return decode


def _optional(kind: TypeForm, coders: list[_Coder | None]) -> _Coder | None:
    active = [c for c in coders if c is not None]
    if not active:
        return None
    if len(coders) > 1:
        raise TypeError(f"cannot tell the members of {kind} apart")
    coder = active[0]
    return lambda value: None if value is None else coder(value)


def _sequence(coder: _Coder | None, *, to_tuple: bool) -> _Coder:
    if coder is None:
        return tuple if to_tuple else list
    if to_tuple:
        return lambda values: tuple(map(coder, values))
    return lambda values: [coder(v) for v in values]


def _fixed(coders: list[_Coder | None], *, to_tuple: bool) -> _Coder:
    make: Callable[[Any], Any] = tuple if to_tuple else list
    return lambda values: make(v if c is None else c(v) for c, v in zip(coders, values, strict=True))


def _mapping(coder: _Coder | None) -> _Coder:
    return lambda values: {k: v if coder is None else coder(v) for k, v in values.items()}
