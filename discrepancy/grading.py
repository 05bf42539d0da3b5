"""How the grades of a finding follow from those of its pairs, and the order findings are shown in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from discrepancy.fingerprints import finding_id
from discrepancy.records import SEVERITIES, Finding, Pair

SETTLING = ("dismissed", "resolved")
"""States of a decision that take a conflict off the desk."""


def severity_rank(severity: str) -> int:
    """0 for low, 1 for medium, 2 for high."""
    return SEVERITIES.index(severity)


def worst_pair(pairs: Sequence[Pair]) -> Pair:
    """The most severe pair, the most confident of those; the first in order where that ties."""
    return min(pairs, key=lambda p: (-severity_rank(p.severity), -p.confidence, p.a, p.b))


def is_settled(finding: Finding) -> bool:
    """Whether a person dismissed or resolved it; a confirmed conflict is still open."""
    return finding.decision is not None and finding.decision.state in SETTLING


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by severity, then confidence (both falling), then story and id."""
    return tuple(sorted(findings, key=lambda f: (-severity_rank(f.severity), -f.confidence, f.story, f.id)))


def keep_pairs(finding: Finding, kept: Sequence[int]) -> Finding | None:
    """The finding with the pairs at these positions alone, graded anew; None when there are none.

    Every statement stays, since they are what the fact's sources say; the id stays too.
    """
    if len(kept) == len(finding.pairs):
        return finding
    if not kept:
        return None
    pairs = tuple(finding.pairs[i] for i in kept)
    return regrade(replace(finding, pairs=pairs, pair_ids=tuple(finding.pair_ids[i] for i in kept)))


def narrow(finding: Finding) -> Finding:
    """The finding with only the statements its pairs use, and the id that those statements give it."""
    used = sorted({index for pair in finding.pairs for index in (pair.a, pair.b)})
    position = {old: new for new, old in enumerate(used)}
    statements = tuple(finding.statements[index] for index in used)
    pairs = tuple(replace(p, a=position[p.a], b=position[p.b]) for p in finding.pairs)
    return replace(finding, id=finding_id(finding.kind, statements), statements=statements, pairs=pairs)


def regrade(finding: Finding) -> Finding:
    """The finding with the verdict and severity of its worst pair and the confidence of its surest."""
    worst = worst_pair(finding.pairs)
    return replace(
        finding, verdict=worst.verdict, severity=worst.severity, confidence=max(p.confidence for p in finding.pairs)
    )
