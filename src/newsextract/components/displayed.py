"""Words set apart without marks: ``She said:`` and a paragraph below it, ``Logline: When …``."""

from __future__ import annotations

import re

from newsextract import layout
from newsextract.components.quotepairs import Quoted

# The line above says that words follow; "The cast includes:" does not.
_FOLLOWS = re.compile(
    r"\b(?:said|says|wrote|writes|(?:quote-)?tweeted|posted|captioned|read|reads|added|continued|replied|replies|answered|answer|reply|response|statement|tweet|synopsis|logline|"
    r"describes? (?:the |its |it\b)?(?:story|series|film|movie|show|plot|book|novel|manga|game)?)(?:,? (?:this|that|it|as|follows|in|full|part|a|statement|on|twitter|instagram|facebook|x|word|for))*:$",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\W{0,3}(?:the )?(?:official |full |short |series |show )?(?:synopsis|logline|log line|tagline|blurb|storyline|premise)(?:\*\*)?\s?[:|–—](?:\*\*)?\s+(?=\w)",
    re.IGNORECASE,
)
_QUOTING = re.compile(r"(?:>\s*)*")
_LABEL = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}\s?[:|–—-]\s")


def find(text: str) -> tuple[tuple[Quoted, bool], ...]:
    """Displayed words, and whether they are a document's (else the line above says whose)."""
    blocks = layout.blocks(text)
    found: list[tuple[Quoted, bool]] = []
    for index, block in enumerate(blocks):
        if block.kind in layout.NOISE or block.kind == "item":
            continue
        if match := _DOCUMENT.match(text, block.start, block.end):
            if _whole(text, match.end(), block.end):
                found.append((_quoted(match.end(), block.end, index), True))
        elif index and block.kind == "paragraph" and text[blocks[index - 1].end - 1] == ":":
            above = blocks[index - 1]
            if (
                above.kind not in layout.NOISE
                and _FOLLOWS.search(text[max(above.start, above.end - 90) : above.end])
                and _whole(text, block.start, block.end)
                and not _LABEL.match(text, block.start, block.end)
            ):
                start = block.start + len(_QUOTING.match(text, block.start, block.end)[0])  # type: ignore[index]
                found.append((_quoted(start, block.end, index), False))
    return tuple(found)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a sentence or more, without marks of its own around it."""
    return text[start] not in "“\"‘'«„&" and text[end - 1] in ".!?…" and end - start > 12


def _quoted(start: int, end: int, block: int) -> Quoted:
    return Quoted(start, end, start, end, "", True, block, block)
