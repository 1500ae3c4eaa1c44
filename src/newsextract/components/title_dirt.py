"""What is none of a title's words, or no title at all: the number of a picture, a day of a list, a state behind its city.

In gold train and dev no title is a number of more than five digits, none ends in a stroke or has a colon right before a
mark, and of brackets behind a name that hold a city and a state all are where somebody is from.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.bracket_rows import Entities
from newsextract.components.title_spans import move, titles

_NUMBER = re.compile(r"\d{6,}")
# "2/6 - Smoke": the day from which on it is to be had.
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})? ?[-–—:] ")
# 'Smoke: "The Ferry': an episode in a mark of its own.
_EPISODE = re.compile(r"(?P<title>[^:\"“]{2,}): [\"“](?P<episode>[^\"“”]{2,})")
_STATES = "A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJMSVY]|O[HKNR]|PA|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]"
# "Ann Lee (Salt Creek, OR)"
_HOME = re.compile(
    rf" \((?P<city>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}), (?P<state>{_STATES})\)"
)
_CERTAIN = 0.9


def settle(doc: Doc, found: Entities) -> None:
    """Cut such words off the titles in ``found``, and leave out what is none."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    for start, end in titles(found):
        low, high = starts[start], ends[end - 1]
        if _NUMBER.fullmatch(text, low, high):
            del found[start, end]
            continue
        if two := _EPISODE.fullmatch(text, low, high):
            p = found.pop((start, end))
            for part in two.regs[1:]:
                _put(doc, found, part, p)
            continue
        if day := _DAY.match(text, low, high):
            low = day.end()
        while high > low + 1 and text[high - 1] in "\\, ":
            high -= 1
        first = next((i for i in range(start, end) if starts[i] == low), None)
        last = next((i for i in range(start, end) if ends[i] == high), None)
        if first is not None and last is not None and first <= last:
            move(found, (start, end), (first, last + 1))


def homes(doc: Doc, found: Entities) -> None:
    """Make places of what looks like a part and its title, as brackets behind names are: "Ann Lee (Salt Creek, OR)"."""
    starts, ends = memo.offsets(doc)
    for home in _HOME.finditer(memo.text(doc)):
        for s in [s for s in found if starts[s[0]] < home.end() and home.start() < ends[s[1] - 1]]:
            del found[s]
        for part in home.regs[1:]:
            _put(doc, found, part, {"LOC": _CERTAIN})


def _put(doc: Doc, found: Entities, part: tuple[int, int], p: dict[str, float]) -> None:
    span = doc.char_span(*part)
    if span is not None:
        found[span.start, span.end] = p
