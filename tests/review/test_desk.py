"""Decisions taken on the page: the file is the truth, and nobody's is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.decisions import DecidedMeanwhileError, Entry, load_decisions, record_decisions
from discrepancy.errors import UsageError
from discrepancy.review.seen import Seen, load_seen, save_seen, seen_file
from tests.review.serving import TODAY, make_desk, shown


def test_a_decision_is_on_the_disk_when_it_is_answered(tmp_path: Path) -> None:
    """Every pair of the change stands in the file with who, when and what about."""
    desk = make_desk(tmp_path)
    pairs = desk.report.findings[0].pair_ids
    before = desk.state()
    after = desk.change(dict.fromkeys(pairs, shown("dismissed")), dict.fromkeys(pairs))
    entries = load_decisions(desk.file)
    assert {entry.id for entry in entries} == set(pairs)
    assert {(e.state, e.by, e.on, e.kind, e.fact) for e in entries} == {
        ("dismissed", "Ann", TODAY, "quantity", "people hurt")
    }
    assert set(after["decisions"]) == set(pairs)
    assert before["version"] != after["version"] == desk.state()["version"]


def test_undo_puts_back_what_was_there(tmp_path: Path) -> None:
    """Sending back what stood there restores it to the byte, a first decision by taking it out."""
    desk = make_desk(tmp_path)
    pair = desk.report.findings[1].pair_ids[0]
    first = desk.change({pair: shown("confirmed")}, {pair: None})["decisions"][pair]
    text = desk.file.read_text("utf-8")
    second = desk.change({pair: shown("resolved", "asked the port")}, {pair: first})["decisions"][pair]
    desk.change({pair: first}, {pair: second})
    assert desk.file.read_text("utf-8") == text
    assert desk.change({pair: None}, {pair: first})["decisions"] == {}
    assert load_decisions(desk.file) == ()


def test_a_page_that_is_behind_changes_nothing(tmp_path: Path) -> None:
    """Two pages decide the same pair: the second is told, whole, and the first one's decision stays."""
    desk = make_desk(tmp_path)
    pairs = desk.report.findings[0].pair_ids
    desk.change({pairs[0]: shown("dismissed")}, {pairs[0]: None})
    with pytest.raises(DecidedMeanwhileError):
        desk.change(dict.fromkeys(pairs, shown("confirmed")), dict.fromkeys(pairs))
    assert [(entry.id, entry.state) for entry in load_decisions(desk.file)] == [(pairs[0], "dismissed")]


def test_pages_that_decide_different_pairs_both_count(tmp_path: Path) -> None:
    """A page that does not know of a decision on another pair does not touch it."""
    desk = make_desk(tmp_path)
    one, other = desk.report.findings[0].pair_ids[0], desk.report.findings[1].pair_ids[0]
    desk.change({one: shown("dismissed")}, {one: None})
    desk.change({other: shown("resolved")}, {other: None})
    assert {entry.id: entry.state for entry in load_decisions(desk.file)} == {one: "dismissed", other: "resolved"}


def test_a_decision_on_the_whole_finding_can_be_taken_back(tmp_path: Path) -> None:
    """A line under a finding's id covers its pairs on the page too, and opening them again removes it."""
    desk = make_desk(tmp_path)
    finding = desk.report.findings[0]
    record_decisions(desk.file, [Entry(finding.id, "dismissed", "by hand")])
    known = desk.state()["decisions"]
    assert set(known) == set(finding.pair_ids)
    assert desk.change(dict.fromkeys(finding.pair_ids), known)["decisions"] == {}


def test_a_decision_that_has_run_out_is_not_shown_and_can_be_replaced(tmp_path: Path) -> None:
    """The page shows the pair as open, and deciding it again is no quarrel with the old line."""
    desk = make_desk(tmp_path)
    pair = desk.report.findings[1].pair_ids[0]
    record_decisions(desk.file, [Entry(pair, "dismissed", "for now", until="2025-03-31")])
    assert desk.state()["decisions"] == {}
    assert desk.change({pair: shown("confirmed")}, {pair: None})["decisions"][pair]["state"] == "confirmed"


@pytest.mark.parametrize(
    ("pair", "decision", "said"),
    [("nosuchpair", shown("dismissed"), "no pair"), (None, shown("dismissed", " "), "reason"),
     (None, shown("maybe"), "state"), (None, shown("dismissed") | {"until": "soon"}, "until")],
)  # fmt: skip
def test_what_is_not_a_decision_is_refused(
    tmp_path: Path, pair: str | None, decision: dict[str, str | None], said: str
) -> None:
    """A pair of another report, no reason, another state, a day that is none: refused by name, nothing written."""
    desk = make_desk(tmp_path)
    name = pair or desk.report.findings[0].pair_ids[0]
    with pytest.raises(UsageError, match=said):
        desk.change({name: decision}, {name: None})
    assert not desk.file.exists()


def test_new_and_gone_since_the_last_review(tmp_path: Path) -> None:
    """What the last review did not show is new, what only it showed is named; a first review marks nothing."""
    desk = make_desk(tmp_path)
    known, fresh = desk.report.findings
    assert [desk.is_new(finding) for finding in (known, fresh)] == [False, False]
    pairs = dict.fromkeys(known.pair_ids, "people hurt (quantity)") | {"0000": "boats sunk (quantity)"}
    later = replace(desk, last=Seen("2025-03-30", pairs))
    assert [later.is_new(finding) for finding in (known, fresh)] == [False, True]
    assert later.states_of(fresh) == ["open", "new"]
    assert later.gone() == ("boats sunk (quantity)",)


def test_what_was_seen_is_kept_by_person_and_decisions_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record is read back, is no file of the repository, and a broken one counts as none."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    one, other = (seen_file(tmp_path / name) for name in ("a.jsonl", "b.jsonl"))
    seen = Seen(TODAY, {"p": "people hurt (quantity)"})
    assert save_seen(one, seen)
    assert load_seen(one) == seen
    assert load_seen(other) is None
    assert one.parent == tmp_path / "state" / "discrepancy"
    one.write_text("{", encoding="utf-8")
    assert load_seen(one) is None
