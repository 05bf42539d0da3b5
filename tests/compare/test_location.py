"""Places told of one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.location import compare
from discrepancy.compare.places.addresses import link_blocks
from discrepancy.records import Person, Place, Statement
from tests.compare.people_view import make_view, person, place, spans_of, state


def street(article: str, name: str, number: str | None = None) -> Statement:
    """A fire in a house on a street."""
    span = f"{number} {name}" if number else name
    return place(article, f"Firemen found the couple inside the house at {span}.", span, Place(name, "street", number))


def village(article: str, name: str) -> Statement:
    """A landslide that buried barns in a village."""
    return place(article, f"The landslide buried several barns in the village of {name}.", name, Place(name, "village"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (street("a", "Chestnut Street"), street("b", "Chestnut Avenue")),
        (street("a", "Linden Street"), street("b", "Lindon Road")),
        (street("a", "Quarry Road", "1412"), street("b", "Mill Lane", "1400")),
        (village("a", "Zarembek"), village("b", "Zarambek")),
        (village("a", "Orla"), village("b", "New Orla")),
    ],
)
def test_one_place_named_two_ways_is_found(one: Statement, two: Statement) -> None:
    """Other kinds of street, other spellings, other streets of one block number and added qualifiers are findings."""
    facts = compare(make_view([one, two]))
    assert [len(f.pairs) for f in facts] == [1]
    assert facts[0].kind == "location"


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (street("a", "W. Linden St", "200"), street("b", "West Linden Street", "200"), "abbreviations"),
        (street("a", "5th Street"), street("b", "6th Street"), "numbered streets are other streets"),
        (street("a", "Linden Street", "1412"), street("b", "Harbour Road", "88"), "other addresses"),
        (village("a", "Zarembek"), village("b", "Tolnava"), "other villages"),
        (village("a", "Zarembek"), village("b", "ZAREMBEK"), "case"),
    ],
)
def test_places_that_agree_or_are_others(one: Statement, two: Statement, why: str) -> None:
    """Abbreviations, case and plainly other places make no finding."""
    assert compare(make_view([one, two])) == [], why


def test_an_article_with_both_streets_tells_them_apart() -> None:
    """Where an article names both streets they are two."""
    view = make_view([street("a", "Linden Street"), street("a", "Lindon Road"), street("b", "Lindon Road")])
    assert compare(view) == []


def bearing(article: str, direction: str, distance: str) -> Statement:
    """A plane lost so far from a town."""
    span = f"{direction} of Tarvos"
    where = Place("Tarvos", "bearing", distance, "Tarvos", direction)
    return place(article, f"The plane went down {distance} {span}.", span, where)


def test_other_directions_from_one_town_conflict() -> None:
    """The same distance in opposite directions cannot be; south and southwest are imprecise."""
    far = compare(make_view([bearing("a", "north", "40 km"), bearing("b", "south", "40 kilometres")]))
    near = compare(make_view([bearing("a", "south", "40 km"), bearing("b", "southwest", "40 km")]))
    assert spans_of(far) == [[("north of Tarvos", "south of Tarvos", "contradiction")]]
    assert near[0].pairs[0].verdict == "imprecision"


def test_directions_without_distances_conflict_where_they_exclude_each_other() -> None:
    """North and south of a town exclude each other, north and northwest do not; distances may be words."""
    text = "The cargo plane crashed in a frozen marsh {} of Tarvos after takeoff."
    told = [
        place(a, text.format(d), f"{d} of Tarvos", Place("Tarvos", "bearing", None, "Tarvos", d))
        for a, d in (("a", "north"), ("b", "south"))
    ]
    assert [f.pairs[0].severity for f in compare(make_view(told))] == ["low"]
    words = compare(make_view([bearing("a", "north", "six miles"), bearing("b", "south", "6 miles")]))
    assert [f.pairs[0].severity for f in words] == ["medium"]


@pytest.mark.parametrize(("distance", "count"), [("55 miles", 1), ("4 miles", 0)])
def test_just_off_a_town_or_far_from_it(distance: str, count: int) -> None:
    """What is just south of a town is not dozens of miles south of it."""
    near = place("a", "It struck just south of Tarvos.", "just south of Tarvos", JUST_SOUTH)
    assert [f.pairs[0].severity for f in compare(make_view([near, bearing("b", "south", distance)]))] == ["low"] * count


JUST_SOUTH = Place("Tarvos", "bearing", None, "Tarvos", "just south")


def test_other_homes_of_one_person_conflict() -> None:
    """A person of one town in one article, of another in the next; more detail agrees."""
    apart = [person("a", "Tilda Renn", homes=("Tarvos",)), person("b", "Tilda Renn", homes=("Velmar",))]
    assert [f.kind for f in compare(make_view(apart))] == ["location"]
    alike = [person("a", "Tilda Renn", homes=("Tarvos",)), person("b", "Tilda Renn", homes=("North Tarvos",))]
    assert compare(make_view(alike)) == []


def home(article: str, text: str, town: str) -> Statement:
    """A person's mention in a sentence that gives a home."""
    who = Person("Tilda Renn", label="PERSON", full="Tilda Renn", homes=(town,))
    return state(article, "person", text, "Tilda Renn", person=who, subject="Tilda Renn")


def test_another_town_of_the_sentence_is_not_what_a_home_lies_in() -> None:
    """What stands beside a home may hold it; a shop in another town farther on does not."""
    velmar = person("b", "Tilda Renn", homes=("Velmar",))
    far = "Tilda Renn, of Tarvos, ran over a neighbour in the wide parking lot of the Velmar market."
    assert len(compare(make_view([home("a", far, "Tarvos"), velmar]))) == 1
    assert compare(make_view([home("a", "Tilda Renn, of Tarvos in Velmar, ran.", "Tarvos"), velmar])) == []


@pytest.mark.parametrize(
    ("near", "within", "count"),
    [
        ("Bodies were found in a home just east of Tarvos.", "Two were found dead in a Tarvos home.", 1),
        ("It happened in the hills near Tarvos.", "Two were found dead in a Tarvos home.", 1),
        ("Bodies were found in a home just east of Tarvos.", "A Tarvos man said two were found dead.", 0),
        ("Bodies were found in a Tarvos home.", "Two were found dead in Tarvos.", 0),
    ],
)
def test_near_a_town_or_in_a_house_of_it(near: str, within: str, count: int) -> None:
    """A house of a town is in it; a man of the town may be anywhere."""
    told = [place(a, text, "Tarvos", Place("Tarvos", "town")) for a, text in (("a", near), ("b", within))]
    assert len(compare(make_view(told))) == count


def test_a_death_at_the_scene_or_in_hospital_conflicts() -> None:
    """One article lets the man die where he fell, the other in hospital."""
    one = place("a", "The man died at the scene.", "at the scene", Place("scene", "deathplace"), "The man")
    two = place("b", "The man died at Tarvos Hospital.", "Tarvos Hospital", Place("hospital", "deathplace"), "The man")
    assert len(compare(make_view([one, two]))) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"), [("home", "hospital", 1), ("home", "scene", 0), ("home", "home", 0)]
)
def test_a_death_at_home(one: str, other: str, count: int) -> None:
    """At home or in hospital is a conflict; where somebody fell may be at home."""
    told = [
        place(article, f"Anna Renn died, {word}.", word, Place(word, "deathplace"), "Anna Renn")
        for article, word in (("a", one), ("b", other))
    ]
    assert len(compare(make_view(told))) == count


@pytest.mark.parametrize(
    ("towns", "names", "count"),
    [
        (("Tarvos", "Velmar"), ("Anna Renn", "Anna Renn"), 1),
        (("Tarvos", "Velmar"), ("Anna Renn", "Jan Renn"), 0),
        (("Tarvos", "North Tarvos"), ("Anna Renn", "Anna Renn"), 0),
        (("Tarvos", "Tarwos"), ("Anna Renn", "Anna Renn"), 0),
    ],
)
def test_where_somebody_was_born(towns: tuple[str, str], names: tuple[str, str], count: int) -> None:
    """Two towns for one person known by name conflict; another person's, a part of one and a spelling do not."""
    told = [
        place(article, f"{name} was born in {town}.", town, Place(town, "birthplace"), name)
        for article, town, name in zip("ab", towns, names, strict=True)
    ]
    assert len([f for f in compare(make_view(told)) if f.label.endswith("was born")]) == count


def test_deaths_of_a_man_and_a_woman_are_two() -> None:
    """Places of death are compared where both articles speak of a man, or both of a woman."""
    one = place("a", "The man died at the scene.", "at the scene", Place("scene", "deathplace"), "The man")
    two = place(
        "b", "The woman died at Tarvos Hospital.", "Tarvos Hospital", Place("hospital", "deathplace"), "The woman"
    )
    assert compare(make_view([one, two])) == []


def impact(article: str, words: str, relation: str) -> Statement:
    """A rocket that came down in or near a school."""
    return place(
        article,
        f"One rocket landed {words} the school.",
        f"{words} the school",
        Place("school", "impact", None, None, relation),
    )


def test_struck_or_only_near_it() -> None:
    """A school struck in one article and only nearly in another conflicts; an article that tells of both is no side."""
    inside, near = impact("a", "inside", "in"), impact("b", "close to", "near")
    assert spans_of(compare(make_view([inside, near]))) == [
        [("inside the school", "close to the school", "contradiction")]
    ]
    assert compare(make_view([inside, near, impact("b", "inside", "in")])) == []


def test_a_name_written_without_umlauts_is_no_other_spelling() -> None:
    """What a keyboard lacks is written with two letters; with one letter less it is another spelling."""
    assert compare(make_view([village("a", "Körlinau"), village("b", "Koerlinau")])) == []
    assert compare(make_view([village("a", "Körlinau"), village("b", "Koerlinu")]))


def test_a_country_and_its_adjective_are_one_place() -> None:
    """A country's name and what its people are called are no two spellings."""
    from discrepancy.compare.places.spellings import are_of_one_stem

    assert are_of_one_stem("peru", "peruvian")
    assert are_of_one_stem("peruvians", "peru")
    assert are_of_one_stem("german", "germany")
    assert not are_of_one_stem("newton", "newtown")


def spot(article: str, text: str, span: str, name: str, zone: str, act: str = "attack") -> Statement:
    """A deed at a spot."""
    return place(article, text, span, Place(name, "spot", anchor=act, bearing=zone))


AT = spot("a", "Two were hurt in a shooting at the Lindel Bar.", "at the Lindel Bar", "bar", "at")
OUTSIDE = spot("b", "Two were shot outside a bar in Tarvos.", "outside a bar", "bar", "outside")


def test_an_attack_at_a_building_or_outside_it() -> None:
    """ "At the bar" and "outside a bar" differ by a nuance, which is of low severity."""
    fights = [replace(s, place=replace(s.place, anchor="fight")) for s in (AT, OUTSIDE) if s.place is not None]
    for spots in ([AT, OUTSIDE], fights):
        (fact,) = compare(make_view(spots))
        assert [(p.verdict, p.severity) for p in fact.pairs] == [("imprecision", "low")]


@pytest.mark.parametrize(
    ("others", "why"),
    [
        ([AT, spot("b", "Two were shot at a bar.", "at a bar", "bar", "at")], "both at it"),
        ([AT, OUTSIDE, spot("b", "One was shot in the bar.", "in the bar", "bar", "inside")], "the other has both"),
        ([AT, spot("b", "Two were shot outside a church.", "outside a church", "church", "outside")], "other building"),
        ([AT, spot("b", "A man was held outside a bar.", "outside a bar", "bar", "outside", "arrest")], "other deed"),
    ],
)
def test_spots_of_an_attack_that_agree_or_are_others(others: list[Statement], why: str) -> None:
    """Spots that agree, other buildings and other deeds make no finding."""
    assert compare(make_view(others)) == [], why


def corner(article: str, cross: str) -> list[Statement]:
    """The corner of Quarry Road and a numbered street."""
    text = f"The car was hit at Quarry Road and {cross} Street."
    return [place(article, text, name, Place(name, "street")) for name in ("Quarry Road", f"{cross} Street")]


@pytest.mark.parametrize(("cross", "is_told"), [("30th", True), ("28th", False), ("51st", False)])
def test_a_block_and_a_corner_of_another(cross: str, *, is_told: bool) -> None:
    """A block begins at the street of its number: another numbered street near it differs, with low severity."""
    links = link_blocks([street("a", "Quarry Road", "2800"), *corner("b", cross)])
    assert [link.severity for link in links] == (["low"] if is_told else [])
