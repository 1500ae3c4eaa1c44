"""``manifest.jsonl``: the files that a run read, a line each, and what each of them gave.

With it the outputs of a run are the store that the next one takes its unchanged files from:
``bytes`` says how much of each output a file's results take, in the order of the lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from newsextract.parts import OUTPUTS, Counts

MANIFEST = "manifest.jsonl"


@dataclass(slots=True)
class Entry:
    """An input file of a run.

    Attributes:
        id: as in the records' ``source``.
        path: what opens it: absolute, a URL, or ``-``.
        format: as in :data:`newsextract.inputs.FORMATS`.
        size: bytes.
        sha256: of its bytes (hex); empty if it could not be read.
        fingerprint: of the model, rules and options that the results come from.
        version: what the store says of it (behind a URL): changed when the file is changed.
        rows: rows of each table, and words.
        bytes: of its results in each output.
    """

    id: str
    path: str
    format: str
    size: int
    sha256: str
    fingerprint: str
    version: str = ""
    rows: Counts = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)

    def line(self) -> str:
        """The entry as a line of the manifest."""
        return json.dumps(asdict(self)) + "\n"


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry of an earlier run, and where its results begin in each output."""

    entry: Entry
    starts: tuple[int, ...]


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of a manifest.

    Raises:
        OSError, ValueError, TypeError: There is none, or it is none of ours.
    """
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield Entry(**json.loads(line))


def read_kept(folder: Path, heads: dict[str, int]) -> dict[str, Kept]:
    """What the outputs in ``folder`` hold, by the input file's id; nothing if they do not agree.

    ``heads`` are the bytes that stand before the first result, by output.
    """
    at = dict(heads)
    kept: dict[str, Kept] = {}
    try:
        for entry in read_entries(folder / MANIFEST):
            kept[entry.id] = Kept(entry, tuple(at[name] for name in OUTPUTS))
            for name, size in entry.bytes.items():
                at[name] += size
        if any((folder / name).stat().st_size != at[name] for name in OUTPUTS):
            return {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    return kept
