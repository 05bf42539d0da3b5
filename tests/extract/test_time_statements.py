"""Each time is joined to the event it dates, as the parse has it."""

from __future__ import annotations

import pytest

from discrepancy.extract.parse import parse_articles
from discrepancy.extract.time_statements import find_times
from discrepancy.records import Article, Block, Statement

pytestmark = pytest.mark.model


def read(text: str, published: str | None = "2025-11-24") -> list[Statement]:
    """The time statements of an article of one paragraph."""
    article = Article("a", "a.txt", text, (Block(0, len(text), "paragraph"),), published=published)
    ((_, parsed),) = parse_articles([article])
    return find_times(parsed, {"a": published})


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The shooting happened about 8 p.m. in the 400 block of Elm Street.", "shooting"),
        ("Two men were arrested on Friday.", "arrest"),
        ("Workers mourned the victims of the 8 p.m. shooting.", "shooting"),
        ("The baker was shot in the back in the June 29 gunfight.", "gunfight"),
        ("People were dancing at 11:15 p.m. when a gunman attacked them.", "attack"),
        ("The men are scheduled to appear in court on Wednesday.", "appear"),
        ("Officials filed charges on Tuesday against the owner.", "charge"),
        ("A strong earthquake rattled the island on Sunday.", "earthquake"),
        ("The mayor, who was ousted in 2002, still owns the mill.", "oust"),
        ("The hearing is Friday at the county court.", "hearing"),
        ("The harbour was the target of an air strike on Thursday.", "strike"),
        ("The driver went on trial Monday in Port Lorne.", "trial"),
        ("The driver was taken into custody on Tuesday.", "arrest"),
        ("Army planes dropped four bombs at 3:20 p.m. on the camp.", "bomb"),
        ("It was not until late June that police arrested Ada Holm.", "arrest"),
        ("She said two weeks ago, when gunfire erupted at the mill, her son was abroad.", "gunfire"),
        ("Ada Holm will return next year to host the ceremony.", "host"),
        ("A judge threw out a 2008 conviction of the baker.", "conviction"),
        ("Two are dead after a deadly Saturday night shooting on Elm Street.", "shoot"),
        ("Police are investigating a shooting Sunday night at the mill.", "shooting"),
        ("The driver is due in court on Friday morning.", "appear"),
        ("The driver is expected in court Friday at 2 p.m.", "appear"),
        ("Bo Lind was gunned down on Monday near the mill.", "gun down"),
        ("An altercation began just after 10 a.m. Monday.", "altercation"),
        ("Just before 4:30 p.m. police said Bo Lind hit a wall.", "hit"),
        ("Police said Tuesday that Ada Holm was arrested.", "say"),
        ("Ada Holm, hurt in the fire, was discharged on Wednesday.", "release"),
        ("The rifle discharged on Wednesday.", "discharge"),
        ("A group said on Sunday it had attacked the mission in revenge.", "say"),
        ("The thriller hits theaters on June 10.", "release"),
        ("The bus left the road at 6:45 a.m. on Saturday.", "crash"),
        ("The murder trial of Bo Lind got underway on Tuesday.", "trial"),
        ("The trial of Bo Lind opened Monday in Tarvos.", "trial"),
        ("Bo Lind went to prison for fraud in 2012.", "jail"),
        ("Bo Lind will be eligible for parole in 2027.", "parole"),
        ("Bo Lind walked free from prison on Tuesday.", "walk free"),
        ("A Tarvos jury found Bo Lind guilty of murder on Tuesday.", "convict"),
        ("A Tarvos jury found Bo Lind not guilty of murder on Tuesday.", "acquit"),
        ("The jury found a letter on Tuesday.", "find"),
        ("The deal closed on Tuesday.", "complete"),
        ("The store closed on Tuesday.", "close"),
        ("Arrest teams hit the streets early Friday morning.", "raid"),
        ("Tilda Renn was last seen leaving school at 3 p.m.", "see last"),
        ("Tilda Renn was seen on Tuesday.", "see"),
        ("A woman was found dead in her apartment Friday, Tarvos police said.", "find"),
        ("The attack took place at noon on Tuesday, when stalls were crowded.", "attack"),
        ("Karl Brandt started the company in 1912.", "found"),
        ("Brandt Motors will report quarterly results on May 22.", "earnings"),
    ],
)
def test_the_event_of_a_time(text: str, predicate: str) -> None:
    """The event is the noun a carrier verb carries, what broke in on a scene, what a plan plans, else the verb."""
    assert [s.predicate for s in read(text)] == [predicate]


def test_what_still_goes_on_has_no_day() -> None:
    """Rain that still fell on a day may have begun on any day before."""
    assert read("Rain was still falling on Tuesday.") == []
    assert [s.predicate for s in read("Rain fell on Tuesday, and the road is still shut.")] == ["fall"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The hearing is Friday at the county court.", "expected"),
        ("The hearing was Friday at the county court.", "happened"),
        ("The baker is accused of setting fire to the mill shortly after 06:00 BST.", "happened"),
        ("The baker will spend ten years in prison for the July 29 shooting of Ada Renn.", "happened"),
        ("The baker will attend the Dec. 29 hearing.", "expected"),
    ],
)
def test_the_status_of_what_a_time_dates(text: str, status: str) -> None:
    """A noun dated in the present is to come; the act that somebody is accused of is done."""
    assert [s.status for s in read(text)] == [status]


def test_what_lies_after_the_day_of_publication_is_to_come() -> None:
    """A headline in the present about next year's event is not about something done."""
    (found,) = read("She leads the fair next March.", "2025-11-24")
    assert found.status == "expected"


def test_a_model_year_dates_no_event() -> None:
    """The year of a car is not the year of its crash."""
    assert [s.span for s in read("A 2012 sedan crashed on Friday near the mill.")] == ["Friday"]


def test_a_statement_points_into_the_article() -> None:
    """Span offsets cut the time out of the article's text, and the proposition masks it."""
    text = "Nobody saw it. The shooting happened about 8 p.m. near the mill."
    (statement,) = read(text)
    assert text[statement.span_start : statement.span_end] == statement.span
    assert "TIME" in statement.text
    assert "8" not in statement.text
    assert statement.time is not None
    assert text[statement.time.start : statement.time.end] == statement.time.text


def test_a_date_line_is_no_statement() -> None:
    """A line that is a date and nothing else dates no event."""
    assert read("November 12, 2007 02:14 PM ET") == []


def test_an_hour_later_is_counted_from_the_time_before_it() -> None:
    """An offset takes its time of day from the clock time told shortly before it; without one it stays unknown."""
    first, second = read("The bank was robbed at 12:30 p.m. A shop was robbed about an hour later.")
    assert first.time is not None
    assert second.time is not None
    assert (second.time.minute_low, second.time.bound) == (810, "about")
    (alone,) = read("A shop was robbed about an hour later.")
    assert alone.time is not None
    assert alone.time.granularity == "unknown"


def test_street_blocks_are_places() -> None:
    """The block of a street is kept as a place of the event."""
    (statement,) = read("The shooting happened about 8 p.m. in the 400 block of Elm Street.")
    assert any("block of elm" in place for place in statement.places)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("He was charged after the Saturday night shooting of two men.", "shooting"),
        ("Police named the driver in Sunday's deadly crash.", "crash"),
        ("Shots were fired into a crowd that had left a match a few minutes before 11:30 p.m.", "fire"),
        ("On Sunday police charged a man.", "charge"),
        ("She was walking home at 11 p.m. when a man attacked her.", "attack"),
    ],
)
def test_a_time_before_a_noun_and_behind_a_pluperfect(text: str, predicate: str) -> None:
    """A date before an event's noun is that event's; a clock time behind "had left" is the main clause's."""
    assert [s.predicate for s in read(text)] == [predicate]
