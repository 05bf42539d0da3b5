"""Charges: the offences that the sources say one person is accused of, where none is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.clausepairs import Candidate, dated_order, is_same_copy
from discrepancy.compare.courses import OFFENCE, PAST
from discrepancy.compare.stages import names_of
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

CHARGED = re.compile(r"\b(?:charged|counts? of|charges? of|accused of|indicted|arraigned)\b", re.IGNORECASE)

HOMICIDE = frozenset({"murder", "manslaughter", "homicide"})
"""Offences that a list of charges does not leave out."""

SETTLED = re.compile(r"\b(?:already|convict\w*|sentenced|guilty)\b", re.IGNORECASE)
"""Words of a charge that is no longer open: it may be another case's."""

RULE = "charges"
EXPLANATION = (
    "The sources name different offences that the same person is charged with: none in common, "
    "or a homicide in one only."
)


def find_charges(view: StoryView) -> Iterator[Candidate]:
    """Pairs of clauses that charge one person, of different originals, with offences of which none is the same."""
    for person, rows in sorted(_charged(view).items()):
        named = {
            article: frozenset(o for r in own for o in offences_of(view.statements[r])) for article, own in rows.items()
        }
        articles = sorted(rows)
        for x, a in enumerate(articles):
            for b in articles[x + 1 :]:
                one, other = rows[a][0], rows[b][0]
                is_graver = bool(named[a] & HOMICIDE) != bool(named[b] & HOMICIDE) and not _has_both(view, a, b)
                if (
                    person
                    and (is_graver or not named[a] & named[b])
                    and not is_same_copy(view, view.statements[one], view.statements[other])
                ):
                    verdict = "update" if dated_order(view, one, other) else "contradiction"
                    yield Candidate(one, other, view.cosine(one, other), verdict, "medium", RULE)


def _has_both(view: StoryView, a: str, b: str) -> bool:
    """Whether both articles name a homicide that somebody is charged with, be it in a clause that names nobody."""
    told = {
        s.article
        for s in (view.statements[r] for r in view.of("clause"))
        if s.article in (a, b) and offences_of(s) & HOMICIDE
    }
    return len(told) == 2


def _charged(view: StoryView) -> dict[str, dict[str, list[int]]]:
    """For each person, for each article, the clauses that name an offence the person is charged with."""
    found: dict[str, dict[str, list[int]]] = {}
    for row in view.of("clause"):
        statement = view.statements[row]
        if (
            statement.is_negated
            or SETTLED.search(statement.text)
            or PAST.search(statement.sentence.text)
            or not offences_of(statement)
            or not CHARGED.search(statement.text)
        ):
            continue
        for name in sorted(names_of(statement)):
            found.setdefault(name, {}).setdefault(statement.article, []).append(row)
    return {name: rows for name, rows in found.items() if len(rows) > 1}


def offences_of(statement: Statement) -> frozenset[str]:
    """Offences that a clause's sentence names (a list of charges is often split into clauses), folded to one word
    each.
    """
    return frozenset(m.group().lower().split()[-1] for m in OFFENCE.finditer(statement.sentence.text))
