"""The workbook: what makes it pleasant to review in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsextract import tables, workbook
from newsextract.records import ArticleRecord

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")


def written(folder: Path, record: ArticleRecord) -> Any:
    workbook.write(folder, tables.rows(record))
    return openpyxl.load_workbook(folder / workbook.NAME, rich_text=True)


def test_evidence_shows_the_value_in_bold(tmp_path: Path, record: ArticleRecord) -> None:
    book = written(tmp_path, record)
    for kind, bold in [
        ("castings", ["Ann Lee"]), ("releases", ["July 9"]), ("platforms", ["Prime Video"]),
        ("quotes", ["-Yes,", "she"]),
    ]:  # fmt: skip
        cell = book[kind].cell(2, 1 + tables.COLUMNS[kind].index("evidence"))
        pieces = [p for p in cell.value if not isinstance(p, str)]
        assert [piece.text for piece in pieces if piece.font.b] == bold, kind
        plain = openpyxl.load_workbook(tmp_path / workbook.NAME)[kind]
        text = plain.cell(cell.row, cell.column).value
        assert text == record.castings[0].evidence.replace("\r\n", "\n")
        assert cell.alignment.wrap_text


def test_a_value_that_is_all_of_its_evidence_is_plain(
    tmp_path: Path, record: ArticleRecord
) -> None:
    row = record.castings[0]
    row = row.model_copy(update={"evidence": "Ann Lee", "evidence_start": 1, "evidence_end": 8})
    book = written(tmp_path, record.model_copy(update={"castings": (row,)}))
    cell = book["castings"].cell(2, 1 + tables.COLUMNS["castings"].index("evidence"))
    assert cell.value == "Ann Lee"


def test_confidence_is_coloured_and_decision_chosen(tmp_path: Path, record: ArticleRecord) -> None:
    book = written(tmp_path, record)
    for kind in ("castings", "releases", "platforms", "quotes"):
        sheet, columns = book[kind], tables.COLUMNS[kind]
        (scale,) = (rule for rules in sheet.conditional_formatting for rule in rules.rules)
        assert scale.type == "colorScale"
        (area,) = sheet.conditional_formatting
        letter = openpyxl.utils.get_column_letter(1 + columns.index("confidence"))
        assert str(area.sqref).startswith(f"{letter}2")
        (choice,) = sheet.data_validations.dataValidation
        letter = openpyxl.utils.get_column_letter(1 + columns.index("decision"))
        assert str(choice.sqref) == f"{letter}2:{letter}1048576"
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        widths = {n: sheet.column_dimensions[openpyxl.utils.get_column_letter(i)].width
                  for i, n in enumerate(columns, 1)}  # fmt: skip
        assert widths["evidence"] > 60 > widths["confidence"] > 5
    assert not book["articles"].data_validations.dataValidation


@pytest.mark.parametrize(("start", "end"), [(-1, -1), (0, 5), (5, 30), (60, 99), (200, 210)])
def test_a_speaker_outside_of_the_evidence_is_not_bold(
    tmp_path: Path, record: ArticleRecord, start: int, end: int
) -> None:
    row = record.quotes[0].model_copy(
        update={
            "evidence_start": 20, "evidence_end": 40, "evidence": "x" * 20, "start": 25, "end": 30,
            "speaker_start": start, "speaker_end": end,
        }
    )  # fmt: skip
    cell = written(tmp_path, record.model_copy(update={"quotes": (row,)}))["quotes"].cell(
        2, 1 + tables.COLUMNS["quotes"].index("evidence")
    )
    assert "".join(str(piece) for piece in cell.value) == "x" * 20
    bold = sum(
        len(piece.text) for piece in cell.value if not isinstance(piece, str) and piece.font.b
    )
    assert bold == (10 if (start, end) == (5, 30) else 5)
