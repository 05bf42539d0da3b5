"""Totals that stand in an article only as parts: added where the sentence leaves no other reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.align.facts import align_quantities
from discrepancy.align.totals import SUM, add_totals
from discrepancy.compare.quantity import compare
from discrepancy.records import Sentence
from discrepancy.storyview import StoryView
from tests.quantity_view import Count, make_view


def view_of(text: str, *figures: tuple[str, float, str], bound: str = "exact") -> StoryView:
    """One article of one sentence; each figure as written, its value and its noun."""
    made = make_view([Count("a", low, bound=bound, noun=noun) for _, low, noun in figures])
    sentence = Sentence(0, 0, len(text), text, "paragraph")
    statements = tuple(
        replace(s, sentence=sentence, span=span, span_start=text.index(span), span_end=text.index(span) + len(span))
        for s, (span, _, _) in zip(made.statements, figures, strict=True)
    )
    return replace(made, statements=statements)


@pytest.mark.parametrize(
    ("text", "figures", "span", "total"),
    [
        ("A man and two women were killed.", [("two", 2.0, "woman")], "A man and two women", 3),
        ("Two women and a man were killed.", [("Two", 2.0, "woman")], "Two women and a man", 3),
        ("The wall fell, killing a boy and four girls.", [("four", 4.0, "girl")], "a boy and four girls", 5),
        ("Wall kills boy and four girls near Orley", [("four", 4.0, "girl")], "boy and four girls", 5),
        ("Woman, three children killed in crash", [("three", 3.0, "child")], "Woman, three children", 4),
        (
            "Two officers and three civilians were killed.",
            [("Two", 2.0, "officer"), ("three", 3.0, "civilian")],
            "Two officers and three civilians",
            5,
        ),
        (
            "The dead were 12 men, nine women and seven children, the coastguard said.",
            [("12", 12.0, "man"), ("nine", 9.0, "woman"), ("seven", 7.0, "child")],
            "12 men, nine women and seven children",
            28,
        ),
        (
            "The injured, 21 men and five women, were brought to six hospitals.",
            [("21", 21.0, "man"), ("five", 5.0, "woman")],
            "21 men and five women",
            26,
        ),
        ("He shot dead nine students and a teacher.", [("nine", 9.0, "student")], "nine students and a teacher", 10),
    ],
)
def test_coordinated_parts_add_up(text: str, figures: list[tuple[str, float, str]], span: str, total: int) -> None:
    """Persons that "and" joins under one verb are one total, marked as a sum, its span all the parts."""
    added = add_totals(view_of(text, *figures)).statements[-1]
    assert added.quantity is not None
    assert (added.span, added.quantity.low, added.quantity.high) == (span, total, total)
    assert SUM in added.scope


@pytest.mark.parametrize(
    "text",
    [
        "Police held a man and two women were killed.",
        "She saw a man and two women were killed.",
        "Two women were killed and a man fled.",
        "A dog and two women were killed.",
        "Woman, two guards killed a dog",
    ],
)
def test_other_readings_add_nothing(text: str) -> None:
    """A person of another verb, or no person, is no part."""
    span = "Two" if text.startswith("Two") else "two"
    view = view_of(text, (span, 2.0, "woman"))
    assert add_totals(view) is view


def test_a_list_of_some_adds_nothing() -> None:
    """Those saved, told by kinds in the middle of a sentence, need not be all."""
    view = view_of("In the bay 12 men, nine women and a dog swam.", ("12", 12.0, "man"), ("nine", 9.0, "woman"))
    assert add_totals(view) is view


def test_inexact_part_adds_nothing() -> None:
    """At least two and one more are no exact total."""
    view = view_of("A man and two women were killed.", ("two", 2.0, "woman"), bound="at_least")
    assert add_totals(view) is view


def test_total_is_compared_and_shown_as_a_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three by parts agree with another article's three, and the explanation names the parts it added up."""
    parts = view_of("A man and two women were killed.", ("two", 2.0, "woman"))
    both = make_view([Count("a", 2), Count("b", 3)])
    view = add_totals(replace(both, statements=(parts.statements[0], both.statements[1])))
    monkeypatch.setattr("discrepancy.align.facts.match_probabilities", lambda _c, pairs: [0.6 for _ in pairs])
    view = replace(view, quantity_facts=tuple(align_quantities(view)))
    (fact,) = compare(view)
    assert fact.pairs == ()
    assert '"A man and two women" (a) is added up to 3.' in fact.explanation


def test_a_total_leaves_its_parts_out_of_a_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside "a man and two women" the two women are no third version."""
    view = view_of("A man and two women were killed.", ("two", 2.0, "woman"))
    other = make_view([Count("a", 2.0, noun="woman"), Count("b", 5.0, noun="person")])
    both = replace(other, statements=(*view.statements, other.statements[1]))
    monkeypatch.setattr("discrepancy.align.facts.match_probabilities", lambda _, pairs: [0.9] * len(pairs))
    whole = add_totals(both)
    (fact,) = compare(replace(whole, quantity_facts=tuple(align_quantities(whole))))
    assert [statement.span for statement in fact.statements] == ["A man and two women", both.statements[1].span]
