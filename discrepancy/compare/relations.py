"""One person's relation to another told differently: a wife or a girlfriend, a brother or a half-brother."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import cut, first_statements
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.people.persons import gather_portraits, group_portraits
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "role"

PARTNERS = {
    "wife": ("she", "married"),
    "bride": ("she", "married"),
    "widow": ("she", "married"),
    "girlfriend": ("she", "a couple"),
    "mistress": ("she", "a couple"),
    "fiancee": ("she", "engaged"),
    "husband": ("he", "married"),
    "widower": ("he", "married"),
    "bridegroom": ("he", "married"),
    "boyfriend": ("he", "a couple"),
    "fiance": ("he", "engaged"),
    "spouse": ("", "married"),
    "companion": ("", "a couple"),
}
"""Partners with the sex that the word tells and how close the two are."""

FAMILIES = (
    frozenset({"son", "stepson", "grandson", "nephew"}),
    frozenset({"daughter", "stepdaughter", "granddaughter", "niece"}),
    frozenset({"father", "stepfather", "grandfather"}),
    frozenset({"mother", "stepmother", "grandmother"}),
    frozenset({"brother", "half-brother", "stepbrother", "brother-in-law", "cousin"}),
    frozenset({"sister", "half-sister", "stepsister", "sister-in-law", "cousin"}),
)
"""Relations of which a person has one to one other, each set to be compared within."""

OWNER = re.compile(r"\b(his|her|their|[A-Z][\w.-]+['’]s?) (?:[\w-]+ ){0,2}$")
"""Whose relation somebody is, right before the word for it."""

_PARTNER = (
    r"(?P<more>(?: (?!and\b)[\w-]+){0,2}?) (?P<word>(?:ex-)?(?:wife|bride|widow|girlfriend|mistress|fianc[ée]+|husband|"
    r"boyfriend|spouse))\b"
)
HARMED = re.compile(
    r"\b(?:shot|shoots|shooting|killed|kills|killing|stabbed|stabs|stabbing|murdered|murders|murdering|"
    r"strangl(?:ed|es|ing)|beat|beats|beating|attacked|attacks|opened fire on|opens fire on|fired at|death of|"
    rf"murder of|slaying of|gunned down|threatened|abducted|kidnapped)(?: [\w-]+){{0,2}}? (?:his|her){_PARTNER}",
    re.IGNORECASE,
)
"""A partner whom somebody harms: the one person that a story of this kind can mean."""

MENTIONED = re.compile(rf"\b(?:his|her){_PARTNER}", re.IGNORECASE)

HARMERS = (
    re.compile(
        r"\b(?:shot|killed|stabbed|murdered|strangled|beaten|attacked|gunned down|shooting|stabbing)"
        rf"(?: [\w-]+){{0,8}}? by (?:his|her){_PARTNER}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:his|her){_PARTNER}(?: [^,.;]{{0,25}},)? (?:was|is|has been|had been) (?:later |now |also )?"
        r"(?:arrested|charged|taken into custody|in custody|accused|being held)",
        re.IGNORECASE,
    ),
)
"""A partner who harmed somebody, or is held for it."""

_HARM = (
    r"\b(?:shot|shooting|killed|killing|stabbed|stabbing|murdered|murdering|strangl(?:ed|ing)|beat|beating|beaten|"
    r"abused|"
    r"abusing|drown(?:ed|ing)|shaking|shook|poison(?:ed|ing)|"
    r"(?:death|murder|killing|slaying|beating|abuse) of|to death)"
)
_CHILD = r"(?:son|daughter|child|baby|infant|toddler|boy|girl|children)"
_PARENT = r"(?:father|mother|dad|mom|mum)"
_BY = rf"{_HARM}(?: [\w-]+){{0,5}}? by (?:his|her|their|the (?:boy|girl|child|baby)['’]s) "
PARENTS = (
    (
        "a parent",
        re.compile(
            rf"{_BY}(?:own )?{_PARENT}\b(?!['’]s|-in)|{_HARM} (?:his|her) (?:own )?"
            rf"(?:[\w-]+ ){{0,3}}?(?:son|daughter)\b(?!['’]s|-in)",
            re.IGNORECASE,
        ),
    ),
    (
        "a stepparent",
        re.compile(
            rf"{_BY}step-?{_PARENT}\b|{_HARM} (?:his|her) (?:[\w-]+ ){{0,3}}?"
            rf"step-?(?:son|daughter|child)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "a parent's partner",
        re.compile(
            rf"{_BY}{_PARENT}['’]s (?:[\w-]+ )?(?:boyfriend|girlfriend|fianc[ée]+|partner|companion)\b|"
            rf"{_HARM} (?:his|her) (?:[\w-]+ )?(?:girlfriend|boyfriend|fianc[ée]+|partner|companion)['’]s "
            rf"(?:[\w-]+ ){{0,3}}?{_CHILD}\b",
            re.IGNORECASE,
        ),
    ),
)
"""What somebody is to the child whom he or she harms, each with its wording."""

FORMER = re.compile(r"\b(?:ex|former|estranged|late|one-time|separated)\b", re.IGNORECASE)
ANOTHER = re.compile(r"\b(?:new|other|another|current|second|first|next|then)\b", re.IGNORECASE)

FAMILY_RULE = "another relation of one person by name"
HARMED_RULE = "another relation of the one who was harmed"
SAME_RULE = "a partner called otherwise"
PARENT_RULE = "another bond to the child who was harmed"


@dataclass(frozen=True)
class Partner:
    """One mention of somebody's partner: sex, closeness and the statement cut to the words."""

    sex: str
    bond: str
    statement: Statement


@dataclass(frozen=True)
class Link:
    """Two mentions that differ, with the grade of their pair and the rule."""

    one: Statement
    two: Statement
    severity: str
    confidence: float
    rule: str


def compare(view: StoryView) -> list[Fact]:
    """One fact for each person whose relation to another differs, named or not."""
    facts = [state_fact(view, f"relation of {name}", links) for name, links in named_links(view) if links]
    others = (("relation of the partner", partner_links(view)), ("relation to the child", parent_links(view)))
    return [*facts, *(state_fact(view, label, links) for label, links in others if links)]


def named_links(view: StoryView) -> Iterator[tuple[str, list[Link]]]:
    """For each person named by several articles, the mentions whose relations exclude one another."""
    for group in group_portraits(gather_portraits(view)):
        told = [(r, m) for p in group for m in p.mentions if m.person for r in m.person.relations]
        links = [
            Link(show(a, one), show(b, two), "medium", 0.6, FAMILY_RULE)
            for (one, a), (two, b) in combinations(told, 2)
            if a.article != b.article
            and not is_same_copy(view, a, b)
            and are_apart(owned(one, a), owned(two, b), [r for r, _ in told])
        ]
        yield group[0].name, links[:4]


def are_apart(one: str, two: str, told: Sequence[str]) -> bool:
    """Whether two relations exclude each other; former ones, and families told in both ways, are left out."""
    if FORMER.search(one) or FORMER.search(two):
        return False
    a, b = head_word(one), head_word(two)
    if a in PARTNERS and b in PARTNERS:
        return PARTNERS[a][1] != PARTNERS[b][1]
    return a != b and any({a, b} <= family for family in FAMILIES) and is_one_owner(one, two) and len(told) < 5


def owned(relation: str, mention: Statement) -> str:
    """A relation with its owner, read before it where the words lack it ("his half-brother")."""
    if of := re.fullmatch(r"(?:the |a )?([\w-]+) of (.+)", relation):
        return f"{of.group(2)}'s {of.group(1)}"
    if " " in relation:
        return relation
    at = mention.sentence.text.find(relation)
    owner = OWNER.search(mention.sentence.text[: max(at, 0)])
    return f"{owner.group(1)} {relation}" if owner else relation


def is_one_owner(one: str, two: str) -> bool:
    """Whether two relations are to one person: the same words before them ("Renn's brother", "Renn's half-brother")."""
    a, b = (re.sub(r"\W+$", "", phrase[: phrase.lower().rfind(head_word(phrase))]).lower() for phrase in (one, two))
    return a == b and a not in ("a", "an", "the", "")


def head_word(phrase: str) -> str:
    """The last word of a relation, without accents ("his fiancée" -> "fiancee")."""
    words = re.split(r"\s+(?:of|to|with)\s+", phrase.lower().replace("é", "e"))[0].split()
    return words[-1].strip(".,") if words else ""


def partner_links(view: StoryView) -> list[Link]:
    """Mentions of one partner, without a name, that tell another bond: of the one harmed, or beside that one."""
    harmed, harmers = read_partners(view, HARMED), read_partners(view, *HARMERS)
    links = [
        Link(a.statement, b.statement, "medium", 0.6, HARMED_RULE)
        for a, b in [*combinations(harmed, 2), *across(harmers)]
        if a.sex == b.sex and a.bond != b.bond and not is_same_copy(view, a.statement, b.statement)
    ]
    if links:
        return links[:4]
    bonds = {(p.sex, p.bond) for p in harmed}
    if len(bonds) != 1 or not harmed:
        return []
    sex, bond = bonds.pop()
    others = [p for p in read_partners(view, MENTIONED) if p.sex == sex and p.bond not in (bond, "former")]
    return [
        Link(a.statement, b.statement, "low", 0.45, SAME_RULE)
        for a in harmed
        for b in others
        if a.statement.sentence.start != b.statement.sentence.start or a.statement.article != b.statement.article
    ][:4]


def across(partners: Sequence[Partner]) -> list[tuple[Partner, Partner]]:
    """The pairs of mentions of two articles, each of which has one such partner alone."""
    held = [p.statement.article for p in partners]
    single = [p for p in partners if held.count(p.statement.article) == 1]
    return list(combinations(single, 2))


def parent_links(view: StoryView) -> list[Link]:
    """What somebody is to the child who was harmed, where two articles tell it in one way each and they differ."""
    found: dict[tuple[str, str], Statement] = {}
    for statement in first_statements(view):
        for bond, wording in PARENTS:
            if match := wording.search(statement.sentence.text):
                found.setdefault((statement.article, bond), cut(statement, match.start(), match.end()))
    held = [article for article, _ in found]
    single = [(bond, shown) for (article, bond), shown in found.items() if held.count(article) == 1]
    return [
        Link(a, b, "low", 0.5, PARENT_RULE)
        for (one, a), (two, b) in combinations(single, 2)
        if one != two and not is_same_copy(view, a, b)
    ][:4]


def read_partners(view: StoryView, *wordings: re.Pattern[str]) -> list[Partner]:
    """The partners that some wordings find, one an article and bond, in order of the text."""
    found: dict[tuple[str, str, str], Partner] = {}
    for statement in first_statements(view):
        for match in (m for wording in wordings for m in wording.finditer(statement.sentence.text)):
            word = head_word(match["word"].lower().removeprefix("ex-"))
            if word not in PARTNERS or ANOTHER.search(match["more"]):
                continue
            sex, bond = PARTNERS[word]
            is_former = FORMER.search(match["more"]) or match["word"].lower().startswith("ex-")
            shown = cut(statement, match.start("word"), match.end("word"))
            partner = Partner(sex, "former" if is_former else bond, shown)
            found.setdefault((statement.article, partner.sex, partner.bond), partner)
    return list(found.values())


def show(mention: Statement, relation: str) -> Statement:
    """A person's mention with the relation as its span, where the sentence holds it."""
    at = mention.sentence.text.find(relation)
    return mention if at < 0 else cut(mention, at, at + len(relation))


def state_fact(view: StoryView, label: str, links: Sequence[Link]) -> Fact:
    """The fact that somebody's relation is told in these ways."""
    key = {(s.article, s.span_start): s for link in links for s in (link.one, link.two)}
    index = {place: i for i, place in enumerate(key)}
    pairs = tuple(make_pair(index, link) for link in links)
    rules = sorted({link.rule for link in links})
    told = word_versions(view, ((s.span, s) for s in key.values()))
    return Fact(
        KIND,
        label,
        tuple(key.values()),
        pairs,
        f"{label[:1].upper()}{label[1:]}: {told}.",
        f"Words for one relation that exclude one another ({'; '.join(rules)}); they may be of two persons.",
        "relation",
    )


def make_pair(index: Mapping[tuple[str, int], int], link: Link) -> Pair:
    """The pair that a link makes of two of a fact's statements."""
    a, b = sorted((index[link.one.article, link.one.span_start], index[link.two.article, link.two.span_start]))
    return Pair(a, b, "contradiction", link.severity, link.confidence)
