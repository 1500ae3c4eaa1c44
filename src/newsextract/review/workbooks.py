"""Workbooks (XLSX) as rows of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsextract.errors import UsageError
from newsextract.review.decode import Line

# XLSX writes characters that XML cannot hold as _xHHHH_, and that form itself as _x005F_x….
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def sheets(path: Path) -> Iterator[tuple[str, Iterator[Line]]]:
    """Yield (name, rows) of each sheet of a workbook; values, not formulas.

    Raises:
        UsageError: It is no workbook, or openpyxl is not installed.
    """
    if find_spec("openpyxl") is None:
        raise UsageError("reading .xlsx needs openpyxl: pip install 'newsextract[xlsx]'")
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, data_only=True)
    # Whatever is wrong inside a damaged archive comes out as an error of that part's parser.
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise UsageError("not a workbook that can be read") from error
    for sheet in book.worksheets:
        yield sheet.title, _rows(sheet)


def _rows(sheet: Any) -> Iterator[Line]:
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [_text(cell.value, cell.number_format) for cell in row]
        if any(cell.strip() for cell in cells):
            yield number, cells


def _text(value: object, shown: str) -> str:
    """A cell as text: days in ISO form, months too where only they are shown; 2, not 2.0."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        whole = value.time() == time()
        if whole and "d" not in shown.lower():
            return f"{value.year:04}-{value.month:02}"
        return value.date().isoformat() if whole else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
