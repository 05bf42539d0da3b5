"""The matcher: the calibrated probability that two quantities speak of one fact, from a model shipped as text."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.features import FEATURES, QuantityContext, feature_rows
from discrepancy.errors import ModelError

MODEL_FILE = "matcher.json"

MATCHER_SHARE, READER_SHARE, OFFSET = 0.46, 0.64, -0.77
"""How the log-odds of matcher and pair reader are added: a logistic regression over pairs of figures that differ, of
102 invented stories that neither was trained on, by ``training/join_reader.py``, with a reader before this one: on the
13 stories kept for measuring the average precision of such pairs was 0.67 by the matcher, 0.74 by the reader and 0.85
so. With this one, on 16 retold stories, these weights were better than weights fitted there."""

SLOPE_ALONE, OFFSET_ALONE = 1.17, -2.73
"""How the reader's log-odds are taken where the matcher does not know what is counted: a logistic regression over 1,289
such pairs of 150 invented stories, 53 of them conflicts, by a script that is not kept."""

MOST_ALONE = 0.49
"""The most that the reader alone is trusted: of 11 such pairs of 46 other stories that had more, 4 were conflicts."""

FLOOR = 0.0001
"""No probability is taken for less, nor for more than one less this."""


@lru_cache(maxsize=1)
def load_matcher() -> dict[str, Any]:
    """The shipped model: trees, their features and calibration; raises ModelError when it does not fit this program."""
    try:
        model = json.loads((files("discrepancy") / "data" / MODEL_FILE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the matcher data/{MODEL_FILE} cannot be read ({error}): install discrepancy again"
        ) from error
    if tuple(model["features"]) != FEATURES:
        raise ModelError(f"the matcher data/{MODEL_FILE} was made for other features: run training/train_matcher.py")
    return with_arrays(model)


def with_arrays(model: Mapping[str, Any]) -> dict[str, Any]:
    """The model with its trees' lists as arrays, made once and not at each walk of each tree."""
    trees = [{part: np.asarray(values) for part, values in tree.items()} for tree in model["trees"]]
    return {**model, "trees": trees}


def match_probabilities(context: QuantityContext, pairs: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """Probability, in [0, 1], that each pair of statements speaks of one fact; shape (len(pairs),)."""
    if not pairs:
        return np.zeros(0)
    rows = np.asarray(feature_rows(context, pairs), dtype=np.float64)
    return apply_model(load_matcher(), rows)


def join_reader(matched: float, differs: float) -> float:
    """The probability that two figures tell one fact differently, from the matcher's that they are of one fact and the
    pair reader's that they differ on it; to three decimals.
    """
    odds = MATCHER_SHARE * log_odds(matched) + READER_SHARE * log_odds(differs) + OFFSET
    return round(chance_of(odds), 3)


def trust_reader(differs: float) -> float:
    """The probability that two figures tell one fact differently, from the pair reader's alone; to three decimals."""
    return round(min(MOST_ALONE, chance_of(SLOPE_ALONE * log_odds(differs) + OFFSET_ALONE)), 3)


def chance_of(odds: float) -> float:
    """The probability that has these log-odds."""
    return 1 / (1 + math.exp(-odds))


def log_odds(chance: float) -> float:
    """The logarithm of a probability's odds."""
    held = min(max(chance, FLOOR), 1 - FLOOR)
    return math.log(held / (1 - held))


def apply_model(model: dict[str, Any], rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score feature rows of shape (n, features): the boosted trees' log-odds, through Platt's calibration."""
    odds = np.full(len(rows), float(model["start"]))
    for tree in model["trees"]:
        odds += walk_tree(tree, rows)
    slope, offset = model["calibration"]
    calibrated: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-(slope * odds + offset)))
    return calibrated


def walk_tree(tree: dict[str, Any], rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """The leaf value each row of shape (n, features) ends in; a node goes left up to its threshold."""
    feature, threshold = np.asarray(tree["feature"]), np.asarray(tree["threshold"])
    left, right, value = np.asarray(tree["left"]), np.asarray(tree["right"]), np.asarray(tree["value"])
    node = np.zeros(len(rows), dtype=np.int64)
    everyone = np.arange(len(rows))
    while True:
        inner = feature[node] >= 0
        if not inner.any():
            result: NDArray[np.float64] = value[node]
            return result
        at = rows[everyone, np.maximum(feature[node], 0)] <= threshold[node]
        node = np.where(inner, np.where(at, left[node], right[node]), node)
