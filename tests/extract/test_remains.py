"""The dead counted by bodies, coffins and new graves, and bodies, boxes and graves that count nobody."""

from __future__ import annotations

import pytest

from discrepancy.extract.statements import find_quantity_statements
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "is_of_dead"),
    [
        ("Rescuers counted 19 bodies on the quay.", True),
        ("Nineteen bodies were found in the silt.", True),
        ("By noon there were 22 coffins in the sports hall.", True),
        ("There were eleven new graves behind the barn.", True),
        ("Two governing bodies approved the rules.", False),
        ("Both sides said that the two bodies signed an accord.", False),
        ("Vandals toppled stones on 40 graves.", False),
    ],
)
def test_remains_count_the_dead(text: str, is_of_dead: bool) -> None:
    """So many bodies are so many people killed."""
    quantity = find_quantity_statements(parse_text(text), None)[-1].quantity
    assert quantity is not None
    assert ((quantity.unit, quantity.measure) == ("people", "killed")) is is_of_dead
