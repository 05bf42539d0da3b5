"""What a quantity belongs to beyond the event itself."""

from __future__ import annotations

import pytest

from discrepancy.extract.scope import has_last_period, sentence_scope
from discrepancy.extract.statements import find_quantity_statements
from tests.extract.parsing import parse_text


def scopes(*paragraphs: str, published: str | None = "2024-05-06") -> list[tuple[str, ...]]:
    """The scope of each quantity of the text, in order."""
    return [s.scope for s in find_quantity_statements(parse_text(*paragraphs), published)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Rescuers pulled four more survivors from the water.", "addition"),
        ("The police arrested the bowler and two fellow players.", "addition"),
        ("The toll could rise to 50.", "possible"),
        ("Each year about 200 cyclists are hurt on average.", "series"),
        ("At least 10 people were killed and 13 hurt in shootings across Oster since Tuesday.", "series"),
        ("Two of them were seriously hurt.", "part"),
        ("Three children were also killed.", "addition"),
        ("Blasts in Oster; five Danes among dead", "of_toll"),
        ("Two children were among the 40 dead.", "of_toll"),
        ("At least 25 of the injured are in intensive care.", "part"),
        ("The fire killed 40 people in the port and dozens more in the hills.", "local"),
        ("A similar fire killed 40 people earlier.", "earlier"),
        ("The price is well above the $19 million paid for the mill.", "earlier"),
        ("It would be the largest sum, surpassing the $90 million they gave the guild.", "earlier"),
        ("Nine miners were killed that same night.", "that_day"),
        ("Nine miners were killed in three separate accidents.", "separate"),
        ("Three unrelated fires left nine miners dead.", "separate"),
        ("In 2011 a fire killed 40 people there.", "in:2011"),
        ("On Friday three men were arrested.", "day:fri"),
        ("None of those hurt in the crash is in danger.", "of_toll"),
        ("The mayor put civilians at about 40 of the 90 dead.", "of_toll"),
        ("Mine fire: as many as 41 children feared to be among 64 dead", "of_toll"),
        ("Three people died in the harbour and two in the hills.", "local"),
        ("Seven bullets were fired into his head and one into his shoulder.", "local"),
        ("The guard kept him from killing dozens more.", "possible"),
        ("In July another of its ferries sank and 48 people died.", "earlier"),
        ("One in the 1990s took 260 lives.", "in:1990"),
    ],
)
def test_wording_marks_the_scope(text: str, mark: str) -> None:
    """An addition, a supposition, a series, a part, an earlier event, another year and a weekday are marked."""
    marks = scopes(text)[0]
    assert mark in marks


@pytest.mark.model
def test_a_denial_is_of_its_own_figure() -> None:
    """Of "18 had died, not 20" the 20 alone is denied, and what is said of it as well."""
    told, denied = scopes("She said 18 sailors had died, not 20 as reported earlier.")
    assert told == ()
    assert {"negated", "earlier"} <= set(denied)
    assert scopes("The toll rose past 300.") == [()]


@pytest.mark.model
def test_a_group_is_no_part_of_itself() -> None:
    """Of "12 of the 30 dead" the 12 are a part and the 30 the whole; what is told place by place is told so of each."""
    part, whole = scopes("Police have named 12 of the 30 dead.")
    assert "part" in part
    assert "part" not in whole
    assert all("local" in marks for marks in scopes("Three people died in the harbour and two in the hills."))


@pytest.mark.model
def test_a_figure_told_of_the_thing_itself_is_not_measured_against() -> None:
    """A bound on what was reported of it is a bound on this one's figure."""
    for text in ("The bid is less than the $19 million reported by the station.", "The price is above $19 million."):
        assert scopes(text) == [()]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed when a tram left the rails.",
        "The storm killed nine people and injured dozens more across the valley.",
        "The crash killed 12 people, including a bishop.",
        "The robbers, five of them, drove off.",
        "Two boys each had a broken arm.",
        "About 90 per cent of the voters turned out.",
        "The storm killed nine people, the worst since the flood.",
        "Nine people were killed in the deadliest storm since the flood.",
        "She pleaded not guilty to two counts of fraud.",
    ],
)
def test_plain_statement_has_no_scope(text: str) -> None:
    """What speaks of the whole event carries no mark, whatever is told of others and of some of them."""
    assert scopes(text)[0] == ()


@pytest.mark.model
def test_what_a_figure_is_compared_with_is_another_time() -> None:
    """Of two years compared the one told of is not the earlier."""
    now, then = scopes("The city had eight murders this year, compared to five in the last year.")
    assert ("earlier" in now, "earlier" in then) == (False, True)


@pytest.mark.model
def test_a_month_supposes_nothing() -> None:
    """ "Last May" is a month, "may" a supposition."""
    (month,), (may,) = scopes("Last May a gale killed nine sailors."), scopes("The gale may kill nine sailors.")
    assert ("possible" in month, "possible" in may) == (False, True)


@pytest.mark.model
def test_last_year_is_counted_from_publication() -> None:
    """ "Last year" names the year before the article's, or none where the date is not known."""
    (known,), (unknown,) = scopes("Last year 9 people died."), scopes("Last year 9 people died.", published=None)
    assert "in:2023" in known
    assert not any(mark.startswith("in:") for mark in unknown)
    assert "past" in known
    assert "past" in unknown


@pytest.mark.model
def test_sentence_that_points_back_keeps_the_time() -> None:
    """ "It killed ..." is still of 2011, and a weekday does not go on."""
    first, second, third = parse_text("In 2011 a fire broke out on Monday.", "It killed some.", "Rain fell.")
    marks = sentence_scope(first, (), None)
    assert set(marks) == {"in:2011", "day:mon"}
    assert sentence_scope(second, marks, None) == ("in:2011",)
    assert sentence_scope(third, marks, None) == ()


@pytest.mark.parametrize(
    ("words", "expected"), [("last year", True), ("the last two", False), ("last man", False), ("year last", False)]
)
def test_last_period_is_a_pair_of_words(words: str, expected: bool) -> None:
    """Only "last" right before a period names a past one."""
    assert has_last_period(words.split()) is expected


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("The mill, founded in 1911, employs 420 people.", False),
        ("The ferry, which was built in 1957, was laid up for nine days.", False),
        ("She made 80 films, among them Grey Water (1968).", False),
        ("In 1968 the mill employed 420 people.", True),
        ("The mill was founded in 1911 with 12 people.", True),
    ],
)
def test_a_thing_may_be_older_than_what_is_told_of_it(text: str, is_dated: bool) -> None:
    """The year in which a firm was founded dates no figure of today."""
    assert any(mark.startswith(("in:", "year:")) for mark in scopes(text)[-1]) is is_dated


@pytest.mark.model
def test_a_price_is_no_year() -> None:
    """A sum of four digits dates nothing."""
    (marks,) = scopes("The smaller one is priced at $1799.")
    assert not [mark for mark in marks if mark.startswith(("in:", "year:"))]


@pytest.mark.model
@pytest.mark.parametrize(
    ("paragraphs", "marks"),
    [
        (("The blast killed 10 people and injured another 22.",), ((), ())),
        (("At least 50 people were killed in the fire.", "A further 100 were hurt."), ((), ())),
        (("The blast killed 10 people and injured 30.", "Another 12 were injured later."), ((), (), ("addition",))),
        (("Another 12 people were injured.",), (("addition",),)),
        (("Six people were hurt and two died.", "Another 12 were injured."), ((), (), ("addition",))),
    ],
)
def test_others_than_the_dead_are_all_the_injured(paragraphs: tuple[str, ...], marks: tuple[tuple[str, ...]]) -> None:
    """What is counted on from those of another fate adds nothing to its own, where no other figure tells of it."""
    assert tuple(scopes(*paragraphs)) == marks
