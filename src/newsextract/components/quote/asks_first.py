"""Interviews that begin with a question of whoever is interviewed: "Lee: Can I ask you one? Did you like it?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote.asking import is_question

_LABEL_END = re.compile(r"(?:\*\*)?\s?[:|](?:\*\*)?\s+(?=\S)")
_MORE = 2  # bare questions beyond the labels, from which the answers bear none


def parted(doc: Doc, blocks: list[layout.Block]) -> tuple[list[layout.Block], list[layout.Block]]:
    """The first block where somebody whom it labels asks and no question follows, and the blocks below it; else none and all."""
    text = memo.text(doc)
    if len(blocks) < 3 or text[blocks[0].end - 1] != "?" or is_question(text, blocks[1]):
        return [], blocks
    return ([], blocks) if _label_end(doc, blocks[0]) is None else (blocks[:1], blocks[1:])


def _label_end(doc: Doc, block: layout.Block) -> int | None:
    """Where the words of a block begin that somebody's name and a colon open."""
    for m in names.mentions(doc):
        if m.start == block.start and m.label == "PERSON":
            end = _LABEL_END.match(memo.text(doc), m.end, block.end)
            return None if end is None else end.end()
    return None


def mostly_bare(doc: Doc, blocks: Sequence[layout.Block], labelled: Sequence[int]) -> bool:
    """Whether far more questions stand on the page than answers with a label, which begin at the offsets ``labelled``."""
    text, starts = memo.text(doc), set(labelled)
    bare = sum(is_question(text, b) for b in blocks if b.start not in starts)
    return bare >= len(starts) + _MORE
