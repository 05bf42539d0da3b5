"""Compares the program with the script one would write instead, on graded stories.

``python benchmarks/graded.py GOLD_DIR`` prints two tables, of every kind and of quantity and date: the program as it
runs by default, by its rules alone, and the script (``naive.py``). ``discrepancy.evaluate`` scores all three.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from naive import pair_story

from discrepancy.api import detect, read_articles
from discrepancy.evaluate import Scores, evaluate_stories
from discrepancy.report import render
from discrepancy.scoretext import render_ratio
from discrepancy.settings import Settings

TABLES = {"every kind": frozenset[str](), "quantity and date": frozenset(("quantity", "date"))}
FIGURES = ("recall", "precision", "precision_all", "f1", "verdict")

Run = Callable[[Path], Mapping[str, Any]]


def main() -> None:
    """Print both tables."""
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/graded.py GOLD_DIR")
    runs: dict[str, Run] = {
        "discrepancy": cache(lambda folder: run_program(folder, Settings())),
        "discrepancy, rules alone (`--nli none`)": cache(lambda folder: run_program(folder, Settings(nli="none"))),
        "the script": cache(pair_story),
    }
    gold = Path(sys.argv[1])
    for title, kinds in TABLES.items():
        print(render_table(title, {name: evaluate_stories(gold, run, kinds) for name, run in runs.items()}))


def run_program(folder: Path, settings: Settings) -> dict[str, Any]:
    """The program's report on a story's folder, as the interface describes it."""
    report: dict[str, Any] = json.loads(render(detect(read_articles(folder), settings), "json"))
    return report


def render_table(title: str, rows: Mapping[str, Scores]) -> str:
    """A table in Markdown, a row for each name."""
    lines = [f"| {title} | recall | precision | with low | F1 | verdict | traps |", "|---" * 7 + "|"]
    for name, scores in rows.items():
        cells = (render_ratio(getattr(scores.total, figure)) for figure in FIGURES)
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {scores.total.traps} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
