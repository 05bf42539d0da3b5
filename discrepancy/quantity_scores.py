"""Scores the quantity reader against annotated sentences: precision, recall and F1 of value, value+unit, value+bound.

A row holds a text and its quantities: ``value``, or ``low`` and ``high``; ``unit`` and ``normalized_unit``; ``bound``
(=, ~, >, <, or None where only a trend is marked). Per text, read and annotated quantities are matched one to one, as
many as can be. *Value*: the same number, or the same two ends. *Value+unit*: also the same unit, or the same counted
noun. *Value+bound*: also the same bound; counted on rows whose bounds were annotated, where a trend alone asks for no
bound. ``docs/quantities.md`` says what ``adapt`` converts between the annotators' format and the program's, and why.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discrepancy.errors import UsageError
from discrepancy.extract.numbers import ReadQuantity, read_details
from discrepancy.extract.quantity_nouns import lemmatize

MEASURES = ("value", "value_unit", "value_bound")
_BOUNDS = {
    "exact": "=",
    "between": "=",
    "several": "=",
    "about": "~",
    "over": ">",
    "at_least": ">",
    "under": "<",
    "up_to": "<",
    "at_most": "<",
}


_NEVER_MARKED = frozenset({"few", "zero", "ordinal", "score", "ratio"})


@dataclass(frozen=True, slots=True)
class Scored:
    """A quantity in the form the score compares: value ends, unit words, bound sign; ``is_any_bound`` asks for none."""

    low: float
    high: float
    unit: str
    noun: str
    bound: str
    is_any_bound: bool = False
    is_vague: bool = False


def score_quantities(path: Path) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 by measure on a JSONL file (gzip by suffix); ``UsageError`` when it cannot be read."""
    return score_reader(path, lambda text: adapt(read_details(text)))


def score_reader(path: Path, reader: Callable[[str], list[Scored]]) -> dict[str, dict[str, float]]:
    """As ``score_quantities``, for any reader of quantities."""
    counts = {measure: [0, 0, 0] for measure in MEASURES}
    for row in _read_rows(path):
        gold = [_from_gold(quantity) for quantity in row.get("quantities", [])]
        read = reader(str(row["text"]))
        for measure in MEASURES:
            if measure == "value_bound" and not row.get("has_change", True):
                continue
            hits = _count_matches(read, gold, measure)
            for place, number in enumerate((hits, len(read), len(gold))):
                counts[measure][place] += number
    return {measure: _figures(*counts[measure]) for measure in MEASURES}


def adapt(readings: Iterable[ReadQuantity]) -> list[Scored]:
    """The program's readings in the annotators' format: forms they never mark dropped, "eight or nine" split."""
    scored: list[Scored] = []
    for reading in readings:
        quantity = reading.quantity
        if reading.kind in _NEVER_MARKED:
            continue
        low = reading.raw_low if reading.raw_low is not None else math.nan
        high = reading.raw_high if reading.raw_high is not None else low
        unit = _fold(reading.raw_unit or "")
        noun = quantity.noun or ""
        sign = _BOUNDS[reading.prefix if quantity.bound == "between" and reading.prefix else quantity.bound]
        if reading.link == "or":
            scored += [Scored(low, low, unit, noun, sign), Scored(high, high, unit, noun, "=")]
        else:
            scored.append(Scored(low, high, unit, noun, sign, is_vague=reading.kind == "vague"))
    return scored


def _read_rows(path: Path) -> Iterable[dict[str, Any]]:
    try:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read as JSON lines ({error}); give a .jsonl or .jsonl.gz file") from error


def _from_gold(quantity: dict[str, Any]) -> Scored:
    value = quantity.get("value")
    low = float(value if value is not None else quantity["low"])
    high = float(value if value is not None else quantity["high"])
    unit = str(quantity.get("normalized_unit") or quantity.get("unit") or "")
    noun = str(quantity.get("unit") or "")
    bound = quantity.get("bound")
    return Scored(low, high, _fold(unit), noun.lower(), bound or "=", bound is None)


def _count_matches(read: list[Scored], gold: list[Scored], measure: str) -> int:
    """The most pairs that match, found by augmenting paths (a text holds few quantities)."""
    partner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, wanted in enumerate(gold):
            if j in seen or not _is_match(read[i], wanted, measure):
                continue
            seen.add(j)
            if j not in partner or place(partner[j], seen):
                partner[j] = i
                return True
        return False

    return sum(place(i, set()) for i in range(len(read)))


def _is_match(read: Scored, gold: Scored, measure: str) -> bool:
    if not _is_same_value(read, gold):
        return False
    if measure == "value_unit":
        return _is_same_unit(read, gold)
    if measure == "value_bound":
        return gold.is_any_bound or read.bound == gold.bound
    return True


def _is_same_value(read: Scored, gold: Scored) -> bool:
    if read.is_vague:
        return math.isclose(gold.low, read.low / 2, rel_tol=1e-6)
    if (
        0 < read.low < 1
        and read.low == read.high
        and math.isclose(read.low, gold.low, abs_tol=0.005)
        and gold.low == gold.high
    ):
        return True
    return math.isclose(read.low, gold.low, rel_tol=1e-4, abs_tol=1e-9) and math.isclose(
        read.high, gold.high, rel_tol=1e-4, abs_tol=1e-9
    )


def _is_same_unit(read: Scored, gold: Scored) -> bool:
    if gold.unit in {"", "-"}:
        return read.unit == ""
    if read.unit == gold.unit:
        return True
    if gold.unit == "count":
        return read.noun == "time" or read.unit == ""
    if gold.unit.split(" of ")[0] == read.unit:
        return True
    heads = {_fold(word) for word in (_head(gold.unit), _head(gold.noun))}
    return bool(read.noun) and lemmatize(read.noun) in heads


def _head(phrase: str) -> str:
    """The head of a noun phrase: its last word before a preposition."""
    words = re.split(r"\s+(?:of|in|for|from|on|at|with|to)\s+", phrase.strip())[0].split()
    return lemmatize(words[-1]) if words else ""


def _fold(unit: str) -> str:
    unit = unit.lower().removeprefix("% ").strip()
    return {"percent": "percentage", "square foot": "square feet", "pound-foot": "foot pound-force"}.get(unit, unit)


def _figures(hits: int, read: int, gold: int) -> dict[str, float]:
    precision, recall = hits / read if read else 0.0, hits / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
