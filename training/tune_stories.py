"""Chooses the thresholds of story grouping: folders that are one story each have to stay one, and apart from others.

``python training/tune_stories.py FOLDER...``: each FOLDER holds folders of articles on one event. Prints, by the two
thresholds, how many folders stay whole when they are a drop of their own, and the precision and recall of the pairs
that are put together when ten folders at a time, in one random order, are one drop.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from discrepancy.align import stories
from discrepancy.embed import load_encoder
from discrepancy.ingest import read_articles
from discrepancy.records import Article

SAME = (0.3, 0.34, 0.38)
CLEARLY = (0.18, 0.2, 0.24)
TOGETHER = 10

Folder = tuple[list[Article], NDArray[np.float32]]
"""The articles of one event, and their leads' vectors."""


def main(folders: Sequence[str]) -> None:
    """Read, encode once, and print the table."""
    encoder = load_encoder()
    places = sorted(place for folder in folders for place in Path(folder).iterdir() if place.is_dir())
    read = [[replace(a, id=f"{place.name}/{a.id}") for a in read_articles([place])[0]] for place in places]
    events = [(articles, encoder.encode([stories.lead_of(a) for a in articles])) for articles in read if articles]
    random.Random(1).shuffle(events)  # noqa: S311  # an order, no secret
    print(f"{len(events)} folders, {sum(len(a) for a, _ in events)} articles\n  same clearly whole precision recall")
    for stories.SAME_STORY, stories.CLEARLY_SAME in product(SAME, CLEARLY):
        print_row(events)


def print_row(events: Sequence[Folder]) -> None:
    """One line: the folders that stay whole alone, and how well ten at a time come apart."""
    whole = sum(len(group([event])) == 1 for event in events)
    both = found = there = 0
    for start in range(0, len(events), TOGETHER):
        drop = events[start : start + TOGETHER]
        home = {article.id: number for number, (articles, _) in enumerate(drop) for article in articles}
        groups = group(drop)
        both += count_pairs(Counter((n, home[a]) for n, members in enumerate(groups) for a in members))
        found += count_pairs(Counter(n for n, members in enumerate(groups) for _ in members))
        there += count_pairs(Counter(home.values()))
    same, clearly = stories.SAME_STORY, stories.CLEARLY_SAME
    print(f"{same:6} {clearly:7} {whole:5} {both / max(1, found):9.3f} {both / max(1, there):6.3f}")


def group(drop: Sequence[Folder]) -> list[tuple[str, ...]]:
    """The ids of each story of a drop."""
    articles = [article for members, _ in drop for article in members]
    return [story.articles for story in stories.group_stories(articles, np.concatenate([v for _, v in drop])).stories]


def count_pairs(groups: Counter[int] | Counter[tuple[int, int]]) -> int:
    """Pairs inside groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in groups.values())


if __name__ == "__main__":
    main(sys.argv[1:])
