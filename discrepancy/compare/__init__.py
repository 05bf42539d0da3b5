"""Statements of one story -> facts on which the sources differ; a kind of conflict a file.

The files of this folder are the comparators, listed below. What they are made of stands in folders by what it is about:
people, places, times, courses (how far a case, a patient or a plan is), deeds (what was done, how and by whom),
assertions (what is laid down, doubted or denied), and common for what several of them share.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from discrepancy.records import Fact
from discrepancy.storyview import StoryView

Comparator = Callable[[StoryView], list[Fact]]

COMPARATORS = (
    "quantity",
    "internal",
    "singlefigures",
    "headcounts",
    "arrestcounts",
    "ages",
    "nearages",
    "figures",
    "date",
    "status",
    "polarity",
    "agent",
    "names",
    "role",
    "relations",
    "certainty",
    "location",
    "bodies",
    "quote",
    "attribution",
    "factual",
    "closereading",
)
"""The modules that compare, in the order in which their facts are reported; each has KIND and compare."""


def list_comparators() -> tuple[Comparator, ...]:
    """The ``compare`` function of every comparator."""
    return tuple(import_module(f"discrepancy.compare.{name}").compare for name in COMPARATORS)
