"""Times of the event that a story is about are compared across articles that tell it in different words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.times.articlelinks import Marks, are_apart, is_of_another
from discrepancy.compare.times.centralgap import (
    answer_clock_gap,
    central_day_gap,
    central_period_gap,
    event_clock_gap,
    part_gap,
)
from discrepancy.extract.times import read_times
from discrepancy.records import TimeSpan
from tests.compare.date_view import Told, compare

APART = 0.05
"""A cosine at which no likeness of clauses joins them."""

MONDAY = "2025-11-24"
SHOT = Told("a", "A boy was hurt on Saturday when a rifle went off.", "shoot", "A boy", ("lorne",), MONDAY, index=1)
FIRED = Told("b", "Cleaning a rifle, a baker fired it on Sunday.", "fire", "a baker", ("tarvos",), MONDAY, index=1)


def time_of(text: str, published: str | None = MONDAY) -> TimeSpan:
    """The one time of a text."""
    (time,) = read_times(text, published)
    return time


def test_days_of_the_central_event_told_in_other_words() -> None:
    """Two leads about a shooting that share no word and differ by a day are a contradiction of high severity."""
    (fact,) = compare(SHOT, FIRED, cosine=APART)
    assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("date", "contradiction", "high")
    assert "headlines and openings" in fact.explanation


def test_one_agreeing_sentence_settles_two_articles() -> None:
    """Where the second article has the first one's day as well, nothing is reported."""
    again = Told("b", "The shooting happened on Saturday.", "shooting", "The shooting", (), MONDAY, index=3)
    assert compare(SHOT, FIRED, again, cosine=APART) == []


def test_the_police_cannot_come_before_the_event() -> None:
    """A call to the police a day before the shooting differs from it; one on the day after does not."""
    called = Told("b", "Police were called to the house on Friday.", "call", "Police", (), MONDAY, index=2)
    lead = Told("b", "A rifle hurt a boy in a house near Lorne.", "shoot", "A rifle", ("lorne",), MONDAY, index=1)
    assert len(compare(SHOT, called, also_leads(lead), cosine=APART)) == 1
    later = Told("b", "Police were called to the house on Sunday.", "call", "Police", (), MONDAY, index=2)
    assert compare(SHOT, later, also_leads(lead), cosine=APART) == []


def also_leads(clause: Told) -> Told:
    """The clause with a year, which names the event in the lead without a day to compare."""
    return Told(
        clause.article, clause.text + " In 2025.", clause.predicate, clause.subject, clause.names, MONDAY, index=1
    )


def test_parts_of_the_day_without_a_common_minute_differ() -> None:
    """ "Saturday afternoon" and "Saturday night" differ; "evening" and "night" overlap."""
    lead = Told("a", "A boy was shot on Saturday afternoon.", "shoot", "A boy", (), MONDAY, index=1)
    night = Told("b", "The attack came on Saturday night.", "attack", "The attack", (), MONDAY, index=1)
    (fact,) = compare(lead, night, cosine=APART)
    assert fact.rule == "date-part"
    evening = Told("a", "A boy was shot on Saturday evening.", "shoot", "A boy", (), MONDAY, index=1)
    assert compare(evening, night, cosine=APART) == []


def test_two_nights_running_differ() -> None:
    """ "Friday night" is not "Saturday night", though it reaches into Saturday, of which it has the small hours."""
    friday = time_of("A boy was shot Friday night.")
    for text, size in (("Saturday night", 1), ("Saturday afternoon", 1), ("Saturday morning", 0)):
        gap = central_day_gap(friday, time_of(f"A boy was shot {text}."))
        assert gap is not None
        assert gap.size == size


def test_the_morning_and_the_night_of_one_day_differ() -> None:
    """The night of a day is the one after it; a night without a day may be the one before the morning."""
    gaps = [
        part_gap(time_of(f"He was shot {one}."), time_of(f"He was shot {other}."))
        for one, other in (("Wednesday morning", "Wednesday night"), ("in the morning", "at night"))
    ]
    assert [gap is not None and gap.size > 0 for gap in gaps] == [True, False]


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("June 29", "July 29", True),
        ("June 29", "July 20", False),
        ("June 29", "August 29", False),
        ("May 9, 2013", "May 9, 2012", True),
        ("May 9, 2013", "May 3, 2012", False),
    ],
)
def test_a_date_copied_with_another_month_or_year(one: str, other: str, is_told: bool) -> None:
    """Dates far apart are of two events, unless they have all but one month or the year in common."""
    gap = central_day_gap(time_of(f"He was shot on {one}."), time_of(f"He was shot on {other}."))
    assert (gap is not None and gap.size > 0) == is_told


def test_a_death_in_the_fire_has_its_month() -> None:
    """ "Died in a fire in December" dates the fire; a death without it may be later."""
    fire = Told("a", "Ada Renn was hurt in a November 2014 house fire.", "fire", "Ada Renn", (), MONDAY, index=1)
    died = Told("b", "Ada Renn died in a fire at home in December 2014.", "die", "Ada Renn", (), MONDAY, index=1)
    lead = Told("b", "The fire was in a house on a hill.", "fire", "The fire", (), MONDAY, index=1)
    assert [f.rule for f in compare(fire, died, also_leads(lead), cosine=APART)] == ["date-month"]
    later = Told("b", "Ada Renn died in December 2014.", "die", "Ada Renn", (), MONDAY, index=1)
    assert compare(fire, later, also_leads(lead), cosine=APART) == []


def test_another_attack_far_down_is_not_the_central_event() -> None:
    """A new man shot on another day, many sentences down, is another event."""
    other = Told("b", "A man was shot on Thursday in the same street.", "shoot", "A man", (), MONDAY, index=20)
    again = Told("b", "The shooting was on Saturday.", "shooting", "The shooting", (), MONDAY, index=2)
    assert compare(SHOT, other, again, cosine=APART) == []


@pytest.mark.parametrize(
    ("one", "other", "size"),
    [
        ("about 5:44 p.m.", "shortly before 6 p.m.", 16),
        ("about 11:50 p.m.", "shortly before midnight", 0),
        ("about 11:20 p.m.", "a few minutes before 11:30 p.m.", 10),
        ("about 5:44 p.m.", "about 5:45 p.m.", 0),
        ("about 8:30 p.m.", "around 8:34 p.m.", 0),
        ("about 8:30 p.m.", "around 8:38 p.m.", 8),
        ("at 5:40 p.m.", "at 5:44 p.m.", 4),
    ],
)
def test_clock_times_by_what_they_name(one: str, other: str, size: int) -> None:
    """Loose times differ from five minutes on; wordings that overlap by the times they name, from twelve on."""
    gap = event_clock_gap(time_of(one), time_of(other))
    assert gap is not None
    assert gap.size == size


def test_clock_times_hours_apart_are_of_two_moments() -> None:
    """Nothing is said of times more than three hours apart."""
    assert event_clock_gap(time_of("at 2 p.m."), time_of("at 9 p.m.")) is None


def test_weekdays_of_pages_dated_weeks_apart_are_compared_as_weekdays() -> None:
    """A page may carry the date of a crawl: "Saturday" is then no other Saturday, and Sunday is a day away."""
    late = "2026-02-23"
    saturday, sunday = time_of("on Saturday"), time_of("on Sunday", late)
    same, gap = central_day_gap(saturday, time_of("on Saturday", late)), central_day_gap(saturday, sunday)
    assert same is not None
    assert gap is not None
    assert (same.size, gap.size) == (0, 1)


def test_a_clock_time_just_outside_a_part_of_the_day_is_loose() -> None:
    """5:45 p.m. is hardly night, and by how little is said; noon against night is no matter of wording."""
    near, far = (part_gap(time_of(clock), time_of("Saturday night")) for clock in ("at 5:45 p.m.", "at 1 p.m."))
    assert near is not None
    assert far is not None
    assert (near.is_loose, far.is_loose) == (True, False)


def test_articles_on_two_events_share_no_street_and_nobody() -> None:
    """Streets without one in common set two articles apart, unless they name one person."""
    one, other = Marks(frozenset({"renn"}), frozenset({"elm"})), Marks(frozenset({"holm"}), frozenset({"mill"}))
    assert are_apart(one, other)
    assert not are_apart(one, Marks(frozenset({"renn"}), frozenset({"mill"})))
    assert is_of_another(frozenset({"renn"}), one, other)


@pytest.mark.parametrize(
    ("one", "other", "size"),
    [
        ("in March", "in April", 30),
        ("in March", "on 3 March 2025", 0),
        ("in 2012", "in 2013", 1),
        ("in 2012", "last year", None),
    ],
)
def test_months_and_years_that_both_wordings_name(one: str, other: str, size: int | None) -> None:
    """Named months and named years are compared; "last year" depends on a page's date and is not."""
    gap = central_period_gap(time_of(f"It burned {one}."), time_of(f"It burned {other}."))
    assert (None if gap is None else gap.size) == size


def test_an_answer_before_the_part_of_the_day_in_one_article() -> None:
    """A shooting "Wednesday night" to which deputies came about 5 p.m. is reported with low severity."""
    lead = Told("a", "A man was shot on Wednesday night.", "shoot", "A man", (), MONDAY, index=1)
    came = Told("a", "Deputies responded to the shooting about 5 p.m.", "respond", "Deputies", (), MONDAY, index=2)
    also = Told("b", "The shooting was on Wednesday.", "shooting", "The shooting", (), MONDAY, index=1)
    (fact,) = compare(lead, came, also, cosine=APART)
    assert (fact.rule, fact.pairs[0].severity) == ("date-part", "low")
    late = Told("a", "Deputies responded to the shooting about 9 p.m.", "respond", "Deputies", (), MONDAY, index=2)
    assert compare(lead, late, also, cosine=APART) == []


def test_a_verdict_is_no_find_of_a_victim() -> None:
    """ "Found guilty of killing" dates no answer to the killing."""
    guilty = Told("b", "A baker was found guilty of the shooting on Friday.", "find", "A baker", (), MONDAY, index=1)
    also = Told("b", "The shooting was in Lorne in 2025.", "shooting", "The shooting", (), MONDAY, index=2)
    assert compare(SHOT, guilty, also, cosine=APART) == []


def test_a_story_about_an_arrest_takes_stop_and_test_for_one_encounter() -> None:
    """A stop "just after 2:30" and a test failed "shortly after 2" differ where the story is about an arrest."""
    held = Told("a", "Ada Renn was arrested on Tuesday.", "arrest", "Ada Renn", (), MONDAY, index=1)
    stop = Told("a", "She was pulled over just after 2:30 a.m.", "pull", "She", (), MONDAY, index=2)
    also = Told("b", "Ada Renn was arrested on Tuesday.", "arrest", "Ada Renn", (), MONDAY, index=1)
    test = Told("b", "She failed tests shortly after 2 a.m.", "fail test", "She", (), MONDAY, index=2)
    (fact,) = compare(held, stop, also, test, cosine=APART)
    assert (fact.rule, fact.pairs[0].severity) == ("date-clock", "low")


@pytest.mark.parametrize(
    ("event", "answer", "is_told"),
    [
        ("at 8:49 p.m.", "at 20:49", True),
        ("shortly after 06:00", "at 06:00", True),
        ("around 7:45 a.m.", "about 7:40 a.m.", True),
        ("at 8:50 p.m.", "at 20:50", False),
        ("around 1:30 p.m.", "at 1:25 p.m.", True),
        ("around 1:30 p.m.", "at 1:27 p.m.", False),
        ("at 8:49 p.m.", "at 8:53 p.m.", False),
    ],
)
def test_the_answer_comes_after_the_event(event: str, answer: str, *, is_told: bool) -> None:
    """A call at the very minute of the event or before it is of low severity; roundings and a call after it are not."""
    gap = answer_clock_gap(time_of(event), time_of(answer))
    assert (gap is not None and gap.size > 0) is is_told


def test_a_report_of_the_event_is_an_answer_to_it() -> None:
    """ "The shooting was reported at 4:20" is told before "the shooting was at 5:10"; "he reported to work" is not."""
    lead = Told("a", "A shooting hurt a boy at 5:10 p.m. in Lorne.", "shooting", "A shooting", ("lorne",), index=1)
    report = Told(
        "b", "The shooting was reported about 4:20 p.m. on Elm Street.", "report", "The shooting", (), index=2
    )
    also = Told("b", "A boy was hurt in a shooting in Lorne in 2021.", "shooting", "A boy", ("lorne",), index=1)
    assert [f.rule for f in compare(lead, report, also, cosine=APART)] == ["date-clock"]
    worked = replace(report, text="Bo Lind reported for work at 4:20 p.m. on Elm Street.", subject="Bo Lind")
    assert compare(lead, worked, also, cosine=APART) == []


def test_the_time_up_to_which_a_report_counts_is_none_of_the_event() -> None:
    """ "Position at 3 p.m. on Sunday" dates the report; "at 3 p.m. on Sunday" the shooting."""
    told = "Shooting of a boy in Lorne{} 3 p.m. on Sunday."
    at = [Told("b", told.format(f), "shooting", "Shooting", (), MONDAY, index=1) for f in (", at", ": position at")]
    found = [compare(SHOT, one, cosine=APART) for one in at]
    assert [bool(facts) for facts in found] == [True, False]


def test_months_far_apart_are_of_two_events() -> None:
    """March and April may be a slip about one event; January and August are not."""
    near = central_period_gap(time_of("in March"), time_of("in April"))
    assert near is not None
    assert near.size > 0
    assert central_period_gap(time_of("in January"), time_of("in August")) is None


@pytest.mark.parametrize(
    ("text", "predicate", "is_told"),
    [
        ("Children were standing at a shop about 7:45 p.m. when shots hit them.", "stand", True),
        ("Two gunmen pulled up in a van about 7:45 p.m. at the shop.", "pull", True),
        ("Children were standing at a shop about 7:33 p.m. when shots hit them.", "stand", False),
        ("Children were standing at a shop about 9:45 p.m. when shots hit them.", "stand", False),
        ("Ada Renn, held for the shooting, was released about 7:45 p.m.", "release", False),
        ("Children were standing at a shop about 7:45 p.m. that day.", "stand", False),
    ],
)
def test_what_people_did_as_the_event_came(text: str, predicate: str, *, is_told: bool) -> None:
    """A time told of people as the event came, or of the coming of those who did it, is the event's, if doubtfully."""
    lead = Told("a", "A boy was shot about 7:30 p.m. on Elm Street.", "shoot", "A boy", (), index=1)
    also = Told("b", "A boy was shot in Lorne on Sunday.", "shoot", "A boy", (), MONDAY, index=1)
    beside = Told(
        "b", text, predicate, "Children", (), index=3, content=("shot",) if "shot" in text or "shoot" in text else ()
    )
    facts = compare(lead, also, beside, cosine=APART)
    assert [(f.rule, f.pairs[0].severity) for f in facts] == ([("date-clock", "low")] if is_told else [])


def test_nobody_dies_before_the_shot() -> None:
    """A death at noon and a shot that night exclude each other; a death the morning after does not."""
    shot = Told("a", "A boy was shot on Saturday night.", "shoot", "A boy", (), MONDAY, index=1)
    also = Told("b", "The shooting was in Lorne in 2025.", "shooting", "The shooting", (), MONDAY, index=1)
    died = Told("b", "He died just before 12:30 p.m. on Saturday.", "die", "He", (), MONDAY, index=2)
    (fact,) = compare(shot, also, died, cosine=APART)
    assert (fact.rule, fact.pairs[0].severity) == ("date-part", "low")
    later = replace(died, text="He died at 7 a.m. on Sunday.")
    assert compare(shot, also, later, cosine=APART) == []


@pytest.mark.parametrize(
    ("day", "clock", "is_told"),
    [
        ("late Monday", "at 11:40 a.m. Monday", True),
        ("late Monday", "at 11:40 p.m. Monday", False),
        ("early Monday", "at 1 p.m. Monday", True),
        ("early Monday", "at 3 a.m. Monday", False),
        ("Monday", "at 1 p.m. Monday", False),
    ],
)
def test_early_and_late_days_are_parts_of_them(day: str, clock: str, *, is_told: bool) -> None:
    """ "Late Monday" is no forenoon, and "early Monday" no afternoon; the difference is of low severity."""
    one = Told("a", f"A boy was shot {day} in Lorne.", "shoot", "A boy", (), MONDAY, index=1)
    two = Told("b", f"A boy was shot {clock} in Lorne.", "shoot", "A boy", (), MONDAY, index=1)
    facts = compare(one, two, cosine=APART)
    assert [(f.rule, f.pairs[0].severity) for f in facts] == ([("date-part", "low")] if is_told else [])


def test_one_article_with_two_times_of_the_event() -> None:
    """Two times of day of the event in one article, within the hour, are of low severity; a rounding is not told."""
    first = Told("a", "The fire began at 10:45 a.m. in the mill.", "fire", "The fire", (), index=1)
    again = Told("a", "The fire began in the mill about 11 a.m.", "fire", "The fire", (), index=9)
    other = Told("b", "The fire ruined a mill on Sunday.", "fire", "The fire", (), MONDAY, index=1)
    (fact,) = compare(first, again, other, cosine=APART)
    assert (fact.rule, fact.pairs[0].severity) == ("date-clock", "low")
    rounded = replace(first, text="The fire began at 10:58 a.m. in the mill.")
    assert compare(rounded, again, other, cosine=APART) == []


def test_the_odd_day_of_an_article_differs_from_the_others_too() -> None:
    """An article with two days of the event differs by one of them from the article that agrees with the other."""
    lead = Told("a", "A boy was shot on Elm Street on Saturday.", "shoot", "A boy", ("elm street",), MONDAY, index=1)
    again = replace(lead, text="The boy was shot on Elm Street on Friday.", index=3)
    other = replace(lead, article="b")
    (fact,) = compare(lead, again, other)
    assert {frozenset(fact.statements[k].article for k in (p.a, p.b)) for p in fact.pairs} == {
        frozenset("a"),
        frozenset("ab"),
    }
