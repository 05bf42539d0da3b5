"""Fingerprints: identities of pairs and findings that survive another order, machine, threshold or reflowed text."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Sequence

from discrepancy.records import Quantity, Statement

ID_LENGTH = 12
"""Hex digits of an id: 48 bits, so that among 100,000 pairs a clash has a chance of about 2 in 100,000."""

_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u00a0", "''\"\"-- ", "\u00ad")


def pair_id(kind: str, a: Statement, b: Statement) -> str:
    """Id of the conflict between two statements, the same with ``a`` and ``b`` exchanged."""
    return _digest("pair", kind, sorted((statement_key(a), statement_key(b))))


def finding_id(kind: str, statements: Sequence[Statement]) -> str:
    """Id of a fact with these statements, in whatever order they come."""
    return _digest("finding", kind, sorted({statement_key(s) for s in statements}))


def statement_key(statement: Statement) -> str:
    """What a statement says, as one line: its article's id, the folded clause and span, and the value."""
    clause, span = fold(clause_text(statement)), fold(statement.span)
    return json.dumps([statement.article, clause, span, _value_key(statement.quantity)], ensure_ascii=True)


def clause_text(statement: Statement) -> str:
    """The words of the statement's clause; the whole sentence where its offsets do not fit the stored text."""
    sentence = statement.sentence
    start, end = statement.start - sentence.start, statement.end - sentence.start
    is_exact = len(sentence.text) == sentence.end - sentence.start and 0 <= start < end <= len(sentence.text)
    return sentence.text[start:end] if is_exact else sentence.text


def fold(text: str) -> str:
    """Text with compatibility forms, quotation marks, dashes, case and white space made alike."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_STRAIGHT)).casefold().split())


def number_repeats(ids: Iterable[str]) -> tuple[str, ...]:
    """The ids in their order, the second and later use of one marked ``-2``, ``-3``, ..."""
    seen: dict[str, int] = {}
    numbered = []
    for identity in ids:
        seen[identity] = seen.get(identity, 0) + 1
        numbered.append(identity if seen[identity] == 1 else f"{identity}-{seen[identity]}")
    return tuple(numbered)


def _value_key(quantity: Quantity | None) -> list[str | None]:
    if quantity is None:
        return []
    ends = [None if end is None else f"{end:.6g}" for end in (quantity.low, quantity.high)]
    return [*ends, quantity.bound, quantity.unit]


def _digest(domain: str, kind: str, keys: Sequence[str]) -> str:
    payload = "\n".join((domain, kind, *keys))
    return hashlib.sha256(payload.encode("utf-8")).hexdigest()[:ID_LENGTH]
