"""Rows of titles and parts: in "Smoke (Mara), Ash (Kit), Peat (Jo Bell)" each pair is built as the others are.

Where most of a row has a title outside its brackets and a part inside, or the other way round, Jo Bell is a part,
too, and a word that is a known title is one: "Casualty (Mara)". So with "Smoke, as Mara; Casualty, as Kit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span

_PEOPLE = ("PERSON", "CHARACTER")
_KINDS = (*_PEOPLE, "WORK")
_BETWEEN = re.compile(r"[”\"’']?(?P<bracket> \((?:as )?)[“\"‘']?|[”\"’']?,? as (?:the )?")
_BEHIND = re.compile(r"[”\"’']?[,;.]|[”\"’']? and\b|\s*\Z|\n")
_APART = 9  # tokens between two pairs of a row
_LEAST = 2  # pairs that make a row
_SURE = 0.97  # a name of which it is so sure keeps its label

Pair = tuple[Span, Span]


def settle(doc: Doc, found: Entities) -> None:
    """Mend the labels in such rows; changes ``found``."""
    for row in _rows(_pairs(doc, found, _unmarked(doc, found))):
        straight = _alike(found, row)
        reverse = _alike(found, [(two, one) for one, two in row])
        if max(straight, reverse) == 0 or len(row) < _LEAST or straight == reverse:
            continue
        for one, two in row:
            title, part = (one, two) if straight > reverse else (two, one)
            if _label(found, part) not in _PEOPLE or known.is_performer(memo.words(doc, *part)):
                continue
            # "Casualty (Mara)" with two parts is none; one pair beside it tells.
            of_parts = _label(found, part) == "CHARACTER" or max(straight, reverse) >= _LEAST
            if _label(found, title) != "WORK" and of_parts:
                if not known.kinds_of(memo.words(doc, *title)):
                    continue
                found[title] = {"WORK": 0.9} | {
                    k: p for k, p in found.get(title, {}).items() if k != "WORK"
                }
            weak = found[part].get("PERSON", 0.0) < _SURE
            if max(straight, reverse) >= _LEAST and weak and _label(found, part) == "PERSON":
                found[part] = {"CHARACTER": 0.9, "PERSON": 0.1}


def _alike(found: Entities, row: list[Pair]) -> int:
    """How many pairs of title and part a row has, if that is what most of it is; else 0."""
    titles = sum(_label(found, title) == "WORK" for title, _ in row)
    parts = [found.get(part, {}) for _, part in row]
    told = sum(p.get("CHARACTER", 0.0) for p in parts) > sum(p.get("PERSON", 0.0) for p in parts)
    if 2 * titles < len(row) or not told:
        return 0
    return min(titles, sum(_label(found, part) == "CHARACTER" for _, part in row))


def _label(found: Entities, span: Span) -> str:
    return next(iter(found[span])) if span in found else ""


def _unmarked(doc: Doc, found: Entities) -> list[Span]:
    """Known titles that nothing was taken for, right before a bracket."""
    text = memo.text(doc)
    if "(" not in text:
        return []
    first, last = memo.places(doc)
    spans = []
    for hit in known.titles_in(text):
        start, end = first.get(hit.start), last.get(hit.end)
        if start is None or end is None or text[hit.end : hit.end + 2] != " (":
            continue
        if not any(s < end and start < e for s, e in found):
            spans.append((start, end))
    return spans


def _pairs(doc: Doc, found: Entities, added: list[Span]) -> list[Pair]:
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    spans = sorted([s for s, p in found.items() if next(iter(p)) in _KINDS] + added)
    pairs = []
    for one, two in pairwise(spans):
        if two[0] - one[1] > 4 or (one in added and two in added):
            continue
        match = _BETWEEN.fullmatch(text, ends[one[1] - 1], starts[two[0]])
        if match is None:
            continue
        stop = ends[two[1] - 1]
        behind = text[stop : stop + 2]
        if (")" in behind) if match["bracket"] else _BEHIND.match(text, stop):
            pairs.append((one, two))
    return pairs


def _rows(pairs: list[Pair]) -> Iterator[list[Pair]]:
    row: list[Pair] = []
    for pair in pairs:
        if row and not 0 <= pair[0][0] - row[-1][1][1] <= _APART:
            yield row
            row = []
        row.append(pair)
    yield row
