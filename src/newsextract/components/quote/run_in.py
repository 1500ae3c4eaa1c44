"""Dialogues whose lines ran into one: "Jo Bell: How was it? Ann Lee: Cold. Jo Bell: And the boat? Ann Lee: It sank."

Pages whose line breaks were lost have their labels inside a paragraph, each behind the end of a sentence.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names

_ENDS = ".?!…”\"’')]"
_LEAST = 3  # labels of such a paragraph, of which one comes again


def parted(doc: Doc, blocks: list[layout.Block]) -> list[layout.Block]:
    """The blocks, and in place of a paragraph of several labelled lines a block a line."""
    text = memo.text(doc)
    labels = [
        m for m in names.mentions(doc)
        if m.label == "PERSON" and text.startswith(": ", m.end)
        and text[m.start - 1 : m.start] == " " and text[m.start - 2 : m.start - 1] in _ENDS
    ]  # fmt: skip
    if len(labels) < _LEAST - 1:
        return blocks
    found: list[layout.Block] = []
    for block in blocks:
        inner = [m for m in labels if block.start < m.start < block.end]
        opening = {m.person for m in names.mentions(doc) if m.start == block.start and text.startswith(":", m.end)}  # fmt: skip
        said = [m.person for m in inner]
        if len(inner) + len(opening) < _LEAST or len({*said, *opening}) == len(said) + len(opening):
            found.append(block)
            continue
        edges = [block.start, *(m.start for m in inner), block.end + 1]
        found += [layout.Block(start, end - 1, block.kind) for start, end in pairwise(edges)]
    return found
