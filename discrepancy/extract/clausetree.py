"""The shape of a clause in a parse: its predicate, its own tokens, who acts and who undergoes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from discrepancy.extract import clausewords as words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSAL = frozenset("ccomp advcl relcl acl conj parataxis csubj pcomp xcomp".split())


def is_predicate(token: Token) -> bool:
    """Whether a token heads a clause of its own: a verb that is no auxiliary, no speech frame and no bare governor."""
    if token.pos_ not in ("VERB", "AUX") or token.dep_ in ("aux", "auxpass", "amod", "compound"):
        return False
    if token.dep_ not in _CLAUSAL and token.dep_ != "ROOT" and token.pos_ == "AUX":
        return False
    return not _is_frame(token)


def _is_frame(token: Token) -> bool:
    """A verb that only carries its complement: "said that ...", "plans to ...", "began to ..."."""
    complements = [c for c in token.children if c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("VERB", "AUX")]
    if not complements:
        return False
    lemma = token.lemma_.lower()
    return (
        lemma in words.SPEECH
        or lemma in words.PLANNING
        or lemma in words.ONGOING
        or lemma in words.TRYING
        or lemma in words.FAILING
        or lemma == "go"
    )


def own_tokens(head: Token) -> list[Token]:
    """Tokens of a clause: its subtree without the clauses that assert something of their own."""
    kept: list[Token] = []

    def walk(node: Token) -> None:
        kept.append(node)
        for child in node.children:
            if child.dep_ in ("conj", "advcl", "relcl", "ccomp", "parataxis") and child.pos_ in ("VERB", "AUX"):
                continue
            if child.dep_ in ("cc", "punct", "preconj", "mark") and node is head:
                continue
            walk(child)

    walk(head)
    return sorted(kept, key=lambda t: t.i)


def subject_of(head: Token) -> Token | None:
    """The grammatical subject of a clause, inherited from the clause it is joined to where it has none."""
    token, hops = head, 0
    while hops < 5:
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
                return _antecedent(child)
        if token.dep_ in ("acl", "relcl"):
            return token.head
        if token.dep_ not in ("conj", "xcomp", "advcl", "acomp") or token.head == token:
            return None
        token, hops = token.head, hops + 1
    return None


def _antecedent(subject: Token) -> Token:
    if subject.lower_ in ("who", "which", "that", "whom") and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def is_passive(head: Token) -> bool:
    """Whether a clause's subject undergoes its event."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in head.children):
        return True
    if (
        head.dep_ == "conj"
        and head.tag_ == "VBN"
        and not any(c.dep_ in ("nsubj", "aux", "dobj") for c in head.children)
    ):
        return is_passive(head.head)
    return head.dep_ == "acl" and head.tag_ == "VBN"


def roles_of(head: Token) -> tuple[Token | None, Token | None]:
    """(actor, undergoer) of a clause, the passive turned round."""
    subject = subject_of(head)
    agent = next((o for c in head.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"), None)
    if is_passive(head):
        return agent, subject
    undergoer = next((c for c in head.children if c.dep_ in ("dobj", "attr", "oprd", "acomp", "dative")), None)
    if undergoer is None:
        undergoer = next(
            (
                o
                for c in head.children
                if c.dep_ in ("prep", "agent") and c.lower_ not in ("on", "in", "at", "since")
                for o in c.children
                if o.dep_ == "pobj"
            ),
            None,
        )
    if undergoer is None and head.dep_ == "relcl":
        relative = [c for c in head.children if c.lower_ in ("that", "which", "whom") and c.dep_ == "dobj"]
        undergoer = head.head if relative else None
    return subject, undergoer


def predicate_of(head: Token) -> str:
    """Folded lemma of a verb, with its particle."""
    particle = next((c.lower_ for c in head.children if c.dep_ == "prt"), "")
    return fold(head.lemma_ + (" " + particle if particle else ""))


def verb_over(noun: Token) -> Token | None:
    """The nearest verb above a noun, or None within three steps."""
    token = noun
    for _ in range(3):
        if token.head == token:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def fold(text: str) -> str:
    """Lower case without accents, quotation marks or possessive endings."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"'s?$|^'", "", plain.lower().strip()).strip()


def place_of(root: Token) -> list[Token]:
    """The words of what a clause with "where" tells of: "the mayor of Merl, where five people died"."""
    where = next((t for t in root.children if t.lower_ == "where"), None) if root.dep_ == "relcl" else None
    return list(root.doc[root.head.left_edge.i : where.i]) if where is not None else []
