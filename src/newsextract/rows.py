"""Files that hold many articles: one object a line (JSONL), one row an article (CSV)."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsextract import decoding
from newsextract.decoding import LineError, too_large
from newsextract.errors import ArticleError
from newsextract.inputs import InputFile
from newsextract.remote import RemotePath, is_url

Fields = dict[str, object]
"""A row's values by lower-case column name or key."""

_DELIMITERS = ",;\t"
_ROW_BYTES = 3_000
"""About the size of an article."""


@dataclass(frozen=True, slots=True)
class Form:
    """What one must know of a file to read a row out of its middle.

    ``encoding`` is None for "UTF-8 or Windows-1252, by line"; ``delimiter`` and ``columns``
    (lower case) are those of a CSV file. Rows begin at byte ``start``.
    """

    encoding: str | None
    start: int
    delimiter: str = ""
    columns: tuple[str, ...] = ()

    @property
    def divisible(self) -> bool:
        """Whether a row's bytes can be told; the wide encodings are read ahead."""
        return self.encoding in (None, "utf-8")


Rows = Iterator[tuple[int, Fields | ArticleError]]
"""(line where the row begins, its values or what is wrong with it)."""


def begin(
    stream: io.BufferedReader | gzip.GzipFile, format: str, max_bytes: int
) -> tuple[Form, Rows]:
    """Read the head of a JSON Lines or CSV file; return its form and the rows to come.

    Where the form is divisible, ``stream`` stands at the end of the row that was last asked for.

    Raises:
        ArticleError: It is not text, or a CSV file without a ``text`` column; while rows are
            read: a quotation mark is never closed.
    """
    encoding, start = decoding.begin(stream)
    found = decoding.lines(stream, encoding, max_bytes)
    if format == "jsonl":
        return Form(encoding, start), _jsonl(found)
    # The first line names the columns; it also tells comma, semicolon and tab apart.
    source = _Source(found, max_bytes)
    header = next(source, "")
    if not header.strip():
        raise ArticleError("no column names in the first line", code="empty")
    delimiter, names = _columns(header)
    form = Form(encoding, 0, delimiter, tuple(names))
    if form.divisible:
        form = replace(form, start=stream.tell())
    return form, _csv_rows(source, delimiter, names)


def one(form: Form, data: bytes) -> Fields | ArticleError:
    """Read the row that ``data``, from the middle of a divisible file, holds."""
    found = decoding.lines(io.BytesIO(data), form.encoding, len(data))
    if form.columns:
        read = _csv_rows(_Source(found, len(data)), form.delimiter, list(form.columns))
    else:
        read = _jsonl(found)
    for _, fields in read:
        return fields
    return ArticleError("the file changed while it was read")


def _jsonl(found: Iterator[tuple[int, str | LineError]]) -> Rows:
    for number, line in found:
        if isinstance(line, ArticleError):
            yield number, line
        elif line.strip():
            yield number, _object(line)


def _object(line: str) -> Fields | ArticleError:
    try:
        value = json.loads(line)
    # RecursionError: a line of a hundred thousand opening brackets.
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        return ArticleError(f"not JSON: {reason}", code="bad_json")
    if not isinstance(value, dict):
        return ArticleError("not a JSON object", code="bad_json")
    return {key.lower(): item for key, item in value.items()}


def _csv_rows(source: _Source, delimiter: str, names: list[str]) -> Rows:
    # The default limit of 131,072 characters a field is a process-wide setting of the csv
    # module; the size of a row is bounded by _Source instead.
    csv.field_size_limit(2**31 - 1)
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        source.begin_row()
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield source.row, ArticleError(f"not CSV: {error}", code="bad_csv")
            continue
        if source.fault:
            yield source.row, source.fault
        elif values:
            yield source.row, dict(zip(names, values, strict=False))


def _columns(header: str) -> tuple[str, list[str]]:
    for delimiter in _DELIMITERS:
        cells = next(csv.reader([header], delimiter=delimiter))
        names = [name.strip().lower() for name in cells]
        if "text" in names:
            return delimiter, names
    raise ArticleError("no column named text", code="no_text")


class _Source:
    """The lines that the csv reader asks for, counting what one row takes.

    A quotation mark that is never closed would otherwise gather the rest of the file.
    """

    def __init__(self, found: Iterator[tuple[int, str | LineError]], max_bytes: int) -> None:
        self._lines = found
        self._max = max_bytes
        self._taken = 0
        self._line = 0
        self.row = 1
        self.fault: ArticleError | None = None

    def begin_row(self) -> None:
        self._taken = 0
        self.row = self._line + 1
        self.fault = None

    def __iter__(self) -> _Source:
        return self

    def __next__(self) -> str:
        self._line, line = next(self._lines)
        if isinstance(line, LineError):
            self.fault = line
            # A row that it opens or ends must still be opened or ended: the next ones hang on it.
            return '"\n' if line.odd else "\n"
        self._taken += len(line)
        if self._taken > self._max:
            if self._taken > 4 * self._max:
                raise ArticleError(
                    f"the row from line {self.row} has no end (a quotation mark not closed?)",
                    code="too_large",
                )
            self.fault = too_large(self._max)
        return line


def count_rows(file: InputFile) -> int:
    """Return about how many rows a file of many articles holds; 1 if it cannot be read.

    Only for a progress bar: line ends outside quotation marks are counted, nothing decoded.
    """
    rows, inside = 0, False
    try:
        if is_url(file.path):
            # To read it all only to count would be to fetch it twice.
            size = RemotePath(file.path).size() * (3 if file.gzipped else 1)
            return max(size // _ROW_BYTES, 1)
        with gzip.open(file.path) if file.gzipped else open(file.path, "rb") as stream:
            for line in stream:
                if file.format == "csv" and line.count(b'"') % 2:
                    inside = not inside
                rows += not inside
    except (OSError, EOFError, zlib.error):
        return max(rows, 1)
    return max(rows - (file.format == "csv"), 1)
