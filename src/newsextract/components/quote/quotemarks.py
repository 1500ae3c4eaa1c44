"""Quotation marks: which opens, which closes, a paragraph at a time.

Counting marks fails on a quarter of real articles (re-opened paragraphs, apostrophes, marks that
are never closed); here a paragraph's faults stay in that paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract import layout
from newsextract.components.quote import markforms
from newsextract.components.quote.quotepairs import Quoted, pair


@lru_cache(maxsize=64)
def find(text: str) -> tuple[Quoted, ...]:
    """All quotations of an article, outer before inner, paragraphs joined."""
    blocks = layout.blocks(text)
    marks = markforms.plain(text)
    by_block: list[list[Quoted]] = []
    for index, block in enumerate(blocks):
        skip = block.kind in ("front",)
        goes_on = _opens_single(marks, blocks, index)
        by_block.append([] if skip else pair(marks, block.start, block.end, index, goes_on))
    for quotes in by_block:
        for quote in quotes:
            _widen(quote, text, marks)
    merged = _join_paragraphs(text, blocks, by_block)
    return tuple(_nest(merged))


_LINES = 12
"""Lines of a verse, a list or a letter below the one that opens it."""
_DOUBLE = re.compile('[“”„‟"]')
_SINGLE = re.compile(r"‘|(?<=[.!?…\w])’$")
_CREDITED = re.compile(r"\((?i:picture|image|photo|pic|credit)s?:[^()]{1,60}\)$")
# "ann lee, smoke": what a picture is called.
_ALT = re.compile(r"[a-z][^.!?:;“”\"\n]{3,80}[a-z\d]")
_BEHIND = re.compile(r"[\s,.;:)\]]|$")
_INTERRUPTED = 8
"""Blocks of a page, adverts and captions above all, that may stand between two paragraphs of a quotation."""
_SHOUT, _TEASER = 30, 120  # characters of a teaser's two lines


def _widen(quote: Quoted, text: str, marks: str) -> None:
    """Take the whole of a mark that is an HTML entity into the outer span."""
    while (at := quote.outer_start - 1) >= 0 and marks[at] == markforms.BEFORE != text[at]:
        quote.outer_start = at
    while (
        quote.closed
        and (at := quote.outer_end) < len(text)
        and marks[at] == markforms.BEHIND != text[at]
    ):
        quote.outer_end = at + 1


def _opens_single(text: str, blocks: tuple[layout.Block, ...], index: int) -> bool:
    """Whether the next paragraph opens anew with a single mark."""
    after = next((b for b in blocks[index + 1 : index + 4] if not _between(text, b)), None)
    if after is None:
        return False
    opening = text[after.start : after.end].lstrip(markforms.BEFORE)
    return opening[0] in "‘'" and opening[1:2].isalnum()


def _join_paragraphs(
    text: str, blocks: tuple[layout.Block, ...], by_block: list[list[Quoted]]
) -> list[Quoted]:
    joined: list[Quoted] = []
    consumed: set[int] = set()
    for quotes in by_block:
        for quote in sorted(quotes, key=lambda q: q.outer_start):
            if id(quote) in consumed:
                continue
            if not quote.closed and quote.outer_end == blocks[quote.block].end:
                _extend(quote, text, blocks, by_block, consumed)
            joined.append(quote)
    return joined


def _extend(
    quote: Quoted,
    text: str,
    blocks: tuple[layout.Block, ...],
    by_block: list[list[Quoted]],
    consumed: set[int],
) -> None:
    """Carry an unclosed quotation over the paragraphs that open anew with the same mark."""
    while not quote.closed:
        after = quote.last_block + 1
        while (
            after < len(blocks)
            and after - quote.last_block <= _INTERRUPTED
            and (_between(text, blocks[after]) or _teased(text, blocks, after))
            and not any(q.outer_start == blocks[after].start for q in by_block[after])
        ):
            after += 1
        if after >= len(blocks):
            return
        firsts = [
            q for q in by_block[after]
            if q.outer_start == blocks[after].start and q.mark == quote.mark
        ]  # fmt: skip
        if not firsts:
            _close_below(quote, text, blocks)
            return
        consumed.add(id(firsts[0]))
        quote.end, quote.outer_end = firsts[0].end, firsts[0].outer_end
        quote.closed, quote.last_block = firsts[0].closed, after
        if not quote.closed and quote.outer_end != blocks[after].end:
            return


def _close_below(quote: Quoted, text: str, blocks: tuple[layout.Block, ...]) -> None:
    """Close a quotation of several lines, of which only the first opens, where the next mark closes."""
    single = quote.mark == "'" and text[quote.outer_start] == "‘"
    if quote.mark != '"' and not single:
        return
    for index in range(quote.last_block + 1, min(quote.last_block + 1 + _LINES, len(blocks))):
        block = blocks[index]
        if _brings_in(text, block):
            return
        marks = _SINGLE if single else _DOUBLE
        if (mark := marks.search(text, block.start, block.end)) is None:
            continue
        at = mark.start()
        straight = mark[0] == '"' and _BEHIND.match(text, at + 1) and not text[at - 1].isdigit()
        closes = straight or (mark[0] in "”’" and at > block.start)
        if closes and not text[at - 1].isspace():
            quote.end, quote.outer_end = at, at + 1
            quote.closed, quote.last_block = True, index
        return


def _brings_in(text: str, block: layout.Block) -> bool:
    """Whether a line brings in other words: "Added Lee:"."""
    return text[block.end - 1] == ":" and block.kind in ("paragraph", "heading", "item")


def _between(text: str, block: layout.Block) -> bool:
    """Captions, adverts and stray headings may stand between the paragraphs of a quotation."""
    if _brings_in(text, block):
        return False
    if _CREDITED.search(text, block.start, block.end):
        return True
    if block.kind in ("caption", "teaser", "byline", "heading"):
        return True
    if _ALT.fullmatch(text, block.start, block.end):
        return True
    return text[block.start] + text[block.end - 1] in ("()", "[]")


def _teased(text: str, blocks: tuple[layout.Block, ...], index: int) -> bool:
    """Whether a line is a tabloid's teaser, below its two or three words in capitals: "HEIR WE GO", "Smoke star gives birth"."""
    above, block = blocks[index - 1], blocks[index]
    shout = text[above.start : above.end]
    if not shout.isupper() or len(shout) > _SHOUT or block.end - block.start > _TEASER:
        return False
    return text[block.start] not in "“\"‘'«" and text[block.end - 1] not in ".!?:"


def _nest(quotes: list[Quoted]) -> list[Quoted]:
    ordered = sorted(quotes, key=lambda q: (q.outer_start, -q.outer_end))
    stack: list[int] = []
    for index, quote in enumerate(ordered):
        while stack and ordered[stack[-1]].outer_end < quote.outer_end:
            stack.pop()
        if stack:
            quote.parent = stack[-1]
            ordered[stack[-1]].children.append(index)
        stack.append(index)
    return ordered
