"""A run's records as reviewers decided them: rejected rows gone, edited ones as edited, new ones in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsextract.records import ROW_KINDS, ArticleRecord, Row
from newsextract.review.decisions import Decision, load, settle


class Reviewed:
    """What reviewers settled on a run; rows that they dispute stay as the run found them.

    Attributes:
        counts: how many rows were ``accepted``, ``rejected``, ``edited``, ``added``.

    Raises:
        UsageError: The file of decisions is damaged.
    """

    def __init__(self, out: str | Path) -> None:
        self._decided = settle(load(out)).decided
        self._added: dict[str, list[Decision]] = defaultdict(list)
        for one in self._decided.values():
            if one.word == "add":
                self._added[one.article_id].append(one)
        words = [one.word for one in self._decided.values()]
        self.counts = {word: words.count(word) for word in ("accept", "reject", "edit", "add")}

    def __bool__(self) -> bool:
        return bool(self._decided)

    def apply(self, records: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
        """Yield ``records`` with what was decided on their rows; a row keeps its place."""
        for record in records:
            yield self._applied(record) if self._decided else record

    def _applied(self, record: ArticleRecord) -> ArticleRecord:
        rows: dict[str, tuple[Row, ...]] = {}
        for kind in ROW_KINDS:
            kept = [self._row(row) for row in getattr(record, kind)]
            added = [one.row for one in self._added.get(record.article.id, ()) if one.kind == kind]
            rows[kind] = tuple(row for row in (*kept, *added) if row is not None)
        return record.model_copy(update=rows)

    def _row(self, row: Row) -> Row | None:
        one = self._decided.get(row.id)
        if one is None or one.word not in ("reject", "edit"):
            return row
        return None if one.word == "reject" else one.row
