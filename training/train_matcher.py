#!/usr/bin/env python3
"""Train the quantity matcher on graded stories and write it as text: python training/train_matcher.py GOLD_DIR...

Pairs of comparable quantities from two articles of a graded story: those that a `conflicts` or `acceptable` entry
names speak of one fact, pairs of one figure under one relation too; the others do not. Pairs whose sentences match an
entry but whose values do not stand in its anchors are left out. Gradient boosting over histograms (Ke et al. 2017) with
monotone constraints: being more alike never lowers a pair's score, a clash never raises it. The mean of several runs,
scored by cross-validation over stories, calibrated by Platt's method on the held-out scores. It imports discrepancy:
run it with .venv/bin/python, or after pip install -e .
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from labels import label_pair, load_gold
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss
from sklearn.model_selection import GroupKFold

from discrepancy.align.facts import candidate_pairs
from discrepancy.align.features import FEATURES, feature_rows, make_context
from discrepancy.comparison import make_view
from discrepancy.embed import load_encoder
from discrepancy.extract import Extract
from discrepancy.extract.parse import parse_articles
from discrepancy.extract.statements import find_quantity_statements
from discrepancy.ingest import read_articles
from discrepancy.intervals import is_same_value, quantity_of
from discrepancy.records import Story
from discrepancy.storyview import StoryView

MEMBERS, FOLDS = 5, 6
SETTINGS: dict[str, Any] = {
    "max_iter": 80,
    "learning_rate": 0.06,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 12,
    "l2_regularization": 5,
    "max_features": 0.3,
}
RAISES = frozenset(
    "same_measure measure_cosine same_noun noun_cosine cosine subject_cosine owner_same owner_cosine year_shared"
    " in_shared day_shared month_shared modifier_overlap subtype_same place_overlap entity_overlap word_overlap overlap"
    " both_lead is_only best_match best_gap".split()
)
"""Features whose growth may only raise the score."""
LOWERS = frozenset(
    "owner_clash year_clash in_clash month_clash day_clash earlier_differs past_differs series_differs"
    " possible_differs part_differs addition_differs negated_differs modifier_clash severity_differs subtype_clash"
    " place_clash entity_clash part_of_own_one foreign_place_differs event_time_apart log_ratio rivals"
    " value_elsewhere".split()
)
"""Features whose growth may only lower it."""
CONSTRAINTS = [(name in RAISES) - (name in LOWERS) for name in FEATURES]
UNGRADED_WEIGHT, UNGRADED_NEGATIVE = 0.7, 0.4
"""Weights of stories with a list of facts but no grades, and of their negatives: they hold few conflicts."""
WEIGHTS = {"conflict": 2.0, "acceptable": 0.7, "same": 0.5, "group": 1.5, "trap": 2.0, "none": 1.0}
OUT = Path(__file__).parent.parent / "discrepancy" / "data" / "matcher.json"


def read_views(folders: list[Path]) -> list[tuple[Path, StoryView]]:
    """Every graded story under the folders, ready to be compared."""
    encoder = load_encoder()
    views = []
    for story in sorted(
        p.parent for folder in folders for p in (*folder.glob("*/gold.json"), *folder.glob("*/facts.json"))
    ):
        articles, _ = read_articles([str(story)])
        extracts = {
            a.id: Extract((), tuple(find_quantity_statements(parsed, a.published)))
            for a, parsed in parse_articles(articles)
        }
        whole = Story(story.name, story.name, tuple(sorted(a.id for a in articles)))
        views.append((story, make_view(whole, articles, extracts, encoder)))
    return views


def label_story(story: Path, view: StoryView) -> tuple[list[list[float]], list[int], list[float], Counter[str]]:
    """Feature rows, labels and weights of one story's candidate pairs, and how many of each label there are."""
    gold, context = load_gold(story), make_context(view)
    names = {a.id: Path(a.path).name for a in view.articles.values()}
    kept, labels, weights, counts = [], [], [], Counter[str]()
    for i, j in candidate_pairs(context):
        one, two = view.statements[i], view.statements[j]
        name = label_pair(gold, one, two, names)
        if is_same_value(quantity_of(one), quantity_of(two)) and name in ("none", "loose"):
            name = "same" if quantity_of(one).measure == quantity_of(two).measure else "loose"
        counts[name] += 1
        if name == "loose":
            continue
        kept.append((i, j))
        labels.append(int(name in ("conflict", "acceptable", "same", "group")))
        listed = UNGRADED_WEIGHT * (1.0 if labels[-1] else UNGRADED_NEGATIVE) if "groups" in gold else 1.0
        weights.append(WEIGHTS[name] * listed)
    return feature_rows(context, kept), labels, weights, counts


class Matcher:
    """The mean of several boosted models that differ by their seed."""

    def __init__(self, x: NDArray[Any], y: NDArray[Any], w: NDArray[Any]) -> None:
        """Fit on rows of shape (n, features), labels and weights of shape (n,)."""
        self.members = [
            HistGradientBoostingClassifier(random_state=seed, monotonic_cst=CONSTRAINTS, **SETTINGS).fit(
                x, y, sample_weight=w
            )
            for seed in range(MEMBERS)
        ]

    def score(self, x: NDArray[Any]) -> NDArray[Any]:
        """Log-odds of rows of shape (n, features)."""
        return np.asarray(np.mean([member.decision_function(x) for member in self.members], axis=0))

    def export(self) -> dict[str, Any]:
        """Start and trees as lists, such that the start plus one leaf of each tree is the score."""
        start = np.mean([float(np.ravel(member._baseline_prediction)[0]) for member in self.members])
        trees = [export_tree(tree.nodes) for member in self.members for (tree,) in member._predictors]
        return {"start": round(float(start), 6), "trees": trees}


def cross_validate(x: NDArray[Any], y: NDArray[Any], w: NDArray[Any], groups: NDArray[Any]) -> NDArray[Any]:
    """Out-of-story log-odds of every pair."""
    scores = np.zeros(len(y))
    for train, test in GroupKFold(FOLDS).split(x, y, groups):
        scores[test] = Matcher(x[train], y[train], w[train]).score(x[test])
    return scores


def calibrate(scores: NDArray[Any], y: NDArray[Any]) -> tuple[float, float]:
    """Platt's slope and offset on held-out log-odds."""
    model = LogisticRegression(C=1e6).fit(scores[:, None], y)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def fit_model(
    x: NDArray[Any], y: NDArray[Any], w: NDArray[Any], calibration: tuple[float, float]
) -> tuple[dict[str, Any], Counter[str]]:
    """The model as it is stored, fitted on all rows, and how often its trees split on each feature."""
    fitted = Matcher(x, y, w).export()
    splits = Counter(FEATURES[f] for tree in fitted["trees"] for f in tree["feature"] if f >= 0)
    return {"features": FEATURES, "calibration": [round(part, 6) for part in calibration], **fitted}, splits


def export_tree(nodes: NDArray[Any], members: int = MEMBERS) -> dict[str, list[Any]]:
    """A fitted tree's nodes as lists, its leaves divided by the number of members; a leaf's feature is -1."""
    leaf = nodes["is_leaf"].astype(bool)
    return {
        "feature": [int(f) for f in np.where(leaf, -1, nodes["feature_idx"])],
        "threshold": [round(float(t), 5) for t in np.where(leaf, 0.0, nodes["num_threshold"])],
        "left": [int(n) for n in nodes["left"]],
        "right": [int(n) for n in nodes["right"]],
        "value": [round(float(v) / members, 6) for v in nodes["value"]],
    }


def best_f1(y: NDArray[Any], scores: NDArray[Any]) -> tuple[float, float]:
    """The best F1 over thresholds, and the threshold."""
    best = (0.0, 0.0)
    for t in np.linspace(0.02, 0.98, 97):
        hit = scores >= t
        right = (hit & (y == 1)).sum()
        f1 = 2 * right / max(1, hit.sum() + (y == 1).sum())
        best = max(best, (float(f1), float(t)))
    return best


def main() -> None:
    """Read, cross-validate, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--dry-run", action="store_true", help="print the figures, write nothing")
    args = parser.parse_args()
    rows, labels, weights, groups, counts = [], [], [], [], Counter[str]()
    views = read_views(args.gold)
    for number, (story, view) in enumerate(views):
        x, y, w, c = label_story(story, view)
        rows += x
        labels += y
        weights += w
        groups += [number] * len(y)
        counts += c
    x, y, w, g = (np.asarray(v, dtype=float) for v in (rows, labels, weights, groups))
    scores = cross_validate(x, y, w, g)
    different = ~np.isclose(x[:, FEATURES.index("log_ratio")], 0, atol=0.005)
    graded = np.isin(g, [n for n, (story, _) in enumerate(views) if (story / "gold.json").exists()])
    slope, offset = calibrate(scores[graded], y[graded])
    platt = 1 / (1 + np.exp(-(slope * scores + offset)))
    different &= graded
    figures = {
        "stories": int(g.max()) + 1,
        "pairs": len(y),
        "labels": dict(sorted(counts.items())),
        "average_precision": round(float(average_precision_score(y, scores)), 3),
        "average_precision_differing": round(float(average_precision_score(y[different], scores[different])), 3),
        "share_positive_differing": round(float(y[different].mean()), 3),
        "best_f1_differing": best_f1(y[different], platt[different]),
        "brier": round(float(brier_score_loss(y, platt)), 4),
    }
    print(json.dumps(figures, indent=1))
    if args.dry_run:
        return
    model, splits = fit_model(x, y, w, (slope, offset))
    stored = {**model, "figures": figures, "splits": dict(splits.most_common())}
    args.out.write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf-8")
    print(
        f"wrote {args.out.name} ({args.out.stat().st_size / 1e6:.1f} MB);"
        f" most used: {', '.join(name for name, _ in splits.most_common(12))}"
    )


if __name__ == "__main__":
    main()
