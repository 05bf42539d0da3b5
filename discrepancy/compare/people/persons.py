"""What each article says of each person: its mentions gathered, ready for the comparators of names, roles and ages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from discrepancy.names import first_name, fold_name, is_nickname, last_name, likeness
from discrepancy.offices import find_head, find_offices
from discrepancy.records import Statement
from discrepancy.storyview import StoryView


@dataclass(frozen=True)
class Portrait:
    """One person in one article: the name's folded words and every mention of it, in order of the text."""

    article: str
    words: tuple[str, ...]
    name: str
    mentions: tuple[Statement, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles in order of first use, as written."""
        return tuple(dict.fromkeys(t for m in self.mentions if m.person for t in m.person.titles))

    @property
    def heads(self) -> tuple[str, ...]:
        """Offices and relations in titles, sorted."""
        roles = [t for m in self.mentions if m.person for t in (*m.person.titles, *m.person.relations)]
        return tuple(sorted({office for role in roles for office in find_offices(role)}))

    @property
    def relations(self) -> tuple[str, ...]:
        """Head nouns of the relations to others, sorted."""
        roles = [t for m in self.mentions if m.person for t in m.person.relations]
        return tuple(sorted({h for h in map(find_head, roles) if h}))

    @property
    def ages(self) -> tuple[int, ...]:
        """Ages given, sorted."""
        return tuple(sorted({m.person.age for m in self.mentions if m.person and m.person.age is not None}))


SURE, UNSURE = "PERSON", "UNSURE"
"""Labels of a name that is a person's, and of one that may be."""

SPELLED, ALIKE = 5, 0.8
"""Letters and likeness from which two last names behind one first name are one, spelled in two ways."""


def gather_portraits(view: StoryView) -> list[Portrait]:
    """Every person of every article of a story, by article and then by name.

    A name that one article shows to be a person's is one in the articles that do not show it, too.
    """
    known = {portrait.words for portrait in gather_labelled(view, SURE) if len(portrait.words) > 1}
    return gather_labelled(view, SURE, known)


def gather_unsure(view: StoryView) -> list[Portrait]:
    """Names that no article shows to be a person's; they serve to find a person under another spelling only."""
    known = {portrait.words for portrait in gather_labelled(view, SURE)}
    return [portrait for portrait in gather_labelled(view, UNSURE) if portrait.words not in known]


def gather_labelled(view: StoryView, label: str, known: Collection[tuple[str, ...]] = frozenset()) -> list[Portrait]:
    """The portraits of mentions with a label, and of those whose folded name is ``known``."""
    groups: dict[tuple[str, tuple[str, ...]], list[Statement]] = {}
    for index in view.of("person"):
        statement = view.statements[index]
        if statement.person is None:
            continue
        words = fold_name(statement.person.full or statement.person.name)
        if statement.person.label == label or words in known:
            groups.setdefault((statement.article, words), []).append(statement)
    return [
        Portrait(article, words, mentions[0].subject or mentions[0].span, tuple(mentions))
        for (article, words), mentions in sorted(groups.items(), key=lambda item: item[0])
    ]


def mention_with(portrait: Portrait) -> Statement:
    """The mention that shows the full name best: the first that spells it out, else the first."""
    for mention in portrait.mentions:
        if mention.person is not None and fold_name(mention.person.name) == portrait.words:
            return mention
    return portrait.mentions[0]


def group_portraits(portraits: Sequence[Portrait]) -> list[list[Portrait]]:
    """Portraits of one person across articles: same last name and compatible first name, or a spelling of it.

    A name that some article gives to two people ("J. Smith" beside John and Jane) joins none of them.
    """
    groups: list[list[Portrait]] = []
    for portrait in sorted(
        (p for p in portraits if len(p.words) > 1), key=lambda p: (-len(p.words), p.words, p.article)
    ):
        fitting = [g for g in groups if is_same_person(portrait, g)]
        if len(fitting) == 1:
            fitting[0].append(portrait)
        elif not fitting:
            groups.append([portrait])
    return [sorted(g, key=lambda p: (p.article, p.words)) for g in groups]


def is_same_person(portrait: Portrait, group: Sequence[Portrait]) -> bool:
    """Whether a portrait's name is a form of the names of a group, and no article of the group holds both apart."""
    words = portrait.words
    if any(words == other.words for other in group):
        return True
    return any(other.article != portrait.article and is_form(words, other.words) for other in group)


def is_form(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two full names can be forms of one: a first name short or left out, a further name at either end.

    Last names may be one name spelled in two ways, where the first names are equal.
    """
    if last_name(one) == last_name(two) and is_nickname(first_name(one), first_name(two)):
        return True
    short, long = sorted((one, two), key=len)
    if len(short) < len(long) and short in (long[: len(short)], long[-len(short) :]):
        return True
    is_spelling = min(len(last_name(one)), len(last_name(two))) >= SPELLED and first_name(one) == first_name(two)
    return is_spelling and last_name(one)[0] == last_name(two)[0] and likeness(last_name(one), last_name(two)) >= ALIKE
