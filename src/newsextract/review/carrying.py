"""Decisions in the tables of a later run, and tables that may be written over.

A later run into the same folder shows, in ``decision`` and ``note``, what was decided before on
the rows that it finds again (the same stable id). Its values stay the run's own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from newsextract.cells import Cell, cell, guarded, unguard
from newsextract.records import ROW_KINDS
from newsextract.review import decisions as store
from newsextract.review.changes import differing
from newsextract.review.decisions import FOLDER, IMPORTED, Decision, settle
from newsextract.review.originals import VALUES, text_of
from newsextract.tables import COLUMNS, csv_writer

Carry = Callable[[str, tuple[Cell, ...]], tuple[Cell, ...]]
"""(table, row in the order of its columns) → the row with decision and note."""


def carrier(out: str | Path) -> Carry | None:
    """What fills in the decisions kept in ``out``; None if there are none.

    Raises:
        UsageError: The decisions are damaged.
    """
    settled = settle(store.load(out))
    if not settled.decided and not settled.disputed:
        return None
    names = {kind: COLUMNS[kind].index("id") for kind in ROW_KINDS}

    def carry(table: str, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        if table not in names:
            return row
        id = str(row[names[table]])
        if one := settled.decided.get(id):
            return *row[:-2], *_shown(table, row, one)
        if mine := settled.disputed.get(id):
            said = ", ".join(f"{one.reviewer}: {one.word}" for one in mine)
            return *row[:-2], "", _own(f"reviewers differ ({said})")
        return row

    return carry


def refill(name: str, data: bytes, carry: Carry | None) -> bytes:
    """Rows of the output ``name`` (whole lines of CSV, no header) with decision and note filled in."""
    table = name.removesuffix(".csv")
    if carry is None or table not in ROW_KINDS or not data:
        return data
    text = io.StringIO(newline="")
    writer = csv_writer(text)
    csv.field_size_limit(2**31 - 1)
    for row in csv.reader(io.StringIO(data.decode(), newline="")):
        writer.writerow(guarded(carry(table, (*map(unguard, row[:-2]), "", ""))))
    return text.getvalue().encode()


def _shown(table: str, row: tuple[Cell, ...], one: Decision) -> tuple[str, str]:
    if one.word == "add":
        # Now the run finds it, too.
        return "accept", one.note
    now = dict(zip(COLUMNS[table], map(text_of, row), strict=True))
    changed = [
        f"{name} was {old}"
        for name in VALUES[table]
        if (old := text_of(cell(getattr(one.before, name)))) != now[name]
    ]
    marks = [_own("changed since: " + "; ".join(changed))] if changed else []
    if one.word == "edit":
        new = "; ".join(f"{name}: {after}" for name, _, after in differing(one))
        marks.append(_own(f"edited to {new}"))
    return one.word, " ".join([*marks, one.note]).strip()


def _own(text: str) -> str:
    """A remark that an import knows again as no reviewer's (``reviewed_row.OWN_NOTE``)."""
    return f"[newsextract: {' '.join(text.split()).translate(str.maketrans('[]', '()'))}]"


def imported(out: str | Path) -> frozenset[str]:
    """The beginnings of the hashes of tables that were read by an import and kept there."""
    folder = Path(out) / FOLDER / IMPORTED
    return frozenset(path.stem.rpartition("-")[2] for path in folder.glob("*-*"))
