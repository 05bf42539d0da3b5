"""The HTML report: one file that needs nothing else, safe to open whatever its articles hold."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from discrepancy.grading import is_settled
from discrepancy.records import SEVERITIES, Article, Finding, Report, Statement
from discrepancy.report import view
from discrepancy.report.disagreement import map_disagreement
from discrepancy.report.focus import short_values
from discrepancy.report.marking import context_of, mark_quote
from discrepancy.report.timeline import draw_timeline
from discrepancy.report.wording import KIND_MEANINGS, VERDICT_MEANINGS, count, join, settles

if TYPE_CHECKING:
    from jinja2 import Template

QUOTES_A_VERSION = 4
SINGLE_SHOWN = 200
VALUE_LIMIT = 80
"""Characters of a value shown over its quotations, where it stands whole."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as it is shown: who has it and since when, on whose word, marked, with the article around it."""

    sources: str
    speaker: str | None
    sentence: Markup
    context: Markup
    title: str | None
    path: str


@dataclass(frozen=True, slots=True)
class Column:
    """One version of a fact: its value, the sources that give it, and their sentences (``more`` are left out)."""

    value: str
    sources: tuple[str, ...]
    said: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Card:
    """One finding or agreement as the template lays it out."""

    finding: Finding
    story: str
    is_settled: bool
    sources: tuple[str, ...]
    columns: tuple[Column, ...]
    settle: str
    timeline: Markup | None


@dataclass(frozen=True, slots=True)
class Live:
    """What makes the page one to decide on: more style, script and markup of our own, the states to filter by.

    ``banner`` and ``dialogs`` stand at the top and the end of the body; ``states`` has each finding's states by its id.
    """

    style: str
    script: str
    banner: Markup
    dialogs: Markup
    states: Mapping[str, Sequence[str]]
    choices: Sequence[str]


def render(report: Report) -> str:
    """The whole page, ending with a newline."""
    return render_page(report, None)


def render_page(report: Report, live: Live | None) -> str:
    """The page as a file to keep (``live`` None), or as one that talks to the server it came from, and to no other."""
    articles, titles = view.articles_by_id(report), view.story_titles(report)
    cards = [_card(f, articles, titles) for f in report.findings]
    style, script = _read("report.css"), _read("report.js")
    if live is not None:
        style, script = style + live.style, script + live.script
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
        + ("; connect-src 'self'" if live else "")
    )
    meanings = VERDICT_MEANINGS | {kind: meaning for kind, (meaning, _) in KIND_MEANINGS.items()}
    page = _template().render(
        counts=view.count_report(report), count=count, policy=policy, live=live,
        style=Markup(style), script=Markup(script),  # noqa: S704 - our own files
        open_cards=[c for c in cards if not c.is_settled], settled_cards=[c for c in cards if c.is_settled],
        agreements=[_card(f, articles, titles) for f in report.agreements],
        choices=_choices(cards) | ({"state": live.choices} if live else {}), map=map_disagreement(report),
        single=(single := _single(report, articles)), single_left=len(report.single_source) - len(single),
        articles=sorted(report.articles, key=lambda a: (a.published or "", view.source_name(a), a.id)),
        skipped=sorted(report.skipped, key=lambda s: (s.path, s.stage, s.reason)), view=view,
        stories=report.stories, meanings=meanings,
    )  # fmt: skip
    return page.rstrip() + "\n"


def _card(finding: Finding, articles: Mapping[str, Article], titles: Mapping[str, str]) -> Card:
    versions = view.versions(finding)
    values = short_values(versions, VALUE_LIMIT)
    named = view.source_names(versions, articles)
    columns = tuple(
        _column(v, value, [view.plain(name) for name in names], finding.statements, articles)
        for v, value, names in zip(versions, values, named, strict=True)
    )
    outlets = (view.plain(view.source_name(a)) for v in versions for a in view.sources_of(v, articles))
    return Card(
        finding=finding,
        story=view.plain(titles.get(finding.story, finding.story)),
        is_settled=is_settled(finding),
        sources=tuple(dict.fromkeys(outlets)),
        columns=columns,
        settle=settles(finding.kind, finding.verdict),
        timeline=draw_timeline(finding.fact, finding.statements, articles) if finding.pairs else None,
    )


def _column(
    version: view.Version,
    value: str,
    named: Sequence[str],
    statements: Sequence[Statement],
    articles: Mapping[str, Article],
) -> Column:
    others = [s for s in statements if s not in version.statements]
    sayings = view.sayings(version, articles)
    said = [_said(statement, others, by) for statement, by in sayings[:QUOTES_A_VERSION]]
    return Column(
        view.plain(value),
        tuple(named),
        tuple(said),
        max(0, len(sayings) - QUOTES_A_VERSION),
    )


def _said(statement: Statement, others: list[Statement], by: Sequence[Article]) -> Said:
    credit, article = view.speaker(statement), by[0]
    return Said(
        sources=join([view.plain(view.source_and_day(a)) for a in by]),
        speaker=view.plain(credit) if credit else None,
        sentence=mark_quote(statement, others),
        context=context_of(article, statement),
        title=view.plain(article.title) if article.title else None,
        path=view.plain(article.path),
    )


def _single(report: Report, articles: Mapping[str, Article]) -> list[Said]:
    telling = [s for s in view.telling_first(report) if s.article in articles and view.is_telling(s)]
    return [_said(s, [s], [articles[s.article]]) for s in telling[:SINGLE_SHOWN]]


def _choices(cards: list[Card]) -> dict[str, Sequence[str]]:
    """What each filter offers: only what occurs."""
    return {
        "kind": sorted({c.finding.kind for c in cards}),
        "verdict": sorted({c.finding.verdict for c in cards}),
        "severity": [s for s in reversed(SEVERITIES) if any(c.finding.severity == s for c in cards)],
        "source": sorted({s for c in cards for s in c.sources}),
        "story": sorted({c.story for c in cards}),
    }


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def _read(name: str) -> str:
    return files("discrepancy.report").joinpath("templates", name).read_text("utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["lead"] = view.lead
    environment.filters["plain"] = lambda text: view.plain(str(text))
    return environment.from_string(_read("report.html"))
