"""The texts that a run's records point into, found again.

A record keeps its text only where no file holds it (HTML). For the others the input files are
read once more: below the folders that the caller names, else where the run's ``manifest.jsonl``
says they were. A text that has changed since, by its sha256, is none.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsextract.articles import Article, read_file
from newsextract.inputs import STDIN, InputFile, plan
from newsextract.manifest import MANIFEST
from newsextract.records import ArticleRecord

_NO_LIMIT = 1 << 40


class Texts:
    """Gives the text of a record; quickest when asked in the order of ``records.jsonl``.

    Arguments:
        out: the folder of a run.
        articles: files or folders that hold the articles, if they are no longer where the run
            read them.

    Raises:
        UsageError: A path of ``articles`` does not exist.
    """

    def __init__(
        self, out: str | os.PathLike[str], articles: Iterable[str | os.PathLike[str]] = ()
    ) -> None:
        given = tuple(articles)
        files = plan(given, skip=out) if given else list(_listed(Path(out) / MANIFEST))
        self._files = {file.id: file for file in files}
        self._source = ""
        self._open: Iterator[Article] = iter(())

    def of(self, record: ArticleRecord) -> str | None:
        """The text of ``record``; None if it is not to be found, or is another one now."""
        if record.text is not None:
            return record.text
        source = record.article.source or record.article.id
        # A file of many articles is read on from where the last one was found, then once anew.
        again = (False, True) if source == self._source else (True,)
        for anew in again:
            if anew:
                self._source, self._open = source, self._read(source)
            for article in self._open:
                if article.id == record.article.id:
                    return article.text if article.sha256 == record.article.sha256 else None
        return None

    def _read(self, source: str) -> Iterator[Article]:
        file = self._files.get(source)
        if file is None:
            return
        for item in read_file(file, max_bytes=_NO_LIMIT):
            if isinstance(item, Article):
                yield item


def _listed(manifest: Path) -> Iterator[InputFile]:
    try:
        with open(manifest, encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                # What came from standard input is gone.
                if entry["path"] != STDIN:
                    yield InputFile(entry["path"], entry["id"], entry["format"])
    except (OSError, ValueError, KeyError, TypeError):
        # Without a sound list the caller must name the folders.
        return
