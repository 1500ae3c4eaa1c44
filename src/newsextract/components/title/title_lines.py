"""Titles of one list that the recogniser took for one, since nothing but the line's end parts them.

A calendar's "Smoke", "Ash" and "The Long Peat", each on a line of its own: of 45,674 titles in gold train and dev one
goes on in another line, in a wrapped text.
"""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.release import release_words
from newsextract.components.title.title_spans import titles

_LEAST = 2  # lines that begin so on a page that says the same of each entry


def part(doc: Doc, found: Entities) -> None:
    """Part titles at the ends of their lines, and drop those that begin with the name of a list's field."""
    text = memo.text(doc)
    if "\n" not in text:
        return
    blocks = layout.blocks(text)
    lines = {b.end: b.start for b in blocks}
    begins = set(lines.values())
    starts, ends = memo.offsets(doc)
    label = release_words.words().field
    fields = [m[0].casefold() for b in blocks if (m := label.match(text, b.start))]
    for start, end in titles(found):
        field = label.match(text, starts[start]) if starts[start] in begins else None
        if field and field.end() < ends[end - 1] and fields.count(field[0].casefold()) >= _LEAST:
            del found[start, end]
            continue
        cuts = [i + 1 for i in range(start, end - 1) if ends[i] in lines]
        pieces = []
        for low, high in zip([start, *cuts], [*cuts, end], strict=True):
            while low < high and doc[low].is_space:
                low += 1
            if low < high:
                pieces.append(((low, high), lines.get(ends[high - 1]) == starts[low]))
        # Where no piece is a line of its own, a line was broken without a reason that shows.
        if len(pieces) > 1 and any(alone for _, alone in pieces):
            p = found.pop((start, end))
            kept = [span for n, (span, alone) in enumerate(pieces) if alone or not n]
            found.update(dict.fromkeys(kept, p))
