"""Who tells the sentence before a quotation that has no cue of its own: "Lee, he revealed, had taught him. “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.quote.cue_reading import Cue
from newsextract.components.quote.quotepairs import Quoted

RULE = "cue_told_pronoun"
"""The rule of quotations whose speaker the insertion of the sentence before gives."""
_TELLS = re.compile(
    r", (?P<s>s?he|they) (?:also |\w+ly )?(?:says?|said|adds?|added|reveals?|revealed|explains?|explained|insists?|insisted|admits?|admitted|confess(?:es|ed)"
    r"|recalls?|recalled|reckons?|reckoned|claims?|claimed|jokes?|joked|goes on|go on|went on|tells? (?:me|us)|told (?:me|us)|concedes?|conceded|notes?|noted"
    r"|remembers?|remembered|maintains?|maintained|swears?|swore|thinks?|continues|continued)(?=[,.])"
)
_MARKS = '“”"‘«»'


def cue(doc: Doc, one: Quoted) -> Cue | None:
    """The insertion in the sentence that ends right before the quotation ``one``, in its paragraph."""
    text, sentences = memo.text(doc), layout.sentences(doc)
    block = layout.blocks(text)[one.block]
    at = bisect_left(sentences, (one.outer_start, 0)) - 1
    if at < 0:
        return None
    start, end = sentences[at]
    if not text[start : one.outer_start].strip() or start < block.start:
        return None
    own = text[start : one.outer_start].rstrip()
    if end > one.outer_start + 1 or own[-1:] != "." or any(mark in own for mark in _MARKS):
        return None
    found = list(_TELLS.finditer(text, start, one.outer_start))
    if not found:
        return None
    match = found[-1]
    subject = match.span("s")
    return Cue(
        "told", text[subject[0] : match.end()], (subject[0], match.end()), subject, words=match["s"]
    )
