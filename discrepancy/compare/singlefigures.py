"""Figures of which a story has one: a town's inhabitants, a reward, a turnout, the shells found, months of pregnancy.

The matcher asks of any two figures whether they are of one fact, and is seldom sure. Of these the wording says what
they are, and an article that gives one of the kind gives the story's; so two articles' are one fact. In 180 stories
read, all 16 pairs that differed were of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.sameness import is_agreement, lowest
from discrepancy.compare.common.versions import word_versions
from discrepancy.compare.quantity import judge
from discrepancy.intervals import is_same_value, quantity_of
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "quantity"

CONFIDENCE = 0.7
LOW_CONFIDENCE = 0.5

FAR = 5.0
"""Ratio from which two such figures are rather of two things, as a quake's and a trial's duration are."""

NAME = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bon )(?<!\bnear )(?<!\bfrom )\b[A-Z][a-z]{2,}\b")
"""A capitalised word of a sentence behind no word of place."""

MIN_LETTERS = 4
"""Letters from which a word of a place's name is looked for in the other article."""


@dataclass(frozen=True, slots=True)
class Single:
    """A kind of figure of which a story has one: what tells it, beside its dimension, and of what place or whom it is.

    ``before`` and ``after`` are searched in the sentence, up to the figure and from its end: one of them must be found,
    where there is any; ``written`` is searched in the figure's own words. ``bar`` is wording of the sentence that says
    something else with such a figure. Of a kind that is not ``is_sure`` a story may have several, seldom as it does.
    """

    label: str
    dimensions: frozenset[str]
    measure: str | None = None
    nouns: frozenset[str] = frozenset()
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    written: re.Pattern[str] | None = None
    bar: re.Pattern[str] | None = None
    is_of_place: bool = False
    is_of_person: bool = False
    is_vague_told: bool = False
    is_sure: bool = True


COUNT = frozenset(("count", "number"))
SINGLES = (
    Single(
        "inhabitants",
        COUNT,
        measure="living",
        bar=re.compile(
            r"\b(?:tents?|shelters?|camps?|homeless|refugees?|displaced|lives? at \d+|home runs?)\b", re.IGNORECASE
        ),
        is_of_place=True,
    ),
    Single("how long it lasted", frozenset(("duration",)), measure="lasted"),
    Single(
        "size of the crowd",
        COUNT,
        measure="attended",
        bar=re.compile(r"\b(?:expected|usually|average|typically|every|each)\b", re.IGNORECASE),
    ),
    Single(
        "turnout",
        frozenset(("percent", "share")),
        before=re.compile(r"\bturnout\b", re.IGNORECASE),
        after=re.compile(r"\bturnout\b", re.IGNORECASE),
        bar=re.compile(r"\b(?:valid|laws?|requir\w+|need\w*|must|threshold|compared|in \d{4})\b", re.IGNORECASE),
    ),
    Single(
        "reward",
        frozenset(("money",)),
        before=re.compile(r"\breward\b[^.$]{0,60}$", re.IGNORECASE),
        after=re.compile(r"[^.$]{0,25}\breward\b", re.IGNORECASE),
    ),
    Single(
        "months of pregnancy",
        frozenset(("duration",)),
        after=re.compile(r"[- ]*(?:\w+ )?pregnant\b", re.IGNORECASE),
    ),
    Single(
        "price of the acquisition",
        frozenset(("money",)),
        after=re.compile(r"[- ]+(?:acquisition|takeover|merger|buyout)\b", re.IGNORECASE),
    ),
    Single("the infant's age", frozenset(("age",)), written=re.compile(r"\b(?:months?|weeks?|days?)\b", re.IGNORECASE)),
    Single(
        "students enrolled",
        COUNT,
        nouns=frozenset(("student", "undergraduate")),
        after=re.compile(
            r"\s+(?:[\w-]+\s+){1,3}(?:are |were )?(?:enrolled|(?:at|on) (?:the|its) campus)\b", re.IGNORECASE
        ),
    ),
    Single(
        "the longest sentence that the accused faces",
        frozenset(("duration",)),
        measure="sentenced",
        before=re.compile(
            r"\b(?:fac(?:es?|ing)|(?:could|may|might) (?:be sentenced to|get|receive|face|serve|result in)|"
            r"carr(?:y|ies)|maximum (?:sentence|penalty|term|of))\b[^.;]{0,30}$",
            re.IGNORECASE,
        ),
        is_sure=False,
    ),
    Single(
        "how many times the victim was hit",
        COUNT,
        nouns=frozenset(("time", "bullet", "round", "shot", "gunshot", "wound")),
        before=re.compile(
            r"\b(?:shot|hit(?:ting)?|struck|striking|stabbed)\b(?:\s+[\w'’-]+){0,3}?(?:\s+(?:by|with))?\s+$",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"\A\s+(?:(?:bullets?|rounds?|shots?)\s+(?:had\s+)?(?:entered|struck|hit|pierced)|"
            r"(?:gunshot|bullet|stab|knife)\s+wounds)\b",
            re.IGNORECASE,
        ),
        bar=re.compile(
            r"\b(?:of the (?:\w+ )?(?:bullets|shots|rounds)|(?:could|should|may|might) have)\b", re.IGNORECASE
        ),
        is_of_person=True,
    ),
    Single(
        "bail",
        frozenset(("money",)),
        before=re.compile(r"\b(?:bail|bonds?)\b[^.;$]{0,40}$", re.IGNORECASE),
        after=re.compile(r"\A[^.;$,]{0,12}\b(?:bail|bonds?)\b", re.IGNORECASE),
        bar=re.compile(
            r"\b(?:percent|per cent|each|co-defendant|apiece|asked|request\w*|sought|argued|recommend\w*|lower\w*|"
            r"reduc\w*|rais\w*|increas\w*|double\w*|"
            r"treasury|municipal|(?:school|government) bonds?|investors?|yields?|another|previous\w*)\b|%",
            re.IGNORECASE,
        ),
        is_sure=False,
    ),
    Single("shells found", COUNT, nouns=frozenset(("casing", "shell", "cartridge")), is_vague_told=True),
)


def compare(view: StoryView) -> list[Fact]:
    """One fact for each kind of which articles give other figures."""
    figures = [view.statements[i] for i in view.of("quantity")]
    facts = []
    for single in SINGLES:
        only = only_figures([s for s in figures if is_told(single, s)])
        pairs = list(find_pairs(view, single, only))
        if pairs:
            facts.append(state_fact(view, single, pairs))
    return facts


def is_told(single: Single, statement: Statement) -> bool:
    """Whether a figure is of a kind, by its dimension, relation or noun, and the words beside it."""
    quantity, text = quantity_of(statement), statement.sentence.text
    if quantity.dimension not in single.dimensions or (single.bar and single.bar.search(text)):
        return False
    if quantity.bound == "several" and not single.is_vague_told:
        return False
    if single.written and not single.written.search(statement.span):
        return False
    if single.measure not in (None, quantity.measure) or (single.nouns and quantity.noun not in single.nouns):
        return False
    at = statement.span_start - statement.sentence.start
    before, after = text[:at], text[at + len(statement.span) :]
    found = [
        *([single.before.search(before)] if single.before else ()),
        *([single.after.match(after) or (single.before and single.after.search(after))] if single.after else ()),
    ]
    return not found or any(found)


def only_figures(figures: Sequence[Statement]) -> list[Statement]:
    """The first figure of each article that gives no other one of the kind."""
    by_article: dict[str, list[Statement]] = {}
    for statement in figures:
        by_article.setdefault(statement.article, []).append(statement)
    return [
        own[0]
        for own in by_article.values()
        if all(is_same_value(quantity_of(own[0]), quantity_of(other)) for other in own[1:])
    ]


def find_pairs(view: StoryView, single: Single, figures: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The pairs of articles' figures that differ and can be of one thing, in the order of the statements."""
    joined = {frozenset(fact.statements[n] for n in link) for fact in view.quantity_facts for link in fact.links}
    row = {id(view.statements[i]): i for i in view.of("quantity")}
    for one, two in combinations(figures, 2):
        if view.is_one_text(one.article, two.article):
            continue
        if frozenset((row[id(one)], row[id(two)])) in joined or are_far_apart(one, two):
            continue
        is_counted_alike = quantity_of(one).unit == quantity_of(two).unit or single.is_of_person
        if is_agreement(quantity_of(one), quantity_of(two)) or not is_counted_alike:
            continue
        if single.is_of_place and not are_places_known(view, one, two):
            continue
        if not single.is_of_person or are_of_one_person(view, one, two):
            yield one, two


def are_far_apart(one: Statement, two: Statement) -> bool:
    """Whether one figure is many times the other, or they are of other years."""
    low, high = sorted(lowest(quantity_of(s)) for s in (one, two))
    years, others = ({m for m in s.scope if m.startswith("in:")} for s in (one, two))
    return high > FAR * low or bool(years and others and not years & others)


def are_of_one_person(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether both figures' sentences have a name in common that is no place's, as far as the words before it tell."""
    texts = [view.articles[s.article].text for s in (one, two)]
    shared = set(NAME.findall(one.sentence.text)) & set(NAME.findall(two.sentence.text))
    return any(not any(re.search(rf"\b{name.lower()}\b", text) for text in texts) for name in shared)


def are_places_known(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether a place that either sentence names is known to the other article, so that both speak of it."""
    return any(
        word in view.articles[b.article].text.lower()
        for a, b in ((one, two), (two, one))
        for place in (*a.places, *a.entities)
        for word in place.split()
        if len(word) >= MIN_LETTERS
    )


def state_fact(view: StoryView, single: Single, pairs: Sequence[tuple[Statement, Statement]]) -> Fact:
    """The fact that articles give other figures of one kind."""
    versions = list({id(s): s for pair in pairs for s in pair}.values())
    place = {id(s): n for n, s in enumerate(versions)}
    name = single.label
    return Fact(
        KIND,
        name,
        tuple(versions),
        tuple(grade_pair(view, single, (one, two), (place[id(one)], place[id(two)])) for one, two in pairs),
        f"{name[:1].upper()}{name[1:]}: {word_versions(view, ((s.span, s) for s in versions))}.",
        f"Each of these articles gives one figure of this kind ({name}) and no other; both are taken to be of one.",
        "single-figure",
    )


def grade_pair(view: StoryView, single: Single, figures: tuple[Statement, Statement], places: tuple[int, int]) -> Pair:
    """The pair of two figures, at their places in the fact: low where both can be true or be of two things."""
    verdict = judge(view, *figures)
    is_low = verdict == "imprecision" or not single.is_sure
    grade = ("low", LOW_CONFIDENCE) if is_low else ("medium", CONFIDENCE)
    return Pair(min(places), max(places), verdict, *grade)
