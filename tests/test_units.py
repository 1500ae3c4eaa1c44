"""Units: items that travel as places, keys that tell what changed, sizes."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from newsextract.articles import Article, ArticleFailure, read_file
from newsextract.cores import cores
from newsextract.inputs import InputFile, plan
from newsextract.units import Cutter, RowAt, count, item_key, items_of, read_item, unit_size

JSONL = '{"id": "a", "text": "One é."}\n\n{"id": "a", "text": "Two", "date": "2025-01-02"}\n{bad\n[]\n{"x": 1}\n \n{"text": "last"}'
CSV = 'ID,Text,Date\r\na,"One,\r\nof ""two"" lines",2025\r\n\r\nb,é,\r\nc\r\nd,"not closed'
FILES = {
    "a.jsonl": JSONL.encode(),
    "bom.jsonl": b"\xef\xbb\xbf" + JSONL.encode(),
    "latin.jsonl": JSONL.encode("cp1252"),
    "wide.jsonl": JSONL.encode("utf-16"),
    "zip.jsonl.gz": gzip.compress(JSONL.encode()),
    "a.csv": CSV.encode(),
    "bom.csv": b"\xef\xbb\xbf" + CSV.encode(),
    "semicolon.csv": CSV.replace(",", ";").encode(),
    "latin.csv": CSV.encode("cp1252"),
    "zip.csv.gz": gzip.compress(CSV.encode()),
    "empty.csv": b"",
    "no_text.csv": b"a,b\n1,2\n",
    "large.csv": b"id,text\na,b\nc," + b"x" * 300 + b"\nd,e\n",
    "large.jsonl": b'{"text": "' + b"x" * 300 + b'"}\n{"text": "y"}\n',
    "cut.jsonl.gz": gzip.compress(JSONL.encode())[:-12],
    "binary.jsonl": bytes(300),
    "plain.txt": b"One article.",
}


@pytest.mark.parametrize("name", FILES)
def test_items_read_one_by_one_are_those_of_the_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    (file,) = plan([path])
    whole = list(read_file(file, published="2024", max_bytes=200))
    items = list(items_of(file, published="2024", max_bytes=200))
    assert [read_item(item, published="2024", max_bytes=200) for item in items] == whole
    travelling = [item for item in items if isinstance(item, Article)]
    assert bool(travelling) == name.startswith(("wide", "zip", "cut"))


def test_rows_of_a_file_that_changed_are_failures(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(FILES["a.jsonl"])
    (file,) = plan([path])
    first = next(iter(items_of(file, published="", max_bytes=999)))
    assert isinstance(first, RowAt)
    for content, code in [(b"", "unreadable"), (b"nothing like JSON " * 9, "bad_json")]:
        path.write_bytes(content)
        read = read_item(first, published="", max_bytes=999)
        assert isinstance(read, ArticleFailure)
        assert read.code == code
    path.unlink()
    assert read_item(first, published="", max_bytes=999).code == "unreadable"  # type: ignore[union-attr]


def test_keys_tell_what_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,text\na,one\nb,two\n")
    (file,) = plan([path])
    keys = [item_key(item, "k")[0] for item in items_of(file, published="", max_bytes=99)]
    path.write_bytes(b"id,text\na,one\nb,TWO\n")
    again = [item_key(item, "k")[0] for item in items_of(file, published="", max_bytes=99)]
    assert keys[0] == again[0]
    assert keys[1] != again[1]
    path.write_bytes(b"id,title,text\na,one\nb,TWO\n")
    other = [item_key(item, "k")[0] for item in items_of(file, published="", max_bytes=99)]
    assert not set(other) & set(again)
    assert item_key(InputFile(str(path), "x", "txt"), "k") != item_key(
        InputFile(str(path), "x", "txt"), "l"
    )


@pytest.mark.parametrize(
    ("total", "size"), [(0, 32), (2000, 32), (6400, 100), (16000, 250), (10**6, 256)]
)
def test_unit_size(total: int, size: int) -> None:
    assert unit_size(total) == size


def test_cutter_cuts_by_number_and_by_bytes(tmp_path: Path) -> None:
    small = Article("x", "small")
    cutter = Cutter(3)
    cut = [cutter.add(small) for _ in range(7)]
    assert [len(unit) if unit else 0 for unit in cut] == [0, 0, 3, 0, 0, 3, 0]
    assert cutter.rest() == (small,)
    assert cutter.rest() is None
    assert cutter.add(Article("x" * 5_000_000, "large")) is not None
    path = tmp_path / "large.txt"
    path.write_bytes(bytes(5_000_000))
    assert cutter.add(InputFile(str(path), "large.txt", "txt")) is not None
    assert cutter.add(InputFile(str(path) + "?", "none.txt", "txt")) is None


def test_count(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.csv", "plain.txt"):
        (tmp_path / name).write_bytes(FILES[name])
    assert 9 <= count(plan([tmp_path])) <= 15


@pytest.mark.parametrize(
    ("quota", "most"),
    [
        ("50000 100000", 1),
        ("100000 100000", 1),
        ("150000 100000\n", 1),
        ("300000 100000", 3),
        ("1600000 100000", 8),  # more than there are
        ("max 100000\n", 8),
        ("", 8),
        (None, 8),
    ],
)
def test_cores_of_a_container(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quota: str | None, most: int
) -> None:
    """The quota's whole cores, of eight that the process may run on."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    path = tmp_path / "cpu.max"
    if quota is not None:
        path.write_text(quota)
    assert cores(path) == most


def test_cores_where_there_is_no_affinity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    for number, most in ((6, 6), (None, 1)):
        monkeypatch.setattr(os, "cpu_count", lambda number=number: number)
        assert cores(tmp_path / "none") == most
