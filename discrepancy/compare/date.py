"""Times of one event that differ between articles: times of day, days, months and years."""

from __future__ import annotations

from collections import defaultdict

from discrepancy.compare.times.alikeevents import find_alike
from discrepancy.compare.times.centraltimes import compare_central
from discrepancy.compare.times.datetrust import drop_settled, weigh
from discrepancy.compare.times.eventclasses import MAIN, classes_told
from discrepancy.compare.times.order import compare_orders
from discrepancy.compare.times.sameevent import likeness
from discrepancy.compare.times.tenure import compare_tenures
from discrepancy.compare.times.timecontext import StoryTimes, is_stamp, read_story_times
from discrepancy.compare.times.timefacts import KIND, Candidate, group_by_event, make_fact
from discrepancy.compare.times.timegap import clock_gap, day_gap, period_gap, with_halves
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

__all__ = ["KIND", "compare"]


def compare(view: StoryView) -> list[Fact]:
    """One fact for each event whose time differs between articles of different origin."""
    times = read_story_times(view)
    candidates = find_candidates(times)
    weighed = (weigh(times, c) for c in candidates if c.gap.size > 0)
    differing = drop_settled(times, [c for c in weighed if c is not None], [c for c in candidates if c.gap.size == 0])
    known = {(c.articles, c.gap.level) for c in differing if c.likeness.is_main}
    central = [c for c in compare_central(times) if (c.articles, c.gap.level) not in known]
    told = {(c.articles, c.gap.level) for c in differing}
    unlike = [c for c in find_alike(times) if (c.articles, c.gap.level) not in told]
    facts = [make_fact(view, group) for group in group_by_event([*differing, *central, *unlike])]
    return [*facts, *compare_orders(times), *compare_tenures(times)]


def find_candidates(times: StoryTimes) -> list[Candidate]:
    """Pairs of statements of one event, in order, whose times can be compared; the gap may be 0."""
    by_class: dict[str, list[int]] = defaultdict(list)
    for indices in times.by_article.values():
        for i in indices:
            if not is_stamp(times.view.statements[i]):
                for name in sorted(classes_told(times.view.statements[i])):
                    by_class[name].append(i)
    main = sorted({i for name in sorted(MAIN) for i in by_class.pop(name, [])})
    found: dict[tuple[int, int], Candidate | None] = {}
    articles = [s.article for s in times.view.statements]
    for group in (main, *(sorted(g) for g in by_class.values())):
        for x, i in enumerate(group):
            for j in group[x + 1 :]:
                if (i, j) not in found and not times.view.is_one_text(articles[i], articles[j]):
                    found[i, j] = pair_up(times, i, j)
    return [candidate for _, candidate in sorted(found.items(), key=lambda item: item[0]) if candidate is not None]


def pair_up(times: StoryTimes, i: int, j: int) -> Candidate | None:
    """The pair as a candidate, or None where the times or the events cannot be compared."""
    a, b = times.view.statements[i], times.view.statements[j]
    if a.time is None or b.time is None:
        return None
    gap = clock_gap(*with_halves(a.time, b.time)) or day_gap(a.time, b.time) or period_gap(a.time, b.time)
    if gap is None:
        return None
    alike = likeness(times.view, i, j)
    is_clock = (a.time.minute_low is None) == (b.time.minute_low is None)
    if alike is None or times.are_successive(i, j) or (is_clock and times.are_contexts_apart(i, j)):
        return None
    one, other = sorted((a.article, b.article))
    return Candidate(i, j, (one, other), gap, alike)
