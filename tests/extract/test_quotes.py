"""Quotations: the words between the marks, and their speaker."""

from __future__ import annotations

import pytest

from discrepancy.extract.quotes import find_quotes
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model

WORDS = "we pulled eleven sailors from the sea"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We pulled eleven sailors from the sea,” Captain Lena Foss said.", "Lena Foss"),
        ('"We pulled eleven sailors from the sea," said Lena Foss.', "Lena Foss"),
        ('Lena Foss told the paper: "We pulled eleven sailors from the sea."', "Lena Foss"),
        ('" We pulled eleven sailors from the sea, " the captain said .', None),
    ],
)
def test_a_quotation_and_its_speaker(text: str, speaker: str | None) -> None:
    """Marks of any style, tight or apart, bound the words; the name beside the verb of speech speaks."""
    (found,) = find_quotes(parse_text(text))
    assert " ".join(found.content) == WORDS
    assert found.attribution is not None
    assert found.attribution.speaker == speaker


def test_a_quotation_over_two_sentences() -> None:
    """A quotation that goes on past a full stop is read in both sentences."""
    found = find_quotes(parse_text('"The sea was rough that night. We pulled eleven sailors out," Foss said.'))
    assert [" ".join(s.content) for s in found] == ["the sea was rough that night", "we pulled eleven sailors out"]


def test_short_stretches_are_left_out() -> None:
    """Scare quotes are no quotations."""
    assert find_quotes(parse_text('The so-called "storm watch" met.')) == []


def test_an_ellipsis_is_kept() -> None:
    """What was left out of a quotation stands as a gap."""
    (found,) = find_quotes(parse_text('"We pulled sailors ... from the sea that night," she said.'))
    assert "..." in found.content


def test_quotation_over_lines_without_marks_goes_on() -> None:
    """A page that sets each sentence on a line leaves a quotation open until its closing mark."""
    text = '"He is not here.\n\nI have not sailed her since I was nine.\n\nI will go on for years. "\n\nFoss left.'
    assert [s.span.strip() for s in find_quotes(parse_text(text))][1] == "I have not sailed her since I was nine."
