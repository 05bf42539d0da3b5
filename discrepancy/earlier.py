"""Reads back what an earlier JSON report found: enough to decide on it, not to compare with it again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from discrepancy.decisions import Entry
from discrepancy.errors import UsageError
from discrepancy.records import Finding, Pair


def load_findings(path: Path) -> tuple[Finding, ...]:
    """The findings of a ``conflicts.json``, without statements and decisions; raises UsageError for another file."""
    try:
        return tuple(_read(entry) for entry in json.loads(path.read_text("utf-8"))["findings"])
    except OSError as error:
        raise UsageError(f"{path}: no report to decide on ({error.strerror}); run discrepancy report first") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: not a report of discrepancy in JSON; give a conflicts.json with --report") from error


def outdated(findings: Sequence[Finding], entries: Sequence[Entry], today: str) -> tuple[Entry, ...]:
    """The entries that have run out before ``today`` (an ISO 8601 day) or are about no pair of these findings."""
    known = {identity for finding in findings for identity in (finding.id, *finding.pair_ids)}
    return tuple(e for e in entries if e.id not in known or (e.until is not None and e.until < today))


def _read(entry: dict[str, Any]) -> Finding:
    pairs = entry["pairs"]
    return Finding(
        id=str(entry["id"]),
        story=str(entry["story"]),
        kind=str(entry["kind"]),
        verdict=str(entry["verdict"]),
        severity=str(entry["severity"]),
        confidence=float(entry["confidence"]),
        fact=str(entry["fact"]),
        summary=str(entry["summary"]),
        explanation=str(entry["explanation"]),
        statements=(),
        pairs=tuple(Pair(p["a"], p["b"], p["verdict"], p["severity"], p["confidence"]) for p in pairs),
        pair_ids=tuple(str(p["id"]) for p in pairs),
    )
