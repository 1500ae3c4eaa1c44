"""Programmes of festivals: each line a film and who directed it, which reads like a list of parts and their actors.

"Smoke - Ann Lee", "Smoke, Ann Lee", "Smoke (Ann Lee)", line after line below "Competition". A title that the recogniser takes
for a character there makes its director an actor; the other lines of the programme tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
_FESTIVAL = re.compile(
    r"(?i)\b(?:film ?fest(?:ival)?|festival|official selection|out of competition|berlinale|mostra|sundance|cannes|tiff)\b"
)
_LINE = re.compile(
    rf"^(?:[•·●▪*\-–—►✔→]\s*|\d{{1,2}}[.)]\s*)*[“\"'‘]?(?P<title>[^\n“”\"]{{1,90}}?)[”\"'’]?(?:\s*\([^()]*[^()\s][^()]*\))?"
    rf"\s*(?:[–—\-:,/|]\s*|\bby |\((?=[^()]*\)))(?:dir(?:ected by|ector|\.)?:?\s*)?[{_P}{_C}](?:(?:,| and| &|/)\s*[{_P}{_C}])*\)?[^\n]{{0,45}}$"
)
_ACTING = re.compile(
    r"(?i)\b(?:as|plays?|played|stars?|starring|cast|voices?|voiced|actor|actress)\b"
)
_ENOUGH = 3  # titles that show a programme
_SHARE = 0.25  # of its lines that begin with one: a cast list has none


def directed(scene: Scene, relation: Relation) -> bool:
    """Whether the actor of a row stands in such a line, as the director."""
    start, end = relation.roles["actor"]
    places = scene.once("selections", lambda one: list(_places(one)))
    return any(first <= start and end <= last for first, last in places)


def _places(scene: Scene) -> Iterator[tuple[int, int]]:
    if not _FESTIVAL.search(scene.text):
        return
    lines, titled = [], 0
    for block in layout.blocks(scene.text):
        if block.end - block.start > 160:
            continue
        text = scene.mask(block.start, block.end).text
        if (match := _LINE.match(text)) and not _ACTING.search(text):
            lines.append((block.start, block.end))
            titled += match["title"].strip() == _W
    if titled >= _ENOUGH and titled >= _SHARE * len(lines):
        yield from lines
