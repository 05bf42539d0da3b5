"""The GitHub Action, the pre-commit hook and the GitLab template, run as their hosts run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from discrepancy.ingest.readers import list_readers

ROOT = Path(__file__).resolve().parents[2]
BASH, GIT = (shutil.which(name) or name for name in ("bash", "git"))

STUB = """
import sys
from discrepancy import pipeline
from discrepancy.cli import main
from tests.builders import ferry_report
if {fast}:
    pipeline.run = lambda paths, settings, progress=None: ferry_report()
main(sys.argv[1:], prog_name="discrepancy")
"""


def install(folder: Path, *, fast: bool) -> dict[str, str]:
    """An environment whose path has discrepancy on it: the real one, or (``fast``) one that knows its findings."""
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    (bin_folder / "run.py").write_text(STUB.format(fast=fast), encoding="utf-8")
    for name, line in (("discrepancy", f'"{bin_folder}/run.py" "$@"'), ("python", '"$@"'), ("python3", '"$@"')):
        script = bin_folder / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {line}\n', encoding="utf-8")
        script.chmod(0o755)
    keep = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "DISCREPANCY_", "GIT_"))}
    return {**keep, "PATH": f"{bin_folder}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "HOME": str(folder)}


def run_action(folder: Path, environment: dict[str, str], **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Run the Action's last step; its exit code, what it printed, its outputs and its summary."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    step = action["runs"]["steps"][-1]
    defaults = {name: str(given.get("default", "")) for name, given in action["inputs"].items()}
    given = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
    filled = {key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: given[m[1]], v) for key, v in step["env"].items()}
    files = {"GITHUB_OUTPUT": str(folder / "outputs"), "GITHUB_STEP_SUMMARY": str(folder / "summary")}
    for path in files.values():
        Path(path).write_text("", encoding="utf-8")
    fixed = {"GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": str(ROOT), **files}
    done = subprocess.run(
        [BASH, "-c", step["run"]], cwd=folder, env={**environment, **filled, **fixed}, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    lines = (folder / "outputs").read_text("utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return done.returncode, done.stdout + done.stderr, outputs, (folder / "summary").read_text("utf-8")


def write_ferry(folder: Path) -> None:
    """Two accounts, in words of their own, that differ on how many were hurt."""
    texts = {
        "harbour": "Twelve people were injured on Tuesday when a fire broke out on the Linden ferry, police said. The"
        " ship was on its way to the island. A spokesman for the port said the engine room was closed off.",
        "coast": "LINDEN - Nineteen people were injured in a blaze aboard the Linden ferry, the fire service said late"
        " on Tuesday. Crews took an hour to bring it under control. The company has cancelled the morning crossing.",
    }
    folder.mkdir()
    for name, text in texts.items():
        head = f"---\ntitle: Fire on the Linden ferry\nsource: {name}\ndate: 2025-03-04\n---\n\n"
        (folder / f"{name}.txt").write_text(f"{head}{text}\n", encoding="utf-8")


def test_the_action_annotates_summarises_and_fails(tmp_path: Path) -> None:
    """Conflicts end the step with 1, as annotations, a summary, and outputs that name count and SARIF."""
    code, printed, outputs, summary = run_action(tmp_path, install(tmp_path, fast=True), paths="drop\nmore")
    assert code == 1, printed
    assert "::error file=" in printed
    assert outputs == {"exit-code": "1", "conflicts": "2", "sarif": "discrepancy-report/conflicts.sarif"}
    assert json.loads((tmp_path / outputs["sarif"]).read_text("utf-8"))["version"] == "2.1.0"
    assert "people hurt" in summary.lower()


def test_the_action_can_report_alone(tmp_path: Path) -> None:
    """With fail-on never the step passes; the conflicts are shown all the same."""
    code, printed, outputs, _ = run_action(tmp_path, install(tmp_path, fast=True), paths="drop", fail_on="never")
    assert code == 0
    assert "::error" in printed
    assert (outputs["exit-code"], outputs["conflicts"]) == ("0", "2")


@pytest.mark.parametrize(
    ("inputs", "code"),
    [({"paths": " "}, 2), ({"paths": "d", "fail_on": "grave"}, 2), ({"paths": "d", "baseline": "none.json"}, 2),
     ({"paths": "d", "new_only": "true"}, 2), ({"paths": "d", "against": "none"}, 3)],
)  # fmt: skip
def test_the_action_passes_usage_errors_on(tmp_path: Path, inputs: dict[str, str], code: int) -> None:
    """Wrong inputs end with the check's own code, which is an output too, and no traceback."""
    (tmp_path / "d").mkdir()
    ended, printed, outputs, _ = run_action(tmp_path, install(tmp_path, fast=True), **inputs)
    assert ended == code, printed
    assert outputs.get("exit-code", "2") == str(code)
    assert "Traceback" not in printed


def test_an_input_is_never_run(tmp_path: Path) -> None:
    """A path that looks like a command or an option stays a path."""
    environment = install(tmp_path, fast=True)
    code, _, _, _ = run_action(tmp_path, environment, paths="$(touch run) ;touch run --exit-zero")
    assert code == 1
    assert not (tmp_path / "run").exists()


def gitlab_job() -> dict[str, Any]:
    job: dict[str, Any] = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text("utf-8"))["discrepancy"]
    return job


def test_the_gitlab_job_writes_the_reports_it_promises(tmp_path: Path) -> None:
    """The job's script, run by a shell, ends with 1 for conflicts and leaves every artifact the template names."""
    job = gitlab_job()
    environment = install(tmp_path, fast=True)
    variables = {name: str(value) for name, value in job["variables"].items()}
    script = [line for line in job["script"] if "pip install" not in line]
    assert len(script) == len(job["script"]) - 1
    done = subprocess.run(
        [BASH, "-ec", "\n".join(script)], cwd=tmp_path, env={**environment, **variables}, capture_output=True,
        text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    for path in job["artifacts"]["reports"].values():
        assert (tmp_path / path).stat().st_size > 0
    assert "people hurt" in done.stdout.lower()


@pytest.mark.parametrize(("schema", "file"), [("github-actions", "action.yml"), ("gitlab-ci", "ci/gitlab.yml")])
def test_files_for_hosts_fit_their_schemas(schema: str, file: str) -> None:
    """GitHub and GitLab would take the files: they fit the published schemas."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(ROOT / file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout


def git(folder: Path, *args: str) -> str:
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run([GIT, *who, *args], cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


def run_hook(folder: Path, environment: dict[str, str], *args: str) -> subprocess.CompletedProcess[str]:
    """Make a repository of hooks and one of articles that uses it, and run pre-commit there on every file."""
    hooks, news = folder / "hooks", folder / "news"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    write_ferry(news)
    entry = {"id": "discrepancy-installed", "args": list(args)}
    for repository in (hooks, news):
        git(repository, "init", "-q")
        git(repository, "add", ".")
        git(repository, "commit", "-qm", "all")
    config = {"repos": [{"repo": str(hooks), "rev": git(hooks, "rev-parse", "HEAD"), "hooks": [entry]}]}
    (news / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(news, "add", ".")
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--verbose"]
    return subprocess.run(command, cwd=news, env=environment, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.slow
def test_the_hook_stops_a_commit_with_a_conflict(tmp_path: Path) -> None:
    """Run by pre-commit in a repository of articles, the hook fails with the listing, and passes with --exit-zero."""
    environment = install(tmp_path, fast=True)
    done = run_hook(tmp_path, environment)
    assert done.returncode == 1, done.stderr
    assert "people hurt" in done.stdout.lower()
    for made in ("hooks", "news"):
        shutil.rmtree(tmp_path / made)
    assert run_hook(tmp_path, environment, "--exit-zero").returncode == 0


@pytest.mark.slow
@pytest.mark.model
def test_the_hook_and_the_action_find_a_conflict_for_real(tmp_path: Path) -> None:
    """With the program as it is, two articles with two counts of the injured stop the commit and fail the step."""
    environment = install(tmp_path, fast=False)
    done = run_hook(tmp_path, environment)
    assert done.returncode == 1, done.stdout + done.stderr
    code, printed, outputs, _ = run_action(tmp_path, environment, paths="news")
    assert (code, outputs["exit-code"]) == (1, "1"), printed
    place = re.search(r"::error file=(news/[^,]+),line=(\d+)", printed)
    assert place is not None, printed
    assert "injured" in (tmp_path / place[1]).read_text("utf-8").splitlines()[int(place[2]) - 1]


def test_the_hooks_are_valid() -> None:
    """Pre-commit itself accepts the list of hooks."""
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0


def test_the_hooks_take_every_format_that_is_read() -> None:
    """A commit of any file that a reader of ours takes is checked, packed or not; one of a program is not."""
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")):
        names = [f"articles/a{extension}" for extension in list_readers() if extension != ".gz"]
        assert [name for name in (*names, "articles/a.md.gz") if not re.search(hook["files"], name)] == []
        assert not re.search(hook["files"], "discrepancy/cli.py")
