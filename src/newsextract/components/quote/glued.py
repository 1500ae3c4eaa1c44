"""Questions that stand in one paragraph with their answers: "**Were you cold?** I was.", "Were you cold?I was."."""

from __future__ import annotations

import re

from newsextract import layout

_LEAST = 3  # such paragraphs of a page, from which it is made so
_BOLD = re.compile(r"\*\*(?P<asked>[^*\n]{8,260}?[?.!…])\s*\*\*\s*(?=[^\s*])")
# The line break between them was lost, not only the space of "a.m.The".
_LOST = re.compile(
    r"(?P<asked>[^\n]{8,260}?(?<=[a-zß-ÿ”’'\")\d]{2})[?.!])(?=[A-ZÀ-Þ“‘\"'][a-zß-ÿ’' ]|[\"“‘'][A-ZÀ-Þ])"
)


def parted(text: str, blocks: list[layout.Block]) -> list[layout.Block]:
    """The blocks, and in place of a paragraph that asks and answers two."""
    for pattern in (_BOLD, _LOST):
        found = {b.start: m for b in blocks if (m := pattern.match(text, b.start, b.end))}
        if sum(m["asked"].endswith("?") for m in found.values()) >= _LEAST:
            return [part for b in blocks for part in _parts(b, found.get(b.start))]
    return blocks


def _parts(block: layout.Block, match: re.Match[str] | None) -> list[layout.Block]:
    if match is None:
        return [block]
    asked = layout.Block(*match.span("asked"), block.kind)
    return [asked, layout.Block(match.end(), block.end, block.kind)]
