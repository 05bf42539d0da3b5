"""An act that one article puts before an event and another during it; years in which an office began."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from discrepancy.compare.times.order import anchor_of, compare_orders
from discrepancy.compare.times.tenure import compare_tenures, is_start
from discrepancy.compare.times.timecontext import read_story_times
from discrepancy.extract.orders import read_orders
from discrepancy.extract.times import read_times
from discrepancy.records import Article, Block, Fact, Person, Sentence, Statement, Story
from discrepancy.storyview import StoryView


def told(article: str, text: str, predicate: str, subject: str = "the mayor", span: str | None = None) -> Statement:
    """The statement of the one order or time in a text (of several, of the one that reads ``span``)."""
    times = read_times(text, "2025-11-24")
    spans = [*times, *read_orders(text, times)]
    (time,) = [t for t in spans if span in (None, t.text)]
    return Statement(
        article=article,
        facet="time",
        sentence=Sentence(0, 0, len(text), text, "paragraph"),
        start=0,
        end=len(text),
        span_start=time.start,
        span_end=time.end,
        span=time.text,
        text=text.replace(time.text, "TIME"),
        subject=subject,
        predicate=predicate,
        time=time,
        status="happened",
    )


def named(statement: Statement, name: str) -> Statement:
    """The mention of a person in a statement's sentence."""
    start = statement.sentence.text.index(name)
    return replace(
        statement,
        facet="person",
        span=name,
        span_start=start,
        span_end=start + len(name),
        person=Person(name, full=name),
        time=None,
    )


def view_of(*statements: Statement) -> StoryView:
    """A story of these statements, every two of whose propositions lie at 0.6."""
    names = sorted({s.article for s in statements})
    articles = {name: Article(name, f"{name}.txt", "text", (Block(0, 4, "paragraph"),)) for name in names}
    size = len(statements)
    vectors = np.linalg.cholesky(np.full((size, size), 0.6) + 0.4 * np.eye(size)).astype(np.float32)
    return StoryView(Story("s", "s", tuple(names)), articles, statements, vectors, {name: name for name in names})


def orders(*statements: Statement) -> list[Fact]:
    """The facts on orders of a story of these statements."""
    return compare_orders(read_story_times(view_of(*statements)))


def tenures(*statements: Statement) -> list[Fact]:
    """The facts on years in office of a story of these statements."""
    return compare_tenures(read_story_times(view_of(*statements)))


DISMISSED = told("a", "Before the trial she fired two lawyers.", "fire", "she")


def test_before_in_one_article_and_during_in_another_differ() -> None:
    """Lawyers fired before the trial, and dismissed during it: one finding that names both orders."""
    (fact,) = orders(DISMISSED, told("b", "During the trial she dismissed her lawyers.", "dismiss", "she"))
    assert (fact.kind, fact.rule, fact.pairs[0].verdict) == ("date", "date-order", "contradiction")
    assert "before the trial" in fact.explanation
    assert "during it" in fact.explanation


@pytest.mark.parametrize(
    "other",
    [
        told("b", "She fired two lawyers ahead of the trial.", "fire", "she"),
        told("b", "During the inquest she fired two lawyers.", "fire", "she"),
        told("b", "During the trial she wept.", "weep", "she"),
        told("a", "During the trial she fired two lawyers.", "fire", "she"),
    ],
)
def test_one_order_another_event_and_another_act_do_not_differ(other: Statement) -> None:
    """The same order in other words, another event, another act, and one article are no finding."""
    assert orders(DISMISSED, other) == []


def test_killed_after_the_shooting_tells_of_the_shooting() -> None:
    """An act of the event's own kind is not put in order to it."""
    first = told("a", "Two were killed after a shooting.", "kill", "two")
    assert orders(first, told("b", "Two were killed during the shooting.", "kill", "two")) == []


def test_an_article_that_tells_both_orders_settles_it() -> None:
    """Where the second article has the first one's order as well, nothing is reported."""
    both = told("b", "Prior to the trial she fired a lawyer.", "fire", "she")
    assert orders(DISMISSED, told("b", "During the trial she dismissed her lawyers.", "dismiss", "she"), both) == []


def test_the_event_of_an_order() -> None:
    """The last word of an order is its event; "during which" has none of its own."""
    assert anchor_of("as candlelit vigils were held") == "vigil"
    assert anchor_of("in the course of the two trials") == "trial"
    assert anchor_of("during which") is None


def test_years_in_office_differ() -> None:
    """ "Since 2010" and "took over in 2009" beside one surname, without a common word of the office: low severity."""
    since = told("a", "Ada Renn has played the captain since 2010.", "play")
    began = told("b", "That was before Ada Renn took over in 2009.", "take over")
    (fact,) = tenures(since, named(since, "Ada Renn"), began, named(began, "Ada Renn"))
    assert (fact.rule, fact.pairs[0].severity) == ("date-tenure", "low")
    captain = told("b", "Ada Renn became the captain in 2009.", "become")
    (fact,) = tenures(since, named(since, "Ada Renn"), captain, named(captain, "Ada Renn"))
    assert fact.pairs[0].severity == "medium"


def test_offices_years_apart_and_agreeing_years_do_not_differ() -> None:
    """Another office five years before, and the same year, are no finding."""
    since = told("a", "Ada Renn has played the captain since 2010.", "play")
    for text in ("Ada Renn became mayor in 2005.", "Ada Renn took over in 2010."):
        other = told("b", text, "become")
        assert tenures(since, named(since, "Ada Renn"), other, named(other, "Ada Renn")) == []


def test_a_state_is_no_office() -> None:
    """Missing or married since a year is no office held since."""
    gone = told("a", "Ada Renn has been missing since 2010.", "be")
    assert not is_start(gone, " has been missing ")
    assert is_start(gone, " has been the mayor ")
