"""Conditions: one person hurt who is out of danger in one source and in danger in another, named or only described."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.courses.defendants import Mention, People, are_compatible, describe, name_people
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

RULE = "condition"
EXPLANATION = (
    "The sources have the only person whose condition they tell out of danger in one and in danger in another. "
    "The condition may have changed between them."
)
CONFIDENCE = 0.55

SAFE = Screened(
    r"\bin (?:\w+,? )?(?:stable|fair|good|satisfactory) condition\b|\bexpected to (?:survive|recover|"
    r"live|be (?:ok(?:ay)?|fine)|pull through|"
    r"make a full recovery)\b|\b(?:non[- ]?|not (?:\w+ )?)life-threatening\b|\bout of danger\b|"
    r"\b(?:minor|slight|superficial) (?:injur\w+|wounds?)\b|"
    r"\bslightly (?:wounded|injured|hurt)\b|\btreated and released\b",
    re.IGNORECASE,
)
GRAVE = Screened(
    r"\bin (?:\w+,? )?(?:critical|grave|serious|extremely critical)(?: but stable)? condition\b|"
    r"(?<!non-)(?<!non )(?<!not )(?<!non)\blife-threatening\b|"
    r"\b(?:severely|critically|gravely|seriously|badly) (?:wounded|injured|hurt|burned)\b|"
    r"\bfighting for (?:his|her) life\b|"
    r"\b(?:on life support|clinging to life|in a coma|in critical)\b",
    re.IGNORECASE,
)

SEVERAL = re.compile(
    r"\b(?:others?|another|both|two|three|four|five|six|seven|eight|nine|ten|several|some|all|each|none|"
    r"victims|men|women|boys|girls|teens|"
    r"officers|people|patients|students|second|third|were|are|have)\b(?!-)",
    re.IGNORECASE,
)
"""Words of several who are hurt: whose condition it is, is then not plain."""


def find_conditions(view: StoryView) -> list[Fact]:
    """The fact of one person's condition, where two sources have it on either side of danger."""
    lines = read_lines(view)
    told = {article: _read(view, own, People(name_people(view.statements))) for article, own in lines.items()}
    pairs = [pair for one, other in combinations(told.values(), 2) for pair in _pairs(view, one, other)]
    return make_fact(view, Topic("status", "the condition of the person hurt", RULE, EXPLANATION, CONFIDENCE), pairs)


def _read(view: StoryView, lines: Sequence[Line], people: People) -> list[tuple[Version, Mention]]:
    """The conditions an article tells; none where it tells those of several, or one on both sides of danger."""
    found = []
    for line in lines:
        safe, grave = SAFE.search(line.text), GRAVE.search(line.text)
        match = safe or grave
        if match is None or is_background(view, line):
            continue
        if (safe and grave) or SEVERAL.search(line.text):
            return []
        row = row_at(view, line, match.start())
        who = describe(view.statements[row].object, people)
        who = describe(view.statements[row].subject, people) if who.is_blank else who
        found.append((Version(row, 0 if safe else 1, "out of danger" if safe else "in danger"), who))
    return found if len({version.rank for version, _ in found}) == 1 else []


def _pairs(
    view: StoryView, ones: Sequence[tuple[Version, Mention]], others: Sequence[tuple[Version, Mention]]
) -> Iterator[VersionPair]:
    for (a, one), (b, other) in zip(ones[:1], others[:1], strict=False):
        if a.rank == b.rank or not are_compatible(one, other):
            continue
        if not is_same_copy(view, view.statements[a.row], view.statements[b.row]):
            yield VersionPair(a, b, "medium", "update")
