"""Tables that were copied cell by cell: lines that begin with a bar, the first of them the heads of the columns.

"|Show |Last episode |First new episode", then "|Smoke (ABC) |13 November |8 January"; or a title above "|Old release
date |New release date |2 July |7 July".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "cell_row"
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_MARKS = "[^\\w\ue000-\ue008]*"
_TITLE = re.compile(rf"{_MARKS}(?P<w>{_W})")
_DAY = re.compile(rf"{_MARKS}(?P<d>{_D})(?!\w)")
_NAMES = re.compile(
    r"\b(?:titles?|shows?|series|films?|movies?|programmes?|programs?|name)\b", re.IGNORECASE
)
_DATES = re.compile(
    r"\b(?:dates?|days?|episodes?|premieres?|returns?|release[sd]?|when|airs|finales?|debuts?|opens|launch)\b",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:old|original|previous|former|first announced)\b", re.IGNORECASE)
_NEW = re.compile(r"\b(?:new|current|updated|revised|now)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|final|latest)\b", re.IGNORECASE)
_RULE = re.compile(r"[\s|:+-]*-{2}[\s|:+-]*\|[\s|:+-]*")
_MOST = 8  # columns
_CELL = 120  # characters


def find(scene: Scene) -> list[Relation]:
    """One relation a day in a column of days."""
    found = []
    for title, head, masked, date, services in _told(scene):
        if _OLD.search(head):
            continue
        made = release_lists.entry(scene, RULE, date, title, masked, services, placed=True)
        made.fields[release_lists.SURE] = "yes"
        if _LAST.search(head) and made.fields["event"] != "finale":
            made.fields["event"] = "episode"
        elif _NEW.search(head) and "release date" in head.casefold():
            made.fields["status"] = "delayed"
        found.append(made)
    return found


def old(scene: Scene) -> frozenset[int]:
    """Where days stand in a column of those that hold no longer."""
    return frozenset(date.start for _, head, _, date, _ in _told(scene) if _OLD.search(head))


def _told(scene: Scene) -> list[tuple[str, str, Masked, DateMention, list[str]]]:
    return scene.once("cells", lambda own: list(_rows(own)))


def _rows(scene: Scene) -> Iterator[tuple[str, str, Masked, DateMention, list[str]]]:
    for above, cells in _tables(scene):
        heads = _heads(cells)
        texts = [scene.text[c.start : c.end] for c in heads]
        width = len(heads)
        if not 2 <= width <= _MOST:
            continue
        body = cells[width:]
        named = bool(_NAMES.search(texts[0]))
        moved = any(map(_OLD.search, texts)) and any(map(_NEW.search, texts))
        if not named and not (moved and above):
            continue
        for row in (body[at : at + width] for at in range(0, len(body) - width + 1, width)):
            title = above
            if named:
                match = _TITLE.match(row[0].text)
                if match is None:
                    break  # the cells are not what they seem
                title = scene.title_at(row[0], match.start("w"))
            services = [name for cell in row for name in release_lists.services(scene, cell)]
            for head, cell in islice(zip(texts, row, strict=True), int(named), None):
                day = _DAY.match(cell.text)
                if day is None or not _DATES.search(head):
                    continue
                date = scene.dates[cell.items[day.start("d")].key]
                if date.precision == "day":
                    yield title, head, cell, date, list(dict.fromkeys(services))


def _heads(cells: Sequence[Masked]) -> list[Masked]:
    """The cells before the first that begins with a title or is a day."""
    heads = []
    for cell in cells:
        if _TITLE.match(cell.text) or _DAY.match(cell.text):
            break
        heads.append(cell)
    return heads


def _tables(scene: Scene) -> Iterator[tuple[str, list[Masked]]]:
    """The title above a table, and the table's cells in order."""
    above, cells = "", list[Masked]()
    last: tuple[int, int] | None = None
    for block in layout.blocks(scene.text):
        line = scene.text[block.start : block.end]
        if line.startswith("|"):
            if not _RULE.fullmatch(line):
                last = None
                for cell in re.finditer(r"[^|]*[^|\s][^|]*", line):
                    last = block.start + cell.start(), block.start + cell.end()
                    cells.append(scene.mask(*last))
            continue
        if last and line.startswith("(") and len(line) < _CELL:
            cells[-1] = scene.mask(last[0], block.end)  # what a cell says on its second line
            continue
        if cells:
            yield above, cells
            cells, above = [], ""
        last = None
        title = block.end - block.start < _CELL and scene.entry(block)
        above = title or ""
    if cells:
        yield above, cells
