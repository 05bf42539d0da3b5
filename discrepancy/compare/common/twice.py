"""Differences that two comparators tell: kept once, with a word on what else saw them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from discrepancy.records import SEVERITIES, Fact, Pair, Statement

SHORT = 60
"""Characters up to which what is marked is a value, and not a clause that may tell of several matters."""

COMMON = 0.25
"""Least share of the words marked that two values have in common: "south" and "south of Tarvos" are one value, "two"
and "two barns burned down" are not. Found on the findings of 60 stories, where all that it joins was told twice."""

FIGURES = "quantity"
READ = "reading"
"""The rule of findings that a model proposed, sentence by sentence: a rule that sets two sentences against each other
knows better what they differ in."""

LOOSE = ("open-question", "gang-count")
"""Rules that mark other words than those of a value or a clause: of two sentences on one matter each tells it once."""

CROSSED = "age"
"""The rule whose facts may be two halves of one slip: two persons' ages, each given to the other."""

AGES = frozenset({CROSSED, "near-age"})
"""Rules that tell of one person's age, by a name or by a description: together they are one finding."""

PLAIN = frozenset("the and for was were not that with who what when where whether their his her age name names".split())
"""Words that two labels may share although they name two matters."""


def drop_twice_told(facts: Sequence[Fact]) -> list[Fact]:
    """The facts without those that tell, under another rule, nothing but what a surer one tells, which says so."""
    kept = dict(enumerate(facts))
    for place in sorted((n for n, f in kept.items() if f.pairs), key=lambda n: strength(facts[n])):
        surer = next((n for n, f in kept.items() if n != place and is_told_by(kept[place], f)), None)
        if surer is not None:
            kept[surer] = add_note(kept[surer], kept.pop(place))
    return join_crossed(join_ages(list(kept.values())))


def strength(fact: Fact) -> tuple[int, float, int]:
    """By what a fact is kept: the severity of its worst pair, then the surest pair, then how many there are."""
    return (
        max(SEVERITIES.index(p.severity) for p in fact.pairs),
        max(p.confidence for p in fact.pairs),
        len(fact.pairs),
    )


def is_told_by(weaker: Fact, stronger: Fact) -> bool:
    """Whether every pair of the weaker fact is one of the stronger's, in the same words of the same two sentences."""
    if weaker.rule == stronger.rule or not stronger.pairs:
        return False
    if READ in (weaker.rule, stronger.rule):
        return weaker.rule == READ and is_read_again(weaker, stronger)
    if strength(weaker) > strength(stronger):
        return False
    is_one_matter = bool(words_of(weaker.label) & words_of(stronger.label))
    if is_one_matter and (weaker.rule in LOOSE or stronger.rule in LOOSE):
        return all(any(share_a_side(p, q) for q in sentence_pairs(stronger)) for p in sentence_pairs(weaker))
    return all(any(is_one_pair(weaker, p, stronger, q, is_one_matter) for q in stronger.pairs) for p in weaker.pairs)


def is_read_again(read: Fact, told: Fact) -> bool:
    """Whether a rule's fact has every pair of sentences that a reading has.

    Of figures one of the two sentences is enough: headline and text give one figure.
    """
    if read.kind == told.kind == FIGURES:
        return all(any(share_a_side(p, q) for q in sentence_pairs(told)) for p in sentence_pairs(read))
    return sentence_pairs(read) <= sentence_pairs(told)


def sentence_pairs(fact: Fact) -> frozenset[frozenset[tuple[str, int]]]:
    """The pairs of sentences that a fact sets against each other, each by its article and place."""
    ends = [(s.article, s.sentence.index) for s in fact.statements]
    return frozenset(frozenset((ends[p.a], ends[p.b])) for p in fact.pairs)


def share_a_side(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether two pairs of sentences are of the same articles and have a sentence in common: a headline and the text
    below it may each answer a question.
    """
    return bool(one & other) and {article for article, _ in one} == {article for article, _ in other}


def is_one_pair(one: Fact, p: Pair, other: Fact, q: Pair, is_one_matter: bool) -> bool:
    """Whether two pairs mark much the same words: values, or clauses where the labels name one matter."""
    a, b = one.statements[p.a], one.statements[p.b]
    for c, d in ((other.statements[q.a], other.statements[q.b]), (other.statements[q.b], other.statements[q.a])):
        is_short = all(len(s.span) <= SHORT for s in (a, b, c, d))
        if min(overlap(a, c), overlap(b, d)) >= COMMON and (is_one_matter or is_short):
            return True
    return False


def overlap(one: Statement, other: Statement) -> float:
    """The share of what two statements mark in one sentence that both mark, in [0, 1]."""
    if (one.article, one.sentence.index) != (other.article, other.sentence.index):
        return 0.0
    shared = min(one.span_end, other.span_end) - max(one.span_start, other.span_start)
    whole = max(one.span_end, other.span_end) - min(one.span_start, other.span_start)
    return max(0, shared) / whole if whole else 0.0


def words_of(label: str) -> frozenset[str]:
    """The words of a label that name a matter."""
    return frozenset(word.removesuffix("s") for word in re.findall(r"[a-z]{3,}", label.lower()) if word not in PLAIN)


def add_note(fact: Fact, seen: Fact) -> Fact:
    """The fact with a word on the rule by which it was seen as well, but for the pair reader where it says the same."""
    if seen.rule == READ and seen.kind == fact.kind:
        return fact
    return replace(fact, explanation=f"{fact.explanation} It was also found as {seen.kind}, by the rule {seen.rule}.")


def join_ages(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with what two rules tell of one person's age as one finding."""
    return join(facts, lambda one, other: {one.rule, other.rule} == AGES and one.label == other.label, merge)


def join(
    facts: Sequence[Fact], are_one: Callable[[Fact, Fact], bool], make_one: Callable[[Fact, Fact], Fact]
) -> list[Fact]:
    """The facts with each that is one with an earlier one put into that."""
    joined: list[Fact] = []
    for fact in facts:
        place = next((n for n, earlier in enumerate(joined) if are_one(earlier, fact)), None)
        if place is None:
            joined.append(fact)
        else:
            joined[place] = make_one(joined[place], fact)
    return joined


def merge(one: Fact, other: Fact) -> Fact:
    """One fact with the statements and pairs of both, told by the one with more statements."""
    more, fewer = sorted((one, other), key=lambda f: -len(f.statements))
    rows = {(s.article, s.sentence.index, s.span): n for n, s in enumerate(more.statements)}
    for s in fewer.statements:
        rows.setdefault((s.article, s.sentence.index, s.span), len(rows))
    places = [rows[s.article, s.sentence.index, s.span] for s in fewer.statements]
    moved = (replace(p, a=min(places[p.a], places[p.b]), b=max(places[p.a], places[p.b])) for p in fewer.pairs)
    best: dict[tuple[int, int], Pair] = {}
    for pair in (*more.pairs, *moved):
        known = best.get((pair.a, pair.b))
        if known is None or pair.confidence > known.confidence:
            best[pair.a, pair.b] = pair
    added = [s for s, n in zip(fewer.statements, places, strict=True) if n >= len(more.statements)]
    return add_note(
        replace(more, statements=(*more.statements, *added), pairs=tuple(best[k] for k in sorted(best))), fewer
    )


def join_crossed(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with two persons' ages that are each other's in the other source told as one."""
    return join(facts, are_crossed, cross)


def are_crossed(one: Fact, other: Fact) -> bool:
    """Whether two ages of two versions each have the same two values, the other way round, in the same articles."""
    if not one.rule == other.rule == CROSSED:
        return False
    a, b = ({s.article: s.span for s in fact.statements} for fact in (one, other))
    if len(one.statements) != 2 or len(other.statements) != 2 or len(a) != 2 or a.keys() != b.keys():
        return False
    first, second = sorted(a)
    return (a[first], a[second]) == (b[second], b[first]) and a[first] != a[second]


def cross(one: Fact, other: Fact) -> Fact:
    """One fact of two halves, with the statements and pairs of both."""
    shift = len(one.statements)
    pairs = (*one.pairs, *(replace(p, a=p.a + shift, b=p.b + shift) for p in other.pairs))
    return replace(
        one,
        label=f"ages of {one.label.removeprefix('age of ')} and {other.label.removeprefix('age of ')}",
        statements=(*one.statements, *other.statements),
        pairs=pairs,
        summary=f"{one.summary} {other.summary}",
        explanation="Each of the two ages is the other's in the other source: one source may have swapped them.",
    )
