"""What a check subtracts, and when it fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.decisions import Entry
from discrepancy.errors import UsageError
from discrepancy.gate import (
    apply_decisions,
    is_failing,
    load_known,
    open_findings,
    subtract_pairs,
    touching,
)
from discrepancy.records import Finding
from discrepancy.report import render
from tests.builders import STORY, ferry_articles, ferry_facts, ferry_report, make_pair, make_report

TODAY = "2025-04-01"


def _findings() -> tuple[Finding, ...]:
    return ferry_report().findings


def _dismiss(*ids: str, until: str | None = None, state: str = "dismissed") -> tuple[Entry, ...]:
    return tuple(Entry(identity, state, "same count", until=until) for identity in ids)


def test_a_finding_with_every_pair_settled_is_decided() -> None:
    """It carries the decision, and a check passes over it."""
    findings = _findings()
    applied = apply_decisions(findings, _dismiss(*findings[0].pair_ids), TODAY)
    assert applied.findings[0].decision is not None
    assert [f.kind for f in open_findings(applied.findings)] == ["role"]
    assert is_failing(findings, "high")
    assert not is_failing(applied.findings, "medium")
    assert is_failing(applied.findings, "low")


def test_a_new_article_reopens_a_fact_for_its_new_pairs_alone() -> None:
    """What was decided on two articles stays decided, under the same id, when a third brings another version."""
    harbour, coast, island = ferry_articles()
    fact = ferry_facts()[0]
    before = make_report(
        (harbour, coast), [replace(fact, statements=fact.statements[:2], pairs=(make_pair(0, 1, "update"),))]
    )
    entries = _dismiss(*before.findings[0].pair_ids)
    after = make_report((harbour, coast, island), [fact])
    applied = apply_decisions(after.findings, entries, TODAY)
    still_open, decided = sorted(applied.findings, key=lambda f: f.decision is not None)
    assert [(p.a, p.b) for p in still_open.pairs] == [(1, 2)]
    assert (still_open.verdict, still_open.confidence) == ("contradiction", 0.8)
    assert decided.id == before.findings[0].id
    assert decided.pair_ids == before.findings[0].pair_ids
    assert [s.article for s in decided.statements] == ["harbour", "coast"]


def test_a_split_never_uses_an_id_twice() -> None:
    """Two parts with the same statements are told apart."""
    fact = ferry_facts()[0]
    pairs = (make_pair(0, 1), make_pair(1, 2), make_pair(0, 2))
    (finding,) = make_report(ferry_articles(), [replace(fact, pairs=pairs)]).findings
    applied = apply_decisions([finding], _dismiss(*finding.pair_ids[:2]), TODAY).findings
    assert len({f.id for f in applied}) == 2
    assert sorted(i for f in applied for i in f.pair_ids) == sorted(finding.pair_ids)


def test_a_confirmed_conflict_stays_open_until_it_is_resolved() -> None:
    """Confirmed still fails the check; resolved no more."""
    findings = _findings()[:1]
    confirmed = apply_decisions(findings, _dismiss(*findings[0].pair_ids, state="confirmed"), TODAY).findings
    assert confirmed[0].decision is not None
    assert is_failing(confirmed, "high")
    resolved = apply_decisions(findings, _dismiss(*findings[0].pair_ids, state="resolved"), TODAY).findings
    assert not is_failing(resolved, "low")


def test_expired_and_stale_entries_are_reported_and_do_nothing() -> None:
    """The last day counts; the day after, the entry has run out."""
    findings = _findings()[:1]
    entries = _dismiss(*findings[0].pair_ids, until="2025-03-31")
    assert not open_findings(apply_decisions(findings, entries, "2025-03-31").findings)
    late = apply_decisions(findings, [*entries, *_dismiss("ffffffffffff")], TODAY)
    assert late.findings == findings
    assert (late.expired, [e.id for e in late.stale]) == (entries, ["ffffffffffff"])


def test_a_finding_id_covers_its_pairs() -> None:
    """An entry on a whole finding is honoured."""
    findings = _findings()[:1]
    assert not open_findings(apply_decisions(findings, _dismiss(findings[0].id), TODAY).findings)


def test_a_baseline_is_subtracted_pair_by_pair(tmp_path: Path) -> None:
    """An earlier report, or ids one a line, take away what was there already."""
    report = ferry_report()
    whole, some = tmp_path / "conflicts.json", tmp_path / "ids.txt"
    whole.write_text(render(report, "json"), "utf-8")
    some.write_text(f"# known\n{report.findings[0].pair_ids[0]}  # update\n", "utf-8")
    assert subtract_pairs(report.findings, load_known(whole)[0]) == ()
    left = subtract_pairs(report.findings, load_known(some)[0])
    assert [len(f.pairs) for f in left] == [1, 1]
    assert left[0].verdict == "contradiction"


@pytest.mark.parametrize("text", ['{"findings": 3}', "{", '{"a": []}'])
def test_a_wrong_baseline_is_a_usage_error(tmp_path: Path, text: str) -> None:
    """Another program's JSON is named as such; so is a missing file."""
    path = tmp_path / "b.json"
    path.write_text(text, "utf-8")
    for wrong in (path, tmp_path / "missing"):
        with pytest.raises(UsageError, match=wrong.name):
            load_known(wrong)


def test_new_only_keeps_what_the_new_articles_bring() -> None:
    """A pair counts when one of its ends is new."""
    found = touching(_findings(), {"island"})
    assert [[(p.a, p.b) for p in f.pairs] for f in found] == [[(1, 2)]]
    assert touching(_findings(), set()) == ()
    assert found[0].story == STORY
