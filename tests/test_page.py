"""The review page as a file: what is in it, what cannot get out of it, and wrong calls."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from reviewing import write_run
from test_cli import call

from newsextract import page
from newsextract.errors import UsageError
from newsextract.page_data import article
from newsextract.records import ROW_KINDS, ArticleRecord, Mention, table_columns, united_columns
from newsextract.tables import rows

TEXT = "=Ann Lee plays Mara in Smoke on Prime Video on July 9. \"-Yes,\"\r\nshe said, 'NA'."


def data_of(html: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)
    return json.loads(block)


@pytest.fixture
def out(tmp_path: Path, record: ArticleRecord) -> Path:
    return write_run(tmp_path / "out", record.model_copy(update={"text": TEXT}))


def test_rows_are_the_cells_of_the_tables(out: Path, tmp_path: Path, record: ArticleRecord) -> None:
    target = tmp_path / "review.html"
    assert page.write(out, target) == page.PageSummary(articles=1, rows=5, without_text=0)
    data = data_of(target.read_text("utf-8"))
    found = data["articles"][0]["rows"]
    wanted = [[kind, *row[2:-2]] for kind, row in rows(record) if kind in ROW_KINDS]
    place = {kind: names.index("evidence") + 1 for kind, names in data["columns"].items()}
    for row, want in zip(found, wanted, strict=True):
        # The evidence stands in the text, and only there.
        assert row[place[row[0]]] is None
        row[place[row[0]]] = TEXT
        assert row == want
    assert data["united"] == list(united_columns())


def test_united_columns_hold_every_column_once() -> None:
    columns = united_columns()
    assert len(columns) == len(set(columns))
    assert columns[0] == "table"
    assert columns[-4:] == ("rule", "confidence", "decision", "note")
    for kind in ROW_KINDS:
        names = table_columns(kind)
        assert [name for name in columns if name in names] == sorted(names, key=columns.index)
        assert set(names) <= set(columns)


NASTY = "</script><script>alert(1)</script><!--<script> ]]> <svg onload=alert(2)> &lt; \u2028\u2029 $policy"


def test_no_text_ends_the_data_block(tmp_path: Path, record: ArticleRecord) -> None:
    info = record.article.model_copy(update={"title": NASTY, "url": NASTY})
    casting = record.castings[0].model_copy(update={"actor": NASTY, "evidence": NASTY})
    nasty = record.model_copy(update={"article": info, "castings": (casting,), "text": NASTY})
    out = write_run(tmp_path / f"<b>{'x' * 5}&", nasty)
    page.write(out, tmp_path / "review.html")
    html = (tmp_path / "review.html").read_text("utf-8")
    assert html.count("<script") == html.count("</script") == 2
    assert "<svg" not in html
    assert "<b>x" not in html
    assert "\u2028" not in html
    found = data_of(html)["articles"][0]
    assert (found["title"], found["text"]) == (NASTY, NASTY)


def test_policy_names_the_hashes_and_nothing_else(out: Path, tmp_path: Path) -> None:
    page.write(out, tmp_path / "review.html")
    html = (tmp_path / "review.html").read_text("utf-8")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        (inline,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.S)
        digest = b64encode(sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"\son\w+=|\sstyle=|(?:src|href)=|https?:", html.split('id="data"')[0])


def test_every_part_is_joined() -> None:
    folder = Path(page.__file__).parent / "data" / "page"
    parts = {f"{name}.css" for name in page.STYLES} | {f"{name}.js" for name in page.SCRIPTS}
    assert parts | {"page.html"} == {path.name for path in folder.iterdir()}


def test_noise_is_told() -> None:
    text = "By Ann Lee\n\n© Bo Ek/Sky Ann Lee in Smoke\n\nAnn Lee plays Mara. She sings.\n"
    info = {"id": "a.txt", "source": "a.txt", "sha256": "0", "characters": len(text), "words": 9}
    blocks = article(ArticleRecord.model_validate({"article": info}), text)["blocks"]
    told = [(kind, line[:greyed]) for _, kind, line, greyed in blocks]
    assert told == [("byline", "By Ann Lee"), ("caption", "© Bo Ek/Sky"), ("paragraph", "")]
    assert all(text[start : start + len(line)] == line for start, _, line, _ in blocks)


def test_without_text_the_sentences_stand_in(record: ArticleRecord) -> None:
    inner = record.quotes[0].model_copy(
        update={"evidence": TEXT[9:20], "evidence_start": 9, "evidence_end": 20}
    )
    found = article(record.model_copy(update={"quotes": (inner,)}), None)
    assert found["text"] is None
    assert found["blocks"] == [(0, "excerpt", TEXT, 0)]
    assert all(TEXT in row for row in found["rows"][:-1])


def test_key_is_the_records_not_the_texts(record: ArticleRecord) -> None:
    key = article(record, TEXT)["key"]
    assert article(record, None)["key"] == key
    moved = record.platforms[0].model_copy(update={"mentions": (Mention(start=0, end=1),)})
    assert article(record.model_copy(update={"platforms": (moved,)}), TEXT)["key"] != key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11 December 2024\n\nAnn Lee plays Mara in Smoke\n\nMore.", "Ann Lee plays Mara in Smoke"),
        ("Smoke\n", "Smoke"),
        ("", ""),
        ("# " + "word " * 60, "word " * 21 + "word …"),
    ],
)
def test_article_without_title_is_named_by_its_opening(
    record: ArticleRecord, text: str, name: str
) -> None:
    assert article(record, text)["opening"] == name


def test_only_takes_what_matches(tmp_path: Path, record: ArticleRecord) -> None:
    others = [
        record.model_copy(update={"article": record.article.model_copy(update={"id": name})})
        for name in ("2024/a.txt", "2025/b.txt", "2025/c.txt")
    ]
    out = write_run(tmp_path / "out", *others)
    done = page.write(out, tmp_path / "p.html", only=["2025/*"])
    assert (done.articles, done.without_text) == (2, 2)
    data = data_of((tmp_path / "p.html").read_text("utf-8"))
    assert [item["id"] for item in data["articles"]] == ["2025/b.txt", "2025/c.txt"]


def test_the_command(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "review.html"
    done = call("review", "page", out, "-o", target)
    assert (done.returncode, done.stdout) == (0, f"{target}: 1 articles, 5 rows\n")
    done = call("review", "page", tmp_path, "-o", target)
    assert done.returncode == 2
    assert done.stderr.startswith("error: not the folder of a run")
    assert done.stderr.count("\n") == 1


def test_mistakes(
    out: Path, tmp_path: Path, record: ArticleRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(
        message: str, run: Path = out, target: Path = tmp_path / "p.html", **more: Any
    ) -> None:
        with pytest.raises(UsageError, match=message):
            page.write(run, target, **more)
        assert not (tmp_path / "p.html").exists()

    refused("not the folder of a run", tmp_path)
    refused("not the folder of a run", out / "records.jsonl")
    refused("is a folder", target=tmp_path)
    refused("cannot write", target=tmp_path / "nowhere" / "p.html")
    refused("no article of .* matches 2031", only=["2031/*"])
    refused("no such file or folder", articles=[tmp_path / "nowhere"])
    refused("has no articles", write_run(tmp_path / "empty"))
    broken = write_run(tmp_path / "broken", record)
    with open(broken / "records.jsonl", "ab") as file:
        file.write(b'{"article": 1}\n')
    refused(r"records.jsonl:2: not a record", broken)
    (broken / "records.jsonl").write_bytes(b"\xff\xfe")
    refused(r"records.jsonl:1: not a record", broken)
    monkeypatch.setattr(page, "MOST", 1)
    refused("more than 1 articles", write_run(tmp_path / "many", record, record))
