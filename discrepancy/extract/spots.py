"""At which spot: in the kitchen, on the porch, in a car, outside a club, with the act and the person it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.extract.clausetree import subject_of
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import STRAIGHT
from discrepancy.extract.remainswords import BODY, name_person, person_of
from discrepancy.records import Place
from discrepancy.screened import Screened
from discrepancy.spotwords import ACT_OF, SPOT_OF, ZONE_OF

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence
    from discrepancy.extract.patients import People

_WORDS = "|".join(sorted((w.replace(" ", r"[\s-]") for w in SPOT_OF), key=len, reverse=True))
SPOT = Screened(
    r"\b(?P<relation>inside|within|outside(?:\s+of)?|in\s+front\s+of|behind"
    r"|across\s+(?:the\s+(?:street|road)\s+)?from|(?:down\s+the\s+(?:street|road)|around\s+the\s+corner|steps|yards)\s+from"
    r"|next\s+(?:door\s+)?to|in|on|at|near|from)\s+"
    r"(?P<words>(?:(?:the|an?|his|her|their|its|one|another|this|that|some|[A-Z][\w-]*'s?|[a-z]+'s)\s+)?(?:[\w'-]+\s+){0,3}?)"
    rf"(?P<spot>(?i:{_WORDS}))\b(?!\s*-|'s|\s+(?:of\s+(?:duty|representatives)|authorit|parts?|owner|phone|manager|police|team|officials?|board|district)|\s+(?:complex\s+|building\s+)?(?i:{_WORDS})\b)"
)
LINKING = re.compile(r"\b(?:in|at|on|of|and|or|from|to|near|outside|by|with|for|next|close|that|who|when|where)\b")
NIGHTLIFE = re.compile(r"\b(?:Night|Strip|Dance|Social|Gentlem[ae]n's)\s+$")
"""What stands before "Club" in the name of a place to drink; in other names the word says nothing of the sort."""

AT = frozenset("inside within in on at from".split())
"""Relations of what may be in a spot; the others have it near one."""

STEPS = 4
STAYING = frozenset("stand sit sleep lie play walk be".split())
SHOTS = frozenset("bullets bullet shots gunfire gunman gunmen".split())
BEGINNING = frozenset("start begin originate break".split())
FIRES = frozenset("fire blaze flames".split())
OTHERS = frozenset("another other second earlier previous".split())
"""Verbs and nouns of being somewhere when shots fell, and of fires that began somewhere; "another fire" is none."""


def find_spots(parsed: ParsedSentence, index: int, people: People) -> Iterator[Found]:
    """The spots of one sentence at which an attack, a find, an arrest or a crash is told, as places of kind "spot".

    ``name`` is the spot, ``anchor`` the act, ``bearing`` the zone it is told in ("outside" for "outside the club").
    """
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in SPOT.finditer(text):
        if LINKING.search(match["words"]):
            continue
        token = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= match.start()), None)
        found = find_act(token) if token is not None else None
        if found is None or token is None:
            continue
        act, head = found
        if match["spot"] == "Club" and not NIGHTLIFE.search(match["words"]):
            continue  # "Rotary Club"
        spot = SPOT_OF[re.sub(r"[\s-]+", " ", match["spot"].lower())]
        relation = re.sub(r"\s+", " ", match["relation"].lower())
        if spot == "street" and re.search(r"[A-Z0-9]", match["words"]):
            continue  # an address
        who = befallen(people, head) if head.pos_ == "VERB" else None
        place = Place(spot, "spot", anchor=act, bearing=zone(spot, relation, match["spot"]))
        yield Found(match.start(), match.end(), place, name_person(people, who, index))


def zone(spot: str, relation: str, word: str) -> str:
    """The zone of a spot as told: "inside", "outside", "vehicle", or "at" for a building that both could be.

    In a housing complex are courtyards too, so that who is in one may be outside.
    """
    own = ZONE_OF[spot]
    if relation not in AT:
        return "outside" if own in ("building", "inside") and relation != "near" else "near"
    if own == "building":
        is_in = relation in ("inside", "within", "in") and not word.lower().endswith(("complex", "project"))
        return "inside" if is_in else "at"
    return own


def befallen(people: People, verb: Token) -> Token | None:
    """Whom an act befalls: of a body whoever's it is, of "was standing on the porch when ..." whoever stood there."""
    if act_beside(verb):
        return subject_of(verb)
    who = people.patient_of(verb)
    if who is None:  # a body is no person
        who = next((c for c in verb.children if c.dep_ in ("nsubjpass", "dobj") and c.lemma_.lower() in BODY), None)
    return person_of(who) if who is not None else None


def act_beside(verb: Token) -> str:
    """The act during which somebody stood, sat or slept somewhere ("was on the porch when a gunman fired"), or ""."""
    lemma = verb.lemma_.lower()
    if lemma in STAYING and any(is_time_of_shots(c) for c in verb.children):
        return "attack"
    fires = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in FIRES]
    is_of_fire = bool(fires) and not any(d.lower_ in OTHERS for d in fires[0].children)
    return "fire" if lemma in BEGINNING and is_of_fire else ""


def is_time_of_shots(clause: Token) -> bool:
    """Whether a clause says when by an attack ("when a gunman opened fire", "as bullets came through the wall")."""
    own = [c.lower_ for c in clause.children]
    is_attack = ACT_OF.get(clause.lemma_.lower()) == "attack" or bool(SHOTS & set(own))
    return clause.dep_ == "advcl" and ("when" in own or "as" in own) and is_attack


def find_act(token: Token) -> tuple[str, Token] | None:
    """The act in whose clause a preposition stands, with the word that tells it, or None."""
    over = token
    for _ in range(STEPS):
        if over.head == over:
            return None
        over = over.head
        act = ACT_OF.get(over.lemma_.lower()) or act_beside(over)
        if act:
            return act, over
        if over.pos_ in ("VERB", "AUX") and over.dep_ != "aux":
            return None
    return None
