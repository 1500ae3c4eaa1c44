"""Bytes of a reviewed CSV file → rows of cells: encoding and separator found out."""

from __future__ import annotations

import codecs
import csv
import io
import sys
from collections.abc import Iterator

from newsextract.errors import UsageError
from newsextract.review.headers import known

Line = tuple[int, list[str] | str]
"""The line (from 1) that a row begins in, and its cells, or why it cannot be read."""

_SEPARATORS = ",;\t|"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADER_ROWS = 10


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    By default: what a byte-order mark says, UTF-8, UTF-16 without a mark, Windows-1252.

    Raises:
        UsageError: ``encoding`` is unknown, or is not that of the data.
    """
    if encoding:
        try:
            return data.decode(encoding).removeprefix("\ufeff"), encoding
        except LookupError:
            raise UsageError(f"no such encoding: {encoding}") from None
        except UnicodeDecodeError as error:
            raise UsageError(f"not {encoding}: byte {error.start}") from None
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    # Every other byte of Latin text in UTF-16 is NUL.
    if len(data) > 3 and 0 in data[:200]:
        for name, half in (("utf-16-le", data[1:200:2]), ("utf-16-be", data[:200:2])):
            if half.count(0) > len(half) // 2:
                return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _windows(data), "cp1252"


def _windows(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252; what wrote them took them for controls.
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def separator(text: str) -> str:
    """The character that parts the cells: the one by which the most column names are found."""
    if text[:4].lower() == "sep=" and text[4:5]:
        return text[4]
    counts = {
        mark: max((known(cells) for _, cells in _head(text, mark)), default=0)
        for mark in _SEPARATORS
    }
    return max(counts, key=lambda mark: counts[mark])


def _head(text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    for number, (line, cells) in enumerate(lines(text, mark)):
        if number == _HEADER_ROWS:
            return
        if not isinstance(cells, str):
            yield line, cells


def lines(text: str, mark: str) -> Iterator[Line]:
    """Yield the rows of CSV text; blank ones are left out.

    A row that breaks the rules of quotation is given as the reason.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    while True:
        first = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield first, f"not readable as CSV: {error}"
            continue
        if any(cell.strip() for cell in cells):
            yield first, cells
