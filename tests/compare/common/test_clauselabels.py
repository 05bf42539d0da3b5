"""What a fact made of clauses is called."""

from __future__ import annotations

import pytest

from discrepancy.compare import attribution, certainty, factual, polarity, status
from discrepancy.compare.common.clauselabels import label_clauses
from tests.compare.clause_view import Clause, make_statement

RULES = {**attribution.RULES, **certainty.RULES, **factual.RULES, **polarity.RULES, **status.RULES}

STATED = Clause("a", "the mill was closed by the council", "the mill", "close")
DENIED = Clause("b", "the mill was not closed", "the mill", "close", is_negated=True)
LONG = Clause(
    "a", f"The council, {'which has met every week since the flood, ' * 3}closed the mill", "The council", "close"
)


@pytest.mark.parametrize(
    ("rule", "one", "other", "names", "label"),
    [
        ("negation", STATED, DENIED, ["mill"], "whether the mill was closed by the council"),
        ("negation", DENIED, LONG, ["mill"], "mill closed or not"),
        ("denial", DENIED, LONG, ["Tarvos Mill"], "Tarvos Mill: closed, stated or denied"),
        ("planned-happened", LONG, DENIED, ["Tarvos", "Renn"], "Tarvos, Renn: closed, planned or done"),
        ("hedge", STATED, LONG, ["Renn"], "Renn: closed, a fact or alleged"),
        ("speakers", STATED, LONG, [], "who said that the mill was closed by the council"),
        ("speakers", Clause("a", "no mill is left", None, "be"), LONG, [], "who said “no mill is left”"),
        ("members", STATED, LONG, ["mill"], "names on one list"),
    ],
)
def test_the_label_puts_the_question(rule: str, one: Clause, other: Clause, names: list[str], label: str) -> None:
    """A claim is named by the words of a source that affirms it, where they are short; else by whom and what."""
    assert label_clauses(RULES[rule].question, make_statement(one, 0), make_statement(other, 1), names) == label


def test_irregular_verbs_stand_as_they_are_written() -> None:
    """The label has the verb in the clause's own form, not its lemma."""
    shot = make_statement(Clause("a", "Then somebody shot the guard", "somebody", "shoot", "the guard"), 0)
    assert label_clauses(RULES["hedge"].question, shot, shot, ["Renn"]) == "Renn: shot, a fact or alleged"
