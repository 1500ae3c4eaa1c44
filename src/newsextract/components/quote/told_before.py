"""Who tells the sentence before a quotation: that has no cue of its own ("Lee, he revealed, had taught him. “…”"), or
none but a pronoun ("Ray follows Lee, who announced that he was tired. “…,” he wrote", "Lee recalled how cold it was. “…,” she said").
"""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import antecedents
from newsextract.components.quote.cue_reading import Cue
from newsextract.components.quote.quotepairs import Quoted
from newsextract.components.relations import Relation

RULE = "cue_told_pronoun"
"""The rule of quotations whose speaker the insertion of the sentence before gives."""
_TELLS = re.compile(
    r", (?P<s>s?he|they) (?:also |\w+ly )?(?:says?|said|adds?|added|reveals?|revealed|explains?|explained|insists?|insisted|admits?|admitted|confess(?:es|ed)"
    r"|recalls?|recalled|reckons?|reckoned|claims?|claimed|jokes?|joked|goes on|go on|went on|tells? (?:me|us)|told (?:me|us)|concedes?|conceded|notes?|noted"
    r"|remembers?|remembered|maintains?|maintained|swears?|swore|thinks?|continues|continued)(?=[,.])"
)
# "Lee recalled how", "Lee has said that": in gold train and dev who tells such a sentence says what follows it 104 times
# of 106, "Lee said, before Ray took the microphone" aside.
_TOLD = re.compile(
    r"(?:, \d{1,3},|, who [^,.]{2,60},)? (?:also |then |later |once |has |has since |previously |recently )?(?:said|says|recalled|recalls|remembered|remembers|revealed|reveals|explained"
    r"|explains|admitted|admits|insisted|insists|confessed|confesses|claimed|claims|confirmed|confirms|reckons|joked|jokes|noted|notes)"
    r" (?:(?:that|how|why|what) )?(?!of\b|before\b|to\b)[a-z]"
)
_PRONOUN = re.compile(r"[Ss]?[Hh]e")
_BEFORE = re.compile(r"\b(?:before|until|and|but|while|as|when) $")
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


def speaker(doc: Doc, relation: Relation) -> str:
    """Who tells the sentence right before the quotation of ``relation``, to whom "she said" behind it gives it; or nobody."""
    text, (start, end) = memo.text(doc), relation.roles["quote"]
    own = relation.roles.get("speaker", (0, 0))
    if relation.fields["parent"] or own[0] < end or not _PRONOUN.fullmatch(text, *own):
        return ""
    sentence = layout.sentence_before(doc, start)
    if sentence is None or any(mark in text[slice(*sentence)] for mark in _MARKS):
        return ""
    low, high = sentence
    here = [m for m in names.mentions(doc) if low <= m.start < high and m.label == "PERSON"]
    if not here or here[0].start != low or not _TOLD.match(text, here[0].end, high):
        return ""
    if any(_BEFORE.search(text, low, m.start) for m in here[1:]):
        return ""
    return here[0].name
