"""Cuts a long version of a fact to the stretch that tells it apart: where its words and the other versions' meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from discrepancy.fingerprints import fold
from discrepancy.report import view

WORD = re.compile(r"\w+(?:['’.,]\w+)*")
PLAIN_WORDS = frozenset(
    "a an and are as at be been but by for from had has have he her his in is it its of on or said says she that the "
    "their them there they this to was were which who will with would".split()
)
"""Words that say nothing of a difference: they are in every sentence."""
FAR_MORE = 2
_ELLIPSES = 4
"""Characters that the marks of a cut on both sides take."""


def short_values(versions: Sequence[view.Version], limit: int) -> list[str]:
    """The versions' values, each cut to ``limit`` characters around the words it shares with the others."""
    words = [words_of(version.value) for version in versions]
    others = [frozenset().union(*words[:at], *words[at + 1 :]) for at in range(len(versions))]
    return [focus(version.value, limit, shared) for version, shared in zip(versions, others, strict=True)]


def words_of(text: str) -> frozenset[str]:
    """The folded words of a text that say something."""
    return frozenset(fold(word) for word in WORD.findall(text)) - PLAIN_WORDS


def focus(text: str, limit: int, shared: frozenset[str]) -> str:
    """The start of ``text`` within ``limit`` characters, or the stretch that holds far more of the words ``shared``.

    A clause may open with what has nothing to do with the fact ("In a development that surprised many, ..."): cut at
    its start, three versions of one fact would read like three facts.
    """
    if len(text) <= limit:
        return text
    words = list(WORD.finditer(text))
    starts = [0, *(word.start() for word in words if fold(word[0]) in shared)]
    best = max(starts, key=lambda start: (_count(text, start, limit, shared), -start))
    if best == 0 or _count(text, best, limit, shared) < FAR_MORE * _count(text, 0, limit, shared):
        return view.shorten(text, limit)
    return "… " + view.shorten(text[best:], limit - _ELLIPSES)


def _count(text: str, start: int, limit: int, shared: frozenset[str]) -> int:
    return len(words_of(view.shorten(text[start:], limit - _ELLIPSES)) & shared)
