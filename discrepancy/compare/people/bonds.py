"""What one who harms and one who is harmed are to each other, read from the words around the deed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from discrepancy.records import Statement
from discrepancy.storyview import StoryView

PEERS = {
    **dict.fromkeys(
        "friend buddy pal roommate housemate classmate schoolmate neighbor neighbour co-worker coworker colleague "
        "acquaintance".split(),
        "no relatives",
    ),
    "stranger": "strangers",
    "cousin": "cousins",
    **dict.fromkeys(("brother", "sister", "sibling"), "siblings"),
    **dict.fromkeys(("half-brother", "half-sister"), "half-siblings"),
    **dict.fromkeys(("stepbrother", "stepsister"), "step-siblings"),
    **dict.fromkeys(("uncle", "aunt", "nephew", "niece"), "uncle and nephew"),
    **dict.fromkeys(("brother-in-law", "sister-in-law"), "in-laws"),
}
"""Words for a bond that is the same from both sides, or is told from either."""

CHILD, STEPCHILD = "parent and child", "step-parent and child"
PARTNERS_CHILD, GRANDCHILD = "a child and a parent's partner", "grandparent and grandchild"
CHILDREN = {
    **dict.fromkeys(("son", "daughter"), CHILD),
    **dict.fromkeys(("stepson", "stepdaughter"), STEPCHILD),
    **dict.fromkeys(("grandson", "granddaughter"), GRANDCHILD),
}
"""Words for a child that is harmed by the elder ("shot his son")."""

PARENTS = {
    **dict.fromkeys(("father", "mother", "dad", "mom"), CHILD),
    **dict.fromkeys(("stepfather", "stepmother", "stepdad", "stepmom"), STEPCHILD),
    **dict.fromkeys(("grandfather", "grandmother", "grandpa", "grandma"), GRANDCHILD),
}
"""Words for an elder who harms a child ("shot by her father")."""

PARTNER = re.compile(r"\b(?:girlfriend|boyfriend|fianc[ée]+|partner|wife|husband)['’]s\b", re.IGNORECASE)
PARENT = re.compile(r"\b(?:mother|father|mom|dad)['’]s\b", re.IGNORECASE)
OTHERS = re.compile(r"['’]s\b|\b(?:new|other|another|second|first|next|former|ex)\b", re.IGNORECASE)
"""Words before a relation that make it somebody else's ("his friend's brother")."""

_WORDS = "|".join(sorted({*PEERS, *CHILDREN, *PARENTS, "boyfriend", "girlfriend"}, key=len, reverse=True))
DEED = re.compile(
    r"\b(?:shot|shoots|shooting|killed|kills|killing|stabbed|stabs|stabbing|murdered|murders|murdering|struck|wounded|"
    r"wounds|injured|hit)(?: and (?:killed|kills|killing|wounded|wounding|injured))?"
    r"(?: accidentally| fatally| dead| to death| by accident)?(?: of)?(?P<by> by)? (?P<whose>his|her|a)"
    rf"(?P<more>(?: (?!and\b|or\b)[\w'’-]+){{0,3}}?) (?P<word>{_WORDS})\b(?!['’])",
    re.IGNORECASE,
)
"""A deed and the one it is done to or by, as a relative or friend."""


@dataclass(frozen=True)
class Bond:
    """A bond as one article tells it, and the statement cut to its words."""

    bond: str
    statement: Statement


def read_bonds(view: StoryView) -> list[Bond]:
    """The bond of each article that tells just one, in order of the articles."""
    told: dict[str, dict[str, Bond]] = {}
    for statement in first_statements(view):
        for match in DEED.finditer(statement.sentence.text):
            bond = bond_of(match)
            if bond is not None:
                start = match.start("more") + 1
                found = Bond(bond, cut(statement, start, match.end("word")))
                told.setdefault(statement.article, {}).setdefault(bond, found)
    return [next(iter(bonds.values())) for bonds in told.values() if len(bonds) == 1]


def bond_of(match: re.Match[str]) -> str | None:
    """The bond that a deed's words tell, or None where they tell of somebody else or of nobody's relative."""
    word, more = match["word"].lower(), match["more"]
    if match["by"] and word in ("boyfriend", "girlfriend"):
        return PARTNERS_CHILD if PARENT.search(more) else None
    if not match["by"] and word in CHILDREN and match["whose"].lower() != "a" and PARTNER.search(more):
        return PARTNERS_CHILD
    if OTHERS.search(more):
        return None
    if word in PEERS:
        return PEERS[word]
    if match["whose"].lower() == "a":
        return None
    return (PARENTS if match["by"] else CHILDREN).get(word)


def first_statements(view: StoryView) -> Iterator[Statement]:
    """One statement for each sentence of a story that has any, in order."""
    seen: set[tuple[str, int]] = set()
    for statement in view.statements:
        place = statement.article, statement.sentence.start
        if place not in seen:
            seen.add(place)
            yield statement


def cut(statement: Statement, start: int, end: int) -> Statement:
    """The statement with the words between two offsets of its sentence as its span."""
    base = statement.sentence.start
    return replace(statement, span_start=base + start, span_end=base + end, span=statement.sentence.text[start:end])


_ELDERS = {
    **dict.fromkeys(("father", "dad"), ("m", "parent")),
    **dict.fromkeys(("mother", "mom"), ("f", "parent")),
    **dict.fromkeys(("stepfather", "stepdad"), ("m", "step-parent")),
    **dict.fromkeys(("stepmother", "stepmom"), ("f", "step-parent")),
    **dict.fromkeys(("grandfather", "grandpa"), ("m", "grandparent")),
    **dict.fromkeys(("grandmother", "grandma"), ("f", "grandparent")),
    **dict.fromkeys(("husband", "boyfriend", "uncle", "brother"), ("m", "")),
    **dict.fromkeys(("wife", "girlfriend", "aunt", "sister"), ("f", "")),
    **dict.fromkeys(("cousin", "babysitter", "neighbor", "neighbour", "friend", "roommate"), ("", "")),
}
"""Words for what an accused person is to the victim or to the family: sex, and the word that stands for it."""

ACCUSED = re.compile(
    rf"(?P<more>(?:[\w'’-]+ ){{0,2}})\b(?P<word>{'|'.join(sorted(_ELDERS, key=len, reverse=True))})\b(?!['’-])"
    r"(?: and [\w'’]+)?(?:,? (?:\d+|[A-Z][\w.'’-]+)){0,4},?(?: of [A-Z]\w+,?)? "
    r"(?:(?:is|was|were|has been|have been|are|also|now|who|had been|being|later) ){0,3}"
    r"(?:charged|arrested|arraigned|indicted|sentenced|convicted|jailed|accused (?:of|in)|found guilty|in custody|"
    r"bound over|taken into custody|on trial|plead(?:s|ed) (?:guilty|not guilty|no contest)|"
    r"fac(?:es|ing) (?:\w+ ){0,3}charges?)\b",
    re.IGNORECASE,
)
"""Somebody told apart by what he or she is to others, who is charged or tried."""


_SOMEBODY_ELSES = re.compile(
    r"\b(?:friend|suspect|gunman|shooter|father|dad|brother|sister|uncle|aunt|cousin|boyfriend|girlfriend|husband|wife|"
    r"neighbou?r|driver|officer)['’]s\b|\b(?:new|other|another|second|first|next|former|ex|whose)\b",
    re.IGNORECASE,
)
"""Words before a relation by which it is one to somebody else than the victim ("his friend's brother")."""


def read_accused(view: StoryView) -> dict[str, dict[str, dict[str, Statement]]]:
    """By article and sex, what the accused are called by their relation to the victim or the family."""
    told: dict[str, dict[str, dict[str, Statement]]] = {}
    for statement in first_statements(view):
        for match in ACCUSED.finditer(statement.sentence.text):
            if _SOMEBODY_ELSES.search(match["more"]):
                continue
            word = match["word"].lower()
            sex, relation = _ELDERS[word]
            own = told.setdefault(statement.article, {}).setdefault(sex, {})
            own.setdefault(relation or word, cut(statement, match.start("word"), match.end("word")))
    return told
