"""The gate: the program's own graded stories, read end to end, against floors that only ever rise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from discrepancy import Settings, detect, read_articles, render
from discrepancy.evaluate import check_floors, evaluate_stories, render_scores
from discrepancy.gold import GoldStory, fold, read_gold_stories
from discrepancy.records import KINDS
from discrepancy.scores import Scores

GOLD = Path(__file__).parent / "gold"
STORIES = read_gold_stories(GOLD)


def run_story(folder: Path) -> dict[str, Any]:
    """Report on one story through the public interface alone."""
    report: dict[str, Any] = json.loads(render(detect(read_articles(folder), Settings()), "json"))
    return report


@pytest.fixture(scope="module")
def scores() -> Scores:
    """The scores of every graded story, made once."""
    return evaluate_stories(GOLD, run_story)


@pytest.mark.model
@pytest.mark.slow
def test_no_figure_falls_below_its_floor(scores: Scores) -> None:
    """Recall, precision, verdicts and traps stay at least as good as ``tests/gold/floors.json`` says."""
    floors = json.loads((GOLD / "floors.json").read_text("utf-8"))
    short = check_floors(scores, floors)
    assert not short, "\n".join([*short, render_scores(scores)])


def test_floors_guard_every_headline_figure() -> None:
    """No headline figure is left without a floor, and none is set to a value that cannot fail."""
    floors = json.loads((GOLD / "floors.json").read_text("utf-8"))
    assert {"recall", "precision", "f1", "verdict", "traps", "recall.quantity", "precision.quantity"} <= set(floors)
    assert all(value > 0 for name, value in floors.items() if not name.startswith("trap"))


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_every_anchor_stands_in_its_article(story: GoldStory) -> None:
    """A graded anchor that no article holds could never be found, and would lower recall for ever."""
    texts = {path.name: fold(path.read_text("utf-8")) for path in story.folder.glob("*.md")}
    for entry in (*story.conflicts, *story.acceptable, *story.traps):
        for side in entry.sides:
            searched = texts.values() if side.article is None else [texts[side.article]]
            for anchor in side.folded:
                assert any(anchor in text for text in searched), f"{entry.note}: {anchor}"


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_every_word_of_a_graded_article_is_read(story: GoldStory) -> None:
    """These articles hold no page furniture, so that nothing of them may be taken for it, wrapped by hand or not."""
    articles = read_articles(story.folder)
    assert not articles.skipped
    for article in articles:
        read = " ".join(article.text[block.start : block.end] for block in article.blocks)
        assert read.split() == article.text.split(), article.path


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_every_story_has_conflicts_neutral_pairs_and_traps(story: GoldStory) -> None:
    """Each story can lower recall and precision both."""
    assert story.conflicts
    assert story.acceptable
    assert story.traps


def test_every_kind_of_conflict_is_graded_somewhere() -> None:
    """No kind could stop firing without a story that may notice."""
    graded = {kind for story in STORIES for conflict in story.conflicts for kind in conflict.kinds}
    assert set(KINDS) <= graded
