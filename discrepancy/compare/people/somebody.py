"""Who a phrase tells of: name, age, sex, stage of life and part, as far as its words say; no parse is needed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from discrepancy.compare.common.lines import Line
from discrepancy.compare.people.persons import gather_portraits
from discrepancy.names import likeness
from discrepancy.personwords import ANY_KIN, SAME_KIN
from discrepancy.storyview import StoryView

TEXTS = 4096
"""Sentences whose readings are kept: more than a story has, whose matters all ask who is told of."""

ALIKE = 0.8
"""Likeness from which two words of a name are spellings of one, as among names."""

_HEADS = {
    "m child": "boy",
    "f child": "girl",
    "m": "son son-in-law brother-in-law father-in-law brother stepson stepbrother grandson nephew half-brother godson",
    "f": "daughter daughter-in-law sister-in-law mother-in-law sister stepdaughter stepsister granddaughter "
    "niece half-sister goddaughter",
    "m adult": "male man gentleman father dad husband uncle grandfather grandpa stepfather stepdad boyfriend "
    "ex-husband "
    "ex-boyfriend gunman fiance businessman fisherman",
    "f adult": "female woman lady mother mom mum wife aunt grandmother grandma stepmother stepmom girlfriend ex-wife "
    "ex-girlfriend fiancee businesswoman",
    "child": "child kid toddler baby infant preschooler youngster grandchild",
    "teen": "teen teenager youth juvenile",
    "adult": "homeowner landlord owner manager clerk guard teacher parent professor grandparent",
    "": "suspect shooter attacker assailant victim driver passenger friend neighbor neighbour cousin student roommate "
    "customer employee worker bystander passerby passer-by witness robber burglar intruder soldier stranger "
    "classmate co-worker coworker colleague acquaintance relative resident motorist pedestrian hunter rider "
    "sibling twin player coach motorcyclist cyclist bicyclist firefighter hiker "
    "climber pilot inmate prisoner patient tenant caller killer murderer accomplice",
    "police": "police officer officers cop cops deputy deputies trooper troopers policeman policemen detective "
    "detectives agent agents authorities",
}
_PLURALS = {
    "men": "man", "women": "woman", "children": "child", "wives": "wife", "gunmen": "gunman", "youths": "youth",
    "babies": "baby", "ladies": "lady", "passersby": "passerby", "witnesses": "witness",
    "people": "people", "persons": "people",
}  # fmt: skip

HEADS: dict[str, tuple[str, ...]] = {w: tuple(k.split()) for k, words in _HEADS.items() for w in words.split()}
"""Every word for a person that is understood, with its sex (m, f), stage (child, teen, adult) or body (police)."""

SAME = {
    **SAME_KIN, "kid": "child", "toddler": "child", "baby": "child",
    "infant": "child", "teenager": "teen", "youth": "teen", "shooter": "gunman", "bicyclist": "cyclist",
    "neighbour": "neighbor",
}  # fmt: skip
"""Words of one meaning, by the one that stands for them."""

OUTSIDERS = frozenset(
    "neighbor passerby passer-by bystander stranger clerk manager guard customer employee worker roommate "
    "friend motorist "
    "teacher landlord".split()
)
"""Words for somebody outside the family; two of them are two persons, and none is kin."""

_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Pvt|Spc|Det|Sheriff|Officer|Deputy|Chief)\.?\s"
_HEAD = "|".join(sorted({*HEADS, *_PLURALS, *(h + "s" for h in HEADS)}, key=lambda w: (-len(w), w)))
_AGE = r"(?P<{0}>\d{{1,3}})[ -]{{1,3}}(?:year|(?P<{0}_unit>month|week|day))s?[ -]{{1,3}}olds?"
_BETWEEN = (
    "little|young|old|black|white|male|female|unarmed|unidentified|local|only|twin|baby|hispanic|"
    "african-american|asian|"
    "autistic|disabled|deaf|homeless|pregnant|another|other|high school|college|off-duty|retired|former|convicted"
)
MENTION = re.compile(
    rf"(?:{_AGE.format('before')}[\s,]+(?:(?:{_BETWEEN}|"
    rf"(?-i:[A-Z][\w'’-]*))\s){{0,2}})?\b(?P<head>{_HEAD})\b(?!-)(?:,\s(?:age |aged )?"
    rf"(?P<behind>\d{{1,3}})\b(?!-| (?:year|month|week|day)s?\b| people))?|{_AGE.format('bare')}",
    re.IGNORECASE,
)
NAMED = re.compile(rf"(?:{_TITLE})?(?P<name>[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*)*)(?:,\s(?P<age>\d{{1,3}})\b)?")
POSSESSIVE = re.compile(r"\s?['’](?:s\b(?! (?:condition|injuries|wounds?)\b)|(?!s\b)\b)")
"""What follows a person to whom the next words belong: "the boy's sister" tells of the sister; "the boy's condition"
tells of the boy all the same.
"""

PRONOUN = re.compile(
    r"\b(?:he|she|him|(?:his|her)(?= (?:condition|injuries|wounds?)\b)|"
    r"her(?=\s*(?:[.,;:!?\"”)]|$|\b(?:in|on|at|to|with|and|as|when|while|from|by|for|before|after|once|"
    r"twice|multiple|several)\b)))\b",
    re.IGNORECASE,
)
"""Pronouns of one person; "her" only where no noun of hers follows, but for "her condition"."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person as a phrase tells of him or her; empty or None is unknown.

    ``start`` and ``end`` bound the phrase in its sentence, ``head`` is its noun ("" for a name or a pronoun), and
    ``is_guess`` tells that a pronoun stood for it.
    """

    start: int
    end: int
    head: str = ""
    names: frozenset[str] = frozenset()
    age: int | None = None
    sex: str = ""
    stage: str = ""
    is_police: bool = False
    is_plural: bool = False
    is_guess: bool = False


def known_names(view: StoryView) -> Mapping[str, Mapping[str, tuple[frozenset[str], int | None]]]:
    """By article and by word of a name: the whole name's words and the age the article gives, for persons alone."""
    found: dict[str, dict[str, tuple[frozenset[str], int | None]]] = {a: {} for a in view.articles}
    for portrait in gather_portraits(view):
        labels = {m.person.label for m in portrait.mentions if m.person is not None}
        if "PERSON" not in labels:
            continue
        told = frozenset(w for w in portrait.words if len(w) > 2), (portrait.ages[0] if portrait.ages else None)
        for word in portrait.words:
            if len(word) > 2:
                found[portrait.article].setdefault(word, told)
    return found


@lru_cache(maxsize=TEXTS)
def find_described(text: str) -> tuple[Who, ...]:
    """Those whom a sentence tells of by a noun or an age, in order."""
    return tuple(_described(m) for m in MENTION.finditer(text))


@lru_cache(maxsize=TEXTS)
def find_capitals(text: str) -> tuple[tuple[int, int, tuple[str, ...], str | None], ...]:
    """The words in capitals that may be a name, in order: where, the name's words in lower case, and an age."""
    return tuple(
        (
            m.start(),
            m.end(),
            tuple(sorted(set(re.findall(r"[a-z]{3,}", re.sub(r"['’]s\b", "", m.group("name").lower()))))),
            m.group("age"),
        )
        for m in NAMED.finditer(text)
    )


@lru_cache(maxsize=TEXTS)
def find_pronouns(text: str) -> tuple[Who, ...]:
    """The pronouns of one person, in order."""
    return tuple(
        Who(m.start(), m.end(), sex="m" if m.group().lower() in ("he", "him", "his") else "f")
        for m in PRONOUN.finditer(text)
    )


def find_people(text: str, names: Mapping[str, tuple[frozenset[str], int | None]]) -> list[Who]:
    """Every mention of a person in a sentence, in order; ``names`` are those its article holds."""
    found = [*find_described(text)]
    taken = [(w.start, w.end) for w in found]
    for start, end, words, told in find_capitals(text):
        known = [names[w] for w in words if w in names]
        if known and not any(s < end and start < e for s, e in taken):
            whole = frozenset().union(*(k[0] for k in known))
            age = told or next((k[1] for k in known if k[1] is not None), None)
            found.append(
                Who(
                    start,
                    end,
                    names=whole,
                    age=int(age) if age is not None else None,
                    stage=_stage_of(int(age)) if age is not None else "",
                )
            )
    found = [w for w in found if not POSSESSIVE.match(text, w.end)]
    return sorted([*found, *find_pronouns(text)], key=lambda w: (w.start, w.end))


def _described(match: re.Match[str]) -> Who:
    age = match.group("before") or match.group("behind") or match.group("bare")
    is_infant = bool(match.group("before_unit") or match.group("bare_unit"))
    word = (match.group("head") or "").lower()
    head = _PLURALS.get(word, word if word in HEADS else word.removesuffix("s"))
    head = SAME.get(head, head)
    marks = HEADS.get(head, ())
    stage = next((m for m in marks if m in ("child", "teen", "adult")), "")
    years = 0 if is_infant else int(age) if age is not None else None
    if years is not None:
        stage = _stage_of(years)
    is_plural = word in _PLURALS or (word != head and bool(word)) or word.endswith(("cops", "deputies", "officers"))
    return Who(
        match.start("head") if match.group("head") else match.start(),
        match.end(),
        head,
        age=years,
        sex=next((m for m in marks if m in ("m", "f")), ""),
        stage=stage,
        is_police="police" in marks,
        is_plural=is_plural,
    )


def _stage_of(age: int) -> str:
    """The stage of life of an age; those of 13 to 19 are teens, of whom "man" and "boy" are both said."""
    return "child" if age < 13 else "teen" if age < 20 else "adult"


def are_apart(a: Who, b: Who) -> bool:
    """Whether two phrases cannot tell of one person: other names, ages, sex, stage of life, or police and not."""
    if a.names and b.names:
        return not any(likeness(x, y) >= ALIKE for x in a.names for y in b.names)
    if a.age is not None and b.age is not None and a.age != b.age:
        return True
    if a.sex and b.sex and a.sex != b.sex:
        return True
    if {a.stage, b.stage} == {"child", "adult"}:
        return True
    return a.is_police != b.is_police and bool(a.head or a.names) and bool(b.head or b.names)


def are_two(a: Who, b: Who) -> bool:
    """Whether two doers are two persons: told apart by name, age or sex, or an outsider and one of the family."""
    if a.is_plural or b.is_plural:
        return False
    if are_apart(a, b):
        return True
    heads = {a.head, b.head}
    return len(heads) == 2 and bool(heads & OUTSIDERS) and heads <= OUTSIDERS | ANY_KIN


def is_surely_one(a: Who, b: Who) -> bool:
    """Whether two phrases that are not apart name one person: a name or an age and nothing against it."""
    if are_apart(a, b):
        return False
    if a.names and b.names:
        return True
    return a.age is not None and a.age == b.age


def people_of(view: StoryView, lines: Sequence[Line]) -> list[list[Who]]:
    """Who is told of in each sentence of a story, in order; pronouns stand for whom they most likely mean."""
    names = known_names(view)
    found: list[list[Who]] = []
    earlier: list[Who] = []
    for number, line in enumerate(lines):
        if number == 0 or lines[number - 1].article != line.article:
            earlier = []
        people = find_people(line.text, names[line.article])
        found.append([resolve(w, people, earlier) for w in people])
        earlier = [w for w in people if w.head or w.names] or earlier
    return found


def resolve(who: Who, people: Sequence[Who], earlier: Sequence[Who]) -> Who:
    """Whom a pronoun stands for: the nearest single person of its sentence, else the first of the sentence before, who
    can be meant; itself where none can.
    """
    if who.head or who.names or who.age is not None:
        return who
    inside = [p for p in people if p.end <= who.start]
    held = [w for w in (*reversed(earlier), *inside) if (w.head or w.names or w.age is not None)]
    fitting = [w for w in held if not w.is_plural and not w.is_police and w.sex in ("", who.sex)]
    if not fitting:
        return who
    return replace(fitting[-1], start=who.start, end=who.end, sex=who.sex, is_guess=True)
