"""Companies that were taken for titles: "The producers are Ann Lee of Tall Order, with Quayside's Tom Ray as executive producer".

Of 28 names behind or before producers in this way in gold train and dev 27 are the companies in which they work. What stands
elsewhere under the same name is the company, too.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span, make_organisations

_REACH = 160
_PRODUCE = re.compile(
    r"\b(?i:(?:executive |co-)?producers?|produced by|produc(?:es?|ing)|exec(?:utive)?[- ]produc\w+)\b[^.;\n]*\Z"
)
_OF = re.compile(r",? of (?:the )?\Z")
_OWNS = re.compile(r"['’]s? (?:[a-z-]+ ){0,3}")
_PRODUCES = re.compile(
    r" (?:(?:will|is|are|was|were|serves?|as|also|set|to) ){0,3}(?:exec(?:utive)?[- ])?produc(?:es?|ing|ers?)\b"
)


def settle(doc: Doc, found: Entities) -> None:
    """Make organisations of such titles; changes ``found``."""
    starts, ends = memo.offsets(doc)
    people = [(starts[s], ends[e - 1]) for (s, e), p in found.items() if next(iter(p)) == "PERSON"]
    if not people or "roduc" not in memo.text(doc):
        return
    opens, closes = dict(people), {end for _, end in people}

    def is_house(name: str, span: Span) -> bool:
        at = starts[span[0]], ends[span[1] - 1]
        return _is_house(memo.text(doc), *at, opens, closes) and not known.kinds_of(name)

    make_organisations(doc, found, is_house)


def _is_house(text: str, start: int, end: int, opens: dict[int, int], closes: set[int]) -> bool:
    """Whether a producer stands before "of" and the name, or behind the name that owns her."""
    told = _PRODUCE.search(text, max(0, start - _REACH), start)
    if told and (of := _OF.search(text, told.start(), start)) and of.start() in closes:
        # "Producer Ann Lee of Smoke" made that.
        return "," in of[0] or not text[told.start() : start].startswith(("producer ", "Producer "))
    owns = _OWNS.match(text, end)
    if owns is None or owns.end() not in opens:
        return False
    return bool(told) or _PRODUCES.match(text, opens[owns.end()]) is not None
