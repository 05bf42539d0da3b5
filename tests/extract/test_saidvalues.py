"""Values that are said without a number."""

from __future__ import annotations

import pytest

from discrepancy.extract.saidvalues import LEAST_YEARS, read_said_values

YEAR = 31557600


@pytest.mark.parametrize(
    "text",
    [
        "Lind was sentenced to life in prison.",
        "He could get life without parole.",
        "A judge gave her a life sentence.",
        "He was jailed for life.",
    ],
)
def test_life_is_a_term_without_an_end(text: str) -> None:
    """A life term is longer than any term in years."""
    (term,) = read_said_values(text)
    assert (term.low, term.high, term.dimension) == (LEAST_YEARS * YEAR, None, "duration")
    assert text[term.start : term.end] == term.text


@pytest.mark.parametrize(
    ("text", "low", "high", "words"),
    [
        ("It was over in less than a minute.", None, 60, "less than a minute"),
        ("The mill stood about a mile away.", 1609.344, 1609.344, "about a mile"),
        ("They waited for more than an hour.", 3600, None, "more than an hour"),
    ],
)
def test_one_of_a_unit_under_a_bound(text: str, low: float | None, high: float | None, words: str) -> None:
    """A bound says that "a mile" is meant as a measure."""
    (value,) = read_said_values(text)
    assert (value.low, value.high, value.text) == (low, high, words)


@pytest.mark.parametrize(
    "text",
    [
        "She ran a mile.",
        "More than 40 calls a day came in.",
        "He left about a year ago.",
        "Two life sentences were handed down.",
        "It was the best day of her life.",
    ],
)
def test_no_value_where_none_is_meant(text: str) -> None:
    """Rates, times past, plain idioms and counted sentences are left alone."""
    assert read_said_values(text) == ()


@pytest.mark.parametrize(
    ("text", "count", "measure"),
    [
        ("A triple shooting closed the quay.", 3, "fired"),
        ("He was charged in a double homicide.", 2, "killed"),
        ("Quadruple stabbing in Oster", 4, "injured"),
        ("The double fatal shooting was on Monday.", 2, "fired"),
    ],
)
def test_a_crime_says_how_many_it_struck(text: str, count: int, measure: str) -> None:
    """A triple shooting is three people shot, whether they died or not."""
    (value,) = read_said_values(text)
    assert (value.low, value.high, value.unit, value.measure) == (count, count, "people", measure)
    assert text[value.start : value.end] == value.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man was killed and three others were wounded on Brin Street.", "A man"),
        ("Woman dead, two hurt in Tarvos crash", "Woman"),
        ("Police said a 16-year-old boy was shot and killed and two men were injured.", "a 16-year-old boy"),
    ],
)
def test_somebody_dead_beside_others_hurt_is_one_dead(text: str, words: str) -> None:
    """Who tells how many others were hurt tells of all the dead."""
    (value,) = read_said_values(text)
    assert (value.low, value.high, value.unit, value.measure, value.text) == (1, 1, "people", "killed", words)


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed on Brin Street.",
        "Two men were killed and three others hurt.",
        "The dog was killed and two hurt.",
    ],
)
def test_somebody_dead_is_no_count_by_himself(text: str) -> None:
    """Others may have died of whom the sentence does not tell."""
    assert read_said_values(text) == ()


def test_a_murder_and_a_suicide_are_not_counted() -> None:
    """Whether a triple murder-suicide left three dead or four is not told."""
    assert read_said_values("They died in an apparent triple murder-suicide.") == ()


def test_double_shootings_are_of_several_crimes() -> None:
    """The plural is of several crimes, and a double bed of none."""
    assert read_said_values("Triple shootings are rare, double beds are not.") == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A third resident, a retired baker, died on Monday.", 3),
        ("Third victim dies after bakery fire", 3),
        ("A 4th miner has since died of his burns.", 4),
        ("A second officer has been killed.", 2),
        ("A second soldier later died of his wounds.", 2),
        ("Fifth man killed in mill blast", 5),
        ("Doctors confirmed the death of a sixth patient dead since Friday.", 6),
    ],
)
def test_the_latest_of_the_dead_says_how_many_there_are(text: str, count: int) -> None:
    """A third victim who dies is the third of three dead."""
    value = next(v for v in read_said_values(text) if v.measure == "killed")
    assert (value.low, value.high, value.unit, value.measure) == (count, count, "people", "killed")
    assert text[value.start : value.end] == value.text


@pytest.mark.parametrize(
    "text",
    [
        "The third victim died at the scene.",
        "A second man killed two officers.",
        "A second gunman killed himself.",
        "A third tree died of the drought.",
        "A third suspect died in jail.",
        "A third of the residents died.",
        "A third of people killed in the blast were guests.",
        "For a second time people died in the tunnel.",
        "A fourth resident was hurt.",
    ],
)
def test_others_in_a_row_say_nothing_of_the_dead(text: str) -> None:
    """One of a list, somebody who kills, a share and what is no person."""
    assert read_said_values(text) == ()


def test_a_pair_of_persons_is_two() -> None:
    """Burglars come in pairs, and so do shoes."""
    (pair,) = read_said_values("A pair of masked burglars took a pair of shoes.")
    assert (pair.low, pair.high, pair.unit, pair.noun, pair.text) == (2, 2, "people", "burglar", "A pair of")
