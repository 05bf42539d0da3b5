"""The matcher: trees read from text, walked and calibrated as they were written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from discrepancy.align import matcher
from discrepancy.align.features import FEATURES, make_context
from discrepancy.errors import ModelError
from tests.quantity_view import Count, make_view

STUMP = {"feature": [0, -1, -1], "threshold": [0.5, 0, 0], "left": [1, 0, 0], "right": [2, 0, 0], "value": [0, -1, 2]}


def test_tree_goes_left_up_to_its_threshold() -> None:
    """A row on the threshold goes left, one above it right, each to its leaf's value."""
    rows = np.array([[0.0], [0.5], [0.51]])
    assert matcher.walk_tree(STUMP, rows).tolist() == [-1, -1, 2]


def test_deeper_leaves_are_reached() -> None:
    """Rows that end early wait for those that go deeper."""
    tree = {
        "feature": [0, -1, 1, -1, -1],
        "threshold": [0, 0, 0, 0, 0],
        "left": [1, 0, 3, 0, 0],
        "right": [2, 0, 4, 0, 0],
        "value": [0, 1, 0, 2, 3],
    }
    rows = np.array([[-1.0, 5.0], [1.0, -1.0], [1.0, 1.0]])
    assert matcher.walk_tree(tree, rows).tolist() == [1, 2, 3]


def test_score_is_start_plus_leaves_through_the_calibration() -> None:
    """The log-odds are summed, scaled and shifted before they become a probability."""
    model: dict[str, Any] = {"start": 0.5, "trees": [STUMP, STUMP], "calibration": [2.0, 1.0]}
    got = matcher.apply_model(model, np.array([[0.0], [1.0]]))
    assert got == pytest.approx(1 / (1 + np.exp(-np.array([2 * (0.5 - 2) + 1, 2 * (0.5 + 4) + 1]))))


def test_shipped_model_fits_the_features() -> None:
    """What is shipped was trained on the very features that the program computes, and its trees stay inside them."""
    model = matcher.load_matcher()
    assert tuple(model["features"]) == FEATURES
    assert all(-1 <= f < len(FEATURES) for tree in model["trees"] for f in tree["feature"])
    assert all(len({len(column) for column in tree.values()}) == 1 for tree in model["trees"])


def test_shipped_model_tells_one_fact_from_two() -> None:
    """Two dead of one lead are likelier one fact than the dead and the injured of another year."""
    counts = [Count("a", 3), Count("b", 4), Count("b", 900, measure="injured", scope=("in:1976", "past"), index=19)]
    chances = matcher.match_probabilities(make_context(make_view(counts)), [(0, 1), (0, 2)])
    assert ((chances > 0) & (chances < 1)).all()
    assert chances[0] > chances[1] + 0.2


def test_no_pairs_need_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story of one article is scored without reading the model."""
    monkeypatch.setattr(matcher, "load_matcher", lambda: pytest.fail("the model was read"))
    assert matcher.match_probabilities(make_context(make_view([Count("a", 3)])), []).shape == (0,)


@pytest.mark.parametrize("broken", ["{", json.dumps({"features": ["other"]})])
def test_unfit_model_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, broken: str) -> None:
    """A file that is no JSON, or was made for other features, is a ModelError that says what to do."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / matcher.MODEL_FILE).write_text(broken, encoding="utf-8")
    monkeypatch.setattr(matcher, "files", lambda _package: tmp_path)
    matcher.load_matcher.cache_clear()
    try:
        with pytest.raises(ModelError, match=r"matcher\.json.*(install discrepancy again|train_matcher)"):
            matcher.load_matcher()
    finally:
        matcher.load_matcher.cache_clear()
