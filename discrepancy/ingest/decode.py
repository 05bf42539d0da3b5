"""From bytes to text: the encoding is declared, UTF-8, or what charset-normalizer can tell."""

from __future__ import annotations

import codecs
import re

MAX_TEXT_BYTES = 10_000_000
"""A news article is some 5 kB; ten million bytes leave room for any report and stop what is not one."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL_SHARE = 0.01


class UndecodableError(Exception):
    """The bytes are no text that can be told; the message is the reason shown."""


def decode(data: bytes, max_bytes: int = MAX_TEXT_BYTES) -> str:
    """The text of ``data`` with every line end as one newline; raises UndecodableError with a reason."""
    if len(data) > max_bytes:
        raise UndecodableError(f"too large: {len(data):,} bytes, the limit is {max_bytes:,}")
    if not data.strip():
        raise UndecodableError("empty")
    return normalise(_decode(data))


def normalise(text: str) -> str:
    """``text`` with line ends as newlines and without byte order mark."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = (
        text.replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x0c", "\n")
        .replace("\x0b", "\n")
        .replace("\x85", "\n")
    )
    return text.lstrip("\ufeff")


def _decode(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UndecodableError(f"broken {encoding.upper()} at byte {error.start}") from error
    if len(_CONTROL.findall(data[:100_000])) > _MAX_CONTROL_SHARE * min(len(data), 100_000):
        raise UndecodableError("binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # Well-formed multibyte sequences hardly ever turn up in a legacy encoding: such a file is UTF-8 that was
        # damaged, and a guess at another encoding would garble every quotation mark in it.
        if len(_MULTIBYTE.findall(data)) > _count_invalid(data):
            raise UndecodableError(f"broken UTF-8 at byte {error.start}") from error
    return _guess(data)


def _count_invalid(data: bytes) -> int:
    return data.decode("utf-8", errors="replace").count("\ufffd")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UndecodableError("binary, or an encoding that cannot be told")
    if best.encoding in _LATIN:
        # Windows-1252 is what newsrooms wrote; its neighbours differ in letters English does not use.
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return str(best)
    return str(best)


_LATIN = frozenset(
    {"cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "latin_1", "iso8859_15", "iso8859_9", "iso8859_2"}
)
