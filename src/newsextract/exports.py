"""Formats beside CSV: XLSX, Parquet, JSON Lines, JSON-LD and a calendar of the releases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract import calendars, jsonld, workbook
from newsextract.cells import Cell
from newsextract.errors import UsageError
from newsextract.tables import COLUMNS, TABLES, column_types, error_row, rows

if TYPE_CHECKING:
    from newsextract.articles import ArticleFailure
    from newsextract.records import ArticleRecord

Rows = Iterable[tuple[str, tuple[Cell, ...]]]
"""(table, row in the order of its columns), tables in any order."""

Carry = Callable[[str, tuple[Cell, ...]], tuple[Cell, ...]]
"""(table, row in the order of its columns) → the row with decision and note filled in."""

FORMATS = ("csv", "xlsx", "parquet", "jsonl", "jsonld", "ics")
_NEEDS = {"xlsx": "xlsxwriter", "parquet": "pyarrow", "ics": "icalendar"}
_BATCH = 10_000


def check(formats: Iterable[str]) -> tuple[str, ...]:
    """Return the distinct formats, csv always among them, in the order of :data:`FORMATS`.

    Raises:
        UsageError: A format is unknown, or the package that writes it is not installed.
    """
    chosen = {"csv", *formats}
    for format in sorted(chosen):
        if format not in FORMATS:
            raise UsageError(f"no such format: {format} (one of {', '.join(FORMATS)})")
        needed = _NEEDS.get(format)
        if needed and find_spec(needed) is None:
            raise UsageError(
                f"--format {format} needs {needed}: pip install 'newsextract[{format}]'"
            )
    return tuple(format for format in FORMATS if format in chosen)


def write(
    format: str,
    folder: Path,
    records: Callable[[], Iterable[ArticleRecord]],
    errors: Iterable[ArticleFailure] = (),
    carry: Carry | None = None,
) -> list[str]:
    """Write ``format`` (not csv) into ``folder`` and return the names of the files.

    ``carry`` fills in decision and note of a row, by what was decided in earlier reviews.
    """
    if format == "ics":
        return [calendars.write(folder, records())]
    if format == "jsonld":
        with open(folder / "records.jsonld", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(jsonld.document(records()))
        return ["records.jsonld"]
    found = (row for record in records() for row in rows(record))
    if carry is not None:
        found = ((table, carry(table, row)) for table, row in found)
    both = chain(found, (("errors", error_row(failure)) for failure in errors))
    writer = {"xlsx": workbook.write, "parquet": _write_parquet, "jsonl": _write_jsonl}[format]
    return writer(folder, both)


def _write_jsonl(folder: Path, found: Rows) -> list[str]:
    names = {table: f"{table}.jsonl" for table in TABLES}
    with ExitStack() as stack:
        files = {
            table: stack.enter_context(open(folder / name, "w", encoding="utf-8", newline="\n"))
            for table, name in names.items()
        }
        for table, row in found:
            line = dict(zip(COLUMNS[table], row, strict=True))
            files[table].write(json.dumps(line, ensure_ascii=False) + "\n")
    return list(names.values())


def _write_parquet(folder: Path, found: Rows) -> list[str]:
    import pyarrow as pa
    from pyarrow import parquet

    arrow = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    schemas = {
        table: pa.schema([(name, arrow[kind]) for name, kind in column_types(table).items()])
        for table in TABLES
    }
    names = {table: f"{table}.parquet" for table in TABLES}
    waiting: dict[str, list[tuple[Cell, ...]]] = {table: [] for table in TABLES}
    with ExitStack() as stack:
        writers = {
            table: stack.enter_context(
                parquet.ParquetWriter(folder / name, schemas[table], compression="zstd")
            )
            for table, name in names.items()
        }

        def flush(table: str) -> None:
            columns = zip(*waiting[table], strict=True) if waiting[table] else []
            arrays = [pa.array(c, f.type) for c, f in zip(columns, schemas[table], strict=False)]
            if arrays:
                writers[table].write_batch(pa.record_batch(arrays, schema=schemas[table]))
            waiting[table].clear()

        for table, row in found:
            waiting[table].append(row)
            if len(waiting[table]) >= _BATCH:
                flush(table)
        for table in TABLES:
            flush(table)
    return list(names.values())


def lines(records: Iterable[ArticleRecord]) -> Iterator[str]:
    """Yield the lines of ``records.jsonl``."""
    for record in records:
        yield record.model_dump_json(exclude_none=True) + "\n"
