"""A large drop: only articles that share a rare name are compared, and the stories come out as if all had been."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from discrepancy.align import blocking, likeness, stories
from discrepancy.align.blocking import components, find_candidates
from discrepancy.align.linkage import Pairs
from discrepancy.align.stories import find_names, group_stories
from discrepancy.records import Article
from tests.builders import make_article

PLACES = ("Kessel", "Oster", "Halden", "Brandt", "Ilse", "Varn", "Tolk", "Merrow")


def drop(events: int, each: int) -> tuple[list[Article], list[int]]:
    """Articles on so many events, and the event of each; every article names its event's town and person."""
    made, truth = [], []
    for event in range(events):
        town, person = (
            f"{PLACES[event % 8]}{'abcdefghijklmnopqrstuvwxyz'[event // 8]}",
            f"{PLACES[-event % 8]}son{event}",
        )
        for number in range(each):
            text = f"Police in {town} said that {person} was seen there on day {number}. The mayor of {town} agreed."
            made.append(make_article(f"e{event:03}-{number}", text))
            truth.append(event)
    return made, truth


def vectors(truth: Sequence[int]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """A lead's vector: nearly the same inside an event, at a right angle to the others'."""
    return np.eye(max(truth) + 1, dtype=np.float32)[list(truth)]


def test_large_drop_is_grouped_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocking finds the stories that comparing everything finds, and leaves nothing out when the names are rare."""
    articles, truth = drop(40, 4)
    whole = group_stories(articles, vectors(truth))
    monkeypatch.setattr(stories, "COMPARED_WHOLE", 10)
    monkeypatch.setattr(likeness, "DENSE", 10)
    assert group_stories(articles, vectors(truth)) == whole
    assert len(whole.stories) == 40
    assert whole.skipped == ()


def test_pairs_grow_with_articles_and_not_with_their_square() -> None:
    """Twice the articles are twice the pairs, even where one name is in all of them."""
    counts = []
    for events in (50, 100):
        names = [{**find_names(article), "everywhere": 0.1} for article in drop(events, 4)[0]]
        counts.append(len(find_candidates(names, range(len(names))).pairs.one))
    assert counts[1] <= 2.2 * counts[0]
    assert counts[0] <= 200 * blocking.RAREST * blocking.WINDOW


def test_what_was_not_compared_is_counted_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story larger than the window stays one story, and the report tells how many pairs were not looked at."""
    monkeypatch.setattr(stories, "COMPARED_WHOLE", 10)
    articles, truth = drop(1, 60)
    found = group_stories(articles, vectors(truth))
    assert [len(story.articles) for story in found.stories] == [60]
    (skip,) = found.skipped
    assert skip.stage == "align"
    assert "pairs" in skip.reason


def test_parts_too_large_are_split_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """More articles than can be looked at at once are parted at a higher similarity, and that is told."""
    monkeypatch.setattr(stories, "COMPARED_WHOLE", 4)
    monkeypatch.setattr(stories, "LARGEST", 8)
    articles, truth = drop(1, 12)
    found = group_stories(articles, vectors(truth))
    assert sum(len(story.articles) for story in found.stories) == 12
    assert "split" in found.skipped[0].reason


def test_components_are_what_edges_connect() -> None:
    """Chains hang together, and what no edge touches stays alone."""
    assert components(5, Pairs(np.array([1, 0]), np.array([3, 1]))) == [[0, 1, 3], [2], [4]]
    assert components(0, Pairs(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))) == []


def test_no_names_make_no_pairs() -> None:
    """Articles without names, or with names of their own alone, are paired with none."""
    assert len(find_candidates([{}, {}], range(2)).pairs.one) == 0
    assert len(find_candidates([{"a": 1.0}, {"b": 1.0}], range(2)).pairs.one) == 0


def test_window_slides_over_each_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a list longer than the window each is paired with those after it by day, and the rest is counted."""
    monkeypatch.setattr(blocking, "WINDOW", 2)
    found = find_candidates([{"name": 1.0}] * 5, [4, 3, 2, 1, 0])
    pairs = list(zip(found.pairs.one.tolist(), found.pairs.two.tolist(), strict=True))
    assert pairs == [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (2, 4), (3, 4)]
    assert found.left_out == 3


def test_names_begin_no_sentence_and_stand_in_no_headline() -> None:
    """A capital counts inside a sentence only, folded and without its possessive."""
    text = "Rescuers from Kessel arrived. Nobody was hurt, the Kessel's mayor told Oster Radio."
    assert sorted(find_names(make_article("a", text))) == ["kessel", "oster", "radio"]


def test_shared_names_hold_a_story_together_when_all_share_them() -> None:
    """Names that all articles of a drop have count in full: a drop of one event does not fall apart."""
    texts = [f"On {day} the trawler Merrow sank off Kessel, as the harbour of Kessel said." for day in PLACES[:3]]
    articles = [make_article(name, text) for name, text in zip("abc", texts, strict=True)]
    assert len(group_stories(articles, np.eye(3, dtype=np.float32)).stories) == 1
