"""Calendars of films: pages that name the cinemas alone, and at the top, above entries each with its day.

"Film calendar: what cinemas have in store", then "Smoke" and "Release date: 9 October": where such a page names no
service besides, in 10 of 11 of gold train and dev every entry is for the cinemas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_LISTED = ("calendar", "listed_calendar")
_PAGE = re.compile(
    r"\b(?:films?|movies?|cinemas?|theatrical|box office) (?:release )?(?:calendar|schedule|release dates|releases|guide|diary)\b"
    r"|\b(?:in|at|to|into|hit(?:ting)?|reach(?:ing)?) (?:(?:UK|Irish|Indian|Australian|local|your|the|a) )*(?:cinemas?|theat(?:er|re)s?|multiplex(?:es)?|big screen)\b"
    r"|\bcinemas\b",
    re.IGNORECASE,
)
_FILMS = re.compile(r"\b(?:films?|movies?|blockbusters?|features?)\b", re.IGNORECASE)
_TOP = 4  # blocks in which such a page says what it lists
_LEAST = 3  # entries that make a list
_LINE = 120  # characters of an entry's line


def days(scene: Scene, relations: Sequence[Relation], services: Set[str]) -> frozenset[int]:
    """Where the dates of the entries begin; none where the page lists anything but films, or names a service."""
    if len(services) != 1:
        return frozenset()
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    lines = {b.start: b.end for b in blocks if b.end - b.start <= _LINE}
    found = {
        date
        for one in relations
        if (date := one.roles["date"][0])
        and (one.rule in _LISTED or _of_a_line(scene, lines, date))
    }
    top = list(takewhile(lambda b: b.start < min(found, default=0), blocks))[:_TOP]
    said = scene.text[top[0].start : top[-1].end] if top else ""
    if len(found) < _LEAST or not _PAGE.search(said) or not _FILMS.search(said):
        return frozenset()
    return frozenset(found)


def _of_a_line(scene: Scene, lines: dict[int, int], date: int) -> bool:
    """Whether a date stands in a line that labels it: "Release date: 9 October"."""
    start = next((low for low, high in lines.items() if low <= date < high), -1)
    if start < 0:
        return False
    masked = scene.mask(start, lines[start]).text
    return _W not in masked and bool(words().label_line.match(masked))
