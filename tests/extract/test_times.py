"""Times: what their wording says, what the day of publication adds, and what stays open."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from discrepancy.extract.times import read_times
from discrepancy.records import TimeSpan

PUBLISHED = "2025-11-24"  # a Monday


def only(text: str, published: str | None = PUBLISHED) -> TimeSpan:
    """The one time of a text; fails when there are none or several."""
    (time,) = read_times(text, published)
    assert text[time.start : time.end] == time.text
    return time


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("It began about 2045 GMT.", 1245, 1245, "about"),
        ("Crews came around 9pm.", 1260, 1260, "about"),
        ("The blaze broke out about 8.40pm.", 1240, 1240, "about"),
        ("They left at 4 a.m. to rest.", 240, 240, "exact"),
        ("They left at 4 a. m. to rest.", 240, 240, "exact"),
        ("Shots rang out at 20: 09 local time.", 1209, 1209, "exact"),
        ("The quake struck at 06:00 BST.", 360, 360, "exact"),
        ("Doors open at noon.", 720, 720, "exact"),
        ("Doors close at midnight.", 0, 0, "exact"),
        ("It had to be out by midnight.", None, 1440, "before"),
        ("A bus crashed just before 2 p.m. there.", 825, 840, "before"),
        ("A bus crashed shortly after 2:30 a.m. there.", 150, 180, "after"),
        ("Police closed the road before 9 p.m. again.", None, 1260, "before"),
        ("It opened after 5:15 a.m. again.", 315, None, "after"),
        ("It happened between 8 and 9:30 p.m. outside.", 1200, 1290, "exact"),
        ("It happened between 2:30 a.m. and 2:45 a.m. outside.", 150, 165, "exact"),
        ("The shop was robbed at 9 o'clock in the evening.", 1260, 1260, "exact"),
        ("The lights went out at 12:10 a.m. that night.", 10, 10, "exact"),
        ("It ended at 12 p.m. sharp.", 720, 720, "exact"),
        ("They came at half past two in the morning.", 150, 150, "exact"),
        ("They came at a quarter to nine in the evening.", 1245, 1245, "exact"),
        ("They came at half past midnight with ladders.", 30, 30, "exact"),
        ("It was past two in the afternoon before anyone came.", 840, None, "after"),
        ("The doors shut a little before seven in the evening.", 1110, 1140, "before"),
        ("The barge passed the lock at 22.40 without lights.", 1360, 1360, "exact"),
        ("The gauge was read at 7.40 on Sunday evening.", 1180, 1180, "exact"),
        ("By about 9:30 p.m. it was over.", None, 1290, "before"),
        ("Turnout was low as of 4:00 p.m. there.", None, 960, "before"),
    ],
)
def test_clock_times_are_minutes_with_a_bound(text: str, low: int | None, high: int | None, bound: str) -> None:
    """Every usual way to write a time of day gives minutes after midnight and the bound of its wording."""
    time = only(text)
    assert (time.minute_low, time.minute_high, time.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("text", "half", "bound"),
    [
        ("It was twenty past ten by the station clock.", (620, 620), "exact"),
        ("The mill bell rang at twelve minutes to six.", (348, 348), "exact"),
        ("The watch stopped at twenty to eleven.", (640, 640), "exact"),
        ("The first call came at 10.24 and the second later.", (624, 624), "exact"),
        ("Shortly before three he left by the yard.", (150, 180), "before"),
        ("They were told on Friday at ten.", (600, 600), "exact"),
        ("They were told at ten on the Friday.", (600, 600), "exact"),
    ],
)
def test_an_open_half_of_the_day_is_kept_as_the_morning_reading(text: str, half: tuple[int, int], bound: str) -> None:
    """A time of day that may be of the morning or of the afternoon has no minutes of the day, and its reading apart."""
    time = only(text)
    assert (time.minute_low, time.half, time.bound) == (None, half, bound)


@pytest.mark.parametrize(
    "text",
    [
        "Shares of the mill closed at 21.10, and the bank's fell.",
        "The index rose by 4.30.",
        "He waited from five to ten years.",
        "They counted ten to twelve people.",
        "Just after three people left, it shut.",
        "The flood had killed about six on Monday.",
        "It trades at 10.24 euros.",
    ],
)
def test_prices_ranges_and_counts_are_no_times_of_day(text: str) -> None:
    """A figure with a point, a range and a count of people are not read as times of day."""
    assert all(t.granularity not in ("minute", "hour") for t in read_times(text, PUBLISHED))


@pytest.mark.parametrize(
    ("text", "low", "high", "granularity"),
    [
        ("on Sept. 2", "2025-09-02", "2025-09-02", "day"),
        ("on 2 September 2012", "2012-09-02", "2012-09-02", "day"),
        ("on Nov. 16", "2025-11-16", "2025-11-16", "day"),
        ("on 10 November", "2025-11-10", "2025-11-10", "day"),
        ("on 2012-05-01", "2012-05-01", "2012-05-01", "day"),
        ("on May 1, 2005", "2005-05-01", "2005-05-01", "day"),
        ("on Monday, 17 November 2025", "2025-11-17", "2025-11-17", "day"),
        ("on Friday", "2025-11-21", "2025-11-21", "day"),
        ("on Monday", "2025-11-24", "2025-11-24", "day"),
        ("last Monday", "2025-11-17", "2025-11-17", "day"),
        ("next Tuesday", "2025-11-25", "2025-11-25", "day"),
        ("will meet on Friday", "2025-11-28", "2025-11-28", "day"),
        ("Tuesday night", "2025-11-18T18:00", "2025-11-19T06:00", "part_of_day"),
        ("yesterday", "2025-11-23", "2025-11-23", "day"),
        ("eight days ago", "2025-11-16", "2025-11-16", "day"),
        ("a week ago", "2025-11-14", "2025-11-20", "week"),
        ("last week", "2025-11-17", "2025-11-23", "week"),
        ("in May 2012", "2012-05-01", "2012-05-31", "month"),
        ("in April last year", "2024-04-01", "2024-04-30", "month"),
        ("on 2 December last year", "2024-12-02", "2024-12-02", "day"),
        ("on March 3 next year", "2026-03-03", "2026-03-03", "day"),
        ("on 9 September, this year", "2025-09-09", "2025-09-09", "day"),
        ("the mill reopens on Friday", "2025-11-28", "2025-11-28", "day"),
        ("the truce takes effect on Friday", "2025-11-28", "2025-11-28", "day"),
        ("the truce took effect on Friday", "2025-11-21", "2025-11-21", "day"),
        ("last month", "2025-10-01", "2025-10-31", "month"),
        ("earlier this month", "2025-11-01", "2025-11-30", "month"),
        ("last summer", "2025-06-01", "2025-08-31", "season"),
        ("in the winter of 2010", "2010-12-01", "2011-02-28", "season"),
        ("in 2003", "2003-01-01", "2003-12-31", "year"),
        ("the 2005 flood", "2005-01-01", "2005-12-31", "year"),
        ("in the fourth quarter of 2012", "2012-10-01", "2012-12-31", "season"),
        ("at the end of September", "2025-09-01", "2025-09-30", "month"),
        ("is to be completed by 30 January", "2026-01-30", "2026-01-30", "day"),
        ("two months ago", "2025-08-01", "2025-10-31", "month"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "year"),
        ("from 1990 to 1991", "1990-01-01", "1991-12-31", "year"),
        ("between May 1, 2005 and Dec. 8, 2006", "2005-05-01", "2006-12-08", "day"),
        ("on May 1-3", "2025-05-01", "2025-05-03", "day"),
    ],
)
def test_dates_are_anchored_on_publication(text: str, low: str, high: str, granularity: str) -> None:
    """A date's interval and granularity follow from its wording and the day of publication."""
    time = only(text)
    assert (time.low, time.high, time.granularity) == (low, high, granularity)


@pytest.mark.parametrize(
    ("text", "low", "weekday"),
    [
        ("about 8:30 p.m. Thursday", "2025-11-20T20:30", 3),
        ("around 9pm on Friday", "2025-11-21T21:00", 4),
        ("Friday at 11:30 a.m.", "2025-11-21T11:30", 4),
        ("Saturday, Nov. 22, around 4 a.m.", "2025-11-22T04:00", 5),
        ("at 2:30 Sunday morning", "2025-11-23T02:30", 6),
        ("at 9 Friday night", "2025-11-21T21:00", 4),
        ("2025-11-20T10:05:00Z", "2025-11-20T10:05", 3),
    ],
)
def test_a_clock_time_and_its_day_are_one_time(text: str, low: str, weekday: int) -> None:
    """A time of day beside its day is read as one time with both."""
    time = only(text)
    assert (time.low, time.weekday) == (low, weekday)


@pytest.mark.parametrize(
    "text",
    [
        "left 2005 people dead",
        "the 2000 block of the street",
        "he may go",
        "won 20-13",
        "on 31 Feb",
        "in the year 0",
        "a lead of 2:10",
        "the poll of 1,204 people",
        "Highway 214 and Channel 4",
        "Crews went to the 5300 block of Noon Road.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    """Counts, scores, street numbers, verbs and days the calendar lacks are no times."""
    assert [t for t in read_times(text, PUBLISHED) if t.granularity != "month"] == []


def test_without_publication_a_weekday_stays_open() -> None:
    """What cannot be anchored keeps its weekday, minutes and granularity, and has no interval."""
    time = only("Friday at 9:15 p.m.", None)
    assert (time.low, time.high, time.weekday, time.minute_low, time.granularity) == (None, None, 4, 1275, "minute")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("A baker will go to prison for the Dec. 29 shooting of Ada Renn.", "2024-12-29"),
        ("A baker will be charged in the December killing.", "2024-12-01"),
        ("A baker will attend the Dec. 29 hearing.", "2025-12-29"),
        ("A baker was held in the June shootout on Brin Street.", "2025-06-01"),
        ("Brandt's June trial drew a crowd.", "2025-06-01"),
    ],
)
def test_a_date_before_what_took_place(text: str, low: str) -> None:
    """A date before harm done is over, whatever the verb says; a bare month counts before an event."""
    assert only(text).low == low


@pytest.mark.parametrize("text", ["The June issue is out.", "They left the March Hotel.", "A May wind blew."])
def test_a_month_before_a_thing_is_no_time(text: str) -> None:
    """A month that tells which thing is meant dates no event."""
    assert read_times(text, PUBLISHED) == ()


def test_the_ending_of_a_day_is_no_part_of_the_next_word() -> None:
    """ "Dec. 22 that" has no "22 th"."""
    assert only("A shooting on Dec. 22 that injured a man.").text == "Dec. 22"


def test_an_offset_from_another_moment_is_not_anchored() -> None:
    """A duration after or before something else is kept as a time that is not known."""
    time = only("They returned an hour later.")
    assert (time.granularity, time.low, time.high) == ("unknown", None, None)
    time = only("She was charged more than two years ago.")
    assert (time.granularity, time.low, time.high) == ("unknown", None, None)


def test_zone_is_kept_as_written() -> None:
    """The zone stands as the article writes it."""
    assert only("It began at 3 p.m. BST.").zone == "BST"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "not a date", "2012-02-31", ""])
def test_edges_of_the_calendar_do_not_break(published: str) -> None:
    """No publication date, however odd, raises."""
    text = "yesterday, last year, next month, two decades ago, on Friday, last winter, Feb. 29, in May, next weekend"
    assert read_times(text, published)


def test_noise_does_not_break_and_stays_in_order() -> None:
    """Any mixture of the words of time gives ordered spans without overlap, the same each time."""
    words = (
        "9",
        "pm",
        "a.m.",
        "Feb.",
        "31",
        "2012",
        "-",
        "Friday",
        "last",
        "year",
        "0",
        "ago",
        "two",
        "days",
        ",",
        "in",
        "the",
        "night",
        "of",
        "noon",
        "20: 09",
        "GMT",
        "May",
        "to",
        "between",
        "and",
        "'80s",
        "99/99/99",
        "weekend",
        "(",
        ")",
    )
    chooser = random.Random(7)  # noqa: S311
    for _ in range(300):
        text = " ".join(chooser.choices(words, k=14))
        times = read_times(text, PUBLISHED)
        assert all(a.end <= b.start for a, b in pairwise(times))
        assert times == read_times(text, PUBLISHED)
