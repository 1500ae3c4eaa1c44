"""Records as tables: rows in the contract's columns, pandas frames, and CSV both ways."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from newsextract.cells import JOIN, Cell, cell, guarded, unguard
from newsextract.records import (
    ARTICLE_COLUMNS,
    ERROR_COLUMNS,
    ROW_KINDS,
    ArticleInfo,
    ArticleRecord,
    Row,
    table_columns,
)

if TYPE_CHECKING:
    from _csv import Writer

    import pandas

    from newsextract.articles import ArticleFailure

TABLES = (*ROW_KINDS, "articles", "errors")
COLUMNS: dict[str, tuple[str, ...]] = {
    **{kind: table_columns(kind) for kind in ROW_KINDS},
    "articles": ARTICLE_COLUMNS,
    "errors": ERROR_COLUMNS,
}
"""Column names, in order, of each table."""

ENCODING = "utf-8-sig"
"""Excel takes UTF-8 for Windows-1252 unless a byte order mark says otherwise."""

LINE_END = "\r\n"
_REVIEW: tuple[Cell, ...] = ("", "")
_COUNTS = ("characters", "words", "works", *ROW_KINDS)


def column_types(table: str) -> dict[str, type]:
    """The type of each column of ``table``: ``str``, ``int`` (gaps allowed) or ``float``."""
    types: dict[str, type] = dict.fromkeys(COLUMNS[table], str)
    if table in ROW_KINDS:
        for name, field in ROW_KINDS[table].model_fields.items():
            if field.annotation is int:
                types[name] = int
    elif table == "articles":
        types |= dict.fromkeys(_COUNTS, int)
    types["confidence"] = float
    return types


def rows(record: ArticleRecord) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """(table, row in the order of its columns) for everything in ``record``."""
    article = record.article
    for kind in ROW_KINDS:
        for item in getattr(record, kind):
            yield kind, row_cells(kind, article, item)
    counts = {kind: len(getattr(record, kind)) for kind in ("works", *ROW_KINDS)}
    warnings = JOIN.join(f"{warning.code}: {warning.message}" for warning in record.warnings)
    known: dict[str, Cell] = {
        **article.model_dump(), **counts,
        "article_id": article.id, "article_published": article.published, "warnings": warnings,
        "rule": "", "confidence": None, "decision": "", "note": "",
    }  # fmt: skip
    yield "articles", tuple(known[name] for name in ARTICLE_COLUMNS)


def row_cells(
    kind: str, article: ArticleInfo, row: Row, review: tuple[Cell, ...] = _REVIEW
) -> tuple[Cell, ...]:
    """``row`` in the order of its table's columns; ``review`` is its decision and note.

    An offset of −1 ("there is none") is an empty cell.
    """
    values = (cell(getattr(row, name)) for name in COLUMNS[kind][2:-2])
    cells = (None if value == -1 else value for value in values)
    return article.id, article.published, *cells, *review


def error_row(failure: ArticleFailure) -> tuple[Cell, ...]:
    """The row of ``errors`` for an article that failed."""
    return failure.id, "", failure.code, failure.message, "", None, *_REVIEW


def to_frames(
    records: Iterable[ArticleRecord], errors: Iterable[ArticleFailure] = ()
) -> dict[str, pandas.DataFrame]:
    """Return a pandas frame for each of :data:`TABLES`, with the columns of the CSV files.

    Text columns are ``string``, offsets and counts ``Int64``, ``confidence`` is ``Float64``;
    lists are text as in the CSV files.
    """
    import pandas as pd

    found: dict[str, list[tuple[Cell, ...]]] = {table: [] for table in TABLES}
    for record in records:
        for table, row in rows(record):
            found[table].append(row)
    found["errors"] = [error_row(failure) for failure in errors]
    dtypes = {str: "string", int: "Int64", float: "Float64"}
    frames = {}
    for table, cells in found.items():
        frame = pd.DataFrame(cells, columns=list(COLUMNS[table]), dtype=object)
        types = column_types(table)
        frames[table] = frame.astype({name: dtypes[kind] for name, kind in types.items()})
    return frames


def csv_writer(file: TextIO) -> Writer:
    """A CSV writer for ``file``, which must be opened with ``newline=""``.

    With ``\\r\\n`` as line end the csv module quotes cells that hold either character.
    """
    return csv.writer(file, lineterminator=LINE_END)


def write_table(
    path: str | os.PathLike[str], columns: Iterable[str], cells: Iterable[Iterable[Cell]]
) -> None:
    """Write a CSV file that spreadsheets open rightly; :func:`read_table` gives it back."""
    with open(path, "w", encoding=ENCODING, newline="") as file:
        writer = csv_writer(file)
        writer.writerow(guarded(list(columns)))
        writer.writerows(guarded(list(row)) for row in cells)


def read_table(path: str | os.PathLike[str]) -> pandas.DataFrame:
    """Read a CSV file of ours back: every cell as text, empty cells as ``""``, guards undone."""
    import pandas as pd

    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding=ENCODING)
    frame = frame.rename(columns=unguard)
    return frame.apply(lambda column: column.map(unguard)) if len(frame) else frame
