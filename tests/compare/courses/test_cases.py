"""Cases: how far each source has the case against each person, named or only described."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare import status
from discrepancy.compare.courses.casebook import SOUGHT
from discrepancy.compare.courses.casereading import read_stages
from discrepancy.compare.courses.defendants import Mention, People, are_compatible, describe
from discrepancy.records import Fact, Person
from discrepancy.storyview import StoryView
from tests.compare.clause_view import Clause, make_view

PEOPLE = People({"brandt": frozenset({"ilya"}), "renn": frozenset({"tilda", "ada"})})


def cases(view: StoryView) -> list[Fact]:
    """The facts of the rule alone."""
    return [fact for fact in status.compare(view) if fact.rule == "case"]


def named(view: StoryView, *people: Person) -> StoryView:
    """The view with a mention of each person beside its clauses, in the article of the first."""
    first = view.statements[0]
    mentions = tuple(replace(first, facet="person", person=p, sentence=first.sentence) for p in people)
    vectors = view.vectors[[*range(len(view.statements)), *([0] * len(people))]]
    return replace(view, statements=(*view.statements, *mentions), vectors=vectors)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The ferryman was questioned by harbour police", "questioned"),
        ("The ferryman was taken into custody", "held"),
        ("Ferryman turns himself in after a week", "held"),
        ("The ferryman surrenders to harbour police", "held"),
        ("Prosecutors are weighing whether to file charges", "charges only considered"),
        ("A decision on whether any charges will be filed is weeks away", "charges only considered"),
        ("The ferryman was issued a summons for reckless rowing", "charged"),
        ("The ferryman faces two counts of arson", "charged"),
        ("The ferryman is due in court on Monday", "due in court"),
        ("The ferryman's bond was set at $20,000", "before the court"),
        ("The ferryman was ordered to stand trial", "sent to trial"),
        ("A jury has been selected in the trial of the ferryman", "on trial"),
        ("Charges against the ferryman were dropped", "charges dropped"),
        ("The judge dropped all charges except trespass", "charges dropped in part"),
        ("A jury found the ferryman guilty of arson", "decided"),
        ("The ferryman gets nine years in prison", "sentenced"),
        ("The ferryman was jailed for nine years", "sentenced"),
        ("The ferryman received a suspended sentence", "sentenced"),
        ("The ferryman was placed on probation", "sentenced"),
        ("A jury cleared Ferryman Bo Lind of arson", "charges dropped"),
        ("The ferryman has been ruled out as a suspect", "ruled out as a suspect"),
        ("The ferryman is in the county jail", "held"),
        ("The jury found Ferryman Bo Lind not guilty", "decided"),
        ("The ferryman will face no further action: he was released with a caution", "charges dropped"),
        ("The blaze was an accident and no one will be charged", "charges dropped"),
        ("The ferryman's conviction was overturned", "on appeal"),
    ],
)
def test_stage_is_read(text: str, stage: str) -> None:
    """The usual wording of each stage is read as that stage."""
    assert stage in [name for _, name, _ in read_stages(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferryman could be sentenced to nine years if convicted",
        "No one has been arrested",
        "No arrests after boathouse fire",
        "The ferryman will not be charged",
        "No one will be charged",
        "The ferryman could be jailed for nine years",
        "Police have not yet made any arrests",
        "There have been no arrests in the fire",
        "A camera captured the fire",
        "The ferryman has a previous conviction for arson",
        "The rowers were caught in the storm",
        "He asked for stiffer penalties for people convicted of arson",
        "The ferryman pleaded guilty in May but withdrew the plea",
        "The ferryman faces nine years when he is sentenced by Judge Renn",
    ],
)
def test_stage_that_is_none(text: str) -> None:
    """What is only ahead, denied, long past or taken back is no stage."""
    assert not [name for _, name, _ in read_stages(text) if name in ("to be charged", "held", "decided", "sentenced")]


@pytest.mark.parametrize(
    "text",
    [
        "No arrests have been made",
        "A suspect has not been identified",
        "Police are hunting down two suspected arsonists",
        "Detectives are seeking a description of the suspects",
        "Officers will not rest until they find the gunman",
        "Husband wanted over the drowning of a rower",
        "Police are hunting the husband of a rower",
        "An arrest warrant has been issued for the rower",
        "The driver who hit a rower has not been found",
    ],
)
def test_sought_is_read(text: str) -> None:
    """The usual wording of suspects who are not caught is read as such."""
    assert SOUGHT.wording.search(text)


SOUGHT_CLAUSE = Clause("a", "No arrests have been made in the harbour blaze", "arrests", "make")
CHARGED = Clause("b", "Ferryman charged with arson", "police", "charge", "Ferryman")


def test_sought_and_charged_are_an_update() -> None:
    """Suspects not caught here and somebody charged there are one fact, whatever he is called."""
    (fact,) = cases(make_view([SOUGHT_CLAUSE, CHARGED]))
    assert (fact.label, fact.pairs[0].verdict, fact.pairs[0].severity) == (
        "whether the suspects are caught",
        "update",
        "low",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The search for the fugitive ferryman ended on its third day",
        "The manhunt for the ferryman is over",
        "Police ended their hunt for the suspect",
    ],
)
def test_who_was_sought_until_a_search_ended_is_not_sought(text: str) -> None:
    """A search that came to its end has nobody sought; one that goes on at the weekend has."""
    over = Clause("a", text, "search", "end")
    caught = Clause("b", "Ferryman held after three days", "police", "hold", "Ferryman")
    assert not cases(make_view([over, caught]))
    going_on = Clause("a", "The search for the suspect goes on over the weekend", "search", "go")
    assert cases(make_view([going_on, CHARGED]))


def test_older_article_with_the_later_stage_contradicts() -> None:
    """Somebody charged on Monday cannot be uncaught on Friday."""
    (fact,) = cases(make_view([SOUGHT_CLAUSE, CHARGED], dates={"a": "2021-05-07", "b": "2021-05-03"}))
    assert fact.pairs[0].verdict == "contradiction"


def test_arrest_and_charge_are_one_piece_of_news() -> None:
    """An arrest in one article and a charge in another are no difference, where no name says it is one person."""
    held = Clause("a", "Ferryman arrested after harbour blaze", "police", "arrest", "Ferryman")
    assert cases(make_view([held, CHARGED])) == []


@pytest.mark.parametrize(("more", "count"), [("The harbour was shut", 1), ("The owner was charged with arson", 0)])
def test_held_where_no_charge_is_known(more: str, count: int) -> None:
    """Somebody named who is only held in an article that knows of no charge is charged in another: a nuance."""
    held = Clause("a", "Ilya Brandt is in custody", "Ilya Brandt", "be")
    charged = Clause("b", "Ilya Brandt was charged with arson", "police", "charge", "Ilya Brandt")
    view = make_view([held, Clause("a", more, "owner", "charge"), charged])
    assert len(cases(named(view, Person("Ilya Brandt", full="Ilya Brandt")))) == count


def test_charges_considered_and_brought() -> None:
    """An article that leaves it open whether anybody is charged has less than one with the charge."""
    text = "A decision on whether any charges will be filed is weeks away"
    (fact,) = cases(make_view([Clause("a", text, "decision", "be"), CHARGED]))
    assert fact.pairs[0].severity == "low"


@pytest.mark.parametrize(
    ("text", "count"), [("The fire is still under investigation", 1), ("The harbour was shut after the fire", 0)]
)
def test_looked_into_and_closed(text: str, count: int) -> None:
    """A matter that is looked into here is closed without charges there."""
    closed = Clause("b", "No charges will be filed against anybody in the fire", "charges", "file")
    assert len(cases(make_view([Clause("a", text, "fire", "be"), closed]))) == count


def test_charged_and_sentenced_father() -> None:
    """A person that neither article names is lined up by what he is."""
    charged = Clause("a", "Father charged after boat fire", "police", "charge", "Father")
    sentenced = Clause("b", "Father was sentenced to nine years", "judge", "sentence", "Father")
    (fact,) = cases(make_view([charged, sentenced]))
    assert fact.label == "the case of the father"


@pytest.mark.parametrize(("end", "count"), [("The father must serve nine years in prison", 0), ("He will appeal", 1)])
def test_verdict_and_sentence_are_one_piece_of_news_where_both_are_told(end: str, count: int) -> None:
    """Who leads with the verdict and has the sentence further down knows as much as who leads with the sentence."""
    sentenced = Clause("a", "Father was sentenced to nine years", "judge", "sentence", "Father")
    convicted = Clause("b", "Father convicted after boat fire", "court", "convict", "Father")
    filler = [Clause("b", f"Row {n} of the harbour court was full", "row", "be") for n in range(4)]
    last = Clause("b", end, "father", "serve", "Father")
    assert len(cases(make_view([sentenced, convicted, *filler, last]))) == count


def test_father_and_son_are_two_cases() -> None:
    """The boy's charge is no earlier stage of his father's sentence."""
    charged = Clause("a", "Boy, 11, charged after boat fire", "police", "charge", "Boy")
    sentenced = Clause("b", "Father was sentenced to nine years", "judge", "sentence", "Father")
    assert cases(make_view([charged, sentenced])) == []


def with_title(view: StoryView) -> StoryView:
    """The view with its first sentence as a headline."""
    first = view.statements[0]
    titled = replace(first, sentence=replace(first.sentence, kind="title"))
    return replace(view, statements=(titled, *view.statements[1:]))


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Ferryman charged with arson", "Prosecutors are weighing whether to file charges"),
        ("Charges against ferryman dropped", "The judge dropped all charges except trespass"),
    ],
)
def test_headline_bolder_than_its_text(head: str, text: str) -> None:
    """A headline that has the case further than the text under it is found within one article."""
    view = with_title(make_view([Clause("a", head, "court", "charge"), Clause("a", text, "judge", "drop")]))
    (fact,) = cases(view)
    assert fact.pairs[0].verdict == "contradiction"


def test_charges_to_come_are_no_other_news() -> None:
    """Words such as "faces charges" in a headline and "will face charges" under it say one thing."""
    head = Clause("a", "Ferryman faces charges", "ferryman", "face", "charges")
    text = Clause("a", "The ferryman will face charges of arson", "ferryman", "face", "charges")
    assert cases(with_title(make_view([head, text]))) == []


def test_appearance_ahead_and_done() -> None:
    """An appearance that is due here and took place there is found wherever the articles tell it."""
    due = Clause("a", "Brandt is due in court on Monday", "Brandt", "be", entities=("brandt",))
    done = Clause("b", "Brandt was arraigned on Monday", "court", "arraign", "Brandt", entities=("brandt",))
    (fact,) = cases(named(make_view([due, done]), Person("Ilya Brandt", full="Ilya Brandt")))
    assert fact.label == "the case of Brandt"


def test_mentions_are_described() -> None:
    """A noun phrase tells name, age and kinship; officials are nobody a case is against."""
    assert describe("the father of the 11-year-old", PEOPLE).words == {"father"}
    assert describe("19-year-old Ilya Brandt", PEOPLE) == Mention(frozenset({"brandt"}), frozenset({19}))
    assert describe("Tilda Renn", PEOPLE).names == {"tilda renn"}
    assert describe("Prosecutor Ilya Brandt", PEOPLE).is_blank


def test_who_can_be_one() -> None:
    """Names decide; without them age, sex and kinship may speak against it."""
    assert not are_compatible(describe("the mother", PEOPLE), describe("the father", PEOPLE))
    assert not are_compatible(describe("a 12-year-old boy", PEOPLE), describe("the man", PEOPLE))
    assert are_compatible(describe("the man", PEOPLE), describe("Ilya Brandt", PEOPLE))


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("The ferryman walked home", 1),
        ("Sixty people held a vigil at the quay", 0),
    ],
)
def test_no_arrests_at_a_gathering(before: str, count: int) -> None:
    """That police took nobody away from a vigil says nothing of the suspect."""
    clauses = [
        Clause("a", before, "people", "hold"),
        Clause("a", "No arrests were made", "arrests", "make"),
        Clause("b", "The ferryman was arrested in the harbour blaze", "ferryman", "arrest"),
    ]
    assert len(cases(make_view(clauses, 0.6))) == count


SUSPECTED = Clause("a", "Son suspected of killing mother and sister", "Son", "suspect")


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (Clause("b", "Son charged with murdering mother and sister", "police", "charge", "Son"), 1),
        (Clause("b", "The ferryman's son is no longer a suspect", "The ferryman's son", "be"), 1),
        (Clause("b", "Guard charged with murdering a clerk", "police", "charge", "Guard"), 0),
        (Clause("b", "Daughter charged with murdering her father", "police", "charge", "Daughter"), 0),
    ],
)
def test_suspected_and_charged(other: Clause, count: int) -> None:
    """Somebody only suspected in one article and charged in another is one person where a word says so."""
    facts = cases(make_view([SUSPECTED, other]))
    assert len(facts) == count
    assert [p.severity for fact in facts for p in fact.pairs] == ["low"] * count


def test_who_is_told_by_a_suspicion_is_not_only_suspected() -> None:
    """A sentence that only points at somebody by the suspicion does not say how far the case is."""
    told = Clause("a", "Neighbours call the son suspected of killing his mother quiet", "Neighbours", "call")
    other = Clause("b", "Son charged with murdering mother and sister", "police", "charge", "Son")
    assert not cases(make_view([told, other]))


def test_suspicion_counts_in_no_article_that_has_more() -> None:
    """An article that has the suspect arrested further down only describes him by what he is suspected of."""
    held = Clause("a", "The son was arrested at the quay", "police", "arrest", "The son")
    other = Clause("b", "Son charged with murdering mother and sister", "police", "charge", "Son")
    assert not cases(make_view([SUSPECTED, held, other]))
