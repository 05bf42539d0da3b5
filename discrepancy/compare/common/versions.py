"""The versions of a fact in words: each value with the sources that give it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from discrepancy.compare.common.wording import name_source
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

SHOWN = 6
"""Versions named in a summary; the report's own list of versions holds all."""


def word_versions(view: StoryView, versions: Iterable[tuple[str, Statement]]) -> str:
    """Each value with its sources, the earliest published first: "34 (Harbour, Coast) and 38 (Island)".

    Values that differ in case or spaces alone are one; where all stand in one article it is named once.
    """
    sources: dict[str, tuple[str, dict[str, None]]] = {}
    for value, statement in sorted(versions, key=lambda version: view.published(version[1]) or ""):
        worded = " ".join(value.split())
        sources.setdefault(worded.casefold(), (worded, {}))[1][name_source(view, statement)] = None
    named = {name for _, names in sources.values() for name in names}
    if len(named) == 1 and 1 < len(sources) <= SHOWN:
        return f"{join([value for value, _ in sources.values()])} within {min(named)}"
    parts = [f"{value} ({', '.join(names)})" for value, names in sources.values()]
    left = len(parts) - SHOWN
    parts = parts[:SHOWN] + ([f"{left} more version{'s' if left > 1 else ''}"] if left > 0 else [])
    return join(parts)


def join(parts: Sequence[str]) -> str:
    """Parts as an English list: "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
