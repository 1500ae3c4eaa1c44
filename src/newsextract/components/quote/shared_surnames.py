"""Relatives who speak next and bear the name of whoever spoke: "“…,” said Ann Lee. “…,” said her father." of Tom Lee."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_KIN = re.compile(
    r"(?:(?:And|But|Then|So|Even),? )?(?:[Hh]is|[Hh]er) (?!own\b)(?:[a-z][\w-]* ){0,2}"
    r"(?:father|dad|mother|mum|mam|mom|son|daughter|brother|sister|wife|husband|twin)\b(?!['’]s)"
)


def speaker(doc: Doc, relation: Relation, before: Relation | None) -> str:
    """Whose ``relation`` is, if its cue or the sentence before it brings in a relative of who spoke ``before`` without a
    name, and one other person has his surname; empty for nobody."""
    spoke = "" if before is None else before.fields["speakers"]
    if before is None or relation.fields["parent"] or " " not in spoke or ";" in spoke:
        return ""
    if not _is_kins(doc, relation, before):
        return ""
    surname = spoke.split()[-1]
    people = {m.name for m in names.mentions(doc) if m.label == "PERSON" and " " in m.name}
    alike = {one for one in people - {spoke} if one.split()[-1] == surname}
    return alike.pop() if len(alike) == 1 else ""


def _is_kins(doc: Doc, relation: Relation, before: Relation) -> bool:
    text = memo.text(doc)
    start = relation.roles["quote"][0]
    if _KIN.fullmatch(text, *relation.roles.get("speaker", (0, 0))):
        return True
    sentence = layout.sentence_before(doc, start)
    if sentence is None or before.roles["quote"][1] >= sentence[0]:
        return False
    named = any(sentence[0] <= m.start < start for m in names.mentions(doc))
    return not named and _KIN.match(text, *sentence) is not None
