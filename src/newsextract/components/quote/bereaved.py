"""Relatives without a name, for whom "they" stands: "The news was broken by his two daughters. They said: …"."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc

from newsextract import layout, memo, names

_KIN = (
    r"(?:\w+ ){0,3}(?:daughters|sons|children|kids|parents|siblings|brothers|sisters|grandchildren|nieces|nephews|relatives|loved ones"
    r"|family)\b"
)
_TOLD = r"(?:have |has )?(?:\w+ly )?(?:said|announced|confirmed|revealed|shared|told)\b"
_WHOSE = r"(?:his|her|their|the (?:late )?\w+['’]s)"
_SPOKEN_OF = re.compile(
    rf"(?:^|\b(?:by|from) |, (?={_WHOSE} {_KIN} {_TOLD}))(?P<who>{_WHOSE} {_KIN}|the family\b(?= (?:have|has|had|was|were|is|are|\w+ed|said|told)\b)|(?-i:[A-Z])[\w’' -]{{0,40}}['’]s {_KIN})",
    re.IGNORECASE,
)


def role(doc: Doc, offset: int) -> str:
    """The relatives of whom the sentence before ``offset`` speaks, as written, or "" where there are none or they have names."""
    text, sentences = memo.text(doc), layout.sentences(doc)
    at = bisect_right(sentences, (offset, -1)) - 1
    if at >= 0 and sentences[at][1] > offset:
        at -= 1
    if at < 0:
        return ""
    start, end = sentences[at]
    match = _SPOKEN_OF.search(text[start:end])
    if match is None:
        return ""
    after = start + match.end("who")
    named = any(after <= m.start < end for m in names.mentions(doc))
    return "" if named else match["who"]
