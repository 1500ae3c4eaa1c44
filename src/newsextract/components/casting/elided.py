"""Lists that leave their verb out: in "with Ann Lee playing Mara, Tom Ray Davy and Jo Bell Kit" each has a part.

The recogniser takes "Tom Ray Davy" for one name of three words. Behind a pair, where all of the list is built so, the
last word is the part. "Mara will be Ann Lee; Davy, Tom Ray" puts a comma where the verb was.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span

_PEOPLE = ("PERSON", "CHARACTER")
_VERB = re.compile(r",? (?:plays|playing|played|as|is|voices|voicing)(?: the| a| an)? ")
_NEXT = re.compile(r",? and |, | & ")
_DESCRIBED = re.compile(r" (?:the|a|an|his|her|their) [^,.;:()\n]{2,50}?(?=, | and |[.;:\n]|\Z)")
_END = re.compile(r"[.;:!?)\n]|\Z")
# Between the pair that has a verb and the one that has none, and behind that.
_TOLD = re.compile(r"\b(?:is|plays|playing|as|voices|voicing|will be|was|played) (?:the )?[A-Z]")
_JOINED = re.compile(r"(?:,? and|,|;|,? while) \Z")
_STOP = re.compile(r"[.,;)]|,? and | & |\Z")
# 7 of 7 in gold train and dev.
_THEIRS = re.compile(
    r"(?<=[.!?”\"] )(?:They|The (?:two|three|four|five|pair|trio|duo|couple))(?:['’]ll| will| also| are set to)? (?:play|portray|voice|essay|star as) "
    r"(?P<parts>[^.;:\n]{5,200}?),? (?:respectively|in that order)\b"
)
_ADDED = 0.9
_LEAST = 2  # names with a part at their end that make such a list
_NAME = 3  # tokens of a name and a part
_FAR = 62  # names that are looked at behind a pair


def part(doc: Doc, found: Entities) -> None:
    """Cut the part from the name of each item of such a list; changes ``found``."""
    _known(doc, found)
    _theirs(doc, found)
    long = [span for span in found if _is_long(doc, found, span)]
    if len(long) < _LEAST:
        return
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    spans = sorted(found)
    for at, (actor, first) in enumerate(pairwise(spans)):
        if not {actor, first} <= found.keys() or _label(found, actor) != "PERSON":
            continue
        if _label(found, first) not in _PEOPLE:
            continue
        if not _VERB.fullmatch(text, ends[actor[1] - 1], starts[first[0]]):
            continue
        if items := _items(doc, found, spans[at + 2 : at + _FAR], ends[first[1] - 1]):
            for start, end in items:
                p = found.pop((start, end))
                found[start, end - 1] = p
                found[end - 1, end] = {"CHARACTER": 0.9, "PERSON": 0.1}


def _known(doc: Doc, found: Entities) -> None:
    """ "Ann Lee is Mara again and Tom Ray Davy", "Lee is Mara Voss, Ray Davy Pell": a known performer's name with one word
    more, or the surname of somebody and a part, behind a pair in its sentence."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    surnames = {
        doc[e - 1].text for s, e in found if e - s > 1 and _label(found, (s, e)) == "PERSON"
    }
    for span in list(found):
        start, end = span
        whole = memo.words(doc, start, end)
        if _label(found, span) in _PEOPLE and end - start > 1 and doc[start].text in surnames:
            cut = start + 1
        elif _is_long(doc, found, span) and known.is_performer(memo.words(doc, start, end - 1)):
            cut = end - 1
        else:
            continue
        if known.is_performer(whole):
            continue
        low = max(text.rfind(mark, 0, starts[start]) for mark in (". ", "\n", "! ", "? "))
        told = _TOLD.search(text, max(low, 0), starts[start])
        if (
            told
            and _JOINED.search(text, max(low, 0), starts[start])
            and _STOP.match(text, ends[end - 1])
        ):
            p = found.pop(span)
            found[start, cut] = {"PERSON": max(_ADDED, p.get("PERSON", 0.0))}
            found[cut, end] = {"CHARACTER": _ADDED, "PERSON": 1 - _ADDED}


def _theirs(doc: Doc, found: Entities) -> None:
    """ "They play Mara Voss and Davy Pell, respectively": whoever is listed so is a part, however like a person's his name."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    for match in _THEIRS.finditer(text):
        for start, end in list(found):
            p = found[start, end]
            inside = match.start("parts") <= starts[start] and ends[end - 1] <= match.end("parts")
            if inside and next(iter(p)) == "PERSON":
                found[start, end] = {"CHARACTER": _ADDED, "PERSON": 1 - _ADDED}


def _items(doc: Doc, found: Entities, spans: list[Span], end: int) -> list[Span]:
    """The names behind ``end`` that hold name and part, if all of the list is built so; else none."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    items: list[Span] = []
    for span in spans:
        if not _NEXT.fullmatch(text, end, starts[span[0]]):
            break
        end = ends[span[1] - 1]
        if described := _DESCRIBED.match(text, end):  # "Tom Ray the butcher"
            end = described.end()
        elif not _is_long(doc, found, span) or known.is_performer(memo.words(doc, *span)):
            return []
        else:
            items.append(span)
    return items if len(items) >= _LEAST and _END.match(text, end) else []


def _is_long(doc: Doc, found: Entities, span: Span) -> bool:
    return (
        _label(found, span) == "PERSON"
        and span[1] - span[0] >= _NAME
        and all(doc[at].text[:1].isupper() for at in range(*span))
    )


def _label(found: Entities, span: Span) -> str:
    return next(iter(found[span]))
