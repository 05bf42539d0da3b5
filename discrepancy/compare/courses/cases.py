"""Cases: how far each source has the case against each person, whoever he or she is called there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import OPENING, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.courses.casebook import RULED_OUT, SOUGHT, SUSPECTED
from discrepancy.compare.courses.casereading import (
    APPEARED,
    CAUGHT,
    DROPPED,
    DUE,
    IN_PART_NAME,
    CaseReading,
    read_cases,
)
from discrepancy.compare.courses.defendants import Defendant, are_compatible
from discrepancy.compare.courses.offences import OFFENCE
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

RULE = "case"
EXPLANATION = (
    "The sources have the case against one person at different stages; each article counts with the furthest stage it "
    "reports. Persons are lined up by name, else by what fits them alone (age, sex, kinship). A later stage supersedes "
    "an earlier one."
)
CONFIDENCE = 0.65

Hit = tuple[float, str, int, int]
"""A stage reported: its rank and name, the row, the index of the sentence."""

LEAST_GAP = 1.0
"""Difference of ranks from which two stages are no part of one piece of news: an arrest and a charge are."""

NOW = re.compile(r"\b(?:is|are|now|remains?|awaits?|awaiting|serving|faces?)\b", re.IGNORECASE)
"""Wording of how things stand, in an article that is not about the case."""

CHARGED, CONSIDERED = "charged", "charges only considered"

DECIDED, SENTENCED = "decided", "sentenced"

INNER = ((CHARGED, CONSIDERED), (DROPPED, IN_PART_NAME))
"""Stages of a headline, each with what a more careful text under it has."""

SPECIAL = frozenset(
    {
        (CONSIDERED, CHARGED),
        (DUE, APPEARED),
        (DROPPED, DECIDED),
    }
)
"""Stages nearer than that which no article has right at the same time."""

SHOWN = 2
"""Sentences of an article shown for its stage, the first ones."""


def compare_cases(view: StoryView) -> list[Fact]:
    """One fact for each person (or suspects nobody names) whose case the sources have at different stages."""
    readings = read_cases(view)
    groups: dict[str, list[VersionPair]] = {}
    for reading in readings:
        groups.setdefault("the case as headline and text have it", []).extend(_inner_pairs(view, reading))
    for one, other in combinations(readings, 2):
        told = list(_pairs(view, one, other)) or [*_unnamed(view, one, other), *_unnamed(view, other, one)]
        for label, pair in told:
            groups.setdefault(label, []).append(pair)
    return [
        fact
        for label, pairs in groups.items()
        for fact in make_fact(view, Topic("status", label, RULE, EXPLANATION, CONFIDENCE), _in_order(pairs))
    ]


def match_defendants(
    ones: Sequence[Defendant], others: Sequence[Defendant]
) -> Iterator[tuple[Defendant, Defendant, str]]:
    """The persons of two articles that are one, with what the person is called."""
    for a, b in _matched(ones, others):
        yield a, b, _call(a, b)


def _in_order(pairs: list[VersionPair]) -> list[VersionPair]:
    return sorted(pairs, key=lambda p: (p.severity == "low", -abs(p.a.rank - p.b.rank)))


def _pairs(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    yield from _caught_pairs(view, one, other)
    yield from _caught_pairs(view, other, one)

    def is_now(pair: tuple[Version, Version]) -> bool:
        return all(NOW.search(view.statements[v.row].span) for v in pair)

    for a, b, name in match_defendants(one.defendants, other.defendants):
        label = f"the case of {name}"
        for pair in (*_held_and_charged(view, one, a, b), *_held_and_charged(view, other, b, a)):
            yield label, pair
        is_news = _has_news(a) or _has_news(b)
        is_low = not (_has_news(a) and _has_news(b))
        told = _together(_news(view, a), _news(view, b))
        for x, y in (*_due_and_done(a, b), *_due_and_done(b, a), *(told if is_news else filter(is_now, told[:1]))):
            is_doubtful = bool({SUSPECTED.name, RULED_OUT} & {x.name, y.name}) and not _have_in_common(a, b)
            is_no_pair = is_doubtful or _knows_both(a, b, x, y) or _are_places_apart(view, x, y)
            is_no_pair = is_no_pair or _is_one_copy(view, x, y)
            if _is_apart(x, y) and not is_no_pair:
                yield label, VersionPair(x, y, "low" if is_low or SUSPECTED.name in (x.name, y.name) else "medium")


def _have_in_common(a: Defendant, b: Defendant) -> bool:
    """Whether two articles' persons share a name, an age or a word for what they are: all that fits is not enough."""
    return bool(a.names & b.names or a.ages & b.ages or a.words & b.words)


def _knows_both(a: Defendant, b: Defendant, x: Version, y: Version) -> bool:
    """Whether one article leads with the verdict and the other with the sentence, and the first has a sentence too."""
    return any(
        verdict.name == DECIDED and sentence.name == SENTENCED and any(hit[1] == SENTENCED for hit in knower.hits)
        for knower, verdict, sentence in ((a, x, y), (b, y, x))
    )


def _inner_pairs(view: StoryView, reading: CaseReading) -> Iterator[VersionPair]:
    """An article whose headline has charges brought, or dropped, that its text has considered, or dropped in part."""
    hits = [hit for defendant in (*reading.defendants, reading.groups) for hit in defendant.hits]
    for bold, careful in INNER:
        heads = [h for h in hits if h[1] == bold and view.statements[h[2]].sentence.kind == "title"]
        texts = [h for h in hits if h[1] == careful and h[3] != 0]
        is_told = any(h[1] == bold and view.statements[h[2]].sentence.kind != "title" and h[3] > OPENING for h in hits)
        if heads and texts and not is_told:
            a, b = (Version(h[2], h[0], h[1]) for h in (min(texts, key=lambda h: h[3]), heads[0]))
            yield VersionPair(a, b, "medium", "contradiction")


def _due_and_done(a: Defendant, b: Defendant) -> list[tuple[Version, Version]]:
    """An appearance that one article has ahead and the other has taken place."""
    due = [h for h in a.hits if h[1] == DUE]
    done = [h for h in b.hits if h[1] == APPEARED]
    if not due or not done or any(h[1] == APPEARED for h in a.hits):
        return []
    return [(Version(due[0][2], due[0][0], DUE), Version(done[0][2], done[0][0], APPEARED))]


def _reached(reading: CaseReading) -> float:
    """The rank of the furthest stage that an article has anybody at."""
    return max((hit[0] for d in (*reading.defendants, reading.groups) for hit in d.hits), default=0)


def _held_and_charged(view: StoryView, reading: CaseReading, a: Defendant, b: Defendant) -> Iterator[VersionPair]:
    """Somebody named, only held in an article that knows of no charge, and charged in another."""
    if not (a.names and b.names):
        return
    charged = [h for h in _plain_hits(view, b) if h[1] == CHARGED]
    held = [h for h in _plain_hits(view, a) if h[0] == CAUGHT]
    if charged and held and _reached(reading) == CAUGHT:
        yield from _first_pair(view, held, charged)


def _plain_hits(view: StoryView, defendant: Defendant) -> list[Hit]:
    """The hits that are surely of this case: those of the opening, and those whose sentences name the person."""
    lasts = [name.split()[-1] for name in sorted(defendant.names)]
    return [
        h
        for h in defendant.hits
        if h[3] <= OPENING or any(last in view.statements[h[2]].sentence.text.lower() for last in lasts)
    ]


def _unnamed(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    """Pairs of an article that has nobody in the case, for two articles of which no person's case is told apart."""
    yield from _considered_pairs(view, one, other)
    yield from _closed_pairs(view, one, other)


def _considered_pairs(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    """An article that has charges only considered, nobody's by name, and another whose opening has them brought."""
    open_hits = [h for d in (*one.defendants, one.groups) if not d.names for h in d.hits if h[1] == CONSIDERED]
    charged = [h for d in other.defendants for h in d.hits if h[1] == CHARGED and h[3] <= OPENING]
    if open_hits and charged and _reached(one) <= open_hits[0][0]:
        for pair in _first_pair(view, open_hits, charged):
            yield "whether charges are brought", pair


def _closed_pairs(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    """An article that has a matter looked into, and nobody caught, and another whose opening has no charges to come."""
    closed = [h for d in other.defendants if not d.names for h in d.hits if h[1] == DROPPED and h[3] <= OPENING]
    if one.inquiry and closed and _reached(one) <= SUSPECTED.rank and _reached(other) <= closed[0][0]:
        line, place = one.inquiry[0]
        x, hit = Version(row_at(view, line, place), SOUGHT.rank, "looked into"), min(closed, key=_place)
        y = Version(hit[2], hit[0], "closed without charges")
        if not _is_one_copy(view, x, y):
            yield "whether the case is open", VersionPair(x, y, "low")


def _first_pair(view: StoryView, ones: Sequence[Hit], others: Sequence[Hit]) -> Iterator[VersionPair]:
    """The first report of a stage in each of two articles, unless one copies the other."""
    x, y = (Version(h[2], h[0], h[1]) for h in (min(ones, key=_place), min(others, key=_place)))
    if not _is_one_copy(view, x, y):
        yield VersionPair(x, y, "low")


def _place(hit: Hit) -> tuple[int, float]:
    """Where a stage is reported, the furthest of a sentence first."""
    return hit[3], -hit[0]


def _is_one_copy(view: StoryView, a: Version, b: Version) -> bool:
    return is_same_copy(view, view.statements[a.row], view.statements[b.row])


def _caught_pairs(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    """Pairs of one article that has the suspects sought, and nobody caught, with another that has somebody caught."""
    if not one.sought or one.caught or not other.caught:
        return
    line, place = one.sought[0]
    sought = Version(row_at(view, line, place), SOUGHT.rank, SOUGHT.name)
    main = min(other.caught, key=lambda d: min(h[3] for h in d.hits if h[0] >= CAUGHT))
    told = sorted((h for h in main.hits if h[0] >= CAUGHT), key=lambda h: (h[3] > OPENING, h[3]))[:SHOWN]
    for version in (Version(row, rank, name) for rank, name, row, _ in told):
        if not is_same_copy(view, view.statements[sought.row], view.statements[version.row]):
            yield "whether the suspects are caught", VersionPair(sought, version, "low" if other.sought else "medium")


def _matched(ones: Sequence[Defendant], others: Sequence[Defendant]) -> Iterator[tuple[Defendant, Defendant]]:
    """The persons of two articles that are one: by name, else the only two that fit each other."""
    for a in ones:
        fitting = [b for b in others if are_compatible(a, b)]
        named = [b for b in fitting if a.names & b.names]
        if len(named) == 1:
            yield a, named[0]
        elif (
            not named
            and _has_news(a)
            and len(fitting) == 1
            and _has_news(fitting[0])
            and (sum(are_compatible(x, fitting[0]) for x in ones) == 1)
        ):
            yield a, fitting[0]


def _news(view: StoryView, defendant: Defendant) -> list[Version]:
    """What an article reports as the state of a person's case: the furthest stage of its opening, else of all of it.

    Sentences that report a stage near it come along: "charged" and "arraigned" are one piece of news.
    """
    opening = [hit for hit in defendant.hits if hit[3] <= OPENING]
    top = max(opening or defendant.hits)
    near = (
        [h for h in defendant.hits if not _are_stages_apart(h[:2], top[:2])]
        if opening
        else _named(view, defendant, [h for h in defendant.hits if h[0] == top[0]])
    )
    first = min(near, key=lambda h: (h[3], -h[0]))
    plain = sorted(
        (h for h in near if h[3] != first[3]),
        key=lambda h: (h[1] != top[1], not _is_plain(view.statements[h[2]]), -h[0], h[3]),
    )
    return [Version(row, top[0], top[1]) for _, _, row, _ in (first, *plain[:1])]


def _named(view: StoryView, defendant: Defendant, hits: list[Hit]) -> list[Hit]:
    """The hits whose sentences name the person, where any does: far down, a report tells of other cases too."""
    lasts = [name.split()[-1] for name in sorted(defendant.names)]
    return [h for h in hits if any(last in view.statements[h[2]].sentence.text.lower() for last in lasts)] or hits


def _is_plain(statement: Statement) -> bool:
    """Whether a sentence says of what somebody is accused."""
    return bool(OFFENCE.search(statement.sentence.text))


def _together(ones: Sequence[Version], others: Sequence[Version]) -> list[tuple[Version, Version]]:
    """The first lines of both, then the plainest ones."""
    return [(ones[0], others[0]), (ones[-1], others[-1])]


def _is_apart(a: Version, b: Version) -> bool:
    return _are_stages_apart((a.rank, a.name), (b.rank, b.name))


def _are_stages_apart(a: tuple[float, str], b: tuple[float, str]) -> bool:
    low, high = sorted((a, b))
    return high[0] - low[0] >= LEAST_GAP or (low[1], high[1]) in SPECIAL


def _are_places_apart(view: StoryView, a: Version, b: Version) -> bool:
    """Whether two lines name places and none in common: somebody may be on trial in two of them."""
    one, other = (set(view.statements[v.row].places) for v in (a, b))
    return bool(one and other) and not any(x in y or y in x for x in one for y in other)


def _has_news(defendant: Defendant) -> bool:
    """Whether the opening tells of the case; of somebody not described at all the very first sentences must."""
    is_told = defendant.names or defendant.words or defendant.ages
    return any(hit[3] <= (OPENING if is_told else 1) for hit in defendant.hits)


def _call(a: Defendant, b: Defendant) -> str:
    """What the person is called: a name, else what both articles say he or she is."""
    names = sorted(a.names | b.names)
    words = sorted(a.words | b.words)
    return names[0].title() if names else f"the {words[0]}" if words else "the suspect"
