"""Reading graded stories: gold.json files, checked field by field."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discrepancy.errors import UsageError
from discrepancy.records import KINDS, VERDICTS

GOLD_NAME = "gold.json"
PARTS = ("conflicts", "acceptable", "traps")
# A grader may call a finding "framing" although the tool reports framing as a verdict of role or certainty.
GOLD_KINDS = (*KINDS, "framing")
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a graded pair: the article's file name (None: any) and anchors, as written and folded."""

    article: str | None
    any_of: tuple[str, ...]
    folded: tuple[str, ...]

    def is_held_by(self, article: str, sentence: str) -> bool:
        """Whether the folded sentence of the article with this file name holds one of the anchors."""
        if self.article is not None and self.article != article:
            return False
        return any(anchor in sentence for anchor in self.folded)


@dataclass(frozen=True, slots=True)
class Entry:
    """A graded pair: a conflict (with kinds and verdicts), an acceptable pair, or a trap (``note`` says why)."""

    id: str
    fact: str
    kinds: tuple[str, ...]
    verdicts: tuple[str, ...]
    note: str
    sides: tuple[Side, Side]

    def matches(self, one: tuple[str, str], two: tuple[str, str]) -> bool:
        """Whether two (article file name, folded sentence) are the entry's two sides, in either order."""
        first, second = self.sides
        return (first.is_held_by(*one) and second.is_held_by(*two)) or (
            first.is_held_by(*two) and second.is_held_by(*one)
        )


@dataclass(frozen=True, slots=True)
class GoldStory:
    """A graded story: its folder's name and its graded pairs."""

    name: str
    folder: Path
    conflicts: tuple[Entry, ...]
    acceptable: tuple[Entry, ...]
    traps: tuple[Entry, ...]


def fold(text: str) -> str:
    """Fold white space, quotation marks, dashes and case, so that anchors survive typography."""
    return " ".join(text.translate(STRAIGHT).split()).lower()


def read_gold_stories(gold_dir: Path) -> tuple[GoldStory, ...]:
    """Read every graded story under a folder (or the folder itself when it is one), sorted by name.

    Raises UsageError when there is none, or when a file is not as it should be.
    """
    folders = sorted(path.parent for path in gold_dir.glob(f"*/{GOLD_NAME}"))
    if (gold_dir / GOLD_NAME).is_file():
        folders = [gold_dir]
    if not folders:
        raise UsageError(f"{gold_dir}: no graded story here; expected STORY/{GOLD_NAME} in it")
    return tuple(read_gold(folder) for folder in folders)


def read_gold(folder: Path) -> GoldStory:
    """Read the graded story in one folder; raises UsageError naming the file and the field."""
    path = folder / GOLD_NAME
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: not readable as JSON: {error}") from error
    if not isinstance(data, Mapping):
        raise UsageError(f"{path}: must be an object with {', '.join(PARTS)}")
    conflicts, acceptable, traps = (_entries(path, data, part) for part in PARTS)
    ids = [entry.id for entry in conflicts]
    for entry_id in ids:
        if ids.count(entry_id) > 1:
            raise UsageError(f"{path}: conflicts: id {entry_id!r} is used twice")
    return GoldStory(folder.name, folder, conflicts, acceptable, traps)


def _entries(path: Path, data: Mapping[str, Any], part: str) -> tuple[Entry, ...]:
    items = data.get(part)
    if not isinstance(items, list):
        raise UsageError(f"{path}: {part}: must be a list")
    return tuple(_entry(path, f"{part}[{index}]", part, item) for index, item in enumerate(items))


def _entry(path: Path, where: str, part: str, item: object) -> Entry:
    if not isinstance(item, Mapping):
        raise UsageError(f"{path}: {where}: must be an object")
    is_conflict = part == "conflicts"
    entry_id = _word(path, f"{where}.id", item.get("id"), is_required=is_conflict)
    kinds = _words(path, f"{where}.kinds", item.get("kinds", []), GOLD_KINDS)
    verdicts = _words(path, f"{where}.verdicts", item.get("verdicts", []), VERDICTS)
    if is_conflict and not (kinds and verdicts):
        raise UsageError(f"{path}: {where}.{'verdicts' if kinds else 'kinds'}: a conflict needs at least one")
    note = _word(path, f"{where}.note", item.get("why", item.get("note")), is_required=False)
    fact = _word(path, f"{where}.fact", item.get("fact"), is_required=False) or entry_id
    sides = item.get("sides")
    if not isinstance(sides, list) or len(sides) != 2:
        raise UsageError(f"{path}: {where}.sides: must be a list of two")
    one, two = (_side(path, f"{where}.sides[{index}]", side) for index, side in enumerate(sides))
    return Entry(entry_id, fact, kinds, verdicts, note, (one, two))


def _side(path: Path, where: str, side: object) -> Side:
    if not isinstance(side, Mapping):
        raise UsageError(f"{path}: {where}: must be an object")
    article = _word(path, f"{where}.article", side.get("article"), is_required=False) or None
    anchors = _words(path, f"{where}.any_of", side.get("any_of"), ())
    folded = tuple(fold(anchor) for anchor in anchors)
    if not folded or not all(folded):
        raise UsageError(f"{path}: {where}.any_of: must hold at least one text, none of them empty")
    if article is not None and not (path.parent / article).is_file():
        raise UsageError(f"{path}: {where}.article: {article!r} is not in the folder")
    return Side(article, anchors, folded)


def _word(path: Path, where: str, value: object, *, is_required: bool) -> str:
    if value is None and not is_required:
        return ""
    if not isinstance(value, str) or not value:
        raise UsageError(f"{path}: {where}: must be a text")
    return value


def _words(path: Path, where: str, value: object, allowed: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise UsageError(f"{path}: {where}: must be a list of texts")
    for word in value:
        if allowed and word not in allowed:
            raise UsageError(f"{path}: {where}: {word!r} is none of {', '.join(allowed)}")
    return tuple(value)
