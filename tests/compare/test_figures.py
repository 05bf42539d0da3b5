"""The one person killed, or accused, in descriptions that do not go together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.figures import compare
from discrepancy.records import Article, Block, Person, Statement
from discrepancy.storyview import StoryView
from tests.compare.people_view import make_view, spans_of, state


def figure(article: str, text: str, span: str, noun: str | None, age: int | None, role: str = "killed") -> Statement:
    """A description of somebody in a sentence of its own."""
    return state(
        article, "figure", text, span, subject=noun, predicate=role, person=Person(span, age=age, label="FIGURE")
    )


def view_of(*statements: Statement, tail: str = "") -> StoryView:
    """The statements as one story whose articles hold their sentences, and ``tail`` in each."""
    view = make_view(statements)
    texts = {a: " ".join([*(s.sentence.text for s in statements if s.article == a), tail]) for a in view.articles}
    articles = {a: Article(a, f"{a}.txt", text, (Block(0, len(text), "paragraph"),)) for a, text in texts.items()}
    return replace(view, articles=articles)


MAN = figure("a", "The collapse left a man dead.", "a man", "man", None)
BOY = figure("b", "A 16-year-old boy was killed.", "A 16-year-old boy", "boy", 16)


def test_a_man_and_a_boy_are_two_descriptions() -> None:
    """Of age in one article and under age in the other, or in another sentence of the same, is a conflict of role."""
    assert spans_of(compare(view_of(MAN, BOY))) == [[("a man", "A 16-year-old boy", "contradiction")]]
    assert compare(view_of(MAN, BOY))[0].kind == "role"
    assert len(compare(view_of(MAN, replace(BOY, article="a")))) == 1


def test_another_age_is_a_conflict_of_quantity() -> None:
    """Ages differ across articles; inside one a digit must have been dropped, doubled or swapped."""
    four = figure("a", "The death of a 4-year-old shook them.", "a 4-year-old", None, 4)
    forty = figure("b", "The death of a 44-year-old shook them.", "a 44-year-old", None, 44)
    facts = compare(view_of(four, forty))
    assert [(f.kind, f.pairs[0].severity) for f in facts] == [("quantity", "medium")]
    assert len(compare(view_of(four, replace(forty, article="a")))) == 1
    nine = figure("a", "The death of a 9-year-old shook them.", "a 9-year-old", None, 9)
    assert compare(view_of(four, nine)) == []


@pytest.mark.parametrize(
    "tail",
    ["The victims were friends.", "Two people were killed.", "He then shot himself.", "It was a double homicide."],
)
def test_several_killed_are_no_conflict(tail: str) -> None:
    """Where an article tells of more than one person killed, its descriptions are of several."""
    assert compare(view_of(MAN, BOY, tail=tail)) == []


def test_what_goes_together_agrees() -> None:
    """A teenager of nineteen, a young man and a boy, and a sentence on another case make no finding."""
    young = figure("a", "The collapse left a young man dead.", "a young man", "man", None)
    assert compare(view_of(young, BOY)) == []
    teen = figure("b", "A teenager was killed.", "A teenager", "teenager", None)
    assert compare(view_of(MAN, teen)) == []
    earlier = figure("a", "A man was killed at the quay last year.", "A man", "man", None)
    assert compare(view_of(earlier, BOY)) == []


def test_the_accused_are_compared_among_themselves() -> None:
    """One killed and one accused are two people; a man and a woman accused are a conflict."""
    accused = figure("a", "A man was charged.", "A man", "man", None, "accused")
    assert compare(view_of(accused, BOY)) == []
    other = figure("b", "A woman was charged.", "A woman", "woman", None, "accused")
    assert spans_of(compare(view_of(accused, other))) == [[("A man", "A woman", "contradiction")]]
