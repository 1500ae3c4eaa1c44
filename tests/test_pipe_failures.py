"""``Extractor.pipe`` over what ``read`` yields: a file that cannot be used costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsextract
from newsextract import Article, ArticleError, ArticleFailure, Extractor

TEXT = "Ann Lee plays Mara Voss in Smoke."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return newsextract.load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files, of which the second is empty, and one of rows, of which the first is no JSON."""
    for name, text in (("a.txt", TEXT), ("b.txt", ""), ("c.txt", TEXT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "d.jsonl").write_text(f'no JSON\n{{"text": "{TEXT}"}}\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("batch_size", [1, 2, 16])
def test_failures_go_to_on_error(extractor: Extractor, folder: Path, batch_size: int) -> None:
    failed: list[tuple[str, Exception]] = []
    records = list(
        extractor.pipe(
            newsextract.read([folder]),
            batch_size=batch_size,
            on_error=lambda article, error: failed.append((article.id, error)),
        )
    )
    assert [record.article.id for record in records] == ["a.txt", "c.txt", "d.jsonl#2"]
    assert [record.castings[0].actor for record in records] == ["Ann Lee"] * 3
    found = []
    for id, error in failed:
        assert isinstance(error, ArticleError)
        found.append(ArticleFailure.of(id, error))
    # The same as what was read, so that it goes into the table of errors.
    assert found == [i for i in newsextract.read([folder]) if isinstance(i, ArticleFailure)]
    assert [(f.id, f.code) for f in found] == [("b.txt", "empty"), ("d.jsonl#1", "bad_json")]
    assert list(newsextract.to_frames(records, found)["errors"]["article_id"]) == [
        "b.txt", "d.jsonl#1",
    ]  # fmt: skip


@pytest.mark.parametrize("batch_size", [1, 2, 16])
def test_without_on_error_the_first_is_raised(
    extractor: Extractor, folder: Path, batch_size: int
) -> None:
    """One line that names the file, behind the records of the articles before it."""
    records = extractor.pipe(newsextract.read([folder]), batch_size=batch_size)
    assert next(records).article.id == "a.txt"
    with pytest.raises(ArticleError) as raised:
        next(records)
    assert str(raised.value) == "b.txt: there is no text"
    assert raised.value.code == "empty"
    assert list(records) == []


def test_an_article_that_fails_in_the_pipeline(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named where it came from a file, and what stood before it in its batch comes first."""
    real = extractor._process

    def process(texts: list[str]) -> list[object]:
        ours = [ArticleError("ValueError: no", code="failed") if t == "FAIL" else t for t in texts]
        return [real([one])[0] if isinstance(one, str) else one for one in ours]

    monkeypatch.setattr(extractor, "_process", process)
    records = extractor.pipe([TEXT, Article("FAIL", id="x.txt", source="x.txt"), TEXT])
    assert next(records).castings
    with pytest.raises(ArticleError, match=r"^x\.txt: ValueError: no$"):
        next(records)
    with pytest.raises(ArticleError, match=r"^ValueError: no$"):
        extractor.extract("FAIL")
