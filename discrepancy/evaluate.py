"""Scoring reports against graded stories: recall over facts, precision over findings, traps, verdicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from typing import Any

from discrepancy.errors import UsageError
from discrepancy.gold import GOLD_KINDS, Entry, GoldStory, fold, read_gold_stories
from discrepancy.records import KINDS
from discrepancy.scores import ConflictOutcome, FindingOutcome, Scores, WrongPair
from discrepancy.scoretext import render_scores, scores_to_json

__all__ = ["Scores", "check_floors", "evaluate_stories", "render_scores", "score_report", "scores_to_json"]

MACRO_PREFIX = "macro_"
FIGURES = ("recall", "precision", "f1", "precision_all", "verdict")
CEILINGS = ("traps", "trap_findings")


def evaluate_stories(
    gold_dir: Path, run: Callable[[Path], Mapping[str, Any]], kinds: frozenset[str] = frozenset()
) -> Scores:
    """Run over every graded story of a folder and score what it reports.

    ``run`` takes a story's folder and returns its report as the JSON the interface describes. ``kinds``, when given,
    narrows the run to findings of those kinds and to conflicts that the graders put under them first. Raises UsageError
    for a bad gold.json.
    """
    for kind in sorted(kinds):
        if kind not in GOLD_KINDS:
            raise UsageError(f"unknown kind {kind!r}; one of {', '.join(KINDS)}")
    stories = read_gold_stories(gold_dir)
    return Scores.join([score_report(story, run(story.folder), kinds) for story in stories])


def score_report(gold: GoldStory, report: Mapping[str, Any], kinds: frozenset[str] = frozenset()) -> Scores:
    """Score one story's report.

    A pair matches a graded entry when each side of the entry is held by one of its sentences. It finds the conflict if
    the grader accepts the finding's kind; if not, or if the entry is an acceptable one, the pair is neither right nor
    wrong. A pair that finds nothing and matches a trap is wrong, whatever its severity.
    """
    names = {entry["id"]: PurePath(entry["path"]).name for entry in report["articles"]}
    found: dict[str, bool] = {}
    outcomes: list[FindingOutcome] = []
    wrong: list[WrongPair] = []
    wanted = [f for f in report["findings"] if not kinds or f["kind"] in kinds]
    for finding in wanted:
        outcome, wrong_pairs = _score_finding(gold, finding, names, found)
        outcomes.append(outcome)
        wrong.extend(wrong_pairs)
    conflicts = tuple(
        ConflictOutcome(gold.name, entry, entry.id in found, found.get(entry.id, False))
        for entry in gold.conflicts
        if not kinds or entry.kinds[0] in kinds
    )
    return Scores((gold.name,), conflicts, tuple(outcomes), tuple(wrong))


def check_floors(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """One line for every figure that is short of its floor; an empty list when all hold.

    A key is recall, precision, f1, precision_all or verdict, or traps or trap_findings (these two are ceilings), each
    with a kind after a dot or without ("recall.quantity"); or macro_recall, macro_precision or macro_f1. Raises
    UsageError for another key.
    """
    lines = []
    for name in sorted(floors):
        floor, figure = floors[name], _figure(scores, name)
        if name.partition(".")[0] in CEILINGS:
            if figure is not None and figure > floor:
                lines.append(f"{name} is {figure:g}, above the {floor:g} allowed")
        elif figure is None:
            lines.append(f"{name} has no figure, the floor is {floor:g}")
        elif figure < floor:
            lines.append(f"{name} is {figure:.4f}, below the floor of {floor:g}")
    return lines


def _score_finding(
    gold: GoldStory, finding: Mapping[str, Any], names: Mapping[str, str], found: dict[str, bool]
) -> tuple[FindingOutcome, list[WrongPair]]:
    """Sort the pairs of one finding; adds the conflicts it finds to ``found`` (id: whether a verdict was accepted)."""
    sides = [(names[s["article"]], fold(s["sentence"])) for s in finding["statements"]]
    counts = dict.fromkeys(("right", "wrong", "right_low", "wrong_low", "traps"), 0)
    wrong_pairs: list[WrongPair] = []
    for pair in finding["pairs"]:
        one, two = sides[pair["a"]], sides[pair["b"]]
        same = [entry for entry in gold.conflicts if entry.matches(one, two)]
        hits = [entry for entry in same if finding["kind"] in entry.kinds]
        for entry in hits:
            is_right = pair.get("verdict", finding["verdict"]) in entry.verdicts
            found[entry.id] = found.get(entry.id, False) or is_right
        suffix = "_low" if pair.get("severity", finding["severity"]) == "low" else ""
        trap = None if hits else _find_trap(gold, finding["kind"], one, two)
        if trap is not None:
            counts["traps"] += 1
            wrong_pairs.append(_describe_wrong(gold, finding, pair, names, trap.note))
        elif hits:
            counts["right" + suffix] += 1
        elif not same and not any(entry.matches(one, two) for entry in gold.acceptable):
            counts["wrong" + suffix] += 1
            wrong_pairs.append(_describe_wrong(gold, finding, pair, names, None))
    return FindingOutcome(gold.name, finding["kind"], **counts), wrong_pairs


def _find_trap(gold: GoldStory, kind: str, one: tuple[str, str], two: tuple[str, str]) -> Entry | None:
    for trap in gold.traps:
        if (not trap.kinds or kind in trap.kinds) and trap.matches(one, two):
            return trap
    return None


def _describe_wrong(
    gold: GoldStory, finding: Mapping[str, Any], pair: Mapping[str, Any], names: Mapping[str, str], why: str | None
) -> WrongPair:
    statements = finding["statements"]
    one, two = statements[pair["a"]], statements[pair["b"]]
    return WrongPair(
        story=gold.name,
        kind=finding["kind"],
        verdict=pair.get("verdict", finding["verdict"]),
        severity=pair.get("severity", finding["severity"]),
        a=(names[one["article"]], one["sentence"]),
        b=(names[two["article"]], two["sentence"]),
        why=why,
    )


def _figure(scores: Scores, name: str) -> float | None:
    """The figure that a floor's name stands for; raises UsageError for a name that stands for none."""
    base, _, kind = name.partition(".")
    if base.startswith(MACRO_PREFIX) and not kind and base.removeprefix(MACRO_PREFIX) in scores.macro:
        return scores.macro[base.removeprefix(MACRO_PREFIX)]
    if base not in (*FIGURES, *CEILINGS) or (kind and kind not in GOLD_KINDS):
        known = ", ".join((*FIGURES, *CEILINGS))
        raise UsageError(f"floors: unknown figure {name!r}; one of {known}, with .KIND or without")
    figures = scores.of_kind(kind) if kind else scores.total
    value: float | None = getattr(figures, base)
    return value
