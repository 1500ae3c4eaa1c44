"""The rows of a run, to match reviewed rows with: by id, by place, by value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsextract.cells import Cell, unguard
from newsextract.errors import UsageError
from newsextract.parts import RECORDS
from newsextract.records import ROW_KINDS, ArticleInfo, ArticleRecord, Row
from newsextract.review.cellforms import plain
from newsextract.tables import COLUMNS, rows

VALUES: dict[str, tuple[str, ...]] = {
    kind: tuple(n for n in row.columns if not n.endswith(("_start", "_end")) and n != "mentions")
    for kind, row in ROW_KINDS.items()
}
"""The columns of each table that a reviewer may change."""


@dataclass(frozen=True, slots=True)
class Original:
    """A row that a run found: ``cells`` is what its table shows, as text."""

    kind: str
    article: ArticleInfo
    row: Row
    cells: dict[str, str]

    @property
    def id(self) -> str:
        return self.row.id


class Originals:
    """All rows of some records, in their order."""

    def __init__(self, records: Iterable[ArticleRecord]) -> None:
        self.by_id: dict[str, Original] = {}
        self.articles: dict[str, ArticleInfo] = {}
        self._plain_ids: dict[str, str] = {}
        self._by_place: dict[tuple[str, str, str, str], list[Original]] = defaultdict(list)
        self._by_article: dict[tuple[str, str], list[Original]] = defaultdict(list)
        for record in records:
            self.articles[record.article.id] = record.article
            self._plain_ids.setdefault(plain(record.article.id), record.article.id)
            found = {row.id: row for kind in ROW_KINDS for row in getattr(record, kind)}
            for kind, values in rows(record):
                if kind not in ROW_KINDS:
                    continue
                cells = dict(zip(COLUMNS[kind], map(text_of, values), strict=True))
                self._add(Original(kind, record.article, found[cells["id"]], cells))

    def _add(self, original: Original) -> None:
        cells, article = original.cells, original.article.id
        self.by_id[original.id] = original
        self._by_place[original.kind, article, cells["start"], cells["end"]].append(original)
        self._by_article[original.kind, article].append(original)

    def article_id(self, cell: str) -> str:
        """The id of the article that a cell names; the cell as it is if none is called so."""
        for given in (cell, unguard(cell)):
            if given in self.articles:
                return given
        return self._plain_ids.get(plain(unguard(cell)), cell)

    def at(self, kind: str, article: str, start: str, end: str) -> list[Original]:
        """The rows of ``kind`` that stand at this place."""
        return self._by_place.get((kind, article, start, end), [])

    def of_article(self, kind: str, article: str) -> list[Original]:
        """The rows of ``kind`` of an article."""
        return self._by_article.get((kind, article), [])


def text_of(value: Cell) -> str:
    """A cell as the text that CSV holds."""
    return "" if value is None else str(value)


def read_records(out: str | Path) -> Iterator[ArticleRecord]:
    """Yield the records of a run's folder.

    Raises:
        UsageError: There is no ``records.jsonl`` in it, or it is damaged.
    """
    path = Path(out) / RECORDS
    if not path.is_file():
        raise UsageError(f"not the folder of a run: {out} (it holds no {RECORDS})")
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield ArticleRecord.model_validate_json(line)
            except ValueError:
                raise UsageError(f"{path}:{number}: not a record") from None
