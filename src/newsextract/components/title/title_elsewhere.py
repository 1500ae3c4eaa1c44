"""Titles that the rest of the article knows for something else, or by another length.

A heading in marks is no title where a quotation below begins with its words or says them in small letters; who is called "Peat
Films" elsewhere is a company, and "Tom Ray's Smoke" is Smoke where that stands alone elsewhere and Tom Ray is a person.
In gold train and dev (45,000 titles) one title is echoed so, and none is also a known person's possessive.
"""

from __future__ import annotations

import re
from collections import defaultdict

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span, in_marks, titles

_HOUSE = re.compile(
    r" (?:Films|Pictures|Studios|Entertainment|Productions|Releasing|Filmworks|Animation)\b(?! in Order)"
)
_POSSESSIVE = ("'s", "’s")
_MARKS = "“\"‘'"
_AND = re.compile(r",? (?:and|&) |, ")
_LEAST = 2  # words of a title that may own something


def settle(doc: Doc, found: Entities) -> None:
    """Drop, cut or relabel such titles; changes ``found``."""
    places: dict[str, list[Span]] = defaultdict(list)
    for span in titles(found):
        places[memo.words(doc, *span)].append(span)
    if not places:
        return
    text = memo.text(doc)
    starts, _ = memo.offsets(doc)
    named = {starts[start] for spans in places.values() for start, _ in spans}
    for words, spans in list(places.items()):
        if known.kinds_of(words):
            continue
        if _is_echoed(doc, text, words, spans, named):
            for span in spans:
                del found[span]
            del places[words]
        elif _is_house(doc, text, words, spans):
            for span in spans:
                found[span] = {"ORG": max(found[span].values())}
            del places[words]
    _beside_parts(doc, found)
    _owned(doc, found, places)
    _side_by_side(doc, found, places)


def _is_echoed(doc: Doc, text: str, words: str, spans: list[Span], named: set[int]) -> bool:
    """Whether all that is called so stands in marks, and is said in a quotation elsewhere: 'Good riddance' above "Good riddance, I say"."""
    if not all(in_marks(doc, *span) for span in spans) or not words[:1].isalpha():
        return False
    small = words[0] + words[1:].lower()
    said = rf"[{_MARKS}]{re.escape(small)}"
    if small != words and len(words.split()) > _LEAST and re.search(rf"{said}(?!\w)", text):
        return True
    if " " in words and small == words and re.search(rf"{said}[,.!?]? \w", text):
        return True
    # 'Cowardly' above "called it 'cowardly'"; the same title may be written small elsewhere.
    same = rf"[{_MARKS}](?P<at>{re.escape(words.lower())})[,.]?[”\"’']"
    return words[0].isupper() and any(m.start("at") not in named for m in re.finditer(same, text))


def _is_house(doc: Doc, text: str, words: str, spans: list[Span]) -> bool:
    """Whether the article speaks of a company so called, and never puts the name in marks."""
    return (
        words[:1].isupper()
        and not any(in_marks(doc, *span) for span in spans)
        and re.search(rf"(?<!\w){re.escape(words)}{_HOUSE.pattern}", text) is not None
    )


def _owned(doc: Doc, found: Entities, places: dict[str, list[Span]]) -> None:
    """ "Voss's Smoke" is Smoke, and "Peat Lane's Vosses" Peat Lane, where these stand alone elsewhere."""
    names = {
        doc[at].text
        for (start, end), p in found.items()
        if next(iter(p)) == "PERSON"
        for at in range(start, end)
    }
    for words, spans in list(places.items()):
        start, end = spans[0]
        at = next((i for i in range(start + 1, end - 1) if doc[i].text in _POSSESSIVE), None)
        if at is None or known.kinds_of(words):
            continue
        owner, rest = memo.words(doc, start, at), memo.words(doc, at + 1, end)
        if at - start == 1 and owner in names and (rest in places or known.is_coined(rest)):
            edges = at + 1 - start, end - start
        elif (
            at - start >= _LEAST and owner in places and not owner.startswith(("The ", "Mr", "A "))
        ):
            edges = 0, at - start
        else:
            continue
        for low, high in spans:
            if high - low == end - start:
                found[low + edges[0], low + edges[1]] = found.pop((low, high))
                if edges[0]:
                    found.setdefault((low, at - start + low), {"PERSON": 0.7})


def _beside_parts(doc: Doc, found: Entities) -> None:
    """ "From left: Mara, Kit & Davy" are parts, where Mara and Kit are elsewhere, though one of them was taken for a title.

    Of 16 titles in gold train and dev that stand once and are a part's name, too, none stands beside a part in a list.
    """
    parts = {memo.words(doc, *s) for s, p in found.items() if next(iter(p)) == "CHARACTER"}
    for start, end in titles(found) if parts else ():
        words = memo.words(doc, start, end)
        pieces = _AND.split(words)
        if not parts.issuperset(pieces) or in_marks(doc, start, end) or known.kinds_of(words):
            continue
        if not all(piece.isalpha() and piece.istitle() for piece in pieces):
            continue
        if not _listed(doc, found, (start, end), parts):
            continue
        del found[start, end]
        for at in range(start, end):
            if doc[at].text in pieces:
                found[at, at + 1] = {"CHARACTER": 0.8, "WORK": 0.1}


def _listed(doc: Doc, found: Entities, span: Span, parts: set[str]) -> bool:
    """Whether a comma or "and" parts a name from a part."""
    start, end = span
    beside = [
        (s, e) for s, e in found
        if (s in (end + 1, end + 2) and _AND.fullmatch(_between(doc, end, s)))
        or (e in (start - 1, start - 2) and _AND.fullmatch(_between(doc, e, start)))
    ]  # fmt: skip
    return any(next(iter(found[s])) == "CHARACTER" or memo.words(doc, *s) in parts for s in beside)


def _between(doc: Doc, low: int, high: int) -> str:
    _, ends = memo.offsets(doc)
    return memo.text(doc)[ends[low - 1] : doc[high].idx]


def _side_by_side(doc: Doc, found: Entities, places: dict[str, list[Span]]) -> None:
    """ "Smoke Peat Lane" in a row of links is two titles, where both stand alone elsewhere."""
    for words, spans in places.items():
        if len(spans) > 1 or known.kinds_of(words):
            continue
        (span,) = spans
        for edge in range(span[0] + 1, span[1]):
            first, second = memo.words(doc, span[0], edge), memo.words(doc, edge, span[1])
            if first in places and second in places and span in found:
                found[span[0], edge] = found[edge, span[1]] = found.pop(span)
                break
