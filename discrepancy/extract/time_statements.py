"""Time expressions joined by the parse to the event they tell the time of: one statement each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from discrepancy.extract.eventwords import (
    ACCUSING_VERBS,
    CARRIER_VERBS,
    PHRASAL_CARRIERS,
    PHRASAL_EVENTS,
    PLAN_VERBS,
    SCENE_VERBS,
    SETTING_VERBS,
    STATE_VERBS,
)
from discrepancy.extract.modality import is_negated, read_certainty, read_status
from discrepancy.extract.orders import read_orders
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.extract.timeheads import (
    cleft_event,
    event_within,
    is_event_noun,
    is_harm_behind,
    is_model_year,
    last_seen,
    light_event,
    looked_into,
    name_after,
    past_of,
    said_event,
    saying_before,
    told_before_saying,
    told_by_when,
)
from discrepancy.extract.times import read_times
from discrepancy.extract.timewords import COUNT, count_value
from discrepancy.records import Statement, TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

MASK = "TIME"
_CLAUSES = frozenset("relcl advcl conj parataxis ccomp acl csubj".split())
_NAMED = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT".split())
_PLACES = frozenset("GPE LOC FAC".split())
_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_BLOCK = re.compile(r"\b(\d+)(?:00|th|nd|rd|st)?\s+block\s+of\s+((?:[NSEW]\.?\s+)?(?:[A-Z0-9][\w.'-]*\s?){1,3})")
_WORD = re.compile(r"[a-z][a-z'-]+")
_LATER = re.compile(rf"\b(?P<count>{COUNT})\s+(?P<unit>hour|minute)s?\s+(?:later|afterwards?)\b", re.IGNORECASE)
_MAX_BACK = 3  # how many time statements back the moment counted from may stand
_DAY = 24 * 60
_DONE = ("happened", "under_way")
_MAX_CLIMB = 12
_ENOUGH_WORDS = 4  # content words from which on a noun phrase tells an event by itself


def find_times(sentences: Sequence[ParsedSentence], published: Mapping[str, str | None]) -> list[Statement]:
    """One statement for each time expression of the sentences, in text order.

    ``published`` maps an article's id to its ISO date of publication, on which relative times are anchored.
    ``predicate`` is the lemma of the event: a noun where the clause's verb only carries it ("the shooting happened"),
    what broke in where the clause is the scene ("they were dancing when shots rang out"), else the verb.
    """
    found = [
        statement
        for parsed in sentences
        for time in _read(parsed.sentence.text, published.get(parsed.article))
        if (statement := _make_statement(parsed, time)) is not None
    ]
    return [_dated(_counted_on(found, k), published) for k in range(len(found))]


def _read(text: str, published: str | None) -> list[TimeSpan]:
    """Times and orders of a sentence, in text order."""
    times = read_times(text, published)
    return sorted((*times, *read_orders(text, times)), key=lambda t: t.start)


def _counted_on(found: Sequence[Statement], k: int) -> Statement:
    """A statement of "an hour later" with the time of day that follows from the clock time told shortly before it."""
    statement = found[k]
    offset = _LATER.search(statement.span)
    if offset is None or statement.time is None:
        return statement
    for before in reversed(found[max(0, k - _MAX_BACK) : k]):
        base = before.time
        is_clock = base is not None and base.granularity in ("minute", "hour") and before.article == statement.article
        if is_clock and base is not None and base.minute_low is not None:
            minute = base.minute_low + count_value(offset["count"]) * (60 if offset["unit"].lower() == "hour" else 1)
            told = replace(
                statement.time,
                granularity="hour",
                minute_low=minute % _DAY,
                minute_high=minute % _DAY,
                zone=base.zone,
                bound="about",
            )
            return replace(statement, time=told)
    return statement


def _dated(statement: Statement, published: Mapping[str, str | None]) -> Statement:
    """A statement with its event to come where its time lies after the day of publication, whatever the verb says."""
    day, time = published.get(statement.article), statement.time
    if day is None or time is None or time.low is None or time.low[:10] <= day[:10] or statement.status not in _DONE:
        return statement
    return replace(statement, status="expected")


def _make_statement(parsed: ParsedSentence, time: TimeSpan) -> Statement | None:
    """The statement of one time; None for a date line and for what still goes on, which date no event."""
    shift = parsed.shift
    placed = replace(time, start=time.start + shift, end=time.end + shift)
    inside = [t for t in parsed.tokens if parsed.start_of(t) < placed.end and parsed.end_of(t) > placed.start]
    if not inside:
        return None
    governor = name_after(inside) or _governor(inside)
    if governor in inside or is_model_year(inside):
        return None
    governor = _moved(governor, inside, time)
    head = _alleged(_planned(governor), inside)
    event = _event_of(_interruption(head, inside) or head)
    verb = _verb_of(head)
    if verb is not None and any(child.lower_ == "still" for child in verb.children):
        return None  # "It was still raining on Friday" dates no event: it may have begun on any day before.
    tokens = _clause(_top(head, event, verb, inside), inside)
    subject = None if is_harm_behind(event, governor) else _outside(_subject(verb or head), inside)
    other = _outside(_object(verb or head), inside)
    kept = [t for t in tokens if t not in inside]
    return Statement(
        article=parsed.article,
        facet="time",
        sentence=parsed.sentence,
        start=parsed.start_of(tokens[0]),
        end=parsed.end_of(tokens[-1]),
        span_start=placed.start,
        span_end=placed.end,
        span=time.text,
        text=_proposition(tokens, inside, subject),
        subject=_phrase(subject),
        predicate=(light_event(event) if event.pos_ in _VERBS else None) or _name(event),
        object=_phrase(other),
        places=_places(parsed, kept),
        entities=_entities(_with_phrase(kept, subject), _NAMED),
        time=placed,
        status=_status(governor, verb, event),
        is_negated=verb is not None and is_negated(verb),
        certainty=read_certainty(verb) if verb is not None else "flat",
        content=_content(kept),
    )


def _moved(governor: Token, inside: Sequence[Token], time: TimeSpan) -> Token:
    """The word that a time belongs to where the parse hangs it on another."""
    return (
        told_by_when(governor, inside)
        or told_before_saying(governor, inside)
        or saying_before(inside, time)
        or cleft_event(governor, inside)
        or said_event(governor, inside, time)
        or looked_into(governor, inside)
        or past_of(governor, inside, time)
    )


def _governor(inside: Sequence[Token]) -> Token:
    """What a time modifies: the nearest event noun or verb above it, else the top of its sentence."""
    own = {t.i for t in inside}
    token = next((t for t in inside if t.head.i not in own or t.head is t), inside[0])
    for _ in range(_MAX_CLIMB):
        if token.head is token:
            break
        token = token.head
        if token.i not in own and (token.pos_ in _VERBS or is_event_noun(token)):
            break
    return token


def _planned(token: Token) -> Token:
    """What a verb of planning plans ("is scheduled to appear" -> appear), else the token itself."""
    if token.lemma_ in PLAN_VERBS:
        wanted = (c for c in token.children if c.dep_ == "xcomp" or _is_purpose(token, c))
        return next((c for c in wanted if c.pos_ == "VERB"), token)
    return token


def _is_purpose(token: Token, child: Token) -> bool:
    """Whether an infinitive says what somebody returns to do, which the parse takes for an adverbial clause."""
    return token.lemma_ == "return" and child.dep_ == "advcl" and child.tag_ == "VB"


def _alleged(token: Token, inside: Sequence[Token]) -> Token:
    """The act that a verb of accusing is about, where the time follows it ("charged with stealing it in May")."""
    if token.lemma_ not in ACCUSING_VERBS:
        return token
    acts = (c for p in token.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pcomp")
    return next((act for act in acts if act.i < inside[0].i), token)


def _top(head: Token, event: Token, verb: Token | None, inside: Sequence[Token]) -> Token:
    """What heads the words that tell of the event: a noun that says enough, else its clause, or the clause above."""
    if head.pos_ not in _VERBS:
        own = {t.i for t in inside}
        said = [t for t in head.subtree if t.i not in own and t.pos_ in (*_NOUNS, "VERB", "ADJ")]
        if len(said) >= _ENOUGH_WORDS:
            return head
    if verb is None:
        return head
    return verb if verb in (event, *event.ancestors) else verb.head


def _status(governor: Token, verb: Token | None, event: Token) -> str:
    """Status of the event: to come where a verb of planning governs the time ("is set for Friday"), or where its noun
    is in the present ("the hearing is Friday"), else as its verb has it.
    """
    if is_harm_behind(event, governor):
        return "happened"  # "will be tried for the July 29 shooting"
    is_dated = verb is not None and verb is not event and verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP")
    is_set = governor.lemma_ in SETTING_VERBS and not any(c.dep_ == "dobj" for c in governor.children)
    is_due = any(c.dep_ == "acomp" and c.lower_ == "due" for c in governor.children)
    if is_set or is_due or governor.lemma_ == "expect" or (is_dated and event.pos_ in _NOUNS):
        return "expected"
    if verb is not None and verb.dep_ == "pcomp" and verb.head.head.lemma_ in ACCUSING_VERBS:
        return "happened"
    if governor.lemma_ == "return" and governor.pos_ == "VERB":
        return read_status(governor)
    return read_status(verb) if verb is not None else "happened"


def _event_of(head: Token) -> Token:
    """The word that names the event: the noun that a carrier verb carries, else the governor itself."""
    if head.pos_ not in _VERBS:
        return head
    lemma = head.lemma_.lower()
    particles = {c.lower_ for c in head.children if c.dep_ == "prt" or c.lower_ == "underway"}
    if (seen := last_seen(head)) is not None:
        return seen
    if lemma not in CARRIER_VERBS and not any((lemma, p) in PHRASAL_CARRIERS for p in particles):
        return head
    for token in (_subject(head), _object(head), _near_object(head)):
        if token is not None and (event := event_within(token)) is not None:
            return event
    inner = next((c for c in head.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    return inner if inner is not None else head


def _name(event: Token) -> str:
    """The lemma of an event, with the word after it that makes another verb of it ("break out", "make landfall")."""
    lemma = event.lemma_.lower()
    if lemma == "discharge" and any(c.dep_ == "nsubjpass" for c in event.children):
        return "release"  # From hospital: what a gun does is active.
    state = next((c.lower_ for c in event.children if c.dep_ == "acomp"), None)
    if state is not None and lemma in STATE_VERBS and (lemma, state) not in PHRASAL_EVENTS:
        return f"{lemma} {state}"
    words = (c.lemma_.lower() for c in event.children if c.dep_ in ("prt", "advmod", "acomp", "oprd", "dobj"))
    particle = next((w for w in words if (lemma, w) in PHRASAL_CARRIERS | PHRASAL_EVENTS), None)
    return f"{lemma} {particle}" if particle else lemma


def _interruption(head: Token, inside: Sequence[Token]) -> Token | None:
    """The verb of a clause with "when" that follows a verb of scene: what happened at the time of the scene.

    The parse hangs the clause on the verb, or on the time itself ("at nine when shots rang out").
    """
    is_scene = head.lemma_.lower() in SCENE_VERBS or head.tag_ == "VBG"
    if not is_scene:
        return None
    for child in (*head.children, *(c for t in inside for c in t.children)):
        is_clause = child.dep_ in ("advcl", "relcl") and child.i > head.i and child.pos_ in _VERBS
        if is_clause and any(c.lower_ == "when" for c in child.children):
            return child
    return None


def _verb_of(head: Token) -> Token | None:
    """The verb of the clause a governor stands in: itself, or the nearest above a noun."""
    token = head
    for _ in range(_MAX_CLIMB):
        if token.pos_ in _VERBS:
            return token
        if token.head is token:
            return None
        token = token.head
    return None


def _subject(token: Token) -> Token | None:
    """The noun a clause is about: its subject, the noun a relative clause stands by, the patient of a passive."""
    for _ in range(4):
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
                is_pronoun = child.tag_ in ("WDT", "WP") or any(c.tag_ == "WP$" for c in child.children)
                is_relative = is_pronoun and token.dep_ == "relcl"
                return token.head if is_relative else child
        if token.dep_ in ("relcl", "acl") and token.head.pos_ in (*_NOUNS, "PRON"):
            return token.head
        if token.head is token or token.dep_ not in ("conj", "xcomp", "advcl", "acomp"):
            return None
        token = token.head
    return None


def _object(token: Token) -> Token | None:
    for dep in ("dobj", "attr", "oprd", "dative"):
        for child in token.children:
            if child.dep_ == dep and child.ent_type_ not in ("DATE", "TIME"):
                return child
    for child in token.children:
        if child.dep_ in ("prep", "agent"):
            inner = next((c for c in child.children if c.dep_ == "pobj" and c.ent_type_ not in ("DATE", "TIME")), None)
            if inner is not None:
                return inner
    return None


def _outside(token: Token | None, inside: Sequence[Token]) -> Token | None:
    """The token, unless it is part of the time itself."""
    return None if token is not None and token.i in {t.i for t in inside} else token


def _near_object(token: Token) -> Token | None:
    """What the clause above is about, for a participle that hangs on its verb ("has two convictions, spanning ...")."""
    if token.dep_ != "advcl" or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
        return None
    return _object(token.head)


def _with_phrase(tokens: Sequence[Token], subject: Token | None) -> list[Token]:
    """The tokens of a clause with those of its subject, which may stand outside it."""
    own = {t.i for t in tokens}
    outer = [] if subject is None else [t for t in subject.subtree if subject.left_edge.i <= t.i <= subject.i]
    return sorted((*tokens, *(t for t in outer if t.i not in own)), key=lambda t: t.i)


def _phrase(token: Token | None) -> str | None:
    """A noun with what stands before it, without what follows."""
    if token is None:
        return None
    return " ".join(t.text for t in token.subtree if token.left_edge.i <= t.i <= token.i)


def _clause(top: Token, inside: Sequence[Token]) -> list[Token]:
    """Tokens under a head, without the clauses inside it that do not hold the time."""
    keep = {a.i for t in inside for a in (t, *t.ancestors)}
    found: list[Token] = []

    def visit(token: Token) -> None:
        found.append(token)
        for child in token.children:
            if child.i in keep or not (child.dep_ in _CLAUSES and child.pos_ in _VERBS):
                visit(child)

    visit(top)
    return sorted({t.i: t for t in (*found, *inside)}.values(), key=lambda t: t.i)


def _proposition(tokens: Sequence[Token], inside: Sequence[Token], subject: Token | None) -> str:
    """The clause with its time masked, its subject put first where it stands outside."""
    masked = {t.i for t in inside}
    words: list[str] = []
    for token in tokens:
        if token.i in masked:
            if not words or words[-1] != MASK:
                words.append(MASK)
        elif not token.is_punct and not token.is_space:
            words.append(token.text)
    if subject is not None and subject.i not in {t.i for t in tokens}:
        words.insert(0, _phrase(subject) or "")
    return " ".join(words)


def _entities(tokens: Iterable[Token], labels: frozenset[str]) -> tuple[str, ...]:
    """Folded names of the labels among the tokens, in text order, each once."""
    names: list[list[str]] = []
    last = -2
    for token in tokens:
        if token.ent_type_ in labels:
            if token.ent_iob_ == "B" or token.i != last + 1:
                names.append([])
            names[-1].append(token.lower_)
            last = token.i
    folded = (re.sub(r"^the |\s*'s?$", "", " ".join(n)).strip() for n in names)
    return tuple(dict.fromkeys(name for name in folded if name))


def _places(parsed: ParsedSentence, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Named places of the clause, and street blocks anywhere in the sentence."""
    blocks = (" ".join(m.group(0).lower().split()) for m in _BLOCK.finditer(parsed.sentence.text))
    return tuple(dict.fromkeys([*_entities(tokens, _PLACES), *blocks]))


def _content(tokens: Iterable[Token]) -> tuple[str, ...]:
    lemmas = (t.lemma_.lower() for t in tokens if t.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and not t.is_stop)
    return tuple(dict.fromkeys(lemma for lemma in lemmas if _WORD.fullmatch(lemma)))
