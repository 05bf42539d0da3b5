"""Names of bodies: counties, hospitals, schools."""

from __future__ import annotations

import pytest

from discrepancy.extract.bodies import find_bodies
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


def test_a_name_ends_at_each_word_for_a_kind_of_body() -> None:
    """ "Renwick County Superior Court" names a county and a court; an opening word is no part of it."""
    found = [s.span for s in find_bodies(parse_text("In Renwick County Superior Court he spoke of Tarvos Hospital."))]
    assert found == ["Renwick County", "Renwick County Superior Court", "Tarvos Hospital"]


def test_persons_and_towns_are_no_bodies() -> None:
    """A name without a word for a kind of body is left out."""
    assert find_bodies(parse_text("Nora Quist flew to New Tarvos.")) == []
