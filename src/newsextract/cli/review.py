"""``newsextract review``: a page to decide in, and what reviewers decided back as data."""

from __future__ import annotations

from typing import Annotated

import typer

from newsextract.cli.options import FAILED, Articles

review = typer.Typer(
    help="Review a run: a page to decide in, and reviewers' tables read back.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@review.callback()
def _root() -> None:
    pass


@review.command("import")
def import_(
    out: Annotated[str, typer.Argument(metavar="OUT", help="The folder of a run.")],
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE]...",
            help="Reviewed tables (.csv .tsv .xlsx) or folders of them; without any, OUT's own.",
        ),
    ] = None,
    articles: Articles = None,
    reviewer: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who decided, instead of what the files' names say."),
    ] = None,
    final: Annotated[
        bool, typer.Option("--final", help="These decisions stand where reviewers disagree.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change; write nothing.")
    ] = False,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Of CSV files; by default UTF-8, UTF-16, Windows-1252."),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Only the rows that could not be taken.")
    ] = False,
) -> None:
    """Read reviewed tables back into OUT/review.

    Exit status: 0 all rows taken, 1 some could not be (they are listed, and in
    OUT/review/problems.csv), 2 wrong usage or nothing to read.
    """
    from newsextract.review.importing import import_reviews
    from newsextract.review.printing import render

    imported = import_reviews(
        out, files or (), articles=articles or (), reviewer=reviewer, final=final,
        dry_run=dry_run, encoding=encoding,
    )  # fmt: skip
    render(imported, quiet=quiet)
    if any(not problem.taken for problem in imported.problems):
        raise typer.Exit(FAILED)


@review.command()
def page(
    run: Annotated[str, typer.Argument(metavar="OUT", help="The folder of a run.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write.")
    ],
    articles: Articles = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN", help="Only articles whose id matches, as in '2025/*'; repeatable."
        ),
    ] = None,
) -> None:
    """Write a page for the browser to review a run in: texts, rows, and what you decide."""
    from newsextract.page import write

    done = write(run, output, articles=articles or (), only=only or ())
    typer.echo(f"{output}: {done.articles:,} articles, {done.rows:,} rows")
    if done.without_text:
        typer.echo(
            f"{done.without_text:,} of them without their text, which was not found or is another "
            "one now (--articles says where the files are)",
            err=True,
        )
