"""Cases: how far each source has the case against each person, whoever he or she is called there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from discrepancy.compare.casebook import AHEAD, IN_PART, PARTLY, SOUGHT, STAGES, WITHDRAWN, CaseStage
from discrepancy.compare.clausepairs import is_same_copy
from discrepancy.compare.courses import OFFENCE, PAST, SUPPOSED
from discrepancy.compare.defendants import (
    OFFICIAL,
    Defendant,
    People,
    Who,
    are_compatible,
    describe,
    fold_text,
    know_people,
    name_people,
    names_in,
)
from discrepancy.compare.lines import OPENING, Line, read_lines, row_at
from discrepancy.compare.stages import DONE_TO
from discrepancy.compare.versionpairs import Matter, Version, VersionPair, make_fact
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

RULE = "case"
EXPLANATION = (
    "The sources have the case against one person at different stages; each article counts with the furthest stage it "
    "reports. Persons are lined up by name, else by what fits them alone (age, sex, kinship). A later stage supersedes "
    "an earlier one."
)
CONFIDENCE = 0.65

BEFORE = 60
"""Characters before a stage's wording in which it can be taken back ("could be", "no one has been")."""

AFTER = 20
LEAST_GAP = 1.0
"""Difference of ranks from which two stages are no part of one piece of news: an arrest and a charge are."""

_HEAD = re.compile(r" (?:of|in|from|at|for|who)\b|,")

DUE, APPEARED = "due in court", "before the court"
DROPPED = "charges dropped"
IN_PART_RANK = 3.5
"""Rank of a case that goes on with fewer charges: little further than the charge."""

SPECIAL = frozenset(
    {
        ("charges only considered", "charged"),
        ("due in court", "before the court"),
        ("charges dropped", "decided"),
    }
)
"""Stages nearer than that which no article has right at the same time."""

CAUGHT = 2.4
"""Least rank of a stage that answers whether the suspect is caught."""

AGAINST = re.compile(
    r"(?:charges?|counts?|case|cases|indictments?|drop\w*|dismiss\w*)\b[^.;]{0,60}?\bagainst ((?:an? |"
    r"the )?[^.;,]{3,50})",
    re.IGNORECASE,
)
"""Whom charges are against."""

SOUGHT_FOR = re.compile(
    r"\b(?:search(?:ing|es)? for|looking for|hunt(?:ing)? for|seeking|still on the (?:loose|run) (?:is|are)|"
    r"still at large (?:is|are)|remains? at large:?)\b"
)
"""Wording of somebody still sought whose name comes after it."""

BEHIND = re.compile(r",? (?:an? |the )?(?:\d{1,2}[- ]year[- ]old )?(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+")
"""A name in apposition."""

SHOWN = 2
"""Sentences of an article shown for its stage, the first ones."""


@dataclass
class CaseReading:
    """What one article tells of the case: whom it has at which stages, and the lines that have suspects sought."""

    article: str
    defendants: list[Defendant] = field(default_factory=list)
    sought: list[tuple[Line, int]] = field(default_factory=list)
    groups: Defendant = field(default_factory=Defendant)
    """The stages of several at once, who are lined up with nobody."""

    @property
    def caught(self) -> list[Defendant]:
        """Those whom the article has caught."""
        everyone = [*self.defendants, self.groups]
        return [d for d in everyone if any(hit[0] >= CAUGHT for hit in d.hits)]


def compare_cases(view: StoryView) -> list[Fact]:
    """One fact for each person (or suspects nobody names) whose case the sources have at different stages."""
    people = name_people(view.statements)
    known = know_people(view.statements, people)
    readings = [read_case(view, lines, people, known) for lines in read_lines(view).values() if lines]
    groups: dict[str, list[VersionPair]] = {}
    for one, other in combinations(readings, 2):
        for label, pair in _pairs(view, one, other):
            groups.setdefault(label, []).append(pair)
    return [
        fact
        for label, pairs in groups.items()
        for fact in make_fact(view, Matter("status", label, RULE, EXPLANATION, CONFIDENCE), _in_order(pairs))
    ]


def _in_order(pairs: list[VersionPair]) -> list[VersionPair]:
    return sorted(pairs, key=lambda p: (p.severity == "low", -abs(p.a.rank - p.b.rank)))


def read_case(view: StoryView, lines: Sequence[Line], people: People, known: Mapping[str, Who]) -> CaseReading:
    """The stages that an article reports, by whom they are about."""
    reading = CaseReading(lines[0].article)
    for line in lines:
        if PAST.search(line.text) or SUPPOSED.match(line.text):
            continue
        if found := SOUGHT.wording.search(line.text):
            reading.sought.append((line, found.start()))
        for person in _named_sought(line, people):
            _take_in(reading, Who(frozenset({person})), known, (SOUGHT.rank, SOUGHT.name, line.rows[0], line.index))
        for rank, name, place in read_stages(line.text):
            row = row_at(view, line, place)
            who = _who(view.statements[row], line.text, place, people)
            _take_in(reading, who, known, (rank, name, row, line.index))
    return reading


def _take_in(reading: CaseReading, who: Who, known: Mapping[str, Who], hit: tuple[float, str, int, int]) -> None:
    """Note a stage for whom it is about: for each of those named, or for several at once."""
    if who.is_group and not who.names:
        reading.groups.hits.append(hit)
        return
    for name in sorted(who.names) or [""]:
        one = Who(frozenset({name}), who.ages, who.words) if name else who
        more = known.get(name, Who())
        one = Who(one.names, one.ages | more.ages, one.words | more.words)
        defendant = _find(reading.defendants, one)
        defendant.add(one)
        defendant.hits.append(hit)


def _is_taken_back(stage: CaseStage, text: str, start: int, end: int) -> bool:
    """Whether the words around a stage's wording leave it ahead, supposed, denied, past or only in part."""
    if stage.name in ("due in court", "charges only considered"):
        return False
    if stage.name == DROPPED:
        return bool(PARTLY.search(text[max(0, start - BEFORE) : end + BEFORE]))
    is_withdrawn = stage.name == "decided" and WITHDRAWN.search(text)
    return bool(is_withdrawn or AHEAD.search(text[max(0, start - BEFORE) : end + AFTER]))


def read_stages(text: str) -> list[tuple[float, str, int]]:
    """The stages that a sentence reports (rank, name, place), furthest first, those only ahead left out."""
    found = []
    for stage in reversed(STAGES):
        for match in stage.wording.finditer(text):
            around = text[max(0, match.start() - BEFORE) : match.end() + BEFORE]
            if stage.name == DROPPED and IN_PART.search(around):
                found.append((IN_PART_RANK, "charges dropped in part", match.start()))
                break
            if not _is_taken_back(stage, text, match.start(), match.end()):
                found.append((stage.rank, stage.name, match.start()))
                break
    return found


def _who(statement: Statement, text: str, place: int, people: People) -> Who:
    """Whom a stage is about: the object of what is done to somebody, else the subject, else who stands before it."""
    if against := AGAINST.match(text, place):
        return describe(against.group(1), people)
    is_done_to = bool(DONE_TO.match(statement.predicate or "")) and statement.object is not None
    phrases = [statement.object, statement.subject] if is_done_to else [statement.subject, statement.object]
    for phrase in phrases:
        who = describe(phrase, people)
        if not who.is_blank:
            return who if who.names else _named_behind(who, statement, text, people)
        if names := _entities_in(phrase, statement) - people.keys():
            return Who(names)
    return describe(text[:place], people)


def _entities_in(phrase: str | None, statement: Statement) -> frozenset[str]:
    """Names that the parse alone found in a phrase, headlines left out: there every word is a capital."""
    if not phrase or statement.sentence.kind == "title" or OFFICIAL.search(phrase):
        return frozenset()
    last = fold_text(_HEAD.split(phrase)[0].split()[-1]) if _HEAD.split(phrase)[0].split() else ""
    return frozenset(e for e in statement.entities if e == last and e not in statement.places)


def _named_behind(who: Who, statement: Statement, text: str, people: People) -> Who:
    """A mention with the name that its sentence puts behind it: "the father, 47-year-old Ilya Brandt"."""
    for phrase in filter(None, (statement.object, statement.subject)):
        start = text.find(phrase)
        behind = BEHIND.match(text, start + len(phrase)) if start >= 0 else None
        names = names_in(re.findall(r"[\w'’-]+", behind.group()), people) if behind else []
        if names:
            return Who(frozenset(names[:1]), who.ages, who.words, who.is_group)
    return who


def _named_sought(line: Line, people: People) -> list[str]:
    """Those whom a sentence has still sought by name."""
    found = SOUGHT_FOR.search(line.text)
    behind = re.match(r"(?! (?:her|him|them|it)\b)[^.”\"]*", line.text[found.end() :]) if found else None
    return names_in(re.findall(r"[\w'’-]+", behind.group()), people) if behind else []


def _find(defendants: list[Defendant], who: Who) -> Defendant:
    """The person of an article that a mention is of: by name, else the latest that it fits, else a new one."""
    for defendant in defendants:
        if who.names & defendant.names:
            return defendant
    fitting = [d for d in defendants if are_compatible(who, d)]
    if fitting:
        return fitting[-1]
    defendants.append(Defendant())
    return defendants[-1]


def _pairs(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    yield from _caught_pairs(view, one, other)
    yield from _caught_pairs(view, other, one)
    for a, b in _matched(one.defendants, other.defendants):
        label = f"the case of {_call(a, b)}"
        severity = "medium" if _has_news(a) or _has_news(b) else "low"
        for x, y in (*_due_and_done(a, b), *_due_and_done(b, a), *_together(_news(view, a), _news(view, b))):
            if _is_apart(x, y) and not _are_places_apart(view, x, y) and not _is_one_copy(view, x, y):
                yield label, VersionPair(x, y, severity)


def _due_and_done(a: Defendant, b: Defendant) -> list[tuple[Version, Version]]:
    """An appearance that one article has ahead and the other has taken place."""
    due = [h for h in a.hits if h[1] == DUE]
    done = [h for h in b.hits if h[1] == APPEARED]
    if not due or not done or any(h[1] == APPEARED for h in a.hits):
        return []
    return [(Version(due[0][2], due[0][0], DUE), Version(done[0][2], done[0][0], APPEARED))]


def _is_one_copy(view: StoryView, a: Version, b: Version) -> bool:
    return is_same_copy(view, view.statements[a.row], view.statements[b.row])


def _caught_pairs(view: StoryView, one: CaseReading, other: CaseReading) -> Iterator[tuple[str, VersionPair]]:
    """Pairs of one article that has the suspects sought, and nobody caught, with another that has somebody caught."""
    if not one.sought or one.caught or not other.caught:
        return
    line, place = one.sought[0]
    sought = Version(row_at(view, line, place), SOUGHT.rank, SOUGHT.name)
    main = min(other.caught, key=lambda d: min(h[3] for h in d.hits if h[0] >= CAUGHT))
    told = sorted((h for h in main.hits if h[0] >= CAUGHT), key=lambda h: (h[3] > OPENING, h[3]))[:SHOWN]
    for version in (Version(row, rank, name) for rank, name, row, _ in told):
        if not is_same_copy(view, view.statements[sought.row], view.statements[version.row]):
            yield "whether the suspects are caught", VersionPair(sought, version, "low" if other.sought else "medium")


def _matched(ones: Sequence[Defendant], others: Sequence[Defendant]) -> Iterator[tuple[Defendant, Defendant]]:
    """The persons of two articles that are one: by name, else the only two that fit each other."""
    for a in ones:
        fitting = [b for b in others if are_compatible(a, b)]
        named = [b for b in fitting if a.names & b.names]
        if len(named) == 1:
            yield a, named[0]
        elif (
            not named
            and _has_news(a)
            and len(fitting) == 1
            and _has_news(fitting[0])
            and (sum(are_compatible(x, fitting[0]) for x in ones) == 1)
        ):
            yield a, fitting[0]


def _news(view: StoryView, defendant: Defendant) -> list[Version]:
    """What an article reports as the state of a person's case: the furthest stage of its opening, else of all of it.

    Sentences that report a stage near it come along: "charged" and "arraigned" are one piece of news.
    """
    opening = [hit for hit in defendant.hits if hit[3] <= OPENING]
    top = max(opening or defendant.hits)
    near = (
        [h for h in defendant.hits if not _are_stages_apart(h[:2], top[:2])]
        if opening
        else [h for h in defendant.hits if h[0] == top[0]]
    )
    first = min(near, key=lambda h: (h[3], -h[0]))
    plain = sorted(
        (h for h in near if h[3] != first[3]), key=lambda h: (not _is_plain(view.statements[h[2]]), -h[0], h[3])
    )
    return [Version(row, top[0], top[1]) for _, _, row, _ in (first, *plain[:1])]


def _is_plain(statement: Statement) -> bool:
    """Whether a sentence says of what somebody is accused."""
    return bool(OFFENCE.search(statement.sentence.text))


def _together(ones: Sequence[Version], others: Sequence[Version]) -> list[tuple[Version, Version]]:
    """The first lines of both, then the plainest ones."""
    return [(ones[0], others[0]), (ones[-1], others[-1])]


def _is_apart(a: Version, b: Version) -> bool:
    return _are_stages_apart((a.rank, a.name), (b.rank, b.name))


def _are_stages_apart(a: tuple[float, str], b: tuple[float, str]) -> bool:
    low, high = sorted((a, b))
    return high[0] - low[0] >= LEAST_GAP or (low[1], high[1]) in SPECIAL


def _are_places_apart(view: StoryView, a: Version, b: Version) -> bool:
    """Whether two lines name places and none in common: somebody may be on trial in two of them."""
    one, other = (set(view.statements[v.row].places) for v in (a, b))
    return bool(one and other) and not any(x in y or y in x for x in one for y in other)


def _has_news(defendant: Defendant) -> bool:
    """Whether the opening tells of the case; of somebody not described at all the very first sentences must."""
    is_told = defendant.names or defendant.words or defendant.ages
    return any(hit[3] <= (OPENING if is_told else 1) for hit in defendant.hits)


def _call(a: Defendant, b: Defendant) -> str:
    """What the person is called: a name, else what both articles say he or she is."""
    names = sorted(a.names | b.names)
    words = sorted(a.words | b.words)
    return names[0].title() if names else f"the {words[0]}" if words else "the suspect"
