"""What a reader hands over before an article gets its blocks, date and id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from discrepancy.records import Skip

STAGE = "ingest"


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one file, with the path shown to the user; ``name`` is the path's last component."""

    path: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a reader found it; ``text`` still holds page furniture.

    ``item`` is the publisher's identifier, which versions of one article share; ``version`` orders them (ISO stamps and
    numbers padded to equal width compare as text). ``is_cancelled`` marks an item its publisher withdrew.
    ``first_line`` is the line of the file, from 1, on which ``text`` begins, when the two have the same lines.
    """

    path: str
    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    item: str | None = None
    version: str = ""
    is_cancelled: bool = False
    first_line: int | None = None
    author: str | None = None
    modified: str | None = None


Reader = Callable[[Raw], Iterator[Draft | Skip]]


def skip(path: str, reason: str) -> Skip:
    """A skip of the ingest stage."""
    return Skip(path=path, stage=STAGE, reason=reason)
