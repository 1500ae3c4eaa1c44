"""Titles in capitals of which the recogniser took the second half: "HUNTED: THE WAR AT SEA (Oct. 6) follows …" at a line's start.

Only where a bracket follows: "HEADS WILL TURN: THE EXORCIST COMES TO TOWN" is a headline.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import move, titles

_WORD = r"[A-Z0-9][A-Z0-9'’.&-]*"
_FIRST = re.compile(rf"[•*–—\-\s]*(?P<words>(?:{_WORD} ){{0,5}}{_WORD}): ")
_NUMBER = re.compile(r"(?:SEASON|SERIES|PART|VOLUME|CHAPTER|EPISODE)\b")


def join(doc: Doc, found: Entities) -> None:
    """Let such titles begin with their line; changes ``found``."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    first, _ = memo.places(doc)
    for start, end in titles(found):
        low = text.rfind("\n", 0, starts[start]) + 1
        head = _FIRST.fullmatch(text, low, starts[start])
        own = text[starts[start] : ends[end - 1]]
        if head is None or not own.isupper() or _NUMBER.match(own):
            continue
        if text.startswith(" (", ends[end - 1]) and head.start("words") in first:
            move(found, (start, end), (first[head.start("words")], end))
