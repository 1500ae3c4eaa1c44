"""Titles of one list that the recogniser took for one, since nothing but the line's end parts them.

A calendar's "Smoke", "Ash" and "The Long Peat", each on a line of its own: of 40,000 titles in gold train and dev none
goes on over lines.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.bracket_rows import Entities
from newsextract.components.title_spans import titles

# "Studio: Quayside", "Director: Ann Lee", "Where to watch: Netflix": what a list says of each of its entries.
_FIELD = re.compile(
    r"(?:Studios?|Genres?|Director|Directed by|Written by|Writers?|Producers?|Creators?|Distributor|Network|Channel|Starring|Cast|Where to Watch|Runtime|Running time|Rating|Certificate|Language|Based on|Source)[ \t]?:[ \t]",
    re.IGNORECASE,
)
_LEAST = 2  # lines that begin so on a page that says the same of each entry


def part(doc: Doc, found: Entities) -> None:
    """Part titles at the ends of their lines, and drop those that begin with the name of a list's field."""
    text = memo.text(doc)
    if "\n" not in text:
        return
    blocks = layout.blocks(text)
    begins, closes = {b.start for b in blocks}, {b.end for b in blocks}
    starts, ends = memo.offsets(doc)
    fields = [m[0].casefold() for b in blocks if (m := _FIELD.match(text, b.start))]
    for start, end in titles(found):
        field = _FIELD.match(text, starts[start]) if starts[start] in begins else None
        if field and field.end() < ends[end - 1] and fields.count(field[0].casefold()) >= _LEAST:
            del found[start, end]
            continue
        first = [i for i in range(start, end) if starts[i] in begins]
        if len(first) < 2 or first[0] != start or ends[end - 1] not in closes:
            continue
        p = found.pop((start, end))
        for low, high in pairwise([*first, end]):
            last = high - 1
            while last > low and ends[last] not in closes:
                last -= 1  # what parts the lines may be a word of its own
            found[low, last + 1] = p
