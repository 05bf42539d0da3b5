"""At which spot: in the kitchen or on the porch, in a car or in a house, told of one person or of one event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, permutations, product

from discrepancy.compare.people.who import match_persons, persons_by_article, show_person
from discrepancy.compare.places.placewords import Link, Telling, act_of, by_article, of_kind
from discrepancy.records import Place, Statement
from discrepancy.spotwords import ZONE_OF
from discrepancy.storyview import StoryView

OUTDOOR_RULE = "another spot out of doors"
APART = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "woods/water|water/grave|trunk/grave|parking lot/yard|parking lot/porch|parking lot/driveway|parking lot/street"
        "|alley/yard|alley/parking lot|woods/parking lot|yard/water"
    ).split("|")
)
"""Spots out of doors of which one is not called by the other's name."""

ROOM_RULE = "other room"
ZONE_RULE = "inside, outside or in a vehicle"
BUILDING_RULE = "other kind of building"
AT_RULE = "at or in a building, or outside it"
AT_CONFIDENCE = 0.4
EARLY = 12
"""Sentences from the start in which a shooting's spot is that of the story's own."""

OUTSIDE = re.compile(
    r"\b(?:outside|outdoors?|in\s+front\s+of|parking\s+(?:lot|area)|car\s+park|sidewalk|pavement|driveway|porch|yard|backyard"
    r"|courtyard|alley|curb|stoop|front\s+steps)\b",
    re.IGNORECASE,
)
CONFIDENCE = {"known": 0.55, "only": 0.45, "likely": 0.4, "unclear": 0.3}

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
    facts += compare_within(view)
    known = {(s.article, s.span_start) for telling in facts for s in ends_of(telling)}
    return facts + [t for t in compare_events(view) if not known & {(s.article, s.span_start) for s in ends_of(t)}]


def ends_of(telling: Telling) -> list[Statement]:
    """The statements of a telling's links."""
    return [s for link in telling.links for s in (link.one, link.two)]


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


def compare_events(view: StoryView) -> list[Telling]:
    """What is told of an attack or a fight that one article puts at or in a building, and another only outside it."""
    deeds = [telling for act in ("attack", "fight") for telling in compare_deed(view, act)]
    return deeds + compare_fires(view)


def gather_deed(view: StoryView, act: str) -> dict[str, list[Statement]]:
    """The spots of one deed by article."""
    spots = of_kind((view.statements[i] for i in view.of("place")), "spot")
    return by_article(spot for spot in spots if act_of(spot) == act)


def compare_fires(view: StoryView) -> list[Telling]:
    """What is told of a fire that began in one room in each article, in another each."""
    told = gather_deed(view, "fire")
    links = [
        Link(told[x][0], told[y][0], "contradiction", CONFIDENCE["only"], ROOM_RULE)
        for x, y in combinations(sorted(told), 2)
        if all(judge_spots(a, b) for a, b in product(told[x], told[y]))
    ]
    return [Telling("where the fire began", "The fire is said to have begun", tuple(links))] if links else []


def compare_deed(view: StoryView, act: str) -> list[Telling]:
    """What is told of one deed at or in a building, and outside of it."""
    told = gather_deed(view, act)
    links = []
    for one, two in permutations(sorted(told), 2):
        within, outside = pick_within(told[one]), pick_outside(told[two])
        if within and outside and not view.is_one_text(one, two) and is_outside_nowhere(view, one):
            links += [
                Link(a, b, "imprecision", AT_CONFIDENCE, AT_RULE, "low")
                for a, b in product(within, outside)
                if is_building_of(view, a, b)
            ][:1]
    lead = f"The spot of the {act} is given as"
    return [Telling(f"where the {act} was", lead, tuple(links))] if links else []


def pick_within(spots: Sequence[Statement]) -> list[Statement]:
    """The spots of an article whose attack is at or in buildings, told early; none where another spot is outside."""
    if any(s.place is None or s.place.bearing not in ("at", "inside") for s in spots):
        return []
    return [s for s in spots if s.sentence.index <= EARLY]


def pick_outside(spots: Sequence[Statement]) -> list[Statement]:
    """The spots of an article whose attack is outside, told early; none where another one is in a building."""
    if any(s.place is None or s.place.bearing not in ("outside", "near") for s in spots):
        return []
    return [s for s in spots if s.place is not None and is_beside(s.place) and s.sentence.index <= EARLY]


def is_beside(spot: Place) -> bool:
    """Whether a spot is outside a building, or near one ("near a home")."""
    return spot.bearing == "outside" or (spot.bearing == "near" and ZONE_OF[spot.name] == "building")


def is_outside_nowhere(view: StoryView, article: str) -> bool:
    """Whether no sentence of an article speaks of the outside of anything."""
    return not OUTSIDE.search(view.articles[article].text)


def is_building_of(view: StoryView, within: Statement, outside: Statement) -> bool:
    """Whether the building in which an attack is told is the one before which the other article has it.

    A parking lot or a sidewalk is before the building that its article names by the same word.
    """
    if within.place is None or outside.place is None:
        return False
    if ZONE_OF[outside.place.name] != "outside":
        return within.place.name == outside.place.name
    word = re.escape(within.span.split()[-1])
    return bool(re.search(rf"\b{word}\b", view.articles[outside.article].text, re.IGNORECASE))


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
    if frozenset((a.name, b.name)) in APART or set(own) == {"trunk", "inside"}:
        return OUTDOOR_RULE
    if own == ("inside", "inside") and a.name != b.name:
        return ROOM_RULE
    if own == ("building", "building") and a.name != b.name and frozenset((a.name, b.name)) not in ALIKE:
        return BUILDING_RULE
    return ""
