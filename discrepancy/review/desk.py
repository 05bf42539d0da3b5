"""What the review page asks of the program: the findings, the decisions on them now, and to change those."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discrepancy.decisions import DecidedMeanwhileError, Entry, change_decisions, load_decisions
from discrepancy.errors import UsageError
from discrepancy.gate import apply_decisions
from discrepancy.grading import SETTLING
from discrepancy.records import Finding, Report
from discrepancy.review.seen import Seen

STATES = ("open", "new", "confirmed", "dismissed", "resolved")
"""What a reviewer can filter by; a confirmed conflict is open as well."""

Shown = dict[str, str | None]
"""A decision as the page knows it: state, reason, by, on, until."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One review: a report as the pipeline made it, and the decisions file, which alone is the truth.

    ``by`` is who decides unless the page says otherwise, ``today`` gives the day, ``last`` is what the review before
    this one showed (None: there was none).
    """

    report: Report
    file: Path
    today: Callable[[], str]
    by: str | None = None
    last: Seen | None = None

    def findings(self) -> tuple[Finding, ...]:
        """The findings with the decisions that the file holds now."""
        return apply_decisions(self.report.findings, load_decisions(self.file), self.today()).findings

    def state(self) -> dict[str, Any]:
        """The decision on every pair that has one, and a version that changes when any of them does."""
        decisions = self._shown({entry.id: entry for entry in load_decisions(self.file)})
        text = json.dumps(decisions, sort_keys=True)
        return {"version": hashlib.sha256(text.encode("utf-8")).hexdigest()[:16], "decisions": decisions}

    def change(self, changes: Mapping[str, Shown | None], expected: Mapping[str, Shown | None]) -> dict[str, Any]:
        """Decide pairs, or take decisions back (None), and return the new state: by then it is on the disk.

        ``expected`` is what the page showed; raises DecidedMeanwhileError, and changes nothing, when the file says
        otherwise by now, and UsageError for pairs that are not here and decisions that are not whole.
        """
        findings = {pair: finding for finding in self.report.findings for pair in finding.pair_ids}
        for pair in (*changes, *expected):
            if pair not in findings:
                raise UsageError(f"{pair!r} is no pair of this report")
        if set(changes) - set(expected):
            raise UsageError("a change without what it replaces")
        known = {entry.id: entry for entry in load_decisions(self.file)}
        now = self._shown(known)
        if any(now.get(pair) != shown for pair, shown in expected.items()):
            raise DecidedMeanwhileError("decided by somebody else in the meantime")
        wanted: dict[str, Entry | None] = {p: self._entry(p, findings[p], shown) for p, shown in changes.items()}
        for pair in changes:
            # A decision on the whole finding covers its pairs; taking one back there takes it back for all of them.
            if wanted[pair] is None and findings[pair].id in known:
                wanted[findings[pair].id] = None
        change_decisions(self.file, wanted, {identity: known.get(identity) for identity in wanted})
        return self.state()

    def states_of(self, finding: Finding) -> list[str]:
        """The states that a finding, with its decision on it, is filtered by."""
        state = finding.decision.state if finding.decision else None
        found = [] if state in SETTLING else ["open"]
        found += [state] if state else []
        return found + (["new"] if self.is_new(finding) else [])

    def is_new(self, finding: Finding) -> bool:
        """Whether the last review did not show all of it."""
        return self.last is not None and any(pair not in self.last.pairs for pair in finding.pair_ids)

    def gone(self) -> tuple[str, ...]:
        """What the last review showed and is no longer there, in words, each once."""
        if self.last is None:
            return ()
        here = {pair for finding in self.report.findings for pair in finding.pair_ids}
        facts_here = set(self.showing().values())
        missing = {what for pair, what in self.last.pairs.items() if pair not in here}
        return tuple(sorted(missing - facts_here))

    def showing(self) -> dict[str, str]:
        """By pair id the fact and kind of every conflict: what to remember of this review."""
        return {pair: f"{f.fact} ({f.kind})" for f in self.report.findings for pair in f.pair_ids}

    def _shown(self, known: Mapping[str, Entry]) -> dict[str, Shown]:
        live = {i: entry for i, entry in known.items() if entry.until is None or entry.until >= self.today()}
        shown: dict[str, Shown] = {}
        for finding in self.report.findings:
            for pair in finding.pair_ids:
                entry = live.get(pair, live.get(finding.id))
                if entry is not None:
                    shown[pair] = {key: getattr(entry, key) for key in ("state", "reason", "by", "on", "until")}
        return shown

    def _entry(self, pair: str, finding: Finding, shown: Shown | None) -> Entry | None:
        if shown is None:
            return None
        text = {key: (value or "").strip() or None for key, value in shown.items()}
        return Entry(
            pair,
            text.get("state") or "",
            " ".join((text.get("reason") or "").split()),
            text.get("by") or self.by,
            text.get("on") or self.today(),
            text.get("until"),
            finding.kind,
            finding.fact,
        )
