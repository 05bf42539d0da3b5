"""Attribution: other speakers of one claim."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.compare import attribution
from tests.compare.clause_view import Clause, make_view

CLAIM = ("kept", "night", "records", "station")


def credited(article: str, speaker: str) -> Clause:
    return Clause(
        article, "the station kept no night records", "the station", "keep", "records", speaker=speaker, content=CLAIM
    )


def test_one_claim_of_two_speakers_is_found() -> None:
    """The same claim credited to two named people is a difference of attribution."""
    (fact,) = attribution.compare(make_view([credited("a", "Inspector Hale Moor"), credited("b", "Dr Ruth Penn")], 0.9))
    assert fact.pairs[0].verdict == "attribution"


def test_a_quotation_credited_twice_is_graded_low() -> None:
    """Who speaks a quotation is read off the sentence around it, so that such a difference is only a hint."""
    both = (credited("a", "Inspector Hale Moor"), credited("b", "Dr Ruth Penn"))
    (fact,) = attribution.compare(make_view([replace(c, mode="quoted") for c in both], 0.9))
    assert fact.pairs[0].severity == "low"


def test_one_speaker_under_two_titles_agrees() -> None:
    """A speaker named with another title is the same speaker."""
    assert attribution.compare(make_view([credited("a", "Inspector Moor"), credited("b", "Hale Moor")], 0.9)) == []


def test_outlets_and_unnamed_speakers_are_not_compared() -> None:
    """An outlet that reports, or police without a name, is in no conflict with a named speaker."""
    for other in ("the Daily Journal", "police", "officials"):
        assert attribution.compare(make_view([credited("a", "Ruth Penn"), credited("b", other)], 0.9)) == []


def test_two_who_share_a_word_of_their_office_are_two() -> None:
    """Two ministers are two speakers."""
    both = [credited("a", "Foreign Minister Ada Lind"), credited("b", "Prime Minister Karl Brandt")]
    assert len(attribution.compare(make_view(both, 0.9))) == 1
