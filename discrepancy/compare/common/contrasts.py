"""Contrasts: one thing or act told with words of one class that exclude each other ("shotgun" / "rifle")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.compare.common.clausepairs import Candidate, are_names_apart, clause_pairs
from discrepancy.records import Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

FLOOR = 0.45
"""Least cosine of two clauses whose contrasting words are taken to tell of one thing."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A class of words that exclude each other: its kind of difference and, by value, the wording of each.

    ``is_single`` tells that an article must hold one value of the class only: where it holds two, they are two things'.
    """

    name: str
    kind: str
    values: tuple[tuple[str, Screened], ...]
    floor: float = FLOOR


def make_contrast(name: str, kind: str, wordings: dict[str, str], floor: float = FLOOR) -> Contrast:
    """A contrast from the wording (a pattern, whole words, case ignored) of each of its values."""
    return Contrast(
        name, kind, tuple((v, Screened(rf"\b(?:{w})\b", re.IGNORECASE)) for v, w in wordings.items()), floor
    )


CONTRASTS = (
    make_contrast(
        "shells",
        "factual",
        {
            "tank": r"tanks? (?:shells?|fire|rounds?)",
            "artillery": r"artillery (?:shells?|fire|rounds?)",
            "mortar": r"mortar (?:shells?|fire|rounds?)",
        },
    ),
    make_contrast(
        "school",
        "factual",
        {
            "elementary": r"(?:elementary|primary|grade) school",
            "middle": r"(?:middle|junior high|preparatory|prep) school",
            "high": r"(?<!junior )high school",
        },
        0.35,
    ),
    make_contrast(
        "dwelling",
        "location",
        {
            "house": r"(?:in|inside|at|into) (?:a|the|their|his|her) (?:\w+ ){0,2}house",
            "apartment": r"(?:in|inside|at|into) (?:an|the|their|his|her) (?:\w+ ){0,2}(?:apartment|flat)",
            "hotel": r"(?:in|inside|at|into) (?:a|the) (?:\w+ ){0,2}(?:hotel|motel)(?: room)?",
        },
        0.5,
    ),
    make_contrast(
        "inside or outside",
        "location",
        {
            "inside": r"(?:died|killed|shot(?: \w+){0,3}|shooting|opened fire|found|happened|occurred|erupted|"
            r"broke out) (?:\w+ ){0,2}(?:inside|within) ",
            "outside": r"(?:died|killed|shot(?: \w+){0,3}|shooting|opened fire|found|happened|occurred|"
            r"erupted|broke out) (?:\w+ ){0,2}(?:outside|in front of) ",
        },
    ),
    make_contrast(
        "direction of going",
        "factual",
        {
            "into": r"(?:walk|enter|go|step|head|arriv|com)(?:ed|ing|s)? (?:in|into|inside|to enter|to go into)",
            "out of": r"(?:walk|leav|go|step|head|com|exit)(?:ed|ing|s)? (?:out|out of|outside)",
        },
        0.5,
    ),
    make_contrast(
        "payment", "factual", {"cash": r"all-cash|in cash|cash deal", "stock": r"all-stock|stock swap|stock deal"}, 0.4
    ),
)
"""Classes whose words exclude each other, said of one thing."""

SEVERAL = re.compile(r"\b(?:both|two|three|other|another|second|also|either|several|others)\b", re.IGNORECASE)


def find_contrasts(view: StoryView, kind: str) -> Iterator[Candidate]:
    """Clauses of different originals that tell one thing with words of one class, in articles that hold one each."""
    for contrast in (c for c in CONTRASTS if c.kind == kind):
        told = {row: values_of(view.statements[row], contrast) for row in view.of("clause")}
        whole: dict[str, frozenset[str]] = {}
        for row, values in told.items():
            article = view.statements[row].article
            whole[article] = whole.get(article, frozenset()) | values
        if len({next(iter(v)) for v in whole.values() if len(v) == 1}) < 2:
            continue
        for a, b, score in clause_pairs(view, contrast.floor):
            one, other = view.statements[a], view.statements[b]
            if not told[a] or not told[b] or told[a] & told[b]:
                continue
            if any(len(whole[s.article]) > 1 for s in (one, other)) or are_names_apart(one, other):
                continue
            yield Candidate(a, b, score, "contradiction", "medium" if score >= 0.6 else "low", "contrast")


def values_of(statement: Statement, contrast: Contrast) -> frozenset[str]:
    """The values of a contrast that a clause's sentence holds."""
    return frozenset(v for v, wording in contrast.values if wording.search(statement.sentence.text))
