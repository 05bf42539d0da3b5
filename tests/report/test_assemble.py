"""Facts become findings: grades, order and ids."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from tests.builders import STORY, assemble, ferry_articles, ferry_facts, make_fact, make_pair


def test_grades_are_those_of_the_worst_pair() -> None:
    """Severity is the worst, verdict that of the worst and surest pair, confidence the highest."""
    statements = ferry_facts()[0].statements
    pairs = [
        make_pair(0, 1, "imprecision", "low", 0.99),
        make_pair(0, 2, "update", "medium", 0.5),
        make_pair(1, 2, "contradiction", "medium", 0.7),
    ]
    (finding,) = assemble({STORY: [make_fact(statements, pairs)]}).findings
    assert (finding.severity, finding.verdict, finding.confidence) == ("medium", "contradiction", 0.99)


def test_order_of_articles_and_facts_shows_nowhere() -> None:
    """Statements, pairs and facts in any order give the same findings, in order of severity."""
    expected = assemble({STORY: ferry_facts()}, ferry_articles())
    assert [f.severity for f in expected.findings] == ["high", "low"]
    first = ferry_facts()[0]
    for order in permutations(range(3)):
        back = {old: new for new, old in enumerate(order)}
        turned = replace(
            first,
            statements=tuple(first.statements[i] for i in order),
            pairs=tuple(replace(p, a=back[p.b], b=back[p.a]) for p in reversed(first.pairs)),
        )
        assert assemble({STORY: [*ferry_facts()[1:], turned]}, reversed(ferry_articles())) == expected


def test_statements_run_in_order_of_publication() -> None:
    """The reader sees the earliest report first."""
    found = assemble({STORY: ferry_facts()}, ferry_articles())
    assert [s.article for s in found.findings[0].statements] == ["harbour", "coast", "island"]


def test_repeated_words_get_numbered_ids() -> None:
    """Two pairs that say the same in the same articles never share an id."""
    fact = ferry_facts()[0]
    twice = [fact, replace(fact, label="people hurt on deck")]
    found = assemble({STORY: twice}, ferry_articles()).findings
    ids = [i for f in found for i in (f.id, *f.pair_ids)]
    assert len(set(ids)) == len(ids)
    assert any(i.endswith("-2") for i in ids)


def test_a_fact_without_pairs_is_an_agreement() -> None:
    """It has the same shape and no pair."""
    found = assemble({STORY: ferry_facts()}, ferry_articles())
    assert [(a.fact, a.verdict, a.pairs) for a in found.agreements] == [("departure of the ferry", "agreement", ())]


def test_the_rule_is_named_in_the_explanation() -> None:
    """A reader learns which rule spoke."""
    assert assemble({STORY: ferry_facts()}).findings[0].explanation.endswith("(rule: disjoint_counts)")


def test_a_change_after_the_other_report_is_named_as_a_doubt() -> None:
    """Dates of change decide nothing, but the reader learns that the earlier article's words may be the later ones."""
    harbour, *others = ferry_articles()
    for modified, is_told in (("2025-03-09", True), ("2025-03-04", False), (None, False)):
        found = assemble({STORY: ferry_facts()}, [replace(harbour, modified=modified), *others]).findings[0]
        assert ("was changed on 9 Mar 2025, after" in found.explanation) == is_told
        assert found.verdict == "update"


def test_a_summary_is_a_sentence() -> None:
    """It ends with a full stop, once."""
    fact = ferry_facts()[0]
    for summary in ("They differ", "They differ."):
        assert assemble({STORY: [replace(fact, summary=summary)]}).findings[0].summary == "They differ."
