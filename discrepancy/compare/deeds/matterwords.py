"""What a matter is, and how the wording of its sides is written down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from discrepancy.screened import Screened

TARGETED = (
    r"(?:was|were|been) (?:\w+ly )?targeted|(?:gunm[ae]n|attackers?|shooters?) (?:\w+ )?targeted|"
    r"targeted (?:attack|shooting|killing)"
)
"""Wording of somebody who was no chance victim."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter with the wording of each of its values, which exclude each other but for the pairs in ``together``.

    ``guard`` must stand in the sentence and ``bar`` must not. ``denials`` maps a value to what its denial tells.
    ``is_single`` tells that an article with two values tells of two things and is left out; ``is_disputed`` that one
    article may hold both sides, each as somebody's; ``is_personal`` that both must be told of one person, and
    ``is_strict`` that a name or an age must say so (of what is told of nobody: that both sentences must name the event
    when one does). ``open_values`` are those that tell of a question left open.
    """

    name: str
    kind: str
    values: tuple[tuple[str, Screened], ...]
    severity: str = "medium"
    guard: Screened | None = None
    bar: Screened | None = None
    denials: tuple[tuple[str, str], ...] = ()
    together: frozenset[frozenset[str]] = field(default_factory=frozenset)
    is_single: bool = True
    is_disputed: bool = False
    is_personal: bool = False
    is_strict: bool = False
    open_values: tuple[str, ...] = ()
    verdict: str = "contradiction"

    def opposite_of(self, value: str) -> str | None:
        """What the denial of a value tells, or None where it tells nothing."""
        return dict(self.denials).get(value)


def worded(**wordings: str) -> tuple[tuple[str, Screened], ...]:
    """Values by name, each with its wording: whole words, case ignored; "_" in a name stands for a blank."""
    return tuple((k.replace("_", " "), Screened(rf"\b(?:{w})\b", re.IGNORECASE)) for k, w in wordings.items())


def phrase(pattern: str) -> Screened:
    """A pattern of whole words, case ignored."""
    return Screened(rf"\b(?:{pattern})\b", re.IGNORECASE)


GUN = r"(?:guns?|weapons?|firearms?|handguns?|pistols?|revolvers?|rifles?|shotguns?|knife|knives|machete)"
A_GUN = (
    rf"(?:an?|the|his|her|their|any|what appeared to be an?) (?:(?!(?:with|of|for|in|to|on|and|about|felony) )[\w.-]+ )"
    rf"{{0,3}}{GUN}"
)
