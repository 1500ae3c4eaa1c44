"""A real LibreOffice opens the tables and saves them again; an import gives the same rows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from review_runs import TEXT, numbered, record_of, write_run

from newsextract import tables
from newsextract.records import ArticleRecord
from newsextract.review.importing import Imported, import_reviews

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(not SOFFICE, reason="soffice is not installed")
KINDS = ("castings", "releases", "platforms", "quotes")
# Comma, quotation marks, UTF-8, from the first line, no text columns, en-US;
# "yes" to recognised dates and to formulas is the worst that a reader can choose.
WORST = "CSV:44,34,76,1,,1033,false,true,false,false,false,0,true"
TITLES = (
    "Smoke", "007", "1923", "24", "9-1-1", "3/4", "TRUE", "1e3", "1,000", "50%", "=LOVE", "+1", "-5",
    "@midnight", "\t=A1", "'=quoted", "'Tis", " =A1", "March 7", "12:30", "#NAME?", "a;b\tc|d", 'say "hi"',
    "two\nlines", "Señor “Ñandú” – 東京 🎬", "NA", "0.10", "€5", "$9.99", "1-3", "2025-07", "Jan 5", "January 2023", "20 December 2024",
)  # fmt: skip


def run(folder: Path) -> Path:
    """A run with every awkward title in a casting, a release and a service's works."""
    first = record_of()
    records: list[ArticleRecord] = [first]
    for number, title in enumerate(TITLES):
        (casting, _), (release,), (platform,) = first.castings, first.releases, first.platforms
        months = ("2025-07-09", "2025-12-31", "2025-07", "2025", "2025-22", "2025-03-04/2025-05-06")
        changed = first.model_copy(
            update={
                "article": first.article.model_copy(update={"id": f"{number}.txt"}),
                "castings": (casting.model_copy(update={"work": title, "character": title}),),
                "releases": (
                    release.model_copy(
                        update={
                            "work": title, "date": months[number % len(months)],
                            "date_text": title, "season": str(number), "episodes": f"{number}-12",
                        }
                    ),
                ),
                "platforms": (platform.model_copy(update={"works": (title, "Smoke")}),),
            }
        )  # fmt: skip
        records.append(numbered(changed))
    texts = {record.article.id: TEXT for record in records}
    out = write_run(folder, records, texts, formats=["xlsx"])
    for kind in KINDS:
        decide(out / f"{kind}.csv")
    return out


def decide(path: Path) -> None:
    """Accept every other row, reject the others, with notes that tempt a spreadsheet."""
    frame = tables.read_table(path)
    for index in range(len(frame)):
        frame.loc[index, "decision"] = "reject" if index % 2 else "accept"
        frame.loc[index, "note"] = f"{TITLES[index % len(TITLES)]}!"
    tables.write_table(path, frame.columns, frame.to_numpy().tolist())


def convert(folder: Path, to: str, files: list[Path], infilter: str = "") -> None:
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    command += [f"--infilter={infilter}"] if infilter else []
    command += ["--convert-to", to, "--outdir", str(folder / "saved"), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def check(imported: Imported, rows: int) -> None:
    assert [str(p.place) + p.message for p in imported.problems] == []
    assert imported.changes and all(c.decision.word == "reject" for c in imported.changes)
    assert (imported.rows, imported.missing) == (rows, 0)
    assert len(imported.settled.decided) == rows
    at = dict.fromkeys(KINDS, 0)
    by_id = {one.id: one for one in imported.settled.decided.values()}
    for line in (imported.out / "records.jsonl").read_text("utf-8").splitlines():
        record = ArticleRecord.model_validate_json(line)
        for kind in KINDS:
            for row in getattr(record, kind):
                one = by_id[row.id]
                index, at[kind] = at[kind], at[kind] + 1
                assert one.word == ("reject" if index % 2 else "accept")
                assert (one.before, one.after) == (row, None)
                assert one.note.strip() == f"{TITLES[index % len(TITLES)]}!".strip()


def test_csv_and_workbook_come_back_the_same(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    out = run(tmp_path)
    files = [out / f"{kind}.csv" for kind in KINDS]
    convert(tmp_path, "csv", files, WORST)
    convert(tmp_path, "xlsx", files, WORST)
    saved = tmp_path / "saved"
    for kind in KINDS:
        book = openpyxl.load_workbook(saved / f"{kind}.xlsx")
        assert [c.value for row in book.active.iter_rows() for c in row if c.data_type == "f"] == []
    rows = 6 + 5 * len(TITLES)
    for suffix in ("csv", "xlsx"):
        found = [saved / f"{kind}.{suffix}" for kind in KINDS]
        result = import_reviews(out, found, articles=[tmp_path / "in"], dry_run=True)
        check(result, rows)


def test_our_workbook_comes_back_the_same(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    out = run(tmp_path)
    book = openpyxl.load_workbook(out / "newsextract.xlsx", rich_text=True)
    for kind in KINDS:
        sheet, columns = book[kind], tables.COLUMNS[kind]
        for index in range(sheet.max_row - 1):
            word = "reject" if index % 2 else "accept"
            sheet.cell(index + 2, 1 + columns.index("decision")).value = word
            note = sheet.cell(index + 2, 1 + columns.index("note"))
            note.value = f"{TITLES[index % len(TITLES)]}!"
            note.data_type = "s"
    book.save(tmp_path / "newsextract-anna.xlsx")
    convert(tmp_path, "xlsx", [tmp_path / "newsextract-anna.xlsx"])
    saved = tmp_path / "saved" / "newsextract-anna.xlsx"
    again = openpyxl.load_workbook(saved)
    cells = [cell for sheet in again for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    result = import_reviews(out, [saved], articles=[tmp_path / "in"], dry_run=True)
    check(result, 6 + 5 * len(TITLES))
