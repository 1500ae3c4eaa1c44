"""Parts that the words before a name tell: in "joins Smoke as male lead Mara Voss" the name is the lead's, not the actor's."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.bracket_rows import Entities, relabel

_LEAD = re.compile(
    r"\b(?:as|plays?|played|playing|portray(?:s|ed|ing)?|essay(?:s|ed|ing)?|voic(?:es|ed|ing)) (?:the |its |their )?(?:(?:male|female|main|second|title|titular|leading|secondary|supporting|young) )+(?:lead|protagonist|character|role|heroine|hero|villain|antagonist),? \Z"
    r"|\b(?:(?:male|female|main|second|title|titular) )(?:lead|protagonist|character) (?:role )?(?:of|named|called) \Z"
)
_REACH = 60  # characters before a name that are looked at


def settle(doc: Doc, found: Entities) -> None:
    """Such names are CHARACTER, but for known performers'; changes ``found``."""
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
