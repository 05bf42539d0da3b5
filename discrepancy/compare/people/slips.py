"""A proper noun written in two ways, whatever it names: words in capitals of a story that differ by a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from discrepancy.bigplaces import are_place_and_people
from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import cut, first_statements
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.persons import gather_portraits
from discrepancy.names import edit_distance, fold_name, fold_written_out, likeness, spell_latin, spell_sound
from discrepancy.offices import is_office
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

SHORTEST = 6
"""Letters from which two words in capitals that differ by one are seldom two names."""

LONG = 9
"""Letters from which two letters may differ where both words sound alike."""

SAME_NEIGHBOUR = 0.75
"""Likeness of the words beside two names from which both stand in one name."""

SAME_NAME = 0.8
"""Likeness from which two words of one person's name in two articles are spellings, as among names."""

OFTEN = 2
"""Mentions from which an article's one spelling is its usual one, beside another that it has once."""

MOST_PAIRS = 6

Told = Mapping[frozenset[str], Collection[str]]
"""Pairs of folded words taken for spellings of one name, with the articles within which both have been told of."""

_WORD = re.compile(r"(?<![\w@/.#-])[A-ZÀ-Þ][a-zà-ÿ]+[a-zà-ÿ'’]*(?![\w@-]|\.(?:com|org|net))")
_BESIDE = re.compile(r"([A-ZÀ-Þ][\w'’-]+)[.]? $|^ ([A-ZÀ-Þ][\w'’-]+)")
_PLACED = re.compile(
    r"\b(?:in|from|of|near|at|outside|around|to|through|off|across|between)\s+(?:the\s+)?(?:[A-Z][\w'’-]+\s)*$"
)
_REGULAR = re.compile(r"(?:e?s|an|n|i|d|r|y|t|ed|ly)$")


@dataclass(frozen=True)
class Word:
    """A word in capitals of a story: its mentions by article, and the words in capitals that stand beside it."""

    folded: str
    mentions: dict[str, list[Statement]] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)


def compare_slips(
    view: StoryView, kind: str, known: Collection[frozenset[str]], told: Told | None = None
) -> list[Fact]:
    """One fact for each proper noun of a kind (persons' and others' names: actor; places: location) in two spellings.

    ``known`` are the pairs of folded words that another rule has told of already, and ``told`` those that it took for
    one person's in two articles, with the articles within which it told of both: any other that holds both is told of.
    """
    words = gather_words(view)
    portraits = gather_portraits(view)
    people = {word for portrait in portraits for word in portrait.words}
    full = {w for p in portraits if len(p.words) > 1 for w in p.words}
    firsts = {p.words[0] for p in portraits if len(p.words) > 1} - {p.words[-1] for p in portraits}
    places = {w for i in view.of("place") for name in view.statements[i].places for w in fold_name(name)} - people
    facts = []
    for one, two in combinations(words, 2):
        pair = frozenset((one.folded, two.folded))
        if told and pair in told:
            facts += state_slip(view, kind, [*link_within(one, two, told[pair])])
        if pair in known or not are_one_word(one, two):
            continue
        if {one.folded, two.folded} <= full:
            continue  # two persons in full, whom the comparator of names judges by all that is told of them
        if (one.folded in firsts) != (two.folded in firsts) and not (one.beside and two.beside):
            continue  # somebody's first name, and a word that may be another's last name
        is_place = not {one.folded, two.folded} & people and (
            bool({one.folded, two.folded} & places) or is_placed(one) or is_placed(two)
        )
        if is_place == (kind == "location"):
            facts += state_slip(view, kind, [*link_mentions(view, one, two)])
    return facts


def gather_words(view: StoryView) -> list[Word]:
    """The words in capitals of a story that it never writes without, in the order of the alphabet."""
    common: set[str] = set()
    found: dict[str, Word] = {}
    for statement in first_statements(view):
        text = statement.sentence.text
        common.update(re.findall(r"\b[a-z]{4,}\b", text))
        for match in _WORD.finditer(text):
            folded = fold_name(match.group())
            if len(folded) == 1 and len(folded[0]) >= SHORTEST:
                word = found.setdefault(folded[0], Word(folded[0]))
                shown = cut(statement, match.start(), match.start() + len(match.group().removesuffix("'s")))
                word.mentions.setdefault(statement.article, []).append(shown)
                word.beside.update(neighbours(text, match.start(), match.end()))
    return [found[name] for name in sorted(found) if name not in common]


def neighbours(text: str, start: int, end: int) -> Iterator[str]:
    """The words in capitals right before and behind a word, folded, titles and offices left out."""
    for match in (_BESIDE.search(text[:start]), _BESIDE.search(text[end:])):
        word = next((g for g in match.groups() if g), "") if match else ""
        if word and not is_office(word):
            yield from fold_name(word)


def are_one_word(one: Word, two: Word) -> bool:
    """Whether two words differ by a letter, in no ending or spelling of another country, and can stand for one name."""
    a, b = one.folded, two.folded
    if a[0] != b[0] or plain(a) == plain(b) or are_place_and_people(a, b):
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and _REGULAR.fullmatch(long[len(short) :]):
        return False
    distance = edit_distance(a, b)
    if distance != 1 and not (distance == 2 and len(short) >= LONG and spell_sound(a) == spell_sound(b)):
        return False
    if written_out(one) & written_out(two):
        return False
    if not one.beside or not two.beside:
        return True
    return any(likeness(x, y) >= SAME_NEIGHBOUR for x, y in product(sorted(one.beside), sorted(two.beside)))


def written_out(word: Word) -> set[tuple[str, ...]]:
    """The ways in which a word stands in the story, without letters that a keyboard may lack."""
    return {fold_written_out(s.span) for mentions in word.mentions.values() for s in mentions}


def plain(word: str) -> str:
    """A word in one spelling for both sides of the Atlantic, without a plural's ending."""
    text = re.sub(r"our", "or", re.sub(r"ce$", "se", re.sub(r"re$", "er", word.replace("z", "s"))))
    return text.rstrip("s").rstrip("e")


def is_placed(word: Word) -> bool:
    """Whether a word stands where a place does, behind a preposition."""
    return any(_PLACED.search(m.before) for mentions in word.mentions.values() for m in mentions)


Linked = tuple[Statement, Statement, str]
"""Two mentions of a name that may be compared, and how grave their difference is."""


def link_within(one: Word, two: Word, told: Collection[str]) -> Iterator[Linked]:
    """Mentions of two spellings of one name in an article that holds both, in other sentences, and not told of yet."""
    if likeness(one.folded, two.folded) < SAME_NAME:
        return
    for article in sorted(set(one.mentions) & set(two.mentions) - set(told)):
        first, second = one.mentions[article], two.mentions[article]
        if not {s.sentence.start for s in first} & {s.sentence.start for s in second}:
            yield first[0], second[0], "low"


def state_slip(view: StoryView, kind: str, found: Sequence[Linked]) -> list[Fact]:
    """The fact that a name is spelled in two ways, if two mentions of it may be compared."""
    links = found[:MOST_PAIRS]
    if not links:
        return []
    versions = list({id(s): s for link in links for s in link[:2]}.values())
    index = {id(s): i for i, s in enumerate(versions)}
    pairs = tuple(
        Pair(index[id(a)], index[id(b)], "contradiction", *grade_slip(kind, severity)) for a, b, severity in links
    )
    return [
        Fact(
            kind,
            f"spelling of {versions[0].span}",
            tuple(versions),
            pairs,
            f"The name is given as {word_versions(view, ((s.span, s) for s in versions))}.",
            f"Two words in capitals differ by a letter or two ({versions[0].span} / {versions[1].span}); they may name "
            "two persons or places.",
            "proper-noun",
        )
    ]


def grade_slip(kind: str, severity: str) -> tuple[str, float]:
    """Severity and confidence: two spellings of a place are often both in use, and seldom news to an editor."""
    return ("medium", 0.65) if kind == "actor" and severity == "medium" else ("low", 0.5)


def link_mentions(view: StoryView, one: Word, two: Word) -> Iterator[Linked]:
    """Mentions of two articles, neither of which has the other's spelling; else those of one that has its own once."""
    for a, b in product(sorted(one.mentions), sorted(two.mentions)):
        first, second = one.mentions[a], two.mentions[b]
        if a != b and a not in two.mentions and b not in one.mentions and not is_same_copy(view, first[0], second[0]):
            is_latin = spell_latin(one.folded) == spell_latin(two.folded)
            yield first[0], second[0], "low" if is_latin else "medium"
        elif a == b and is_odd_one(first, second):
            yield first[0], second[0], "low"


def is_odd_one(ones: Sequence[Statement], twos: Sequence[Statement]) -> bool:
    """Whether an article has one spelling once, the other often, and never both in one sentence."""
    counts = sorted((len(ones), len(twos)))
    return (
        counts[0] == 1
        and counts[1] >= OFTEN
        and not {s.sentence.start for s in ones} & {s.sentence.start for s in twos}
    )
