"""Which source disagrees with which, and on how many facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from discrepancy.grading import is_settled
from discrepancy.records import Finding, Report
from discrepancy.report import view

SHOWN = 12
"""Sources on a side of the map: more do not fit a page."""
SHADES = 4


@dataclass(frozen=True, slots=True)
class DisagreementMap:
    """Sources that differ, the most often first, and the number of facts for each two; ``left_out`` more sources."""

    sources: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    left_out: int

    def shade(self, number: int) -> int:
        """0 for none, else 1 to SHADES by the share of the largest number."""
        most = max((n for row in self.counts for n in row), default=0)
        return 0 if not number else 1 + (SHADES - 1) * (number - 1) // max(1, most - 1) if most > 1 else SHADES // 2


def map_disagreement(report: Report) -> DisagreementMap:
    """The map over the findings that nobody settled; a fact counts once for two sources, however many pairs it has."""
    articles = view.articles_by_id(report)
    names = {i: view.plain(view.source_name(a)) for i, a in articles.items()}
    facts: Counter[tuple[str, str]] = Counter()
    for finding in (f for f in report.findings if not is_settled(f)):
        facts.update(_differing(finding, names))
    totals: Counter[str] = Counter()
    for (one, _), number in facts.items():
        totals[one] += number
    ordered = sorted(totals, key=lambda name: (-totals[name], name))
    shown = tuple(ordered[:SHOWN])
    return DisagreementMap(shown, tuple(tuple(facts[a, b] for b in shown) for a in shown), len(ordered) - len(shown))


def _differing(finding: Finding, names: dict[str, str]) -> Iterable[tuple[str, str]]:
    both = set()
    for pair in finding.pairs:
        a, b = (names[finding.statements[end].article] for end in (pair.a, pair.b))
        if a != b:
            both |= {(a, b), (b, a)}
    return sorted(both)
