"""The decisions file: read, written by several at once, and refused with the line when it is wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from discrepancy.decisions import (
    Entry,
    count_labels,
    entries_for,
    forget_decisions,
    load_decisions,
    record_decisions,
)
from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.records import Decision
from tests.builders import ferry_report

ENTRY = Entry(
    "aaaa00000001", "dismissed", "same count, other words", "Ann", "2025-03-07", "2026-03-07", "quantity", "hurt"
)


def test_what_is_recorded_is_read_back(tmp_path: Path) -> None:
    """A round trip keeps every field, and a missing file is no decision."""
    path = tmp_path / "d.jsonl"
    assert load_decisions(path) == ()
    record_decisions(path, [ENTRY])
    assert load_decisions(path) == (ENTRY,)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["d.jsonl"]


def test_the_file_is_one_sorted_line_an_entry(tmp_path: Path) -> None:
    """Entries in any order give the same bytes; one more adds one line, so that merges are clean."""
    one, two = tmp_path / "one", tmp_path / "two"
    others = [Entry(f"bbbb0000000{n}", "confirmed", "é “kept”") for n in range(3)]
    record_decisions(one, [ENTRY, *others])
    for entry in reversed([ENTRY, *others]):
        record_decisions(two, [entry])
    assert one.read_bytes() == two.read_bytes()
    assert one.read_text("utf-8").count("\n") == 4
    assert "é “kept”" in one.read_text("utf-8")


def test_a_new_decision_replaces_the_old_and_can_be_undone(tmp_path: Path) -> None:
    """One entry an id; forgetting returns what it removed."""
    path = tmp_path / "d.jsonl"
    record_decisions(path, [ENTRY])
    changed = Entry(ENTRY.id, "confirmed", "checked with the port")
    record_decisions(path, [changed])
    assert load_decisions(path) == (changed,)
    assert forget_decisions(path, [ENTRY.id, "nothing"]) == (changed,)
    assert load_decisions(path) == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not a JSON object"),
        ("[1]", "not a JSON object"),
        ("<<<<<<< HEAD", "merge"),
        ('{"id": "a", "state": "dismissed"}', "reason is missing"),
        ('{"id": "a", "state": "gone", "reason": "r"}', "none of dismissed"),
        ('{"id": "a", "state": "dismissed", "raeson": "r"}', "'reason'"),
        ('{"id": "a", "state": "dismissed", "reason": "r", "until": "soon"}', "until must be a day"),
        ('{"id": "a", "state": "dismissed", "reason": 3}', "reason must be text"),
        ('{"id": "aaaa00000001", "state": "confirmed", "reason": "r"}', "dismissed in line 1"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    """The error gives file, line and what is wrong, and ends with exit code 2."""
    path = tmp_path / "d.jsonl"
    record_decisions(path, [ENTRY])
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", "utf-8")
    with pytest.raises(UsageError, match=r"d\.jsonl:3: ") as caught:
        load_decisions(path)
    assert said in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_broken_file_is_never_overwritten(tmp_path: Path) -> None:
    """Recording over a file that cannot be read fails and leaves its bytes."""
    path = tmp_path / "d.jsonl"
    path.write_bytes(b"\xff\xfe broken")
    with pytest.raises(UsageError):
        record_decisions(path, [ENTRY])
    assert path.read_bytes() == b"\xff\xfe broken"


def test_an_invalid_entry_is_not_written(tmp_path: Path) -> None:
    """A decision without a reason never reaches the file."""
    with pytest.raises(UsageError, match="reason is missing"):
        record_decisions(tmp_path / "d.jsonl", [Entry("aaaa00000001", "dismissed", " ")])
    assert not (tmp_path / "d.jsonl").exists()


def test_a_missing_folder_is_an_error_of_one_line(tmp_path: Path) -> None:
    """No traceback, and the folder is named."""
    with pytest.raises(DiscrepancyError, match="nowhere"):
        record_decisions(tmp_path / "nowhere" / "d.jsonl", [ENTRY])


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Thirty decisions from eight threads are all in the file."""
    path = tmp_path / "d.jsonl"
    entries = [Entry(f"{n:012x}", "confirmed", "r") for n in range(30)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda entry: record_decisions(path, [entry]), entries))
    assert load_decisions(path) == tuple(entries)


def test_a_kill_loses_no_decision_that_was_saved(tmp_path: Path) -> None:
    """A writer killed in the middle leaves a whole file that holds every entry it reported as saved."""
    path = tmp_path / "d.jsonl"
    code = (
        "import sys; from pathlib import Path; from discrepancy.decisions import Entry, record_decisions\n"
        "for n in range(10**6):\n"
        "    record_decisions(Path(sys.argv[1]), [Entry(f'{n:012x}', 'confirmed', 'r')]); print(n, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        saved = [int(writer.stdout.readline()) for _ in range(20)]
        time.sleep(0.05)
        os.kill(writer.pid, signal.SIGKILL)
        saved += [int(line) for line in writer.stdout if line.endswith("\n")]
    ids = {entry.id for entry in load_decisions(path)}
    assert {f"{n:012x}" for n in saved} <= ids


def test_decide_takes_a_finding_a_pair_or_the_start_of_one() -> None:
    """A finding's id covers its pairs, a pair's one, and an ambiguous or unknown start is refused."""
    findings = ferry_report().findings
    first, decision = findings[0], Decision("resolved", "port confirmed 15", "Ann", "2025-03-07")
    entries = entries_for(findings, first.id, decision)
    assert [e.id for e in entries] == list(first.pair_ids)
    assert {(e.state, e.kind, e.fact) for e in entries} == {("resolved", "quantity", "people hurt")}
    assert [e.id for e in entries_for(findings, first.pair_ids[1][:8].upper(), decision)] == [first.pair_ids[1]]
    for wrong in ("0000", first.id[:2], ""):
        with pytest.raises(UsageError):
            entries_for(findings, wrong, decision)


def test_labels_count_by_kind() -> None:
    """Confirmed and resolved pairs were right, dismissed ones wrong."""
    entries = [ENTRY, Entry("b", "resolved", "r", kind="quantity"), Entry("c", "confirmed", "r", kind="date")]
    assert count_labels(entries) == {"date": (1, 1), "quantity": (1, 2)}


def test_lines_are_plain_json(tmp_path: Path) -> None:
    """Each line is an object whose empty fields are left out."""
    record_decisions(tmp_path / "d.jsonl", [Entry("b", "resolved", "r")])
    assert json.loads((tmp_path / "d.jsonl").read_text("utf-8")) == {"id": "b", "state": "resolved", "reason": "r"}
