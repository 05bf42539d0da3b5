"""Copies of one text go back to one origin, and accounts in other words do not."""

from __future__ import annotations

import pytest

from discrepancy.align import copies
from discrepancy.align.copies import find_origins
from tests.builders import make_article

FERRY = (
    "A ferry caught fire off Kessel harbour on Tuesday morning and twelve passengers were hurt, the port said. Boats "
    "from three villages took the others off, and a tug held her until the fire was out. Its owner called experts."
)
BREWERY = "The Halden brewery was sold to a buyer from abroad, and its workers were told in the canteen at noon."


def test_copy_goes_back_to_the_earliest_article() -> None:
    """A text carried by two outlets has one origin, the earlier one; a text of its own is its own origin."""
    articles = [
        make_article("later", FERRY + " Harbour staff helped.", published="2025-03-05"),
        make_article("first", FERRY + " Harbour staff helped.", published="2025-03-04"),
        make_article("other", BREWERY, published="2025-03-03"),
    ]
    assert find_origins(articles) == {"first": "first", "later": "first", "other": "other"}
    assert find_origins(articles) == find_origins(articles[::-1])


def test_a_sentence_more_is_still_a_copy() -> None:
    """An outlet that adds a few words to wire copy has not found anything out; one that adds as much again has."""
    some, much = (
        make_article("b", FERRY + " It is under way again."),
        make_article("c", f"{FERRY} {BREWERY} {BREWERY[4:]}"),
    )
    assert find_origins([make_article("a", FERRY), some, much]) == {"a": "a", "b": "a", "c": "c"}


def test_a_copy_with_another_figure_is_an_account_of_its_own() -> None:
    """Wire copy in which the number was changed is no mere copy; one that lost a sentence with a number still is."""
    changed = make_article("b", FERRY.replace("twelve", "14"))
    cut = make_article("c", FERRY.replace("from three villages ", ""))
    assert find_origins([make_article("a", FERRY), changed, cut]) == {"a": "a", "b": "b", "c": "a"}


def test_other_words_are_another_origin() -> None:
    """An account that shares a quotation and no more stands for itself."""
    told = "Twelve were hurt, the port said, when the ferry burnt. Boats from three villages took the others off."
    assert find_origins([make_article("a", FERRY), make_article("b", told)]) == {"a": "a", "b": "b"}


def test_articles_without_words() -> None:
    """Short and empty texts are compared like any other, and none gives none."""
    assert find_origins([]) == {}
    pair = [make_article("a", "Fire out."), make_article("b", "Fire out."), make_article("c", "Fire on.")]
    assert find_origins(pair) == {"a": "a", "b": "a", "c": "c"}


def test_a_large_story_is_looked_up_and_comes_out_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """MinHash offers what copies there are: the origins are those of comparing each article with each."""
    texts = [f"{FERRY} {BREWERY}", f"{FERRY} It is under way again.", FERRY, BREWERY, f"{BREWERY} Nobody objected."]
    articles = [make_article(f"{at:02}", text) for at, text in enumerate(texts * 4)]
    whole = find_origins(articles)
    assert len(set(whole.values())) == 3
    monkeypatch.setattr(copies, "COMPARED_WHOLE", 0)
    assert find_origins(articles) == whole
