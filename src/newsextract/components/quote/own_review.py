"""Whose a quotation is that the writer of an article takes from a review of his own: whoever signs the entry below.

`“You come out smiling,” I wrote in my review.` and then, on a line of its own, `— Ann Lee`.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_VERB = r"(?:wrote|called|said|described|noted|found|named|praised)"
_AHEAD = re.compile(
    rf"\b[Ii]n\s+my\s+(?:[\w-]+\s+){{0,2}}review[^.!?“”\"]{{0,60}}?,\s+I\s+{_VERB}\b[^.!?“”\"]{{0,60}}[“\"]\Z"
    rf"|\bI\s+{_VERB}\b[^.!?“”\"]{{0,60}}\bmy\s+(?:[\w-]+\s+){{0,2}}review\b[^.!?“”\"]{{0,30}}[“\"]\Z"
)
_BEHIND = re.compile(rf"[”\"],?\s+I\s+{_VERB}\s+in\s+my\s+(?:[\w-]+\s+){{0,2}}review\b")
_DASH = re.compile(r"\W*(?:—|–|--|-)\s*")
_SIGNED = re.compile(
    r"(?:, (?:[\w-]+ ){0,4}(?:[Ww]riter|[Cc]ritic|[Ee]ditor|[Rr]eporter))?[ .*_—–-]*"
)
_REACH = 160  # characters
_BELOW = 30  # paragraphs in which the writer signs


def speaker(doc: Doc, relation: Relation) -> str:
    """Who signs below what he quotes from his review; empty where no review of the writer's is quoted."""
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    if relation.fields["parent"]:
        return ""
    if not (_AHEAD.search(text, max(0, start - _REACH), start) or _BEHIND.match(text, end)):
        return ""
    below = [b for b in layout.blocks(text) if b.start >= end][:_BELOW]
    for block in below:
        dash = _DASH.match(text, block.start, block.end)
        signed = dash and next(
            (m for m in names.mentions(doc) if m.start == dash.end() and m.label == "PERSON"), None
        )
        if signed and _SIGNED.fullmatch(text, signed.end, block.end):
            return signed.name
    return ""
