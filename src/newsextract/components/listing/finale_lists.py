"""Lists of finales on television: "Finale Dates: When Do Your Shows End?", and entries that do not say it again."""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene

EVENT = "finale"
_HEADS = re.compile(
    r"\b(?:season|series|fall|winter|spring|summer|broadcast|network|all)[ -](?:and series |or series )?finales\b"
    r"|\bfinales? (?:dates|calendar|schedule|guide)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:premieres?|returns?|returning|debuts?|new (?:shows|series|seasons))\b",
    re.IGNORECASE,
)
# What an entry says of another night.
_OWN = re.compile(
    r"\b(?:premier\w+|debut\w*|returns?|returned|back|starts?|started|begins?|began|launch\w*|open\w*|kicks? off|new season"
    r"|arriv\w+|came|follow\w*|moves?|renew\w*|releas\w+|stream\w*)\b",
    re.IGNORECASE,
)
_FEWEST = 4
"""Entries under such a head that make a list of it."""
_HEAD_LENGTH, _ENTRY_LENGTH = 450, 260  # characters


def begins(scene: Scene) -> int:
    """The offset below which a page lists last nights, -1 on any other page.

    Its head or a paragraph above the entries tells of finales and of no first nights, and below at least
    :data:`_FEWEST` short lines have a date.
    """
    blocks = layout.blocks(scene.text)
    for number, block in enumerate(blocks):
        if block.kind in layout.NOISE or block.end - block.start > _HEAD_LENGTH:
            continue
        heads = _HEADS.search(scene.text, block.start, block.end)
        if heads is None or _OTHERS.search(scene.text, block.start, block.end):
            continue
        starts = [date.start for date in scene.dates]
        below = [
            b for b in blocks[number + 1 :]
            if b.end - b.start <= _ENTRY_LENGTH
            and bisect_right(starts, b.end - 1) > bisect_right(starts, b.start - 1)
        ]  # fmt: skip
        if len(below) >= _FEWEST:
            return block.end
    return -1


def lists(scene: Scene, relation: Relation) -> bool:
    """Whether ``relation`` is an entry of a list of last nights that tells of no other night."""
    begin: int = scene.once("finales", begins)
    start, _ = relation.roles["date"]
    if begin < 0 or start < begin:
        return False
    blocks = layout.blocks(scene.text)
    # A date may be the heading of several entries.
    lines = {
        max(0, bisect_right(blocks, at, key=lambda b: b.start) - 1)
        for at in (start, relation.sentence[0])
    }
    return all(
        blocks[n].end - blocks[n].start <= _ENTRY_LENGTH
        and _OWN.search(scene.text, blocks[n].start, blocks[n].end) is None
        for n in lines
    )
