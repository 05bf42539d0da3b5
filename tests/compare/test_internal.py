"""Conflicts inside one article: what counts as one, and the parts of a toll that do not."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.compare.internal import SURE, compare
from discrepancy.records import Fact, Sentence
from discrepancy.storyview import QuantityFact
from tests.quantity_view import Count, make_view


def judge(head: tuple[str, Count], *body: tuple[str, Count], found: QuantityFact | None = None) -> list[Fact]:
    """What is found in one article of a headline and sentences, each with its count; a sentence begins with it."""
    view = make_view([count for _, count in (head, *body)])
    statements = []
    for n, (statement, (text, _)) in enumerate(zip(view.statements, (head, *body), strict=True)):
        kind = "paragraph" if n else "title"
        span = text.split()[0]
        sentence = Sentence(n, 0, len(text), text, kind)
        statements.append(replace(statement, sentence=sentence, span=span, span_end=len(span)))
    return compare(replace(view, statements=tuple(statements), inner_facts=(found,) if found else ()))


def test_headline_against_lead_is_found() -> None:
    """Four killed in the headline and five in the lead is a contradiction of one article with itself."""
    (fact,) = judge(("Four killed in fire", Count("a", 4)), ("Five people were killed.", Count("a", 5)))
    (pair,) = fact.pairs
    assert {s.article for s in fact.statements} == {"a"}
    assert (pair.verdict, fact.rule) == ("contradiction", "one-article")
    assert "one article" in fact.explanation


def test_same_figure_is_no_conflict() -> None:
    """A headline that the lead repeats is what articles do."""
    assert judge(("Four killed in fire", Count("a", 4)), ("Four people were killed.", Count("a", 4))) == []


def test_part_of_the_headline_is_no_conflict() -> None:
    """A group, a share, and figures that the text breaks down are not another total."""
    head = ("Nine killed in fire", Count("a", 9))
    assert judge(head, ("Five men were killed.", Count("a", 5, noun="man"))) == []
    assert judge(head, ("Five of the dead were guests.", Count("a", 5))) == []
    assert judge(head, ("Five people died at once.", Count("a", 5)), ("Four people died later.", Count("a", 4))) == []


def test_vague_headline_is_no_conflict() -> None:
    """ "At least four" leaves room for five."""
    assert judge(("Four killed", Count("a", 4, bound="at_least")), ("Five people died.", Count("a", 5))) == []


def test_part_larger_than_its_whole_is_found() -> None:
    """ "Forty of the 30" cannot be; "ten of the 30" can."""
    text = "40 of the 30 guests were hurt."
    view = make_view([Count("a", 40), Count("a", 30)])
    sentence = Sentence(0, 0, len(text), text, "paragraph")
    part, whole = (
        replace(s, sentence=sentence, span=w, span_start=text.index(w), span_end=text.index(w) + 2)
        for s, w in zip(view.statements, ("40", "30"), strict=True)
    )
    assert len(compare(replace(view, statements=(part, whole)))) == 1
    assert part.quantity is not None
    ten = replace(part, quantity=replace(part.quantity, low=10.0, high=10.0))
    assert compare(replace(view, statements=(ten, whole))) == []


def test_aligned_pair_is_graded_by_its_intervals() -> None:
    """A pair that the alignment found is a contradiction; of low severity where it is less sure or both can be true."""
    counts = [Count("a", 5, measure="injured"), Count("a", 4, measure="injured")]
    found = QuantityFact((0, 1), {(0, 1): SURE})
    (fact,) = compare(replace(make_view(counts), inner_facts=(found,)))
    assert [(p.verdict, p.severity, p.confidence) for p in fact.pairs] == [("contradiction", "medium", SURE)]
    (fact,) = compare(replace(make_view(counts), inner_facts=(QuantityFact((0, 1), {(0, 1): SURE - 0.01}),)))
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "low")]
    vague = [counts[0], replace(counts[1], bound="at_least")]
    (fact,) = compare(replace(make_view(vague), inner_facts=(found,)))
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("imprecision", "low")]


def test_pair_of_the_wording_is_told_once() -> None:
    """A headline and a lead that the alignment pairs as well are one fact."""
    head, lead = ("Four killed in fire", Count("a", 4)), ("Five people were killed.", Count("a", 5))
    found = QuantityFact((0, 1), {(0, 1): 0.6})
    assert len(judge(head, lead)) == len(judge(head, lead, found=found)) == 1
