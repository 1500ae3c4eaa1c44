"""Whom "my father said" means of a teller whose father the article names: "Ann Lee, whose father, Tom Lee, built it"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_ALIKE = (
    ("father", "dad", "da"),
    ("mother", "mum", "mam", "mom"),
    ("wife",),
    ("husband",),
    ("son",),
    ("daughter",),
    ("brother",),
    ("sister",),
)
_MY = re.compile(
    rf"\b[Mm]y (?:[a-z-]+ )?(?P<kin>{'|'.join(k for one in _ALIKE for k in one)}) (?:\w+ ){{0,2}}"
    r"(?:said|says|goes|went|told me|tells me|asked|asks|shouted|shout|replied|was like|yelled)\b[^.!?“”\"‘\n]{0,30}[“\"‘']\Z"
)
_FAR = 90  # characters


def speaker(doc: Doc, relation: Relation, outer: Relation | None) -> str:
    """Whose ``relation`` is by "my father said" before it, where one sentence names the speaker of the ``outer`` quotation
    and his or her father; empty for nobody."""
    start = relation.roles["quote"][0]
    if outer is None or relation.fields["parent"] != str(outer.roles["quote"][0]):
        return ""
    text, teller = memo.text(doc), outer.fields["speakers"]
    match = _MY.search(text, max(outer.roles["quote"][0], start - _FAR), start)
    if match is None or not teller or ";" in teller:
        return ""
    kin = "|".join(next(one for one in _ALIKE if match["kin"] in one))
    ahead = re.compile(
        rf"\b(?:[Hh]is|[Hh]er|[Ww]hose|['’]s) (?:[a-z-]+ ){{0,2}}(?:{kin}),? (?:[a-z]+ ){{0,2}}\Z"
    )
    behind = re.compile(rf", (?:his|her) (?:[a-z-]+ )?(?:{kin})\b")
    people = [m for m in names.mentions(doc) if m.label == "PERSON"]
    found = set()
    for low, high in layout.sentences(doc):
        here = [m for m in people if low <= m.start < high]
        if any(m.name == teller for m in here):
            found |= {
                m.name for m in here
                if m.name != teller
                and (ahead.search(text, max(low, m.start - 50), m.start) or behind.match(text, m.end))
            }  # fmt: skip
    return found.pop() if len(found) == 1 else ""
