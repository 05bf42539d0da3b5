"""How a clause asserts its event: status, negation, certainty, and who is credited, read off the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discrepancy.extract import clausewords as words
from discrepancy.records import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_GOVERNED = (
    (words.FAILING, "failed"),
    (words.TRYING, "possible"),
    (words.ONGOING, "under_way"),
    (words.POSTPONING, "cancelled"),
)
"""Verbs that give what they govern a status of their own."""

_UP = frozenset("xcomp ccomp acl pcomp acomp".split())


def governors(head: Token) -> list[Token]:
    """The verbs and nouns that a clause is the complement of, nearest first, within its sentence."""
    found, token = [], head
    while (token.dep_ in _UP or _is_claim(token)) and token.head != token:
        token = token.head
        found.append(token)
        if len(found) > 6:
            break
    return found


def _is_claim(token: Token) -> bool:
    """Whether a noun carries a claim that its verb asserts or denies: "disputed claims that ..."."""
    return (
        token.lemma_.lower() in words.CLAIMS and token.dep_ in ("dobj", "pobj") and token.head.pos_ in ("VERB", "ADP")
    )


def child_words(head: Token, labels: frozenset[str]) -> list[str]:
    """Lower-case words of a head's children with any of these dependency labels, but for who speaks ("Will: ...")."""
    return [c.lower_ for c in head.children if c.dep_ in labels and not _is_before_colon(c)]


def _is_before_colon(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).text == ":"


def is_negated(head: Token) -> bool:
    """Whether the event of a clause is denied: every negation and denial above it flips it once."""
    flips = int(_has_negation(head))
    if is_open(head):
        return flips % 2 == 1
    for governor in governors(head):
        if governor.pos_ in ("VERB", "AUX"):
            if governor.lemma_ in words.FAILING or governor.lemma_ in words.DENIAL or governor.lemma_ == "prevent":
                flips += 1
            if _has_negation(governor) and governor.lemma_ not in ("know", "say", "tell", "confirm", "rule"):
                flips += 1
        elif governor.lemma_ in words.NEGATIVE_NOUNS:
            flips += int(any(c.lower_ in ("no", "without", "any", "little") for c in governor.children))
    return flips % 2 == 1


def is_open(head: Token) -> bool:
    """Whether a clause is left open: "it is unclear whether ...", "it is not known if ..."."""
    return any(
        g.lemma_.lower() in ("unclear", "unknown", "unsure", "clear", "sure", "certain", "know", "determine")
        and (g.lower_.startswith("un") or _has_negation(g) or _has_negation(g.head))
        for g in governors(head)
    )


def _has_negation(head: Token) -> bool:
    for child in head.children:
        if child.dep_ == "neg":
            return True
        if child.dep_ in ("advmod", "preconj") and child.lower_ in words.NEGATORS:
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "expl") and (
            child.lower_ in words.NEGATORS or _is_under_no(child)
        ):
            return True
    return False


def _is_under_no(noun: Token) -> bool:
    """Whether a noun stands under a "no" that denies its clause."""
    if noun.lemma_.lower() in words.NO_NEGATION or any(c.lower_ in words.NO_NEGATION for c in noun.children):
        return False
    return any(c.lower_ == "no" and c.dep_ in ("det", "neg") for c in noun.children)


def read_status(head: Token) -> str:
    """Status of a clause: planned, under_way, happened, cancelled, failed, possible or expected."""
    for governor in governors(head):
        found = _governed_status(governor)
        if found:
            return found
    return own_status(head)


def _governed_status(governor: Token) -> str | None:
    lemma = governor.lemma_.lower()
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in governor.children):
        return "possible"
    for verbs, status in _GOVERNED:
        if lemma in verbs:
            return status
    if _is_still_ahead(governor):
        return "expected"
    if (
        lemma in ("plan", "intention", "expect", "schedule", "slate", "set", "due", "likely", "poise")
        or lemma in words.PLANNING
    ):
        if lemma in (
            "agree",
            "want",
            "vow",
            "pledge",
            "promise",
            "hope",
            "seek",
            "aim",
            "plan",
            "intend",
            "prepare",
            "propose",
        ):
            return "planned"
        return "expected"
    return None


def _is_still_ahead(governor: Token) -> bool:
    """Whether a clause's governor leaves it ahead: "has yet to reopen", "will be allowed to return"."""
    if governor.lemma_ in ("have", "be"):
        return any(c.lower_ == "yet" for c in governor.children)
    return governor.lemma_.lower() in words.ALLOWING and any(
        c.lower_ in words.FUTURE_MODALS for g in (governor, governor.head) for c in g.children
    )


def own_status(head: Token) -> str:
    """Status from a clause's own auxiliaries and tense."""
    auxiliaries = child_words(head, frozenset({"aux", "auxpass"}))
    if any(a in words.FUTURE_MODALS for a in auxiliaries):
        return "expected"
    if any(a in words.POSSIBLE_MODALS for a in auxiliaries):
        return "happened" if "have" in auxiliaries and "could" not in auxiliaries else "possible"
    if head.lemma_ == "go" and head.tag_ == "VBG" and any(c.dep_ == "xcomp" for c in head.children):
        return "expected"
    if "be" in auxiliaries and not any(
        c.tag_ in ("VBD", "VBZ", "VBP", "MD", "TO") for c in head.children if c.dep_.startswith("aux")
    ):
        return "possible"
    if "to" in auxiliaries or _is_after_title_to(head):
        return "expected" if _is_headline_future(head) else "possible"
    if head.tag_ == "VBG":
        return "under_way"
    if head.tag_ in ("VBD", "VBN") or any(a in ("was", "were", "has", "had", "have", "did") for a in auxiliaries):
        return "happened"
    return "under_way"


def _is_after_title_to(head: Token) -> bool:
    """Whether a capitalised "To" of a headline stands just before a predicate that the parser took for something
    else.
    """
    return head.i > head.sent.start and head.nbor(-1).text == "To"


def _is_headline_future(head: Token) -> bool:
    """Whether an infinitive stands for a future of its own: "Leaders to meet", "the trial is to begin"."""
    if head.dep_ == "ROOT" or _is_after_title_to(head):
        return True
    governor = head.head
    if head.dep_ == "xcomp" and governor.lemma_ == "be":
        return True
    is_finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in head.sent)
    return not is_finite and head.dep_ in ("acl", "relcl", "xcomp")


def read_certainty(head: Token) -> str:
    """Certainty of a clause: flat, alleged, reported, suspected or possible."""
    lowered = {t.lower_ for t in _hedges_of(head)}
    for label, cues in (("alleged", words.ALLEGED_WORDS), ("reported", words.REPORTED_WORDS)):
        if lowered & cues:
            return label
    for governor in governors(head):
        lemma = governor.lemma_.lower()
        if lemma in words.ALLEGING:
            return "alleged"
        if lemma in words.SUSPECTING:
            return "suspected"
        if lemma in words.REPORTING and governor.tag_ == "VBN":
            return "reported"
    if lowered & words.SUSPECTED_WORDS:
        return "suspected"
    auxiliaries = child_words(head, frozenset({"aux"}))
    if is_open(head) or lowered & words.POSSIBLE_WORDS or any(a in ("may", "might") for a in auxiliaries):
        return "possible"
    return "flat"


def _hedges_of(head: Token) -> list[Token]:
    """Adverbs on a predicate and adjectives on its subject and objects: the words that can hedge it."""
    found = [c for c in head.children if c.dep_ in ("advmod", "amod")]
    for child in head.children:
        if child.dep_ in ("nsubj", "nsubjpass", "attr", "agent"):
            found += [c for c in child.children if c.dep_ in ("amod", "advmod")]
            found += [c for o in child.children if o.dep_ == "pobj" for c in o.children if c.dep_ == "amod"]
    if head.dep_ in ("relcl", "acl"):
        found += [c for c in head.head.children if c.dep_ == "amod"]
    return found


def read_attribution(head: Token, sentence: Sequence[Token]) -> Attribution | None:
    """Who a clause is credited to, and how, or None for the outlet's own voice."""
    for governor in governors(head):
        lemma = governor.lemma_.lower()
        if governor.pos_ == "VERB" and lemma in words.SPEECH:
            speaker = next((phrase(c) for c in governor.children if c.dep_ in ("nsubj", "agent")), None)
            return Attribution(speaker, _mode(lemma, sentence), governor.text)
    for token in sentence:
        if token.lower_ == "according" and token.i + 1 < len(token.doc):
            speaker = next((phrase(o) for p in token.children for o in p.children if o.dep_ == "pobj"), None)
            return Attribution(speaker, "said", "according to")
    return None


def _mode(lemma: str, sentence: Sequence[Token]) -> str:
    if lemma in words.DENIAL:
        return "denied"
    if lemma in words.ALLEGING:
        return "alleged"
    if any(t.text == '"' for t in sentence):
        return "quoted"
    return "said" if lemma in words.QUOTING_SAID else "reported"


def phrase(token: Token) -> str:
    """The noun phrase of a head: its tokens without relative clauses, appositions and trailing prepositions of time."""
    if token.dep_ == "agent":
        token = next((c for c in token.children if c.dep_ == "pobj"), token)
    drop = {"relcl", "acl", "appos", "punct", "advcl", "conj", "cc", "parataxis"}
    kept: list[Token] = []

    def walk(node: Token) -> None:
        kept.append(node)
        for child in node.children:
            if child.dep_ not in drop and not (child.dep_ == "prep" and child.lower_ not in ("of", "for")):
                walk(child)

    walk(token)
    return " ".join(t.text for t in sorted(kept, key=lambda t: t.i))
