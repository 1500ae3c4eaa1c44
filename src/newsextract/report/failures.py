"""The articles of a run that failed: ``errors.csv`` read back."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsextract.cells import unguard
from newsextract.errors import UsageError
from newsextract.tables import ENCODING

NAME = "errors.csv"


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read or processed."""

    article: str
    code: str
    message: str


def failures(out: Path) -> Iterator[Failure]:
    """Yield the failed articles of the run in ``out``; none if it has no list of them.

    Raises:
        UsageError: The list was changed so that it cannot be read.
    """
    path = out / NAME
    if not path.is_file():
        return
    try:
        with open(path, encoding=ENCODING, newline="") as file:
            for row in csv.DictReader(file):
                yield Failure(*(unguard(row[name]) for name in ("article_id", "code", "message")))
    except (KeyError, TypeError, csv.Error, UnicodeDecodeError):
        raise UsageError(f"{path}: not a table of ours any more (restore it first)") from None
