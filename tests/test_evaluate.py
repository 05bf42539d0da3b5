"""Promises of the evaluation: figures, matching, floors and errors, on reports written by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from discrepancy.errors import UsageError
from discrepancy.evaluate import check_floors, evaluate_stories, render_scores, scores_to_json
from discrepancy.scores import Scores

CONFLICT = {
    "id": "dead-1-2",
    "fact": "dead",
    "kinds": ["quantity", "factual"],
    "verdicts": ["contradiction"],
    "note": "4 / 6",
    "sides": [{"article": "one.md", "any_of": ["four miners"]}, {"article": "two.md", "any_of": ["“six” miners"]}],
}
OTHER = {
    "id": "dead-1-3",
    "fact": "dead",
    "kinds": ["quantity"],
    "verdicts": ["update"],
    "sides": [{"article": "one.md", "any_of": ["four miners"]}, {"article": "three.md", "any_of": ["nine miners"]}],
}
ROLE = {
    "id": "title",
    "fact": "title",
    "kinds": ["role"],
    "verdicts": ["framing"],
    "sides": [{"article": "one.md", "any_of": ["the owner"]}, {"article": "two.md", "any_of": ["the manager"]}],
}
ACCEPTABLE = {"sides": [{"any_of": ["about a mile"]}, {"article": "two.md", "any_of": ["two kilometres"]}]}
TRAP = {"why": "an earlier accident", "sides": [{"any_of": ["in 1974"]}, {"article": "two.md", "any_of": ["“six”"]}]}
GOLD = {"story": "mine", "conflicts": [CONFLICT, OTHER, ROLE], "acceptable": [ACCEPTABLE], "traps": [TRAP]}
SENTENCES = {
    "one": {"dead": "Police said FOUR  miners died.", "old": "Ten died in 1974.", "far": "It is about a mile away."},
    "two": {"dead": 'There were "six" miners dead.', "far": "The shaft is two kilometres off.", "chief": "the manager"},
    "three": {"dead": "Nine miners are dead.", "none": "It rained."},
}
Pick = tuple[str, str]


def build_finding(
    kind: str, *pairs: tuple[Pick, Pick], verdict: str = "contradiction", severity: str = "high"
) -> dict[str, Any]:
    """A finding of the report's JSON with these pairs of (article, sentence)."""
    statements = [{"article": f"id-{a}", "sentence": SENTENCES[a][key]} for pair in pairs for a, key in pair]
    indices = [{"a": 2 * i, "b": 2 * i + 1} for i in range(len(pairs))]
    return {"kind": kind, "verdict": verdict, "severity": severity, "statements": statements, "pairs": indices}


def write_story(root: Path, gold: object = GOLD, name: str = "mine") -> Path:
    """Write a graded story under ``root`` and return ``root``."""
    folder = root / name
    folder.mkdir(parents=True)
    for article in SENTENCES:
        (folder / f"{article}.md").write_text("Text.", "utf-8")
    (folder / "gold.json").write_text(gold if isinstance(gold, str) else json.dumps(gold), "utf-8")
    return root


def score(root: Path, *findings: Mapping[str, Any], kinds: frozenset[str] = frozenset()) -> Scores:
    """Score these findings against the story above."""
    articles = [{"id": f"id-{a}", "path": f"drop/{a}.md"} for a in SENTENCES]
    return evaluate_stories(write_story(root), lambda _: {"articles": articles, "findings": findings}, kinds)


DEAD = (("one", "dead"), ("two", "dead"))
FAR = (("one", "far"), ("two", "far"))
OLD = (("one", "old"), ("two", "dead"))
FALSE = (("one", "far"), ("three", "none"))


def test_recall_is_a_mean_over_facts(tmp_path: Path) -> None:
    """Of two facts, one half found and one missed: a quarter, whatever the number of conflicts."""
    total = score(tmp_path, build_finding("quantity", DEAD)).total
    assert (total.recall, total.facts, total.conflicts_found, total.conflicts) == (0.25, 2, 1, 3)


def test_anchors_survive_typography_and_side_order(tmp_path: Path) -> None:
    """White space, quotation marks and case are folded, and a pair may name the sides in either order."""
    assert score(tmp_path / "a", build_finding("quantity", DEAD)).total.conflicts_found == 1
    assert score(tmp_path / "b", build_finding("quantity", (DEAD[1], DEAD[0]))).total.conflicts_found == 1


def test_an_article_on_a_side_is_held_to(tmp_path: Path) -> None:
    """The anchors in another article's sentence match nothing."""
    scores = score(tmp_path, build_finding("quantity", (("one", "dead"), ("one", "dead"))))
    assert scores.total.conflicts_found == 0
    assert len(scores.false_alarms) == 1


def test_precision_is_a_mean_over_findings(tmp_path: Path) -> None:
    """A finding with one right and one wrong pair counts a half, beside one that is all right."""
    findings = (build_finding("quantity", DEAD, FALSE), build_finding("factual", DEAD))
    total = score(tmp_path, *findings).total
    assert (total.precision, total.counted_findings) == (0.75, 2)
    assert total.f1 == pytest.approx(2 * 0.25 * 0.75)


def test_a_conflict_of_another_kind_counts_neither_way(tmp_path: Path) -> None:
    """The right sentences under a kind the grader did not accept are no find and no false alarm."""
    scores = score(tmp_path, build_finding("role", DEAD))
    assert (scores.total.conflicts_found, scores.total.counted_findings, scores.false_alarms) == (0, 0, ())


def test_an_acceptable_pair_counts_neither_way(tmp_path: Path) -> None:
    """An acceptable pair leaves the precision of its finding alone, also when a side names no article."""
    assert score(tmp_path, build_finding("quantity", FAR, DEAD)).total.precision == 1.0


def test_a_trap_is_wrong_at_any_severity(tmp_path: Path) -> None:
    """A trap of low severity counts against precision and is written out with its reason."""
    scores = score(tmp_path, build_finding("quantity", OLD, severity="low"))
    assert (scores.total.precision, scores.total.traps) == (0.0, 1)
    assert [pair.why for pair in scores.trapped] == ["an earlier accident"]


def test_a_trap_of_other_kinds_springs_for_those_alone(tmp_path: Path) -> None:
    """A trap that names kinds leaves findings of other kinds alone: they are plain false alarms."""
    gold = {**GOLD, "traps": [{**TRAP, "kinds": ["date"]}]}
    write_story(tmp_path, gold)
    articles = [{"id": f"id-{a}", "path": f"{a}.md"} for a in SENTENCES]
    findings = [build_finding("quantity", OLD), build_finding("date", OLD)]
    scores = evaluate_stories(tmp_path, lambda _: {"articles": articles, "findings": findings})
    assert (scores.total.traps, len(scores.false_alarms)) == (1, 1)


def test_low_severity_counts_only_in_the_figure_that_says_so(tmp_path: Path) -> None:
    """A false pair of low severity lowers ``precision_all`` and not ``precision``; a find of low severity is a find."""
    findings = (build_finding("quantity", FALSE, severity="low"), build_finding("quantity", DEAD, severity="low"))
    total = score(tmp_path, *findings).total
    assert (total.precision, total.precision_all, total.conflicts_found) == (None, 0.5, 1)


def test_a_pair_overrules_its_finding(tmp_path: Path) -> None:
    """Verdict and severity of the pair are taken before those of its finding."""
    finding = build_finding("quantity", DEAD, verdict="update", severity="low")
    finding["pairs"][0].update(verdict="contradiction", severity="high")
    total = score(tmp_path, finding).total
    assert (total.verdict, total.precision) == (1.0, 1.0)


def test_verdict_is_right_when_one_finding_has_it(tmp_path: Path) -> None:
    """A conflict found twice, once with an accepted verdict, has its verdict right; found once without, it has not."""
    wrong, right = build_finding("quantity", DEAD, verdict="framing"), build_finding("factual", DEAD)
    assert score(tmp_path / "a", wrong).total.verdict == 0.0
    assert score(tmp_path / "b", right, wrong).total.verdict == 1.0


def test_kinds_leave_findings_and_conflicts_of_their_kind(tmp_path: Path) -> None:
    """With kinds given, conflicts count by their first kind and other findings are not looked at."""
    findings = (build_finding("factual", DEAD), build_finding("role", FALSE))
    total = score(tmp_path, *findings, kinds=frozenset({"role"})).total
    assert (total.facts, total.recall, total.precision) == (1, 0.0, 0.0)


def test_by_kind_takes_recall_from_gold_and_precision_from_findings(tmp_path: Path) -> None:
    """A quantity conflict that a factual finding holds counts for the recall of quantity, the precision of factual."""
    scores = score(tmp_path, build_finding("factual", DEAD), build_finding("quantity", FALSE))
    assert (scores.of_kind("quantity").recall, scores.of_kind("quantity").precision) == (0.5, 0.0)
    assert (scores.of_kind("factual").recall, scores.of_kind("factual").precision) == (None, 1.0)
    assert scores.kinds == ("factual", "quantity", "role")


def test_no_finding_gives_no_precision(tmp_path: Path) -> None:
    """Nothing reported is recall 0 and no figure for precision, not a perfect one."""
    total = score(tmp_path).total
    assert (total.recall, total.precision, total.f1, total.verdict) == (0.0, None, None, None)


def test_stories_are_scored_together_and_one_by_one(tmp_path: Path) -> None:
    """Totals run over all facts; the means over stories stand beside them."""
    write_story(tmp_path, {**GOLD, "conflicts": [CONFLICT]}, "a")
    write_story(tmp_path, GOLD, "b")
    articles = [{"id": f"id-{a}", "path": f"{a}.md"} for a in SENTENCES]
    found = {"articles": articles, "findings": [build_finding("quantity", DEAD)]}
    scores = evaluate_stories(tmp_path, lambda folder: found if folder.name == "a" else {**found, "findings": []})
    assert scores.stories == ("a", "b")
    assert scores.total.recall == pytest.approx(1 / 3)
    assert scores.macro == {"recall": 0.5, "precision": 1.0, "f1": pytest.approx(2 / 3)}


def test_the_text_names_every_miss_false_alarm_and_trap(tmp_path: Path) -> None:
    """A reader finds the anchors of a miss, both sentences of a false alarm, and a trap's reason."""
    text = render_scores(score(tmp_path, build_finding("quantity", DEAD, FALSE, OLD)))
    assert "Missed: 2" in text
    assert '"nine miners"' in text
    assert '"the manager"' in text
    assert "False alarms: 1" in text
    assert "three.md: It rained." in text
    assert "Traps: 1" in text
    assert "an earlier accident" in text
    assert "recall 0.250  precision 0.333  F1 0.286" in text


def test_the_json_holds_the_figures_and_is_valid(tmp_path: Path) -> None:
    """The same figures as data; a figure that does not exist is null, since JSON has no NaN."""
    data = json.loads(json.dumps(scores_to_json(score(tmp_path)), allow_nan=False))
    assert (data["total"]["recall"], data["total"]["precision"]) == (0.0, None)
    assert [miss["id"] for miss in data["missed"]] == ["dead-1-2", "dead-1-3", "title"]


def test_floors_name_what_falls_short(tmp_path: Path) -> None:
    """Only figures below their floor, ceilings exceeded and figures missing are named."""
    scores = score(tmp_path, build_finding("quantity", DEAD), build_finding("quantity", OLD))
    floors = {"recall": 0.25, "precision": 0.6, "traps": 0, "recall.role": 0.1, "verdict.date": 0.5, "macro_f1": 0.3}
    names = [line.split()[0] for line in check_floors(scores, floors)]
    assert names == ["precision", "recall.role", "traps", "verdict.date"]
    assert check_floors(scores, {"recall": 0.25, "traps": 1}) == []


@pytest.mark.parametrize("name", ["recal", "recall.colour", "facts", "macro_traps", "macro_recall.quantity"])
def test_an_unknown_floor_is_an_error(tmp_path: Path, name: str) -> None:
    """A misspelt floor would guard nothing, so it is refused by name."""
    with pytest.raises(UsageError, match=name.replace(".", r"\.")):
        check_floors(score(tmp_path), {name: 0.0})


def test_an_unknown_kind_is_an_error(tmp_path: Path) -> None:
    """A misspelt kind would score nothing, so it is refused by name."""
    with pytest.raises(UsageError, match="quantities"):
        score(tmp_path, kinds=frozenset({"quantities"}))


def test_a_folder_without_stories_is_an_error(tmp_path: Path) -> None:
    """An empty folder is a mistake in the command, not a perfect score."""
    with pytest.raises(UsageError, match=r"no graded story"):
        evaluate_stories(tmp_path, lambda _: {})


def test_a_story_folder_is_taken_for_itself(tmp_path: Path) -> None:
    """The folder of one story may be named instead of the folder of stories."""
    write_story(tmp_path)
    assert evaluate_stories(tmp_path / "mine", lambda _: {"articles": [], "findings": []}).stories == ("mine",)


@pytest.mark.parametrize(
    ("gold", "field"),
    [
        ("{", "not readable as JSON"),
        ("[]", "must be an object"),
        ({**GOLD, "traps": None}, r"traps: must be a list"),
        ({**GOLD, "conflicts": [{**CONFLICT, "id": 3}]}, r"conflicts\[0\]\.id"),
        ({**GOLD, "conflicts": [CONFLICT, CONFLICT]}, r"'dead-1-2' is used twice"),
        ({**GOLD, "conflicts": [{**CONFLICT, "kinds": ["number"]}]}, r"conflicts\[0\]\.kinds: 'number'"),
        ({**GOLD, "conflicts": [{**CONFLICT, "verdicts": []}]}, r"conflicts\[0\]\.verdicts"),
        ({**GOLD, "acceptable": [{"sides": [{}]}]}, r"acceptable\[0\]\.sides: must be a list of two"),
        ({**GOLD, "acceptable": [{"sides": [{}, {}]}]}, r"acceptable\[0\]\.sides\[0\]\.any_of"),
        ({**GOLD, "traps": [{"sides": [{"any_of": [" "]}] * 2}]}, r"traps\[0\]\.sides\[0\]\.any_of"),
        ({**GOLD, "traps": [{"sides": [{"article": "x.md", "any_of": ["a"]}] * 2}]}, r"article: 'x\.md' is not in"),
    ],
)
def test_a_bad_gold_file_is_named_with_its_field(tmp_path: Path, gold: object, field: str) -> None:
    """The message leads to the file and the field, and no traceback is needed to mend it."""
    write_story(tmp_path, gold)
    with pytest.raises(UsageError, match=field) as caught:
        evaluate_stories(tmp_path, lambda _: {})
    assert str(tmp_path / "mine" / "gold.json") in str(caught.value)
