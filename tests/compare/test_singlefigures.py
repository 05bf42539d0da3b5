"""Figures of which a story has one: other figures in two articles are a conflict, whatever the matcher says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.singlefigures import compare
from discrepancy.records import Fact, Sentence
from discrepancy.storyview import QuantityFact
from tests.quantity_view import Count, make_view


def judge(*told: tuple[str, str, Count], text: str = "", facts: tuple[QuantityFact, ...] = ()) -> list[Fact]:
    """What is found of sentences, each with the words of its figure and what was read; ``text`` is every article's."""
    view = make_view([count for _, _, count in told], facts=facts)
    statements = []
    for n, (statement, (words, span, _)) in enumerate(zip(view.statements, told, strict=True)):
        at = words.index(span)
        sentence = Sentence(n, 0, len(words), words, "paragraph")
        statements.append(replace(statement, sentence=sentence, span=span, span_start=at, span_end=at + len(span)))
    articles = {name: replace(article, text=text) for name, article in view.articles.items()}
    return compare(replace(view, statements=tuple(statements), articles=articles))


def living(article: str, low: float, *, bound: str = "exact", places: tuple[str, ...] = ("oreby",)) -> Count:
    """So many inhabitants of a place."""
    return Count(article, low, bound=bound, measure="living", places=places)


def test_inhabitants_of_one_place() -> None:
    """Two populations contradict where an article knows the place the other names; where both can be true it is low."""
    one, two = ("It is home to 4,000 people.", "4,000"), ("Oreby, a town of 6,500", "6,500")
    (fact,) = judge((*one, living("a", 4000)), (*two, living("b", 6500)), text="The fire in Oreby")
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "medium")]
    assert fact.rule == "single-figure"
    (fact,) = judge((*one, living("a", 4000, bound="over")), (*two, living("b", 6500)), text="The fire in Oreby")
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("imprecision", "low")]
    assert not judge((*one, living("a", 4000)), (*two, living("b", 6500)), text="The fire in Tarn")


def test_other_matters_are_no_conflict() -> None:
    """People in tents, a vague figure, one many times the other, and two figures in one article are left alone."""
    one = ("It is home to 4,000 people.", "4,000", living("a", 4000))
    town = "The fire in Oreby"
    assert not judge(one, ("Some 6,500 were living in tents.", "6,500", living("b", 6500)), text=town)
    assert not judge(one, ("Thousands live there.", "Thousands", living("b", 2000, bound="several")), text=town)
    assert not judge(one, ("Oreby, a town of 65,000", "65,000", living("b", 65000)), text=town)
    more = ("A town of 900 nearby", "900", living("b", 900))
    assert not judge(one, ("Oreby, a town of 6,500", "6,500", living("b", 6500)), more, text=town)
    assert not judge(one, ("A town of 6,500", "6,500", living("a", 6500)), text=town)


def bail(article: str, low: float) -> Count:
    """A sum of money."""
    return Count(article, low, dimension="money", unit="USD")


def test_bail() -> None:
    """Two sums of bail are a conflict of low severity; one that was lowered, and a share of one, are not."""
    one = ("A judge set bail at $250,000 for the teacher.", "$250,000", bail("a", 250_000))
    (fact,) = judge(one, ("She was held in lieu of $500,000 bond.", "$500,000", bail("b", 500_000)))
    assert [p.severity for p in fact.pairs] == ["low"]
    assert not judge(one, ("The judge lowered bail to $100,000.", "$100,000", bail("b", 100_000)))
    assert not judge(one, ("She stole $500,000 from a fund.", "$500,000", bail("b", 500_000)))


def test_what_the_matcher_joined_is_left_to_it() -> None:
    """A pair that stands in a fact of the alignment is reported there."""
    told = (("home to 4,000", "4,000", living("a", 4000)), ("a town of 6,500", "6,500", living("b", 6500)))
    assert judge(*told, text="Oreby")
    assert not judge(*told, text="Oreby", facts=(QuantityFact((0, 1), {(0, 1): 0.9}),))


@pytest.mark.parametrize(
    ("label", "dimension", "one", "other"),
    [
        ("reward", "money", ("a reward of $500", "$500"), ("The $900 reward stands.", "$900")),
        ("turnout", "percent", ("Turnout reached 60 percent.", "60 percent"), ("a 70% turnout", "70%")),
        (
            "months of pregnancy",
            "duration",
            ("She is 5 months pregnant.", "5 months"),
            ("a 6-months-pregnant", "6-months"),
        ),
    ],
)
def test_wording_tells_the_kind(label: str, dimension: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    """The words beside a figure say what it is of; without them nothing is compared."""

    def count(article: str, span: str) -> Count:
        return Count(
            article, float("".join(c for c in span if c.isdigit())), dimension=dimension, unit=None, measure=None
        )

    (fact,) = judge((*one, count("a", one[1])), (*other, count("b", other[1])))
    assert fact.label == label
    assert not judge((one[1], one[1], count("a", one[1])), (other[1], other[1], count("b", other[1])))


def test_what_a_story_may_have_two_of_is_low() -> None:
    """The sentences that two articles' accused face contradict, and may be of two accused: low."""

    def term(article: str, years: int) -> Count:
        return Count(article, float(years), dimension="duration", unit="second", measure="sentenced")

    one, other = ("He faces 20 years in prison.", "20 years"), ("He could get 30 years in prison.", "30 years")
    (fact,) = judge((*one, term("a", 20)), (*other, term("b", 30)))
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "low")]
    assert not judge((*one, term("a", 20)), ("He got 30 years in prison.", "30 years", term("b", 30)))


def test_infants_age_is_told_by_its_unit() -> None:
    """Ages in months are one infant's; ages in years may be anybody's."""
    age = {"dimension": "age", "unit": "second", "measure": None}

    def told(unit: str) -> list[Fact]:
        return judge(
            (f"A 15-{unit}-old died.", f"15-{unit}-old", Count("a", 15, **age)),  # type: ignore[arg-type]
            (f"The 16-{unit}-old died.", f"16-{unit}-old", Count("b", 16, **age)),  # type: ignore[arg-type]
        )

    assert told("month")
    assert not told("year")


def test_required_turnout_is_no_turnout() -> None:
    """What a law asks for is no version of what was counted."""
    law = ("The law asks for a turnout of 50 percent.", "50 percent")
    counted = ("Turnout was 70 percent.", "70 percent")
    percent = {"dimension": "percent", "unit": None, "measure": None}
    assert not judge((*law, Count("a", 50, **percent)), (*counted, Count("b", 70, **percent)))  # type: ignore[arg-type]


def hits(article: str, low: float, noun: str = "time") -> Count:
    """So many times that somebody was hit."""
    return Count(article, low, noun=noun, unit=noun, measure="fired")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Brekke was shot nine times.", "nine"), ("Doctors say six bullets entered Brekke's body.", "six")),
        (("Brekke was shot nine times.", "nine"), ("The report says that Brekke was hit by six bullets.", "six")),
        (("Officers shot Brekke nine times.", "nine"), ("Brekke had six gunshot wounds.", "six")),
    ],
)
def test_how_many_times_the_victim_was_hit(one: tuple[str, str], two: tuple[str, str]) -> None:
    """Shots, bullets and wounds count how often one person was hit, where both sentences name them."""
    (fact,) = judge((*one, hits("a", 9)), (*two, hits("b", 6, "bullet")))
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "medium")]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("Officers fired six shots, and Brekke was hit.", "six"),
        ("Haugen was hit by six bullets.", "six"),
        ("Brekke was hit by four of the six bullets fired.", "six"),
        ("Brekke was arrested six times.", "six"),
        ("Brekke was hit by nine bullets.", "nine"),
    ],
)
def test_shots_fired_and_hits_on_others(words: str, span: str) -> None:
    """What was fired, hits on somebody else, a part of the bullets, other acts and the same number are left alone."""
    low = 9 if span == "nine" else 6
    assert not judge(("Brekke was shot nine times.", "nine", hits("a", 9)), (words, span, hits("b", low, "bullet")))


def test_a_place_in_common_names_nobody() -> None:
    """Two persons shot in one town share no name but the town's."""
    one, two = ("A man was shot nine times in Oreby.", "nine"), ("A boy in Oreby was shot six times.", "six")
    assert not judge((*one, hits("a", 9)), (*two, hits("b", 6)))
