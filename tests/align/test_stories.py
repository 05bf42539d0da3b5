"""Stories: which articles are on one event."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy.align import stories
from discrepancy.align.likeness import make_likeness
from discrepancy.align.linkage import Pairs, Values, link
from discrepancy.align.rarenames import is_rare
from discrepancy.align.stories import SAME_STORY, find_names, group_stories, lead_of, make_story
from discrepancy.packaged import normalise
from discrepancy.records import Article
from tests.builders import make_article

FERRY = "A ferry caught fire off Kessel harbour on Tuesday morning and twelve passengers were hurt, the port said."
FERRY_TOO = "Twelve passengers were hurt when fire broke out on the ferry near Kessel harbour, according to the port."
BREWERY = "The Halden brewery was sold to a buyer from abroad, and its workers were told in the canteen at noon."


def leads(*directions: int) -> NDArray[np.float32]:
    """One unit vector for each article, along the axis named."""
    return np.eye(max(directions) + 1, dtype=np.float32)[list(directions)]


def test_articles_on_one_event_are_one_story() -> None:
    """Two accounts of a fire are one story and the sale of a brewery is another."""
    articles = [make_article("a", FERRY), make_article("b", FERRY_TOO), make_article("c", BREWERY)]
    stories = group_stories(articles, leads(0, 0, 1)).stories
    assert sorted(story.articles for story in stories) == [("a", "b"), ("c",)]


def test_days_and_months_are_no_names() -> None:
    """That two reports name the same day says nothing about their being on one event."""
    found = find_names(make_article("a", "The mill at Varne burnt on Monday. Crews from Oster came in March."))
    assert sorted(found) == ["oster", "varne"]


def test_order_of_articles_does_not_matter() -> None:
    """The same articles make the same stories, ids and titles in any order."""
    articles = [make_article("a", FERRY), make_article("b", FERRY_TOO), make_article("c", BREWERY)]
    assert group_stories(articles, leads(0, 0, 1)) == group_stories(articles[::-1], leads(1, 0, 0))


def test_no_article_and_one_article() -> None:
    """Nothing gives no story, and one article a story of its own."""
    assert group_stories([], np.zeros((0, 4), dtype=np.float32)).stories == ()
    (story,) = group_stories([make_article("a", FERRY)], leads(0)).stories
    assert story.articles == ("a",)


def test_articles_without_content_are_grouped_without_an_error() -> None:
    """Empty texts share no word; they do not stop the run."""
    articles = [Article("a", "a.txt", "", ()), Article("b", "b.txt", "", ())]
    assert sorted(i for s in group_stories(articles, leads(0, 1)).stories for i in s.articles) == ["a", "b"]


def test_story_is_named_after_its_first_article() -> None:
    """The title is that of the earliest article with one, the id depends on the articles alone."""
    late, early = make_article("a", FERRY, published="2025-03-05"), make_article("b", FERRY_TOO, published="2025-03-04")
    story = make_story([late, early])
    assert story.title == "Report of b"
    assert story == make_story([early, late])
    assert story.id != make_story([late]).id


def test_lead_is_title_and_beginning() -> None:
    """What stands for an article is short, and begins with its title."""
    lead = lead_of(make_article("a", FERRY * 20))
    assert lead.startswith("Report of a. A ferry caught fire")
    assert len(lead) <= 600


def test_small_parts_are_looked_at_as_large_ones_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A drop that falls into small parts gives the stories that it gives where each part is looked at by itself."""
    chance = np.random.default_rng(7)
    towns = ("Oster", "Kessel", "Varne", "Holm", "Selby")
    articles = [
        make_article(f"{town}-{number}", f"A fire broke out in {town} and {other} on Tuesday, said {town}'s mayor.")
        for town in towns
        for number, other in enumerate(towns[:4])
    ]
    spoken = normalise(chance.normal(size=(len(articles), 8)) + 2 * np.repeat(np.eye(5, 8), 4, axis=0))
    found = group_stories(articles, spoken)
    assert 1 < len(found.stories) < len(articles)
    monkeypatch.setattr(stories, "SMALL", 0)
    monkeypatch.setattr(stories, "are_surely_one", lambda _: False)
    assert group_stories(articles, spoken) == found


def test_what_is_surely_one_needs_no_linkage() -> None:
    """Similarities that are all high enough, and none far below another, join whatever the order; others may not."""

    def inside(*values: float) -> Values:
        pairs = np.zeros((3, 3))
        pairs[np.triu_indices(3, 1)] = values
        return pairs + pairs.T

    for values in ((0.4, 0.5, 0.6), (0.34, 0.34, 0.34), (0.56, 0.9, 1.0)):
        assert stories.are_surely_one(inside(*values))
        assert set(link(inside(*values), stories.SAME_STORY, stories.APART)) == {0}
    assert not stories.are_surely_one(inside(0.33, 0.5, 0.5))
    assert not stories.are_surely_one(inside(0.5, 0.5, 1.0))


DETENTION = "The trawler Ostrava Belle was held at Bristol on Monday. Captain Ivo Radulesku was questioned in Bristol."
INQUIRY = "An inquiry in London heard in May why the Belle left Bristol. There Captain Radulesku said pumps were old."
OTHER_TRAWLER = (
    "Another trawler was held at Bristol on Monday. Captain John Hughes was questioned in Bristol by police."
)


def test_rare_names_tie_a_follow_up_to_its_event() -> None:
    """The same captain counts, in other words and months later; the same town and day do not."""
    articles = [make_article("a", DETENTION), make_article("b", INQUIRY), make_article("c", OTHER_TRAWLER)]
    likeness = make_likeness([find_names(a) for a in articles], leads(0, 1, 2))
    later, like = likeness.of_pairs(Pairs(np.array([0, 0]), np.array([1, 2])))
    assert later >= SAME_STORY > like


@pytest.mark.parametrize(("name", "rare"), [("radulesku", True), ("bristol", False), ("i've", False), ("josé", False)])
def test_what_is_rare_does_not_depend_on_the_drop(name: str, rare: bool) -> None:
    """Common first names, towns and nouns are known whole; accents and short parts do not make a name rare."""
    assert is_rare(name) == rare
