"""Places: streets, settlements, regions, bearings and where someone died."""

from __future__ import annotations

import pytest

from discrepancy.extract.places import find_places
from discrepancy.records import Place
from tests.extract.parsing import parse_text

pytestmark = pytest.mark.model


def places(text: str) -> list[Place]:
    """The places named in a text."""
    return [s.place for s in find_places(parse_text(text)) if s.place is not None]


def statements(text: str) -> list[tuple[Place, str | None]]:
    """The places of a text with whom each is told of."""
    return [(s.place, s.subject) for s in find_places(parse_text(text)) if s.place is not None]


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("It burned in the 1200 block of Linden Street.", "Linden Street", "1200"),
        ("It burned at 24 W. Quarry Rd. in Tarvos.", "W. Quarry Rd", "24"),
        ("It burned on 5th Avenue.", "5th Avenue", None),
    ],
)
def test_streets_with_their_numbers(text: str, name: str, number: str | None) -> None:
    """A street is read with the number of the house or block."""
    found = next(p for p in places(text) if p.kind == "street")
    assert (found.name, found.number) == (name, number)


def test_courts_and_places_are_no_streets_without_a_number() -> None:
    """A district court and a bar called Place are not streets."""
    assert [
        p for p in places("He appeared in Tarvos District Court after a night in Manny's Place.") if p.kind == "street"
    ] == []


def test_villages_in_a_row() -> None:
    """Every village of an enumeration is one."""
    found = places("Walls fell in the villages of Zarembek and Tolnava.")
    assert [p.name for p in found if p.kind == "village"] == ["Zarembek", "Tolnava"]


def test_a_bearing_keeps_distance_and_anchor() -> None:
    """A direction is read with the place and the distance it is taken from."""
    found = next(p for p in places("The quake struck 55 km (34 miles) south-west of Tarvos.") if p.kind == "bearing")
    assert (found.anchor, found.bearing) == ("Tarvos", "southwest")
    assert (found.number or "").startswith("55")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The cyclist died at the scene.", "scene"),
        ("The cyclist died at Tarvos General Hospital.", "hospital"),
        ("The cyclist died at Tarvos General on Sunday.", "hospital"),
        ("The cyclist died two days after the crash.", "later"),
        ("She was flown to a hospital, where she later died.", "hospital"),
        ("The painter died at her home on 3 May.", "home"),
        ("The painter died peacefully at home, aged 84.", "home"),
        ("The painter died on Friday at the age of 84 in her bed.", "home"),
    ],
)
def test_where_someone_died(text: str, name: str) -> None:
    """Death at the scene, at home and in hospital are told apart."""
    assert [p.name for p in places(text) if p.kind == "deathplace"] == [name]


def test_killed_at_home_is_no_death_at_home() -> None:
    """Where somebody was shot tells no more than that of the death."""
    assert not [p for p in places("The painter died in a shooting at her home.") if p.kind == "deathplace"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Anna Renn was born in Tarvos.", "Tarvos"),
        ("Born over a bakery in Tarvos, Anna Renn learnt to paint late.", "Tarvos"),
        ("Anna Renn was born in January.", None),
        ("Anna Renn was born in France.", None),
        ("Anna Renn was born to two teachers and grew up in Tarvos.", None),
    ],
)
def test_where_someone_was_born(text: str, town: str | None) -> None:
    """The town of a birth is read with whom it is told of; months, countries and later homes are not."""
    assert [p.name for p in places(text) if p.kind == "birthplace"] == ([town] if town else [])


@pytest.mark.parametrize(
    ("text", "bearing"),
    [
        ("Two shells hit the primary school at dawn.", "in"),
        ("Two shells landed next to the school at dawn.", "near"),
        ("Two teachers met near the school at dawn.", None),
    ],
)
def test_what_was_struck_or_missed(text: str, bearing: str | None) -> None:
    """What falls in or near a building is read; what merely happens there is not."""
    assert [p.bearing for p in places(text) if p.kind == "impact"] == ([bearing] if bearing else [])


@pytest.mark.parametrize(
    ("text", "parts", "who"),
    [
        ("The clerk was shot twice in the left leg.", "leg", "The clerk"),
        ("Police found a boy with a gunshot wound to his lower abdomen.", "abdomen", "a boy"),
        ("A robber shot the driver once in the chest and arm.", "chest, arm", "the driver"),
        ("The nurse suffered a stab wound in the upper back.", "back", "The nurse"),
        ("The bullet struck the guard in the back of the head.", "head", "the guard"),
        ("Ana Reyes was in stable condition with a wound to the hand.", "hand", "Ana Reyes"),
        ("The clerk was shot in the chest on Brin Street.", "chest", "The clerk"),
        ("The nurse tore a ligament in her left knee on Sunday.", "knee", "The nurse"),
        ("A bullet entered Reyes's shoulder.", "shoulder", "Reyes"),
        ("The nurse broke her right arm.", "arm", "The nurse"),
    ],
)
def test_where_a_body_was_hit(text: str, parts: str, who: str) -> None:
    """Wounds are read with the parts of the body and whose they are."""
    found = [(where.name, whose) for where, whose in statements(text) if where.kind == "wound"]
    assert found == [(parts, who)]


def test_one_shot_wounds_two_persons() -> None:
    """Parts of the body of two persons by name are two wounds."""
    found = [p.name for p in places("The shot went through Reyes's arm and into Ida's chest.") if p.kind == "wound"]
    assert found == ["arm", "chest"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men were shot in the back of the shop.",
        "He was hit in the back seat of the car.",
        "He pointed a gun at the head of the clerk.",
        "The clerk, who was shot dead, had looked the gunman in the eye.",
        "Officers faced criticism in the face of the shooting.",
        "The car was hit in a head-on collision.",
        "The verdict broke Reyes's heart.",
        "Reyes was shot with a phone in hand.",
    ],
)
def test_what_is_no_wound(text: str) -> None:
    """Backs of cars and shops, guns only pointed and figures of speech are no wounds."""
    assert [p.name for p in places(text) if p.kind == "wound"] == []


def test_a_pronoun_is_followed_to_the_patient() -> None:
    """ "He" in the next sentence is whoever was told of last, not whoever shot."""
    text = "Deputies arrested Karl Brenn on Friday. He was taken to Tarvos General Hospital, where he died."
    found = {where.kind: (where.name, whose) for where, whose in statements(text)}
    assert found["hospital"] == ("Tarvos General Hospital", "Karl Brenn")
    assert found["deathplace"] == ("hospital", "Karl Brenn")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shots were heard at the Linden Reserve Center.", "Linden Reserve Center"),
        ("A brawl broke out at Baravel nightclub.", "Baravel nightclub"),
        ("They met at Quarry Hill Park.", "Quarry Hill Park"),
    ],
)
def test_named_facilities(text: str, name: str) -> None:
    """What is called by a name and a kind is read as one."""
    assert name in [p.name for p in places(text) if p.kind == "facility"]


@pytest.mark.parametrize(
    ("text", "point", "city"),
    [
        ("It happened on the city's east side.", "east", "city"),
        ("It happened on the west side of Tarvos.", "west", "Tarvos"),
        ("A man was shot in southwest Tarvos.", "southwest", "Tarvos"),
    ],
)
def test_sides_of_a_city(text: str, point: str, city: str) -> None:
    """Sides are read with the city they are of."""
    assert [(p.bearing, p.anchor) for p in places(text) if p.kind == "side"] == [(point, city)]


def test_half_of_a_country_is_no_side_of_a_city() -> None:
    """South Koreans and North Carolina are no parts of a town."""
    for text in ("Dozens of South Korean sailors are missing.", "She lives in North Carolina."):
        assert [p for p in places(text) if p.kind == "side"] == []


@pytest.mark.parametrize(
    ("text", "spot", "zone", "act"),
    [
        ("Police found the man in the kitchen.", "kitchen", "inside", "find"),
        ("A woman was shot outside a nightclub.", "bar", "outside", "attack"),
        ("The suspect was arrested in a parking lot.", "parking lot", "outside", "arrest"),
        ("Two men were killed in a car.", "vehicle", "vehicle", "attack"),
        ("A woman was shot across the street from a church.", "church", "outside", "attack"),
        ("The men fought in a parking lot.", "parking lot", "outside", "fight"),
    ],
)
def test_spots_with_their_acts(text: str, spot: str, zone: str, act: str) -> None:
    """Spots are read with the zone in which they are told and the act told of there."""
    assert [(p.name, p.bearing, p.anchor) for p in places(text) if p.kind == "spot"] == [(spot, zone, act)]


@pytest.mark.parametrize(("club", "count"), [("Renn's Club", 0), ("Orla Night Club", 1), ("club", 1)])
def test_a_club_by_name_is_no_bar(club: str, count: int) -> None:
    """Shops and societies are called clubs too."""
    assert len([p for p in places(f"A woman was shot at the {club}.") if p.kind == "spot"]) == count


def test_an_address_is_no_spot() -> None:
    """A street with a name or a number is an address."""
    assert [p for p in places("He was shot on Linden Road.") if p.kind == "spot"] == []


def test_a_block_of_a_street_whose_kind_is_left_out() -> None:
    """The 6600 block of something is a street's."""
    found = [p for p in places("It burned in the 6600 block of Varton.") if p.kind == "street"]
    assert [(p.name, p.number) for p in found] == [("Varton", "6600")]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("A jury convicted a Chicago man of arson.", ["Chicago"]),
        ("A Bloomington man has been charged with arson.", ["Bloomington"]),
        ("An IBM man was hurt.", []),
        ("A Florida man was arrested.", []),
        ("An Italian woman was hurt.", []),
        ("The Police man was hurt.", []),
    ],
)
def test_towns_by_which_people_are_called(text: str, towns: list[str]) -> None:
    """A town before "man" is one's home; states, peoples and bodies are not."""
    assert [p.name for p in places(text) if p.kind == "hometown"] == towns


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("Bo Lind was shot inside his Brin Street home.", ("home", "attack", "inside", "Bo Lind")),
        ("Bo Lind was shot in an apartment complex parking lot.", ("parking lot", "attack", "outside", "Bo Lind")),
        ("Ada Renn was standing on the porch when a gunman opened fire.", ("porch", "attack", "outside", "Ada Renn")),
        ("Ida Renn's body was found in a wooded area.", ("woods", "find", "outside", "Ida Renn")),
        ("Bo Lind was shot inside the housing complex.", ("apartment", "attack", "at", "Bo Lind")),
        ("The fire started in the kitchen.", ("kitchen", "fire", "inside", None)),
    ],
)
def test_spots_in_other_wordings(text: str, spot: tuple[str, str, str, str | None]) -> None:
    """The last word of a building's name counts; what goes on beside an attack, and a body, have a spot too."""
    found = [(p.name, p.anchor, p.bearing, who) for p, who in statements(text) if p.kind == "spot"]
    assert found == [spot]


@pytest.mark.parametrize(
    ("text", "kind", "name", "who"),
    [
        ("Brandt was arrested at a motel in Velmar on Sunday.", "whereabouts", "Velmar", "Brandt"),
        (
            "Tilda Renn, a sophomore at Velmar High School, was hurt.",
            "schooling",
            "Velmar High School",
            "Tilda Renn, a sophomore",
        ),
        ("A vigil will be held at Linden Park on Friday.", "venue", "Linden Park", None),
        ("The funeral is set for Friday at St. Mark's Church.", "venue", "Mark's Church", None),
        ("Tarvos-based Brandt Foods closed.", "seat", "Tarvos", "Brandt Foods"),
        ("Brandt Foods, which has its headquarters in Velmar, closed.", "seat", "Velmar", "Brandt Foods"),
        ("It happened in the Millbrook neighborhood of Tarvos.", "neighbourhood", "Millbrook", None),
        ("Ada Lind, who was raised in Velmar, won.", "upbringing", "Velmar", "Ada Lind"),
    ],
)
def test_where_persons_events_and_firms_are(text: str, kind: str, name: str, who: str | None) -> None:
    """Towns of arrests, schools of pupils, buildings of vigils, seats of firms, neighbourhoods of shootings."""
    assert (kind, name, who) in [(p.kind, p.name, of) for p, of in statements(text)]


def test_where_no_such_place_is_told() -> None:
    """A reception elsewhere is not the funeral, a country is no town of an arrest, and a band plays no final."""
    texts = "The funeral is on Friday and a reception follows at Linden Hall. Bo Lind was arrested in Canada."
    assert not {"venue", "whereabouts"} & {p.kind for p in places(texts)}
