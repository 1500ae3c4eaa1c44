"""The character who speaks where a paragraph retells a story."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import antecedents

_TOLD_NOW = re.compile(
    r"\b(?:says|tells|asks|replies|answers|whispers|shouts|snaps|adds|cries|mutters|sighs)\b"
)


def speaker(
    doc: Doc,
    number: int,
    cue: str,
    at: int,
    wanted: str,
    before: names.Mention | None,
    *,
    silent: bool,
) -> names.Mention | None:
    """The character whom a pronoun means in a paragraph that retells a story.

    It does where it speaks of characters only, in the present tense, and a character spoke before or two
    are there; actors in brackets are no part of it.

    Arguments:
        number: of the paragraph in which the quotation stands.
        at: where the pronoun does.
        wanted: the pronoun's gender.
        before: who spoke the quotation before.
        silent: whether that one is nobody's.
    """
    if not _TOLD_NOW.search(cue):
        return None
    text = memo.text(doc)
    block = layout.blocks(text)[number]
    outside = [
        m for m in antecedents.candidates(doc, at, label="PERSON")
        + antecedents.candidates(doc, at, label="CHARACTER")
        if m.start >= block.start and text.count("(", block.start, m.start) == text.count(")", block.start, m.start)
    ]  # fmt: skip
    if not outside or any(m.label == "PERSON" for m in outside):
        return None
    spoke = before is not None and before.label == "CHARACTER"
    if not spoke and not (silent and len({m.person for m in outside}) > 1):
        return None
    for mention in sorted(outside, key=lambda m: -m.start):
        sex = antecedents.person_gender(doc, mention)
        said = spoke and before is not None and mention.person == before.person
        if sex == wanted or (not sex and not said):
            return mention
    return None
