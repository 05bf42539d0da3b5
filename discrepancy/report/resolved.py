"""The conflicts that an editor resolved, as CSV and as the text of an editor's note."""

from __future__ import annotations

from discrepancy.records import Decision, Finding, Report
from discrepancy.report import view
from discrepancy.report.as_csv import write_table
from discrepancy.report.wording import join

COLUMNS = ("finding", "story", "kind", "fact", "versions", "resolution", "by", "on")


def render_csv(report: Report) -> str:
    """A head line and a row a resolved finding."""
    return write_table(COLUMNS, [_row(report, finding, decision) for finding, decision in _resolved(report)])


def render_note(report: Report) -> str:
    """A paragraph a resolved finding, ready to stand under a story; a line saying so when there is none."""
    notes = [_note(report, finding, decision) for finding, decision in _resolved(report)]
    return "\n\n".join(notes or ["No conflict has been resolved."]) + "\n"


def _resolved(report: Report) -> list[tuple[Finding, Decision]]:
    return [(f, f.decision) for f in report.findings if f.decision is not None and f.decision.state == "resolved"]


def _row(report: Report, finding: Finding, decision: Decision) -> list[str]:
    about = [finding.id, view.story_titles(report).get(finding.story, finding.story), finding.kind, finding.fact]
    return [*about, "; ".join(_versions(report, finding)), decision.reason, decision.by or "", decision.on or ""]


def _note(report: Report, finding: Finding, decision: Decision) -> str:
    on = view.day(decision.on)
    gave = join(_versions(report, finding))
    settled = view.plain(decision.reason)
    stop = "" if settled.endswith((".", "!", "?")) else "."
    return (
        f"Editor’s note{f' ({on})' if on else ''}: Accounts differed on this point: {view.plain(finding.fact)}. "
        f"{gave}. {settled[:1].upper()}{settled[1:]}{stop}"
    )


def _versions(report: Report, finding: Finding) -> list[str]:
    articles = view.articles_by_id(report)
    lines = []
    for version in view.versions(finding):
        names = dict.fromkeys(view.plain(view.source_name(a)) for a in view.sources_of(version, articles))
        lines.append(f"{join(list(names))} had “{view.plain(version.value)}”")
    return lines
