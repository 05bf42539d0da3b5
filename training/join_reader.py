#!/usr/bin/env python3
"""Find how matcher and pair reader are weighed of two figures: python training/join_reader.py GOLD_DIR...

A logistic regression over the log-odds that either gives to pairs of figures that differ: those of a `conflicts` entry
against traps and what nobody listed. Prints the constants of discrepancy/align/matcher.py, and the average precision of
each alone and of both, cross-validated over stories and as shipped. Neither may have been trained on the stories.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from labels import label_pair, load_gold
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from discrepancy.align.features import make_context
from discrepancy.align.matcher import MATCHER_SHARE, READER_SHARE, log_odds
from discrepancy.comparison import make_view
from discrepancy.embed import Encoder, load_encoder
from discrepancy.extract import extract_articles
from discrepancy.ingest import read_articles
from discrepancy.markedfigures import ask_figures
from discrepancy.pairreader import load_pair_reader
from discrepancy.readings import Reader
from discrepancy.records import Story

FOLDS = 6
LEAST = 0.02
"""Least probability by the matcher of pairs that are fitted: more pairs than the program asks about."""
STRENGTH = 100.0
"""Inverse of the regression's regularisation: three numbers of hundreds of pairs need none."""

LABELS = {"conflict": 1, "trap": 0, "none": 0}
"""What counts as what; pairs of acceptable entries, and of sentences whose values no entry names, are left out."""


def read_story(story: Path, encoder: Encoder, reader: Reader) -> Iterator[tuple[float, float, int]]:
    """The log-odds of matcher and reader and the label of each pair of figures asked about."""
    articles, _ = read_articles([str(story)])
    extracts = {a.id: extract for a, extract in extract_articles(articles)}
    whole = Story(story.name, story.name, tuple(sorted(a.id for a in articles)))
    view, gold = make_view(whole, articles, extracts, encoder), load_gold(story)
    sentences = {name: extract.sentences for name, extract in extracts.items()}
    names = {a.id: Path(a.path).name for a in articles}
    for (i, j), (matched, differs) in ask_figures(make_context(view), sentences, reader, LEAST).items():
        label = LABELS.get(label_pair(gold, view.statements[i], view.statements[j], names))
        if label is not None:
            yield log_odds(matched), log_odds(differs), label


def main() -> None:
    """Read, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    stories = sorted(p.parent for folder in parser.parse_args().gold for p in folder.glob("*/gold.json"))
    encoder, reader = load_encoder(), load_pair_reader()
    told = [(row, n) for n, story in enumerate(stories) for row in read_story(story, encoder, reader)]
    odds = np.array([row[:2] for row, _ in told])
    labels = np.array([row[2] for row, _ in told])
    model = LogisticRegression(C=STRENGTH)
    joined = cross_val_predict(
        model, odds, labels, groups=[n for _, n in told], cv=GroupKFold(FOLDS), method="predict_proba"
    )[:, 1]
    shipped = odds @ [MATCHER_SHARE, READER_SHARE]
    for name, scores in (
        *(("matcher", odds[:, 0]), ("reader", odds[:, 1])),
        *(("both, cross-validated", joined), ("both, as shipped", shipped)),
    ):
        print(f"{name}: average precision {average_precision_score(labels, scores):.3f}")
    model.fit(odds, labels)
    shares = ", ".join(f"{share:.2f}" for share in (*model.coef_[0], *model.intercept_))
    print(f"{labels.sum()} conflicts, {len(labels) - labels.sum()} others")
    print(f"MATCHER_SHARE, READER_SHARE, OFFSET = {shares}")


if __name__ == "__main__":
    main()
