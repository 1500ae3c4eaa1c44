"""Headers of reviewed tables: our columns under whatever case, spacing or place they come back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.cells import unguard
from newsextract.records import ROW_KINDS, table_columns

KIND = "table"
"""The column that says which table a row belongs to, in a file that holds all of them."""

_NAMES = {
    re.sub(r"[\W_]+", "", name): name for kind in ROW_KINDS for name in (KIND, *table_columns(kind))
}
_OWN = {
    kind: frozenset(table_columns(kind)).difference(
        *(table_columns(other) for other in ROW_KINDS if other != kind)
    )
    for kind in ROW_KINDS
}
"""The columns that only this table has."""

_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Header:
    """Which column of ours stands at which place (0-based) of a file.

    ``kind`` is the table, empty where a column says it row by row; ``unknown`` are the names
    of columns that are not ours.
    """

    places: dict[str, int]
    kind: str
    unknown: tuple[str, ...] = ()


def known(cells: Sequence[str]) -> int:
    """How many of ``cells`` are names of columns."""
    return len({name for cell in cells if (name := _name(cell))})


def read_header(cells: Sequence[str], hint: str = "") -> Header | None:
    """Read a row of names; None if it is no header of ours.

    A name that stands twice counts where it stands first. ``hint`` (a file's or sheet's name)
    decides only where the columns do not.
    """
    places: dict[str, int] = {}
    unknown = []
    for index, cell in enumerate(cells):
        name = _name(cell)
        if name:
            places.setdefault(name, index)
        elif cell.strip():
            unknown.append(cell.strip())
    if len(places) < _ENOUGH:
        return None
    if KIND in places:
        return Header(places, "", tuple(unknown))
    counts = {kind: len(own & places.keys()) for kind, own in _OWN.items()}
    best = max(counts.values())
    kinds = [kind for kind, count in counts.items() if count == best]
    named = kind_named(hint)
    if named in kinds:
        return Header(places, named, tuple(unknown))
    return Header(places, kinds[0], tuple(unknown)) if best and len(kinds) == 1 else None


def kind_named(name: str) -> str:
    """The table that a file, a sheet or a cell names; empty if none."""
    folded = name.casefold()
    return next((kind for kind in ROW_KINDS if kind in folded), "")


def _name(cell: str) -> str:
    return _NAMES.get(re.sub(r"[\W_]+", "", unguard(cell).casefold()), "")
