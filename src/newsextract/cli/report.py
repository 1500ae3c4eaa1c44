"""``newsextract report``: an overview of a run, and tables merged over its articles."""

from __future__ import annotations

from typing import Annotated

import typer


def report(
    run: Annotated[str, typer.Argument(metavar="OUT", help="The folder of a run.")],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Folder for the report; OUT/report without it."
        ),
    ] = None,
) -> None:
    """Write an overview of a run: a page to look at, and what its articles say together.

    report.html shows the release calendar, the cast of each work with what articles differ on,
    who is quoted, confidence, rules and errors; works.csv, cast.csv and calendar.csv are merged
    over all articles. Rows that a review rejected or edited count as decided.
    """
    from newsextract.report.writing import FOLDER, PAGE, write

    done = write(run, output)
    folder = output or f"{run.rstrip('/')}/{FOLDER}"
    typer.echo(
        f"{folder}/{PAGE}: {done.articles:,} articles, {done.works:,} works, {done.roles:,} roles, "
        f"{done.dates:,} dates; {done.conflicts:,} on which articles differ"
    )
