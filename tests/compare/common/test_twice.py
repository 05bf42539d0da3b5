"""Differences that two comparators tell are told once."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.compare.common.twice import drop_twice_told
from discrepancy.fingerprints import pair_id
from discrepancy.records import Fact, Pair, Statement
from tests.compare.people_view import state

SOUTH = "Crews lay south of Tarvos as the storm came in."
WEST = "Crews lay west of Tarvos as the storm came in."


def tell(rule: str, one: Statement, other: Statement, *, label: str = "place", confidence: float = 0.6) -> Fact:
    """The fact of one pair by a rule."""
    pair = Pair(0, 1, "contradiction", "medium", confidence)
    return Fact("location", label, (one, other), (pair,), "They differ.", "By their words.", rule)


def mark(article: str, text: str, span: str) -> Statement:
    """A statement of some words of a sentence."""
    return state(article, "place", text, span)


LONG = tell("place", mark("a", SOUTH, "south of Tarvos"), mark("b", WEST, "west of Tarvos"))
BRIEF = tell("substitution", mark("a", SOUTH, "south"), mark("b", WEST, "west"), label="the direction", confidence=0.5)


def test_the_surer_of_two_rules_is_kept_and_names_the_other() -> None:
    """One difference under two rules is one fact: the surer one, in whatever order they come."""
    for facts in ([LONG, BRIEF], [BRIEF, LONG]):
        (fact,) = drop_twice_told(facts)
        assert (fact.rule, fact.pairs) == ("place", LONG.pairs)
        assert fact.explanation == "By their words. It was also found as location, by the rule substitution."


def test_other_words_of_the_same_sentences_are_another_difference() -> None:
    """Two sentences may differ twice: each difference stays."""
    crews = tell("substitution", mark("a", SOUTH, "Crews"), mark("b", WEST, "Crews"), label="who", confidence=0.5)
    whole = tell("negation", mark("a", SOUTH, SOUTH), mark("b", WEST, WEST), label="whether crews lay there")
    assert drop_twice_told([LONG, crews]) == [LONG, crews]
    assert drop_twice_told([BRIEF, whole]) == [BRIEF, whole]


def test_clauses_are_one_difference_only_where_the_labels_name_one_matter() -> None:
    """Two rules may read two matters off one clause; what both call by one word is told twice."""
    one, other = (f"{text[:-1]}, and nobody in the harbour knew why any of them had come." for text in (SOUTH, WEST))
    motive = tell("matter", mark("a", one, one), mark("b", other, other), label="the motive")
    case = tell("case", mark("a", one, one), mark("b", other, other), label="the case", confidence=0.5)
    assert drop_twice_told([motive, case]) == [motive, case]
    again = replace(case, rule="open-question", label="whether a motive is known")
    assert [f.rule for f in drop_twice_told([motive, again])] == ["matter"]


def test_a_question_is_told_once_whatever_words_it_marks() -> None:
    """Words that ask and answer stand beside those that another rule marks in the same two sentences."""
    case = tell("case", mark("a", SOUTH, "south of Tarvos"), mark("b", WEST, "west of Tarvos"), label="the suspects")
    asked = tell("open-question", mark("a", SOUTH, "Crews"), mark("b", WEST, "Crews"), label="the suspect")
    asked = replace(asked, pairs=(replace(asked.pairs[0], confidence=0.5),))
    assert [f.rule for f in drop_twice_told([case, asked])] == ["case"]
    assert len(drop_twice_told([case, replace(asked, label="the weapon")])) == 2
    below = replace(asked.statements[1], sentence=replace(asked.statements[1].sentence, index=7))
    assert len(drop_twice_told([case, replace(asked, statements=(asked.statements[0], below))])) == 1
    elsewhere = replace(asked.statements[0], sentence=replace(asked.statements[0].sentence, index=7))
    assert len(drop_twice_told([case, replace(asked, statements=(elsewhere, below))])) == 2


def test_what_three_rules_tell_is_told_once() -> None:
    """A fact that has told another's difference can still be told by a surer one."""
    motive = [mark("a", SOUTH, SOUTH), mark("b", WEST, WEST)]
    facts = [tell(rule, *motive, label="the motive", confidence=c) for rule, c in (("x", 0.4), ("y", 0.5), ("z", 0.6))]
    assert [f.rule for f in drop_twice_told(facts)] == ["z"]


def test_a_fact_with_a_pair_of_its_own_stays() -> None:
    """Nothing is lost: a fact is dropped only where each of its pairs stands in the other."""
    third = mark("c", "Crews lay east of Tarvos.", "east")
    wide = replace(BRIEF, statements=(*BRIEF.statements, third), pairs=(*BRIEF.pairs, Pair(0, 2, "update", "low", 0.4)))
    assert drop_twice_told([LONG, wide]) == [LONG, wide]


def test_ages_that_are_swapped_are_one_finding() -> None:
    """Two persons, each with the other's age in the other source, are one fact whose pairs keep their ids."""
    ida = (mark("a", "Ida, 9, and Tom, 6, were safe.", "9"), mark("b", "Ida, 6, and Tom, 9, were safe.", "6"))
    tom = (mark("a", "Ida, 9, and Tom, 6, were safe.", "6"), mark("b", "Ida, 6, and Tom, 9, were safe.", "9"))
    halves = [tell("age", *ida, label="age of Ida"), tell("age", *tom, label="age of Tom")]
    (fact,) = drop_twice_told(halves)
    assert (fact.label, [(p.a, p.b) for p in fact.pairs]) == ("ages of Ida and Tom", [(0, 1), (2, 3)])
    assert "swapped" in fact.explanation
    before = [pair_id("quantity", *half.statements) for half in halves]
    assert [pair_id("quantity", fact.statements[p.a], fact.statements[p.b]) for p in fact.pairs] == before
    other = tell("age", tom[0], mark("b", "Tom, 8, was safe.", "8"), label="age of Tom")
    assert drop_twice_told([halves[0], other]) == [halves[0], other]


def test_one_persons_ages_by_a_name_and_by_a_description_are_one_finding() -> None:
    """Each article's age stands once, and each pair of them, at the higher confidence."""
    texts = {"a": "Anna Renn, 58, spoke.", "b": "Anna Renn, 61, spoke.", "c": "She was 61."}
    one, two, three = (mark(a, text, text[-3:-1] if a == "c" else text[11:13]) for a, text in texts.items())
    named = tell("age", one, two, label="age of Anna Renn", confidence=0.85)
    pairs = (Pair(0, 1, "contradiction", "medium", 0.6), Pair(0, 2, "contradiction", "medium", 0.6))
    near = replace(tell("near-age", one, three, label="age of Anna Renn"), statements=(one, three, two), pairs=pairs)
    for facts in ([named, near], [near, named]):
        (fact,) = drop_twice_told(facts)
        assert fact.statements == (one, three, two)
        assert [(p.a, p.b, p.confidence) for p in fact.pairs] == [(0, 1, 0.6), (0, 2, 0.85)]
    assert len(drop_twice_told([named, replace(near, label="age of Tilda Renn")])) == 2
