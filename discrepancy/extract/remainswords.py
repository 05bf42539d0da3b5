"""Whose body it is: "the body of Ada Renn", "her remains"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.patients import People

BODY = frozenset({"body", "remain", "remains", "corpse"})


def person_of(token: Token) -> Token:
    """The token of the person whose body a token means, else the token itself."""
    if token.lemma_.lower() not in BODY:
        return token
    whose = next((c for c in token.children if c.dep_ == "poss"), None)
    if whose is not None:
        return whose
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), token) if of is not None else token


def name_person(people: People, who: Token | None, index: int) -> str | None:
    """The words for a person of a sentence without the possessive of "Ada Renn's body"; None of what is nobody."""
    if who is None or not people.is_person(who):
        return None
    return (people.name(who, index) or "").removesuffix("'s") or None
