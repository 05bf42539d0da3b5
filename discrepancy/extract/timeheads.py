"""Which word a time belongs to where the parse leaves it open: a noun right after it, the clause above a pluperfect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from discrepancy.extract.eventwords import EVENT_NOUNS, NO_EVENT_ING
from discrepancy.records import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_MODIFIERS = ("ADJ", "NOUN", "PROPN", "ADV", "NUM", "PART")
_MAX_MODIFIERS = 6  # words between a date and the noun it stands before ("the Aug. 3 double drive-by shooting")
_CLOCKS = ("minute", "hour")


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
    if not is_possessive and not (first >= 0 and document[first].dep_ == "det"):
        return None
    for token in document[k : k + _MAX_MODIFIERS]:
        if token.sent != last.sent:
            return None
        if is_event_noun(token) and not (token.i + 1 < len(document) and is_compound(token)):
            return token
        is_hyphened = document[token.i - 1].tag_ == "HYPH"
        if token.pos_ not in _MODIFIERS and token.tag_ not in ("HYPH", "VBN", "VBG") and not is_hyphened:
            return None
    return None


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
