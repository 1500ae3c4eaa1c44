"""One reviewed row on its way to a decision."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import ids
from newsextract.cells import cell as cell_of
from newsextract.cells import guard, unguard
from newsextract.review.anchoring import Passage
from newsextract.review.cellforms import numbers, same
from newsextract.review.decisions import Decision, Word, word_of
from newsextract.review.edits import EditError, added, edited, value
from newsextract.review.matching import Matcher
from newsextract.review.originals import VALUES, Original, text_of
from newsextract.review.sheets import Problem, Sheet, SheetRow
from newsextract.tables import COLUMNS

if TYPE_CHECKING:
    from newsextract.review.verdicts import Reader

# What newsextract itself writes into ``note`` (carrying.py) is no reviewer's word.
OWN_NOTE = re.compile(r"\s*\[newsextract: [^\]]*\]\s*")


class ReviewedRow:
    """A row of a sheet, read against the row of the run that it is."""

    def __init__(
        self,
        reader: Reader,
        row: SheetRow,
        matcher: Matcher,
        sheet: Sheet,
        problems: list[Problem],
        kept: dict[str, list[SheetRow]],
    ) -> None:
        self.reader, self.row, self.matcher, self.sheet = reader, row, matcher, sheet
        self.problems, self.kept = problems, kept
        self.id = self.withdrawn = ""

    def decide(self) -> Decision | None:
        """The decision; None where the row is undecided or cannot be taken."""
        cells = self.row.cells
        word = word_of(cells.get("decision", ""))
        if word is None:
            said = cells["decision"].strip()
            return self._refuse(f"decision {said!r} is none of accept, reject, edit, add")
        id = cells.get("id", "").strip()
        if before := self._added_before(id):
            return self._again(before, word)
        original = self.matcher.find(self.row, added=word == "add")
        if original is None:
            return self._without_original(word, id)
        names = [n for n in VALUES[self.row.kind] if not self._unchanged(original, n)]
        if word == "add" and names:
            # Somebody copied a row, its id too, to write a new one.
            return self._add(f"id {id} is another row's; taken as a new row" if id else "")
        self.id = original.id
        if word == "undecided":
            self.withdrawn = original.id
            return None
        return self._on(original, word, names)

    def _on(self, original: Original, word: Word | str, names: list[str]) -> Decision | None:
        """The decision on a row of the run whose columns ``names`` were changed."""
        self._keep_ours(original)
        earlier = self.reader.earlier.get(original.id)
        if word == "add":
            self._say("the run has this row; taken as accept")
            word = "accept"
        if word == "edit" and not names:
            if earlier and earlier.word == "edit":
                return self._make(original, "edit", earlier.after)
            return self._refuse("edit, but nothing was changed")
        if word == "reject" and names:
            self._say(f"reject, though {_list(names)} changed; the changes were left out")
        if word in ("", "accept") and names:
            self._say(f"{_list(names)} changed, but decision is {word or 'empty'}; taken as edit")
            word = "edit"
        if word == "":
            note = OWN_NOTE.sub("", self._text("note"))
            if note:
                self._say("a note without a decision; the row stays undecided")
            return None
        if word != "edit":
            return self._make(original, word)
        try:
            changes = {name: self._value(name, original.cells[name]) for name in names}
            near = _offset(self.row.cells.get("start", ""), original.row.start)
            after, lost = edited(
                self.row.kind, original.row, changes, self._passage(original.article.id), near
            )
        except EditError as error:
            return self._refuse(str(error))
        self._say_lost(after, lost)
        return self._make(original, "edit", after)

    def _without_original(self, word: str, id: str) -> Decision | None:
        if id and word != "add":
            return self._refuse(f"no row of the run has the id {id!r}")
        if word in ("", "add"):
            if not any(self._text(name) for name in VALUES[self.row.kind]):
                return self._refuse("add, but no values") if word else None
            unsaid = (
                "" if word else "a row that the run does not have, without decision; taken as add"
            )
            return self._add(unsaid)
        return self._refuse(f"{word}, but no row of the run is like this one")

    def _add(self, remark: str) -> Decision | None:
        kind = self.row.kind
        article = self.reader.originals.article_id(self.row.cells.get("article_id", ""))
        if article not in self.reader.originals.articles:
            return self._refuse(f"add, but no article of the run has the id {article!r}")
        try:
            given = {name: self._value(name) for name in VALUES[kind] if self._text(name)}
            near = _offset(self.row.cells.get("start", ""), 0)
            row, lost = added(kind, given, self._passage(article), near)
        except EditError as error:
            return self._refuse(str(error))
        if remark:
            self._say(remark)
        id = ids.of_row(article, kind, row)
        if row.start < 0:
            # Without a place the values alone must tell rows apart.
            id = ids.row_id(article, kind, *(getattr(row, n) for n in VALUES[kind]))
        row = row.model_copy(update={"id": id})
        self.id = id
        if known := self.reader.originals.by_id.get(id):
            self._say("the run has this row; taken as accept")
            return self._make(known, "accept")
        self._say_lost(row, lost)
        return self._decision(article, "add", None, row)

    def _added_before(self, id: str) -> Decision | None:
        """The earlier addition of this row; it has no original in the run."""
        found = self.reader.earlier.get(id)
        return found if found and found.word == "add" and found.kind == self.row.kind else None

    def _again(self, before: Decision, word: str) -> Decision | None:
        """A row that was added in an earlier import, and comes again."""
        if word in ("reject", "undecided"):
            self.withdrawn = before.id
            return None
        changed = [
            name
            for name in VALUES[self.row.kind]
            if name in self.row.cells
            and not same(text_of(cell_of(getattr(before.row, name))), self.row.cells[name])
        ]
        if changed:
            self.withdrawn = before.id
            return self._add(f"{_list(changed)} of a row added before changed")
        self.id = before.id
        return before if before.reviewer == self.reader.reviewer else None

    def _unchanged(self, original: Original, name: str) -> bool:
        return self.matcher.unchanged(original, self.row, name)

    def _keep_ours(self, original: Original) -> None:
        """Note the first row in which a column that is not the reviewer's was changed."""
        ours = set(COLUMNS[self.row.kind]) - {*VALUES[self.row.kind], "decision", "note", "id"}
        for name in ours:
            # Offsets say where an edit shall be anchored, so other ones are no mistake.
            if not name.endswith(("start", "end")) and not self._unchanged(original, name):
                self.kept[name].append(self.row)

    def _text(self, name: str) -> str:
        given = self.row.cells.get(name, "")
        return (given if self.sheet.literal else unguard(given)).strip()

    def _value(self, name: str, original: str = "") -> Any:
        given = self.row.cells[name]
        # A workbook holds text as text, unless it was made of a CSV file with its guards.
        if not self.sheet.literal or guard(original) != original:
            given = unguard(given)
        return value(self.row.kind, name, given, self.matcher.order)

    def _passage(self, article_id: str) -> Passage | None:
        return self.reader.texts(article_id)

    def _make(self, original: Original, word: Any, after: Any = None) -> Decision:
        return self._decision(original.article.id, word, original.row, after)

    def _decision(self, article: str, word: Word, before: Any, after: Any) -> Decision:
        note = OWN_NOTE.sub("", self._text("note"))
        return Decision(
            self.id, self.row.kind, article, self.reader.reviewer, word, note, before, after,
            self.reader.final, Path(self.row.place.file).name if word == "add" else "",
        )  # fmt: skip

    def _say(self, message: str) -> None:
        self.problems.append(
            Problem(self.row.place, message, taken=True, kind=self.row.kind, id=self.id)
        )

    def _say_lost(self, row: Any, lost: Iterable[str]) -> None:
        for name in lost:
            said = (
                f"{name} {getattr(row, name)!r} does not stand in the article; kept without a place"
            )
            self._say(said)

    def _refuse(self, message: str) -> Decision | None:
        id = self.id or self.row.cells.get("id", "").strip()
        self.problems.append(Problem(self.row.place, message, kind=self.row.kind, id=id))
        return None


def _list(names: list[str]) -> str:
    return ", ".join(names)


def _offset(cell: str, otherwise: int) -> int:
    whole = [int(number) for number in numbers(cell) if number == int(number)]
    return max(whole, default=otherwise)
