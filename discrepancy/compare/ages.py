"""One person's age given differently by different articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.persons import Portrait, gather_portraits, group_portraits
from discrepancy.names import last_name
from discrepancy.records import SEVERITIES, Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "quantity"

YEAR = 365

GENERATION = 25
"""Years from which two ages under one name are rather a parent's and a child's."""

APART = 15
"""Years from which a "Jr." tells that two are meant."""

JUNIOR = re.compile(r"\b(?:Jr|Sr)\b")

STYLED = {"mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f"}
"""Styles before a name, by the sex that they tell."""

CORRECTED = re.compile(
    r"\b(?:earlier|initially|originally|previously|at first|first) (?:\w+ ){0,3}?(?:reports?|reported|said|gave|"
    r"given|told|identified|listed|indicated|believed|thought)\b|^Earlier, ",
    re.IGNORECASE,
)
"""Words of a sentence that recalls an age which has since been corrected."""


def compare(view: StoryView) -> list[Fact]:
    """One fact for each person to whom articles give different ages."""
    facts = []
    portraits = gather_portraits(view)
    groups = group_portraits(portraits)
    for group in join_lone(groups, portraits):
        versions = age_versions(group)
        pairs = tuple(
            judge_ages(view, versions, i, j)
            for i in range(len(versions))
            for j in range(i + 1, len(versions))
            if age_of(versions[i]) != age_of(versions[j])
            and not is_grown(view, versions[i], versions[j])
            and not are_generations(versions[i], versions[j])
        )
        if pairs:
            facts.append(state_fact(view, versions, pairs))
    return facts


def join_lone(groups: Sequence[Sequence[Portrait]], portraits: Sequence[Portrait]) -> list[list[Portrait]]:
    """The groups of full names, with the lone names of other articles that can mean one of them alone.

    "Ida, 9" means the only Ida whom another article gives an age near it, where it gives that Ida no full name itself;
    "Mr Renn, 57" the only Renn, or the only one whom an article calls "Mr".
    """
    joined = [list(group) for group in groups]
    for lone in (p for p in portraits if len(p.words) == 1 and p.ages):
        fitting = [i for i, group in enumerate(groups) if is_first_name(lone, group)] or find_surname(lone, groups)
        if len(fitting) == 1:
            joined[fitting[0]].append(lone)
    return joined


def is_first_name(lone: Portrait, group: Sequence[Portrait]) -> bool:
    """Whether a lone name is the first name of a person whom other articles alone name, of an age not far off."""
    return all(p.article != lone.article and p.words[0] == lone.words[0] for p in group) and is_near(lone, group)


def find_surname(lone: Portrait, groups: Sequence[Sequence[Portrait]]) -> list[int]:
    """The groups, by number, whose last name a lone name is: of several those that are styled like it."""
    named = [i for i, group in enumerate(groups) if any(last_name(p.words) == lone.words[0] for p in group)]
    styles = styles_of([lone])
    if len(named) > 1:
        named = [i for i in named if styles and styles_of(groups[i]) == styles]
    return [i for i in named if is_near(lone, groups[i])]


def styles_of(portraits: Sequence[Portrait]) -> set[str]:
    """The sexes that styles before a name tell: "Mr", "Mrs" or "Ms"."""
    return {STYLED[word] for p in portraits for title in p.titles for word in title.lower().split() if word in STYLED}


def is_near(lone: Portrait, group: Sequence[Portrait]) -> bool:
    """Whether a lone name's age is not far off the ages of a person."""
    ages = [age for portrait in group for age in portrait.ages]
    return bool(ages) and min(abs(a - b) for a in ages for b in lone.ages) <= GENERATION


def age_versions(group: Sequence[Portrait]) -> list[Statement]:
    """The first statement of each age in each article, cut to the words that give the age."""
    versions: dict[tuple[str, int], Statement] = {}
    for portrait in group:
        for mention in portrait.mentions:
            if mention.person is not None and mention.person.age is not None and mention.quantity is not None:
                versions.setdefault((mention.article, mention.person.age), show_age(mention))
    return list(versions.values())


def show_age(mention: Statement) -> Statement:
    """A person's statement with the age as its span."""
    quantity = mention.quantity
    if quantity is None:
        return mention
    return replace(mention, span_start=quantity.start, span_end=quantity.end, span=quantity.text)


DOUBTS = {
    ("update", "medium"): "A birthday between the two reports may account for it.",
    ("update", "low"): "One sentence recalls the other age as an earlier report's.",
    ("contradiction", "low"): "They are so far apart that a parent and a child of one name may be meant.",
    ("contradiction", "medium"): "No birthday between the reports accounts for it; two people may share the name.",
}
"""What may lie behind two ages, by verdict and severity of their pair."""


def age_of(statement: Statement) -> int | None:
    """The age a statement gives."""
    return statement.person.age if statement.person is not None else None


def judge_ages(view: StoryView, versions: Sequence[Statement], i: int, j: int) -> Pair:
    """The pair of two versions: a year's difference between articles far apart may be a birthday."""
    one, two = versions[i], versions[j]
    gap = abs((age_of(one) or 0) - (age_of(two) or 0))
    if one.article != two.article and is_birthday_possible(view, one, two):
        return Pair(i, j, "update", "medium", 0.55)
    if any(CORRECTED.search(s.sentence.text) for s in (one, two)):
        return Pair(i, j, "update", "low", 0.4)
    if gap > GENERATION:
        return Pair(i, j, "contradiction", "low", 0.4)
    return Pair(i, j, "contradiction", "medium", 0.85 if one.article != two.article else 0.75)


def are_generations(one: Statement, two: Statement) -> bool:
    """Whether two ages are those of a parent and a child, one of whom has "Jr." behind the name."""
    is_far = abs((age_of(one) or 0) - (age_of(two) or 0)) >= APART
    return is_far and len({tuple(JUNIOR.findall(s.person.name)) for s in (one, two) if s.person is not None}) > 1


def is_birthday_possible(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether birthdays between two articles account for the ages: the later one's is higher by no more than the years.

    With a date unknown a single year may be a birthday.
    """
    grown, days = measure_growth(view, one, two)
    if days is None:
        return abs(grown) == 1
    return days > 1 and 0 < grown <= days // YEAR + 1


def is_grown(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether half a year or more lies between two articles, and the later one's age is higher as it may be then."""
    grown, days = measure_growth(view, one, two)
    return days is not None and days >= YEAR / 2 and 0 <= grown - days // YEAR <= 1


def measure_growth(view: StoryView, one: Statement, two: Statement) -> tuple[int, int | None]:
    """The years by which the later of two articles has somebody older, and the days between, None where unknown."""
    first, second = view.published(one), view.published(two)
    grown = (age_of(two) or 0) - (age_of(one) or 0)
    if first is None or second is None:
        return grown, None
    days = (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    return (grown, days) if days >= 0 else (-grown, -days)


def state_fact(view: StoryView, versions: Sequence[Statement], pairs: tuple[Pair, ...]) -> Fact:
    """The fact that a person's age differs."""
    name = versions[0].subject or versions[0].span
    worst = max(pairs, key=lambda p: (SEVERITIES.index(p.severity), p.confidence))
    return Fact(
        KIND,
        f"age of {name}",
        tuple(versions),
        pairs,
        f"{name}'s age is given as {word_versions(view, ((str(age_of(v)), v) for v in versions))}.",
        f"The ages stand with one name. {DOUBTS[worst.verdict, worst.severity]}",
        "age",
    )
