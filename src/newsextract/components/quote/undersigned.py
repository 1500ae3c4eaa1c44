"""Words without marks that the line below them signs, as pages show block quotes: ``I was cold.`` and ``— Ann Lee`` under it."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote.quote_speakers import Found
from newsextract.components.quote.quotepairs import Quoted
from newsextract.components.quote.signed_below import RULE

# "— Ann Lee", "— Director Lee", "— “Smoke” star Ann Lee": the whole line.
_DASH = re.compile(r"(?:—|–|―)[ \t\u00a0]*(?P<lead>(?:[\w’'“”\".-]+ ){0,4}[“\"‘']?)")
_REST = re.compile(r"[ \t]*(?:\([^()\n]{1,40}\)|(?:, |\| ?)[^.!?\n]{1,60})?")
_SAID = re.compile(r"\b(?:is|was|has|had|will|said|says|told|and|by|with|who)\b", re.IGNORECASE)
_STOPS = (".", "!", "?", "…", ")")
_OPENS = "“\"‘'«"
_FEW = 4  # words that are hardly a block quote
_LONGEST = 120  # characters of a line that signs


def find(doc: Doc, taken: list[tuple[int, int]]) -> list[Found]:
    """Paragraphs outside what is ``taken`` that the line below them signs, with who does.

    He is somebody of whom the page's own text spoke before: a critic who signs his piece of a list is named nowhere else.
    """
    text = memo.text(doc)
    blocks = layout.blocks(text)
    lines = {n: m for n in range(1, len(blocks)) if (m := _signer(doc, blocks[n])) is not None}
    signing = {blocks[n].start for n in lines}
    found: list[Found] = []
    for number, mention in lines.items():
        words = blocks[number - 1]
        if (
            words.kind != "paragraph"
            or {number - 1, number + 1} & lines.keys()
            or text[words.start] in _OPENS
        ):
            continue
        if (
            not text.endswith(_STOPS, 0, words.end)
            or len(text[words.start : words.end].split()) < _FEW
        ):
            continue
        if any(s < words.end and words.start < e for s, e in taken):
            continue
        if not _spoken_of(doc, mention, words.start, signing):
            continue
        quoted = Quoted(
            words.start, words.end, words.start, words.end, "", True, number - 1, number - 1
        )
        found.append(Found(quoted, RULE, [mention], names=(mention.name,)))
    return found


def _signer(doc: Doc, block: layout.Block) -> names.Mention | None:
    """Whoever a line behind a dash names, and nothing else."""
    text = memo.text(doc)
    dash = _DASH.match(text, block.start, block.end)
    if dash is None or block.end - block.start > _LONGEST:
        return None
    for mention in _people(doc):
        if block.start < mention.start < block.end:
            lead = dash["lead"].strip()
            ahead = text[dash.start("lead") : mention.start].strip()
            alone = lead.startswith(ahead) and _SAID.search(ahead) is None
            rest = _REST.fullmatch(text, mention.end, block.end)
            return mention if alone and rest else None
    return None


def _people(doc: Doc) -> list[names.Mention]:
    return [m for m in names.mentions(doc) if m.label == "PERSON"]


def _spoken_of(doc: Doc, someone: names.Mention, at: int, signing: set[int]) -> bool:
    """Whether the text before offset ``at`` names ``someone`` elsewhere than in lines that sign."""
    starts = sorted(signing)
    blocks = layout.blocks(memo.text(doc))
    ends = {b.start: b.end for b in blocks}
    return any(
        m.person == someone.person
        and m.end <= at
        and not any(s <= m.start < ends[s] for s in starts)
        for m in _people(doc)
    )
