"""What a reader sees of a report: sources by name and date, and the versions of a fact with who gives each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from discrepancy.fingerprints import fold
from discrepancy.grading import is_settled, severity_rank
from discrepancy.records import SEVERITIES, Article, Finding, Report, Statement

CONTEXT_LIMIT = 420
"""Characters of a sentence shown before it is cut around its span: about four lines of a page."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_INVISIBLE = re.compile(
    r"[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters, and those that hide or turn text: an article must not rewrite a terminal or a page."""


WHOLE = 90
"""Characters up to which a sentence stands whole as a version of what a clause tells: a headline's length."""

_PASSING = frozenset({"a", "an", "one", "no", "none", "nobody", "another", "few", "a few", "some", "several", "many"})


@dataclass(frozen=True, slots=True)
class Version:
    """One value of a fact as worded, and the statements that give it, in order of publication."""

    value: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence cut at the words that carry the value: ``before`` + ``span`` + ``after``."""

    before: str
    span: str
    after: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the head line; ``by_severity`` runs high, medium, low and leaves decided findings out.

    ``skipped`` leaves copies out: they are listed, but nothing of them is lost.
    """

    findings: int
    by_severity: tuple[tuple[str, int], ...]
    decided: int
    agreements: int
    single_source: int
    articles: int
    sources: int
    stories: int
    skipped: int


def plain(text: str) -> str:
    """Text as one line, without control characters or characters that hide or turn text."""
    return _INVISIBLE.sub("", " ".join(text.split()))


def lead(text: str) -> str:
    """Text with a capital letter at its start."""
    return text[:1].upper() + text[1:]


def visible(text: str) -> str:
    """Text as written, line breaks and all, without control characters or characters that hide or turn text."""
    return "\n".join(_INVISIBLE.sub("", line.replace("\t", " ")) for line in text.splitlines())


def articles_by_id(report: Report) -> dict[str, Article]:
    """The report's articles by their ids; one that carries another's text says so in its source's name.

    Wherever sources stand side by side, copies then read as one origin and not as sources that agree.
    """
    return name_copies(report.articles, report.copies)


def name_copies(articles: Iterable[Article], copies: Iterable[tuple[str, str]]) -> dict[str, Article]:
    """Articles by their ids, each that carries another's text (``copies``) under a source's name that says so."""
    known = {article.id: article for article in articles}
    named = dict(known)
    for copy, origin in copies:
        first = source_name(known[origin])
        named[copy] = replace(named[copy], source=f"{source_name(named[copy])} (same text as {first})")
    return named


def count_report(report: Report) -> Counts:
    """The figures of a report's head line."""
    still_open = [f for f in report.findings if not is_settled(f)]
    return Counts(
        findings=len(still_open),
        by_severity=tuple((s, sum(f.severity == s for f in still_open)) for s in reversed(SEVERITIES)),
        decided=len(report.findings) - len(still_open),
        agreements=len(report.agreements),
        single_source=len(report.single_source),
        articles=len(report.articles),
        sources=len({source_name(a) for a in report.articles}),
        stories=len(report.stories),
        skipped=len(report.skipped) - len(report.copies),
    )


def is_minor(finding: Finding) -> bool:
    """Whether the finding belongs to the compact list: low severity."""
    return severity_rank(finding.severity) == 0


def source_name(article: Article) -> str:
    """The outlet's name, else the title, else the file's name."""
    return article.source or article.title or PurePosixPath(article.path.replace("\\", "/")).name


def as_date(stamp: str | None) -> date | None:
    """The day of an ISO 8601 stamp; None when there is none or it is not one."""
    try:
        return date.fromisoformat((stamp or "")[:10])
    except ValueError:
        return None


def day(stamp: str | None) -> str | None:
    """An ISO 8601 stamp as ``24 Nov 2025``; None when there is none or it is not one."""
    found = as_date(stamp)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}" if found else None


def source_and_day(article: Article) -> str:
    """The outlet with its day: ``The Daily, 24 Nov 2025``."""
    return f"{source_name(article)}, {day(article.published) or 'undated'}"


def provenance(article: Article) -> str:
    """The outlet with its day, when it was changed since, and by whom it is, as far as known."""
    changed, first = day(article.modified), day(article.published)
    parts = [source_and_day(article)]
    parts += [f"changed {changed}"] if changed and changed != first else []
    parts += [f"by {article.author}"] if article.author else []
    return ", ".join(parts)


def is_telling(statement: Statement) -> bool:
    """Whether a figure is more than a word such as "one" or "several" in passing: worth a line of its own."""
    return fold(statement.span) not in _PASSING


def telling_first(report: Report) -> tuple[Statement, ...]:
    """What one source alone says, figures that tell something first, each part in order of story and text."""
    ordered = sorted(report.single_source, key=lambda p: (p[0], p[1].article, p[1].span_start, p[1].span))
    return tuple(statement for _, statement in sorted(ordered, key=lambda p: not is_telling(p[1])))


def days_after(earlier: Article, later: Article) -> int | None:
    """Days between the publication of two articles; None when either is undated."""
    first, second = as_date(earlier.published), as_date(later.published)
    return (second - first).days if first and second else None


def speaker(statement: Statement) -> str | None:
    """Who the statement is credited to, with the manner: ``according to the ministry``; None for the outlet itself."""
    attribution = statement.attribution
    if attribution is None or not attribution.speaker:
        return None
    manner = {"quoted": "quoting", "denied": "denied by", "alleged": "alleged by"}.get(attribution.mode, "according to")
    return f"{manner} {attribution.speaker}"


def versions(finding: Finding) -> tuple[Version, ...]:
    """The finding's statements grouped by the value they give, groups and members in their order.

    Figures and times count as the same by what they mean, everything else by its words; where the conflict is over who
    said it, the speaker is the value, and where it is over somebody's home that only a name marks, the home is.
    """
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in finding.statements:
        groups.setdefault(_value(finding.kind, statement), []).append(statement)
    told = Counter((s.article, s.sentence.start) for s in finding.statements)
    worded = ((_telling(finding.kind, group[0], told), tuple(group)) for group in groups.values())
    return tuple(Version(" ".join(words.split()), group) for words, group in worded)


def sources_of(version: Version, articles: Mapping[str, Article]) -> tuple[Article, ...]:
    """The articles that give a version, each once, in order."""
    return tuple(articles[i] for i in dict.fromkeys(s.article for s in version.statements) if i in articles)


def source_names(groups: Sequence[Version], articles: Mapping[str, Article]) -> tuple[tuple[str, ...], ...]:
    """What to call the sources of each version: an outlet that gives several stands with the day of each."""
    told = [sources_of(version, articles) for version in groups]
    common = Counter(name for sources in told for name in {source_name(a) for a in sources})
    return tuple(
        tuple(
            dict.fromkeys(
                f"{name} ({day(a.published) or 'undated'})" if common[name] > 1 else name
                for a in sources
                if (name := source_name(a))
            )
        )
        for sources in told
    )


def sayings(version: Version, articles: Mapping[str, Article]) -> tuple[tuple[Statement, tuple[Article, ...]], ...]:
    """The first sentence each article gives the version in, with the articles that have it word for word."""
    first_of_each = {s.article: s for s in reversed(version.statements)}
    groups: dict[str, list[Article]] = {}
    for article in sources_of(version, articles):
        groups.setdefault(fold(first_of_each[article.id].sentence.text), []).append(article)
    return tuple((first_of_each[group[0].id], tuple(group)) for group in groups.values())


def quote(statement: Statement, limit: int = CONTEXT_LIMIT) -> Quote:
    """The statement's sentence around its span, cut to ``limit`` characters with an ellipsis where it is longer."""
    text, span = statement.sentence.text, statement.span
    start = statement.span_start - statement.sentence.start
    if start < 0 or text[start : start + len(span)] != span:
        start = text.find(span)
    if start < 0 or not span:
        return Quote(shorten(text, limit), "", "")
    before, after = text[:start], text[start + len(span) :]
    room = max(0, limit - len(span))
    if len(before) + len(after) > room:
        before, after = _cut_start(before, room // 2), shorten(after, room - min(len(before), room // 2))
    return Quote(before, span, after)


def story_titles(report: Report) -> dict[str, str]:
    """Titles of the stories by id; the id where a story has none."""
    return {story.id: story.title or story.id for story in report.stories}


def shorten(text: str, limit: int) -> str:
    """Text cut at a word to at most ``limit`` characters, with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + " …"


def limited(items: Iterable[str], limit: int) -> tuple[list[str], int]:
    """The first ``limit`` items and how many were left out."""
    found = list(items)
    return found[:limit], max(0, len(found) - limit)


def _value(kind: str, statement: Statement) -> tuple[object, ...]:
    quantity, time = statement.quantity, statement.time
    if kind == "quantity" and quantity is not None:
        # "11 ships" and "11 warships" are one value of a fact; a sum in another currency is not.
        unit = quantity.unit if quantity.dimension == "money" else None
        return (quantity.low, quantity.high, quantity.bound, unit)
    if kind == "date" and time is not None and (time.low, time.minute_low) != (None, None):
        return (time.low, time.high, time.minute_low, time.minute_high, time.zone, time.bound)
    return (fold(_words(kind, statement)),)


def _words(kind: str, statement: Statement) -> str:
    credited, person = statement.attribution, statement.person
    if kind == "location" and person is not None and person.homes and statement.span == person.name:
        return person.homes[0]
    return credited.speaker if kind == "attribution" and credited and credited.speaker else statement.span


def _telling(kind: str, statement: Statement, told: Mapping[tuple[str, int], int]) -> str:
    """The words of a version; a short sentence whole, where a clause of it alone would not say what it tells.

    "Two held | over the fire at the mill" is cut by the parse as it likes; of a sentence that the finding holds twice,
    each clause is a version.
    """
    words, sentence = _words(kind, statement), statement.sentence
    is_cut = statement.facet == "clause" and words == statement.span and len(sentence.text) <= WHOLE
    return sentence.text if is_cut and told[statement.article, sentence.start] == 1 else words


def _cut_start(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return "… " + text[len(text) - limit :].split(" ", 1)[-1]
