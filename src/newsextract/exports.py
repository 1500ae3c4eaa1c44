"""Formats beside CSV: XLSX, Parquet, JSON Lines and JSON-LD, each written in one pass."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import datetime
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import jsonld
from newsextract.cells import Cell
from newsextract.datapackage import DECISIONS
from newsextract.errors import UsageError
from newsextract.tables import COLUMNS, TABLES, column_types, error_row, rows

if TYPE_CHECKING:
    from newsextract.articles import ArticleFailure
    from newsextract.records import ArticleRecord

Rows = Iterable[tuple[str, tuple[Cell, ...]]]
"""(table, row in the order of its columns), tables in any order."""

FORMATS = ("csv", "xlsx", "parquet", "jsonl", "jsonld")
_NEEDS = {"xlsx": "xlsxwriter", "parquet": "pyarrow"}
_SHEET_ROWS = 1_048_576
_CELL_CHARACTERS = 32_767
_BATCH = 10_000
_WIDTHS = {"evidence": 70, "text": 70, "message": 70, "title": 40, "note": 30, "article_id": 28}


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
) -> list[str]:
    """Write ``format`` (not csv) into ``folder`` and return the names of the files."""
    if format == "jsonld":
        with open(folder / "records.jsonld", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(jsonld.document(records()))
        return ["records.jsonld"]
    found = (row for record in records() for row in rows(record))
    both = chain(found, (("errors", error_row(failure)) for failure in errors))
    writer = {"xlsx": _write_xlsx, "parquet": _write_parquet, "jsonl": _write_jsonl}[format]
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


def _write_xlsx(folder: Path, found: Rows) -> list[str]:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    name = "newsextract.xlsx"
    # Without the two switches "=LOVE" is a live formula and an address a live link.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(str(folder / name), options) as book:
        # The time of writing would make every run's bytes differ.
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheets = {table: _Sheets(book, table) for table in TABLES}
        for table, row in found:
            sheets[table].write(row)
        for sheet in sheets.values():
            sheet.finish()
    return [name]


class _Sheets:
    """The worksheet of one table, and further ones when it is full."""

    def __init__(self, book: Any, table: str) -> None:
        self._book, self._table, self._number = book, table, 0
        self._header = book.add_format({"bold": True, "bottom": 1})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"valign": "top"})
        self._types = column_types(table)
        self._sheet = self._new()

    def _new(self) -> Any:
        self._number += 1
        suffix = f" {self._number}" if self._number > 1 else ""
        sheet = self._book.add_worksheet(self._table + suffix)
        sheet.freeze_panes(1, 0)
        for index, name in enumerate(COLUMNS[self._table]):
            width = _WIDTHS.get(name, 9 if self._types[name] is int else 17)
            sheet.set_column(index, index, width, self._wrap if width > 40 else self._plain)
            sheet.write_string(0, index, name, self._header)
        self._row = 0
        return sheet

    def write(self, row: tuple[Cell, ...]) -> None:
        if self._row == _SHEET_ROWS - 1:
            self.finish()
            self._sheet = self._new()
        self._row += 1
        for index, value in enumerate(row):
            if isinstance(value, str):
                if len(value) > _CELL_CHARACTERS:
                    value = value[: _CELL_CHARACTERS - 1] + "…"
                if value:
                    self._sheet.write_string(self._row, index, value)
            elif value is not None:
                self._sheet.write_number(self._row, index, value)

    def finish(self) -> None:
        last = len(COLUMNS[self._table]) - 1
        self._sheet.autofilter(0, 0, self._row, last)
        decision = COLUMNS[self._table].index("decision")
        self._sheet.data_validation(
            1, decision, _SHEET_ROWS - 1, decision,
            {"validate": "list", "source": list(DECISIONS)},
        )  # fmt: skip


def lines(records: Iterable[ArticleRecord]) -> Iterator[str]:
    """Yield the lines of ``records.jsonl``."""
    for record in records:
        yield record.model_dump_json(exclude_none=True) + "\n"
