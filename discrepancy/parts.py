"""What each story adds to a report, as the store keeps it: a report on many is put together of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from discrepancy.records import Article, Finding, Statement, Story
from discrepancy.report.assemble import find_in
from discrepancy.report.forms import keep_forms
from discrepancy.told import Told

if TYPE_CHECKING:
    from discrepancy.memo import Outcome


@dataclass(frozen=True, slots=True)
class Part:
    """What one story adds to a report: ``findings`` holds its facts on which sources differ, and those on which they
    agree, in order and with ids that are not numbered yet; the rest is as in ``Outcome``.
    """

    findings: tuple[Finding, ...]
    single: tuple[Statement, ...]
    sentences: tuple[int, ...]
    copies: tuple[tuple[str, str], ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class KeptPart:
    """A part as it is stored: its findings without their statements, and these with their forms beside them."""

    part: Part
    statements: tuple[str, ...]
    forms: tuple[dict[str, tuple[str, ...]], ...]


def make_part(story: Story, outcome: Outcome, articles: Mapping[str, Article], *, has_forms: bool) -> Part:
    """What a story adds to a report; with the forms of its statements where they are going to be kept."""
    members = {name: articles[name] for name in story.articles}
    findings = find_in(story.id, outcome.facts, members)
    if has_forms:
        findings = keep_forms(findings, members.values(), outcome.copies)
    return Part(findings, outcome.single, outcome.sentences, outcome.copies, outcome.left_out)


def pack(part: Part) -> KeptPart:
    """A part made with forms as it is stored."""
    told = [f.statements for f in part.findings if isinstance(f.statements, Told)]
    bare = tuple(replace(finding, statements=()) for finding in part.findings)
    return KeptPart(replace(part, findings=bare), tuple(t.data for t in told), tuple(dict(t.forms) for t in told))


def unpack(kept: KeptPart) -> Part:
    """The part that was stored."""
    told = [Told(data, forms) for data, forms in zip(kept.statements, kept.forms, strict=True)]
    findings = zip(kept.part.findings, told, strict=True)
    return replace(kept.part, findings=tuple(replace(finding, statements=one) for finding, one in findings))
