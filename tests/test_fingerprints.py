"""Fingerprints: what moves an id and what must not."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.fingerprints import clause_text, finding_id, fold, number_repeats, pair_id
from discrepancy.records import Statement
from tests.builders import make_article, make_statement


def _two() -> tuple[Statement, Statement]:
    one = make_article("one", "Some words. Twelve people were hurt.")
    two = make_article("two", "Medics counted 15 hurt.")
    return make_statement(one, "Twelve", 12), make_statement(two, "15", 15)


def test_pair_id_is_symmetric_and_short_hex() -> None:
    """Exchanging the two statements changes nothing."""
    a, b = _two()
    assert pair_id("quantity", a, b) == pair_id("quantity", b, a)
    assert len(pair_id("quantity", a, b)) == 12
    int(pair_id("quantity", a, b), 16)


def test_offsets_and_typography_do_not_move_an_id() -> None:
    """The same sentence further down, re-wrapped and with other quotation marks keeps its ids."""
    _, b = _two()
    texts = ("He said “twelve people weren’t hurt”.", 'Longer start here.\n\nHe said "twelve\npeople  weren\'t hurt".')
    first, second = (make_statement(make_article("one", text), "twelve", 12) for text in texts)
    assert first.span_start != second.span_start
    assert pair_id("quantity", first, b) == pair_id("quantity", second, b)


def test_what_is_said_moves_an_id() -> None:
    """Another value, kind, article, span or clause is another pair."""
    a, b = _two()
    assert a.quantity is not None
    others = [
        pair_id("factual", a, b),
        pair_id("quantity", replace(a, article="three"), b),
        pair_id("quantity", replace(a, span="people"), b),
        pair_id("quantity", replace(a, quantity=replace(a.quantity, bound="over")), b),
        pair_id("quantity", replace(a, sentence=replace(a.sentence, text=a.sentence.text.replace("hurt", "held"))), b),
    ]
    assert len({*others, pair_id("quantity", a, b)}) == 6


def test_finding_id_ignores_order_and_repeats() -> None:
    """A fact's id depends on the set of what its statements say, and differs from the id of their pair."""
    a, b = _two()
    assert finding_id("quantity", [a, b]) == finding_id("quantity", [b, a, a])
    assert finding_id("quantity", [a, b]) != pair_id("quantity", a, b)


def test_clause_falls_back_to_the_sentence() -> None:
    """Offsets that do not fit the stored sentence give the whole sentence, never a wrong cut."""
    a, _ = _two()
    assert clause_text(replace(a, end=a.sentence.start + 6)) == "Twelve"
    assert clause_text(replace(a, start=a.sentence.end + 5, end=a.sentence.end + 9)) == a.sentence.text


def test_fold_and_numbering() -> None:
    """Folding joins white space and case; repeats are numbered in order."""
    assert fold(" “A”\u00a0–\n b ") == '"a" - b'
    assert number_repeats(["x", "y", "x", "x"]) == ("x", "y", "x-2", "x-3")
