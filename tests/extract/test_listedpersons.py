"""Persons counted by a list of them."""

from __future__ import annotations

import pytest

from discrepancy.extract.listedpersons import read_listed_persons
from discrepancy.extract.statements import find_quantity_statements
from discrepancy.intervals import quantity_of
from tests.extract.parsing import parse_text


@pytest.mark.parametrize(
    ("text", "words", "count", "relation"),
    [
        ("A man, his wife and their daughter were killed.", "A man, his wife and their daughter", 3, "killed"),
        ("Police said a 34-year-old baker and a woman left.", None, 0, None),
        ("He said a 34-year-old man and a woman were held.", None, 0, None),
        ("He said a 34-year-old man and a woman were arrested.", "a 34-year-old man and a woman", 2, "arrested"),
        ("The blast killed a nurse and her baby daughter at noon.", "a nurse and her baby daughter", 2, "killed"),
        ("She fatally shot her young son and her husband.", "her young son and her husband", 2, "killed"),
        ("He is accused of the murders of his mother and sister.", "his mother and sister", 2, "killed"),
        ("A man, 34, and his son, 8, were injured.", "A man, 34, and his son, 8", 2, "injured"),
        ("It killed his wife, Mara Holt, 41, and their son.", "his wife, Mara Holt, 41, and their son", 2, "killed"),
        ("A man, his wife and their two sons died.", "A man, his wife and their two sons", 4, "killed"),
        ("Mother, daughter killed in Orley crash", "Mother, daughter", 2, "killed"),
        ("Teen boy and girl shot in Orley park", "Teen boy and girl", 2, "fired"),
        ("A man and a woman were among the dead.", None, 0, None),
        ("The woman and her husband were not hurt.", None, 0, None),
        ("A man and two children were killed.", None, 0, None),
        ("He hit a man and a woman was killed.", None, 0, None),
    ],
)
def test_a_list_counts_those_it_names(text: str, words: str | None, count: int, relation: str | None) -> None:
    """Where the fate told is that of all the list; what holds one person and a figure is added up elsewhere."""
    found = read_listed_persons(text)
    assert [(q.text, q.low, q.high, q.measure) for q in found] == ([(words, count, count, relation)] if words else [])
    assert all(text[q.start : q.end] == q.text for q in found)


@pytest.mark.model
def test_a_list_is_a_figure_of_people() -> None:
    """It comes out as a statement like any other, in people."""
    (told,) = find_quantity_statements(parse_text("A woman and her son were killed in Orley."), None)
    assert (told.span, quantity_of(told).unit, quantity_of(told).measure) == ("A woman and her son", "people", "killed")
