"""What a run can be told: one frozen record, read from a settings file and overridden by flags."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from discrepancy.errors import UsageError
from discrepancy.records import SEVERITIES

SETTINGS_FILE = "discrepancy.toml"
PROJECT_FILE = "pyproject.toml"
ENGINES = ("local", "ray")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run can be told.

    ``model`` is a folder or hub name of a sentence-transformers model (None: the one that comes with the package);
    ``nli`` the model to ask as well: "pairs" for the pair reader, "own" for the contradiction model that comes with
    the program, "none", else a folder or hub name of a cross-encoder (None: the pair reader where its base was fetched
    and there are no more than ``nli.MOST_READ_CLOSELY`` articles); ``store`` a path (None: no store);
    ``out`` a folder, or "-" for standard output; ``format`` the names of report formats; ``fail_on`` the lowest
    severity that makes ``check`` fail; ``since`` an ISO date before which articles are left out (those without a
    date stay); ``story`` a story's id to report alone; ``decisions`` the file of decisions; ``baseline`` an earlier
    JSON report whose pairs count as known; ``min_confidence`` in [0, 1] the floor under which a finding is left
    out.
    """

    model: str | None = None
    nli: str | None = None
    store: str | None = None
    out: str = "reports"
    format: tuple[str, ...] = ("markdown", "json")
    fail_on: str = "high"
    engine: str = "local"
    since: str | None = None
    story: str | None = None
    decisions: str = "discrepancy-decisions.jsonl"
    baseline: str | None = None
    min_confidence: float = 0.0

    def __post_init__(self) -> None:
        """Refuse values of the wrong type or outside their range with a UsageError naming the key."""
        for name in ("model", "nli", "store", "since", "story", "baseline"):
            _require(name, getattr(self, name), (str, type(None)), "a text")
        for name in ("out", "decisions"):
            _require(name, getattr(self, name), (str,), "a text")
        _require("format", self.format, (tuple,), "a list of format names")
        _require_choice("fail_on", self.fail_on, SEVERITIES)
        _require_choice("engine", self.engine, ENGINES)
        for entry in self.format:
            _require("format", entry, (str,), "a list of format names")
        _require_date("since", self.since)
        _require("min_confidence", self.min_confidence, (int, float), "a number")
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f'setting "min_confidence": expected 0 to 1, not {self.min_confidence!r}')


def load_settings(path: str | Path | None = None, overrides: Mapping[str, Any] | None = None) -> Settings:
    """Settings from ``path``, else from the nearest settings file, with every override that is not None on top.

    Without ``path``, the working folder and its parents are searched for ``discrepancy.toml`` or a ``pyproject.toml``
    with a ``[tool.discrepancy]`` table; the nearest wins, and none is fine. Raises UsageError for a missing or broken
    file, an unknown key or a wrong value.
    """
    found = Path(path) if path is not None else _find_settings_file(Path.cwd())
    values = _read_table(found) if found is not None else {}
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    _refuse_unknown(given, "flags")
    return replace(Settings(**values), **given)


def _find_settings_file(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        if (own := place / SETTINGS_FILE).is_file():
            return own
        project = place / PROJECT_FILE
        if project.is_file() and "discrepancy" in _parse(project).get("tool", {}):
            return project
    return None


def _read_table(path: Path) -> dict[str, Any]:
    """The file's settings, checked for unknown keys; a project file's are under [tool.discrepancy]."""
    table = _parse(path)
    if path.name == PROJECT_FILE:
        table = table.get("tool", {}).get("discrepancy", {})
    if not isinstance(table, dict):
        raise UsageError(f"{path}: [tool.discrepancy] must be a table")
    _refuse_unknown(table, str(path))
    return {key: _plain(value) for key, value in table.items()}


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: the settings cannot be read ({error.strerror}); check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not valid TOML ({error})") from error


def _plain(value: Any) -> Any:  # noqa: ANN401 - TOML values are of any type until checked
    """TOML lists as tuples and TOML dates as ISO text, so that a file and a flag give the same record."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _refuse_unknown(table: Mapping[str, Any], where: str) -> None:
    known = [field.name for field in fields(Settings)]
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key.replace("-", "_").lower(), known, n=1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"?' if near else f"known: {', '.join(known)}"
            raise UsageError(f'{where}: unknown setting "{key}"; {hint}')


def _require(name: str, value: object, types: tuple[type, ...], wanted: str) -> None:
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        raise UsageError(f'setting "{name}": expected {wanted}, not {value!r}')


def _require_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise UsageError(f'setting "{name}": expected one of {", ".join(choices)}, not {value!r}')


def _require_date(name: str, value: str | None) -> None:
    try:
        if value is not None:
            date.fromisoformat(value[:10])
    except ValueError as error:
        raise UsageError(f'setting "{name}": expected a date such as 2025-11-24, not {value!r}') from error
