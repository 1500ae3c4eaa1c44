"""Any text at all through write → spreadsheet-like mangling → import: nothing lost, nothing changed."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review_runs import record_of

from newsextract import tables
from newsextract.cells import guard
from newsextract.records import ArticleRecord
from newsextract.review.originals import VALUES, Originals
from newsextract.review.sheets import read_sheets
from newsextract.review.verdicts import Reader, Taken
from newsextract.tables import COLUMNS, rows, write_table

BASE = record_of()
FREE = {
    "castings": ("actor", "character", "work", "season"),
    "releases": ("work", "date_text", "platform", "season", "episodes"),
    "platforms": ("platform",),
    "quotes": ("text", "speaker_role", "cue"),
}
"""Columns that hold any text."""

unicode = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
awkward = st.text(
    st.sampled_from("'=+-@\t\r\n\"',;|\0\x1a\ufeff\u2028\x85 aNA&＝’“–…é"), max_size=12
)
tempting = st.sampled_from(
    ["=1+1", "+44", "-", "@a", "\t=x", "'=x", "1-3", "007", "TRUE", "3/4", "2025-07-09", "1,5", "NA", "#1",
     "=HYPERLINK(\"x\")", "12:30", "1e5", "50%", "sep=;", "id", "accept", "a\r\nb", '"', "it’s"]
)  # fmt: skip
texts = unicode | awkward | tempting


@dataclass(frozen=True)
class Mangling:
    """How a spreadsheet saves a table."""

    mark: str
    encoding: str
    end: str
    quoting: int
    seed: int
    spaced: bool
    cells: Callable[[str], str]


def plain_cells(cell: str) -> str:
    return cell


def line_feeds(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def curled(cell: str) -> str:
    return cell.replace("'", "’").replace(" - ", " – ") if not cell.startswith("'") else cell


LOSSLESS = ("utf-8-sig", "utf-8", "utf-16", "utf-16-le")
manglings = st.builds(
    Mangling,
    mark=st.sampled_from(",;\t"),
    encoding=st.sampled_from((*LOSSLESS, "cp1252")),
    end=st.sampled_from(("\r\n", "\n")),
    quoting=st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    seed=st.integers(0, 1000),
    spaced=st.booleans(),
    cells=st.sampled_from((plain_cells, line_feeds, curled)),
)
lossless = st.builds(
    Mangling,
    mark=st.sampled_from(",;\t"),
    encoding=st.sampled_from(LOSSLESS),
    end=st.sampled_from(("\r\n", "\n")),
    quoting=st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    seed=st.integers(0, 1000),
    spaced=st.booleans(),
    cells=st.just(plain_cells),
)


def mangle(path: Path, how: Mangling) -> None:
    """Save the table ``path`` as ``how`` says: other form, columns and rows in another order."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *body = csv.reader(file)
    order = list(range(len(header)))
    random.Random(how.seed).shuffle(order)
    random.Random(how.seed + 1).shuffle(body)
    name = (lambda n: f" {n.upper().replace('_', ' ')} ") if how.spaced else (lambda n: n)
    # Python's csv module leaves a bare carriage return unquoted beside "\n"; no spreadsheet does.
    quoting = csv.QUOTE_ALL if how.end == "\n" else how.quoting
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=how.mark, lineterminator=how.end, quoting=quoting)  # type: ignore[call-overload]
    writer.writerow([name(header[i]) for i in order])
    writer.writerows([[how.cells(row[i]) for i in order] for row in body])
    path.write_bytes(text.getvalue().encode(how.encoding, "replace"))


def with_texts(kind: str, drawn: list[str]) -> ArticleRecord:
    """A record whose rows of ``kind`` hold ``drawn`` in their free columns, one row for each text."""
    first = getattr(BASE, kind)[0]
    made = tuple(
        first.model_copy(update={"id": f"{kind[0]}{n:04}", **dict.fromkeys(FREE[kind], text)})
        for n, text in enumerate(drawn)
    )
    return BASE.model_copy(update={**dict.fromkeys(FREE, ()), kind: made})


def taken(path: Path, record: ArticleRecord) -> Taken:
    (sheet,) = read_sheets(path)
    return Reader(Originals([record]), lambda id: None, "anna").read(sheet)


@pytest.mark.parametrize("kind", FREE)
@settings(max_examples=20)
@given(drawn=st.lists(texts, min_size=1, max_size=6), how=manglings)
def test_rows_survive_any_mangling(
    tmp_path_factory: pytest.TempPathFactory, kind: str, drawn: list[str], how: Mangling
) -> None:
    record = with_texts(kind, drawn)
    path = tmp_path_factory.mktemp("p") / f"{kind}.csv"
    written = [(*row[:-2], "accept", "") for table, row in rows(record) if table == kind]
    write_table(path, COLUMNS[kind], written)
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            assert not any(re.match("[=+\\-@\t\r]", cell) for cell in row)
    mangle(path, how)
    found = taken(path, record)
    assert [p.message for p in found.problems] == []
    assert sorted((one.id, one.word) for one in found.decisions) == sorted(
        (row.id, "accept") for row in getattr(record, kind)
    )
    assert {one.id: one.row for one in found.decisions} == {r.id: r for r in getattr(record, kind)}


@pytest.mark.parametrize("kind", FREE)
@settings(max_examples=20)
@given(drawn=st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=5), how=lossless)
def test_what_reviewers_type_survives(
    tmp_path_factory: pytest.TempPathFactory,
    kind: str,
    drawn: list[tuple[str, str, str]],
    how: Mangling,
) -> None:
    """Edits, additions and notes arrive exactly, but for blanks around them."""
    record = with_texts(kind, [f"was {n}" for n, _ in enumerate(drawn)])
    path = tmp_path_factory.mktemp("p") / f"{kind}.csv"
    before = [list(row) for table, row in rows(record) if table == kind]
    column = COLUMNS[kind].index(FREE[kind][0])
    cue = COLUMNS[kind].index(FREE[kind][-1])
    for row, (value, other, note) in zip(before, drawn, strict=True):
        row[column], row[cue] = f"x{value}", f"y{other}" if column != cue else f"x{value}"
        row[-2:] = "edit", note
    added = []
    for value, _, note in drawn:
        row = dict.fromkeys(COLUMNS[kind], "") | {
            "article_id": BASE.article.id, FREE[kind][0]: f"z{value}", "decision": "add", "note": note,
            **({"date": "2025-07-09"} if kind == "releases" else {}),
        }  # fmt: skip
        added.append(list(row.values()))
    write_table(path, COLUMNS[kind], [*before, *added])
    mangle(path, how)
    found = taken(path, record)
    assert [p.message for p in found.problems if not p.taken] == []
    edits = {one.id: one for one in found.decisions if one.word == "edit"}
    for row, (value, other, note) in zip(getattr(record, kind), drawn, strict=True):
        one = edits[row.id]
        assert getattr(one.after, FREE[kind][0]) == f"x{value}".strip()
        if column != cue:
            assert getattr(one.after, FREE[kind][-1]) == f"y{other}".strip()
        assert one.note == note.strip()
        kept = set(VALUES[kind]) - {
            *FREE[kind],
            "speakers",
            "speaker",
            "platform_id",
            "kind",
            "actor_text",
        }
        assert all(getattr(one.after, n) == getattr(row, n) for n in kept)
    new = {getattr(one.after, FREE[kind][0]) for one in found.decisions if one.word == "add"}
    assert new == {f"z{value}".strip() for value, _, _ in drawn}


@settings(max_examples=15)
@given(drawn=st.lists(texts, min_size=1, max_size=6))
def test_workbooks_too(tmp_path_factory: pytest.TempPathFactory, drawn: list[str]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from newsextract import workbook

    record = with_texts("castings", drawn)
    folder = tmp_path_factory.mktemp("p")
    workbook.write(folder, ((t, (*row[:-2], "accept", guard(drawn[0]))) for t, row in rows(record)))
    cells = openpyxl.load_workbook(folder / workbook.NAME)["castings"].iter_rows()
    assert not any(cell.data_type == "f" for row in cells for cell in row)
    sheets = read_sheets(folder / workbook.NAME)
    reader = Reader(Originals([record]), lambda id: None, "anna")
    found = [reader.read(sheet) for sheet in sheets]
    assert [p.message for one in found for p in one.problems] == []
    decided = {one.id: one.row for each in found for one in each.decisions}
    assert decided == {row.id: row for row in record.castings}


def test_tables_of_ours_are_all_covered() -> None:
    assert set(FREE) == set(VALUES) == set(tables.ROW_KINDS)
