"""Parts: the finished result of one work unit, one small archive, and how parts are merged.

A part holds its share of every output as the very bytes that the outputs will have, so that
merging is copying. It appears under its final name only when it is whole.
"""

from __future__ import annotations

import io
import json
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from hashlib import file_digest
from pathlib import Path

from newsextract import exports
from newsextract.articles import ArticleFailure
from newsextract.cells import guarded
from newsextract.datapackage import OutputFile
from newsextract.records import ROW_KINDS, ArticleRecord
from newsextract.remote import Folder, RemotePath, ahead
from newsextract.tables import COLUMNS, ENCODING, TABLES, csv_writer, error_row, read_table, rows

RECORDS = "records.jsonl"
_COUNTS = "part.json"
COUNTED = ("articles", *ROW_KINDS, "errors", "words")
Counts = dict[str, int]
"""How many rows of each table, and words, a part holds."""


def write_part(
    path: Folder, records: Sequence[ArticleRecord], failures: Sequence[ArticleFailure]
) -> Counts:
    """Write the part ``path`` whole or not at all, and return its counts."""
    texts = {table: io.StringIO(newline="") for table in TABLES}
    writers = {table: csv_writer(text) for table, text in texts.items()}
    counts = dict.fromkeys(COUNTED, 0)
    counts["words"] = sum(record.article.words for record in records)
    found = [row for record in records for row in rows(record)]
    found += [("errors", error_row(failure)) for failure in failures]
    for table, row in found:
        writers[table].writerow(guarded(row))
        counts[table] += 1
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as members:
        members.writestr(RECORDS, "".join(exports.lines(records)))
        for table, text in texts.items():
            members.writestr(f"{table}.csv", text.getvalue())
        members.writestr(_COUNTS, json.dumps(counts))
    write_whole(path, archive.getvalue())
    return counts


def read_counts(path: Folder) -> Counts | None:
    """Return the counts of a finished part; None if there is no sound one at ``path``."""
    try:
        with _archive(path) as members:
            counts = json.loads(members.read(_COUNTS))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None
    return {name: int(counts[name]) for name in COUNTED}


def merge(parts: Iterable[Folder], folder: Path, formats: Iterable[str]) -> list[OutputFile]:
    """Write the outputs of ``parts``, in their order, into ``folder``; csv is always written.

    Memory does not grow with the number of articles.
    """
    names = [f"{table}.csv" for table in TABLES] + [RECORDS]
    with ExitStack() as stack:
        outputs = {name: stack.enter_context(open(folder / name, "wb")) for name in names}
        for table in TABLES:
            header = io.StringIO(newline="")
            csv_writer(header).writerow(COLUMNS[table])
            outputs[f"{table}.csv"].write(header.getvalue().encode(ENCODING))
        for archive in ahead(_archive, parts):
            with archive as members:
                for name, output in outputs.items():
                    with members.open(name) as member:
                        shutil.copyfileobj(member, output)
        for output in outputs.values():
            output.flush()
            os.fsync(output.fileno())
    for format in formats:
        if format != "csv":
            names += exports.write(
                format, folder, lambda: _records(folder), _failures(folder / "errors.csv")
            )
    return [_measure(folder / name) for name in names]


def _archive(part: Folder) -> zipfile.ZipFile:
    if isinstance(part, RemotePath):
        return zipfile.ZipFile(io.BytesIO(part.read_bytes()))
    return zipfile.ZipFile(part)


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


def write_whole(path: Folder, data: bytes) -> None:
    """Write ``data`` so that ``path`` is either as before or whole, even after a power cut."""
    if isinstance(path, RemotePath):
        path.write_bytes(data)
        return
    # Machines that share a folder may do the same unit, under the same process number.
    draft = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    with open(draft, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
