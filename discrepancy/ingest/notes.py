"""Tells what a publisher says about its own article (corrections, editor's notes) from what the article says."""

from __future__ import annotations

import re

_PIECE = r"(?:article|story|report|post|page|piece|headline)"
_NOTE = re.compile(
    r"^[\W_]*(?:"
    r"(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|editor(?:['’]?s|s['’])?['’]? note)\b"
    r"(?: \([^)]{1,40}\)| appended)?(?:,? [\w., ]{0,24}\d[\w., ]{0,12})?(?:\s*[:—–]|\s-\s)"
    rf"|(?:an? |the )?(?:earlier|previous|original) versions? of this {_PIECE}\b"
    rf"|this {_PIECE} (?:was|has been) (?:amended|corrected|clarified)\b"
    r"|corrects\b"
    r")",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[\W_]*(?:corrections?|clarifications?|editor(?:['’]?s|s['’])?['’]? note)[\W_]*$", re.IGNORECASE)
"""A label alone on its line: the note is the next one."""


def is_note(line: str) -> bool:
    """Whether ``line`` is a correction or an editor's note: its figures are those the article does not stand by."""
    return bool(_NOTE.match(line))


def is_label(line: str) -> bool:
    """Whether ``line`` only announces a note."""
    return bool(_LABEL.match(line))


def find_notes(text: str) -> tuple[str, ...]:
    """The corrections and editor's notes that stand in ``text`` as lines of their own, in order."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    labelled = {at + 1 for at, line in enumerate(lines) if is_label(line)}
    return tuple(line.strip("*_ ") for at, line in enumerate(lines) if is_note(line) or at in labelled)
