"""Bytes to text: byte order marks, UTF-16, Windows-1252, and telling text from binary."""

from __future__ import annotations

import codecs
import gzip
import io
import re
from collections.abc import Callable, Iterator
from typing import IO, Any, AnyStr, cast

from newsextract.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG\r", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b\x08",
    b"\xd0\xcf\x11\xe0", b"\x7fELF", b"{\\rtf",
)  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SAMPLE = 1 << 20
_MUCH_CONTROL = 0.1
_SOME_CONTROL = 0.02
"""Shares of control characters above which valid UTF-8, and other bytes, are no text."""


def decode(data: bytes) -> str:
    """Return the text of ``data``, without byte order mark and otherwise unchanged.

    A byte order mark decides; without one it is UTF-8, else UTF-16 where every other byte is
    zero, else Windows-1252. What cannot be decoded becomes U+FFFD.

    Raises:
        ArticleError: ``data`` is not text (code ``binary``).
    """
    encoding, start = sniff(data)
    return _decode(data[start:], encoding)


def sniff(head: bytes) -> tuple[str | None, int]:
    """(encoding or None for "UTF-8 or Windows-1252", length of the byte order mark).

    Raises:
        ArticleError: ``head`` is the beginning of something that is not text.
    """
    if head.startswith(_MAGIC):
        raise ArticleError("not a text file", code="binary")
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding, len(mark)
    sample = head[:_SAMPLE]
    if sample.count(0) > len(sample) * _MUCH_CONTROL:
        for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
            even = sample[: len(sample) // 2 * 2]
            if zeros.count(0) > 0.8 * len(zeros) and _control_share(even, encoding) == 0:
                return encoding, 0
        raise ArticleError("not a text file", code="binary")
    return None, 0


def clean(text: str) -> str:
    """Replace lone surrogates, which no file can hold, one for one by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


class LineError(ArticleError):
    """A line that cannot be had; ``odd``: it holds an odd number of double quotation marks."""

    def __init__(self, error: ArticleError, *, odd: bool) -> None:
        super().__init__(str(error), code=error.code)
        self.odd = odd


def begin(stream: io.BufferedReader | gzip.GzipFile) -> tuple[str | None, int]:
    """What :func:`sniff` says of ``stream``, which then stands behind the byte order mark.

    Raises:
        ArticleError: ``stream`` as a whole is not text (code ``binary``).
    """
    encoding, start = sniff(stream.peek(1 << 16))
    stream.read(start)
    return encoding, start


def lines(
    stream: IO[bytes] | gzip.GzipFile, encoding: str | None, limit: int
) -> Iterator[tuple[int, str | LineError]]:
    """(line number from 1, line with its end) of ``stream``, whose mark was read.

    A line over ``limit`` bytes (characters in UTF-16) or that is not text comes as the error
    that it is, and the lines after it are read. Lines end at ``\\n`` only. In a file without
    byte order mark each line is UTF-8 or, failing that, Windows-1252. Nothing is read ahead of
    the line that is asked for, but in UTF-16 and UTF-32.
    """
    if encoding and encoding != "utf-8":
        wide = io.TextIOWrapper(cast(Any, stream), encoding, errors="replace", newline="\n")
        yield from _bounded(wide.readline, "\n", '"', limit)
        return
    for number, line in _bounded(stream.readline, b"\n", b'"', limit):
        if isinstance(line, LineError):
            yield number, line
            continue
        try:
            yield number, _decode(line, encoding)
        except ArticleError as error:
            yield number, LineError(error, odd=line.count(b'"') % 2 == 1)


def _bounded(
    readline: Callable[[int], AnyStr], newline: AnyStr, mark: AnyStr, limit: int
) -> Iterator[tuple[int, AnyStr | LineError]]:
    number = 0
    while line := readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(newline):
            yield number, line
            continue
        marks = line.count(mark)
        while line and not line.endswith(newline):
            line = readline(1 << 20)
            marks += line.count(mark)
        yield number, LineError(too_large(limit), odd=marks % 2 == 1)


def too_large(limit: int) -> ArticleError:
    """The error for an article of more than ``limit`` bytes."""
    message = f"larger than {limit:,} bytes (--max-mb raises the limit)"
    return ArticleError(message, code="too_large")


def _decode(data: bytes, encoding: str | None) -> str:
    if encoding:
        return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if _control_share(data, "latin-1") > _SOME_CONTROL:
            raise ArticleError("not a text file", code="binary") from None
        return _eight_bit(data)
    if _control_share(data, "latin-1") > _MUCH_CONTROL:
        raise ArticleError("not a text file", code="binary")
    return text


def _eight_bit(data: bytes) -> str:
    # One cut or stray byte in a UTF-8 file must not turn all its dashes and quotes into mojibake.
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(_NOT_ASCII.findall(text)) - bad
    return text if good > bad else data.decode("cp1252", "replace")


def _control_share(data: bytes, encoding: str) -> float:
    sample = data[:_SAMPLE].decode(encoding, "replace")
    return len(_CONTROL.findall(sample)) / max(len(sample), 1)
