"""Matters: two sides of one matter, read by their wording."""

from __future__ import annotations

import pytest

from discrepancy.compare import factual, polarity
from discrepancy.compare.deeds.matterbook import MATTERS
from discrepancy.compare.deeds.matters import RULE
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def sides(kind: str, *texts: str, article: str = "") -> list[Fact]:
    """What the matters of a kind say of sentences, each in an article of its own unless one is named."""
    clauses = [Clause(article or "abcdef"[n], text) for n, text in enumerate(texts)]
    compare = {"polarity": polarity.compare, "factual": factual.compare}[kind]
    return [f for f in compare(make_view(clauses, 0.2)) if f.rule == RULE]


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        ("polarity", "The 19-year-old pointed a pistol at the clerk.", "The 19-year-old was unarmed."),
        ("polarity", "The 19-year-old was carrying a knife.", "Neighbours said the 19-year-old did not have a weapon."),
        ("polarity", "The rifle was locked up in the cellar.", "The father had left the rifle unsecured."),
        ("factual", "He was shot in a robbery at the mill.", "An argument at the mill ended in gunfire."),
        ("factual", "Two groups began shooting at the fair.", "Men opened fire into a crowd at the fair."),
        ("factual", "The woman, 59, was struck while walking.", "The woman, 59, was hit crossing the road."),
        ("factual", "A man with a rifle shot the guard.", "The guard was shot with a shotgun."),
        ("factual", "The gala was broadcast live on ABC.", "The gala was shown on NBC."),
        ("factual", "A .38-caliber revolver lay on the floor.", "He was shot with a .45-caliber pistol."),
        ("factual", "Officers answered a 911 call from the mill.", "A man flagged down a patrol car at the mill."),
    ],
)
def test_two_sides_are_a_finding(kind: str, one: str, two: str) -> None:
    """What one source tells one way and another the other way is reported, in either order, and the rule is told."""
    for texts in ((one, two), (two, one)):
        (fact,) = sides(kind, *texts)
        assert fact.pairs[0].verdict in ("contradiction", "attribution")
        assert fact.label in fact.explanation


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        ("polarity", "The 19-year-old pointed a pistol at the clerk.", "The 52-year-old was unarmed."),
        ("polarity", "The 19-year-old was armed.", "It is unclear whether the 19-year-old was unarmed."),
        ("polarity", "The 19-year-old was armed.", "The 19-year-old pulled out a knife."),
        ("polarity", "The 19-year-old was armed.", "Last year a 19-year-old was unarmed."),
        ("polarity", "The rifle was locked up.", "The door of the house was unlocked."),
        ("factual", "A .38-caliber revolver lay there.", "They owned a .45-caliber pistol as well."),
        ("factual", "A .38-caliber revolver lay there.", "A revolver lay there."),
    ],
)
def test_other_persons_questions_and_the_same_side_are_none(kind: str, one: str, two: str) -> None:
    """Another person's, an open question, an earlier case, and two wordings of one side are no conflict."""
    assert sides(kind, one, two) == []


def test_article_with_two_values_tells_of_two_things() -> None:
    """Where an article itself holds two calibres they are two guns', and nothing is reported."""
    clauses = [
        Clause("a", "A .38-caliber revolver lay on the floor."),
        Clause("a", "A .45-caliber pistol lay in the car."),
        Clause("b", "He was shot with a .45-caliber pistol."),
    ]
    assert [f for f in factual.compare(make_view(clauses, 0.2)) if f.rule == RULE] == []


def test_dispute_inside_one_article_is_attribution() -> None:
    """One article that gives both sides of a dispute is reported, credited to who says so."""
    clauses = [
        Clause("a", "Police say the 19-year-old pointed a gun at them.", speaker="Police"),
        Clause("a", "The family says the 19-year-old did not have a gun.", speaker="The family"),
    ]
    (fact,) = [f for f in polarity.compare(make_view(clauses, 0.2)) if f.rule == RULE]
    assert fact.pairs[0].verdict == "attribution"


def test_every_matter_has_two_values_and_a_kind() -> None:
    """The book holds no matter that cannot differ, and denials name values it has."""
    for matter in MATTERS:
        values = {name for name, _ in matter.values}
        assert len(values) > 1
        assert {v for pair in matter.denials for v in pair} <= values
        assert {v for pair in matter.together for v in pair} <= values


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Nobody was hurt in the crash, police said.", "Three people were hurt in the shooting."),
        ("No one was injured in the fire on Monday.", "Two people were injured in the fire on Friday."),
        ("The 19-year-old at first denied any involvement but later confessed.", "The 19-year-old is innocent."),
    ],
)
def test_other_events_days_and_versions_given_up_are_none(one: str, two: str) -> None:
    """What happened is named apart, on other days, or the first version is given up: no conflict."""
    assert sides("polarity", one, two) == []


def test_dispute_within_a_sentence() -> None:
    """A sentence that sets one side against the other holds both."""
    text = "Police said no one was injured (a radio station said four people were injured)."
    (fact,) = sides("polarity", text, text, article="a")
    assert fact.label == "whether anybody was hurt"


def test_motive_found_later_is_an_update() -> None:
    """A motive nobody knew and one that is told belong to two moments."""
    (fact,) = sides(
        "factual", "Police were unclear about a motive for the shooting.", "He shot her because she wanted to leave."
    )
    assert fact.pairs[0].verdict == "update"
