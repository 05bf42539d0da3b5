"""One sentence in two articles but for a word: another person, office, relation, direction or side of a door.

Newsrooms rewrite one report. Where two sentences agree almost word for word, what stands in one place of both is told
of one thing, whoever and wherever it is; so no parse is needed to line the two up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, takewhile

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.bonds import cut, first_statements
from discrepancy.compare.people.persons import gather_portraits
from discrepancy.compare.people.slotclasses import Judged, judge_words
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "actor"
"""Of persons; offices and relations are a matter of role, the rest of location."""

LEAST_SHARED = 4
LEAST_SHARE = 0.5
"""Words of content that two sentences share, and of the shorter one's, from which they can be one report."""

LONGEST, SHORTEST = 60, 5
"""Words of a sentence that is compared."""

MOST_WORDS = 4
"""Words that stand in one place of both sentences."""

BESIDE, ALONE = 2, 4
"""Words that both sentences share on either side of that place, and on one side where the sentence ends."""

_TOKEN = re.compile(r"[A-Za-zÀ-ÿ](?:[\w'’-]|\.(?=[A-Z]))*|\d[\d,.:]*\d|\d")
_ARTICLES = (("the",), ("a",), ("an",), ("his",), ("her",), ("their",))
_EMPTY = frozenset(
    "the a an of in on at to for and or is was were are be been by with from as that this it its his her he she they "
    "their had has have who which said says according police after before when where".split()
)


@dataclass(frozen=True)
class Text:
    """A sentence with its words, where each stands in it, and its words of content, figures and names."""

    statement: Statement
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    content: frozenset[str]
    marks: frozenset[str]


@dataclass(frozen=True)
class Place:
    """A place of two sentences where other words stand: the ranges of both, by number of the word."""

    one: tuple[int, int]
    two: tuple[int, int]


def compare(view: StoryView) -> list[Fact]:
    """One fact for each pair of words that stand in one place of two sentences and exclude each other."""
    people = {portrait.words for portrait in gather_portraits(view)}
    surnames = {words[-1]: words for words in sorted(people)}
    facts: dict[tuple[str, str, str], Fact] = {}
    for one, two in alike_sentences(read_texts(view)):
        if is_same_copy(view, one.statement, two.statement):
            continue
        for place in find_places(one, two):
            judged = judge_place(one, two, place, surnames)
            if judged is not None:
                fact = state_place(view, one, two, place, judged)
                a, b = sorted(s.span.lower() for s in fact.statements)
                facts.setdefault((judged.kind, a, b), fact)
    return list(facts.values())


def read_texts(view: StoryView) -> list[Text]:
    """Every sentence of a story that is neither very short nor very long, in order."""
    texts = []
    for statement in first_statements(view):
        found = list(_TOKEN.finditer(statement.sentence.text))
        if SHORTEST <= len(found) <= LONGEST:
            words = tuple(m.group() for m in found)
            content = frozenset(w.lower() for w in words) - _EMPTY
            marks = frozenset(w.lower() for n, w in enumerate(words) if w[0].isdigit() or (n and w[0].isupper()))
            texts.append(Text(statement, words, tuple(m.span() for m in found), content, marks))
    return texts


def alike_sentences(texts: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """Sentences of two articles that share most of their words of content."""
    for one, two in combinations(texts, 2):
        if one.statement.article == two.statement.article:
            continue
        shared = len(one.content & two.content)
        if shared >= LEAST_SHARED and shared >= LEAST_SHARE * min(len(one.content), len(two.content)):
            yield one, two


def find_places(one: Text, two: Text) -> Iterator[Place]:
    """The places where a few other words stand between words that both sentences share."""
    a, b = ([w.lower() for w in t.words] for t in (one, two))
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for n, (step, i, j, p, q) in enumerate(steps):
        if step == "equal" or max(j - i, q - p) > MOST_WORDS:
            continue
        before = steps[n - 1][2] - steps[n - 1][1] if n else 0
        behind = steps[n + 1][2] - steps[n + 1][1] if n + 1 < len(steps) else 0
        is_end = n + 1 == len(steps) or n == 0
        if min(before, behind) >= BESIDE or (is_end and max(before, behind) >= ALONE):
            yield Place((i, j), (p, q))


def judge_place(one: Text, two: Text, place: Place, people: Mapping[str, tuple[str, ...]]) -> Judged | None:
    """What the words in one place of two sentences exclude each other by; None where they may tell of two things:
    each sentence has a figure or a name that the other lacks, beside those words (but of one person's office it may).
    """
    a, b = one.words[slice(*place.one)], two.words[slice(*place.two)]
    judged = judge_words(a, b, (one.words[: place.one[0]], phrase_behind(one, two, place)), people)
    left = one.marks - {w.lower() for w in a} - two.marks, two.marks - {w.lower() for w in b} - one.marks
    is_of_one = judged is not None and judged.kind == "role" and has_name_before(one, two, place)
    return judged if not (left[0] and left[1]) or is_of_one else None


def phrase_behind(one: Text, two: Text, place: Place) -> tuple[str, ...]:
    """The words with which both sentences go on up to the end of the phrase; none where one has more in it."""
    a, b = (
        tuple(takewhile(lambda w: w.lower() not in _EMPTY, t.words[end + (t.words[end : end + 1] in _ARTICLES) :]))
        for t, end in ((one, place.one[1]), (two, place.two[1]))
    )
    return a if [w.lower() for w in a] == [w.lower() for w in b] else ()


def has_name_before(one: Text, two: Text, place: Place) -> bool:
    """Whether both sentences begin with one name before that place."""
    a, b = (
        {w.lower() for w in t.words[:end] if w[0].isupper()} for t, end in ((one, place.one[0]), (two, place.two[0]))
    )
    return bool(a) and a == b


def state_place(view: StoryView, one: Text, two: Text, place: Place, judged: Judged) -> Fact:
    """The fact that a sentence is told with other words in one place."""
    versions = (show(one, place.one), show(two, place.two))
    named = word_versions(view, ((s.span, s) for s in versions))
    return Fact(
        judged.kind,
        f"{judged.what}: {versions[0].span} / {versions[1].span}",
        versions,
        (Pair(0, 1, judged.verdict, judged.severity, judged.confidence),),
        f"In otherwise like sentences stands {named}.",
        f"Two sentences agree almost word for word and differ in {judged.what}; they may tell of two things.",
        "substitution",
    )


def show(text: Text, place: tuple[int, int]) -> Statement:
    """A sentence cut to the words of a place, or to the word before it where it has none there."""
    first, last = place if place[0] < place[1] else (max(0, place[0] - 1), max(1, place[0]))
    return cut(text.statement, text.places[first][0], text.places[last - 1][1])
