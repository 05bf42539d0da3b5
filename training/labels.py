"""Labels for pairs of quantity statements, read off graded stories."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discrepancy.records import Statement

FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def fold(text: str) -> str:
    """Fold white space, quotation marks and case."""
    return " ".join(text.translate(FOLD).split()).lower()


def load_gold(story: Path) -> dict[str, Any]:
    """The graded entries of one story folder, or its list of facts (facts.json: which quantities speak of one fact)."""
    path = story / "gold.json"
    return dict(json.loads((path if path.exists() else story / "facts.json").read_text("utf-8")))


def anchor_hit(side: Mapping[str, Any], statement: Statement, name: str) -> int:
    """2: the statement's value stands in one of the side's anchors; 1: only its sentence holds one; 0: neither."""
    if "article" in side and name != side["article"]:
        return 0
    sentence, clause = fold(statement.sentence.text), fold(statement.span)
    best = 0
    for anchor in map(fold, side["any_of"]):
        if anchor not in sentence:
            continue
        at = sentence.index(anchor)
        where = len(fold(statement.sentence.text[: statement.span_start - statement.sentence.start]))
        if clause in anchor or anchor in clause or (at - len(clause) - 1 <= where <= at + len(anchor)):
            return 2
        best = 1
    return best


def entry_hit(entry: Mapping[str, Any], one: Statement, two: Statement, names: Mapping[str, str]) -> int:
    """How well a pair matches a graded entry: the weaker of its two sides, in either order."""
    a, b = entry["sides"]
    first, second = names[one.article], names[two.article]
    return max(
        min(anchor_hit(a, one, first), anchor_hit(b, two, second)),
        min(anchor_hit(a, two, second), anchor_hit(b, one, first)),
    )


def names_sentences(entry: Mapping[str, Any], one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a graded entry names two sentences, each given after its article's file, in either order."""
    a, b = entry["sides"]
    return (holds(a, one) and holds(b, other)) or (holds(a, other) and holds(b, one))


def holds(side: Mapping[str, Any], told: tuple[str, str]) -> bool:
    """Whether a sentence, after its article's file, is of a side's article and has one of its anchors."""
    file, sentence = told
    return side.get("article", file) == file and any(fold(anchor) in fold(sentence) for anchor in side["any_of"])


def key_of(statement: Statement, names: Mapping[str, str]) -> str:
    """What a list of facts calls a quantity: its article's file and where it stands in it."""
    return f"{names[statement.article]}:{statement.span_start}"


def label_grouped(facts: Mapping[str, Any], one: Statement, two: Statement, names: Mapping[str, str]) -> str:
    """group, none, or loose (a quantity that the list of facts does not know)."""
    a, b = key_of(one, names), key_of(two, names)
    listed = facts["listed"]
    if a not in listed or b not in listed:
        return "loose"
    return "group" if any(a in group and b in group for group in facts["groups"]) else "none"


def label_pair(gold: Mapping[str, Any], one: Statement, two: Statement, names: Mapping[str, str]) -> str:
    """conflict, acceptable, trap, group (a list of facts joins them), loose (the sentences match an entry, the
    values do not) or none.
    """
    if "groups" in gold:
        return label_grouped(gold, one, two, names)
    best = "none"
    for section, name in (("conflicts", "conflict"), ("traps", "trap"), ("acceptable", "acceptable")):
        for entry in gold[section]:
            hit = entry_hit(entry, one, two, names)
            if hit == 2:
                return name
            if hit == 1 and section != "traps":
                best = "loose"
    return best
