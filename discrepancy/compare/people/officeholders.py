"""One office of one body, held by another person in each article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.publication import are_days_apart
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.namelikeness import NEAR, unique_office
from discrepancy.compare.people.persons import Portrait, gather_portraits, mention_with
from discrepancy.compare.people.titles import FORMER, GRADES
from discrepancy.compare.people.who import is_same_name
from discrepancy.names import first_name, fold_name, last_name, likeness
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "actor"

TERM_DAYS = 90
"""Days between two articles after which an office may have changed hands."""

_GENERIC = frozenset(
    "the of a an his her its their our team club local then new city town county state for and in at".split()
)
_NOT_THE_HOLDER = re.compile(rf"{FORMER.pattern}|\b(?:{'|'.join(GRADES)})\b|^the\b", re.IGNORECASE)
"""Words of a title that is somebody else's, or nobody's: "the district attorney, Renn said" is not Renn's."""

_NAME = re.compile(r"\b[A-ZÀ-Þ][\w.'’-]*")


@dataclass(frozen=True)
class Holder:
    """A person whom one article gives an office of which a body has one; ``body`` holds the words that name it."""

    office: str
    body: frozenset[str]
    person: Portrait


def compare_holders(view: StoryView) -> list[Fact]:
    """One fact for each pair of persons to whom two articles, or one, give the one office of a body."""
    holders = [h for portrait in gather_portraits(view) for h in read_holders(portrait)]
    return [
        state_holders(view, one, two) for one, two in combinations(holders, 2) if are_rivals(view, one, two, holders)
    ]


def read_holders(portrait: Portrait) -> Iterator[Holder]:
    """The offices that an article gives a person in full name, of those of which a body has one, once each."""
    labels = {m.person.label for m in portrait.mentions if m.person is not None}
    if len(portrait.words) < 2 or "PERSON" not in labels:
        return
    seen = set()
    for title in portrait.titles:
        office = unique_office(title)
        if not office or _NOT_THE_HOLDER.search(title):
            continue
        body = body_of(title, office)
        if (office, body) not in seen:
            seen.add((office, body))
            yield Holder(office, body, portrait)


def body_of(title: str, office: str) -> frozenset[str]:
    """The words in capitals that name the body or place in a title, the office's own aside."""
    words = {w for name in _NAME.findall(title) for w in fold_name(name)}
    return frozenset(words) - set(office.split()) - _GENERIC


def are_rivals(view: StoryView, one: Holder, two: Holder, holders: Sequence[Holder]) -> bool:
    """Whether two persons hold one office of one body, neither article giving that office to the other's person too."""
    a, b = one.person, two.person
    if one.office != two.office or not (one.body <= two.body or two.body <= one.body) or is_same_name(a.words, b.words):
        return False
    if likeness(last_name(a.words), last_name(b.words)) >= NEAR or first_name(a.words) == first_name(b.words):
        return False  # a matter of spelling, which the comparator of names judges
    if are_days_apart(view, a.article, b.article, TERM_DAYS):
        return False
    if a.article == b.article:
        return True
    if view.origin.get(a.article, a.article) == view.origin.get(b.article, b.article):
        return False
    known = {(h.person.article, h.person.words) for h in holders if h.office == one.office}
    return (a.article, b.words) not in known and (b.article, a.words) not in known


def state_holders(view: StoryView, one: Holder, two: Holder) -> Fact:
    """The fact that an office is given to two persons."""
    mentions = (mention_with_title(one), mention_with_title(two))
    is_sure = one.person.article != two.person.article and bool(one.body) and one.body == two.body
    severity, confidence = ("medium", 0.6) if is_sure else ("low", 0.45)
    body = " ".join(sorted(one.body | two.body))
    named = word_versions(view, ((h.person.name, m) for h, m in zip((one, two), mentions, strict=True)))
    return Fact(
        KIND,
        f"holder of an office: {body} {one.office}".replace("  ", " "),
        mentions,
        (Pair(0, 1, "contradiction", severity, confidence),),
        f"The office of {one.office} is given to {named}.",
        f"Two persons are given one office ({one.office}) of what appears to be one body ({body or 'none is named'}); "
        "there may be two bodies, or the office may have changed hands.",
        "office-holder",
    )


def mention_with_title(holder: Holder) -> Statement:
    """The mention of a person that gives the office."""
    for mention in holder.person.mentions:
        if mention.person is not None and any(unique_office(t) == holder.office for t in mention.person.titles):
            return mention
    return mention_with(holder.person)
