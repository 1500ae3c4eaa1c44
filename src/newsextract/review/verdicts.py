"""Reviewed rows → decisions, or the reasons why not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from newsextract.cells import guard
from newsextract.review.anchoring import Passage
from newsextract.review.days import order_of
from newsextract.review.decisions import Decision
from newsextract.review.matching import Matcher
from newsextract.review.originals import Originals
from newsextract.review.reviewed_row import ReviewedRow
from newsextract.review.sheets import Place, Problem, Sheet, SheetRow

Texts = Callable[[str], Passage | None]
"""Gives the text of an article by its id; None if it is not to be found."""


@dataclass(slots=True)
class Taken:
    """What one file says: decisions, rows that were made undecided again, and problems."""

    decisions: list[Decision] = field(default_factory=list)
    withdrawn: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    seen: dict[str, Place] = field(default_factory=dict)
    """The rows of the run that stand in the file, and where first."""
    places: set[tuple[str, str]] = field(default_factory=set)
    """The tables and articles that the file speaks of."""


class Reader:
    """Reads the sheets of one reviewer against the rows of the run and what was decided before.

    Arguments:
        earlier: the decisions that stand, by id: rows added before have no other original.
    """

    def __init__(
        self,
        originals: Originals,
        texts: Texts,
        reviewer: str,
        *,
        final: bool = False,
        earlier: Mapping[str, Decision] | None = None,
    ) -> None:
        self.originals, self.texts = originals, texts
        self.reviewer, self.final = reviewer, final
        self.earlier = earlier or {}

    def read(self, sheet: Sheet) -> Taken:
        """Take the decisions of ``sheet``; every row that cannot be taken is among the problems."""
        taken = Taken(problems=list(sheet.problems))
        sheet.literal = sheet.literal and not self._guarded(sheet)
        plain = Matcher(self.originals, "", sheet.encoding)
        order = order_of(self._pairs(plain, sheet))
        matcher = Matcher(self.originals, order, sheet.encoding)
        kept: dict[str, list[SheetRow]] = defaultdict(list)
        judged: dict[str, list[tuple[SheetRow, Decision | None]]] = defaultdict(list)
        for row in sheet.rows:
            one = ReviewedRow(self, row, matcher, sheet, taken.problems, kept)
            found = one.decide()
            if one.id:
                taken.seen.setdefault(one.id, row.place)
                judged[one.id].append((row, found))
            if one.withdrawn:
                taken.withdrawn.add(one.withdrawn)
            taken.places.add((row.kind, self.originals.article_id(row.cells.get("article_id", ""))))
        self._once(judged, taken)
        for name, where in kept.items():
            first = where[0]
            many = f" (and {len(where) - 1} more)" if len(where) > 1 else ""
            message = f"{name} was changed{many}; it is not the reviewer's and was left as it was"
            taken.problems.append(Problem(first.place, message, taken=True, kind=first.kind))
        return taken

    def _guarded(self, sheet: Sheet) -> bool:
        """Whether a workbook was made of a CSV file, and took its guards for text."""
        return any(
            cell == guard(known.cells[name]) != known.cells[name]
            for row in sheet.rows
            if (known := self.originals.by_id.get(row.cells.get("id", "").strip()))
            for name, cell in row.cells.items()
            if name in known.cells
        )

    def _pairs(self, matcher: Matcher, sheet: Sheet) -> Iterator[tuple[str, str]]:
        """(original, cell) of the dates of rows that are known by their id."""
        for row in sheet.rows:
            original = self.originals.by_id.get(row.cells.get("id", "").strip())
            for name in ("article_published", "date") if original else ():
                if original and name in row.cells and name in original.cells:
                    yield original.cells[name], row.cells[name]

    def _once(
        self, judged: Mapping[str, list[tuple[SheetRow, Decision | None]]], taken: Taken
    ) -> None:
        """A row that stands several times in a file must say one thing."""
        for id, rows in judged.items():
            said = [(row, found) for row, found in rows if found is not None]
            if len({found.says for _, found in said}) > 1:
                for row, found in said:
                    others = ", ".join(str(r.place.line) for r, _ in said if r is not row)
                    message = f"contradictory: {found.word} here, another decision in line {others}"
                    taken.problems.append(Problem(row.place, message, kind=row.kind, id=id))
            elif said:
                taken.decisions.append(said[0][1])
