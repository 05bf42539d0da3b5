"""One person given offices, ranks or names for a role that do not go together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.persons import Portrait, gather_portraits, group_portraits
from discrepancy.compare.people.titles import (
    FRAMINGS,
    LEVEL_OFFICES,
    LEVELS,
    PROFESSIONS,
    RIVALS,
    SHORTENED,
    SOFT_RIVALS,
    Office,
    read_offices,
)
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "role"

SOFT = 0.4
"""How sure a difference is of offices that one person may hold both: it is shown with low severity."""


FORMERLY = re.compile(r"\b(?:former|formerly|ex|retired|ousted|deposed|one-time|onetime)\b|\bex-", re.IGNORECASE)
"""Words by which an office is held no more; "late", "elect" and "candidate" tell other things."""

COURTESY = frozenset(
    "president governor senator mayor representative ambassador general colonel major captain admiral sergeant judge "
    "coach professor doctor king queen prince princess champion player actor actress singer marine soldier".split()
)
"""Offices that people are called by, or that describe them, after they have left them."""


@dataclass(frozen=True)
class Held:
    """An office as one article gives it to a person, and the mention that does."""

    office: Office
    title: str
    mention: Statement


def compare(view: StoryView) -> list[Fact]:
    """One fact for each person given offices that exclude one another, or names that judge differently."""
    facts = []
    for group in group_portraits(gather_portraits(view)):
        held = [h for portrait in group for h in held_offices(portrait)]
        links = [
            (one, two, *judged)
            for i, one in enumerate(held)
            for two in held[i + 1 :]
            if (judged := judge_offices(one, two, held)) is not None
        ]
        if links:
            facts.append(state_fact(view, group[0].name, links))
    return facts


def held_offices(portrait: Portrait) -> list[Held]:
    """Every office an article gives a person, once each."""
    found: dict[Office, Held] = {}
    for mention in portrait.mentions:
        for title in mention.person.titles if mention.person is not None else ():
            for office in read_offices(title):
                found.setdefault(office, Held(office, title, mention))
    return list(found.values())


def judge_offices(one: Held, two: Held, held: Sequence[Held]) -> tuple[str, float, str] | None:
    """(verdict, confidence, rule) if two offices given to one person conflict, or None."""
    a, b = one.office, two.office
    framing = next(
        (rule for rule, loaded, plain in FRAMINGS if {a.name, b.name} & loaded and {a.name, b.name} & plain), None
    )
    if a == b:
        return None
    if a.is_former != b.is_former and framing is None:
        return judge_former(one, two, held)
    if one.mention.article != two.mention.article:
        if framing is not None and a.name != b.name:
            return "framing", 0.65, framing
        if a.name == b.name and a.is_claimed != b.is_claimed:
            return "framing", 0.6, "self-proclaimed in one article alone"
        if holds_both(one, two, held):
            return None
        return judge_rivals(a, b)
    judged = judge_rivals(a, b)
    return judged if judged is not None and judged[2] == "assistant or not" else None


def judge_former(one: Held, two: Held, held: Sequence[Held]) -> tuple[str, float, str] | None:
    """(verdict, confidence, rule) for an office that is held in one article and was held in the other, or None.

    An article that gives the person the office both ways knows better; "President Renn" is also said of a former one.
    """
    former, present = (one, two) if one.office.is_former else (two, one)
    if (
        one.mention.article == two.mention.article
        or not FORMERLY.search(former.title)
        or not is_same_office(one.office, two.office)
        or present.office.name in COURTESY
        or any(h.office.is_former for h in held if h.mention.article == present.mention.article)
        or any(not h.office.is_former for h in held if h.mention.article == former.mention.article)
    ):
        return None
    return "contradiction", SOFT, "held still, or no more"


def judge_rivals(a: Office, b: Office) -> tuple[str, float, str] | None:
    """(verdict, confidence, rule) for two offices of one person that cannot be one, or None.

    Both are held, or both were: one may have held two offices in turn, but hardly learned two trades.
    """
    if a.name != b.name and {a.name, b.name} not in SHORTENED:
        groups = (PROFESSIONS,) if a.is_former else RIVALS
        if any({a.name, b.name} <= group for group in groups):
            return "contradiction", 0.65, "offices that exclude one another"
        is_soft = any({a.name, b.name} <= group for group in SOFT_RIVALS)
        return ("imprecision", SOFT, "another job or part") if is_soft else None
    if a.grade != b.grade and a.name == "vice president":
        return "imprecision", 0.55, "other grade of the same office"
    if a.field and b.field and a.field != b.field:
        return judge_fields(a, b)
    if a.grade != b.grade and {a.grade, b.grade} & {"assistant", "deputy"}:
        return "contradiction", 0.65, "assistant or not"
    if a.grade != b.grade and {a.grade, b.grade} & {"acting", "interim"}:
        return "imprecision", 0.55, "acting or in office"
    return None


def judge_fields(a: Office, b: Office) -> tuple[str, float, str] | None:
    """(verdict, confidence, rule) for one office in two departments, courts or levels of government, or None."""
    if a.name == "vice president":
        return "imprecision", SOFT, "same office, other department"
    levels = {a.field, b.field} & set(LEVELS.values())
    if a.name not in LEVEL_OFFICES or not levels:
        return "contradiction", 0.7, "same office, other department, court or grade"
    if "federal" in levels and len(levels) > 1:
        return "contradiction", 0.65, "same office, other level of government"
    return None  # a federal judge may sit in a circuit, and a city's in a county's court


def holds_both(one: Held, two: Held, held: Sequence[Held]) -> bool:
    """Whether one of the two articles gives the person both offices, so that they go together."""
    return any(
        (h.mention.article == one.mention.article and is_same_office(h.office, two.office))
        or (h.mention.article == two.mention.article and is_same_office(h.office, one.office))
        for h in held
    )


def is_same_office(a: Office, b: Office) -> bool:
    """Whether two offices are the same apart from being former."""
    return replace(a, is_former=False) == replace(b, is_former=False)


def state_fact(view: StoryView, name: str, links: Sequence[tuple[Held, Held, str, float, str]]) -> Fact:
    """The fact that a person's role differs."""
    versions = list({(h.mention.article, h.office): h for link in links for h in link[:2]}.values())
    index = {(h.mention.article, h.office): i for i, h in enumerate(versions)}
    pairs = tuple(
        Pair(
            index[a.mention.article, a.office],
            index[b.mention.article, b.office],
            verdict,
            "low" if confidence <= SOFT else "medium",
            confidence,
        )
        for a, b, verdict, confidence, _ in links
    )
    rules = sorted({link[4] for link in links})
    return Fact(
        KIND,
        f"role of {name}",
        tuple(show_title(h) for h in versions),
        pairs,
        f"{name} is called {word_versions(view, ((h.title, h.mention) for h in versions))}.",
        f"Roles given to one person differ: {'; '.join(rules)}.",
        "role",
    )


def show_title(held: Held) -> Statement:
    """A person's statement whose span is the title, where it is found in the sentence."""
    sentence = held.mention.sentence
    at = sentence.text.find(held.title)
    if at < 0:
        return held.mention
    return replace(
        held.mention, span_start=sentence.start + at, span_end=sentence.start + at + len(held.title), span=held.title
    )
