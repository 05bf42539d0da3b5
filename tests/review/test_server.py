"""The review over HTTP: who is answered, what is kept, and what a kill leaves."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path

import pytest

from discrepancy.decisions import load_decisions
from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.review.server import open_service
from tests.review.serving import Client, make_desk, serving, shown

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    with serving(make_desk(tmp_path)) as made:
        yield made


def pairs_on(page: str) -> list[list[str]]:
    found = re.findall(r'data-pairs="\[([^\]]*)\]"', page)
    return [re.findall(r"[0-9a-f]{8,}(?:-\d+)?", one) for one in found]


def test_the_page_is_the_report_with_a_place_to_decide(client: Client) -> None:
    """Cards, filters by state, dialogs with labels, and a policy that lets it talk to its own server alone."""
    answer = client.get()
    assert answer.status == 200
    assert answer.text.count("<article") == 2
    assert '<select name="state"><option value="">all</option><option value="open">' in answer.text
    assert '<dialog id="decide" aria-labelledby="decide-title">' in answer.text
    assert "connect-src &#39;self&#39;" in answer.text
    assert "unsafe" not in answer.text.split("</head>")[0].split("Content-Security-Policy")[1].split(">")[0]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_only_this_machine_is_listened_to(client: Client) -> None:
    """The socket is bound to 127.0.0.1 and no other address."""
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", client.port), timeout=2)


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_other_pages_are_refused(client: Client, headers: dict[str, str], tmp_path: Path) -> None:
    """A foreign Host or Origin gets neither the page nor a decision written, token or not."""
    assert client.get(**headers).status == 403
    pair = pairs_on(client.get().text)[0][0]
    assert client.decide({pair: shown("dismissed")}, {pair: None}, **headers).status == 403
    assert not (tmp_path / "decisions.jsonl").exists()


@pytest.mark.parametrize("path", ["/", "/state", "/guess/", "/guess/state", "/favicon.ico", "/../etc/passwd"])
def test_without_the_token_nothing_is_told(client: Client, path: str) -> None:
    """Any address but the printed one is refused, without a word of the articles or the token."""
    answer = client.get(path)
    assert answer.status == 403
    assert "hurt" not in answer.text
    assert client.path.strip("/") not in answer.text


def test_the_token_is_long_and_new_each_time(tmp_path: Path) -> None:
    """24 random bytes: an address of yesterday opens nothing today."""
    services = [open_service(make_desk(tmp_path)) for _ in range(2)]
    tokens = {service.address.split("/")[-2] for service in services}
    for service in services:
        service.server.server_close()
    assert len(tokens) == 2
    assert all(len(token) == 32 for token in tokens)


def test_a_form_of_another_page_cannot_decide(client: Client) -> None:
    """What a browser sends without asking first (a form, text) is refused, with a word on what is wanted."""
    answer = client.decide({}, {}, Content_Type="text/plain")
    assert answer.status == 400
    assert "application/json" in answer.json()["error"]


@pytest.mark.parametrize(
    "body", ["", "{", "[]", '{"changes": 1, "expected": {}}', '{"changes": {"a": {"x": 1}}, "expected": {}}']
)
def test_a_broken_request_is_refused(client: Client, body: str) -> None:
    """Anything but decisions by pair is a 400, never a 500."""
    headers = {"Content_Type": "application/json"}
    assert client._send("POST", f"{client.path}decisions", body, headers).status == 400


def test_a_decision_is_saved_and_seen_by_the_other_page(client: Client, tmp_path: Path) -> None:
    """One page decides; the other, asking what changed, gets it; asking again gets nothing new."""
    pairs = pairs_on(client.get().text)[0]
    before = client.get(f"{client.path}state").json()
    saved = client.decide(dict.fromkeys(pairs, shown("dismissed")), dict.fromkeys(pairs))
    assert saved.status == 200
    assert {entry.id for entry in load_decisions(tmp_path / "decisions.jsonl")} == set(pairs)
    seen = client.get(f"{client.path}state?version={before['version']}")
    assert seen.json() == saved.json()
    assert client.get(f"{client.path}state?version={seen.json()['version']}").status == 204
    assert 'id="decided"' in client.get().text


def test_the_slower_of_two_pages_is_told(client: Client) -> None:
    """The second decision on a pair is answered with 409 and with what stands there now."""
    pair = pairs_on(client.get().text)[1][0]
    client.decide({pair: shown("confirmed")}, {pair: None})
    late = client.decide({pair: shown("dismissed")}, {pair: None})
    assert late.status == 409
    assert late.json()["decisions"][pair]["state"] == "confirmed"
    again = client.decide({pair: shown("dismissed")}, {pair: late.json()["decisions"][pair]})
    assert again.json()["decisions"][pair]["state"] == "dismissed"


def test_of_many_at_once_exactly_one_decides(client: Client, tmp_path: Path) -> None:
    """Twelve pages decide the same pair at the same time: one is saved, eleven are told, none breaks the file."""
    pair = pairs_on(client.get().text)[0][0]
    with ThreadPoolExecutor(12) as pool:
        answers = list(
            pool.map(lambda n: client.decide({pair: shown("resolved", f"page {n}")}, {pair: None}), range(12))
        )
    assert sorted(answer.status for answer in answers) == [200] + [409] * 11
    (winner,) = [n for n, answer in enumerate(answers) if answer.status == 200]
    assert [entry.reason for entry in load_decisions(tmp_path / "decisions.jsonl")] == [f"page {winner}"]


def test_a_broken_decisions_file_is_named_and_left(client: Client, tmp_path: Path) -> None:
    """A file with a merge's marks is not overwritten; page and state say which line."""
    file = tmp_path / "decisions.jsonl"
    file.write_text("<<<<<<< ours\n", encoding="utf-8")
    answer = client.get(f"{client.path}state")
    assert answer.status == 400
    assert "decisions.jsonl:1" in answer.json()["error"]
    assert file.read_text("utf-8") == "<<<<<<< ours\n"


def test_a_port_that_is_taken_or_impossible_is_one_line(client: Client, tmp_path: Path) -> None:
    """The error names the port and what to do."""
    with pytest.raises(DiscrepancyError, match=f"port {client.port} cannot be had.*--port"):
        open_service(make_desk(tmp_path), client.port)
    with pytest.raises(UsageError, match="0 to 65535"):
        open_service(make_desk(tmp_path), 70000)


SERVE = """
import sys
from pathlib import Path
from discrepancy.review.server import open_service, serve
from tests.review.serving import make_desk
serve(open_service(make_desk(Path(sys.argv[1]))), opens_browser=False, show=lambda line: print(line, flush=True))
"""


def start(folder: Path) -> tuple[subprocess.Popen[str], Client]:
    command = [sys.executable, "-c", SERVE, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, Client(process.stdout.readline().split()[-1])


def test_a_kill_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    """The process is killed right after its answer; the decision is in the file, and a new process shows it."""
    process, client = start(tmp_path)
    pair = pairs_on(client.get().text)[0][0]
    answer = client.decide({pair: shown("dismissed")}, {pair: None})
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert answer.status == 200
    assert [entry.id for entry in load_decisions(tmp_path / "decisions.jsonl")] == [pair]
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.jsonl"]
    process, client = start(tmp_path)
    assert client.get(f"{client.path}state").json() == answer.json()
    process.terminate()
    assert "Stopped" in process.communicate(timeout=20)[0]
    assert process.returncode == 0


@pytest.mark.parametrize("moment", [0.05, 0.11, 0.17, 0.23])
def test_a_kill_between_decisions_keeps_the_last_one_answered(tmp_path: Path, moment: float) -> None:
    """Killed while decisions pour in, the file is whole and holds the last one answered, or the one after it."""
    process, client = start(tmp_path)
    pair = pairs_on(client.get().text)[0][0]
    timer = threading.Timer(moment, process.kill)
    timer.start()
    answered, known = -1, None
    for number in range(10_000):
        try:
            answer = client.decide({pair: shown("confirmed", f"number {number}")}, {pair: known})
            decided = answer.json()["decisions"]
        except (OSError, HTTPException, ValueError):
            # The last is an answer cut off within its headers: its body counts as empty.
            break
        assert answer.status == 200
        answered, known = number, decided[pair]
    process.communicate()
    reasons = [entry.reason for entry in load_decisions(tmp_path / "decisions.jsonl")]
    assert reasons in ([f"number {answered}"] if answered >= 0 else [], [f"number {answered + 1}"])
