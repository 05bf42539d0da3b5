"""The one person killed, or accused, described differently: another age, a man or a boy, a man or a woman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.clausepairs import is_same_copy
from discrepancy.compare.versions import word_versions
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "role"

ADULTS = frozenset("man woman lady gentleman".split())
YOUNG = re.compile(r"\b(?:young|teenaged?|juvenile|little|underage)\b", re.IGNORECASE)
"""Adjectives with which a man or a woman may be under age."""

MINORS = frozenset("boy girl toddler baby infant newborn child kid".split())
MALE = frozenset("man boy male gentleman".split())
FEMALE = frozenset("woman girl female lady".split())
OF_AGE = 18
LATE = 20
"""Age from which nobody is called a boy or a girl."""

_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|many|dozens|both|couple|\d{1,3})"
)
_PERSONS = (
    r"(?:people|persons|men|women|boys|girls|children|kids|teens|teenagers|youths|students|adults|males|females|bodies|victims|"
    r"dead|killed|others|family members|relatives|officers|deputies|soldiers|workers|employees)"
)
SEVERAL_KILLED = re.compile(
    rf"\b{_COUNT}(?: \w+){{0,2}} {_PERSONS}(?: \w+){{0,3}} (?:killed|dead|died|slain|murdered)\b|\bvictims\b"
    rf"|\b(?:killed|killing|deaths of|murders? of|shot|shooting) (?:at least |more than )?{_COUNT} "
    rf"(?:\w+ ){{0,2}}{_PERSONS}\b"
    r"|\b(?:double|triple|quadruple|quintuple|mass)[ -](?:homicide|murder|shooting|killing|slaying|fatal)"
    r"|\b(?:turned the gun on|shot|killed|then|before|and) (?:himself|herself)\b|\bmurder-suicide\b"
    r"|\b(?:second|third|other) (?:victim|person|man|woman|child)\b"
    r"|\b(?:was|were) also (?:killed|shot|found dead)\b|\bdeaths of\b|\bboth (?:were|died|of whom)\b",
    re.IGNORECASE,
)
SEVERAL_ACCUSED = re.compile(
    rf"\b(?:suspects|gunmen|defendants|accomplices?|co-?defendants?|shooters|attackers|assailants|robbers)\b"
    rf"|\b{_COUNT}(?: \w+){{0,2}} {_PERSONS}(?: \w+){{0,4}} (?:arrested|charged|accused|convicted|sentenced|indicted)\b"
    rf"|\b{_COUNT}(?: \w+){{0,2}} {_PERSONS}(?: \w+){{0,4}} (?:in custody|held|sought|wanted)\b"
    rf"|\b(?:arrested|charged|convicted|sentenced|indicted|arrests of) (?:\w+ )?{_COUNT} "
    r"|\b(?:another|second|third|other) (?:suspect|man|woman|teen|person|arrest|defendant)\b"
    r"|\bboth (?:are|were|men|suspects)\b|\balso (?:been )?(?:arrested|charged|accused)\b",
    re.IGNORECASE,
)
ROLES = (("the person killed", "killed", SEVERAL_KILLED), ("the person accused", "accused", SEVERAL_ACCUSED))
"""Who is looked at: the role that makes somebody one of them, and the words of an article that tells of several."""

ELSEWHERE = re.compile(
    r"\b(?:another|similar|previous|earlier|(?:years?|months?) ago|last (?:year|month)|separate|unrelated|different|"
    r"other cases?|statistics|according to the (?:gun|cdc)|(?:since|in) (?:19|20)\d\d)\b"
    r"|^(?:And |But )?In (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of another case, or of another year of this one."""

CONFIDENCE = 0.6


@dataclass(frozen=True)
class Gap:
    """A difference of two descriptions: its kind of conflict, verdict, severity and the rule that found it."""

    kind: str
    verdict: str
    severity: str
    rule: str


def compare(view: StoryView) -> list[Fact]:
    """One fact for each way in which the descriptions of the one person killed or accused differ."""
    facts = []
    for who, role, several in ROLES:
        links = find_gaps(view, figures_of(view, role, several))
        for kind in ("quantity", "role"):
            chosen = [link for link in links if link[2].kind == kind]
            if chosen:
                facts.append(state_fact(view, who, chosen))
    return facts


def figures_of(view: StoryView, role: str, several: re.Pattern[str]) -> list[Statement]:
    """What the articles that tell of one such person alone say of it, one statement a description and article."""
    single = {name for name, article in view.articles.items() if not several.search(article.text)}
    found: dict[tuple[str, str | None, int | None], Statement] = {}
    for index in view.of("figure"):
        statement = view.statements[index]
        if statement.predicate != role or statement.article not in single:
            continue
        if not ELSEWHERE.search(statement.sentence.text):
            found.setdefault((statement.article, statement.subject, age_of(statement)), statement)
    return list(found.values())


def age_of(statement: Statement) -> int | None:
    """The age that a description gives."""
    return statement.person.age if statement.person is not None else None


def find_gaps(view: StoryView, figures: Sequence[Statement]) -> list[tuple[Statement, Statement, Gap]]:
    """Pairs of descriptions that cannot be of one person, with what sets them apart.

    An age that is in dispute settles nothing about a noun.
    """
    gaps: list[tuple[Statement, Statement, Gap]] = []
    for one, two in combinations(figures, 2):
        if one.article != two.article and is_same_copy(view, one, two):
            continue
        gap = judge_ages(one, two) or judge_nouns(one, two)
        if gap is not None:
            gaps.append((one, two, gap))
    odd = [{age_of(one), age_of(two)} for one, two, gap in gaps if gap.kind == "quantity"]
    return [g for g in gaps if g[2].kind == "quantity" or not any(age_of(s) in ages for s in g[:2] for ages in odd)]


def judge_ages(one: Statement, two: Statement) -> Gap | None:
    """Another age: inside one article only where a digit was dropped, doubled or swapped."""
    a, b = age_of(one), age_of(two)
    if a is None or b is None or a == b:
        return None
    if one.article == two.article and not is_misprint(a, b):
        return None
    severity = "medium" if is_misprint(a, b) or abs(a - b) <= 3 else "low"
    return Gap("quantity", "contradiction", severity, "another age")


def is_misprint(a: int, b: int) -> bool:
    """Whether one age is another with a digit dropped, doubled or swapped (3 / 33, 17 / 71)."""
    x, y = sorted((str(a), str(b)), key=len)
    return x == y[::-1] or (len(x) < len(y) and x in y)


def judge_nouns(one: Statement, two: Statement) -> Gap | None:
    """Another sex, or somebody of age in one description and under age in the other."""
    a, b = one.subject or "", two.subject or ""
    if one.article != two.article and ((a in MALE and b in FEMALE) or (a in FEMALE and b in MALE)):
        return Gap("role", "contradiction", "medium", "a man or a woman")
    for x, y, other in ((one, two, b), (two, one, a)):
        age = age_of(y)
        is_minor = other in MINORS if age is None else age < OF_AGE
        is_adult = x.subject in ADULTS and age_of(x) is None and not YOUNG.search(x.span)
        is_child = x.subject in MINORS and age_of(x) is None
        if (is_adult and is_minor) or (is_child and age is not None and age >= LATE):
            return Gap("role", "contradiction", "medium", "of age or under age")
    return None


def state_fact(view: StoryView, who: str, links: Sequence[tuple[Statement, Statement, Gap]]) -> Fact:
    """The fact that a figure is described in these ways."""
    versions = list({id(s): s for link in links for s in link[:2]}.values())
    index = {id(s): i for i, s in enumerate(versions)}
    pairs = tuple(
        Pair(index[id(a)], index[id(b)], gap.verdict, gap.severity, CONFIDENCE if gap.severity == "medium" else 0.4)
        for a, b, gap in links
    )
    rules = sorted({link[2].rule for link in links})
    return Fact(
        links[0][2].kind,
        f"description of {who}",
        tuple(versions),
        pairs,
        f"{who.capitalize()} is described as {word_versions(view, ((s.span, s) for s in versions))}.",
        f"Each article tells of one such person, described in ways that do not go together ({'; '.join(rules)}).",
        "figure",
    )
