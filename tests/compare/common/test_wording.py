"""What a reader sees of a fact: its label, its summary and its explanation, in a newsroom's words."""

from __future__ import annotations

import pytest

from discrepancy.compare import ages, location, polarity
from discrepancy.compare.common.wording import describe_quantity, lower_first, plural
from discrepancy.compare.people.roster import Who
from discrepancy.compare.people.who import show_person
from discrepancy.compare.times.eventnames import gerund, name_event
from discrepancy.records import Place, Quantity
from tests.compare.clause_view import Clause, make_view
from tests.compare.date_view import Told, compare, told
from tests.compare.people_view import make_view as view_people
from tests.compare.people_view import person, place

MONDAY = "2024-03-04"
EARLY = Told("a", "The hearing was on Tuesday.", "hearing", published="2024-03-08")
LATE = Told("b", "The hearing was on Thursday.", "hearing", published="2024-03-08")
CALLED = place("a", "A jury convicted a Tarvos man.", "Tarvos man", Place("Tarvos", "hometown"), "man")


def test_a_time_is_named_with_its_event_and_sources() -> None:
    """The label names the event as a noun, and the summary says which source gives which time."""
    (fact,) = compare(EARLY, LATE)
    assert fact.label == "day of the hearing"
    assert fact.summary == "The day of the hearing is given as Tuesday (a) and Thursday (b)."
    assert fact.explanation.startswith("2 days apart.")


@pytest.mark.parametrize(
    ("text", "predicate", "is_central", "noun"),
    [
        ("She was arrested on Tuesday.", "arrest", False, "arrest"),
        ("The council met on Tuesday.", "meet", False, "meeting"),
        ("The council voted in a vote on Tuesday.", "vote", False, "vote"),
        ("Two were injured in a shooting on Tuesday.", "injure", True, "shooting"),
        ("He opened fire on Tuesday.", "kill", True, "killing"),
        ("Crews responded on Tuesday.", "respond", True, "event"),
        ("Crews responded on Tuesday.", "respond", False, "responding"),
    ],
)
def test_an_event_has_a_noun(text: str, predicate: str, is_central: bool, noun: str) -> None:
    """An event is called by the noun that is written, a common one for its verb, or the verb with "-ing"."""
    assert name_event([told(Told("a", text, predicate, published=MONDAY))], is_central=is_central) == noun


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("close", "closing"), ("stop", "stopping"), ("open", "opening"), ("die", "dying"), ("hearing", "hearing")],
)
def test_verbs_take_ing(lemma: str, form: str) -> None:
    """The regular spellings of "-ing"."""
    assert gerund(lemma) == form


def test_versions_stand_in_order_of_publication() -> None:
    """Whoever reads the summary reads the earliest report first, whatever the articles are called."""
    late, early = (
        Told(n, t.text, "hearing", published=d) for n, t, d in (("a", LATE, "2024-03-09"), ("b", EARLY, "2024-03-08"))
    )
    (fact,) = compare(late, early)
    assert fact.summary == "The day of the hearing is given as Tuesday (b) and Thursday (a)."


def test_a_home_is_told_once_and_by_its_name() -> None:
    """Several articles that call somebody by a town stand in one finding, which names towns and not persons."""
    again = place("c", "A jury has found a Tarvos man guilty.", "Tarvos man", Place("Tarvos", "hometown"), "man")
    people = [person("a", "Karl Brenn"), person("c", "Karl Brenn"), person("b", "Karl Brenn", homes=("Velmar",))]
    (fact,) = location.compare(view_people([CALLED, again, *people]))
    assert len(fact.pairs) == 2
    assert fact.summary == "Karl Brenn is said to be of Tarvos (a, c) and Velmar (b)."


def test_a_negation_is_named_by_what_is_at_issue() -> None:
    """The label puts the question in the words of the source that affirms it."""
    stated = Clause("a", "rebels used the mill as a depot", "rebels", "use", "the mill", ("oskard",))
    negated = Clause("b", "the mill was not used by rebels", "rebels", "use", "the mill", ("oskard",), is_negated=True)
    (fact,) = polarity.compare(make_view([stated, negated]))
    assert fact.label == "whether rebels used the mill as a depot"


@pytest.mark.parametrize(
    ("low", "bound", "text", "worded"),
    [
        (83.0, "at_least", "at least 83", "at least 83 people"),
        (1.0, "exact", "one", "1 person"),
        (24.0, "several", "dozens", "“dozens” (taken as 24 people or more)"),
    ],
)
def test_a_count_in_words(low: float, bound: str, text: str, worded: str) -> None:
    """A count stands with its bound and its unit, and a vague word with what it is taken to mean."""
    high = low if bound == "exact" else None
    assert describe_quantity(Quantity(0, 1, text, low, high, bound, "count", "people")) == worded


def test_plurals_of_men() -> None:
    """A gunman is one of several gunmen; a human is none."""
    assert [plural(noun) for noun in ("gunman", "policewoman", "human")] == ["gunmen", "policewomen", "humans"]


def test_plurals_of_double_s() -> None:
    """A noun in "ss" is no plural yet."""
    assert [plural(noun) for noun in ("witness", "boss", "troops", "lorry")] == [
        "witnesses",
        "bosses",
        "troops",
        "lorries",
    ]


@pytest.mark.parametrize(("written", "inside"), [("Some 14", "some 14"), ("SEVERAL", "several"), ("12", "12")])
def test_a_value_is_small_inside_a_sentence(written: str, inside: str) -> None:
    """A value that opens its own sentence, or stands in a headline that shouts, is set small in a summary."""
    assert lower_first(written) == inside


def test_a_place_and_the_country_around_it_are_told_apart() -> None:
    """Two places of one name are told with the word before it."""
    near = place("a", "The bus crashed near Tarvos on a hill.", "Tarvos", Place("Tarvos", "town"))
    inside = place("b", "The bus crashed in Tarvos on a hill.", "Tarvos", Place("Tarvos", "town"))
    (fact,) = location.compare(view_people([near, inside]))
    assert fact.summary == "The place is given as near Tarvos (a) and in Tarvos (b)."


def test_what_a_headline_calls_somebody_is_no_name() -> None:
    """A phrase with every word in capitals may run on past the person, and another of the phrases is shown."""
    told_of = [Who(phrase=p) for p in ("Infant Daughter Accidentally Shot", "the girl")]
    assert show_person(told_of, "the victim") == "the girl"
    assert show_person(told_of[:1], "the victim") == "the victim"
    assert show_person([Who(phrase="The male patron")], "the victim") == "the male patron"


def test_ages_say_what_may_lie_behind_them() -> None:
    """A birthday between the reports is named where it accounts for the ages, and denied where it does not."""
    renn = [person("a", "Tilda Renn", age=34), person("b", "Tilda Renn", age=35)]
    (year,) = ages.compare(view_people(renn, dates={"a": "2024-01-02", "b": "2024-05-02"}))
    assert year.explanation == "The ages stand with one name. A birthday between the two reports may account for it."
    assert not ages.compare(view_people(renn, dates={"a": "2024-01-02", "b": "2024-09-02"}))  # most have had one
    (day,) = ages.compare(view_people(renn, dates={"a": "2024-01-02", "b": "2024-01-02"}))
    assert day.explanation.endswith("No birthday between the reports accounts for it; two people may share the name.")


def test_two_values_of_one_article_name_it_once() -> None:
    """An article at odds with itself stands once in the summary."""
    both = [person("a", "Tilda Renn", age=34), person("a", "Tilda Renn", age=43)]
    (fact,) = ages.compare(view_people(both))
    assert fact.summary == "Tilda Renn's age is given as 34 and 43 within a."
