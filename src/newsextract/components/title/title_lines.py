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

_TAG = 0.8
_LEAST = 2  # lines that begin so on a page that says the same of each entry


def part(doc: Doc, found: Entities) -> None:
    """Part titles at the ends of their lines, and drop those that begin with the name of a list's field."""
    text = memo.text(doc)
    if "\n" not in text:
        return
    _tags(doc, found)
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


def _tags(doc: Doc, found: Entities) -> None:
    """ "More about Netflix Ann Lee Smoke": a person's full name and a title, both of which stand elsewhere, with nothing between."""
    words = {span: memo.words(doc, *span) for span in found}
    people = {words[s] for s, p in found.items() if next(iter(p)) == "PERSON" and s[1] - s[0] > 1}
    works = {words[s] for s, p in found.items() if next(iter(p)) == "WORK"}
    for start, end in [s for s, p in found.items() if next(iter(p)) == "PERSON"]:
        for at in range(start + 2, end):
            if memo.words(doc, start, at) in people and memo.words(doc, at, end) in works:
                found[start, at] = found.pop((start, end))
                found[at, end] = {"WORK": _TAG}
                break
