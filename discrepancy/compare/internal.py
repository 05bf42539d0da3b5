"""One article that contradicts itself: headline against text, a part larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from discrepancy.compare.common.quantitylabels import label_quantity
from discrepancy.compare.common.wording import describe_quantity, name_source
from discrepancy.intervals import overlaps, quantity_of
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "quantity"

TOLLS = frozenset("killed injured missing arrested".split())
"""Relations of which a headline gives the event's total, and the text's lead gives it again."""

TOTAL_NOUNS = frozenset((None, "person", "people", "dead", "life", "victim", "fatality", "death"))
"""Counted nouns that leave nobody out: "five men" may be some of the nine arrested, "five people" are all of them."""

LEAD = 2
"""Sentences after the headline in which the text gives its total."""

CONFIDENCE = 0.75

_OF_THE = re.compile(r"^\s+of\s+(?:the|its|their|his|her)\s+$")
_OF = re.compile(r"^\s+(?:[\w-]+\s+){0,2}of\b|^\s+of\b")


def compare(view: StoryView) -> list[Fact]:
    """One fact for each article's pair of figures that cannot both be true."""
    facts = []
    for article in sorted(view.articles):
        own = [s for s in view.statements if s.article == article and s.facet == "quantity" and is_plain_count(s)]
        pairs = [*find_headline_conflicts(own), *find_oversized_parts(own)]
        facts += [state_fact(view, one, two, why) for one, two, why in pairs]
    return facts


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


def state_fact(view: StoryView, one: Statement, two: Statement, why: str) -> Fact:
    """The fact that an article contradicts itself."""
    label = label_quantity((one, two))
    name = name_source(view, one)
    a, b = describe_quantity(quantity_of(one)), describe_quantity(quantity_of(two))
    return Fact(
        KIND,
        f"{label} (within one article)",
        (one, two),
        (Pair(0, 1, "contradiction", "medium", CONFIDENCE),),
        f"{name} contradicts itself on {label}: {one.span} and {two.span}.",
        f"Both figures stand in one article, {a} and {b}: {why}.",
        "one-article",
    )
