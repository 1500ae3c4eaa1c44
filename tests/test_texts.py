"""Texts of a run's records, found again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsextract.articles import Article, read
from newsextract.errors import UsageError
from newsextract.records import ArticleInfo, ArticleRecord
from newsextract.texts import MANIFEST, Texts


def record_of(article: Article, text: str | None = None) -> ArticleRecord:
    info = ArticleInfo(
        id=article.id, source=article.source, sha256=article.sha256,
        characters=len(article.text), words=1,
    )  # fmt: skip
    return ArticleRecord(article=info, text=text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("One.", encoding="utf-8")
    rows = [{"id": f"r{n}", "text": f"Row {n}."} for n in range(4)]
    (folder / "b.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


def records(folder: Path) -> list[ArticleRecord]:
    return [record_of(item) for item in read([folder]) if isinstance(item, Article)]


@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4], [4, 0, 3, 1, 2], [2, 2]])
def test_texts_in_any_order(folder: Path, order: list[int]) -> None:
    found = records(folder)
    texts = Texts(folder.parent / "out", [folder])
    wanted = ["One.", "Row 0.", "Row 1.", "Row 2.", "Row 3."]
    assert [texts.of(found[i]) for i in order] == [wanted[i] for i in order]


def test_manifest_tells_where_the_files_are(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    line = {"id": "a.txt", "path": str(folder / "a.txt"), "format": "txt"}
    (out / MANIFEST).write_text(json.dumps(line) + "\n", encoding="utf-8")
    first, second, *_ = records(folder)
    assert Texts(out).of(first) == "One."
    assert Texts(out).of(second) is None


def test_changed_text_is_none(folder: Path) -> None:
    first = records(folder)[0]
    (folder / "a.txt").write_text("Two.", encoding="utf-8")
    assert Texts(folder.parent / "out", [folder]).of(first) is None


def test_kept_text_needs_no_file(folder: Path) -> None:
    kept = record_of(next(item for item in read([folder]) if isinstance(item, Article)), "Kept.")
    assert Texts(folder.parent / "out").of(kept) == "Kept."


def test_wrong_folder_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        Texts(folder, [folder / "nowhere"])
