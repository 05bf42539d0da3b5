"""Other homes of one person."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from discrepancy.compare.people.persons import gather_portraits, group_portraits
from discrepancy.compare.places.placewords import STREET_TYPES, Link, Telling
from discrepancy.names import fold_name
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

BESIDE = 40
"""Characters around a home in which another town may be what it lies in; farther off, another town is another place."""


def compare_homes(view: StoryView) -> list[Telling]:
    """What is told of each person whom articles place in different homes."""
    facts: list[Telling] = []
    for group in group_portraits(gather_portraits(view)):
        homes: dict[tuple[str, tuple[str, ...]], Statement] = {}
        for portrait in group:
            for mention in portrait.mentions:
                for home in mention.person.homes if mention.person is not None else ():
                    homes.setdefault((mention.article, fold_name(home)), show_home(mention, home))
        keys = list(homes)
        links = [
            Link(homes[a], homes[b], "contradiction", 0.6, "other home")
            for a, b in combinations(keys, 2)
            if a[0] != b[0]
            and not set(a[1]) & set(b[1])
            and not is_inside(homes[a], b[1])
            and not is_inside(homes[b], a[1])
            and (a[0], b[1]) not in homes
            and (b[0], a[1]) not in homes
        ]
        if links:
            facts.append(Telling(f"home of {group[0].name}", f"{group[0].name} is said to be of", tuple(links)))
    return facts


def is_inside(mention: Statement, home: tuple[str, ...]) -> bool:
    """Whether the words around one home name the other too ("of Elm Street, Dover"), or the home is a street."""
    low, high = (x - mention.sentence.start for x in (mention.span_start, mention.span_end))
    around = mention.sentence.text[max(0, low - BESIDE) : high + BESIDE]
    return set(home) <= set(fold_name(around)) or is_street(home)


def is_street(home: tuple[str, ...]) -> bool:
    """Whether a home is a street's name, which lies in any town."""
    return home[-1] in STREET_TYPES or home[-1] in STREET_TYPES.values()


def show_home(mention: Statement, home: str) -> Statement:
    """A person's statement whose span is the home, where it is found behind the name."""
    sentence = mention.sentence
    at = sentence.text.find(home, mention.span_end - sentence.start)
    if at < 0:
        return mention
    start = sentence.start + at
    return replace(mention, span_start=start, span_end=start + len(home), span=home)
