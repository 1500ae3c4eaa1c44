"""What a film is about: behind "What it's about:" and "Synopsis:" the people of the story are named, and nobody who plays them.

In gold train and dev 68 names of such paragraphs are characters; of people whom their article names nowhere else 5 are in
the cast, and all but one of those beside a verb or a bracket that says so.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities, relabel

_LABELLED = re.compile(
    r"(?m)^[^\w\n]*(?:What(?:['’]s| is)? (?:it['’]s |it is |it )?about|Synopsis|(?:The )?(?:Plot|plot|Premise|premise|Story|story|gist)|Logline)\W{0,3}[:–—?] (?P<told>.+)$"
)
# Whoever makes it, acts in it or lives outside it.
_REAL = re.compile(
    r"\b(?:stars?|starr\w+|co-stars?|plays?|played|playing|cast|direct\w+|written|writ\w+|by|featur\w+|with|leads?|voic\w+|portray\w+|singers?|band|true story|real|documentar\w+"
    r"|hosts?|present\w+|comedians?|actor|actress|novel|book|author|biopic|based on|life of)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?]*")


def settle(doc: Doc, found: Entities) -> None:
    """Make characters of whoever is named only there; changes ``found``."""
    text = memo.text(doc)
    paragraphs = [match.span("told") for match in _LABELLED.finditer(text)]
    if not paragraphs:
        return
    starts, ends = memo.offsets(doc)
    for span in [span for span, p in found.items() if next(iter(p)) == "PERSON"]:
        low, high = starts[span[0]], ends[span[1] - 1]
        place = next((at for at in paragraphs if at[0] <= low and high <= at[1]), None)
        if place is None:
            continue
        name = memo.words(doc, *span)
        inside = sum(text.count(name.split()[-1], *at) for at in paragraphs)
        if text.count(name.split()[-1]) > inside or known.is_performer(name):
            continue
        if text[high : high + 2] == " (" or text[low - 1 : low] == "(":
            continue
        first = max(text.rfind(mark, place[0], low) for mark in ".!?") + 1
        sentence = _SENTENCE.match(text, max(first, place[0]), place[1])
        if sentence is not None and not _REAL.search(sentence[0]):
            found[span] = relabel(found[span], "CHARACTER")
