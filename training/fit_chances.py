#!/usr/bin/env python3
"""Find how likely a reading is a conflict: python training/fit_chances.py GOLD_DIR...

A logistic regression over the log-odds of pair reader and chooser and the kind that the reader names: pairs of a
`conflicts` entry that accepts the kind against traps and what nobody listed. Prints the constants of
discrepancy/readings.py, the average precision of the reader alone and of what is fitted, cross-validated over stories,
and how many of the pairs above each probability are conflicts. The reader may not have been trained on the stories.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from labels import load_gold, names_sentences
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from discrepancy.align.matcher import log_odds
from discrepancy.compare.closereading import REPORTED, SHOWN
from discrepancy.embed import Encoder, load_encoder
from discrepancy.extract.parse import parse_articles
from discrepancy.ingest import read_articles
from discrepancy.pairreader import load_pair_reader
from discrepancy.readings import Reader, choose_pairs, list_lines, name_kind, sum_differing
from discrepancy.records import Story
from discrepancy.storyview import StoryView

FOLDS, STRENGTH = 6, 1.0
"""Folds, and the inverse of the regularisation: a kind with few pairs stays near the others."""
LIMITS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Told:
    """A pair that was read: its story, the kind named, both probabilities, and whether it is a conflict."""

    story: str
    kind: str
    differs: float
    worth: float
    is_conflict: bool


def read_story(story: Path, encoder: Encoder, reader: Reader) -> Iterator[Told]:
    """The pairs of a story that the program reads, without acceptable ones and conflicts of other kinds."""
    articles, _ = read_articles([str(story)])
    sentences = {a.id: [p.sentence for p in parsed] for a, parsed in parse_articles(articles)}
    whole = Story(story.name, story.name, tuple(sorted(a.id for a in articles)))
    none: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
    lines = list_lines(StoryView(whole, {a.id: a for a in articles}, (), none), sentences)
    pairs, gold = choose_pairs(lines, encoder), load_gold(story)
    passages = [(line.sentence.text, line.before) for line in lines]
    names = {a.id: Path(a.path).name for a in articles}
    told = [(names[line.article], line.sentence.text) for line in lines]
    chances = reader.read([(passages[i], passages[j]) for i, j in pairs]).tolist() if pairs else []
    for ((i, j), worth), row in zip(pairs.items(), chances, strict=True):
        kind = name_kind(row)
        label = label_of(gold, kind, told[i], told[j])
        if kind in SHOWN and label is not None:
            yield Told(story.name, kind, sum_differing(row), worth, label)


def label_of(gold: dict[str, Any], kind: str, one: tuple[str, str], two: tuple[str, str]) -> bool | None:
    """Whether two sentences are a conflict of a kind; None where they count neither way."""
    same = [e for e in gold["conflicts"] if names_sentences(e, one, two)]
    if same:
        return True if any(REPORTED.get(kind, kind) in e["kinds"] for e in same) else None
    return None if any(names_sentences(e, one, two) for e in gold["acceptable"]) else False


def rows_of(told: list[Told]) -> NDArray[np.float64]:
    """The log-odds of reader and chooser, then a column for each kind, shape (n, 2 + kinds)."""
    kinds = sorted(SHOWN)
    return np.array([[log_odds(t.differs), log_odds(t.worth), *(float(t.kind == k) for k in kinds)] for t in told])


def main() -> None:
    """Read, cross-validate, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    stories = sorted(p.parent for folder in parser.parse_args().gold for p in folder.glob("*/gold.json"))
    encoder, reader = load_encoder(), load_pair_reader()
    told = [row for story in stories for row in read_story(story, encoder, reader)]
    rows, labels = rows_of(told), np.array([t.is_conflict for t in told])
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    fitted = cross_val_predict(
        model, rows, labels, groups=[t.story for t in told], cv=GroupKFold(FOLDS), method="predict_proba"
    )[:, 1]
    for name, scores in (("reader", rows[:, 0]), ("fitted, cross-validated", fitted)):
        print(f"{name}: average precision {average_precision_score(labels, scores):.3f}")
    for limit in LIMITS:
        print(f"from {limit}: {labels[fitted >= limit].sum()} of {(fitted >= limit).sum()} are conflicts")
    model.fit(rows, labels)
    differs, worth, *kinds = model.coef_[0].tolist()
    (start,) = model.intercept_.tolist()
    print(f"{labels.sum()} conflicts, {len(labels) - labels.sum()} others in {len(stories)} stories")
    print(f"DIFFERS_SHARE, WORTH_SHARE = {differs:.2f}, {worth:.2f}")
    print("OFFSETS =", {kind: round(start + share, 2) for kind, share in zip(sorted(SHOWN), kinds, strict=True)})


if __name__ == "__main__":
    main()
