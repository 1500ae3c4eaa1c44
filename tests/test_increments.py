"""Runs into a folder that holds an earlier run: only what is new or changed is done."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import content, run

from newsextract import batch, tables
from newsextract.errors import UsageError
from newsextract.texts import Texts
from newsextract.units import Unit
from newsextract.worker import Done, Job

Change = Callable[[Path], object]


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the items that runs do, as they do them."""
    ids: list[str] = []
    do_unit = batch.do_unit

    def noting(unit: Unit, job: Job) -> Done:
        ids.extend(item.id for item in unit)
        return do_unit(unit, job)

    monkeypatch.setattr(batch, "do_unit", noting)
    return ids


def add(path: str, text: str) -> Change:
    return lambda root: (root / path).write_text(text)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda root: None, []),
        (add("0/000a.txt", "A NEW one"), ["0/000a.txt"]),
        (add("zz.txt", "A LAST one"), ["zz.txt"]),
        (add("0/000.txt", "CHANGED now"), ["0/000.txt"]),
        (lambda root: (root / "0" / "000.txt").write_bytes(b"x" * 52), ["0/000.txt"]),
        (lambda root: (root / "0" / "000.txt").unlink(), []),
        (lambda root: (root / "many.jsonl.gz").unlink(), []),
        (lambda root: os.utime(root / "0" / "000.txt"), []),
        (lambda root: (root / "0" / "000.txt").rename(root / "0" / "0.txt"), ["0/0.txt"]),
        (add("rows.csv", "id,text\na,B\nn,NEW\n"), ["rows.csv#a", "rows.csv#n"]),
        (add("2/fail.txt", "It works NOW"), ["2/fail.txt"]),
    ],
)
def test_only_what_changed_is_done(
    folder: Path, tmp_path: Path, done: list[str], change: Change, expected: list[str]
) -> None:
    out = tmp_path / "out"
    run([folder], out)
    change(folder)
    done.clear()
    summary = run([folder], out)
    assert done == expected
    assert summary.kept == summary.articles + summary.errors - len(expected)
    assert (summary.words == 0) == (not expected)
    whole = run([folder], tmp_path / "whole")
    assert content(tmp_path / "whole") == content(out)
    assert (summary.articles, summary.quotes) == (whole.articles, whole.quotes)


@pytest.mark.parametrize(
    "options", [{"published": "2020"}, {"model": "other"}, {"any_language": True}, {"force": True}]
)
def test_other_settings_do_all_anew(
    folder: Path, tmp_path: Path, done: list[str], options: dict[str, object]
) -> None:
    run([folder], tmp_path / "out")
    done.clear()
    assert run([folder], tmp_path / "out", **options).kept == 0
    assert len(done) == 117


def test_a_changed_rule_file_does_all_anew(folder: Path, tmp_path: Path) -> None:
    rules = tmp_path / "mine.jsonl"
    for text, kept in [("{}", 0), ("{}", 117), ("{} ", 0)]:
        rules.write_text(text)
        assert run([folder], tmp_path / "out", rules=[rules]).kept == kept


def test_manifest(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    entries = [json.loads(line) for line in (out / "manifest.jsonl").read_text().splitlines()]
    assert [entry["id"] for entry in entries] == sorted(entry["id"] for entry in entries)
    assert len(entries) == 76
    by_id = {entry["id"]: entry for entry in entries}
    many = by_id["many.jsonl.gz"]
    assert many["path"] == str(folder / "many.jsonl.gz")
    assert many["size"] == (folder / "many.jsonl.gz").stat().st_size
    assert many["format"] == "jsonl"
    assert many["rows"] == {"articles": 39, "quotes": 39, "errors": 1, "words": 78}
    assert len({entry["fingerprint"] for entry in entries}) == 1
    assert all(len(entry["sha256"]) == 64 for entry in entries)
    texts = Texts(out)
    for line in (out / "records.jsonl").read_text().splitlines()[:3]:
        record = batch_record(line)
        assert texts.of(record) is not None


def batch_record(line: str):  # type: ignore[no-untyped-def]
    from newsextract.records import ArticleRecord

    return ArticleRecord.model_validate_json(line)


def test_an_unreadable_file_is_tried_again(folder: Path, tmp_path: Path, done: list[str]) -> None:
    link = folder / "link.txt"
    link.symlink_to(folder / "later.txt.part")
    run([folder], tmp_path / "out")
    done.clear()
    run([folder], tmp_path / "out")
    assert done == ["link.txt"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda out: (out / "manifest.jsonl").unlink(),
        lambda out: (out / "records.jsonl").unlink(),
        lambda out: (out / "quotes.csv").unlink(),
    ],
)
def test_without_all_outputs_all_is_done_anew(
    folder: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    out = tmp_path / "out"
    run([folder], out)
    before = content(out)
    spoil(out)
    assert run([folder], out).kept == 0
    assert content(out) == before


@pytest.mark.parametrize(
    "name", ["quotes.csv", "records.jsonl", "castings.jsonl", "manifest.jsonl"]
)
def test_what_was_edited_is_not_replaced(folder: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    run([folder], out, formats=["jsonl"])
    with open(out / name, "ab") as file:
        file.write(b"mine\n")
    before = content(out)
    with pytest.raises(UsageError, match=rf"{name} was changed .*move it away.*-o.*--force"):
        run([folder], out)
    assert content(out) == before
    (out / name).rename(tmp_path / "reviewed")
    run([folder], out)
    assert (tmp_path / "reviewed").read_bytes().endswith(b"mine\n")


def test_increment_that_was_broken_off(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, done: list[str]
) -> None:
    out = tmp_path / "out"
    run([folder], out)
    (folder / "0" / "000a.txt").write_text("A NEW one")
    with monkeypatch.context() as patch:
        patch.setattr(batch, "merge", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run([folder], out)
    (folder / "0" / "000b.txt").write_text("A SECOND one")
    done.clear()
    run([folder], out, resume=True)
    assert done == ["0/000b.txt"]
    run([folder], tmp_path / "whole")
    assert content(tmp_path / "whole") == content(out)


def test_formats_of_an_increment(folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "a")
    run([folder], tmp_path / "a", formats=["jsonl", "parquet"])
    run([folder], tmp_path / "b", formats=["jsonl", "parquet"])
    assert content(tmp_path / "a") == content(tmp_path / "b")
    run([folder], tmp_path / "a")
    assert not (tmp_path / "a" / "castings.jsonl").exists()
    assert list(tables.read_table(tmp_path / "a" / "errors.csv")["code"]).count("failed") == 4
