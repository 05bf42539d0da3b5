"""The command line: parse, call, print, exit."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from discrepancy.errors import DiscrepancyError, UsageError

if TYPE_CHECKING:
    from discrepancy.records import Report
    from discrepancy.settings import Settings

DEBUG_VARIABLE = "DISCREPANCY_DEBUG"
INTERRUPTED = 130
PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


class _Program(click.Group):
    """Turns every error into one line on standard error and its exit code: 1 is kept for conflicts, never a crash."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command named."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except DiscrepancyError as error:
            _fail(ctx, str(error), error.exit_code)
        except KeyboardInterrupt:
            _fail(ctx, "stopped", INTERRUPTED)
        except Exception as error:
            if os.environ.get(DEBUG_VARIABLE):
                raise
            what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            _fail(ctx, f"the run failed ({what}); set {DEBUG_VARIABLE}=1 to see where", DiscrepancyError.exit_code)


def _fail(ctx: click.Context, message: str, code: int) -> None:
    click.echo(f"discrepancy: {' '.join(message.split())}", err=True)
    ctx.exit(code)


def _split_names(ctx: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...] | None:
    """Names from an option that repeats and takes commas; None when it was not given."""
    del ctx, option
    return tuple(name.strip() for item in value for name in item.split(",") if name.strip()) or None


FORMAT = click.option(
    "--format", "format", multiple=True, callback=_split_names, metavar="NAME[,NAME]", help="Formats to write."
)


def _run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Options that every command which runs the analysis takes."""
    for option in (
        click.option("--quiet", is_flag=True, help="No progress and no summary."),
        click.option("--engine", metavar="NAME", help="Where to run: local."),
        click.option("--no-store", is_flag=True, help="Neither read nor write a store."),
        click.option("--store", metavar="PATH", help="Keep what was computed in this store."),
        click.option("--settings", "settings_file", metavar="FILE", help="Settings instead of discrepancy.toml."),
        click.option("--model", metavar="MODEL", help="Folder or hub name of another sentence-transformers model."),
    ):
        command = option(command)
    return command


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="discrepancy", message="%(prog)s %(version)s")
def main() -> None:
    """Report where several articles about one event disagree.

    Exit codes: 0 nothing to report, 1 conflicts at or above --fail-on (check), 2 usage or settings, 3 no article could
    be read, 4 the run failed.
    """


@main.command()
@PATHS
@click.option("--out", metavar="DIR", help='Folder to write to, or "-" for standard output. [default: reports]')
@FORMAT
@click.option("--since", metavar="DATE", help="Leave out articles published before this date.")
@click.option("--story", metavar="ID", help="Report this story alone.")
@_run_options
def report(paths: tuple[str, ...], *, quiet: bool, **flags: Any) -> None:  # noqa: ANN401 - click hands over a mapping
    """Read articles (files, folders, "-" for standard input) and write a report on what they disagree about."""
    from pathlib import Path

    from discrepancy.output import STANDARD_OUTPUT, describe, render_one, require_formats, write_reports

    settings = _load(flags)
    require_formats(settings.format)
    result = _analyse(paths, settings, is_quiet=quiet)
    if settings.out == STANDARD_OUTPUT:
        click.echo(render_one(result, settings.format), nl=False)
        return
    written = write_reports(result, settings.format, Path(settings.out))
    if not quiet:
        click.echo(describe(result, written))


@main.command()
@click.argument("gold_dir", metavar="GOLD_DIR")
@click.option("--kinds", multiple=True, callback=_split_names, metavar="KIND[,KIND]", help="Score these kinds alone.")
@click.option("--json", "is_json", is_flag=True, help="Print the figures as JSON.")
@_run_options
def evaluate(gold_dir: str, *, quiet: bool, kinds: tuple[str, ...] | None, is_json: bool, **flags: Any) -> None:  # noqa: ANN401
    """Score the program against graded stories: a folder a story with its articles and a gold.json."""
    import json
    from pathlib import Path

    from discrepancy.evaluate import evaluate_stories, render_scores, scores_to_json
    from discrepancy.report import render

    settings = _load(flags)

    def run_story(folder: Path) -> dict[str, Any]:
        result: dict[str, Any] = json.loads(render(_analyse((str(folder),), settings, is_quiet=quiet), "json"))
        return result

    scores = evaluate_stories(Path(gold_dir), run_story, frozenset(kinds or ()))
    click.echo(json.dumps(scores_to_json(scores), indent=1) if is_json else render_scores(scores))


@main.command()
def schema() -> None:
    """Print the JSON schema of the report."""
    from discrepancy.report import report_schema

    click.echo(report_schema(), nl=False)


@main.command()
def kinds() -> None:
    """List the kinds of conflict: what each means, with an example."""
    from discrepancy.report.wording import KIND_MEANINGS

    for kind, (meaning, example) in KIND_MEANINGS.items():
        click.echo(f"{kind:<12} {meaning}\n{'':<12} {example}")


def _load(flags: dict[str, Any]) -> Settings:
    """Settings from the file with the flags on top."""
    from dataclasses import replace

    from discrepancy.settings import load_settings

    path, is_storeless = flags.pop("settings_file"), flags.pop("no_store")
    if is_storeless and flags["store"] is not None:
        raise UsageError("--store and --no-store exclude each other; give one")
    settings = load_settings(path, flags)
    return replace(settings, store=None) if is_storeless else settings


def _analyse(paths: Sequence[str], settings: Settings, *, is_quiet: bool) -> Report:
    """Run the pipeline with its progress shown."""
    from discrepancy.pipeline import run
    from discrepancy.progress import show_progress

    with show_progress(is_quiet=is_quiet) as show:
        return run(paths, settings, show)
