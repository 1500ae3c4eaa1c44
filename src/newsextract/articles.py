"""Articles: the text of one article and where it came from, read from files of any kind.

The text is exactly as decoded: no stripping, line ends kept, so that character offsets into it
hold. Only lone surrogates (from JSON escapes) are replaced, one for one.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO

from newsextract import htmltext, rows
from newsextract.decoding import clean, decode, too_large
from newsextract.errors import ArticleError
from newsextract.failures import ArticleFailure, failing
from newsextract.inputs import MANY, STDIN, InputFile, plan
from newsextract.published import Basis
from newsextract.published import check as check_date
from newsextract.published import find as find_date
from newsextract.published import parse as parse_date
from newsextract.remote import is_url, open_file

__all__ = [
    "DEFAULT_MAX_BYTES", "Article", "ArticleFailure", "from_text", "plan", "read", "read_file",
]  # fmt: skip

DEFAULT_MAX_BYTES = 20_000_000
_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_FRONT_MATTER_LINE = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_PART = 1 << 20
_DATE_KEYS = ("published", "date", "pubdate", "publication_date")


@dataclass(frozen=True, slots=True)
class Article:
    """One article to extract from; offsets of its record point into ``text``.

    ``published`` is an EDTF day, month or year, ``""`` if unknown. ``sha256`` is that of the
    text in UTF-8. ``keep_text``: no file holds the text (HTML), so the record shall.
    """

    text: str
    id: str = "text"
    source: str = ""
    sha256: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    published_basis: Basis = "none"
    keep_text: bool = False


def from_text(
    text: str, *, id: str = "text", published: object = None, title: str = "", url: str = ""
) -> Article:
    """Make an article of a string; ``published`` is a date, or text such as ``2025-07-06``.

    Raises:
        UsageError: ``published`` is not a date.
    """
    return _article(text, id, "", check_date(published), title=title, url=url)


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: object = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    stdin: IO[bytes] | None = None,
) -> Iterator[Article | ArticleFailure]:
    """Read the articles of files and folders, sorted by id; ``-`` is standard input.

    Raises:
        UsageError: A path does not exist or ``published`` is not a date. A file that cannot be
            read raises nothing: it comes as an :class:`ArticleFailure`.
    """
    given = check_date(published)
    for file in plan(paths):
        yield from read_file(file, published=given, max_bytes=max_bytes, stdin=stdin)


def read_file(
    file: InputFile,
    *,
    published: str = "",
    max_bytes: int = DEFAULT_MAX_BYTES,
    stdin: IO[bytes] | None = None,
) -> Iterator[Article | ArticleFailure]:
    """Read the articles of one file; what is wrong with it, or with a line of it, is a failure.

    ``max_bytes`` limits an article (after decompression), not a file of many articles.
    """
    if file.format not in MANY:
        yield from failing(file, _read_one(file, published, max_bytes, stdin))
        return
    for item in read_rows(file, max_bytes=max_bytes):
        yield item if isinstance(item, ArticleFailure) else of_row(item, published)


def _read_one(
    file: InputFile, published: str, max_bytes: int, stdin: IO[bytes] | None
) -> Iterator[Article]:
    yield _one(file, _bytes(file, max_bytes, stdin), published)


@dataclass(frozen=True, slots=True)
class Row:
    """A sound row of a file of many articles.

    ``id`` is the article's. The row stands at ``start:end`` (bytes) if the file's ``form`` is
    divisible and it is not compressed; else ``start`` is −1.
    """

    id: str
    source: str
    fields: rows.Fields
    form: rows.Form
    start: int = -1
    end: int = -1


def read_rows(file: InputFile, *, max_bytes: int) -> Iterator[Row | ArticleFailure]:
    """Read the rows of a file of many articles; what is wrong with one is a failure."""
    yield from failing(file, _rows(file, max_bytes))


def _rows(file: InputFile, max_bytes: int) -> Iterator[Row | ArticleFailure]:
    taken: set[str] = set()
    with _open(file) as stream:
        form, found = rows.begin(stream, file.format, max_bytes)
        placed = form.divisible and not file.gzipped
        end = form.start if placed else -1
        for line, fields in found:
            start, end = end, stream.tell() if placed else -1
            own = "" if isinstance(fields, ArticleError) else _word(fields.get("id"))
            name = own or str(line)
            while name in taken:
                name = f"{name}~{line}"
            taken.add(name)
            id = f"{file.id}#{name}"
            if isinstance(fields, ArticleError):
                yield ArticleFailure.of(id, fields)
            else:
                yield Row(id, file.id, fields, form, start, end)
    if not taken:
        raise ArticleError("no articles in the file", code="empty")


def _one(file: InputFile, data: bytes, given: str) -> Article:
    if file.format == "html":
        page = htmltext.extract(data)
        return _article(
            page.text, file.id, file.id, given,
            title=page.title, url=page.url, metadata=page.date, keep_text=True,
        )  # fmt: skip
    text = decode(data)
    meta = _front_matter(text) if file.format == "md" else {}
    date = next((meta[key] for key in _DATE_KEYS if key in meta), "")
    return _article(
        text, file.id, file.id, given,
        title=meta.get("title", ""), url=meta.get("url", ""), metadata=date,
    )  # fmt: skip


def of_row(row: Row, given: str) -> Article | ArticleFailure:
    """Make an article of a row; ``given`` is the publication date that the caller knows."""
    fields = row.fields
    try:
        text = fields.get("text")
        if not isinstance(text, str):
            raise ArticleError("no text in the row", code="no_text")
        dates = (parse_date(_word(fields.get(key))) for key in _DATE_KEYS)
        date = next(filter(None, dates), "")
        return _article(
            clean(text), row.id, row.source, given or date,
            title=_word(fields.get("title")), url=_word(fields.get("url")),
        )  # fmt: skip
    except ArticleError as error:
        return ArticleFailure.of(row.id, error)


def _article(
    text: str, id: str, source: str, given: str, *,
    title: str = "", url: str = "", metadata: str = "", keep_text: bool = False,
) -> Article:  # fmt: skip
    text = clean(text)
    if source and not text.strip("\ufeff\0 \t\r\n"):
        raise ArticleError("there is no text", code="empty")
    day, basis = find_date(text, given=given, metadata=metadata)
    digest = sha256(text.encode()).hexdigest()
    return Article(text, id, source, digest, clean(title), clean(url), day, basis, keep_text)


def _word(value: object) -> str:
    """A title, url, id or date of a row as one line; ``""`` for what is neither text nor int."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return clean(" ".join(str(value).split()))


def _front_matter(text: str) -> dict[str, str]:
    block = _FRONT_MATTER.match(text)
    found = _FRONT_MATTER_LINE.findall(block[1]) if block else []
    return {key.lower(): value.strip("\"'") for key, value in found}


def _bytes(file: InputFile, max_bytes: int, stdin: IO[bytes] | None) -> bytes:
    if file.path == STDIN:
        return _at_most(stdin or sys.stdin.buffer, max_bytes)
    with _open(file) as stream:
        return _at_most(stream, max_bytes)


def _at_most(stream: IO[bytes] | gzip.GzipFile, limit: int) -> bytes:
    # Asked for all at once, a buffered reader takes memory for as much as it may read.
    data = bytearray()
    while part := stream.read(_PART):
        data += part
        if len(data) > limit:
            raise too_large(limit)
    return bytes(data)


def _open(file: InputFile) -> io.BufferedReader | gzip.GzipFile:
    if is_url(file.path):
        stream = open_file(file.path)
        return gzip.GzipFile(fileobj=stream) if file.gzipped else stream
    mode = Path(file.path).stat().st_mode
    # Opening a pipe waits for its writer for ever.
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise ArticleError("not a regular file")
    return gzip.open(file.path) if file.gzipped else open(file.path, "rb")
