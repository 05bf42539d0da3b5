"""Health: how each person hurt fares, person by person, from sent home to dead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, is_background, list_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.courses.healthwords import DEAD, DONE_TO, STATES, UNHURT, Health
from discrepancy.compare.courses.patients import Patient, call_patients, find_patients, is_sure, match_patients
from discrepancy.compare.people.somebody import Who, people_of
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "health"
EXPLANATION = (
    "The sources have one person hurt in states of health that cannot both be so: sent home, stable, serious, "
    "critical, dead. Persons are lined up by name or age, else by what fits them alone. The later report supersedes "
    "the earlier; who is meant was taken from the words just before and may be wrong."
)
CONFIDENCE = 0.6
HEADLINE = "how the headline and the text have somebody fare"

HEADS = ("title", "heading")
"""Kinds of sentences that stand over a text, captions among them."""

OPEN = re.compile(
    r"\b(?:if|whether|unless|could|would|might|may|should|can|nearly|almost|feared|believed|thought|never|until|hope\w*|"
    r"pray\w*|want\w*|threat\w*|try\w*|tried|attempt\w*|whose|before|since|unclear|"
    r"(?:expected|scheduled|due) to be|no|nobody|anyone|without|"
    r"initially)"
    r"\s(?:\S+\s){0,4}$|(?:n['’]t|\bnot)\s(?:\S+\s){0,2}$",
    re.IGNORECASE,
)
"""Words shortly before by which it is only supposed, denied, or told of an earlier moment."""

CLAUSE = re.compile(r"[;:—]|, (?:and|but|while|as)\b|\b(?:while|whereas|after|when)\b|[.!?]['”’\"]? ")
"""Where the words of another person's clause end."""

SEVERAL = re.compile(
    r"\b(?:others?|both|all|two|three|four|five|six|seven|eight|nine|ten|several|some|each|none|were|are|have|"
    r"and (?:a|an|the|his|her|another|[A-Z]\w+))\b(?!-)"
)
"""Words between a person and a state by which the state is that of several."""

TO_WHOM = re.compile(
    r"^(?:(?!(?:and|or|by|in|at|on|for|after|of|to|with|when|who|then|from|as|was|is)\b)[\w'’-]+ ){0,4}$"
)
"""What may stand between a deed and whom it was done to: determiners, ages, kin."""

ACTIVE = re.compile(r" (?:an?|the|his|her|their|two|three|four|five|another|\d+)\b(?! (?:same|day|night|time))")
"""What follows words of hurt where the person before them did it to another."""

GOVERNED = re.compile(
    r"\b(?:of|by|with|for|to|from|at|near|against|\w+ing) (?:(?:an?|the|his|her|their|its|[\w-]+-old) ){0,3}$",
    re.IGNORECASE,
)
"""What stands before somebody who is no subject."""

SOUGHT = re.compile(
    r"\b(?:suspect(?:s|ed)?|accused|wanted|charged|sought|arrested) (?:\w+ )?(?:of|in|for|over|with) [^.;,]{0,40}$",
    re.IGNORECASE,
)
"""What stands before somebody who was harmed where another is the subject: "the suspect in the shooting of an officer",
"a man suspected of shooting an officer".
"""

BESIDE = re.compile(
    r"^,? ?(?:who (?:is|was|remains?|remained) |barely |was |is |remains? |listed )*(?:in )?(?:\w+ly )?$"
)
"""What stands between a person and the state that follows at once: "a girl in", "his son, who was in"."""

OF_WOUNDS = re.compile(
    r"^(?:['’]s)? (?:injuries|wounds?|condition) (?:is|are|was|were|appears?|appeared) (?:\w+ ){0,3}$"
)
"""What stands there where the state is told of the person's wounds: "the boy's injuries are considered"."""

NOW = re.compile(r"\b(?:is|remains|still|expected to|will)\b|['’]s (?:in|expected|still)\b")
"""Words by which a state is that of the day, not one before a death."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where a person's state is told."""

    row: int
    line: Line
    state: Health
    patient: Patient
    is_now: bool = False


def find_health(view: StoryView) -> list[Fact]:
    """One fact for each person hurt whom the sources, or a headline and its text, have in other states."""
    told = _read_all(view)
    groups: dict[str, list[VersionPair]] = {}
    for own in told.values():
        groups.setdefault(HEADLINE, []).extend(_inner_pairs(own))
    for ones, others in combinations(told.values(), 2):
        for label, pair in _pairs(view, ones, others):
            groups.setdefault(label, []).append(pair)
    return [
        fact
        for label, pairs in groups.items()
        for fact in make_fact(view, Topic("status", label, RULE, EXPLANATION, CONFIDENCE), pairs)
    ]


def _read_all(view: StoryView) -> dict[str, list[Telling]]:
    """The states that each article tells, by article."""
    lines = list_lines(view)
    people = people_of(view, lines)
    patients = find_patients(lines, people)
    told: dict[str, list[Telling]] = {}
    for line, own, known in zip(lines, people, patients, strict=True):
        if not is_background(view, line):
            told.setdefault(line.article, []).extend(_read(view, line, own, known))
    return told


def _read(view: StoryView, line: Line, people: Sequence[Who], known: Sequence[Patient]) -> Iterator[Telling]:
    taken: list[tuple[int, int]] = []
    for states in (STATES, DONE_TO):
        for state in states:
            for match in state.wording.finditer(line.text):
                if any(s < match.end() and match.start() < e for s, e in taken):
                    continue
                if OPEN.search(line.text[max(0, match.start() - 60) : match.start()]):
                    continue
                is_done_to = states is DONE_TO
                span = match.span()
                place = _object(line.text, people, span) if is_done_to else _subject(line.text, people, known, span)
                if place is not None:
                    taken.append(match.span())
                    yield Telling(
                        row_at(view, line, *span), line, state, known[place], _is_now(line, people[place], span)
                    )


def _is_now(line: Line, who: Who, span: tuple[int, int]) -> bool:
    """Whether a state is told as that of the day, and of somebody whom no pronoun stands for."""
    is_pronoun = who.is_guess or not (who.head or who.names or who.age is not None)
    return not is_pronoun and bool(NOW.search(line.text[max(0, span[0] - 15) : span[1]]))


def _subject(text: str, people: Sequence[Who], known: Sequence[Patient], span: tuple[int, int]) -> int | None:
    """The place among the people of whom a state is told: who stands just before it, else its clause's only subject."""
    if ACTIVE.match(text, span[1]):
        return None
    ends = [m.end() for m in CLAUSE.finditer(text[: span[0]])]
    before = [n for n, w in enumerate(people) if w.end <= span[0] and not SOUGHT.search(text[: w.start])]
    own = [n for n in before if people[n].start >= (ends[-1] if ends else 0)]
    if before and _is_beside(text, people[before[-1]], span[0], is_only=len(own) < 2):
        return before[-1]
    if not own or any(people[n].is_plural for n in own) or SEVERAL.search(text[people[own[0]].end : span[0]]):
        return None
    subjects = [n for n in own if not GOVERNED.search(text[: people[n].start])] or own
    return subjects[0] if len({id(known[n]) for n in subjects}) == 1 else None


def _is_beside(text: str, who: Who, start: int, *, is_only: bool) -> bool:
    """Whether a state follows a person at once; a verb may be that of who stands before a person that is no subject."""
    between = text[who.end : start]
    is_own = is_only or bool(re.search(r"\b(?:who|in)\b", between))
    is_governed = bool(GOVERNED.search(text[: who.start])) and not is_own
    return not who.is_plural and not is_governed and bool(BESIDE.match(between) or OF_WOUNDS.match(between))


def _object(text: str, people: Sequence[Who], span: tuple[int, int]) -> int | None:
    """The place among the people of whom something was done to: the first one just behind the words."""
    behind = [n for n, w in enumerate(people) if w.start >= span[1]]
    if not behind or people[behind[0]].is_plural:
        return None
    return behind[0] if TO_WHOM.match(text[span[1] : people[behind[0]].start].lstrip()) else None


def _are_apart(a: Health, b: Health) -> bool:
    return a.high < b.low or b.high < a.low


def _is_new(telling: Telling, others: Sequence[Telling]) -> bool:
    """Whether a state fits none of those that somebody else tells of the person, but for wounds of any weight."""
    told = [other.state for other in others if not other.state.low < DEAD <= other.state.high]
    return all(_are_apart(telling.state, state) for state in told)


def _is_news(a: Telling, b: Telling, theirs: Sequence[Telling]) -> bool:
    """Whether a state is news to an article that tells another one: none of before a death that both may know of."""
    return b.state.low < DEAD and _is_new(a, theirs)


def _pairs(view: StoryView, ones: Sequence[Telling], others: Sequence[Telling]) -> Iterator[tuple[str, VersionPair]]:
    """Pairs of states of one person of which one article's is news to the other."""
    for one, other in match_patients([t.patient for t in ones], [t.patient for t in others]):
        mine = [t for t in ones if t.patient == one]
        theirs = [t for t in others if t.patient == other]
        label = f"how {call_patients(one, other)} fares"
        for a in mine:
            for b in theirs:
                if UNHURT in (a.state.high, b.state.high) and not is_sure(one, other):
                    continue
                if not _are_apart(a.state, b.state) or not (_is_news(a, b, theirs) or _is_news(b, a, mine)):
                    continue
                if not is_same_copy(view, view.statements[a.row], view.statements[b.row]):
                    yield label, VersionPair(_version(a), _version(b), "low", "update")


def _inner_pairs(told: Sequence[Telling]) -> Iterator[VersionPair]:
    """A headline that has somebody in a state which the text under it tells nowhere, but another one."""
    heads = [t for t in told if t.line.kind in HEADS]
    texts = [t for t in told if t.line.kind not in HEADS]
    for head, patient in match_patients([t.patient for t in heads], [t.patient for t in texts]):
        own = [t for t in texts if t.patient == patient]
        for telling in (t for t in heads if t.patient == head and _is_new(t, own)):
            yield VersionPair(_version(telling), _version(own[0]), "low", "contradiction")
    dead = [t for t in texts if t.state.low == DEAD]
    for telling in (t for t in texts if t.is_now and t.state.high < DEAD and t.patient.is_known):
        for death in (t for t in dead if t.patient is telling.patient and t.line != telling.line):
            yield VersionPair(_version(death), _version(telling), "low", "contradiction")


def _version(telling: Telling) -> Version:
    state = telling.state
    return Version(telling.row, (state.low + state.high) / 2, state.name)
