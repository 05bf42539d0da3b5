"""The versions of a fact in words: each value with the sources that give it."""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.compare.common.wording import name_source
from discrepancy.records import Statement
from discrepancy.storyview import StoryView


def word_versions(view: StoryView, versions: Iterable[tuple[str, Statement]]) -> str:
    """Each value in order of first use with its sources: "34 (Harbour, Coast) and 38 (Island)"."""
    sources: dict[str, dict[str, None]] = {}
    for value, statement in versions:
        sources.setdefault(value, {})[name_source(view, statement)] = None
    parts = [f"{value} ({', '.join(names)})" for value, names in sources.items()]
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
