#!/usr/bin/env python3
"""Train what chooses the pairs worth reading closely, on graded stories: python training/train_chooser.py GOLD_DIR...

A pair of sentences is worth reading when a `conflicts` or `acceptable` entry names it: both are of one fact. Gradient
boosting over histograms on the features of discrepancy/readings.py; the log-odds are not calibrated, since only their
order counts. Prints which share of such pairs is among the first MOST_READ of their stories, by cross-validation over
stories, beside the cosine's.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from labels import load_gold, names_sentences
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold
from train_matcher import export_tree

from discrepancy.embed import Encoder, load_encoder
from discrepancy.extract.parse import parse_articles
from discrepancy.ingest import read_articles
from discrepancy.readings import FEATURES, MOST_READ, feature_rows, list_lines, list_pairs
from discrepancy.records import Story
from discrepancy.storyview import StoryView

FOLDS = 6
SETTINGS: dict[str, Any] = {
    "max_iter": 100,
    "learning_rate": 0.07,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 60,
    "l2_regularization": 5,
}
OUT = Path(__file__).parent.parent / "discrepancy" / "data" / "pairs" / "chooser.json"


def read_story(story: Path, encoder: Encoder) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Feature rows of a story's pairs, and which of them its gold names as of one fact."""
    articles, _ = read_articles([str(story)])
    sentences = {a.id: [p.sentence for p in parsed] for a, parsed in parse_articles(articles)}
    whole = Story(story.name, story.name, tuple(sorted(a.id for a in articles)))
    none: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
    lines = list_lines(StoryView(whole, {a.id: a for a in articles}, (), none), sentences)
    cosine, pairs = list_pairs(lines, encoder)
    if not pairs:
        return np.zeros((0, len(FEATURES))), np.zeros(0, dtype=bool)
    names = {a.id: Path(a.path).name for a in articles}
    told = [(names[line.article], line.sentence.text) for line in lines]
    gold = load_gold(story)
    entries = [entry for section in ("conflicts", "acceptable") for entry in gold.get(section, ())]
    named = [any(names_sentences(entry, told[i], told[j]) for entry in entries) for i, j in pairs]
    return feature_rows(lines, cosine, pairs), np.asarray(named)


def share_kept(scores: NDArray[Any], named: NDArray[np.bool_], groups: NDArray[Any]) -> float:
    """The share of the pairs named that are among the MOST_READ best of their story."""
    kept = 0
    for group in np.unique(groups):
        at = np.where(groups == group)[0]
        kept += int(named[at[np.argsort(-scores[at], kind="stable")[:MOST_READ]]].sum())
    return round(kept / max(1, int(named.sum())), 3)


def main() -> None:
    """Read, cross-validate, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    encoder = load_encoder()
    stories = sorted(path.parent for folder in args.gold for path in folder.glob("*/gold.json"))
    read = [read_story(story, encoder) for story in stories]
    x, y = np.concatenate([rows for rows, _ in read]), np.concatenate([named for _, named in read])
    groups = np.concatenate([np.full(len(named), n) for n, (_, named) in enumerate(read)])
    scores = np.zeros(len(y))
    for train, test in GroupKFold(FOLDS).split(x, y, groups):
        model = HistGradientBoostingClassifier(random_state=0, **SETTINGS).fit(x[train], y[train])
        scores[test] = model.decision_function(x[test])
    figures = {
        "stories": len(stories),
        "pairs": len(y),
        "of_one_fact": int(y.sum()),
        "kept": share_kept(scores, y, groups),
        "kept_by_cosine": share_kept(x[:, 0], y, groups),
    }
    print(json.dumps(figures, indent=1))
    model = HistGradientBoostingClassifier(random_state=0, **SETTINGS).fit(x, y)
    start = round(float(np.ravel(model._baseline_prediction)[0]), 6)
    trees = [export_tree(tree.nodes, 1) for (tree,) in model._predictors]
    whole = {"features": FEATURES, "calibration": [1.0, 0.0], "figures": figures, "start": start, "trees": trees}
    args.out.write_text(json.dumps(whole, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
