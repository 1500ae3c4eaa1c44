"""Lists of winners: in "Ann Lee – Smoke", one line below the other, what stands behind each name is a title, whoever it sounds like.

Where titles stand behind at least two thirds of such names, the rest are titles, too; in a list of parts they are not.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span

_LEAST = 4  # titles that make a list of winners
_LINE = re.compile(
    r"(?m)^[ \t]*(?:[•*] ?)?(?P<who>[^\n–—|]{2,40}?) [–—|-] [“\"‘']?(?P<what>[^\n–—|]{2,60}?)[”\"’']?[ \t]*$"
)
_PEOPLE = ("PERSON", "CHARACTER")
_ADDED = 0.9


def settle(doc: Doc, found: Entities) -> None:
    """Relabel what stands where the titles do; changes ``found``."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    places: dict[tuple[int, int], Span] = {(starts[s], ends[e - 1]): (s, e) for s, e in found}
    labels = {at: next(iter(found[span])) for at, span in places.items()}
    rows = [m for m in _LINE.finditer(text) if labels.get(m.span("who")) == "PERSON"]
    sure = [m for m in rows if labels.get(m.span("what")) == "WORK"]
    if len(sure) < _LEAST or 3 * len(sure) < 2 * len(rows):
        return
    for row in rows:
        if labels.get(row.span("what")) in _PEOPLE:
            found[places[row.span("what")]] = {"WORK": _ADDED}
