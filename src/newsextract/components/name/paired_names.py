"""Two people whom a hyphen joins before what they are in together: "the Ann Lee-Tom Ray starrer", as Indian news has it."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities

_BOTH = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ )?(?:starrer|film|movie|romance|rom-?com|pairing|comedy|drama|thriller|duo|duet|reunion|clash|combo|project|wedding)s?\b"
)
_DASHES = ("-", "–")


def part(doc: Doc, found: Entities) -> None:
    """Take such names apart; changes ``found``."""
    text, (starts, ends) = memo.text(doc), memo.offsets(doc)
    people = [span for span, p in found.items() if next(iter(p)) == "PERSON"]
    whole = {memo.words(doc, *span) for span in people}
    for start, end in people:
        name = memo.words(doc, start, end)
        if not _BOTH.match(text, ends[end - 1]) or text.count(name) > 1 or known.is_performer(name):
            continue
        joins = [
            at for at in range(start + 1, end - 1)
            if doc[at].text in _DASHES and starts[at] == ends[at - 1] and ends[at] == starts[at + 1]
        ]  # fmt: skip
        if len(joins) != 1:
            continue
        at = joins[0]
        halves = [memo.words(doc, start, at), memo.words(doc, at + 1, end)]
        # "The Ann Lee-Ray film" may be that of one.
        if min(at - start, end - at - 1) < 2 and not any(
            half in whole or known.is_performer(half) for half in halves
        ):
            continue
        p = found.pop((start, end))
        found[start, at] = p
        found[at + 1, end] = dict(p)
