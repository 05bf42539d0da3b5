"""Open questions: what one source leaves open, or holds back, and another tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare import status
from discrepancy.compare.courses import afterquestions, deedquestions
from discrepancy.compare.courses.namesgiven import AGE_OPEN, NAMED, OPEN, is_of_doer
from discrepancy.compare.courses.questionbook import QUESTIONS
from discrepancy.records import Fact, Person
from discrepancy.storyview import StoryView
from tests.compare.clause_view import Clause, make_view

EVERY = (*QUESTIONS, *deedquestions.QUESTIONS, *afterquestions.QUESTIONS)
BY_NAME = {question.name: question for question in EVERY}


def open_questions(view: StoryView) -> list[Fact]:
    """The facts of the rule alone."""
    return [fact for fact in status.compare(view) if fact.rule == "open-question"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("motive", "Harbour police have not yet released a motive."),
        ("motive", "It is unclear what led the ferryman to open fire."),
        ("motive", "Detectives are trying to determine why the cook was attacked."),
        ("cause", "The cause of the blaze is under investigation."),
        ("cause", "Inspectors don't know what caused the explosion."),
        ("condition of those hurt", "The condition of the second rower was not immediately known."),
        ("result of the tests", "The results of a blood test won't be known for weeks."),
        ("weapon", "Police did not say what kind of weapon was used."),
        ("one who fired", "It is unclear who pulled the trigger."),
        ("one who fired", "Investigators have not said who fired from the pier."),
        ("manner of death", "The cause of death will be determined by an autopsy."),
        ("cause", "An investigation into what caused the blaze goes on."),
        ("weapon", "Harbour police have said nothing about the make or model of the gun."),
        ("charges", "They have not said if the ferryman's mother will face any charges."),
        ("charges", "The ferryman is in custody, pending formal charges."),
        ("charges", "He is expected to be charged with arson by Monday."),
        ("manner of death", "The coroner would not say how the rowers died."),
    ],
)
def test_left_open(name: str, text: str) -> None:
    """Every usual way to leave a question open is read as such."""
    assert BY_NAME[name].opens.search(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("motive", "Revenge was the motive, the inspector said."),
        ("cause", "The blaze was caused by a heater."),
        ("condition of those hurt", "A rower in critical condition was not identified."),
        ("weapon", "The weapon was thrown into the harbour."),
        ("one who fired", "Police are looking for the person who fired."),
        ("one who fired", "The department has not released the names of the warden and guard who fired."),
        ("charges", "She is expected to be in charge of the harbour."),
    ],
)
def test_not_left_open(name: str, text: str) -> None:
    """A question answered, or another one left open, is none of that name left open."""
    assert not BY_NAME[name].opens.search(text)


ASKED = Clause("a", "Police have not released a motive for the shooting", "police", "release", "motive")
TOLD = Clause("b", "The shooting stemmed from a quarrel over moorings", "shooting", "stem")


def test_motive_told_later_is_an_update() -> None:
    """What an older article leaves open, a newer one tells."""
    (fact,) = open_questions(make_view([ASKED, TOLD], dates={"a": "2021-05-01", "b": "2021-05-03"}))
    assert (fact.kind, fact.label, fact.pairs[0].verdict) == ("status", "the motive", "update")
    assert fact.pairs[0].severity == "low"


def test_motive_told_before_is_a_contradiction() -> None:
    """What an older article tells, a newer one cannot have unknown."""
    (fact,) = open_questions(make_view([ASKED, TOLD], dates={"a": "2021-05-03", "b": "2021-05-01"}))
    assert fact.pairs[0].verdict == "contradiction"


def test_two_articles_that_leave_it_open_agree() -> None:
    """No fact where nobody answers, nor where the article that leaves it open answers it itself."""
    again = Clause("b", "The motive is not known", "motive", "know")
    assert open_questions(make_view([ASKED, again])) == []
    own = Clause("a", "The fight stemmed from a quarrel over moorings", "fight", "stem")
    assert open_questions(make_view([ASKED, own, TOLD])) == []


@pytest.mark.parametrize(
    "text",
    [
        "In January the shooting of a rower stemmed from a quarrel",
        "An earlier shooting stemmed from a quarrel last year",
    ],
)
def test_another_occasion_answers_nothing(text: str) -> None:
    """What is told of an older matter is no answer."""
    assert open_questions(make_view([ASKED, Clause("b", text, "shooting", "stem")])) == []


def test_an_answer_by_the_way_is_low() -> None:
    """A quarrel that an article only mentions may be no answer."""
    hint = Clause("b", "The two men had an argument at the pier", "men", "have", "argument")
    (fact,) = open_questions(make_view([ASKED, hint]))
    assert fact.pairs[0].severity == "low"


def test_cause_of_one_thing_is_not_that_of_another() -> None:
    """The cause of a crash is not answered by that of a shooting."""
    asked = Clause("a", "The cause of the crash has not been determined", "cause", "determine")
    told = Clause("b", "The shooting was ruled an accident", "shooting", "rule")
    assert open_questions(make_view([asked, told])) == []


@pytest.mark.parametrize(
    "text",
    [
        "The victim's name was not immediately released.",
        "Officials had not yet identified the dead.",
        "Police declined to name the victims.",
        "The identities of the victims are being withheld.",
        "The deceased has not been identified.",
    ],
)
def test_name_held_back(text: str) -> None:
    """Every usual way to hold a victim's name back is read as such."""
    assert OPEN.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police identified the dead rower as Ilya Brandt.",
        "The ferryman is charged in the death of 17-year-old Ilya Brandt.",
        "Ilya Brandt, 17, was found dead at the pier.",
        "One victim, Ilya Brandt, had rowed for years.",
    ],
)
def test_name_given(text: str) -> None:
    """Every usual way to name a victim is read as such."""
    assert NAMED.search(text)


@pytest.mark.parametrize(
    ("text", "is_doer"),
    [
        ("Deputies have not yet released the rower's name.", False),
        ("Officers would not confirm the ages of the two rowers.", False),
        ("The officers have not been identified.", True),
        ("The warden has not released the names of the sergeant and the cop.", True),
        ("The office has not named the guards who shot the rower.", True),
        ("The office has not named the rower who was shot.", False),
    ],
)
def test_whose_name_is_held_back(text: str, is_doer: bool) -> None:
    """Officers who speak hold back a name of others; those who fired are no victims."""
    assert is_of_doer(text) is is_doer


def test_manner_of_death_of_another_is_no_answer() -> None:
    """That the article tells how the father died leaves open how the children did; a third tells of them."""
    asked = Clause("a", "Wardens have not said how the children died", "wardens", "say")
    father = Clause("a", "The father died of a gunshot wound", "father", "die")
    told = Clause("b", "The two children died of smoke inhalation", "children", "die")
    (fact,) = open_questions(make_view([asked, father, told]))
    assert (fact.label, [s.article for s in fact.statements]) == ("the manner of death", ["a", "b"])
    assert open_questions(make_view([asked, replace(father, article="b")])) == []


def test_age_held_back() -> None:
    """An age is held back like a name."""
    assert AGE_OPEN.search("The rower's name and age were not released.")


def _story(held: str, given: str) -> StoryView:
    """One article with each sentence, the second naming Ilya Brandt as a person of the story."""
    view = make_view([Clause("a", held, "police"), Clause("b", given, "Ilya Brandt", entities=("brandt",))])
    named = replace(view.statements[1], person=Person("Ilya Brandt"))
    return replace(view, statements=(view.statements[0], named))


def test_name_given_in_another_article() -> None:
    """A victim without a name here and with one there is one fact."""
    (fact,) = open_questions(_story("The victim's name was not released.", "Ilya Brandt, 17, was killed at the pier."))
    assert (fact.label, fact.pairs[0].severity) == ("the names of the victims", "low")


def test_a_place_taken_for_a_person_names_no_victim() -> None:
    """What the parser takes for somebody in one sentence and for a place in another names nobody."""
    view = _story("The victim's name was not released.", "Three people were shot near Ilya Brandt.")
    second = replace(view.statements[1], places=("ilya brandt",))
    assert open_questions(view)
    assert open_questions(replace(view, statements=(view.statements[0], second))) == []


@pytest.mark.parametrize(
    "held",
    [
        "The names of the other two victims were not released.",
        "The suspect in the death was not identified.",
        "The officer who fired the fatal shot was not named.",
    ],
)
def test_name_of_somebody_else(held: str) -> None:
    """One of several victims, a suspect or an officer without a name is no victim without one."""
    assert open_questions(_story(held, "Ilya Brandt, 17, was killed at the pier.")) == []


def test_suspect_not_named_and_named() -> None:
    """Whoever did it is not known in one article, and is charged by name in the other."""
    unknown = Clause("a", "The identity of the gunman is not known", "identity", "know")
    charged = Clause(
        "b", "Ilya Brandt was charged with murder on Friday", "police", "charge", "Ilya Brandt", ("brandt",)
    )
    view = make_view([unknown, charged])
    facts = [f for f in status.compare(view) if f.label == "the names of the suspects"]
    assert [f.pairs[0].verdict for f in facts] == ["update"]


PAIRS = [
    (
        "way it happened",
        "It is unclear how the ferryman was shot.",
        "The ferryman was accidentally shot by a friend.",
    ),
    (
        "way it happened",
        "The circumstances of the shooting are under investigation.",
        "The shooting was ruled an accident.",
    ),
    (
        "way it happened",
        "Police are trying to figure out what happened.",
        "She shot the rower before turning the gun on herself.",
    ),
    (
        "way the gun went off",
        "We don't know if he was playing with it.",
        "He was playing with his uncle's rifle.",
    ),
    (
        "way the attackers came",
        "Police are not sure whether it was a drive-by.",
        "Two men got out of a white van.",
    ),
    (
        "number of attackers",
        "Police did not say how many shooters there were.",
        "Three men with masks opened fire on the pier.",
    ),
    (
        "place of it",
        "Officers were unsure whether the shooting took place at the pier.",
        "The shooting happened inside a boathouse.",
    ),
    (
        "tie between them",
        "It is not known whether the rower knew the gunman.",
        "The two knew each other, the inspector said.",
    ),
    (
        "number of shots",
        "It is unclear how many shots were fired.",
        "The rower was shot five times.",
    ),
    ("suspect", "No suspect information was available.", "A man has been arrested."),
    ("way it happened", "It is too early to say what happened.", "The rower shot himself in the foot."),
    ("way it happened", "Questions remain about what happened.", "The rower was struck by a stray bullet."),
    ("suspect", "A suspect has not been identified.", "Ilya Brandt, 42, is being sought by police."),
    ("way it happened", "The circumstances are under investigation.", "The rower was hurt after a fight at the pier."),
    ("suspect", "The gunman remains at large.", "Police arrested a 30-year-old on Friday."),
    ("suspect", "Police are on the hunt for those responsible.", "The ferryman turned himself in."),
    (
        "outcome of the investigation",
        "The death remains under investigation.",
        "The case is closed, the sheriff said.",
    ),
    (
        "charges",
        "The prosecutor will decide whether charges will be filed.",
        "The ferryman is now charged with assault.",
    ),
    (
        "lawyer of the accused",
        "It was not clear whether he had a lawyer.",
        "His lawyer, Ada Lund, asked for patience.",
    ),
    ("bail", "Bail has not been set.", "He is held on $20,000 bail."),
    ("sum", "The terms of the sale were not disclosed.", "The yard was sold for $3 million."),
    ("name of the driver", "The driver's name was withheld.", "The driver, identified as Bo Lind, 44, died."),
    ("name of the pilot", "The identity of the pilot was not released.", "The pilot, Bo Lind, 51, swam ashore."),
    ("name of the officer", "Police have not released the officer's name.", "Officer Bo Lind, a diver, shot the man."),
    ("looks of the suspect", "There was no suspect information.", "The suspect was described as a tall man in red."),
    ("finding of the weapon", "Police have not recovered the weapon.", "Divers found the knife in the dock."),
    ("part of drink or drugs", "It is unclear whether the pilot had been drinking.", "The pilot was drunk."),
    ("seeking of the death penalty", "He will decide whether to seek death.", "He will seek the death penalty."),
    ("gun's owner", "Police did not say who owned the gun.", "The gun belonged to the boy's father."),
    ("gun's owner", "They do not know where the boy got the rifle.", "He took the rifle from a locker."),
    ("tie between them", "Their relationship was not known.", "She was Lind's former girlfriend."),
    ("cause", "It is not known what caused the crash.", "The ferryman fell asleep at the wheel."),
    ("motive", "The motive is not known.", "He shot the cook because he had lost his berth."),
]
"""A question left open and answered, as newsrooms word it."""


@pytest.mark.parametrize(("name", "opens", "answers"), PAIRS)
def test_left_open_and_answered(name: str, opens: str, answers: str) -> None:
    """One article leaves open what another tells: one fact, of low severity; what is told leaves nothing open."""
    question = BY_NAME[name]
    assert question.opens.search(opens)
    assert not question.opens.search(answers)
    view = make_view([Clause("a", opens, "police"), Clause("b", answers, "police")])
    (fact,) = [f for f in open_questions(view) if f.label == f"the {name}"]
    assert (fact.kind, {pair.severity for pair in fact.pairs}) == (question.kind, {"low"})


@pytest.mark.parametrize(
    ("name", "opens", "answers"),
    [
        ("suspect", "Police are looking for a second suspect.", "A man has been arrested."),
        ("suspect", "No suspect information was available.", "No arrests have been made."),
        ("way it happened", "They want her version of what happened.", "The rower was accidentally shot."),
        ("number of attackers", "It is unclear how many shooters there were.", "Three men were shot."),
        ("name of the driver", "The second driver was not identified.", "The driver, identified as Bo Lind, died."),
        ("name of the officer", "Police have not named the officer.", "Officer Bo Lind said an officer shot him."),
        ("looks of the suspect", "There was no suspect information.", "The suspect was described as armed."),
        ("finding of the weapon", "Police have not recovered the weapon.", "Divers found a knife in another dock."),
        ("finding of the weapon", "Police did not find a gun in the house.", "Divers found the gun in the dock."),
        ("motive", "The motive is not known.", "They shot and did not see the boy because we shut the door."),
        ("gun's owner", "Police did not say who owned the gun.", "The house belonged to the boy's father."),
        ("place of it", "“We are not sure where it happened,” a caller said.", "The shooting happened at the pier."),
    ],
)
def test_no_answer(name: str, opens: str, answers: str) -> None:
    """Somebody else still sought, news of nothing, a caller's words and other things found are no conflict."""
    view = make_view([Clause("a", opens, "police"), Clause("b", answers, "police")])
    assert [f for f in open_questions(view) if f.label == f"the {name}"] == []


def test_place_open_and_told_in_one_article() -> None:
    """An article that puts a deed where police are not sure it was contradicts itself."""
    told = Clause("a", "The shooting happened inside the boathouse", "shooting", "happen")
    asked = Clause("a", "Police are unsure whether the shooting happened at the boathouse", "police")
    (fact,) = open_questions(make_view([told, asked]))
    assert (fact.label, fact.pairs[0].verdict) == ("the place of it", "contradiction")


def test_manner_of_death_is_of_certainty() -> None:
    """How somebody died, known here and not there, is a matter of what is certain."""
    asked = Clause("a", "They are waiting for the autopsies to determine how the two rowers died", "they", "wait")
    told = Clause("b", "The ferryman shot and stabbed the rowers", "ferryman", "shoot", "rowers")
    (fact,) = open_questions(make_view([asked, told]))
    assert (fact.kind, fact.label) == ("certainty", "the manner of death")


def test_body_said_to_be_somebodys() -> None:
    """That a body is somebody's answers that it had not been identified."""
    held = Clause("a", "The body has not been identified", "body", "identify")
    given = Clause("b", "The body found at the pier is that of Ida Renn", "body", "find")
    (fact,) = open_questions(make_view([held, given]))
    assert fact.label == "the names of the victims"


def test_victim_identified_without_a_name() -> None:
    """That the dead boy has been identified answers that his name was not released."""
    held = Clause("a", "The names of the victims were not released", "name", "release")
    given = Clause("b", "The boy who was shot dead at the pier has been identified by the coroner", "boy", "identify")
    (fact,) = open_questions(make_view([held, given]))
    assert fact.label == "the names of the victims"
