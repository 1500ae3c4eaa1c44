"""``newsextract extract``: a folder of articles into tables."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from newsextract.cli.options import (
    FAILED,
    INTERRUPTED,
    AnyLanguage,
    Model,
    Published,
    Rules,
)

if TYPE_CHECKING:
    from newsextract.batch import Progress, RunSummary


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders or URLs (s3://…): .txt .md .html .jsonl .csv, also .gz; - is "
            "standard input (one article of plain text).",
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIR", help="Folder (or URL) for the tables.")
    ],
    format: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="Beside CSV: xlsx, parquet, jsonl, jsonld, ics; repeatable."
        ),
    ] = None,
    model: Model = None,
    rules: Rules = None,
    published: Published = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Worker processes; 0: as many as pay off.")
    ] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run that was broken off.")
    ] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Do all articles anew, and replace tables even if they were edited."
        ),
    ] = False,
    any_language: AnyLanguage = False,
    calibration: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="What newsextract calibrate wrote, for confidence."),
    ] = None,
    max_mb: Annotated[
        float, typer.Option(min=0.000001, help="Articles larger than this are errors.")
    ] = 20,
    max_seconds: Annotated[
        float, typer.Option(min=0, help="Articles that take longer are errors; 0: no limit.")
    ] = 300,
    max_memory: Annotated[
        int | None,
        typer.Option(
            min=0,
            metavar="MIB",
            help="What a worker process may hold; articles that need more are errors. 0: no "
            "limit. Default: 4096 on Linux; elsewhere memory cannot be limited.",
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="A Dask cluster to do the work: tcp://HOST:8786, or local for one of --jobs "
            "workers here.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
) -> None:
    """Extract from articles into tables for review.

    Exit status: 0 all well, 1 some articles failed (errors.csv says which), 2 wrong usage or
    nothing to do.
    """
    from newsextract.batch import run

    try:
        with _progress(quiet) as progress:
            summary = run(
                paths, output, model=model, rules=rules or (), published=published,
                formats=format or (), jobs=jobs, resume=resume, force=force,
                any_language=any_language, calibration=calibration, max_bytes=int(max_mb * 1_000_000),
                max_seconds=max_seconds, max_memory=max_memory, cluster=cluster,
                say=None if quiet else _say, progress=progress,
            )  # fmt: skip
    except KeyboardInterrupt:
        typer.echo("interrupted; the same command with --resume goes on from here", err=True)
        raise typer.Exit(INTERRUPTED) from None
    if not quiet:
        _print_summary(summary, output)
        if "ics" in (format or ()):
            _print_left_out(output)
    if summary.errors:
        raise typer.Exit(FAILED)


def _say(message: str) -> None:
    typer.echo(message, err=True)


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn("extracting"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[rate]}"),
        rich.TimeRemainingColumn(),
    )
    with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")

        def show(now: Progress) -> None:
            seconds = bar.tasks[0].elapsed or 1.0
            rate = f"{now.words / seconds:,.0f} words/s"
            bar.update(task, completed=now.done, total=now.total, rate=rate)

        yield show


def _print_summary(summary: RunSummary, output: str) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name in ("articles", "castings", "releases", "platforms", "quotes", "errors"):
        table.add_row(name, f"{getattr(summary, name):,}")
    if summary.kept:
        table.add_row("taken over", f"{summary.kept:,}")
    table.add_row("words/s", f"{summary.words / max(summary.seconds, 0.001):,.0f}")
    Console().print(table)
    typer.echo(f"tables in {output}")
    if summary.errors:
        articles = "article" if summary.errors == 1 else "articles"
        typer.echo(f"{summary.errors} {articles} failed: {output}/errors.csv", err=True)


def _print_left_out(output: str) -> None:
    from pathlib import Path

    from newsextract.calendars import NAME, left_out

    if number := left_out(Path(output) / NAME):
        typer.echo(f"{NAME}: {number:,} releases without a day were left out")
