"""Walks the paths a user gives: files as named, folders in depth and in order, hidden entries left out."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from discrepancy.errors import UsageError

STDIN = "-"

COARSE, FINE = 2_000_000_000, 100_000_000
"""Nanoseconds since a file's last change after which its stamp tells the next one: two changes within one tick of the
clock leave the same stamp. No file system's clock ticks more coarsely than FAT's, every two seconds; where times have
fractions of a second, a tick takes 10 ms at most, of which FINE is ten."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, and the path it is shown by; ``is_named`` when the user gave it himself.

    ``file`` is a text and no Path, of which thousands cost more than looking at the files.
    """

    file: str
    shown: str
    is_named: bool

    @property
    def name(self) -> str:
        """The last component of the file's path."""
        return os.path.basename(self.file)  # noqa: PTH119 - see above


@dataclass(frozen=True, slots=True)
class Stamp:
    """What changes whenever a file's content does, as git takes it: times in nanoseconds, and which file it is.

    ``changed`` is when the system last noted a change of content, name or times: who sets ``modified`` back cannot set
    that (on Windows it is when the file was made). ``is_settled`` says whether any change after this look at the file
    gives another stamp (see COARSE); while it does not, the bytes alone tell.
    """

    size: int
    modified: int
    changed: int
    device: int
    node: int
    is_settled: bool

    @classmethod
    def of(cls, found: os.stat_result) -> Stamp:
        """The stamp of a file as the system describes it at this moment."""
        times = found.st_mtime_ns, found.st_ctime_ns
        tick = FINE if all(at % 1_000_000_000 for at in times) else COARSE
        is_settled = max(times) < time.time_ns() - tick
        return cls(found.st_size, *times, found.st_dev, found.st_ino, is_settled)


def find_files(paths: Iterable[str | Path]) -> tuple[Found, ...]:
    """Every file under ``paths`` once, sorted by the path shown; raises UsageError for one that does not exist."""
    found: dict[str, Found] = {}
    for given in paths:
        if str(given) == STDIN:
            found[STDIN] = Found(STDIN, STDIN, is_named=True)
            continue
        path = Path(given)
        if not (path.exists() or path.is_symlink()):
            raise UsageError(f"no such file: {given}")
        for key, item in _walk(path):
            if key not in found or (item.is_named and not found[key].is_named):
                found[key] = item
    return tuple(sorted(found.values(), key=lambda item: (item.shown, item.is_named)))


def _walk(path: Path) -> Iterator[tuple[str, Found]]:
    """Each file with its real path, by which it is told that two names are one file's."""
    if not path.is_dir():
        yield os.path.realpath(path), Found(str(path), _show(path, path.name), is_named=True)
        return
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        entries = _list_folder(folder)
        # What holds for a folder is worked out once: a drop has thousands of files in few of them.
        real, shown = os.path.realpath(folder).rstrip(os.sep), _show(folder, folder.relative_to(path).as_posix())
        prefix = "" if shown == "." else f"{shown}/"
        folders = {e.name for e in entries if _is_folder(e)}
        waiting += [folder / e.name for e in reversed(entries) if e.name in folders and not e.is_symlink()]
        for entry in entries:
            if entry.name not in folders:
                key = os.path.realpath(entry.path) if entry.is_symlink() else f"{real}{os.sep}{entry.name}"
                yield key, Found(entry.path, f"{prefix}{entry.name}", is_named=False)


def _list_folder(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder that are not hidden, by name; none of one that may not be looked into."""
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _show(file: Path, inner: str) -> str:
    # No absolute path goes into a report: it would differ from machine to machine.
    if not file.is_absolute():
        return file.as_posix().removeprefix("./")
    try:
        return file.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return inner
