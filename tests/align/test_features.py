"""What the matcher sees of a pair: named features, the same whichever statement comes first."""

from __future__ import annotations

import numpy as np
import pytest

from discrepancy.align.comparable import is_comparable
from discrepancy.align.features import FEATURES, feature_rows, make_context, pair_features
from tests.quantity_view import Count, make_view


def features(one: Count, two: Count, **fields: float) -> dict[str, float]:
    """The features of two counts by name."""
    context = make_context(make_view([one, two], **fields))  # type: ignore[arg-type]
    return dict(zip(FEATURES, pair_features(context, 0, 1), strict=True))


def test_every_feature_has_one_name_and_a_finite_value() -> None:
    """A row is as long as the list of names, and holds plain finite numbers."""
    assert len(set(FEATURES)) == len(FEATURES)
    frost = [Count(a, n, dimension="temperature", unit="celsius", noun="degree") for a, n in (("a", -18), ("b", -23))]
    for one, two in (
        (Count("a", 3), Count("b", 4)),
        (Count("a", 0), Count("b", None, 7, "up_to", noun=None)),
        (frost[0], frost[1]),
    ):
        context = make_context(make_view([one, two]))
        (row,) = feature_rows(context, [(0, 1)])
        assert len(row) == len(FEATURES)
        assert np.isfinite(np.asarray(row)).all()


def test_order_of_the_pair_does_not_matter() -> None:
    """The features of (a, b) are those of (b, a)."""
    counts = [
        Count("a", 3, modifiers=("young",), scope=("in:2011", "part"), places=("varnholt",), owner="brandt", index=1),
        Count("b", 40, noun="miner", measure="injured", scope=("series",), places=("oster",), owner="lind", index=9),
        Count("b", 3, index=12),
    ]
    context = make_context(make_view(counts))
    assert pair_features(context, 0, 1) == pytest.approx(pair_features(context, 1, 0))


def test_relation_and_noun_are_told_apart() -> None:
    """The same relation and noun raise their features, others do not."""
    same, other = features(Count("a", 3), Count("b", 4)), features(Count("a", 3), Count("b", 4, measure="injured"))
    assert (same["same_measure"], other["same_measure"]) == (1, 0)
    assert same["same_noun"] == 1
    assert features(Count("a", 3), Count("b", 4, noun="miner"))["same_noun"] == 0


def test_owner_is_compared_by_words() -> None:
    """A shared surname makes one owner; two names without a common word clash; a missing one says nothing."""
    same = features(Count("a", 3, owner="anna brandt"), Count("b", 4, owner="brandt"))
    clash = features(Count("a", 3, owner="brandt"), Count("b", 4, owner="lind"))
    silent = features(Count("a", 3, owner="brandt"), Count("b", 4))
    assert [(f["owner_same"], f["owner_clash"]) for f in (same, clash, silent)] == [(1, 0), (0, 1), (0, 0)]


def test_years_clash_stand_alone_or_agree() -> None:
    """Another year clashes, a year on one side alone is one-sided, a shared year is shared."""
    rows = [
        features(Count("a", 3, scope=one), Count("b", 4, scope=two))
        for one, two in ((("in:2011",), ("in:2019",)), (("in:2011",), ()), (("in:2011",), ("in:2011",)))
    ]
    named = [(row["in_clash"], row["in_one_sided"], row["in_shared"]) for row in rows]
    assert named == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]


def test_part_of_a_whole_is_marked() -> None:
    """A figure given as a part, or as an addition, differs from one that is not."""
    row = features(Count("a", 3, scope=("part",)), Count("b", 4))
    assert (row["part_differs"], row["part_both"], row["addition_differs"]) == (1, 0, 0)


def test_distance_of_values_is_a_ratio() -> None:
    """Equal figures are at 0, a tenfold one at log 10, and nought against some at the cap."""
    assert features(Count("a", 7), Count("b", 7))["log_ratio"] == pytest.approx(0)
    assert features(Count("a", 7), Count("b", 70))["log_ratio"] == pytest.approx(np.log(10))
    assert features(Count("a", 0), Count("b", 70))["log_ratio"] == 5
    assert features(Count("a", 0), Count("b", 70))["zero_one_side"] == 1


def test_rivals_are_counted() -> None:
    """A pair without competition is the only one; a third figure of the kind is a rival."""
    lone = make_context(make_view([Count("a", 3), Count("b", 4)]))
    crowded = make_context(make_view([Count("a", 3), Count("b", 4), Count("b", 9), Count("b", 11)]))
    at = FEATURES.index("rivals")
    assert pair_features(crowded, 0, 1)[at] > pair_features(lone, 0, 1)[at]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (Count("a", 3), Count("b", 4, noun="miner"), True),
        (Count("a", 3), Count("b", 4, dimension="length", unit="kilometre"), False),
        (Count("a", 3), Count("b", 4, noun="boat", unit="boat"), False),
        (Count("a", 3, noun="boat", unit="boat"), Count("b", 4, noun="boat", unit="boat"), True),
        (Count("a", 3, noun="boat", unit="boat"), Count("b", 4, noun="goat", unit="goat"), False),
        (Count("a", 3), Count("b", None, bound="several"), False),
        (Count("a", 3), Count("b", 4, noun="survivor", measure="say"), False),
        (Count("a", 3), Count("b", 4, noun="survivor"), True),
        (Count("a", 3), Count("b", 4, scope=("that_day",)), False),
        (Count("a", 3, scope=("that_day",)), Count("b", 4, scope=("that_day",)), True),
        (Count("a", 3, dimension="percent"), Count("b", 4, dimension="share"), True),
        (Count("a", 3, dimension="mass", unit="kilogram"), Count("b", 4, dimension="mass", unit=None), False),
    ],
)
def test_only_like_is_compared_with_like(one: Count, two: Count, expected: bool) -> None:
    """Quantities of other dimensions, of things that do not go together, or without any figure are never compared."""
    view = make_view([one, two])
    assert is_comparable(view, 0, 1) is expected
    assert is_comparable(view, 1, 0) is expected


def test_ages_are_left_to_their_own_comparator() -> None:
    """An age is indexed nowhere, so that no other quantity is lined up with it."""
    context = make_context(make_view([Count("a", 3), Count("b", 44, dimension="age", unit="year")]))
    assert context.by_article == {"a": [0]}


def test_other_times_and_degrees_are_not_compared() -> None:
    """A figure of an earlier time, of a year long before, or of the badly hurt alone is no version of this event's."""
    now = Count("a", 3)
    for other in (
        Count("b", 4, scope=("earlier",)),
        Count("b", 4, scope=("local",)),
        Count("b", 4, modifiers=("seriously",)),
    ):
        assert not is_comparable(make_view([now, other]), 0, 1)
    apart = Count("a", 3, scope=("in:2004",)), Count("b", 4, scope=("in:2012", "earlier"))
    near = Count("a", 3, scope=("in:2011",)), Count("b", 4, scope=("in:2012", "earlier"))
    assert not is_comparable(make_view(list(apart)), 0, 1)
    assert is_comparable(make_view(list(near)), 0, 1)


def test_none_of_a_kind_is_no_rival_of_the_total() -> None:
    """ "No guards were hurt" and "12 people were hurt" are no versions of one figure; "nobody" and "12" are."""
    guards = make_view([Count("a", 0, 0, noun="guard"), Count("b", 12)])
    nobody = make_view([Count("a", 0, 0), Count("b", 12)])
    assert not is_comparable(guards, 0, 1)
    assert is_comparable(nobody, 0, 1)
