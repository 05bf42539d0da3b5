"""Rules of the house that no tool checks: direction of imports, size of files, promises of tests."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from discrepancy.compare import COMPARATORS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "discrepancy"
STAGES = ("ingest", "extract", "embed", "align", "compare", "report")
OWNERS: dict[str, str | tuple[str, ...]] = {
    "spacy": "extract/",
    "torch": "embed.py",
    "sentence_transformers": "embed.py",
    "transformers": "embed.py",
    "ray": "engine/cluster.py",
    "pyarrow": ("ingest/parquet.py", "report/parquet.py"),
}
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 400


def shown(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> list[tuple[str, bool]]:
    """Each module imported, and whether that happens when the file is loaded rather than on use."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) in top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.module or "", id(node) in top))
    return found


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_stages_do_not_import_one_another(path: Path) -> None:
    """A stage knows records and helpers, never another stage, the pipeline or the command line."""
    stage = shown(path).split("/")[0].removesuffix(".py")
    if stage not in STAGES:
        return
    barred = {f"discrepancy.{name}" for name in (*STAGES, "pipeline", "cli", "output") if name != stage}
    assert [name for name, _ in imports(path) if ".".join(name.split(".")[:2]) in barred] == []


def test_comparators_stand_alone() -> None:
    """The files of compare/ itself are those that are listed to be run, so that the file list shows the kinds."""
    assert sorted(path.stem for path in (PACKAGE / "compare").glob("*.py")) == sorted([*COMPARATORS, "__init__"])


@pytest.mark.parametrize("path", sorted((PACKAGE / "compare").rglob("*/*.py")), ids=shown)
def test_helpers_of_comparators_know_none_of_them(path: Path) -> None:
    """In compare/, a comparator calls its helpers and never the other way round; common/ knows no other folder."""
    folders = {folder.name for folder in (PACKAGE / "compare").iterdir() if folder.is_dir()}
    allowed = {"common"} if path.parent.name == "common" else folders
    names = [name for name, _ in imports(path) if f"{name}.".startswith("discrepancy.compare.")]
    assert [name for name in names if f"{name}.".split(".")[2] not in allowed] == []


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_heavy_libraries_stay_with_their_owner(path: Path) -> None:
    """SpaCy is loaded in extract/ alone, torch in embed.py, Ray in engine/cluster.py; on first use, not on import."""
    for name, is_at_load in imports(path):
        owner = OWNERS.get(name.split(".")[0])
        if owner is not None:
            assert shown(path).startswith(owner), f"{shown(path)} imports {name}"
            assert not is_at_load, f"{shown(path)} loads {name} when imported"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_files_stay_short(path: Path) -> None:
    """No file of the package is longer than 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=lambda path: path.name)
def test_every_test_states_its_promise(path: Path) -> None:
    """A test's docstring says what it holds the program to."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tests = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    assert [node.name for node in tests if not ast.get_docstring(node)] == []
