"""Two names that ran together: a caption's "Ann Lee Tom Ray" is Ann Lee and the photographer.

Where the first words of a long name are somebody's full name elsewhere in the article, it ends there.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.bracket_rows import Entities

_LONG = 4  # tokens of a name that may be two
_CUT_SHORT = re.compile(r"(?:Ma|Md|Mohd)\s?\.\s*")  # Maria, Mohammed
_PEOPLE = ("PERSON", "CHARACTER")


def part(doc: Doc, found: Entities) -> None:
    """Cut such names short; changes ``found``."""
    _at_line_ends(doc, found)
    _abbreviated(doc, found)
    long = [
        span for span, p in found.items() if next(iter(p)) in _PEOPLE and span[1] - span[0] >= _LONG
    ]
    if not long:
        return
    whole = {
        memo.words(doc, start, end)
        for (start, end), p in found.items()
        if next(iter(p)) in _PEOPLE and 2 <= end - start < _LONG
    }
    for start, end in long:
        for edge in range(start + 2, end - 1):
            if memo.words(doc, start, edge) in whole:
                # The second name is the photographer's: nobody whom the article is about.
                found[start, edge] = found.pop((start, end))
                break


def _at_line_ends(doc: Doc, found: Entities) -> None:
    """ "Demetrius Flenory Jr." at the end of a line and "Colin" at the head of the next are two names."""
    for start, end in [span for span, p in found.items() if next(iter(p)) in _PEOPLE]:
        if end - start < 3 or "\n" not in memo.words(doc, start, end):
            continue
        for at in range(start + 1, end - 1):
            if "\n" in doc[at].text and doc[at - 1].text.endswith("."):
                found[start, at] = found.pop((start, end))
                break


def _abbreviated(doc: Doc, found: Entities) -> None:
    """ "Ma. Corazon Reyes" is one name: a given name cut short with a full stop belongs to what follows."""
    spans = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    for (start, end), (then, last) in pairwise(spans):
        if _CUT_SHORT.fullmatch(memo.words(doc, start, then)):
            found[start, last] = found.pop((then, last))
            found.pop((start, end))
