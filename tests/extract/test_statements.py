"""Quantities in their sentences: what is counted, in which relation, where it stands, and what is embedded."""

from __future__ import annotations

import pytest

from discrepancy.extract.statements import MASK, find_quantity_statements, fold_name
from discrepancy.records import Statement
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


def find(*paragraphs: str) -> list[Statement]:
    """The quantity statements of a text."""
    return find_quantity_statements(parse_text(*paragraphs), "2024-05-06")


def read(statement: Statement) -> tuple[float | None, float | None, str | None, str | None]:
    """Low, high, relation and unit of a statement."""
    quantity = statement.quantity
    assert quantity is not None
    return quantity.low, quantity.high, quantity.measure, quantity.unit


def test_two_figures_of_one_sentence_keep_their_relations() -> None:
    """The dead and the wounded of one sentence are told apart."""
    dead, wounded = find("At least 12 people were killed and 30 wounded when a tram left the rails.")
    assert read(dead) == (12, None, "killed", "people")
    assert read(wounded) == (30, 30, "injured", "people")


def test_nobody_is_none() -> None:
    """Nobody hurt is a count of 0."""
    (statement,) = find("Nobody was hurt.")
    assert read(statement) == (0, 0, "injured", "people")


def test_every_kind_of_person_is_counted_in_people() -> None:
    """Firefighters and cyclists are people; boats are boats."""
    units = [read(s)[3] for s in find("Fourteen firefighters were hurt.", "Fourteen boats were damaged.")]
    assert units == ["people", "boat"]


def test_those_hurt_or_held_are_people() -> None:
    """A headline's "4 hurt" and "2 arrested" count people, as "4 injured" does."""
    figures = [read(s) for s in find("3 killed, 4 hurt in bus crash", "2 arrested in harbour theft")]
    assert [(low, measure, unit) for low, _, measure, unit in figures] == [
        (3, "killed", "people"),
        (4, "injured", "people"),
        (2, "arrested", "people"),
    ]


def test_manifold_crime_keeps_its_own_relation() -> None:
    """ "Triple shooting leaves two dead" is three shot and two killed."""
    shot, dead = find("Triple shooting leaves two dead")
    assert read(shot) == (3, 3, "fired", "people")
    assert read(dead) == (2, 2, "killed", "people")


def test_one_of_so_many_is_of_their_own_noun() -> None:
    """ "Lind, one of four victims" counts victims, and no Linds."""
    (statement,) = find("Ada Lind, one of four shooting victims, was carried out.")
    assert statement.object == "victim"
    (statement,) = find("He joined the raid, one of about two dozen.")
    assert statement.object == "raid"


def test_toll_is_of_people_though_none_are_named() -> None:
    """A bare figure under a relation of persons counts persons."""
    (statement,) = find("The death toll rose to 17.")
    assert read(statement) == (17, 17, "killed", "people")
    assert statement.object == "person"


def test_proposition_masks_the_number_and_keeps_the_words() -> None:
    """What is embedded does not hold the figure, so that two figures of one fact lie close to one another."""
    (one,), (two,) = (
        find("The company paid $4.5 million for the brewery."),
        find("The company paid $9 million for the brewery."),
    )
    assert one.text == f"The company paid {MASK} for the brewery"
    assert one.text == two.text


def test_other_clauses_stay_out_of_the_proposition() -> None:
    """A statement is its own clause: what else the sentence tells is left out."""
    (statement,) = find("Lind, who had come from Oster, said nine boats sank.")
    assert "Oster" not in statement.text
    assert "boats sank" in statement.text


def test_offsets_are_the_articles() -> None:
    """Clause and value are found at their offsets in the article's text."""
    paragraphs = ("Storm over Oster", "Rain fell all day. The storm damaged 300 sheds.")
    (statement,) = find(*paragraphs)
    text = "\n".join(paragraphs)
    assert text[statement.span_start : statement.span_end] == statement.span == "300"
    assert text[statement.start : statement.end].startswith("The storm damaged 300 sheds")
    assert statement.start <= statement.span_start < statement.span_end <= statement.end
    assert statement.sentence.text == "The storm damaged 300 sheds."


def test_part_of_a_group_counts_what_the_group_is() -> None:
    """ "Five of the nine miners" counts miners, both times."""
    five, nine = find("Five of the nine miners are still missing.")
    assert (five.object, nine.object) == ("miner", "miner")
    assert (read(five)[0], read(nine)[0]) == (5, 9)


@pytest.mark.parametrize(
    ("text", "places"),
    [("The blast killed five U.S. sailors.", ()), ("Five sailors were killed in London.", ("london",))],
)
def test_where_persons_are_from_is_not_where_it_was(text: str, places: tuple[str, ...]) -> None:
    """A toll of one country's sailors is told of no place by that."""
    (statement,) = find(text)
    assert statement.places == places


def test_places_are_those_of_the_clause() -> None:
    """A place named in the clause is kept, folded."""
    (statement,) = find("Four people died in London.")
    assert statement.places == ("london",)
    (told,) = find("Ms Renn is the mayor of London, where five people died.")
    assert told.places == ("london",)


def test_sentence_without_figures_gives_nothing() -> None:
    """No figure, no statement; nor from no text at all."""
    assert find("The mayor thanked the crews.") == []
    assert find_quantity_statements((), None) == []


def test_statement_is_the_same_each_time() -> None:
    """The same text gives the same statements, in text order."""
    text = "Six people were injured, two of them seriously, and 14 boats were lost."
    parse_text.cache_clear()
    first = find(text)
    parse_text.cache_clear()
    assert find(text) == first
    assert [s.span_start for s in first] == sorted(s.span_start for s in first)


@pytest.mark.parametrize(("name", "folded"), [("The Halden Brewery", "halden brewery"), ("Ana", "ana"), (None, None)])
def test_names_are_folded_without_their_article(name: str | None, folded: str | None) -> None:
    """Case and a leading article make no difference to who is meant."""
    assert fold_name(name) == folded


def test_a_list_shares_its_relation_and_its_noun() -> None:
    """Later figures of a list have the relation, or the noun, that stands only with the first."""
    twelve, eight = find("The dead included 12 miners and eight guards.")
    assert [read(s)[2] for s in (twelve, eight)] == ["killed", "killed"]
    forty, nine = find("Forty barns were destroyed and nine damaged.")
    assert [(s.object, read(s)[2]) for s in (forty, nine)] == [("barn", "damaged"), ("barn", "damaged")]


def test_two_kinds_of_persons_under_one_figure_are_people() -> None:
    """ "Women and children" are people; "men and a woman" counts the men alone."""
    assert [s.object for s in find("More than 400 women and children were moved.")] == ["person"]
    assert find("Two men and a woman were shot.")[0].object == "man"


def test_persons_in_a_state_are_in_that_relation() -> None:
    """Who is in custody is arrested, who is in hospital injured; a bare toll is of the dead."""
    assert [read(s)[2] for s in find("Police have four people in custody.")] == ["arrested"]
    assert [read(s)[2] for s in find("Six people are in critical condition.")] == ["injured"]
    assert [read(s)[2] for s in find("The toll rose to 20.")] == ["killed"]
    assert [read(s)[2] for s in find("The number of people killed has reached 41.")] == ["killed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two clerks were shot and killed.", "killed"),
        ("Two clerks were stabbed to death.", "killed"),
        ("Three injured passengers died later.", "killed"),
        ("Forty refugees drowned off the coast.", "killed"),
        ("Four sailors who lost their lives were honoured.", "killed"),
        ("The bodies of four miners were found.", "killed"),
        ("A baker was charged in the slayings of two women.", "killed"),
        ("The two officers who killed the man are on leave.", "doing"),
        ("Three people are behind bars.", "arrested"),
        ("Five people were treated at the scene.", "injured"),
        ("He was jailed for 12 years.", "sentenced"),
        ("The fire gutted 12 shops.", "damaged"),
        ("A mother of four drowned.", "parent"),
        ("A father-of-two was shot dead on the quay.", "parent"),
    ],
)
def test_what_the_verb_does_says_more_than_what_they_are_called(text: str, expected: str) -> None:
    """Refugees who drown are killed; who kills is counted by no fate, and children by none of their parent's."""
    assert read(find(text)[-1])[2] == expected


def test_a_headline_gives_each_figure_its_own_fate() -> None:
    """ "1 dead, 4 injured" and "7 shot, 3 dead" are read without a verb."""
    assert [read(s)[2:] for s in find("1 dead, 4 injured in Oster crash")] == [
        ("killed", "people"),
        ("injured", "people"),
    ]
    assert [read(s)[2:] for s in find("7 shot, 3 dead after Oster fair")] == [("fired", "people"), ("killed", "people")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attendance was given as 12,400.", (12400, 12400, "attended", "people")),
        ("The barge sank with the loss of nine lives.", (9, 9, "killed", "people")),
        ("Two hikers resting by the stream were shot dead.", (2, 2, "killed", "people")),
        ("It is a company of 480 people.", (480, 480, "employed", "people")),
        ("The list of the missing stands at 31 names.", (31, 31, "missing", "people")),
        ("Six convicted over harbour fraud", (6, 6, "sentenced", "people")),
    ],
)
def test_persons_told_in_other_words(text: str, expected: tuple[float, float, str, str]) -> None:
    """Wordings that say of persons what became of them, or what they were there for."""
    assert read(find(text)[0]) == expected


def test_persons_of_an_age_are_people() -> None:
    """ "Two 16-year-olds" are two people, of an age."""
    people, age = find("Two 16-year-olds were killed.")
    assert read(people) == (2, 2, "killed", "people")
    assert age.quantity is not None
    assert age.quantity.dimension == "age"


def test_counting_accuses_nobody() -> None:
    """Only the counts of an indictment do."""
    told = find("I counted five.", "She faces five counts of fraud.", "He faces one count each of fraud and theft.")
    assert [read(s)[2] == "charged" for s in told] == [False, True, True]


def test_a_part_gives_the_whole_no_relation() -> None:
    """Of so many aboard some were hurt; all were aboard."""
    aboard, hurt = find("There were 97 passengers aboard, of whom 40 were hurt.")
    assert read(aboard)[2] != "injured"
    assert read(hurt)[2] == "injured"


def test_a_bare_figure_that_only_takes_up_a_group_is_left_out() -> None:
    """Of those six four died; the six did not, and "the 80 wounded" are a count of their own."""
    assert [s.span for s in find("Six boats sank. Four of those six were insured.")] == ["Six", "Four"]
    assert [s.span for s in find("Thirty of the 80 wounded were children.")] == ["Thirty", "80"]


def test_what_another_source_says_is_of_the_same() -> None:
    """A bare figure that somebody says counts what the figure before it in its sentence does."""
    first, second = find("The clinic puts the dead at 17; the army says seven.")
    assert read(second) == (7, 7, *read(first)[2:])
    first, second = find("The mayor promised 20 million euros for each school; the minister speaks of 35 million.")
    assert read(first)[3] == read(second)[3] == "EUR"


def test_those_fallen_ill_or_carried_off_are_people() -> None:
    """The infected and the kidnapped are counted as persons, and who kidnaps by no fate."""
    assert read(find("Fifty-two people fell ill.")[0]) == (52, 52, "infected", "people")
    assert read(find("There are 33 confirmed cases in the valley.")[0]) == (33, 33, "infected", "people")
    assert read(find("Nine sailors were kidnapped.")[0]) == (9, 9, "abducted", "people")
    assert read(find("Three gunmen kidnapped a merchant.")[0])[2] != "abducted"
    assert read(find("The court closed 33 old cases.")[0])[3] == "case"


def test_those_in_hospital_are_hurt() -> None:
    """Some of a group who are in intensive care are hurt."""
    assert [read(s)[2] for s in find("The fire left 21 people hurt, six of them in intensive care.")] == [
        "injured",
        "injured",
    ]


def test_a_bare_figure_of_a_group_is_of_persons() -> None:
    """A force of so many, and a turnout where nobody votes, are persons; voters' turnout is one of voters."""
    assert read(find("A relief force of 450 is on its way.")[0])[3] == "people"
    assert read(find("Police put the turnout at 3,200.")[0]) == (3200, 3200, "attended", "people")
    assert read(find("In the election the turnout was 3,200.")[0])[2] == "voted"
