"""Whose the first words of a page are that begins with them: "“I owned one suit.”" above an interview, or where its beginning was lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote import dialogue, interviews
from newsextract.components.relations import Relation
from newsextract.components.score.weighing import Candidate

RULE = "opening_words"
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur)\b")
_PRONOUN = re.compile(r"s?he", re.IGNORECASE)
_OFTEN = 3  # quotations, and so many times those of anybody else
_UNSURE = 1.0  # log odds of whom the net takes


def settle(doc: Doc, found: Sequence[Candidate]) -> None:
    """Give the quotations with which a page begins, before anybody is named, to whoever speaks on it most by far;
    changes the relations."""
    opening = list(_opening(doc, found))
    counts: Counter[str] = Counter()
    answers = False
    for one in (c.relation for c in found if c not in opening):
        said = one.rule in (dialogue.RULE, interviews.RULE)
        answers |= said
        if not one.fields["parent"] and one.fields["speakers"] and (said or one.fields["cue"]):
            counts[one.fields["speakers"]] += 1
    (best, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    if most < _OFTEN or most < _OFTEN * second:
        return
    for first in opening:
        unsure = answers or first.features["choice"] < _UNSURE
        if unsure and first.relation.fields["speakers"] != best:
            _give(first.relation, best)


def _give(relation: Relation, name: str) -> None:
    relation.rule = RULE
    relation.roles.pop("speaker", None)
    relation.fields |= {"speakers": name, "role": ""}


def _opening(doc: Doc, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The quotations from a page's first words on, as long as nobody is named beside or before them, whose cue is "he" or
    who have none and speak of themselves."""
    text = memo.text(doc)
    blocks = [b for b in layout.blocks(text) if b.kind != "front"]
    outer = [c for c in found if not c.relation.fields["parent"]]
    spans = [c.relation.roles["quote"] for c in outer]
    outside = [m.start for m in names.mentions(doc) if not any(s <= m.start < e for s, e in spans)]
    for number, one in enumerate(outer):
        start, end = one.relation.roles["quote"]
        block = next((b for b in blocks if b.start <= start < b.end), None)
        if block is None or (not number and not (block is blocks[0] and start <= block.start + 2)):
            return
        if any(at < max(end, block.end) for at in outside):
            return
        cue = text[slice(*one.relation.roles.get("speaker", (0, 0)))]
        uncued = not one.relation.fields["cue"] and _I.search(text, start, end)
        if uncued or _PRONOUN.fullmatch(cue):
            yield one
