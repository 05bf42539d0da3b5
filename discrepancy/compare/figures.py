"""The one person killed, or accused, described differently: another age, a man or a boy, a man or a woman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.ages import age_of
from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.versions import word_versions
from discrepancy.names import fold_name, is_nickname, likeness
from discrepancy.records import Fact, Pair, Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

KIND = "role"

ADULTS = frozenset("man woman lady gentleman".split())
YOUNG = Screened(r"\b(?:young|teenaged?|juvenile|little|underage)\b", re.IGNORECASE)
"""Adjectives with which a man or a woman may be under age."""

MINORS = frozenset("boy girl toddler baby infant newborn child kid".split())
TEENS = frozenset("teen teenager adolescent".split())
MALE = frozenset("man boy male gentleman".split())
FEMALE = frozenset("woman girl female lady".split())
PARTS = (
    (
        frozenset("employee worker clerk cashier bartender waiter waitress guard owner".split()),
        frozenset("customer patron guest client shopper diner".split()),
        frozenset("robber burglar intruder".split()),
        frozenset({"bystander"}),
    ),
    (
        frozenset({"driver", "motorist"}),
        frozenset({"passenger"}),
        frozenset({"pedestrian"}),
        frozenset({"cyclist", "bicyclist"}),
        frozenset({"motorcyclist"}),
    ),
    (frozenset({"officer", "policeman"}), frozenset({"deputy"}), frozenset({"trooper"})),
    (frozenset({"soldier"}), frozenset({"marine"}), frozenset({"sailor"}), frozenset({"airman"})),
    (frozenset({"student"}), frozenset({"teacher"})),
    (frozenset({"tenant"}), frozenset({"landlord"})),
)
"""What somebody was to a place, a road or a service: nobody is in two sets of one row."""

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
SEVERAL_KILLED = Screened(
    rf"\b{_COUNT}(?: \w+){{0,2}} {_PERSONS}(?: \w+){{0,3}} (?:killed|dead|died|slain|murdered)\b"
    r"|\b(?:one of the|both|all|two|three|four|five|six|slain|dead|deceased) (?:\w+ )?victims\b"
    rf"|\b(?:killed|killing|deaths of|murders? of|shot|shooting) (?:at least |more than )?{_COUNT} "
    rf"(?:\w+ ){{0,2}}{_PERSONS}\b"
    r"|\b(?:double|triple|quadruple|quintuple|mass)[ -](?:homicide|murder|shooting|killing|slaying|fatal)"
    r"|\b(?:turned the gun on|shot|killed|then|before|and) (?:himself|herself)\b|\bmurder-suicide\b"
    r"|\b(?:second|third|other) (?:victim|person|man|woman|child)\b"
    r"|\b(?:was|were) also (?:killed|shot|found dead)\b|\bdeaths of\b|\bboth (?:were|died|of whom)\b",
    re.IGNORECASE,
)
SEVERAL_ACCUSED = Screened(
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

ELSEWHERE = Screened(
    r"\b(?:another|similar|previous|earlier|(?:years?|months?) ago|last (?:year|month)|separate|unrelated|different|"
    r"other cases?|statistics|according to the (?:gun|cdc)|(?:since|in) (?:19|20)\d\d)\b"
    r"|^(?:And |But )?In (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of another case, or of another year of this one."""

ALIKE = 0.6
"""Likeness of two words of names from which the names may be one."""

NEAR_AGE = 3
"""Years between two ages of one person; ages further apart are mostly two persons', unless a digit is misprinted."""

GRADES = {"contradiction": ("medium", 0.6), "imprecision": ("low", 0.45)}
"""Severity and confidence by verdict: somebody of eighteen is a teenager and a man."""


NAMED = {"quantity": "age", "actor": "name", "role": "description"}
"""What differs, by kind of conflict."""


@dataclass(frozen=True)
class Gap:
    """A difference of two descriptions: its kind of conflict, its verdict and the rule that found it."""

    kind: str
    verdict: str
    rule: str


def compare(view: StoryView) -> list[Fact]:
    """One fact for each way in which the descriptions of the one person killed or accused differ."""
    facts = []
    for who, role, several in ROLES:
        links = find_gaps(view, figures_of(view, role, several))
        for kind in ("quantity", "role", "actor"):
            chosen = [link for link in links if link[2].kind == kind]
            if chosen:
                facts.append(state_fact(view, who, chosen))
    return facts


def figures_of(view: StoryView, role: str, several: Screened) -> list[Statement]:
    """What the articles that tell of one such person alone say of it, one statement a description and article."""
    single = {name for name, article in view.articles.items() if not several.search(article.text)}
    found: dict[tuple[str, str | None, int | None, tuple[str, ...]], Statement] = {}
    for index in view.of("figure"):
        statement = view.statements[index]
        if statement.predicate != role or statement.article not in single:
            continue
        if not ELSEWHERE.search(statement.sentence.text):
            found.setdefault((statement.article, statement.subject, age_of(statement), statement.content), statement)
    return list(found.values())


def find_gaps(view: StoryView, figures: Sequence[Statement]) -> list[tuple[Statement, Statement, Gap]]:
    """Pairs of descriptions that cannot be of one person, with what sets them apart.

    An age that is in dispute settles nothing about a noun.
    """
    gaps: list[tuple[Statement, Statement, Gap]] = []
    for one, two in combinations(figures, 2):
        if one.article != two.article and is_same_copy(view, one, two):
            continue
        gap = judge_ages(one, two) or judge_nouns(one, two) or judge_parts(one, two)
        if gap is None and are_half_named(one, two) and not are_names_shared(view, one, two):
            gap = Gap("actor", "contradiction", "half of the name is another")
        if gap is not None:
            gaps.append((one, two, gap))
    odd = [{age_of(one), age_of(two)} for one, two, gap in gaps if gap.kind == "quantity"]
    return [g for g in gaps if g[2].kind == "quantity" or not any(age_of(s) in ages for s in g[:2] for ages in odd)]


def judge_ages(one: Statement, two: Statement) -> Gap | None:
    """Another age, a little off or misprinted; inside one article a digit must be dropped, doubled or swapped."""
    a, b = age_of(one), age_of(two)
    if a is None or b is None or a == b or are_named_apart(one, two):
        return None
    if one.article == two.article and not is_misprint(a, b):
        return None
    if not is_misprint(a, b) and abs(a - b) > NEAR_AGE:
        return None
    return Gap("quantity", "contradiction", "another age")


def are_named_apart(one: Statement, two: Statement) -> bool:
    """Whether two descriptions hold full names without a word in common or alike."""
    a, b = one.content, two.content
    return min(len(a), len(b)) > 1 and not any(likeness(x, y) >= ALIKE for x in a for y in b)


def are_half_named(one: Statement, two: Statement) -> bool:
    """Whether two full names of two articles share the first or the last word, the other being another altogether."""
    a, b = one.content, two.content
    if one.article == two.article or min(len(a), len(b)) < 2 or (a[0] == b[0]) == (a[-1] == b[-1]):
        return False
    odd = (a[0], b[0]) if a[-1] == b[-1] else (a[-1], b[-1])
    return not is_nickname(*odd) and likeness(*odd) < ALIKE and not set(a[1:-1]) & set(b) and not set(b[1:-1]) & set(a)


def are_names_shared(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether one of two articles holds the odd word of the other's name as well, so that it knows both persons."""
    texts = {s.article: set(fold_name(view.articles[s.article].text)) for s in (one, two)}
    return bool((set(one.content) - set(two.content)) & texts[two.article]) or bool(
        (set(two.content) - set(one.content)) & texts[one.article]
    )


def is_misprint(a: int, b: int) -> bool:
    """Whether one age is another with a digit dropped, doubled or swapped (3 / 33, 17 / 71)."""
    x, y = sorted((str(a), str(b)), key=len)
    return x == y[::-1] or (len(x) < len(y) and x in y)


def judge_nouns(one: Statement, two: Statement) -> Gap | None:
    """Another sex, or somebody of age in one description and under age in the other."""
    a, b = one.subject or "", two.subject or ""
    if one.article != two.article and ((a in MALE and b in FEMALE) or (a in FEMALE and b in MALE)):
        return Gap("role", "contradiction", "a man or a woman")
    for x, y, other in ((one, two, b), (two, one, a)):
        age = age_of(y)
        is_minor = other in MINORS if age is None else age < OF_AGE
        is_adult = x.subject in ADULTS and age_of(x) is None and not YOUNG.search(x.span)
        is_child = x.subject in MINORS and age_of(x) is None
        if is_adult and age is None and other in TEENS and one.article != two.article:
            return Gap("role", "imprecision", "a teenager, of age or not")
        if (is_adult and is_minor) or (is_child and age is not None and age >= LATE):
            return Gap("role", "contradiction", "of age or under age")
    return None


def judge_parts(one: Statement, two: Statement) -> Gap | None:
    """Another part in what happened: an employee and a customer, a driver and a passenger."""
    for row in PARTS:
        a, b = (next((i for i, part in enumerate(row) if s.subject in part), None) for s in (one, two))
        if a is not None and b is not None and a != b and one.article != two.article:
            return Gap("role", "contradiction", "another part in it")
    return None


def state_fact(view: StoryView, who: str, links: Sequence[tuple[Statement, Statement, Gap]]) -> Fact:
    """The fact that a figure is described in these ways."""
    versions = list({id(s): s for link in links for s in link[:2]}.values())
    index = {id(s): i for i, s in enumerate(versions)}
    pairs = tuple(Pair(index[id(a)], index[id(b)], gap.verdict, *GRADES[gap.verdict]) for a, b, gap in links)
    rules = sorted({link[2].rule for link in links})
    return Fact(
        links[0][2].kind,
        f"{NAMED[links[0][2].kind]} of {who}",
        tuple(versions),
        pairs,
        f"{who.capitalize()} is described as {word_versions(view, ((s.span, s) for s in versions))}.",
        f"Each article tells of one such person, described in ways that do not go together ({'; '.join(rules)}).",
        "figure",
    )
