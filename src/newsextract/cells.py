"""Cells: a value as a spreadsheet shall show it, and nothing that it would run.

A text cell that begins with a formula character (after any number of apostrophes) gets one
more apostrophe in front; :func:`unguard` takes exactly that one away. Cells that merely begin
with an apostrophe, as British quotations do, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.records import Mention

Cell = str | int | float | None
"""What a table holds: text, a count or offset, a probability, or nothing."""

# Line feed and the full-width signs are run by some spreadsheets and some locales.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
JOIN = "; "


def cell(value: object) -> Cell:
    """Return a record's value as a cell.

    Several texts are joined by ``; ``; mentions become ``start-end; start-end``.
    """
    if isinstance(value, tuple):
        return JOIN.join(_item(item) for item in value)
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"no cell for {type(value).__name__}")


def _item(item: object) -> str:
    return f"{item.start}-{item.end}" if isinstance(item, Mention) else str(item)


def guard(value: Cell) -> Cell:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and _FORMULA.match(value):
        return "'" + value
    return value


def unguard(value: str) -> str:
    """Undo :func:`guard` exactly."""
    return value[1:] if _GUARDED.match(value) else value


def guarded(row: Sequence[Cell]) -> list[Cell]:
    """Return ``row`` with every text cell guarded."""
    return [guard(value) for value in row]
