"""The dead, counted by what is left of them: "17 bodies were found", "24 coffins stood in the hall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

BODY = "body"
REMAINS = frozenset("body corpse cadaver coffin casket".split())
GRAVES = frozenset(("grave", "graves"))
"""Graves are counted for their dead where they are new: a churchyard's are of other times."""

STATES = frozenset("dead more other charred burned burnt decomposed lifeless unidentified white wooden".split())
"""What may stand before "bodies" that are persons: "governing bodies", "public bodies" are none."""

NEW = frozenset("fresh freshly new newly dug open".split())


COMING_TO_LIGHT = frozenset("find recover wash float lie exhume".split())
"""Verbs of headlines whose subject they are done to: "Seventeen bodies found, search goes on"."""


def are_remains(head: Token) -> bool:
    """Whether the noun that a figure counts stands for so many dead."""
    before = {c.lower_ for c in head.children if c.dep_ in ("amod", "compound", "nmod")}
    if head.lower_ in GRAVES:
        return before <= NEW and any(t.lower_ in NEW for t in head.sent)
    return head.lemma_.lower() in REMAINS and before <= STATES and not is_acting(head)


def is_acting(head: Token) -> bool:
    """Whether what is counted says or does something to something: "the two bodies signed an accord"."""
    verb = head.head
    is_subject = head.dep_ == "nsubj" and verb.pos_ == "VERB" and verb.lemma_.lower() not in COMING_TO_LIGHT
    return is_subject and any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in verb.children)
