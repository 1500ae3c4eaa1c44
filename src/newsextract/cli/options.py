"""Options that several verbs share, and the exit statuses."""

from __future__ import annotations

from typing import Annotated

import typer

FAILED, WRONG, INTERRUPTED = 1, 2, 130
"""Exit statuses: some articles failed; wrong usage or nothing to do; Ctrl-C."""

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
Articles = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATH",
        help="Where the articles are, if no longer where the run read them; repeatable.",
    ),
]
