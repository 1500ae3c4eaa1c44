"""Which row of the run a reviewed row is."""

from __future__ import annotations

from newsextract.review.cellforms import numbers, same
from newsextract.review.days import Order
from newsextract.review.originals import VALUES, Original, Originals
from newsextract.review.sheets import SheetRow

_ALIKE = 0.6
"""The share of values that must be as they were where a row's id and place are lost."""


class Matcher:
    """Finds the originals of the rows of one sheet."""

    def __init__(self, originals: Originals, order: Order = "", encoding: str = "") -> None:
        self._originals = originals
        self.order, self.encoding = order, encoding

    def find(self, row: SheetRow, *, added: bool = False) -> Original | None:
        """The original of ``row``; None if there is none, or more than one.

        By its id; where that is lost, by article and place; else by article and values. A row
        that its reviewer ``added`` has one only by its id, or if it says just the same.
        """
        id = row.cells.get("id", "").strip()
        if id:
            known = self._originals.by_id.get(id)
            return known if known and known.kind == row.kind else None
        article = self._originals.article_id(row.cells.get("article_id", ""))
        alike = [
            one for one in self._originals.of_article(row.kind, article) if self.is_same(one, row)
        ]
        if len(alike) == 1 or added or "id" in row.cells:
            # A file with ids has a row without one only where somebody added it.
            return alike[0] if len(alike) == 1 else None
        return self._by_place(row, article) or self._by_values(row, article)

    def _by_place(self, row: SheetRow, article: str) -> Original | None:
        start, end = (_whole(row.cells.get(name, "")) for name in ("start", "end"))
        found = self._originals.at(row.kind, article, start, end)
        if len(found) > 1:
            shares = [self._share(one, row) for one in found]
            best = max(shares)
            found = [one for one, share in zip(found, shares, strict=True) if share == best]
        return found[0] if len(found) == 1 else None

    def _by_values(self, row: SheetRow, article: str) -> Original | None:
        best, rivals = 0.0, 0
        found: Original | None = None
        for one in self._originals.of_article(row.kind, article):
            share = self._share(one, row)
            if share > best:
                best, rivals, found = share, 0, one
            elif share == best:
                rivals += 1
        return found if best >= _ALIKE and not rivals else None

    def _share(self, original: Original, row: SheetRow) -> float:
        names = [
            name
            for name in (*VALUES[row.kind], "evidence")
            if original.cells[name] or row.cells.get(name)
        ]
        alike = sum(self.unchanged(original, row, name) for name in names)
        return alike / max(len(names), 1)

    def is_same(self, original: Original, row: SheetRow) -> bool:
        """Whether every value of ``row``, and its place if it has one, is the original's."""
        names = (*VALUES[row.kind], "start", "end")
        return all(
            self.unchanged(original, row, name)
            or (name in ("start", "end") and not row.cells[name].strip())
            for name in names
            if name in row.cells
        )

    def unchanged(self, original: Original, row: SheetRow, name: str) -> bool:
        """Whether the cell ``name`` of ``row`` still says what was written into it."""
        if name not in row.cells:
            return True
        return same(original.cells[name], row.cells[name], order=self.order, encoding=self.encoding)


def _whole(cell: str) -> str:
    whole = {str(int(number)) for number in numbers(cell) if number == int(number)}
    return max(whole, key=len, default="")
