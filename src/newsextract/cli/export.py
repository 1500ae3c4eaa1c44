"""``newsextract export``: a run for an annotation tool."""

from __future__ import annotations

from typing import Annotated

import typer

from newsextract.cli.options import FAILED, Articles


def export(
    run: Annotated[str, typer.Argument(metavar="OUT", help="The folder of a run.")],
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="TOOL", help="label-studio, prodigy, doccano, docbin (spaCy) or brat."
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Folder for the files; OUT/export without it."
        ),
    ] = None,
    articles: Articles = None,
) -> None:
    """Export texts, entities and relations for an annotation tool.

    Exit status: 0 all articles are in the files, 1 some are not (they are listed), 2 wrong usage
    or nothing to export.
    """
    from newsextract.annotation.exporting import export as write

    done = write(run, to, output, articles=articles or ())
    shown = (
        done.files if len(done.files) <= 4 else [done.files[0], f"and {len(done.files) - 1:,} more"]
    )
    typer.echo(
        f"{done.folder}: {', '.join(shown)}: {done.articles:,} articles, {done.spans:,} spans, "
        f"{done.relations:,} relations"
    )
    for id, message in done.failed:
        typer.echo(f"not exported: {id}: {message}", err=True)
    if done.failed:
        raise typer.Exit(FAILED)
