"""Statements as the store holds them, with what the report's formats made of them: read only when one is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

from discrepancy import codec
from discrepancy.records import Statement

Forms = Mapping[str, tuple[str, ...]]
"""By a format's name, what it writes of a finding's statements whatever the finding's number, grades and decision."""


class Told(Sequence[Statement]):
    """A finding's statements, equal to the tuple of them.

    A report on thousands of stories of which one is new writes the others' statements from ``forms``; only a format
    that has none there, or a decision on a part of a finding, looks at the statements themselves. Statements that were
    chosen or changed are a new tuple, which has no forms: those here cannot be out of date.
    """

    __slots__ = ("_read", "data", "forms")

    def __init__(self, data: str, forms: Forms) -> None:
        self.data = data
        self._read: tuple[Statement, ...] | None = None
        self.forms = forms

    def _all(self) -> tuple[Statement, ...]:
        if self._read is None:
            self._read = read_statements(self.data)
        return self._read

    @overload
    def __getitem__(self, at: int) -> Statement: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Statement, ...]: ...
    def __getitem__(self, at: int | slice) -> Statement | tuple[Statement, ...]:
        return self._all()[at]

    def __len__(self) -> int:
        return len(self._all())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Told):
            return self.data == other.data
        return self._all() == other

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())


def form_of(statements: Sequence[Statement], name: str) -> tuple[str, ...]:
    """What the format of this name made of the statements; () when it has to do so itself."""
    return statements.forms.get(name, ()) if isinstance(statements, Told) else ()


def write_statements(statements: Sequence[Statement]) -> str:
    """Statements as ``Told`` holds them."""
    return codec.dumps(tuple(statements), tuple[Statement, ...]).decode("ascii")


def read_statements(data: str) -> tuple[Statement, ...]:
    """The statements that ``write_statements`` wrote."""
    return codec.loads(data.encode("ascii"), tuple[Statement, ...])
