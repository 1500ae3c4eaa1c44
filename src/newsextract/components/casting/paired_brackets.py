"""Two or more names and as many in the bracket behind them: "Mara Voss and Davy Lund (Ann Lee and Tom Ray)".

One list is of actors, the other of their parts, and each is the same all through. Known performers, ranks and
what the recogniser saw decide; where nothing does, the actors stand in the bracket, as in 6 of the 7 such rows
that ``corpus/gold/train`` and ``corpus/gold/dev`` hold.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities, Pair, odds, relabel, told

_PEOPLE = ("PERSON", "CHARACTER")
_JOINED = re.compile(r",|,? (?:and|&)|\s?/")
_OPENS = re.compile(r"\s?\((?P<by>[Pp]layed by)?")
_LEAST = 2  # names on a side
_INSIDE = 0.5  # log odds in favour of actors in the bracket, where nothing tells
_TOLD = 3.0  # log odds that a known performer or a rank adds


def settle(doc: Doc, found: Entities) -> None:
    """Label both lists of each such row; changes ``found``."""
    if "(" not in memo.text(doc):
        return
    people = sorted(span for span, p in found.items() if next(iter(p)) in _PEOPLE)
    for at in range(len(people) - 1):
        pairs = _pairs(doc, people, at)
        if len(pairs) < _LEAST:
            continue
        outside = sum(
            odds(found[outer]) - odds(found[inner]) + _TOLD * (told(doc, outer) - told(doc, inner))
            for outer, inner in pairs
        )
        opens = _OPENS.fullmatch(_between(doc, people[at], people[at + 1]))
        by = opens is not None and opens["by"]
        first, second = _PEOPLE if outside > _INSIDE and not by else _PEOPLE[::-1]
        for outer, inner in pairs:
            for span, label in ((outer, first), (inner, second)):
                if next(iter(found[span])) != label:
                    found[span] = relabel(found[span], label)


def _pairs(doc: Doc, people: list[tuple[int, int]], at: int) -> list[Pair]:
    """The names before and in the bracket behind ``people[at]``, in step; none unless both lists are as long."""
    if not _OPENS.fullmatch(_between(doc, people[at], people[at + 1])):
        return []
    inner = [people[at + 1]]
    for span in people[at + 2 :]:
        if not _JOINED.fullmatch(_between(doc, inner[-1], span)):
            break
        inner.append(span)
    outer = [people[at]]
    for span in people[:at][::-1]:
        if not _JOINED.fullmatch(_between(doc, span, outer[0])):
            break
        outer.insert(0, span)
    closed = memo.words(doc, inner[-1][1], inner[-1][1] + 1).startswith(")")
    if not closed or len(outer) < len(inner):
        return []
    return list(zip(outer[len(outer) - len(inner) :], inner, strict=True))


def _between(doc: Doc, left: tuple[int, int], right: tuple[int, int]) -> str:
    starts, ends = memo.offsets(doc)
    return memo.text(doc)[ends[left[1] - 1] : starts[right[0]]].rstrip(" ")
