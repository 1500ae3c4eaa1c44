"""The command line: thin verbs over plain functions.

Everything heavy (spaCy, pandas, pydantic) is imported inside the verbs, so that ``--help``
answers at once. A file here holds a verb or two; this one puts them together.
"""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from newsextract import __version__
from newsextract.cli.calibrate import calibrate
from newsextract.cli.export import export
from newsextract.cli.extract import extract
from newsextract.cli.options import WRONG
from newsextract.cli.report import report
from newsextract.cli.review import review
from newsextract.cli.show import info, show
from newsextract.errors import NewsextractError

app = typer.Typer(
    help="Who plays whom, what comes out when and where, and who said what: from raw "
    "entertainment news to tables for review.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


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


for verb in (extract, show, info, report, export, calibrate):
    app.command()(verb)
app.add_typer(review, name="review")


def main() -> NoReturn:
    """Run the command line; a user's mistake is one line on standard error."""
    try:
        app()
    except NewsextractError as error:
        message = " ".join(str(error).split())
        typer.echo(f"error: {message}", err=True)
        sys.exit(WRONG)
    sys.exit(0)
