"""Reading cases: which stage each sentence of an article reports, and against whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from discrepancy.compare.common.lines import OPENING, PAST, SUPPOSED, Line, read_lines, row_at
from discrepancy.compare.courses.casebook import (
    AHEAD,
    IN_PART,
    PARTLY,
    SOUGHT,
    STAGES,
    SUSPECTED,
    UNDER_WAY,
    WITHDRAWN,
    CaseStage,
)
from discrepancy.compare.courses.defendants import (
    OFFICIAL,
    Defendant,
    Mention,
    People,
    are_compatible,
    describe,
    fold_text,
    know_people,
    name_people,
    name_towns,
    names_in,
)
from discrepancy.compare.courses.stages import DONE_TO
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

BEFORE = 60
"""Characters before a stage's wording in which it can be taken back ("could be", "no one has been")."""

AFTER = 20
DUE, APPEARED = "due in court", "before the court"
DROPPED = "charges dropped"
TO_TRIAL = "sent to trial"
NOT_SENT = re.compile(r"\b(?:could|may|might|would|whether|not|should|if)\b|n['’]t\b", re.IGNORECASE)
"""Wording shortly before that leaves a trial supposed; that one is ahead is what the stage tells."""

IN_PART_NAME = "charges dropped in part"
IN_PART_RANK = 3.5
"""Rank of a case that goes on with fewer charges: little further than the charge."""

CAUGHT = 2.4
"""Least rank of a stage that answers whether the suspect is caught."""

AGAINST = re.compile(
    r"(?:charges?|counts?|case|cases|indictments?|drop\w*|dismiss\w*)\b[^.;]{0,60}?\bagainst ((?:an? |"
    r"the )?[^.;,]{3,50})",
    re.IGNORECASE,
)
"""Whom charges are against."""

SOUGHT_FOR = re.compile(
    r"\b(?:search(?:ing|es)? for|looking for|hunt(?:ing)? for|"
    r"seeking (?!the death|to |an? |life|charges)|still on the (?:loose|run) (?:is|are)|"
    r"still at large (?:is|are)|remains? at large:?|"
    r"(?:has|have|issued|obtained|there is) an? (?:\w+ )*?warrants? (?:out )?for)\b"
)
"""Wording of somebody still sought whose name comes after it."""

WHOSE = re.compile(
    r"((?:[\w'’-]+ ){1,6})whose (?:\d{1,2}[- ]year[- ]old )?(?:son|daughter|child|boy|girl)\b[^.;]*$", re.IGNORECASE
)
"""Somebody told by a child: what the sentence then reports is the parent's case."""

BEHIND = re.compile(r",? (?:an? |the )?(?:\d{1,2}[- ]year[- ]old )?(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+")
"""A name in apposition."""

IN_YEAR = re.compile(r"\b[Ii]n (?!the |his |her |their |an? |its )(?:\w+,? )?((?:19|20)\d\d)\b")
"""A year in which something was; "in the 2014 shooting" tells what it was about."""

NONE_TAKEN = re.compile(r"\bno arrests were (?:made|reported)\b", re.IGNORECASE)
"""What is said of the day as much as of a suspect who is still sought."""

CROWD = re.compile(r"\b(?:vigil|march(?:ed|ers)?|protest\w*|demonstrat\w*|rall(?:y|ied)|candle\w*)\b", re.IGNORECASE)
"""Those who gather, of whom police may take some away."""

SEARCH_OVER = re.compile(
    r"\b(?:search|hunt|manhunt)\b[^.;]*?(?<!not )(?<!yet )\b"
    r"(?:ends|ended|came to an end|(?:is|was) (?:over|called off))\b|"
    r"\b(?:ends|ended|ending) (?:an?|the|his|her|its)\b[^.;,]*? (?:search|hunt|manhunt)\b",
    re.IGNORECASE,
)
"""Wording of a search that somebody is no longer sought by."""

_HEAD = re.compile(r" (?:of|in|from|at|for|who)\b|,")


@dataclass
class CaseReading:
    """What one article tells of the case: whom it has at which stages, and the lines that have suspects sought."""

    article: str
    defendants: list[Defendant] = field(default_factory=list)
    sought: list[tuple[Line, int]] = field(default_factory=list)
    inquiry: list[tuple[Line, int]] = field(default_factory=list)
    """The lines that have the matter still looked into."""
    groups: Defendant = field(default_factory=Defendant)
    """The stages of several at once, who are lined up with nobody."""

    @property
    def caught(self) -> list[Defendant]:
        """Those whom the article has caught."""
        everyone = [*self.defendants, self.groups]
        return [d for d in everyone if any(hit[0] >= CAUGHT for hit in d.hits)]


def read_cases(view: StoryView) -> list[CaseReading]:
    """What each article of a story tells of the case."""
    everyone = name_people(view.statements)
    known = know_people(view.statements, People(everyone))
    towns = name_towns(view.statements)
    lines = {article: own for article, own in read_lines(view).items() if own}

    def read_all(main: Mapping[str, str]) -> list[CaseReading]:
        return [
            read_case(view, own, People(everyone, name_people(view.statements, article), main, towns), known)
            for article, own in lines.items()
        ]

    readings = read_all(_main_of(read_all({})))
    for reading in readings:
        _name_unnamed(view, reading, readings, known)
    return readings


def _main_of(readings: Sequence[CaseReading]) -> dict[str, str]:
    """By last name, the first name of the only one of a family whom the story has at any stage by the full name."""
    found: dict[str, set[str]] = {}
    for name in (name for reading in readings for d in reading.defendants if d.hits for name in d.names):
        first, _, last = name.rpartition(" ")
        if first:
            found.setdefault(last, set()).add(first)
    return {last: min(first) for last, first in sorted(found.items()) if len(first) == 1}


def _name_unnamed(
    view: StoryView, reading: CaseReading, readings: Sequence[CaseReading], known: Mapping[str, Mention]
) -> None:
    """Give the one defendant whom an article only describes the name that it mentions of a defendant of the others."""
    unnamed = [d for d in reading.defendants if not d.names]
    named = {name for d in reading.defendants for name in d.names}
    own = name_people(view.statements, reading.article)
    others = {name for other in readings if other is not reading for d in other.defendants for name in d.names}
    fitting = [
        name
        for name in sorted(others - named)
        if name.split()[-1] in own and all(are_compatible(known.get(name, Mention()), d) for d in unnamed)
    ]
    if len(unnamed) == 1 and len(fitting) == 1 and not unnamed[0].is_group:
        unnamed[0].add(Mention(frozenset(fitting)))


def read_case(view: StoryView, lines: Sequence[Line], people: People, known: Mapping[str, Mention]) -> CaseReading:
    """The stages that an article reports, by whom they are about."""
    reading = CaseReading(lines[0].article)
    for before, line in zip((None, *lines), lines, strict=False):
        if PAST.search(line.text) or SUPPOSED.match(line.text):
            continue
        is_over = SEARCH_OVER.search(line.text)
        found = None if is_over else SOUGHT.wording.search(line.text)
        if found and not _is_of_a_crowd(before, line):
            reading.sought.append((line, found.start()))
        if found := UNDER_WAY.search(line.text):
            reading.inquiry.append((line, found.start()))
        for person in [] if is_over else _named_sought(line, people):
            _take_in(reading, Mention(frozenset({person})), known, (SOUGHT.rank, SOUGHT.name, line.rows[0], line.index))
        for rank, name, place in read_stages(line.text):
            if _is_long_past(view, line, place):
                continue
            row = row_at(view, line, place)
            who = _who(view.statements[row], line.text, place, people)
            _take_in(reading, who, known, (rank, name, row, line.index))
    if not reading.sought and not any(d.hits for d in (*reading.defendants, reading.groups)):
        _read_suspicions(view, reading, lines, people, known)
    return reading


def _read_suspicions(
    view: StoryView, reading: CaseReading, lines: Sequence[Line], people: People, known: Mapping[str, Mention]
) -> None:
    """Whom the opening of an article that knows of no other stage has suspected."""
    for line in lines:
        found = SUSPECTED.wording.search(line.text) if line.index <= OPENING else None
        if found is None or PAST.search(line.text) or _is_taken_back(SUSPECTED, line.text, found.start(), found.end()):
            continue
        row = row_at(view, line, found.start())
        who = _who(view.statements[row], line.text, found.start(), people)
        _take_in(reading, who, known, (SUSPECTED.rank, SUSPECTED.name, row, line.index))


def _is_of_a_crowd(before: Line | None, line: Line) -> bool:
    """Whether "no arrests were made" is said of a crowd, which it or the sentence before it names."""
    texts = [line.text, before.text] if before is not None and before.index + 1 == line.index else [line.text]
    return bool(NONE_TAKEN.search(line.text) and any(CROWD.search(text) for text in texts))


def _is_long_past(view: StoryView, line: Line, place: int) -> bool:
    """Whether a year before the article's stands before a stage or close behind it: "in 2012 he was sentenced".

    An article that says of no day when it appeared does not name the year of what is new in it either.
    """
    published = view.articles[line.article].published
    years = IN_YEAR.findall(line.text[: place + BEFORE])
    return bool(years) and (published is None or max(years) < published[:4])


def _take_in(
    reading: CaseReading, who: Mention, known: Mapping[str, Mention], hit: tuple[float, str, int, int]
) -> None:
    """Note a stage for whom it is about: for each of those named, or for several at once."""
    if who.is_group and not who.names:
        reading.groups.hits.append(hit)
        return
    for name in sorted(who.names) or [""]:
        one = Mention(frozenset({name}), who.ages, who.words) if name else who
        more = known.get(name, Mention())
        one = Mention(one.names, one.ages | more.ages, one.words | more.words)
        defendant = _new(reading.defendants) if who.is_new and hit[3] > OPENING else _find(reading.defendants, one)
        defendant.add(one)
        defendant.hits.append(hit)


def _is_taken_back(stage: CaseStage, text: str, start: int, end: int) -> bool:
    """Whether the words around a stage's wording leave it ahead, supposed, denied, past or only in part."""
    if stage.name in (DUE, "charges only considered", "to be charged"):
        return False
    if stage.name == TO_TRIAL:
        return bool(NOT_SENT.search(text[max(0, start - AFTER) : start]))
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
                found.append((IN_PART_RANK, IN_PART_NAME, match.start()))
                break
            if not _is_taken_back(stage, text, match.start(), match.end()):
                found.append((stage.rank, stage.name, match.start()))
                break
    return found


def _who(statement: Statement, text: str, place: int, people: People) -> Mention:
    """Whom a stage is about: the object of what is done to somebody, else the subject, else who stands before it."""
    if against := AGAINST.match(text, place):
        return describe(against.group(1), people)
    if parent := WHOSE.search(text[:place]):
        return describe(parent.group(1), people)
    if statement.sentence.kind == "title" and not (first := describe(text[:place], people)).is_blank:
        return first  # headlines are often parsed badly, and begin with whom they are about
    is_done_to = bool(DONE_TO.match(statement.predicate or "")) and statement.object is not None
    phrases = [statement.object, statement.subject] if is_done_to else [statement.subject, statement.object]
    for phrase in phrases:
        who = describe(phrase, people)
        if not who.is_blank:
            return who if who.names else _named_behind(who, statement, text, people)
        if names := _entities_in(phrase, statement) - people.all.keys() - people.towns:
            return Mention(names)
    return describe(text[:place], people)


def _entities_in(phrase: str | None, statement: Statement) -> frozenset[str]:
    """Names that the parse alone found in a phrase, headlines left out: there every word is a capital."""
    if not phrase or statement.sentence.kind == "title" or OFFICIAL.search(phrase):
        return frozenset()
    words = _HEAD.split(phrase)[0].split()
    last = fold_text(words[-1]) if words and not words[-1].isupper() else ""
    return frozenset(e for e in statement.entities if e == last and e not in statement.places)


def _named_behind(who: Mention, statement: Statement, text: str, people: People) -> Mention:
    """A mention with the name that its sentence puts behind it: "the father, 47-year-old Ilya Brandt"."""
    for phrase in filter(None, (statement.object, statement.subject)):
        start = text.find(phrase)
        behind = BEHIND.match(text, start + len(phrase)) if start >= 0 else None
        names = names_in(re.findall(r"[\w'’-]+", behind.group()), people) if behind else []
        if names:
            return Mention(frozenset(names[:1]), who.ages, who.words, who.is_group)
    return who


def _named_sought(line: Line, people: People) -> list[str]:
    """Those whom a sentence has still sought by name."""
    found = SOUGHT_FOR.search(line.text)
    behind = re.match(r"(?! (?:her|him|them|it)\b)[^.”\"]*", line.text[found.end() :]) if found else None
    return names_in(re.findall(r"[\w'’-]+", behind.group()), people) if behind else []


def _new(defendants: list[Defendant]) -> Defendant:
    """A person not told of before."""
    defendants.append(Defendant())
    return defendants[-1]


def _find(defendants: list[Defendant], who: Mention) -> Defendant:
    """The person of an article that a mention is of: by name, else the latest that it fits, else a new one."""
    for defendant in defendants:
        if who.names & defendant.names:
            return defendant
    fitting = [d for d in defendants if are_compatible(who, d)]
    return fitting[-1] if fitting else _new(defendants)
