"""Chooses the weight and the threshold of story grouping: folders that are one story each have to stay one.

``python training/tune_stories.py FOLDER...``: each FOLDER holds folders of articles on one event. Prints, by weight of
the names and by threshold, how many folders stay whole when they are a drop of their own, and the precision and recall
of the pairs that are put together when all are thrown into one drop.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from discrepancy.align import stories
from discrepancy.embed import load_encoder
from discrepancy.ingest import read_articles

WEIGHTS = (0.3, 0.4, 0.5, 0.6, 0.7)
THRESHOLDS = tuple(round(0.14 + 0.02 * step, 2) for step in range(14))


def main(folders: list[str]) -> None:
    """Read, encode once, and print the table."""
    places = sorted(place for folder in folders for place in Path(folder).iterdir() if place.is_dir())
    truth: list[int] = []
    names: list[dict[str, float]] = []
    texts: list[str] = []
    for number, place in enumerate(places):
        articles, _ = read_articles([place])
        names += [stories.find_names(article) for article in articles]
        texts += [stories.lead_of(article) for article in articles]
        truth += [number] * len(articles)
    leads = load_encoder().encode(texts)
    print(f"{len(places)} folders, {len(texts)} articles\nweight least whole precision recall   split")
    for weight in WEIGHTS:
        stories.NAME_WEIGHT = weight
        alike = stories.similarities(names, leads)
        for least in THRESHOLDS:
            print_row(weight, least, alike, np.array(truth), [place.name for place in places])


def print_row(
    weight: float, least: float, alike: NDArray[np.float64], truth: NDArray[np.int64], names: list[str]
) -> None:
    """One line: the folders that stay whole alone, and how well all of them come apart."""
    split = []
    for number, name in enumerate(names):
        here = np.flatnonzero(truth == number)
        if len(set(stories.cluster(alike[np.ix_(here, here)], least))) > 1:
            split.append(name)
    mixed = stories.cluster(alike, least)
    both = count_pairs(Counter(zip(mixed, truth.tolist(), strict=True)))
    precision = both / max(1, count_pairs(Counter(mixed)))
    recall = both / count_pairs(Counter(truth.tolist()))
    whole = len(names) - len(split)
    print(f"{weight:6} {least:5} {whole:5} {precision:9.3f} {recall:6.3f}   {' '.join(split[:6])}")


def count_pairs(groups: Counter[object] | Counter[int] | Counter[tuple[int, int]]) -> int:
    """Pairs inside groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in groups.values())


if __name__ == "__main__":
    main(sys.argv[1:])
