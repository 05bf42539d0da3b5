"""The documentation names every command, option, exit code, setting, format, kind and key there is, and no other."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import click
import pytest
import yaml

from discrepancy.cli import main
from discrepancy.errors import DiscrepancyError, ModelError, NoArticlesError, StoreError, UsageError
from discrepancy.ingest.readers import list_readers
from discrepancy.records import KINDS
from discrepancy.report import FORMATS
from discrepancy.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = (ROOT / "docs/commands.md").read_text("utf-8")
SHARED = {"--model", "--nli", "--settings", "--store", "--no-store", "--engine", "--quiet"}
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])


def section(title: str) -> str:
    parts = re.split(r"^## ", COMMANDS, flags=re.MULTILINE)
    (found,) = [part for part in parts if part.split("\n", 1)[0] == title]
    return found


def first_cells(text: str) -> list[str]:
    """What stands in backticks in the first column of the tables."""
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("|")]
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


def options(command: click.Command) -> set[str]:
    return {o for p in command.params if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)}


def test_every_command_has_its_section() -> None:
    """A command and its section come and go together."""
    found = re.findall(r"^## discrepancy (\w+)$", COMMANDS, flags=re.MULTILINE)
    assert sorted(found) == sorted(main.commands)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_is_explained(name: str) -> None:
    """The table of a command holds its options, those that commands share standing in the common table."""
    own = {cell.split()[0] for cell in first_cells(section(f"discrepancy {name}")) if cell.startswith("--")}
    shared = {cell.split()[0] for cell in first_cells(section("Options of every command that reads articles"))}
    wanted = options(main.commands[name])
    assert shared == SHARED
    assert own | (SHARED if wanted >= SHARED else set()) == wanted


def test_every_exit_code_is_explained() -> None:
    """The codes of the errors, 0, 1 and the keyboard's have a line each."""
    codes = {error.exit_code for error in (DiscrepancyError, UsageError, NoArticlesError, ModelError, StoreError)}
    rows = re.findall(r"^\| (\d+) \|", section("Exit codes"), flags=re.MULTILINE)
    assert {int(row) for row in rows} == codes | {0, 1, 130}


def test_every_setting_is_explained_with_its_default() -> None:
    """Keys and defaults of the table are those of the record."""
    rows = re.findall(r"^\| `(\w+)` \| (?:`([^`]*)`|none) \|", section("Settings"), flags=re.MULTILINE)
    defaults = {field.name: field.default for field in fields(Settings)}
    told = {key: tomllib.loads(f"v = {value}")["v"] if value else None for key, value in rows}
    assert {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()} == defaults


def test_the_example_of_settings_loads(tmp_path: Path) -> None:
    """The discrepancy.toml shown is taken as it stands."""
    (example,) = re.findall(r"```toml\n(.*?)```", section("Settings"), flags=re.DOTALL)
    (tmp_path / "discrepancy.toml").write_text(example, encoding="utf-8")
    assert load_settings(tmp_path / "discrepancy.toml").fail_on == "medium"


def test_every_kind_has_a_page() -> None:
    """The table of kinds holds them all, each with the section that describes it."""
    rows = [line for line in section("Kinds of conflict").splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == list(KINDS)
    assert all(re.search(r"\]\(kinds\.md#[\w-]+\)", row) for row in rows)


def test_every_format_is_listed() -> None:
    """Each format stands in the table of formats with the file it is written to."""
    text = (ROOT / "docs/reports.md").read_text("utf-8")
    assert [name for name, known in FORMATS.items() if f"| `{name}` | `{known.file_name}` |" not in text] == []


def test_every_input_of_the_action_is_listed() -> None:
    """The inputs and outputs of action.yml stand in docs/ci.md."""
    text = (ROOT / "docs/ci.md").read_text("utf-8")
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert [name for name in (*action["inputs"], *action["outputs"]) if f"`{name}`" not in text] == []


def test_every_key_of_the_review_is_listed() -> None:
    """The keys that the page's help names and those of docs/review.md are the same."""
    shown = (ROOT / "discrepancy/review/templates/dialogs.html").read_text("utf-8")
    keys = {" ".join(re.findall("<kbd>([^<]+)</kbd>", row)) for row in re.findall(r'<th scope="row">(.*?)</th>', shown)}
    assert set(first_cells((ROOT / "docs/review.md").read_text("utf-8"))) == keys


def test_every_dependency_has_its_reason() -> None:
    """What pyproject.toml asks for stands in docs/design.md, the package's own in the table."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "docs/design.md").read_text("utf-8").split("## Dependencies")[1].split("\n## ")[0]
    names = [re.split(r"[\[<>=~]", entry)[0] for entry in project["dependencies"]]
    rows = " ".join(line.split("|")[1] for line in text.splitlines() if line.startswith("|"))
    assert [name for name in names if name not in rows.replace(",", " ").split()] == []
    dev = [re.split(r"[\[<>=~]", entry)[0] for entry in project["optional-dependencies"]["dev"]]
    assert [name for name in dev if name not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_link_is_dead(page: Path) -> None:
    """Every link to a file of the repository leads to one that is there."""
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_kind_is_described() -> None:
    """Each kind has a section that says what it means, gives an example and says what it does not catch."""
    parts = re.split(r"^## ", (ROOT / "docs/kinds.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert {re.split(r"[:\n]", part, maxsplit=1)[0] for part in parts} == set(KINDS)
    for part in parts:
        assert re.search(r"\*\*(What it m|M)eans\.\*\*|What it finds:", part), part[:40]
        assert re.search(r"does not catch|cannot do|does not find|not caught", part, re.IGNORECASE), part[:40]
        assert re.search(r"example|found \|", part, re.IGNORECASE), part[:40]


def test_every_article_format_is_listed() -> None:
    """Each extension that a reader of ours takes stands in the table of docs/articles.md, and no other."""
    assert set(first_cells((ROOT / "docs/articles.md").read_text("utf-8"))) == set(list_readers())


def test_the_map_holds_every_module() -> None:
    """A newcomer finds each module that stands beside the stages, and each stage, named in docs/design.md."""
    text = (ROOT / "docs/design.md").read_text("utf-8")
    modules = [path.name for path in (ROOT / "discrepancy").glob("*.py") if not path.name.startswith("__")]
    stages = {f"{path.parent.name}/" for path in (ROOT / "discrepancy").glob("*/*.py")}
    assert [name for name in sorted({*modules, *stages}) if name not in text] == []
