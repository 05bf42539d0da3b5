"""The Markdown report: what an editor reads in a minute, and nothing in an article can break."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from discrepancy.grading import is_settled
from discrepancy.records import Article, Finding, Report, Statement
from discrepancy.report import view
from discrepancy.report.focus import short_values
from discrepancy.report.wording import count, join, settles
from discrepancy.told import form_of

TABLE_VERSIONS, TABLE_SOURCES, TABLE_VALUE, TABLE_STORY = 4, 3, 80, 40
NAME = "markdown"
NEXT_LINE, LINE = "<br>", "; "
"""Between versions: a line each in a table's cell, or all in one line."""
HEADING_VALUE = 60
"""Characters of a value that still stands over its quotations; a longer one, bold in them, would be read twice."""
QUOTES_A_VERSION = 2
AGREEMENTS_SHOWN, SINGLE_SHOWN, SKIPPED_SHOWN = 20, 20, 50
"""Lists are cut here, with the number left out; the JSON report holds them whole."""

_SPECIAL = re.compile(r"([\\`*\[\]|~$#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))")
_LEADING = re.compile(r"^([-+=:]|\d+(?=[.)]))")
_AUTOLINK = re.compile(r"(?i)(?<=http)(s?):(?=//)|\b(www)\.")

_TAME = re.compile(r"[A-Za-z](?:[A-Za-z0-9.,/()'!?-]| (?! |$))*")
"""Text that stays as it is, as most names and headlines do: told in a tenth of the time that escaping it takes."""

Articles = Mapping[str, Article]


def render(report: Report) -> str:
    """The whole report as Markdown, ending with a newline."""
    articles = view.articles_by_id(report)
    titles = view.story_titles(report) if len(report.stories) > 1 else {}
    open_findings = [f for f in report.findings if not is_settled(f)]
    parts = [
        _head(report),
        _table(titles, articles, open_findings),
        *(_section(titles, articles, n, f) for n, f in enumerate(open_findings, 1) if not view.is_minor(f)),
        _minor(articles, open_findings),
        _decided(report, articles),
        _agreements(report, articles),
        _single_source(report, articles),
        _sources(report),
        _skipped(report),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


@lru_cache(maxsize=4096)  # outlets, days and headlines come again and again
def escape(text: str) -> str:
    """Text of an article as one line of plain Markdown: no markup, no markup's start, no invisible characters."""
    if "ww" not in text and _TAME.fullmatch(text):
        return text
    line = view.plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _AUTOLINK.sub(lambda m: f"{m[1]}\\:" if m[2] is None else f"{m[2]}\\.", _SPECIAL.sub(r"\\\1", line))
    return _LEADING.sub(lambda m: f"{m[1]}\\" if m[1][0].isdigit() else f"\\{m[1]}", line)


@dataclass(frozen=True, slots=True)
class Written:
    """What a finding's statements are in Markdown, whatever its number, grades and decision.

    Who says what as a table's ``cell`` and within a ``line``, and the ``versions`` with their quotations.
    """

    cell: str
    line: str
    versions: str


def tell(finding: Finding, articles: Articles) -> Written:
    """What the finding's statements are in Markdown: as they were for an earlier report, else by writing them."""
    known = form_of(finding.statements, NAME)
    return Written(*known) if known else write_statements(finding, articles)


def write_statements(finding: Finding, articles: Articles) -> Written:
    """The finding's statements in Markdown; of the articles, who published them and when is what shows."""
    first = _earliest(finding, articles)
    versions = [_version(version, articles, first) for version in view.versions(finding)]
    cell, line = (_who_says_what(articles, finding, between) for between in (NEXT_LINE, LINE))
    return Written(cell, line, "\n\n".join(versions))


def _head(report: Report) -> str:
    counts = view.count_report(report)
    read = f"{count(counts.articles, 'article')} from {count(counts.sources, 'source')}"
    if counts.stories > 1:
        read += f" in {count(counts.stories, 'story', 'stories')}"
    graded = [f"{number} {severity}" for severity, number in counts.by_severity if number]
    found = f"**{count(counts.findings, 'conflict')}** ({', '.join(graded)})" if graded else "**No open conflict**"
    rest = [
        *([f"{count(counts.agreements, 'fact')} on which sources agree"] if counts.agreements else []),
        *([f"{count(counts.single_source, 'statement')} by one source only"] if counts.single_source else []),
        *([f"{counts.decided} decided"] if counts.decided else []),
        *([f"**{counts.skipped} skipped**"] if counts.skipped else []),
    ]
    about = f": {escape(report.stories[0].title)}" if counts.stories == 1 and report.stories[0].title else ""
    return f"# Conflicts between sources{about}\n\n{found} in {read}.{f' Besides: {join(rest)}.' if rest else ''}"


def _table(titles: Mapping[str, str], articles: Articles, findings: list[Finding]) -> str:
    if not findings:
        return ""
    head = ["#", *(["story"] if titles else []), "fact", "who says what", "verdict", "severity", "confidence"]
    rows = [head, ["---"] * len(head)]
    for number, finding in enumerate(findings, 1):
        told = tell(finding, articles)
        story = [escape(view.shorten(titles.get(finding.story, finding.story), TABLE_STORY))] if titles else []
        grades = [finding.verdict, finding.severity, f"{finding.confidence:.2f}"]
        rows.append(
            [
                str(number),
                *story,
                escape(view.lead(finding.fact)),
                told.cell,
                *grades,
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _who_says_what(articles: Articles, finding: Finding, between: str = LINE) -> str:
    parts, versions = [], view.versions(finding)
    for names, value in zip(view.source_names(versions, articles), short_values(versions, TABLE_VALUE), strict=True):
        shown, more = view.limited((escape(name) for name in names), TABLE_SOURCES)
        parts.append(f"{_bold(value)}: {', '.join(shown)}{f' and {more} more' if more else ''}")
    shown, more = view.limited(parts, TABLE_VERSIONS)
    return between.join([*shown, *([f"and {count(more, 'other version')}"] if more else [])])


def _section(titles: Mapping[str, str], articles: Articles, number: int, finding: Finding) -> str:
    grades = f"{finding.severity} severity · confidence {finding.confidence:.2f} · {finding.kind} · `{finding.id}`"
    if titles:
        grades += f" · {escape(titles.get(finding.story, finding.story))}"
    lines = [
        f"## {number}. {escape(view.lead(finding.fact))}",
        f"**{finding.verdict.capitalize()}** · {grades}",
    ]
    if finding.summary:
        lines.append(escape(finding.summary))
    lines.append(tell(finding, articles).versions)
    if finding.explanation:
        lines.append(f"**Why:** {escape(finding.explanation)}")
    lines.append(f"**To settle it:** {settles(finding.kind, finding.verdict)}")
    if finding.decision is not None:
        lines.append(_decision_line(finding))
    return "\n\n".join(lines)


def _version(version: view.Version, articles: Articles, first: Article | None) -> str:
    sources = view.sources_of(version, articles)
    names = ", ".join(f"{escape(view.source_name(a))} ({_when(a, first)})" for a in sources)
    said = view.sayings(version, articles)
    quotes = [_quote(statement, by) for statement, by in said[:QUOTES_A_VERSION]]
    more = [f"… and {len(said) - QUOTES_A_VERSION} more to the same effect"] if len(said) > QUOTES_A_VERSION else []
    value = f"{_bold(version.value)}: " if len(version.value) <= HEADING_VALUE else ""
    return "\n\n".join([f"{value}{names}", *quotes, *more])


def _quote(statement: Statement, by: Sequence[Article]) -> str:
    parts = view.quote(statement)
    body = escape(parts.before + parts.span + parts.after)
    if parts.span:
        body = _join_bold(parts)
    credit = view.speaker(statement)
    names = join([escape(name) for name in dict.fromkeys(view.source_name(a) for a in by)])
    return f"> {body}\n>\n> — {names}{f', {escape(credit)}' if credit else ''}"


def _join_bold(parts: view.Quote) -> str:
    before, after = escape(parts.before), _inner(parts.after)
    gap = " " if before and parts.before[-1].isspace() else ""
    # Markdown's asterisks do not work inside a word, tags do.
    is_tight = (not gap and parts.before[-1:].isalnum()) or parts.after[:1].isalnum()
    marked = f"<strong>{_inner(parts.span)}</strong>" if is_tight else _bold(parts.span)
    return f"{before}{gap}{marked}{after}"


def _inner(text: str) -> str:
    """Escaped text that goes on after other text: a leading gap stays, and nothing counts as a line's start."""
    gap = " " if text[:1].isspace() else ""
    return gap + escape(f"x{text.lstrip()}")[1:]


def _bold(text: str) -> str:
    return f"**{_inner(text.strip())}**" if text.strip() else "(no words)"


def _when(article: Article, first: Article | None) -> str:
    days = view.days_after(first, article) if first else None
    later = f", {count(days, 'day')} later" if days else ""
    return f"{view.day(article.published) or 'undated'}{later}"


def _earliest(finding: Finding, articles: Articles) -> Article | None:
    dated = [articles[s.article] for s in finding.statements if s.article in articles and articles[s.article].published]
    return min(dated, key=lambda a: a.published or "") if dated else None


def _minor(articles: Articles, findings: list[Finding]) -> str:
    lines = [
        f"- {n}. {escape(view.lead(f.fact))}: {tell(f, articles).line} ({f.verdict}, {f.confidence:.2f}, `{f.id}`)"
        for n, f in enumerate(findings, 1)
        if view.is_minor(f)
    ]
    return _list("Minor differences", lines)


def _decided(report: Report, articles: Articles) -> str:
    lines = [
        f"- {escape(view.lead(f.fact))}: {tell(f, articles).line}. {_decision_line(f)}"
        for f in report.findings
        if is_settled(f)
    ]
    return _list("Decided already", lines)


def _decision_line(finding: Finding) -> str:
    decision = finding.decision
    if decision is None:
        return ""
    by = f" by {escape(decision.by)}" if decision.by else ""
    until = f" (until {escape(decision.until)})" if decision.until else ""
    return f"**{decision.state.capitalize()}**{by}{until}: {escape(decision.reason)}"


def _agreements(report: Report, articles: Articles) -> str:
    shown = report.agreements[:AGREEMENTS_SHOWN]
    lines = [f"- {escape(view.lead(f.fact))}: {_who_says_what(articles, f)}" for f in shown]
    return _list("What the sources agree on", lines, len(report.agreements) - len(shown))


def _single_source(report: Report, articles: Articles) -> str:
    names = [view.source_name(articles[s.article]) for _, s in report.single_source if s.article in articles]
    if not names:
        return ""
    tally = join([f"{escape(name)} {number}" for name, number in sorted(Counter(names).items())])
    telling = [s for s in view.telling_first(report) if s.article in articles]
    chosen = [statement for statement in telling if view.is_telling(statement)][:SINGLE_SHOWN]
    shown = [_single_line(statement, articles) for statement in chosen]
    more = len(telling) - len(shown)
    left = [f"- … and {more:,} more, in the JSON report"] if more else []
    listing = "\n".join(["<details><summary>Show them</summary>", "", *shown, *left, "", "</details>"])
    return f"## What only one source says\n\n{count(len(telling), 'statement')}: {tally}.\n\n{listing}"


def _single_line(statement: Statement, articles: Articles) -> str:
    parts = view.quote(statement, limit=160)
    said = _join_bold(parts) if parts.span else escape(parts.before)
    return f"- {escape(view.source_name(articles[statement.article]))}: {said}"


def _sources(report: Report) -> str:
    lines = []
    for article in sorted(report.articles, key=lambda a: (a.published or "", view.source_name(a), a.id)):
        title = f": {escape(article.title)}" if article.title and article.source else ""
        notes = "".join(f"\n  - Note: {escape(note)}" for note in article.notes)
        lines.append(f"- {escape(view.provenance(article))}{title} ({escape(article.path)}){notes}")
    return _list("Sources read", lines)


def _skipped(report: Report) -> str:
    ordered = sorted(report.skipped, key=lambda s: (s.path, s.stage, s.reason))
    lines = [f"- {escape(s.path)} ({escape(s.stage)}): {escape(s.reason)}" for s in ordered[:SKIPPED_SHOWN]]
    return _list("Skipped", lines, len(ordered) - len(lines))


def _list(title: str, lines: list[str], more: int = 0) -> str:
    """The lines under their title, and how many ``more`` there are; nothing where there is none."""
    if not lines:
        return ""
    left = [f"- … and {more:,} more, in the JSON report"] if more else []
    return "\n".join([f"## {title}", "", *lines, *left])
