"""Who answers where a sentence says whom somebody asked: "Ann asked Tom about the sea, to which he said: '…'"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_ASKED = re.compile(
    r"\b(?:asked|asks|told|tells|quizzed|pressed|probed|teased|informed|reminded|questioned|challenged|congratulated) (?:the |his |her |their )?(?:[a-z][\w-]*,? ){0,3}$"
)
COMES = re.compile(
    r"[”\"’'»«],? (?:comes|came)(?: back)? (?:the|a|an|this) (?:[\w-]+ )?(?:reply|answer|response|retort)\b"
)
"""What follows a quotation that is a reply: "“Why not?” comes the answer"."""
_TO_WHICH = re.compile(r"\bto (?:which|whom) (?:he|she|they) (?:\w+ )?\w+[,:]?\s*[“\"‘'«]?$")


def answering(doc: Doc, relation: Relation) -> str:
    """Whose a quotation is that "to which he said" introduces: the last one asked in its sentence; empty for nobody."""
    text = memo.text(doc)
    start = relation.roles["quote"][0]
    match = _TO_WHICH.search(text, max(0, start - 60), start)
    if match is None:
        return ""
    low = max((s for s, _ in layout.sentences(doc) if s <= match.start()), default=0)
    asked = [
        m for m in names.mentions(doc)
        if low <= m.start < match.start() and _ASKED.search(text, max(low, m.start - 60), m.start)
    ]  # fmt: skip
    return asked[-1].name if asked else ""


def replying(doc: Doc, relation: Relation, before: Relation | None) -> str:
    """Whose the reply is that "comes" where the cue of what was said ``before`` names who was told:
    `"…," Ann told Tom. "…" came the reply.`; empty for nobody."""
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    if before is None or relation.fields["parent"] or not COMES.match(text, end):
        return ""
    low = before.roles["quote"][1]
    told = [
        m for m in names.mentions(doc)
        if low <= m.start < start and _ASKED.search(text, low, m.start)
        and m.name not in before.fields["speakers"].split("; ")  # "asked Ann" is Ann's
        and not text[m.end : start].strip(" .,!?“\"‘'«")
    ]  # fmt: skip
    return told[-1].name if told else ""
