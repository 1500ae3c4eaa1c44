"""The command line: thin verbs over plain functions.

Everything heavy (spaCy, pandas, pydantic) is imported inside the verbs, so that ``--help``
answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from newsextract import __version__
from newsextract.errors import NewsextractError

if TYPE_CHECKING:
    from newsextract.batch import Progress, RunSummary
    from newsextract.records import ArticleRecord

FAILED, WRONG, INTERRUPTED = 1, 2, 130
"""Exit statuses: some articles failed; wrong usage or nothing to do; Ctrl-C."""

app = typer.Typer(
    help="Who plays whom, what comes out when and where, and who said what: from raw "
    "entertainment news to tables for review.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Model = Annotated[
    str | None,
    typer.Option(help="A spaCy English pipeline with NER, by name or path, instead of our own."),
]
Rules = Annotated[
    list[str] | None, typer.Option(metavar="FILE", help="A rule file of your own; repeatable.")
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date of all articles: YYYY[-MM[-DD]]."),
]
AnyLanguage = Annotated[
    bool, typer.Option("--any-language", help="Also extract from articles not in English.")
]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsextract {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


@app.command()
def extract(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files or folders: .txt .md .html .jsonl .csv, also .gz; - is standard input "
            "(one article of plain text).",
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIR", help="Folder for the tables.")
    ],
    format: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Beside CSV: xlsx, parquet, jsonl, jsonld; repeatable."),
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
        bool, typer.Option("--force", help="Replace tables even if they were edited.")
    ] = False,
    any_language: AnyLanguage = False,
    max_mb: Annotated[
        float, typer.Option(min=0.000001, help="Articles larger than this are errors.")
    ] = 20,
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
                any_language=any_language, max_bytes=int(max_mb * 1_000_000), progress=progress,
            )  # fmt: skip
    except KeyboardInterrupt:
        typer.echo("interrupted; the same command with --resume goes on from here", err=True)
        raise typer.Exit(INTERRUPTED) from None
    if not quiet:
        _print_summary(summary, output)
    if summary.errors:
        raise typer.Exit(FAILED)


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
    table.add_row("words/s", f"{summary.words / max(summary.seconds, 0.001):,.0f}")
    Console().print(table)
    typer.echo(f"tables in {output}")
    if summary.errors:
        articles = "article" if summary.errors == 1 else "articles"
        typer.echo(f"{summary.errors} {articles} failed: {output}/errors.csv", err=True)


@app.command()
def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article; - is standard input.")],
    published: Published = None,
    model: Model = None,
    rules: Rules = None,
    any_language: AnyLanguage = False,
) -> None:
    """Print an article's records, each beside the sentence it stands in."""
    from rich.console import Console

    from newsextract.articles import ArticleFailure, read
    from newsextract.pipeline import load
    from newsextract.show import render
    from newsextract.worker import extract as extract_all

    console = Console(highlight=False)
    failed = False
    extractor = None
    for item in read([file], published=published):
        found: ArticleRecord | ArticleFailure
        if isinstance(item, ArticleFailure):
            found = item
        else:
            extractor = extractor or load(model, rules=rules or (), any_language=any_language)
            found = extract_all(extractor, [item])[item.id]
        if isinstance(found, ArticleFailure):
            failed = True
            typer.echo(f"error: {found.id}: {found.message}", err=True)
        else:
            render(found, console)
    if failed:
        raise typer.Exit(FAILED)


@app.command()
def info(
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of a record instead.")
    ] = False,
    model: Model = None,
    rules: Rules = None,
) -> None:
    """Print versions, the model, its labels, and how many rules there are."""
    if schema:
        import json

        from newsextract.records import ArticleRecord

        document = ArticleRecord.model_json_schema(mode="serialization")
        typer.echo(json.dumps(document, indent=2, ensure_ascii=False))
        return
    from newsextract.about import facts
    from newsextract.pipeline import load

    for name, value in facts(load(model, rules=rules or ())).items():
        typer.echo(f"{name}: {value}")


def main() -> NoReturn:
    """Run the command line; a user's mistake is one line on standard error."""
    try:
        app()
    except NewsextractError as error:
        message = " ".join(str(error).split())
        typer.echo(f"error: {message}", err=True)
        sys.exit(WRONG)
    sys.exit(0)
