"""A name of several words of which one is plural in one article and not in another: "Guns Depot", "Gun Depot"."""

from __future__ import annotations

import re
from itertools import pairwise, product

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import cut, first_statements
from discrepancy.compare.people.persons import gather_portraits
from discrepancy.compare.people.slips import state_slip
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

_RUN = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+ )+[A-Z][a-z]+\b(?!['’])")
"""Words in capitals in the middle of a sentence, none of them with an apostrophe."""

_TITLE_CASE = 0.6
"""Share of words in capitals from which a sentence is a headline, whose words are no names."""

SHORTEST = 3
"""Letters of a word from which an "s" behind it is a plural's."""

OFTEN_BOTH = frozenset("sport woman arm saving system service game work new".split())
"""Words that many say with and without an "s" in the same name."""

Named = dict[tuple[str, str], dict[str, Statement]]
"""Two words of a name that stand side by side, and the first name with them in each article, whole."""


def compare_plurals(view: StoryView, kind: str) -> list[Fact]:
    """One fact for each name whose one article has a word with an "s" in it that another article has without."""
    named = gather_names(view)
    people = {word for portrait in gather_portraits(view) for word in portrait.words}
    facts: list[Fact] = []
    for (word, behind), plural in sorted(named.items()):
        single = word.removesuffix("s")
        held = named.get((single, behind), {})
        if single == word or not held or not is_plural(single) or {word.lower(), single.lower()} & people:
            continue
        facts += state_slip(
            view,
            kind,
            [
                (plural[a], held[b], "low")
                for a, b in product(sorted(plural), sorted(held))
                if a not in held and b not in plural and not is_same_copy(view, plural[a], held[b])
            ],
        )
    return facts


def is_plural(single: str) -> bool:
    """Whether a word with an "s" behind it is its plural, and no word of its own."""
    return len(single) >= SHORTEST and not single.endswith(("s", "u", "i")) and single.lower() not in OFTEN_BOTH


def gather_names(view: StoryView) -> Named:
    """Every two words in capitals that stand side by side in the middle of a sentence, by article."""
    named: Named = {}
    for statement in first_statements(view):
        text = statement.sentence.text
        if statement.sentence.kind == "title" or is_headline(text):
            continue
        for run in _RUN.finditer(text):
            words = list(re.finditer(r"\w+", run.group()))
            for one, two in pairwise(words):
                shown = cut(statement, run.start(), run.end())
                named.setdefault((one.group(), two.group()), {}).setdefault(statement.article, shown)
    return named


def is_headline(text: str) -> bool:
    """Whether most of a sentence's words begin with a capital."""
    words = re.findall(r"[A-Za-z][\w'’-]*", text)
    return len([w for w in words if w[0].isupper()]) > _TITLE_CASE * len(words)
