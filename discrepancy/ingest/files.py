"""Walks the paths a user gives: files as named, folders in depth and in order, hidden entries left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from discrepancy.errors import UsageError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, and the path it is shown by; ``is_named`` when the user gave it himself."""

    file: Path
    shown: str
    is_named: bool


def find_files(paths: Iterable[str | Path]) -> tuple[Found, ...]:
    """Every file under ``paths`` once, sorted by the path shown; raises UsageError for one that does not exist."""
    found: dict[str, Found] = {}
    for given in paths:
        if str(given) == STDIN:
            found[STDIN] = Found(Path(STDIN), STDIN, is_named=True)
            continue
        path = Path(given)
        if not (path.exists() or path.is_symlink()):
            raise UsageError(f"no such file: {given}")
        for item in _walk(path):
            key = os.path.realpath(item.file)
            if key not in found or (item.is_named and not found[key].is_named):
                found[key] = item
    return tuple(sorted(found.values(), key=lambda item: (item.shown, item.is_named)))


def _walk(path: Path) -> Iterator[Found]:
    if not path.is_dir():
        yield Found(path, _show(path, path.name), is_named=True)
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                file = Path(folder, name)
                yield Found(file, _show(file, file.relative_to(path).as_posix()), is_named=False)


def _show(file: Path, inner: str) -> str:
    # No absolute path goes into a report: it would differ from machine to machine.
    if not file.is_absolute():
        return file.as_posix().removeprefix("./")
    try:
        return file.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return inner
