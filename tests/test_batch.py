"""Runs: the same bytes whatever the workers and interruptions, and nothing half-written."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from fakes import content, load, run

from newsextract import batch, tables
from newsextract.errors import ModelError, NewsextractError, UsageError
from newsextract.records import ArticleRecord


def test_outputs(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    seen: list[batch.Progress] = []
    summary = run([folder], out, progress=seen.append)
    assert (summary.articles, summary.errors, summary.quotes) == (110, 7, 110 + 69 + 1)
    assert sorted(content(out)) == sorted(
        [
            *(f"{table}.csv" for table in tables.TABLES),
            "datapackage.json",
            "manifest.jsonl",
            "records.jsonl",
        ]
    )
    errors = tables.read_table(out / "errors.csv")
    assert list(zip(errors["article_id"], errors["code"], strict=True)) == [
        ("1/bad.txt", "binary"),
        ("1/crash.txt", "failed"),
        ("2/fail.txt", "failed"),
        ("2/lost.txt", "failed"),
        ("many.jsonl.gz#8", "bad_json"),
        ("rows.csv#b", "empty"),
        ("rows.csv#c", "failed"),
    ]
    assert errors["message"][1] == "ValueError: the whole batch fails"
    lines = (out / "records.jsonl").read_text("utf-8").splitlines()
    records = [ArticleRecord.model_validate_json(line) for line in lines]
    articles = tables.read_table(out / "articles.csv")
    assert list(articles["article_id"]) == [record.article.id for record in records]
    assert list(articles["source"]) == sorted(articles["source"])
    frames = tables.to_frames(records)
    quotes = tables.read_table(out / "quotes.csv")
    assert list(quotes["text"]) == list(frames["quotes"]["text"])
    assert "=YES" in set(quotes["text"])
    assert (out / "castings.csv").read_bytes().count(b"\n") == 1
    assert (seen[-1].done, seen[-1].total) == (117, 117)
    assert str(tmp_path) not in (out / "records.jsonl").read_text("utf-8")


def test_datapackage_hashes(folder: Path, tmp_path: Path) -> None:
    from hashlib import sha256

    run([folder], tmp_path / "out")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    for resource in package["resources"]:
        data = (tmp_path / "out" / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
        assert resource["bytes"] == len(data)


@pytest.mark.parametrize("options", [{"jobs": 2}, {"jobs": 3}, {"resume": True}])
def test_same_bytes(folder: Path, tmp_path: Path, options: dict[str, object]) -> None:
    run([folder], tmp_path / "a", formats=("jsonl", "jsonld"))
    run([folder], tmp_path / "b", formats=("jsonld", "jsonl"), **options)
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_order_of_paths_does_not_matter(folder: Path, tmp_path: Path) -> None:
    files = sorted(folder.rglob("*.*"))
    run(files, tmp_path / "a")
    run(files[::-1], tmp_path / "b")
    assert content(tmp_path / "a") == content(tmp_path / "b")


@pytest.mark.parametrize(
    "change",
    [{"published": "2020"}, {"model": "other"}, {"any_language": True}, {"max_bytes": 9999}],
)
def test_other_settings_do_not_reuse_parts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, object]
) -> None:
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        patch.setattr(batch, "merge", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run([folder], out)
    run([folder], out, resume=True, **change)
    run([folder], tmp_path / "whole", **change)
    assert content(tmp_path / "whole") == content(out)


def test_edited_tables_are_not_replaced(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    quotes = out / "quotes.csv"
    quotes.write_bytes(quotes.read_bytes().replace(b"0.5,,", b"0.5,accept,", 1))
    edited = quotes.read_bytes()
    with pytest.raises(UsageError, match=r"quotes\.csv was changed"):
        run([folder], out)
    assert quotes.read_bytes() == edited
    run([folder], out, force=True)
    assert b"accept" not in quotes.read_bytes()


def test_refusals(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    (tmp_path / "empty").mkdir()
    for paths, out, options, message in [
        ([folder], file, {}, "is a file"),
        ([folder], file / "below", {}, "cannot write"),
        ([folder], folder, {}, "also an input"),
        ([tmp_path / "none"], tmp_path / "out", {}, "no such file"),
        ([tmp_path / "empty"], tmp_path / "out", {}, "no articles in"),
        ([], tmp_path / "out", {}, "no articles in"),
        ([folder], tmp_path / "out", {"formats": ["xls"]}, "no such format"),
        ([folder], tmp_path / "out", {"published": "soon"}, "not a publication date"),
    ]:
        with pytest.raises(UsageError, match=message):
            run(paths, out, **options)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_model_is_one_clear_error(folder: Path, tmp_path: Path, jobs: int) -> None:
    with pytest.raises(ModelError, match="no such model: bad"):
        run([folder], tmp_path / "out", model="bad", jobs=jobs)
    assert not (tmp_path / "out").exists()


def test_output_inside_the_input_is_not_read(folder: Path) -> None:
    first = run([folder], folder / "out")
    again = run([folder], folder / "out")
    assert (first.articles, first.errors) == (again.articles, again.errors)


def test_full_disk(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import newsextract.parts

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(newsextract.parts.os, "fsync", full)
    with pytest.raises(NewsextractError, match="No space left"):
        run([folder], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_standard_input(tmp_path: Path) -> None:
    import io

    summary = batch.run(["-"], tmp_path / "out", load=load, stdin=io.BytesIO(b"A WORD here"))
    assert (summary.articles, summary.quotes, summary.words) == (1, 2, 3)


def test_csv_is_read_by_the_csv_module(folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "out")
    with open(tmp_path / "out" / "quotes.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["article_id"] for row in rows} >= {"0/000.txt", "rows.csv#a"}
    assert rows[0]["evidence"] == 'date 2025-01-01 Article =YES "NO",\r\n number 0'
