"""Which word a time belongs to where the parse leaves it open: a noun right after it, the clause above a pluperfect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from discrepancy.extract.eventwords import (
    CLOSED_NOUNS,
    DATED_SAYING,
    EVENT_NOUNS,
    HAPPENING,
    HARM_NOUNS,
    INQUIRY_VERBS,
    LIGHT_PHRASES,
    NO_EVENT_ING,
    SAYING_VERBS,
    SCENES_OF,
)
from discrepancy.records import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_MODIFIERS = ("ADJ", "NOUN", "PROPN", "ADV", "NUM", "PART")
_MAX_MODIFIERS = 6  # words between a date and the noun it stands before ("the Aug. 3 double drive-by shooting")
_MAX_BEFORE = 3  # adjectives between an article and a date
_CLOCKS = ("minute", "hour")
_ASIDES = ("acl", "relcl", "amod")
_DETERMINERS = ("det", "poss", "case")
_BARE_YEAR = re.compile(r"\d{4}")


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that takes place."""
    lemma = token.lemma_.lower()
    is_gerund = token.tag_ == "VBG" and token.dep_ in ("nsubj", "nsubjpass")
    if token.pos_ not in _NOUNS and not is_gerund:
        return False
    return lemma in EVENT_NOUNS or (lemma.endswith("ing") and len(lemma) > 5 and lemma not in NO_EVENT_ING)


def name_after(inside: Sequence[Token]) -> Token | None:
    """The event noun that a time stands before ("the Aug. 3 shooting", "Sunday's deadly crash"), or None.

    The parse often hangs such a date on the verb. A date that stands before a noun needs an article or a possessive:
    "on Sunday police ..." has neither.
    """
    last = inside[-1]
    document = last.doc
    k = last.i + 1
    is_possessive = last.lower_.endswith(("'s", "s'")) or (k < len(document) and document[k].lower_ in ("'s", "'"))
    first = inside[0].i - 1
    while first > 0 and inside[0].i - first <= _MAX_BEFORE and document[first].pos_ in ("ADJ", "NUM"):
        first -= 1  # "a deadly Sunday night shooting"
    if not is_possessive and not (first >= 0 and document[first].dep_ in _DETERMINERS):
        return None
    for token in document[k : k + _MAX_MODIFIERS]:
        if token.sent != last.sent:
            return None
        if (is_event_noun(token) or is_gerund_name(token)) and not (token.i + 1 < len(document) and is_compound(token)):
            return token
        is_hyphened = document[token.i - 1].tag_ == "HYPH"
        if token.pos_ not in _MODIFIERS and token.tag_ not in ("HYPH", "VBN", "VBG") and not is_hyphened:
            return None
    return None


def is_gerund_name(token: Token) -> bool:
    """Whether a word in -ing that the parse takes for a verb names an event: nothing that it could govern follows."""
    if token.tag_ != "VBG" or token.lower_ in NO_EVENT_ING:
        return False
    return token.i + 1 >= len(token.doc) or token.nbor().pos_ not in (*_NOUNS, "DET", "ADJ", "PRON", "NUM")


def is_compound(token: Token) -> bool:
    """Whether a noun only tells what kind of thing the next noun is ("shooting victim")."""
    follower = token.doc[token.i + 1]
    return token.dep_ == "compound" and token.head is follower and follower.pos_ in _NOUNS


def past_of(governor: Token, inside: Sequence[Token], time: TimeSpan) -> Token:
    """The verb of the clause above, where a clock time ends a sentence behind a clause in the pluperfect.

    "Shots were fired at people who had left a match at 9:40 p.m." tells when the shots were fired: what had happened
    before is the background.
    """
    is_past = governor.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in governor.children)
    if not is_past or time.granularity not in _CLOCKS or governor.dep_ not in ("relcl", "acl"):
        return governor
    above = next((a for a in governor.ancestors if a.pos_ == "VERB"), None)
    is_told = above is not None and above.tag_ in ("VBD", "VBN") and above.i < governor.i < inside[0].i
    return above if is_told and above is not None else governor


def light_event(verb: Token) -> str | None:
    """What a light verb says with the noun it governs, itself or by a preposition ("go on trial" -> trial), or None."""
    for child in (*verb.children, *(c for a in verb.children if a.dep_ == "acomp" for c in a.children)):
        if child.dep_ == "dobj" and (found := LIGHT_PHRASES.get((verb.lemma_.lower(), "", child.lemma_.lower()))):
            return found
        for noun in child.children if child.dep_ == "prep" else ():
            key = (child.head.lemma_.lower(), child.lower_, noun.lemma_.lower())
            if noun.dep_ == "pobj" and (found := LIGHT_PHRASES.get(key)):
                return found
    return name_by_complement(verb)


def event_within(noun: Token) -> Token | None:
    """The event that a noun names, or that stands after its "of" ("the target of an air strike"); None without one."""
    if is_event_noun(noun):
        return noun
    if noun.lemma_.lower() not in SCENES_OF:
        return None
    inner = (t for p in noun.children if p.dep_ == "prep" and p.lower_ == "of" for t in p.children)
    return next((t for t in inner if t.dep_ == "pobj" and is_event_noun(t)), None)


def is_model_year(inside: Sequence[Token]) -> bool:
    """Whether a bare year stands between a determiner and a thing rather than an event ("a 2012 sedan")."""
    first = inside[0]
    if len(inside) > 1 or not _BARE_YEAR.fullmatch(first.text) or first.i == 0:
        return False
    before = first.doc[first.i - 1]
    return before.lower_ != "the" and before.dep_ in _DETERMINERS and name_after(inside) is None


def told_by_when(governor: Token, inside: Sequence[Token]) -> Token | None:
    """The verb of the clause with "when" that stands right after a time ("two weeks ago, when shots rang out").

    None where an event has the time itself, whatever went on then ("it took place at noon, when stalls were full").
    """
    subjects = (c for c in governor.children if c.dep_ == "nsubj")
    if governor.lemma_ in HAPPENING and any(is_event_noun(c) for c in subjects):
        return None
    document, k = inside[-1].doc, inside[-1].i + 1
    if k < len(document) and document[k].text == ",":
        k += 1
    if k >= len(document) or document[k].lower_ != "when":
        return None
    verb = document[k].head
    return verb if verb.pos_ == "VERB" and verb.i > k and verb.sent == inside[-1].sent else None


def cleft_event(verb: Token, inside: Sequence[Token]) -> Token | None:
    """The verb of what "it was ... that" puts a time before ("it was not until June that they arrested him")."""
    is_cleft = verb.lemma_ == "be" and any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in verb.children)
    if not is_cleft:
        return None
    clauses = (c for t in (verb, *inside, *(p for p in verb.children if p.dep_ == "prep")) for c in t.children)
    found = (c for c in clauses if c.dep_ in ("ccomp", "advcl", "relcl", "acl") and c.pos_ == "VERB")
    return next((c for c in found if c.i > inside[-1].i), None)


def said_event(verb: Token, inside: Sequence[Token], time: TimeSpan) -> Token | None:
    """The verb of what is said where the parse hangs a clock time on the saying ("said about 2 a.m. he fell")."""
    if verb.lemma_ not in SAYING_VERBS or time.granularity not in _CLOCKS:
        return None
    if verb.dep_ in ("ccomp", "parataxis") and verb.head.pos_ == "VERB" and verb.head.i > inside[-1].i:
        return verb.head
    said = (c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX"))
    return next((c for c in said if c.i > inside[-1].i), None)


def saying_before(inside: Sequence[Token], time: TimeSpan) -> Token | None:
    """The verb of saying right before a day ("said on Sunday it had struck"), whatever the parse hangs it on."""
    document, k = inside[0].doc, inside[0].i - 1
    if k > 0 and document[k].lower_ == "on":
        k -= 1
    is_told = k >= 0 and document[k].lemma_ in DATED_SAYING and document[k].tag_ in ("VBD", "VBZ", "VBN")
    is_subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in inside)
    return document[k] if is_told and not is_subject and time.granularity not in _CLOCKS else None


def told_before_saying(verb: Token, inside: Sequence[Token]) -> Token | None:
    """The verb of what is told where a time ends it before "police said", on which the parse hangs it.

    "A woman was found dead Friday, police said": nobody says when he spoke before saying who he is. So it is with
    "Renn, elected in 2014, said".
    """
    document, k = inside[-1].doc, inside[-1].i + 1
    if verb.lemma_ not in SAYING_VERBS or k >= len(document) or not k < verb.i or document[k].text != ",":
        return None
    told = [c for c in verb.children if c.dep_ in ("ccomp", "parataxis")]
    told += [t for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") for t in c.subtree if t.dep_ in _ASIDES]
    return next((t for t in reversed(told) if t.pos_ in ("VERB", "AUX") and t.i < inside[0].i), None)


def last_seen(head: Token) -> Token | None:
    """The sighting where somebody "was last seen leaving school at three", whichever verb has the time; else None."""
    options = (head, head.head) if head.tag_ == "VBG" else (head,)
    return next((v for v in options if v.lemma_ == "see" and any(c.lower_ == "last" for c in v.children)), None)


def name_by_complement(verb: Token) -> str | None:
    """What "close" says of a deal and "find guilty" of a jury: the verb alone says another thing."""
    lemma = verb.lemma_.lower()
    if lemma == "close" and any(c.dep_ == "nsubj" and c.lemma_.lower() in CLOSED_NOUNS for c in verb.children):
        return "complete"
    if lemma != "find":
        return None
    guilty = next((t for t in verb.subtree if t.lower_ == "guilty" and t.i > verb.i), None)
    if guilty is None:
        return None
    return "acquit" if guilty.nbor(-1).lower_ == "not" else "convict"


def is_harm_behind(event: Token, governor: Token) -> bool:
    """Whether a dated harm stands behind a preposition ("will be tried for the July 29 shooting"): it is over, and
    the subject of the clause need not be who did or suffered it.
    """
    return event is governor and event.dep_ == "pobj" and event.lemma_.lower() in HARM_NOUNS


def looked_into(verb: Token, inside: Sequence[Token]) -> Token | None:
    """The event that somebody looks into or looks back on, named between the verb and its time."""
    if verb.lemma_ not in INQUIRY_VERBS:
        return None
    nouns = (
        c for v in (verb, *(p for p in verb.children if p.dep_ == "prep" and p.lower_ == "in")) for c in v.children
    )
    events = (event_within(n) for n in nouns if n.dep_ in ("dobj", "pobj", "nsubjpass") and n.i < inside[0].i)
    return next((e for e in events if e is not None), None)
