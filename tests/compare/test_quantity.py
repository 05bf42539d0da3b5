"""Quantities lined up as one fact: what is a contradiction, an update, an imprecision, and how grave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.common.sameness import is_agreement
from discrepancy.compare.quantity import compare
from discrepancy.extract.statements import find_quantity_statements
from discrepancy.records import Fact, Pair, Quantity, Sentence, Statement
from discrepancy.storyview import QuantityFact
from tests.extract.parsing import parse_text
from tests.quantity_view import Count, make_quantity, make_view

Dates = tuple[str | None, str | None]


def judge(one: Count, two: Count, *, probability: float = 0.9, dates: Dates = (None, None)) -> Fact:
    """The fact of two versions lined up with one another."""
    published = {one.article: dates[0], two.article: dates[1]}
    linked = [QuantityFact((0, 1), {(0, 1): probability})]
    (fact,) = compare(make_view([one, two], dates=published, facts=linked))
    return fact


def test_disjoint_figures_contradict() -> None:
    """21 against at least 22 cannot both be true; lives make it high where the figures lie apart."""
    (pair,) = judge(Count("a", 21), Count("b", 22, bound="at_least")).pairs
    assert (pair.a, pair.b, pair.verdict, pair.severity) == (0, 1, "contradiction", "medium")
    (pair,) = judge(Count("a", 21), Count("b", 40)).pairs
    assert (pair.verdict, pair.severity) == ("contradiction", "high")


def test_no_dead_against_some_is_high() -> None:
    """None killed against one killed is as far apart as figures go."""
    (pair,) = judge(Count("a", 0), Count("b", 1)).pairs
    assert (pair.verdict, pair.severity) == ("contradiction", "high")


def test_same_figure_under_another_bound_is_an_agreement() -> None:
    """ "At least 10" and "10" are one figure: the fact has no pair, and says so."""
    fact = judge(Count("a", 10), Count("b", 10, bound="at_least"))
    assert fact.pairs == ()
    assert "same figure" in fact.explanation


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Count("a", 80, bound="over"), Count("b", 83, bound="at_least")),
        (Count("a", 12, 15, bound="between"), Count("b", 14)),
        (Count("a", 50, bound="up_to"), Count("b", 30)),
    ],
)
def test_compatible_but_unequal_is_imprecision(one: Count, two: Count) -> None:
    """Where one value fits both, one account only says less."""
    (pair,) = judge(one, two).pairs
    assert (pair.verdict, pair.severity) == ("imprecision", "medium")


def test_about_agrees_with_what_it_covers() -> None:
    """ "About 60" and 62 say the same; 70 does not."""
    assert judge(Count("a", 60, bound="about"), Count("b", 62)).pairs == ()
    assert judge(Count("a", 60, bound="about"), Count("b", 70)).pairs[0].verdict == "contradiction"


def test_the_next_whole_number_is_the_same_bound() -> None:
    """ "More than 30" people and "at least 31" are one figure; of sums they are not, and 32 is not either."""
    over = Count("a", 30, bound="over")
    assert judge(over, Count("b", 31, bound="at_least")).pairs == ()
    assert judge(over, Count("b", 32, bound="at_least")).pairs[0].verdict == "imprecision"
    assert judge(Count("a", 30, bound="at_least"), Count("b", 31, bound="over")).pairs[0].verdict == "imprecision"
    sums = (Count("a", 30, bound="over"), Count("b", 31, bound="at_least"))
    worth = (replace(s, dimension="money", unit="USD", noun=None, measure="worth") for s in sums)
    assert judge(*worth).pairs[0].verdict == "imprecision"


@pytest.mark.model
@pytest.mark.parametrize(
    ("one", "two", "is_one"),
    [
        ("Wayfarer and 33 other firms were struck", "34 firms were struck", True),
        ("Wayfarer and 33 other firms were struck", "35 firms were struck", False),
        ("33 other firms were struck", "34 firms were struck", False),
        ("51.6 percent voted no", "They voted no by 51.6 to 48.4 percent", True),
        ("51.6 percent voted no", "They voted no by 1.6 to 48.4 percent", False),
    ],
)
def test_what_the_other_sentence_tells_as_well_is_no_difference(one: str, two: str, is_one: bool) -> None:
    """Others beside one who is named are one fewer, and a share may stand beside the one that is left."""
    statements = [find_quantity_statements(parse_text(text), None)[-1] for text in (one, two)]
    versions = [replace(s, article=article) for s, article in zip(statements, "ab", strict=True)]
    view = make_view([Count("a", 1), Count("b", 2)], facts=[QuantityFact((0, 1), {(0, 1): 0.9})])
    (fact,) = compare(replace(view, statements=tuple(versions)))
    assert (fact.pairs == ()) == is_one


DAY = 86400.0


def say_time(text: str, days: float) -> Quantity:
    """A span of time as worded."""
    return replace(make_quantity(days * DAY, dimension="duration", unit="second", noun=None), text=text)


@pytest.mark.parametrize(
    ("days", "is_one"), [(56, True), (60, True), (62, True), (55, False), (63, False), (90, False)]
)
def test_a_month_is_four_weeks_to_31_days(days: int, is_one: bool) -> None:
    """Two months may be told in days or weeks; what no two months have is another time."""
    months = say_time("two-month", 60.875)
    told = say_time(f"{days} days", days)
    assert is_agreement(months, told) == is_agreement(told, months) == is_one
    assert not is_agreement(months, say_time("some time", 59))


@pytest.mark.parametrize(
    ("text", "bound", "value", "is_one"),
    [
        ("a little over 52 percent", "over", 52.4, True),
        ("just over 52 percent", "over", 57.0, False),
        ("over 52 percent", "over", 52.4, False),
        ("just under 52 percent", "under", 51.5, True),
        ("just under 52 percent", "under", 52.4, False),
    ],
)
def test_a_figure_close_by_on_the_side_that_is_named_is_the_same(
    text: str, bound: str, value: float, is_one: bool
) -> None:
    """ "Just over 52 percent" may be 52.4; "over" alone says less, and what is far off or below is another figure."""
    barely = replace(make_quantity(52.0, bound=bound, dimension="percent", unit="percent", noun=None), text=text)
    exact = make_quantity(value, dimension="percent", unit="percent", noun=None)
    assert is_agreement(barely, exact) == is_agreement(exact, barely) == is_one


def test_the_dead_may_be_counted_among_the_hurt() -> None:
    """Eleven ill, two of whom died, are nine ill and two dead; twelve hurt besides two dead are not ten."""
    dead = [Count("a", 2, scope=("part",)), Count("b", 2)]
    ill = [Count("a", 11, measure="infected"), Count("b", 9, measure="infected")]
    linked = [QuantityFact((0, 1), {(0, 1): 0.9})]

    def told(*counts: Count) -> tuple[Pair, ...]:
        (fact,) = compare(make_view(counts, facts=linked))
        return fact.pairs

    assert told(*ill, *dead) == ()
    assert told(*ill[::-1], *dead) == ()
    assert told(*ill, replace(dead[0], scope=()), dead[1]) != ()
    assert told(*ill, dead[0]) != ()
    assert told(ill[0], replace(ill[1], low=8), *dead) != ()
    shot = [replace(count, measure="fired") for count in ill]
    assert told(*shot, replace(dead[0], scope=()), dead[1]) == ()


@pytest.mark.parametrize(
    ("chance", "shown", "severity"), [(0.9, 0.75, "high"), (0.55, 0.55, "high"), (0.46, 0.3, "low")]
)
def test_the_pair_readers_share_is_shown_in_steps(chance: float, shown: float, severity: str) -> None:
    """What processors differ in stays out of a report, and the explanation says that a model had its say."""
    linked = [QuantityFact((0, 1), {(0, 1): chance})]
    view = replace(make_view([Count("a", 3), Count("b", 30)], facts=linked), marked={(0, 1): chance})
    (fact,) = compare(view)
    assert [(p.confidence, p.severity) for p in fact.pairs] == [(shown, severity)]
    assert "pair reader" in fact.explanation
    assert "pair reader" not in judge(Count("a", 3), Count("b", 30)).explanation


@pytest.mark.parametrize(
    ("measure", "figures", "dates", "verdict"),
    [
        ("killed", (9, 14), ("2025-03-04", "2025-03-05"), "update"),
        ("killed", (14, 9), ("2025-03-04", "2025-03-05"), "contradiction"),
        ("killed", (14, 9), ("2025-03-05", "2025-03-04"), "update"),
        ("missing", (14, 9), ("2025-03-04", "2025-03-05"), "update"),
        ("missing", (9, 14), ("2025-03-04", "2025-03-05"), "contradiction"),
        ("killed", (9, 14), ("2025-03-04", "2025-03-04"), "contradiction"),
        ("killed", (9, 14), ("2025-03-04", "2025-03-04T18:00"), "contradiction"),
        ("killed", (9, 14), ("2025-03-04T08:00", "2025-03-04T18:00"), "update"),
        ("killed", (9, 14), ("2025-03-04", None), "contradiction"),
        ("living", (9, 14), ("2025-03-04", "2025-03-05"), "contradiction"),
    ],
)
def test_update_needs_a_later_day_and_the_right_direction(
    measure: str, figures: tuple[int, int], dates: Dates, verdict: str
) -> None:
    """A toll may rise and the missing may be found, in a report known to be later; nothing else is an update."""
    one, two = (Count(name, figure, measure=measure) for name, figure in zip("ab", figures, strict=True))
    assert judge(one, two, dates=dates).pairs[0].verdict == verdict


def test_currencies_are_not_converted_in_silence() -> None:
    """Sums in two currencies are shown at low severity, never called a contradiction."""
    one = Count("a", 5, dimension="money", unit="USD", noun=None, measure="worth")
    two = Count("b", 9, dimension="money", unit="EUR", noun=None, measure="worth")
    (pair,) = judge(one, two).pairs
    assert (pair.verdict, pair.severity) == ("imprecision", "low")
    (same,) = judge(one, replace(two, unit="USD")).pairs
    assert same.severity != "low"


def test_doubtful_pair_is_low() -> None:
    """Where it may well be that two facts are meant, the difference is low, whatever is at stake."""
    (pair,) = judge(Count("a", 3), Count("b", 30), probability=0.3).pairs
    assert pair.severity == "low"
    assert pair.confidence == 0.3


def test_a_places_figure_beside_a_larger_one_is_no_total() -> None:
    """A village's dead stand against the village's dead, and against a total only where no other has those."""
    total, village = Count("a", 12), Count("a", 5, places=("merl",), index=1)
    other, same = Count("b", 19), Count("c", 7, places=("merl",))

    def pairs_of(*counts: Count) -> set[tuple[int, int]]:
        pairs = {(1, n): 0.9 for n in range(2, len(counts))}
        linked = [QuantityFact(tuple(range(len(counts))), pairs)]
        (fact,) = compare(make_view(counts, facts=linked))
        return {(p.a, p.b) for p in fact.pairs}

    assert pairs_of(total, village, other) == {(1, 2)}
    assert pairs_of(total, village, other, same) == {(1, 3)}
    assert pairs_of(Count("a", 3), village, other, same) == {(1, 2), (1, 3)}


def test_small_matters_are_not_high() -> None:
    """Figures outside lives, law and money stay at medium."""
    (pair,) = judge(*(Count(n, v, noun="boat", unit="boat", measure="moored") for n, v in (("a", 3), ("b", 30)))).pairs
    assert pair.severity == "medium"


def test_summary_names_every_source_and_figure() -> None:
    """The summary says who gives which figure, and sources of one figure stand together."""
    counts = [Count("Echo", 3), Count("Herald", 3), Count("Times", 5)]
    linked = [QuantityFact((0, 1, 2), {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9})]
    (fact,) = compare(make_view(counts, facts=linked))
    assert fact.summary == "People killed: 3 (Echo, Herald) and 5 (Times)."
    assert [(p.a, p.b) for p in fact.pairs] == [(0, 2), (1, 2)]


def test_missing_date_is_named_as_the_doubt() -> None:
    """A contradiction of an undated article says that it may be an update."""
    fact = judge(Count("Echo", 3), Count("Times", 5), dates=("2025-03-04", None))
    assert "It may be an update: no date is known for Times." in fact.explanation
    assert "Echo" not in fact.explanation


def test_pairs_that_were_not_linked_are_not_compared() -> None:
    """A fact may hold versions that the alignment did not link to one another; they make no pair."""
    counts = [Count("a", 3), Count("b", 3), Count("c", 5)]
    linked = [QuantityFact((0, 1, 2), {(0, 1): 0.9, (1, 2): 0.9})]
    (fact,) = compare(make_view(counts, facts=linked))
    assert [(p.a, p.b) for p in fact.pairs] == [(1, 2)]


def test_story_without_facts_gives_none() -> None:
    """No alignment, no facts."""
    assert compare(make_view([Count("a", 3)])) == []


def test_outgrown_at_least_is_an_update() -> None:
    """A later toll far above an "at least" is a later count; far above without dates too; a little above says more."""
    early, late = Count("a", 3, bound="at_least"), Count("b", 10)
    assert judge(early, late, dates=("2025-01-01", "2025-01-02")).pairs[0].verdict == "update"
    assert judge(early, late).pairs[0].verdict == "update"
    assert judge(early, late, dates=("2025-01-02", "2025-01-01")).pairs[0].verdict == "imprecision"
    assert judge(Count("a", 9, bound="at_least"), late).pairs[0].verdict == "imprecision"
    assert judge(Count("a", 3, bound="over"), late).pairs[0].verdict == "imprecision"


def test_past_years_figure_is_not_updated() -> None:
    """What was counted years before the reports does not rise between them."""
    one, two = Count("a", 13, scope=("in:2004",)), Count("b", 14, scope=("in:2004",))
    assert judge(one, two, dates=("2013-07-01", "2013-07-02")).pairs[0].verdict == "contradiction"


def test_about_that_is_no_rounding_is_a_small_imprecision() -> None:
    """ "About 20,000" and "about 21,000" can both be true; both are shown, with low severity however sure the link."""
    (pair,) = judge(Count("a", 20000, bound="about"), Count("b", 21000, bound="about")).pairs
    assert (pair.verdict, pair.severity) == ("imprecision", "low")
    assert judge(Count("a", 20000, bound="about"), Count("b", 21000, bound="about"), probability=0.3).pairs == ()


def test_two_sides_of_one_figure_are_no_agreement() -> None:
    """ "Fewer than 100" and "more than 100" cannot both be true; "more than 100" and "100" are one."""
    (pair,) = judge(Count("a", None, 100, bound="under"), Count("b", 100, bound="over")).pairs
    assert (pair.verdict, pair.severity) == ("contradiction", "low")
    assert judge(Count("a", 100, bound="over"), Count("b", 100)).pairs == ()


@pytest.mark.parametrize(
    ("miles", "kilometres", "grades"),
    [
        (("22 miles", 35405.6), ("35 km", 35000.0), []),
        (("6 miles", 9656.1), ("10 kilometres", 10000.0), []),
        (("22 miles", 35405.6), ("45 km", 45000.0), [("contradiction", "medium")]),
        (("22 miles", 35405.6), ("22.5 miles", 36210.2), [("contradiction", "medium")]),
    ],
)
def test_a_length_converted_and_rounded_is_one_length(
    miles: tuple[str, float], kilometres: tuple[str, float], grades: list[tuple[str, str]]
) -> None:
    """What one article has in miles and another in kilometres differs by rounding; in one unit it does not."""
    told = []
    for article, (text, metres) in (("a", miles), ("b", kilometres)):
        quantity = Quantity(0, len(text), text, metres, metres, "exact", "length", "metre", measure="depth")
        sentence = Sentence(0, 0, len(text), text, "paragraph")
        told.append(Statement(article, "quantity", sentence, 0, len(text), 0, len(text), text, text, quantity=quantity))
    view = make_view([Count("a", 1), Count("b", 1)], facts=[QuantityFact((0, 1), {(0, 1): 0.9})])
    (fact,) = compare(replace(view, statements=tuple(told)))
    assert [(pair.verdict, pair.severity) for pair in fact.pairs] == grades


def test_charges_that_were_added_are_no_grave_matter() -> None:
    """A case that went on is an update of medium severity; a toll that rose is of high, as charges that differ are."""
    days = ("2025-03-04", "2025-03-09")
    charged = [Count(n, v, noun="count", unit="count", measure="charged") for n, v in (("a", 2), ("b", 3))]
    (pair,) = judge(*charged, dates=days).pairs
    assert (pair.verdict, pair.severity) == ("update", "medium")
    (pair,) = judge(*charged, dates=(days[0], days[0])).pairs
    assert (pair.verdict, pair.severity) == ("contradiction", "high")
    (pair,) = judge(Count("a", 2), Count("b", 3), dates=days).pairs
    assert (pair.verdict, pair.severity) == ("update", "high")


def test_a_rank_is_no_version_of_a_count_of_something_else() -> None:
    """ "The fifth round" and "two shots" share no figure; "the fifth strike" and "four strikes" do."""
    rank = Count("a", 5, noun="round", unit="round", measure="fired", dimension="ordinal")
    assert judge(rank, Count("b", 2, noun="shot", unit="shot", measure="fired")).pairs == ()
    assert judge(rank, Count("b", 2, noun="round", unit="round", measure="fired")).pairs


@pytest.mark.parametrize(("dimension", "unit", "is_told"), [("length", "metre", False), ("count", "people", True)])
def test_a_measure_given_beside_a_rougher_one(dimension: str, unit: str, is_told: bool) -> None:
    """ "Under an inch (0.9 inches)" is as exact as 0.9; counts of persons in one sentence are of several groups."""
    own = Count("a", 9, dimension=dimension, unit=unit, measure=None)
    rough, exact = replace(own, low=None, high=10, bound="under"), replace(own, article="b")
    view = make_view([rough, exact, own], facts=[QuantityFact((0, 1), {(0, 1): 0.9})])
    beside = replace(view.statements[2], sentence=view.statements[0].sentence)
    (fact,) = compare(replace(view, statements=(*view.statements[:2], beside)))
    assert bool(fact.pairs) is is_told
