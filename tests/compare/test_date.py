"""Times of one event that differ are found; other events, agreements and roundings are not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from discrepancy.compare import date
from discrepancy.records import Story
from discrepancy.storyview import StoryView
from tests.compare.date_view import Told, compare

BLAZE = Told("a", "The fire began about 8.40pm in Harbour Road.", "fire")


def test_loose_times_a_quarter_apart_are_imprecise() -> None:
    """ "About" on both sides and fifteen minutes between them: one finding, imprecise, of medium severity."""
    (fact,) = compare(BLAZE, Told("b", "The blaze started around 8.55pm in Harbour Road.", "blaze"))
    assert (fact.kind, fact.pairs[0].verdict, fact.pairs[0].severity) == ("date", "imprecision", "medium")
    assert {s.article for s in fact.statements} == {"a", "b"}


def test_exact_times_more_than_an_hour_apart_contradict_gravely() -> None:
    """Two exact times of the event of the story, over an hour apart, are a contradiction of high severity."""
    (fact,) = compare(
        Told("a", "The fire began at 8:40 p.m. in Harbour Road.", "fire"),
        Told("b", "The fire began at 9:50 p.m. in Harbour Road.", "fire"),
    )
    assert (fact.pairs[0].verdict, fact.pairs[0].severity) == ("contradiction", "high")


@pytest.mark.parametrize(
    "other",
    [
        Told("b", "The fire began around 8:34 p.m. in Harbour Road.", "fire", status="happened"),
        Told("b", "The fire began shortly before 8:50 p.m. in Harbour Road.", "fire"),
        Told("b", "Crews were called at 9.30pm to Harbour Road.", "call", "crews"),
        Told("b", "The roads in Harbour Road reopened at 9.30pm.", "reopen", "the roads"),
        Told("b", "Police said at 10 p.m. that it was out.", "say", "police"),
        Told("b", "A second fire began at 11 p.m. in Harbour Road.", "fire"),
        Told("b", "The fire ended at 9.30pm in Harbour Road.", "fire"),
        Told("b", "Updated 7 March 2021, 11.05pm", "fire"),
    ],
)
def test_other_acts_and_roundings_are_no_conflict(other: Told) -> None:
    """A call, a reopening, a briefing, another fire, an end, a page's stamp and a rounding differ from no start."""
    first = Told("a", "The fire began about 8.40pm in Harbour Road.", "fire")
    rounded = replace(first, text="The fire began about 8.30pm in Harbour Road.")
    assert compare(rounded if "8:34" in other.text else first, other) == []


def test_zones_are_converted() -> None:
    """One moment on two clocks agrees; the same figures on two clocks do not."""
    british = Told("a", "The fire began at 9:40 p.m. BST in Harbour Road.", "fire")
    assert compare(british, Told("b", "The fire began at 20:40 GMT in Harbour Road.", "fire")) == []
    assert len(compare(british, Told("b", "The fire began at 21:40 GMT in Harbour Road.", "fire"))) == 1


def test_times_around_midnight_are_near() -> None:
    """Ten to midnight and five past are a quarter of an hour apart, not a day."""
    (fact,) = compare(
        Told("a", "The fire began at 11:50 p.m. in Harbour Road.", "fire"),
        Told("b", "The fire began at 12:05 a.m. in Harbour Road.", "fire"),
    )
    assert "15 minutes" in fact.explanation


def test_times_of_two_days_are_not_compared_by_the_clock() -> None:
    """Where the days differ, the days are reported, not the hours."""
    (fact,) = compare(
        Told("a", "The fire began at 8 p.m. on Tuesday in Harbour Road.", "fire"),
        Told("b", "The fire began at 9 p.m. on Thursday in Harbour Road.", "fire"),
    )
    assert fact.rule == "date-day"


def test_weekdays_of_one_arrest_contradict() -> None:
    """Two weekdays for one arrest of one person are a contradiction, dated or not."""
    first = Told("a", "Ada Holm was arrested on Tuesday.", "arrest", "Ada Holm", ("ada holm",))
    (fact,) = compare(first, Told("b", "Police arrested Ada Holm on Wednesday.", "arrest", "Police", ("ada holm",)))
    assert fact.pairs[0].verdict == "contradiction"


def test_arrests_of_two_people_are_two_events() -> None:
    """Named subjects that neither clause shares are two events."""
    first = Told("a", "Ada Holm was arrested on Tuesday.", "arrest", "Ada Holm", ("ada holm",))
    assert compare(first, Told("b", "Bo Lind was arrested on Wednesday.", "arrest", "Bo Lind", ("bo lind",))) == []


def test_weekday_and_dateline_of_a_week_later_are_anchored() -> None:
    """ "Friday" in two articles a week apart, told of one weekday, is not held against either."""
    first = Told("a", "The fire began on Friday in Harbour Road.", "fire", published="2025-11-22")
    assert compare(first, replace(first, article="b", published="2025-11-29")) == []


def test_months_and_years_of_one_event_contradict() -> None:
    """Two years, or two months, for one event are found."""
    year = Told("a", "Ada Holm was ousted in 2003 by Bo Lind.", "oust", "Ada Holm", ("ada holm", "bo lind"))
    earlier = replace(year, article="b", text="Ada Holm was ejected in 2002 by Bo Lind.", predicate="eject")
    assert len(compare(year, earlier)) == 1
    month = Told("a", "A quake hit Port Lorne in May 2012.", "quake", "A quake", ("port lorne",))
    other = Told("b", "In April last year a quake struck Port Lorne.", "quake", "a quake", ("port lorne",))
    assert len(compare(month, other)) == 1


def test_a_day_outside_the_month_of_another_account_contradicts() -> None:
    """A month and a day outside it are compared for what happens once, never for attacks and disasters, which recur."""
    sale = Told("a", "The sale of Halden Mill was completed in May 2012.", "complete", "the sale", ("halden",))
    (fact,) = compare(sale, replace(sale, article="b", text="The sale of Halden Mill was completed on 3 July 2012."))
    assert fact.rule == "date-month"
    quake = Told("a", "A quake hit Port Lorne in May 2012.", "quake", "a quake", ("port lorne",))
    assert compare(quake, replace(quake, article="b", text="A quake hit Port Lorne on 3 July 2012.")) == []


def test_doubtful_neighbours_are_low() -> None:
    """Two days running for events that may be one are shown with low severity and little confidence."""
    first = Told("a", "Ada Holm was arrested on Tuesday.", "arrest", "Ada Holm", ("ada holm",))
    (fact,) = compare(first, Told("b", "She was arrested on Wednesday.", "arrest", "she", ()), cosine=0.4)
    assert (fact.pairs[0].severity, fact.pairs[0].confidence < 0.5) == ("low", True)


def test_a_day_set_and_a_day_done_are_an_update() -> None:
    """Where one account has a day to come and the other a day gone by, the difference is an update of low severity."""
    due = Told(
        "a", "Ada Holm is to appear in court on Tuesday.", "appear", "Ada Holm", ("ada holm",), status="expected"
    )
    (fact,) = compare(due, Told("b", "Ada Holm appeared in court on Wednesday.", "appear", "Ada Holm", ("ada holm",)))
    assert (fact.pairs[0].verdict, fact.pairs[0].severity) == ("update", "low")


def test_agreement_elsewhere_settles_a_difference() -> None:
    """Where two articles agree on the time in one sentence, another time in one of them is not held against it."""
    again = Told("b", "The fire began about 8.40pm in Harbour Road.", "fire", index=1)
    assert compare(BLAZE, Told("b", "The blaze took hold at 9.10pm in Harbour Road.", "blaze"), again) == []


def test_three_versions_are_one_finding() -> None:
    """Three articles with three times give one finding with a pair for each two of them, in any order."""
    clauses = [
        Told("a", "The fire began at 8:40 p.m. in Harbour Road.", "fire"),
        Told("b", "The fire began at 9:00 p.m. in Harbour Road.", "fire"),
        Told("c", "The fire began at 9:25 p.m. in Harbour Road.", "fire"),
    ]
    (fact,) = compare(*clauses)
    assert (len(fact.statements), len(fact.pairs)) == (3, 3)
    (turned,) = compare(*reversed(clauses))
    assert {s.article for s in turned.statements} == {"a", "b", "c"}


def test_copies_of_one_wire_are_not_compared() -> None:
    """Two copies of one origin are never held against one another."""
    copy = replace(BLAZE, article="b", text="The fire began at 10.10pm in Harbour Road.")
    assert len(compare(BLAZE, copy)) == 1
    assert compare(BLAZE, copy, origin={"a": "a", "b": "a"}) == []


def test_a_story_without_times_has_no_finding() -> None:
    """No statement, no finding."""
    empty = StoryView(Story("s", "none", ()), {}, (), np.zeros((0, 3), np.float32))
    assert date.compare(empty) == []


def test_words_of_no_common_class_may_tell_one_event() -> None:
    """A month told of two clauses that are almost one is compared though their verbs share no class; little else is."""
    one = Told("a", "Halden Mill gained its charter in May 2012.", "gain", "Halden Mill", ("halden mill",))
    other = Told("b", "Halden Mill obtained its charter in July 2012.", "obtain", "Halden Mill", ("halden mill",))
    (fact,) = compare(one, other, cosine=0.95)
    assert (fact.rule, fact.pairs[0].severity) == ("date-month", "low")
    assert compare(one, other, cosine=0.5) == []
    became = replace(other, text="Halden Mill became a town in July 2012.", predicate="become")
    assert len(compare(one, became, cosine=0.95)) == 1
    was = replace(other, text="Halden Mill was a village in July 2012.", predicate="be")
    assert compare(one, was, cosine=0.95) == []
    sentenced = replace(other, text="Halden was sentenced in July 2012.", predicate="sentence")
    assert compare(replace(one, text="Halden was convicted in May 2012.", predicate="convict"), sentenced) == []


def test_what_was_done_years_ago_settles_nothing_about_what_is_to_come() -> None:
    """Two articles that agree when she hosted before can differ on when she hosts next."""
    names = ("ada holm", "lorne fair")
    past = Told("a", "Ada Holm hosted the Lorne Fair in 2007.", "host", "Ada Holm", names, index=3)
    soon = Told("a", "Ada Holm will host the Lorne Fair in 2014.", "host", "Ada Holm", names, status="expected")
    later = replace(soon, article="b", text="Ada Holm will host the Lorne Fair in 2015.")
    assert len(compare(past, soon, later, replace(past, article="b"))) == 1


def test_a_date_gone_by_when_the_other_article_came_out_is_another_hearing() -> None:
    """Two court dates to come differ, unless the first is over by the time the second is told."""
    first = Told(
        "a",
        "Ada Holm is due to appear in court on 4 May 2021.",
        "appear",
        "Ada Holm",
        ("ada holm",),
        "2021-05-03",
        "expected",
    )
    second = replace(first, article="b", text="Ada Holm is due to appear in court on 11 May 2021.")
    assert len(compare(first, second)) == 1
    assert compare(first, replace(second, published="2021-05-06")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind was shot at 9.30pm in Harbour Road and two other men were hurt.",
        "Bo Lind was shot at 9.30pm in Harbour Road in a second-degree murder, police say.",
        "Bo Lind, shot at 9.30pm in Harbour Road, fell beside another guest.",
    ],
)
def test_people_and_degrees_are_no_second_event(text: str) -> None:
    """ "Two other men" and "second-degree" count people and grades; the clause is about the same shooting."""
    first = Told("a", "Bo Lind was shot at 8.40pm in Harbour Road.", "shoot", "Bo Lind")
    assert len(compare(first, Told("b", text, "shoot", "Bo Lind"))) == 1


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Bo Lind was hurt in another shooting at 9.30pm in Harbour Road.", "Bo Lind"),
        ("Another man was shot at 9.30pm in Harbour Road.", "Another man"),
    ],
)
def test_another_event_is_another(text: str, subject: str) -> None:
    """ "Another shooting" and "another man was shot" tell of a second event."""
    first = Told("a", "Bo Lind was shot at 8.40pm in Harbour Road.", "shoot", "Bo Lind")
    assert compare(first, Told("b", text, "shoot", subject)) == []


def test_months_ago_outside_the_slack_contradict() -> None:
    """Six months before November and July are two months, but counting back may be off: a low contradiction."""
    one = Told("a", "The mill was sold six months ago.", "sell", "The mill", ("halden mill",), "2011-11-14")
    (fact,) = compare(one, replace(one, article="b", text="The mill was sold in July.", published="2011-11-12"))
    assert (fact.pairs[0].verdict, fact.pairs[0].severity) == ("contradiction", "low")


def test_the_first_of_several_is_not_the_further_one() -> None:
    """ "The first shooting" and "a separate shooting" are two, though each is one among others."""
    first = Told("a", "The first shooting occurred at 12.30pm in Harbour Road.", "occur", "The first shooting")
    further = Told("b", "A separate shooting occurred at 1.30pm in Harbour Road.", "occur", "A separate shooting")
    alone = replace(further, text="A shooting occurred at 1.30pm in Harbour Road.", subject="A shooting")
    assert compare(first, further) == []
    assert len(compare(replace(first, text="A shooting occurred at 12.30pm in Harbour Road."), alone)) == 1


def test_an_open_half_of_the_day_is_read_as_the_other_account_has_it() -> None:
    """ "Twenty past three" differs from "4 a.m." and not from "3.20 p.m."; "9:32" is near "9:15 p.m."."""
    spoken = Told("b", "The fire began at twenty past three in Harbour Road.", "fire")
    assert len(compare(Told("a", "The fire began at 4 a.m. in Harbour Road.", "fire"), spoken)) == 1
    assert not compare(Told("a", "The fire began at 3.20 p.m. in Harbour Road.", "fire"), spoken)
    assert not compare(Told("a", "The fire began at 3.22 p.m. in Harbour Road.", "fire"), spoken)
    late = Told("b", "The fire began at 9:32 in Harbour Road.", "fire")
    (fact,) = compare(Told("a", "The fire began at 9:15 p.m. in Harbour Road.", "fire"), late)
    assert fact.pairs[0].verdict == "contradiction"


BUILT = Told("a", "The ferry was built in 1983.", "build", "the ferry", ())


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (Told("b", "Built in 1979, she was on her fifth name.", "build", "she", ()), 1),
        (Told("b", "The chapel was built in 1979.", "build", "the chapel", ()), 0),
        (Told("b", "The ferry was built in 1983.", "build", "the ferry", ()), 0),
        (Told("b", "The ferry was sold in 1979.", "sell", "the ferry", ()), 0),
    ],
)
def test_what_is_done_once_has_one_year(other: Told, found: int) -> None:
    """The year in which one thing was built differs; another thing's, and another act's, does not."""
    assert len(compare(BUILT, other, cosine=0.3)) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (Told("b", "The lease runs until 2022.", "run", "the lease", ()), 1),
        (Told("b", "The lease runs until 2024.", "run", "the lease", ()), 0),
        (Told("b", "The school stays shut until 2022.", "stay", "the school", ()), 0),
    ],
)
def test_one_contract_ends_once(other: Told, found: int) -> None:
    """The year until which a contract runs differs, by whatever verb; until when something else lasts does not."""
    told = Told("a", "The tenants are tied to the house by a contract until 2024.", "tie", "the tenants", ())
    assert len(compare(told, other, cosine=0.3)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The clock in the hall stopped at 10:41 p.m. that day.", 1),
        ("The clock in the hall stopped at 11:10 p.m. that day.", 0),
        ("The alarm was pressed at 10:24 p.m. by a guard.", 1),
    ],
)
def test_clocks_and_alarms_tell_the_time_of_the_event(text: str, found: int) -> None:
    """A clock that stopped has the event's own time, and an alarm cannot be raised before it."""
    blast = ("explosion", "blast")
    facts = compare(
        Told(
            "a",
            "The explosion shook the works at 11:10 p.m. that day.",
            "explosion",
            "the explosion",
            (),
            content=blast,
        ),
        Told("b", text, "stop" if "clock" in text else "press", "it", (), content=blast, index=2),
    )
    assert len(facts) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The first 911 call was logged at 9:50 p.m. in Harbour Road.", 1),
        ("The first 911 call was logged at 9:02 p.m. in Harbour Road.", 0),
        ("The second 911 call was logged at 9:50 p.m. in Harbour Road.", 0),
        ("The first prank call was logged at 9:50 p.m. in Harbour Road.", 0),
    ],
)
def test_the_first_call_for_help_is_the_one_that_all_mean(text: str, found: int) -> None:
    """The time of the first emergency call is compared with that of the call; a second one's, or another's, is not."""
    call = Told("a", "The 911 call was made at 9:02 p.m. in Harbour Road.", "call", "the 911 call")
    assert len(compare(call, Told("b", text, "call", text.partition(" was")[0]))) == found


@pytest.mark.parametrize(
    "text", ["She has been missing since Monday night.", "Since Monday night she has been missing."]
)
def test_what_has_gone_on_since_a_night_did_not_happen_then(text: str) -> None:
    """ "Since Monday night" puts no event on that night, though a night has hours as a time of day has."""
    fire = Told("a", "The fire killed her on Thursday in Harbour Road.", "kill")
    assert compare(fire, Told("b", text, "kill")) == []


def test_a_film_opens_in_each_country_on_its_own_day() -> None:
    """Two days of a release are a conflict in one place, and none in two."""
    one = Told("a", "The film opens on June 10, 2026.", "release", "the film", ("tarvos",))
    same = Told("b", "The film opens on June 17, 2026.", "release", "the film", ("tarvos",))
    assert len(compare(one, same)) == 1
    away = Told("b", "The film opens on June 17, 2026.", "release", "the film", ("lorne",))
    assert compare(one, away, cosine=0.95) == []


def test_days_on_which_somebody_was_found_dead() -> None:
    """A find recurs from day to day, that of a body does not; and a street and a town may be one place."""
    one = Told("a", "A woman was found dead on Friday.", "find", "a woman", ("brin street",))
    other = Told("b", "The body was discovered on Saturday.", "discover", "the body", ("tarvos",))
    assert len(compare(one, other)) == 1
    purse = Told("b", "Her purse was discovered on Saturday.", "discover", "her purse", ("tarvos",))
    assert compare(one, purse) == []
