"""A stand-in for the pipeline that is quick, and fails in every way an article can make it fail."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from newsextract import batch
from newsextract.articles import Article
from newsextract.errors import ModelError
from newsextract.records import ArticleInfo, ArticleRecord, Quote

Failed = Callable[[Article, Exception], None]


class Fake:
    """An extractor that takes every word in capitals for a quote, and obeys a few words.

    SLOW takes 10 ms, CRASH raises for the whole batch, FAIL for the article, LOST gives
    nothing, FREEZE never ends, DIE kills the process, EAT takes memory without end.
    """

    def pipe(
        self, articles: Iterable[Article], *, batch_size: int = 1, on_error: Failed | None = None
    ) -> Iterator[ArticleRecord]:
        for article in articles:
            text = article.text
            if "SLOW" in text:
                time.sleep(0.01)
            if "FREEZE" in text:
                hang()
            if "DIE" in text:
                os.kill(os.getpid(), signal.SIGKILL)
            if "EAT" in text:
                eat()
            if "CRASH" in text:
                raise ValueError("the whole\nbatch fails")
            if "FAIL" in text and on_error:
                on_error(article, ValueError("this article\nfails"))
            elif "LOST" not in text:
                yield self.record(article)

    def record(self, article: Article) -> ArticleRecord:
        quotes, start = [], 0
        for word in article.text.split(" "):
            if word.isupper():
                quotes.append(self.quote(article.text, word, start))
            start += len(word) + 1
        info = ArticleInfo(
            id=article.id, source=article.source, sha256=article.sha256, title=article.title,
            url=article.url, published=article.published, published_basis=article.published_basis,
            characters=len(article.text), words=len(article.text.split()),
        )  # fmt: skip
        return ArticleRecord(article=info, quotes=tuple(quotes))

    def quote(self, text: str, word: str, start: int) -> Quote:
        return Quote(
            id=f"q{start}", start=start, end=start + len(word), evidence=text, evidence_start=0,
            evidence_end=len(text), rule="capitals", confidence=0.5, text=word, speaker="",
            speakers=(), speaker_text="", speaker_start=-1, speaker_end=-1, speaker_role="",
            cue="", kind="speech", parent="",
        )  # fmt: skip


def hang() -> None:
    """Hang in C code that holds the interpreter, as a regular expression can."""
    import re

    re.match(r"(a|a)*$", "a" * 60 + "b")


def eat() -> None:
    """Take memory that is really used."""
    held = []
    while True:
        held.append(bytearray(b"x" * (16 << 20)))


def load(*, model: str | None, rules: tuple[str, ...], any_language: bool) -> Fake:
    if model == "bad":
        raise ModelError("no such model: bad")
    return Fake()


def run(paths: list[Path], out: Path, **options: object) -> batch.RunSummary:
    """A run with the stand-in."""
    return batch.run(paths, out, load=load, **options)  # type: ignore[arg-type]


def content(out: Path) -> dict[str, bytes]:
    """All entries of an output folder but the hidden ones, by name."""
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.name[:1] != "."}
