"""Merging: the outputs of a run, copied together from finished parts and earlier outputs."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import IO, NamedTuple

from newsextract import exports
from newsextract.articles import ArticleFailure
from newsextract.datapackage import OutputFile
from newsextract.manifest import MANIFEST, Entry, Kept
from newsextract.parts import COUNTED, OUTPUTS, RECORDS, Part, Share, read_part
from newsextract.records import ArticleRecord
from newsextract.review.carrying import Carry, refill
from newsextract.tables import COLUMNS, ENCODING, TABLES, csv_writer, read_table


class Piece(NamedTuple):
    """Neighbouring shares of one input file: ``shares`` from ``first`` on, in one part.

    ``file`` and ``part`` are numbers in the run's lists of them.
    """

    file: int
    part: int
    first: int
    shares: int


class Merged(NamedTuple):
    """An input file as it goes into the outputs: taken over whole, or in pieces."""

    entry: Entry
    kept: Kept | None
    pieces: Sequence[Piece]


def heads() -> dict[str, bytes]:
    """What each output begins with: a table's byte order mark and column names."""
    found = dict.fromkeys(OUTPUTS, b"")
    for table in TABLES:
        header = io.StringIO(newline="")
        csv_writer(header).writerow(COLUMNS[table])
        found[f"{table}.csv"] = header.getvalue().encode(ENCODING)
    return found


def merge(
    files: Iterable[Merged],
    parts: Sequence[Path],
    earlier: Path,
    folder: Path,
    formats: Iterable[str],
    carry: Carry | None = None,
) -> list[OutputFile]:
    """Write the outputs of ``files``, in their order, into ``folder``; csv is always written.

    ``earlier`` is the folder of the outputs that unchanged files are taken over from. Memory
    does not grow with the number of articles. ``carry`` fills in what was decided in earlier
    reviews.
    """
    names = [*OUTPUTS, MANIFEST]
    # Parts come in order, but for those of runs that were broken off: these may be met again.
    read = lru_cache(maxsize=4)(lambda number: _Places(read_part(parts[number])))
    with ExitStack() as stack:
        outputs = {name: stack.enter_context(open(folder / name, "wb")) for name in OUTPUTS}
        manifest = stack.enter_context(open(folder / MANIFEST, "w", encoding="utf-8", newline="\n"))
        old: dict[str, IO[bytes]] = {}
        for name, head in heads().items():
            outputs[name].write(head)
        for file in files:
            if file.kept:
                if not old:
                    old = {n: stack.enter_context(open(earlier / n, "rb")) for n in OUTPUTS}
                _take_over(file.kept, old, outputs, file.entry, carry)
            for piece in file.pieces:
                read(piece.part).copy(piece, outputs, file.entry, carry)
            manifest.write(file.entry.line())
        for output in (*outputs.values(), manifest):
            output.flush()
            os.fsync(output.fileno())
    for format in formats:
        if format != "csv":
            names += exports.write(
                format, folder, lambda: _records(folder), _failures(folder / "errors.csv"), carry
            )
    return [_measure(folder / name) for name in names]


def _take_over(
    kept: Kept,
    old: dict[str, IO[bytes]],
    outputs: dict[str, io.BufferedWriter],
    entry: Entry,
    carry: Carry | None,
) -> None:
    entry.bytes = {}
    for name, start in zip(OUTPUTS, kept.starts, strict=True):
        if size := kept.entry.bytes.get(name, 0):
            old[name].seek(start)
            data = refill(name, old[name].read(size), carry)
            outputs[name].write(data)
            entry.bytes[name] = len(data)


class _Places:
    """A part, and where in it the bytes of each share begin."""

    def __init__(self, part: Part) -> None:
        self._part = part
        at = dict.fromkeys(OUTPUTS, 0)
        self._starts: list[dict[str, int]] = []
        for share in part.shares:
            self._starts.append(dict(at))
            for name, size in share.bytes.items():
                at[name] += size

    def copy(
        self,
        piece: Piece,
        outputs: dict[str, io.BufferedWriter],
        entry: Entry,
        carry: Carry | None,
    ) -> None:
        shares = self._part.shares[piece.first : piece.first + piece.shares]
        starts = self._starts[piece.first]
        for name in OUTPUTS:
            if size := sum(share.bytes.get(name, 0) for share in shares):
                part = self._part.content[name]
                data = refill(name, part[starts[name] : starts[name] + size], carry)
                outputs[name].write(data)
                entry.bytes[name] = entry.bytes.get(name, 0) + len(data)
        _count(entry, shares)


def _count(entry: Entry, shares: Sequence[Share]) -> None:
    for name in COUNTED:
        if number := sum(share.rows.get(name, 0) for share in shares):
            entry.rows[name] = entry.rows.get(name, 0) + number
    # Of a file of many articles the whole was hashed when it was planned.
    if not entry.sha256 and not shares[0].sha256.startswith("unreadable"):
        entry.sha256 = shares[0].sha256
    for share in shares:
        if share.limits:
            entry.fingerprint = f"{entry.fingerprint.partition('-')[0]}-{share.limits}"


def _records(folder: Path) -> Iterator[ArticleRecord]:
    with open(folder / RECORDS, encoding="utf-8", newline="\n") as file:
        for line in file:
            yield ArticleRecord.model_validate_json(line)


def _failures(path: Path) -> list[ArticleFailure]:
    frame = read_table(path)
    columns = (frame[name] for name in ("article_id", "code", "message"))
    return [ArticleFailure(*row) for row in zip(*columns, strict=True)]


def _measure(path: Path) -> OutputFile:
    with open(path, "rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return OutputFile(path.name, path.stat().st_size, digest)
