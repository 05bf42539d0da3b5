"""Culprits: who shot or killed whom, laid to different persons."""

from __future__ import annotations

import pytest

from discrepancy.compare.deeds.culprits import compare_culprits
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def culprits(*texts: str, article: str = "") -> list[Fact]:
    """What is found in sentences, each in an article of its own unless one is named."""
    return compare_culprits(make_view([Clause(article or "abcdef"[n], text) for n, text in enumerate(texts)], 0.2))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A 7-year-old boy fatally shot himself in a barn.", "The boy was shot to death by his sister."),
        ("Boy, 7, shoots self at farm", "The shooting death of the 7-year-old at the hands of his aunt is in court."),
        ("The 41-year-old turned the gun on himself.", "Officers shot the 41-year-old at the gate."),
        ("A 30-year-old man was killed by his father.", "A neighbor, a woman, shot the 30-year-old man."),
    ],
)
def test_one_deed_laid_to_different_persons(one: str, two: str) -> None:
    """Oneself or another, this person or that: a contradiction of medium severity in either order."""
    for texts in ((one, two), (two, one)):
        (fact,) = culprits(*texts)
        assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("actor", "contradiction", "medium")


@pytest.mark.parametrize(
    "texts",
    [
        ("A 7-year-old boy fatally shot himself.", "A 12-year-old girl was shot by her brother."),
        ("The man shot his wife and then shot himself.", "The wife was shot by her husband."),
        ("A 7-year-old boy shot himself.", "The boy killed himself, police said."),
        ("It is unclear whether the 7-year-old boy shot himself.", "The boy, 7, was shot by his sister."),
        ("The father of a 7-year-old boy who shot himself was charged.", "The father was charged."),
        ("A 30-year-old man was killed by his father.", "A man, 30, was killed by his dad."),
    ],
)
def test_other_victims_open_questions_and_one_culprit_are_none(texts: tuple[str, ...]) -> None:
    """Other victims, killers who turn on themselves, open questions, and one person in two words are no conflict."""
    assert culprits(*texts) == []


def test_version_that_the_article_gives_up_is_none() -> None:
    """An article that tells how the first report was wrong contradicts nobody."""
    assert (
        culprits("At first the 7-year-old was said to have shot himself.", "His aunt shot the 7-year-old.", article="a")
        == []
    )
