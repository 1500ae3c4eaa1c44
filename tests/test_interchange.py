"""What other programs make of the outputs: Frictionless, a JSON-LD processor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from newsextract import datapackage, exports, tables
from newsextract.articles import ArticleFailure
from newsextract.records import ArticleRecord


def fill(folder: Path, record: ArticleRecord) -> None:
    rows: dict[str, list] = {table: [] for table in tables.TABLES}
    for table, row in tables.rows(record):
        rows[table].append(row)
    rows["errors"].append(tables.error_row(ArticleFailure("=bad.txt", "binary", "not text")))
    for table, found in rows.items():
        tables.write_table(folder / f"{table}.csv", tables.COLUMNS[table], found)
    (folder / "records.jsonl").write_text("".join(exports.lines([record])), encoding="utf-8")
    for format in ("xlsx", "parquet", "jsonl", "jsonld", "ics"):
        exports.write(format, folder, lambda: [record])
    files = [
        datapackage.OutputFile(p.name, p.stat().st_size, sha256(p.read_bytes()).hexdigest())
        for p in sorted(folder.iterdir())
    ]
    package = json.dumps(datapackage.describe(files))
    (folder / "datapackage.json").write_text(package, encoding="utf-8")


def test_frictionless_accepts_the_folder(tmp_path: Path, record: ArticleRecord) -> None:
    frictionless = pytest.importorskip("frictionless")
    fill(tmp_path, record)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["title", "fieldName", "message"]) == []
    tables_of_ours = [task for task in report.tasks if task.type == "table"]
    assert {task.name for task in tables_of_ours} >= set(tables.TABLES)
    rows = (tmp_path / "releases.csv").read_bytes()
    (tmp_path / "releases.csv").write_bytes(rows.replace(b"2025-07-06,r1", b"2025-07-06,r1,"))
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def leaves(value: Any) -> Iterator[str]:
    """Every scalar below ``value``, as text; the context and the names of keys aside."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key != "@context":
                yield from leaves(below)
    elif isinstance(value, list):
        for below in value:
            yield from leaves(below)
    else:
        yield (
            str(value).rpartition("/")[2]
            if str(value).startswith("https://schema.org/")
            else str(value)
        )


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from keys(below)
    elif isinstance(value, list):
        for below in value:
            yield from keys(below)


def test_jsonld_expands_without_loss(tmp_path: Path, record: ArticleRecord) -> None:
    jsonld = pytest.importorskip("pyld.jsonld")
    exports.write("jsonld", tmp_path, lambda: [record])
    document = json.loads((tmp_path / "records.jsonld").read_text("utf-8"))
    expanded = jsonld.expand(document)
    assert sorted(leaves(document)) == sorted(leaves(expanded))
    assert all(
        key.startswith(("@", "https://schema.org/", "urn:newsextract:term:"))
        for key in keys(expanded)
    )
    # Through RDF and back every node is still there: none had an id that is no IRI.
    quads = jsonld.to_rdf(document)["@default"]
    subjects = {quad["subject"]["value"] for quad in quads}
    assert subjects >= {node["@id"] for node in document["@graph"] if "@id" in node}
