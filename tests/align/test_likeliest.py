"""Figures that are each other's likeliest match: lined up below the matcher's threshold, where nothing is near them."""

from __future__ import annotations

import pytest

from discrepancy.align.facts import LINK
from discrepancy.align.likeliest import LEAST, find_likeliest
from discrepancy.storyview import StoryView
from tests.quantity_view import Count, make_view

BARNS = {"noun": "barn", "unit": "barn"}


def line_up(view: StoryView, chances: dict[tuple[int, int], float], *groups: list[int]) -> list[tuple[int, int]]:
    """The pairs lined up of a view whose every figure is a version of its own."""
    versions = [(i,) for i in range(len(view.statements))]
    return sorted(find_likeliest(view, versions, chances, groups, LINK))


def barns(article: str, number: float, measure: str = "gone", **more: object) -> Count:
    """So many barns in an article, in a relation of its wording."""
    return Count(article, number, measure=measure, **BARNS, **more)  # type: ignore[arg-type]


def test_figures_of_one_noun_that_have_no_other_are_lined_up() -> None:
    """The relations differ by wording; below the least probability, and from the matcher's own on, nothing is done."""
    view = make_view([barns("a", 7), barns("b", 9, "lost")])
    assert line_up(view, {(0, 1): 0.3}) == [(0, 1)]
    assert line_up(view, {(0, 1): LEAST - 0.01}) == line_up(view, {(0, 1): LINK}) == []


def test_a_figure_that_is_settled_is_left_alone() -> None:
    """What a fact lines up with an article is lined up with nothing else there."""
    view = make_view([barns("a", 7), barns("b", 9), barns("b", 8)])
    assert line_up(view, {(0, 1): 0.2, (0, 2): 0.4}) == [(0, 2)]
    assert line_up(view, {(0, 1): 0.2, (0, 2): 0.4}, [0, 1]) == []


def test_many_rivals_must_be_far_behind() -> None:
    """Of several that could be it, the likeliest counts where it is twice as likely as the next."""
    view = make_view([barns("a", 7), *(barns("b", 8 + n) for n in range(4))])
    assert line_up(view, {(0, 1): 0.4, (0, 2): 0.3, (0, 3): 0.1, (0, 4): 0.1}) == []
    assert line_up(view, {(0, 1): 0.4, (0, 2): 0.1, (0, 3): 0.1, (0, 4): 0.1}) == [(0, 1)]


def test_the_same_figure_elsewhere_is_likelier() -> None:
    """An article that has the figure as well means that one."""
    assert line_up(make_view([barns("a", 7), barns("b", 9), barns("b", 7)]), {(0, 1): 0.3, (0, 2): 0.2}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (barns("a", 7), barns("b", 14)),
        (barns("a", 7), barns("b", 9, scope=("in:1987",))),
        (barns("a", 7, bound="several"), barns("b", 9)),
        (Count("a", 7, measure="walk"), Count("b", 9, measure="sleep")),
        (barns("a", 7), Count("b", 9, noun="cart", unit="cart", measure="sold")),
        (Count("a", 30e7, dimension="duration", unit="second", measure="work"), Count("b", 40e7, dimension="duration")),
        (Count("a", 70, dimension="length", unit="metre"), Count("b", 90, dimension="length", unit="metre")),
    ],
    ids=["far apart", "another year", "vague", "persons", "other things", "careers", "lengths"],
)
def test_what_is_rather_of_two_things_is_left_alone(one: Count, other: Count) -> None:
    """Figures far apart, of another time, and of persons, careers and lengths in other relations."""
    assert line_up(make_view([one, other]), {(0, 1): 0.4}) == []
