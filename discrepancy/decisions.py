"""What people settled about conflicts: a file a team keeps in its repository, one decision a line, sorted by id."""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.records import Decision, Finding

STATES = ("dismissed", "confirmed", "resolved")
SHORTEST_PREFIX = 4
"""Characters of an id that a person must type at least: 16 bits tell a few hundred findings apart."""


class DecidedMeanwhileError(UsageError):
    """A pair no longer carries the decision that its reviewer saw."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the decisions file.

    ``id`` is a pair's id (a finding's id is read as well, and covers the pairs of that finding); ``on`` and ``until``
    are ISO 8601 days, ``until`` the last one on which the decision holds; ``kind`` and ``fact`` tell a reviewer of the
    file what the decision is about.
    """

    id: str
    state: str
    reason: str
    by: str | None = None
    on: str | None = None
    until: str | None = None
    kind: str | None = None
    fact: str | None = None


def load_decisions(path: Path) -> tuple[Entry, ...]:
    """The entries of a decisions file, sorted by id; none when there is no file.

    Raises UsageError, with file and line, for a line that is not an entry or contradicts an earlier one.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text ({error}); restore it from version control") from error
    entries: dict[str, tuple[int, Entry]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        entry = _parse(line, f"{path}:{number}")
        at, known = entries.get(entry.id, (0, entry))
        if known.state != entry.state:
            raise UsageError(
                f"{path}:{number}: {entry.id} is {entry.state} here and {known.state} in line {at}; delete one of them"
            )
        entries[entry.id] = (number, entry)
    return tuple(entries[identity][1] for identity in sorted(entries))


def record_decisions(path: Path, entries: Iterable[Entry]) -> None:
    """Add entries to the file, or put them in place of those with their ids.

    Writers wait for one another, and the file is replaced whole: a kill at any moment leaves the old or the new one.
    Raises UsageError for an entry that is not valid and DiscrepancyError when the file cannot be written.
    """
    change_decisions(path, {entry.id: entry for entry in entries})


def forget_decisions(path: Path, ids: Iterable[str]) -> tuple[Entry, ...]:
    """Take the entries with these ids out of the file; returns them, so that they can be recorded again."""
    before = change_decisions(path, dict.fromkeys(ids))
    return tuple(before[identity] for identity in sorted(before))


def change_decisions(
    path: Path, changes: Mapping[str, Entry | None], expected: Mapping[str, Entry | None] | None = None
) -> dict[str, Entry]:
    """Put an entry in place of each id's, or take it out (None); returns those that stood there before.

    With ``expected``, what each of its ids must hold in the file (None: nothing), all or nothing is written: raises
    DecidedMeanwhileError when somebody else was quicker.
    """
    for identity, entry in changes.items():
        if entry is not None:
            _parse(_line(entry), f"{path}: decision on {identity}")
            if entry.until and entry.on and entry.until < entry.on:
                raise UsageError(f"until {entry.until} lies before {entry.on}: such a decision would never hold")
    with _locked(path):
        known = {entry.id: entry for entry in load_decisions(path)}
        taken = [identity for identity, entry in sorted((expected or {}).items()) if known.get(identity) != entry]
        if taken:
            raise DecidedMeanwhileError(f"{', '.join(taken)}: decided by somebody else in the meantime; look again")
        after = {identity: entry for identity, entry in {**known, **changes}.items() if entry is not None}
        if after != known:
            _write(path, after.values())
    return {identity: known[identity] for identity in changes if identity in known}


def entries_for(findings: Sequence[Finding], identity: str, decision: Decision) -> tuple[Entry, ...]:
    """The entries that put a decision on a finding (all its pairs) or on one pair, by id or by the start of one.

    Raises UsageError when nothing, or more than one thing, begins so.
    """
    wanted = identity.strip().lower()
    known: dict[str, list[tuple[Finding, str]]] = {}
    for finding in findings:
        known.setdefault(finding.id, []).extend((finding, i) for i in finding.pair_ids)
        for pair in finding.pair_ids:
            known.setdefault(pair, []).append((finding, pair))
    hits = [wanted] if wanted in known else [i for i in known if i.startswith(wanted)]
    if len(hits) != 1 or len(wanted) < SHORTEST_PREFIX:
        raise UsageError(_which(identity, hits))
    return tuple(
        Entry(pair, decision.state, decision.reason, decision.by, decision.on, decision.until, f.kind, f.fact)
        for pair, f in {pair: f for f, pair in known[hits[0]]}.items()
    )


def count_labels(entries: Iterable[Entry]) -> dict[str, tuple[int, int]]:
    """Kind -> (pairs that people found right, pairs they judged): precision by the people who decide."""
    labels: dict[str, tuple[int, int]] = {}
    for entry in sorted(entries, key=lambda e: (e.kind or "", e.id)):
        right, judged = labels.get(entry.kind or "unknown", (0, 0))
        labels[entry.kind or "unknown"] = (right + (entry.state != "dismissed"), judged + 1)
    return labels


def _parse(line: str, where: str) -> Entry:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        hint = "a merge left its marks" if line.startswith(("<<<<<<<", "=======", ">>>>>>>")) else error.msg
        raise UsageError(f"{where}: not a JSON object ({hint})") from error
    if not isinstance(data, dict):
        raise UsageError(f"{where}: not a JSON object")
    names = [field.name for field in fields(Entry)]
    for key, value in data.items():
        if key not in names:
            near = get_close_matches(key, names, n=1)
            raise UsageError(f"{where}: unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        if not isinstance(value, str) and value is not None:
            raise UsageError(f"{where}: {key} must be text")
    _require(data, where)
    return Entry(**data)


def _require(data: dict[str, Any], where: str) -> None:
    for key in ("id", "state", "reason"):
        if not (data.get(key) or "").strip():
            raise UsageError(f"{where}: {key} is missing")
    if data["state"] not in STATES:
        raise UsageError(f"{where}: state {data['state']!r} is none of {', '.join(STATES)}")
    for key in ("on", "until"):
        try:
            date.fromisoformat(data.get(key) or "2000-01-01")
        except ValueError as error:
            raise UsageError(f"{where}: {key} must be a day such as 2026-01-31") from error


def _line(entry: Entry) -> str:
    return json.dumps({key: value for key, value in asdict(entry).items() if value is not None}, ensure_ascii=False)


def _write(path: Path, entries: Iterable[Entry]) -> None:
    text = "".join(f"{_line(entry)}\n" for entry in sorted(entries, key=lambda e: e.id))
    try:
        handle, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(part).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            Path(part).replace(path)
            _sync(path.parent)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise DiscrepancyError(f"{path}: the decision could not be written ({error.strerror})") from error


def _sync(folder: Path) -> None:
    """Make the new name itself survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the file's folder: the lock goes with the process that dies, and leaves no lock file in a repository."""
    try:
        handle = os.open(path.parent, os.O_RDONLY)
    except OSError as error:
        raise DiscrepancyError(f"{path.parent}: cannot be opened ({error.strerror}); make the folder first") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _which(identity: str, hits: Sequence[str]) -> str:
    if len(identity.strip()) < SHORTEST_PREFIX:
        return f"{identity!r}: give at least {SHORTEST_PREFIX} characters of an id"
    if not hits:
        return f"{identity!r} is no finding or pair of this report; the ids stand in conflicts.md and conflicts.json"
    return f"{identity!r} could be {', '.join(hits[:5])}{' or more' if len(hits) > 5 else ''}; give more of it"
