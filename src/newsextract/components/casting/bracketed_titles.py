"""Titles in brackets behind names: "Ann Lee (Peat) plays Mara" says where she was seen, as "Mara (Ann Lee, Peat)" does.

Where the recogniser takes such a title for a person, what stands around it and in the brackets beside it decides.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import (
    APART,
    Entities,
    bracketed,
    closed,
    relabel,
    told_of,
)
from newsextract.components.title.title_spans import claim
from newsextract.given_names import given_names

_PEOPLE = ("PERSON", "CHARACTER")
_PLAYS = re.compile(r"\) (?:as|is|plays|(?:will|is to) play|voices) (?:the )?")
_TWO = re.compile(r"\w (?:&|and|And) \w")
_VOICES = re.compile(
    r"\b(?:voices? (?:of|cast|talents?|work)|voiced by|(?:its|their|his|her) voices?)\b[^.\n(]{0,100}\([^.\n(]*\Z"
)
# "Ann Lee (Peat) and Tom Ray are directing it": what the makers of something made before
_MAKE = re.compile(
    r"\)(?:,? (?:and|with|&) [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,2}(?: \([^()\n]{2,60}\))?)?,? (?:(?:is|are|was|were|will|be|has|have|been) ){0,2}"
    r"(?:direct(?:ing|s)|helm(?:ing|s)|penn(?:ing|ed)|script(?:ing|s)|adapt(?:ing|s)|compos(?:ing|es)|writ(?:ing|es)|design(?:ing|s)|handl(?:ing|es)|in charge of|overse(?:eing|es)|supervis(?:ing|es))\b"
)
_PARTS = 3  # brackets of characters beside which what nobody knows as a title is one, too
_TITLES = 2  # brackets of titles beside which one more is a title, too


def settle(doc: Doc, found: Entities) -> None:
    """Label the titles of such brackets; changes ``found``."""
    _of_two(doc, found)
    _seen_in(doc, found)
    _among_titles(doc, found)
    _behind_actors(doc, found)
    _of_makers(doc, found)
    _known(doc, found)


def _of_two(doc: Doc, found: Entities) -> None:
    """ "Ann Lee (Peat & Fern)": a title that the article has elsewhere was taken for two parts."""
    text = memo.text(doc)
    firsts, lasts = memo.places(doc)
    named = {memo.words(doc, *span) for span, p in found.items() if next(iter(p)) == "WORK"}
    for title in sorted(one for one in named if _TWO.search(one)):
        for match in re.finditer(rf"\((?P<title>{re.escape(title)})\)", text):
            start, end = firsts.get(match.start("title")), lasts.get(match.end("title"))
            if start is not None and end is not None and (start, end) not in found:
                claim(found, (start, end))


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
            _title(found, inner)


def _among_titles(doc: Doc, found: Entities) -> None:
    """ "With Ann Lee (Smoke), Tom Ray (Ash) and Jo Bell (Mara)": "Mara" is a title, as the others are.

    A title that is known needs one other bracket of a title beside it. Among entries that tell of parts ("Ann Lee
    (Mara) – A diver") what is no known title is a part.
    """
    row: list[tuple[tuple[int, int], str]] = []
    last, entries = -APART, False
    spans = sorted(found)
    for outer, inner in pairwise(spans):
        if next(iter(found[outer])) != "PERSON" or not bracketed(doc, outer, inner):
            continue
        entry = told_of(doc, inner)
        if outer[0] - last > APART and not (entry and entries):
            _retitle(doc, found, row)
            row = []
        row.append((inner, next(iter(found[inner]))))
        last, entries = inner[1], entry
    _retitle(doc, found, row)


def _behind_actors(doc: Doc, found: Entities) -> None:
    """ "Mara (Ann Lee, Smoke) and Davy (Tom Ray, Kit Carson)": what stands behind the actors is a title."""
    spans = sorted(found)
    behind = [
        title
        for part, actor, title in zip(spans, spans[1:], spans[2:], strict=False)
        if next(iter(found[part])) == "CHARACTER"
        and next(iter(found[actor])) in _PEOPLE
        and bracketed(doc, part, actor)
        and memo.words(doc, actor[1], title[0]) == ","
        and title[1] < len(doc)
        and closed(doc, title)
    ]
    titles = sum(next(iter(found[span])) == "WORK" for span in behind)
    for span in behind if titles >= _TITLES and titles >= len(behind) - 1 else ():
        if next(iter(found[span])) in _PEOPLE:
            _title(found, span)


def _of_makers(doc: Doc, found: Entities) -> None:
    """ "Ann Lee (Peat) and Tom Ray are directing": whoever makes something plays nothing."""
    text = memo.text(doc)
    _, ends = memo.offsets(doc)
    for outer, inner in pairwise(sorted(found)):
        if (next(iter(found[outer])), next(iter(found[inner]))) != ("PERSON", "CHARACTER"):
            continue
        if bracketed(doc, outer, inner) and _MAKE.match(text, ends[inner[1] - 1]):
            _title(found, inner)


def _known(doc: Doc, found: Entities) -> None:
    """ "By Ann Lee (Ted Lasso)": a known title that the article has nowhere else.

    In gold train and dev such words of several are a title 310 times and a part never, one word that is neither a given
    name nor an everyday word 74 times and never.
    """
    for outer, inner in pairwise(sorted(found)):
        if next(iter(found[outer])) != "PERSON" or next(iter(found[inner])) not in _PEOPLE:
            continue
        name = memo.words(doc, *inner)
        told = (
            known.kinds_of(name) and not known.is_only_base(name) and not known.is_performer(name)
        )
        if not told or not bracketed(doc, outer, inner) or not closed(doc, inner):
            continue
        plain = " " in name or (not known.is_common(name) and name.lower() not in given_names())
        if plain and memo.text(doc).count(name) == 1:
            _title(found, inner)


def _retitle(doc: Doc, found: Entities, row: list[tuple[tuple[int, int], str]]) -> None:
    if _parts(doc, row):
        for span, label in row:
            if label == "WORK":
                found[span] = relabel(found[span], "CHARACTER")
        return
    titles = sum(label == "WORK" for _, label in row)
    parts = sum(label == "CHARACTER" for _, label in row)
    if parts >= max(_PARTS, 2 * titles) and all(told_of(doc, span) for span, _ in row):
        for span, label in row:
            if label == "WORK" and not known.kinds_of(memo.words(doc, *span)):
                found[span] = relabel(found[span], "CHARACTER")
    if len(row) - titles != 1:
        return
    span = next(span for span, label in row if label != "WORK")
    name = memo.words(doc, *span)
    if next(iter(found[span])) not in _PEOPLE or not closed(doc, span):
        return
    single = span[1] - span[0] == 1 and titles >= _TITLES
    if titles and (single or known.kinds_of(name)):
        _title(found, span)


def _parts(doc: Doc, row: list[tuple[tuple[int, int], str]]) -> bool:
    """Whether a row of brackets with a word each is of parts: "Ann Lee (Kit), Tom Ray (Davy) and Jo Bell (Brine)".

    In gold train and dev 25 rows of three and more such brackets are of parts, and none of titles.
    """
    names = [memo.words(doc, *span) for span, _ in row]
    if not all(closed(doc, span) for span, _ in row) or any(" " in name for name in names):
        return False
    others = any(label not in ("WORK", "CHARACTER") for _, label in row)
    known_as = sum(bool(known.kinds_of(name)) for name in names)
    starts, _ = memo.offsets(doc)
    # The feelings and animals of a cartoon may bear a film's name: "the voices of Ann Lee (Joy)".
    voiced = _VOICES.search(memo.text(doc), 0, starts[row[0][0][0]]) if row else None
    several = sum(label == "CHARACTER" for _, label in row) >= _TITLES
    most = len(row) - 1 if voiced else len(row) // _PARTS if several else -1
    return len(row) >= _PARTS and not others and known_as <= most


def _title(found: Entities, span: tuple[int, int]) -> None:
    """Label a span a title, and likeliest one."""
    found[span] = {"WORK": 0.9} | {k: p for k, p in found[span].items() if k != "WORK"}
