"""Brackets of character and series, the series in capitals: "Ann Lee (Mara, HARBOUR)", "Tom Ray (Davy, H&L; ex-Kit, DUST)".

Magazines on daily serials name everybody so, and the serials by initials or in capitals, which no reader of words
alone takes for titles. Two such brackets in an article settle it.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities, put

_SHOUTED = r"[A-Z][A-Z0-9]*(?:(?:[ &.’'-]|, )*[A-Z0-9]+)*"
_PARTS = [
    rf"(?:ex-)?(?P<part{n}>[^(),;\n/]{{2,40}})(?:/[^(),;\n]{{2,40}})?, (?P<work{n}>{_SHOUTED})"
    for n in (1, 2, 3)
]
_BRACKET = re.compile(rf" ?\({_PARTS[0]}(?:; {_PARTS[1]})?(?:; {_PARTS[2]})?\)")
# "(ex-Mara, Harbour)": "ex-" before a name leaves no doubt, however the series is written.
_EX = re.compile(
    r" ?\(ex-(?P<part>[A-Z][^(),;\n/]{1,30}), (?P<work>(?:[A-Z0-9]|[a-z]{1,3} )[^();\n]{2,60})\)"
)
# Honours, degrees, countries and services that stand so behind a name.
_NO_TITLE = re.compile(
    "[OMCKD]BE|CBE|QC|KC|MD|PhD|MP|US|USA|UK|UAE|NYC|LA|DC|NY|ABC|CBS|NBC|FOX|CW|HBO|BBC|ITV|TV|II|III|IV|JR|SR"
)
_LEAST = 2


def settle(doc: Doc, found: Entities) -> None:
    """Mark the series of such brackets as titles, and their parts as characters; changes ``found``."""
    text = memo.text(doc)
    if "(" not in text:
        return
    _, ends = memo.offsets(doc)
    people = [ends[e - 1] for (_, e), p in found.items() if next(iter(p)) == "PERSON"]
    for end in people:
        if (match := _EX.match(text, end)) is not None:
            put(doc, found, match.span("part"), "CHARACTER")
            put(doc, found, match.span("work"), "WORK")
    brackets = [m for end in people if (m := _BRACKET.match(text, end)) is not None]
    slots = [
        (m.span(f"part{n}"), m.span(f"work{n}"), m[f"work{n}"])
        for m in brackets
        for n in (1, 2, 3)
        if m[f"work{n}"] and not _NO_TITLE.fullmatch(m[f"work{n}"])
    ]
    if len({part for part, _, _ in slots}) < _LEAST:
        return
    for part, work, _ in slots:
        put(doc, found, part, "CHARACTER")
        put(doc, found, work, "WORK")
