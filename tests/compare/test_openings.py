"""Openings: the stage of a case and accusations as headlines tell them, and words that exclude each other."""

from __future__ import annotations

import pytest

from discrepancy.compare import certainty, factual, location, status
from discrepancy.compare.assertions import headlines
from discrepancy.compare.common import contrasts
from discrepancy.compare.courses import charges, leadstages, stages
from discrepancy.compare.people import members
from tests.compare.clause_view import Clause, make_view


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Police hunt for driver after girl is hurt", "sought"),
        ("Ferryman arrested after harbour blaze", "held"),
        ("Ferryman charged with arson", "charged"),
        ("Ferryman pleads not guilty in harbour blaze", "before the court"),
        ("Jury convicts ferryman of arson", "decided"),
        ("Ferryman to be arraigned on Monday", "due in court"),
        ("Jury finds the ferryman guilty of arson", "decided"),
        ("Ferryman gets nine years in prison", "sentenced"),
    ],
)
def test_stage_of_a_headline(text: str, stage: str) -> None:
    """A headline's wording tells its stage, whoever the suspect is."""
    assert (leadstages.stage_of(text) or (0, ""))[1] == stage


def test_stage_that_is_only_ahead_is_none() -> None:
    """What happens only if somebody is convicted has not happened."""
    assert leadstages.stage_of("Ferryman would lose his licence if convicted of arson") is None
    assert leadstages.stage_of("Three convicts break out of harbour prison") is None
    assert leadstages.stage_of("Ferry guard's tip ends nine-day manhunt for the ferryman") is None


SOUGHT = Clause("a", "Police seek mother after girl is hurt", "police", "notify", "parent")
SENTENCED = Clause("b", "Mother gets nine years in prison", "mother", "get", "nine years")


def test_openings_at_other_stages_are_an_update() -> None:
    """Openings that have one case sought and sentenced are one fact without anybody's name."""
    (fact,) = status.compare(make_view([SOUGHT, SENTENCED]))
    assert (fact.rule, fact.pairs[0].verdict) == ("lead-stages", "update")


def test_arrest_and_charge_come_together() -> None:
    """An arrest in one opening and a charge in another are no difference."""
    held = Clause("a", "Driver arrested after crash", "police", "arrest", "driver")
    charged = Clause("b", "Driver charged with theft", "police", "charge", "driver")
    assert leadstages.compare_leads(make_view([held, charged]), frozenset()) == []


def test_hunt_told_further_down() -> None:
    """An article whose opening has no stage has the suspect sought where it says so, unless of another incident."""
    assert leadstages.is_open_hunt("Police said no arrests have been made.")
    assert not leadstages.is_open_hunt("No arrests have been made in that incident.")
    assert not leadstages.is_open_hunt("Another suspect is still at large.")


def test_article_of_several_hunts_is_left_out() -> None:
    """An article that has people sought twice tells of several cases; one that says so once is compared."""
    held = Clause("b", "Arrest made after girl is hurt", "police", "notify", "parent")
    opening = Clause("a", "The street was quiet", "street", "be")
    hunt = Clause("a", "Nobody saw it, and police have no suspects so far", "police", "have")
    again = Clause("a", "No one has been arrested", "police", "arrest")
    views = (make_view([held, opening, hunt]), make_view([held, opening, hunt, again]))
    assert [len(leadstages.compare_leads(view, frozenset())) for view in views] == [1, 0]


def test_no_arrests_is_no_arrest() -> None:
    """A headline without arrests differs from one with an arrest."""
    none = Clause("a", "No arrests after girl is hurt", "police", "notify", "parent")
    one = Clause("b", "Arrest made after girl is hurt", "police", "notify", "parent")
    (fact,) = leadstages.compare_leads(make_view([none, one]), frozenset())
    assert fact.pairs[0].verdict == "update"


def test_articles_already_compared_are_left_out() -> None:
    """Two articles that the courses tell apart are not told apart again."""
    assert leadstages.compare_leads(make_view([SOUGHT, SENTENCED]), frozenset({frozenset({"a", "b"})})) == []


def test_flat_headline_against_allegation() -> None:
    """A headline that lays a shooting to a nurse differs from one that calls the nurse accused of it."""
    flat = Clause("a", "Night nurse shoots two porters", "nurse", "shoot", "porters")
    hedged = Clause("b", "Night nurse accused of shooting porters", None, "accuse", "nurse")
    (fact,) = certainty.compare(make_view([flat, hedged], cosine=0.4))
    assert (fact.rule, fact.pairs[0].verdict) == ("headline", "framing")


@pytest.mark.parametrize(
    "text",
    [
        "Gunman shoots two porters",
        "Nurse killed in car crash",
        "Nurse killed Friday",
        "Police: Nurse shot two porters",
        "Nurse allegedly shot two porters",
    ],
)
def test_no_flat_accusation(text: str) -> None:
    """A gunman accuses nobody, a victim does nothing, and what the police say is theirs."""
    assert headlines.flat_deeds(text) == frozenset()


HIT = Clause("a", "Lena Moor was hit while walking into the chapel", None, "hit", "Lena Moor", ("moor",))
HIT_OUT = Clause("b", "Lena Moor was hit while walking out of the chapel", None, "hit", "Lena Moor", ("moor",))


def test_opposite_ways_are_a_contrast() -> None:
    """Into in one source and out of in another is a difference about one person."""
    (fact,) = factual.compare(make_view([HIT, HIT_OUT]))
    assert (fact.rule, fact.kind, fact.pairs[0].verdict) == ("contrast", "factual", "contradiction")


def test_article_with_both_words_tells_of_two_things() -> None:
    """An article that holds both words speaks of two things, and gives no contrast."""
    both = Clause("a", "the clerk was walking out of the chapel", "the clerk", "walk")
    assert factual.compare(make_view([HIT, HIT_OUT, both])) == []


def test_inside_and_outside_are_of_location() -> None:
    """A death inside in one source and outside in another is a difference of place."""
    inside = Clause("a", "Lena Moor died inside the chapel", "Lena Moor", "die", entities=("moor",))
    outside = Clause("b", "Lena Moor died outside the chapel", "Lena Moor", "die", entities=("moor",))
    (fact,) = location.compare(make_view([inside, outside]))
    assert (fact.rule, fact.kind) == ("contrast", "location")


def test_contrast_needs_the_same_person() -> None:
    """Two people may go different ways."""
    other = Clause("b", "Odo Finn was hit while walking out of the chapel", None, "hit", "Odo Finn", ("finn",))
    assert list(contrasts.find_contrasts(make_view([HIT, other]), "factual")) == []


SAILED = Clause("a", "She sailed to Velmar, Orla, Tarvos and Innes", "she", "sail")


def test_lists_with_other_members_differ() -> None:
    """A list that leaves out a member of another's is a difference, an imprecision where nothing else differs."""
    fewer = Clause("b", "In Orla, Velmar and Tarvos she slept ashore", "she", "sleep")
    (fact,) = factual.compare(make_view([SAILED, fewer], cosine=0.1))
    assert (fact.rule, fact.pairs[0].verdict) == ("members", "imprecision")


def test_lists_with_one_name_in_common_are_two_lists() -> None:
    """Two lists that share one name list two things."""
    other = Clause("b", "He wrote to Orla, Kessel and Brune", "he", "write")
    assert list(members.find_members(make_view([SAILED, other]))) == []


def test_same_list_in_another_order_agrees() -> None:
    """The order in which a list is given makes no difference."""
    same = Clause("b", "Innes, Orla, Velmar and Tarvos were on her way", "they", "be")
    assert list(members.find_members(make_view([SAILED, same]))) == []


@pytest.mark.parametrize(
    ("early", "late", "label"),
    [
        (
            "the deed of Sergeant Varro is under investigation",
            "Varro was cleared of wrongdoing",
            "the inquiry of Varro",
        ),
        ("prosecutors seek the death penalty", "jurors recommended death", "the death penalty"),
        ("police say no motive is known", "the fire stemmed from a quarrel", "the motive"),
        ("Varro was in stable condition", "Varro was in critical condition", "the condition of Varro"),
    ],
)
def test_course_is_followed(early: str, late: str, label: str) -> None:
    """Inquiries and death penalties have stages that sources may differ in."""
    a = Clause("a", early, "Varro", "be", entities=("varro",))
    b = Clause("b", late, "Varro", "be", entities=("varro",))
    assert [f.label for f in stages.compare_stages(make_view([a, b]))] == [label]


LESSER = Clause("a", "Varro was charged with assault", None, "charge", "Varro", ("varro",))
GRAVER = Clause("b", "Varro was charged with manslaughter and assault", None, "charge", "Varro", ("varro",))


def test_homicide_in_one_list_of_charges_alone() -> None:
    """Nobody leaves a homicide out of a list of charges: charged with it in one source alone is a difference."""
    assert len(list(charges.find_charges(make_view([LESSER, GRAVER])))) == 1


def test_homicide_told_elsewhere_in_the_article_is_no_difference() -> None:
    """An article that names the homicide in another clause knows of it."""
    told = Clause("a", "the manslaughter charge came first", None, "come", "the manslaughter charge")
    assert list(charges.find_charges(make_view([LESSER, told, GRAVER]))) == []
