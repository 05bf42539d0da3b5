"""The relation a quantity stands in, read off the parse."""

from __future__ import annotations

import pytest

from discrepancy.extract.measures import MEASURES, clause_root, find_measure
from tests.extract.parsing import parse_text


def relation(text: str, word: str) -> str | None:
    """The relation of the phrase headed by the first such word of the text."""
    (parsed, *_) = parse_text(text)
    return find_measure(next(token for token in parsed.tokens if token.text == word))[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Twelve people were killed in the blast.", "people", "killed"),
        ("Six people drowned and four others are missing.", "people", "killed"),
        ("Six people drowned and four others are missing.", "others", "missing"),
        ("The death toll rose to 17 on Saturday.", "17", "killed"),
        ("Police arrested two men after the robbery.", "men", "arrested"),
        ("The storm damaged roofs in Oster.", "roofs", "damaged"),
        ("The company sold the brewery for a sum of 4 million.", "4", "worth"),
        ("The village is home to 900 residents.", "residents", "living"),
        ("He was sentenced to nine years in prison.", "years", "sentenced"),
        ("The fire killed his wife and four children.", "children", "killed"),
        ("He has two wives and four children.", "children", "married"),
    ],
)
def test_relation_is_read_from_verb_noun_or_predicate(text: str, word: str, expected: str) -> None:
    """Different wordings of one relation come out under one name."""
    assert relation(text, word) == expected


@pytest.mark.model
def test_word_outside_the_lexicon_names_itself() -> None:
    """What no list holds is no error, and stays apart from every relation that is known."""
    found = relation("There were 14 kites.", "kites")
    assert found is not None
    assert found not in MEASURES


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "wrong"),
    [
        ("A porter was killed in a clash with around 30 strikers.", "strikers", "killed"),
        ("He stopped Orme in the seventh round.", "round", "fired"),
        ("Owen Price, 11, sang.", "11", "worth"),
    ],
)
def test_a_figure_stands_in_no_relation_of_another(text: str, word: str, wrong: str) -> None:
    """Whom a fight was with did not die of it; a round of a bout is no shot, and a surname no price."""
    assert relation(text, word) != wrong


def test_no_word_names_two_relations() -> None:
    """A word stands in one list only: with two, the order of the lists would decide in silence."""
    homes: dict[str, list[str]] = {}
    for name, words in MEASURES.items():
        for word in words:
            homes.setdefault(word, []).append(name)
    assert {word: names for word, names in homes.items() if len(names) > 1} == {}


@pytest.mark.model
def test_clause_of_a_word_is_headed_by_its_verb() -> None:
    """A word in a subordinate clause belongs to that clause's verb."""
    (parsed,) = parse_text("Lind said that nine boats sank.")
    boats = next(token for token in parsed.tokens if token.text == "boats")
    assert clause_root(boats).text == "sank"
