"""Totals that an article gives only by its parts: "a man and two women were killed" is three people killed.

Only parts that one coordination joins are added, and only where nothing else can stand between them and the verb: the
coordination opens the sentence and is followed by a passive, or it is the object of a verb of harm or arrest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from discrepancy.intervals import point_of, quantity_of
from discrepancy.personwords import SOMEBODY
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

SUM = "sum"
"""Scope of a statement whose figure is the sum of the parts that its span holds."""

_PERSON = rf"(?:{SOMEBODY}|person|other)"
_BARE = rf"(?:[\w-]+\s+){{0,2}}?{_PERSON}"
_ONE = rf"(?:an?|one)\s+{_BARE}"
_OPENS = re.compile(
    rf"(?:(?:^|[,;:]|\bthat|\bsaid)[\s\"'“”‘’]*(?P<one>{_ONE})|^(?P<bare>{_BARE}))(?:\s+and|,|\s+&)\s+$", re.IGNORECASE
)
_HARM = (
    r"(?:killing|killed|injuring|injured|wounding|wounded|arresting|arrested|rescuing|rescued|(?:shot|shooting) dead"
    r"|gunn(?:ed|ing) down)"
)
_OBJECT = re.compile(
    rf"\b(?:{_HARM}\s+(?P<one>{_ONE})|(?:kills|injures|wounds)\s+(?P<bare>{_BARE}))(?:\s+and|,|\s+&)\s+$",
    re.IGNORECASE,
)
_AND_ONE = re.compile(rf"^\s+(?:[\w-]+\s+){{1,3}}?and\s+{_ONE}\b", re.IGNORECASE)
_COMMA = re.compile(r"^\s+(?:[\w-]+\s+){0,2}[\w-]+,\s+$", re.IGNORECASE)
_DEAD_WERE = re.compile(
    r"\b(?:the|those) (?:dead|killed|victims|injured|wounded|missing)(?: (?:are|were)|,)\s+$", re.IGNORECASE
)
"""What stands before a list that holds all the dead."""
_BETWEEN = re.compile(r"^\s+(?:[\w-]+,?\s+){1,3}and\s+$", re.IGNORECASE)
_TOLD_DEAD = (
    r"(?:killed|(?:found )?dead|injured|hurt|wounded|shot|arrested)(?= (?:in|on|at|after|as|when|near)\b|[,.;]|$)"
)
"""What a headline says of those before it, without an auxiliary."""
_NOUN = re.compile(
    rf"^\s+(?:[\w-]+\s+){{0,2}}?[\w-]+(?=\s+(?:were|have been|had been|died|{_TOLD_DEAD})\b"
    r"|\s*[,.;]|\s*$|\s+(?:in|on|near|at|after|outside|inside)\b)"
)
_PASSIVE = re.compile(rf"^\s+(?:(?:were|have been|had been|died)\b|{_TOLD_DEAD})")
_AFTER_HARM = re.compile(rf"\b{_HARM}\s+$", re.IGNORECASE)
_CLAUSE_BEGINS = re.compile(r"(?:^|[,;:]|\bthat|\bsaid)[\s\"'“”‘’]*$")
_NOT_ADDED = ("addition", "series", "possible", "act", "other", "earlier")


def add_totals(view: StoryView) -> StoryView:
    """The view with a statement appended for each total of parts; its vector is that of the first part."""
    sentences: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i in view.of("quantity"):
        if is_part(view.statements[i]):
            sentences[view.statements[i].article, view.statements[i].sentence.index].append(i)
    found: list[tuple[int, Statement]] = []
    for members in sentences.values():
        total = total_of([view.statements[i] for i in members])
        if total is not None:
            found.append((members[0], total))
    if not found:
        return view
    vectors = np.concatenate([view.vectors, view.vectors[[i for i, _ in found]]])
    return replace(view, statements=view.statements + tuple(total for _, total in found), vectors=vectors)


def is_part(statement: Statement) -> bool:
    """Whether a figure can be added to another: so many persons, exactly, in a relation, of this event."""
    quantity = quantity_of(statement)
    return (
        quantity.dimension == "count"
        and quantity.unit == "people"
        and quantity.measure is not None
        and quantity.bound == "exact"
        and point_of(quantity) is not None
        and not quantity.is_addition
        and not any(tag in _NOT_ADDED for tag in statement.scope)
    )


def total_of(parts: list[Statement]) -> Statement | None:
    """The total of a sentence's parts, or None where no sure coordination joins them."""
    ordered = sorted(parts, key=lambda s: s.span_start)
    if len(ordered) == 1:
        return add_single(ordered[0])
    return add_list(ordered)


def add_single(part: Statement) -> Statement | None:
    """The total of a figure and one person beside it: "a man and two women", "two women and a man"."""
    text, at, end = cut(part)
    before, after = text[:at], text[end:]
    opening, harmed = _OPENS.search(before), _OBJECT.search(before)
    noun = _NOUN.match(after)
    rest = after[noun.end() :] if noun else ""
    if opening and noun and _PASSIVE.match(rest):
        return make_total(part, start_of(opening), end + noun.end(), 1)
    if harmed and noun and not _PASSIVE.match(rest):
        return make_total(part, start_of(harmed), end + noun.end(), 1)
    follows = _AND_ONE.match(after)
    if follows and is_sure(before, after[follows.end() :]):
        return make_total(part, at, end + follows.end(), 1)
    return None


def start_of(person: re.Match[str]) -> int:
    """Where the person begins that stands beside a figure, with an article or as a headline has it."""
    return person.start("one" if person["one"] else "bare")


def add_list(parts: Sequence[Statement]) -> Statement | None:
    """The total of figures of one relation that a list joins: "two officers and three civilians were killed"."""
    quantities = [quantity_of(part) for part in parts]
    if len({q.measure for q in quantities}) > 1 or len({q.noun for q in quantities}) < len(quantities):
        return None
    places = [cut(part) for part in parts]
    text, at, _ = places[0]
    between = [text[one[2] : other[1]] for one, other in pairwise(places)]
    noun = _NOUN.match(text[places[-1][2] :])
    if noun is None or not _BETWEEN.match(between[-1]) or not all(map(_COMMA.match, between[:-1])):
        return None
    last = places[-1][2] + noun.end()
    if not is_sure(text[:at], text[last:]) and not _DEAD_WERE.search(text[:at]):
        return None
    return make_total(parts[0], at, last, sum(point_of(q) or 0.0 for q in quantities[1:]))


def is_sure(before: str, after: str) -> bool:
    """Whether what stands around a coordination leaves it no reading but that all of it is the verb's."""
    is_subject = bool(_CLAUSE_BEGINS.search(before)) and bool(_PASSIVE.match(after))
    return is_subject or (bool(_AFTER_HARM.search(before)) and not _PASSIVE.match(after))


def cut(statement: Statement) -> tuple[str, int, int]:
    """A statement's sentence, and where its figure begins and ends in it."""
    at = statement.span_start - statement.sentence.start
    return statement.sentence.text, at, at + len(statement.span)


def make_total(part: Statement, start: int, end: int, more: float) -> Statement:
    """The statement of the total: ``more`` added to the part, its span all parts; offsets in the sentence."""
    quantity = quantity_of(part)
    value = (point_of(quantity) or 0.0) + more
    words, first = part.sentence.text[start:end], part.sentence.start + start
    total = replace(
        quantity, start=first, end=first + len(words), text=words, low=value, high=value, noun="person", modifiers=()
    )
    return replace(
        part,
        span_start=first,
        span_end=first + len(words),
        span=words,
        quantity=total,
        scope=(*part.scope, SUM),
    )
