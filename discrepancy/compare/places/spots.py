"""At which spot: in the kitchen or on the porch, in a car or in a house, told of one person or of one event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from discrepancy.compare.people.who import match_persons, persons_by_article, show_person
from discrepancy.compare.places.placewords import Link, Telling
from discrepancy.records import Statement
from discrepancy.spotwords import ZONE_OF
from discrepancy.storyview import StoryView

ROOM_RULE = "other room"
ZONE_RULE = "inside, outside or in a vehicle"
BUILDING_RULE = "other kind of building"
CONFIDENCE = {"known": 0.55, "only": 0.45, "likely": 0.4, "unclear": 0.3}

_ALIKE = "home-house home-apartment home-mobile-home home-hotel bar-restaurant store-gas-station store-mall"
ALIKE = frozenset(
    frozenset(pair.split("/"))
    for pair in """
home/house|home/apartment|home/mobile home|home/hotel|home/garage|house/garage|bar/restaurant|store/gas station
store/mall|school/campus|bar/hotel|park/school|church/school|restaurant/mall|store/restaurant
""".strip()
    .replace("\n", "|")
    .split("|")
)
"""Kinds of buildings of which one may be called by the other's name, or stand in it."""


def compare_spots(view: StoryView) -> list[Telling]:
    """What is told of each person whom articles find, hurt or arrest at spots that exclude each other."""
    facts = []
    for a, b, certainty in match_persons(view, "spot"):
        if not all(who.phrase for who, _ in (*a, *b)):
            continue
        for act in sorted({act_of(s) for _, s in a} & {act_of(s) for _, s in b}):
            ones, twos = ([s for _, s in told if act_of(s) == act] for told in (a, b))
            links = link_spots(ones, twos, certainty)
            if links:
                person = show_person([who for who, _ in (*a, *b)], "the victim")
                facts.append(Telling(f"where {person} was", f"The spot of {person} is given as", tuple(links)))
    return facts + compare_within(view)


def compare_within(view: StoryView) -> list[Telling]:
    """What is told of each article that lets one person die at two spots that exclude each other."""
    facts = []
    for _, groups in sorted(persons_by_article(view, "spot").items()):
        for group in groups:
            spots = [s for who, s in group if act_of(s) == "die" and who.phrase]
            links = [
                Link(a, b, "contradiction", CONFIDENCE["likely"], ZONE_RULE, "low")
                for a, b in combinations(spots, 2)
                if a.sentence.index != b.sentence.index and judge_spots(a, b) == ZONE_RULE
            ]
            if links:
                person = show_person([who for who, _ in group], "the victim")
                facts.append(Telling(f"where {person} died", f"{person} is said to have died", tuple(links[:1])))
    return facts


def act_of(spot: Statement) -> str:
    """The act that is told of at a spot."""
    return (spot.place.anchor or "") if spot.place is not None else ""


def link_spots(ones: Sequence[Statement], twos: Sequence[Statement], certainty: str) -> list[Link]:
    """Links between the spots of one act, where no spot of one article can be one of the other's."""
    pairs = list(product(ones, twos))
    judged = [judge_spots(a, b) for a, b in pairs]
    if not all(judged):
        return []
    severity = "medium" if certainty == "known" else "low"
    return [
        Link(a, b, "contradiction", CONFIDENCE[certainty], rule, severity)
        for (a, b), rule in zip(pairs, judged, strict=True)
        if rule
    ][:1]


def judge_spots(one: Statement, two: Statement) -> str:
    """The rule by which two spots exclude each other, or an empty string."""
    if one.place is None or two.place is None:
        return ""
    a, b = one.place, two.place
    zones = {a.bearing, b.bearing}
    if a.name == b.name and len(zones) == 1:
        return ""
    if zones in ({"inside", "outside"}, {"inside", "vehicle"}):
        return ZONE_RULE
    own = (ZONE_OF[a.name], ZONE_OF[b.name])
    if own == ("inside", "inside") and a.name != b.name:
        return ROOM_RULE
    if own == ("building", "building") and a.name != b.name and frozenset((a.name, b.name)) not in ALIKE:
        return BUILDING_RULE
    return ""
