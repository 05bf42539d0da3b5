"""Facts made of pairs of sentences that tell one matter in two ways: for the rules that read wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.clausepairs import LOW_SHARE, Candidate, name_of, quote_of
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

MOST_PAIRS = 12
"""Pairs shown of one matter, the best of each pair of articles: a dispute in many articles is one finding."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a rule's facts are put: the kind, the label, how the summary opens, the explanation, the rule's name, and how
    often its findings of medium severity read true.
    """

    kind: str
    label: str
    opening: str
    explanation: str
    rule: str
    confidence: float


def gather_sides(view: StoryView, candidates: Iterable[Candidate], wording: Wording) -> list[Fact]:
    """One fact for each group of pairs that hang together by a clause, the best pairs first."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda c: (c.severity == "low", -c.score, c.a, c.b)):
        near = [g for g in groups if any({candidate.a, candidate.b} & {c.a, c.b} for c in g)]
        groups = [g for g in groups if g not in near]
        groups.append([c for g in near for c in g] + [candidate])
    ordered = sorted(groups, key=lambda g: min((c.a, c.b) for c in g))
    return [state_sides(view, group, wording) for group in ordered]


def state_sides(view: StoryView, group: Sequence[Candidate], wording: Wording) -> Fact:
    """The fact that articles tell one matter in two ways."""
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in sorted(group, key=lambda c: (c.severity == "low", -c.score, c.a, c.b)):
        articles = sorted(view.statements[i].article for i in (candidate.a, candidate.b))
        best.setdefault((articles[0], articles[1]), candidate)
    chosen = list(best.values())[:MOST_PAIRS]
    rows = sorted({i for c in chosen for i in (c.a, c.b)})
    place = {row: number for number, row in enumerate(rows)}
    pairs = tuple(
        Pair(place[c.a], place[c.b], c.verdict, c.severity, confidence_of(c, wording))
        for c in sorted(chosen, key=lambda c: (c.a, c.b))
    )
    sides = sorted(
        (view.statements[i] for i in (chosen[0].a, chosen[0].b)), key=lambda side: view.published(side) or ""
    )
    quotes = " / ".join(f"“{quote_of(s)}” ({name_of(view, s)})" for s in sides)
    return Fact(
        wording.kind,
        wording.label,
        tuple(state_side(view.statements[i]) for i in rows),
        pairs,
        f"{wording.opening}: {quotes}",
        wording.explanation,
        wording.rule,
    )


def state_side(statement: Statement) -> Statement:
    """A side as its clause, or as the whole sentence where no clause was read: an age or a name in it is no side."""
    if statement.facet == "clause":
        return statement
    sentence = statement.sentence
    whole = (sentence.start, sentence.end, sentence.start, sentence.end, sentence.text, sentence.text)
    return Statement(statement.article, "clause", sentence, *whole, attribution=statement.attribution)


def confidence_of(candidate: Candidate, wording: Wording) -> float:
    """How far a pair is to be trusted, by its rule and severity."""
    return round(wording.confidence * (LOW_SHARE if candidate.severity == "low" else 1.0), 2)
