"""The figures of an evaluation, as records: what was found, what was missed, what was reported wrongly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from discrepancy.gold import Entry


@dataclass(frozen=True, slots=True)
class ConflictOutcome:
    """What became of one graded conflict; ``verdict_right`` only ever holds for a found one."""

    story: str
    entry: Entry
    is_found: bool
    is_verdict_right: bool

    @property
    def kind(self) -> str:
        """The likeliest kind: the first that the grader wrote."""
        return self.entry.kinds[0]


@dataclass(frozen=True, slots=True)
class WrongPair:
    """A reported pair that is wrong: ``why`` is the trap's reason, or None for a plain false alarm."""

    story: str
    kind: str
    verdict: str
    severity: str
    a: tuple[str, str]
    b: tuple[str, str]
    why: str | None


@dataclass(frozen=True, slots=True)
class FindingOutcome:
    """The pairs of one finding by what they turned out to be; ``*_low`` are those of low severity.

    Pairs that match a trap are counted in ``traps`` whatever their severity.
    """

    story: str
    kind: str
    right: int
    wrong: int
    right_low: int
    wrong_low: int
    traps: int

    def share(self, *, is_every_severity: bool) -> float | None:
        """Share of the counted pairs that are right, or None when none counts."""
        right = self.right + (self.right_low if is_every_severity else 0)
        wrong = self.wrong + self.traps + (self.wrong_low if is_every_severity else 0)
        return right / (right + wrong) if right + wrong else None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a set of conflicts and findings; None where there is nothing to divide by.

    ``traps`` counts reported pairs that match a trap and ``trap_findings`` the findings that hold one.
    ``counted_findings`` are those the precision is a mean of. ``precision_all`` counts findings of low severity too.
    """

    recall: float | None
    precision: float | None
    f1: float | None
    precision_all: float | None
    verdict: float | None
    traps: int
    trap_findings: int
    facts: int
    conflicts: int
    conflicts_found: int
    counted_findings: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything an evaluation measured, pair by pair; the figures are derived."""

    stories: tuple[str, ...]
    conflicts: tuple[ConflictOutcome, ...]
    findings: tuple[FindingOutcome, ...]
    wrong: tuple[WrongPair, ...]

    @classmethod
    def join(cls, parts: Sequence[Scores]) -> Scores:
        """The scores of several stories, or sets of stories, as one."""
        return cls(
            stories=tuple(s for part in parts for s in part.stories),
            conflicts=tuple(c for part in parts for c in part.conflicts),
            findings=tuple(f for part in parts for f in part.findings),
            wrong=tuple(w for part in parts for w in part.wrong),
        )

    @property
    def total(self) -> Figures:
        """The figures over all stories together."""
        return compute_figures(self.conflicts, self.findings)

    def of_story(self, story: str) -> Figures:
        """The figures of one story."""
        return self._where(lambda outcome: outcome.story == story)

    def of_kind(self, kind: str) -> Figures:
        """Recall over conflicts whose first kind this is, precision over findings of this kind."""
        return self._where(lambda outcome: outcome.kind == kind)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind that a conflict has first or a finding has, sorted."""
        return tuple(sorted({c.kind for c in self.conflicts} | {f.kind for f in self.findings}))

    @property
    def macro(self) -> dict[str, float | None]:
        """Recall, precision and F1 as means over the stories that have them."""
        figures = [self.of_story(story) for story in self.stories]
        recall = mean(f.recall for f in figures if f.recall is not None)
        precision = mean(f.precision for f in figures if f.precision is not None)
        return {"recall": recall, "precision": precision, "f1": combine(recall, precision)}

    @property
    def missed(self) -> tuple[ConflictOutcome, ...]:
        """The graded conflicts that no finding holds."""
        return tuple(c for c in self.conflicts if not c.is_found)

    @property
    def false_alarms(self) -> tuple[WrongPair, ...]:
        """Wrong pairs of medium and high severity that are no trap."""
        return tuple(w for w in self.wrong if w.why is None and w.severity != "low")

    @property
    def trapped(self) -> tuple[WrongPair, ...]:
        """Reported pairs that match a trap."""
        return tuple(w for w in self.wrong if w.why is not None)

    def _where(self, is_wanted: Callable[[ConflictOutcome | FindingOutcome], bool]) -> Figures:
        return compute_figures([c for c in self.conflicts if is_wanted(c)], [f for f in self.findings if is_wanted(f)])


def compute_figures(conflicts: Iterable[ConflictOutcome], findings: Iterable[FindingOutcome]) -> Figures:
    """Figures of some conflicts and some findings.

    Recall averages, over facts, how much of a fact's conflicts was found; precision averages, over findings with a pair
    that counts, how much of those pairs is right; verdict is the share of found conflicts with an accepted verdict.
    """
    conflicts, findings = list(conflicts), list(findings)
    facts: dict[tuple[str, str], list[bool]] = {}
    for outcome in conflicts:
        facts.setdefault((outcome.story, outcome.entry.fact), []).append(outcome.is_found)
    found = [c for c in conflicts if c.is_found]
    recall = mean(mean(shares) or 0.0 for shares in facts.values())
    shares = [s for f in findings if (s := f.share(is_every_severity=False)) is not None]
    every = [s for f in findings if (s := f.share(is_every_severity=True)) is not None]
    precision = mean(shares)
    return Figures(
        recall=recall,
        precision=precision,
        f1=combine(recall, precision),
        precision_all=mean(every),
        verdict=mean(c.is_verdict_right for c in found),
        traps=sum(f.traps for f in findings),
        trap_findings=sum(f.traps > 0 for f in findings),
        facts=len(facts),
        conflicts=len(conflicts),
        conflicts_found=len(found),
        counted_findings=len(shares),
    )


def mean(values: Iterable[float]) -> float | None:
    """Arithmetic mean, or None of nothing."""
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else None


def combine(recall: float | None, precision: float | None) -> float | None:
    """F1 of recall and precision: None when either is missing, 0 when both are 0."""
    if recall is None or precision is None:
        return None
    total = recall + precision
    return 2 * recall * precision / total if total else 0.0
