"""``newsextract review``: what a person decides about a run's rows, there and back."""

from __future__ import annotations

from typing import Annotated

import typer

review = typer.Typer(
    help="Review a run: a page to decide in, and decisions read back.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@review.command()
def page(
    run: Annotated[str, typer.Argument(metavar="OUT", help="The folder of a run.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write.")
    ],
    articles: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            help="Where the articles are now, if not where the run read them; repeatable.",
        ),
    ] = None,
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
