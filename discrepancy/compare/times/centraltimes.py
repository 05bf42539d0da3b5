"""When the event that a story is about took place, article against article: its day, time of day and part of day.

Two clauses about the central event need not be alike: being about it is what joins them. So each article's versions are
lined up whole, and two articles are settled as soon as one sentence of each agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from discrepancy.compare.times.articlelinks import Marks, are_apart, is_of_another
from discrepancy.compare.times.central import ANSWERS, ENCOUNTER, NEAR, Claim, find_claims
from discrepancy.compare.times.centralgap import (
    answer_clock_gap,
    answer_part_gap,
    central_day_gap,
    central_period_gap,
    day_order,
    event_clock_gap,
    part_gap,
    with_part,
)
from discrepancy.compare.times.datetrust import EVENT_FLOOR
from discrepancy.compare.times.eventclasses import MAIN, classes_of
from discrepancy.compare.times.sameevent import (
    are_details_apart,
    are_phases_apart,
    are_subjects_apart,
    likeness_of,
    names_of,
)
from discrepancy.compare.times.timecontext import StoryTimes
from discrepancy.compare.times.timefacts import Candidate
from discrepancy.compare.times.timegap import Gap, clock_interval, with_halves
from discrepancy.records import Statement, TimeSpan

SLIP_DAYS = 2
"""Days by which newsrooms mistake a day: what lies further apart is often another event, and of low severity."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with its time and the classes of its event, as it is compared."""

    claim: Claim
    time: TimeSpan
    classes: frozenset[str]


LONGEST_BESIDE = 60
"""Minutes beyond which what people did as the event came may be of another hour of the day."""

Measure = Callable[[Told, Told], Gap | None]


def compare_central(times: StoryTimes) -> list[Candidate]:
    """Pairs of statements that put the central event at different times, at most one a level and pair of articles."""
    told = {name: _told(times, claims) for name, claims in find_claims(times).items()}
    marks = times.marks
    found: list[Candidate | None] = []
    for a, b in combinations(sorted(told), 2):
        if not times.view.is_one_text(a, b) and not are_apart(marks[a], marks[b]):
            found.append(_pick(times, told[a], told[b], _day_gap))
            found.append(_pick_clock(times, told[a], told[b]))
            found.append(_pick(times, told[a], told[b], _period_gap))
    within = [candidate for name in sorted(told) for candidate in _pick_days_within(times, told[name])]
    found += [_pick_clocks_within(times, told, name) for name in sorted(told)]
    found += [*within, *(_pick_beyond(times, told, c) for c in within if c.gap.level == "day")]
    return [candidate for candidate in found if candidate is not None]


def _pick_clocks_within(times: StoryTimes, told: Mapping[str, Sequence[Told]], name: str) -> Candidate | None:
    """Two times of day of the event in one article, where no other article has either: else one is of another phase."""
    direct = {
        article: [t for t in claims if is_direct(t) and (clock_interval(t.time) or t.time.half)]
        for article, claims in told.items()
    }
    own, others = direct[name], [t for article in sorted(direct) if article != name for t in direct[article]]
    if any(gap.size == 0 for _, _, gap in _gaps(times, own, others, _clock_gap)):
        return None
    near = [(a, b, g) for a, b, g in _gaps(times, own[:1], own[1:], _clock_gap) if 0 < g.size <= LONGEST_BESIDE]
    found = [replace(_candidate(times, a, b, gap), is_doubtful=True) for a, b, gap in near[:1]]
    return next((c for c in found if are_sentences_apart(times, c)), None)


def is_direct(told: Told) -> bool:
    """Whether a claim is one of the event itself."""
    return not told.claim.is_answer and not told.claim.is_beside


def _pick_beyond(times: StoryTimes, told: Mapping[str, Sequence[Told]], inner: Candidate) -> Candidate | None:
    """The day that an article gives beside its other one, against another article's, which agrees with that one."""
    own = [t for t in told[inner.articles[0]] if t.claim.index in (inner.a, inner.b)]
    others = [
        t
        for name in sorted(told)
        if name != inner.articles[0] and not times.view.is_one_text(name, inner.articles[0])
        for t in told[name]
        if not t.claim.is_answer and not are_apart(times.marks[name], times.marks[inner.articles[0]])
    ]
    gaps = _gaps(times, own, others, _day_gap)
    agreeing = {(a.claim.index, b.claim.index) for a, b, gap in gaps if gap.size == 0}
    odd = [
        (a, b, g) for a, b, g in gaps if g.size > 0 and not g.is_loose and any(b.claim.index == j for _, j in agreeing)
    ]
    return _candidate(times, *odd[0]) if odd else None


def _pick_days_within(times: StoryTimes, told: Sequence[Told]) -> list[Candidate]:
    """The first claim of one article and a later one that gives another day, or an answer before its part of day."""
    if not told or told[0].claim.is_answer:
        return []
    gaps = [(a, b, g) for a, b, g in _gaps(times, told[:1], told[1:], _day_gap) if g.size > 0 and not g.is_loose]
    gaps += [(a, b, g) for a, b, g in _gaps(times, told[:1], told[1:], _part_gap) if g.size > 0 and b.claim.is_answer]
    found = ((b, _candidate(times, a, b, gap)) for a, b, gap in gaps)
    return [c for b, c in found if b.claim.is_answer or is_told_twice(times, c)][:1]


def are_sentences_apart(times: StoryTimes, candidate: Candidate) -> bool:
    """Whether two clauses stand in two sentences of an article."""
    one, other = times.view.statements[candidate.a], times.view.statements[candidate.b]
    return one.sentence.index != other.sentence.index


def is_told_twice(times: StoryTimes, candidate: Candidate) -> bool:
    """Whether two clauses of one article are alike enough to be one event told again, in another sentence."""
    return are_sentences_apart(times, candidate) and candidate.likeness.score >= EVENT_FLOOR


def _told(times: StoryTimes, claims: Sequence[Claim]) -> tuple[Told, ...]:
    statements = ((c, times.view.statements[c.index]) for c in claims)
    return tuple(Told(c, with_part(s.time, s.before), _classes_of(c, s)) for c, s in statements if s.time is not None)


def _classes_of(claim: Claim, statement: Statement) -> frozenset[str]:
    """The classes of a claim's event: an answer that its verb does not name is a call ("the alarm was pressed")."""
    own = classes_of(statement.predicate)
    return own if own & ANSWERS or not claim.is_answer else frozenset({"call"})


def _pick_clock(times: StoryTimes, one: Sequence[Told], other: Sequence[Told]) -> Candidate | None:
    """Clock against clock; where the articles have none in common, a part of the day against the other's time."""
    clocks = _gaps(times, one, other, _clock_gap)
    return _pick(times, one, other, _clock_gap if clocks else _part_gap)


def _pick(times: StoryTimes, one: Sequence[Told], other: Sequence[Told], measure: Measure) -> Candidate | None:
    """The differing claims that tell of the event itself rather than of an answer, the earliest told first.

    None where two claims of one kind agree.
    """
    gaps = _gaps(times, one, other, measure)
    if any(g.size == 0 and a.claim.is_answer == b.claim.is_answer for a, b, g in gaps):
        return None
    differing = [(a, b, g) for a, b, g in gaps if g.size > 0]
    differing.sort(key=lambda found: found[0].claim.is_answer + found[1].claim.is_answer)
    return _candidate(times, *differing[0]) if differing else None


def _gaps(
    times: StoryTimes, one: Sequence[Told], other: Sequence[Told], measure: Measure
) -> list[tuple[Told, Told, Gap]]:
    """What the claims of two articles are apart, where they can be compared and are not of two phases."""
    view = times.view
    return [
        (a, b, gap)
        for a in one
        for b in other
        if (gap := measure(a, b)) is not None
        and (gap.level not in ("clock", "part") or not times.are_contexts_apart(a.claim.index, b.claim.index))
        and not are_moments_apart(view.statements[a.claim.index], view.statements[b.claim.index], times.marks)
    ]


def are_moments_apart(a: Statement, b: Statement, marks: Mapping[str, Marks]) -> bool:
    """Whether two clauses about the central event tell of two of its moments, or of other victims or streets."""
    if are_phases_apart(a, b) or are_details_apart(a, b):
        return True
    if classes_of(a.predicate) & ENCOUNTER and are_subjects_apart(a, b):
        return True  # one is arrested at a time, where an attack has one who does it and one whom it hits
    if "call" in classes_of(a.predicate) & classes_of(b.predicate):
        return False  # whoever calls is a witness, whom the other account need not name
    return max(a.sentence.index, b.sentence.index) > NEAR and are_people_apart(a, b, marks)


def are_people_apart(a: Statement, b: Statement, marks: Mapping[str, Marks]) -> bool:
    """Whether one clause names people of whom the other's article, though it names people, has none."""
    one, other = marks[a.article], marks[b.article]
    return is_of_another(names_of(a), one, other) or is_of_another(names_of(b), other, one)


def _day_gap(a: Told, b: Told) -> Gap | None:
    """Days between two claims; an answer is only told to differ where it comes before the event."""
    if a.claim.is_beside or b.claim.is_beside:
        return None
    gap = central_day_gap(a.time, b.time)
    if gap is None or gap.size == 0 or a.claim.is_answer == b.claim.is_answer:
        return gap
    answer, event = (a, b) if a.claim.is_answer else (b, a)
    return gap if day_order(event.time, answer.time) < 0 else None


def _period_gap(a: Told, b: Told) -> Gap | None:
    """Days between a month or year and another, or a day outside it, both of the event itself."""
    return central_period_gap(a.time, b.time) if is_direct(a) and is_direct(b) else None


def _clock_gap(a: Told, b: Told) -> Gap | None:
    """Minutes between two claims of the event, between it and an answer, or between two answers of one kind."""
    if a.claim.is_answer and b.claim.is_answer and not (a.classes & b.classes) - {"death"}:
        return None  # and each of several victims has an hour of death
    one, other = with_halves(a.time, b.time)
    if a.claim.is_answer == b.claim.is_answer:
        gap = event_clock_gap(one, other)
        is_beside = a.claim.is_beside or b.claim.is_beside
        return None if is_beside and gap is not None and gap.size > LONGEST_BESIDE else gap
    answer, event = (one, other) if a.claim.is_answer else (other, one)
    return answer_clock_gap(event, answer)


def _part_gap(a: Told, b: Told) -> Gap | None:
    """Minutes between a part of the day and another, or a clock time, both of the event itself.

    The clock time of an answer differs where it comes before the part of the day that the event is put in.
    """
    if a.claim.is_beside or b.claim.is_beside:
        return None
    if a.claim.is_answer == b.claim.is_answer:
        return None if a.claim.is_answer else part_gap(a.time, b.time)
    answer, event = (a, b) if a.claim.is_answer else (b, a)
    return answer_part_gap(event.time, answer.time)


def _candidate(times: StoryTimes, a: Told, b: Told, gap: Gap) -> Candidate:
    i, j = sorted((a.claim.index, b.claim.index))
    one, other = times.view.statements[i], times.view.statements[j]
    is_answer = gap.level != "day" and (a.claim.is_answer or b.claim.is_answer)
    is_far = gap.is_mixed or (gap.level == "day" and gap.size > SLIP_DAYS)
    is_doubtful = (
        gap.is_open
        or is_answer
        or is_far
        or a.claim.is_beside
        or b.claim.is_beside
        or are_people_apart(one, other, times.marks)
    )
    names = sorted((one.article, other.article))
    alike = likeness_of(times.view, i, j, MAIN)
    return Candidate(i, j, (names[0], names[1]), gap, alike, is_doubtful, is_central=True)
