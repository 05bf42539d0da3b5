"""The event that a story is about, and the times at which each article says it took place or was answered.

Newsrooms tell one shooting, quake or crash under many words ("was shot", "the attack", "the incident happened",
"police were called"), so that clauses about it may share no word. What they share is the place in the article: the
event is told in headlines and leads.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.compare.times.eventclasses import EVENT_CLASSES, LISTED, SPEECH, STARTS, classes_of
from discrepancy.compare.times.sameevent import DONE, is_other, is_since
from discrepancy.compare.times.timecontext import StoryTimes, is_alternate, is_stamp, minute_of
from discrepancy.records import Statement

ENCOUNTER = frozenset({"arrest", "stop", "sobriety"})
"""Classes of what takes minutes between the police and one suspect."""

ANSWERS = frozenset({"call", "arrival", "find", "death"})
"""Classes of what follows an event: acts by which the police, firefighters or passers-by answer it, and deaths."""

_ANSWERED_BY = re.compile(
    r"\b(?:police(?:man|men|woman)?|officers?|deput(?:y|ies)|sheriffs?|troopers?|constables?|gardai|garda|detectives?"
    r"|fire\s?(?:fighters?|crews?|brigade|service|department|engines?)|crews?|paramedics?|medics?|ambulances?|EMS|EMTs?"
    r"|rescuers?|(?:emergency|rescue)\s+(?:services?|workers?|teams?|responders?|personnel)|first\s+responders?"
    r"|authorities|dispatch(?:ers?)?|coast\s?guards?|lifeboats?|soldiers|guards?|911|999|112)\b",
    re.IGNORECASE,
)
_VICTIM = re.compile(
    r"\b(?:bod(?:y|ies)|remains|victims?|dead|wounded|injured|unresponsive|unconscious|wounds?|bleeding|lifeless)\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:shots?|gunfire|gun(?:man|men)|shooter|disturbance|scene|emergency|911|999|112)\b", re.IGNORECASE
)
_ASKING = re.compile(
    r"\bcall(?:s|ed|ing)?\s+(?:for|on|upon)\b(?!\s+(?:TIME|help|aid|assistance|backup))", re.IGNORECASE
)
_VERDICT = re.compile(
    r"\bf(?:ou|i)nd(?:s|ing)?\b[^.;]{0,60}\b(?:guilty|liable|innocent|in\s+contempt)\b", re.IGNORECASE
)
_DIED_IN = re.compile(r"\bdie[ds]?\s+(?:TIME\s+)?in\s+(?:an?|the)\s+((?:[\w-]+\s*){1,4})", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_DYING = frozenset({"die", "pronounce"})
_SAYING = frozenset({"report", "receive"})
"""Answers only where the event is what is reported or received: else somebody reports something."""

_NEW = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|more|at\s+least|about|nobody)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|TIME\s+'s?)\s+(?:[\w-]+\s+){0,3}(?:attacks?|shootings?|killings?|crash(?:es)?|quakes?"
    r"|earthquakes?|fires?|blazes?|explosions?|blasts?|robber(?:y|ies)|murders?|homicides?|stabbings?|incidents?|accident"
    r"|collision|massacre|slayings?|rampage|tragedy|bombings?|collapse|assault|gunfire|shots)\b",
)
_COMING = re.compile(
    r"\b(?:gunm[ae]n|shooters?|suspects?|occupants?|attackers?|assailants?|robbers?|intruders?|m[ae]n|someone|somebody|cars?|suvs?|vans?"
    r"|trucks?|sedans?|vehicles?)\b[^.;]{0,40}\b(?:pulled|drove|rolled|walked|came|went|ran|rode|crept)\s+(?:up|by|past)\b"
    r"|\b(?:gunm[ae]n|shooters?|attackers?|assailants?|robbers?|intruders?)\b[^.;]{0,40}"
    r"\b(?:approached|arrived|emerged|appeared|entered|burst|broke)\b",
    re.IGNORECASE,
)
"""The coming of those who did it, which is a moment before the deed."""

_STOPPED = re.compile(r"\b(?:clock|watch)\b[^.;]{0,60}\bstopped\b(?!\s+working)", re.IGNORECASE)
"""What a blast, a blow or a flood does to a clock, by which its moment is told."""

_FIRST_SIGN = re.compile(
    r"\bfirst\s+(?:\w+\s+)?(?:flash|shots?|explosion|blast|bang|impact|flames?|smoke|tremors?|jolt|rocks?|bullets?|bombs?|missiles?)\b",
    re.IGNORECASE,
)
_SIGNAL = re.compile(
    r"\b(?:alarm|(?:panic|alarm)\s+button|the\s+button|999|911|112|(?:emergency|distress)\s+(?:calls?|signals?)|mayday|calls?)\b"
    r"[^.;]{0,50}\b(?:press(?:ed)?|raised|triggered|sounded|activated|went\s+off|received|sent|came\s+in|logged|dialled|made)\b"
    r"|\b(?:press(?:ed)?|raised|triggered|sounded|activated|received|sent|logged|dialled|made)\b[^.;]{0,30}"
    r"\b(?:alarm|button|999|911|112|(?:emergency|distress)\s+(?:calls?|signals?)|mayday)\b",
    re.IGNORECASE,
)
"""How an emergency is made known, which answers it whoever does it."""

_IT_WAS = re.compile(
    r"(?:it|this)\s+(?:was|is|were)\s+(?:then\s+|now\s+|already\s+|only\s+|just\s+)?TIME\b", re.IGNORECASE
)

BESIDE = 14
"""Sentences from the start in which the time of what people were doing, told with the event, is the event's."""

NEAR = 8
"""Sentences from the start in which a call of the police is one about the story's event even if it does not say so."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A time statement (its index in the view) about the central event, or (``is_answer``) about the answer to it.

    ``is_beside`` says that its own clause tells of what people did when the event came ("stood there at 9 p.m. when").
    """

    index: int
    is_answer: bool
    is_beside: bool = False


def find_claims(times: StoryTimes) -> dict[str, tuple[Claim, ...]]:
    """By article, in text order, the times of the event that the story is about; empty where it is about none."""
    lemmas = _lemmas_by_sentence(times)
    classes = central_classes(times)
    if not classes:
        return {}
    found: dict[str, tuple[Claim, ...]] = {}
    for article, indices in times.by_article.items():
        claims = [c for c in (_claim(times, i, classes, lemmas) for i in indices) if c is not None]
        if all(minute_of(times.view.statements[c.index]) is None for c in claims):
            claims += [Claim(i, is_answer=False, is_beside=True) for i in _beside(times, indices, classes, lemmas)][:1]
        found[article] = tuple(claims)
    return found


def _beside(
    times: StoryTimes, indices: Sequence[int], classes: frozenset[str], lemmas: Mapping[tuple[str, int], frozenset[str]]
) -> list[int]:
    """Clock times at which people were somewhere as the event came, or at which those who did it came."""
    clocks = [i for i in indices if minute_of(times.view.statements[i]) is not None]
    return [i for i in clocks if _is_beside(times.view.statements[i], classes, lemmas) and _is_alone(times, i, clocks)]


def _is_alone(times: StoryTimes, i: int, clocks: Sequence[int]) -> bool:
    """Whether a sentence has one time of day, so that it is nobody else's."""
    return sum(times.view.statements[k].sentence == times.view.statements[i].sentence for k in clocks) == 1


def _is_beside(statement: Statement, classes: frozenset[str], lemmas: Mapping[tuple[str, int], frozenset[str]]) -> bool:
    if statement.is_negated or statement.status not in DONE or is_stamp(statement) or is_alternate(statement):
        return False
    if is_since(statement) or statement.sentence.index > BESIDE or is_other(replace(statement, subject=None)):
        return False  # "another group was standing" tells of other people, not of another event
    if _COMING.search(statement.text):
        return True
    if statement.predicate in SPEECH or classes_of(statement.predicate) & LISTED:
        return False  # an act of another kind has its own time
    words = lemmas.get((statement.article, statement.sentence.index), frozenset())
    return any(EVENT_CLASSES.get(word, frozenset()) & classes for word in words)


def central_classes(times: StoryTimes) -> frozenset[str]:
    """The classes of attack or disaster that the openings of at least half of the articles name.

    Where they name none, but an arrest, the story is about it, the stop before it and the test that led to it.
    """
    return times.topics & STARTS or (ENCOUNTER if times.topics & ENCOUNTER else frozenset())


def _lemmas_by_sentence(times: StoryTimes) -> dict[tuple[str, int], frozenset[str]]:
    """Lemmas of the content words of each sentence that has a clause or a time."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for s in times.view.statements:
        if s.facet in ("clause", "time"):
            found[s.article, s.sentence.index] |= {*s.content, s.predicate or ""}
    return {key: frozenset(words) for key, words in found.items()}


def _claim(
    times: StoryTimes, i: int, classes: frozenset[str], lemmas: Mapping[tuple[str, int], frozenset[str]]
) -> Claim | None:
    statement = times.view.statements[i]
    if statement.is_negated or statement.status not in DONE or is_stamp(statement) or is_alternate(statement):
        return None
    if is_other(statement) or is_since(statement):
        return None
    own = classes_of(statement.predicate)
    if own & classes or (own == {"incident"}):
        return Claim(i, is_answer=False) if statement.sentence.index <= NEAR or is_known(statement) else None
    if minute_of(statement) is not None and statement.sentence.index <= BESIDE and not own & ANSWERS:
        if _STOPPED.search(statement.text) or _FIRST_SIGN.search(statement.text):
            return Claim(i, is_answer=False)
        if _SIGNAL.search(statement.text) or is_signal_before(times, statement):
            return Claim(i, is_answer=True)
    if statement.sentence.index <= NEAR and is_death_in(statement, classes):
        return Claim(i, is_answer=False)
    words = lemmas.get((statement.article, statement.sentence.index), frozenset())
    return Claim(i, is_answer=True) if own & ANSWERS and is_answer(statement, classes, words) else None


def is_death_in(statement: Statement, classes: frozenset[str]) -> bool:
    """Whether somebody died "in a fire" or "in the crash": by the time told, the event's own."""
    found = _DIED_IN.search(statement.text) if statement.predicate in _DYING else None
    return found is not None and any(
        EVENT_CLASSES.get(w, frozenset()) & classes for w in _WORD.findall(found[1].lower())
    )


def is_signal_before(times: StoryTimes, statement: Statement) -> bool:
    """Whether "it was ten past three" follows a sentence that tells how the emergency was made known."""
    if not _IT_WAS.match(statement.text):
        return False
    before = (statement.article, statement.sentence.index - 1)
    return any(
        _SIGNAL.search(s.sentence.text) for s in times.view.statements if (s.article, s.sentence.index) == before
    )


def is_known(statement: Statement) -> bool:
    """Whether a clause far down an article speaks of what has been told before: by a definite noun or by name."""
    return not _NEW.match(statement.subject or "a ") or bool(_DEFINITE.search(statement.text))


def is_answer(statement: Statement, classes: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a call, an arrival or a find is the answer to the central event.

    The sentence must name who answers and, further down the article, the event or the emergency; a find must be one of
    a victim.
    """
    if classes_of(statement.predicate) == {"death"}:
        return statement.predicate in _DYING and statement.sentence.index <= BESIDE
    text = statement.sentence.text
    is_named = bool(_HARM.search(text)) or any(EVENT_CLASSES.get(w, frozenset()) & classes for w in words)
    if classes_of(statement.predicate) == {"find"}:
        if _VERDICT.search(text):
            return False
        return bool(_VICTIM.search(text)) or is_named
    subject = (statement.subject or "").lower().split()[-1:]
    is_event = any(EVENT_CLASSES.get(w.rstrip("s"), frozenset()) & classes for w in subject)
    is_asking = statement.predicate == "call" and bool(_ASKING.search(statement.text))
    if is_asking or (statement.predicate in _SAYING and not _HARM.search(statement.text)):
        return is_event and statement.predicate == "report"  # "the shooting was reported at 4:20 p.m."
    return bool(_ANSWERED_BY.search(text)) and (is_named or statement.sentence.index <= NEAR)
