"""Patients: the persons of an article, each mention of one put to the same, and those of two articles lined up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from discrepancy.compare.common.lines import OPENING, Line
from discrepancy.compare.people.somebody import ALIKE, Who, are_apart
from discrepancy.names import likeness
from discrepancy.personwords import ANY_KIN

CULPRITS = frozenset(
    "gunman shooter suspect attacker assailant killer murderer robber burglar intruder accomplice".split()
)
"""Heads of those who did it, who are nobody's victim."""

VAGUE = frozenset("victim person driver passenger patient friend resident relative witness bystander".split())
"""Heads that tell neither sex nor age: they are of one person only with a name."""

PLAIN = frozenset("man woman boy girl child teen baby toddler infant male female".split())
"""Heads that tell no more than sex and stage of life."""

NAMING = re.compile(r"^(?:,? (?:\w+ )?(?:named|identified (?:\w+ ){0,6}as|known as)|,) ?$")
"""What stands between a description and the name that belongs to it."""

NEW = re.compile(r"\b(?:an?|another|second|third) (?:\S+ ){0,3}$", re.IGNORECASE)
"""What stands before somebody not told of before."""


@dataclass(eq=False)
class Patient:
    """One person of an article, gathered from its mentions."""

    names: frozenset[str] = frozenset()
    age: int | None = None
    sex: str = ""
    stage: str = ""
    heads: set[str] = field(default_factory=set)
    is_police: bool = False
    is_plural: bool = False
    seen: int = 0

    def take_in(self, who: Who, names: frozenset[str], index: int) -> None:
        """Note what a mention tells."""
        self.names = self.names | names
        self.age = who.age if self.age is None else self.age
        self.sex = self.sex or who.sex
        self.stage = self.stage or who.stage
        self.heads |= {who.head} - {""}
        self.is_police = self.is_police or who.is_police
        self.is_plural = self.is_plural or who.is_plural
        self.seen = index

    @property
    def is_blank(self) -> bool:
        """Whether nothing is told of the person but a pronoun."""
        return not (self.names or self.heads or self.age is not None)

    @property
    def is_known(self) -> bool:
        """Whether a name or an age tells the person from others of the article."""
        return bool(self.names) or self.age is not None

    @property
    def who(self) -> Who:
        """The person as one phrase would tell of him or her."""
        head = min(self.heads, default="")
        return Who(0, 0, head, self.names, self.age, self.sex, self.stage, self.is_police, self.is_plural)


def find_patients(lines: Sequence[Line], people: Sequence[Sequence[Who]]) -> list[list[Patient]]:
    """For each mention of each sentence, the person of its article that it is of.

    An age that a sentence does not give is left out: it may be that of another of the same last name.
    """
    found: list[list[Patient]] = []
    known: list[Patient] = []
    last: list[Patient] = []
    for number, (line, own) in enumerate(zip(lines, people, strict=True)):
        if number == 0 or lines[number - 1].article != line.article:
            known, last = [], []
        row: list[Patient] = []
        for place, who in enumerate(own):
            if who.is_guess or not (who.head or who.names or who.age is not None):
                row.append(_meant(who, row) or _meant(who, last) or Patient(sex=who.sex))
                continue
            names = _spelled(line.text, who)
            told = (
                who
                if not names or re.search(r"\d", line.text[who.start : who.end])
                else replace(who, age=None, stage="")
            )
            previous = row[-1] if row else None
            is_named = bool(
                previous
                and names
                and not (previous.names or previous.is_plural)
                and NAMING.match(line.text[own[place - 1].end : who.start])
            )
            patient = previous if is_named and previous else _find(known, told, names, line)
            patient.take_in(told, names, line.index)
            row.append(patient)
        found.append(row)
        last = [p for p in row if not p.is_blank] or last
    return found


def _meant(who: Who, persons: Sequence[Patient]) -> Patient | None:
    """Whom a pronoun stands for: the only one of those told of just before who is of its sex; with several, nobody."""
    fitting = [p for p in dict.fromkeys(persons) if not (p.is_plural or p.is_police) and p.sex in ("", who.sex)]
    return fitting[0] if len(fitting) == 1 and not fitting[0].is_blank else None


def _spelled(text: str, who: Who) -> frozenset[str]:
    """The words of a name as a mention spells it, else as its article has it; none where several share it."""
    words = frozenset(re.findall(r"[a-z]{3,}", text[who.start : who.end].lower())) if who.names else frozenset()
    return words if len(words) > 1 else who.names if len(who.names) < 3 else words


def _find(known: list[Patient], who: Who, names: frozenset[str], line: Line) -> Patient:
    """The person of those told of so far that a mention is of, the latest that it fits, else a new one."""
    is_new = bool(NEW.search(line.text[: who.start])) and line.index > OPENING
    if names:
        fitting = [p for p in known if p.names and are_one_name(p.names, names)]
    elif who.is_plural or who.head in VAGUE:
        fitting = [p for p in known if p.heads == {who.head} and p.is_plural == who.is_plural]
    elif is_new:
        fitting = []
    elif who.age is not None:
        fitting = [p for p in known if p.age == who.age and not are_apart(p.who, who)]
    else:
        fitting = [p for p in known if not p.is_plural and not are_apart(p.who, who) and _have_common(p, who)]
    if fitting:
        return max(fitting, key=lambda p: p.seen)
    known.append(Patient())
    return known[-1]


def _have_common(patient: Patient, who: Who) -> bool:
    """Whether something speaks for a mention being of a person: the head, or for a plain one sex or youth."""
    if who.head in patient.heads:
        return True
    if who.head in ANY_KIN or (patient.heads & ANY_KIN and not patient.heads & PLAIN):
        return False
    return bool((who.sex and who.sex == patient.sex) or (who.stage in ("child", "teen") and who.stage == patient.stage))


def are_one_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two names are of one person: two words of the shorter one, or its only one, are in the other."""
    short, long = sorted((a, b), key=len)
    held = sum(any(likeness(x, y) >= ALIKE for y in long) for x in short)
    return held >= min(2, len(short))


def match_patients(ones: Sequence[Patient], others: Sequence[Patient]) -> Iterator[tuple[Patient, Patient]]:
    """The persons of two articles that are one: by name, by age, else the only two that fit each other."""
    mine, theirs = list(dict.fromkeys(ones)), list(dict.fromkeys(others))
    for a in mine:
        fitting = [b for b in theirs if _can_be_one(a, b)]
        sure = [b for b in fitting if is_sure(a, b)]
        if len(sure) == 1 and sum(is_sure(x, sure[0]) and _can_be_one(x, sure[0]) for x in mine) == 1:
            yield a, sure[0]
        elif (
            not sure
            and len(fitting) == 1
            and sum(_can_be_one(x, fitting[0]) for x in mine) == 1
            and _are_likely_one(a, fitting[0])
        ):
            yield a, fitting[0]


def _can_be_one(a: Patient, b: Patient) -> bool:
    if a.names and b.names:
        return are_one_name(a.names, b.names)
    return not are_apart(a.who, b.who)


def is_sure(a: Patient, b: Patient) -> bool:
    """Whether a name or an age says that two are one."""
    if a.is_plural or b.is_plural:
        return False
    if a.names and b.names:
        return True
    return a.age is not None and a.age == b.age


def _are_likely_one(a: Patient, b: Patient) -> bool:
    """Whether two who fit each other alone have something in common, and neither did it to the other."""
    if a.is_plural or b.is_plural:
        return False
    if bool(a.heads & CULPRITS) != bool(b.heads & CULPRITS):
        return False
    common = (a.heads & b.heads) - VAGUE
    return bool(common or (a.sex and a.sex == b.sex) or (a.stage in ("child", "teen") and a.stage == b.stage))


def call_patients(a: Patient, b: Patient) -> str:
    """What the person is called: a name, an age, or a word for him or her."""
    names = sorted(a.names | b.names, key=lambda n: (-len(n), n))
    age = a.age if a.age is not None else b.age
    heads = sorted(a.heads | b.heads)
    return names[0].title() if names else f"the {age}-year-old" if age is not None else f"the {[*heads, 'person'][0]}"
