"""The plan of a run: what is taken over, what is to be done, and in which order it goes out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import IO

from newsextract.fingerprints import file_hash
from newsextract.inputs import MANY, STDIN, InputFile
from newsextract.manifest import Entry, Kept, read_kept
from newsextract.merge import Merged, Piece, heads
from newsextract.output import Output
from newsextract.parts import Counts, Share, read_shares
from newsextract.remote import is_url
from newsextract.units import Cutter, Item, Unit, item_key, items_of
from newsextract.worker import Job


class Plan:
    """The files of a run, and where the results of each come from.

    Attributes:
        parts: file names of the parts, by number; empty until the part is finished.
    """

    def __init__(
        self,
        files: Sequence[InputFile],
        job: Job,
        output: Output,
        *,
        stdin: IO[bytes] | None = None,
    ) -> None:
        self._files, self._job, self._stdin = files, job, stdin
        self._kept: dict[str, Kept] = {}
        if output.whole:
            sizes = {name: len(head) for name, head in heads().items()}
            self._kept = read_kept(output.folder, sizes)
        self.parts: list[str] = []
        self._finished: dict[str, tuple[int, int, Share]] = {}
        for path in sorted(output.parts.glob("*.zip")):
            for place, share in enumerate(read_shares(path)):
                if share.limits in ("", str(job.limits)):
                    self._finished[share.key] = len(self.parts), place, share
            self.parts.append(path.name)
        self._pieces: list[Piece] = []
        self._taken: dict[int, Kept] = {}
        self._hashes: dict[int, str] = {}

    def units(self, size: int, keep: Callable[[Counts], None]) -> Iterator[tuple[int, Unit]]:
        """Cut what is to be done into units of ``size`` articles: (number of the part, unit).

        ``keep`` is told what is taken over.
        """
        cutter = Cutter(size)
        part = 0
        for index, file in enumerate(self._files):
            if kept := self._unchanged(file):
                self._taken[index] = kept
                keep(kept.entry.rows)
                continue
            for item in self._items(index, file):
                if found := self._finished.get(self._key(item)):
                    self._place(index, *found[:2])
                    keep(found[2].rows)
                    continue
                if not len(cutter):
                    part = len(self.parts)
                    self.parts.append("")
                self._place(index, part, len(cutter))
                if unit := cutter.add(item):
                    yield part, unit
        if unit := cutter.rest():
            yield part, unit

    def merged(self) -> Iterator[Merged]:
        """The files in order, with where their results are; when all units are done."""
        by_file = groupby(self._pieces, key=lambda piece: piece.file)
        for index, file in enumerate(self._files):
            fixed = file.path == STDIN or is_url(file.path)
            path = file.path if fixed else os.path.abspath(file.path)  # noqa: PTH100
            if kept := self._taken.get(index):
                yield Merged(replace(kept.entry, path=path), kept, ())
                continue
            entry = Entry(
                file.id, path, file.format, _size(file), self._hashes.get(index, ""), self._job.key,
                version=file.version,
            )  # fmt: skip
            _, pieces = next(by_file)
            yield Merged(entry, None, list(pieces))

    def _items(self, index: int, file: InputFile) -> Iterator[Item]:
        if file.format in MANY:
            # Before it is read: if it changes in between, the next run does it again.
            self._hashes[index] = file_hash(file.path)
        return items_of(
            file, published=self._job.published, max_bytes=self._job.max_bytes, stdin=self._stdin
        )

    def _key(self, item: Item) -> str:
        # To hash everything twice is only worth it where something may be found.
        return item_key(item, self._job.key)[0] if self._finished else ""

    def _unchanged(self, file: InputFile) -> Kept | None:
        kept = self._kept.get(file.id)
        if kept is None or kept.entry.format != file.format or kept.entry.size != _size(file):
            return None
        limited = f"{self._job.key}-{self._job.limits}"
        if kept.entry.fingerprint not in (self._job.key, limited):
            return None
        if file.version:
            return kept if kept.entry.version == file.version else None
        return kept if kept.entry.sha256 == file_hash(file.path) else None

    def _place(self, file: int, part: int, place: int) -> None:
        last = self._pieces[-1] if self._pieces else None
        if last and last[:2] == (file, part) and last.first + last.shares == place:
            self._pieces[-1] = last._replace(shares=last.shares + 1)
        else:
            self._pieces.append(Piece(file, part, place, 1))


def _size(file: InputFile) -> int:
    """Bytes; −1 for standard input and what cannot be looked at."""
    if file.path == STDIN:
        return -1
    try:
        return os.stat(file.path).st_size  # noqa: PTH116 -- a third of the time of a Path
    except OSError:
        return -1
