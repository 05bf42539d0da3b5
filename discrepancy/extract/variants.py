"""Of which model of a product a figure is: "the 13-inch version starts at $1,199", "a higher-end model at $2,799".

Products come in sizes and tiers, each with a price and parts of its own; a figure of one is no version of another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from discrepancy.intervals import quantity_of
from discrepancy.records import Statement

MODEL = "model:"
"""Begins the scope mark of the size or tier that a figure is of: model:13in, model:high, model:low."""

SEVERAL = "models"
"""Scope mark of every figure of an article that tells of several sizes."""

SPECIFIED = ("money", "number", "count", "length", "duration", "mass", "area", "speed")
"""Dimensions of prices and parts."""

HIGH = (
    r"(?:high(?:er|est)?|top)[- ](?:end|tier|spec\w*)|upgraded|flagship|premium|top|maxed[- ]out|fully[- ]loaded|"
    r"more expensive|pricier|larger|bigger"
)
LOW = r"(?:low(?:er|est)?)[- ](?:end|tier|cost|spec\w*)|base|basic|standard|entry[- ]level|cheap(?:er|est)|smaller"
NOUN = r"(?:models?|versions?|options?|variants?|editions?|configurations?)\b"
MACHINE = (
    rf"(?:{NOUN}|(?:portables?|laptops?|notebooks?|tablets?|phones?|handsets?|screens?|sets?|monitors?|displays?)\b)"
)
NUMBER = r"\d{1,2}(?:\.\d)?"
SIZE = rf"(?:\b(?P<other>{NUMBER})-?(?:\s?inch)?\s?(?:and|or)\s)?\b(?P<size>{NUMBER})(?:\s?-?\s?inch\b|[\"″”])"
TIER = rf"\b(?:(?P<high>{HIGH})|(?P<low>{LOW}))\s+"
SIZED = re.compile(rf"(?:{TIER})?{SIZE}\s+(?:(?:[\w-]+\s+){{0,2}}?{MACHINE}|(?=[A-Z]))", re.IGNORECASE)
TIERED = re.compile(rf"{TIER}(?:[\w-]+\s+)?{NOUN}", re.IGNORECASE)
NAMED = re.compile(r"(?:new )?[A-Z]")
"""What follows a size that stands before no common noun: the product's name."""

LIKENED = re.compile(r"\b(?:as|than|like|over|unlike)\s+(?:the|its|a|an|his)?\s*$", re.IGNORECASE)
"""What stands before a model that a sentence only compares another with."""

OF = re.compile(r"\s+(?:for|on|in)\s+(?:the|an?|its)?\s*", re.IGNORECASE)
"""What stands between a figure and the model it is given for."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model as a sentence names it, from ``start`` to ``end``: its sizes in inches and its tier, where it says so."""

    start: int
    end: int
    sizes: frozenset[str]
    tier: str | None


def mark_models(statements: Sequence[Statement]) -> list[Statement]:
    """An article's quantities, each with marks of the model it is of; and all of them where there are several sizes."""
    marks = [model_marks(statement) for statement in statements]
    sizes = {mark for own in marks for mark in own if mark.endswith("in")}
    more = {SEVERAL} if len(sizes) > 1 else set()
    return [
        replace(statement, scope=tuple(sorted({*statement.scope, *own, *more})))
        if is_specified(statement)
        else statement
        for statement, own in zip(statements, marks, strict=True)
    ]


def is_specified(statement: Statement) -> bool:
    """Whether a figure can be a price or a part of a product."""
    quantity = quantity_of(statement)
    return quantity.dimension in SPECIFIED and quantity.unit != "people"


def model_marks(statement: Statement) -> set[str]:
    """The scope marks of the model that a figure is of; none where its sentence names no model up to it."""
    text = statement.sentence.text
    if not is_specified(statement):
        return set()
    start, end = (at - statement.sentence.start for at in (statement.span_start, statement.span_end))
    models = sorted(find_models(text), key=lambda m: m.start)
    behind = OF.match(text, end)
    sizes: frozenset[str] = frozenset()
    tier: str | None = None
    for model in models:
        if model.start <= start or (behind and model.start <= behind.end() < model.end):
            sizes, tier = model.sizes or sizes, model.tier
    return {f"{MODEL}{size}in" for size in sizes} | ({MODEL + tier} if tier else set())


def find_models(text: str) -> Iterator[Model]:
    """The models that a sentence names by a size or a tier; not those that it only likens another to."""
    for match in SIZED.finditer(text):
        is_named = re.search(MACHINE, match.group(), re.IGNORECASE) or NAMED.match(text, match.end())
        if is_named and not LIKENED.search(text[: match.start()]):
            sizes = frozenset(str(int(float(size))) for size in (match["size"], match["other"]) if size)
            yield Model(match.start(), match.end(), sizes, read_tier(match))
    for match in TIERED.finditer(text):
        if not LIKENED.search(text[: match.start()]) and not SIZED.match(text, match.start()):
            yield Model(match.start(), match.end(), frozenset(), read_tier(match))


def read_tier(match: re.Match[str]) -> str | None:
    """The tier a model's words say: high, low, or none."""
    return "high" if match["high"] else "low" if match["low"] else None
