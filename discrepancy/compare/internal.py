"""One article that contradicts itself: headline against text, a part larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from discrepancy.compare.common.quantitylabels import label_quantity
from discrepancy.compare.common.wording import describe_quantity, name_source
from discrepancy.intervals import overlaps, quantity_of
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import QuantityFact, StoryView

KIND = "quantity"

TOLLS = frozenset("killed injured missing arrested".split())
"""Relations of which a headline gives the event's total, and the text's lead gives it again."""

TOTAL_NOUNS = frozenset((None, "person", "people", "dead", "life", "victim", "fatality", "death"))
"""Counted nouns that leave nobody out: "five men" may be some of the nine arrested, "five people" are all of them."""

LEAD = 2
"""Sentences after the headline in which the text gives its total."""

PLAIN = Pair(0, 1, "contradiction", "medium", 0.75)
"""How a pair is graded that the wording shows to be of one fact."""

_OF_THE = re.compile(r"^\s+of\s+(?:the|its|their|his|her)\s+$")
_OF = re.compile(r"^\s+(?:[\w-]+\s+){0,2}of\b|^\s+of\b")


SURE = 0.7
"""Probability of one fact from which two figures of one article count: four of six are right, of those below four of
eight.
"""


def compare(view: StoryView) -> list[Fact]:
    """One fact for each article's pair of figures that cannot both be true."""
    facts = []
    for article in sorted(view.articles):
        own = [s for s in view.statements if s.article == article and s.facet == "quantity" and is_plain_count(s)]
        pairs = [*find_headline_conflicts(own), *find_oversized_parts(own)]
        facts += [state_fact(view, (one, two), PLAIN, why) for one, two, why in pairs]
    stated = {(s.article, s.span_start) for fact in facts for s in fact.statements}
    return facts + [state_aligned(view, found) for found in view.inner_facts if not is_stated(view, found, stated)]


def is_stated(view: StoryView, found: QuantityFact, stated: Set[tuple[str, int]]) -> bool:
    """Whether both figures of a pair stand in facts that were found by their wording."""
    return all((view.statements[i].article, view.statements[i].span_start) in stated for i in found.statements)


def state_aligned(view: StoryView, found: QuantityFact) -> Fact:
    """The fact that an article gives two figures which the alignment takes for one.

    Low where that is not SURE, or both can be true.
    """
    one, two = (view.statements[i] for i in found.statements)
    is_open = overlaps(quantity_of(one), quantity_of(two))
    verdict = "imprecision" if is_open else "contradiction"
    severity = "medium" if found.links[0, 1] >= SURE and not is_open else "low"
    pair = Pair(0, 1, verdict, severity, round(found.links[0, 1], 4))
    return state_fact(view, (one, two), pair, "one says less" if is_open else "no value satisfies both")


def is_plain_count(statement: Statement) -> bool:
    """Whether a statement is an exact count that the article gives as its own or its source's."""
    quantity = quantity_of(statement)
    return quantity.dimension == "count" and quantity.bound == "exact" and not quantity.is_addition


def find_headline_conflicts(own: Sequence[Statement]) -> list[tuple[Statement, Statement, str]]:
    """A headline's toll and the lead's, when they differ and the article nowhere else gives the headline's figure."""
    found = []
    for head in (s for s in own if s.sentence.kind == "title" and is_total(s)):
        told = [s for s in own if s.sentence.kind != "title" and is_same_toll(head, s)]
        first = next((s for s in told if is_total(s)), None)
        if first is None or first.sentence.index > head.sentence.index + LEAD:
            continue
        if not any(overlaps(quantity_of(head), quantity_of(s)) for s in told) and len(told) == 1:
            found.append((head, first, "the headline and the text give different totals"))
    return found


def is_total(statement: Statement) -> bool:
    """Whether a count stands for all of the event's: no group of persons, no share, no scope but a day."""
    text, at = statement.sentence.text, statement.span_start - statement.sentence.start
    after = text[at + len(statement.span) :]
    is_scoped = any(not tag.startswith(("day:", "sum")) for tag in statement.scope)
    return quantity_of(statement).noun in TOTAL_NOUNS and not is_scoped and not _OF.match(after)


def is_same_toll(head: Statement, other: Statement) -> bool:
    """Whether both are persons in one relation with which tolls are counted."""
    one, two = quantity_of(head), quantity_of(other)
    return one.measure == two.measure and one.measure in TOLLS and one.unit == two.unit == "people"


def find_oversized_parts(own: Sequence[Statement]) -> list[tuple[Statement, Statement, str]]:
    """ "N of the M" with N above M: a part that its whole cannot hold."""
    found = []
    for part, whole in pairwise(own):
        if (part.sentence.index, part.article) != (whole.sentence.index, whole.article):
            continue
        start = part.sentence.start
        between = part.sentence.text[part.span_end - start : whole.span_start - start]
        if _OF_THE.match(between) and (quantity_of(part).low or 0) > (quantity_of(whole).high or 0):
            found.append((part, whole, "the part is larger than the whole"))
    return found


def state_fact(view: StoryView, versions: tuple[Statement, Statement], pair: Pair, why: str) -> Fact:
    """The fact that an article contradicts itself, or says one thing more and less exactly."""
    one, two = versions
    label = label_quantity(versions)
    name = name_source(view, one)
    a, b = describe_quantity(quantity_of(one)), describe_quantity(quantity_of(two))
    how = "contradicts itself on" if pair.verdict == "contradiction" else "gives more and less exactly"
    return Fact(
        KIND,
        f"{label} (within one article)",
        versions,
        (pair,),
        f"{name} {how} {label}: {one.span} and {two.span}.",
        f"Both figures stand in one article, {a} and {b}: {why}.",
        "one-article",
    )
