"""Places that hold towns: states, provinces, countries and continents, with the words for their people."""

from __future__ import annotations

_STATES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania
rhode-island south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia wisconsin
wyoming district-of-columbia puerto-rico ontario quebec british-columbia alberta manitoba saskatchewan nova-scotia
new-brunswick newfoundland yukon england scotland wales northern-ireland queensland victoria new-south-wales tasmania
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
va vt wash wis wyo nc nd nh nj nm ny sc sd ri wv dc us usa uk uae u-s u-k d-c n-c s-c n-j n-y
"""
_COUNTRIES = """
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia congo costa-rica
croatia cuba cyprus czech-republic denmark ecuador egypt el-salvador eritrea estonia ethiopia finland france gabon
gambia gaza germany ghana great-britain greece guatemala guinea haiti honduras hungary iceland india indonesia iran
iraq ireland israel italy ivory-coast jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia
lebanon liberia libya lithuania macedonia malaysia mali malta mexico moldova mongolia montenegro morocco mozambique
myanmar namibia nepal netherlands new-zealand nicaragua niger nigeria north-korea norway oman pakistan panama
papua-new-guinea paraguay peru philippines poland portugal qatar romania russia rwanda saudi-arabia senegal serbia
sierra-leone singapore slovakia slovenia somalia south-africa south-korea south-sudan spain sri-lanka sudan sweden
switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine
united-arab-emirates united-kingdom united-states uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe africa
asia europe america north-america south-america central-america antarctica middle-east west-bank caribbean
"""
BIG_PLACES: frozenset[str] = frozenset(w.replace("-", " ") for w in (_STATES + _COUNTRIES).split())
"""Names, folded, of places in which towns lie, and their abbreviations."""

HALVES = frozenset(
    name.split(" ", 1)[1]
    for name in BIG_PLACES
    if name.startswith(("north ", "south ", "west ", "east ", "northern ", "southern ", "western ", "eastern "))
)
"""What follows a point of the compass in the name of a state or country ("carolina", "korea"): no part of a town."""

DEMONYM_ENDINGS = (
    "ian",
    "ean",
    "ese",
    "ish",
    "can",
    "ani",
    "aqi",
    "eli",
    "ench",
    "utch",
    "reek",
    "erman",
    "indu",
    "usan",
)
"""Endings of words for a people, which stand before "man" as a town's name does."""


WHOLE_OR_HALF = BIG_PLACES | HALVES
PEOPLE_ENDINGS = ("n", "ns", "i", "is", "ese", "ish", "ic")


def are_place_and_people(one: str, two: str) -> bool:
    """Whether one folded word is a country's name and the other its people's ("honduras", "honduran")."""
    return any(
        place in WHOLE_OR_HALF and people.startswith(place[:-2]) and people.endswith(PEOPLE_ENDINGS)
        for place, people in ((one, two), (two, one))
        if people not in BIG_PLACES
    )


def is_half_named(word: str) -> bool:
    """Whether a folded word behind a point of the compass makes a country's or state's name, or its people's."""
    return word in WHOLE_OR_HALF or any(are_place_and_people(half, word) for half in HALVES)


def is_big_place(words: tuple[str, ...]) -> bool:
    """Whether a folded name is a state's, a country's or a continent's."""
    return " ".join(words) in BIG_PLACES
