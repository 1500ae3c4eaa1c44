"""``newsextract.xlsx``: the tables as a workbook, made to be reviewed in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from newsextract.cells import Cell
from newsextract.datapackage import DECISIONS
from newsextract.records import ROW_KINDS
from newsextract.tables import COLUMNS, TABLES, column_types

NAME = "newsextract.xlsx"
_SHEET_ROWS = 1_048_576
_CELL_CHARACTERS = 32_767
_NARROW, _USUAL, _WRAPPED = 9, 17, 40
_WIDTHS = {
    "evidence": 70, "text": 70, "message": 70, "warnings": 50, "title": 40, "note": 30,
    "article_id": 28, "actor": 22, "character": 22, "work": 26, "speaker": 22, "kind": 11,
    "status": 11, "season": 8, "time": 8, "episodes": 9, "territory": 9, "confidence": 11,
    "decision": 11, "rule": 20,
}  # fmt: skip
"""Columns' widths in characters."""

_VALUES = {
    "castings": (("actor_start", "actor_end"), ("character_start", "character_end")),
    "releases": (("start", "end"),),
    "platforms": (("start", "end"),),
    "quotes": (("start", "end"), ("speaker_start", "speaker_end")),
}
"""Where the values stand that are bold in the evidence."""

# xlsxwriter escapes these a second time in rich strings; a carriage return can be left out.
_UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|\r(?!\n)")

_COLOURS = {"min_color": "#F8A5A0", "mid_color": "#FCE8A8", "max_color": "#A9D8A3"}


def write(folder: Path, found: Iterable[tuple[str, tuple[Cell, ...]]]) -> list[str]:
    """Write (table, row) pairs into ``folder``; return the file's name."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    # Without the two switches "=LOVE" is a live formula and an address a live link.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(str(folder / NAME), options) as book:
        # The time of writing would make every run's bytes differ.
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheets = {table: _Sheets(book, table) for table in TABLES}
        for table, row in found:
            sheets[table].write(row)
        for sheet in sheets.values():
            sheet.finish()
    return [NAME]


class _Sheets:
    """The worksheet of one table, and further ones when it is full."""

    def __init__(self, book: Any, table: str) -> None:
        self._book, self._table, self._number = book, table, 0
        self._header = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"valign": "top"})
        self._bold = book.add_format({"bold": True})
        self._types = column_types(table)
        self._places = {name: index for index, name in enumerate(COLUMNS[table])}
        self._sheet = self._new()

    def _new(self) -> Any:
        self._number += 1
        suffix = f" {self._number}" if self._number > 1 else ""
        sheet = self._book.add_worksheet(self._table + suffix)
        sheet.freeze_panes(1, 0)
        for index, name in enumerate(COLUMNS[self._table]):
            width = _WIDTHS.get(name, _NARROW if self._types[name] is int else _USUAL)
            wrapped = width >= _WRAPPED or name == "note"
            sheet.set_column(index, index, width, self._wrap if wrapped else self._plain)
            sheet.write_string(0, index, name, self._header)
        self._row = 0
        return sheet

    def write(self, row: tuple[Cell, ...]) -> None:
        if self._row == _SHEET_ROWS - 1:
            self.finish()
            self._sheet = self._new()
        self._row += 1
        evidence = self._places.get("evidence")
        for index, value in enumerate(row):
            if isinstance(value, str):
                if len(value) > _CELL_CHARACTERS:
                    value = value[: _CELL_CHARACTERS - 1] + "…"
                elif index == evidence and (pieces := self._pieces(row, value)):
                    self._sheet.write_rich_string(self._row, index, *pieces, self._wrap)
                    continue
                if value:
                    self._sheet.write_string(self._row, index, value)
            elif value is not None:
                self._sheet.write_number(self._row, index, value)

    def _pieces(self, row: tuple[Cell, ...], evidence: str) -> list[Any]:
        """The evidence in pieces, a format before those that are bold; none if nothing is, or all."""
        if _UNKEPT.search(evidence):
            return []
        offset = row[self._places["evidence_start"]]
        bold = bytearray(len(evidence))
        for names in _VALUES[self._table]:
            start, end = (row[self._places[name]] for name in names)
            if isinstance(start, int) and isinstance(end, int) and isinstance(offset, int):
                low, high = max(start - offset, 0), min(end - offset, len(evidence))
                if low < high:  # a speaker may stand outside of the evidence
                    bold[low:high] = b"\x01" * (high - low)
        pieces: list[Any] = []
        begin = 0
        for at in range(1, len(evidence) + 1):
            if at == len(evidence) or bold[at] != bold[begin]:
                pieces += [self._bold] if bold[begin] else []
                pieces.append(evidence[begin:at].replace("\r\n", "\n"))
                begin = at
        # A rich string has at least two pieces of text.
        return pieces if sum(isinstance(piece, str) for piece in pieces) > 1 else []

    def finish(self) -> None:
        self._sheet.autofilter(0, 0, self._row, len(self._places) - 1)
        if self._table not in ROW_KINDS:
            return
        decision, confidence = self._places["decision"], self._places["confidence"]
        self._sheet.data_validation(
            1, decision, _SHEET_ROWS - 1, decision,
            {"validate": "list", "source": list(DECISIONS)},
        )  # fmt: skip
        self._sheet.conditional_format(
            1, confidence, max(self._row, 1), confidence,
            {
                "type": "3_color_scale", **_COLOURS,
                "min_type": "num", "min_value": 0, "mid_type": "num", "mid_value": 0.6,
                "max_type": "num", "max_value": 1,
            },
        )  # fmt: skip
