"""Titles of a list that the recogniser read as one: no title goes on in another line, unless the text is wrapped.

Of 45,674 titles of gold train and dev one does, in a wrapped text.
"""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.bracket_rows import Entities
from newsextract.components.title_spans import titles


def split(doc: Doc, found: Entities) -> None:
    """ "Smoke⏎The Mill⏎Ash" are three titles; what does not fill its line is none."""
    text = memo.text(doc)
    if "\n" not in text:
        return
    blocks = {block.end: block for block in layout.blocks(text)}
    starts, ends = memo.offsets(doc)
    for start, end in titles(found):
        cuts = [i + 1 for i in range(start, end - 1) if ends[i] in blocks]
        pieces = []
        for low, high in zip([start, *cuts], [*cuts, end], strict=True):
            while low < high and doc[low].is_space:
                low += 1
            if low < high:
                line = blocks.get(ends[high - 1])
                pieces.append(((low, high), line is not None and line.start == starts[low]))
        # Where no piece is a line of its own, a line was broken without a reason that shows.
        if len(pieces) > 1 and any(alone for _, alone in pieces):
            p = found.pop((start, end))
            kept = [span for n, (span, alone) in enumerate(pieces) if alone or not n]
            found.update(dict.fromkeys(kept, p))
