"""The verbs of the command line, from the command line itself."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from newsextract.cli import app

Path = tuple[str, ...]


def verbs(part: typer.Typer = app, path: Path = ()) -> Iterator[Path]:
    """Every verb as typed (``("review", "import")``)."""
    for command in part.registered_commands:
        assert command.callback is not None
        yield *path, command.name or command.callback.__name__
    for group in part.registered_groups:
        assert group.typer_instance is not None and group.name
        yield from verbs(group.typer_instance, (*path, group.name))


def everything() -> list[Path]:
    """Whatever answers to ``--help``: the command itself, its groups of verbs, and the verbs."""
    found = list(verbs())
    return sorted({verb[:size] for verb in found for size in range(len(verb) + 1)})
