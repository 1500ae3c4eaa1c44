"""Rows of brackets: in "Ann Lee (Mara), Tom Ray (Davy), Jo Bell (Kit)" each is built as the others are.

Where the recogniser takes the names of one pair the other way round than those of the pairs beside it, the
row decides: actors stand outside all of its brackets, or inside all of them. The headings of a cast guide are
such a row, too. In "Ann Lee (Peat) plays Mara" the bracket has neither: it says where she was seen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import memo

Entities = dict[tuple[int, int], dict[str, float]]
_PEOPLE = ("PERSON", "CHARACTER")
_PLAYS = re.compile(r"\) (?:as|is|plays|(?:will|is to) play|voices) (?:the )?")
_LEAST = 3  # pairs that make a row
_APART = 12  # tokens between two pairs of one row
_AGREED = 0.66  # share of the pairs that must be built alike


def settle(doc: Doc, found: Entities) -> None:
    """Turn round the pairs of a row that are built otherwise than most of it; changes ``found``."""
    _seen_in(doc, found)
    for row in _rows(doc, found):
        if len(row) < _LEAST:
            continue
        # Log odds that the actor stands outside, pair by pair.
        odds = [_odds(found[outer]) - _odds(found[inner]) for outer, inner in row]
        outside = sum(odds) > 0
        if sum((one > 0) == outside for one in odds) < _AGREED * len(row):
            continue
        first, second = _PEOPLE if outside else _PEOPLE[::-1]
        for outer, inner in row:
            if (next(iter(found[outer])), next(iter(found[inner]))) != (first, second):
                found[outer] = _as(found[outer], first)
                found[inner] = _as(found[inner], second)


def _seen_in(doc: Doc, found: Entities) -> None:
    """ "Ann Lee (Peat) plays Mara": a title was taken for a person."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    spans = sorted(found)
    for outer, inner, part in zip(spans, spans[1:], spans[2:], strict=False):
        labels = [next(iter(found[span])) for span in (outer, inner, part)]
        if labels[0] != "PERSON" or labels[1] not in _PEOPLE or labels[2] != "CHARACTER":
            continue
        if text[ends[outer[1] - 1] : starts[inner[0]]] != " (":
            continue
        between = text[ends[inner[1] - 1] : starts[part[0]]]
        whose = text[ends[part[1] - 1] : ends[part[1] - 1] + 2] in ("'s", "’s")
        if _PLAYS.fullmatch(between) and not whose:
            found[inner] = {"WORK": 0.9} | {k: p for k, p in found[inner].items() if k != "WORK"}


Pair = tuple[tuple[int, int], tuple[int, int]]


def _rows(doc: Doc, found: Entities) -> Iterator[list[Pair]]:
    """Neighbouring pairs of a name and a name in brackets behind it, and all pairs that stand as headings."""
    people = sorted(span for span, p in found.items() if next(iter(p)) in _PEOPLE)
    row: list[Pair] = []
    headings: list[Pair] = []
    for outer, inner in pairwise(people):
        bracketed = (
            inner[0] == outer[1] + 1
            and inner[1] < len(doc)
            and memo.words(doc, outer[1], inner[0]) == "("
            and memo.words(doc, inner[1], inner[1] + 1) == ")"
        )
        if not bracketed:
            continue
        if _alone(doc, outer[0], inner[1] + 1):
            headings.append((outer, inner))
            continue
        if row and outer[0] - row[-1][1][1] > _APART:
            yield row
            row = []
        row.append((outer, inner))
    yield row
    yield headings


def _alone(doc: Doc, start: int, end: int) -> bool:
    """Whether the tokens are all of their line."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    before, after = text[: starts[start]].rstrip(" \t"), text[ends[end - 1] :].lstrip(" \t")
    return (not before or before[-1] in "\r\n") and (not after or after[0] in "\r\n")


def _odds(p: dict[str, float]) -> float:
    actor, character = p.get("PERSON", 0.0) + 0.02, p.get("CHARACTER", 0.0) + 0.02
    return math.log(actor / character)


def _as(p: dict[str, float], label: str) -> dict[str, float]:
    """``p`` with ``label`` in front, and likeliest."""
    other = _PEOPLE[label == "PERSON"]
    swapped = {label: 0.9, other: 0.05}
    return swapped | {name: chance for name, chance in p.items() if name not in _PEOPLE}
