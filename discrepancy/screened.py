"""Patterns that few sentences hold: each says no by the letters it cannot do without, before it is searched for.

The books of wording hold hundreds of long alternations, and every sentence is asked for each of them. A search tries
all alternatives at every letter; whether a text holds one of a few strings is known in a fraction of that time. A
pattern asked of no text that can hold it is never compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any

GRAM = 3
"""Letters of the pieces that a text is cut into once, for all patterns that are asked of it."""

LONG = 5
"""Letters from which a longer string is taken to rule out no more texts."""

TEXTS = 4096
"""Texts whose pieces are kept: more than one story has sentences and clauses."""

# What matches one of these letters when case is ignored, and is not lowered to it.
_FOLDED = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})


class Screened:
    """A regular expression with those methods of ``re.Pattern`` that are used here, and the same answers.

    It is for whole sentences and clauses, which many patterns are asked of, and not for what is cut out of them.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __repr__(self) -> str:
        return f"Screened({self.pattern!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression itself."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Strings one of which the pattern cannot do without, in lower case; none where that cannot be told."""
        return tuple(sorted(find_needed(self.pattern, self.flags)))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first GRAM letters of the needed strings; none where one of them is shorter."""
        is_long = all(len(string) >= GRAM for string in self.needed)
        return frozenset(string[:GRAM] for string in self.needed) if is_long else frozenset()

    def may_match(self, text: str) -> bool:
        """Whether the text holds what the pattern cannot do without."""
        needed = self.needed
        if not needed:
            return True
        low, pieces = fold_text(text)
        if self.beginnings and self.beginnings.isdisjoint(pieces):
            return False
        for string in needed:  # noqa: SIM110 - asked so often that a generator would cost more than what it finds
            if string in low:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return self.compiled.search(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self.compiled.finditer(text) if self.may_match(text) else iter(())


@lru_cache(maxsize=TEXTS)
def fold_text(text: str) -> tuple[str, frozenset[str]]:
    """A text in lower case, and its pieces of GRAM letters."""
    low = text.lower() if text.isascii() else text.translate(_FOLDED).lower()
    return low, frozenset(map("".join, zip(*(low[i:] for i in range(GRAM)), strict=False)))


def find_needed(pattern: str, flags: int = 0) -> frozenset[str]:
    """Strings, in lower case, one of which stands in every text that a pattern matches in; none where none is sure."""
    found = _of_sequence(re._parser.parse(pattern, flags))  # type: ignore[attr-defined]  # there is no other parser
    return frozenset(s for s in found if not any(other != s and other in s for other in found))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """What the most telling part of a sequence needs: a run of plain letters, or another part."""
    best: frozenset[str] = frozenset()
    run = ""
    for kind, value in (*((str(kind), value) for kind, value in items), ("END", None)):
        if kind == "LITERAL" and value < 128:
            run += chr(value).lower()
        elif kind not in _WITHOUT_WIDTH:
            best = max(best, frozenset({run} if run else ()), key=_worth)
            run = ""
            if kind in _PARTS:
                best = max(best, _PARTS[kind](value), key=_worth)
    return best


def _worth(needed: frozenset[str]) -> tuple[int, int]:
    """How much strings rule out: by the shortest of them, then by how few they are."""
    return min((min(len(string), LONG) for string in needed), default=0), -len(needed)


def _of_branches(value: tuple[Any, Any]) -> frozenset[str]:
    found = [_of_sequence(branch) for branch in value[1]]
    return frozenset().union(*found) if all(found) else frozenset()


def _of_repeat(value: tuple[int, Any, Any]) -> frozenset[str]:
    return _of_sequence(value[2]) if value[0] > 0 else frozenset()


_WITHOUT_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_PARTS: dict[str, Callable[[Any], frozenset[str]]] = {
    "BRANCH": _of_branches,
    "SUBPATTERN": lambda value: _of_sequence(value[3]),
    "ATOMIC_GROUP": _of_sequence,
    "MAX_REPEAT": _of_repeat,
    "MIN_REPEAT": _of_repeat,
    "POSSESSIVE_REPEAT": _of_repeat,
}
