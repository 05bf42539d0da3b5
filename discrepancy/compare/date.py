"""Times of one event that differ between articles: times of day, days, months and years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from discrepancy.compare.eventclasses import CLOCK_ONLY, MAIN, STARTS, classes_of, shared_classes
from discrepancy.compare.sameevent import Likeness, are_places_apart, blocks_of, likeness
from discrepancy.compare.timegap import Gap, are_days_apart, clock_gap, day_gap, has_year, period_gap
from discrepancy.records import Fact, Pair, Statement, TimeSpan
from discrepancy.storyview import StoryView

KIND = "date"
EVENT_FLOOR = 0.3
PERIOD_FLOOR = 0.5
OVERTAKEN_FLOOR = 0.35
MAIN_CLOCK_FLOOR = 0.15
"""Least likeness of two events: the time of day of what a story is about needs less, since there is mostly one."""

SETTLED_MARGIN = 0.25
SETTLED_FLOOR = 0.3
"""How much less alike an agreeing pair may be, and how alike at least, to settle a differing one of two articles."""

TRIFLE_MINUTES = 8
FAR_DAYS = 10
FAR_MINUTES = 150
FAR_FLOOR = 0.6
DOUBT = 0.6
"""Times further apart than this belong to two events, unless these are very much alike. From DOUBT of a floor on, a
pair is shown with low severity: the events may be one."""

LOOSE_MINUTES = 20
"""Up to here two times of which one is loose ("about", a full hour) are imprecise rather than contradictory."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two statements (indices of the view's) of one event with the gap between their times."""

    a: int
    b: int
    gap: Gap
    likeness: Likeness
    is_doubtful: bool = False


def compare(view: StoryView) -> list[Fact]:
    """One fact for each event whose time differs between articles of different origin."""
    candidates = find_candidates(view)
    weighed = (weigh(view, c) for c in candidates if c.gap.size > 0)
    open_ones = [c for c in weighed if c is not None and not is_settled(view, c, candidates)]
    return [make_fact(view, group) for group in group_by_event(open_ones)]


def is_settled(view: StoryView, candidate: Candidate, candidates: Iterable[Candidate]) -> bool:
    """Whether the two articles agree elsewhere on the time of an event of this class, about as much alike."""
    articles = articles_of(view, candidate)
    return any(
        c.gap.size == 0 and c.gap.level == candidate.gap.level and articles_of(view, c) == articles
        and bool(c.likeness.classes & candidate.likeness.classes) and is_as_alike(c, candidate)
        for c in candidates
    )


def is_as_alike(agreeing: Candidate, differing: Candidate) -> bool:
    """Whether an agreeing pair is alike enough to settle a differing one; less so where they share a statement."""
    score = agreeing.likeness.score
    if {agreeing.a, agreeing.b} & {differing.a, differing.b}:
        return score >= differing.likeness.score - SETTLED_MARGIN
    return score >= max(SETTLED_FLOOR, differing.likeness.score - SETTLED_MARGIN)


def articles_of(view: StoryView, candidate: Candidate) -> tuple[str, str]:
    """The two articles of a candidate, in order."""
    one, other = sorted((view.statements[candidate.a].article, view.statements[candidate.b].article))
    return one, other


def find_candidates(view: StoryView) -> list[Candidate]:
    """Pairs of statements of one event, in order, whose times can be compared; the gap may be 0."""
    by_class: dict[str, list[int]] = defaultdict(list)
    for i in view.of("time"):
        statement = view.statements[i]
        if statement.time is not None and not is_stamp(statement):
            for name in sorted(classes_of(statement.predicate)):
                by_class[name].append(i)
    found: dict[tuple[int, int], Candidate] = {}
    groups = [*by_class.values()]
    starts = sorted({i for name in sorted(STARTS | {"incident"}) for i in by_class.get(name, [])})
    for group in [*groups, starts]:
        for x, i in enumerate(group):
            for j in group[x + 1:]:
                if (i, j) not in found and not is_same_copy(view, i, j):
                    candidate = pair_up(view, i, j)
                    if candidate is not None:
                        found[i, j] = candidate
    return [found[key] for key in sorted(found)]


def is_stamp(statement: Statement) -> bool:
    """Whether a time is a page's stamp: a full date with a time of day, as nobody writes in a sentence."""
    time = statement.time
    return time is not None and time.minute_low is not None and time.granularity != "part_of_day" and has_year(time)


def is_same_copy(view: StoryView, i: int, j: int) -> bool:
    """Whether two statements stand in one article, or in copies of one wire text."""
    a, b = view.statements[i].article, view.statements[j].article
    return view.origin.get(a, a) == view.origin.get(b, b)


def pair_up(view: StoryView, i: int, j: int) -> Candidate | None:
    """The pair as a candidate, or None where the times or the events cannot be compared."""
    one, other = view.statements[i].time, view.statements[j].time
    if one is None or other is None:
        return None
    if (one.minute_low is None) == (other.minute_low is None) and are_contexts_apart(view, i, j):
        return None
    gap = clock_gap(one, other) or day_gap(one, other) or period_gap(one, other)
    if gap is None:
        return None
    alike = likeness(view, i, j)
    return None if alike is None else Candidate(i, j, gap, alike)


def are_contexts_apart(view: StoryView, i: int, j: int) -> bool:
    """Whether the days of two times differ, each taken from its article where the statement itself names none."""
    one, other = context_time(view, i), context_time(view, j)
    return one is not None and other is not None and (one, other) != (
        view.statements[i].time, view.statements[j].time) and are_days_apart(one, other)


def context_time(view: StoryView, i: int) -> TimeSpan | None:
    """The time of a statement if it names a day, else the one its article names for events of its class.

    Where the article names several, the nearest of those that it calls by the same word.
    """
    statement = view.statements[i]
    if statement.time is not None and (statement.time.low or statement.time.weekday is not None):
        return statement.time
    near = sorted(
        (abs(s.sentence.index - statement.sentence.index), k) for k, s in enumerate(view.statements)
        if s.facet == "time" and s.article == statement.article and s.time is not None
        and s.time.weekday is not None and shared_classes(s.predicate, statement.predicate)
    )
    days = [view.statements[k] for _, k in near]
    if any(are_days_apart(days[0].time, d.time) for d in days if days[0].time and d.time):
        days = [d for d in days if d.predicate == statement.predicate]
    return days[0].time if days else None


def weigh(view: StoryView, candidate: Candidate) -> Candidate | None:
    """The candidate, marked where one event is doubtful; None where it is unlikely."""
    floor = least_likeness(view, candidate)
    if floor is None or candidate.likeness.score < DOUBT * floor:
        return None
    return replace(candidate, is_doubtful=candidate.likeness.score < floor)


def least_likeness(view: StoryView, candidate: Candidate) -> float | None:
    """How alike two events must be to be taken for one; None where these times are never compared."""
    one, other = view.statements[candidate.a], view.statements[candidate.b]
    if is_alternate(one) or is_alternate(other):
        return None
    if candidate.gap.level == "clock":
        floor: float | None = clock_floor(view, candidate)
    else:
        floor = day_floor(candidate) if candidate.gap.level == "day" else PERIOD_FLOOR
        if floor is not None and (are_places_apart(one, other) or are_articles_apart(view, one, other)):
            floor = FAR_FLOOR
    if floor is None or not candidate.likeness.is_overtaken:
        return floor
    return max(floor, OVERTAKEN_FLOOR) if candidate.gap.level == "day" else None


def day_floor(candidate: Candidate) -> float | None:
    """Least likeness for a day: much where the days are far apart, and never for what recurs."""
    is_far = candidate.gap.size > FAR_DAYS
    if candidate.likeness.classes <= CLOCK_ONLY or (is_far and candidate.likeness.is_main):
        return None
    return FAR_FLOOR if is_far else EVENT_FLOOR


def are_articles_apart(view: StoryView, a: Statement, b: Statement) -> bool:
    """Whether the two articles name street blocks and none in common: they may be on two events of one kind."""
    one, other = (
        frozenset(street for s in view.statements if s.article == side.article for street in blocks_of(s))
        for side in (a, b)
    )
    return bool(one) and bool(other) and not one & other


def clock_floor(view: StoryView, candidate: Candidate) -> float:
    """Least likeness for a time of day: none where each article gives only one for what the story is about."""
    if not candidate.likeness.is_main:
        return EVENT_FLOOR
    if candidate.gap.size > FAR_MINUTES:
        return FAR_FLOOR
    return 0.0 if all(is_only_clock(view, i) for i in (candidate.a, candidate.b)) else MAIN_CLOCK_FLOOR


def is_only_clock(view: StoryView, i: int) -> bool:
    """Whether an article gives no other time of day for an event of a main class than this statement's."""
    own = view.statements[i]
    return all(
        s.time is None or s.time.granularity not in ("minute", "hour") or s.time.minute_low is None
        or s.time.minute_low == (own.time.minute_low if own.time else None) or not classes_of(s.predicate) & MAIN
        for s in view.statements if s.facet == "time" and s.article == own.article
    )


def is_alternate(statement: Statement) -> bool:
    """Whether a time of day stands in brackets: another zone's reading of the one before."""
    before = statement.sentence.text[:max(0, statement.span_start - statement.sentence.start)]
    return statement.time is not None and statement.time.minute_low is not None and before.rstrip().endswith("(")


def group_by_event(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Candidates that share a statement, together, in order of their first."""
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        own = {candidate.a, candidate.b}
        touching = [g for g in groups if any(own & {o.a, o.b} and o.gap.level == candidate.gap.level for o in g)]
        merged = [c for g in touching for c in g] + [candidate]
        groups = [g for g in groups if g not in touching] + [merged]
    return groups


def make_fact(view: StoryView, group: list[Candidate]) -> Fact:
    """The fact of one event: each article's version of its time, and the pairs that differ."""
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in sorted(group, key=lambda c: (-c.likeness.score, c.a, c.b)):
        articles = tuple(sorted((view.statements[candidate.a].article, view.statements[candidate.b].article)))
        best.setdefault((articles[0], articles[1]), candidate)
    chosen = sorted(best.values(), key=lambda c: (c.a, c.b))
    rows = sorted({i for c in chosen for i in (c.a, c.b)})
    place = {row: n for n, row in enumerate(rows)}
    pairs = tuple(Pair(place[c.a], place[c.b], *grade(c)) for c in chosen)
    statements = tuple(view.statements[i] for i in rows)
    widest = max(chosen, key=lambda c: c.gap.size).gap
    label = f"{_LABELS[widest.level]} of: {statements[0].predicate}"
    values = " / ".join(dict.fromkeys(f"“{s.span}”" for s in statements))
    summary = f"{len(rows)} accounts of one event ({statements[0].predicate}) give different times: {values}"
    return Fact(KIND, label, statements, pairs, summary, explain(widest), f"date-{widest.level}")


_LABELS = {"clock": "time of day", "day": "day", "week": "week", "month": "month", "season": "season", "year": "year"}


def explain(gap: Gap) -> str:
    """What was compared and how far apart it is."""
    unit = "minute" if gap.level == "clock" else "day"
    apart = f"{gap.size} {unit}{'' if gap.size == 1 else 's'}"
    if gap.level == "clock" and gap.is_loose:
        return f"Times of day of one event, up to {apart} apart; loose wordings (about, the full hour) leave room."
    return f"{_LABELS[gap.level].capitalize()} of one event, up to {apart} apart, and no other sentence settles it."


def grade(candidate: Candidate) -> tuple[str, str, float]:
    """Verdict, severity and confidence of a pair."""
    gap = candidate.gap
    confidence = round(min(0.95, 0.3 + candidate.likeness.score), 2)
    if candidate.likeness.is_overtaken:
        return "update", "low", round(confidence / 2, 2)
    verdict, severity = grade_gap(gap, is_central=candidate.likeness.is_main)
    return (verdict, "low", round(confidence / 2, 2)) if candidate.is_doubtful else (verdict, severity, confidence)


def grade_gap(gap: Gap, *, is_central: bool) -> tuple[str, str]:
    """Verdict and severity of a difference; graver for the event that the story is about."""
    if gap.level == "clock":
        if gap.is_loose and gap.size <= LOOSE_MINUTES:
            return "imprecision", "low" if gap.size <= TRIFLE_MINUTES else "medium"
        return "contradiction", "high" if gap.size > 60 else "medium"
    if gap.is_loose:
        return "imprecision", "low"
    return "contradiction", "high" if gap.level == "day" and is_central else "medium"
