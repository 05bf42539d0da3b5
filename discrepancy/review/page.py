"""The page of a review: the HTML report with a place to decide on each card."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

from discrepancy.records import Finding
from discrepancy.report.html import Live, render_page
from discrepancy.review.desk import STATES, Desk


def render_desk(desk: Desk) -> str:
    """The whole page as things stand; its script keeps it so."""
    from dataclasses import replace

    findings = desk.findings()
    states = {finding.id: desk.states_of(finding) for finding in findings}
    live = Live(_read("review.css"), _read("review.js"), _banner(desk, findings), _dialogs(desk), states, STATES)
    return render_page(replace(desk.report, findings=findings), live)


def _banner(desk: Desk, findings: tuple[Finding, ...]) -> Markup:
    return Markup(_read("banner.html")).format(  # noqa: S704 - our own file; format escapes what is put in
        news=_news(desk, findings), file=desk.file.name
    )


def _news(desk: Desk, findings: tuple[Finding, ...]) -> Markup:
    """One paragraph on what changed since the last review."""
    if desk.last is None:
        return Markup("The first review of these articles on this machine.")
    new = sum(desk.is_new(finding) for finding in findings)
    gone = desk.gone()
    text = Markup("Since the review of {on}: <b>{new} new</b>").format(on=desk.last.on, new=new)
    if gone:
        items = Markup("").join(Markup("<li>{}</li>").format(what) for what in gone)
        text += Markup(", <details><summary>{} no longer there</summary><ul>{}</ul></details>").format(len(gone), items)
    return text


def _dialogs(desk: Desk) -> Markup:
    return Markup(_read("dialogs.html")).format(by=desk.by or "")  # noqa: S704 - as above


@cache
def _read(name: str) -> str:
    return files("discrepancy.review").joinpath("templates", name).read_text("utf-8")
