"""Remembers which conflicts one person's last review showed, so that the next one can point to what is new."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER_VARIABLE = "XDG_STATE_HOME"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a review showed: the day it was, and by pair id the kind and fact of each conflict."""

    on: str
    pairs: Mapping[str, str]


def seen_file(decisions: Path) -> Path:
    """Where the record for a decisions file is kept: with the person, since each has seen something else."""
    folder = Path(os.environ.get(FOLDER_VARIABLE) or Path.home() / ".local" / "state")
    name = hashlib.sha256(str(decisions.resolve()).encode("utf-8")).hexdigest()[:16]
    return folder / "discrepancy" / f"reviewed-{name}.json"


def load_seen(path: Path) -> Seen | None:
    """The record of the last review; None when there was none, or when it cannot be read."""
    try:
        data = json.loads(path.read_text("utf-8"))
        return Seen(str(data["on"]), {str(pair): str(what) for pair, what in data["pairs"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def save_seen(path: Path, seen: Seen) -> bool:
    """Keep the record, whole or not at all; False when the place cannot be written, which costs marks and no more."""
    text = json.dumps({"on": seen.on, "pairs": dict(seen.pairs)}, ensure_ascii=False, indent=1, sort_keys=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=".reviewed-", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        Path(part).replace(path)
    except OSError:
        return False
    return True
