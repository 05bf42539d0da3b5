"""Whom something befell: the words for the person of a wound, a death or a transport, pronouns followed back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from discrepancy.extract.clausetree import roles_of, subject_of
from discrepancy.extract.namefinder import NOT_PEOPLE
from discrepancy.personwords import FEMALE, MALE, is_person_word, is_plural_word, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence

LOOK_BACK = 3
"""Sentences before a pronoun in which the person it means is looked for."""

MAX_WORDS = 14
"""Words of the phrase kept for a person: a longer one has run into the rest of the sentence."""

UNDERGOING = frozenset(
    """
suffer sustain receive have get endure die succumb recover bleed survive undergo live remain lie collapse fall arrive
""".split()
)
"""Verbs whose subject is the person hurt, active though they are."""

NOT_PERSONS = frozenset("GPE LOC FAC DATE TIME NORP LAW EVENT WORK_OF_ART LANGUAGE MONEY PRODUCT".split())
"""Entity labels of names that are nobody's; "ORG" is not among them: the small parser gives it to many a surname."""

RELATIVES = frozenset({"who", "whom", "that", "which", "whose"})
HE, SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
THEY = frozenset("they them i me we us you it".split())
_WITHIN = frozenset("compound amod nmod poss appos".split())
_INSIDE = frozenset("det amod compound nummod poss case nmod advmod quantmod punct appos npadvmod".split())


class People:
    """The persons of one article, as far as the parse tells: who heads words for a person, and whom a phrase means."""

    def __init__(self, sentences: Sequence[ParsedSentence]) -> None:
        self._sentences = sentences
        self._names = frozenset(
            t.text
            for parsed in sentences
            for entity in parsed.tokens.ents
            if entity.label_ == "PERSON" and len(entity) > 1
            for t in entity
            if t.text[:1].isupper() and len(t.text) > 2
        )

    def is_person(self, token: Token) -> bool:
        """Whether a token heads words for persons: a name, a pronoun, a noun for people, an age ("the 3-year-old")."""
        is_name = token.pos_ == "PROPN" and token.ent_type_ not in NOT_PERSONS and not token.text.isupper()
        return self.is_surely_person(token) or (is_name and token.lower_ not in NOT_PEOPLE)

    def is_surely_person(self, token: Token) -> bool:
        """Whether a token is a person's by its words or by its label, not only by being some name."""
        if token.pos_ == "PROPN" and token.lower_ in NOT_PEOPLE:
            return False
        if token.text in self._names or token.ent_type_ == "PERSON":
            return True
        return (
            is_person_word(token.text)
            or token.lower_ in THEY - {"it"}
            or (token.pos_ == "NUM" and token.dep_ in ("nsubj", "nsubjpass") and not token.text[0].isdigit())
            or token.lower_.endswith("year-old")
            or token.lower_ == "old"
            or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.children)
        )

    def patient_of(self, verb: Token) -> Token | None:
        """Whoever a verb's event befalls: its object, or its subject where it is passive or undergoes; else None."""
        actor, undergoer = roles_of(verb)
        is_passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
        if verb.lemma_.lower() in UNDERGOING and not is_passive:
            return subject_of(verb)
        direct = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if direct is not None and direct.lower_.endswith(("self", "selves")):
            return actor
        if undergoer is not None and self.is_person(undergoer):
            return undergoer
        # The small parser takes many a passive in a headline for an active verb without an object.
        is_bare = direct is None and verb.tag_ in ("VBN", "VBD")
        return actor if is_bare and actor is not None and self.is_person(actor) else None

    def patient_at(self, parsed: ParsedSentence, start: int) -> Token | None:
        """Whoever the event befalls in whose clause the words stand that start there in the sentence, or None."""
        word = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= start), None)
        for over in word.ancestors if word is not None else ():
            if over.pos_ in ("VERB", "AUX"):
                who = self.patient_of(over) or (subject_of(over) if over.pos_ == "AUX" else None)
                return who if who is not None and self.is_person(who) else None
        return None

    def name(self, token: Token | None, index: int) -> str | None:
        """The words for a person of sentence ``index``; for a pronoun those it most likely stands for, else itself."""
        if token is None:
            return None
        if token.lower_ in RELATIVES and token.head.dep_ == "relcl":
            token = token.head.head
        if token.lower_ in HE | SHE:
            return self._follow(token, index) or token.lower_
        return phrase_of(token)

    def _follow(self, pronoun: Token, index: int) -> str | None:
        """The phrase of whom a pronoun stands for: the nearest before it of its sex, subjects before others."""
        wrong = FEMALE if pronoun.lower_ in HE else MALE
        own = (
            {t.i for t in _subjects_over(pronoun)}
            if pronoun.lower_ in ("him", "her") and pronoun.dep_ != "poss"
            else set()
        )
        for back in range(min(LOOK_BACK, index) + 1):
            found = [
                t
                for t in self._persons(self._sentences[index - back])
                if singular(t.text) not in wrong
                and not is_plural_word(t.text)
                and (back or (t.i < pronoun.i and t.i not in own))
            ]
            if found:
                return phrase_of(([t for t in found if t.dep_ in ("nsubj", "nsubjpass")] or found)[-1])
        return None

    def _persons(self, parsed: ParsedSentence) -> Iterator[Token]:
        """Tokens of a sentence that head a phrase for a person and are no pronouns."""
        for token in parsed.tokens:
            if token.dep_ in _WITHIN or token.lower_ in HE | SHE | RELATIVES | THEY:
                continue
            is_named = token.pos_ in ("NOUN", "PROPN", "ADJ")
            if (is_named or token.dep_ in ("nsubj", "nsubjpass")) and self.is_surely_person(token):
                yield token


def _subjects_over(token: Token) -> Iterator[Token]:
    """Subjects of the verbs above a token: "him" is never the subject of its own verb."""
    for over in token.ancestors:
        if over.pos_ in ("VERB", "AUX"):
            yield from (c for c in over.children if c.dep_ in ("nsubj", "nsubjpass"))


def phrase_of(token: Token) -> str:
    """A noun phrase without its clauses: what stands left of its head, its apposition, whoever is joined to it."""
    kept: list[Token] = []

    def walk(node: Token) -> None:
        kept.append(node)
        for child in node.children:
            is_joined = child.dep_ in ("conj", "cc") and child.pos_ not in ("VERB", "AUX")
            is_whose = child.dep_ == "prep" and child.lower_ == "of"
            if child.dep_ in _INSIDE or is_joined or is_whose or (child.dep_ == "pobj" and node.lower_ == "of"):
                walk(child)

    walk(token)
    words = [t for t in sorted(kept, key=lambda t: t.i) if not t.is_space][:MAX_WORDS]
    return re.sub(r"\s+", " ", "".join(t.text_with_ws for t in words)).strip(" ,.-").removesuffix("'s")
