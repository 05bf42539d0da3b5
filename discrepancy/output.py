"""Writes reports to files and says in a few lines where they are and what they hold."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.records import SEVERITIES, VERDICTS, Report
from discrepancy.report import FORMATS, parquet, render

STANDARD_OUTPUT = "-"


def write_reports(report: Report, formats: Sequence[str], folder: Path) -> tuple[Path, ...]:
    """Write one file a format into ``folder``, made if need be, each whole or not at all; the paths in order.

    Raises UsageError for an unknown format, before anything is written, and DiscrepancyError when the folder cannot be
    written.
    """
    files = render_all(report, formats)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_replace_file(folder / name, data) for name, data in files)
    except OSError as error:
        raise DiscrepancyError(
            f"{folder}: the report cannot be written ({error.strerror}); give another --out"
        ) from error


def require_formats(formats: Sequence[str]) -> None:
    """Raise UsageError, naming the nearest, for a format that does not exist: before the work, not after it."""
    known = (*FORMATS, parquet.NAME)
    for name in formats:
        if name == parquet.NAME:
            parquet.require()
        elif name not in FORMATS:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
            raise UsageError(f"unknown format {name!r}; {hint}")


def render_all(report: Report, formats: Sequence[str]) -> list[tuple[str, bytes]]:
    """For each format named, once, its file's name and content; raises UsageError for an unknown one."""
    require_formats(formats)
    return [
        (parquet.FILE_NAME, parquet.render_bytes(report))
        if name == parquet.NAME
        else (FORMATS[name].file_name, render(report, name).encode())
        for name in dict.fromkeys(formats)
    ]


def render_one(report: Report, formats: Sequence[str]) -> str:
    """The report in the one format asked for; raises UsageError for more, which one stream cannot hold."""
    if len(set(formats)) != 1:
        raise UsageError(f"standard output takes one format, not {', '.join(formats)}; give --format NAME")
    if formats[0] == parquet.NAME:
        raise UsageError("Parquet is no text for standard output; give a folder with --out DIR")
    return render(report, formats[0])


def select_story(report: Report, story: str | None) -> Report:
    """The report with what it says of one story alone; the whole for None. Raises UsageError for an unknown id."""
    if story is None:
        return report
    if story not in {known.id for known in report.stories}:
        raise UsageError(
            f"no story {story!r} in these articles; there is {', '.join(known.id for known in report.stories)}"
        )
    return replace(
        report,
        stories=tuple(known for known in report.stories if known.id == story),
        findings=tuple(finding for finding in report.findings if finding.story == story),
        agreements=tuple(finding for finding in report.agreements if finding.story == story),
        single_source=tuple(entry for entry in report.single_source if entry[0] == story),
    )


def describe(report: Report, paths: Sequence[Path]) -> str:
    """What was read, what was found, what was skipped and where it is written: a line each."""
    read = f"{_count(len(report.articles), 'article')} in {_count(len(report.stories), 'story', 'stories')}"
    lines = [f"{read}: {_describe_findings(report)}"]
    if report.skipped:
        lines.append(f"{len(report.skipped)} skipped; the report says why")
    lines += [f"wrote {path}" for path in paths]
    return "\n".join(lines)


def describe_labels(labels: Mapping[str, tuple[int, int]]) -> str:
    """Precision by kind as people judged it: of the pairs decided on, how many they did not dismiss."""
    rows = [*labels.items(), ("all", tuple(map(sum, zip(*labels.values(), strict=True))))]
    lines = [f"{'kind':<12} {'right':>6} {'judged':>6} precision"]
    lines += [f"{kind:<12} {right:>6} {judged:>6} {right / judged:>9.2f}" for kind, (right, judged) in rows]
    return "\n".join(lines)


def _describe_findings(report: Report) -> str:
    if not report.findings:
        return "no fact on which they differ"
    verdicts = Counter(finding.verdict for finding in report.findings)
    by_verdict = ", ".join(f"{verdicts[name]} {name}" for name in VERDICTS if verdicts[name])
    severities = Counter(finding.severity for finding in report.findings)
    by_severity = ", ".join(f"{severities[name]} {name}" for name in reversed(SEVERITIES) if severities[name])
    return f"{_count(len(report.findings), 'fact')} on which they differ ({by_verdict}; severity {by_severity})"


def _replace_file(path: Path, data: bytes) -> Path:
    """Write beside the file and move into place, so that a kill or a full disk leaves the earlier report whole."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return path


def _count(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
