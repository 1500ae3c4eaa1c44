"""Casting news that describes its characters in somebody else's words: `Lee plays Mara Voss, “a cook with a past.”`.

They are those of the paper that was quoted before (a release, a synopsis), or nobody's; neither actor nor character says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote.quotepairs import Quoted

RULE = "part_described"
"""The rule of such descriptions."""
_OPENS = re.compile(r"(?:an?|the|who|whose|one of) \w", re.IGNORECASE)
_TOLD = re.compile(r"[,.]? (?:according to|per|as per|says|said|reads)\b")
_PLAYS = re.compile(
    r"\b(?:is|are|as|plays?|playing|portrays?|portraying|gets|to play|voices|voicing|be|was)\b[^.“”\"]{0,40}$"
)


def is_one(doc: Doc, one: Quoted) -> bool:
    """Whether the quotation ``one`` describes the character whose name it follows in the sentence of who plays him."""
    text = memo.text(doc)
    if text[one.outer_start - 2 : one.outer_start] != ", " or not _OPENS.match(text, one.start):
        return False
    if not text[one.start].islower() or _TOLD.match(text, one.outer_end):
        return False
    sentences = layout.sentences(doc)
    low = sentences[max(0, bisect_right(sentences, (one.outer_start - 1, len(text))) - 1)][0]
    near = [m for m in names.mentions(doc) if low <= m.start and m.end <= one.outer_start - 2]
    if len(near) < 2 or near[-1].end != one.outer_start - 2:
        return False
    actor, part = near[-2:]
    plays = _PLAYS.search(text, actor.end, part.start)
    return actor.label == "PERSON" and actor.person != part.person and plays is not None
