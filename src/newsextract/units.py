"""Work units: some hundred articles each, in a stable order, known by what they hold."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import IO

from newsextract.articles import (
    Article,
    ArticleFailure,
    Row,
    of_row,
    read_file,
    read_rows,
)
from newsextract.errors import ArticleError
from newsextract.failures import failing
from newsextract.fingerprints import file_hash
from newsextract.inputs import MANY, STDIN, InputFile
from newsextract.remote import is_url, open_file
from newsextract.rows import Form, count_rows, one


@dataclass(frozen=True, slots=True)
class RowAt:
    """An article in a file of many, by its place: bytes ``start:end`` of ``file``."""

    file: InputFile
    form: Form
    id: str
    start: int
    end: int


Item = InputFile | RowAt | Article | ArticleFailure
"""What a worker reads itself, by its place; or an article out of a file that has no places."""

Unit = tuple[Item, ...]

_FEW, _MANY_ARTICLES, _SHARES = 32, 256, 64
_UNIT_BYTES = 4_000_000


def unit_size(total: int) -> int:
    """Articles a unit, for about ``total`` of them: a 64th, but at least 32 and at most 256.

    Few enough that the last unit keeps no worker waiting for long, many enough that handing
    them out costs nothing.
    """
    return min(_MANY_ARTICLES, max(_FEW, total // _SHARES))


def items_of(
    file: InputFile, *, published: str, max_bytes: int, stdin: IO[bytes] | None = None
) -> Iterator[Item]:
    """What is to be done for ``file``, lazily and in order.

    The rows of a file of many articles travel as places in it. Only what a worker cannot open at a
    place comes as text: standard input, gzip files (to begin in the middle of one is to read
    all before it), and UTF-16.
    """
    if file.path == STDIN:
        yield from read_file(file, published=published, max_bytes=max_bytes, stdin=stdin)
    elif file.format not in MANY:
        yield file
    else:
        for row in read_rows(file, max_bytes=max_bytes):
            if not isinstance(row, Row):
                yield row
            elif row.start < 0:
                yield of_row(row, published)
            else:
                yield RowAt(file, row.form, row.id, row.start, row.end)


def weight(item: Item) -> int:
    """About how many bytes ``item`` has to read."""
    if isinstance(item, RowAt):
        return item.end - item.start
    if isinstance(item, Article):
        return len(item.text)
    if isinstance(item, ArticleFailure):
        return 0
    try:
        return os.stat(item.path).st_size  # noqa: PTH116 -- a third of the time of a Path
    except OSError:
        return 0


class Cutter:
    """Gathers items into units of at most ``size`` articles and some megabytes."""

    def __init__(self, size: int) -> None:
        self._size, self._bytes = size, 0
        self._waiting: list[Item] = []

    def __len__(self) -> int:
        """The place, in the unit that is being gathered, of the item that is added next."""
        return len(self._waiting)

    def add(self, item: Item) -> Unit | None:
        """Add an item; return the unit that is full now, if it is."""
        self._waiting.append(item)
        self._bytes += weight(item)
        if len(self._waiting) >= self._size or self._bytes > _UNIT_BYTES:
            return self.rest()
        return None

    def rest(self) -> Unit | None:
        """The unit of what is left, None if nothing is."""
        unit = tuple(self._waiting)
        self._waiting, self._bytes = [], 0
        return unit or None


def count(files: Iterable[InputFile]) -> int:
    """Return about how many articles ``files`` hold, for the progress bar."""
    return sum(count_rows(file) if file.format in MANY else 1 for file in files)


def read_item(item: Item, *, published: str, max_bytes: int) -> Article | ArticleFailure:
    """Read one item; an article already read passes through."""
    if isinstance(item, InputFile):
        (read,) = read_file(item, published=published, max_bytes=max_bytes)
        return read
    if isinstance(item, RowAt):
        (row,) = failing(item.file, _row_at(item))
        return row if isinstance(row, ArticleFailure) else of_row(row, published)
    return item


def _row_at(item: RowAt) -> Iterator[Row]:
    fields = one(item.form, _bytes_at(item))
    if isinstance(fields, ArticleError):
        raise fields
    yield Row(item.id, item.file.id, fields, item.form)


def _bytes_at(item: RowAt) -> bytes:
    with open_file(item.file.path) as file:
        file.seek(item.start)
        return file.read(item.end - item.start)


def item_key(item: Item, key: str) -> tuple[str, str]:
    """(hash of all that the item's result depends on, SHA-256 of its file or text).

    ``key`` stands for the run: :func:`newsextract.fingerprints.run_fingerprint`. Behind a URL a
    file's version stands for its content, which is not fetched for this; its hash is ``""`` then.
    """
    if isinstance(item, InputFile):
        content = "" if is_url(item.path) and item.version else file_hash(item.path)
        known: list[object] = [item.id, item.format, item.version or content]
    elif isinstance(item, RowAt):
        version, content = item.file.version, ""
        if not (is_url(item.file.path) and version):
            try:
                content = sha256(_bytes_at(item)).hexdigest()
            except OSError as error:
                content = f"unreadable {error.errno}"
        form, place = item.form, f"{version} {item.start}-{item.end}"
        known = [
            item.id,
            place if version else content,
            form.encoding,
            form.delimiter,
            form.columns,
        ]
    elif isinstance(item, Article):
        content = item.sha256
        known = [item.id, content, item.title, item.url, item.published, item.published_basis]
    else:
        content = ""
        known = [item.id, item.code, item.message]
    return sha256(json.dumps([key, *known]).encode()).hexdigest()[:32], content


def unit_name(unit: Unit) -> str:
    """A name (hex) of the unit by its articles' ids; quicker to tell than what they hold."""
    digest = sha256()
    for item in unit:
        digest.update(f"{item.id}\0".encode())
    return digest.hexdigest()[:32]
