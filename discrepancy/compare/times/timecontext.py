"""What the articles of a story say around a time: their days, clock times and street blocks, looked up once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from discrepancy.compare.times.articlelinks import Marks, read_marks
from discrepancy.compare.times.eventclasses import EVENT_CLASSES, MAIN, PHRASES, SPEECH, classes_of, shared_classes
from discrepancy.compare.times.sameevent import DONE, blocks_of
from discrepancy.compare.times.timegap import are_days_apart, has_year
from discrepancy.records import Statement, TimeSpan
from discrepancy.storyview import StoryView

_POSITION = re.compile(r"\b(?:position|situation|status|updated?|as) (?:as )?(?:at|of)\s*$", re.IGNORECASE)
"""What stands before the time up to which a report counts."""

_IN_WORDS = re.compile(r"\d.*\son\s.*\b(?:19|20)\d\d$", re.IGNORECASE)

OPENING = 3
"""Sentences after the headline in which news tells what the story is about."""


SHARE = 0.5
"""Least share of the articles whose openings must name an event of one class for the story to be about it."""


@dataclass(frozen=True)
class StoryTimes:
    """The time statements of a story by article (indices of the view's), the street blocks each article names, and
    what tells each article's event from others of its kind. ``topics`` are the classes of events that headlines and
    leads of at least half of the articles name.
    """

    view: StoryView
    by_article: dict[str, list[int]]
    blocks: dict[str, frozenset[str]]
    marks: dict[str, Marks]
    topics: frozenset[str] = frozenset()
    contexts: dict[int, TimeSpan | None] = field(default_factory=dict)

    def context(self, i: int) -> TimeSpan | None:
        """The time of a statement if it names a day, else the one its article names for events of its class."""
        if i not in self.contexts:
            self.contexts[i] = self._find_context(i)
        return self.contexts[i]

    def _find_context(self, i: int) -> TimeSpan | None:
        """The day of the article's events of a class; of several, the nearest of those called by the same word."""
        statement = self.view.statements[i]
        if statement.time is not None and (statement.time.low or statement.time.weekday is not None):
            return statement.time
        others = [self.view.statements[k] for k in self.by_article[statement.article]]
        days = [
            s
            for s in others
            if s.time is not None and s.time.weekday is not None and shared_classes(s.predicate, statement.predicate)
        ]
        days.sort(key=lambda s: abs(s.sentence.index - statement.sentence.index))
        if any(are_days_apart(days[0].time, d.time) for d in days if days[0].time and d.time):
            days = [d for d in days if d.predicate == statement.predicate]
        return days[0].time if days else None

    def are_contexts_apart(self, i: int, j: int) -> bool:
        """Whether the days of two times differ, each taken from its article where the statement itself names none."""
        one, other = self.context(i), self.context(j)
        own = (self.view.statements[i].time, self.view.statements[j].time)
        return one is not None and other is not None and (one, other) != own and are_days_apart(one, other)

    def are_articles_apart(self, i: int, j: int) -> bool:
        """Whether the two articles name street blocks and none in common: they may be on two events of one kind."""
        one, other = (self.blocks.get(self.view.statements[k].article, frozenset()) for k in (i, j))
        return bool(one) and bool(other) and not one & other

    def are_successive(self, i: int, j: int) -> bool:
        """Whether both events are to come, and one is over by the day on which the other article came out."""
        one, other = (self.view.statements[k] for k in (i, j))
        if one.status in DONE or other.status in DONE:
            return False
        return self._is_over(one, other) or self._is_over(other, one)

    def _is_over(self, event: Statement, other: Statement) -> bool:
        published = self.view.published(other)
        last = event.time.high if event.time else None
        return published is not None and last is not None and last[:10] < published[:10]

    def is_only_clock(self, i: int) -> bool:
        """Whether an article gives no other time of day for an event of a main class than this statement's."""
        own = self.view.statements[i]
        minute = own.time.minute_low if own.time else None
        others = (self.view.statements[k] for k in self.by_article[own.article])
        return all(minute_of(s) in (None, minute) or not classes_of(s.predicate) & MAIN for s in others)


def read_story_times(view: StoryView) -> StoryTimes:
    """The index of a story's times."""
    by_article: dict[str, list[int]] = defaultdict(list)
    streets: dict[str, set[str]] = defaultdict(set)
    for i, statement in enumerate(view.statements):
        if statement.facet == "time" and statement.time is not None:
            by_article[statement.article].append(i)
        streets[statement.article] |= blocks_of(statement)
    blocks = {name: frozenset(found) for name, found in streets.items()}
    return StoryTimes(view, dict(by_article), blocks, read_marks(view), read_topics(view))


def read_topics(view: StoryView) -> frozenset[str]:
    """The classes of events that the openings of at least half of the articles, and of two, name."""
    words: dict[str, set[str]] = defaultdict(set)
    for s in view.statements:
        if s.facet in ("clause", "time") and s.sentence.index <= OPENING:
            words[s.article] |= {*s.content, s.predicate or ""}
    votes = Counter(
        name for article in sorted(words) for name in frozenset(c for w in words[article] for c in _named(w))
    )
    least = max(2.0, SHARE * len(view.story.articles))
    return frozenset(name for name, count in votes.items() if count >= least)


def _named(word: str) -> frozenset[str]:
    """The classes of a word or of a verb with its particle; empty for any other word."""
    return frozenset({PHRASES[word]}) if word in PHRASES else EVENT_CLASSES.get(word, frozenset())


def minute_of(statement: Statement) -> int | None:
    """First minute of a clock time, by the morning where that is open; None for parts of a day and what names none."""
    time = statement.time
    if time is None or time.granularity not in ("minute", "hour"):
        return None
    return time.minute_low if time.half is None else time.half[0]


def is_stamp(statement: Statement) -> bool:
    """Whether a time is a page's stamp: a full date with a time of day, which a sentence joins by "on", or that of a
    count ("position at 3 p.m.").
    """
    if _POSITION.search(statement.sentence.text[: max(0, statement.span_start - statement.sentence.start)]):
        return True
    if statement.time is None or minute_of(statement) is None or not has_year(statement.time):
        return False
    return not _IN_WORDS.search(statement.time.text) or statement.predicate in SPEECH


def is_alternate(statement: Statement) -> bool:
    """Whether a time of day stands in brackets: another zone's reading of the one before."""
    before = statement.sentence.text[: max(0, statement.span_start - statement.sentence.start)]
    return statement.time is not None and statement.time.minute_low is not None and before.rstrip().endswith("(")
