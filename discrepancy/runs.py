"""What several commands do around the pipeline: read settings, run it, put decisions on, take off what is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from discrepancy.errors import StoreError, UsageError

if TYPE_CHECKING:
    from discrepancy.records import Finding, Report
    from discrepancy.settings import Settings

DEFAULT_STORE = ".discrepancy/store.sqlite"
"""The store of a run that names none: in the working folder. A run goes on without it where it cannot be used."""

OUTDATED_SHOWN = 5
"""Decisions named on standard error when they have run out or match nothing; how many more there are is said."""


def load_flags(flags: dict[str, Any]) -> Settings:
    """Settings from the file with the flags on top; the store is the default one unless it is named or refused."""
    from dataclasses import replace

    from discrepancy.settings import ENGINES, load_settings

    path, is_storeless = flags.pop("settings_file"), flags.pop("no_store")
    if is_storeless and flags["store"] is not None:
        raise UsageError("--store and --no-store exclude each other; give one")
    settings = load_settings(path, flags)
    if settings.engine != ENGINES[0]:
        from discrepancy.engine import require_engine

        require_engine(settings.engine)
    return replace(settings, store=None if is_storeless else settings.store or DEFAULT_STORE)


def prepare_store(settings: Settings) -> Settings:
    """Make sure that the store can be used, and say so where it was set aside or has to be done without.

    Raises StoreError for a store that was named and cannot be used.
    """
    from dataclasses import replace

    from discrepancy.store import Store

    if settings.store is None:
        return settings
    try:
        if settings.store == DEFAULT_STORE:
            hide_folder(Path(DEFAULT_STORE).parent)
        with Store.open(settings.store) as store:
            if store.notice:
                click.echo(f"discrepancy: {store.notice}", err=True)
    except (OSError, StoreError) as error:
        if settings.store != DEFAULT_STORE:
            raise
        click.echo(f"discrepancy: runs without a store ({error}); --no-store says nothing of it", err=True)
        return replace(settings, store=None)
    return settings


def hide_folder(folder: Path) -> None:
    """Make the folder of the default store, with a file that keeps it out of git; raises OSError."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")


def analyse(paths: Sequence[str], settings: Settings, *, is_quiet: bool) -> Report:
    """Run the pipeline with its progress shown."""
    import gc

    from discrepancy.pipeline import run
    from discrepancy.progress import show_progress

    settings = prepare_store(settings)
    # Records are in no cycles: looking for some after every 700 takes a tenth of a run on thousands of stored stories.
    gc.set_threshold(100_000, 50, 100)
    with show_progress(is_quiet=is_quiet) as show:
        return run(paths, settings, show)


def analyse_new(
    paths: Sequence[str], against: str | None, settings: Settings, *, is_quiet: bool
) -> tuple[Report, frozenset[str] | None]:
    """Run the pipeline on the paths and what they are compared with, if anything; then the new articles' ids follow."""
    if against is None:
        return analyse(paths, settings, is_quiet=is_quiet), None
    from discrepancy.against import analyse_against
    from discrepancy.progress import show_progress

    settings = prepare_store(settings)
    with show_progress(is_quiet=is_quiet) as show:
        return analyse_against(paths, against, settings, show)


def subtract_known(
    report: Report, baseline: str | None, new: frozenset[str] | None, *, is_new_only: bool
) -> tuple[Finding, ...]:
    """The open findings without the baseline's pairs and, when asked, without those that no new article is in.

    ``new`` are the new articles' ids; None: those that the baseline was not made from. Raises UsageError when that
    cannot be told.
    """
    from discrepancy.gate import load_known, open_findings, subtract_pairs, touching

    findings, known = open_findings(report.findings), None
    if baseline is not None:
        pairs, known = load_known(Path(baseline))
        findings = subtract_pairs(findings, pairs)
    if not is_new_only:
        return findings
    if new is None and known is None:
        raise UsageError("--new-only needs --against PATH, or a conflicts.json as --baseline, to tell what is new")
    return touching(findings, new if new is not None else {a.id for a in report.articles} - (known or frozenset()))


def keep_in_store(report: Report, settings: Settings) -> None:
    """Leave the articles in the store, for a later check --against it."""
    from discrepancy.against import keep_articles

    if settings.store is None:
        return
    try:
        keep_articles(settings.store, report.articles)
    except StoreError:
        # That the default store cannot be used was said before the run.
        if settings.store != DEFAULT_STORE:
            raise


def settle(report: Report, settings: Settings) -> Report:
    """Put people's decisions on the findings; say which of them have run out or match nothing any more."""
    from dataclasses import replace

    from discrepancy.decisions import load_decisions
    from discrepancy.gate import apply_decisions

    applied = apply_decisions(report.findings, load_decisions(Path(settings.decisions)), today())
    stale = "matches no conflict of these articles; where they are all you have"
    for what, entries in (("has run out", applied.expired), (stale, applied.stale)):
        for entry in entries[:OUTDATED_SHOWN]:
            click.echo(f"decision {entry.id} {what}, discrepancy decide --prune removes it", err=True)
        if len(entries) > OUTDATED_SHOWN:
            click.echo(f"{len(entries) - OUTDATED_SHOWN} more: {what.partition(';')[0]}", err=True)
    return replace(report, findings=applied.findings)


def today() -> str:
    """The day, as the place where the program runs counts it."""
    from datetime import datetime

    return datetime.now().astimezone().date().isoformat()
