#!/usr/bin/env python3
"""Tell how much of the figures' score is fitted: python training/cross_validate.py GOLD_DIR...

The stories are cut into folds. For each fold a matcher is trained on the other folds, as train_matcher.py does it, and
the program runs with that matcher, by its rules alone, over the fold's stories. Prints the scores of quantity and date,
and of quantity alone, held out so and as shipped. It imports discrepancy: run it with .venv/bin/python.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from labels import load_gold
from numpy.typing import NDArray
from sklearn.model_selection import KFold
from train_matcher import calibrate, cross_validate, fit_model, label_story, read_views

from discrepancy.align import matcher
from discrepancy.align.features import FEATURES
from discrepancy.api import detect, read_articles
from discrepancy.evaluate import Scores, evaluate_stories
from discrepancy.scores import Figures
from discrepancy.scoretext import render_ratio
from discrepancy.settings import Settings

FOLDS = 6
KINDS = {"quantity and date": frozenset(("quantity", "date")), "quantity": frozenset(("quantity",))}

Labelled = tuple[NDArray[Any], NDArray[Any], NDArray[Any]]


def main() -> None:
    """Train on each fold's rest, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    folders = parser.parse_args().gold
    views = [(story, view) for story, view in read_views(folders) if "conflicts" in load_gold(story)]
    labelled = [as_arrays(*label_story(story, view)[:3]) for story, view in views]
    stories = [story.resolve() for story, _ in views]
    models: dict[Path, dict[str, Any]] = {}
    for train, test in KFold(FOLDS, shuffle=True, random_state=0).split(stories):
        model = matcher.with_arrays(train_fold([labelled[n] for n in train]))
        models |= {stories[n]: model for n in test}
    shipped = matcher.load_matcher()
    held_out = cache(lambda story: run_with(models[story.resolve()], story))
    as_shipped = cache(lambda story: run_with(shipped, story))
    print(f"{len(stories)} stories, rules alone | recall | precision | with low | F1 | traps")
    for name, kinds in KINDS.items():
        for how, run in (("held out", held_out), ("as shipped", as_shipped)):
            scores = Scores.join([evaluate_stories(folder, run, kinds) for folder in folders])
            print(f"{name}, {how} | {render_figures(scores.total)}")


def as_arrays(rows: list[list[float]], labels: list[int], weights: list[float]) -> Labelled:
    """A story's rows of shape (n, features), labels and weights of shape (n,)."""
    return np.asarray(rows, dtype=float).reshape(-1, len(FEATURES)), np.asarray(labels), np.asarray(weights)


def train_fold(parts: list[Labelled]) -> Mapping[str, Any]:
    """A matcher of some stories, calibrated by cross-validation over them."""
    kept = [part for part in parts if len(part[1])]
    x, y, w = (np.concatenate(column) for column in zip(*kept, strict=True))
    stories = np.repeat(range(len(kept)), [len(part[1]) for part in kept])
    return fit_model(x, y, w, calibrate(cross_validate(x, y, w, stories), y))[0]


def run_with(model: dict[str, Any], story: Path) -> dict[str, Any]:
    """The program's report on a story, by its rules alone and with this matcher."""
    with patch.object(matcher, "load_matcher", return_value=model):
        report: dict[str, Any] = json.loads(detect(read_articles(story), Settings(nli="none")).to_json())
    return report


def render_figures(total: Figures) -> str:
    """The figures as cells of a table."""
    figures = (total.recall, total.precision, total.precision_all, total.f1)
    return " | ".join([*map(render_ratio, figures), str(total.traps)])


if __name__ == "__main__":
    main()
