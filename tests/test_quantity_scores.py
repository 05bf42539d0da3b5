"""The scorer of quantities counts what its definition says."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from discrepancy.errors import UsageError
from discrepancy.quantity_scores import score_quantities


def gold(value: float | None, unit: str, bound: str | None = "=", **ends: float) -> dict[str, Any]:
    return {
        "value": value,
        "low": ends.get("low"),
        "high": ends.get("high"),
        "normalized_unit": unit,
        "unit": unit,
        "bound": bound,
    }


def score(
    folder: Path, *rows: tuple[str, list[dict[str, Any]]], has_change: bool = True
) -> dict[str, dict[str, float]]:
    path = folder / "rows.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for text, quantities in rows:
            lines.write(json.dumps({"text": text, "quantities": quantities, "has_change": has_change}) + "\n")
    return score_quantities(path)


def test_a_full_match_is_perfect(tmp_path: Path) -> None:
    """Value, unit and bound read as annotated score one."""
    result = score(tmp_path, ("More than 40 goats ran 3 miles.", [gold(40, "goat", ">"), gold(3, "mile")]))
    assert [result[measure]["f1"] for measure in ("value", "value_unit", "value_bound")] == [1, 1, 1]


def test_each_measure_sees_its_own_fault(tmp_path: Path) -> None:
    """A wrong unit leaves value and bound alone, a wrong bound leaves value and unit alone."""
    result = score(tmp_path, ("40 goats", [gold(40, "sheep")]), ("50 goats", [gold(50, "goat", ">")]))
    assert [result[measure]["recall"] for measure in ("value", "value_unit", "value_bound")] == [1, 0.5, 0.5]


def test_surplus_and_missing_count(tmp_path: Path) -> None:
    """What is read and not annotated costs precision, what is annotated and not read recall."""
    result = score(tmp_path, ("40 goats and 40 cows and 7 hens", [gold(40, "goat"), gold(9, "hen"), gold(40, "cow")]))
    assert result["value"] == {"precision": 0.6667, "recall": 0.6667, "f1": 0.6667}


def test_ranges_match_by_both_ends(tmp_path: Path) -> None:
    """A range is one quantity with two ends."""
    assert score(tmp_path, ("10 to 15 goats", [gold(None, "goat", low=10, high=15)]))["value"]["f1"] == 1
    assert score(tmp_path, ("10 to 15 goats", [gold(10, "goat")]))["value"]["f1"] == 0


def test_rows_without_bounds_do_not_count_for_bounds(tmp_path: Path) -> None:
    """Rows whose bounds nobody annotated say nothing about bounds; a trend asks for none."""
    assert score(tmp_path, ("over 40 goats", [gold(40, "goat", None)]), has_change=False)["value_bound"]["f1"] == 0
    assert score(tmp_path, ("over 40 goats", [gold(40, "goat", None)]))["value_bound"]["f1"] == 1


@pytest.mark.parametrize("content", [b"not json", b"\x1f\x8bbroken"])
def test_unreadable_files_are_a_usage_error(tmp_path: Path, content: bytes) -> None:
    """A file that cannot be read ends with a message, not a traceback."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError):
        score_quantities(path)
    with pytest.raises(UsageError):
        score_quantities(tmp_path / "none.jsonl.gz")
