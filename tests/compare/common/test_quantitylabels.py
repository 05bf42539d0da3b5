"""What a fact about a figure is called: as a newsroom would name it, never by a verb that nobody wrote."""

from __future__ import annotations

import pytest

from discrepancy.compare.common.quantitylabels import label_quantity
from discrepancy.records import Quantity, Sentence, Statement


def say(text: str, span: str, dimension: str = "count", **more: str | None) -> Statement:
    """The statement that ``span`` makes in a sentence; ``more`` are the quantity's unit, noun and measure."""
    start = text.index(span)
    quantity = Quantity(start, start + len(span), span, 1.0, 1.0, "exact", dimension, **more)  # type: ignore[arg-type]
    end = start + len(span)
    sentence = Sentence(0, 0, len(text), text, "paragraph")
    return Statement("a", "quantity", sentence, 0, len(text), start, end, span, text, quantity=quantity)


@pytest.mark.parametrize(
    ("statement", "label"),
    [
        (say("Two sailors drowned.", "Two", unit="people", noun="sailor", measure="killed"), "people killed"),
        (say("Seven were found shot.", "Seven", unit="people", noun="person", measure="fired"), "people shot"),
        (say("Storms wrecked 12 barns.", "12", noun="barn", measure="damaged"), "barns damaged or destroyed"),
        (say("The gang took 12 crates.", "12", noun="crate", measure="damaged"), "number of crates"),
        (say("Four robbers burst in.", "Four", unit="people", noun="robber", measure="burst"), "number of robbers"),
        (say("The ferry carried 212 people.", "212", unit="people", noun="person", measure="carry"), "people carried"),
        (say("A ferry carrying 212 people.", "212", unit="people", noun="person", measure="carry"), "people carried"),
        (say("Of 212 aboard, none died.", "212", unit="people", noun="person", measure="aboard"), "people aboard"),
        (say("Crates were packed; 40 crates.", "40", noun="crate", measure="pack"), "crates packed"),
        (say("He faces two counts.", "two", noun="count", measure="charged"), "counts charged"),
        (say("No witness can place him.", "No", noun="witness", measure="place"), "number of witnesses"),
    ],
)
def test_counts_are_named_by_what_befell_them(statement: Statement, label: str) -> None:
    """A count's label says what happened to what is counted where the wording says so, else only what is counted."""
    assert label_quantity([statement]) == label


@pytest.mark.parametrize(
    ("statement", "label"),
    [
        (say("A 5.6 magnitude quake shook it.", "5.6", "magnitude", measure="damaged"), "magnitude"),
        (say("He was given 12 years in prison.", "12 years", "duration", measure="face"), "length of the sentence"),
        (say("Held 12 days after the fire.", "12 days", "duration", measure="arrested"), "time between the events"),
        (say("It broke out six miles off Kessel.", "six miles", "length", measure="break"), "distance"),
        (say("A wall 12 feet tall fell.", "12 feet", "length", measure="fall"), "height"),
        (say("It lies 22 miles down.", "22 miles", "length", measure="depth"), "depth"),
        (say("A rope of 12 feet was cut.", "12 feet", "length", measure="cut"), "length"),
        (say("The firm paid $2 million for it.", "$2 million", "money", measure="worth"), "price"),
        (say("Gems worth $2 million lay there.", "$2 million", "money", measure="worth"), "value"),
        (say("He is held on $9,000 bond.", "$9,000", "money", measure="hold"), "bail"),
        (say("It came to $3.", "$3", "money", measure="come"), "sum of money"),
        (say("The 6th suspect was held.", "6th", "ordinal", noun="suspect", measure="fired"), "which suspect it was"),
        (say("It has 7 percent of the tea market.", "7 percent", "percent"), "percentage of the tea market"),
        (say("Half of the roof fell in.", "Half", "share", measure="damaged"), "share of the roof"),
    ],
)
def test_measures_are_named_by_what_they_measure(statement: Statement, label: str) -> None:
    """A length, sum or time is called what it is, by the words around it."""
    assert label_quantity([statement]) == label


@pytest.mark.parametrize(
    ("span", "label"), [("$2.2 billion", "price"), ("$39.50", "price per share"), ("$39.50 a share", "price per share")]
)
def test_a_share_has_a_price_of_its_own(span: str, label: str) -> None:
    """Of two sums in a sentence only the one with "a share" behind it is that of a share."""
    text = "Orbex would buy it for $2.2 billion, or $39.50 a share."
    assert label_quantity([say(text, span, "money", unit="USD")]) == label
