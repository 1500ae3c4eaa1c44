"""Reviewed files of any kind as sheets: a header of ours and rows, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newsextract.errors import UsageError
from newsextract.records import ROW_KINDS
from newsextract.review.decode import Line, decode, lines, separator
from newsextract.review.headers import KIND, Header, kind_named, read_header
from newsextract.tables import TABLES

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm")
_BOOKS = (".xlsx", ".xlsm")
_NOT_REVIEWED = frozenset(TABLES) - set(ROW_KINDS)
_BEFORE_HEADER = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the file, the sheet of a workbook, the line (from 1)."""

    file: str
    line: int
    sheet: str = ""

    def __str__(self) -> str:
        sheet = f" [{self.sheet}]" if self.sheet else ""
        return f"{self.file}{sheet}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reviewer should know of a place; ``taken``: the row counts all the same."""

    place: Place
    message: str
    taken: bool = False
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as it came: cells by column name, only for the columns that the file has."""

    kind: str
    cells: dict[str, str]
    place: Place


@dataclass(slots=True)
class Sheet:
    """The rows of one table of a file.

    ``literal``: text that looks like a guarded formula is meant as it stands (workbooks hold
    text as text). ``encoding`` is that of a CSV file, empty for a workbook.
    """

    rows: list[SheetRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    literal: bool = False
    encoding: str = ""


def files_of(given: Iterable[str | Path]) -> list[Path]:
    """The reviewed files among ``given``: files as they are, folders by their tables.

    Raises:
        UsageError: A path does not exist, is no table, or a folder holds none.
    """
    found: dict[Path, None] = {}
    for path in map(Path, given):
        if path.is_dir():
            # "~$" and ".~lock" are what office programs leave beside an open file.
            inside = [
                entry
                for entry in sorted(path.iterdir())
                if entry.suffix.lower() in SUFFIXES
                and entry.suffix.lower() != ".txt"
                and not entry.name.startswith(("~", "."))
                and entry.stem not in _NOT_REVIEWED
            ]
            if not inside:
                raise UsageError(f"no tables in {path}")
            found |= dict.fromkeys(inside)
        elif not path.exists():
            raise UsageError(f"no such file or folder: {path}")
        elif path.suffix.lower() not in SUFFIXES:
            raise UsageError(f"{path}: not a table (one of {', '.join(SUFFIXES)})")
        else:
            found[path] = None
    return list(found)


def reviewer_of(path: Path) -> str:
    """Who filled in a file, by its name: ``castings-anna.csv`` and ``anna/castings.csv``: anna."""
    words = [w for w in re.split(r"[\s_\-.()\[\]]+", path.stem) if w]
    rest = [w for w in words if w.casefold() not in (*TABLES, "newsextract")]
    return " ".join(rest) or path.resolve().parent.name or "reviewer"


def read_sheets(path: Path, encoding: str | None = None) -> list[Sheet]:
    """Read a reviewed file, a sheet a table.

    Raises:
        UsageError: It cannot be opened or is not in ``encoding``.
    """
    try:
        if path.suffix.lower() in _BOOKS:
            return list(_book(path))
        text, name = decode(path.read_bytes(), encoding)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from error
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None
    sheet = _sheet(lines(text, separator(text)), Place(str(path), 1), path.stem)
    sheet.encoding = name
    return [sheet]


def _book(path: Path) -> Iterator[Sheet]:
    from newsextract.review.workbooks import sheets

    for name, found in sheets(path):
        if name.strip().casefold() in _NOT_REVIEWED:
            continue
        sheet = _sheet(found, Place(str(path), 1, name), name)
        sheet.literal = True
        yield sheet


def _sheet(found: Iterator[Line], start: Place, hint: str) -> Sheet:
    sheet = Sheet()
    header: Header | None = None
    for number, (line, cells) in enumerate(found):
        place = Place(start.file, line, start.sheet)
        if isinstance(cells, str):
            sheet.problems.append(Problem(place, cells))
        elif header is None:
            header = read_header(cells, hint)
            if header is None and number >= _BEFORE_HEADER:
                break
            if header and header.unknown:
                names = ", ".join(header.unknown)
                message = f"columns that are not ours were left out: {names}"
                sheet.problems.append(Problem(place, message, taken=True))
        else:
            _add(sheet, header, place, cells)
    if header is None:
        message = "no table of castings, releases, platforms or quotes: no row of column names"
        sheet.problems.append(Problem(start, message))
    return sheet


def _add(sheet: Sheet, header: Header, place: Place, cells: list[str]) -> None:
    row = {name: cells[index] for name, index in header.places.items() if index < len(cells)}
    kind = header.kind or kind_named(row.pop(KIND, ""))
    width = 1 + max(header.places.values())
    if not kind:
        sheet.problems.append(Problem(place, f"the column {KIND!r} names no table"))
    elif not header.unknown and any(cell.strip() for cell in cells[width:]):
        message = "more cells than columns: a separator or quotation mark went astray"
        sheet.problems.append(Problem(place, message, kind=kind))
    elif any(cell.strip() for cell in row.values()):
        sheet.rows.append(SheetRow(kind, row, place))
