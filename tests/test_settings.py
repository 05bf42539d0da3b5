"""Settings come from the nearest file, flags win, and a mistake is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.errors import UsageError
from discrepancy.settings import Settings, load_settings


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_hold_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no settings file in reach, the settings are the documented defaults."""
    monkeypatch.chdir(tmp_path)
    assert load_settings() == Settings()


def test_own_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """discrepancy.toml holds settings at its top level; lists become tuples and dates ISO text."""
    write(tmp_path / "discrepancy.toml", 'format = ["json"]\nsince = 2024-05-01\nmin_confidence = 0.5\n')
    monkeypatch.chdir(tmp_path)
    assert load_settings() == Settings(format=("json",), since="2024-05-01", min_confidence=0.5)


def test_project_file_is_read_from_a_folder_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[tool.discrepancy] of the nearest pyproject.toml above the working folder counts."""
    write(tmp_path / "pyproject.toml", '[tool.discrepancy]\nfail_on = "low"\n')
    below = tmp_path / "drops" / "today"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert load_settings().fail_on == "low"


def test_nearest_file_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project without our table is passed over; the first file above that speaks to us is the only one read."""
    write(tmp_path / "discrepancy.toml", 'out = "far"\nfail_on = "low"\n')
    middle = tmp_path / "middle"
    (middle / "near").mkdir(parents=True)
    write(middle / "discrepancy.toml", 'out = "middle"\n')
    write(middle / "near" / "pyproject.toml", '[project]\nname = "other"\n')
    monkeypatch.chdir(middle / "near")
    assert load_settings() == Settings(out="middle")


def test_flags_override_the_file(tmp_path: Path) -> None:
    """A flag that was given beats the file; a flag that was not given leaves the file's value."""
    path = write(tmp_path / "own.toml", 'model = "a"\nout = "b"\n')
    settings = load_settings(path, {"model": "c", "out": None})
    assert (settings.model, settings.out) == ("c", "b")


@pytest.mark.parametrize(
    ("key", "near"),
    [("fail-on", "fail_on"), ("modell", "model"), ("formats", "format"), ("min_confidense", "min_conf")],
)
def test_unknown_key_names_the_nearest(tmp_path: Path, key: str, near: str) -> None:
    """A misspelt key is refused, and the message holds the file, the key and the right key."""
    path = write(tmp_path / "own.toml", f'"{key}" = "x"\n')
    with pytest.raises(UsageError, match=f'own.toml: unknown setting "{key}"; did you mean "{near}'):
        load_settings(path)


def test_unknown_key_with_no_neighbour_lists_all(tmp_path: Path) -> None:
    """A key like none of ours gets the list of keys."""
    path = write(tmp_path / "own.toml", "zzzz = 1\n")
    with pytest.raises(UsageError, match="known: model, nli, store"):
        load_settings(path)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ('fail_on = "grave"', "low, medium, high"),
        ('engine = "cloud"', "local"),
        ('format = "json"', "list of format names"),
        ("format = [1]", "list of format names"),
        ('since = "soon"', "2025-11-24"),
        ("since = 3", "a text"),
        ("model = true", "a text"),
        ("min_confidence = 2", "0 to 1"),
        ("min_confidence = true", "a number"),
    ],
)
def test_wrong_value_is_named(tmp_path: Path, line: str, part: str) -> None:
    """A value of the wrong type or range is refused in one line that names the key and what is expected."""
    path = write(tmp_path / "own.toml", line + "\n")
    with pytest.raises(UsageError, match=part) as caught:
        load_settings(path)
    assert line.split()[0] in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    """--settings with a path that is not there says so."""
    with pytest.raises(UsageError, match="none.toml"):
        load_settings(tmp_path / "none.toml")


@pytest.mark.parametrize("data", [b"format = [", b"\xff\xfe\x00"])
def test_broken_file_is_a_usage_error(tmp_path: Path, data: bytes) -> None:
    """A file that is no TOML, or no text, is refused by name."""
    path = tmp_path / "own.toml"
    path.write_bytes(data)
    with pytest.raises(UsageError, match="own.toml: not valid TOML"):
        load_settings(path)


def test_project_table_must_be_a_table(tmp_path: Path) -> None:
    """[tool] discrepancy = 3 is refused."""
    path = write(tmp_path / "pyproject.toml", "[tool]\ndiscrepancy = 3\n")
    with pytest.raises(UsageError, match="must be a table"):
        load_settings(path)
