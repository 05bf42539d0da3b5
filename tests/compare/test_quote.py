"""Quotations in other words."""

from __future__ import annotations

import pytest

from discrepancy.compare.quote import compare
from tests.compare.people_view import make_view, quotation

SAID = "We pulled eleven sailors from the water before the wreck finally sank"


@pytest.mark.parametrize(
    "other",
    [
        "We pulled eleven sailors from the sea before the wreck finally sank",
        "We dragged eleven sailors from the water before the wreck finally sank",
        "We pulled eleven fishermen from the water before the wreck sank",
    ],
)
def test_a_changed_word_is_found(other: str) -> None:
    """Another content word in one quotation is a contradiction that names both words."""
    facts = compare(make_view([quotation("a", SAID), quotation("b", other)]))
    assert [f.pairs[0].verdict for f in facts] == ["contradiction"]
    assert " / " in facts[0].summary


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (SAID, "the same"),
        ("We pulled eleven sailors from the water", "cut short"),
        ("We pulled ... from the water before the wreck finally sank", "an ellipsis"),
        ("And we pulled eleven sailors from the water before that wreck finally sank", "small words"),
        ("The harbour master closed the port when the storm reached the coast", "another quotation"),
    ],
)
def test_cuts_and_other_quotations_agree(other: str, why: str) -> None:
    """Shortened quotations, ellipses, small words and other utterances make no finding."""
    assert compare(make_view([quotation("a", SAID), quotation("b", other)])) == [], why


def test_two_speakers_are_two_utterances() -> None:
    """Alike words of two named speakers are not one quotation."""
    other = "We pulled nine sailors from the water before the wreck finally sank"
    view = make_view([quotation("a", SAID, "Lena Foss"), quotation("b", other, "Marko Ilic")])
    assert compare(view) == []
    same = make_view([quotation("a", SAID, "Lena Foss"), quotation("b", other, "Foss")])
    assert len(compare(same)) == 1


def test_one_article_is_not_compared_with_itself() -> None:
    """A speaker who says nearly the same twice in one article is no finding."""
    assert compare(make_view([quotation("a", SAID), quotation("a", SAID.replace("water", "sea"))])) == []


def test_a_word_left_out_is_of_low_severity() -> None:
    """A quotation shortened inside without a mark is imprecise, and no more."""
    (fact,) = compare(make_view([quotation("a", SAID), quotation("b", SAID.replace(" sailors", ""))]))
    assert (fact.pairs[0].verdict, fact.pairs[0].severity) == ("imprecision", "low")
    assert "sailors" in fact.summary


@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("I have not sailed her since I was twelve", "I haven't sailed it since I was twelve", "low"),
        ("How many boats will you sink this winter", "How many boats did you sink this winter", "low"),
        ("It is good not to hide this boat any more", "It's good not to hide this boat any longer, really", "medium"),
        ("Father, father, I've been robbed", "Father, father, I got robbed", "medium"),
        ("We will sell the harbour to the town", "We will not sell the harbour to the town", "medium"),
    ],
)
def test_small_words_ends_and_short_quotations(one: str, two: str, severity: str) -> None:
    """Another pronoun or auxiliary tells little, another last word, a "not" or the middle of a short cry tells much."""
    (fact,) = compare(make_view([quotation("a", one), quotation("b", two)]))
    assert fact.pairs[0].severity == severity


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It's a good day for the harbour", "It is a good day for the harbour"),
        ("We'll watch the tide and let it run its course", "We ' ll watch the tide and let it run its course"),
        ("You can't close a harbour in a storm", "You cannot close a harbour in a storm"),
    ],
)
def test_contractions_are_the_same_words(one: str, two: str) -> None:
    """Contractions, however a page writes them, are no change of wording."""
    assert compare(make_view([quotation("a", one), quotation("b", two)])) == []
