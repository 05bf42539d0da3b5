"""The command line: options become settings, results become output, errors become one line and an exit code."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from discrepancy import pipeline
from discrepancy.cli import main
from discrepancy.decisions import load_decisions
from discrepancy.errors import ModelError, NoArticlesError
from discrepancy.records import Report
from discrepancy.report import FORMATS
from discrepancy.settings import Settings
from tests.builders import ferry_report, make_report

HEAVY = ("torch", "spacy", "transformers", "sentence_transformers", "sklearn", "numpy", "rich")


class Recorder:
    """Stands in for the pipeline: keeps what it was called with and answers with a report, or with an error."""

    def __init__(self) -> None:
        self.answer: Report | BaseException = ferry_report()
        self.calls: list[tuple[tuple[str, ...], Settings]] = []

    def __call__(self, paths: Sequence[str], settings: Settings, _: object = None) -> Report:
        """Answer as told."""
        self.calls.append((tuple(paths), settings))
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Recorder:
    made = Recorder()
    monkeypatch.setattr(pipeline, "run", made)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return made


def call(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def only_line(text: str) -> str:
    lines = text.splitlines()
    assert len(lines) == 1, text
    return lines[0]


def test_report_writes_both_files_and_says_where(recorder: Recorder, tmp_path: Path) -> None:
    """Without options the report goes to reports/ as Markdown and JSON, and the output names both and sums them up."""
    result = call("report", "drop")
    assert result.exit_code == 0
    assert {path.name for path in (tmp_path / "reports").iterdir()} == {"conflicts.md", "conflicts.json"}
    assert "wrote reports/conflicts.md" in result.stdout
    assert "wrote reports/conflicts.json" in result.stdout
    assert "3 articles in 1 story: 2 facts on which they differ" in result.stdout
    assert "1 skipped" in result.stdout


def test_report_options_become_settings(recorder: Recorder) -> None:
    """Every option of a run reaches the pipeline, in a list with commas or repeated."""
    options = "--out elsewhere --format json,csv --format markdown --since 2025-01-02 --model m --nli own"
    options += " --store s --engine local"
    result = call("report", "a", "b", *options.split())
    assert result.exit_code == 0, result.output
    expected = Settings(
        out="elsewhere",
        format=("json", "csv", "markdown"),
        since="2025-01-02",
        model="m",
        nli="own",
        store="s",
        engine="local",
    )
    assert recorder.calls == [(("a", "b"), expected)]


def test_no_store_beats_the_settings_file(recorder: Recorder, tmp_path: Path) -> None:
    """--no-store holds even where a settings file names a store."""
    (tmp_path / "discrepancy.toml").write_text('store = "kept"\n', encoding="utf-8")
    call("report", "a")
    call("report", "a", "--no-store")
    assert [settings.store for _, settings in recorder.calls] == ["kept", None]


def test_report_to_standard_output_is_the_report_alone(recorder: Recorder, tmp_path: Path) -> None:
    """--format json --out - prints JSON that can be parsed, and writes no file."""
    result = call("report", "drop", "--format", "json", "--out", "-")
    assert len(json.loads(result.stdout)["findings"]) == 2
    assert list(tmp_path.iterdir()) == []


def test_standard_output_takes_one_format(recorder: Recorder) -> None:
    """Two formats cannot share standard output: exit code 2."""
    result = call("report", "drop", "--out", "-")
    assert result.exit_code == 2
    assert "one format" in only_line(result.stderr)


def test_quiet_prints_nothing(recorder: Recorder, tmp_path: Path) -> None:
    """--quiet leaves both streams empty; the files are there."""
    result = call("report", "drop", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "reports" / "conflicts.md").is_file()


def test_unknown_format_is_refused_before_the_run(recorder: Recorder) -> None:
    """A misspelt format costs no analysis, and the message names the right one."""
    result = call("report", "drop", "--format", "jsn")
    assert result.exit_code == 2
    assert "did you mean json?" in only_line(result.stderr)
    assert recorder.calls == []


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["report"], "PATH"),
        (["report", "a", "--engine", "steam"], "local"),
        (["report", "a", "--since", "soon"], "since"),
        (["report", "a", "--store", "s", "--no-store"], "exclude"),
        (["report", "a", "--settings", "none.toml"], "none.toml"),
        (["check", "a", "--fail-on", "grave"], "fail_on"),
        (["check", "a", "--baseline", "none.json"], "none.json"),
        (["evaluate"], "GOLD_DIR"),
        (["evaluate", "no-such-folder"], "no-such-folder"),
        (["decide", "abcd"], "conflicts.json"),
        (["nothing"], "nothing"),
    ],
)
def test_wrong_usage_is_exit_code_2(recorder: Recorder, args: list[str], part: str) -> None:
    """Wrong options, settings and names end with 2 and a message that names what is wrong."""
    result = call(*args)
    assert result.exit_code == 2
    assert part in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (NoArticlesError("no article could be read"), 3, "discrepancy: no article could be read"),
        (ModelError("weights altered;\ninstall again"), 4, "discrepancy: weights altered; install again"),
        (OSError(28, "No space left on device"), 4, "No space left on device"),
        (ValueError("a bug"), 4, "the run failed (ValueError: a bug)"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_errors_are_one_line_and_a_code(recorder: Recorder, error: BaseException, code: int, line: str) -> None:
    """Whatever goes wrong is one line on standard error with its code, and never 1, which means conflicts."""
    recorder.answer = error
    result = call("check", "drop")
    assert result.exit_code == code
    assert line in only_line(result.stderr)
    assert result.stdout == ""


def test_a_report_that_cannot_be_written_says_where(recorder: Recorder, tmp_path: Path) -> None:
    """A file where the folder should be ends with 4 and the folder's name."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    result = call("report", "drop", "--out", "taken")
    assert result.exit_code == 4
    assert "taken: the report cannot be written" in only_line(result.stderr)


@pytest.mark.parametrize(
    ("options", "code"), [([], 1), (["--fail-on", "low"], 1), (["--exit-zero"], 0), (["--format", "json"], 1)]
)
def test_check_fails_on_open_conflicts(recorder: Recorder, options: list[str], code: int) -> None:
    """An open conflict of high severity fails the check in every format, unless told to exit with 0."""
    result = call("check", "drop", *options)
    assert result.exit_code == code
    assert "people hurt" in result.stdout


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_exit_code_does_not_depend_on_the_format(recorder: Recorder, name: str) -> None:
    """Every format ends with 1 for conflicts, with 0 for none and with --exit-zero, and report always with 0."""
    whole = ferry_report()
    assert call("check", "drop", "--format", name).exit_code == 1
    assert call("check", "drop", "--format", name, "--exit-zero").exit_code == 0
    assert call("report", "drop", "--format", name, "--out", "-").exit_code == 0
    recorder.answer = make_report(whole.articles)
    assert call("check", "drop", "--format", name).exit_code == 0


def test_check_passes_without_conflicts(recorder: Recorder) -> None:
    """Nothing to report is exit code 0."""
    report = ferry_report()
    recorder.answer = make_report(report.articles)
    assert call("check", "drop").exit_code == 0


def test_check_passes_below_the_bar(recorder: Recorder) -> None:
    """A conflict under --fail-on is listed and does not fail."""
    whole = ferry_report()
    recorder.answer = replace(whole, findings=tuple(f for f in whole.findings if f.severity == "low"))
    result = call("check", "drop", "--fail-on", "medium")
    assert result.exit_code == 0
    assert "who was hurt" in result.stdout


def test_check_subtracts_a_baseline(recorder: Recorder, tmp_path: Path) -> None:
    """What an earlier report held is known and does not fail again."""
    call("report", "drop", "--format", "json", "--out", "before")
    result = call("check", "drop", "--baseline", "before/conflicts.json", "--fail-on", "low")
    assert result.exit_code == 0
    assert "people hurt" not in result.stdout


def test_check_annotates_on_github(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    """On GitHub Actions the listing is followed by annotations."""
    assert "::" not in call("check", "drop").stdout
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error" in call("check", "drop").stdout


def test_check_with_a_folder_lists_and_annotates_too(
    recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --out the formats go to the folder, and the listing and the annotations to standard output."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = call("check", "drop", "--format", "sarif,junit", "--out", "found")
    assert result.exit_code == 1
    assert {path.name for path in (tmp_path / "found").iterdir()} == {"conflicts.sarif", "conflicts.xml"}
    assert "people hurt" in result.stdout
    assert "::error" in result.stdout


def test_decisions_become_precision_by_kind(recorder: Recorder, tmp_path: Path) -> None:
    """Discrepancy evaluate --decisions counts what people found right of what they judged; no decisions is usage."""
    assert call("evaluate", "--decisions").exit_code == 2
    for number, (kind, state) in enumerate(
        [("quantity", "dismissed"), ("quantity", "resolved"), ("role", "confirmed")]
    ):
        line = {"id": f"{number:012}", "state": state, "reason": "seen", "kind": kind}
        with (tmp_path / "discrepancy-decisions.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
    figures = json.loads(call("evaluate", "--decisions", "--json").stdout)
    assert figures == {"quantity": {"right": 1, "judged": 2}, "role": {"right": 1, "judged": 1}}
    lines = call("evaluate", "--decisions", "discrepancy-decisions.jsonl").stdout.splitlines()
    assert [line.split() for line in lines[1:]] == [
        ["quantity", "1", "2", "0.50"], ["role", "1", "1", "1.00"], ["all", "2", "3", "0.67"]
    ]  # fmt: skip


def test_many_outdated_decisions_are_counted(recorder: Recorder, tmp_path: Path) -> None:
    """Five are named, the rest counted: a check of one drop does not list the decisions on all others."""
    lines = [{"id": f"{number:012}", "state": "dismissed", "reason": "old"} for number in range(9)]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (tmp_path / "discrepancy-decisions.jsonl").write_text(text, encoding="utf-8")
    said = call("check", "drop").stderr.splitlines()
    assert len(said) == 6
    assert said[-1].startswith("4 more")


def test_decided_pairs_do_not_fail_the_check(recorder: Recorder, tmp_path: Path) -> None:
    """Decide by the start of an id writes the decisions file; check then passes and report shows the decision."""
    call("report", "drop")
    finding = json.loads((tmp_path / "reports/conflicts.json").read_text("utf-8"))["findings"][0]
    assert call("check", "drop").exit_code == 1
    result = call("decide", finding["id"], "--dismiss", "--reason", "two counts of one thing", "--by", "Kim")
    assert result.exit_code == 0, result.output
    entries = load_decisions(tmp_path / "discrepancy-decisions.jsonl")
    assert {entry.id for entry in entries} == {pair["id"] for pair in finding["pairs"]}
    assert {(entry.state, entry.by) for entry in entries} == {("dismissed", "Kim")}
    assert call("check", "drop").exit_code == 0
    call("report", "drop")
    states = [
        f["decision"] and f["decision"]["state"]
        for f in json.loads((tmp_path / "reports/conflicts.json").read_text())["findings"]
    ]
    assert "dismissed" in states


def test_decide_needs_a_state_and_a_reason(recorder: Recorder) -> None:
    """A decision without its reason is refused."""
    call("report", "drop")
    result = call("decide", "abcd", "--dismiss")
    assert result.exit_code == 2
    assert "--reason" in only_line(result.stderr)


def test_decide_refuses_an_id_that_is_not_there(recorder: Recorder, tmp_path: Path) -> None:
    """An id of no finding is refused and nothing is written."""
    call("report", "drop")
    assert call("decide", "zzzzzz", "--confirm", "--reason", "so").exit_code == 2
    assert not (tmp_path / "discrepancy-decisions.jsonl").exists()


def test_stale_decisions_are_reported_and_pruned(recorder: Recorder, tmp_path: Path) -> None:
    """A decision about a conflict that is gone is named on standard error, and decide --prune removes it."""
    line = {"id": "0123456789ab", "state": "dismissed", "reason": "old"}
    (tmp_path / "discrepancy-decisions.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    result = call("report", "drop")
    assert "0123456789ab matches no conflict of these articles" in result.stderr
    assert "1 removed" in call("decide", "--prune").stdout
    assert load_decisions(tmp_path / "discrepancy-decisions.jsonl") == ()


def test_one_story_alone(recorder: Recorder) -> None:
    """--story leaves the others out; an id that is none of theirs is refused with those that there are."""
    story = ferry_report().stories[0].id
    result = call("report", "drop", "--story", story, "--format", "json", "--out", "-")
    assert [entry["id"] for entry in json.loads(result.stdout)["stories"]] == [story]
    result = call("report", "drop", "--story", "other")
    assert result.exit_code == 2
    assert story in only_line(result.stderr)


def test_store_is_looked_after(recorder: Recorder, tmp_path: Path) -> None:
    """Store info, prune and verify answer on a store that is there, and refuse one that is not."""
    from discrepancy.store import Store

    Store.open(tmp_path / "kept.db").close()
    for action in ("info", "prune", "verify"):
        assert call("store", action, "--store", "kept.db").exit_code == 0
        assert call("store", action, "--store", "none.db").exit_code == 2
    assert not (tmp_path / "none.db").exists()


def test_schema_is_json(recorder: Recorder) -> None:
    """Discrepancy schema prints a JSON schema that names the findings."""
    assert "findings" in json.loads(call("schema").stdout)["properties"]


def test_kinds_explains_every_kind(recorder: Recorder) -> None:
    """Discrepancy kinds names each kind of conflict there is."""
    from discrepancy.records import KINDS

    printed = call("kinds").stdout
    assert [kind for kind in KINDS if not any(line.startswith(kind) for line in printed.splitlines())] == []


def test_evaluate_scores_a_folder_of_stories(recorder: Recorder) -> None:
    """Discrepancy evaluate runs the pipeline on each graded story and prints the figures, as JSON with --json."""
    gold = str(Path(__file__).parent / "gold")
    assert "recall" in call("evaluate", gold).stdout
    assert recorder.calls
    assert "total" in json.loads(call("evaluate", gold, "--kinds", "quantity", "--json").stdout)


def test_evaluate_quantities_scores_the_reader(recorder: Recorder, tmp_path: Path) -> None:
    """Discrepancy evaluate --quantities prints precision, recall and F1 of the three measures."""
    row = {"text": "A dozen boats sank.", "quantities": []}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    figures = json.loads(call("evaluate", "--quantities", "rows.jsonl", "--json").stdout)
    assert set(figures) == {"value", "value_unit", "value_bound"}
    assert set(figures["value"]) >= {"precision", "recall", "f1"}


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def fastest(code: str, tries: int = 5) -> float:
    def once() -> float:
        start = time.perf_counter()
        run_python(code)
        return time.perf_counter() - start

    return min(once() for _ in range(tries))


@pytest.mark.parametrize("args", [["--help"], ["report", "--help"], ["--version"], ["kinds"], ["schema"]])
def test_light_commands_load_nothing_heavy(args: list[str]) -> None:
    """Help, version, kinds and schema load neither models' libraries nor numpy nor rich."""
    done = run_python(
        "import sys\n"
        "from discrepancy.cli import main\n"
        f"main({args!r}, standalone_mode=False)\n"
        f"print('LOADED', [name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    assert done.stdout.splitlines()[-1] == "LOADED []"


def test_importing_the_package_loads_nothing_heavy() -> None:
    """Import discrepancy costs nothing until a function is used; the functions are listed all the same."""
    done = run_python(
        "import sys, discrepancy\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
        "print({'detect', 'read_articles', 'render', 'Settings'} <= set(dir(discrepancy)))\n"
    )
    assert done.stdout.split("\n")[:2] == ["[]", "True"]


def test_help_answers_at_once() -> None:
    """Discrepancy --help takes less than 0.5 s more than starting Python does."""
    program = "from discrepancy.cli import main; main(['--help'])"
    assert fastest(program) - fastest("pass") < 0.5


def test_progress_stays_off_a_stream_that_is_no_terminal(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Redirected output holds no bar: the pipeline gets nothing to call."""
    seen: list[Callable[[str, int, int], None] | None] = []

    def spy(paths: Sequence[str], settings: Settings, progress: Callable[[str, int, int], None] | None) -> Report:
        seen.append(progress)
        return ferry_report()

    monkeypatch.setattr(pipeline, "run", spy)
    assert call("report", "drop").stderr == ""
    assert seen == [None]
