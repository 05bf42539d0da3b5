"""The command line: parse, call, print, exit."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from discrepancy import __version__
from discrepancy.errors import DiscrepancyError, StoreError, UsageError
from discrepancy.runs import analyse, analyse_new, keep_in_store, load_flags, settle, subtract_known, today

DEBUG_VARIABLE = "DISCREPANCY_DEBUG"
INTERRUPTED = 130
PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


class _Program(click.Group):
    """Turns every error into one line on standard error and its exit code: 1 is kept for conflicts, never a crash."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401 - click's own signature
        """Read the options in front of the command."""
        try:
            return super().make_context(*args, **kwargs)
        except click.UsageError as error:
            _refuse(error)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command named."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            _refuse(error)
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


def _refuse(error: click.UsageError) -> NoReturn:
    """End with what is wrong about the command line and where its help is; help itself, which click asks for, is shown.

    What click says of options that are not there is a sentence or two; the line joins them.
    """
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        raise error
    said = " ".join(error.format_message().split()).rstrip(".")
    command = error.ctx.command_path if error.ctx else "discrepancy"
    click.echo(f"discrepancy: {said}; {command} --help tells more", err=True)
    raise click.exceptions.Exit(UsageError.exit_code)


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
        click.option("--engine", metavar="NAME", help="Where to run: local or ray."),
        click.option("--no-store", is_flag=True, help="Neither read nor write a store."),
        click.option("--store", metavar="PATH", help="Keep results here. [default: .discrepancy/store.sqlite]"),
        click.option("--settings", "settings_file", metavar="FILE", help="Settings instead of discrepancy.toml."),
        click.option(
            "--nli", metavar="MODEL", help="Ask a model about pairs too: pairs, own, none, a folder or a hub name."
        ),
        click.option("--model", metavar="MODEL", help="Folder or hub name of another sentence-transformers model."),
    ):
        command = option(command)
    return command


@click.group(name="discrepancy", cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="discrepancy", message="%(prog)s %(version)s")
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
    from discrepancy.output import STANDARD_OUTPUT, describe, render_one, require_formats, select_story, write_reports

    settings = load_flags(flags)
    require_formats(settings.format)
    found = analyse(paths, settings, is_quiet=quiet)
    keep_in_store(found, settings)
    result = select_story(settle(found, settings), settings.story)
    if settings.out == STANDARD_OUTPUT:
        click.echo(render_one(result, settings.format), nl=False)
        return
    written = write_reports(result, settings.format, Path(settings.out))
    if not quiet:
        click.echo(describe(result, written))


@main.command()
@PATHS
@click.option("--fail-on", metavar="SEVERITY", help="Lowest severity that fails: high, medium or low. [default: high]")
@click.option("--against", metavar="PATH", help="Earlier articles to compare with: a folder, a file or a store.")
@click.option("--new-only", is_flag=True, help="Only conflicts of articles not in --against, or not in --baseline.")
@click.option("--baseline", metavar="FILE", help="An earlier conflicts.json: its conflicts count as known.")
@FORMAT
@click.option("--out", metavar="DIR", help="Write the formats into this folder; the listing goes to standard output.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even when there are conflicts.")
@_run_options
def check(paths: tuple[str, ...], *, quiet: bool, exit_zero: bool, **flags: Any) -> None:  # noqa: ANN401 - as above
    """Analyse articles for CI: list the conflicts nobody has decided, and exit with 1 when one is grave enough."""
    from dataclasses import replace

    from discrepancy.gate import is_failing
    from discrepancy.output import render_one, require_formats, write_reports

    folder, formats = flags.pop("out"), flags.pop("format") or ("terminal",)
    against, is_new_only = flags.pop("against"), flags.pop("new_only")
    settings = load_flags(flags)
    require_formats(formats)
    result, new = analyse_new(paths, against, settings, is_quiet=quiet)
    keep_in_store(result, settings)
    result = settle(result, settings)
    findings = subtract_known(result, settings.baseline, new, is_new_only=is_new_only)
    result = replace(result, findings=findings)
    if folder is not None:
        write_reports(result, formats, Path(folder))
        formats = ("terminal",)
    click.echo(render_one(result, formats), nl=False)
    if os.environ.get("GITHUB_ACTIONS") == "true" and formats == ("terminal",):
        click.echo(render_one(result, ("github",)), nl=False)
    if is_failing(findings, settings.fail_on) and not exit_zero:
        sys.exit(1)


@main.command()
@click.argument("folder", metavar="DIR")
@click.option("--out", metavar="DIR", help="Folder to write to, outside the one watched. [default: reports]")
@FORMAT
@click.option("--since", metavar="DATE", help="Leave out articles published before this date.")
@_run_options
def watch(folder: str, *, quiet: bool, **flags: Any) -> None:  # noqa: ANN401 - as above
    """Follow a drop folder: write the report anew whenever an article comes or changes, and tell what is new."""
    from discrepancy.output import require_formats
    from discrepancy.watching import follow

    settings = load_flags(flags)
    require_formats(settings.format)
    follow(Path(folder), settings, click.echo, is_quiet=quiet)


@main.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--port", type=int, default=0, metavar="N", help="Port on 127.0.0.1. [default: one that is free]")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--by", metavar="NAME", help="Who decides, unless the page says otherwise.")
@click.option("--since", metavar="DATE", help="Leave out articles published before this date.")
@click.option("--story", metavar="ID", help="Review this story alone.")
@_run_options
def review(paths: tuple[str, ...], *, port: int, quiet: bool, **flags: Any) -> None:  # noqa: ANN401 - as above
    """Open a local page to confirm, dismiss or resolve conflicts; without PATH on the articles of this folder."""
    from discrepancy.output import select_story
    from discrepancy.review.desk import Desk
    from discrepancy.review.seen import Seen, load_seen, save_seen, seen_file
    from discrepancy.review.server import open_service, serve

    is_headless, by = flags.pop("no_browser"), flags.pop("by")
    settings = load_flags(flags)
    file = Path(settings.decisions)
    result = select_story(analyse(paths or (".",), settings, is_quiet=quiet), settings.story)
    settle(result, settings)
    last = seen_file(file)
    desk = Desk(result, file, today, by, load_seen(last))
    service = open_service(desk, port)
    save_seen(last, Seen(today(), desk.showing()))
    serve(service, opens_browser=not is_headless, show=click.echo)


@main.command()
@click.argument("identity", metavar="ID", required=False)
@click.option("--dismiss", "dismissed", is_flag=True, help="It is no conflict.")
@click.option("--confirm", "confirmed", is_flag=True, help="It is a conflict, and still open.")
@click.option("--resolve", "resolved", is_flag=True, help="It was a conflict, and is settled.")
@click.option("--reason", metavar="TEXT", help="Why; kept in the decisions file.")
@click.option("--until", metavar="DATE", help="Last day on which the decision holds.")
@click.option("--by", metavar="NAME", help="Who decided.")
@click.option("--prune", is_flag=True, help="Remove decisions that have run out or match nothing any more.")
@click.option(
    "--report", "report_file", metavar="FILE", help="The JSON report. [default: conflicts.json where reports go]"
)
@click.option("--settings", "settings_file", metavar="FILE", help="Settings instead of discrepancy.toml.")
def decide(identity: str | None, *, prune: bool, **flags: Any) -> None:  # noqa: ANN401 - as above
    """Dismiss, confirm or resolve a finding or one pair of it, by its id or the start of it."""
    from discrepancy.decisions import STATES, entries_for, forget_decisions, load_decisions, record_decisions
    from discrepancy.earlier import load_findings, outdated
    from discrepancy.records import Decision
    from discrepancy.settings import load_settings

    settings = load_settings(flags["settings_file"])
    file = Path(settings.decisions)
    findings = load_findings(Path(flags["report_file"] or Path(settings.out, "conflicts.json")))
    if prune:
        gone = forget_decisions(file, [entry.id for entry in outdated(findings, load_decisions(file), today())])
        click.echo(f"{len(gone)} removed from {file}")
    if identity is None and prune:
        return
    states = [state for state in STATES if flags[state]]
    if identity is None or len(states) != 1 or not flags["reason"]:
        raise UsageError("decide needs an ID, one of --dismiss, --confirm or --resolve, and --reason TEXT")
    decision = Decision(states[0], flags["reason"], flags["by"], today(), flags["until"])
    entries = entries_for(findings, identity, decision)
    record_decisions(file, entries)
    click.echo(f"{decision.state}: {', '.join(entry.id for entry in entries)} in {file}")


@main.command()
@click.argument("gold_dir", metavar="GOLD_DIR", required=False)
@click.option("--kinds", multiple=True, callback=_split_names, metavar="KIND[,KIND]", help="Score these kinds alone.")
@click.option("--quantities", metavar="FILE", help="Score the quantity reader alone, on a .jsonl or .jsonl.gz file.")
@click.option(
    "--decisions",
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
    help="Turn people's decisions into precision by kind. [default: the decisions file of the settings]",
)
@click.option("--json", "is_json", is_flag=True, help="Print the figures as JSON.")
@_run_options
def evaluate(gold_dir: str | None, *, quiet: bool, quantities: str | None, **flags: Any) -> None:  # noqa: ANN401
    """Score the program against graded stories: a folder a story with its articles and a gold.json."""
    import json

    kinds, is_json, decisions = flags.pop("kinds"), flags.pop("is_json"), flags.pop("decisions")
    if [gold_dir, quantities, decisions].count(None) != 2:
        raise UsageError("evaluate needs GOLD_DIR, --quantities FILE or --decisions, one of them")
    if decisions is not None:
        _print_labels(Path(decisions or load_flags(flags).decisions), is_json=is_json)
        return
    if quantities is not None:
        from discrepancy.quantity_scores import score_quantities

        click.echo(json.dumps(score_quantities(Path(quantities)), indent=1))
        return
    from discrepancy.evaluate import evaluate_stories, render_scores, scores_to_json
    from discrepancy.report import render

    settings = load_flags(flags)

    def run_story(folder: Path) -> dict[str, Any]:
        result: dict[str, Any] = json.loads(render(analyse((str(folder),), settings, is_quiet=quiet), "json"))
        return result

    scores = evaluate_stories(Path(str(gold_dir)), run_story, frozenset(kinds or ()))
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


@main.command()
@click.argument("action", type=click.Choice(["info", "prune", "verify"]))
@click.option("--store", metavar="PATH", help="The store. [default: as for report]")
@click.option("--settings", "settings_file", metavar="FILE", help="Settings instead of discrepancy.toml.")
def store(action: str, *, store: str | None, settings_file: str | None) -> None:
    """Look after the store: what it holds, drop what late runs did not use, check every entry."""
    from discrepancy.runs import DEFAULT_STORE
    from discrepancy.settings import load_settings
    from discrepancy.store import Store

    path = load_settings(settings_file, {"store": store}).store or DEFAULT_STORE
    if not Path(path).exists():
        raise UsageError(f"no store at {path}; name one with --store PATH")
    opened = Store.open(path)
    try:
        if action == "prune":
            click.echo(f"{opened.prune()} entries removed from {path}")
            return
        if action == "info":
            held = opened.info()
            click.echo(f"{held.path}: {held.size} bytes, schema {held.schema}, {held.runs} runs")
            for kind, entries, size in held.kinds:
                click.echo(f"{kind:<12} {entries} entries, {size} bytes")
            return
        wrong = opened.verify()
    finally:
        opened.close()
    click.echo("\n".join(wrong) or f"{path}: every entry is whole")
    if wrong:
        raise StoreError(f"{path}: {len(wrong)} damaged; discrepancy works without them and makes them again")


def _print_labels(file: Path, *, is_json: bool) -> None:
    import json

    from discrepancy.decisions import count_labels, load_decisions
    from discrepancy.output import describe_labels

    entries = load_decisions(file)
    if not entries:
        raise UsageError(f"{file}: no decisions there; discrepancy review or decide makes them")
    labels = count_labels(entries)
    figures = {kind: {"right": right, "judged": judged} for kind, (right, judged) in labels.items()}
    click.echo(json.dumps(figures, indent=1) if is_json else describe_labels(labels))
