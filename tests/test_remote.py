"""Inputs and outputs behind URLs: the same bytes as on a disk, and plain errors."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import bucket  # noqa: F401 -- registers bucket://
import fakes
import fsspec
import pytest
from fakes import content

from newsextract import batch
from newsextract.articles import ArticleFailure
from newsextract.errors import NewsextractError, UsageError
from newsextract.inputs import InputFile, plan
from newsextract.remote import RemotePath, is_url, plain
from newsextract.remote_units import fetched
from newsextract.units import read_item


def load(**settings: Any) -> fakes.Fake:
    """The stand-in; by this name it brings bucket:// with it into workers."""
    return fakes.load(**settings)


LISTS = ("datapackage.json", "manifest.jsonl")
"""Outputs that say where the inputs were."""


@pytest.fixture(params=["memory", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty store of either kind: whole objects, or files that are renamed."""
    monkeypatch.setenv("BUCKET", str(tmp_path / "bucket"))
    url = f"{request.param}://shelf"
    RemotePath(url).remove()
    return url


def fill(root: Path) -> None:
    """Articles in files of several kinds; three of them fail."""
    for n in range(40):
        path = root / f"{n % 3}" / f"{n:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"date 2025-01-{n % 28 + 1:02} Article =YES number {n}")
    (root / "1" / "bad.txt").write_bytes(bytes(500))
    (root / "1" / "zipped.txt.gz").write_bytes(gzip.compress(b"A ZIPPED text"))
    (root / "2" / "cut.txt.gz").write_bytes(gzip.compress(b"A CUT text")[:-9])
    (root / ".hidden").mkdir()
    (root / ".hidden" / "x.txt").write_text("HIDDEN")
    lines = [json.dumps({"id": f"x{n}", "text": f"WORD {n}"}) for n in range(30)]
    (root / "many.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    lines[7] = "{broken"
    (root / "many.jsonl").write_text("\n".join(lines))
    (root / "rows.csv").write_text('id,text\na,"A\nROW"\nb,\nc,LAST\n')


def put(root: Path, url: str) -> None:
    fs, path = fsspec.core.url_to_fs(url)
    fs.makedirs(path, exist_ok=True)
    fs.put(f"{root}/", f"{path}/", recursive=True)


def taken(url: str) -> dict[str, bytes]:
    return {name: (RemotePath(url) / name).read_bytes() for name in RemotePath(url).below()}


def tables_of(found: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in found.items() if name not in LISTS}


def run(given: object, out: object, **options: object) -> batch.RunSummary:
    return batch.run([given], out, load=load, **options)  # type: ignore[arg-type, list-item]


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("s3://bucket/x", True), ("memory://x", True), ("simplecache::s3://x", True),
        ("file:///x", False), ("local://x", False), ("/x", False), ("a://", True), ("C:\\x", False),
        ("x/y://z", False), (Path("memory:/x"), False),
    ],
)  # fmt: skip
def test_what_is_a_url(path: object, url: bool) -> None:
    # One letter is a drive, not a protocol.
    assert is_url(path) == (url and path != "a://")


def test_file_urls_are_paths(tmp_path: Path) -> None:
    fill(tmp_path / "in")
    assert plain("file:///a b/c") == "/a b/c"
    run(tmp_path / "in", tmp_path / "a")
    run(f"file://{tmp_path}/in", f"file://{tmp_path}/b")
    assert content(tmp_path / "a") == content(tmp_path / "b")


@pytest.mark.parametrize("jobs", [1, 2])
def test_same_bytes_as_on_a_disk(store: str, tmp_path: Path, jobs: int) -> None:
    if jobs == 2 and store.startswith("memory"):
        pytest.skip("memory:// is one process's own")
    fill(tmp_path / "in")
    put(tmp_path / "in", f"{store}/in")
    here = run(tmp_path / "in", tmp_path / "out", formats=("jsonl",))
    there = run(f"{store}/in", f"{store}/out", formats=("jsonl",), jobs=jobs)
    assert (there.articles, there.errors) == (here.articles, here.errors) == (102, 4)
    found = taken(f"{store}/out")
    assert tables_of(found) == tables_of(content(tmp_path / "out"))
    assert found.keys() == content(tmp_path / "out").keys(), "no work is left behind"
    package = json.loads(found["datapackage.json"])
    assert {file["path"]: file["bytes"] for file in package["resources"]} == {
        name: len(data) for name, data in found.items() if name != "datapackage.json"
    }


def test_only_what_is_new_is_done_again(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "in")
    put(tmp_path / "in", f"{store}/in")
    run(f"{store}/in", f"{store}/out")
    (RemotePath(store) / "in/0/000.txt").write_bytes(b"NEW text")
    (tmp_path / "in/0/000.txt").write_text("NEW text")
    again = run(f"{store}/in", f"{store}/out")
    assert (again.words, again.kept) == (2, 105)
    run(tmp_path / "in", tmp_path / "out")
    assert tables_of(taken(f"{store}/out")) == tables_of(content(tmp_path / "out"))


def test_broken_off_and_resumed(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "in")
    put(tmp_path / "in", f"{store}/in")
    with monkeypatch.context() as patch:
        patch.setattr(batch, "merge", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run(f"{store}/in", f"{store}/out")
    parts = [name for name in taken(f"{store}/out") if name.startswith(".newsextract/parts/")]
    assert len(parts) > 2
    (RemotePath(store) / "out" / parts[0]).write_bytes(b"cut")
    summary = run(f"{store}/in", f"{store}/out", resume=True)
    assert 0 < summary.kept < summary.articles + summary.errors
    run(tmp_path / "in", tmp_path / "out")
    assert tables_of(taken(f"{store}/out")) == tables_of(content(tmp_path / "out"))


@pytest.mark.parametrize("name", ["castings.csv", "datapackage.json"])
def test_killed_while_outputs_are_put_in_place(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    fill(tmp_path / "in")
    run(tmp_path / "in", f"{store}/out")
    (tmp_path / "in/0/000.txt").write_text("NEW text")
    upload = RemotePath.upload

    def failing(self: RemotePath, source: Path) -> None:
        if self.name == name:
            raise KeyboardInterrupt
        upload(self, source)

    with monkeypatch.context() as patch:
        patch.setattr(RemotePath, "upload", failing)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path / "in", f"{store}/out")
    run(tmp_path / "in", f"{store}/out", resume=True)
    run(tmp_path / "in", tmp_path / "out")
    assert tables_of(taken(f"{store}/out")) == tables_of(content(tmp_path / "out"))


def test_edited_tables_are_not_replaced(store: str, tmp_path: Path) -> None:
    fill(tmp_path / "in")
    out = f"{store}/out"
    run(tmp_path / "in", out, formats=("jsonl",))
    quotes = RemotePath(f"{out}/quotes.csv")
    edited = quotes.read_bytes().replace(b"0.5,,", b"0.5,accept,", 1)
    quotes.write_bytes(edited)
    with pytest.raises(UsageError, match=f"^{out}/quotes.csv was changed"):
        run(tmp_path / "in", out)
    assert quotes.read_bytes() == edited
    run(tmp_path / "in", out, force=True)
    assert b"accept" not in quotes.read_bytes()
    assert "quotes.jsonl" not in taken(out), "a format of the old run is not left behind"


def test_refusals(tmp_path: Path, store: str) -> None:
    fill(tmp_path / "in")
    RemotePath(f"{store}/file.txt").write_bytes(b"x")
    for given, out, message in [
        (f"{store}/none", tmp_path / "out", "no such file or folder: .*/none"),
        (f"{store}/in", f"{store}/in/", "no such file|also an input"),
        ("nosuch://x", tmp_path / "out", "cannot open nosuch://x: Protocol not known"),
        (tmp_path / "in", "nosuch://x", "cannot open nosuch://x: Protocol not known"),
        (tmp_path / "in", f"{store}/file.txt", "is a file"),
        (store, store, "also an input"),
    ]:
        with pytest.raises(UsageError, match=message):
            run(given, out)
    assert not (tmp_path / "out").exists()


def test_a_store_that_fails_is_one_clear_error(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "in")

    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("the store\nsays no")

    fs, _ = fsspec.core.url_to_fs(store)
    monkeypatch.setattr(type(fs), "pipe_file", refuse)
    with pytest.raises(NewsextractError, match="the store says no"):
        run(tmp_path / "in", f"{store}/out")


def test_what_cannot_be_fetched_is_a_failure(store: str) -> None:
    files = [InputFile(f"{store}/{name}", name, "txt") for name in ("a.txt", "gone.txt")]
    RemotePath(f"{store}/a.txt").write_bytes(b"here")
    with fetched(tuple(files)) as unit:
        first, second = (read_item(item, published="", max_bytes=99) for item in unit)
        assert not isinstance(first, ArticleFailure) and first.text == "here"
        assert second == ArticleFailure("gone.txt", "unreadable", os.strerror(2))


def test_ids_and_versions(store: str) -> None:
    folder = RemotePath(store)
    for name in ("a.txt", "b/a.txt", "b/n.png", "out/x.txt", ".git/x.txt"):
        (folder / name).write_bytes(b"one")
    found = plan([store, f"{store}/b/a.txt", f"{store}/b/n.png"], skip=f"{store}/out")
    assert [(file.id, file.format) for file in found] == [
        ("a.txt", "txt"), ("b/a.txt", "txt"), ("n.png", "txt"),
    ]  # fmt: skip
    before = {file.id: file.version for file in found}
    assert all(before.values())
    (folder / "b/a.txt").write_bytes(b"two")
    after = {file.id: file.version for file in plan([store])}
    assert after["a.txt"] == before["a.txt"]
    assert after["b/a.txt"] != before["b/a.txt"]


def test_without_fsspec_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec.core", None)
    with pytest.raises(UsageError, match=r"pip install 'newsextract\[cluster\]'"):
        plan(["s3://bucket/x"])
