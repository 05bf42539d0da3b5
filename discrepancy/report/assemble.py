"""Turns the facts that comparators return into findings and agreements: ordered, graded and identified."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.fingerprints import finding_id, number_repeats, pair_id
from discrepancy.grading import regrade, sort_findings
from discrepancy.records import Article, Fact, Finding
from discrepancy.report import view

AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Assembled:
    """The facts of a run as they are reported: those on which sources differ, and those on which they agree."""

    findings: tuple[Finding, ...]
    agreements: tuple[Finding, ...]


def find_in(story: str, facts: Iterable[Fact], articles: Mapping[str, Article]) -> tuple[Finding, ...]:
    """What one story's facts are in a report, ordered by where they stand; ids that repeat are numbered later.

    Statements are put in order of publication (then article id, then place in the text) and pairs follow, so that the
    order in which articles were read or facts were found shows nowhere.
    """
    published = {name: article.published or "" for name, article in articles.items()}
    found = (_with_changes(_finding(story, _in_order(fact, published)), articles) for fact in facts)
    return tuple(sorted(found, key=_canonical))


def arrange(findings: Iterable[Finding]) -> Assembled:
    """What was found in every story, each story's in the order of ``find_in``, as one report has it."""
    numbered = _with_unique_ids(sorted(findings, key=lambda f: f.story))
    agreements = sorted((f for f in numbered if not f.pairs), key=lambda f: (f.story, f.kind, f.fact, f.id))
    return Assembled(sort_findings(f for f in numbered if f.pairs), tuple(agreements))


def _canonical(finding: Finding) -> tuple[str, list[tuple[str, int, int]], str]:
    """Where the finding's statements stand: an order that no score or threshold can change."""
    places = [(s.article, s.span_start, s.span_end) for s in finding.statements]
    return finding.kind, places, finding.fact


def _in_order(fact: Fact, published: Mapping[str, str]) -> Fact:
    def place(index: int) -> tuple[str, str, int, int, int]:
        found = fact.statements[index]
        return published.get(found.article, ""), found.article, found.span_start, found.span_end, index

    order = sorted(range(len(fact.statements)), key=place)
    position = {old: new for new, old in enumerate(order)}
    pairs = [replace(p, a=min(position[p.a], position[p.b]), b=max(position[p.a], position[p.b])) for p in fact.pairs]
    pairs.sort(key=lambda p: (p.a, p.b, p.verdict))
    return replace(fact, statements=tuple(fact.statements[i] for i in order), pairs=tuple(pairs))


def _finding(story: str, fact: Fact) -> Finding:
    statements = fact.statements
    finding = Finding(
        id=finding_id(fact.kind, fact.statements),
        story=story,
        kind=fact.kind,
        verdict=AGREEMENT,
        severity="low",
        confidence=1.0,
        fact=fact.label,
        summary=_close(fact.summary),
        explanation=_explain(fact),
        statements=fact.statements,
        pairs=fact.pairs,
        pair_ids=tuple(pair_id(fact.kind, statements[p.a], statements[p.b]) for p in fact.pairs),
    )
    return regrade(finding) if fact.pairs else finding


def _with_changes(finding: Finding, articles: Mapping[str, Article]) -> Finding:
    """The finding with a word on an article that was changed after what its words are held against came out.

    A date of change decides nothing by itself, since publishers change a page for a misprint as well; but it may turn
    round which of two versions is the later.
    """
    for pair in finding.pairs:
        ends = [articles.get(finding.statements[end].article) for end in (pair.a, pair.b)]
        dated = sorted((a for a in ends if a is not None and a.published), key=lambda a: a.published or "")
        if len(dated) == 2 and (dated[0].modified or "")[:10] > (dated[1].published or "")[:10]:
            name, day = view.source_name(dated[0]), view.day(dated[0].modified)
            doubt = (
                f"{name} was changed on {day}, after {view.source_name(dated[1])} came out: its words may be the later."
            )
            return replace(finding, explanation=f"{finding.explanation} {doubt}")
    return finding


def _close(summary: str) -> str:
    """The summary as a sentence: with a full stop, unless it has its own end."""
    return summary if not summary or summary.endswith((".", "!", "?")) else f"{summary}."


def _explain(fact: Fact) -> str:
    if not fact.rule:
        return fact.explanation
    return f"{fact.explanation} (rule: {fact.rule})".strip()


def _with_unique_ids(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with repeated ids, of findings and of pairs, numbered over the whole report."""
    ids = number_repeats(f.id for f in findings)
    pair_ids = iter(number_repeats(identity for f in findings for identity in f.pair_ids))
    numbered = (
        (f, identity, tuple(next(pair_ids) for _ in f.pair_ids)) for f, identity in zip(findings, ids, strict=True)
    )
    return tuple(
        f if (f.id, f.pair_ids) == (identity, pairs) else replace(f, id=identity, pair_ids=pairs)
        for f, identity, pairs in numbered
    )
