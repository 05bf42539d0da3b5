"""Versions of a fact: what one article repeats is one version, and like versions of several articles are one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy.align import facts
from discrepancy.align.features import QuantityContext, make_context
from discrepancy.storyview import QuantityFact, StoryView
from tests.quantity_view import Count, make_view


def align(
    monkeypatch: pytest.MonkeyPatch, view: StoryView, chances: Mapping[tuple[int, int], float], default: float = 0.0
) -> list[QuantityFact]:
    """The facts of a view whose matcher gives the chances named."""

    def match(_context: QuantityContext, pairs: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
        return np.array([chances.get(pair, default) for pair in pairs])

    monkeypatch.setattr(facts, "match_probabilities", match)
    return facts.align_quantities(view)


def test_probable_pair_becomes_a_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two versions that the matcher joins are one fact, with the probability on their link."""
    (fact,) = align(monkeypatch, make_view([Count("a", 3), Count("b", 4)]), {(0, 1): 0.8})
    assert (fact.statements, dict(fact.links)) == ((0, 1), {(0, 1): 0.8})


def test_improbable_pair_is_no_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the least probability nothing is joined."""
    assert align(monkeypatch, make_view([Count("a", 3), Count("b", 9)]), {(0, 1): facts.LINK - 0.01}) == []


def test_shared_figure_counts_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same figure is joined at a probability at which another is not, and the probability is not raised."""
    low = (facts.SAID_ALIKE + facts.LINK) / 2
    assert align(monkeypatch, make_view([Count("a", 3), Count("b", 9)]), {(0, 1): low}) == []
    (fact,) = align(monkeypatch, make_view([Count("a", 3), Count("b", 3)]), {(0, 1): low})
    assert dict(fact.links) == {(0, 1): low}


def test_one_article_is_not_compared_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """However alike two figures of one article are, they are no disagreement of sources."""
    assert align(monkeypatch, make_view([Count("a", 3), Count("a", 4)]), {}, default=1.0) == []


def test_copies_of_one_text_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two outlets that carry one agency's text are one source."""
    view = make_view([Count("a", 3), Count("b", 4)], origin={"a": "a", "b": "a"})
    assert align(monkeypatch, view, {}, default=1.0) == []


def test_article_of_two_figures_shows_both(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an article gives two figures that both may be the other's, both stand in the fact."""
    view = make_view([Count("a", 3), Count("b", 4), Count("b", 9)])
    (fact,) = align(monkeypatch, view, {(0, 1): 0.7, (0, 2): 0.9})
    assert (fact.statements, dict(fact.links)) == ((0, 1, 2), {(0, 1): 0.7, (0, 2): 0.9})


def test_what_an_article_adds_to_its_total_is_no_version_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """ "Three more", beside a total of twelve, is not set against nine; where no total is given "twelve more" is."""
    added = Count("b", 3, scope=("addition",))
    (fact,) = align(monkeypatch, make_view([Count("a", 9), added, Count("b", 12)]), {(0, 2): 0.9}, default=0.8)
    assert fact.statements == (0, 2)
    assert align(monkeypatch, make_view([Count("a", 9), added]), {}, default=0.8) == []
    many = Count("b", 12, scope=("addition",))
    assert len(align(monkeypatch, make_view([Count("a", 9), many]), {}, default=0.8)) == 1


def test_figure_found_again_explains_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles that both tell of two quakes agree on each: the first of one is not held against the second."""
    view = make_view([Count("a", 76), Count("a", 74), Count("b", 76), Count("b", 73)])
    found = align(monkeypatch, view, {(0, 2): 0.9, (1, 3): 0.8, (0, 3): 0.8, (1, 2): 0.8})
    assert sorted(link for fact in found for link in fact.links) == [(0, 1), (0, 1)]
    assert sorted(fact.statements for fact in found) == [(0, 2), (1, 3)]


def test_repeated_figure_is_one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Headline and lead give one figure: the version is shown once, by the statement that fits the other side best."""
    view = make_view([Count("a", 3), Count("a", 3), Count("b", 4)])
    (fact,) = align(monkeypatch, view, {(0, 2): 0.6, (1, 2): 0.8})
    assert fact.statements == (1, 2)


def test_same_figure_of_another_relation_is_another_version() -> None:
    """Three dead and three injured are two versions, not one said twice."""
    context = make_context(make_view([Count("a", 3), Count("a", 3, measure="injured"), Count("a", 3)]))
    assert facts.make_versions(context) == [(0, 2), (1,)]


def test_joined_by_their_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    """A third article joins two when it is like both on average, however little it is like one of them."""
    view = make_view([Count("a", 3), Count("b", 4), Count("c", 5)])
    (fact,) = align(monkeypatch, view, {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.1})
    assert fact.statements == (0, 1, 2)
    assert dict(fact.links) == {(0, 1): 0.9, (1, 2): 0.9}
    (fact,) = align(monkeypatch, view, {(0, 1): 0.9, (1, 2): facts.LINK + 0.1})
    assert fact.statements == (0, 1)


def test_one_likely_pair_does_not_run_two_facts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two facts of two articles each stay two where a single pair leads from one to the other."""
    view = make_view([Count("a", 3), Count("b", 4), Count("c", 50), Count("d", 60)])
    found = align(monkeypatch, view, {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8})
    assert [fact.statements for fact in found] == [(0, 1), (2, 3)]


def test_copies_stand_beside_each_other_in_a_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies that say the same hold a place each in a fact with another source, and make none by themselves."""
    view = make_view([Count("a", 3), Count("b", 3), Count("c", 4)], origin={"a": "a", "b": "a", "c": "c"})
    (fact,) = align(monkeypatch, view, {(0, 2): 0.8, (1, 2): 0.8})
    assert fact.statements == (0, 1, 2)
    assert sorted(fact.links) == [(0, 2), (1, 2)]
    assert align(monkeypatch, view, {}) == []


def test_story_without_quantities_has_no_facts() -> None:
    """Nothing to line up is no error, and needs no model."""
    assert facts.align_quantities(make_view([])) == []


def test_too_many_pairs_are_cut_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A flood of figures is cut off at the cap, the earliest first."""
    monkeypatch.setattr(facts, "CAP", 3)
    context = make_context(make_view([Count("a", n) for n in range(1, 4)] + [Count("b", n) for n in range(1, 4)]))
    assert facts.candidate_pairs(context) == [(0, 3), (0, 4), (0, 5)]


def test_what_the_cap_leaves_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the most pairs of a story the rest is not paired, and its number is known."""
    view = make_view([Count("a", 3), Count("a", 4), Count("b", 5), Count("b", 6)])
    assert facts.count_left_out(view) == 0
    monkeypatch.setattr(facts, "CAP", 3)
    assert len(facts.candidate_pairs(make_context(view))) == 3
    assert facts.count_left_out(view) == 1


def test_ranks_of_an_article_that_tells_of_several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who tells a match round by round has a fourth and a fifth: neither is a version of another's third."""
    one = Count("a", 3, noun="round", unit="round", measure=None, dimension="ordinal")
    two, three = (replace(one, article="b", low=low) for low in (4, 5))
    assert align(monkeypatch, make_view([one, two]), {}, 0.8)
    assert align(monkeypatch, make_view([one, two, three]), {}, 0.8) == []
