"""The generator of benchmark stories: the same every time, with its conflicts where it says they are."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

import naive  # noqa: E402
from generate import make_story, write_drop  # noqa: E402
from graded import render_table as render_scores  # noqa: E402
from plot import draw  # noqa: E402
from scale import count_found, describe, fit_exponent, render_table  # noqa: E402

from discrepancy.evaluate import evaluate_stories  # noqa: E402


def said(text: str) -> str:
    """The number of dead that an article gives."""
    (number,) = re.findall(r"(\d+) people were killed", text)
    return str(number)


@pytest.mark.parametrize("number", range(20))
def test_planted_conflicts_are_all_there_are(number: int) -> None:
    """Two articles of a story give different numbers exactly where a conflict is said to be planted."""
    story = make_story(number)
    assert story == make_story(number)
    pairs = {(a, b) for a in story.texts for b in story.texts if a < b}
    differing = {frozenset(p) for p in pairs if said(story.texts[p[0]]) != said(story.texts[p[1]])}
    assert differing == {frozenset(pair) for pair in story.conflicts}
    assert len(differing) == 3


@pytest.mark.parametrize("size", [1, 3, 4, 5, 10])
def test_a_drop_has_the_size_asked_for(size: int, tmp_path: Path) -> None:
    """As many files as articles were asked for."""
    write_drop(tmp_path, size)
    assert len(list(tmp_path.iterdir())) == size


def test_what_is_found_is_counted_by_article() -> None:
    """A pair counts when a finding on the dead names both articles; a finding on the injured does not count."""
    articles = [{"id": name, "path": f"{name}.md"} for name in "ab"]
    statements = [{"article": name, "sentence": "Three people were killed."} for name in "ab"]
    finding = {"kind": "quantity", "statements": statements, "pairs": [{"a": 0, "b": 1}]}
    planted = {"s": (("b.md", "a.md"),)}
    assert count_found({"articles": articles, "findings": [finding]}, planted) == 1
    hurt = [{**s, "sentence": "Three were hurt."} for s in statements]
    assert count_found({"articles": articles, "findings": [{**finding, "statements": hurt}]}, planted) == 0


def test_growth_is_the_exponent() -> None:
    """Linear time has the exponent 1, quadratic time 2."""
    assert fit_exponent([(100, 5.0), (1000, 50.0)]) == 1.0
    assert fit_exponent([(10, 1.0), (100, 100.0), (1000, 10000.0)]) == 2.0


def test_the_naive_baseline_pairs_like_sentences(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It pairs sentences alike that hold other numbers, each pair once, and counts what it reports."""
    vectors = np.array([[1, 0], [0.8, 0.6], [0, 1]], dtype=np.float32)
    assert list(naive.find_pairs(vectors)) == [(0, 1), (1, 2)]
    monkeypatch.setattr(naive, "BLOCK", 1)
    assert list(naive.find_pairs(vectors)) == [(0, 1), (1, 2)]


def test_the_naive_baseline_is_scored_on_graded_stories(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Sentences of two files with other numbers become findings that the scorer counts; a number in words is one."""
    monkeypatch.setattr(naive, "encode", lambda texts: np.ones((len(texts), 1), dtype=np.float32))
    story = tmp_path / "fire"
    story.mkdir()
    text = "---\ndate: 2024-05-06\n---\nThe fire killed four people. Nobody knows the cause of it."
    (story / "a.md").write_text(text, "utf-8")
    (story / "b.md").write_text("The fire killed 5 people. It took 4 engines.", "utf-8")
    sides = [{"article": "a.md", "any_of": ["killed four"]}, {"article": "b.md", "any_of": ["killed 5"]}]
    conflict = {"id": "x", "fact": "x", "kinds": ["quantity"], "verdicts": ["contradiction"], "sides": sides}
    gold = {"story": "fire", "articles": ["a.md", "b.md"], "conflicts": [conflict], "acceptable": [], "traps": []}
    (story / "gold.json").write_text(json.dumps(gold), "utf-8")
    assert next(naive.pair_sentences(story))[0] == ("a.md", "The fire killed four people.")
    scores = evaluate_stories(tmp_path, naive.pair_story)
    assert (scores.total.recall, scores.total.precision) == (1.0, 1.0)
    (row,) = [line for line in render_scores("every kind", {"the script": scores}).splitlines() if "script" in line]
    assert row == "| the script | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 0 |"


def test_table_and_plot_hold_every_size() -> None:
    """A row and a dot for each size measured; what was not measured is an empty cell, and no dot."""
    rows = [
        {"articles": size, "cold_s": size / 9, "cold_cpu_s": size / 10, "warm_s": 0.3, "naive_s": None}
        for size in (100, 1000)
    ]
    result = describe(rows)
    assert (result["growth_s"], result["growth_cpu_s"]) == (1.0, 1.0)
    table, plot = render_table(result), draw(rows)
    assert [line.split(" | ")[0] for line in table.splitlines()[2:4]] == ["| 100", "| 1000"]
    assert "None" not in table
    assert plot.count("<circle") == 4
    assert "naive" not in plot
