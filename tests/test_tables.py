"""Tables: columns, types, the formula guard there and back, and every output format."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import datapackage, exports, tables
from newsextract.articles import ArticleFailure
from newsextract.cells import cell, guard, unguard
from newsextract.errors import UsageError
from newsextract.records import ArticleRecord, Mention

FAILURE = ArticleFailure("=bad.txt", "binary", "not a text file")


@pytest.mark.parametrize("mark", [*"=+-@\t\r\n＝＋－＠", "'=", "''-"])
def test_formulas_are_guarded(mark: str) -> None:
    text = f"{mark}1+1"
    assert guard(text) == f"'{text}"
    assert unguard(f"'{text}") == text


@pytest.mark.parametrize(
    "text", ["", "'", "''", "'Yes,' she said", " =1", "a=1", "’=1", "1-2", '"']
)
def test_other_text_is_left_alone(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


def test_numbers_are_not_guarded() -> None:
    assert guard(-1) == -1
    assert guard(None) is None


def test_cells() -> None:
    assert cell(("a", "b")) == "a; b"
    assert cell((Mention(start=0, end=5), Mention(start=7, end=9))) == "0-5; 7-9"
    assert cell(()) == ""
    with pytest.raises(TypeError):
        cell({})


unicode = st.text(st.characters(exclude_categories=["Cs"]))
awkward = st.text(st.sampled_from("'=+-@\t\r\n\"',;\0\x1a\ufeff\u2028\x85 aNA|&"))


@given(st.lists(st.tuples(unicode | awkward, unicode | awkward), min_size=1))
def test_csv_round_trip(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    tables.write_table(path, ["a", "=b"], cells)
    frame = tables.read_table(path)
    assert list(frame.columns) == ["a", "=b"]
    assert list(frame.itertuples(index=False, name=None)) == cells
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            assert not any(value.startswith(tuple("=+-@\t\r")) for value in row)


def test_read_table_of_no_rows(tmp_path: Path) -> None:
    tables.write_table(tmp_path / "t.csv", tables.COLUMNS["quotes"], [])
    frame = tables.read_table(tmp_path / "t.csv")
    assert tuple(frame.columns) == tables.COLUMNS["quotes"]
    assert len(frame) == 0


def test_words_that_pandas_takes_for_nothing_survive(tmp_path: Path) -> None:
    words = ["NA", "None", "null", "nan", "1.0", "007", "TRUE", ""]
    tables.write_table(tmp_path / "t.csv", ["a", "b"], [(word, "x") for word in words])
    assert list(tables.read_table(tmp_path / "t.csv")["a"]) == words
    raw = (tmp_path / "t.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfa,b\r\n")


def test_columns_begin_and_end_by_the_contract() -> None:
    for table, columns in tables.COLUMNS.items():
        assert columns[:2] == ("article_id", "article_published"), table
        assert columns[-4:] == ("rule", "confidence", "decision", "note"), table


def test_rows(record: ArticleRecord) -> None:
    found = list(tables.rows(record))
    assert [table for table, _ in found] == [
        "castings", "releases", "releases", "platforms", "quotes", "articles",
    ]  # fmt: skip
    for table, row in found:
        assert len(row) == len(tables.COLUMNS[table])
    casting = dict(zip(tables.COLUMNS["castings"], found[0][1], strict=True))
    assert casting["character_start"] is None
    assert (casting["actor_start"], casting["confidence"]) == (1, 0.875)
    article = dict(zip(tables.COLUMNS["articles"], found[-1][1], strict=True))
    assert (article["works"], article["releases"], article["quotes"]) == (1, 2, 1)
    assert article["warnings"] == "odd: an odd thing"
    assert (article["rule"], article["confidence"], article["decision"]) == ("", None, "")


def test_frames(record: ArticleRecord) -> None:
    frames = tables.to_frames([record, record], [FAILURE])
    assert list(frames) == list(tables.TABLES)
    assert [len(frame) for frame in frames.values()] == [2, 4, 2, 2, 2, 1]
    for table, frame in frames.items():
        assert tuple(frame.columns) == tables.COLUMNS[table]
    castings = frames["castings"]
    assert str(castings["start"].dtype) == "Int64"
    assert castings["character_start"].isna().all()
    assert castings.loc[0, "evidence"] == record.castings[0].evidence
    assert pd.api.types.is_string_dtype(castings["season"])
    assert frames["platforms"].loc[0, "works"] == "Smoke; Film"
    assert frames["errors"].loc[0, "article_id"] == "=bad.txt"
    empty = tables.to_frames([])
    assert {table: len(frame) for table, frame in empty.items()} == dict.fromkeys(tables.TABLES, 0)
    assert str(empty["quotes"]["start"].dtype) == "Int64"


def export(format: str, folder: Path, record: ArticleRecord) -> list[str]:
    return exports.write(format, folder, lambda: [record, record], [FAILURE])


@pytest.mark.parametrize("format", ["xlsx", "parquet", "jsonl", "jsonld"])
def test_exports_are_the_same_bytes_each_time(
    tmp_path: Path, record: ArticleRecord, format: str
) -> None:
    digests = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        files = export(format, tmp_path / name, record)
        digests.append([sha256((tmp_path / name / file).read_bytes()).digest() for file in files])
    assert digests[0] == digests[1]


def test_xlsx(tmp_path: Path, record: ArticleRecord) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    long = record.model_copy(
        update={"quotes": (record.quotes[0].model_copy(update={"text": "=" + "x" * 40_000}),)}
    )
    assert export("xlsx", tmp_path, long) == ["newsextract.xlsx"]
    book = openpyxl.load_workbook(tmp_path / "newsextract.xlsx")
    assert book.sheetnames == list(tables.TABLES)
    sheet = book["quotes"]
    assert [item.value for item in sheet[1]] == list(tables.COLUMNS["quotes"])
    text = sheet.cell(2, tables.COLUMNS["quotes"].index("text") + 1)
    assert (text.data_type, text.value[:5], len(text.value)) == ("s", "=xxxx", 32_767)
    assert sheet.cell(2, tables.COLUMNS["quotes"].index("confidence") + 1).value == 0.75
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:V3"
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == '"accept,reject,edit,add"'


def test_parquet(tmp_path: Path, record: ArticleRecord) -> None:
    pytest.importorskip("pyarrow")
    export("parquet", tmp_path, record)
    frames = tables.to_frames([record, record], [FAILURE])
    for table, expected in frames.items():
        frame = pd.read_parquet(tmp_path / f"{table}.parquet")
        assert list(frame.columns) == list(expected.columns)
        pd.testing.assert_frame_equal(frame.astype(expected.dtypes.to_dict()), expected)


def test_jsonl(tmp_path: Path, record: ArticleRecord) -> None:
    export("jsonl", tmp_path, record)
    lines = (tmp_path / "castings.jsonl").read_text("utf-8").splitlines()
    row = json.loads(lines[0])
    assert tuple(row) == tables.COLUMNS["castings"]
    assert (len(lines), row["actor"], row["character_start"]) == (2, "Ann Lee", None)


def test_jsonld(tmp_path: Path, record: ArticleRecord) -> None:
    export("jsonld", tmp_path, record)
    document = json.loads((tmp_path / "records.jsonld").read_text("utf-8"))
    assert document["@context"]["@vocab"] == "https://schema.org/"
    by_type = {node["@type"]: node for node in reversed(document["@graph"])}
    role = by_type["PerformanceRole"]
    assert role["actor"] == {"@type": "Person", "name": "Ann Lee"}
    assert "characterName" not in role
    assert by_type["PublicationEvent"]["startDate"] == "2025-07-09T03:00"
    assert by_type["TVSeries"]["actor"] == [{"@id": role["@id"]}]
    assert by_type["TVSeries"]["releasedEvent"] == [{"@id": by_type["PublicationEvent"]["@id"]}]
    assert by_type["CreativeWork"]["name"] == "Film"
    season = next(node for node in document["@graph"] if node.get("nx:date") == "2026-24")
    assert "startDate" not in season
    names = [person["name"] for person in by_type["Quotation"]["spokenByCharacter"]]
    assert names == ["Ann Lee", "Tom Ray"]
    assert all(" " not in node["@id"] for node in document["@graph"] if "@id" in node)


def test_jsonld_of_nothing(tmp_path: Path) -> None:
    exports.write("jsonld", tmp_path, lambda: [])
    assert json.loads((tmp_path / "records.jsonld").read_text())["@graph"] == []


def test_check_formats() -> None:
    assert exports.check(["xlsx", "csv", "xlsx"]) == ("csv", "xlsx")
    with pytest.raises(UsageError, match="no such format: xls "):
        exports.check(["xls"])


def test_datapackage() -> None:
    files = [datapackage.OutputFile(f"{table}.csv", 3, "ab") for table in tables.TABLES]
    files.append(datapackage.OutputFile("records.jsonl", 3, "ab"))
    package = datapackage.describe(files)
    assert package["$schema"].endswith("/2.0/datapackage.json")
    by_name = {resource["name"]: resource for resource in package["resources"]}
    for table, columns in tables.COLUMNS.items():
        schema = by_name[table]["schema"]
        assert tuple(field["name"] for field in schema["fields"]) == columns
        assert schema["missingValues"] == [""]
        assert by_name[table]["hash"] == "sha256:ab"
    fields = {field["name"]: field for field in by_name["releases"]["schema"]["fields"]}
    assert fields["date"]["type"] == "string"
    assert fields["start"]["type"] == "integer"
    assert "festival" in fields["event"]["constraints"]["enum"]
    assert by_name["quotes"]["schema"]["foreignKeys"][0]["reference"]["resource"] == "articles"
    assert by_name["articles"]["schema"]["primaryKey"] == ["article_id"]
    works = {f["name"]: f for f in by_name["platforms"]["schema"]["fields"]}["works"]
    assert works == {"name": "works", "type": "string"}
