"""Parts of the body: the words for each, and which part holds or borders on which."""

from __future__ import annotations

_WORDS = {
    "body": "body",
    "upper body": "upper-body|upper-torso",
    "lower body": "lower-body|lower-torso|lower-extremity|lower-extremities",
    "limbs": "limb|limbs|extremity|extremities",
    "torso": "torso|trunk",
    "head": "head|skull|scalp|brain|cranium|temple",
    "face": "face|cheek|cheeks|jaw|chin|mouth|nose|eye|eyes|lip|forehead|cheekbone",
    "ear": "ear|ears",
    "neck": "neck|throat",
    "chest": "chest|breast|heart|lung|lungs|sternum|rib|ribs|ribcage",
    "abdomen": "abdomen|stomach|belly|gut|abdominal|midsection|midriff|liver|kidney|spleen|bowel|intestines|tummy",
    "back": "back|spine|backbone|spinal",
    "side": "side|flank|rib-cage",
    "hip": "hip|hips|pelvis|pelvic",
    "groin": "groin|genitals|crotch|testicles",
    "buttocks": "buttock|buttocks|rear|backside|posterior|butt|behind|rump",
    "shoulder": "shoulder|shoulders|collarbone|clavicle|armpit",
    "arm": "arm|arms|bicep|biceps|tricep|triceps",
    "forearm": "forearm|forearms|elbow|elbows",
    "wrist": "wrist|wrists",
    "hand": "hand|hands|finger|fingers|thumb|palm|knuckle|pinky",
    "leg": "leg|legs",
    "thigh": "thigh|thighs|hamstring|femur|quadriceps",
    "knee": "knee|knees|kneecap",
    "shin": "shin|shins|calf|calves|tibia|fibula",
    "ankle": "ankle|ankles",
    "foot": "foot|feet|toe|toes|heel",
}
PART_OF: dict[str, str] = {word: part for part, words in _WORDS.items() for word in words.split("|")}
"""The part that each word means."""

_TORSO = "chest abdomen back side hip shoulder groin buttocks torso"
_ARM = "arm forearm wrist hand"
_LEG = "leg thigh knee shin ankle foot"
_HOLDS = {
    "body": " ".join(_WORDS),
    "upper body": f"chest abdomen back side shoulder neck torso head {_ARM}",
    "lower body": f"abdomen hip groin buttocks side back {_LEG}",
    "limbs": f"{_ARM} {_LEG}",
    "torso": _TORSO,
    "head": "ear",
    "face": "ear",
    "side": "chest abdomen back hip",
    "arm": "forearm wrist",
    "leg": "thigh knee shin",
}
HOLDS: dict[str, frozenset[str]] = {part: frozenset(held.split()) for part, held in _HOLDS.items()}
"""Parts that each part holds, in the loose way in which reporters speak ("side" for belly or ribs)."""

_NEAR = "head-face head-neck face-neck arm-hand wrist-hand leg-foot leg-ankle ankle-foot hip-leg hip-thigh hip-buttocks"
NEAR: frozenset[frozenset[str]] = frozenset(frozenset(pair.split("-")) for pair in _NEAR.split())
"""Parts of which one is often said loosely for the other: a difference, but a small one."""


def are_compatible(one: str, two: str) -> bool:
    """Whether two parts are one, or one holds the other."""
    return one == two or two in HOLDS.get(one, ()) or one in HOLDS.get(two, ())


def are_near(one: str, two: str) -> bool:
    """Whether one part is often said loosely for the other ("face" / "head")."""
    return frozenset((one, two)) in NEAR
