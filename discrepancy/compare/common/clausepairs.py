"""What the clause comparators share: which clauses speak of the same event, and facts made of the pairs that differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from discrepancy.compare.common.clauselabels import label_clauses
from discrepancy.compare.common.lexicon import LIGHT, class_of
from discrepancy.compare.common.wording import name_source, shorten
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

MAX_PAIRS = 4
"""Pairs shown of one fact: the best of each pair of articles."""

COMMON_SHARE = 0.06
"""A name in more than this share of a story's clauses does not tell which of its events a clause is of."""


LEAST_WORDS = 5
"""Words from which a clause can be read on its own."""

LOW_SHARE = 0.6
"""What is left of that confidence where a finding is graded low."""

ONCE = frozenset("arraign convict sentence indict extradite execute funeral resign autopsy acquit".split())
"""Events that a person goes through once: a shared name settles that they are the same."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How a rule's findings are put: how their summary opens and what they went by.

    ``confidence`` is how often those of medium severity read true on graded and ungraded stories, rounded; few cases
    each. ``question`` is what the label asks, of a short clause of the source's own ({0}), and of a topic ({0}) or
    the words of a clause ({1}) where it has none. ``is_credited`` tells that a finding turns on who said it, and
    ``is_second`` which clause the opening tells second.
    """

    opening: str
    explanation: str
    confidence: float
    question: tuple[str, str] = ("{0}", "{0}")
    is_credited: bool = False
    is_second: Callable[[Statement], bool] | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two clauses (indices of the view's statements) that differ, how much alike they are, and how the pair is
    graded.
    """

    a: int
    b: int
    score: float
    verdict: str
    severity: str
    rule: str


def clause_pairs(view: StoryView, floor: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of clauses of different originals with a cosine of at least ``floor``, in order."""
    rows = view.of("clause")
    if not rows:
        return
    vectors = view.vectors[rows]
    cosine = vectors @ vectors.T
    origins = [view.origin.get(view.statements[row].article, view.statements[row].article) for row in rows]
    ones, others = np.triu(cosine >= floor, 1).nonzero()
    for x, y in zip(ones.tolist(), others.tolist(), strict=True):
        if origins[x] != origins[y]:
            yield rows[x], rows[y], float(cosine[x, y])


def is_same_copy(view: StoryView, a: Statement, b: Statement) -> bool:
    """Whether two statements stand in one article, or in copies of one wire text."""
    return view.is_one_text(a.article, b.article)


def is_same_event(a: Statement, b: Statement, score: float, common: frozenset[str]) -> bool:
    """Whether two clauses speak of one event: same class of predicate, and participants that agree.

    A rare name or head word shared will do with a fair cosine; one in ``common`` needs a second participant.
    """
    one, other = class_of(a.predicate), class_of(b.predicate)
    if one != other or one in LIGHT or are_names_apart(a, b):
        return False
    shared = shared_participants(a, b)
    rare = shared - common
    if len(shared) >= 2 or (rare and score >= 0.6) or (shared and one in ONCE):
        return True
    return bool(shared) and score >= 0.72


def shared_participants(a: Statement, b: Statement) -> frozenset[str]:
    """Names or head words that both clauses hold, the predicate aside."""
    names = frozenset(n for n in a.entities if any(_is_same_name(n, m) for m in b.entities))
    heads = heads_of(a) & heads_of(b)
    return names | frozenset(h for h in heads if not any(h in n for n in names))


def _is_same_name(a: str, b: str) -> bool:
    """Equal names, or one that holds the other whole ("new bedford" / "new bedford district court")."""
    return a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} "


def heads_of(statement: Statement) -> frozenset[str]:
    """Last words of the actor and the object, folded, pronouns left out."""
    found = set()
    for phrase in (statement.subject, statement.object):
        head = head_of(phrase)
        if head:
            found.add(head)
    return frozenset(found)


def head_of(phrase: str | None) -> str | None:
    """The folded last word of a noun phrase before "of" or "for", or None for a pronoun or nothing."""
    words = re.findall(r"[a-z][a-z'-]+", re.split(r" (?:of|for|in|with) ", (phrase or "").lower())[0])
    return words[-1].rstrip("s") if words and words[-1] not in _PRONOUNS else None


_PRONOUNS = frozenset("it he she they we you i this that which who there him her them us those these one what".split())


def are_names_apart(a: Statement, b: Statement) -> bool:
    """Whether both clauses name somebody and nobody in common, or an object each that the other does not hold."""
    one, other = set(a.entities), set(b.entities)
    if one and other and not any(_is_same_name(a, b) for a in one for b in other):
        return True
    objects = [{n for n in s.entities if s.object and n in s.object.lower()} for s in (a, b)]
    return bool(objects[0] and objects[1]) and not (_is_one_of(objects[0], other) or _is_one_of(objects[1], one))


def _is_one_of(names: set[str], others: set[str]) -> bool:
    return any(_is_same_name(name, other) for name in names for other in others)


def gather(view: StoryView, kind: str, candidates: Iterable[Candidate], rules: Mapping[str, Rule]) -> list[Fact]:
    """One fact for each group of candidates that share a statement or an event; ``rules`` by their names."""
    ordered = sorted(candidates, key=lambda c: (-c.score, c.a, c.b))
    groups: list[list[Candidate]] = []
    for candidate in ordered:
        near = [g for g in groups if any(_belongs(view, candidate, other) for other in g)]
        if near:
            near[0].append(candidate)
        else:
            groups.append([candidate])
    return [_fact(view, kind, group, rules) for group in groups]


def _belongs(view: StoryView, a: Candidate, b: Candidate) -> bool:
    if {a.a, a.b} & {b.a, b.b}:
        return True
    one, other = view.statements[a.a], view.statements[b.a]
    if a.rule != b.rule:
        return False
    sentences = {(view.statements[i].article, view.statements[i].sentence.index) for i in (a.a, a.b)}
    if sentences & {(view.statements[i].article, view.statements[i].sentence.index) for i in (b.a, b.b)}:
        return True
    return (
        class_of(one.predicate) == class_of(other.predicate)
        and class_of(one.predicate) not in LIGHT
        and (max(view.cosine(a.a, b.a), view.cosine(a.a, b.b)) >= 0.6)
    )


def _fact(view: StoryView, kind: str, group: list[Candidate], rules: Mapping[str, Rule]) -> Fact:
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in group:
        articles = sorted((view.statements[candidate.a].article, view.statements[candidate.b].article))
        best.setdefault((articles[0], articles[1]), candidate)
    chosen = sorted(best.values(), key=lambda c: (-c.score, c.a, c.b))[:MAX_PAIRS]
    rows = sorted({i for c in chosen for i in (c.a, c.b)})
    place = {row: n for n, row in enumerate(rows)}
    pairs = tuple(
        Pair(place[min(c.a, c.b)], place[max(c.a, c.b)], c.verdict, c.severity, confidence_of(c, rules[c.rule]))
        for c in sorted(chosen, key=lambda c: (min(c.a, c.b), max(c.a, c.b)))
    )
    first = chosen[0]
    one, other = view.statements[first.a], view.statements[first.b]
    names = [name_as_written(one, n) for n in sorted(set(one.entities) & set(other.entities))]
    names = names or [head for head in sorted(heads_of(one) & heads_of(other)) if not head.endswith(("self", "selve"))]
    label = label_clauses(rules[first.rule].question, one, other, names)
    rule = rules[first.rule]
    told = sorted((one, other), key=lambda x: side_of(view, rule, x))
    quotes = " / ".join(f"“{quote_of(x)}” ({name_of(view, x)}{credit(x) if rule.is_credited else ''})" for x in told)
    summary = f"{rule.opening}: {quotes}"
    return Fact(kind, label, tuple(view.statements[i] for i in rows), pairs, summary, rule.explanation, first.rule)


def name_as_written(statement: Statement, folded: str) -> str:
    """A folded name with the capitals that the sentence gives it."""
    match = re.search(re.escape(folded), statement.sentence.text, re.IGNORECASE)
    return match[0] if match else folded.title()


def confidence_of(candidate: Candidate, rule: Rule) -> float:
    """How far a pair is to be trusted, in [0, 1], by its rule and grade."""
    return round(rule.confidence * (LOW_SHARE if candidate.severity == "low" else 1.0), 2)


def quote_of(statement: Statement) -> str:
    """The clause in the source's words, or its sentence where the clause alone says too little."""
    return shorten(statement.span if len(statement.span.split()) >= LEAST_WORDS else statement.sentence.text)


def side_of(view: StoryView, rule: Rule, statement: Statement) -> tuple[bool, str]:
    """Where a clause stands in a summary: in the order in which the rule's opening tells the sides, else by date."""
    return rule.is_second is not None and rule.is_second(statement), view.published(statement) or ""


def credit(statement: Statement) -> str:
    """Whom a statement is credited to, as a summary adds it: ", credited to the mayor"."""
    speaker = statement.attribution.speaker if statement.attribution is not None else None
    return f", credited to {speaker}" if speaker and speaker.lower() not in _PRONOUNS else ""


def name_of(view: StoryView, statement: Statement) -> str:
    """What an editor calls a statement's article."""
    return name_source(view, statement)


def common_names(view: StoryView) -> frozenset[str]:
    """Names so frequent in a story that they tell no event from another."""
    rows = view.of("clause")
    counts = Counter(name for i in rows for name in view.statements[i].entities)
    return frozenset(name for name, n in counts.items() if n > COMMON_SHARE * len(rows))


def dated_order(view: StoryView, a: int, b: int) -> int:
    """-1 where the first clause's article is older by its date, 1 where newer, 0 where unknown or the same day."""
    return order_days(*(view.published(view.statements[i]) for i in (a, b)))


def order_days(one: str | None, other: str | None) -> int:
    """-1 where the first ISO date or date-time is earlier, 1 where later, 0 where one is unknown or of the same day."""
    if not one or not other or one[:10] == other[:10]:
        return 0
    return -1 if one < other else 1
