"""Counted nouns that news uses for one another: of one event, so many homes are so many houses."""

from __future__ import annotations

ALIKE = (
    "shot bullet round gunshot time",
    "home house building residence property structure dwelling apartment flat",
    "car vehicle automobile truck van suv sedan",
    "plane aircraft airplane jet airliner aeroplane jetliner",
    "boat ship vessel ferry craft",
    "gun weapon firearm rifle handgun pistol revolver",
    "count charge indictment offence offense felony misdemeanor allegation",
    "strike attack raid airstrike bombing blast explosion missile",
    "quake earthquake tremor temblor shock aftershock",
    "award prize trophy honour honor medal title",
    "film movie picture feature",
    "shop store outlet boutique branch",
    "company firm business",
    "country nation state",
    "town city village community",
    "day night",
    "storey story floor level",
    "season year campaign",
    "wound injury cut stab bite",
    "job position post role",
    "vote ballot",
    "game match fight bout",
    "win victory",
    "loss defeat",
    "member seat",
    "script episode show",
    "school college university",
    "piece item article jewel gem",
    "bomb explosive device grenade",
    "fire blaze wildfire",
    "flight trip journey",
)
"""Groups of lemmas. A noun stands in every group that lists it."""

GROUPS: dict[str, frozenset[int]] = {
    noun: frozenset(n for n, group in enumerate(ALIKE) if noun in group.split())
    for group in ALIKE
    for noun in group.split()
}


def are_alike(a: str | None, b: str | None) -> bool:
    """Whether two counted nouns stand in one group."""
    return bool(a and b and GROUPS.get(a, frozenset()) & GROUPS.get(b, frozenset()))
