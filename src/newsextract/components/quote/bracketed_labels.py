"""Words that a broadcaster prints in brackets, with who speaks before them: "[Ann Lee / Director: I never left.]"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_PEOPLE = ("PERSON", "CHARACTER")
_OPENS = re.compile(r"\[ ?")
# "/ 'Smoke' Director: ": who that is, behind a stroke, a comma or in brackets; a bare "[Ann Lee: " is as often a note.
_WHO = re.compile(r" ?(?:[/|·,] ?[^:\[\]\n]{2,60}?|\([^():\n]{2,60}\)) ?: ?(?=[\w“\"‘'(…])")
_CLOSES = re.compile(r"(?<=[.!?…”\"’')])\s*\]$")
_MARKS = "“\"‘'«"  # words that are in marks, too, are left to these
_LONGEST = 5  # paragraphs of what one says


def find(doc: Doc, rule: str) -> list[Relation]:
    """One relation of ``rule`` for each speaker in brackets, with the words from the colon to the closing bracket."""
    text = memo.text(doc)
    if "[" not in text:
        return []
    starts = {m.start: m for m in names.mentions(doc) if m.label in _PEOPLE}
    blocks = layout.blocks(text)
    found = []
    for number, block in enumerate(blocks):
        opens = _OPENS.match(text, block.start, block.end)
        mention = starts.get(opens.end()) if opens else None
        who = _WHO.match(text, mention.end, block.end) if mention else None
        if mention is None or who is None or text[who.end()] in _MARKS:
            continue
        for last in blocks[number : number + _LONGEST]:
            if last is not block and text[last.start] == "[":
                break
            if closes := _CLOSES.search(text, max(who.end(), last.start), last.end):
                fields = {"speakers": mention.name, "role": "", "kind": "speech", "parent": ""}
                fields["cue"] = text[mention.start : who.end()].strip()
                roles = {
                    "quote": (who.end(), closes.start()),
                    "speaker": (mention.start, mention.end),
                }
                found.append(Relation(rule, roles, fields, (block.start, last.end)))
                break
    return found
