"""Who tells the sentence before a quotation: that has no cue of its own ("Lee, he revealed, had taught him. “…”"), or
none but a pronoun ("Ray follows Lee, who announced that he was tired. “…,” he wrote").
"""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import antecedents
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
# The clause that ends the sentence before; in gold 13 of 13 times it is he who speaks.
_WHO = re.compile(
    r",? ?(?:\([^()]*\),? )?who (?:[^.?!“”\"\n]{0,120}? and )?(?:\w+ly |later |also |had |has |once |then )?(?:announced|said|told|revealed|wrote|claimed|admitted|insisted|confirmed|tweeted|posted"
    r"|shared|joked|recalled|explained|added|noted|says|tells|insists|admits|recalls|jokes|remembers)\b[^.?!“”\"\n]{0,140}\.\Z"
)


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


def who(doc: Doc, at: int, wanted: str) -> names.Mention | None:
    """Whom a pronoun at offset ``at`` means where the sentence before its quotation ends with what somebody announced.

    Arguments:
        wanted: the pronoun's gender, ``f``, ``m`` or empty
    """
    text = memo.text(doc)
    sentence = layout.sentence_before(doc, at)
    if sentence is None:
        return None
    low, high = sentence
    end = low + len(text[low:high].rstrip())
    for mention in antecedents.candidates(doc, end):
        if mention.start < low:
            break
        if _WHO.match(text, mention.end, end):
            return mention if antecedents.person_gender(doc, mention) in ("", wanted) else None
    return None
