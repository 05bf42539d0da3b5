"""Stages: who reports a charge, a deal, a search or a fire how far along (cases are followed in ``cases``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import are_names_apart, dated_order, head_of, is_same_copy, name_of
from discrepancy.compare.common.lines import PAST, SUPPOSED, YEAR
from discrepancy.compare.common.versionpairs import REVERSED
from discrepancy.compare.common.wording import shorten
from discrepancy.compare.courses.course import Course, Stage
from discrepancy.compare.courses.coursebook import COURSES
from discrepancy.compare.courses.offences import OFFENCE
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

CONFIDENCE = 0.7
"""How often such a difference read true on graded and ungraded stories, rounded."""

MAX_PAIRS = 6
"""Pairs of articles shown of one course, the widest apart first."""

DONE_TO = re.compile(
    r"^(?:charge|arrest|convict|sentence|indict|arraign|clear|acquit|find|book|hold|detain|apprehend|capture|"
    r"search|look|"
    r"hunt|accuse|release|free|seek|take|kill|shoot|pronounce|name|appoint|hire|cast|choose|pick|elect|select|"
    r"unveil|confirm|consider)"
)
"""Predicates of a case whose object is the person concerned."""

OTHERS = re.compile(
    r"\b(?:others?|men|women|members|suspects|people|pair|both|teens|teenagers|two|three|four|five|six|seven|"
    r"eight|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
"""Words of one suspect among several: such a clause is about none that is named elsewhere."""

SEARCHING = re.compile(r"^(?:search|look|hunt|seek)")
"""Predicates whose object may list several people."""

RULE = "stages"
EXPLANATION = (
    "The sources place the same matter at different stages of its course; each article counts with the furthest "
    "stage it reports. A later stage supersedes an earlier one."
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that places a matter at a stage."""

    row: int
    rank: float
    stage: str


def compare_stages(view: StoryView) -> list[Fact]:
    """One fact for each course, and person or offence where it has one, whose sources reached different stages."""
    rows = [row for row in view.of("clause") if not _is_older(view, view.statements[row])]
    facts = []
    for course in COURSES:
        for name, hits in _followed(view, course, list(_hits(view, course, rows))):
            facts.extend(_facts(view, course, hits, name))
    return facts


def _followed(view: StoryView, course: Course, hits: list[Hit]) -> list[tuple[str, list[Hit]]]:
    """The hits of a course by whom or what it is followed for: persons, offences, or the story as a whole ("")."""
    statements = view.statements
    if course.key == "offence":
        offences = sorted({o for h in hits for o in offences_of(statements[h.row])})
        return [(o, [h for h in hits if o in offences_of(statements[h.row])]) for o in offences]
    if course.key == "story":
        return [("", hits)]
    if course.key == "thing":
        things = sorted({t for h in hits if (t := thing_of(statements[h.row]))})
        return [(t, [h for h in hits if thing_of(statements[h.row]) == t]) for t in things]
    people = _people(view, hits)
    if course.key == "named person":
        return [(p, [h for h in hits if p in names_of(statements[h.row])]) for p in people]
    return [(p, [h for h in hits if _concerns(statements[h.row], p, len(people) < 2)]) for p in people or [""]]


def offences_of(statement: Statement) -> list[str]:
    """Offences a clause names."""
    return [m.group().lower() for m in OFFENCE.finditer(statement.text)]


def thing_of(statement: Statement) -> str:
    """The head of what a clause says something of, else of what is done to it; "" where it is a pronoun or missing."""
    return head_of(statement.subject) or head_of(statement.object) or ""


def names_of(statement: Statement) -> frozenset[str]:
    """The folded names of those a legal clause is about: whom it is done to, or who pleads, appears, faces or flees."""
    is_done_to = bool(DONE_TO.match(statement.predicate or "")) and statement.object is not None
    phrase, other = (statement.object, statement.subject) if is_done_to else (statement.subject, statement.object)
    text = (phrase or "").lower()
    found = {
        n
        for n in statement.entities
        if n in text and n not in statement.places and not re.search(rf"{re.escape(n)}\s?['’]", text)
    }
    if OTHERS.search(text):
        return frozenset({text})
    last = re.split(r" (?:of|from) ", phrase or "")[0].split()[-1:]
    if not found and last and last[0][:1].isupper() and statement.sentence.kind != "title":
        found = {last[0].lower()}
    if SEARCHING.match(statement.predicate or ""):
        found |= {
            n
            for n in statement.entities
            if n not in statement.places and " " not in n and n not in (other or "").lower()
        }
    if not found and not (phrase or "").strip():
        found = {
            n
            for n in statement.entities
            if n not in statement.places and n not in (other or "").lower() and " " not in n
        }
    return frozenset(n for n in found if len(n) > 2)


def _concerns(statement: Statement, person: str, is_only: bool) -> bool:
    """Whether a clause is about a person: by name, or by naming nobody in a story with one such person."""
    names = names_of(statement)
    return person in names if names else is_only


def _hits(view: StoryView, course: Course, rows: Sequence[int]) -> Iterator[Hit]:
    """The clauses, of those in these rows, that place a course at a stage."""
    for row in rows:
        statement = view.statements[row]
        for stage in _open_stages(course, statement):
            if not stage.wording.search(statement.sentence.text if stage.is_sentence_wide else statement.text):
                continue
            is_ahead = statement.status in ("planned", "expected", "possible", "failed")
            if (is_ahead and stage.rank > course.stages[0].rank and stage.name != "due in court") or (
                statement.is_negated and not stage.is_worded_negative
            ):
                continue
            yield Hit(row, stage.rank, stage.name)
            break


def _open_stages(course: Course, statement: Statement) -> list[Stage]:
    """The stages a clause can report, furthest first: only the sentence-wide ones where one of them covers its
    sentence.
    """
    covering = [s for s in course.stages if s.is_sentence_wide and s.wording.search(statement.sentence.text)]
    return covering or [s for s in reversed(course.stages) if not s.is_sentence_wide]


def _is_older(view: StoryView, statement: Statement) -> bool:
    """Whether a clause tells of an older matter, by its words or by a year before the article's, or of a supposed
    one.
    """
    published = view.published(statement)
    years = [y for y in YEAR.findall(statement.text) if not published or y < published[:4]]
    before = statement.sentence.text[: max(0, statement.start - statement.sentence.start)]
    return bool(PAST.search(statement.text) or years or SUPPOSED.search(before) or SUPPOSED.match(statement.span))


def _people(view: StoryView, hits: Sequence[Hit]) -> list[str]:
    """Names that two articles or more place at a stage, in order."""
    where: dict[str, set[str]] = {}
    for hit in hits:
        statement = view.statements[hit.row]
        for name in names_of(statement):
            where.setdefault(name, set()).add(statement.article)
    return sorted(name for name, articles in where.items() if len(articles) > 1)


def _facts(view: StoryView, course: Course, hits: Sequence[Hit], person: str) -> list[Fact]:
    furthest: dict[str, list[Hit]] = {}
    for hit in hits:
        own = furthest.setdefault(view.statements[hit.row].article, [])
        if own and hit.rank > own[0].rank:
            own.clear()
        if not own or hit.rank == own[0].rank:
            own.append(hit)
    pairs = [
        pair
        for ones, others in combinations(furthest.values(), 2)
        if _is_apart(course, ones[0], others[0]) and (pair := _closest(view, course, ones, others)) is not None
    ]
    if not pairs:
        return []
    pairs = sorted(pairs, key=lambda p: (-abs(p[0].rank - p[1].rank), p[0].row, p[1].row))[:MAX_PAIRS]
    rows = sorted({h.row for p in pairs for h in p})
    place = {row: n for n, row in enumerate(rows)}
    graded = tuple(
        Pair(place[min(a.row, b.row)], place[max(a.row, b.row)], _verdict(view, a, b), "medium", CONFIDENCE)
        for a, b in pairs
    )
    label = f"{course.name} of {_call(course, person)}" if person else course.name
    verdicts = [_verdict(view, a, b) for a, b in pairs]
    telling = pairs[verdicts.index("contradiction")] if "contradiction" in verdicts else pairs[0]
    low, high = sorted(telling, key=lambda h: h.rank)
    sides = "; ".join(
        f"{h.stage} in {name_of(view, view.statements[h.row])} ({_quote(view.statements[h.row])})" for h in (low, high)
    )
    summary = f"{label[:1].upper()}{label[1:]}: {sides}"
    explanation = EXPLANATION + (REVERSED if "contradiction" in verdicts else "")
    return [Fact("status", label, tuple(view.statements[r] for r in rows), graded, summary, explanation, RULE)]


def _call(course: Course, followed: str) -> str:
    """What a person, an offence or a thing is called in a label."""
    if course.key == "offence":
        return followed
    return f"the {followed}" if course.key == "thing" else followed.title()


def _closest(view: StoryView, course: Course, ones: Sequence[Hit], others: Sequence[Hit]) -> tuple[Hit, Hit] | None:
    """The two hits of two articles that tell most alike of one matter: the first ones where persons tell it."""
    if course.key != "story":
        ones, others = ones[:1], others[:1]
    found = [(a, b) for a in ones for b in others if _is_one_matter(view, course, a, b)]
    return max(found, key=lambda p: (view.cosine(p[0].row, p[1].row), -p[0].row, -p[1].row), default=None)


def _is_one_matter(view: StoryView, course: Course, a: Hit, b: Hit) -> bool:
    one, other = view.statements[a.row], view.statements[b.row]
    if is_same_copy(view, one, other):
        return False
    return course.key != "story" or (
        not are_names_apart(one, other) and view.cosine(a.row, b.row) >= course.least_cosine
    )


def _is_apart(course: Course, a: Hit, b: Hit) -> bool:
    return abs(a.rank - b.rank) >= course.least_gap


def _verdict(view: StoryView, a: Hit, b: Hit) -> str:
    """Update, unless the older article already has the later stage."""
    order = dated_order(view, a.row, b.row)
    return "contradiction" if order * (a.rank - b.rank) < 0 else "update"


def _quote(statement: Statement) -> str:
    return f"“{shorten(statement.span, 80)}”"
