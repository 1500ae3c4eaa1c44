"""Parts that the words beside a name tell: in "joins Smoke as male lead Mara Voss" the name is the lead's, not the actor's;
in "Mara Voss star Ann Lee" it is no title where the article knows a Mara."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.bracket_rows import Entities, relabel

_LEAD = re.compile(
    r"\b(?:as|plays?|played|playing|portray(?:s|ed|ing)?|essay(?:s|ed|ing)?|voic(?:es|ed|ing)) (?:the |its |their )?(?:(?:male|female|main|second|title|titular|leading|secondary|supporting|young) )+(?:lead|protagonist|character|role|heroine|hero|villain|antagonist),? \Z"
    r"|\b(?:(?:male|female|main|second|title|titular) )(?:lead|protagonist|character) (?:role )?(?:of|named|called) \Z"
)
_STAR = re.compile(r"['’]?s? (?:actor|actress|star|legend|favou?rite) ")
_REACH = 60  # characters before a name that are looked at


def settle(doc: Doc, found: Entities) -> None:
    """Such names are CHARACTER, but for known performers'; changes ``found``."""
    _of_a_star(doc, found)
    text = memo.text(doc)
    if "lead" not in text and "protagonist" not in text and "character" not in text:
        return
    starts, _ = memo.offsets(doc)
    for span in [s for s, p in found.items() if next(iter(p)) == "PERSON"]:
        start = starts[span[0]]
        if _LEAD.search(text, max(0, start - _REACH), start) and not known.is_performer(
            memo.words(doc, *span)
        ):
            found[span] = relabel(found[span], "CHARACTER")


def _of_a_star(doc: Doc, found: Entities) -> None:
    """ "Mara Voss actor Ann Lee" where Mara, Voss or Mara Voss is a character elsewhere, and no title is so called."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    people = {starts[s[0]] for s, p in found.items() if next(iter(p)) == "PERSON"}
    parts = {memo.words(doc, *s) for s, p in found.items() if next(iter(p)) == "CHARACTER"}
    for span in [s for s, p in found.items() if next(iter(p)) == "WORK"]:
        match = _STAR.match(text, ends[span[1] - 1])
        name = memo.words(doc, *span)
        words = name.split(" ")
        named = name in parts or (len(words) == 2 and not parts.isdisjoint(words))
        if match is not None and match.end() in people and named and not known.kinds_of(name):
            found[span] = relabel(found[span], "CHARACTER")
