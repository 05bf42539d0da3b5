"""What a check lets pass: decisions put on findings, a baseline and old articles subtracted, and when it fails."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from discrepancy.decisions import Entry
from discrepancy.errors import UsageError
from discrepancy.grading import SETTLING, is_settled, keep_pairs, narrow, severity_rank, sort_findings
from discrepancy.records import Decision, Finding

_NO_BASELINE = "not a report of discrepancy in JSON; give conflicts.json or pair ids, one a line"
_PAIR_ID = re.compile(r"[0-9a-f]{12}(?:-\d+)?")


@dataclass(frozen=True, slots=True)
class Applied:
    """Findings with the decisions on them, and the entries that had run out or matched nothing."""

    findings: tuple[Finding, ...]
    expired: tuple[Entry, ...]
    stale: tuple[Entry, ...]


def apply_decisions(findings: Sequence[Finding], entries: Sequence[Entry], today: str) -> Applied:
    """Put decisions on findings, as of ``today`` (an ISO 8601 day).

    A finding whose every pair is dismissed or resolved carries the decision. One decided in part, as when a new article
    joined it, becomes two: the pairs still open, under its id, and the decided ones.
    """
    expired = tuple(e for e in entries if _has_run_out(e, today))
    live = [e for e in entries if not _has_run_out(e, today)]
    known = _ids(findings)
    stale = tuple(e for e in live if e.id not in known)
    active = {e.id: Decision(e.state, e.reason, e.by, e.on, e.until) for e in live}
    split = [part for finding in findings for part in _split(finding, active)]
    return Applied(sort_findings(_renumber(split)), expired, stale)


def open_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that nobody dismissed or resolved; a confirmed conflict is open until it is resolved."""
    return tuple(f for f in findings if not is_settled(f))


def is_failing(findings: Iterable[Finding], fail_on: str) -> bool:
    """Whether an open finding is at least as severe as ``fail_on`` (high, medium or low)."""
    return any(severity_rank(f.severity) >= severity_rank(fail_on) for f in open_findings(findings))


def load_known(path: Path) -> tuple[frozenset[str], frozenset[str] | None]:
    """The pair ids of a baseline and the ids of the articles it was made from (None for a text file, which has none).

    Raises UsageError for what is neither a JSON report nor a list of ids.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: the baseline cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: {_NO_BASELINE}") from error
    if not text.lstrip().startswith("{"):
        ids = frozenset(line.split("#")[0].strip() for line in text.splitlines()) - {""}
        if not all(_PAIR_ID.fullmatch(known) for known in ids):
            raise UsageError(f"{path}: {_NO_BASELINE}")
        return ids, None
    try:
        report = json.loads(text)
        pairs = frozenset(str(pair["id"]) for finding in report["findings"] for pair in finding["pairs"])
        return pairs, frozenset(str(article["id"]) for article in report["articles"])
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: {_NO_BASELINE}") from error


def subtract_pairs(findings: Iterable[Finding], pair_ids: AbstractSet[str]) -> tuple[Finding, ...]:
    """The findings without these pairs, graded anew; those left without a pair drop out."""
    return _filter_pairs(findings, lambda finding, i: finding.pair_ids[i] not in pair_ids)


def touching(findings: Iterable[Finding], article_ids: AbstractSet[str]) -> tuple[Finding, ...]:
    """The findings with only the pairs that have one of these articles at an end: what the new articles bring."""

    def is_new(finding: Finding, i: int) -> bool:
        ends = (finding.pairs[i].a, finding.pairs[i].b)
        return not article_ids.isdisjoint(finding.statements[end].article for end in ends)

    return _filter_pairs(findings, is_new)


def _has_run_out(entry: Entry, today: str) -> bool:
    return entry.until is not None and entry.until < today


def _ids(findings: Iterable[Finding]) -> frozenset[str]:
    return frozenset(identity for f in findings for identity in (f.id, *f.pair_ids))


def _filter_pairs(findings: Iterable[Finding], keep: Callable[[Finding, int], bool]) -> tuple[Finding, ...]:
    kept = []
    for finding in findings:
        left = keep_pairs(finding, [i for i in range(len(finding.pairs)) if keep(finding, i)])
        if left is not None:
            kept.append(left)
    return sort_findings(kept)


def _split(finding: Finding, active: dict[str, Decision]) -> list[Finding]:
    if finding.decision is None and active.keys().isdisjoint((finding.id, *finding.pair_ids)):
        return [finding]
    of_pairs = [active.get(identity, active.get(finding.id)) for identity in finding.pair_ids]
    settled = [i for i, d in enumerate(of_pairs) if d is not None and d.state in SETTLING]
    unsettled = [i for i in range(len(of_pairs)) if i not in settled]
    parts = []
    still_open = keep_pairs(finding, unsettled)
    if still_open is not None:
        confirmed = [of_pairs[i] for i in unsettled]
        parts.append(replace(still_open, decision=confirmed[0] if None not in confirmed else None))
    decided = keep_pairs(finding, settled)
    if decided is not None:
        whole = decided if not unsettled else narrow(decided)
        worst = max(settled, key=lambda i: (severity_rank(finding.pairs[i].severity), finding.pairs[i].confidence, -i))
        parts.append(replace(whole, decision=of_pairs[worst]))
    return parts


def _renumber(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with an id that a split brought twice numbered on, those left whole first."""
    taken: set[str] = set()
    numbered = []
    for finding in findings:
        identity, number = finding.id, 2
        while identity in taken:
            identity, number = f"{finding.id.partition('-')[0]}-{number}", number + 1
        taken.add(identity)
        numbered.append(finding if identity == finding.id else replace(finding, id=identity))
    return numbered
