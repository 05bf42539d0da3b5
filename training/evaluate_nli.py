"""Measure the contradiction model on graded pairs, by source, beside a majority and an embedding-only baseline.

usage: evaluate_nli.py TRAIN.jsonl[.gz] DEV.jsonl[.gz]... [--weights FILE] [--limit N]

Prints a Markdown table: rows a source, columns the accuracy of always guessing the training majority (contradiction),
of a
logistic regression over the frozen encoder's two vectors, and of the model; two-way sources (entailment or not) count
neutral
and contradiction as one. Where a source has contradictions, the average precision of the contradiction score is given
too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from discrepancy import nli
from discrepancy.embed import load_encoder

Row = dict[str, Any]

TRAINED_ON = frozenset({"SNLI", "MultiNLI"})
"""Sources whose graded pairs were trained on: no score is quoted on them."""


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSONL file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def features(rows: Sequence[Row]) -> NDArray[np.float32]:
    """Both vectors of each pair, their difference and their product, side by side."""
    encoder = load_encoder(None)
    one, other = encoder.encode([r["a"] for r in rows]), encoder.encode([r["b"] for r in rows])
    return np.concatenate([one, other, np.abs(one - other), one * other], axis=1)


def is_right(predicted: str, label: str) -> bool:
    """Whether a label is right; "not_entailment" covers neutral and contradiction."""
    return predicted != "entailment" if label == "not_entailment" else predicted == label


def accuracy(predicted: Sequence[str], rows: Sequence[Row]) -> float:
    """Share of right labels."""
    return sum(is_right(p, r["label"]) for p, r in zip(predicted, rows, strict=True)) / len(rows)


def report_file(path: Path, limit: int, baseline: LogisticRegression, majority: str) -> None:
    """Print the table of one file."""
    by_source: dict[str, list[Row]] = {}
    for row in read_rows(path):
        if row["source"] not in TRAINED_ON and len(by_source.setdefault(row["source"], [])) < limit:
            by_source[row["source"]].append(row)
    print(
        f"\n{path.name}\n\n| source | pairs | majority | embedding only | model | contradiction AP |\n|---|--:|"
        f"--:|--:|--:|--:|"
    )
    hits: list[tuple[int, float, float, float]] = []
    for source, rows in sorted(by_source.items()):
        scores = nli.load_model().classify([(r["a"], r["b"]) for r in rows])
        model = [nli.LABELS[i] for i in scores.argmax(1)]
        line = (
            len(rows),
            accuracy([majority] * len(rows), rows),
            accuracy(list(baseline.predict(features(rows))), rows),
            accuracy(model, rows),
        )
        hits.append(line)
        truth = [r["label"] == "contradiction" for r in rows]
        ap = (
            f"{average_precision_score(truth, scores[:, 2]):.2f} ({sum(truth) / len(truth):.2f} by chance)"
            if any(truth)
            else ""
        )
        print(f"| {source} | {line[0]} | {line[1]:.3f} | {line[2]:.3f} | {line[3]:.3f} | {ap} |", flush=True)
    total = sum(h[0] for h in hits)
    means = [sum(h[0] * h[k] for h in hits) / total for k in (1, 2, 3)]
    print(f"| all | {total} | {means[0]:.3f} | {means[1]:.3f} | {means[2]:.3f} | |")


def main() -> None:
    """Fit the baseline, then print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path, nargs="+")
    parser.add_argument("--weights", type=Path, default=nli.WEIGHTS)
    parser.add_argument("--limit", type=int, default=400, help="pairs a source at most, the first ones")
    args = parser.parse_args()
    nli.WEIGHTS = args.weights
    rows = [r for r in read_rows(args.train) if "-NC" not in r["license"]][::4]
    majority = Counter(r["label"] for r in rows).most_common(1)[0][0]
    baseline = LogisticRegression(C=1.0, max_iter=300).fit(features(rows), [r["label"] for r in rows])
    print(f"majority label of training: {majority}; baseline fitted on {len(rows)} pairs", file=sys.stdout)
    for path in args.dev:
        report_file(path, args.limit, baseline, majority)


if __name__ == "__main__":
    main()
