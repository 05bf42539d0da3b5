"""What each article says of each person: its mentions gathered, ready for the comparators of names, roles and ages."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.names import fold_name
from discrepancy.offices import find_head
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
        """Head nouns of titles and relations, sorted."""
        roles = [t for m in self.mentions if m.person for t in (*m.person.titles, *m.person.relations)]
        return tuple(sorted({h for h in map(find_head, roles) if h}))

    @property
    def relations(self) -> tuple[str, ...]:
        """Head nouns of the relations to others, sorted."""
        roles = [t for m in self.mentions if m.person for t in m.person.relations]
        return tuple(sorted({h for h in map(find_head, roles) if h}))

    @property
    def ages(self) -> tuple[int, ...]:
        """Ages given, sorted."""
        return tuple(sorted({m.person.age for m in self.mentions if m.person and m.person.age is not None}))


def gather_portraits(view: StoryView) -> list[Portrait]:
    """Every person of every article of a story, by article and then by name."""
    groups: dict[tuple[str, tuple[str, ...]], list[Statement]] = {}
    for index in view.of("person"):
        statement = view.statements[index]
        if statement.person is not None:
            groups.setdefault((statement.article, fold_name(statement.person.full or statement.person.name)), []).append(statement)
    return [Portrait(article, words, mentions[0].subject or mentions[0].span, tuple(mentions))
            for (article, words), mentions in sorted(groups.items(), key=lambda item: item[0])]


def mention_with(portrait: Portrait) -> Statement:
    """The mention that shows the full name best: the first that spells it out, else the first."""
    for mention in portrait.mentions:
        if mention.person is not None and fold_name(mention.person.name) == portrait.words:
            return mention
    return portrait.mentions[0]
