"""Follows a drop folder: whenever articles come or change, the report is written anew and what is new is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from discrepancy.errors import DiscrepancyError, NoArticlesError, UsageError
from discrepancy.nli import NONE
from discrepancy.output import describe, write_reports
from discrepancy.runs import analyse, keep_in_store, settle

if TYPE_CHECKING:
    from discrepancy.records import Finding, Report
    from discrepancy.settings import Settings

DEBOUNCE = 200
"""Milliseconds that changes are gathered for at most: a drop of many files is one run."""

STEP = 50
"""Milliseconds without a change after which a run begins."""

Show = Callable[[str], object]


def follow(folder: Path, settings: Settings, show: Show, stop: Event | None = None, *, is_quiet: bool = False) -> None:
    """Report on ``folder`` now and after every change, until interrupted or ``stop`` is set.

    Raises UsageError for a folder that is none, or that the reports would be written into and read from again.
    """
    from watchfiles import watch

    out = Path(settings.out)
    if not folder.is_dir():
        raise UsageError(f"{folder}: not a folder; watch follows a folder of articles")
    if out.resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"{out}: lies in {folder}, so that reports would be read as articles; give another --out")
    if settings.nli is None:
        # Close reading takes seconds a story: here what comes is to be told at once.
        settings = replace(settings, nli=NONE)
    known = refresh(folder, settings, show, None, is_quiet=is_quiet)
    # What comes is most likely new to the store: with the models loaded now, it waits for its own encoding alone.
    load_models(settings.model)
    if not is_quiet:
        show(f"watching {folder}")
    for _ in watch(folder, debounce=DEBOUNCE, step=STEP, stop_event=stop, rust_timeout=500, raise_interrupt=True):
        known = refresh(folder, settings, show, known, is_quiet=is_quiet)


def load_models(model: str | None) -> None:
    """Load the parser and the encoder, and run each once."""
    from discrepancy.embed import load_encoder
    from discrepancy.extract.parse import load_parser

    load_parser()("A sentence.")
    load_encoder(model).encode(["a text"])


def refresh(
    folder: Path, settings: Settings, show: Show, known: frozenset[str] | None, *, is_quiet: bool
) -> frozenset[str]:
    """Write the reports and tell the conflicts that are not ``known`` (None: tell none); the ids of those there are.

    What goes wrong is told and ends nothing: the next change may mend it.
    """
    try:
        found = analyse((str(folder),), settings, is_quiet=True)
        keep_in_store(found, settings)
        report = settle(found, settings)
        written = write_reports(report, settings.format, Path(settings.out))
    except NoArticlesError:
        show(f"no article in {folder} yet")
        return known or frozenset()
    except DiscrepancyError as error:
        show(f"discrepancy: {error}")
        return known or frozenset()
    if not is_quiet:
        show(describe(report, written if known is None else ()))
        for line in describe_new(report.findings, known):
            show(line)
    return ids_of(report)


def describe_new(findings: Sequence[Finding], known: frozenset[str] | None) -> list[str]:
    """A line for each finding with a pair that is not known; none before anything is."""
    if known is None:
        return []
    new = [finding for finding in findings if not known.issuperset(finding.pair_ids)]
    return [f"new: {f.severity} {f.verdict}: {f.summary or f.fact}" for f in new]


def ids_of(report: Report) -> frozenset[str]:
    """The ids of every pair in a report."""
    return frozenset(identity for finding in report.findings for identity in finding.pair_ids)
