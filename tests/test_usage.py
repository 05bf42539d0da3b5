"""What a user types wrong: one line that says so and where help is, exit code 2, and nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.decisions import load_decisions
from tests.test_cli import Recorder, call, only_line, recorder  # noqa: F401 - a fixture

DECISIONS = "discrepancy-decisions.jsonl"


@pytest.mark.parametrize(
    ("args", "said", "help_of"),
    [
        (("repotr", "drop"), "report", "discrepancy --help"),
        (("--formt", "json"), "--formt", "discrepancy --help"),
        (("report",), "PATH", "discrepancy report --help"),
        (("report", "drop", "--fromat", "json"), "--format", "discrepancy report --help"),
        (("review", "--port", "x"), "'x' is not a valid integer", "discrepancy review --help"),
        (("store", "dump"), "dump", "discrepancy store --help"),
    ],
)
def test_a_wrong_command_line_is_one_line(args: tuple[str, ...], said: str, help_of: str) -> None:
    """It names what is wrong, what may be meant, and the command whose help tells more."""
    result = call(*args)
    assert result.exit_code == 2
    line = only_line(result.stderr)
    assert line.startswith("discrepancy: ")
    assert said in line
    assert line.endswith(f"{help_of} tells more")
    assert result.stdout == ""


def test_no_command_shows_the_help() -> None:
    """The bare name is a question, and its answer the list of commands."""
    result = call()
    assert "Commands:" in result.output
    assert "discrepancy: " not in result.output


@pytest.mark.usefixtures("recorder")
def test_decide_takes_one_state() -> None:
    """Of two states given neither is right for sure: the decision is refused and nothing written."""
    call("report", "drop")
    result = call("decide", "abcd", "--dismiss", "--confirm", "--reason", "so")
    assert result.exit_code == 2
    assert "one of --dismiss, --confirm or --resolve" in only_line(result.stderr)
    assert not Path(DECISIONS).exists()


@pytest.mark.usefixtures("recorder")
def test_a_decision_that_is_over_before_it_begins_is_refused() -> None:
    """A last day in the past is a slip; today is the first that holds."""
    call("report", "drop", "--format", "csv", "--out", "out")
    call("report", "drop")
    finding = Path("out/conflicts.csv").read_text("utf-8").splitlines()[1].split(",")[0]
    result = call("decide", finding, "--dismiss", "--reason", "so", "--until", "2020-01-31")
    assert result.exit_code == 2
    assert "2020-01-31 lies before" in only_line(result.stderr)
    assert load_decisions(Path(DECISIONS)) == ()
    assert call("decide", finding, "--dismiss", "--reason", "so", "--until", "2999-01-31").exit_code == 0


@pytest.mark.usefixtures("recorder")
@pytest.mark.parametrize("text", ["---\ntitle: an article\n---\nText.\n", "x", "ABCDEF012345\n"])
def test_a_baseline_of_anything_else_is_refused(text: str) -> None:
    """A file that holds no ids does not pass for a baseline that knows nothing."""
    Path("base").write_text(text, "utf-8")
    result = call("check", "drop", "--baseline", "base")
    assert result.exit_code == 2
    assert only_line(result.stderr).endswith("give conflicts.json or pair ids, one a line")
    assert "No such file" in only_line(call("check", "drop", "--baseline", "gone").stderr)
