"""Readers: every input of the contract, and everything that goes wrong with files."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
from hashlib import sha256
from pathlib import Path

import pytest

from newsextract import articles
from newsextract.articles import Article, ArticleFailure
from newsextract.errors import UsageError

TEXT = "Ann Lee plays Mara Voss – “the best part”, she said.\r\n\r\nIt begins in café O’Dowd.\n"


def one(path: Path, **kwargs: object) -> Article | ArticleFailure:
    (only,) = articles.read([path], **kwargs)  # type: ignore[arg-type]
    return only


def write(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf8", "bom", "utf16", "utf16be", "utf16le-nobom", "utf16be-nobom", "utf32", "cp1252"],
)
@pytest.mark.parametrize("gz", [False, True])
def test_encodings(tmp_path: Path, data: bytes, gz: bool) -> None:
    path = write(tmp_path / ("a.txt.gz" if gz else "a.txt"), gzip.compress(data) if gz else data)
    article = one(path)
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert article.id == article.source == path.name
    assert article.sha256 == sha256(TEXT.encode()).hexdigest()
    assert not article.keep_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xc3\xa9 \xe2\x80\x94 and one stray \x94 byte", "café — and one stray \ufffd byte"),
        (b"a lone \x81 byte in caf\xe9", "a lone \ufffd byte in café"),
        (b"one NUL\x00 in the middle of a text", "one NUL\x00 in the middle of a text"),
        (b"\xff\xfea\x00b\x00\x00", "ab\ufffd"),
        (b"\xef\xbb\xbf\xef\xbb\xbfword", "\ufeffword"),
        (b" \t kept \r", " \t kept \r"),
    ],
)
def test_odd_bytes(tmp_path: Path, data: bytes, text: str) -> None:
    article = one(write(tmp_path / "a.txt", data))
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", bytes(1000), "binary"),
        ("a.txt", bytes(range(256)) * 5, "binary"),
        ("a.txt", b"%PDF-1.7\nsome text", "binary"),
        ("a.txt", gzip.compress(b"text", mtime=0), "binary"),
        ("a.txt", b"x" * 2001, "too_large"),
        ("a.txt.gz", gzip.compress(b"x" * 2001, mtime=0), "too_large"),
        ("a.txt.gz", b"plain text", "unreadable"),
        ("a.txt.gz", gzip.compress(random.Random(7).randbytes(999), mtime=0)[:-300], "unreadable"),
        ("a.txt.gz", b"", "empty"),
        ("a.html", b"<html><body></body></html>", "no_text"),
        ("a.html", b"", "empty"),
        ("a.html", bytes(range(256)) * 5, "binary"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.jsonl", bytes(1000), "binary"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"id,text\n", "empty"),
        ("a.csv", b"id,body\n1,hello\n", "no_text"),
        ("a.csv", b'text\n"never closed\n' + b"line\n" * 2000, "too_large"),
    ],
)
def test_failures(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    failure = one(write(tmp_path / name, data), max_bytes=2000)
    assert isinstance(failure, ArticleFailure)
    assert (failure.id, failure.code) == (name, code)
    assert failure.message and "\n" not in failure.message and str(tmp_path) not in failure.message


def test_unreadable_files_are_rows_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "Hello")
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "c.txt")
    result = list(articles.read([tmp_path]))
    assert [(item.id, getattr(item, "code", "")) for item in result] == [
        ("a.txt", "unreadable"),
        ("b.txt", ""),
        ("c.txt", "unreadable"),
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_permissions(tmp_path: Path) -> None:
    write(tmp_path / "shut.txt", "Hello").chmod(0)
    write(tmp_path / "shut" / "a.txt", "Hello").parent.chmod(0)
    try:
        result = list(articles.read([tmp_path]))
    finally:
        (tmp_path / "shut").chmod(0o700)
    assert [getattr(item, "code", "") for item in result] == ["unreadable"] * 2


def test_jsonl(tmp_path: Path) -> None:
    lines = [
        {"id": "x", "text": "Hello\r\n", "title": "A\ntitle", "url": "u", "date": "July 6, 2025"},
        {"text": "Second", "published": "2025-07"},
        "",
        {"id": 7, "text": "lone \ud800 and joined \ud83d\ude00"},
        "{not json",
        "[" * 100_000,
        [1],
        {"id": "x", "text": "the same id again"},
        {"id": "y", "title": "no text"},
        {"id": "z", "text": "  "},
        {"id": "w", "text": "x" * 300_000},
        {"id": "last", "Text": "keys in any case", "date": "soon"},
    ]
    raw = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    result = list(articles.read([write(tmp_path / "in.jsonl", raw)], max_bytes=200_000))
    assert [(item.id.partition("#")[2], getattr(item, "code", "")) for item in result] == [
        ("x", ""),
        ("2", ""),
        ("7", ""),
        ("5", "bad_json"),
        ("6", "bad_json"),
        ("7~7", "bad_json"),
        ("x~8", ""),
        ("y", "no_text"),
        ("z", "empty"),
        ("11", "too_large"),
        ("last", ""),
    ]
    first, second, third = (item for item in result[:3] if isinstance(item, Article))
    assert first.text == "Hello\r\n"
    assert (first.title, first.url, first.source) == ("A title", "u", "in.jsonl")
    assert (first.published, first.published_basis) == ("2025-07-06", "given")
    assert second.published == "2025-07"
    assert third.text == "lone \ufffd and joined 😀"
    assert result[-1].published_basis == "none"  # type: ignore[union-attr]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = ["ID,Text,Date", 'a,"Café ""x""\r\nand, more",2025-07-06', ",second,", ",", "only"]
    raw = "\r\n".join(rows).replace(",", delimiter)
    result = list(articles.read([write(tmp_path / "in.csv", raw.encode(encoding))]))
    assert [(item.id, getattr(item, "code", "")) for item in result] == [
        ("in.csv#a", ""),
        ("in.csv#4", ""),
        ("in.csv#5", "empty"),
        ("in.csv#only", "no_text"),
    ]
    assert isinstance(result[0], Article)
    assert result[0].text == f'Café "x"\r\nand{delimiter} more'
    assert (result[0].published, result[0].published_basis) == ("2025-07-06", "given")


def test_csv_large_cells(tmp_path: Path) -> None:
    raw = "id,text\na," + "word " * 60_000 + "\nb," + "x" * 600_000 + "\nc,hello\n"
    result = list(articles.read([write(tmp_path / "in.csv", raw)], max_bytes=500_000))
    assert [(item.id, getattr(item, "code", "")) for item in result] == [
        ("in.csv#a", ""),
        ("in.csv#3", "too_large"),
        ("in.csv#c", ""),
    ]


def test_gzip_cut_short_keeps_the_lines_before(tmp_path: Path) -> None:
    lines = b"".join(
        json.dumps({"text": os.urandom(500).hex()}).encode() + b"\n" for _ in range(200)
    )
    path = write(tmp_path / "in.jsonl.gz", gzip.compress(lines)[:-5000])
    result = list(articles.read([path]))
    assert len(result) > 100
    assert result[-1] == ArticleFailure(path.name, "unreadable", "the gzip file is cut short")


HTML = """<html><head><title>Cast | Site</title><meta charset="{charset}">
<meta property="og:title" content="The cast of Café">
<meta property="article:published_time" content="2025-07-06T23:00:00-07:00">
<link rel="canonical" href="https://example.com/cast"></head><body><nav><a href="/">Home</a></nav>
<article><h1>The cast of Café</h1><p>Ann Lee plays Mara Voss in the new series, which begins on
July 9.</p><p>“I love it &amp; all of them,” she said about the part.</p></article>
<footer>© 2019 Site, 1 January 2019</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16", "cp1250"])
def test_html(tmp_path: Path, charset: str) -> None:
    article = one(write(tmp_path / "a.htm", HTML.format(charset=charset).encode(charset)))
    assert isinstance(article, Article)
    assert "Ann Lee plays Mara Voss in the new series" in article.text
    assert "“I love it & all of them,” she said" in article.text
    assert "Home" not in article.text
    assert article.keep_text
    assert (article.title, article.url) == ("The cast of Café", "https://example.com/cast")
    assert (article.published, article.published_basis) == ("2025-07-06", "metadata")


STAMP = '<meta property="article:published_time" content="2025-07-06T23:00:00-07:00">'


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta name="date" content="2031-02-03">', "", "2031-02-03"),
        (
            '<script type="application/ld+json">{"datePublished":"2025-02-03"}</script>',
            "",
            "2025-02-03",
        ),
        (
            "",
            '<p class="by">By A. Lee <time datetime="2025-02-03T10:00Z">3 Feb</time></p>',
            "2025-02-03",
        ),
        ("", '<span itemprop="datePublished" content="2025-02-03">3 Feb</span>', "2025-02-03"),
        # near-misses
        ("", "", ""),
        ("", "<p>The drama premieres on July 9, 2025 on a streamer.</p>", ""),
        ("<title>In cinemas July 9, 2025</title>", "", ""),
        (
            "",
            "<p>The drama premieres on <time datetime='2025-02-03'>3 Feb</time>" + " and on" * 30,
            "",
        ),
    ],
)
def test_html_dates(tmp_path: Path, head: str, body: str, day: str) -> None:
    assert STAMP in HTML
    page = HTML.replace(STAMP, head).replace("</h1>", "</h1>" + body)
    article = one(write(tmp_path / "a.html", page.replace("{charset}", "utf-8")))
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == (day, "metadata" if day else "none")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter(tmp_path: Path, end: str) -> None:
    text = end.join(
        ["---", 'title: "The cast: all"', "Date: 2025-07-06", "url: https://e.x/", "---", "Hello"]
    )
    article = one(write(tmp_path / "a.md", text))
    assert isinstance(article, Article)
    assert article.text == text
    assert (article.title, article.url) == ("The cast: all", "https://e.x/")
    assert (article.published, article.published_basis) == ("2025-07-06", "metadata")
    plain = one(write(tmp_path / "a.txt", text))
    assert isinstance(plain, Article)
    assert plain.title == ""


@pytest.mark.parametrize("text", ["Hello\n---\ntitle: x\n---\n", "---\ntitle: x\nno end", "---"])
def test_not_front_matter(tmp_path: Path, text: str) -> None:
    article = one(write(tmp_path / "a.md", text))
    assert isinstance(article, Article)
    assert article.title == ""


def test_given_date_comes_first(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "date 2025-07-06 Hello")
    article = one(path, published="2024-01")
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == ("2024-01", "given")
    assert one(path).published_basis == "prefix"  # type: ignore[union-attr]
    with pytest.raises(UsageError):
        one(path, published="soon")


def test_from_text() -> None:
    article = articles.from_text("Hi \ud800", published="2025-07-06", title="T")
    assert article == Article(
        "Hi \ufffd", "text", "", sha256("Hi \ufffd".encode()).hexdigest(), "T", "",
        "2025-07-06", "given",
    )  # fmt: skip
    assert articles.from_text("").text == ""


def test_standard_input() -> None:
    (article,) = articles.read(["-", "-"], stdin=io.BytesIO(b"\xef\xbb\xbfHello\r\n"))
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("stdin", "Hello\r\n")
    (failure,) = articles.read(["-"], stdin=io.BytesIO(b"12345"), max_bytes=4)
    assert isinstance(failure, ArticleFailure)
    assert failure.code == "too_large"


def ids(*paths: str | Path, skip: Path | None = None) -> list[str]:
    return [file.id for file in articles.plan(paths, skip=skip)]


def test_plan_order_and_choice(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.MD", "a/10.html.gz", "a/.hid.txt", ".git/x.txt", "c.png", "d.csv",
                 "out/castings.csv", "z.jsonl.GZ", "a.txt"):  # fmt: skip
        write(tmp_path / name, "x")
    expected = ["a.txt", "a/10.html.gz", "a/2.MD", "b.txt", "d.csv", "z.jsonl.GZ"]
    assert ids(tmp_path, skip=tmp_path / "out") == expected
    assert ids(tmp_path / "b.txt", tmp_path, tmp_path / "a", skip=tmp_path / "out") == expected
    assert ids(f"{tmp_path}/", skip=tmp_path / "out") == expected
    assert ids(tmp_path / "c.png") == ["c.png"]
    assert ids(tmp_path / "a" / ".hid.txt") == [".hid.txt"]


def test_plan_same_names(tmp_path: Path) -> None:
    for name in ("a/x.txt", "b/x.txt", "c/b/x.txt", "b/y.txt"):
        write(tmp_path / name, "x")
    assert ids(tmp_path / "a", tmp_path / "b") == ["a/x.txt", "b/x.txt", "y.txt"]
    assert ids(tmp_path / "a/x.txt", tmp_path / "b/x.txt", tmp_path / "c/b/x.txt") == [
        "a/x.txt",
        "b/x.txt",
        "b/x.txt~2",
    ]


def test_plan_links(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x.txt", "x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "y.txt").symlink_to(tmp_path / "a" / "x.txt")
    assert ids(tmp_path) == ["a/x.txt"]
    assert ids(tmp_path / "b") == ["x.txt"]


def test_plan_refuses(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        articles.plan([tmp_path / "missing"])
    with pytest.raises(UsageError, match="output folder"):
        articles.plan([tmp_path], skip=tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="names as bytes")
def test_names_that_are_not_text(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Hello")
    (article,) = articles.read([tmp_path])
    assert isinstance(article, Article)
    assert article.id == "caf\ufffd.txt"


@pytest.mark.parametrize(
    "rows",
    [
        [b'a,"one"', b'b,"' + b"\x01" * 50 + b'"', b'c,"three"'],
        [b'a,"one"', b'b,"two\n' + b"\x01" * 50 + b'"', b'c,"three"'],
        [b'a,"one"', b'b,"' + b"\x01" * 50 + b'\ntwo"', b'c,"three"'],
        [b'a,"one"', b'b,"two\n' + b"\x01" * 50 + b'\ntwo"', b'c,"three"'],
        [b'a,"one"', b'b,"two\n' + b"x" * 400 + b'"', b'c,"three"'],
        [b'a,"one"', b'b,"' + b"x" * 400 + b'\n"', b'c,"three"'],
    ],
)
def test_a_bad_line_does_not_swallow_the_rows_after_it(tmp_path: Path, rows: list[bytes]) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b"id,text\n" + b"\n".join(rows) + b"\n")
    items = list(articles.read([path], max_bytes=300))
    assert [type(item).__name__ for item in items] == ["Article", "ArticleFailure", "Article"]
    assert [item.id for item in items] == ["rows.csv#a", "rows.csv#3", "rows.csv#c"]
