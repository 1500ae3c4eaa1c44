"""``newsextract show`` and ``newsextract info``: one article's records, and what is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from newsextract.cli.options import FAILED, AnyLanguage, Model, Published, Rules

if TYPE_CHECKING:
    from newsextract.records import ArticleRecord


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
