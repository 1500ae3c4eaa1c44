"""Parts: the finished result of one work unit, one small archive.

A part holds its share of every output as the very bytes that the outputs will have, so that
merging is copying, and an index that says which bytes come from which of the unit's items. It
appears under its final name only when it is whole.
"""

from __future__ import annotations

import io
import json
import os
import secrets
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from newsextract import exports
from newsextract.articles import ArticleFailure
from newsextract.cells import guarded
from newsextract.records import ROW_KINDS, ArticleRecord
from newsextract.remote import Folder, RemotePath
from newsextract.tables import TABLES, csv_writer, error_row, rows

RECORDS = "records.jsonl"
OUTPUTS = (*(f"{table}.csv" for table in TABLES), RECORDS)
"""The files that every run writes, by copying from parts."""

COUNTED = ("articles", *ROW_KINDS, "errors", "words")
Counts = dict[str, int]
"""How many rows of each table, and words; a name that is missing stands for none."""

_INDEX = "index.json"


@dataclass(slots=True)
class Share:
    """What one item gave: its key and the SHA-256 of its content, rows, bytes in each output.

    ``limits``: those of time and memory if it failed by them, so that its result hangs on them.
    """

    key: str
    sha256: str
    rows: Counts = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    limits: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that was read: its shares, in order, and its bytes of each output."""

    shares: list[Share]
    content: dict[str, bytes]


def total(counts: Sequence[Counts]) -> Counts:
    """The sum of some counts, every name of :data:`COUNTED` in it."""
    return {name: sum(each.get(name, 0) for each in counts) for name in COUNTED}


class PartWriter:
    """Gathers what a unit's items give, in their order, and writes the part."""

    def __init__(self) -> None:
        self._texts = {name: io.StringIO(newline="") for name in OUTPUTS}
        self._writers = {table: csv_writer(self._texts[f"{table}.csv"]) for table in TABLES}
        self._parts: dict[str, list[bytes]] = {name: [] for name in OUTPUTS}
        self.shares: list[Share] = []

    def add(self, share: Share, result: ArticleRecord | ArticleFailure) -> None:
        """Add the result of an item; its rows and bytes are noted in ``share``."""
        if isinstance(result, ArticleRecord):
            for table, row in rows(result):
                self._writers[table].writerow(guarded(row))
                share.rows[table] = share.rows.get(table, 0) + 1
            self._texts[RECORDS].write(next(exports.lines([result])))
            share.rows["words"] = result.article.words
        else:
            self._writers["errors"].writerow(guarded(error_row(result)))
            share.rows["errors"] = 1
        for name, text in self._texts.items():
            if text.tell():
                data = text.getvalue().encode()
                self._parts[name].append(data)
                share.bytes[name] = len(data)
                text.seek(0)
                text.truncate()
        self.shares.append(share)

    def name(self) -> str:
        """A name (hex) by the keys of the shares."""
        return sha256("".join(share.key for share in self.shares).encode()).hexdigest()[:32]

    def write(self, path: Folder) -> Counts:
        """Write the part ``path`` whole or not at all, and return its counts."""
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as members:
            for name, parts in self._parts.items():
                members.writestr(name, b"".join(parts))
            index = [[s.key, s.sha256, s.rows, s.bytes, s.limits] for s in self.shares]
            members.writestr(_INDEX, json.dumps(index))
        write_whole(path, archive.getvalue())
        return total([share.rows for share in self.shares])


def read_shares(path: Path) -> list[Share]:
    """The shares of a finished part; none if there is no sound one at ``path``."""
    try:
        with zipfile.ZipFile(path) as members:
            return _shares(members)
    except (OSError, KeyError, ValueError, TypeError, EOFError, zipfile.BadZipFile):
        return []


def read_part(path: Path) -> Part:
    """Read a finished part whole."""
    with zipfile.ZipFile(path) as members:
        return Part(_shares(members), {name: members.read(name) for name in OUTPUTS})


def _shares(members: zipfile.ZipFile) -> list[Share]:
    return [Share(*entry) for entry in json.loads(members.read(_INDEX))]


def write_whole(path: Folder, data: bytes) -> None:
    """Write ``data`` so that ``path`` is either as before or whole, even after a power cut."""
    if isinstance(path, RemotePath):
        path.write_bytes(data)
        return
    # Machines that share a folder may do one unit at once, under the same process number.
    draft = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        with open(draft, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
