"""Charges: lists of offences against one person, folded so that two wordings of one offence are equal."""

from __future__ import annotations

import pytest

from discrepancy.compare.courses import charges
from discrepancy.compare.courses.charges import Charges, compare_lists
from discrepancy.compare.courses.offences import Offence, read_offences
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("endangering the welfare of a child", "child endangerment"),
        ("child endangering", "child endangerment"),
        ("animal cruelty", "cruelty to a police dog"),
        ("criminal possession of a weapon", "gun charges"),
        ("driving while intoxicated", "drunken driving"),
        ("leaving the scene of a crash", "a hit-and-run"),
        ("murdering two rowers", "two counts of murder"),
        ("possession of heroin", "a drug charge over controlled substances"),
        ("tampering with physical evidence", "evidence tampering"),
    ],
)
def test_wordings_of_one_offence(one: str, other: str) -> None:
    """Two usual wordings of one offence have one name."""
    assert read_offences(one).keys() == read_offences(other).keys() != set()


def test_degrees_are_read() -> None:
    """A degree or manner before an offence belongs to it; an attempt is an offence of its own."""
    found = read_offences("second-degree murder, involuntary manslaughter and attempted murder")
    assert found["murder"].degrees == {"second"}
    assert found["manslaughter"].degrees == {"involuntary"}
    assert "attempted murder" in found


def lists(one: str, other: str) -> tuple[str, str] | None:
    """How two lists of charges compare."""
    a, b = (Charges(read_offences(text), 0, "including" in text) for text in (one, other))
    return compare_lists(a, b)


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("assault and arson", "assault and burglary", ("medium", "contradiction")),
        ("first-degree murder", "second-degree murder", ("medium", "contradiction")),
        ("arson", "manslaughter and arson", ("medium", "imprecision")),
        ("assault and arson", "assault, arson and perjury", ("low", "imprecision")),
        ("murder", "first-degree murder", ("low", "imprecision")),
    ],
)
def test_lists_that_differ(one: str, other: str, grade: tuple[str, str]) -> None:
    """Each kind of difference has its grade."""
    assert lists(one, other) == grade


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("assault and arson", "arson and assault"),
        ("arson", "assault and arson"),
        ("charges including assault and arson", "assault, arson and perjury"),
        ("homicide", "murder"),
    ],
)
def test_lists_that_agree(one: str, other: str) -> None:
    """Order, a single charge told, an unfinished list and a general word are no difference."""
    assert lists(one, other) is None


def test_facts_of_one_person() -> None:
    """The lists of one person are compared, those of two are not."""
    arson = Clause("a", "Ines Varro was charged with arson", None, "charge", "Ines Varro", ("varro",))
    theft = Clause("b", "Varro was charged with theft", None, "charge", "Varro", ("varro",))
    other = Clause("b", "Lemming was charged with theft", None, "charge", "Lemming", ("lemming",))
    (fact,) = charges.find_charges(make_view([arson, theft]))
    assert isinstance(fact, Fact)
    assert fact.label == "the charges against Varro"
    assert charges.find_charges(make_view([arson, other])) == []


def test_settled_charges_are_left_out() -> None:
    """What somebody was convicted of is no list of charges."""
    arson = Clause("a", "Ines Varro was charged with arson", None, "charge", "Ines Varro", ("varro",))
    theft = Clause("b", "Varro, charged with theft, was convicted", None, "convict", "Varro", ("varro",))
    assert charges.find_charges(make_view([arson, theft])) == []


def test_opening_bolder_than_its_list() -> None:
    """An opening that has murder, over a list with another killing, is found within one article."""
    bold = Clause("a", "Ines Varro was charged with murder", None, "charge", "Ines Varro", ("varro",))
    text = "Varro was charged with negligent homicide and perjury"
    careful = Clause("a", text, None, "charge", "Varro", ("varro",))
    (fact,) = charges.find_charges(make_view([bold, careful]))
    assert {s.article for s in fact.statements} == {"a"}
    for told in (
        text.replace("perjury", "murder"),
        text.replace("negligent", "second-degree"),
        text.replace("was charged", "was also charged"),
    ):
        other = Clause("a", told, None, "charge", "Varro", ("varro",))
        assert charges.find_charges(make_view([bold, other])) == []


def test_a_list_on_top_of_another_is_low() -> None:
    """What somebody is also charged with leaves out a charge told elsewhere."""
    murder = Clause("a", "Ines Varro was charged with murder and theft", None, "charge", "Ines Varro", ("varro",))
    for text, severity in (("is charged", "medium"), ("is also charged", "low")):
        told = Clause("b", f"Varro {text} with perjury and theft", None, "charge", "Varro", ("varro",))
        (fact,) = charges.find_charges(make_view([murder, told]))
        assert fact.pairs[0].severity == severity


def test_charge_raised_to_another_killing() -> None:
    """One killing here and another there differ, even where the later article recalls the first charge."""
    first = Charges({"homicide": Offence("homicide", frozenset({"negligent"}))}, 0, False, frozenset({"homicide"}))
    raised = Charges({"manslaughter": Offence("manslaughter")}, 1, False, frozenset({"homicide", "manslaughter"}))
    assert compare_lists(first, raised) == ("low", "update")
    general = Charges({"homicide": Offence("homicide")}, 0, False, frozenset({"homicide"}))
    assert compare_lists(general, raised) is None
